"""What is drawn at random: each figure from its own names, so that one more unit moves no other."""

import hashlib
from statistics import NormalDist

from form import points

SEED = "2026"


def uniform(*names):
    """A number from 0 to 1, without either end."""
    digest = hashlib.sha256("/".join((SEED,) + names).encode("utf-8")).digest()
    return (int.from_bytes(digest[:6], "big") + 0.5) / 2**48


def normal(*names):
    """A number around 0, two of three between -1 and 1."""
    return NormalDist().inv_cdf(uniform(*names))


def verified(leaf, attainment, *names):
    """Self-assessed and verified points for an attainment of about 0 to 1, as offices give them."""
    most = leaf["maxPoints"]
    scoring = leaf["scoring"]
    if scoring["form"] == "yes-no":
        given = most if uniform("done", *names) < 1.7 * attainment - 0.55 else 0
    elif scoring["form"] == "steps":
        wanted = attainment + 0.12 * normal("step", *names)
        given = most * min(scoring["shares"], key=lambda share: abs(share / 100 - wanted)) / 100
    else:
        given = round(4 * most * min(1, max(0, attainment + 0.04))) / 4
    claim = uniform("claim", *names)
    claimed = given
    if given < most and claim < 0.5:
        claimed = most if claim < 0.2 else next_above(given, leaf)
    second = {"missing": "no-appeal"}
    if claimed > given and uniform("appeal", *names) < 0.25:
        second = given if uniform("second", *names) < 0.33 else next_above(given, leaf)
    return claimed, given, second


def next_above(given, leaf):
    """The least that a leaf gives above the points: the next step, a quarter where there are none."""
    most = leaf["maxPoints"]
    shares = {"yes-no": [100], "steps": leaf["scoring"].get("shares")}.get(leaf["scoring"]["form"])
    if shares is None:
        return min(most, given + 0.25)
    return min(most * share / 100 for share in shares if most * share / 100 > given)


def surveyed(leaf, attainment):
    """Points of a survey, which come out lower than those of the verification."""
    return leaf["maxPoints"] * min(0.98, max(0.25, attainment - 0.06))


def score(leaf, attainment, *names):
    """The line of a leaf in a score sheet."""
    if leaf["source"] == "survey":
        return {"survey": points(surveyed(leaf, attainment))}
    claimed, given, second = verified(leaf, attainment, *names)
    return {
        "selfAssessed": points(claimed),
        "verified1": points(given),
        "verified2": second if isinstance(second, dict) else points(second),
    }

package vn.parindex.site.say.result;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.parindex.analytics.agreement.Agreement;
import vn.parindex.analytics.agreement.AppealMove;
import vn.parindex.analytics.agreement.UnitAppeals;
import vn.parindex.analytics.agreement.UnitClaims;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.format.Formats;
import vn.parindex.site.say.Edition;

/** What can be said about self-assessment against verification, in every case. */
public final class AgreementSentences {

  /** From this correlation of ranks two orders are called nearly alike, and partly alike. */
  private static final double ALIKE = 0.9;

  private static final double PARTLY_ALIKE = 0.5;

  private final Edition edition;
  private final Formats formats;
  private final Map<UnitId, String> labels;
  private final Agreement agreement;
  private final List<UnitClaims> compared;

  public AgreementSentences(Edition edition) {
    this.edition = edition;
    this.formats = edition.formats();
    this.labels = edition.labels();
    this.agreement = edition.results().agreement();
    Map<UnitId, Integer> names = edition.nameOrder();
    this.compared =
        agreement.claims().units().stream()
            .filter(claims -> claims.count().all() > 0)
            .sorted(Comparator.comparing(claims -> names.get(claims.unit())))
            .toList();
  }

  /** Units with something to compare, by name. */
  public List<UnitClaims> compared() {
    return compared;
  }

  /**
   * Self-assessed less verified points, the mean of the units compared.
   *
   * @throws ArithmeticException if there are none
   */
  public Fraction meanPoints() {
    return compared.stream()
        .map(UnitClaims::points)
        .reduce(Fraction.ZERO, Fraction::add)
        .divide(Fraction.of(compared.size()));
  }

  /** By how much units claim more than was verified, and what the appeals changed. */
  public String lead() {
    List<String> parts = new ArrayList<>();
    if (!edition.hasSelfAssessment() && !edition.hasSecondRound()) {
      return edition.say("agreement.lead.areas", edition.to());
    }
    parts.add(claims());
    order().ifPresent(parts::add);
    parts.add(decided());
    return String.join(" ", parts);
  }

  /** Whether both would rank the units alike; nothing where it cannot be told. */
  private Optional<String> order() {
    return agreement
        .claims()
        .spearman()
        .value()
        .map(
            found ->
                edition.say(
                    found.coefficient() >= ALIKE
                        ? "agreement.order.alike"
                        : found.coefficient() >= PARTLY_ALIKE
                            ? "agreement.order.partly"
                            : "agreement.order.unlike",
                    edition.terms().units()));
  }

  /** By how much units claim more than was verified, and who most. */
  public String claims() {
    if (compared.isEmpty()) {
      return edition.say("agreement.lead.nothing", edition.to());
    }
    Fraction mean = meanPoints();
    String key =
        mean.signum() == 0
            ? "agreement.lead.level"
            : mean.signum() > 0 ? "agreement.lead.above" : "agreement.lead.below";
    return edition.say(
            key,
            edition.to(),
            edition.terms().unit(),
            formats.plain(mean.signum() < 0 ? mean.negate() : mean))
        + " "
        + most();
  }

  private String most() {
    Fraction most =
        compared.stream().map(UnitClaims::points).max(Comparator.naturalOrder()).orElseThrow();
    if (most.signum() <= 0) {
      return edition.say("agreement.lead.nobody", edition.terms().unit());
    }
    List<String> names =
        compared.stream()
            .filter(claims -> claims.points().compareTo(most) == 0)
            .map(claims -> labels.get(claims.unit()))
            .toList();
    return edition.say(
        "agreement.lead.most", new Sentences(edition).listed(names), formats.points(most));
  }

  private String decided() {
    int decided = decidedLeaves();
    if (decided == 0) {
      return edition.say("agreement.lead.no-appeals");
    }
    List<AppealMove> moves = agreement.appeals().moves();
    if (moves.isEmpty()) {
      return edition.say("agreement.lead.appeals.unmoved", formats.count(decided));
    }
    Fraction won = sum(agreement.appeals().units().stream().map(UnitAppeals::won).toList());
    Fraction lost = sum(agreement.appeals().units().stream().map(UnitAppeals::lost).toList());
    return edition.say(
        lost.signum() == 0
            ? "agreement.lead.appeals.won"
            : won.signum() == 0 ? "agreement.lead.appeals.lost" : "agreement.lead.appeals",
        formats.count(decided),
        formats.count(moves.size()),
        formats.points(won),
        formats.points(lost));
  }

  /** How many leaves of units were verified a second time. */
  public int decidedLeaves() {
    return agreement.appeals().units().stream().mapToInt(UnitAppeals::decided).sum();
  }

  private static Fraction sum(List<Fraction> points) {
    return points.stream().reduce(Fraction.ZERO, Fraction::add);
  }
}

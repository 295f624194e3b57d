/* What the rules of a framework give for the figures that a unit declares, and what the points come
   to: whole numbers and fractions only, and nothing of the page. The same arithmetic as
   vn.parindex.analytics.declaration.DeclaredPoints and vn.parindex.analytics.index.Indices. */
var parindexPoints = (function () {
  "use strict";
  var ZERO = BigInt(0);
  var ONE = BigInt(1);
  var TWO = BigInt(2);
  var FIVE = BigInt(5);
  var TEN = BigInt(10);
  // Points have so many decimals where they are claimed.
  var PLACES = 2;

  // In lowest terms; nothing here is negative but a sum from which more is taken than it holds.
  function fraction(top, bottom) {
    var a = top < ZERO ? -top : top;
    var b = bottom;
    while (b > ZERO) {
      var rest = a % b;
      a = b;
      b = rest;
    }
    return { top: top / a, bottom: bottom / a };
  }

  var NOTHING = fraction(ZERO, ONE);

  // "1.25" is 5/4, "10/3" what it says; null for anything else than a decimal or a fraction that is
  // not negative.
  function exact(text) {
    var parts = /^(\d{1,16})(?:\.(\d{1,16}))?$/.exec(text);
    var whole = /^([1-9]\d{0,8})\/([1-9]\d{0,8})$/.exec(text);
    return whole
      ? fraction(BigInt(whole[1]), BigInt(whole[2]))
      : parts && fraction(BigInt(parts[1] + (parts[2] || "")), power((parts[2] || "").length));
  }

  function power(places) {
    return TEN ** BigInt(places);
  }

  function whole(text) {
    return /^\d{1,16}$/.test(text) ? fraction(BigInt(text), ONE) : null;
  }

  function plus(a, b) {
    return fraction(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom);
  }

  function minus(a, b) {
    return fraction(a.top * b.bottom - b.top * a.bottom, a.bottom * b.bottom);
  }

  function times(a, b) {
    return fraction(a.top * b.top, a.bottom * b.bottom);
  }

  // b is not 0.
  function over(a, b) {
    return fraction(a.top * b.bottom, a.bottom * b.top);
  }

  // The sign of a − b.
  function compare(a, b) {
    var difference = a.top * b.bottom - b.top * a.bottom;
    return difference > ZERO ? 1 : difference < ZERO ? -1 : 0;
  }

  function least(a, b) {
    return compare(a, b) <= 0 ? a : b;
  }

  // Half up, away from zero, as a decimal with so many places.
  function rounded(value, places) {
    var size = value.top < ZERO ? -value.top : value.top;
    var digits = ((TWO * size * power(places) + value.bottom) / (TWO * value.bottom)).toString();
    digits = digits.padStart(places + 1, "0");
    var cut = digits.length - places;
    var sign = value.top < ZERO && /[1-9]/.test(digits) ? "-" : "";
    return sign + digits.slice(0, cut) + (places ? "." + digits.slice(cut) : "");
  }

  function isDecimal(value) {
    var left = value.bottom;
    [TWO, FIVE].forEach(function (part) {
      while (left % part === ZERO) {
        left /= part;
      }
    });
    return left === ONE;
  }

  // A decimal with the places that it needs and no more; what none is exactly, as it is written.
  function plain(value) {
    var places = 0;
    if (!isDecimal(value)) {
      return written(value);
    }
    while ((power(places) * value.top) % value.bottom !== ZERO) {
      places++;
    }
    return rounded(value, places);
  }

  // As fractions are written: "10/7".
  function written(value) {
    return value.bottom === ONE ? value.top.toString() : value.top + "/" + value.bottom;
  }

  // Points as a unit claims them: rounded, or as they are where the leaf itself has thirds, for
  // 6.67 would be more than 20/3.
  function claimable(of, points) {
    return plain(isDecimal(of.most) ? exact(rounded(points, PLACES)) : points);
  }

  // A leaf is told as code, most points and rule: "rate 100 70 from-floor", "steps 100 50 0",
  // "per-case 0.5", "yes-no", "yes-no 01-15", "survey".
  function leaf(code, most, rule) {
    var parts = rule.split(" ");
    var read = { code: code, most: exact(most), form: parts[0], due: "", shares: [] };
    if (read.form === "yes-no") {
      read.due = parts[1] || "";
    } else if (read.form === "steps") {
      read.shares = parts.slice(1).map(exact);
    } else if (read.form === "rate") {
      read.threshold = exact(parts[1]);
      read.floor = exact(parts[2]);
      read.between = parts[3];
    } else if (read.form !== "survey") {
      read.each = exact(parts[1]);
    }
    return read;
  }

  function step(of, number) {
    return over(times(of.shares[number - 1], of.most), fraction(BigInt(100), ONE));
  }

  // The points that a rule knows, best first; none where any may be given.
  function steps(of) {
    return of.form === "yes-no"
      ? [of.most, NOTHING]
      : of.shares.map(function (share, i) {
          return step(of, i + 1);
        });
  }

  // The first such day from the begin of the period on; the last of February where it has no 29th.
  function due(of, begin) {
    var year = Number(begin.slice(0, 4));
    var first = day(year, of.due);
    return first < begin ? day(year + 1, of.due) : first;
  }

  function day(year, monthDay) {
    var isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
    return String(year).padStart(4, "0") + "-" + (monthDay === "02-29" && !isLeap ? "02-28" : monthDay);
  }

  // The points for what is declared: {step: 2}, {numerator: "85", denominator: "90"},
  // {count: "3"}, {done: true}, {doneOn: "2025-01-12"}. "no-cases" for a rate of no cases, null for
  // figures that the rule does not take.
  function points(of, declared, begin) {
    if (of.form === "yes-no") {
      return yesNo(of, declared, begin);
    }
    if (of.form === "steps") {
      return declared.step >= 1 && declared.step <= of.shares.length ? step(of, declared.step) : null;
    }
    if (of.form === "rate") {
      return rate(of, whole(declared.numerator), whole(declared.denominator));
    }
    var count = of.each && whole(declared.count);
    if (!count) {
      return null;
    }
    var all = least(of.most, times(count, of.each));
    return of.form === "deduction" ? minus(of.most, all) : all;
  }

  function yesNo(of, declared, begin) {
    if (declared.doneOn) {
      return of.due && declared.doneOn > due(of, begin) ? NOTHING : of.most;
    }
    if (declared.done === false) {
      return NOTHING;
    }
    return declared.done && !of.due ? of.most : null;
  }

  function rate(of, top, bottom) {
    if (!top || !bottom || compare(top, bottom) > 0) {
      return null;
    }
    if (bottom.top === ZERO) {
      return "no-cases";
    }
    var percent = over(times(top, fraction(BigInt(100), ONE)), bottom);
    if (compare(percent, of.threshold) >= 0) {
      return of.most;
    }
    if (compare(percent, of.floor) < 0) {
      return NOTHING;
    }
    var part =
      of.between === "of-threshold"
        ? over(percent, of.threshold)
        : over(minus(percent, of.floor), minus(of.threshold, of.floor));
    return times(of.most, part);
  }

  // Whether claimed points are those that the figures give, exactly or as a decimal is rounded.
  function agree(claimed, points) {
    var places = Math.max(PLACES, (claimed.split(".")[1] || "").length);
    var told = isDecimal(exact(claimed)) ? exact(rounded(points, places)) : points;
    return compare(told, exact(claimed)) === 0;
  }

  // What is claimed, by area and in all. Leaves have an area; claims are points by the code of the
  // leaf; what does not apply leaves the most that can be reached, as survey leaves do, which a unit
  // does not score.
  function sums(leaves, claims, apart, extra) {
    var found = { areas: {}, points: NOTHING, most: NOTHING, claimed: 0, asked: 0 };
    leaves.forEach(function (one) {
      var area = (found.areas[one.area] = found.areas[one.area] || {
        points: NOTHING,
        most: NOTHING,
        claimed: 0,
        asked: 0
      });
      if (one.form === "survey" || apart[one.code]) {
        return;
      }
      [area, found].forEach(function (sum) {
        sum.most = plus(sum.most, one.most);
        sum.asked++;
        if (claims[one.code]) {
          sum.points = plus(sum.points, exact(claims[one.code]));
          sum.claimed++;
        }
      });
    });
    found.points = plus(found.points, least(exact(extra.bonus), exact(extra.bonusCap)));
    found.points = minus(found.points, least(exact(extra.penalty), exact(extra.penaltyCap)));
    return found;
  }

  return {
    leaf: leaf,
    steps: steps,
    points: points,
    agree: agree,
    sums: sums,
    exact: exact,
    claimable: claimable,
    compare: compare,
    rounded: rounded,
    plain: plain,
    written: written,
    places: PLACES
  };
})();

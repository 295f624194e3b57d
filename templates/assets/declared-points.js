/* The points that the rule of a leaf gives for what a unit declares: the same arithmetic as
   vn.parindex.analytics.declaration.DeclaredPoints, for forms that reckon away from the program. A rule
   is what vn.parindex.analytics.model.Leaf.rule says, what is declared as it stands in a file of scores. */
var parindexDeclared = (function () {
  "use strict";
  var f = parindexFractions;
  var ZERO = f.decimal("0");
  var ONE = f.decimal("1");
  var HUNDRED = f.decimal("100");
  var NO_CASES = "no-cases";
  var UNFIT = "not-applicable";
  // Points have so many decimals where they are claimed.
  var DECIMALS = 2;

  function has(declared, key) {
    return Object.prototype.hasOwnProperty.call(declared, key);
  }

  function whole(value) {
    return f.decimal(String(value));
  }

  // The day by which it has to be done: the first one of the year from the beginning of the period.
  function dueIn(due, begin) {
    var year = Number(begin.slice(0, 4));
    var first = dayOf(year, due);
    return first >= begin ? first : dayOf(year + 1, due);
  }

  function dayOf(year, due) {
    var leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
    return String(year).padStart(4, "0") + "-" + (due === "02-29" && !leap ? "02-28" : due);
  }

  // The part of the points that a rate gets, 0 to 1.
  function part(rule, percent) {
    var threshold = f.decimal(rule.threshold);
    var floor = f.decimal(rule.floor);
    if (f.compare(percent, threshold) >= 0) {
      return ONE;
    }
    if (f.compare(percent, floor) < 0) {
      return ZERO;
    }
    return rule.between === "of-threshold"
      ? f.over(percent, threshold)
      : f.over(f.minus(percent, floor), f.minus(threshold, floor));
  }

  function least(a, b) {
    return f.compare(a, b) <= 0 ? a : b;
  }

  function yesNo(rule, most, declared, begin) {
    if (has(declared, "doneOn")) {
      return rule.due && declared.doneOn > dueIn(rule.due, begin) ? ZERO : most;
    }
    if (!has(declared, "done") || (rule.due && declared.done)) {
      return UNFIT;
    }
    return declared.done ? most : ZERO;
  }

  function rate(rule, most, declared) {
    if (!has(declared, "denominator")) {
      return UNFIT;
    }
    var all = whole(declared.denominator);
    return f.compare(all, ZERO) === 0
      ? NO_CASES
      : f.times(most, part(rule, f.over(f.times(whole(declared.numerator), HUNDRED), all)));
  }

  function step(rule, most, declared) {
    var shares = rule.shares.split(" ");
    return has(declared, "step") && declared.step >= 1 && declared.step <= shares.length
      ? f.over(f.times(most, f.decimal(shares[declared.step - 1])), HUNDRED)
      : UNFIT;
  }

  function cases(rule, most, declared) {
    if (!has(declared, "count")) {
      return UNFIT;
    }
    var all = least(most, f.times(whole(declared.count), f.decimal(rule.points)));
    return rule.form === "deduction" ? f.minus(most, all) : all;
  }

  // The points, as a fraction; or the reason why there are none.
  function points(rule, declared, begin) {
    var most = f.decimal(rule.max);
    switch (rule.form) {
      case "yes-no":
        return yesNo(rule, most, declared, begin);
      case "steps":
        return step(rule, most, declared);
      case "rate":
        return rate(rule, most, declared);
      case "per-case":
      case "deduction":
        return cases(rule, most, declared);
      default:
        return UNFIT;
    }
  }

  // Whether claimed points, written as a decimal, are those that the figures give.
  function agree(claimed, given) {
    var places = (claimed.split(".")[1] || "").replace(/0+$/, "").length;
    return f.compare(f.rounded(given, Math.max(DECIMALS, places)), f.decimal(claimed)) === 0;
  }

  // As points are shown: rounded once.
  function shown(given) {
    return f.text(f.rounded(given, DECIMALS), DECIMALS);
  }

  return { points: points, agree: agree, shown: shown };
})();

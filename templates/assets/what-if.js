/* Where a unit would stand with other points on some leaves, and with other counts on some targets:
   whole numbers and fractions only, and nothing of the page. The same arithmetic as
   vn.parindex.analytics.bottleneck.WhatIf and vn.parindex.analytics.target.WhatIfCounts. */
var parindexWhatIf = (function () {
  "use strict";
  var ZERO = BigInt(0);
  var ONE = BigInt(1);
  var TWO = BigInt(2);
  var FIVE = BigInt(5);
  var TEN = BigInt(10);
  var HUNDRED = BigInt(100);

  function size(n) {
    return n < ZERO ? -n : n;
  }

  // In lowest terms, the sign above the line.
  function fraction(top, bottom) {
    var a = size(top);
    var b = size(bottom);
    while (b > ZERO) {
      var rest = a % b;
      a = b;
      b = rest;
    }
    if (bottom < ZERO) {
      a = -a;
    }
    return { top: top / a, bottom: bottom / a };
  }

  // "1.25" is 5/4; null for anything else than a decimal.
  function decimal(text) {
    var parts = /^(-?)(\d{1,30})(?:\.(\d{1,30}))?$/.exec(text);
    if (!parts) {
      return null;
    }
    var places = parts[3] || "";
    var top = BigInt(parts[2] + places);
    return fraction(parts[1] ? -top : top, TEN ** BigInt(places.length));
  }

  // "7307/100" or "75", as fractions are written.
  function quotient(text) {
    var parts = text.split("/");
    return fraction(BigInt(parts[0]), BigInt(parts[1] || "1"));
  }

  // Points: "1.25", or "10/3" where no decimal is exact; null for anything else.
  function exact(text) {
    return decimal(text) || (/^[1-9]\d{0,8}\/[1-9]\d{0,8}$/.test(text) ? quotient(text) : null);
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

  // The sign of a − b.
  function compare(a, b) {
    var difference = a.top * b.bottom - b.top * a.bottom;
    return difference > ZERO ? 1 : difference < ZERO ? -1 : 0;
  }

  // Half up, away from zero.
  function rounded(value, places) {
    var scale = TEN ** BigInt(places);
    var whole = (TWO * size(value.top) * scale + value.bottom) / (TWO * value.bottom);
    return fraction(value.top < ZERO ? -whole : whole, scale);
  }

  // What the page brings as data attributes: words are parted by spaces, leaves and targets by
  // semicolons, and what ends in a name by lines. A page may bring only one of the two.
  function read(data) {
    var look = data.look.split(" ");
    var board = {
      decimals: Number(look[0]),
      mark: look[1],
      marks: data.marks.split(" ").map(marked),
      order: [],
      leaves: {},
      counted: [],
      targets: {}
    };
    if (data.own) {
      readPoints(board, data);
    }
    if (data.targets) {
      readTargets(board, data.targets);
      board.states = data.states.split(";");
    }
    return board;
  }

  // A mark on whose side a rounded figure must stay; "<5" is itself on its lower side.
  function marked(text) {
    var below = text.charAt(0) === "<";
    return { value: quotient(below ? text.slice(1) : text), side: below ? 1 : -1 };
  }

  function readPoints(board, data) {
    var own = data.own.split(" ");
    var rule = data.rule.split(" ");
    var ahead = data.ahead.split(" ").map(Number);
    var points = {
      points: decimal(own[0]) || quotient(own[0]),
      max: decimal(own[1]) || quotient(own[1]),
      shown: own[2],
      ties: rule[0],
      // At so many decimals two indices are equal; null for only exactly.
      equality: rule[1] === "exact" ? null : Number(rule[1]),
      places: Number(own[3]),
      ahead: { units: ahead[0], groups: ahead[1] },
      bands: named(data.bands, asked),
      order: data.leaves.split(";").map(function (leaf) {
        var parts = leaf.split(" ");
        return { code: parts[0], max: parts[1], now: parts[2], steps: parts.slice(3) };
      }),
      ways: { rank: words(data.rank), band: words(data.band) }
    };
    Object.keys(points).forEach(function (name) {
      board[name] = points[name];
    });
    var scales = words(data.scales || "");
    board.order.forEach(function (leaf, i) {
      board.leaves[leaf.code] = {
        scale: scales.length ? quotient(scales[i]) : fraction(ONE, ONE),
        max: exact(leaf.max),
        now: exact(leaf.now),
        steps: leaf.steps.map(exact)
      };
    });
    board.others = named(data.others, quotient);
    board.others.forEach(function (other) {
      other.key = key(board, other.value);
    });
    board.index = percent(board, board.points);
  }

  // What a band asks for: a percentage, and behind a colon one of so many places.
  function asked(text) {
    var parts = text.split(":");
    return { least: decimal(parts[0]), places: parts.length > 1 ? Number(parts[1]) : Infinity };
  }

  // A target is its code, its form ("at-most" for a ratio that is to be low), what it asks in per
  // cent, and what was counted, "-" where nothing was; of one that cannot be tried only the code is there, so that each has its row.
  function readTargets(board, text) {
    text.split(";").forEach(function (one) {
      var parts = one.split(" ");
      var target = { code: parts[0], tried: parts.length > 1 };
      if (target.tried) {
        target.form = parts[1];
        target.threshold = decimal(parts[2]);
        target.base = target.form === "growth" ? BigInt(parts[4]) : null;
        target.now = parts[3] === "-" ? "" : parts[3] + "/" + parts[4];
        board.targets[target.code] = target;
      }
      board.counted.push(target);
    });
  }

  function words(text) {
    return text.split(" ").filter(Boolean);
  }

  // Lines of a figure and a name.
  function named(text, figure) {
    return text.split("\n").filter(Boolean).map(function (line) {
      var at = line.indexOf(" ");
      return { value: figure(line.slice(0, at)), name: line.slice(at + 1) };
    });
  }

  function percent(board, points) {
    return fraction(HUNDRED * points.top * board.max.bottom, points.bottom * board.max.top);
  }

  // By what units are ordered and compared.
  function key(board, index) {
    return board.equality === null ? index : rounded(index, board.equality);
  }

  // Whether the rule of a leaf allows these points: one of its steps, or any decimal up to the most;
  // the most itself and what the unit has are allowed in any case.
  function allowed(board, code, text) {
    var leaf = Object.prototype.hasOwnProperty.call(board.leaves, code) && board.leaves[code];
    var points = leaf && exact(text);
    if (!points || compare(points, fraction(ZERO, ONE)) < 0 || compare(points, leaf.max) > 0) {
      return false;
    }
    return (
      leaf.steps.concat(leaf.now, leaf.max).some(function (step) {
        return compare(step, points) === 0;
      }) ||
      (!leaf.steps.length && compare(rounded(points, board.places), points) === 0)
    );
  }

  // "31/40" as a count; null for anything else.
  function count(text) {
    var parts = /^(\d{1,12})\/(\d{1,12})$/.exec(text);
    return parts && { top: BigInt(parts[1]), bottom: BigInt(parts[2]) };
  }

  // Whether a target can be counted so: not more than there is, and growth on the base it has.
  function countable(board, code, text) {
    var target = Object.prototype.hasOwnProperty.call(board.targets, code) && board.targets[code];
    var counted = target && count(text);
    return Boolean(
      counted &&
        (target.base === null ? counted.top <= counted.bottom : counted.bottom === target.base)
    );
  }

  // "1.5:2,3.3.1:1.5,ct-01:31/40" as a choice of points by leaf and of counts by target, and what
  // of it cannot be.
  function parse(board, text) {
    var found = { choice: {}, counts: {}, refused: [] };
    text.split(",").filter(Boolean).forEach(function (part) {
      var at = part.lastIndexOf(":");
      var code = part.slice(0, Math.max(at, 0));
      var value = part.slice(at + 1);
      if (at > 0 && countable(board, code, value)) {
        value = count(value).top + "/" + count(value).bottom;
        if (value !== board.targets[code].now) {
          found.counts[code] = value;
        }
      } else if (at < 0 || !allowed(board, code, value)) {
        found.refused.push(part);
      } else if (compare(exact(value), board.leaves[code].now) !== 0) {
        // As the page writes them: "1.50" and "20/6" are none of the words of its lists.
        found.choice[code] = plain(exact(value));
      }
    });
    return found;
  }

  // Of a count: met, not met or without a case, in per cent, and how many are missing, or too many
  // where few are asked for.
  function judged(target, text) {
    var counted = count(text);
    if (counted.bottom === ZERO) {
      return { state: "no-cases", percent: null, missing: null };
    }
    var grown = target.base !== null;
    var atMost = target.form === "at-most";
    // What is asked, as a count: so much of all, or so much more than the base.
    var asked = fraction(
      (target.threshold.top + (grown ? HUNDRED * target.threshold.bottom : ZERO)) * counted.bottom,
      HUNDRED * target.threshold.bottom
    );
    var needed = (asked.top + (atMost ? ZERO : asked.bottom - ONE)) / asked.bottom;
    var lacks = atMost ? counted.top - needed : needed - counted.top;
    var missing = lacks > ZERO ? lacks : ZERO;
    return {
      state: missing > ZERO ? "not-met" : "met",
      percent: fraction(
        HUNDRED * (grown ? counted.top - counted.bottom : counted.top),
        counted.bottom
      ),
      missing: missing
    };
  }

  // How many targets are met, of those that are judged, and each of which a count is supposed.
  function met(board, counts) {
    var found = { met: 0, judged: 0, targets: {} };
    board.counted.forEach(function (target) {
      var supposed = Object.prototype.hasOwnProperty.call(counts, target.code);
      var text = supposed ? counts[target.code] : target.now;
      if (target.tried && text) {
        var one = judged(target, text);
        found.met += one.state === "met" ? 1 : 0;
        found.judged += one.state === "no-cases" ? 0 : 1;
        if (supposed) {
          found.targets[target.code] = one;
        }
      }
    });
    return found;
  }

  // The count that meets a target with the fewest further ones, or the fewest less; null where
  // nothing was counted.
  function fewest(target) {
    var counted = target.tried && count(target.now);
    var missing = counted && judged(target, target.now).missing;
    if (missing === null || !counted) {
      return null;
    }
    var enough = target.form === "at-most" ? counted.top - missing : counted.top + missing;
    return enough + "/" + counted.bottom;
  }

  // Of a choice: index, twice the rank, which band, and which of the others would be passed, level
  // or ahead where they are not now.
  function standing(board, choice) {
    var points = Object.keys(choice).reduce(function (sum, code) {
      var leaf = board.leaves[code];
      return plus(sum, times(leaf.scale, minus(exact(choice[code]), leaf.now)));
    }, board.points);
    var index = percent(board, points);
    var then = key(board, index);
    var now = key(board, board.index);
    var found = { points: points, index: index, passed: [], level: [], passedBy: [] };
    var first = board.ahead.units;
    var groups = board.ahead.groups;
    var last = null;
    board.others.forEach(function (other, i) {
      var where = compare(other.key, then);
      if (where > 0) {
        first++;
        groups += last && compare(last, other.key) === 0 ? 0 : 1;
        last = other.key;
        if (compare(other.key, now) <= 0) {
          found.passedBy.push(i);
        }
      } else if (where === 0) {
        found.level.push(i);
      } else if (compare(other.key, now) >= 0) {
        found.passed.push(i);
      }
    });
    var equals = found.level.length;
    found.rank =
      board.ties === "1224" ? 2 * (first + 1)
      : board.ties === "1223" ? 2 * (groups + 1)
      : board.ties === "1334" ? 2 * (first + 1 + equals)
      : 2 * (first + 1) + equals;
    found.band = board.bands.findIndex(function (bound) {
      return compare(index, bound.value.least) >= 0 && first < bound.value.places;
    });
    if (found.band < 0) {
      found.band = board.bands.length - 1;
    }
    return found;
  }

  // An index as the pages show it: with more decimals than usual where it would look like that of
  // another rank, or stand on the other side of a mark.
  function shown(board, index) {
    var places = board.decimals;
    while (!isTrue(board, index, places)) {
      places++;
    }
    return text(rounded(index, places), places);
  }

  function isTrue(board, index, places) {
    var look = rounded(index, places);
    return (
      onItsSide(board, index, look) &&
      board.others.every(function (other) {
        return (
          compare(other.key, key(board, index)) === 0 ||
          compare(rounded(other.value, places), look) !== 0
        );
      })
    );
  }

  function onItsSide(board, value, look) {
    var zero = fraction(ZERO, ONE);
    return (
      compare(look, zero) === compare(value, zero) &&
      board.marks.every(function (mark) {
        return (compare(value, mark.value) === mark.side) === (compare(look, mark.value) === mark.side);
      })
    );
  }

  // A rate or a growth, on the side of each mark where it is in fact.
  function rate(board, percent) {
    var places = board.decimals;
    while (!onItsSide(board, percent, rounded(percent, places))) {
      places++;
    }
    return text(rounded(percent, places), places);
  }

  // A fraction that is a decimal, with so many places.
  function text(value, places) {
    var digits = ((size(value.top) * TEN ** BigInt(places)) / value.bottom).toString();
    digits = digits.padStart(places + 1, "0");
    var whole = digits.slice(0, digits.length - places);
    return (value.top < ZERO ? "-" : "") + whole + (places ? "." + digits.slice(-places) : "");
  }

  // A decimal with the places that it needs; what no decimal is exactly, as fractions are written.
  function plain(value) {
    var rest = value.bottom;
    [TWO, FIVE].forEach(function (factor) {
      while (rest % factor === ZERO) {
        rest /= factor;
      }
    });
    if (rest !== ONE) {
      return written(value);
    }
    var places = 0;
    while (compare(rounded(value, places), value) !== 0) {
      places++;
    }
    return text(value, places);
  }

  // As fractions are written: "7307/100".
  function written(value) {
    return value.bottom === ONE ? value.top.toString() : value.top + "/" + value.bottom;
  }

  return {
    read: read,
    parse: parse,
    allowed: allowed,
    countable: countable,
    judged: judged,
    met: met,
    fewest: fewest,
    rate: rate,
    standing: standing,
    shown: shown,
    written: written,
    exact: exact,
    compare: compare,
    plain: plain
  };
})();

/* Whole numbers and fractions, exactly: what scripts that reckon share. */
var parindexFractions = (function () {
  "use strict";
  var ZERO = BigInt(0);
  var ONE = BigInt(1);
  var TWO = BigInt(2);
  var TEN = BigInt(10);

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

  function plus(a, b) {
    return fraction(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom);
  }

  function minus(a, b) {
    return fraction(a.top * b.bottom - b.top * a.bottom, a.bottom * b.bottom);
  }

  function times(a, b) {
    return fraction(a.top * b.top, a.bottom * b.bottom);
  }

  function over(a, b) {
    return fraction(a.top * b.bottom, a.bottom * b.top);
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

  // A fraction that is a decimal, with so many places.
  function text(value, places) {
    var digits = ((size(value.top) * TEN ** BigInt(places)) / value.bottom).toString();
    digits = digits.padStart(places + 1, "0");
    var whole = digits.slice(0, digits.length - places);
    return (value.top < ZERO ? "-" : "") + whole + (places ? "." + digits.slice(-places) : "");
  }

  // As fractions are written: "7307/100".
  function written(value) {
    return value.bottom === ONE ? value.top.toString() : value.top + "/" + value.bottom;
  }

  return {
    fraction: fraction,
    decimal: decimal,
    quotient: quotient,
    plus: plus,
    minus: minus,
    times: times,
    over: over,
    compare: compare,
    rounded: rounded,
    text: text,
    written: written
  };
})();

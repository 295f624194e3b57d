/* Shows the page once its typeface is known, so that no line breaks anew under a reader's eyes.
   Stands before the page; without it, or when a font does not come, the page is there all the same. */
(function () {
  "use strict";
  var LONGEST = 1000;
  var FAMILY = "16px \"Be Vietnam Pro\"";
  // A letter of each part that Vietnamese is written with.
  var LETTERS = "a\u1ea1";
  var page = document.documentElement;

  function show() {
    page.classList.remove("waits");
  }

  if (document.fonts && document.fonts.load) {
    setTimeout(show, LONGEST);
    page.classList.add("waits");
    Promise.all([
      document.fonts.load("400 " + FAMILY, LETTERS),
      document.fonts.load("600 " + FAMILY, LETTERS)
    ]).then(show, show);
  }
})();

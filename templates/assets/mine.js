/* The unit that a reader calls theirs: chosen on its page, kept in the address and, where the browser
   allows, between visits; one click away from every page, and marked wherever it is named. Of a unit
   that follows others all its parts are marked, of one that has ceased what it is part of by now. */
(function () {
  "use strict";
  var KEY = "parindex-mine";
  var NAME = "parindex-mine-name";
  var live = document.getElementById("live");
  var find = document.querySelector(".top .find");
  if (!parindex.root || !find) {
    return;
  }
  var page = document.documentElement.classList;
  var here = page.contains("page-scorecard") || page.contains("page-successor") ? parindex.here : null;
  var asked = parindex.stated("mine");
  var mine = /^[a-z0-9-]+\/[a-z0-9-]+$/.test(asked || "") ? asked : parindex.kept(KEY);
  if (mine && mine !== parindex.kept(KEY)) {
    keep(mine);
  } else {
    parindex.carry("mine", KEY, mine);
  }

  function keep(unit) {
    parindex.carry("mine", KEY, unit);
    parindex.keep(NAME, unit && unit === here ? document.querySelector("h1").textContent.trim() : null);
  }

  // In a drawing the address of a link is an object.
  function target(link) {
    return link.href.baseVal === undefined
      ? link.href
      : new URL(link.href.baseVal, location.href).href;
  }

  function mark() {
    Array.prototype.forEach.call(document.querySelectorAll(".mine"), function (marked) {
      marked.classList.remove("mine");
    });
    if (!mine) {
      return;
    }
    var parts = parindex.partsOf(mine);
    var own = [mine].concat(parts);
    var codes = (parts.length ? parts : [mine]).map(function (unit) {
      return unit.replace(/.*\//, "");
    });
    var later = parindex.successorOf(mine);
    var names = {};
    Array.prototype.forEach.call(document.querySelectorAll("main a[href]"), function (link) {
      var unit = parindex.pathOf(target(link));
      var row = link.closest("tr");
      var heads = row && row.cells[0].contains(link);
      var isOwn = own.indexOf(unit) >= 0 || codes.indexOf(parindex.listed(link)) >= 0;
      if ((!isOwn && !(heads && later && unit === later)) || link.closest(".neighbours,.now")) {
        return;
      }
      if (isOwn) {
        names[link.textContent.trim()] = true;
      }
      link.classList.add("mine");
      if (heads) {
        row.classList.add("mine");
      }
    });
    // Drawings name a unit without leading to it.
    Array.prototype.forEach.call(document.querySelectorAll("figure.chart-figure text"), function (text) {
      if (names[text.textContent.trim()]) {
        text.classList.add("mine");
      }
    });
  }

  var place = document.createElement("span");
  place.className = "own";
  find.parentNode.insertBefore(place, find);

  function shown() {
    place.textContent = "";
    var what = null;
    if (here) {
      what = document.createElement("button");
      what.type = "button";
      what.setAttribute("aria-pressed", String(mine === here));
      what.addEventListener("click", function () {
        mine = mine === here ? null : here;
        keep(mine);
        parindex.state({ mine: mine });
        show();
        document.dispatchEvent(new Event("parindex-mine"));
        place.firstChild.focus();
        live.textContent = live.getAttribute(mine ? "data-mine-set" : "data-mine-taken");
      });
    } else if (mine) {
      what = document.createElement("a");
      what.href = parindex.root + mine + ".html";
    }
    if (what) {
      what.textContent = (!here && parindex.kept(NAME)) || live.getAttribute("data-mine");
      place.appendChild(what);
    }
  }

  function show() {
    shown();
    mark();
  }

  show();
  document.addEventListener("parindex-arranged", mark);
  parindex.mine = function () {
    return mine;
  };
  document.dispatchEvent(new Event("parindex-mine"));
})();

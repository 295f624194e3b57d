/* The unit that a reader calls theirs: chosen on its scorecard, kept in the address and, where the browser
   allows, between visits; one click away from every page, and marked wherever it is named. */
(function () {
  "use strict";
  var KEY = "parindex-mine";
  var NAME = "parindex-mine-name";
  var PART = /(?:^#|&)mine=([a-z0-9-]+\/[a-z0-9-]+)/;
  var live = document.getElementById("live");
  var home = document.querySelector(".top .site a");
  var find = document.querySelector(".top .find");
  if (!home || !find) {
    return;
  }
  var root = home.href.replace(/[^/]*$/, "");
  var kept = remembered();
  var mine = PART.test(location.hash) ? PART.exec(location.hash)[1] : kept;
  var here = document.documentElement.classList.contains("page-scorecard") ? unitOf(location.href) : null;
  if (mine && mine !== kept) {
    keep(mine);
  }

  function item(key) {
    try {
      return localStorage.getItem(key);
    } catch (e) {
      return null;
    }
  }

  function remembered() {
    return item(KEY);
  }

  function keep(unit) {
    try {
      if (unit) {
        localStorage.setItem(KEY, unit);
      } else {
        localStorage.removeItem(KEY);
      }
      if (unit && unit === here) {
        localStorage.setItem(NAME, document.querySelector("h1").textContent.trim());
      } else {
        localStorage.removeItem(NAME);
      }
    } catch (e) {
      /* Some browsers keep nothing for file addresses; the address then carries it. */
    }
  }

  // "xa/21484" for the scorecard at …/xa/21484.html.
  function unitOf(address) {
    var path = address.split(/[?#]/)[0];
    return path.indexOf(root) === 0 ? path.slice(root.length).replace(/\.html$/, "") : "";
  }

  function inAddress(hash, unit) {
    var parts = hash.slice(1).split("&").filter(function (part) {
      return part && !/^mine=/.test(part);
    });
    if (unit) {
      // The order of a table stands last.
      parts.unshift("mine=" + unit);
    }
    return parts.length ? "#" + parts.join("&") : "";
  }

  function inThisAddress(unit) {
    try {
      history.replaceState(null, "", location.href.split("#")[0] + inAddress(location.hash, unit));
    } catch (e) {
      /* Some browsers refuse on file addresses; then it lasts as long as the page. */
    }
  }

  // In a drawing the address of a link is an object.
  function target(link) {
    return link.href.baseVal === undefined
      ? link.href
      : new URL(link.href.baseVal, location.href).href;
  }

  function mark(unit) {
    Array.prototype.forEach.call(document.querySelectorAll(".mine"), function (marked) {
      marked.classList.remove("mine");
    });
    if (!unit) {
      return;
    }
    var names = {};
    Array.prototype.forEach.call(document.querySelectorAll("main a[href]"), function (link) {
      if (unitOf(target(link)) !== unit || link.closest(".neighbours")) {
        return;
      }
      names[link.textContent.trim()] = true;
      link.classList.add("mine");
      var row = link.closest("tr");
      if (row && row.cells[0].contains(link)) {
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

  function shown(unit) {
    place.textContent = "";
    var what = null;
    if (here) {
      what = document.createElement("button");
      what.type = "button";
      what.setAttribute("aria-pressed", String(unit === here));
      what.addEventListener("click", function () {
        mine = mine === here ? null : here;
        keep(mine);
        inThisAddress(mine);
        show(mine);
        place.firstChild.focus();
        live.textContent = live.getAttribute(mine ? "data-mine-set" : "data-mine-taken");
      });
    } else if (unit) {
      what = document.createElement("a");
      what.href = root + unit + ".html";
    }
    if (what) {
      what.textContent = (!here && item(NAME)) || live.getAttribute("data-mine");
      place.appendChild(what);
    }
  }

  function show(unit) {
    shown(unit);
    mark(unit);
  }

  show(mine);

  // Where nothing can be kept, the links of the page carry it on.
  document.addEventListener("click", function (event) {
    var link = event.target.closest && event.target.closest("a[href]");
    if (mine && link && typeof link.href === "string" && remembered() !== mine
        && link.href.indexOf(root) === 0 && /\.html(#|$)/.test(link.href)) {
      link.href = link.href.split("#")[0] + inAddress(link.hash, mine);
    }
  });
})();

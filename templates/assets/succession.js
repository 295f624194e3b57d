/* One switch between units as they were scored and those that they are part of by now: names get their
   successor beside them, rows of tables stand below it, and from the page of one unit it leads to
   the other. No figure changes; what a successor is estimated at stands on its own page. */
(function () {
  "use strict";
  var KEY = "parindex-theo";
  var FORMER = "cu";
  var LATER = "moi";
  // There a line says already what a unit is part of.
  var SAID = ".story,.neighbours,.trail,.index,section.of,.now,tr.group";
  var units = window.parindexUnits || { successors: [] };
  var byPage = {};
  var byPart = {};
  units.successors.forEach(function (one, i) {
    var successor = {
      page: one[0],
      name: one[1],
      title: one[1].charAt(0).toUpperCase() + one[1].slice(1),
      parts: one[2].split(" "),
      place: i + 1
    };
    byPage[successor.page] = successor;
    successor.parts.forEach(function (part) {
      byPart[part] = successor;
    });
  });

  function own(map, key) {
    return Object.prototype.hasOwnProperty.call(map, key) ? map[key] : null;
  }

  parindex.successors = units.successors.map(function (one) {
    return byPage[one[0]];
  });
  // The scorecards of those that a unit follows; none for one that follows nobody.
  parindex.partsOf = function (page) {
    var successor = own(byPage, page);
    return successor ? successor.parts : [];
  };
  parindex.successorOf = function (page) {
    var successor = own(byPart, page);
    return successor ? successor.page : null;
  };

  var top = document.querySelector(".top .tools");
  if (!units.successors.length || !top) {
    return;
  }
  var live = document.getElementById("live");
  var later = own(byPart, parindex.here);
  var self = own(byPage, parindex.here);
  var successors = document.documentElement.classList.contains("page-successors");
  var asked = parindex.stated("theo");
  var mode = asked === LATER || asked === FORMER ? asked : parindex.kept(KEY) === LATER ? LATER : FORMER;
  var switches = [];
  carry();

  function carry() {
    parindex.carry("theo", KEY, mode === LATER ? mode : "");
  }

  // The former unit that a link names: it leads to its scorecard, or to all that it has to do.
  function partOf(link) {
    var path = typeof link.href === "string" && !link.hash ? parindex.pathOf(link.href) : "";
    var code = parindex.listed(link);
    var part = code ? units.successors[0][2].replace(/\/.*/, "/") + code : path;
    return own(byPart, part) ? part : "";
  }

  // Links that name one where nothing else says what it is part of.
  function names() {
    return self || successors
      ? []
      : parindex.list(document.querySelectorAll("main a[href]")).filter(function (link) {
          return partOf(link) && !link.closest(SAID);
        });
  }

  function beside(link) {
    var successor = byPart[partOf(link)];
    var now = parindex.element("span", "", "now");
    var to = parindex.element("a", successor.name);
    to.href = parindex.root + successor.page + ".html";
    now.appendChild(
      document.createTextNode(" (" + (successor.parts.length > 1 ? units.now : units.alone) + " ")
    );
    now.appendChild(to);
    now.appendChild(document.createTextNode(")"));
    link.parentNode.insertBefore(now, link.nextSibling);
  }

  function heading(words, to, group, width) {
    var row = parindex.element("tr", "", "group");
    var cell = parindex.element("th");
    var link = to ? parindex.element("a", words) : document.createTextNode(words);
    if (to) {
      link.href = parindex.root + to + ".html";
    }
    row.setAttribute("data-group", group);
    cell.scope = "rowgroup";
    cell.colSpan = width;
    cell.appendChild(link);
    row.appendChild(cell);
    return row;
  }

  // The rows of a table whose first cells name units; none where fewer than two have ceased.
  function rowsOf(table, links) {
    var rows = table.tBodies.length ? parindex.list(table.tBodies[0].rows) : [];
    var named = rows.filter(function (row) {
      return links.some(function (link) {
        return row.cells[0].contains(link);
      });
    });
    return named.length > 1 ? rows : [];
  }

  function group(table, links) {
    var rows = rowsOf(table, links);
    var seen = {};
    rows.forEach(function (row, i) {
      var link = row.cells[0].querySelector("a[href]");
      var path = link ? partOf(link) || parindex.pathOf(link.href) : "";
      var successor = own(byPart, path);
      // Units that are as they were come after those that are not, and what is no unit after all.
      var place = successor ? successor.place : units.successors.length + (path ? 1 : 2);
      if (!row.hasAttribute("data-order")) {
        row.setAttribute("data-order", i);
      }
      row.setAttribute("data-group", place);
      if (!seen[place] && (successor || path)) {
        seen[place] = true;
        table.tBodies[0].appendChild(
          heading(
            successor ? successor.title : units.unchanged,
            successor && successor.page,
            place,
            row.cells.length
          )
        );
      }
    });
    if (rows.length) {
      parindex.arrange(table);
    }
    return rows.length > 0;
  }

  function ungroup() {
    parindex.list(document.querySelectorAll("tr.group")).forEach(function (row) {
      row.parentNode.removeChild(row);
    });
    parindex.list(document.querySelectorAll("main table")).forEach(function (table) {
      var rows = parindex.list(table.querySelectorAll("tr[data-group]"));
      rows.forEach(function (row) {
        row.removeAttribute("data-group");
      });
      if (rows.length) {
        parindex.arrange(table);
      }
    });
    parindex.list(document.querySelectorAll(".now")).forEach(function (now) {
      now.parentNode.removeChild(now);
    });
  }

  function arrange() {
    ungroup();
    if (mode === LATER) {
      var links = names();
      var grouped = parindex.list(document.querySelectorAll("main table")).filter(function (table) {
        return group(table, links);
      });
      links.forEach(function (link) {
        var row = link.closest("tr");
        var under = row && row.cells[0].contains(link) && grouped.indexOf(row.closest("table")) >= 0;
        if (!under) {
          beside(link);
        }
      });
    }
    document.dispatchEvent(new Event("parindex-arranged"));
  }

  function choose(chosen) {
    mode = chosen;
    carry();
    parindex.state({ theo: mode === LATER ? mode : "" });
    arrange();
    show();
    live.textContent = mode === LATER ? units.grouped : units.ungrouped;
  }

  // On the page of a unit the switch leads to the other one: back to one's own part, or to all.
  function other(chosen) {
    if (chosen === LATER) {
      return (later || self).page + ".html";
    }
    var mine = parindex.mine && parindex.mine();
    return self.parts.indexOf(mine) >= 0 ? mine + ".html" : self.page + ".html#parts";
  }

  function choice(of) {
    var paged = later || self;
    var made = parindex.element(paged ? "a" : "button", of === LATER ? units.later : units.former);
    if (!paged) {
      made.type = "button";
      made.addEventListener("click", function () {
        choose(of);
      });
    } else {
      made.addEventListener("click", function () {
        mode = of;
        carry();
      });
    }
    return { of: of, made: made };
  }

  function show() {
    switches.forEach(function (one) {
      if (later || self) {
        var isHere = (one.of === LATER) === Boolean(self);
        one.made.href = isHere ? parindex.root + parindex.here + ".html" : parindex.root + other(one.of);
        if (isHere) {
          one.made.setAttribute("aria-current", "page");
        }
      } else {
        one.made.setAttribute("aria-pressed", String(one.of === mode));
      }
    });
  }

  function build(into, before) {
    var made = parindex.element("span", "", "by-unit");
    made.setAttribute("role", "group");
    made.setAttribute("aria-label", units.label);
    [FORMER, LATER].map(choice).forEach(function (one) {
      made.appendChild(one.made);
      switches.push(one);
    });
    into.insertBefore(made, before);
  }

  if (later || self || successors || mode === LATER || names().length) {
    build(top, top.querySelector(".find"));
    // A telephone has no room for it in the line.
    build(document.querySelector(".top .menu nav"), null);
    show();
  }
  if (mode === LATER) {
    arrange();
  }
  // It leads back to one's own part, which another script knows.
  document.addEventListener("parindex-mine", show);
})();

/* Sorting of tables, long lists, the key to search. Everything is readable without it. */
(function () {
  "use strict";
  var live = document.getElementById("live");

  function rowsOf(table) {
    return parindex.list(table.tBodies[0].rows);
  }

  // The place that the page gives the cell in its column; none comes last.
  function placeOf(cell) {
    var place = cell.getAttribute("data-s");
    return place === null ? null : Number(place);
  }

  function sort(table, index, descending) {
    var rows = rowsOf(table);
    put(table, rows, function (a, b) {
      var x = placeOf(a.cells[index]);
      var y = placeOf(b.cells[index]);
      // A figure that is not there comes last both ways.
      if (x === null || y === null) {
        return (x === null ? 1 : 0) - (y === null ? 1 : 0) || order(a) - order(b);
      }
      return (descending ? y - x : x - y) || order(a) - order(b);
    });
    Array.prototype.forEach.call(table.tHead.rows[0].cells, function (head, i) {
      if (i === index) {
        head.setAttribute("aria-sort", descending ? "descending" : "ascending");
      } else {
        head.removeAttribute("aria-sort");
      }
    });
  }

  function order(row) {
    return Number(row.getAttribute("data-order"));
  }

  function groupOf(row) {
    return Number(row.getAttribute("data-group"));
  }

  // Rows that stand in groups stay there, each group below its heading.
  function put(table, rows, compare) {
    rows.sort(function (a, b) {
      var x = a.classList.contains("group");
      var y = b.classList.contains("group");
      return groupOf(a) - groupOf(b) || (x ? -1 : y ? 1 : compare(a, b));
    });
    rows.forEach(function (row) {
      table.tBodies[0].appendChild(row);
    });
  }

  // Once rows were put into groups, or out of them.
  parindex.arrange = function (table) {
    var heads = parindex.list(table.tHead.rows[0].cells);
    var sorted = heads.filter(function (head) {
      return head.hasAttribute("aria-sort");
    })[0];
    if (sorted) {
      sort(table, heads.indexOf(sorted), sorted.getAttribute("aria-sort") === "descending");
    } else {
      put(table, rowsOf(table), function (a, b) {
        return order(a) - order(b);
      });
    }
  };

  function prepare(table) {
    rowsOf(table).forEach(function (row, i) {
      row.setAttribute("data-order", i);
    });
    Array.prototype.forEach.call(table.tHead.rows[0].cells, function (head, index) {
      if (!head.hasAttribute("data-sortable")) {
        return;
      }
      var label = head.querySelector(".label");
      var button = document.createElement("button");
      button.type = "button";
      button.textContent = label.textContent;
      label.textContent = "";
      label.appendChild(button);
      button.addEventListener("click", function () {
        // The first click shows the largest figures first, and words from the beginning.
        var now = head.getAttribute("aria-sort");
        var descending = now ? now === "ascending" : head.classList.contains("number");
        sort(table, index, descending);
        parindex.state({
          sort: table.id + "," + head.getAttribute("data-key") + (descending ? ",desc" : "")
        });
        live.textContent =
          live.getAttribute(descending ? "data-descending" : "data-ascending") + " " + button.textContent;
      });
    });
  }

  function restore() {
    var match = /^([a-z0-9-]+),([a-z0-9-]+)(,desc)?$/.exec(parindex.stated("sort") || "");
    var table = match && document.getElementById(match[1]);
    if (!table || !table.classList.contains("sortable")) {
      return;
    }
    Array.prototype.forEach.call(table.tHead.rows[0].cells, function (head, index) {
      if (head.getAttribute("data-key") === match[2] && head.hasAttribute("data-sortable")) {
        sort(table, index, Boolean(match[3]));
      }
    });
  }

  // A table that needs no scrolling sideways keeps its heads in sight while the page scrolls.
  var boxes = Array.prototype.slice.call(document.querySelectorAll(".scroll"));

  function fit() {
    var fitting = boxes.map(function (box) {
      return box.scrollWidth <= box.clientWidth;
    });
    boxes.forEach(function (box, i) {
      box.classList.toggle("fits", fitting[i]);
    });
  }

  if (window.ResizeObserver) {
    // Told once at the beginning too.
    var sizes = new ResizeObserver(fit);
    boxes.forEach(function (box) {
      sizes.observe(box);
    });
  }

  // Long lists stand open in the file, so that they are read and printed without this.
  var folds = Array.prototype.slice.call(document.querySelectorAll("details.fold"));

  function fold(open) {
    folds.forEach(function (list) {
      list.open = open;
    });
  }

  fold(false);

  // A link to a place within one opens it; not every browser does that by itself.
  function unfold() {
    var place = parindex.anchor();
    var whole = location.hash.slice(1);
    var at =
      (whole && document.getElementById(whole)) || (place && document.getElementById(place));
    // Beside other state a browser does not find the place.
    if (at && at.id !== whole) {
      at.scrollIntoView();
    }
    folds.forEach(function (list) {
      if (at && !list.open && list.contains(at)) {
        list.open = true;
        at.scrollIntoView();
      }
    });
  }

  unfold();
  window.addEventListener("hashchange", unfold);
  window.addEventListener("beforeprint", function () {
    fold(true);
    // The figures of a chart: on paper nobody can unfold them.
    Array.prototype.forEach.call(document.querySelectorAll("figure + details"), function (figures) {
      figures.open = true;
    });
  });

  // Only a script can open the dialog.
  var print = document.getElementById("print");
  if (print) {
    print.hidden = false;
    print.addEventListener("click", function () {
      window.print();
    });
  }

  // A key without Ctrl or Alt has to be one that people can turn off: voice control may press it.
  function isOff() {
    try {
      return localStorage.getItem("parindex-key") === "off";
    } catch (e) {
      return false;
    }
  }

  // The block at the top of the window, which the page in another language has too.
  function blockRead() {
    var blocks = document.querySelectorAll("main section[id], main h2[id], main h3[id]");
    var last = "";
    Array.prototype.forEach.call(blocks, function (block) {
      if (block.getBoundingClientRect().top < window.innerHeight / 3) {
        last = block.id;
      }
    });
    return window.pageYOffset > 0 ? last : "";
  }

  Array.prototype.forEach.call(document.querySelectorAll(".tools a[hreflang]"), function (link) {
    link.addEventListener("click", function () {
      link.hash = location.hash || blockRead();
    });
  });

  // "/" leads to search, unless somebody is writing.
  document.addEventListener("keydown", function (event) {
    var find = document.querySelector("a.find");
    var writing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
    var plain = event.key === "/" && !event.ctrlKey && !event.altKey && !event.metaKey;
    if (plain && find && !writing && !isOff()) {
      event.preventDefault();
      location.href = find.href + "#q=";
    }
  });

  Array.prototype.forEach.call(document.querySelectorAll("table.sortable"), prepare);
  restore();
})();

/* Sets chosen units side by side, from the table in the page and, where it has not all units, from
   rows that scripts bring: no page from a folder can read another one. */
(function () {
  "use strict";
  var list = parindex.list;
  var element = parindex.element;
  var side = document.getElementById("side");
  var say = parindex.words(side);
  var table = document.getElementById(side.getAttribute("data-table"));
  var most = Number(side.getAttribute("data-most"));
  var live = document.getElementById("live");
  var told = side.querySelector(".told");
  var result = side.querySelector(".result");
  var heads = list(table.tHead.rows[0].cells).slice(1);
  var medians = list(table.tFoot.rows[0].cells);
  var units = {};
  var selects = [];
  var announced = 0;
  var asked = 0;

  // The code of a unit is the name of its scorecard's file, as in addresses.
  function codeOf(link) {
    return link.getAttribute("href").replace(/^.*\//, "").replace(/\.html$/, "");
  }

  function read(body) {
    list(body.querySelectorAll("tr:not(.group)")).forEach(function (row) {
      var link = row.cells[0].querySelector("a");
      units[codeOf(link)] = {
        name: link.textContent,
        href: link.getAttribute("href"),
        place: Number(row.cells[0].getAttribute("data-s")),
        cells: list(row.cells)
      };
    });
  }

  // Units whose rows are not here yet; they stand by name, as they are offered.
  function announce() {
    list(side.querySelectorAll(".elsewhere")).forEach(function (part) {
      part.getAttribute("data-rows").split("\n").forEach(function (line) {
        var parts = line.split("\t");
        var link = element("a", parts[1]);
        link.setAttribute("href", parts[0]);
        var code = codeOf(link);
        var known = units[code] || { name: parts[1], href: parts[0], script: part.getAttribute("data-script") };
        known.place = announced++;
        units[code] = known;
      });
    });
  }

  // Fetches the rows of units, then goes on, unless other units were chosen meanwhile.
  function fetched(codes, then) {
    var mine = ++asked;
    var scripts = codes.map(function (code) {
      return units[code].cells ? "" : units[code].script;
    }).filter(function (script, i, all) {
      return script && all.indexOf(script) === i;
    });
    var left = scripts.length;
    if (!left) {
      then();
      return;
    }
    function done() {
      left--;
      if (!left && mine === asked) {
        then();
      }
    }
    scripts.forEach(function (src) {
      var script = document.createElement("script");
      script.onload = done;
      script.onerror = done;
      script.src = src;
      document.head.appendChild(script);
    });
  }

  window.parindexRows = function (rows) {
    var holder = document.createElement("table");
    holder.innerHTML = rows;
    var places = {};
    Object.keys(units).forEach(function (code) {
      places[code] = units[code].place;
    });
    read(holder.tBodies[0]);
    Object.keys(places).forEach(function (code) {
      units[code].place = places[code];
    });
  };

  function offer() {
    var codes = Object.keys(units).sort(function (a, b) {
      return units[a].place - units[b].place;
    });
    var choices = side.querySelector(".choices");
    for (var i = 1; i <= most; i++) {
      var label = element("label", say("unit") + " " + i);
      var select = element("select");
      select.appendChild(option("", say("none")));
      codes.forEach(function (code) {
        select.appendChild(option(code, units[code].name));
      });
      select.addEventListener("change", choose);
      label.appendChild(select);
      choices.appendChild(label);
      selects.push(select);
    }
  }

  function option(value, text) {
    var made = element("option", text);
    made.value = value;
    return made;
  }

  function chosen() {
    return selects
      .map(function (select) {
        return select.value;
      })
      .filter(Boolean);
  }

  function choose() {
    parindex.state({ u: chosen().join(",") });
    show(chosen(), "");
  }

  function clear() {
    set([]);
    parindex.state({ u: "" });
    show([], say("cleared"));
    selects[0].focus();
  }

  function set(codes) {
    selects.forEach(function (select, i) {
      select.value = codes[i] || "";
    });
  }

  function restore() {
    var asked = (parindex.stated("u") || "").toLowerCase().split(",").filter(Boolean);
    var known = asked.filter(function (code, i) {
      return Object.prototype.hasOwnProperty.call(units, code) && asked.indexOf(code) === i;
    });
    var unknown = asked.filter(function (code) {
      return !Object.prototype.hasOwnProperty.call(units, code);
    });
    var words = unknown.length ? say("unknown") + " " + unknown.join(", ") + "." : "";
    if (known.length > most) {
      words += (words ? " " : "") + say("many");
    }
    known = known.slice(0, most);
    set(known);
    show(known, words);
  }

  function show(all, words) {
    fetched(all, function () {
      var here = all.filter(function (code) {
        return units[code].cells;
      });
      display(here, here.length < all.length ? words + (words ? " " : "") + say("failed") : words);
    });
  }

  function display(codes, words) {
    result.textContent = "";
    // Nobody stands beside himself.
    selects.forEach(function (select) {
      list(select.options).forEach(function (one) {
        one.disabled = one.value !== "" && one.value !== select.value && codes.indexOf(one.value) >= 0;
      });
    });
    var names = codes.map(function (code) {
      return units[code].name;
    });
    var enough = codes.length > 1;
    if (enough) {
      result.appendChild(build(codes, say("caption") + " " + names.join(", ")));
    } else {
      words += (words ? " " : "") + say("few");
    }
    told.textContent = words;
    told.hidden = !words;
    live.textContent = (enough ? say("shown") + " " + names.join(", ") + ". " : "") + words;
  }

  function build(codes, caption) {
    var scroll = element("div", "", "scroll");
    var made = element("table");
    var title = element("caption", caption);
    title.id = "side-caption";
    scroll.setAttribute("role", "region");
    scroll.setAttribute("aria-labelledby", title.id);
    scroll.tabIndex = 0;
    made.appendChild(title);
    var top = made.createTHead().insertRow();
    top.appendChild(head("col", say("measure"), "text"));
    codes.forEach(function (code) {
      var cell = head("col", "", "number");
      var link = element("a", units[code].name);
      link.href = units[code].href;
      cell.appendChild(link);
      top.appendChild(cell);
    });
    top.appendChild(head("col", medians[0].textContent, "number"));
    var body = made.createTBody();
    heads.forEach(function (column, i) {
      var row = body.insertRow();
      row.appendChild(head("row", column.title, ""));
      var cells = codes.map(function (code) {
        return units[code].cells[i + 1];
      });
      var best = bestOf(cells, column.hasAttribute("data-low"));
      cells.forEach(function (cell) {
        row.appendChild(figure(cell, best, say(codes.length > 2 ? "best" : "better")));
      });
      row.appendChild(element("td", medians[i + 1].textContent, "number"));
    });
    scroll.appendChild(made);
    return scroll;
  }

  function head(scope, text, className) {
    var made = element("th", text, className);
    made.scope = scope;
    return made;
  }

  // Where a figure stands among those of all units; null for none.
  function placeOf(cell) {
    var place = cell.getAttribute("data-s");
    return place === null ? null : Number(place);
  }

  // Nobody is best where all are equal, or where only one has a figure.
  function bestOf(cells, low) {
    var places = cells.map(placeOf).filter(function (place) {
      return place !== null;
    });
    var first = Math[low ? "min" : "max"].apply(null, places);
    var last = Math[low ? "max" : "min"].apply(null, places);
    return places.length > 1 && first !== last ? first : null;
  }

  // Without the shades of the table: they hold a unit against all others, these only one another.
  function figure(cell, best, word) {
    var place = placeOf(cell);
    if (place === null) {
      return element("td", cell.textContent, "number tone-absent");
    }
    var made = element("td", cell.textContent, "number");
    var gap = cell.getAttribute("data-gap");
    if (gap) {
      made.appendChild(document.createTextNode(" "));
      made.appendChild(element("span", "(" + gap + ")", "detail"));
    }
    if (best !== null && place === best) {
      made.appendChild(document.createTextNode(" "));
      made.appendChild(element("span", word, "best"));
    }
    return made;
  }

  read(table.tBodies[0]);
  announce();
  offer();
  side.hidden = false;
  side.querySelector(".clear").addEventListener("click", clear);
  window.addEventListener("hashchange", restore);
  restore();
})();

/* The board of a scorecard: turns the tables of leaves into one where other points can be tried. */
(function () {
  "use strict";
  var engine = parindexWhatIf;
  var root = document.getElementById("what-if");
  var board = engine.read(root.querySelector(".try").dataset);
  var live = document.getElementById("live");
  var told = root.querySelector(".told");
  var list = root.querySelector(".tried");
  var who = root.querySelector(".who");
  var exact = root.querySelector(".outcome details p");
  // Of names, and of leaves that are tried: more are counted.
  var FEW = 5;
  // So many leaves need no folding.
  var SHORT = 8;
  var leaves = [];
  var choice = {};
  var now = engine.standing(board, {});

  function each(nodes, act) {
    Array.prototype.forEach.call(nodes, act);
  }

  // The words of the page, with what they leave room for: "#", or "#1" and "#2".
  function say(name) {
    var values = arguments;
    return root.getAttribute("data-" + name).replace(/#([1-3]?)/g, function (room, place) {
      return values[Number(place || 1)];
    });
  }

  function element(name, text, className) {
    var made = document.createElement(name);
    if (text) {
      made.textContent = text;
    }
    if (className) {
      made.className = className;
    }
    return made;
  }

  // As the language of the page has it.
  function number(decimal) {
    return decimal.replace("-", "\u2212").replace(".", board.mark);
  }

  function rank(doubled) {
    return number(doubled % 2 ? Math.floor(doubled / 2) + ".5" : String(doubled / 2));
  }

  // Rows stand as in the file, whatever order the reader chose since.
  function rows() {
    var all = [];
    each(root.querySelectorAll("table"), function (table) {
      var own = Array.prototype.slice.call(table.tBodies[0].rows);
      own.sort(function (a, b) {
        return Number(a.getAttribute("data-order")) - Number(b.getAttribute("data-order"));
      });
      all = all.concat(own);
    });
    return all;
  }

  function build() {
    each(root.querySelectorAll("table"), function (table) {
      var head = element("th", "", "screen");
      head.scope = "col";
      head.appendChild(element("span", say("points"), "label"));
      table.tHead.rows[0].appendChild(head);
      each(table.tHead.rows[0].cells, function (column, i) {
        var label = column.querySelector(".label").textContent;
        each(table.tBodies[0].rows, function (row) {
          if (i > 0 && row.cells[i]) {
            row.cells[i].setAttribute("data-label", label);
          }
        });
      });
    });
    if (board.order.length <= SHORT) {
      each(root.querySelectorAll("details.fold"), function (fold) {
        fold.open = true;
      });
    }
    rows().forEach(function (row, i) {
      leaves.push(control(row, board.order[i]));
    });
  }

  function control(row, leaf) {
    var cell = row.insertCell();
    var name = row.cells[0].textContent.trim();
    var label = element("label");
    var full = element("input");
    var chosen = leaf.steps.length > 0;
    var points = element(chosen ? "select" : "input");
    var made = { code: leaf.code, max: leaf.max, now: leaf.now, name: name, row: row, full: full, points: points };
    cell.className = "screen set";
    full.type = "checkbox";
    full.setAttribute("aria-label", say("full") + ": " + name);
    full.addEventListener("change", function () {
      set(made, full.checked ? made.max : made.now);
    });
    label.appendChild(full);
    label.appendChild(document.createTextNode(" " + say("full")));
    points.setAttribute("aria-label", say("points") + ": " + name);
    if (chosen) {
      options(leaf).forEach(function (step) {
        var option = element("option", step === leaf.now ? say("actual", number(step)) : number(step));
        option.value = step;
        points.appendChild(option);
      });
    } else {
      points.type = "text";
      points.inputMode = "decimal";
      points.autocomplete = "off";
      points.addEventListener("input", function () {
        typed(made, false);
      });
    }
    points.addEventListener("change", function () {
      typed(made, true);
    });
    cell.appendChild(label);
    cell.appendChild(points);
    return made;
  }

  // What the rule knows, and what the unit has in any case.
  function options(leaf) {
    var has = leaf.steps.indexOf(leaf.now) >= 0;
    return (has ? leaf.steps : leaf.steps.concat(leaf.now)).sort(function (a, b) {
      return engine.compare(engine.decimal(b), engine.decimal(a));
    });
  }

  // While somebody writes nothing is refused; when done, what cannot be is said.
  function typed(leaf, done) {
    var text = leaf.points.value.trim().replace(",", ".");
    var right = engine.allowed(board, leaf.code, text);
    if (right) {
      leaf.points.removeAttribute("aria-invalid");
      set(leaf, text, leaf.points);
    } else if (done) {
      leaf.points.setAttribute("aria-invalid", "true");
      tell(say("wrong", number(leaf.max), String(board.places)));
    }
  }

  function tell(words) {
    told.textContent = words;
    told.hidden = !words;
    if (words) {
      live.textContent = words;
    }
  }

  function set(leaf, text, writing) {
    if (engine.compare(engine.decimal(text), engine.decimal(leaf.now)) === 0) {
      delete choice[leaf.code];
    } else {
      choice[leaf.code] = text;
    }
    tell("");
    show(writing);
    remember();
    announce();
  }

  function choose(codes) {
    choice = {};
    leaves.forEach(function (leaf) {
      if (codes.indexOf(leaf.code) >= 0) {
        choice[leaf.code] = leaf.max;
      }
    });
    tell("");
    show();
    remember();
    announce();
  }

  function show(writing) {
    var found = engine.standing(board, choice);
    var tried = leaves.filter(function (leaf) {
      return Object.prototype.hasOwnProperty.call(choice, leaf.code);
    });
    leaves.forEach(function (leaf) {
      var points = tried.indexOf(leaf) < 0 ? leaf.now : choice[leaf.code];
      leaf.row.classList.toggle("tried", tried.indexOf(leaf) >= 0);
      leaf.full.checked = engine.compare(engine.decimal(points), engine.decimal(leaf.max)) === 0;
      if (leaf.points !== writing) {
        leaf.points.value = leaf.points.options ? points : number(points);
        leaf.points.removeAttribute("aria-invalid");
      }
    });
    fill("index", tried.length ? shown(found) : board.shown, board.shown);
    fill("rank", rank(found.rank), rank(now.rank));
    fill("band", board.bands[found.band].name, board.bands[now.band].name);
    who.textContent = whom(found).join(" ");
    who.hidden = !who.textContent;
    exact.textContent = say(
      "exact",
      number(engine.plain(found.points)),
      number(engine.plain(board.max)),
      engine.written(found.index)
    );
    list.textContent = "";
    list.hidden = !tried.length;
    tried.slice(0, tried.length > FEW + 1 ? FEW : tried.length).forEach(function (leaf) {
      list.appendChild(
        element("li", leaf.name + ": " + number(leaf.now) + " → " + number(choice[leaf.code]))
      );
    });
    if (tried.length > FEW + 1) {
      list.appendChild(element("li", say("more", String(tried.length - FEW))));
    }
  }

  function shown(found) {
    return number(engine.shown(board, found.index)) + "%";
  }

  function fill(of, text, actual) {
    var place = root.querySelector("[data-of=" + of + "]");
    place.querySelector("b").textContent = text;
    place.querySelector("span").textContent =
      text === actual ? say("as-is") : say("actual", actual);
    place.classList.toggle("other", text !== actual);
  }

  // Who would be passed, level, and ahead: a sentence each.
  function whom(found) {
    return [
      ["passed", found.passed],
      ["level", found.level],
      ["passed-by", found.passedBy]
    ]
      .filter(function (part) {
        return part[1].length;
      })
      .map(function (part) {
        return say(part[0], names(part[1]));
      });
  }

  function names(places) {
    var all = places.map(function (place) {
      return board.others[place].name;
    });
    if (!all[0]) {
      return say("unnamed", String(all.length));
    }
    return all.length > FEW + 1
      ? say("names", all.slice(0, FEW).join(", "), String(all.length - FEW))
      : all.join(", ");
  }

  function announce() {
    var words = [];
    each(root.querySelectorAll(".outcome dl div"), function (one) {
      words.push(one.querySelector("dt").textContent + " " + one.querySelector("b").textContent);
    });
    live.textContent = words.join(", ") + ". " + who.textContent;
  }

  // Other state, such as the order of a table, keeps its part of the address.
  function remember() {
    var parts = location.hash.slice(1).split("&").filter(function (part) {
      return /^[a-z]+=/.test(part) && !/^neu=/.test(part);
    });
    var tried = leaves
      .filter(function (leaf) {
        return Object.prototype.hasOwnProperty.call(choice, leaf.code);
      })
      .map(function (leaf) {
        return leaf.code + ":" + choice[leaf.code];
      });
    if (tried.length) {
      parts.unshift("neu=" + tried.join(","));
    }
    try {
      history.replaceState(null, "", "#" + parts.join("&"));
    } catch (e) {
      /* Some browsers refuse on file addresses; the choice then only lasts until the page closes. */
    }
  }

  function restore() {
    var match = /(?:^#|&)neu=([^&]*)/.exec(location.hash);
    var found = engine.parse(board, match ? decode(match[1]) : "");
    choice = found.choice;
    show();
    tell(found.refused.length ? say("refused") + " " + found.refused.join(", ") + "." : "");
    if (match) {
      root.scrollIntoView();
    }
  }

  function decode(text) {
    try {
      return decodeURIComponent(text);
    } catch (e) {
      return text;
    }
  }

  build();
  root.classList.add("on");
  root.querySelector(".try").hidden = false;
  root.querySelector(".outcome").hidden = false;
  each(root.querySelectorAll("[data-way]"), function (button) {
    button.addEventListener("click", function () {
      choose(board.ways[button.getAttribute("data-way")]);
    });
  });
  root.querySelector(".clear").addEventListener("click", function () {
    choose([]);
    live.textContent = say("back") + " " + live.textContent;
  });
  window.addEventListener("hashchange", restore);
  restore();
})();

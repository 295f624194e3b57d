/* The board of a scorecard: turns the tables of leaves into one where other points can be tried, and
   makes a list of the targets where other counts can be. */
(function () {
  "use strict";
  var engine = parindexWhatIf;
  var element = parindex.element;
  var root = document.getElementById("what-if");
  var say = parindex.words(root);
  var board = engine.read(root.querySelector(".try").dataset);
  var live = document.getElementById("live");
  var told = root.querySelector(".told");
  var list = root.querySelector(".tried");
  var who = root.querySelector(".who");
  var exact = root.querySelector(".outcome details p");
  var counting = root.querySelector(".supposed");
  // Of names, and of leaves that are tried: more are counted.
  var FEW = 5;
  // So many leaves need no folding.
  var SHORT = 8;
  var leaves = [];
  var targets = [];
  var choice = {};
  var counts = {};
  var now = board.points && engine.standing(board, {});

  function has(all, code) {
    return Object.prototype.hasOwnProperty.call(all, code);
  }

  function each(nodes, act) {
    Array.prototype.forEach.call(nodes, act);
  }

  // As the language of the page has it.
  function number(decimal) {
    return decimal.replace("-", "\u2212").replace(".", board.mark);
  }

  function rank(doubled) {
    return number(doubled % 2 ? Math.floor(doubled / 2) + ".5" : String(doubled / 2));
  }

  // Rows stand as in the file, whatever order the reader chose since.
  function rows(tables) {
    var all = [];
    each(tables, function (table) {
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
    rows(root.querySelectorAll("table")).forEach(function (row, i) {
      leaves.push(control(row, board.order[i]));
    });
  }

  // The targets as their table names them, what lacks least first; then what has no figure, and
  // what is met.
  function buildCounts() {
    var order = { "not-met": 0, none: 1, "no-cases": 2, met: 3 };
    rows([document.getElementById("targets")]).forEach(function (row, i) {
      var target = board.counted[i];
      var judged = target.now && engine.judged(target, target.now);
      if (target.tried) {
        targets.push({
          target: target,
          stage: order[judged ? judged.state : "none"],
          missing: judged && judged.state === "not-met" ? judged.missing : null,
          at: i,
          cells: row.cells
        });
      }
    });
    targets.sort(function (a, b) {
      return a.stage - b.stage || Number(a.missing || 0) - Number(b.missing || 0) || a.at - b.at;
    });
    targets.forEach(countable);
    var open = targets.filter(function (one) {
      return one.missing !== null;
    });
    var near = open.filter(function (one) {
      return Number(one.missing) === 1;
    });
    if (near.length && near.length < open.length) {
      button(say("near", String(near.length)), near, "near");
    }
    if (open.length) {
      button(open.length > 1 ? say("every", String(open.length)) : say("only"), open, "every");
    }
    counting.hidden = false;
  }

  function button(text, those, name) {
    var made = element("button", text);
    made.type = "button";
    made.setAttribute("data-enough", name);
    made.addEventListener("click", function () {
      counts = {};
      those.forEach(function (one) {
        counts[one.target.code] = engine.fewest(one.target);
      });
      changed();
    });
    counting.querySelector(".do").appendChild(made);
  }

  // A line of the list: what is asked, what is counted, what may be counted instead.
  function countable(one) {
    var line = element("li");
    var link = one.cells[0].querySelector("a");
    var name = element("a", link.textContent);
    var set = element("span", "", "set");
    var asked = document.querySelector("#targets [data-key=threshold] .label").textContent;
    var fewest = one.missing !== null && engine.fewest(one.target);
    var parts = one.target.now.split("/");
    name.href = link.href;
    one.name = link.textContent;
    line.appendChild(name);
    line.appendChild(element("span", asked + " " + one.cells[1].textContent.trim(), "is"));
    line.appendChild(element("span", one.cells[2].textContent.trim(), "is"));
    if (fewest) {
      one.enough = element("input");
      one.enough.type = "checkbox";
      one.enough.setAttribute("aria-label", say("enough") + ": " + one.name);
      one.enough.addEventListener("change", function () {
        suppose(one, one.enough.checked ? fewest : one.target.now);
      });
      var label = element("label");
      label.appendChild(one.enough);
      label.appendChild(document.createTextNode(" " + say("enough")));
      set.appendChild(label);
    }
    var figures = element("span", "", "count");
    one.top = figure(one, one.target.form === "growth" ? "total" : "top");
    figures.appendChild(one.top);
    if (one.target.form !== "growth") {
      one.bottom = figure(one, "bottom");
      figures.appendChild(document.createTextNode(" / "));
      figures.appendChild(one.bottom);
    }
    set.appendChild(figures);
    line.appendChild(set);
    one.result = element("span", "", "result");
    line.appendChild(one.result);
    one.line = line;
    one.fewest = fewest;
    one.figures = [parts[0] || "", parts[1] || ""];
    counting.querySelector("ul").appendChild(line);
  }

  function figure(one, name) {
    var made = element("input");
    made.type = "text";
    made.inputMode = "numeric";
    made.autocomplete = "off";
    made.setAttribute("aria-label", say(name) + ": " + one.name);
    made.addEventListener("input", function () {
      counted(one, false);
    });
    made.addEventListener("change", function () {
      counted(one, true);
    });
    return made;
  }

  // As in the cells of leaves: only what is done is refused. Nothing written is as it is.
  function counted(one, done) {
    var top = one.top.value.trim();
    var bottom = one.bottom ? one.bottom.value.trim() : String(one.target.base);
    var text = top + "/" + bottom;
    if (!top && (!one.bottom || !bottom)) {
      suppose(one, one.target.now, !done && one);
    } else if (engine.countable(board, one.target.code, text)) {
      suppose(one, text, one);
    } else if (done && top && bottom) {
      wrong(one, true);
      tell(say("no-count"));
    }
  }

  function wrong(one, is) {
    [one.top, one.bottom].filter(Boolean).forEach(function (input) {
      if (is) {
        input.setAttribute("aria-invalid", "true");
      } else {
        input.removeAttribute("aria-invalid");
      }
    });
  }

  function suppose(one, text, writing) {
    if (text === one.target.now) {
      delete counts[one.target.code];
    } else {
      counts[one.target.code] = text;
    }
    changed(writing);
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
      return engine.compare(engine.exact(b), engine.exact(a));
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
    if (engine.compare(engine.exact(text), engine.exact(leaf.now)) === 0) {
      delete choice[leaf.code];
    } else {
      choice[leaf.code] = engine.plain(engine.exact(text));
    }
    changed(writing);
  }

  function changed(writing) {
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
    changed();
  }

  function show(writing) {
    var tried = [];
    if (board.points) {
      showPoints(writing, tried);
    }
    if (counting) {
      showCounts(writing, tried);
    }
    list.textContent = "";
    list.hidden = !tried.length;
    tried.slice(0, tried.length > FEW + 1 ? FEW : tried.length).forEach(function (words) {
      list.appendChild(element("li", words));
    });
    if (tried.length > FEW + 1) {
      list.appendChild(element("li", say("more", String(tried.length - FEW))));
    }
  }

  function showPoints(writing, said) {
    var found = engine.standing(board, choice);
    var tried = leaves.filter(function (leaf) {
      return has(choice, leaf.code);
    });
    leaves.forEach(function (leaf) {
      var points = tried.indexOf(leaf) < 0 ? leaf.now : choice[leaf.code];
      leaf.row.classList.toggle("tried", tried.indexOf(leaf) >= 0);
      leaf.full.checked = engine.compare(engine.exact(points), engine.exact(leaf.max)) === 0;
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
    tried.forEach(function (leaf) {
      said.push(leaf.name + ": " + number(leaf.now) + " → " + number(choice[leaf.code]));
    });
  }

  function showCounts(writing, said) {
    var found = engine.met(board, counts);
    var actual = engine.met(board, {});
    targets.forEach(function (one) {
      var code = one.target.code;
      var tried = has(counts, code);
      var parts = tried ? counts[code].split("/") : one.figures;
      one.line.classList.toggle("tried", tried);
      one.result.textContent = tried ? "→ " + result(one.target, found.targets[code]) : "";
      if (one.enough) {
        one.enough.checked = tried && counts[code] === one.fewest;
      }
      wrong(one, false);
      if (one !== writing) {
        one.top.value = parts[0];
        if (one.bottom) {
          one.bottom.value = parts[1];
        }
      }
      if (tried) {
        said.push(one.name + ": " + figures(one, counts[code]) + one.result.textContent.slice(1));
      }
    });
    fill("targets", found.met + "/" + found.judged, actual.met + "/" + actual.judged);
  }

  // "22/23 → 23/23 →": of growth the totals, since the base stays.
  function figures(one, text) {
    return [one.target.now, text]
      .filter(Boolean)
      .map(function (count) {
        return one.bottom ? count : count.split("/")[0];
      })
      .join(" → ") + ",";
  }

  function result(target, found) {
    var states = board.states;
    if (found.state === "no-cases") {
      return states[2];
    }
    var rate = number(engine.rate(board, found.percent));
    var sign = target.form === "growth" && found.percent.top > 0 ? "+" : "";
    return found.state === "met"
      ? say("result", sign + rate, states[0])
      : say(
          target.form === "at-most" ? "too-many" : "missing",
          sign + rate,
          states[1],
          String(found.missing)
        );
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
    live.textContent = words.join(", ") + ". " + (who ? who.textContent : "");
  }

  function remember() {
    var tried = leaves
      .filter(function (leaf) {
        return has(choice, leaf.code);
      })
      .map(function (leaf) {
        return leaf.code + ":" + choice[leaf.code];
      })
      .concat(
        board.counted
          .filter(function (target) {
            return has(counts, target.code);
          })
          .map(function (target) {
            return target.code + ":" + counts[target.code];
          })
      );
    parindex.state({ neu: tried.join(",") });
  }

  function restore() {
    var asked = parindex.stated("neu");
    var found = engine.parse(board, asked || "");
    choice = found.choice;
    counts = found.counts;
    if (Object.keys(counts).length) {
      counting.open = true;
    }
    show();
    tell(found.refused.length ? say("refused") + " " + found.refused.join(", ") + "." : "");
    if (asked !== null) {
      root.scrollIntoView();
    }
  }

  if (board.points) {
    build();
    root.classList.add("on");
  }
  if (counting) {
    buildCounts();
  }
  root.querySelector(".try").hidden = false;
  root.querySelector(".outcome").hidden = false;
  each(root.querySelectorAll("[data-way]"), function (button) {
    button.addEventListener("click", function () {
      choose(board.ways[button.getAttribute("data-way")]);
    });
  });
  root.querySelector(".clear").addEventListener("click", function () {
    counts = {};
    choose([]);
    live.textContent = say("back") + " " + live.textContent;
  });
  window.addEventListener("hashchange", restore);
  restore();
})();

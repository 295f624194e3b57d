/* What a figure answers when it is pointed at, tapped or focused: value, rank, change, day, source, definition. The
   words stand in files by unit, which come when the first figure of the unit is asked. Without them, and without
   this, the page says all that is written on it. Of a table one figure at a time can be tabbed to, of a chart the
   drawing; arrow keys go on from there, Enter goes into the answer, Escape out of it. */
(function () {
  "use strict";
  var home = document.querySelector(".top .site a");
  var main = document.getElementById("main");
  var live = document.getElementById("live");
  if (!home || !main || !main.querySelector("[data-figure]")) {
    return;
  }
  var root = home.href.replace(/[^/]*$/, "");
  var BY_ROW = "*";
  var ARROWS = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1]};
  var CELLS_AFTER = 300;
  var MARKS_AFTER = 120;
  var GONE_AFTER = 250;

  /* What is asked: {place, unit, about}; null for what is no figure. */

  function figureOf(target) {
    var mark = target.closest("svg [data-figure]");
    if (mark) {
      var key = mark.getAttribute("data-figure").split(" ");
      return {place: mark, unit: key[0], about: key[1]};
    }
    var cell = target.closest("main td");
    var table = cell && cell.closest("table");
    var head = table && table.tHead && table.tHead.rows[0].cells[cell.cellIndex];
    var about = head && head.getAttribute("data-figure");
    if (about === BY_ROW) {
      about = cell.parentNode.getAttribute("data-figure");
    }
    var unit = about && (table.getAttribute("data-unit") || unitOf(cell.parentNode));
    return unit ? {place: cell, unit: unit, about: about} : null;
  }

  // "xa/21484" for the row of the unit whose scorecard is …/xa/21484.html.
  function unitOf(row) {
    var link = row.cells[0].querySelector("a[href]");
    return link && link.href.indexOf(root) === 0
      ? link.href.slice(root.length).replace(/\.html.*$/, "")
      : null;
  }

  /* What is known of it. */

  var asked = {};

  function known(key, then) {
    if ((window.parindexFigures || {})[key]) {
      then();
      return;
    }
    if (asked[key]) {
      asked[key].push(then);
      return;
    }
    asked[key] = [then];
    var script = document.createElement("script");
    script.src = root + (key ? key + "-" : "") + "so-lieu.js";
    script.addEventListener("load", function () {
      if (!(window.parindexFigures || {})[key]) {
        // What came is no such file, as where a server answers every question with a page.
        asked[key] = null;
        return;
      }
      asked[key].forEach(function (waiting) {
        waiting();
      });
    });
    // A copy of the page alone has no such file; then there is no answer.
    script.addEventListener("error", function () {
      asked[key] = null;
    });
    document.head.appendChild(script);
  }

  /* The answer. */

  var box = document.createElement("div");
  box.id = "answer";
  box.className = "answer";
  box.hidden = true;
  box.tabIndex = -1;
  box.setAttribute("role", "dialog");
  box.setAttribute("aria-labelledby", "answer-name");
  document.body.insertBefore(box, live);

  function add(parent, tag, words, name) {
    var element = document.createElement(tag);
    element.textContent = words;
    if (name) {
      element.className = name;
    }
    parent.appendChild(element);
    return element;
  }

  function lead(parent, words, address) {
    add(parent, "a", words).href = address;
    parent.appendChild(document.createTextNode(" "));
  }

  function write(figure, common, unit) {
    var about = common.about[figure.about];
    var said = unit.figures[figure.about];
    box.textContent = "";
    var close = add(box, "button", "×", "close");
    close.type = "button";
    close.setAttribute("aria-label", common.close);
    close.addEventListener("click", back);
    var text = add(box, "div", "");
    text.id = "answer-text";
    var name = add(text, "p", unit.name + ": ", "name");
    name.id = "answer-name";
    add(name, "span", about[0]);
    add(text, "p", said[0], "value");
    var facts = [];
    [said.slice(1), about[3]].forEach(function (list) {
      for (var i = 0; i < list.length; i += 2) {
        facts.push([list[i], list[i + 1]]);
      }
    });
    facts.sort(function (a, b) {
      return a[0] - b[0];
    });
    var list = add(text, "dl", "");
    facts.forEach(function (fact) {
      var row = add(list, "div", "");
      add(row, "dt", common.facts[fact[0]]);
      add(row, "dd", fact[1]);
    });
    var term = common.terms[about[1]];
    if (term) {
      var meaning = add(box, "p", "", "meaning");
      add(meaning, "a", term[0]).href = root + common.glossary + "#" + about[1];
      meaning.appendChild(document.createTextNode(": " + term[1]));
    }
    var ways = add(box, "p", "", "ways-on");
    var here = location.href.split("#")[0];
    if (about[2]) {
      var place = about[2].charAt(0) === "#"
        ? root + figure.unit + "-cach-tinh.html" + (about[2].length > 1 ? about[2] : "")
        : root + about[2];
      if (place !== here) {
        lead(ways, about[2].charAt(0) === "#" ? common.how : term ? term[0] : about[0], place);
      }
    }
    if (root + figure.unit + ".html" !== here) {
      lead(ways, common.unit, root + figure.unit + ".html");
    }
    if (common.notice) {
      add(box, "p", common.notice, "warning");
    }
  }

  /* Where it stands: by the figure, or on a phone at the foot of the screen. */

  function put(place) {
    box.style.left = box.style.top = "";
    if (matchMedia("(max-width:40rem)").matches) {
      var over = place.getBoundingClientRect().bottom - box.getBoundingClientRect().top + 8;
      if (over > 0) {
        window.scrollBy(0, over);
      }
      return;
    }
    var mark = place.getBoundingClientRect();
    var wide = document.documentElement.clientWidth;
    var left = Math.max(8, Math.min(mark.left, wide - box.offsetWidth - 8));
    var top = mark.bottom + 6;
    if (top + box.offsetHeight > window.innerHeight && mark.top - 6 - box.offsetHeight > 0) {
      top = mark.top - 6 - box.offsetHeight;
    }
    box.style.left = left + window.pageXOffset + "px";
    box.style.top = top + window.pageYOffset + "px";
  }

  var now = null;
  var wanted = null;
  var timer = 0;

  // Stays until it is closed when it was asked for by click or key; else as long as it is pointed at or focused.
  function show(figure, stays, then) {
    clearTimeout(timer);
    wanted = figure;
    known("", function () {
      known(figure.unit, function () {
        var common = window.parindexFigures[""];
        var unit = window.parindexFigures[figure.unit];
        if (wanted !== figure || !common.about[figure.about] || !unit.figures[figure.about]) {
          return;
        }
        leave();
        now = {place: figure.place, stays: stays, stop: stopOf(figure.place)};
        write(figure, common, unit);
        box.hidden = false;
        put(figure.place);
        now.place.classList.add("asked");
        if (now.stop) {
          now.stop.setAttribute("aria-describedby", "answer-text");
        }
        if (then) {
          then();
        }
      });
    });
  }

  function leave() {
    if (now) {
      now.place.classList.remove("asked");
      if (now.stop) {
        now.stop.removeAttribute("aria-describedby");
      }
    }
    now = null;
  }

  function hide() {
    clearTimeout(timer);
    wanted = null;
    leave();
    box.hidden = true;
  }

  function enter() {
    box.focus({preventScroll: true});
  }

  // Out of the answer to where it was asked.
  function back() {
    var place = now && now.place;
    var within = box.contains(document.activeElement);
    hide();
    if (within && place) {
      var stop = place.closest("svg.chart") || stopAt(place);
      quiet = true;
      stop.focus({preventScroll: true});
      quiet = false;
    }
  }

  /* What the tab key stops at. */

  var quiet = false;

  function stopOf(place) {
    return place.closest("svg a[href]") || place.querySelector("a[href], button.ask");
  }

  // A cell that leads somewhere has a stop; of the others of a table one has.
  function stopAt(cell) {
    var own = stopOf(cell);
    if (own) {
      return own;
    }
    var button = document.createElement("button");
    var old = cell.closest("table").querySelector("button.ask");
    if (old) {
      while (old.firstChild) {
        old.parentNode.insertBefore(old.firstChild, old);
      }
      old.parentNode.removeChild(old);
    }
    button.type = "button";
    button.className = "ask";
    button.setAttribute("aria-haspopup", "dialog");
    while (cell.firstChild) {
      button.appendChild(cell.firstChild);
    }
    cell.appendChild(button);
    return button;
  }

  function bare(cell) {
    return figureOf(cell) && !stopOf(cell);
  }

  Array.prototype.forEach.call(main.querySelectorAll("table"), function (table) {
    if (table.tHead && table.tHead.querySelector("[data-figure]") && table.tBodies[0]) {
      var first = Array.prototype.find.call(table.tBodies[0].querySelectorAll("td"), bare);
      if (first) {
        stopAt(first);
      }
    }
  });
  Array.prototype.forEach.call(main.querySelectorAll("svg.chart"), function (chart) {
    if (chart.querySelector("[data-figure]")) {
      chart.setAttribute("tabindex", "0");
      chart.setAttribute("aria-describedby", "arrows");
    }
  });
  // Nothing that is seen says that a drawing has keys.
  if (main.querySelector("svg.chart[tabindex]")) {
    var arrows = add(document.body, "p", live.getAttribute("data-arrows"));
    arrows.id = "arrows";
    arrows.hidden = true;
  }

  // The next figure of the table on the way.
  function nextCell(cell, step) {
    var rows = cell.closest("tbody").rows;
    var column = cell.cellIndex;
    var row = Array.prototype.indexOf.call(rows, cell.parentNode);
    do {
      column += step[0];
      row += step[1];
      var next = rows[row] && rows[row].cells[column];
    } while (next && !figureOf(next));
    return next || null;
  }

  function nextMark(chart, step) {
    var marks = Array.prototype.slice.call(chart.querySelectorAll("[data-figure]"));
    var at = now ? marks.indexOf(now.place) : -1;
    var to = at < 0 ? 0 : at + step[0] + step[1];
    return marks[Math.max(0, Math.min(marks.length - 1, to))];
  }

  /* Hover. */

  var pointer = "";

  document.addEventListener("pointerover", function (event) {
    if (event.pointerType !== "mouse" || !event.target.closest) {
      return;
    }
    if (box.contains(event.target)) {
      clearTimeout(timer);
      return;
    }
    var figure = figureOf(event.target);
    if (now && figure && figure.place === now.place) {
      clearTimeout(timer);
      return;
    }
    if (figure) {
      bareOfTitle(figure.place);
    }
    if (now && now.stays) {
      return;
    }
    clearTimeout(timer);
    if (figure) {
      timer = setTimeout(show, figure.place.tagName === "TD" ? CELLS_AFTER : MARKS_AFTER, figure, false);
    } else if (now && !isFocused()) {
      timer = setTimeout(hide, GONE_AFTER);
    } else if (!now) {
      wanted = null;
    }
  });

  function isFocused() {
    return now.stop && now.stop === document.activeElement;
  }

  // The answer says more than the words that browsers show of a mark.
  function bareOfTitle(mark) {
    var title = mark.tagName === "TD" ? null : mark.querySelector("title");
    if (title) {
      // A link whose only words are its title keeps its name.
      if (mark.matches("a") && !mark.querySelector("text")) {
        mark.setAttribute("aria-label", title.textContent);
      }
      mark.removeChild(title);
    }
  }

  /* Click and tap. */

  // What had answered when it was pressed: the press may take the focus from the answer, which then goes.
  var pressed = null;

  document.addEventListener("pointerdown", function (event) {
    pointer = event.pointerType;
    pressed = now && now.stays ? now.place : null;
  });

  document.addEventListener("click", function (event) {
    var by = pointer;
    var again = pressed;
    // A key that clicks presses nothing.
    pointer = "";
    pressed = null;
    if (!event.target.closest || box.contains(event.target)) {
      return;
    }
    var figure = figureOf(event.target);
    if (!figure) {
      hide();
      return;
    }
    if (event.target.closest("a[href]")) {
      // A finger cannot point without leading on: it asks first, and the next time it follows.
      if (by !== "touch" || again === figure.place) {
        return;
      }
      event.preventDefault();
    } else if (again === figure.place) {
      hide();
      return;
    }
    bareOfTitle(figure.place);
    show(figure, true, enter);
  });

  /* Focus and keys. */

  document.addEventListener("focusin", function (event) {
    var figure = !quiet && event.target.matches("a, button.ask") && figureOf(event.target);
    if (figure && event.target.matches(":focus-visible")) {
      show(figure, false);
    }
  });

  document.addEventListener("focusout", function (event) {
    if (now && event.relatedTarget && !box.contains(event.relatedTarget) && box.contains(event.target)) {
      hide();
    } else if (now && !now.stays && !box.contains(event.relatedTarget) && !box.contains(event.target)) {
      hide();
    }
  });

  document.addEventListener("keydown", function (event) {
    var target = event.target;
    if (event.key === "Escape" && now) {
      back();
      return;
    }
    if (box.contains(target)) {
      if (event.key === "Tab") {
        turn(event);
      }
      return;
    }
    if (!target.closest || event.ctrlKey || event.metaKey) {
      return;
    }
    if (event.altKey) {
      // As in boxes that open a list.
      if (event.key === "ArrowDown" && now) {
        event.preventDefault();
        now.stays = true;
        enter();
      }
      return;
    }
    var step = ARROWS[event.key];
    var chart = target.matches("svg.chart[tabindex]") ? target : null;
    var cell = !chart && target.matches("td a, button.ask") && figureOf(target) ? target.closest("td") : null;
    if (step && (chart || cell)) {
      event.preventDefault();
      if (chart) {
        var mark = nextMark(chart, step);
        bareOfTitle(mark);
        show(figureOf(mark), false, tell);
      } else if (nextCell(cell, step)) {
        stopAt(nextCell(cell, step)).focus();
      }
    } else if (chart && now && event.key === "Enter") {
      event.preventDefault();
      now.stays = true;
      enter();
    }
  });

  // A drawing keeps the focus while its marks are walked through, so somebody has to say it.
  function tell() {
    live.textContent = document.getElementById("answer-text").textContent;
  }

  // Beyond the last thing in the answer is where it was asked.
  function turn(event) {
    var stops = box.querySelectorAll("a[href], button");
    var last = stops[stops.length - 1];
    var at = document.activeElement;
    if (event.shiftKey ? at === stops[0] || at === box : at === last) {
      event.preventDefault();
      back();
    }
  }
})();

/* Filters what is open, by what is chosen or by the address. Everything is readable without it. */
(function () {
  "use strict";
  var list = parindex.list;
  var todo = document.getElementById("todo");
  var say = parindex.words(todo);
  var choice = todo.querySelector(".choice");
  var told = choice.querySelector(".told");
  var clear = choice.querySelector(".clear");
  var live = document.getElementById("live");
  var selects = list(choice.querySelectorAll("select"));
  var links = list(todo.querySelectorAll(".counts a"));
  var units = list(todo.querySelectorAll("section.of")).map(function (section) {
    var sum = document.createElement("span");
    sum.className = "part";
    section.querySelector(".sum").appendChild(sum);
    return {
      section: section,
      code: section.id.replace("dv=", ""),
      card: parindex.pathOf(section.querySelector("a[href]").href),
      sum: sum,
      days: list(section.querySelectorAll(".day")).map(function (day) {
        return { day: day, when: day.getAttribute("data-when"), items: list(day.querySelectorAll("li")) };
      })
    };
  });

  function chosen() {
    var state = {};
    selects.forEach(function (select) {
      state[select.name] = select.value;
    });
    return state;
  }

  function fits(wanted, own) {
    return !wanted || wanted === own;
  }

  // A unit by its code; several by what they are part of by now.
  function ofUnit(wanted, unit) {
    return fits(wanted, unit.code) || parindex.partsOf(wanted).indexOf(unit.card) >= 0;
  }

  function offerSuccessors() {
    var group = document.createElement("optgroup");
    parindex.successors.forEach(function (successor) {
      var here = units.some(function (unit) {
        return successor.parts.indexOf(unit.card) >= 0;
      });
      if (here) {
        var option = parindex.element("option", successor.title);
        option.value = successor.page;
        group.appendChild(option);
      }
    });
    if (group.children.length) {
      group.label = parindexUnits.later;
      selects[0].appendChild(group);
    }
  }

  function filter() {
    var state = chosen();
    var count = 0;
    var busy = 0;
    units.forEach(function (unit) {
      var own = 0;
      var all = 0;
      unit.days.forEach(function (day) {
        var hits = 0;
        day.items.forEach(function (item) {
          var hit =
            ofUnit(state.dv, unit) &&
            fits(state.han, day.when) &&
            fits(state.loai, item.getAttribute("data-kind")) &&
            fits(state.nguoi, item.getAttribute("data-person"));
          item.hidden = !hit;
          hits += hit ? 1 : 0;
        });
        day.day.hidden = hits === 0;
        own += hits;
        all += day.items.length;
      });
      unit.section.hidden = own === 0;
      unit.sum.textContent = own > 0 && own < all ? say("part", own) : "";
      count += own;
      busy += own > 0 ? 1 : 0;
    });
    links.forEach(function (link) {
      var part = link.hash.slice(1).split("=");
      if (state[part[0]] === part[1]) {
        link.setAttribute("aria-current", "true");
      } else {
        link.removeAttribute("aria-current");
      }
    });
    var all = !selects.some(function (select) {
      return select.value;
    });
    clear.disabled = all;
    told.textContent = all
      ? ""
      : count === 0
        ? say("none")
        : say("shown", count, busy);
  }

  function remember() {
    var state = {};
    selects.forEach(function (select) {
      state[select.name] = select.value && encodeURIComponent(select.value);
    });
    parindex.state(state);
  }

  function change() {
    filter();
    remember();
    live.textContent = told.textContent || clear.textContent;
  }

  // What the address asks for and nobody has is left out: better all than nothing.
  function restore() {
    selects.forEach(function (select) {
      select.value = parindex.stated(select.name) || "";
      if (select.selectedIndex < 0) {
        select.value = "";
      }
    });
    filter();
  }

  // A number filters within what is chosen otherwise, and lets go when it is clicked again.
  links.forEach(function (link) {
    link.addEventListener("click", function (event) {
      event.preventDefault();
      var part = link.hash.slice(1).split("=");
      selects.forEach(function (select) {
        if (select.name === part[0]) {
          select.value = select.value === part[1] ? "" : part[1];
        }
      });
      change();
    });
  });
  selects.forEach(function (select) {
    select.addEventListener("change", change);
  });
  clear.addEventListener("click", function () {
    selects.forEach(function (select) {
      select.value = "";
    });
    change();
    selects[0].focus();
  });
  offerSuccessors();
  choice.hidden = false;
  window.addEventListener("hashchange", restore);
  restore();
})();

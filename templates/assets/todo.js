/* Filters what is open, by what is chosen or by the address. Everything is readable without it. */
(function () {
  "use strict";
  var todo = document.getElementById("todo");
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
      sum: sum,
      days: list(section.querySelectorAll(".day")).map(function (day) {
        return { day: day, when: day.getAttribute("data-when"), items: list(day.querySelectorAll("li")) };
      })
    };
  });

  function list(nodes) {
    return Array.prototype.slice.call(nodes);
  }

  function say(name) {
    return todo.getAttribute("data-" + name);
  }

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
            fits(state.dv, unit.code) &&
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
      unit.sum.textContent = own > 0 && own < all ? say("part").replace("#1", own) : "";
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
        : say("shown").replace("#1", count).replace("#2", busy);
  }

  function remember() {
    var parts = selects
      .filter(function (select) {
        return select.value;
      })
      .map(function (select) {
        return select.name + "=" + encodeURIComponent(select.value);
      });
    try {
      history.replaceState(null, "", "#" + parts.join("&"));
    } catch (e) {
      /* Some browsers refuse on file addresses; the choice then only lasts until the page closes. */
    }
  }

  function change() {
    filter();
    remember();
    live.textContent = told.textContent || clear.textContent;
  }

  function decode(text) {
    try {
      return decodeURIComponent(text);
    } catch (e) {
      return text;
    }
  }

  // What the address asks for and nobody has is left out: better all than nothing.
  function restore() {
    var asked = {};
    location.hash.slice(1).split("&").forEach(function (part) {
      var at = part.indexOf("=");
      asked[part.slice(0, at)] = decode(part.slice(at + 1));
    });
    selects.forEach(function (select) {
      select.value = asked[select.name] || "";
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
  choice.hidden = false;
  window.addEventListener("hashchange", restore);
  restore();
})();

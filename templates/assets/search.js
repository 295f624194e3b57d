/* Filters the index of the site while one types. The index is complete without it. */
(function () {
  "use strict";

  // The very same as SearchFold in Java, which folded the keys of the entries.
  function fold(text) {
    return text
      .normalize("NFD")
      .replace(/\p{M}+/gu, "")
      .replace(/(\p{L})['\u2018\u2019\u02BC`\u00B4\u2032](?=\p{L})/gu, "$1")
      .replace(/[\u0111\u0110]/g, "d")
      .toLowerCase()
      .replace(/[^\p{L}\p{Nd}]+/gu, " ")
      .trim();
  }

  function list(nodes) {
    return Array.prototype.slice.call(nodes);
  }

  function entryOf(item, order) {
    var words = item.getAttribute("data-key").split(" ");
    return {
      item: item,
      order: order,
      link: item.querySelector("a"),
      text: item.textContent.normalize("NFC").toLowerCase(),
      words: words,
      initials: words
        .map(function (word) {
          return word.charAt(0);
        })
        .join("")
    };
  }

  function isNumber(word) {
    return /^[0-9]+$/.test(word);
  }

  // A code of several numbers, such as 1.1.2, stands at the beginning of an entry.
  function hasCode(entry, numbers) {
    return numbers.every(function (number, i) {
      var word = entry.words[i] || "";
      return i === numbers.length - 1 ? word.indexOf(number) === 0 : word === number;
    });
  }

  // Two initials are those of the name itself; more may stand anywhere.
  function hasInitials(entry, letters) {
    var at = entry.initials.indexOf(letters);
    return letters.length === 2 ? at === 0 : letters.length > 2 && at >= 0;
  }

  // Whoever types "m drak" means M'Đrắk, which is one word here.
  function hasJoined(entry, words) {
    var joined = words.join("");
    return entry.words.some(function (own, i) {
      return entry.words.slice(i).join("").indexOf(joined) === 0;
    });
  }

  function matches(entry, words) {
    if (words.length > 1 && words.every(isNumber)) {
      return hasCode(entry, words);
    }
    var everyWord = words.every(function (word) {
      return entry.words.some(function (own) {
        return own.indexOf(word) === 0;
      });
    });
    return everyWord || (words.length === 1 ? hasInitials(entry, words[0]) : hasJoined(entry, words));
  }

  // For scripts that look for something else, and for the test that compares it with Java.
  window.searchFold = fold;

  var box = document.getElementById("search");
  var input = document.getElementById("query");
  var found = document.getElementById("found");
  var all = document.getElementById("all");
  var groups = list(document.querySelectorAll("section.index")).map(function (section) {
    var entries = list(section.querySelectorAll("li")).map(entryOf);
    return { section: section, list: section.querySelector("ol"), entries: entries, shown: entries };
  });

  // Whoever types Ba Tơ with its accents means that unit before Ba Tô; without accents the order
  // of the index stands.
  function arrange(group, typed, accents) {
    function place(entry) {
      return accents && entry.text.indexOf(typed) >= 0 ? 0 : 1;
    }
    var order = group.entries.slice().sort(function (a, b) {
      return place(a) - place(b) || a.order - b.order;
    });
    var changed = order.some(function (entry, i) {
      return entry !== group.shown[i];
    });
    if (changed) {
      order.forEach(function (entry) {
        group.list.appendChild(entry.item);
      });
      group.shown = order;
    }
  }

  function filter() {
    var typed = input.value.normalize("NFC").toLowerCase().trim();
    var folded = fold(typed);
    var words = folded ? folded.split(" ") : [];
    var accents = /[^\x00-\x7f]/.test(typed);
    var count = 0;
    groups.forEach(function (group) {
      var hits = 0;
      group.entries.forEach(function (entry) {
        var hit = matches(entry, words);
        entry.item.hidden = !hit;
        hits += hit ? 1 : 0;
      });
      group.section.hidden = hits === 0;
      arrange(group, typed, accents && hits > 0);
      count += hits;
    });
    document.getElementById("groups").hidden = words.length > 0;
    all.hidden = count > 0;
    tell(words.length, count);
  }

  function tell(asked, count) {
    var words = found.getAttribute(count === 0 ? "data-none" : count === 1 ? "data-one" : "data-many");
    found.textContent = asked ? words.replace("#", String(count)) : "";
  }

  function hits() {
    return list(document.querySelectorAll("section.index:not([hidden]) li:not([hidden]) a"));
  }

  function remember() {
    var state = input.value.trim() ? "#q=" + encodeURIComponent(input.value.trim()) : "#";
    try {
      history.replaceState(null, "", state);
    } catch (e) {
      /* Some browsers refuse on file addresses; the query then only lasts until the page closes. */
    }
  }

  function restore() {
    var match = /^#q=(.*)$/.exec(location.hash);
    if (!match) {
      return;
    }
    try {
      input.value = decodeURIComponent(match[1]);
    } catch (e) {
      input.value = match[1];
    }
    filter();
    input.focus();
  }

  function change() {
    filter();
    remember();
  }

  // From the input down to the hits and back up; Enter opens the first of them.
  function move(event) {
    var links = hits();
    var at = links.indexOf(document.activeElement);
    var next = null;
    if (event.key === "ArrowDown" && at < links.length - 1) {
      next = links[at + 1];
    } else if (event.key === "ArrowUp" && at >= 0) {
      next = at === 0 ? input : links[at - 1];
    } else if (event.key === "Enter" && document.activeElement === input && input.value.trim()) {
      event.preventDefault();
      if (links.length > 0) {
        location.href = links[0].href;
      }
    }
    if (next && (at >= 0 || document.activeElement === input)) {
      event.preventDefault();
      next.focus();
    }
  }

  // Whether "/" leads here from other pages; kept where the browser allows it.
  function keepKey() {
    var key = document.getElementById("key");
    try {
      key.checked = localStorage.getItem("parindex-key") !== "off";
      key.addEventListener("change", function () {
        localStorage.setItem("parindex-key", key.checked ? "on" : "off");
      });
    } catch (e) {
      key.disabled = true;
    }
  }

  keepKey();
  box.hidden = false;
  input.addEventListener("input", change);
  document.addEventListener("keydown", move);
  all.addEventListener("click", function () {
    input.value = "";
    change();
    input.focus();
  });
  window.addEventListener("hashchange", restore);
  restore();
})();

/* Finds what one types in the index of the site, best first. The index is complete without it. */
(function () {
  "use strict";

  var list = parindex.list;

  // More hits than this nobody reads.
  var MOST = 40;

  // Units whose parts are offered beside their own hit.
  var FEW = 2;

  var TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
  // Kinds of hits besides units (0), areas (3), what else has a place (4) and terms (5).
  var IN_UNIT = 1;
  var PAGE = 2;

  // Units that are named, with more words that nothing answers to.
  var LAST = 3;

  var UNIT = "ma-don-vi";
  var CODE = "ma-muc";

  function bare(text) {
    return text
      .replace(/(\p{L}\p{M}*)['\u2018\u2019\u02BC`\u00B4\u2032](?=\p{L})/gu, "$1")
      .toLowerCase();
  }

  // The very same as SearchFold in Java.
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

  function words(text) {
    return text ? text.split(" ") : [];
  }

  // A text as words with their accents; where in a syllable the tone is written does not matter:
  // thuỷ and thủy are one word.
  function accented(text) {
    return words(
      bare(text.normalize("NFD"))
        .replace(/[^\p{L}\p{M}\p{Nd}]+/gu, " ")
        .trim()
    ).map(function (word) {
      return word.replace(TONES, "") + (word.match(TONES) || []).join("");
    });
  }

  // Words as they are typed with accents, and as they are without.
  function both(text) {
    return { accented: accented(text), folded: words(fold(text)) };
  }

  function hasAccents(text) {
    return /[\p{M}\u0111\u0110]/u.test(text.normalize("NFD"));
  }

  function starts(own, asked) {
    return own.indexOf(asked) === 0;
  }

  /*
   * Ranks what is in an index for a query.
   *
   * index.entries: {name, text, group, page, unit, number, turn, card}: name is what the link says,
   *   text all that is shown, page whether it leads to a page and not to a place on one; of a unit
   *   its bare name, its code, which turn it has among names alike, and the code of the scorecard.
   * index.topics: {name, group, without}: what one may look for in every unit.
   * index.same: lists of texts that mean the same.
   *
   * A hit is {entry, topic, coded}: an entry, a topic in a unit, or an entry of a group in a unit.
   * Accents that are typed count: whole words at first, then the last one but begun, then words
   * without accents among others with them, and only when there is nothing else the same without
   * them. Without accents every word may be but begun.
   */
  function rank(index, query) {
    if (!fold(query)) {
      return [];
    }
    var passes = hasAccents(query)
      ? [
          { form: "accented" },
          { form: "accented", begun: true },
          { form: "accented", begun: true, mixed: true },
          { form: "folded", begun: true }
        ]
      : [{ form: "folded", begun: true }];
    var asked = both(query);
    var units = [];
    for (var i = 0; i < passes.length; i++) {
      var found = ranked(index, asked[passes[i].form], passes[i]);
      if (found.length > 0 && found[0].order[0] < LAST) {
        return found.map(hitOf);
      }
      units = units.length > 0 ? units : found;
    }
    return units.map(hitOf);
  }

  function hitOf(found) {
    return found.hit;
  }

  // Whether a word is the one that is asked for.
  function same(own, asked, pass) {
    return own === asked || Boolean(pass.mixed && !hasAccents(asked) && fold(own) === asked);
  }

  // A word fits its own; while somebody types, the last one need not be whole; without accents
  // none need be.
  function fits(own, asked, isLast, pass) {
    return (
      same(own, asked, pass) ||
      (pass.begun && (isLast || pass.form === "folded") && starts(pass.mixed && !hasAccents(asked) ? fold(own) : own, asked))
    );
  }

  // Whether the words asked for stand in a row from a place on.
  function stand(own, at, asked, pass, whole) {
    return asked.every(function (word, i) {
      var mine = own[at + i];
      return mine !== undefined && (whole ? same(mine, word, pass) : fits(mine, word, i === asked.length - 1, pass));
    });
  }

  function every(own, asked, pass) {
    return asked.every(function (word, i) {
      return own.some(function (mine) {
        return fits(mine, word, i === asked.length - 1, pass);
      });
    });
  }

  function isNumber(word) {
    return /^[0-9]+$/.test(word);
  }

  // Two initials are those of the name itself; more may stand anywhere.
  function hasInitials(own, letters) {
    var at = own
      .map(function (word) {
        return word.charAt(0);
      })
      .join("")
      .indexOf(letters);
    return letters.length === 2 ? at === 0 : letters.length > 2 && at >= 0;
  }

  // Whoever types "m drak" means M'Đrắk, which is one word here.
  function hasJoined(own, asked) {
    var joined = asked.join("");
    return own.some(function (word, i) {
      return starts(own.slice(i).join(""), joined);
    });
  }

  // What an entry may be called: a unit without its type, by its code; others without theirs.
  function names(entry, form) {
    return entry.names.map(function (name) {
      return name[form];
    });
  }

  // How well an entry fits: 0 is its name, 1 its beginning, 2 a part of it in a row, 3 all words in
  // any order, 4 initials or joined words, 5 what else its line says; -1 for not at all.
  function quality(entry, asked, pass) {
    var own = names(entry, pass.form);
    if (asked.length > 1 && asked.every(isNumber)) {
      return stand(own[0], 0, asked, pass, false) ? (own[0].length === asked.length ? 0 : 1) : -1;
    }
    function one(test) {
      return own.some(test);
    }
    if (
      one(function (name) {
        return name.length === asked.length && stand(name, 0, asked, pass, true);
      })
    ) {
      return 0;
    }
    if (
      one(function (name) {
        return stand(name, 0, asked, pass, false);
      })
    ) {
      return 1;
    }
    if (
      own[0].some(function (word, i) {
        return stand(own[0], i, asked, pass, true);
      })
    ) {
      return 2;
    }
    if (every(own[0], asked, pass)) {
      return 3;
    }
    if (
      pass.form === "folded" &&
      one(function (name) {
        return asked.length === 1 ? hasInitials(name, asked[0]) : hasJoined(name, asked);
      })
    ) {
      return 4;
    }
    return every(entry.text[pass.form], asked, pass) ? 5 : -1;
  }

  // The query itself, and with each group of equal words one put for another.
  function variants(index, asked, pass) {
    var all = [asked];
    var seen = {};
    seen[asked.join(" ")] = true;
    index.same.forEach(function (group) {
      group.forEach(function (said) {
        var from = said[pass.form];
        asked.forEach(function (word, at) {
          var isLast = at + from.length === asked.length;
          var typing = pass.begun && isLast && from.length > 1;
          var here = from.every(function (own, i) {
            var mine = asked[at + i];
            return (
              mine !== undefined &&
              (same(own, mine, pass) || (typing && i === from.length - 1 && fits(own, mine, true, pass)))
            );
          });
          if (here) {
            group.forEach(function (other) {
              var put = asked.slice(0, at).concat(other[pass.form], asked.slice(at + from.length));
              if (!seen[put.join(" ")]) {
                seen[put.join(" ")] = true;
                all.push(put);
              }
            });
          }
        });
      });
    });
    return all;
  }

  // What is left of a query without the name of a unit at its beginning or end; null without it.
  function besides(entry, asked, pass) {
    var best = null;
    names(entry, pass.form).forEach(function (name) {
      var rest = asked.length - name.length;
      if (name.length === 0 || rest <= 0) {
        return;
      }
      var left = null;
      if (stand(name, 0, asked.slice(0, name.length), pass, true)) {
        left = asked.slice(name.length);
      } else if (stand(name, 0, asked.slice(rest), pass, true)) {
        left = asked.slice(0, rest);
      }
      if (left !== null && (best === null || left.length < best.length)) {
        best = left;
      }
    });
    return best;
  }

  // The order of hits: how well; then units, what is in them, pages, places on pages, terms; then
  // the query itself before other words for it. The name of a unit or page may
  // begin with something else, "7 đơn vị mới từ ngày 01/07/2025": it then comes after those of its
  // kind and the next.
  function bucket(entry, quality) {
    return quality <= (entry.unit || entry.kind === PAGE ? 2 : 1) ? 0 : quality <= 3 ? 1 : 2;
  }

  function ranked(index, asked, pass) {
    var best = {};
    function offer(key, hit, order) {
      if (!best[key] || compare(order, best[key].order) < 0) {
        best[key] = { hit: hit, order: order };
      }
    }
    variants(index, asked, pass).forEach(function (said, variant) {
      var other = variant === 0 ? 0 : 1;
      index.entries.forEach(function (entry, i) {
        var how = quality(entry, said, pass);
        if (how >= 0) {
          offer(i, { entry: entry }, [
            bucket(entry, how),
            entry.kind + (how === 2 ? 1.5 : 0),
            other,
            how,
            entry.turn || 0,
            i
          ]);
        }
        if (entry.unit) {
          var rest = besides(entry, said, pass);
          if (rest !== null) {
            inUnit(index, entry, rest, pass, function (hit, key, place) {
              offer(i + " " + key, hit, [place.how, IN_UNIT, other, place.order, entry.turn || 0, i]);
            });
            // Whatever else is asked about it: that may be found at the unit.
            if (variant === 0) {
              offer(i, { entry: entry }, [LAST, 0, 0, 0, entry.turn || 0, i]);
            }
          }
        }
      });
    });
    return Object.keys(best)
      .map(function (key) {
        return best[key];
      })
      .sort(function (a, b) {
        return compare(a.order, b.order);
      });
  }

  function inUnit(index, entry, rest, pass, offer) {
    if (!entry.card) {
      return;
    }
    index.topics.forEach(function (topic, i) {
      if (topic.without.indexOf(entry.card) >= 0) {
        return;
      }
      if (topic.group) {
        index.entries.forEach(function (coded, at) {
          var code = coded.code && coded.group === topic.group ? coded.code[pass.form] : [];
          if (code.length > 0 && code.length === rest.length && stand(code, 0, rest, pass, true)) {
            offer({ entry: entry, topic: topic, coded: coded }, "c" + at, { how: 0, order: i });
          }
        });
        return;
      }
      var own = topic.words[pass.form];
      if (stand(own, 0, rest, pass, false)) {
        offer({ entry: entry, topic: topic }, "t" + i, { how: 0, order: i });
      } else if (every(own, rest, pass)) {
        offer({ entry: entry, topic: topic }, "t" + i, { how: 1, order: i });
      }
    });
  }

  function compare(a, b) {
    for (var i = 0; i < Math.max(a.length, b.length); i++) {
      var difference = (a[i] || 0) - (b[i] || 0);
      if (difference !== 0) {
        return difference;
      }
    }
    return 0;
  }

  // An entry of an index with the words by which it is found.
  function entryOf(raw) {
    var called = [raw.name];
    var code = /^([^\s.]+(?:\.[0-9]+)*)\. /.exec(raw.name);
    if (raw.unit) {
      called.push(raw.unit);
      called.push(raw.number || "");
    } else if (code) {
      called.push(raw.name.slice(code[0].length));
    }
    raw.code = code && !raw.unit ? both(code[1]) : null;
    raw.coded = code ? code[1] : "";
    raw.names = called.map(both);
    raw.text = both(raw.text);
    raw.kind = raw.unit ? 0 : raw.group === "pages" ? PAGE : raw.group === "areas" && raw.page ? 3 : raw.group === "terms" ? 5 : 4;
    return raw;
  }

  function indexOf(raw) {
    return {
      entries: raw.entries.map(entryOf),
      topics: raw.topics.map(function (topic) {
        topic.words = both(topic.name);
        return topic;
      }),
      same: raw.same.map(function (texts) {
        return texts.map(both);
      })
    };
  }

  // For scripts that look for something else, and for the tests.
  window.searchFold = fold;
  window.searchRank = function (raw, query) {
    return rank(indexOf(raw), query);
  };

  var box = document.getElementById("search");
  var input = document.getElementById("query");
  var found = document.getElementById("found");
  var all = document.getElementById("all");
  var groups = document.getElementById("groups");
  var sections = list(document.querySelectorAll("section.index"));
  var results = document.createElement("ol");
  var shown = document.createElement("section");
  shown.className = "index results";
  shown.setAttribute("aria-labelledby", "found");
  shown.hidden = true;
  shown.appendChild(results);
  box.parentNode.parentNode.insertBefore(shown, box.parentNode.nextSibling);

  function read() {
    var topics = list(document.getElementById("topics").querySelectorAll("li")).map(function (topic) {
      return {
        name: topic.textContent,
        to: topic.getAttribute("data-to"),
        group: topic.getAttribute("data-group") || "",
        without: words(topic.getAttribute("data-without"))
      };
    });
    var card = topics[0].to.split(UNIT);
    var cards = {};
    var entries = [];
    sections.forEach(function (section) {
      list(section.querySelectorAll("li")).forEach(function (item) {
        var link = item.querySelector("a");
        var to = link.getAttribute("href");
        var unit = item.getAttribute("data-unit") || "";
        var isCard = unit && starts(to, card[0]) && to.slice(-card[1].length) === card[1];
        var code = isCard ? to.slice(card[0].length, -card[1].length) : "";
        var own = item.querySelector("span:not(.is)");
        var entry = {
          item: item,
          heading: section.querySelector("h2,h3").textContent,
          to: to,
          name: link.textContent,
          text: item.textContent,
          group: section.id,
          page: to.indexOf("#") < 0,
          unit: unit,
          number: unit && own ? own.textContent.split("\u00a0").pop() : "",
          turn: Number(item.getAttribute("data-turn") || 0),
          card: code
        };
        // A unit that has ceased leads to what it is part of: its parts are those of that unit.
        if (code && cards[code]) {
          entry.of = cards[code];
        } else if (code) {
          cards[code] = entry;
        }
        entries.push(entry);
      });
    });
    return {
      entries: entries,
      topics: topics,
      same: list(document.getElementById("same").querySelectorAll("li")).map(function (group) {
        return group.textContent.split("=");
      })
    };
  }

  var index = indexOf(read());

  function span(text, style) {
    var part = document.createElement("span");
    part.textContent = text;
    if (style) {
      part.className = style;
    }
    return part;
  }

  function link(text, to) {
    var made = document.createElement("a");
    made.href = to;
    made.textContent = text;
    return made;
  }

  function address(topic, entry, coded) {
    return topic.to.replace(UNIT, entry.card).replace(CODE, coded ? coded.coded : "");
  }

  function relation(entry) {
    var is = entry.item.querySelector(".is");
    return is ? is.cloneNode(true) : null;
  }

  function add(item, part) {
    if (part) {
      item.appendChild(document.createTextNode(" "));
      item.appendChild(part);
    }
  }

  // A hit in a unit: "Xã Ba Giang – chỉ tiêu"; of one that has ceased that of its successor, and
  // why it is that.
  function lineOfTopic(hit) {
    var item = document.createElement("li");
    var of = hit.entry.of || hit.entry;
    var name = hit.coded ? hit.coded.name : hit.topic.name;
    item.appendChild(link(of.name + " – " + name, address(hit.topic, hit.entry, hit.coded)));
    if (hit.entry.of) {
      add(item, span(hit.entry.name));
    }
    add(item, relation(hit.entry));
    return item;
  }

  function lineOfEntry(hit, offersTopics) {
    var item = document.createElement("li");
    list(hit.entry.item.childNodes).forEach(function (part) {
      item.appendChild(part.cloneNode(true));
    });
    if (!hit.entry.unit) {
      add(item, span(hit.entry.heading, "kind"));
    } else if (offersTopics) {
      var parts = span("", "topics");
      index.topics.forEach(function (topic) {
        if (!topic.group && topic !== index.topics[0] && topic.without.indexOf(hit.entry.card) < 0) {
          add(parts, link(topic.name, address(topic, hit.entry)));
        }
      });
      item.appendChild(parts);
    }
    return item;
  }

  function filter() {
    var asked = fold(input.value) !== "";
    var hits = rank(index, input.value);
    var inUnits = hits.some(function (hit) {
      return hit.topic;
    });
    var cards = hits.filter(function (hit) {
      return hit.entry.card && !hit.entry.of;
    });
    results.textContent = "";
    hits.slice(0, MOST).forEach(function (hit) {
      results.appendChild(
        hit.topic ? lineOfTopic(hit) : lineOfEntry(hit, !inUnits && cards.length <= FEW && cards.indexOf(hit) >= 0)
      );
    });
    shown.hidden = hits.length === 0;
    box.classList.toggle("asked", asked);
    sections.concat([groups]).forEach(function (part) {
      part.hidden = asked;
    });
    all.hidden = !asked || hits.length > 0;
    tell(asked, hits.length);
  }

  function tell(asked, count) {
    var said = count === 0 ? "none" : count === 1 ? "one" : count > MOST ? "cut" : "many";
    found.textContent = asked
      ? found
          .getAttribute("data-" + said)
          .replace("#", String(count))
          .replace("#", String(MOST))
      : "";
  }

  function links() {
    var where = shown.hidden ? "section.index:not([hidden])" : ".results";
    return list(document.querySelectorAll(where + " li > a"));
  }

  function remember() {
    parindex.state({ q: encodeURIComponent(input.value.trim()) });
  }

  function restore() {
    var asked = parindex.stated("q");
    if (asked === null) {
      return;
    }
    input.value = asked;
    filter();
    input.focus();
  }

  function change() {
    filter();
    remember();
  }

  // From the input down to the hits and back up; Enter opens the first of them.
  function move(event) {
    var hits = links();
    var at = hits.indexOf(document.activeElement);
    var next = null;
    if (event.key === "ArrowDown" && at < hits.length - 1) {
      next = hits[at + 1];
    } else if (event.key === "ArrowUp" && at >= 0) {
      next = at === 0 ? input : hits[at - 1];
    } else if (event.key === "Enter" && document.activeElement === input && input.value.trim()) {
      event.preventDefault();
      if (!shown.hidden) {
        location.href = hits[0].href;
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

/* What the scripts of all pages share; it stands before them. */
var parindex = (function () {
  "use strict";
  var home = document.querySelector(".top .site a");
  // Where the pages of this language begin.
  var root = home ? home.href.replace(/[^/]*$/, "") : "";
  var carried = {};

  function list(nodes) {
    return Array.prototype.slice.call(nodes);
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

  // The words that an element brings as data, with values in the rooms left for them: "#", or "#1"
  // and "#2".
  function words(of) {
    return function (name) {
      var values = arguments;
      return of.getAttribute("data-" + name).replace(/#([1-3]?)/g, function (room, place) {
        var value = values[Number(place || 1)];
        return value === undefined ? room : value;
      });
    };
  }

  function decode(text) {
    try {
      return decodeURIComponent(text);
    } catch (e) {
      return text;
    }
  }

  // "xa/21484" for the page at …/xa/21484.html; empty for what is not of this language.
  function pathOf(address) {
    var path = address.split(/[?#]/)[0];
    return root && path.indexOf(root) === 0 ? path.slice(root.length).replace(/\.html$/, "") : "";
  }

  // The code of the unit whose open things a line of a list of units leads to; empty for others.
  function listed(link) {
    var todo = link.closest("ul.ways") && /^#dv=([a-z0-9-]+)$/.exec(link.hash || "");
    return todo ? todo[1] : "";
  }

  function parts(hash) {
    return hash.slice(1).split("&").filter(Boolean);
  }

  function nameOf(part) {
    var at = part.indexOf("=");
    return at > 0 ? part.slice(0, at) : "";
  }

  // What the address says under a name; null for nothing.
  function stated(name) {
    var found = parts(location.hash).filter(function (part) {
      return nameOf(part) === name;
    })[0];
    return found === undefined ? null : decode(found.slice(name.length + 1));
  }

  // A hash with other values under some names, none where they are empty. The order of a table
  // stands last, so that it is the one thing that may be long.
  function changed(hash, values) {
    var names = Object.keys(values);
    return names
      .filter(function (name) {
        return values[name];
      })
      .map(function (name) {
        return name + "=" + values[name];
      })
      .concat(
        parts(hash).filter(function (part) {
          return names.indexOf(nameOf(part)) < 0;
        })
      )
      .sort(function (a, b) {
        return (nameOf(a) === "sort" ? 1 : 0) - (nameOf(b) === "sort" ? 1 : 0);
      })
      .join("&");
  }

  // Puts them into the address of this page; a place on it that somebody came for is left behind.
  function state(values) {
    var states = parts(location.hash).filter(nameOf).join("&");
    var hash = changed("#" + states, values);
    try {
      history.replaceState(null, "", location.href.split("#")[0] + (hash ? "#" + hash : ""));
    } catch (e) {
      /* Some browsers refuse on file addresses; it then only lasts until the page closes. */
    }
  }

  function kept(key) {
    try {
      return localStorage.getItem(key);
    } catch (e) {
      return null;
    }
  }

  function keep(key, value) {
    try {
      if (value) {
        localStorage.setItem(key, value);
      } else {
        localStorage.removeItem(key);
      }
    } catch (e) {
      /* Some browsers keep nothing for file addresses; the address then carries it. */
    }
  }

  // What a reader chose for all pages: where it cannot be kept, the links of the page carry it on.
  function carry(name, key, value) {
    keep(key, value);
    carried[name] = { key: key, value: value };
  }

  document.addEventListener("click", function (event) {
    var link = event.target.closest && event.target.closest("a[href]");
    if (!link || typeof link.href !== "string" || !root || link.href.indexOf(root) !== 0
        || !/\.html(#|$)/.test(link.href)) {
      return;
    }
    var values = {};
    Object.keys(carried).forEach(function (name) {
      var one = carried[name];
      if (one.value && kept(one.key) !== one.value) {
        values[name] = one.value;
      }
    });
    if (Object.keys(values).length) {
      link.href = link.href.split("#")[0] + "#" + changed(link.hash, values);
    }
  });

  return {
    list: list,
    element: element,
    words: words,
    pathOf: pathOf,
    listed: listed,
    root: root,
    here: pathOf(location.href),
    // The place on the page that the address names, beside whatever else it says.
    anchor: function () {
      return parts(location.hash).filter(function (part) {
        return !nameOf(part);
      })[0];
    },
    stated: stated,
    state: state,
    kept: kept,
    keep: keep,
    carry: carry
  };
})();

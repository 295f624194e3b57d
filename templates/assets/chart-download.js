/*
 * Charts and the map of tiles to take away, as SVG and as PNG, with their title and where they come from. They are drawn
 * in the colours of paper, whatever the screen is set to. The page is complete without it.
 */
(function () {
  "use strict";
  var SVG = "http://www.w3.org/2000/svg";
  var MARKS = "line,rect,circle,ellipse,path,polygon,polyline,text";
  var PAINT = ["fill", "stroke", "stroke-width", "stroke-dasharray", "opacity"];
  var LETTERS = ["font-family", "font-size", "font-weight", "text-anchor"];
  var DEFAULTS = { "stroke-dasharray": "none", opacity: "1", "text-anchor": "start" };
  var MARGIN = 16;
  // Sharp when put into a paper.
  var PNG_SCALE = 3;

  function each(list, action) {
    Array.prototype.forEach.call(list, action);
  }

  function element(name, attributes, text) {
    var made = document.createElementNS(SVG, name);
    Object.keys(attributes).forEach(function (key) {
      made.setAttribute(key, attributes[key]);
    });
    if (text) {
      made.textContent = text;
    }
    return made;
  }

  // What the style sheet says about a mark, on the mark itself: a saved file has no style sheet.
  function inline(mark) {
    var style = window.getComputedStyle(mark);
    PAINT.concat(mark.tagName === "text" ? LETTERS : []).forEach(function (name) {
      var value = style.getPropertyValue(name);
      if (value !== DEFAULTS[name]) {
        mark.setAttribute(name, value);
      }
    });
  }

  // Not every program draws the outline of letters below them: the outline gets a text of its own.
  function separateOutline(text) {
    if (text.getAttribute("stroke") === "none") {
      return;
    }
    var outline = text.cloneNode(true);
    each(outline.querySelectorAll("title"), function (title) {
      outline.removeChild(title);
    });
    outline.setAttribute("fill", text.getAttribute("stroke"));
    outline.setAttribute("stroke-linejoin", "round");
    outline.setAttribute("aria-hidden", "true");
    text.setAttribute("stroke", "none");
    text.parentNode.insertBefore(outline, text);
  }

  function wrapped(words, font, width) {
    var pen = document.createElement("canvas").getContext("2d");
    var lines = [];
    pen.font = font;
    (words ? words.split(/\s+/) : []).forEach(function (word) {
      var line = lines.length ? lines[lines.length - 1] + " " + word : "";
      if (line && pen.measureText(line).width <= width) {
        lines[lines.length - 1] = line;
      } else {
        lines.push(word);
      }
    });
    return lines;
  }

  function source() {
    var footer = document.querySelector(".bottom p");
    var site = document.querySelector(".site a");
    return [site, footer]
      .filter(Boolean)
      .map(function (part) {
        return part.textContent.trim();
      })
      .join(" · ");
  }

  // A saved picture leads nowhere.
  function withoutLinks(chart) {
    each(chart.querySelectorAll("a"), function (link) {
      var group = element("g", {});
      while (link.firstChild) {
        group.appendChild(link.firstChild);
      }
      link.parentNode.replaceChild(group, link);
    });
  }

  function isMap(figure) {
    return figure.className === "map";
  }

  function titleOf(figure) {
    return (isMap(figure) ? figure.parentNode.querySelector("h2,h3") : figure.querySelector("figcaption")).textContent;
  }

  // What a chart has inside, the map has around it: what its colours mean, and that figures are not real.
  function legendOf(figure, paper) {
    if (!isMap(figure)) {
      return [];
    }
    var legend = figure.parentNode.querySelector(".legend").cloneNode(true);
    paper.appendChild(legend);
    return Array.prototype.map.call(legend.children, function (entry) {
      var swatch = entry.querySelector(".swatch");
      var style = window.getComputedStyle(swatch);
      return { fill: style.backgroundColor, edge: style.borderTopColor, words: entry.textContent.trim() };
    });
  }

  function noticeOf(figure) {
    var notice = isMap(figure) && document.querySelector(".notice span");
    return notice ? notice.textContent : "";
  }

  // The chart as it is seen now, in a picture of its own.
  function picture(figure) {
    var shown = Array.prototype.filter.call(figure.querySelectorAll("svg.chart, svg.tiles"), function (svg) {
      return svg.getClientRects().length > 0;
    })[0];
    var paper = document.createElement("div");
    var chart = shown.cloneNode(true);
    paper.className = "chart-paper";
    paper.appendChild(chart);
    document.body.appendChild(paper);
    // Words for the other width would lie over those that are seen.
    each(chart.querySelectorAll(".wide,.narrow"), function (words) {
      if (window.getComputedStyle(words).display === "none") {
        words.parentNode.removeChild(words);
      }
    });
    each(chart.querySelectorAll(MARKS), inline);
    withoutLinks(chart);
    var legend = legendOf(figure, paper);
    var colour = window.getComputedStyle(paper);
    var family = colour.fontFamily;
    var ground = colour.backgroundColor;
    var words = colour.color;
    document.body.removeChild(paper);

    if (!isMap(figure)) {
      each(chart.querySelectorAll("text"), separateOutline);
    }
    each(chart.querySelectorAll("[class]"), function (part) {
      part.removeAttribute("class");
    });
    var box = shown.viewBox.baseVal;
    var titles = wrapped(titleOf(figure), "600 16px " + family, box.width);
    var notices = wrapped(noticeOf(figure), "600 12px " + family, box.width);
    var sources = wrapped(source(), "11px " + family, box.width);
    var top = MARGIN + titles.length * 22 + notices.length * 17 + 6;
    var under = top + box.height + (legend.length ? 8 : 0);
    var width = box.width + 2 * MARGIN;
    var height = under + legend.length * 18 + 10 + sources.length * 15 + MARGIN;
    var whole = element("svg", {
      width: width,
      height: height,
      viewBox: "0 0 " + width + " " + height,
      role: "img"
    });
    ["aria-labelledby", "aria-label"].forEach(function (name) {
      if (shown.hasAttribute(name)) {
        whole.setAttribute(name, shown.getAttribute(name));
      }
    });
    each(chart.querySelectorAll("svg > title, svg > desc"), function (part) {
      whole.appendChild(part);
    });
    whole.appendChild(element("rect", { width: width, height: height, fill: ground }));
    function lines(list, y, step, attributes) {
      list.forEach(function (line, i) {
        attributes.x = MARGIN;
        attributes.y = y + i * step;
        attributes.fill = words;
        attributes["font-family"] = family;
        whole.appendChild(element("text", attributes, line));
      });
    }
    lines(titles, MARGIN + 16, 22, { "font-size": 16, "font-weight": 600 });
    lines(notices, MARGIN + titles.length * 22 + 12, 17, { "font-size": 12, "font-weight": 600 });
    legend.forEach(function (entry, i) {
      var y = under + i * 18;
      whole.appendChild(
        element("rect", { x: MARGIN, y: y, width: 14, height: 14, fill: entry.fill, stroke: entry.edge })
      );
      lines([entry.words], y + 12, 0, { "font-size": 12 });
      whole.lastChild.setAttribute("x", MARGIN + 20);
    });
    var drawn = element("g", { transform: "translate(" + MARGIN + " " + top + ")" });
    while (chart.firstChild) {
      drawn.appendChild(chart.firstChild);
    }
    whole.appendChild(drawn);
    lines(sources, under + legend.length * 18 + 20, 15, { "font-size": 11 });
    return whole;
  }

  function text(svg) {
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + new XMLSerializer().serializeToString(svg) + "\n";
  }

  function save(blob, name) {
    var link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    document.body.appendChild(link);
    link.click();
    document.body.removeChild(link);
    setTimeout(function () {
      URL.revokeObjectURL(link.href);
    }, 10000);
  }

  function saveSvg(figure, name) {
    save(new Blob([text(picture(figure))], { type: "image/svg+xml" }), name + ".svg");
  }

  function savePng(figure, name) {
    var svg = picture(figure);
    var image = new Image();
    image.onload = function () {
      var canvas = document.createElement("canvas");
      canvas.width = svg.getAttribute("width") * PNG_SCALE;
      canvas.height = svg.getAttribute("height") * PNG_SCALE;
      canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
      canvas.toBlob(function (blob) {
        save(blob, name + ".png");
      }, "image/png");
    };
    // A blob: address is no image that the page's policy allows; a data: address is.
    image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(text(svg));
  }

  // From the address of the page and the chart: "xa-21484-areas".
  function nameOf(figure) {
    var home = document.querySelector(".site a");
    var page = location.href.split("#")[0].slice(home.href.lastIndexOf("/") + 1);
    var chart = isMap(figure) ? "map" : figure.querySelector("svg > title").id.replace(/^chart-|-title$/g, "");
    return page.replace(/\.html$/, "").replace(/\//g, "-") + "-" + chart;
  }

  function offer(figure) {
    var word = document.getElementById("live").getAttribute("data-picture");
    var title = titleOf(figure);
    var row = document.createElement("p");
    row.className = "take";
    [
      ["SVG", saveSvg],
      ["PNG", savePng]
    ].forEach(function (format) {
      var button = document.createElement("button");
      button.type = "button";
      button.textContent = word + " (" + format[0] + ")";
      button.setAttribute("aria-label", button.textContent + ": " + title);
      button.addEventListener("click", function () {
        format[1](figure, nameOf(figure));
      });
      row.appendChild(button);
    });
    figure.appendChild(row);
  }

  each(document.querySelectorAll("figure.chart-figure, figure.map"), offer);
})();

/* Writes a workbook (Office Open XML) in the browser: a zip of stored parts, nothing compressed.
   A book is a list of sheets {name, hidden, head, widths, rows}; a cell is null, {t: "words"} or
   {n: "1.25"}. Words are words, whatever they begin with: no cell is a formula. */
var parindexBook = (function () {
  "use strict";
  var FORMATS = "http://schemas.openxmlformats.org/";
  var MAIN = FORMATS + "spreadsheetml/2006/main";
  var RELATIONS = FORMATS + "officeDocument/2006/relationships";
  var TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
  var HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
  // 1980-01-01, the first day that a zip can say.
  var DAY = 33;

  var TABLE = [];
  for (var n = 0; n < 256; n++) {
    var c = n;
    for (var bit = 0; bit < 8; bit++) {
      c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
    }
    TABLE[n] = c >>> 0;
  }

  function crc(bytes) {
    var sum = 0xffffffff;
    for (var i = 0; i < bytes.length; i++) {
      sum = TABLE[(sum ^ bytes[i]) & 0xff] ^ (sum >>> 8);
    }
    return (sum ^ 0xffffffff) >>> 0;
  }

  // Numbers of 2 and 4 bytes, the lowest first.
  function numbers(sizes, values) {
    var bytes = [];
    sizes.forEach(function (size, i) {
      for (var at = 0; at < size; at++) {
        bytes.push((values[i] / Math.pow(256, at)) & 0xff);
      }
    });
    return Uint8Array.from(bytes);
  }

  // The bytes of a zip that holds texts by their names.
  function zip(parts) {
    var coder = new TextEncoder();
    var pieces = [];
    var list = [];
    var length = 0;
    function add(to, bytes) {
      to.push(bytes);
      return bytes.length;
    }
    parts.forEach(function (part) {
      var name = coder.encode(part.name);
      var bytes = coder.encode(part.text);
      // Version, flags (names are UTF-8), stored, time, day, sum, sizes, length of the name, extra.
      var about = [20, 0x800, 0, 0, DAY, crc(bytes), bytes.length, bytes.length, name.length, 0];
      var sizes = [2, 2, 2, 2, 2, 4, 4, 4, 2, 2];
      add(list, numbers([4, 2].concat(sizes, [2, 2, 2, 4, 4]), [0x02014b50, 20].concat(about, [0, 0, 0, 0, length])));
      add(list, name);
      length += add(pieces, numbers([4].concat(sizes), [0x04034b50].concat(about)));
      length += add(pieces, name);
      length += add(pieces, bytes);
    });
    var size = list.reduce(function (sum, bytes) {
      return sum + bytes.length;
    }, 0);
    var end = numbers(
      [4, 2, 2, 2, 2, 4, 4, 2],
      [0x06054b50, 0, 0, parts.length, parts.length, size, length, 0]
    );
    var whole = new Uint8Array(length + size + end.length);
    var at = 0;
    pieces.concat(list, [end]).forEach(function (bytes) {
      whole.set(bytes, at);
      at += bytes.length;
    });
    return whole;
  }

  // As XML says it; what XML cannot say is left out, and what spreadsheets read as a sign of its own
  // is made plain.
  function xml(words) {
    return words
      .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD]|[\uD800-\uDBFF][\uDC00-\uDFFF]/g, function (found) {
        return found.length === 2 ? found : "";
      })
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
      .replace(/&/g, "&amp;")
      .replace(/</g, "&lt;")
      .replace(/>/g, "&gt;")
      .replace(/"/g, "&quot;");
  }

  function letters(column) {
    var last = String.fromCharCode(65 + (column % 26));
    return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
  }

  function cell(value, row, column, isHead) {
    if (!value) {
      return "";
    }
    var begin = '<c r="' + letters(column) + row + '" s="' + (isHead ? 1 : 2) + '"';
    return value.n === undefined
      ? begin + ' t="inlineStr"><is><t xml:space="preserve">' + xml(value.t) + "</t></is></c>"
      : begin + "><v>" + value.n + "</v></c>";
  }

  function sheet(one) {
    var widths = one.widths.map(function (width, i) {
      return '<col min="' + (i + 1) + '" max="' + (i + 1) + '" width="' + width + '" customWidth="1"/>';
    });
    var rows = one.rows.map(function (row, r) {
      return (
        '<row r="' + (r + 1) + '">' +
        row.map(function (value, column) {
          return cell(value, r + 1, column, r < one.head);
        }).join("") +
        "</row>"
      );
    });
    return (
      '<worksheet xmlns="' + MAIN + '">' +
      (widths.length ? "<cols>" + widths.join("") + "</cols>" : "") +
      "<sheetData>" + rows.join("") + "</sheetData></worksheet>"
    );
  }

  var STYLES =
    '<styleSheet xmlns="' + MAIN + '"><fonts count="2">' +
    '<font><sz val="11"/><name val="Calibri"/></font>' +
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill>' +
    '<fill><patternFill patternType="gray125"/></fill></fills>' +
    "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>" +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1">' +
    '<alignment vertical="center" wrapText="1"/></xf>' +
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1">' +
    '<alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>';

  // The bytes of a workbook.
  function write(sheets) {
    var types = '<Types xmlns="' + FORMATS + 'package/2006/content-types">' +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      '<Override PartName="/xl/workbook.xml" ContentType="' + TYPES + 'sheet.main+xml"/>' +
      '<Override PartName="/xl/styles.xml" ContentType="' + TYPES + 'styles+xml"/>';
    var names = "";
    var links = "";
    var parts = [];
    sheets.forEach(function (one, i) {
      var path = "worksheets/sheet" + (i + 1) + ".xml";
      types += '<Override PartName="/xl/' + path + '" ContentType="' + TYPES + 'worksheet+xml"/>';
      names += '<sheet name="' + xml(one.name) + '" sheetId="' + (i + 1) + '"' +
        (one.hidden ? ' state="hidden"' : "") + ' r:id="rId' + (i + 1) + '"/>';
      links += relation(i + 1, "worksheet", path);
      parts.push({ name: "xl/" + path, text: HEAD + sheet(one) });
    });
    return zip([
      { name: "[Content_Types].xml", text: HEAD + types + "</Types>" },
      { name: "_rels/.rels", text: relations(relation(1, "officeDocument", "xl/workbook.xml")) },
      {
        name: "xl/workbook.xml",
        text: HEAD + '<workbook xmlns="' + MAIN + '" xmlns:r="' + RELATIONS + '"><sheets>' + names + "</sheets></workbook>"
      },
      {
        name: "xl/_rels/workbook.xml.rels",
        text: relations(links + relation(sheets.length + 1, "styles", "styles.xml"))
      },
      { name: "xl/styles.xml", text: HEAD + STYLES }
    ].concat(parts));
  }

  function relation(number, type, target) {
    return '<Relationship Id="rId' + number + '" Type="' + RELATIONS + "/" + type + '" Target="' + target + '"/>';
  }

  function relations(list) {
    return HEAD + '<Relationships xmlns="' + FORMATS + 'package/2006/relationships">' + list + "</Relationships>";
  }

  return { write: write };
})();

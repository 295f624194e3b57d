/* The offline form: reads what is typed, says what it comes to and what is missing, keeps it in the
   browser, and writes it into files. All of the form stands in the page; this only fills it in. */
(function () {
  "use strict";
  var engine = parindexPoints;
  var data = JSON.parse(document.getElementById("data").textContent);
  var KIND = "offline-form";
  var VERSION = 1;
  var KEY = ["parindex", KIND, data.dataset, data.period, data.unit].join("/");
  var LARGEST_FILE = 5000000;
  var WAIT = 700;
  var HEAD = ["filledOn", "filledBy", "bonus", "penalty"];
  var WHOLES = ["numerator", "denominator", "count"];
  var root = document.documentElement;
  var live = byId("live");
  var shown = {};
  var isSaved = true;
  // Since it was last written into a file; and whether anything was ever typed.
  var isChanged = false;
  var isTouched = false;
  var later = 0;

  function byId(id) {
    return document.getElementById(id);
  }

  function each(list, act) {
    Array.prototype.forEach.call(list, act);
  }

  function element(name, text) {
    var made = document.createElement(name);
    made.textContent = text;
    return made;
  }

  // Nothing is written anew that says the same: readers of screens would hear it again.
  function say(where, text) {
    if (where.textContent !== text) {
      where.textContent = text;
    }
  }

  function comma(decimal) {
    return decimal.replace(".", ",");
  }

  // "1,5" as typed is the decimal 1.5, and so is "1.5"; "1.234" can be read in two ways. "10/3" is
  // what it says.
  function typed(text) {
    var parts = /^(\d{1,4})(?:,(\d{1,4})|\.(\d{1,2}))?$/.exec(text.trim());
    var places = parts && (parts[2] || parts[3]);
    var value = engine.exact(parts ? parts[1] + (places ? "." + places : "") : text.trim());
    return (parts || text.indexOf("/") > 0) && value ? engine.plain(value) : null;
  }

  /* What is asked, leaf by leaf. */

  var leaves = data.leaves.map(function (told, i) {
    var one = engine.leaf(told[0], told[2], told[3]);
    var box = byId("l" + i);
    one.area = told[1];
    one.box = box;
    one.told = box.querySelector(".told");
    one.inputs = {};
    one.isOwn = false;
    each(box.querySelectorAll("[name]"), function (input) {
      var name = input.name.split("-")[1];
      (one.inputs[name] = one.inputs[name] || []).push(input);
    });
    return one;
  });

  function has(one, name) {
    return Object.prototype.hasOwnProperty.call(one.inputs, name);
  }

  function read(one, name) {
    if (!has(one, name)) {
      return "";
    }
    var inputs = one.inputs[name];
    if (inputs[0].type === "checkbox") {
      return inputs[0].checked ? "yes" : "";
    }
    if (inputs[0].type === "radio") {
      return inputs.reduce(function (found, input) {
        return input.checked ? input.value : found;
      }, "");
    }
    return inputs[0].value.trim();
  }

  function write(one, name, value) {
    if (!has(one, name)) {
      return;
    }
    one.inputs[name].forEach(function (input) {
      if (input.type === "checkbox") {
        input.checked = value === "yes";
      } else if (input.type === "radio") {
        input.checked = input.value === value;
      } else {
        input.value = value;
      }
    });
  }

  function isApart(one) {
    return read(one, "apart") === "yes";
  }

  // What is declared, as the engine takes it; null while it is not whole.
  function declared(one) {
    if (one.form === "yes-no") {
      var on = read(one, "on");
      return read(one, "done") === "no" ? { done: false }
        : on ? { doneOn: on }
        : read(one, "done") && !one.due ? { done: true }
        : null;
    }
    if (one.form === "steps") {
      return read(one, "step") ? { step: Number(read(one, "step")) } : null;
    }
    if (one.form === "rate") {
      return read(one, "numerator") && read(one, "denominator")
        ? { numerator: read(one, "numerator"), denominator: read(one, "denominator") }
        : null;
    }
    return read(one, "count") ? { count: read(one, "count") } : null;
  }

  /* What is wrong with what is typed: "" or a sentence. */

  function wrongWhole(text, most) {
    return !text || (/^\d{1,15}$/.test(text) && Number(text) <= most)
      ? ""
      : "Đang ghi “" + text + "”. Cần số nguyên từ 0, không dấu chấm, ví dụ 1234.";
  }

  function wrongPoints(text, most) {
    var value = text && typed(text);
    return !text || (value && engine.compare(engine.exact(value), most) <= 0)
      ? ""
      : "Đang ghi “" + text + "”. Cần điểm từ 0 đến " + comma(engine.plain(most)) + ", ví dụ 0,75.";
  }

  function faults(one) {
    var found = {};
    WHOLES.forEach(function (name) {
      var wrong = wrongWhole(read(one, name), name === "count" ? 1e9 : 1e15);
      if (wrong) {
        found[name] = wrong;
      }
    });
    if (
      !found.numerator && !found.denominator &&
      read(one, "numerator") && read(one, "denominator") &&
      Number(read(one, "numerator")) > Number(read(one, "denominator"))
    ) {
      found.numerator =
        "Đang ghi " + read(one, "numerator") + "/" + read(one, "denominator") +
        ". Số đã đạt không được lớn hơn tổng số.";
    }
    var points = wrongPoints(read(one, "claim"), one.most || engine.exact("0"));
    if (points) {
      found.claim = points;
    }
    return isApart(one) ? {} : found;
  }

  // Points as a file of this form has them: a number, or a text that is a fraction.
  function claimed(points) {
    return typeof points === "number" ? comma(String(points)) : typed(word(points)) || "";
  }

  /* What the rule gives beside what is claimed. */

  // Exact points as they are claimed: "0,98", "1", "10/3".
  function claimable(one, points) {
    return comma(engine.claimable(one, points));
  }

  function told(one, wrong, given) {
    var words = Object.keys(wrong).map(function (name) {
      return wrong[name];
    });
    var claim = typed(read(one, "claim"));
    if (words.length || isApart(one)) {
      return words.join(" ");
    }
    if (given === "no-cases") {
      return "Không phát sinh (tổng số 0): không tính được điểm theo số kê khai. Ghi điểm tự chấm, hoặc chọn Không áp dụng.";
    }
    if (read(one, "done") === "yes" && one.due && !read(one, "on")) {
      return "Tiêu chí có hạn: ghi ngày thực hiện thì mới tính được điểm.";
    }
    if (given && claim && !engine.agree(claim, given)) {
      return (
        "Tự chấm " + comma(claim) + "; theo số kê khai được " +
        claimable(one, given) + ". Có căn cứ khác thì giữ nguyên."
      );
    }
    var steps = engine.steps(one);
    if (claim && steps.length && !steps.some(function (step) {
      return engine.compare(step, engine.exact(claim)) === 0;
    })) {
      return "Cách chấm chỉ có các mức " + steps.map(function (step) {
        return comma(engine.plain(step));
      }).join("; ") + " điểm.";
    }
    return given ? "Điểm tính theo số kê khai." : "";
  }

  function look(one) {
    if (one.form === "survey") {
      return;
    }
    var apart = isApart(one);
    Object.keys(one.inputs).forEach(function (name) {
      one.inputs[name].forEach(function (input) {
        input.disabled = name === "reason" ? !apart : name !== "apart" && apart;
      });
    });
    var wrong = faults(one);
    var figures = !wrong.numerator && !wrong.denominator && !wrong.count && declared(one);
    var given = figures ? engine.points(one, figures, data.begin) : null;
    if (!one.isOwn) {
      write(one, "claim", given && given !== "no-cases" ? claimable(one, given) : "");
      delete wrong.claim;
    }
    Object.keys(one.inputs).forEach(function (name) {
      one.inputs[name].forEach(function (input) {
        if (wrong[name]) {
          input.setAttribute("aria-invalid", "true");
        } else {
          input.removeAttribute("aria-invalid");
        }
      });
    });
    one.wrong = Object.keys(wrong).length > 0;
    one.figures = figures || null;
    one.claim = apart || wrong.claim ? "" : typed(read(one, "claim")) || "";
    var words = told(one, wrong, given);
    say(one.told, words);
    one.box.classList.toggle("wrong", one.wrong);
    one.box.classList.toggle("differs", Boolean(given && one.claim && given !== "no-cases" && !engine.agree(one.claim, given)));
    one.box.classList.toggle("apart", apart);
  }

  /* Sums, and what is missing. */

  function claims() {
    var found = { claims: {}, apart: {} };
    leaves.forEach(function (one) {
      if (one.claim) {
        found.claims[one.code] = one.claim;
      }
      if (one.form !== "survey" && isApart(one)) {
        found.apart[one.code] = true;
      }
    });
    return found;
  }

  function extra(name) {
    var input = byId(name);
    var wrong = wrongPoints(input.value.trim(), engine.exact("1000"));
    input.setAttribute("aria-invalid", String(Boolean(wrong)));
    say(byId(name + "-told"), wrong);
    return wrong ? null : typed(input.value) || "";
  }

  function sums() {
    var now = claims();
    return engine.sums(leaves, now.claims, now.apart, {
      bonus: extra("bonus") || "0",
      penalty: extra("penalty") || "0",
      bonusCap: data.bonusCap,
      penaltyCap: data.penaltyCap
    });
  }

  function figure(value) {
    return comma(engine.plain(value)).replace("-", "\u2212");
  }

  function show() {
    leaves.forEach(look);
    var now = sums();
    each(document.querySelectorAll("#sums tbody tr[data-area]"), function (row) {
      var area = now.areas[row.getAttribute("data-area")];
      say(row.cells[1], figure(area.points));
      say(row.cells[2], figure(area.most));
      say(row.cells[3], area.claimed + "/" + area.asked);
    });
    say(byId("sum-points"), figure(now.points));
    say(byId("sum-most"), figure(now.most));
    say(byId("sum-count"), now.claimed + "/" + now.asked);
    say(byId("total"), figure(now.points) + "/" + figure(now.most));
    missing();
    return now;
  }

  function missing() {
    var asked = leaves.filter(function (one) {
      return one.form !== "survey" && !isApart(one);
    });
    list("wrong", leaves.filter(function (one) {
      return one.wrong;
    }));
    list("unclaimed", asked.filter(function (one) {
      return !one.claim && !one.wrong;
    }));
    list("unproved", asked.filter(function (one) {
      return !read(one, "evidence");
    }));
    list("incomplete", asked.filter(function (one) {
      return read(one, "evidence") && read(one, "evidence") !== "complete";
    }));
    list("unreasoned", leaves.filter(function (one) {
      return one.form !== "survey" && isApart(one) && !read(one, "reason");
    }));
    var open = document.querySelectorAll("#missing details:not([hidden])").length;
    byId("nothing-missing").hidden = open > 0;
  }

  function list(id, found) {
    var box = byId(id);
    var codes = found.map(function (one) {
      return one.code;
    }).join(" ");
    box.hidden = found.length === 0;
    if (shown[id] === codes) {
      return;
    }
    shown[id] = codes;
    say(box.querySelector("summary b"), String(found.length));
    var links = box.querySelector("ul");
    links.textContent = "";
    found.forEach(function (one) {
      var item = document.createElement("li");
      var link = element("a", one.box.querySelector("legend").textContent);
      link.href = "#" + one.box.id;
      item.appendChild(link);
      links.appendChild(item);
    });
  }

  /* What is kept in the browser. */

  function state() {
    var kept = { version: VERSION, head: {}, leaves: {} };
    HEAD.forEach(function (name) {
      kept.head[name] = byId(name).value.trim();
    });
    leaves.forEach(function (one) {
      var fields = {};
      Object.keys(one.inputs).forEach(function (name) {
        var value = read(one, name);
        if (value && (name !== "claim" || one.isOwn)) {
          fields[name] = value;
        }
      });
      if (Object.keys(fields).length) {
        kept.leaves[one.code] = fields;
      }
    });
    return kept;
  }

  function put(kept) {
    HEAD.forEach(function (name) {
      byId(name).value = word(kept.head && kept.head[name]);
    });
    leaves.forEach(function (one) {
      var fields = own(kept.leaves, one.code) || {};
      Object.keys(one.inputs).forEach(function (name) {
        write(one, name, word(own(fields, name)));
      });
      one.isOwn = Boolean(word(own(fields, "claim")));
    });
  }

  function own(of, name) {
    return of && Object.prototype.hasOwnProperty.call(of, name) ? of[name] : undefined;
  }

  function word(value) {
    return typeof value === "string" ? value : "";
  }

  function save() {
    window.clearTimeout(later);
    later = 0;
    try {
      window.localStorage.setItem(KEY, JSON.stringify({ at: new Date().toISOString(), isChanged: isChanged, form: state() }));
      isSaved = true;
      tellSaved("Đã lưu trong trình duyệt lúc " + clock(new Date()) + ".");
    } catch (none) {
      isSaved = false;
      tellSaved("Trình duyệt này không cho lưu: xuất tệp trước khi đóng trang.");
    }
  }

  function tellSaved(words) {
    byId("saved").classList.toggle("not", !isSaved);
    say(byId("saved"), words + (isChanged ? " Chưa xuất tệp." : ""));
  }

  function two(number) {
    return String(number).padStart(2, "0");
  }

  function clock(time) {
    return two(time.getHours()) + ":" + two(time.getMinutes());
  }

  function today() {
    var now = new Date();
    return now.getFullYear() + "-" + two(now.getMonth() + 1) + "-" + two(now.getDate());
  }

  function restore() {
    var kept = null;
    try {
      kept = JSON.parse(window.localStorage.getItem(KEY));
    } catch (none) {
      isSaved = false;
    }
    if (kept && kept.form && kept.form.version === VERSION) {
      put(kept.form);
      isChanged = kept.isChanged === true;
      isTouched = true;
      var at = new Date(kept.at);
      tellSaved("Đã lấy lại số liệu lưu lúc " + clock(at) + " ngày " + two(at.getDate()) + "/" + two(at.getMonth() + 1) + "/" + at.getFullYear() + ".");
    } else {
      byId("filledOn").value = today();
      tellSaved(isSaved ? "Chưa có gì để lưu." : "Trình duyệt này không cho lưu: xuất tệp trước khi đóng trang.");
    }
  }

  function changed() {
    isChanged = true;
    isTouched = true;
    var now = show();
    window.clearTimeout(later);
    later = window.setTimeout(function () {
      save();
      say(live, "Tổng điểm tự chấm " + figure(now.points) + " trên " + figure(now.most) + ".");
    }, WAIT);
  }

  /* Files. */

  // Whether all that is typed can be written down as it stands.
  function isRight() {
    show();
    var day = byId("filledOn");
    var wrong = leaves.filter(function (one) {
      return one.wrong;
    })[0];
    var input = wrong
      ? wrong.box.querySelector("[aria-invalid=true]")
      : document.querySelector("#extra [aria-invalid=true]") || (day.value ? null : day);
    if (!input) {
      return true;
    }
    tell(
      input === day
        ? "Chưa xuất: ghi ngày kê khai rồi xuất lại."
        : "Chưa xuất: có ô ghi chưa đúng. Sửa ô đang chọn rồi xuất lại.",
      true
    );
    input.focus();
    return false;
  }

  function content() {
    var form = {
      kind: KIND,
      schemaVersion: VERSION,
      dataset: data.dataset,
      status: data.status,
      period: data.period,
      unit: data.unit,
      unitName: data.unitName,
      filledOn: byId("filledOn").value,
      filledBy: byId("filledBy").value.trim()
    };
    ["bonus", "penalty"].forEach(function (name) {
      if (extra(name)) {
        form[name] = Number(extra(name));
      }
    });
    form.leaves = {};
    leaves.forEach(function (one) {
      var said = one.form === "survey" ? {} : leafContent(one);
      if (Object.keys(said).length) {
        form.leaves[one.code] = said;
      }
    });
    return form;
  }

  function leafContent(one) {
    var said = {};
    if (isApart(one)) {
      said.missing = "not-applicable";
      if (read(one, "reason")) {
        said.reason = read(one, "reason");
      }
      return said;
    }
    if (one.claim) {
      said.selfAssessed = one.claim.indexOf("/") > 0 ? one.claim : Number(one.claim);
    }
    if (one.figures) {
      said.declared = {};
      Object.keys(one.figures).forEach(function (name) {
        said.declared[name] = WHOLES.indexOf(name) < 0 ? one.figures[name] : Number(one.figures[name]);
      });
    }
    ["evidence", "document", "person"].forEach(function (name) {
      if (read(one, name)) {
        said[name] = read(one, name);
      }
    });
    return said;
  }

  function hand(name, type, parts, more) {
    var address = URL.createObjectURL(new Blob(parts, { type: type }));
    var link = document.createElement("a");
    link.href = address;
    link.download = name;
    document.body.appendChild(link);
    link.click();
    document.body.removeChild(link);
    window.setTimeout(function () {
      URL.revokeObjectURL(address);
    }, 60000);
    isChanged = false;
    save();
    tell("Đã xuất tệp " + name + " (ở thư mục Tải về). Gửi tệp này cho " + data.office + "." + more, false);
  }

  function tell(words, isWrong) {
    var box = byId("told");
    box.classList.toggle("not", isWrong);
    box.textContent = words;
  }

  function exportJson() {
    if (isRight()) {
      hand(data.file + ".json", "application/json", [JSON.stringify(content(), null, 2) + "\n"], "");
    }
  }

  // What a cell of the workbook that asks for something gets.
  function answer(form, code, property) {
    var said = code ? own(form.leaves, code) : form;
    var value = said && property.split("/").reduce(own, said);
    if (value === undefined || value === "") {
      return null;
    }
    if (property === "missing") {
      return { t: "không áp dụng" };
    }
    return typeof value === "number" ? { n: String(value) } : { t: typeof value === "boolean" ? (value ? "có" : "không") : value };
  }

  function exportBook() {
    if (!isRight()) {
      return;
    }
    var form = content();
    var sheets = data.book.map(function (sheet) {
      return {
        name: sheet.name,
        hidden: sheet.hidden,
        head: sheet.head,
        widths: sheet.widths,
        rows: sheet.rows.map(function (row) {
          return row.map(function (cell) {
            return cell === null ? null
              : !Array.isArray(cell) ? { t: cell }
              : cell.length === 1 ? { n: cell[0] }
              : answer(form, cell[0], cell[1]);
          });
        })
      };
    });
    hand(
      data.file + ".xlsx",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      [parindexBook.write(sheets)],
      " Bảng tính chỉ có điểm tự chấm, không áp dụng và người phụ trách; những điều khác chỉ có trong tệp JSON."
    );
  }

  // A form that was written before: what is wrong with it, or "".
  function refused(form) {
    if (!form || typeof form !== "object" || form.kind !== KIND) {
      return "Tệp này không phải phiếu ngoại tuyến đã xuất. Cần tệp .json do nút Xuất JSON của phiếu này tạo ra.";
    }
    if (form.schemaVersion !== VERSION) {
      return "Tệp thuộc phiên bản " + form.schemaVersion + ", phiếu này đọc phiên bản " + VERSION + ". Xin phiếu mới ở " + data.office + ".";
    }
    var other = [["dataset", "bộ số liệu"], ["period", "kỳ"], ["unit", "đơn vị"]].filter(function (pair) {
      return form[pair[0]] !== data[pair[0]];
    })[0];
    return other
      ? "Tệp của " + other[1] + " “" + form[other[0]] + "”; phiếu này của " + other[1] + " “" + data[other[0]] + "”. Mở đúng phiếu của tệp."
      : !form.leaves || typeof form.leaves !== "object" ? "Tệp thiếu phần điểm (leaves). Lấy lại tệp gốc." : "";
  }

  function fill(form) {
    var kept = { head: {}, leaves: {} };
    HEAD.forEach(function (name) {
      kept.head[name] = typeof form[name] === "number" ? comma(String(form[name])) : word(form[name]);
    });
    leaves.forEach(function (one) {
      var said = own(form.leaves, one.code);
      if (!said || typeof said !== "object") {
        return;
      }
      var figures = said.declared && typeof said.declared === "object" ? said.declared : {};
      var fields = {
        apart: said.missing === "not-applicable" ? "yes" : "",
        reason: word(said.reason),
        evidence: word(said.evidence),
        document: word(said.document),
        person: word(said.person),
        on: word(figures.doneOn),
        done: figures.done === false ? "no" : figures.done === true || figures.doneOn ? "yes" : "",
        claim: claimed(said.selfAssessed)
      };
      WHOLES.concat("step").forEach(function (name) {
        fields[name] = typeof figures[name] === "number" ? String(figures[name]) : "";
      });
      kept.leaves[one.code] = fields;
    });
    put(kept);
    // What the rule gives anyway follows the figures again.
    leaves.forEach(function (one) {
      if (one.form === "survey") {
        return;
      }
      look(one);
      var given = one.figures && engine.points(one, one.figures, data.begin);
      if (given && given !== "no-cases" && one.claim && engine.agree(one.claim, given)) {
        one.isOwn = false;
      }
    });
  }

  function openFile(file) {
    if (file.size > LARGEST_FILE) {
      tell("Tệp " + file.name + " quá lớn, không phải phiếu đã xuất. Phiếu đang ghi không thay đổi.", true);
      return;
    }
    var reader = new FileReader();
    reader.onload = function () {
      var form = null;
      try {
        form = JSON.parse(reader.result.replace(/^\uFEFF/, ""));
      } catch (none) {
        tell("Tệp " + file.name + " không đọc được (không phải JSON). Cần tệp .json do nút Xuất JSON tạo ra. Phiếu đang ghi không thay đổi.", true);
        return;
      }
      var wrong = refused(form);
      if (wrong) {
        tell(wrong + " Phiếu đang ghi không thay đổi.", true);
      } else if (!isTouched || window.confirm("Thay toàn bộ phiếu đang ghi bằng tệp " + file.name + "?")) {
        fill(form);
        isTouched = true;
        isChanged = false;
        show();
        save();
        tell("Đã mở tệp " + file.name + ".", false);
      }
    };
    reader.onerror = function () {
      tell("Không đọc được tệp " + file.name + ". Phiếu đang ghi không thay đổi.", true);
    };
    reader.readAsText(file);
  }

  // As the page came.
  function blank(input) {
    if (input.type === "radio" || input.type === "checkbox") {
      input.checked = input.defaultChecked;
    } else if (input.tagName === "SELECT") {
      input.selectedIndex = 0;
    } else {
      input.value = input.defaultValue;
    }
  }

  function clear() {
    if (window.confirm("Xóa mọi điều đã ghi ở phiếu này, cả bản lưu trong trình duyệt?")) {
      each(document.querySelectorAll("main input, main select"), blank);
      byId("filledOn").value = today();
      leaves.forEach(function (one) {
        one.isOwn = false;
      });
      window.clearTimeout(later);
      later = 0;
      isChanged = false;
      isTouched = false;
      show();
      try {
        window.localStorage.removeItem(KEY);
      } catch (none) {
        isSaved = false;
      }
      tellSaved("Chưa có gì để lưu.");
      tell("Đã xóa phiếu.", false);
    }
  }

  /* The page. */

  leaves.forEach(function (one) {
    one.box.addEventListener("input", function (event) {
      if (event.target.name === one.box.id + "-claim") {
        one.isOwn = Boolean(event.target.value.trim());
        if (!one.isOwn) {
          // Not while somebody is about to type other points.
          missing();
          return;
        }
      }
      changed();
    });
    one.box.addEventListener("change", function (event) {
      if (event.target.name === one.box.id + "-claim") {
        var value = typed(event.target.value);
        event.target.value = value ? comma(value) : event.target.value;
      }
      changed();
    });
  });
  each(document.querySelectorAll("#about input, #extra input"), function (input) {
    input.addEventListener("input", changed);
  });
  byId("to-json").addEventListener("click", exportJson);
  byId("to-book").addEventListener("click", exportBook);
  byId("open").addEventListener("click", function () {
    byId("file").click();
  });
  byId("file").addEventListener("change", function (event) {
    if (event.target.files.length) {
      openFile(event.target.files[0]);
    }
    event.target.value = "";
  });
  byId("print").addEventListener("click", function () {
    window.print();
  });
  byId("clear").addEventListener("click", clear);
  window.addEventListener("beforeunload", function (event) {
    if (later) {
      save();
    }
    if (isChanged) {
      event.preventDefault();
      event.returnValue = "";
    }
  });
  window.addEventListener("storage", function (event) {
    if (event.key === KEY && event.newValue) {
      tell("Phiếu này đang được ghi ở một cửa sổ khác: chỉ ghi ở một nơi, đóng cửa sổ kia.", true);
    }
  });
  restore();
  byId("to-book").hidden = !data.book.length;
  root.classList.add("on");
  show();
})();

package vn.parindex.site.intake.shape;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.parindex.analytics.check.Finding;
import vn.parindex.analytics.check.Problem;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.TargetSet;
import vn.parindex.analytics.model.Unit;
import vn.parindex.site.format.SearchFold;
import vn.parindex.site.grid.Cell;
import vn.parindex.site.grid.CellPlace;
import vn.parindex.site.grid.CellValues;
import vn.parindex.site.grid.Grid;
import vn.parindex.site.intake.shape.Profile.Column;
import vn.parindex.site.intake.shape.Profile.Role;

/** Understands one sheet, by its heads or by a profile, and reads it. */
final class SheetReader {

  private static final int WIDE = 3;
  private static final int SHOWN = 6;

  private static final Pattern UNIT_LINE =
      Pattern.compile("((ubnd|uy ban nhan dan) )?(xa|phuong|thi tran|dac khu) .*");

  private final Grid grid;
  private final Dataset dataset;
  private final Frames frames;
  private final Told told;
  private final Heads heads;
  private final HeadWords words;
  private final List<Finding> findings = new ArrayList<>();

  SheetReader(Grid grid, Dataset dataset, Frames frames, Told told) {
    this.grid = grid;
    this.dataset = dataset;
    this.frames = frames;
    this.told = told;
    this.heads = new Heads(grid);
    Map<String, String> folded = new HashMap<>();
    told.heads().forEach((head, means) -> folded.put(SearchFold.fold(head), means));
    this.words = new HeadWords(folded);
  }

  /** Reads the sheet. */
  ShapeReading read(Optional<Profile> profile) {
    return profile.isPresent() ? byProfile(profile.get()) : byHeads();
  }

  private ShapeReading byHeads() {
    Titles first = Titles.above(grid, firstWideRow());
    List<Frame> likely = likely(first);
    HeadFinder.Found best = null;
    Frame of = null;
    HeadFinder last = null;
    for (Frame frame : likely) {
      last = finder(frame, first);
      Optional<HeadFinder.Found> found = last.best();
      if (found.isPresent() && (best == null || found.get().score() > best.score())) {
        best = found.get();
        of = frame;
      }
    }
    if (best == null) {
      noHead(last);
      return nothing();
    }
    Titles titles = Titles.above(grid, best.profile().firstHeadRow());
    Optional<Frame> frame = frame(of.kind(), titles, best.profile().firstHeadRow());
    if (frame.isEmpty()) {
      return nothing();
    }
    HeadFinder finder = finder(frame.get(), titles);
    Optional<HeadFinder.Found> found = finder.best();
    if (found.isEmpty()) {
      noHead(finder);
      return nothing();
    }
    notRead(found.get());
    return read(found.get().profile(), frame.get(), titles);
  }

  private HeadFinder finder(Frame frame, Titles titles) {
    Set<String> properties = titles.properties();
    return new HeadFinder(
        grid,
        heads,
        frame,
        words,
        properties.size() == 1 ? properties.stream().findFirst() : Optional.empty());
  }

  private ShapeReading byProfile(Profile profile) {
    Optional<Column> other = unfit(profile, heads);
    if (other.isPresent()) {
      Column column = other.get();
      String now = heads.path(profile.firstHeadRow(), profile.lastHeadRow(), column.index());
      findings.add(
          grid.place(profile.lastHeadRow(), column.index())
              .finding(
                  Problem.PROFILE_UNFIT,
                  now.isEmpty() ? "trống" : "\"" + now + "\"",
                  "tiêu đề \"" + column.head() + "\" như lần trước",
                  "Sửa tiêu đề cho giống lần trước; bảng đã đổi mẫu thì nhập lại không dùng cách hiểu"
                      + " đã lưu."));
      return nothing();
    }
    Titles titles = Titles.above(grid, profile.firstHeadRow());
    Optional<Frame> frame = frame(profile.kind(), titles, profile.firstHeadRow());
    if (frame.isEmpty()) {
      return nothing();
    }
    for (Column column : profile.columns()) {
      boolean gone =
          column.unit().filter(code -> frame.get().units().byCode(code).isEmpty()).isPresent()
              || column
                  .item()
                  .filter(code -> frame.get().items().byCode(code).isEmpty())
                  .isPresent();
      if (gone) {
        findings.add(
            grid.place(profile.lastHeadRow(), column.index())
                .finding(
                    Problem.PROFILE_UNFIT,
                    "\"" + column.head() + "\"",
                    "đơn vị, tiêu chí, chỉ tiêu có trong " + frame.get().inWords(),
                    "Nhập lại không dùng cách hiểu đã lưu."));
        return nothing();
      }
    }
    return read(profile, frame.get(), titles);
  }

  /** The first column whose head is not what a profile says. */
  static Optional<Column> unfit(Profile profile, Heads heads) {
    return profile.columns().stream()
        .filter(
            column ->
                !Heads.same(
                    column.head(),
                    heads.path(profile.firstHeadRow(), profile.lastHeadRow(), column.index())))
        .findFirst();
  }

  private ShapeReading nothing() {
    return new ShapeReading(List.of(), findings, List.of(), Optional.empty());
  }

  private ShapeReading read(Profile profile, Frame frame, Titles titles) {
    twice(profile);
    boolean namesAll = unitsOfColumns(profile, frame);
    Optional<Unit> unit = Optional.empty();
    boolean ofOne =
        profile.columns().stream()
            .noneMatch(
                c ->
                    c.role() == Role.UNIT
                        || c.role() == Role.UNIT_CODE
                        || c.role() == Role.VALUE && c.unit().isPresent());
    if (ofOne) {
      unit = unitOf(frame, titles, profile.firstHeadRow());
    }
    boolean isFaulty =
        !namesAll
            || ofOne && unit.isEmpty()
            || findings.stream().anyMatch(f -> f.code().equals(Problem.HEAD_TWICE.code()));
    if (isFaulty) {
      return new ShapeReading(List.of(), findings, List.of(), Optional.empty());
    }
    TableReader table = new TableReader(grid, profile, frame, unit);
    table.read();
    findings.addAll(table.findings());
    return new ShapeReading(
        table.entries(), findings, understood(profile, frame, unit, table), Optional.of(profile));
  }

  // Of what, when and whom.

  private int firstWideRow() {
    for (int row = 0; row < grid.rows().size(); row++) {
      long words =
          grid.rows().get(row).stream().filter(cell -> !(cell instanceof Cell.Blank)).count();
      if (words >= WIDE) {
        return row;
      }
    }
    return grid.rows().size();
  }

  /** What a sheet may be about, as far as its titles tell; all, where they do not. */
  private List<Frame> likely(Titles titles) {
    List<Frame> likely = new ArrayList<>();
    Set<Period> periods = periods(titles);
    periods.forEach(period -> likely.add(frames.ofScores(period)));
    for (LocalDate day : told.date().map(Set::of).orElseGet(() -> titles.days(frames))) {
      frames.targetsOn(day).ifPresent(targets -> likely.add(frames.ofMeasurements(targets, day)));
    }
    List<Frame> all = frames.all();
    boolean scores = likely.stream().anyMatch(f -> f.kind() == DataFile.Kind.SCORES);
    boolean measured = likely.stream().anyMatch(f -> f.kind() == DataFile.Kind.MEASUREMENTS);
    all.stream()
        .filter(f -> f.kind() == DataFile.Kind.SCORES ? !scores : !measured)
        .forEach(likely::add);
    return likely;
  }

  private Set<Period> periods(Titles titles) {
    Set<Period> periods = new LinkedHashSet<>();
    if (told.period().isPresent()) {
      dataset.period(told.period().get()).ifPresent(periods::add);
    } else {
      titles.years().forEach(year -> dataset.period(year).ifPresent(periods::add));
    }
    periods.removeIf(period -> !dataset.frameworks().containsKey(period.framework()));
    return periods;
  }

  private Optional<Frame> frame(DataFile.Kind kind, Titles titles, int headRow) {
    return kind == DataFile.Kind.SCORES ? ofScores(titles, headRow) : ofMeasures(titles, headRow);
  }

  private Optional<Frame> ofScores(Titles titles, int headRow) {
    Set<Period> periods = periods(titles);
    Set<String> years = titles.years();
    boolean otherYear =
        told.period().isPresent()
            && !years.isEmpty()
            && years.stream().anyMatch(y -> dataset.period(y).isPresent())
            && !years.contains(told.period().get());
    if (periods.size() == 1 && !otherYear) {
      return Optional.of(frames.ofScores(periods.iterator().next()));
    }
    String codes =
        String.join(", ", dataset.periods().stream().map(Period::code).sorted().toList());
    findings.add(
        grid.place(Math.max(0, headRow - 1), 0)
            .finding(
                Problem.TABLE_PERIOD,
                otherYear
                    ? "năm "
                        + String.join(", ", years)
                        + ", trong khi được bảo là kỳ "
                        + told.period().get()
                    : years.isEmpty() ? "" : "năm " + String.join(", ", years),
                "một kỳ có trong dữ liệu: " + codes,
                otherYear
                    ? "Sửa năm ở tên bảng, hoặc sửa hay bỏ kỳ đã nêu: -Dperiod=…, --period …."
                    : "Ghi \"Năm 2025\" ở tên bảng phía trên tiêu đề, hoặc nêu kỳ khi nhập:"
                        + " thêm -Dperiod=2025 (hoặc --period 2025)."));
    return Optional.empty();
  }

  private Optional<Frame> ofMeasures(Titles titles, int headRow) {
    Set<LocalDate> said = titles.days(frames);
    Set<LocalDate> days = told.date().map(Set::of).orElse(said);
    boolean otherDay =
        told.date().isPresent() && !said.isEmpty() && !said.contains(told.date().get());
    Optional<LocalDate> day =
        days.size() == 1 && !otherDay ? days.stream().findFirst() : Optional.empty();
    Optional<TargetSet> targets = day.flatMap(d -> frames.targetsOn(d));
    if (targets.isPresent()) {
      return Optional.of(frames.ofMeasurements(targets.get(), day.get()));
    }
    findings.add(
        grid.place(Math.max(0, headRow - 1), 0)
            .finding(
                Problem.TABLE_PERIOD,
                String.join(
                    ", ", said.stream().map(d -> CellValues.shown(new Cell.Day(d))).toList()),
                "một ngày chốt số liệu của năm có chỉ tiêu: "
                    + String.join(", ", dataset.targets().keySet()),
                otherDay
                    ? "Sửa ngày ở tên bảng, hoặc sửa hay bỏ ngày đã nêu: -Ddate=…, --date …."
                    : "Ghi \"đến ngày 30/11/2025\" ở tên bảng phía trên tiêu đề, hoặc nêu ngày khi"
                        + " nhập: thêm -Ddate=2025-11-30 (hoặc --date 2025-11-30)."));
    return Optional.empty();
  }

  private Optional<Unit> unitOf(Frame frame, Titles titles, int headRow) {
    Set<Unit> units = new LinkedHashSet<>();
    List<List<String>> places = titles.places();
    for (int i = 0; i < places.size() && units.isEmpty(); i++) {
      for (String line : places.get(i)) {
        units.addAll(frame.units().mentionedIn(line));
        if (i > 0 || line.contains(":")) {
          // Names of sheets and files, and "Đơn vị: Ba Vì", have nothing else to say.
          units.addAll(frame.units().in(line.substring(line.indexOf(':') + 1)));
        }
      }
    }
    if (units.size() == 1) {
      return Optional.of(units.iterator().next());
    }
    Optional<CellPlace> line = units.isEmpty() ? unitLine(headRow) : Optional.empty();
    String written =
        line.map(place -> ((Cell.Words) grid.at(place.row(), place.column())).text()).orElse("");
    findings.add(
        line.orElse(grid.place(0, 0))
            .finding(
                Problem.TABLE_UNIT,
                line.isPresent()
                    ? CellValues.shown(new Cell.Words(written))
                    : String.join(
                        ", ", units.stream().map(UnitNames::inWords).limit(SHOWN).toList()),
                "tên một đơn vị ở phía trên bảng, ở tên trang hoặc tên tệp",
                frame.units().hint(written.substring(written.indexOf(':') + 1).strip())
                    + "Ghi dòng \"Đơn vị: Xã …\" (đủ dấu, hoặc mã) phía trên tiêu đề của bảng."));
    return Optional.empty();
  }

  /** The line above the head that means to say of whom the sheet is: "Đơn vị: xa Ba Vi". */
  private Optional<CellPlace> unitLine(int headRow) {
    CellPlace likely = null;
    for (int row = 0; row < headRow; row++) {
      for (int column = 0; column < grid.rows().get(row).size(); column++) {
        if (grid.at(row, column) instanceof Cell.Words words) {
          String fold = SearchFold.fold(words.text());
          if (fold.startsWith("don vi") && words.text().contains(":")) {
            return Optional.of(grid.place(row, column));
          }
          if (likely == null && UNIT_LINE.matcher(fold).matches()) {
            likely = grid.place(row, column);
          }
        }
      }
    }
    return Optional.ofNullable(likely);
  }

  // What is not understood.

  private void noHead(HeadFinder finder) {
    List<Column> unknown = finder == null ? List.of() : finder.nearest().orElse(List.of());
    String found =
        String.join(
            ", ",
            unknown.stream()
                .limit(SHOWN)
                .map(c -> "cột " + CellPlace.letters(c.index()) + " \"" + c.head() + "\"")
                .toList());
    findings.add(
        grid.place(0, 0)
            .finding(
                Problem.HEAD_NOT_FOUND,
                found.isEmpty() ? "" : "tên cột không nhận ra: " + found,
                "dòng tiêu đề có cột tiêu chí, chỉ tiêu hoặc đơn vị, và cột \"Tự chấm\", \"Thẩm định lần 1\","
                    + " \"Thẩm định lần 2\", \"Điều tra XHH\", hoặc \"Tử số\" và \"Mẫu số\"",
                tell(unknown)
                    .map(option -> "Sửa tên cột theo một trong các tên trên, hoặc " + option + ".")
                    .orElse(
                        "Ghi loại điểm ở tên bảng phía trên tiêu đề, như \"Điểm tự chấm năm 2025\".")));
  }

  /**
   * How to say what columns mean, by the lowest part of each head that is not known; empty when
   * only numbers of leaves are not: they are told in no other way.
   */
  private Optional<String> tell(List<Column> unknown) {
    List<String> names =
        unknown.stream()
            .map(column -> List.of(column.head().split(Pattern.quote(Heads.PARTED))))
            .map(parts -> parts.stream().filter(part -> words.meaning(part).isEmpty()).toList())
            .filter(parts -> !parts.isEmpty())
            .map(parts -> parts.get(parts.size() - 1).strip())
            .filter(part -> RowLabel.of(part).kind() == RowLabel.Kind.NONE)
            // What parts the option cannot stand in it.
            .filter(part -> !part.matches(".*[;=\"].*"))
            .distinct()
            .limit(SHOWN)
            .toList();
    if (names.isEmpty() && !unknown.isEmpty()) {
      return Optional.empty();
    }
    String option =
        names.isEmpty()
            ? "\"tên cột=nghĩa\""
            : "\"" + String.join(";", names.stream().map(name -> name + "=nghĩa").toList()) + "\"";
    return Optional.of(
        "nêu nghĩa của cột khi nhập: thêm -Dheads="
            + option
            + " (hoặc --heads "
            + option
            + "), nghĩa là một tên nhận ra được, như \"Tự chấm\"");
  }

  private void notRead(HeadFinder.Found found) {
    for (Column column : found.unknown()) {
      for (int row = found.profile().lastHeadRow() + 1; row < grid.rows().size(); row++) {
        if (grid.at(row, column.index()) instanceof Cell.Number) {
          findings.add(
              grid.place(found.profile().lastHeadRow(), column.index())
                  .finding(
                      Problem.COLUMN_NOT_READ,
                      "\"" + column.head() + "\"",
                      "cột có tên nhận ra được",
                      "Không phải sửa, nếu cột này không cần nhập; cần thì sửa tên cột"
                          + tell(List.of(column)).map(option -> ", hoặc " + option).orElse("")
                          + "."));
          break;
        }
      }
    }
  }

  private void twice(Profile profile) {
    Map<List<Object>, Column> seen = new HashMap<>();
    for (Column column : profile.columns()) {
      if (column.role() == Role.VALUE) {
        List<Object> about = List.of(column.unit(), column.item(), column.property());
        Column before = seen.putIfAbsent(about, column);
        if (before != null) {
          findings.add(
              grid.place(profile.lastHeadRow(), column.index())
                  .finding(
                      Problem.HEAD_TWICE,
                      "\""
                          + column.head()
                          + "\", giống cột "
                          + CellPlace.letters(before.index())
                          + " \""
                          + before.head()
                          + "\"",
                      "mỗi nội dung một cột",
                      "Xóa cột thừa, hoặc ghi rõ hơn: \"Thẩm định lần 1\", \"Thẩm định lần 2\"."));
        }
      }
    }
  }

  /** Whether each column of values says of whom it is, where one of them does. */
  private boolean unitsOfColumns(Profile profile, Frame frame) {
    List<Column> values =
        profile.columns().stream().filter(column -> column.role() == Role.VALUE).toList();
    List<Column> unnamed = values.stream().filter(c -> c.unit().isEmpty()).toList();
    if (unnamed.size() == values.size()) {
      return true;
    }
    for (Column column : unnamed) {
      String name =
          heads.parts(profile.firstHeadRow(), profile.lastHeadRow(), column.index()).get(0);
      findings.add(
          grid.place(profile.firstHeadRow(), column.index())
              .finding(
                  Problem.ROW_UNIT_UNKNOWN,
                  "\"" + name + "\"",
                  "mã hoặc tên một đơn vị của " + frame.inWords() + ", viết đủ dấu",
                  frame.units().hint(name) + "Sửa tên hoặc ghi mã đơn vị."));
    }
    return unnamed.isEmpty();
  }

  // In words.

  private List<String> understood(
      Profile profile, Frame frame, Optional<Unit> unit, TableReader table) {
    List<String> lines = new ArrayList<>();
    lines.add(
        (grid.sheet().isEmpty() ? grid.file() : grid.file() + ", trang \"" + grid.sheet() + "\"")
            + ": "
            + frame.inWords()
            + unit.map(u -> " của " + UnitNames.inWords(u)).orElse("")
            + "; tiêu đề ở dòng "
            + (profile.firstHeadRow() + 1)
            + (profile.firstHeadRow() == profile.lastHeadRow()
                ? ""
                : "–" + (profile.lastHeadRow() + 1))
            + "; "
            + table.rowCount()
            + " dòng, "
            + table.entries().size()
            + " số liệu.");
    Map<String, List<Integer>> properties = new LinkedHashMap<>();
    profile.columns().stream()
        .filter(column -> column.role() == Role.VALUE)
        .sorted(Comparator.comparingInt(Column::index))
        .forEach(
            column ->
                properties
                    .computeIfAbsent(column.property().orElse(""), p -> new ArrayList<>())
                    .add(column.index()));
    properties.forEach(
        (property, columns) ->
            lines.add(
                "Cột "
                    + letters(columns)
                    + ": "
                    + HeadWords.SAID.getOrDefault(property, property)
                    + "."));
    List<Integer> others =
        profile.columns().stream()
            .filter(column -> column.role() == Role.OTHER && !column.head().isEmpty())
            .map(Column::index)
            .toList();
    if (!others.isEmpty()) {
      lines.add("Không đọc cột " + letters(others) + ".");
    }
    return lines;
  }

  private static String letters(List<Integer> columns) {
    String some = String.join(", ", columns.stream().limit(SHOWN).map(CellPlace::letters).toList());
    return columns.size() <= SHOWN ? some : some + ", … (" + columns.size() + " cột)";
  }
}

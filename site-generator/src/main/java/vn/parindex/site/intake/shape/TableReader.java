package vn.parindex.site.intake.shape;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.parindex.analytics.check.Finding;
import vn.parindex.analytics.check.Problem;
import vn.parindex.analytics.declaration.DeclaredPoints;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.Unit;
import vn.parindex.site.format.SearchFold;
import vn.parindex.site.grid.Cell;
import vn.parindex.site.grid.CellPlace;
import vn.parindex.site.grid.CellValues;
import vn.parindex.site.grid.Grid;
import vn.parindex.site.grid.NumberStyle;
import vn.parindex.site.intake.Entry;
import vn.parindex.site.intake.Given;
import vn.parindex.site.intake.shape.Items.Item;
import vn.parindex.site.intake.shape.Profile.Column;
import vn.parindex.site.intake.shape.Profile.Role;

/** Reads the rows below a head that is understood. */
final class TableReader {

  private static final Pattern SIGNATURE =
      Pattern.compile(
          "(nguoi lap|lap bieu|thu truong|chu tich|pho chu tich|tm ubnd|tm uy ban|kt chu tich|noi nhan"
              + "|ky ten|xac nhan cua|ngay( [0-9]{1,2})? thang( [0-9]{1,2})? nam|.* ngay [0-9]{0,2} ?thang"
              + " [0-9]{0,2} ?nam [0-9]{4}$).*");
  private static final Pattern TOTAL =
      Pattern.compile(
          "(tong|tong cong|tong so|tong diem|tong so diem|cong|cong diem)( (cac )?(diem|chung|ca huyen|ca tinh|toan huyen"
              + "|toan tinh|cac don vi|cac xa))?|(cong|tong|tong diem|tong cong) (linh vuc|muc|phan|diem linh vuc) .*");
  private static final Pattern MEAN =
      Pattern.compile("(diem )?(trung binh|binh quan)( .*)?|cao nhat|thap nhat");
  private static final Pattern MAX = Pattern.compile("diem (toi da|chuan)|toi da|thang diem");
  private static final Pattern COUNTER = Pattern.compile("\\(?([0-9]{1,2}|[A-Za-z])\\)?");
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int SHOWN = 4;

  private final Grid grid;
  private final Profile profile;
  private final Frame frame;
  private final Optional<Unit> unitOfSheet;
  private final List<Finding> findings = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();
  private final List<Column> values;
  private final Map<Long, Grid.Merged> merged = new HashMap<>();

  /** Numbers that were read, by column, then by row. */
  private final Map<Integer, Map<Integer, Fraction>> numbers = new HashMap<>();

  private final Set<Integer> spoilt = new HashSet<>();
  private final Set<String> notApplicable = new HashSet<>();
  private final Map<Integer, Optional<NumberStyle>> styles = new HashMap<>();
  private final boolean hasSurveyColumn;

  /** What a row is about. */
  private record Row(
      int index, Optional<Item> item, Optional<Unit> unit, Optional<String> property) {}

  /** A row with the sums of the rows above it; empty leaves mean all. */
  private record Total(int index, Set<String> leaves) {}

  private final List<Row> rows = new ArrayList<>();
  private final List<Total> totals = new ArrayList<>();
  private int maxPointsRow = -1;

  /** Whether a row with values is left out. */
  private boolean refused;

  private int lastRow;

  TableReader(Grid grid, Profile profile, Frame frame, Optional<Unit> unitOfSheet) {
    this.grid = grid;
    this.profile = profile;
    this.frame = frame;
    this.unitOfSheet = unitOfSheet;
    this.values = columns(Role.VALUE);
    this.hasSurveyColumn =
        values.stream().anyMatch(c -> c.property().filter(HeadWords.SURVEY::equals).isPresent());
    for (Grid.Merged area : grid.merged()) {
      int last = Math.min(area.lastRow(), grid.rows().size());
      // Wide ones are titles; only what stands beside values is asked for.
      int right = Math.min(area.lastColumn(), area.firstColumn() + 200);
      for (int row = area.firstRow(); row <= last; row++) {
        for (int column = area.firstColumn(); column <= right; column++) {
          if (merged.size() < 2_000_000) {
            merged.put(key(row, column), area);
          }
        }
      }
    }
  }

  List<Finding> findings() {
    return findings;
  }

  List<Entry> entries() {
    return entries;
  }

  /** How many rows have something to say. */
  int rowCount() {
    return rows.size();
  }

  private static long key(int row, int column) {
    return ((long) row << 20) + column;
  }

  private List<Column> columns(Role role) {
    return profile.columns().stream().filter(column -> column.role() == role).toList();
  }

  void read() {
    lastRow = grid.rows().size() - 1;
    classify();
    styles();
    for (Row row : rows) {
      for (Column column : values) {
        value(row, column);
      }
    }
    dropWhatDoesNotApply();
    checkMaxPoints();
    checkTotals();
    checkRates();
    hidden();
  }

  // What rows are about.

  private void classify() {
    List<RowItems.Row> numbered = new ArrayList<>();
    List<Integer> told = new ArrayList<>();
    int first = profile.lastHeadRow() + 1;
    boolean byItem = !columns(Role.ITEM).isEmpty() || !hasUnitKey() && hasNumbers();
    boolean begun = false;
    for (int row = first; row <= lastRow; row++) {
      String text = keyText(row);
      if (begun && isSignature(row)) {
        lastRow = row - 1;
        unreadBelow(row);
        break;
      }
      if (row == first && isCounter(row) || text.isEmpty() && !hasValues(row) || isHead(row)) {
        continue;
      }
      begun |= hasValues(row);
      told.add(row);
      if (byItem) {
        numbered.add(numbered(row));
      }
    }
    Map<Integer, RowItems.Meant> meant = byItem ? items(numbered) : Map.of();
    // A sum may also stand on top: then what stands below it is no signature.
    int lastKnown =
        told.stream()
            .filter(
                row ->
                    isUnit(row)
                        || !hasUnitKey()
                            && !meant
                                .getOrDefault(row, RowItems.Meant.NOTHING)
                                .equals(RowItems.Meant.NOTHING))
            .reduce(-1, Math::max);
    Optional<Unit> unitAbove = Optional.empty();
    Map<String, Integer> seen = new HashMap<>();
    Item group = null;
    for (int row : told) {
      RowItems.Meant its = meant.getOrDefault(row, RowItems.Meant.NOTHING);
      boolean known = its.item().isPresent() || !hasUnitKey() && !its.others().isEmpty();
      if (!known && !isUnit(row) && isTotal(row, group)) {
        continue;
      }
      if (row > lastKnown && isBelowTotal(row)) {
        // Who made the sheet and who signs it.
        continue;
      }
      Optional<Unit> unit = unit(row, unitAbove, byItem);
      unitAbove = unit.isPresent() ? unit : unitAbove;
      if (byItem && its.item().isPresent() && !its.item().get().isLeaf()) {
        group = its.item().get();
        totals.add(new Total(row, group.leaves()));
        continue;
      }
      Optional<Row> about = about(row, its, unit, byItem);
      if (about.isPresent() && !isRepeated(about.get(), seen)) {
        rows.add(about.get());
      }
    }
  }

  private boolean hasUnitKey() {
    return !columns(Role.UNIT).isEmpty() || !columns(Role.UNIT_CODE).isEmpty();
  }

  private boolean hasNumbers() {
    return !columns(Role.NUMBER).isEmpty();
  }

  private Map<Integer, RowItems.Meant> items(List<RowItems.Row> numbered) {
    Optional<Map<Integer, RowItems.Meant>> all = new RowItems(frame.items(), numbered).all();
    if (all.isEmpty() && !numbered.isEmpty()) {
      int row = numbered.get(0).index();
      findings.add(
          place(row, keyColumn())
              .finding(
                  Problem.ROW_ITEM_AMBIGUOUS,
                  CellValues.shown(cell(row, keyColumn())),
                  "số thứ tự trùng với mã trong bộ tiêu chí, hoặc tên tiêu chí",
                  "Số thứ tự I, 1, 1.1 hiểu được hai cách; thêm cột \"Mã tiêu chí\" có mã đầy đủ như "
                      + "1.1.1."));
    }
    return all.orElse(Map.of());
  }

  private RowItems.Row numbered(int row) {
    String name = "";
    RowLabel label = new RowLabel(RowLabel.Kind.NONE, "", "");
    for (Column column : profile.columns()) {
      String here = text(row, column.index());
      if (here.isEmpty() || column.role() != Role.NUMBER && column.role() != Role.ITEM) {
        continue;
      }
      if (column.role() == Role.ITEM && !SearchFold.fold(column.head()).startsWith("ma ")) {
        name = here;
      } else if (label.kind() == RowLabel.Kind.NONE || frame.items().byCode(here).isPresent()) {
        // A code is better than the number of a row.
        label = label(here);
      }
    }
    if (frame.items().byName(name).isEmpty() && !name.isEmpty()) {
      RowLabel inName = label(name);
      if (inName.kind() != RowLabel.Kind.NONE) {
        name = inName.rest();
        label = label.kind() == RowLabel.Kind.NONE ? inName : label;
      }
    }
    return new RowItems.Row(row, label, name);
  }

  /** The number in a cell, or the code: "ct-01", "ct-01: Hồ sơ …". */
  private RowLabel label(String text) {
    if (frame.items().byCode(text).isPresent()) {
      RowLabel label = RowLabel.of(text);
      return label.kind() == RowLabel.Kind.NONE
          ? new RowLabel(RowLabel.Kind.DOTTED, text, "")
          : label;
    }
    String[] parts = text.split("[\\s:.]+", 2);
    return parts.length == 2
            && RowLabel.of(text).kind() == RowLabel.Kind.NONE
            && frame.items().byCode(parts[0]).isPresent()
        ? new RowLabel(RowLabel.Kind.DOTTED, parts[0], parts[1])
        : RowLabel.of(text);
  }

  private Optional<Row> about(int row, RowItems.Meant its, Optional<Unit> unit, boolean byItem) {
    if (!hasValues(row)) {
      return Optional.empty();
    }
    Optional<Item> item = its.item();
    if (byItem && item.isEmpty()) {
      Optional<String> whole = ofWhole(keyText(row));
      if (whole.isPresent()) {
        return Optional.of(new Row(row, Optional.empty(), unit, whole));
      }
      unknownItem(row, its);
      return Optional.empty();
    }
    if (its.doubt() != RowItems.Doubt.NONE) {
      boolean ofName = its.doubt() == RowItems.Doubt.NAME;
      findings.add(
          place(row, ofName ? nameColumn() : keyColumn())
              .finding(
                  Problem.ROW_NAME,
                  CellValues.shown(cell(row, ofName ? nameColumn() : keyColumn())),
                  item.orElseThrow().inWords(),
                  "Số liệu được ghi theo "
                      + (ofName ? "mã" : "tên")
                      + ". Kiểm tra xem bảng có theo đúng bộ tiêu chí của kỳ không."));
    }
    if (hasUnitKey() && unit.isEmpty()) {
      refused = true;
      return Optional.empty();
    }
    return Optional.of(new Row(row, item, unit, propertyOf(row)));
  }

  private void unknownItem(int row, RowItems.Meant its) {
    refused = true;
    if (cell(row, keyColumn()) instanceof Cell.Day day) {
      findings.add(
          place(row, keyColumn())
              .finding(
                  Problem.ROW_ITEM_UNKNOWN,
                  CellValues.shown(day),
                  "số thứ tự hoặc mã, như 1.2",
                  "Excel đã đổi số thứ tự thành ngày: định dạng cột kiểu Văn bản (Text) rồi gõ lại."));
      return;
    }
    String found = CellValues.shown(cell(row, nameColumn()));
    String number = text(row, keyColumn());
    String what = frame.kind() == DataFile.Kind.SCORES ? "tiêu chí" : "chỉ tiêu";
    if (its.others().isEmpty()) {
      findings.add(
          place(row, writtenColumn(row))
              .finding(
                  Problem.ROW_ITEM_UNKNOWN,
                  keyColumn() == nameColumn() || number.isEmpty() ? found : number + " " + found,
                  "mã hoặc tên một " + what + " của " + frame.inWords(),
                  frame.items().hint(keyText(row))
                      + "Ghi mã đầy đủ như ở cột \"Mã\" của biểu mẫu, hoặc như trong "
                      + (frame.kind() == DataFile.Kind.SCORES ? "bộ tiêu chí." : "bộ chỉ tiêu.")));
      return;
    }
    findings.add(
        place(row, writtenColumn(row))
            .finding(
                Problem.ROW_ITEM_AMBIGUOUS,
                keyColumn() == nameColumn() || number.isEmpty() ? found : number + " " + found,
                "một " + what,
                "Có thể là "
                    + String.join(
                        " hoặc ",
                        its.others().stream()
                            .map(item -> "\"" + item.inWords() + "\"")
                            .limit(SHOWN)
                            .toList())
                    + ": sửa số thứ tự hoặc tên cho khớp nhau."));
  }

  /** Bonus and penalty points are said of the whole sheet. */
  private static Optional<String> ofWhole(String text) {
    return HeadWords.property(SearchFold.fold(RowLabel.of(text).rest()))
        .filter(p -> p.equals(HeadWords.BONUS) || p.equals(HeadWords.PENALTY));
  }

  private Optional<String> propertyOf(int row) {
    return columns(Role.PROPERTY).stream()
        .map(column -> HeadWords.property(SearchFold.fold(text(row, column.index()))))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private boolean isRepeated(Row row, Map<String, Integer> seen) {
    String key =
        row.item().map(Item::code).orElse("")
            + "\n"
            + row.unit().map(Unit::code).orElse("")
            + "\n"
            + row.property().orElse("");
    Integer before = seen.putIfAbsent(key, row.index());
    if (before == null) {
      return false;
    }
    refused = true;
    findings.add(
        place(row.index(), keyColumn())
            .finding(
                Problem.ROW_TWICE,
                CellValues.shown(cell(row.index(), nameColumn()))
                    + ", đã có ở dòng "
                    + (before + 1),
                "mỗi nội dung một dòng",
                "Giữ lại một dòng."));
    return true;
  }

  private boolean isUnit(int row) {
    return hasUnitKey()
        && keyColumns().stream()
            .filter(c -> c.role() == Role.UNIT || c.role() == Role.UNIT_CODE)
            .anyMatch(c -> !frame.units().in(text(row, c.index())).isEmpty());
  }

  /** The unit of a row: by its code and its name, which must agree. */
  private Optional<Unit> unit(int row, Optional<Unit> above, boolean byItem) {
    Set<Unit> meant = new LinkedHashSet<>();
    String written = "";
    int column = -1;
    for (Column key : keyColumns()) {
      if (key.role() != Role.UNIT && key.role() != Role.UNIT_CODE) {
        continue;
      }
      String text = text(row, key.index());
      if (!text.isEmpty()) {
        Set<Unit> here =
            frame
                .units()
                .in(
                    RowLabel.of(text).kind() == RowLabel.Kind.DOTTED
                            && !RowLabel.of(text).rest().isEmpty()
                        ? RowLabel.of(text).rest()
                        : text);
        written += (written.isEmpty() ? "" : " – ") + text;
        column = column < 0 || meant.isEmpty() ? key.index() : column;
        meant.addAll(here);
      }
    }
    if (written.isEmpty()) {
      return byItem ? above : Optional.empty();
    }
    if (meant.size() == 1) {
      return Optional.of(meant.iterator().next());
    }
    if (hasValues(row)) {
      findings.add(
          meant.isEmpty()
              ? unknownUnit(row, column, written)
              : ambiguous(row, column, written, meant));
    }
    return Optional.empty();
  }

  private Finding unknownUnit(int row, int column, String written) {
    return place(row, column)
        .finding(
            Problem.ROW_UNIT_UNKNOWN,
            "\"" + written + "\"",
            "mã hoặc tên một đơn vị của " + frame.inWords() + ", viết đủ dấu",
            frame.units().hint(written) + "Sửa tên hoặc ghi mã đơn vị.");
  }

  private Finding ambiguous(int row, int column, String written, Set<Unit> meant) {
    return place(row, column)
        .finding(
            Problem.ROW_UNIT_AMBIGUOUS,
            "\"" + written + "\"",
            "một đơn vị",
            "Có thể là "
                + String.join(
                    " hoặc ", meant.stream().map(UnitNames::inWords).limit(SHOWN).toList())
                + ": ghi mã đơn vị, hoặc sửa mã và tên cho khớp nhau.");
  }

  /** Notes rows that sum up others; says whether a row is one. */
  private boolean isTotal(int row, Item group) {
    for (Column column : keyColumns()) {
      String fold = SearchFold.fold(RowLabel.of(text(row, column.index())).rest());
      if (MEAN.matcher(fold).matches()) {
        return true;
      }
      if (MAX.matcher(fold).matches()) {
        maxPointsRow = row;
        return true;
      }
      if (TOTAL.matcher(fold).matches()) {
        boolean ofArea =
            fold.contains("linh vuc") || fold.contains(" muc") || fold.contains(" phan");
        if (ofArea) {
          String number = fold.substring(fold.lastIndexOf(' ') + 1).toUpperCase(Locale.ROOT);
          Optional<Item> named = frame.items().byCode(RowLabel.of(number).text());
          named
              .or(() -> Optional.ofNullable(group))
              .ifPresent(item -> totals.add(new Total(row, item.leaves())));
        } else {
          totals.add(new Total(row, Set.of()));
        }
        return true;
      }
    }
    return false;
  }

  /** Words without a number below the sum of all, and no figures beside them. */
  private boolean isBelowTotal(int row) {
    return totals.stream().anyMatch(total -> total.leaves().isEmpty())
        && keyColumns().stream()
            .map(column -> text(row, column.index()))
            .allMatch(text -> RowLabel.of(text).kind() == RowLabel.Kind.NONE)
        && values.stream()
            .map(column -> grid.at(row, column.index()))
            .allMatch(
                cell ->
                    cell instanceof Cell.Blank
                        || cell instanceof Cell.Words words
                            && missing(cell).isEmpty()
                            && !isNone(cell)
                            && !isDash(cell)
                            && words.text().codePoints().noneMatch(Character::isDigit));
  }

  private boolean isSignature(int row) {
    boolean signed = false;
    for (int column = 0; column < grid.rows().get(row).size(); column++) {
      Cell cell = grid.at(row, column);
      if (cell instanceof Cell.Words words) {
        signed |= SIGNATURE.matcher(SearchFold.fold(words.text())).matches();
      } else if (!(cell instanceof Cell.Blank)) {
        return false;
      }
    }
    return signed;
  }

  private void unreadBelow(int from) {
    for (int row = from; row < grid.rows().size(); row++) {
      for (Column column : values) {
        if (grid.at(row, column.index()) instanceof Cell.Number number) {
          findings.add(
              place(row, column.index())
                  .finding(
                      Problem.ROW_NOT_READ,
                      number.shown(),
                      "hết số liệu ở phần ký tên",
                      "Là số liệu thì chuyển lên trên phần ký tên; không phải thì để nguyên."));
          return;
        }
      }
    }
  }

  /** A row below the head that numbers the columns: 1, 2, 3 or A, B, 1, 2. */
  private boolean isCounter(int row) {
    int seen = 0;
    int numbers = 0;
    int last = 0;
    for (int column = 0; column < grid.rows().get(row).size(); column++) {
      Cell cell = grid.at(row, column);
      String text =
          cell instanceof Cell.Number number
              ? number.shown()
              : cell instanceof Cell.Words words ? words.text() : "";
      if (cell instanceof Cell.Blank) {
        continue;
      }
      var counter = COUNTER.matcher(text);
      if (!counter.matches() && !text.matches("\\(?[0-9]+ ?[=:].*")) {
        return false;
      }
      seen++;
      if (counter.matches() && Character.isDigit(counter.group(1).charAt(0))) {
        int number = Integer.parseInt(counter.group(1));
        if (number != last + 1) {
          return false;
        }
        last = number;
        numbers++;
      }
    }
    return seen >= 3 && numbers >= 2;
  }

  /** Heads are printed again on each page. */
  private boolean isHead(int row) {
    int same = 0;
    for (Column column : profile.columns()) {
      String text = text(row, column.index());
      if (!text.isEmpty()) {
        String last = column.head().substring(column.head().lastIndexOf(Heads.PARTED) + 1);
        if (!Heads.same(text, last) && !Heads.same(text, column.head())) {
          return false;
        }
        same++;
      }
    }
    return same >= 2;
  }

  private List<Column> keyColumns() {
    return profile.columns().stream()
        .filter(
            c ->
                c.role() == Role.NUMBER
                    || c.role() == Role.ITEM
                    || c.role() == Role.UNIT
                    || c.role() == Role.UNIT_CODE)
        .toList();
  }

  private int keyColumn() {
    List<Column> keys = keyColumns();
    return keys.stream()
        .filter(c -> c.role() != Role.NUMBER || keys.size() == 1 || !hasUnitKey())
        .map(Column::index)
        .findFirst()
        .orElse(0);
  }

  /** Where the words of a row stand. */
  private int writtenColumn(int row) {
    return text(row, keyColumn()).isEmpty() && !text(row, nameColumn()).isEmpty()
        ? nameColumn()
        : keyColumn();
  }

  private int nameColumn() {
    return columns(Role.ITEM).stream()
        .map(Column::index)
        .reduce((a, b) -> b)
        .or(() -> columns(Role.UNIT).stream().map(Column::index).findFirst())
        .orElse(keyColumn());
  }

  /** The words of the columns that say what a row is about. */
  private String keyText(int row) {
    String last = "";
    for (Column column : keyColumns()) {
      String here = text(row, column.index());
      last = here.isEmpty() ? last : here;
    }
    return last;
  }

  private boolean hasValues(int row) {
    return values.stream()
        .anyMatch(column -> !(grid.at(row, column.index()) instanceof Cell.Blank));
  }

  /** The cell, or the one that it is merged into from above. */
  private Cell cell(int row, int column) {
    Cell cell = grid.at(row, column);
    Grid.Merged area = merged.get(key(row, column));
    return cell instanceof Cell.Blank && area != null && area.firstRow() > profile.lastHeadRow()
        ? grid.at(area.firstRow(), area.firstColumn())
        : cell;
  }

  private String text(int row, int column) {
    Cell cell = cell(row, column);
    return cell instanceof Cell.Words words
        ? words.text()
        : cell instanceof Cell.Number number ? number.shown() : "";
  }

  private CellPlace place(int row, int column) {
    return grid.place(row, column);
  }

  // Values.

  private void styles() {
    for (Column column : values) {
      List<Cell> cells = rows.stream().map(row -> grid.at(row.index(), column.index())).toList();
      Optional<Cell> total =
          totals.stream()
              .filter(t -> t.leaves().isEmpty())
              .map(t -> grid.at(t.index(), column.index()))
              .filter(cell -> !(cell instanceof Cell.Blank))
              .findFirst();
      styles.put(column.index(), NumberStyle.of(cells, total));
    }
  }

  private void value(Row row, Column column) {
    Cell cell = grid.at(row.index(), column.index());
    if (cell instanceof Cell.Blank) {
      mergedAway(row, column);
      return;
    }
    CellPlace place = place(row.index(), column.index());
    Optional<Unit> unit =
        column.unit().flatMap(frame.units()::byCode).or(row::unit).or(() -> unitOfSheet);
    Optional<Item> item = column.item().flatMap(frame.items()::byCode).or(row::item);
    String property = row.property().or(column::property).orElse("");
    if (unit.isEmpty()) {
      return;
    }
    boolean survey = item.filter(Item::survey).isPresent();
    if (survey && !hasSurveyColumn && property.equals(HeadWords.ROUND_1)) {
      property = HeadWords.SURVEY;
    }
    if (item.isEmpty() && !isOfWhole(row, column, property)) {
      return;
    }
    Grid.Merged area = merged.get(key(row.index(), column.index()));
    boolean isFirst =
        area != null && area.firstRow() == row.index() && area.firstColumn() == column.index();
    if (area != null && covers(area)) {
      spoilt.add(column.index());
      if (!isFirst) {
        // Hidden below the first one: nobody sees it.
        return;
      }
      findings.add(
          place.finding(
              Problem.CELL_MERGED,
              CellValues.shown(cell) + " trong " + size(area) + " ô gộp",
              "mỗi ô một số",
              "Bỏ gộp ô (Trang đầu – Hợp nhất và Căn giữa), rồi ghi số vào từng ô."));
      return;
    }
    boolean surveyProperty = property.equals(HeadWords.SURVEY);
    if (frame.kind() == DataFile.Kind.SCORES
        && item.isPresent()
        && surveyProperty != survey
        && isDash(cell)) {
      // Crossed out: a survey leaf has no self-assessment, and the reverse.
      return;
    }
    Optional<MissingReason> missing = missing(cell);
    if (missing.isPresent()) {
      missing(place, unit.get(), item, property, missing.get());
      return;
    }
    if (frame.kind() == DataFile.Kind.MEASUREMENTS && isNone(cell)) {
      add(place, unit.get(), item, property, new Given.Number(Fraction.ZERO));
      number(column, row, Fraction.ZERO);
      return;
    }
    Optional<NumberStyle> style = styles.get(column.index());
    CellValues.Said<Fraction> said =
        frame.kind() == DataFile.Kind.MEASUREMENTS
            ? CellValues.count(place, cell, style, expected(item, property)).map(Fraction::of)
            : CellValues.points(
                place, cell, style, expected(item, property), item.flatMap(Item::max));
    said.finding().ifPresent(findings::add);
    if (said.isFault()) {
      spoilt.add(column.index());
    }
    if (said.value().isPresent() && !isLostThousand(place, column, cell, said.value().get())) {
      number(column, row, said.value().get());
      add(place, unit.get(), item, property, new Given.Number(said.value().get()));
    }
  }

  private void number(Column column, Row row, Fraction number) {
    numbers.computeIfAbsent(column.index(), c -> new LinkedHashMap<>()).put(row.index(), number);
  }

  /** Bonus and penalty: the last verified figure counts, a claimed one does not. */
  private boolean isOfWhole(Row row, Column column, String property) {
    if (!property.equals(HeadWords.BONUS) && !property.equals(HeadWords.PENALTY)) {
      return false;
    }
    if (row.property().isEmpty()) {
      return true;
    }
    String round = column.property().orElse("");
    boolean isClaim = round.equals(HeadWords.SELF) || round.equals(HeadWords.SURVEY);
    boolean isReplaced =
        round.equals(HeadWords.ROUND_1)
            && values.stream()
                .anyMatch(
                    other ->
                        other.unit().equals(column.unit())
                            && other.property().filter(HeadWords.ROUND_2::equals).isPresent()
                            && !(grid.at(row.index(), other.index()) instanceof Cell.Blank));
    if (isClaim) {
      findings.add(
          place(row.index(), column.index())
              .finding(
                  Problem.ROW_NOT_READ,
                  CellValues.shown(grid.at(row.index(), column.index())),
                  HeadWords.SAID.get(property) + " đã thẩm định",
                  "Không phải sửa: số đơn vị tự ghi không được tính."));
    }
    return !isClaim && !isReplaced;
  }

  private boolean isLostThousand(CellPlace place, Column column, Cell cell, Fraction number) {
    Fraction thousand = number.multiply(Fraction.of(1_000));
    boolean lost =
        frame.kind() == DataFile.Kind.MEASUREMENTS
            && cell instanceof Cell.Number
            && !isWhole(number)
            && isWhole(thousand);
    if (lost) {
      spoilt.add(column.index());
      String shown = CellValues.shown(cell).replace('.', ',');
      findings.add(
          place.finding(
              Problem.CELL_AMBIGUOUS,
              "số " + shown,
              "số đếm, là số nguyên",
              "Ghi "
                  + thousand
                  + " nếu là số hàng nghìn bị Excel hiểu thành số lẻ; không thì sửa theo sổ gốc."));
    }
    return lost;
  }

  private static boolean isWhole(Fraction number) {
    return number.denominator().equals(BigInteger.ONE);
  }

  private void mergedAway(Row row, Column column) {
    Grid.Merged area = merged.get(key(row.index(), column.index()));
    if (area != null && covers(area)) {
      spoilt.add(column.index());
    }
  }

  /** Whether merged cells stand for more than one value. */
  private boolean covers(Grid.Merged area) {
    long across =
        values.stream()
            .filter(c -> c.index() >= area.firstColumn() && c.index() <= area.lastColumn())
            .count();
    long down =
        rows.stream()
            .filter(r -> r.index() >= area.firstRow() && r.index() <= area.lastRow())
            .limit(2)
            .count();
    return across * down > 1;
  }

  private static int size(Grid.Merged area) {
    return (area.lastRow() - area.firstRow() + 1) * (area.lastColumn() - area.firstColumn() + 1);
  }

  private String expected(Optional<Item> item, String property) {
    return frame.kind() == DataFile.Kind.MEASUREMENTS
        ? HeadWords.SAID.getOrDefault(property, "số đếm") + ", là số nguyên"
        : item.flatMap(Item::max).map(most -> "số điểm từ 0 đến " + plain(most)).orElse("số điểm");
  }

  private static String plain(Fraction number) {
    return number.asWritten().replace('.', ',');
  }

  private static boolean isDash(Cell cell) {
    return cell instanceof Cell.Words words && words.text().matches("[-–—xX/]{1,3}");
  }

  private static boolean isNone(Cell cell) {
    return cell instanceof Cell.Words words
        && SearchFold.fold(words.text()).matches("khong phat sinh|kps|khong co");
  }

  private static Optional<MissingReason> missing(Cell cell) {
    if (!(cell instanceof Cell.Words words)) {
      return Optional.empty();
    }
    return Optional.ofNullable(
        switch (SearchFold.fold(words.text())) {
          case "kad", "khong ap dung" -> MissingReason.NOT_APPLICABLE;
          case "chua cham", "chua tham dinh" -> MissingReason.NOT_SCORED;
          case "khong giai trinh" -> MissingReason.NO_APPEAL;
          case "nop muon" -> MissingReason.LATE;
          case "chua co so lieu", "chua bao cao", "thieu so lieu" -> MissingReason.MISSING;
          default -> null;
        });
  }

  /** What does not apply, or was not reported, has no figure of any kind. */
  private void missing(
      CellPlace place, Unit unit, Optional<Item> item, String property, MissingReason reason) {
    boolean ofWhole =
        reason == MissingReason.NOT_APPLICABLE || frame.kind() == DataFile.Kind.MEASUREMENTS;
    if (item.isPresent() && ofWhole) {
      if (notApplicable.add(unit.code() + "\n" + item.get().code())) {
        add(place, unit, item, "missing", new Given.Missing(reason));
      }
    } else {
      add(place, unit, item, property, new Given.Missing(reason));
    }
  }

  /** "KAD" beside points: one of the two is wrong. */
  private void dropWhatDoesNotApply() {
    Set<String> contradicted = new HashSet<>();
    for (Entry entry : entries) {
      if (entry.given() instanceof Given.Number
          && notApplicable.contains(entry.unit() + "\n" + entry.item())) {
        findings.add(
            entry
                .place()
                .finding(
                    Problem.CELL_NO_NUMBER,
                    CellValues.shown(grid.at(entry.place().row(), entry.place().column()))
                        + " bên cạnh ô ghi không áp dụng hoặc chưa có",
                    "hoặc có số, hoặc không có, cho cùng một nội dung",
                    "Xóa số, hoặc xóa chữ ở ô kia."));
        contradicted.add(entry.unit() + "\n" + entry.item());
      }
    }
    entries.removeIf(entry -> contradicted.contains(entry.unit() + "\n" + entry.item()));
  }

  private void add(CellPlace place, Unit unit, Optional<Item> item, String property, Given given) {
    entries.add(
        new Entry(
            place,
            frame.kind(),
            frame.key(),
            unit.code(),
            item.map(Item::code).orElse(""),
            Optional.empty(),
            property,
            given));
  }

  // What the sheet says of itself.

  private void checkMaxPoints() {
    for (Column column : columns(Role.MAX_POINTS)) {
      for (Row row : rows) {
        row.item().ifPresent(item -> maxPoints(row.index(), column.index(), item));
      }
    }
    if (maxPointsRow >= 0) {
      for (Column column : values) {
        column
            .item()
            .flatMap(frame.items()::byCode)
            .ifPresent(item -> maxPoints(maxPointsRow, column.index(), item));
      }
    }
  }

  private void maxPoints(int row, int column, Item item) {
    Cell cell = grid.at(row, column);
    Optional<Fraction> said =
        fraction(cell)
            .or(
                () ->
                    NumberStyle.VIETNAMESE
                        .number(cell)
                        .or(() -> NumberStyle.ENGLISH.number(cell))
                        .map(Fraction::of));
    if (said.isPresent() && item.max().isPresent() && !isMaximum(said.get(), item.max().get())) {
      findings.add(
          place(row, column)
              .finding(
                  Problem.TABLE_MAX_POINTS,
                  plain(said.get()),
                  plain(item.max().get())
                      + " theo "
                      + frame.inWords()
                      + ", tiêu chí "
                      + item.code(),
                  "Kiểm tra xem bảng có theo đúng bộ tiêu chí của kỳ không."));
    }
  }

  /** Whether a table says this maximum; ten thirds it may round to 3,33. */
  private static boolean isMaximum(Fraction said, Fraction max) {
    return said.equals(max) || max.decimal().isEmpty() && DeclaredPoints.agree(said, max);
  }

  private static Optional<Fraction> fraction(Cell cell) {
    return cell instanceof Cell.Words words
        ? Fraction.ofWritten(words.text().strip())
        : Optional.empty();
  }

  private void checkTotals() {
    for (Total total : totals) {
      for (Column column : values) {
        if (frame.kind() == DataFile.Kind.SCORES || hasUnitKey()) {
          columnTotal(total, column);
        }
      }
    }
    for (Column column : columns(Role.TOTAL)) {
      for (Row row : rows) {
        rowTotal(row, column);
      }
    }
  }

  private void columnTotal(Total total, Column column) {
    Optional<Fraction> said = said(total.index(), column.index());
    // What could not be read is missing from any sum, and is told already.
    if (said.isEmpty() || refused || spoilt.contains(column.index())) {
      return;
    }
    Fraction sum = Fraction.ZERO;
    Fraction extra = Fraction.ZERO;
    for (Row row : rows) {
      Fraction number =
          numbers.getOrDefault(column.index(), Map.of()).getOrDefault(row.index(), Fraction.ZERO);
      String whole = row.item().isPresent() ? "" : row.property().orElse("");
      if (whole.equals(HeadWords.BONUS)) {
        extra = extra.add(number);
      } else if (whole.equals(HeadWords.PENALTY)) {
        extra = extra.subtract(number);
      } else if (total.leaves().isEmpty()
          || row.item().filter(item -> total.leaves().contains(item.code())).isPresent()) {
        sum = sum.add(number);
      }
    }
    compare(total.index(), column.index(), said.get(), sum, sum.add(extra));
  }

  private void rowTotal(Row row, Column column) {
    Optional<Fraction> said = said(row.index(), column.index());
    Set<String> leaves =
        column.item().flatMap(frame.items()::byCode).map(Item::leaves).orElse(Set.of());
    Set<Optional<String>> properties = new HashSet<>();
    values.forEach(value -> properties.add(value.property()));
    Optional<String> of =
        column.property().isPresent() || properties.size() != 1
            ? column.property()
            : properties.iterator().next();
    if (said.isEmpty() || of.isEmpty() || frame.kind() != DataFile.Kind.SCORES) {
      return;
    }
    Fraction sum = Fraction.ZERO;
    Fraction extra = Fraction.ZERO;
    for (Column value : values) {
      boolean counts =
          value.unit().equals(column.unit())
              && (leaves.isEmpty() || value.item().filter(leaves::contains).isPresent());
      if (spoilt.contains(value.index()) && counts) {
        return;
      }
      Fraction number =
          numbers.getOrDefault(value.index(), Map.of()).getOrDefault(row.index(), Fraction.ZERO);
      if (counts && value.property().equals(of)) {
        sum = sum.add(number);
      } else if (value.property().filter(HeadWords.BONUS::equals).isPresent()) {
        extra = extra.add(number);
      } else if (value.property().filter(HeadWords.PENALTY::equals).isPresent()) {
        extra = extra.subtract(number);
      }
    }
    compare(row.index(), column.index(), said.get(), sum, sum.add(extra));
  }

  /** Of thirds a total may be rounded. */
  private static boolean isTotal(Fraction said, Fraction sum) {
    return said.equals(sum) || sum.decimal().isEmpty() && DeclaredPoints.agree(said, sum);
  }

  private Optional<Fraction> said(int row, int column) {
    Cell cell = grid.at(row, column);
    NumberStyle style =
        styles.getOrDefault(column, Optional.empty()).orElse(NumberStyle.VIETNAMESE);
    // Totals are written like what they add up.
    return frame.kind() == DataFile.Kind.MEASUREMENTS && cell instanceof Cell.Words
        ? CellValues.count(place(row, column), cell, Optional.of(style), "")
            .value()
            .map(Fraction::of)
        : fraction(cell).or(() -> style.number(cell).map(Fraction::of));
  }

  private void compare(int row, int column, Fraction said, Fraction sum, Fraction withExtra) {
    if (!isTotal(said, sum) && !isTotal(said, withExtra)) {
      findings.add(
          place(row, column)
              .finding(
                  Problem.TABLE_TOTAL,
                  plain(said),
                  plain(sum) + ", là tổng các số đọc được",
                  "Kiểm tra công thức tính tổng, và xem có số nào gõ sai hoặc thiếu không."));
    }
  }

  private void checkRates() {
    for (Column rate : columns(Role.RATE)) {
      for (Row row : rows) {
        Optional<Fraction> part = counted(row, rate, HeadWords.NUMERATOR);
        Optional<Fraction> whole = counted(row, rate, HeadWords.DENOMINATOR);
        Cell cell = grid.at(row.index(), rate.index());
        Optional<BigDecimal> said =
            cell instanceof Cell.Words words
                ? NumberStyle.VIETNAMESE.number(
                    new Cell.Words(words.text().replace("%", "").strip()))
                : NumberStyle.VIETNAMESE.number(cell);
        if (part.isPresent() && said.isPresent() && whole.filter(w -> w.signum() > 0).isPresent()) {
          rate(row, rate, said.get(), part.get(), whole.get());
        }
      }
    }
  }

  private Optional<Fraction> counted(Row row, Column rate, String property) {
    return values.stream()
        .filter(
            value ->
                value.unit().equals(rate.unit())
                    && value.item().equals(rate.item())
                    && value.property().filter(property::equals).isPresent())
        .map(value -> numbers.getOrDefault(value.index(), Map.of()).get(row.index()))
        .filter(Objects::nonNull)
        .findFirst();
  }

  private void rate(Row row, Column rate, BigDecimal said, Fraction part, Fraction whole) {
    BigDecimal share = part.divide(whole).toDecimal(20);
    BigDecimal percent = share.multiply(HUNDRED);
    // Off by no more than rounding to the places that are written.
    BigDecimal off = HALF.movePointLeft(Math.max(0, Math.min(said.scale(), 10)));
    boolean asPercent = said.subtract(percent).abs().compareTo(off) <= 0;
    boolean asShare = said.subtract(share).abs().compareTo(off.min(new BigDecimal("0.005"))) <= 0;
    if (!asPercent && !asShare) {
      findings.add(
          place(row.index(), rate.index())
              .finding(
                  Problem.TABLE_RATE,
                  CellValues.shown(grid.at(row.index(), rate.index())),
                  plain(Fraction.of(percent.setScale(2, RoundingMode.HALF_UP)))
                      + "% theo tử số "
                      + plain(part)
                      + " và mẫu số "
                      + plain(whole),
                  "Kiểm tra tử số, mẫu số và tỷ lệ theo sổ gốc."));
    }
  }

  private void hidden() {
    for (Entry entry : entries) {
      CellPlace place = entry.place();
      if (grid.isHidden(place)) {
        findings.add(
            place.finding(
                Problem.HIDDEN_CELLS,
                grid.hidden()
                    ? "trang ẩn"
                    : grid.hiddenRows().get(place.row())
                        ? "dòng " + (place.row() + 1) + " ẩn"
                        : "cột " + CellPlace.letters(place.column()) + " ẩn",
                "số liệu ai mở tệp cũng thấy",
                "Bỏ ẩn để xem lại; không phải số liệu thì xóa rồi nhập lại."));
        return;
      }
    }
  }
}

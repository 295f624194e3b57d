package vn.parindex.site.intake.shape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Target;
import vn.parindex.analytics.model.Unit;
import vn.parindex.site.format.SearchFold;
import vn.parindex.site.grid.Cell;
import vn.parindex.site.grid.Grid;
import vn.parindex.site.grid.NumberStyle;
import vn.parindex.site.intake.shape.HeadWords.Meaning;
import vn.parindex.site.intake.shape.Items.Item;
import vn.parindex.site.intake.shape.Profile.Column;
import vn.parindex.site.intake.shape.Profile.Role;

/** Finds the rows that are the head of a sheet, and what its columns mean. */
final class HeadFinder {

  private static final int VALUE_COUNTS = 3;
  private static final int KEY_COUNTS = 2;

  /**
   * A head.
   *
   * @param profile what it means
   * @param score how much of it was understood
   * @param unknown columns whose head says nothing that is known
   */
  record Found(Profile profile, int score, List<Column> unknown) {}

  private final Grid grid;
  private final Heads heads;
  private final Frame frame;
  private final HeadWords words;
  private final Optional<String> property;
  private final Map<String, Sense> senses = new HashMap<>();

  /** What one part of a head is about. */
  private record Sense(Optional<Item> item, Optional<Unit> unit, Optional<Meaning> meaning) {}

  /**
   * A finder.
   *
   * @param property that the titles name, for values whose head names none
   */
  HeadFinder(Grid grid, Heads heads, Frame frame, HeadWords words, Optional<String> property) {
    this.grid = grid;
    this.heads = heads;
    this.frame = frame;
    this.words = words;
    this.property = property;
  }

  /** The head of which most is understood; of equal ones the least tall, then the first. */
  Optional<Found> best() {
    Found best = null;
    int deepest = Math.min(grid.rows().size(), Heads.DEEPEST);
    for (int tall = 1; tall <= Heads.TALLEST; tall++) {
      for (int first = 0; first + tall <= deepest; first++) {
        Optional<Found> found =
            canBeHead(first, first + tall - 1) ? at(first, first + tall - 1) : Optional.empty();
        if (found.isPresent() && (best == null || found.get().score() > best.score())) {
          best = found.get();
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** The row with most words that are known, for messages. */
  Optional<List<Column>> nearest() {
    List<Column> nearest = null;
    long most = 0;
    for (int row = 0; row < Math.min(grid.rows().size(), Heads.DEEPEST); row++) {
      List<Column> columns = columns(row, row);
      long known = columns.stream().filter(c -> !c.head().isEmpty() && isKnown(c)).count();
      if (known > most) {
        most = known;
        nearest = columns.stream().filter(c -> !c.head().isEmpty() && !isKnown(c)).toList();
      }
    }
    return Optional.ofNullable(nearest);
  }

  private boolean isKnown(Column column) {
    return sense(column.head()).meaning().isPresent()
        || sense(column.head()).item().isPresent()
        || sense(column.head()).unit().isPresent();
  }

  /** Heads have words in each row, no numbers but those of leaves, and no title on top. */
  private boolean canBeHead(int first, int last) {
    for (int row = first; row <= last; row++) {
      if (row < last && isTitle(row)) {
        return false;
      }
      boolean hasWords = false;
      for (Cell cell : grid.rows().get(row)) {
        boolean isNumber =
            NumberStyle.VIETNAMESE.number(cell).isPresent()
                || NumberStyle.ENGLISH.number(cell).isPresent();
        if (cell instanceof Cell.Day
            || cell instanceof Cell.Fault
            || isNumber && sense(text(cell)).item().isEmpty()) {
          return false;
        }
        hasWords |= !(cell instanceof Cell.Blank);
      }
      if (!hasWords) {
        return false;
      }
    }
    return true;
  }

  /**
   * One text alone, merged across or not, is a title of the table; but to the right of other heads
   * it is the head of what stands below it: "Xã Ba Vì" over "Tự chấm" and "Thẩm định".
   */
  private boolean isTitle(int row) {
    int only = -1;
    for (int column = 0; column < grid.rows().get(row).size(); column++) {
      if (!(grid.at(row, column) instanceof Cell.Blank)) {
        if (only >= 0) {
          return false;
        }
        only = column;
      }
    }
    int alone = only;
    boolean reachesDown =
        grid.merged().stream()
            .anyMatch(
                area ->
                    area.firstRow() < row && area.lastRow() >= row
                        || area.firstRow() == row
                            && area.lastRow() > row
                            && area.firstColumn() == alone);
    if (only < 0 || reachesDown) {
      return false;
    }
    for (int column = 0; column < only; column++) {
      if (!(grid.at(row + 1, column) instanceof Cell.Blank)) {
        String text = text(grid.at(row, only));
        Sense sense = sense(text);
        boolean isHead =
            sense.item().isPresent() || sense.unit().isPresent() || sense.meaning().isPresent();
        return !isHead || !new Titles(List.of(text), "", "").years().isEmpty();
      }
    }
    return true;
  }

  private static String text(Cell cell) {
    return cell instanceof Cell.Words text
        ? text.text()
        : cell instanceof Cell.Number number ? number.shown() : "";
  }

  private Optional<Found> at(int first, int last) {
    List<Column> columns = columns(first, last);
    boolean unitKey = has(columns, Role.UNIT) || has(columns, Role.UNIT_CODE);
    boolean itemKey = has(columns, Role.ITEM) || !unitKey && has(columns, Role.NUMBER);
    long withItem =
        columns.stream()
            .filter(c -> c.role() == Role.VALUE && c.item().filter(i -> !i.isEmpty()).isPresent())
            .count();
    if (itemKey && unitKey && withItem > 1) {
      // Units are rows and leaves are columns: "Tiêu chí" stands over the leaves.
      columns =
          columns.stream()
              .map(c -> c.role() == Role.ITEM ? as(c, Role.OTHER, c.property()) : c)
              .toList();
      itemKey = false;
    }
    if (!itemKey && !unitKey) {
      return Optional.empty();
    }
    Map<Integer, Column> judged = new LinkedHashMap<>();
    List<Column> unknown = new ArrayList<>();
    for (Column column : columns) {
      Column complete = complete(column, itemKey, unitKey);
      judged.put(column.index(), complete);
      if (complete.role() == Role.OTHER
          && !complete.head().isEmpty()
          && (column.role() != Role.OTHER || !isOther(column.head()))) {
        unknown.add(complete);
      }
    }
    List<Column> all = List.copyOf(judged.values());
    if (!has(all, Role.VALUE)) {
      return Optional.empty();
    }
    int score = 0;
    for (Column column : all) {
      score +=
          switch (column.role()) {
            case VALUE -> VALUE_COUNTS;
            case ITEM, UNIT, UNIT_CODE, NUMBER -> KEY_COUNTS;
            case OTHER -> 0;
            default -> 1;
          };
    }
    Profile profile = new Profile(frame.kind(), first, last, all);
    return Optional.of(new Found(profile, score, unknown));
  }

  private boolean isOther(String head) {
    String[] parts = head.split(java.util.regex.Pattern.quote(Heads.PARTED));
    for (String part : parts) {
      if (sense(part).meaning().filter(m -> m.role() == Role.OTHER).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static boolean has(List<Column> columns, Role role) {
    return columns.stream().anyMatch(column -> column.role() == role);
  }

  private static Column as(Column column, Role role, Optional<String> property) {
    return new Column(column.index(), column.head(), role, column.unit(), column.item(), property);
  }

  /** A column of values must say, with its row and the titles, of whom, of what and which. */
  private Column complete(Column column, boolean itemKey, boolean unitKey) {
    if (column.role() != Role.VALUE) {
      return column;
    }
    if (unitKey && column.unit().isPresent() || itemKey && column.item().isPresent()) {
      return as(column, Role.OTHER, Optional.empty());
    }
    Optional<String> its =
        column.property().or(() -> growth(column)).or(() -> property.filter(this::fits));
    boolean ofWhole =
        its.filter(p -> p.equals(HeadWords.BONUS) || p.equals(HeadWords.PENALTY)).isPresent();
    if (!ofWhole && !itemKey && column.item().isEmpty()) {
      return as(column, Role.OTHER, Optional.empty());
    }
    return its.isPresent() && fits(its.get())
        ? as(column, Role.VALUE, its)
        : as(column, Role.OTHER, Optional.empty());
  }

  private boolean fits(String its) {
    boolean measured =
        Set.of(HeadWords.NUMERATOR, HeadWords.DENOMINATOR, HeadWords.COUNT).contains(its);
    return measured == (frame.kind() == DataFile.Kind.MEASUREMENTS);
  }

  private Optional<String> growth(Column column) {
    return column
        .item()
        .flatMap(frame.items()::byCode)
        .flatMap(Item::target)
        .filter(target -> target.form() == Target.Form.GROWTH)
        .map(target -> HeadWords.COUNT);
  }

  private List<Column> columns(int first, int last) {
    List<Column> columns = new ArrayList<>();
    for (int column = 0; column < heads.width(); column++) {
      columns.add(column(first, last, column));
    }
    return columns;
  }

  private Column column(int first, int last, int index) {
    List<String> rest = new ArrayList<>();
    Optional<Item> item = Optional.empty();
    Optional<Unit> unit = Optional.empty();
    for (String part : heads.parts(first, last, index)) {
      Sense sense = sense(part);
      if (sense.item().isPresent()) {
        item = sense.item();
      } else if (sense.unit().isPresent()) {
        unit = sense.unit();
      } else {
        rest.add(part);
      }
    }
    String head = heads.path(first, last, index);
    Optional<Meaning> meaning = meaning(rest, item);
    Role role = meaning.map(Meaning::role).orElse(null);
    if (item.isEmpty() && unit.isEmpty()) {
      return new Column(
          index,
          head,
          role == null ? Role.OTHER : role,
          Optional.empty(),
          Optional.empty(),
          meaning.flatMap(Meaning::property));
    }
    boolean isCheck =
        role == Role.RATE || role == Role.MAX_POINTS || role == Role.TOTAL || role == Role.OTHER;
    boolean isGroup = item.isPresent() && !item.get().isLeaf();
    return new Column(
        index,
        head,
        isCheck ? role : isGroup ? Role.TOTAL : Role.VALUE,
        unit.map(Unit::code),
        item.map(Item::code),
        meaning.flatMap(Meaning::property));
  }

  /** The lowest part says what stands below it; where it does not, all parts together do. */
  private Optional<Meaning> meaning(List<String> parts, Optional<Item> item) {
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    String last = parts.get(parts.size() - 1);
    Optional<String> counted = item.flatMap(Item::target).flatMap(target -> counted(target, last));
    if (counted.isPresent()) {
      return counted.map(Meaning::value);
    }
    String all = String.join(" ", parts);
    for (String part : parts) {
      if (sense(part).meaning().filter(m -> m.role() == Role.TOTAL).isPresent()) {
        return Optional.of(new Meaning(Role.TOTAL, HeadWords.property(SearchFold.fold(all))));
      }
    }
    Optional<Meaning> lowest = sense(last).meaning();
    return lowest.isPresent() ? lowest : words.meaning(all);
  }

  private static Optional<String> counted(Target target, String head) {
    return Heads.same(head, target.numerator())
        ? Optional.of(target.form() == Target.Form.GROWTH ? HeadWords.COUNT : HeadWords.NUMERATOR)
        : Heads.same(head, target.denominator())
            ? Optional.of(HeadWords.DENOMINATOR)
            : Optional.empty();
  }

  private Sense sense(String part) {
    Sense known = senses.get(part);
    if (known == null) {
      Optional<Item> item = item(part);
      Set<Unit> units = item.isPresent() ? Set.of() : frame.units().in(part);
      known =
          new Sense(
              item,
              units.size() == 1 ? Optional.of(units.iterator().next()) : Optional.empty(),
              words.meaning(part));
      senses.put(part, known);
    }
    return known;
  }

  /** "1.1.2", "1.1.2. Ban hành …", "ct-01: …" or the name alone. */
  private Optional<Item> item(String part) {
    Optional<Item> whole = frame.items().find(part);
    if (whole.isPresent()) {
      return whole;
    }
    RowLabel label = RowLabel.of(part);
    boolean isNumber =
        label.kind() == RowLabel.Kind.ROMAN
            || label.kind() == RowLabel.Kind.DOTTED
                // "3 tháng" is no number of a criterion.
                && (label.rest().isEmpty()
                    || label.text().contains(".")
                    || !part.strip().startsWith(label.text() + " "));
    if (isNumber) {
      return frame.items().byCode(label.text());
    }
    String[] split = part.split("[\\s:.]+", 2);
    return split.length == 2 ? frame.items().byCode(split[0]) : Optional.empty();
  }
}

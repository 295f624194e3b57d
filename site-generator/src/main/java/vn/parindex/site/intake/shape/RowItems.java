package vn.parindex.site.intake.shape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.parindex.site.intake.shape.Items.Item;
import vn.parindex.site.intake.shape.RowLabel.Kind;

/**
 * Which item each row is about, by its number and its name together. The numbers of a sheet are
 * taken as the codes that they are, or as I / 1 / 1.1, where 1.1 below II is 2.1.1, or as mere
 * numbers of rows: whichever the names agree with.
 */
final class RowItems {

  /** What a row says of itself. */
  record Row(int index, RowLabel label, String name) {}

  /**
   * What a row is about.
   *
   * @param item which item; empty when none was found
   * @param others which items it may be about as well: then nobody can tell
   * @param doubt whether its name is not that of the item, or its code, if it has one, is no code
   */
  record Meant(Optional<Item> item, List<Item> others, Doubt doubt) {
    static final Meant NOTHING = new Meant(Optional.empty(), List.of(), Doubt.NONE);
  }

  /** What of a row does not fit its item. */
  enum Doubt {
    NONE,
    NAME,
    CODE
  }

  private final Items items;
  private final List<Row> rows;

  RowItems(Items items, List<Row> rows) {
    this.items = items;
    this.rows = rows;
  }

  /** By row; empty when the numbers can be taken in both ways and the names do not tell. */
  Optional<Map<Integer, Meant>> all() {
    Map<Integer, String> plain = codes(false);
    Map<Integer, String> below = codes(true);
    int[] plainly = agreement(plain);
    int[] nested = agreement(below);
    boolean same = sameItems(plain, below);
    int lead = plainly[0] - plainly[1] - (nested[0] - nested[1]);
    if (!same && lead == 0 && plainly[2] == nested[2]) {
      return Optional.empty();
    }
    boolean takeBelow = !same && (lead < 0 || lead == 0 && nested[2] > plainly[2]);
    int[] best = takeBelow ? nested : plainly;
    Map<Integer, Meant> meant = new HashMap<>();
    Map<Integer, String> codes = best[1] > best[0] ? Map.of() : takeBelow ? below : plain;
    Item group = null;
    for (Row row : rows) {
      Meant found = meant(row, Optional.ofNullable(codes.get(row.index())), group);
      meant.put(row.index(), found);
      if (found.item().isPresent() && !found.item().get().isLeaf()) {
        group = found.item().get();
      }
    }
    return Optional.of(meant);
  }

  private boolean sameItems(Map<Integer, String> one, Map<Integer, String> other) {
    return rows.stream()
        .allMatch(
            row ->
                items
                    .byCode(one.getOrDefault(row.index(), ""))
                    .equals(items.byCode(other.getOrDefault(row.index(), ""))));
  }

  /** How many numbers agree with the names, how many contradict them, how many items there are. */
  private int[] agreement(Map<Integer, String> codes) {
    int agree = 0;
    int contradict = 0;
    Set<String> found = new HashSet<>();
    for (Row row : rows) {
      Optional<Item> item = items.byCode(codes.getOrDefault(row.index(), ""));
      List<Item> named = items.byName(row.name());
      if (item.isPresent()) {
        found.add(item.get().code());
        agree += named.contains(item.get()) ? 1 : 0;
        contradict += !named.isEmpty() && !named.contains(item.get()) ? 1 : 0;
      }
    }
    return new int[] {agree, contradict, found.size()};
  }

  /** The codes that the numbers of the rows come to. */
  private Map<Integer, String> codes(boolean below) {
    Map<Integer, String> codes = new HashMap<>();
    String roman = "";
    String numbered = "";
    String lettered = "";
    int dashes = 0;
    for (Row row : rows) {
      RowLabel label = row.label();
      String code =
          switch (label.kind()) {
            case ROMAN -> label.text();
            case DOTTED -> below && !roman.isEmpty() ? roman + "." + label.text() : label.text();
            case LETTER -> numbered + "." + label.text();
            case DASH -> (lettered.isEmpty() ? numbered : lettered) + "." + (dashes + 1);
            case NONE -> "";
          };
      if (label.kind() == Kind.DASH) {
        dashes++;
      } else if (label.kind() != Kind.NONE) {
        dashes = 0;
        lettered = label.kind() == Kind.LETTER ? code : "";
        numbered = label.kind() == Kind.LETTER ? numbered : code;
        roman = label.kind() == Kind.ROMAN ? code : roman;
      }
      if (!code.isEmpty()) {
        codes.put(row.index(), code);
      }
    }
    return codes;
  }

  private Meant meant(Row row, Optional<String> code, Item group) {
    Optional<Item> coded = code.flatMap(items::byCode);
    List<Item> named = items.byName(row.name());
    if (coded.isPresent()) {
      boolean agrees = row.name().isEmpty() || named.contains(coded.get());
      if (agrees || named.isEmpty()) {
        return new Meant(coded, List.of(), agrees ? Doubt.NONE : Doubt.NAME);
      }
      List<Item> both = new ArrayList<>(List.of(coded.get()));
      both.addAll(named);
      return new Meant(Optional.empty(), both, Doubt.NONE);
    }
    List<Item> near =
        group == null || named.size() < 2
            ? named
            : named.stream().filter(item -> group.leaves().containsAll(item.leaves())).toList();
    // A code that nobody knows beside a name that somebody has.
    boolean otherCode =
        code.isPresent() && row.label().kind() == Kind.DOTTED && row.label().text().contains(".");
    return near.size() == 1
        ? new Meant(Optional.of(near.get(0)), List.of(), otherCode ? Doubt.CODE : Doubt.NONE)
        : new Meant(Optional.empty(), named, Doubt.NONE);
  }
}

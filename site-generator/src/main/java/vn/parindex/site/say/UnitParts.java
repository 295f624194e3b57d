package vn.parindex.site.say;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.format.NameOrder;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Link;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.route.Addresses;

/**
 * The units in groups, where there are more of them than one page can hold a row for. The groups
 * are the same on every page, for every reader knows the name of a unit, and the data know no other
 * grouping of all units: those that follow each other by name, as many in each as in any other, or
 * one less.
 */
public final class UnitParts {

  /**
   * So many units stand on one page, and in one chart: more would weigh more than an old phone
   * likes.
   */
  public static final int TOGETHER = 36;

  /** With more, a group has at most so many. */
  public static final int IN_PART = 50;

  private final List<Part> all;

  /**
   * A group.
   *
   * @param number from 1
   * @param name says who is in it: "Ba Bích – Ba Ngạc"
   * @param units at least one, in order
   */
  public record Part(int number, String name, Set<UnitId> units) {

    /** The way to what a page has of this group. */
    public Link of(SitePath page) {
      return new Link(name, Addresses.part(page, number));
    }
  }

  private UnitParts(List<Part> all) {
    this.all = all;
  }

  /** Those of the current period and of the year that is followed. */
  static UnitParts of(Edition edition) {
    List<UnitId> units =
        Stream.concat(
                edition.units().stream(),
                edition.followUp().stream()
                    .flatMap(year -> year.units().stream())
                    .map(edition::unit))
            .distinct()
            .sorted(NameOrder.by(Unit::name).thenComparing(Unit::id))
            .map(Unit::id)
            .toList();
    List<Part> parts = new ArrayList<>();
    for (List<UnitId> some : split(units)) {
      parts.add(
          new Part(
              parts.size() + 1,
              span(edition.names(), some.get(0), some.get(some.size() - 1)),
              new LinkedHashSet<>(some)));
    }
    return new UnitParts(parts);
  }

  /**
   * The same number of groups, of units that follow each other by rank: a ranking is read from the
   * top, not by name.
   */
  List<Part> byRank(Edition edition) {
    List<Part> ranked = new ArrayList<>();
    int before = 0;
    for (List<UnitId> some : split(List.copyOf(edition.unitsByRank()))) {
      ranked.add(
          new Part(
              ranked.size() + 1,
              edition.say(
                  "part.rows",
                  edition.formats().count(before + 1),
                  edition.formats().count(before + some.size())),
              new LinkedHashSet<>(some)));
      before += some.size();
    }
    return ranked;
  }

  private static List<List<UnitId>> split(List<UnitId> units) {
    int all = units.size();
    int number = all > TOGETHER ? (all + IN_PART - 1) / IN_PART : 1;
    List<List<UnitId>> split = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      split.add(units.subList((int) ((long) i * all / number), (int) ((i + 1L) * all / number)));
    }
    return split;
  }

  /** Some units by the first and the last of them. */
  static String span(UnitNames names, UnitId first, UnitId last) {
    return first.equals(last) ? names.label(first) : names.label(first) + " – " + names.label(last);
  }

  /** The ways to the parts of a page, below words that say what they are. */
  public static Block ways(String style, String words, List<Part> series, SitePath page) {
    return Block.Group.of(
        style,
        Block.Paragraph.of(words),
        Block.Links.of(series.stream().map(part -> part.of(page)).toList()));
  }

  /** The groups, by name; a single one where all units stand together. */
  public List<Part> all() {
    return all;
  }

  /** Whether there is more than one group. */
  public boolean isSplit() {
    return all.size() > 1;
  }
}

package vn.parindex.site.intake.shape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.parindex.analytics.io.Spelling;
import vn.parindex.analytics.model.Area;
import vn.parindex.analytics.model.Criterion;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.Target;
import vn.parindex.analytics.model.TargetSet;
import vn.parindex.site.format.SearchFold;

/** What rows or columns of a sheet can be about: areas, criteria and leaves, or targets. */
final class Items {

  /**
   * One of them.
   *
   * @param code its code
   * @param name its name
   * @param leaves codes of the leaves in it; itself when it is one
   * @param max the most points; nothing for targets
   * @param survey whether its points come from a survey
   * @param target when it is one
   */
  record Item(
      String code,
      String name,
      Set<String> leaves,
      Optional<Fraction> max,
      boolean survey,
      Optional<Target> target) {

    boolean isLeaf() {
      return leaves.contains(code);
    }

    String inWords() {
      return code + " " + name;
    }
  }

  private final Map<String, Item> byCode = new LinkedHashMap<>();
  private final Map<String, List<Item>> byName = new HashMap<>();

  private Items() {}

  static Items of(Framework framework) {
    Items items = new Items();
    for (Area area : framework.areas()) {
      items.group(area.code(), area.name(), area.leaves().toList());
      for (Criterion criterion : area.criteria()) {
        if (!criterion.isLeaf()) {
          items.group(criterion.code(), criterion.name(), criterion.leaves());
        }
        for (Leaf leaf : criterion.leaves()) {
          items.add(
              new Item(
                  leaf.code(),
                  leaf.name(),
                  Set.of(leaf.code()),
                  Optional.of(leaf.maxPoints()),
                  leaf.source() == Leaf.Source.SURVEY,
                  Optional.empty()));
        }
      }
    }
    return items;
  }

  static Items of(TargetSet targets) {
    Items items = new Items();
    for (Target target : targets.targets()) {
      items.add(
          new Item(
              target.code(),
              target.name(),
              Set.of(target.code()),
              Optional.empty(),
              false,
              Optional.of(target)));
    }
    return items;
  }

  private void group(String code, String name, List<Leaf> leaves) {
    Set<String> codes = new LinkedHashSet<>();
    Fraction most = Fraction.ZERO;
    for (Leaf leaf : leaves) {
      codes.add(leaf.code());
      most = most.add(leaf.maxPoints());
    }
    add(new Item(code, name, codes, Optional.of(most), false, Optional.empty()));
  }

  private void add(Item item) {
    byCode.put(item.code().toLowerCase(Locale.ROOT), item);
    byName.computeIfAbsent(SearchFold.fold(item.name()), k -> new ArrayList<>()).add(item);
  }

  Optional<Item> byCode(String code) {
    return Optional.ofNullable(byCode.get(code.strip().toLowerCase(Locale.ROOT)));
  }

  /** Those with this name, whatever its accents. */
  List<Item> byName(String name) {
    return byName.getOrDefault(SearchFold.fold(name), List.of());
  }

  /** The one with this code or, when there is only one, with this name. */
  Optional<Item> find(String text) {
    Optional<Item> coded = byCode(text);
    return coded.isPresent() ? coded : sole(byName(text));
  }

  /** The only one; a criterion that is a leaf itself has one name with nobody else. */
  private static Optional<Item> sole(List<Item> items) {
    return items.size() == 1 ? Optional.of(items.get(0)) : Optional.empty();
  }

  List<Item> leaves() {
    return byCode.values().stream().filter(Item::isLeaf).toList();
  }

  /** "Có phải ý bạn là …? " for the nearest name, or nothing. */
  String hint(String text) {
    Map<String, Item> names = new LinkedHashMap<>();
    leaves().forEach(item -> names.put(item.name(), item));
    String near = text.length() <= 60 ? text : text.substring(0, 60);
    return Spelling.nearest(near, names.keySet())
        .map(name -> "Có phải ý bạn là \"" + names.get(name).inWords() + "\"? ")
        .orElse("");
  }
}

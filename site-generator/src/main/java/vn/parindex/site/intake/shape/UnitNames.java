package vn.parindex.site.intake.shape;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.parindex.analytics.io.Spelling;
import vn.parindex.analytics.model.FormerName;
import vn.parindex.analytics.model.Unit;
import vn.parindex.site.format.SearchFold;

/** Finds units by what sheets call them. */
final class UnitNames {

  private static final Pattern CUT = Pattern.compile("\\s+[-–—]\\s+|[,;(|/\\n]");
  private static final Pattern EDGES = Pattern.compile("^[\\s–—:.,;()|/-]+|[\\s–—:.,;(|/-]+$");

  private static final Pattern DOTTED = Pattern.compile("[^0-9A-Z.]+");

  private static final Pattern TOKENS = Pattern.compile("[^0-9A-Za-z]+");

  /** Whose offices are meant by what stands before the name. */
  private static final List<String> OFFICES =
      List.of(
          "hội đồng nhân dân và ủy ban nhân dân",
          "hđnd và ubnd",
          "hđnd ubnd",
          "ủy ban nhân dân",
          "ubnd",
          "đơn vị",
          "tên đơn vị");

  private static final int SUGGESTED = 3;

  private final Map<String, Unit> byCode = new LinkedHashMap<>();
  private final Map<String, Unit> byIdentifier = new HashMap<>();
  private final Map<String, Set<Unit>> byAlias = new HashMap<>();
  private final Map<String, Set<Unit>> byName = new HashMap<>();
  private final Map<String, Set<Unit>> byFullName = new HashMap<>();
  private final Set<String> types = new LinkedHashSet<>();
  private final Map<String, String> gone = new HashMap<>();
  private final List<String> offices;
  private int longestName;

  /**
   * Names.
   *
   * @param units that are meant
   * @param all units of all times, so that one that is no longer there can be named
   */
  UnitNames(Collection<Unit> units, Collection<Unit> all) {
    offices =
        OFFICES.stream()
            .map(NameKey::of)
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
    for (Unit unit : units) {
      byCode.put(unit.code(), unit);
      if (!unit.identifier().isEmpty()) {
        byIdentifier.put(unit.identifier(), unit);
      }
      for (String alias : unit.aliases()) {
        byAlias.computeIfAbsent(NameKey.of(alias), k -> new LinkedHashSet<>()).add(unit);
      }
      add(unit, unit.type(), unit.name());
      for (FormerName former : unit.formerNames()) {
        if (former.change() == FormerName.Change.RENAMED) {
          add(unit, former.type(), former.name());
        } else {
          gone.put(
              key(Unit.fullName(former.type(), former.name())),
              "đã nhập vào " + inWords(unit) + ", không còn số liệu riêng");
        }
      }
    }
    for (Unit unit : all) {
      String name = key(unit.fullName());
      if (!byFullName.containsKey(name)) {
        types.add(NameKey.of(unit.type()));
        gone.put(name, "không có vào ngày của số liệu");
      }
    }
  }

  private void add(Unit unit, String type, String name) {
    types.add(NameKey.of(type));
    byName.computeIfAbsent(NameKey.of(name), k -> new LinkedHashSet<>()).add(unit);
    byFullName
        .computeIfAbsent(key(Unit.fullName(type, name)), k -> new LinkedHashSet<>())
        .add(unit);
    longestName = Math.max(longestName, name.length());
  }

  private static String key(String fullName) {
    return NameKey.of(fullName);
  }

  static String inWords(Unit unit) {
    return unit.fullName() + " (" + unit.code() + ")";
  }

  /** The unit with this code. */
  Optional<Unit> byCode(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** All units that a text may mean: none, one, or several. */
  Set<Unit> in(String text) {
    String bare = text.strip();
    Set<Unit> found = new LinkedHashSet<>();
    if (byCode.containsKey(bare)) {
      found.add(byCode.get(bare));
      return found;
    }
    if (bare.isEmpty()) {
      return found;
    }
    Set<Unit> called = byAlias.getOrDefault(NameKey.of(bare), Set.of());
    if (!called.isEmpty()) {
      return called;
    }
    String rest = bare;
    for (String token : DOTTED.split(bare)) {
      if (byIdentifier.containsKey(token)) {
        found.add(byIdentifier.get(token));
        rest = rest.replace(token, " ");
      }
    }
    for (String token : TOKENS.split(rest)) {
      // Shorter ones are numbers of rows.
      if (token.length() > 2 && byCode.containsKey(token)) {
        found.add(byCode.get(token));
        rest = rest.replace(token, " ");
      }
    }
    found.addAll(named(EDGES.matcher(rest).replaceAll("")));
    return found;
  }

  /** By the whole text, or by what stands before its first sign, or the next. */
  private Set<Unit> named(String text) {
    Set<Unit> whole = namedExactly(NameKey.of(text));
    if (!whole.isEmpty()) {
      return whole;
    }
    List<Integer> ends = new ArrayList<>();
    var cuts = CUT.matcher(text);
    while (cuts.find()) {
      ends.add(cuts.start());
    }
    for (int i = ends.size() - 1; i >= 0; i--) {
      Set<Unit> part = namedExactly(NameKey.of(text.substring(0, ends.get(i))));
      if (!part.isEmpty()) {
        return part;
      }
    }
    return Set.of();
  }

  private Set<Unit> namedExactly(String key) {
    String name = key;
    for (String office : offices) {
      if (name.startsWith(office + " ")) {
        name = name.substring(office.length() + 1);
        break;
      }
    }
    Set<Unit> full = byFullName.getOrDefault(name, Set.of());
    // "Ba Tơ" alone; "xã Ba Tơ" where there is a thị trấn only is somebody else.
    return full.isEmpty() ? byName.getOrDefault(name, Set.of()) : full;
  }

  /** All units whose type and name stand somewhere in a text. */
  Set<Unit> mentionedIn(String text) {
    String key = NameKey.of(text);
    Set<Unit> found = new LinkedHashSet<>();
    String[] words = key.split(" ");
    for (int from = 0; from < words.length; from++) {
      StringBuilder part = new StringBuilder();
      Set<Unit> longest = Set.of();
      for (int to = from; to < words.length && part.length() <= longestName * 3 + 20; to++) {
        part.append(to == from ? "" : " ").append(words[to]);
        Set<Unit> here = byFullName.get(part.toString());
        longest = here == null ? longest : here;
      }
      found.addAll(longest);
    }
    return found;
  }

  /** Why a text names no unit, as far as that is known: what became of it, or who may be meant. */
  String hint(String text) {
    String head = CUT.split(text, 2)[0].strip();
    String key = NameKey.of(head);
    for (String office : offices) {
      key = key.startsWith(office + " ") ? key.substring(office.length() + 1) : key;
    }
    if (gone.containsKey(key)) {
      return "Đơn vị này " + gone.get(key) + ". ";
    }
    for (int zeros = 1; zeros <= 3; zeros++) {
      String longer = "0".repeat(zeros) + head;
      if (byCode.containsKey(longer)) {
        return "Có thể mã bị mất số 0 ở đầu: " + longer + ". ";
      }
    }
    Set<String> likely = new LinkedHashSet<>();
    String fold = SearchFold.fold(head);
    for (String office : OFFICES) {
      String before = SearchFold.fold(office) + " ";
      fold = fold.startsWith(before) ? fold.substring(before.length()) : fold;
    }
    String bare = fold;
    byCode
        .values()
        .forEach(
            unit -> {
              String name = SearchFold.fold(unit.name());
              if (name.equals(bare) || bare.endsWith(" " + name)) {
                likely.add(inWords(unit));
              }
            });
    if (likely.isEmpty()) {
      Spelling.nearest(head, byCode.keySet())
          .filter(code -> head.matches("[0-9]+"))
          .ifPresent(code -> likely.add(inWords(byCode.get(code))));
      Map<String, Unit> names = new LinkedHashMap<>();
      byCode
          .values()
          .forEach(
              unit -> {
                names.put(unit.name(), unit);
                names.put(unit.fullName(), unit);
              });
      Spelling.nearest(bare, names.keySet())
          .ifPresent(name -> likely.add(inWords(names.get(name))));
    }
    return likely.isEmpty()
        ? ""
        : "Có phải ý bạn là "
            + String.join(" hoặc ", likely.stream().limit(SUGGESTED).toList())
            + "? ";
  }
}

package vn.parindex.analytics.check;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.parindex.analytics.model.Unit;

/**
 * On no day is an alias of a unit an alias, or the name, of another: what a workbook says would
 * then be somebody else's. Case, blanks and the form of letters do not matter; accents do.
 */
final class AliasesNameOneUnit implements DataRule {
  @Override
  public void check(Inspection of) {
    List<Unit> units = of.dataset().units();
    for (int u = 0; u < units.size(); u++) {
      List<String> aliases = units.get(u).aliases();
      for (int i = 0; i < aliases.size(); i++) {
        Optional<Unit> other = other(units, u, key(aliases.get(i)));
        if (other.isPresent()) {
          of.report(
              Problem.ALIAS_TWICE,
              of.unit(u).at("aliases", i),
              Inspection.quoted(aliases.get(i)),
              "tên gọi không chỉ đơn vị nào khác cùng thời gian",
              "Tên gọi này cũng là của " + Inspection.name(other.get()) + ": xóa ở một đơn vị.");
        }
      }
    }
  }

  /** An earlier unit with this alias, or any other with this name. */
  private static Optional<Unit> other(List<Unit> units, int unit, String key) {
    for (int o = 0; o < units.size(); o++) {
      Unit other = units.get(o);
      boolean named = key(other.fullName()).equals(key);
      boolean called = o < unit && other.aliases().stream().anyMatch(a -> key(a).equals(key));
      if (o != unit && (named || called) && Namesakes.atOneTime(units.get(unit), other)) {
        return Optional.of(other);
      }
    }
    return Optional.empty();
  }

  private static String key(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .toLowerCase(Locale.ROOT)
        .strip()
        .replaceAll("\\s+", " ");
  }
}

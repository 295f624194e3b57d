package vn.parindex.site.feature.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.parindex.analytics.io.SourceLines;
import vn.parindex.analytics.model.Unit;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.Lazy;

/**
 * What figures answer, in files: one for each unit, and one for what is the same for all of them.
 * From a folder a page can ask for nothing but scripts, so each file is one; it holds data only.
 */
public final class FigureFiles {

  private FigureFiles() {}

  /**
   * Of an edition.
   *
   * @param lines where the scores of the current period are written; asked only when a file is made
   */
  public static List<FigureFile> of(Edition edition, Supplier<Optional<SourceLines>> lines) {
    Lazy<UnitFigures> units = Lazy.of(() -> new UnitFigures(edition));
    List<FigureFile> files = new ArrayList<>();
    files.add(
        new FigureFile(
            edition.addresses().figures(),
            () -> script("", new CommonFigures(edition, lines.get()).all())));
    for (Unit unit : edition.units()) {
      files.add(
          new FigureFile(
              edition.addresses().figures(unit.id()),
              () -> script(edition.addresses().figuresOf(unit.id()), units.get().of(unit.id()))));
    }
    return files;
  }

  private static String script(String key, Object value) {
    return "(window.parindexFigures=window.parindexFigures||{})["
        + Json.of(key)
        + "]="
        + Json.of(value)
        + ";\n";
  }
}

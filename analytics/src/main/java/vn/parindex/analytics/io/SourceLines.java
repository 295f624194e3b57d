package vn.parindex.analytics.io;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.UnitId;

/**
 * On which lines of the data files the scores of a period and the leaves of its edition stand, for
 * whoever follows a figure to where it is written. Lines count from 1, whatever ends them.
 *
 * <p>They are those of the very bytes that were loaded: of a file that is not the same any more no
 * line is known, rather than a wrong one. Of what a file does not write, there is none either.
 */
public final class SourceLines {

  /** Knows no line. */
  public static final SourceLines NONE = new SourceLines();

  private static final String LEAVES = "leaves";

  private Optional<String> scores = Optional.empty();
  private Optional<String> framework = Optional.empty();
  private final Map<List<String>, Line> sheets = new HashMap<>();
  private final Map<String, Line> leaves = new HashMap<>();

  private SourceLines() {}

  /**
   * A line of a file.
   *
   * @param file path below the data folder
   * @param line from 1
   */
  public record Line(String file, int line) {}

  static SourceLines of(Report files, String period, String edition) {
    SourceLines lines = new SourceLines();
    read(files, DataFile.Kind.SCORES, period, lines::sheets);
    read(files, DataFile.Kind.FRAMEWORK, edition, lines::framework);
    return lines;
  }

  private static void read(
      Report files, DataFile.Kind kind, String key, BiConsumer<String, Json> reader) {
    files
        .fileOf(kind, key)
        .ifPresent(file -> files.again(file).ifPresent(root -> reader.accept(file, root)));
  }

  private void sheets(String file, Json root) {
    scores = Optional.of(file);
    root.path("units")
        .each(
            sheet -> {
              Json unit = sheet.path("unit");
              String code = unit.textValue();
              sheets.put(List.of(code), line(file, unit));
              sheet.each(entry -> sheets.put(List.of(code, entry.name()), line(file, entry)));
              sheet
                  .path(LEAVES)
                  .each(leaf -> sheets.put(List.of(code, LEAVES, leaf.name()), line(file, leaf)));
            });
  }

  private void framework(String file, Json root) {
    framework = Optional.of(file);
    root.path("areas")
        .each(
            area ->
                area.path("criteria")
                    .each(
                        criterion -> {
                          if (criterion.has("components")) {
                            criterion.path("components").each(leaf -> leaf(file, leaf));
                          } else {
                            leaf(file, criterion);
                          }
                        }));
  }

  private void leaf(String file, Json leaf) {
    Json code = leaf.path("code");
    leaves.put(code.textValue(), line(file, code));
  }

  private static Line line(String file, Json value) {
    return new Line(file, value.line());
  }

  /** The file of the scores; empty when it is not the same any more. */
  public Optional<String> scores() {
    return scores;
  }

  /** The file of the framework; empty when it is not the same any more. */
  public Optional<String> framework() {
    return framework;
  }

  /** Where the sheet of a unit says whose it is. */
  public Optional<Line> sheet(UnitId unit) {
    return Optional.ofNullable(sheets.get(List.of(unit.code())));
  }

  /** Where the sheet of a unit has the score of a leaf. */
  public Optional<Line> score(UnitId unit, String leaf) {
    return Optional.ofNullable(sheets.get(List.of(unit.code(), LEAVES, leaf)));
  }

  /** Where the sheet of a unit has its bonus points. */
  public Optional<Line> bonus(UnitId unit) {
    return Optional.ofNullable(sheets.get(List.of(unit.code(), "bonus")));
  }

  /** Where the sheet of a unit has its penalty points. */
  public Optional<Line> penalty(UnitId unit) {
    return Optional.ofNullable(sheets.get(List.of(unit.code(), "penalty")));
  }

  /** Where the framework has the code of a leaf. */
  public Optional<Line> leaf(String code) {
    return Optional.ofNullable(leaves.get(code));
  }
}

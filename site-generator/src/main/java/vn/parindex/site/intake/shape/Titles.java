package vn.parindex.site.intake.shape;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.parindex.site.format.SearchFold;
import vn.parindex.site.grid.Cell;
import vn.parindex.site.grid.Grid;

/** What the lines above the head of a sheet, its name and the name of its file say. */
final class Titles {

  private static final String DAY =
      "(?:ngay )?([0-9]{1,2})(?: thang |[ /.-])([0-9]{1,2})(?: nam |[ /.-])([0-9]{4})";
  private static final Pattern UNTIL = Pattern.compile("den (?:het )?" + DAY);
  private static final Pattern YEAR =
      Pattern.compile("(?<!thang [0-9] )(?<!thang [0-9]{2} )\\bnam ([0-9]{4})\\b");
  private static final Pattern MONTH =
      Pattern.compile("\\bthang ([0-9]{1,2})(?: nam | )([0-9]{4})\\b");
  private static final Pattern SIGNED =
      Pattern.compile("ngay [0-9]{1,2} thang [0-9]{1,2} nam [0-9]{4}");
  private static final Pattern QUARTER =
      Pattern.compile("\\bquy (i{1,3}|iv|[1-4])(?: nam | )([0-9]{4})\\b");
  private static final Pattern HALF = Pattern.compile("\\b(6|9) thang (?:dau )?nam ([0-9]{4})\\b");
  private static final int MONTHS_OF_QUARTER = 3;
  private static final List<String> QUARTERS = List.of("i", "ii", "iii", "iv");

  private final List<String> lines;
  private final String sheet;
  private final String file;

  Titles(List<String> lines, String sheet, String file) {
    this.lines = lines;
    this.sheet = sheet;
    this.file = file;
  }

  /** The words above a row. */
  static Titles above(Grid grid, int row) {
    List<String> lines =
        grid.rows().stream()
            .limit(Math.max(0, row))
            .flatMap(List::stream)
            .filter(Cell.Words.class::isInstance)
            .map(cell -> ((Cell.Words) cell).text())
            .toList();
    String name = grid.file().substring(grid.file().lastIndexOf('/') + 1);
    return new Titles(lines, grid.sheet(), name.replaceFirst("\\.[^.]*$", ""));
  }

  /** The lines above, and if none of them tells, the name of the sheet, then that of the file. */
  List<List<String>> places() {
    return List.of(lines, List.of(sheet), List.of(file));
  }

  /** The years that are named as such, not as parts of days. */
  Set<String> years() {
    for (List<String> place : places()) {
      Set<String> years = new LinkedHashSet<>();
      for (String line : place) {
        Matcher year = YEAR.matcher(fold(line));
        while (year.find()) {
          years.add(year.group(1));
        }
      }
      if (!years.isEmpty()) {
        return years;
      }
    }
    Set<String> years = new LinkedHashSet<>();
    for (String name : List.of(sheet, file)) {
      Matcher year = Pattern.compile("(?<![0-9])(20[0-9]{2})(?![0-9])").matcher(name);
      while (year.find()) {
        years.add(year.group(1));
      }
    }
    return years;
  }

  /**
   * The days up to which figures are said to be.
   *
   * @param frames which know when a year begins
   */
  Set<LocalDate> days(Frames frames) {
    Set<LocalDate> days = new LinkedHashSet<>();
    for (List<String> place : places()) {
      for (String line : place) {
        String fold = fold(line);
        Matcher until = UNTIL.matcher(fold);
        while (until.find()) {
          add(days, until.group(1), until.group(2), until.group(3));
        }
      }
      if (days.isEmpty()) {
        for (String line : place) {
          ends(SIGNED.matcher(fold(line)).replaceAll(" "), frames, days);
        }
      }
      if (!days.isEmpty()) {
        return days;
      }
    }
    return days;
  }

  /** Ends of months, which are those of the calendar, of quarters and halves of years. */
  private static void ends(String fold, Frames frames, Set<LocalDate> days) {
    Matcher half = HALF.matcher(fold);
    while (half.find()) {
      days.add(frames.end(Integer.parseInt(half.group(1)), Integer.parseInt(half.group(2))));
    }
    Matcher month = MONTH.matcher(half.replaceAll(" "));
    while (month.find()) {
      addEnd(days, Integer.parseInt(month.group(1)), month.group(2));
    }
    Matcher quarter = QUARTER.matcher(fold);
    while (quarter.find()) {
      int number =
          QUARTERS.contains(quarter.group(1))
              ? QUARTERS.indexOf(quarter.group(1)) + 1
              : Integer.parseInt(quarter.group(1));
      days.add(frames.end(number * MONTHS_OF_QUARTER, Integer.parseInt(quarter.group(2))));
    }
  }

  private static void addEnd(Set<LocalDate> days, int month, String year) {
    if (month >= 1 && month <= 12) {
      days.add(YearMonth.of(Integer.parseInt(year), month).atEndOfMonth());
    }
  }

  private static void add(Set<LocalDate> days, String day, String month, String year) {
    try {
      days.add(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      // 31/02: no day, so that none is found here.
      return;
    }
  }

  /** The kinds of points that the lines above name, or if none does, the name of the sheet. */
  Set<String> properties() {
    Set<String> properties = new LinkedHashSet<>();
    for (List<String> place : List.of(lines, List.of(sheet))) {
      for (String line : place) {
        String rest = fold(line);
        for (String phrase :
            List.of("tu cham", "tu danh gia", "tham dinh lan 2", "tham dinh", "dieu tra")) {
          if (rest.contains(phrase)) {
            HeadWords.property(phrase).ifPresent(properties::add);
            rest = rest.replace(phrase, " ");
          }
        }
      }
      if (!properties.isEmpty()) {
        return properties;
      }
    }
    return properties;
  }

  private static String fold(String line) {
    return SearchFold.fold(line);
  }
}

package vn.parindex.site.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.parindex.analytics.model.DataFile.Kind;
import vn.parindex.analytics.model.Unit;
import vn.parindex.site.form.Column.Asked;
import vn.parindex.site.intake.Given;

/**
 * Types facts into forms as somebody would, one form after the other for reports of several days.
 */
final class Filling {

  private static final int HEAD = 2;

  private final List<FormSheet> sheets;
  private final boolean isOffice;

  private record Thing(Kind kind, String key, String unit, String item) {}

  Filling(List<FormSheet> sheets, boolean isOffice) {
    this.sheets = sheets;
    this.isOffice = isOffice;
  }

  /** The facts of the first form, the second and so on: each thing at most on one day in each. */
  static List<List<Fact>> rounds(List<Fact> facts) {
    Map<Thing, Map<LocalDate, List<Fact>>> things = new LinkedHashMap<>();
    for (Fact fact : facts) {
      things
          .computeIfAbsent(
              new Thing(fact.kind(), fact.key(), fact.unit(), fact.item()), t -> new TreeMap<>())
          .computeIfAbsent(fact.on().orElse(LocalDate.MIN), day -> new ArrayList<>())
          .add(fact);
    }
    List<List<Fact>> rounds = new ArrayList<>();
    things
        .values()
        .forEach(
            days -> {
              int round = 0;
              for (List<Fact> day : days.values()) {
                if (rounds.size() == round) {
                  rounds.add(new ArrayList<>());
                }
                rounds.get(round++).addAll(day);
              }
            });
    return rounds;
  }

  void type(List<Fact> facts, XSSFWorkbook form) {
    Map<List<String>, List<Fact>> bySheet = new LinkedHashMap<>();
    facts.forEach(
        fact ->
            bySheet
                .computeIfAbsent(List.of(fact.kind().code(), fact.key()), k -> new ArrayList<>())
                .add(fact));
    bySheet.values().forEach(of -> typeSheet(of, form));
  }

  private void typeSheet(List<Fact> facts, XSSFWorkbook form) {
    FormSheet declared =
        sheets.stream()
            .filter(s -> s.kind() == facts.get(0).kind() && s.key().equals(facts.get(0).key()))
            .findFirst()
            .orElseThrow();
    XSSFSheet sheet = form.getSheet(declared.tab());
    Map<String, Integer> columns = new LinkedHashMap<>();
    sheet.getRow(HEAD).forEach(c -> columns.put(c.getStringCellValue(), c.getColumnIndex()));
    Map<List<String>, XSSFRow> rows = new LinkedHashMap<>();
    for (int r = HEAD + 1; r <= sheet.getLastRowNum(); r++) {
      XSSFRow row = sheet.getRow(r);
      String unit =
          isOffice
              ? row.getCell(columns.get(FormSheet.UNIT_CODE)).getStringCellValue()
              : facts.get(0).unit();
      rows.put(List.of(unit, row.getCell(columns.get(FormSheet.CODE)).getStringCellValue()), row);
    }
    for (Fact fact : facts) {
      String code = fact.item();
      String property = fact.property();
      if (code.isEmpty()) {
        code = property.equals("bonus") ? "thuong" : "tru";
        property = "verified1";
      }
      XSSFRow row = rows.get(List.of(fact.unit(), code));
      type(declared, columns, row, property, fact.given());
      fact.on().ifPresent(day -> type(declared, columns, row, FormSheet.ON, new Given.Day(day)));
    }
  }

  private static void type(
      FormSheet declared, Map<String, Integer> columns, XSSFRow row, String property, Given given) {
    Asked asked =
        declared.asked().stream()
            .filter(c -> c.property().equals(property))
            .findFirst()
            .orElseThrow();
    XSSFCell cell = row.getCell(columns.get(asked.head()), MissingCellPolicy.CREATE_NULL_AS_BLANK);
    if (cell.getCellStyle().getLocked()) {
      throw new IllegalStateException(cell.getReference() + " of " + declared.tab() + " is locked");
    }
    if (given instanceof Given.Number number) {
      cell.setCellValue(number.value().toDouble());
    } else if (given instanceof Given.Day day) {
      cell.setCellValue(day.day());
    } else {
      cell.setCellValue(words(asked.answer(), given));
    }
  }

  private static String words(Answer answer, Given given) {
    List<Choice> choices =
        answer instanceof Answer.OneOf of
            ? of.choices()
            : answer instanceof Answer.Points points ? points.reasons() : List.of();
    return choices.stream()
        .filter(choice -> choice.given().equals(given))
        .map(Choice::words)
        .findFirst()
        .orElseGet(() -> ((Given.Words) given).text());
  }

  /** The facts that a unit may write itself. */
  List<Fact> ofUnit(List<Fact> facts, Unit unit) {
    List<Fact> own = new ArrayList<>();
    for (Fact fact : facts) {
      Optional<Asked> asked =
          sheets.stream()
              .filter(s -> s.kind() == fact.kind() && s.key().equals(fact.key()))
              .flatMap(s -> s.asked().stream())
              .filter(c -> c.property().equals(fact.property()))
              .findFirst();
      if (fact.unit().equals(unit.code())
          && asked.map(column -> column.by() == By.UNIT).orElse(false)) {
        own.add(fact);
      }
    }
    return own;
  }
}

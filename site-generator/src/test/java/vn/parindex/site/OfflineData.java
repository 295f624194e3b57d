package vn.parindex.site;

import java.math.BigDecimal;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import vn.parindex.analytics.io.DatasetLoader;
import vn.parindex.analytics.model.Area;
import vn.parindex.analytics.model.Continuation;
import vn.parindex.analytics.model.Criterion;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.Scoring;
import vn.parindex.analytics.model.Unit;
import vn.parindex.site.form.FormTable;
import vn.parindex.site.form.Forms;
import vn.parindex.site.offline.OfflineForm;
import vn.parindex.site.templates.TemplateFiles;
import vn.parindex.site.words.Words;

/** Offline forms of data sets in which every rule occurs. */
final class OfflineData {

  static final String PERIOD = "2025";

  private OfflineData() {}

  static Dataset real() {
    return DatasetLoader.load(BuiltSite.REAL_DATA).dataset().orElseThrow();
  }

  static Period period(Dataset dataset) {
    return dataset.period(PERIOD).orElseThrow();
  }

  /** The first unit of the period. */
  static Unit unit(Dataset dataset) {
    return dataset.unitsOf(period(dataset)).get(0);
  }

  /** What offline forms ask of what workbooks ask. */
  static final Set<DataFile.Kind> ASKED = Set.of(DataFile.Kind.SCORES, DataFile.Kind.EVIDENCE);

  static Forms forms(Dataset dataset) {
    Period period = period(dataset);
    return Forms.of(
        dataset,
        period,
        Forms.nextDate(dataset, period),
        Words.load(TemplateFiles.of(List.of()), "vi"));
  }

  /** The real data with a framework in which every rule occurs. */
  static Dataset everyRule() {
    return everyRule("Tiêu chí ");
  }

  /** The same with names that begin so. */
  static Dataset everyRule(String name) {
    return with(real(), number("2"), number("3"), areas(name));
  }

  /** The form of the first unit. */
  static String page(Dataset dataset, List<FormTable> book) {
    return OfflineForm.of(
        dataset,
        period(dataset),
        unit(dataset),
        leaf -> "theo cách chấm " + leaf.scoring().code(),
        "21484-thi-tran-ba-to",
        book,
        TemplateFiles.of(List.of()));
  }

  /** The same data with other areas in the edition of the period. */
  static Dataset with(
      Dataset dataset, BigDecimal bonusCap, BigDecimal penaltyCap, List<Area> areas) {
    Framework old = dataset.frameworkOf(period(dataset));
    Map<String, Framework> frameworks = new HashMap<>(dataset.frameworks());
    frameworks.put(
        old.edition(),
        new Framework(
            old.edition(), old.name(), old.continues(), bonusCap, penaltyCap, areas, List.of()));
    return new Dataset(
        dataset.identity(),
        dataset.units(),
        dataset.successions(),
        dataset.tileMap(),
        dataset.boundaries(),
        frameworks,
        dataset.periods(),
        dataset.sheets(),
        dataset.targets(),
        dataset.tasks(),
        dataset.findings(),
        dataset.calendars(),
        dataset.reports(),
        dataset.notes(),
        dataset.files());
  }

  /** Two areas of six leaves, one of each rule, the second with other names. */
  private static List<Area> areas(String name) {
    List<Area> areas = new ArrayList<>();
    for (String area : List.of("1", "2")) {
      List<Criterion> criteria = new ArrayList<>();
      for (Scoring scoring :
          List.of(
              new Scoring.YesNo(),
              new Scoring.YesNo(Optional.of(MonthDay.of(1, 15))),
              new Scoring.Steps(List.of(number("100"), number("50"), number("0"))),
              new Scoring.Rate(number("98"), number("91")),
              new Scoring.PerCase(number("0.5")),
              new Scoring.Deduction(number("0.25")),
              new Scoring.SurveyAnswers(Optional.empty()))) {
        String code = area + "." + (criteria.size() + 1);
        criteria.add(
            new Criterion(
                code, name + code, List.of(leaf(code, name + code, Fraction.of(2), scoring))));
      }
      areas.add(new Area(area, name + area, "", criteria));
    }
    return areas;
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }

  private static Leaf leaf(String code, String name, Fraction most, Scoring scoring) {
    return new Leaf(
        code,
        name,
        most,
        scoring instanceof Scoring.SurveyAnswers ? Leaf.Source.SURVEY : Leaf.Source.VERIFIED,
        true,
        scoring,
        new Continuation.Starts());
  }

  /** Three areas with leaves of rules and points drawn by lot. */
  static List<Area> drawn(Random random) {
    List<Area> areas = new ArrayList<>();
    for (int area = 1; area <= 3; area++) {
      List<Criterion> criteria = new ArrayList<>();
      for (int i = 1; i <= 4 + random.nextInt(5); i++) {
        String code = area + "." + i;
        Fraction most =
            Fraction.of(1 + random.nextInt(400))
                .divide(random.nextInt(3) == 0 ? Fraction.of(90) : Fraction.HUNDRED);
        criteria.add(new Criterion(code, code, List.of(leaf(code, code, most, rule(random)))));
      }
      areas.add(new Area(Integer.toString(area), "Lĩnh vực", "", criteria));
    }
    return areas;
  }

  private static Scoring rule(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> new Scoring.YesNo();
      case 1 ->
          new Scoring.YesNo(
              Optional.of(
                  random.nextInt(4) == 0
                      ? MonthDay.of(2, 29)
                      : MonthDay.of(1 + random.nextInt(12), 1 + random.nextInt(28))));
      case 2 -> new Scoring.Steps(shares(random));
      case 3, 4 -> rate(random);
      case 5 -> new Scoring.PerCase(BigDecimal.valueOf(1 + random.nextInt(120), 2));
      case 6 -> new Scoring.Deduction(BigDecimal.valueOf(1 + random.nextInt(120), 2));
      default -> new Scoring.SurveyAnswers(Optional.empty());
    };
  }

  private static List<BigDecimal> shares(Random random) {
    List<BigDecimal> shares = new ArrayList<>();
    shares.add(BigDecimal.valueOf(100));
    for (int i = random.nextInt(4); i >= 0; i--) {
      shares.add(BigDecimal.valueOf(random.nextInt(1000), 1));
    }
    return shares;
  }

  private static Scoring rate(Random random) {
    BigDecimal one = BigDecimal.valueOf(random.nextInt(1001), 1);
    BigDecimal other = random.nextInt(6) == 0 ? one : BigDecimal.valueOf(random.nextInt(101));
    return new Scoring.Rate(
        one.max(other),
        one.min(other),
        Scoring.Between.values()[random.nextInt(Scoring.Between.values().length)]);
  }
}

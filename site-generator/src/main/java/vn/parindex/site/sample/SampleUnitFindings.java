package vn.parindex.site.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.parindex.analytics.model.ReviewFinding;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitFinding;
import vn.parindex.analytics.model.UnitFinding.Report;
import vn.parindex.analytics.model.UnitFinding.State;

/**
 * Illustrative remedies: in each unit some of the findings of the review show, with cause, remedy,
 * office in charge and a day. Able units mend most of them in time, others are late or have not
 * begun; what cannot be mended locally is put to those above, and stays open.
 */
final class SampleUnitFindings {

  private static final int FEWEST = 4;
  private static final int MORE = 6;

  private final Draws draws;
  private final SampleYear year;
  private final Map<String, Double> abilities;

  SampleUnitFindings(Draws draws, SampleYear year, Map<String, Double> abilities) {
    this.draws = draws;
    this.year = year;
    this.abilities = Map.copyOf(abilities);
  }

  /** By unit, and within it in the order of the review. */
  List<UnitFinding> findings() {
    List<UnitFinding> all = new ArrayList<>();
    for (Unit unit : year.units()) {
      Random random = draws.random("findings", year.reviewed(), unit.code());
      int number = Math.min(year.findings().size(), FEWEST + random.nextInt(MORE));
      List<String> causes = new ArrayList<>();
      draws.shuffled(year.findings(), "finding", year.reviewed(), unit.code()).stream()
          .limit(number)
          .sorted(Comparator.comparing(finding -> year.findings().indexOf(finding)))
          .forEach(finding -> all.add(finding(unit, finding, causes)));
    }
    return all;
  }

  private UnitFinding finding(Unit unit, ReviewFinding finding, List<String> said) {
    Random random = draws.random("finding", year.reviewed(), unit.code(), finding.code());
    boolean local = finding.fixableLocally();
    List<String> causes =
        !local
            ? SamplePhrases.CAUSES_ELSEWHERE
            : switch (finding.kind()) {
              case LIMITATION -> SamplePhrases.CAUSES_OF_LIMITATIONS;
              case CAUSE -> SamplePhrases.REASONS_OF_CAUSES;
            };
    // The last days of the months in which something can be mended, not the last of all.
    List<LocalDate> ends =
        year.reportingDates().stream().filter(day -> day.isAfter(year.firstDay())).toList();
    LocalDate due =
        local && ends.size() > 2 ? ends.get(1 + random.nextInt(ends.size() - 2)) : year.lastDay();
    return new UnitFinding(
        unit.id(),
        finding.code(),
        unsaid(causes, said, random),
        unsaid(local ? SamplePhrases.REMEDIES : SamplePhrases.PETITIONS, said, random),
        Draws.pick(SamplePhrases.OFFICES, random),
        due,
        local ? mending(unit, due, random) : petition(random));
  }

  /** A sentence that the unit has not used, as long as there is one. */
  private static String unsaid(List<String> sentences, List<String> said, Random random) {
    List<String> left = sentences.stream().filter(sentence -> !said.contains(sentence)).toList();
    String sentence = Draws.pick(left.isEmpty() ? sentences : left, random);
    said.add(sentence);
    return sentence;
  }

  private List<Report> mending(Unit unit, LocalDate due, Random random) {
    List<Report> reports = new ArrayList<>();
    LocalDate first = year.day(0.06 * random.nextDouble());
    reports.add(new Report(first, State.OPEN));
    double late = random.nextDouble() - 0.2 * abilities.get(unit.code());
    if (late > 0.93) {
      return reports;
    }
    LocalDate begun = first.plusDays(20 + random.nextInt(50));
    add(reports, begun, State.IN_PROGRESS);
    if (late < 0.78) {
      int days = (int) Math.round(-25 + 55 * late + 20 * random.nextDouble());
      LocalDate mended = due.plusDays(days);
      add(reports, mended.isAfter(begun) ? mended : begun.plusDays(10), State.MENDED);
    }
    return reports;
  }

  private List<Report> petition(Random random) {
    List<Report> reports = new ArrayList<>();
    reports.add(new Report(year.day(0.06 * random.nextDouble()), State.OPEN));
    if (random.nextInt(3) > 0) {
      add(reports, year.day(Draws.between(0.15, 0.9, random)), State.IN_PROGRESS);
    }
    return reports;
  }

  private void add(List<Report> reports, LocalDate day, State state) {
    if (!day.isAfter(year.lastDay()) && day.isAfter(reports.get(reports.size() - 1).on())) {
      reports.add(new Report(day, state));
    }
  }
}

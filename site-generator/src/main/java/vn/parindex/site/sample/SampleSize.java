package vn.parindex.site.sample;

import java.util.Locale;
import java.util.Random;
import vn.parindex.analytics.model.CaseKind;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Target;
import vn.parindex.analytics.model.Unit;

/** How many cases of a kind a commune has in a year. */
enum SampleSize {
  /** Questionnaires; they come in a wave every quarter. */
  SURVEY,
  /** Inspections: few, and often none. */
  EVENTS,
  /** People who work for the commune; trained in courses. */
  STAFF,
  /** Administrative procedures: the law makes them nearly the same everywhere. */
  PROCEDURES,
  /** Files, documents, visits: they grow with the population. */
  CASES;

  private static final double FEWEST_PEOPLE = 1_000;
  private static final double MOST_PEOPLE = 8_000;

  /** What a target counts, by the words of its denominator. */
  static SampleSize of(Target target) {
    String words = target.denominator().toLowerCase(Locale.ROOT);
    if (words.contains("phiếu")) {
      return SURVEY;
    }
    if (words.startsWith("cuộc") || words.contains("kiểm tra")) {
      return EVENTS;
    }
    if (words.contains("cbcc") || words.contains("người") || words.contains("công chức")) {
      return STAFF;
    }
    return target.cases() == CaseKind.STOCK ? PROCEDURES : CASES;
  }

  /** The number for one unit in a year. Two targets with the same denominator have the same. */
  long of(Unit unit, Target target, Draws draws) {
    String what = target.denominator();
    Random random = draws.random("size", unit.code(), what);
    double people = people(unit, draws);
    return switch (this) {
      case SURVEY -> Math.round(Draws.between(36, 96, random));
      case EVENTS -> random.nextInt(7);
      case STAFF -> Math.round(19 + 18 * people + Draws.between(-1, 3, random));
      case PROCEDURES ->
          Math.max(
              8,
              Math.round(
                  150 * common(0.15, 0.95, what, draws) * Draws.between(0.94, 1.06, random)));
      case CASES ->
          Math.max(
              200,
              Math.round(
                  (210 + 640 * people)
                      * common(0.75, 1.1, what, draws)
                      * Draws.between(0.9, 1.1, random)));
    };
  }

  /** The same for all units. */
  private static double common(double low, double high, String what, Draws draws) {
    return Draws.between(low, high, draws.random("common", what));
  }

  /** 0 for the smallest commune, 1 for the largest. */
  private static double people(Unit unit, Draws draws) {
    double drawn = Draws.between(FEWEST_PEOPLE, MOST_PEOPLE, draws.random("people", unit.code()));
    double people = unit.population().match(Fraction::toDouble, reason -> drawn);
    return Draws.within(0, 1, (people - FEWEST_PEOPLE) / (MOST_PEOPLE - FEWEST_PEOPLE));
  }
}

package vn.parindex.site.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.parindex.analytics.model.Evidence;
import vn.parindex.analytics.model.Evidence.Entry;
import vn.parindex.analytics.model.Evidence.State;
import vn.parindex.analytics.model.EvidenceRegister;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.Unit;

/**
 * An illustrative register of evidence. Most is complete in time; some was missing or misfiled
 * first, some still is, some came late, and of a few leaves nobody looked yet.
 */
final class SampleEvidence {

  private static final int DAYS_BEFORE_ALL_IS_DUE = 17;

  private final Draws draws;
  private final SampleYear year;
  private final Map<String, Double> abilities;
  private final LocalDate due;

  SampleEvidence(Draws draws, SampleYear year, Map<String, Double> abilities) {
    this.draws = draws;
    this.year = year;
    this.abilities = Map.copyOf(abilities);
    this.due = year.due().minusDays(DAYS_BEFORE_ALL_IS_DUE);
  }

  /** For each unit its leaves in the order of the framework. */
  EvidenceRegister register() {
    List<Evidence> items = new ArrayList<>();
    for (Unit unit : year.units()) {
      List<Leaf> leaves = year.filed(unit);
      for (Leaf leaf : leaves) {
        Random random = draws.random("evidence", year.period().code(), unit.code(), leaf.code());
        int fate = random.nextInt(100);
        if (fate < 2) {
          continue;
        }
        String area = leaf.code().split("\\.", 2)[0];
        String person =
            Draws.pick(
                SamplePhrases.OFFICES.subList(0, 5), draws.random("person", unit.code(), area));
        items.add(
            new Evidence(
                unit.id(),
                leaf.code(),
                person,
                fate < 4 ? List.of() : entries(unit, leaf, leaves, random)));
      }
    }
    return new EvidenceRegister(year.period().code(), due, items);
  }

  private List<Entry> entries(Unit unit, Leaf leaf, List<Leaf> leaves, Random random) {
    List<Entry> entries = new ArrayList<>();
    double care = random.nextDouble() - 0.06 * abilities.get(unit.code());
    LocalDate first = year.day(0.9 * random.nextDouble());
    LocalDate second = first.plusDays(10 + random.nextInt(40));
    LocalDate afterDue = due.plusDays(1 + random.nextInt(14));
    State wrong = random.nextInt(5) < 2 ? State.MISFILED : State.MISSING;
    if (care < 0.72) {
      add(entries, min(first, due), State.COMPLETE, "");
    } else if (care < 0.91) {
      addWrong(entries, first, wrong, leaf, leaves, random);
      add(entries, second.isAfter(due) ? afterDue : second, state(second), "");
    } else if (care < 0.94) {
      add(entries, afterDue, State.LATE, "");
    } else {
      addWrong(entries, first, wrong, leaf, leaves, random);
    }
    return entries;
  }

  private State state(LocalDate day) {
    return day.isAfter(due) ? State.LATE : State.COMPLETE;
  }

  private void addWrong(
      List<Entry> entries,
      LocalDate day,
      State state,
      Leaf leaf,
      List<Leaf> leaves,
      Random random) {
    boolean known = state == State.MISFILED && leaves.size() > 1 && random.nextInt(6) > 0;
    add(entries, day, state, known ? neighbour(leaf, leaves, random) : "");
  }

  /** One of the leaves beside it: that is where people err. */
  private static String neighbour(Leaf leaf, List<Leaf> leaves, Random random) {
    int place = leaves.indexOf(leaf);
    int other = random.nextBoolean() ? place + 1 : place - 1;
    if (other < 0 || other >= leaves.size()) {
      other = place == 0 ? 1 : place - 1;
    }
    return leaves.get(other).code();
  }

  private void add(List<Entry> entries, LocalDate day, State state, String filedUnder) {
    if (!day.isAfter(year.lastDay())
        && (entries.isEmpty() || day.isAfter(entries.get(entries.size() - 1).on()))) {
      entries.add(new Entry(day, state, filedUnder));
    }
  }

  private static LocalDate min(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}

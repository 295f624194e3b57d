package vn.parindex.site.say.year;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.site.format.Formats;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.Stat;
import vn.parindex.site.model.Tone;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.table.TableOf;
import vn.parindex.site.say.table.TablePart;
import vn.parindex.site.say.year.EvidenceStates.State;
import vn.parindex.site.say.year.EvidenceStates.Tally;
import vn.parindex.site.words.WordFamily;

/** How complete evidence is, in words and cells, the same on every page. */
public final class EvidenceWords extends TablePart {

  private static final WordFamily<State> WORD =
      WordFamily.of("evidence-state.*", State::code, State.values());

  private static final WordFamily<State> SYMBOL =
      WordFamily.of("evidence-state.*.symbol", State::code, State.values());

  private static final WordFamily<State> TITLE =
      WordFamily.of("evidence-state.*.title", State::code, State.values());

  public EvidenceWords(Edition edition) {
    super(edition);
  }

  public String word(State state) {
    return edition.say(WORD.of(state));
  }

  public String symbol(State state) {
    return edition.say(SYMBOL.of(state));
  }

  /** Symbol and words: "✗ thiếu". */
  public String marked(State state) {
    return symbol(state) + " " + word(state);
  }

  /** What each symbol means. */
  public List<String> legend() {
    return Arrays.stream(State.values()).map(this::marked).toList();
  }

  public static Tone tone(State state) {
    return switch (state) {
      case COMPLETE -> Tone.UP;
      case LATE -> Tone.LEVEL;
      case MISFILED, MISSING -> Tone.DOWN;
      case NOT_LOOKED_AT, NOT_APPLICABLE -> Tone.ABSENT;
    };
  }

  /** What is there of what is needed: "34/40", or that nothing is needed. */
  public String filed(Tally tally) {
    return edition.say("count.of", formats.count(tally.filed()), formats.count(tally.needed()));
  }

  /** The same in per cent, without the sign. */
  public Cell percent(Tally tally) {
    return tally.needed() == 0
        ? cells.absent(edition.say("evidence.none-needed"))
        : cells.percent(share(tally));
  }

  public Fraction share(Tally tally) {
    return Fraction.of(tally.filed())
        .divide(Fraction.of(tally.needed()))
        .multiply(Fraction.HUNDRED);
  }

  /**
   * A row about some of the register.
   *
   * @param of what it is about
   * @param tally what is there of it
   */
  public record Counted<R>(R of, Tally tally) {}

  /** Columns with what is there of what is needed, and how much is in which state. */
  public <R> TableOf<Counted<R>> counts(TableOf<Counted<R>> table) {
    table
        .column(
            columns.figures("filed", edition.say("evidence.column.filed")),
            row ->
                row.tally().needed() == 0
                    ? cells.absent("")
                    : cells.text(filed(row.tally()), row.tally().filed()))
        .column(
            columns.percent("share", edition.say("evidence.column.share")),
            row -> percent(row.tally()));
    for (State state : State.values()) {
      table.column(
          columns.figures(state.code(), edition.say(TITLE.of(state))),
          row -> cells.count(row.tally().count(state)));
    }
    return table;
  }

  /** Key figures of a tally, with the day by which all is to be filed. */
  public List<Stat> stats(Tally tally, LocalDate due, LocalDate asOf) {
    List<Stat> stats = new ArrayList<>();
    stats.add(
        new Stat(
            edition.say("evidence.stat.filed"),
            tally.needed() == 0 ? Formats.ABSENT : formats.percent(share(tally)),
            tally.needed() == 0 ? edition.say("evidence.none-needed") : filed(tally),
            Tone.PLAIN));
    stats.add(stat("evidence.stat.late", tally.count(State.LATE)));
    stats.add(stat("evidence.stat.missing", tally.count(State.MISSING)));
    stats.add(stat("evidence.stat.misfiled", tally.count(State.MISFILED)));
    stats.add(stat("evidence.stat.not-looked-at", tally.count(State.NOT_LOOKED_AT)));
    stats.add(
        new Stat(
            edition.say("evidence.stat.due"),
            formats.date(due),
            new FollowUpWords(edition).distance(ChronoUnit.DAYS.between(asOf, due)),
            Tone.PLAIN));
    return stats;
  }

  private Stat stat(String key, int count) {
    return new Stat(edition.say(key), formats.count(count), "", Tone.PLAIN);
  }
}

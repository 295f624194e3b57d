package vn.parindex.site.say.year;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.parindex.analytics.followup.EvidenceStanding;
import vn.parindex.analytics.model.Evidence;
import vn.parindex.analytics.model.UnitId;

/**
 * How the evidence of each unit for each leaf stands: what the register says, or that nobody looked
 * yet, or that the leaf does not apply to the unit and needs none.
 */
public final class EvidenceStates {

  /** One of six things that are never taken for each other, in the order of a table. */
  public enum State {
    COMPLETE("complete"),
    LATE("late"),
    MISFILED("misfiled"),
    MISSING("missing"),
    NOT_LOOKED_AT("not-looked-at"),
    NOT_APPLICABLE("not-applicable");

    private final String code;

    State(String code) {
      this.code = code;
    }

    /** The last part of the keys of its words. */
    String code() {
      return code;
    }

    /** What the register says. */
    public static State of(Evidence.State registered) {
      return switch (registered) {
        case COMPLETE -> COMPLETE;
        case LATE -> LATE;
        case MISFILED -> MISFILED;
        case MISSING -> MISSING;
      };
    }

    /** Whether somebody has to do something. */
    public boolean isOpen() {
      return this == MISFILED || this == MISSING;
    }
  }

  private final EvidenceStanding standing;

  public EvidenceStates(EvidenceStanding standing) {
    this.standing = standing;
  }

  public State of(UnitId unit, String leaf) {
    if (standing.exempt().getOrDefault(unit, Set.of()).contains(leaf)) {
      return State.NOT_APPLICABLE;
    }
    return entry(unit, leaf).map(entry -> State.of(entry.state())).orElse(State.NOT_LOOKED_AT);
  }

  /** What the register says; empty when it has nothing on the leaf. */
  public Optional<Evidence> evidence(UnitId unit, String leaf) {
    return Optional.ofNullable(standing.units().getOrDefault(unit, Map.of()).get(leaf));
  }

  /** The entry that counts: the last one. */
  public Optional<Evidence.Entry> entry(UnitId unit, String leaf) {
    return evidence(unit, leaf)
        .map(Evidence::entries)
        .filter(entries -> !entries.isEmpty())
        .map(entries -> entries.get(entries.size() - 1));
  }

  /** Since when it has been as it is, without a break; empty when nobody looked. */
  public Optional<LocalDate> since(UnitId unit, String leaf) {
    List<Evidence.Entry> entries = evidence(unit, leaf).map(Evidence::entries).orElse(List.of());
    Optional<LocalDate> since = Optional.empty();
    for (int i = entries.size() - 1; i >= 0; i--) {
      if (entries.get(i).state() != entries.get(entries.size() - 1).state()) {
        break;
      }
      since = Optional.of(entries.get(i).on());
    }
    return since;
  }

  /** How many of these units are in which state on these leaves. */
  public Tally tally(Collection<UnitId> units, Collection<String> leaves) {
    Map<State, Integer> counts = new EnumMap<>(State.class);
    units.forEach(unit -> leaves.forEach(leaf -> counts.merge(of(unit, leaf), 1, Integer::sum)));
    return new Tally(counts);
  }

  /**
   * Numbers of items by state.
   *
   * @param counts states without items may be absent
   */
  public record Tally(Map<State, Integer> counts) {
    public int count(State state) {
      return counts.getOrDefault(state, 0);
    }

    /** All that is to be there: everything that applies. */
    public int needed() {
      return counts.values().stream().mapToInt(Integer::intValue).sum()
          - count(State.NOT_APPLICABLE);
    }

    /** All that is there, late or not. */
    public int filed() {
      return count(State.COMPLETE) + count(State.LATE);
    }

    public int open() {
      return count(State.MISFILED) + count(State.MISSING);
    }
  }
}

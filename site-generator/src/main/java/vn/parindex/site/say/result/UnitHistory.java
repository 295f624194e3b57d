package vn.parindex.site.say.result;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.parindex.analytics.delta.NoChange;
import vn.parindex.analytics.model.FormerName;
import vn.parindex.analytics.model.Succession;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.Families;
import vn.parindex.site.words.WordFamily;

/** From what units came about, and what became of them. */
public final class UnitHistory {

  private static final WordFamily<FormerName.Change> FORMER =
      WordFamily.of("unit.former-name.*", FormerName.Change::code, FormerName.Change.values());
  private static final WordFamily<FormerName.Change> FORMER_DATED =
      WordFamily.of(
          "unit.former-name.dated.*", FormerName.Change::code, FormerName.Change.values());

  private final Edition edition;

  public UnitHistory(Edition edition) {
    this.edition = edition;
  }

  /** The succession by which a unit came about; empty for one that is its own only part. */
  public Optional<Succession> origin(UnitId id) {
    return changes().stream().filter(succession -> succession.successor().equals(id)).findFirst();
  }

  /** The succession by which a unit ended; empty for one that is its own only part. */
  public Optional<Succession> end(UnitId id) {
    return changes().stream().filter(succession -> succession.parts().contains(id)).findFirst();
  }

  /**
   * The successions that led from a unit to what it is part of by now, in their order; none while
   * it exists.
   */
  public List<Succession> after(UnitId id) {
    List<Succession> after = new ArrayList<>();
    Optional<Succession> next = end(id);
    while (next.isPresent()) {
      after.add(next.get());
      next = end(next.get().successor());
    }
    return after;
  }

  /**
   * What a unit is part of by now, through all that its successors have become.
   *
   * @param unit the one that has not ended
   * @param since its first day
   * @param others what else came into it on the way, the first first; none where the unit goes on
   *     alone
   */
  public record Last(UnitId unit, LocalDate since, List<UnitId> others) {
    /** Copies. */
    public Last {
      others = List.copyOf(others);
    }
  }

  /** What a unit is part of by now; empty while it exists. */
  public Optional<Last> last(UnitId id) {
    List<Succession> after = after(id);
    if (after.isEmpty()) {
      return Optional.empty();
    }
    List<UnitId> others = new ArrayList<>();
    UnitId own = id;
    for (Succession succession : after) {
      others.addAll(succession.parts());
      others.remove(own);
      own = succession.successor();
    }
    return Optional.of(new Last(own, after.get(after.size() - 1).date(), others));
  }

  /** All successions save those that leave a unit as it is. */
  private List<Succession> changes() {
    return edition.dataset().successions().stream().filter(UnitHistory::isChange).toList();
  }

  /** Whether it makes another unit of its parts. */
  public static boolean isChange(Succession succession) {
    return !succession.parts().equals(List.of(succession.successor()));
  }

  /** "ngày 01/07/2025, từ xã Ba Điền và xã Ba Vinh cũ". */
  public Optional<String> formed(UnitId id) {
    return origin(id)
        .map(
            succession ->
                edition.say("unit.formed", day(succession.date()), parts(succession.parts())));
  }

  /**
   * Earlier names of a unit and of what became part of it: "Gồm cả xã Ba Chùa cũ (nhập vào năm
   * 2020).".
   */
  public Optional<String> formerNames(UnitId id) {
    List<String> sentences = new ArrayList<>();
    Map<FormerName.Change, List<String>> names = new EnumMap<>(FormerName.Change.class);
    for (FormerName former : edition.unit(id).formerNames()) {
      names.computeIfAbsent(former.change(), key -> new ArrayList<>()).add(said(former));
    }
    names.forEach(
        (change, list) -> sentences.add(edition.say(FORMER.of(change), edition.joined(list))));
    return sentences.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", sentences));
  }

  private String said(FormerName former) {
    String name = inSentence(former);
    if (former.year().isPresent()) {
      return edition.say(FORMER_DATED.of(former.change()), name, year(former));
    }
    return former.change() == FormerName.Change.MERGED ? edition.say("unit.former", name) : name;
  }

  private String inSentence(FormerName former) {
    return edition.typedInSentence(edition.fullName(former));
  }

  /** A year is no number of things. */
  private static String year(FormerName former) {
    return Integer.toString(former.year().getAsInt());
  }

  /** Why a unit has no change to speak of, in a sentence. */
  public String notCompared(UnitId id, NoChange reason) {
    String from = edition.from();
    String to = edition.to();
    Unit unit = edition.unit(id);
    return switch (reason) {
      case FORMED_LATER ->
          origin(id)
              .map(
                  succession ->
                      edition.say(
                          "no-change.formed-later",
                          from,
                          day(succession.date()),
                          parts(succession.parts())))
              .orElseGet(() -> edition.say("no-change.formed-later.alone", from, to));
      case CEASED ->
          end(id)
              .map(
                  succession ->
                      edition.say(
                          "no-change.ceased",
                          to,
                          day(succession.date()),
                          edition.nameInSentence(succession.successor())))
              .orElseGet(() -> edition.say("no-change.ceased.alone", to, day(unit.validUntil())));
      case NO_SCORE_IN_FIRST, NO_SCORE_IN_SECOND, EDITIONS_NOT_LINKED, SAME_PERIOD ->
          edition.say(Families.NO_CHANGE.of(reason), from, to);
    };
  }

  /** The same in a cell; empty where a column next to it says why. */
  public String notComparedShort(NoChange reason) {
    return reason == NoChange.FORMED_LATER ? edition.say("no-change.formed-later.short") : "";
  }

  private String parts(List<UnitId> ids) {
    return edition.joined(ids.stream().map(edition::nameInSentence).toList());
  }

  private String day(LocalDate day) {
    return edition.formats().date(day);
  }
}

package vn.parindex.site.say.result;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.parindex.analytics.model.Succession;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.model.Block.Phrase;
import vn.parindex.site.model.PlaceLink;
import vn.parindex.site.say.Edition;

/** Where one reads of a unit, whether it is scored, has ceased or came about later. */
public final class UnitPlaces {

  private final Edition edition;
  private final UnitHistory history;

  public UnitPlaces(Edition edition) {
    this.edition = edition;
    this.history = new UnitHistory(edition);
  }

  /**
   * Its scorecard, the last one of a unit that has ceased, its page among the successors, or the
   * scorecard of what it is part of by now; empty where the edition says nothing of it.
   */
  public Optional<PlaceLink> of(UnitId unit) {
    String name = edition.fullName(unit);
    if (isScored(unit) || wasScored(unit)) {
      return Optional.of(new PlaceLink(name, edition.addresses().unit(unit), ""));
    }
    if (edition.routes().has(edition.addresses().successor(unit))) {
      return Optional.of(new PlaceLink(name, edition.addresses().successor(unit), ""));
    }
    return history.after(unit).stream()
        .map(Succession::successor)
        .filter(this::isScored)
        .findFirst()
        .map(id -> new PlaceLink(name, edition.addresses().unit(id), ""));
  }

  private boolean wasScored(UnitId unit) {
    return edition.formerUnits().stream().map(Unit::id).anyMatch(unit::equals);
  }

  private boolean isScored(UnitId unit) {
    return edition.current().units().containsKey(unit);
  }

  /** A name within a sentence, leading there. */
  public Phrase inSentence(UnitId unit) {
    String name = edition.nameInSentence(unit);
    return of(unit)
        .map(place -> Phrase.of(new PlaceLink(name, place.to(), place.anchor())))
        .orElseGet(() -> Phrase.of(name));
  }

  /** Several of them: "xã Ba Dinh và xã Ba Giang". */
  public List<Phrase> inSentence(List<UnitId> units) {
    List<Phrase> said = new ArrayList<>();
    int last = units.size() - 1;
    for (int i = 0; i <= last; i++) {
      if (i > 0) {
        said.add(Phrase.of(i < last ? ", " : " " + edition.say("list.and") + " "));
      }
      said.add(inSentence(units.get(i)));
    }
    return said;
  }

  /**
   * What a unit was made of, what else is part of it, and what it is part of by now, each with its
   * day and leading there: "Nay thuộc xã Ba Dinh mới (từ ngày 01/07/2025, cùng xã Ba Dinh).".
   *
   * @return nothing where nothing ever changed
   */
  public List<Phrase> story(UnitId unit) {
    List<Phrase> said = new ArrayList<>();
    history
        .origin(unit)
        .ifPresent(
            succession -> {
              LinkedWords words = new LinkedWords();
              add(
                  said,
                  words.in(
                      edition.say(
                          "unit.formed.from",
                          day(succession.date()),
                          words.room(inSentence(succession.parts())))));
            });
    history.formerNames(unit).ifPresent(sentence -> add(said, List.of(Phrase.of(sentence))));
    add(said, now(unit));
    return said;
  }

  /** The last sentence of that: what the unit is part of by now; nothing while it exists. */
  public List<Phrase> now(UnitId unit) {
    return history.last(unit).map(this::now).orElse(List.of());
  }

  private List<Phrase> now(UnitHistory.Last last) {
    LinkedWords words = new LinkedWords();
    String successor = words.room(List.of(inSentence(last.unit())));
    String since = day(last.since());
    return words.in(
        last.others().isEmpty()
            ? edition.say("unit.now.alone", successor, since)
            : edition.say("unit.now", successor, since, words.room(inSentence(last.others()))));
  }

  private static void add(List<Phrase> said, List<Phrase> sentence) {
    if (!said.isEmpty() && !sentence.isEmpty()) {
      said.add(Phrase.of(" "));
    }
    said.addAll(sentence);
  }

  private String day(LocalDate day) {
    return edition.formats().date(day);
  }
}

package vn.parindex.site.say.result;

import java.util.List;
import java.util.Optional;
import vn.parindex.analytics.delta.Change;
import vn.parindex.analytics.delta.EstimatedAreaChange;
import vn.parindex.analytics.model.Area;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.format.Formats;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.Stat;
import vn.parindex.site.model.Tone;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.Families;
import vn.parindex.site.say.table.TablePart;

/**
 * What is said of units that follow others and are compared with the estimate of their parts: with
 * a sign and a word, so that nobody takes it for a comparison of two scores.
 */
public final class EstimatedWords extends TablePart {

  public EstimatedWords(Edition edition) {
    super(edition);
  }

  /** The changes against an estimate, in the order of the ranking. */
  public List<Change.Estimated> changes() {
    return edition.unitsByRank().stream().flatMap(unit -> of(unit).stream()).toList();
  }

  /** The change of a unit against the estimate of its parts, if there is one. */
  public Optional<Change.Estimated> of(UnitId unit) {
    return Optional.ofNullable(edition.results().delta().units().get(unit))
        .flatMap(Change::estimated);
  }

  /** The change of an area of a unit against the estimate of its parts, if there is one. */
  public Optional<EstimatedAreaChange> of(UnitId unit, Area area) {
    return of(unit).stream()
        .flatMap(change -> change.areas().stream())
        .filter(part -> part.toCode().equals(area.code()))
        .findFirst();
  }

  /** An estimate in a cell: "≈ 82,10 (ước tính)". */
  public Cell estimate(Change.Estimated change) {
    return estimate(change.from());
  }

  /** The same of an area. */
  Cell estimate(Fraction percent) {
    return cells.text(figure(formats.plain(percent)), percent);
  }

  /** A change against an estimate in a cell: "≈ +0,80 (ước tính)". */
  public Cell change(Change.Estimated change) {
    return change(change.points());
  }

  /** The same of an area, or of a part of the change. */
  public Cell change(Fraction points) {
    return new Cell.Text(
        figure(formats.signed(points)), cells.tone(points), cells.change(points).sortKey());
  }

  private String figure(String figure) {
    return edition.say("estimated.figure", figure);
  }

  /** The parts by name, in a cell. */
  public Cell parts(Change.Estimated change) {
    return cells.text(
        String.join(
            ", ", change.before().succession().parts().stream().map(edition::fullName).toList()));
  }

  /** Between what the parts lie, in a cell. */
  public Cell range(Change.Estimated change) {
    return cells.text(
        change
            .before()
            .total()
            .range()
            .match(
                range ->
                    edition.say(
                        "ranking.range",
                        formats.plain(range.lowest()),
                        formats.plain(range.highest())),
                reason -> Formats.ABSENT));
  }

  /** On a scorecard: "So với ước tính 2025: ≈ +0,80 (ước tính)". */
  public Stat stat(Change.Estimated change) {
    return new Stat(
        edition.say("estimated.against", edition.from()),
        figure(formats.signed(change.points())),
        edition.say("estimated.detail", estimated(change)),
        cells.tone(change.points()));
  }

  /** The estimate and, where the parts are apart, between what they lie. */
  private String estimated(Change.Estimated change) {
    String percent = formats.percent(change.from());
    return change
        .before()
        .total()
        .range()
        .value()
        .filter(range -> range.spread().signum() != 0)
        .map(
            range ->
                percent
                    + "; "
                    + edition.say(
                        "successor.range",
                        formats.plain(range.lowest()),
                        formats.plain(range.highest())))
        .orElse(percent);
  }

  /** In a sentence, what the estimate is made from and how far the index is from it. */
  public String sentence(Change.Estimated change) {
    Fraction points = change.points();
    return edition.say(
        "estimated.sentence",
        edition.from(),
        edition.joined(
            change.before().succession().parts().stream().map(edition::nameInSentence).toList()),
        estimated(change),
        edition.say(
            Families.ESTIMATED.of(points.signum()),
            formats.plain(points.signum() < 0 ? points.negate() : points)));
  }

  /** How many units are above the estimate of their parts; nobody is counted among the others. */
  public Optional<Stat> above() {
    List<Change.Estimated> changes = changes();
    return changes.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Stat(
                edition.say("estimated.above", edition.from()),
                edition.say(
                    "count.of", formats.count(count(changes, 1)), formats.count(changes.size())),
                edition.say("estimated.above.detail"),
                Tone.PLAIN));
  }

  /** The same in a sentence; empty where nobody is compared with an estimate. */
  public Optional<String> together() {
    List<Change.Estimated> changes = changes();
    return changes.isEmpty()
        ? Optional.empty()
        : Optional.of(
            edition.say(
                "estimated.together",
                formats.count(changes.size()),
                edition.terms().unit(),
                edition.from(),
                formats.count(count(changes, 1)),
                formats.count(count(changes, -1))));
  }

  /** What the sign means, for below a table; empty where nobody is compared with an estimate. */
  public String note() {
    return changes().isEmpty() ? "" : edition.say("estimated.note.sign", edition.from());
  }

  private static long count(List<Change.Estimated> changes, int sign) {
    return changes.stream().filter(change -> change.points().signum() == sign).count();
  }
}

package vn.parindex.site.feature.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.model.Measurement;
import vn.parindex.analytics.model.MeasurementSet;
import vn.parindex.analytics.model.Target;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.model.Cell;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.table.RowLimit;
import vn.parindex.site.say.table.TableOf;
import vn.parindex.site.say.table.TablePart;
import vn.parindex.site.say.target.MeasuredWords;
import vn.parindex.site.say.year.FollowedUnits;

/**
 * Every correction of a figure on a target in the year that is followed, with what stood there
 * before. A provisional figure that was confirmed as it was counts as one: its standing changed.
 */
final class CorrectionLog extends TablePart {

  private final FollowUp year;
  private final MeasuredWords words;
  private final FollowedUnits units;
  private final List<Target> targets;
  private final List<Correction> corrections = new ArrayList<>();

  private record Correction(
      LocalDate on,
      LocalDate date,
      UnitId unit,
      int target,
      Measurement.Statement before,
      Measurement.Statement after) {}

  CorrectionLog(Edition edition, FollowUp year) {
    super(edition);
    this.year = year;
    this.words = new MeasuredWords(edition);
    this.units = new FollowedUnits(edition, year.units());
    this.targets = year.targets().stream().map(standing -> standing.target()).toList();
    List<String> codes = targets.stream().map(Target::code).toList();
    Set<UnitId> followed = Set.copyOf(year.units());
    for (MeasurementSet set : edition.dataset().reports().measurements()) {
      for (Measurement measurement : set.measurements()) {
        int target = codes.indexOf(measurement.target());
        if (set.year().equals(year.year())
            && target >= 0
            && followed.contains(measurement.unit())) {
          collect(set.date(), target, measurement);
        }
      }
    }
    corrections.sort(
        Comparator.comparing(Correction::on)
            .thenComparing(Correction::date)
            .reversed()
            .thenComparingInt(correction -> units.place(correction.unit()))
            .thenComparingInt(Correction::target));
  }

  private void collect(LocalDate date, int target, Measurement measurement) {
    Measurement.Statement before = measurement.first();
    for (Measurement.Revision revision : measurement.revisions()) {
      corrections.add(
          new Correction(
              revision.on(), date, measurement.unit(), target, before, revision.statement()));
      before = revision.statement();
    }
  }

  /** How many there are, for a sentence that goes on. Of other years nothing is said. */
  String counted() {
    return corrections.isEmpty()
        ? edition.say("corrections.none", year.year())
        : edition.say("corrections.some", year.year(), formats.count(corrections.size()));
  }

  /** The latest first. */
  Listing listing() {
    return Listing.of(
        edition.say("corrections.sentence", Edition.capital(counted())),
        new TableOf<Correction>("corrections", edition.say("corrections.caption", year.year()))
            .column(
                columns.words("unit", edition.say("column.unit")), row -> units.cell(row.unit()))
            .column(
                columns.words("target", edition.say("column.target")), row -> target(row.target()))
            .column(
                columns.words("date", edition.say("column.reporting-date")),
                row -> cells.day(row.date()))
            .column(
                columns.fixed("before", edition.say("column.figure-before")),
                row -> cells.text(words.of(row.before())))
            .column(
                columns.fixed("after", edition.say("column.figure-after")),
                row -> cells.text(words.of(row.after())))
            .column(
                columns.words("on", edition.say("column.corrected-on")),
                row -> cells.day(row.on())),
        corrections,
        RowLimit.cut(edition, "corrections.cut", corrections.size()),
        corrections.isEmpty() ? "" : edition.say("corrections.note"));
  }

  private Cell target(int place) {
    Target target = targets.get(place);
    return cells.link(
        Edition.coded(target.code(), target.name()),
        edition.addresses().target(target.code()),
        place);
  }
}

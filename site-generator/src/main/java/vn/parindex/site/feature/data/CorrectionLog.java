package vn.parindex.site.feature.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.model.Measurement;
import vn.parindex.analytics.model.MeasurementSet;
import vn.parindex.analytics.model.Target;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.format.Formats;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.TableView;
import vn.parindex.site.model.Tone;
import vn.parindex.site.say.Cells;
import vn.parindex.site.say.Columns;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.FollowedUnits;
import vn.parindex.site.say.MeasuredWords;
import vn.parindex.site.say.RowLimit;

/**
 * Every correction of a figure on a target in the year that is followed, with what stood there
 * before. A provisional figure that was confirmed as it was counts as one: its standing changed.
 */
final class CorrectionLog {

  private final Edition edition;
  private final FollowUp year;
  private final Formats formats;
  private final Cells cells;
  private final Columns columns;
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
    this.edition = edition;
    this.year = year;
    this.formats = edition.formats();
    this.cells = new Cells(edition);
    this.columns = new Columns(edition);
    this.words = new MeasuredWords(edition);
    this.units = new FollowedUnits(edition, year.units());
    this.targets = year.targets().stream().map(standing -> standing.target()).toList();
    List<String> codes = targets.stream().map(Target::code).toList();
    for (MeasurementSet set : edition.dataset().reports().measurements()) {
      for (Measurement measurement : set.measurements()) {
        int target = codes.indexOf(measurement.target());
        if (set.year().equals(year.year())
            && target >= 0
            && year.units().contains(measurement.unit())) {
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

  /** How many there are, for a sentence that goes on. */
  String counted() {
    return corrections.isEmpty()
        ? edition.say("corrections.none")
        : edition.say("corrections.some", formats.count(corrections.size()));
  }

  /** The latest first. */
  Page.Listing listing() {
    List<TableView.Row> rows = new ArrayList<>();
    List<Correction> shown = corrections.subList(0, RowLimit.of(corrections.size()));
    for (Correction correction : shown) {
      rows.add(
          new TableView.Row(
              List.of(
                  units.cell(correction.unit()),
                  target(correction.target()),
                  cells.day(correction.date()),
                  cells.text(words.of(correction.before())),
                  cells.text(words.of(correction.after())),
                  cells.day(correction.on())),
              false));
    }
    List<String> notes =
        new ArrayList<>(RowLimit.cut(edition, "corrections.cut", shown.size(), corrections.size()));
    if (!corrections.isEmpty()) {
      notes.add(edition.say("corrections.note"));
    }
    return new Page.Listing(
        edition.say("corrections.year", year.year(), counted()),
        new TableView(
            "corrections",
            edition.say("corrections.caption", year.year()),
            List.of(
                columns.words("unit", edition.say("column.unit")),
                columns.words("target", edition.say("column.target")),
                columns.words("date", edition.say("column.reporting-date")),
                columns.fixed("before", edition.say("column.figure-before")),
                columns.fixed("after", edition.say("column.figure-after")),
                columns.words("on", edition.say("column.corrected-on"))),
            rows,
            notes));
  }

  private Cell target(int place) {
    Target target = targets.get(place);
    return new Cell.Linked(
        Edition.coded(target.code(), target.name()),
        edition.addresses().target(target.code()),
        Tone.PLAIN,
        place);
  }
}

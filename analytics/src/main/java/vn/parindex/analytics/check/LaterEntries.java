package vn.parindex.analytics.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.parindex.analytics.model.DataFile.Kind;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Evidence;
import vn.parindex.analytics.model.Measurement;
import vn.parindex.analytics.model.MeasurementSet;
import vn.parindex.analytics.model.Note;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.TaskProgress;
import vn.parindex.analytics.model.UnitFinding;

/**
 * What one file says of days after a day: a site as of that day shows none of it.
 *
 * @param kind of the file
 * @param key of the file, as {@link Locator#fileOf} wants it
 * @param what in Vietnamese, without a number: "báo cáo nhiệm vụ"
 * @param count how many, at least 1
 * @param first the earliest of their days
 * @param last the latest
 */
public record LaterEntries(
    Kind kind, String key, String what, int count, LocalDate first, LocalDate last) {

  /**
   * One for each file with anything observed after a day. Days that are set in advance (a due date,
   * a conference, the end of a period, a succession) are not looked at.
   */
  public static List<LaterEntries> after(LocalDate day, Dataset dataset) {
    Search search = new Search(day, new ArrayList<>());
    search.scores(dataset);
    search.measurements(dataset.reports().measurements());
    dataset
        .reports()
        .taskProgress()
        .forEach(
            (year, list) ->
                search.add(
                    Kind.TASK_PROGRESS,
                    year,
                    "báo cáo nhiệm vụ",
                    days(list, TaskProgress::reports, TaskProgress.Report::on)));
    dataset
        .reports()
        .unitFindings()
        .forEach(
            (year, list) ->
                search.add(
                    Kind.UNIT_FINDINGS,
                    year,
                    "báo cáo khắc phục",
                    days(list, UnitFinding::reports, UnitFinding.Report::on)));
    dataset
        .reports()
        .evidence()
        .forEach(
            (year, register) ->
                search.add(
                    Kind.EVIDENCE,
                    year,
                    "lần kiểm tra tài liệu",
                    days(register.items(), Evidence::entries, Evidence.Entry::on)));
    for (Note note : dataset.notes()) {
      search.add(Kind.NOTE, name(note), "nhận xét", Stream.of(note.writtenOn()));
    }
    return List.copyOf(search.found());
  }

  private static <T, E> Stream<LocalDate> days(
      List<T> list, Function<T, List<E>> entries, Function<E, LocalDate> on) {
    return list.stream().flatMap(one -> entries.apply(one).stream()).map(on);
  }

  /** The name of the file of a note, without its ending. */
  static String name(Note note) {
    String about =
        switch (note.scope()) {
          case GROUP -> "district";
          case AREA -> "area-" + note.key();
          case UNIT -> "unit-" + note.key();
        };
    return note.language().isEmpty() ? about : about + "." + note.language();
  }

  private record Search(LocalDate day, List<LaterEntries> found) {

    void add(Kind kind, String key, String what, Stream<LocalDate> days) {
      TreeMap<LocalDate, Integer> later = new TreeMap<>();
      days.filter(on -> on.isAfter(day)).forEach(on -> later.merge(on, 1, Integer::sum));
      if (!later.isEmpty()) {
        int count = later.values().stream().mapToInt(Integer::intValue).sum();
        found.add(new LaterEntries(kind, key, what, count, later.firstKey(), later.lastKey()));
      }
    }

    void scores(Dataset dataset) {
      for (Period period : dataset.periods()) {
        add(
            Kind.SCORES,
            period.code(),
            "phiếu điểm",
            dataset.sheets().getOrDefault(period.code(), List.of()).stream()
                .map(sheet -> period.closedOn()));
      }
    }

    /** A later set is later as a whole; of another only what was corrected later. */
    void measurements(List<MeasurementSet> sets) {
      for (MeasurementSet set : sets) {
        String key = Locator.measurementsKey(set.year(), set.date());
        if (set.date().isAfter(day)) {
          add(
              Kind.MEASUREMENTS,
              key,
              "số liệu chỉ tiêu",
              set.measurements().stream().map(measurement -> set.date()));
        } else {
          add(
              Kind.MEASUREMENTS,
              key,
              "điều chỉnh",
              days(set.measurements(), Measurement::revisions, Measurement.Revision::on));
        }
      }
    }
  }
}

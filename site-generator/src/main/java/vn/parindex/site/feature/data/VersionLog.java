package vn.parindex.site.feature.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.LeafScore;
import vn.parindex.analytics.model.Measurement;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.versions.CellChange;
import vn.parindex.analytics.versions.ChangeKind;
import vn.parindex.analytics.versions.DutyChange;
import vn.parindex.analytics.versions.Entry;
import vn.parindex.analytics.versions.ExtraCell;
import vn.parindex.analytics.versions.FileChange;
import vn.parindex.analytics.versions.MeasurementCell;
import vn.parindex.analytics.versions.NewSince;
import vn.parindex.analytics.versions.News;
import vn.parindex.analytics.versions.ReportChange;
import vn.parindex.analytics.versions.ScoreCell;
import vn.parindex.analytics.versions.SheetChange;
import vn.parindex.analytics.versions.VersionComparison;
import vn.parindex.site.download.IllustrativeNotice;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.PlaceLink;
import vn.parindex.site.model.TableView;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.Families;
import vn.parindex.site.say.since.ChangeWords;
import vn.parindex.site.say.since.Earlier;
import vn.parindex.site.say.since.SinceWords;
import vn.parindex.site.say.table.RowLimit;
import vn.parindex.site.say.table.TableOf;
import vn.parindex.site.say.table.TablePart;
import vn.parindex.site.say.year.FollowedUnits;
import vn.parindex.site.words.WordFamily;
import vn.parindex.site.words.Words;

/**
 * What changed since an earlier version of the data. What was corrected comes first, what went
 * next, what is new last: that is what a reader of a long list has to see.
 */
final class VersionLog extends TablePart {

  /** Words about reports, files, scores or measurements. */
  private static final WordFamily<String> NONE = of("versions.*.none");

  private static final WordFamily<String> SOME = of("versions.*.some");
  private static final WordFamily<String> CAPTION = of("versions.*.caption");
  private static final WordFamily<String> CUT = of("versions.*.cut");

  private final VersionComparison versions;
  private final Earlier earlier;
  private final ChangeWords changes;
  private final SinceWords since;
  private final FollowedUnits units;

  private static WordFamily<String> of(String pattern) {
    return WordFamily.of(pattern, "reports", "files", "scores", "measurements");
  }

  VersionLog(Edition edition, Earlier earlier) {
    super(edition);
    this.versions = earlier.versions();
    this.earlier = earlier;
    this.changes = new ChangeWords(edition, earlier.news());
    this.since = new SinceWords(edition, earlier);
    this.units = changes.units();
  }

  /**
   * What changed between two versions of the data.
   *
   * @param heading which version it is compared with
   * @param sentences what was compared, or how to compare
   * @param warning that the number of the version was not raised; empty when there is nothing to
   *     say
   * @param lists what differs; empty when nothing does or nothing was compared
   */
  record Section(String heading, List<String> sentences, String warning, List<Listing> lists) {
    /**
     * As a part of the page.
     *
     * @param id where links lead to it; empty for nowhere
     */
    Block.Section block(Edition edition, String id) {
      List<Block> blocks = new ArrayList<>();
      sentences.forEach(sentence -> blocks.add(Block.Paragraph.of(sentence)));
      if (!warning.isEmpty()) {
        blocks.add(new Block.Paragraph(List.of(Block.Phrase.emphasis(warning)), ""));
      }
      lists.forEach(list -> blocks.addAll(list.blocks(edition)));
      return new Block.Section(id, "", heading, blocks);
    }
  }

  /** What the page says when there is nothing to compare with. */
  static Section none(Edition edition) {
    return new Section(
        edition.say("versions.title.none"), List.of(edition.say("versions.how")), "", List.of());
  }

  /** What of the two versions is illustrative, in words; empty if nothing is. */
  String notice(Words words) {
    return IllustrativeNotice.of(
        words,
        Set.of(DataFile.Kind.values()),
        changes.both().flatMap(version -> version.files().stream()).toList());
  }

  /** How many files and figures differ, for a sentence that goes on. */
  String counted() {
    if (versions.isEmpty()) {
      return edition.say("versions.count.same", versions.versionBefore());
    }
    String files = formats.count(versions.files().size());
    int scores = versions.scores().size() + versions.extras().size();
    int measurements = versions.measurements().size();
    return scores + measurements == 0
        ? edition.say("versions.count.none", versions.versionBefore(), files)
        : edition.say(
            "versions.count",
            versions.versionBefore(),
            files,
            formats.count(scores),
            formats.count(measurements));
  }

  /** What the page says of the two. */
  Section section() {
    List<String> sentences = new ArrayList<>();
    if (earlier.release().isPresent()) {
      sentences.add(since.then());
    }
    sentences.add(days());
    if (versions.isEmpty()) {
      sentences.add(edition.say("versions.same"));
    }
    return new Section(
        earlier.release().isPresent()
            ? since.title()
            : edition.say("versions.title", versions.versionBefore()),
        sentences,
        versions.isVersionNotRaised()
            ? edition.say("versions.not-raised", versions.versionAfter())
            : "",
        versions.isEmpty()
            ? List.of()
            : List.of(reports(), duties(), files(), scores(), measurements()));
  }

  /** Which two are compared, and as of which days. */
  private String days() {
    NewSince news = earlier.news();
    String before = formats.date(news.dayBefore());
    String after = formats.date(news.dayAfter());
    return news.dayBefore().equals(news.dayAfter())
        ? edition.say("versions.both", versions.versionAfter(), versions.versionBefore(), after)
        : edition.say(
            "versions.both.days", versions.versionAfter(), after, versions.versionBefore(), before);
  }

  /** A report or a sheet of scores that only one version has. */
  private record Came(ChangeKind kind, UnitId unit, Cell when, String what, boolean late) {}

  private Listing reports() {
    News all = earlier.news().all();
    List<Came> came = new ArrayList<>();
    for (ReportChange report : all.reports()) {
      came.add(
          new Came(
              report.kind(),
              report.unit(),
              cells.day(report.date()),
              edition.say("versions.reports.of-targets"),
              report.late()));
    }
    for (SheetChange sheet : all.sheets()) {
      came.add(
          new Came(
              sheet.kind(),
              sheet.unit(),
              cells.text(sheet.period(), came.size()),
              edition.say("versions.reports.of-scores"),
              false));
    }
    came.sort(
        Comparator.comparing(Came::kind)
            .thenComparing(line -> line.when().sortKey(), Comparator.reverseOrder())
            .thenComparingInt(line -> units.place(line.unit())));
    return listing(
        "reports",
        came,
        Came::kind,
        table ->
            table
                .column(
                    columns.words("unit", edition.say("column.unit")),
                    line -> units.cell(line.unit()))
                .column(columns.words("date", edition.say("column.reporting-date")), Came::when)
                .column(
                    columns.words("content", edition.say("column.content")),
                    line -> cells.text(line.what()))
                .column(
                    columns.words("kind", edition.say("column.version-change")),
                    line ->
                        kind(
                            line.kind(),
                            line.late()
                                ? edition.say("versions.reports.late", changes.changed(line.kind()))
                                : changes.changed(line.kind()))));
  }

  /** A thing to be done of which the state is told, and the order in which it is. */
  private record Told(DutyChange duty, int order, String words) {}

  private Listing duties() {
    News all = earlier.news().all();
    List<Told> told = new ArrayList<>();
    all.overdue().forEach(duty -> told.add(new Told(duty, 0, edition.say("since.overdue"))));
    all.reopened().forEach(duty -> told.add(new Told(duty, 1, edition.say("since.reopened"))));
    all.done().forEach(duty -> told.add(new Told(duty, 2, edition.say("since.done"))));
    return Listing.of(
        told.isEmpty()
            ? edition.say("versions.duties.none")
            : edition.say("versions.duties.some", numbers(all)),
        new TableOf<Told>(
                "version-duties", edition.say("versions.duties.caption", versions.versionBefore()))
            .column(
                columns.words("unit", edition.say("column.unit")),
                line -> units.cell(line.duty().unit()))
            .numbered(
                columns.words("duty", edition.say("column.duty")),
                (line, place) -> {
                  PlaceLink what = since.what(line.duty());
                  return cells.link(what.text(), what.to(), place);
                })
            .column(
                columns.words("kind", edition.say("column.version-change")),
                line -> cells.text(line.words(), line.order()))
            .note(RowLimit.cut(edition, "versions.duties.cut", told.size())),
        told);
  }

  /** "2 mới quá hạn, 1 mới xong": how many of each, where there are any. */
  private String numbers(News all) {
    List<String> numbers = new ArrayList<>();
    if (!all.overdue().isEmpty()) {
      numbers.add(edition.say("versions.duties.overdue", formats.count(all.overdue().size())));
    }
    if (!all.reopened().isEmpty()) {
      numbers.add(edition.say("versions.duties.reopened", formats.count(all.reopened().size())));
    }
    if (!all.done().isEmpty()) {
      numbers.add(edition.say("versions.duties.done", formats.count(all.done().size())));
    }
    return String.join(", ", numbers);
  }

  /** A file that differs, and its place in the order of files. */
  private record FileLine(FileChange file, int place) {}

  private Listing files() {
    List<FileLine> lines = new ArrayList<>();
    for (FileChange file : versions.files()) {
      lines.add(new FileLine(file, lines.size()));
    }
    lines.sort(Comparator.comparing(line -> line.file().kind()));
    return listing(
        "files",
        lines,
        line -> line.file().kind(),
        table ->
            table
                .column(
                    columns.words("file", edition.say("column.file")),
                    line -> cells.text(line.file().path(), line.place()))
                .column(
                    columns.fixed("content", edition.say("column.content")),
                    line ->
                        cells.text(
                            edition.say(IllustrativeNotice.FILE_KIND.of(line.file().content()))))
                .column(
                    columns.words("kind", edition.say("column.version-change")),
                    line -> kind(line.file().kind(), changes.changed(line.file().kind()))),
        edition.say(
            edition.dataset().identity().publicPolicy().isInForce()
                ? "versions.files.note.public"
                : "versions.files.note"));
  }

  /**
   * A figure that differs.
   *
   * @param when the period or reporting date; sorts by time
   * @param changed which parts of it, in words
   */
  private record FigureLine(
      ChangeKind kind,
      UnitId unit,
      Cell when,
      Cell what,
      Cell before,
      Cell after,
      String changed) {}

  private <C, V> FigureLine line(
      UnitId unit,
      Cell when,
      Cell what,
      CellChange<C, V> change,
      Function<Entry<V>, Cell> written,
      String changed) {
    return new FigureLine(
        change.kind(),
        unit,
        when,
        what,
        written.apply(change.before()),
        written.apply(change.after()),
        changed);
  }

  private Listing scores() {
    List<String> periods =
        changes
            .both()
            .flatMap(version -> version.periods().stream())
            .sorted(Comparator.comparing(Period::from))
            .map(Period::code)
            .distinct()
            .toList();
    List<FigureLine> lines = new ArrayList<>();
    for (CellChange<ScoreCell, LeafScore> change : versions.scores()) {
      ScoreCell cell = change.cell();
      lines.add(
          line(
              cell.unit(),
              cells.text(cell.period(), periods.indexOf(cell.period())),
              cells.text(changes.name(cell), lines.size()),
              change,
              changes::score,
              changes.what(change)));
    }
    for (CellChange<ExtraCell, Figure> change : versions.extras()) {
      ExtraCell cell = change.cell();
      lines.add(
          line(
              cell.unit(),
              cells.text(cell.period(), periods.indexOf(cell.period())),
              cells.text(edition.say(Families.EXTRA.of(cell.extra())), lines.size()),
              change,
              changes::points,
              changes.changed(change.kind())));
    }
    return figures(
        "scores",
        lines,
        columns.words("period", edition.say("column.period")),
        columns.words("leaf", edition.say("column.leaf")),
        columns::points,
        edition.say("versions.scores.note"));
  }

  private Listing measurements() {
    List<FigureLine> lines = new ArrayList<>();
    for (CellChange<MeasurementCell, Measurement> change : versions.measurements()) {
      MeasurementCell cell = change.cell();
      lines.add(
          line(
              cell.unit(),
              cells.day(cell.date()),
              cells.text(changes.target(cell), lines.size()),
              change,
              changes::figure,
              history(change)));
    }
    return figures(
        "measurements",
        lines,
        columns.words("date", edition.say("column.reporting-date")),
        columns.words("target", edition.say("column.target")),
        columns::fixed);
  }

  /** Which parts of a report differ: the figure that counts, the first one, the corrections. */
  private String history(CellChange<MeasurementCell, Measurement> change) {
    return change
        .before()
        .match(
            then ->
                change
                    .after()
                    .match(now -> history(then, now), () -> edition.say("version-change.removed")),
            () -> edition.say("version-change.added"));
  }

  private String history(Measurement then, Measurement now) {
    if (then.revisions().isEmpty() && now.revisions().isEmpty()) {
      return edition.say("versions.part.reported");
    }
    List<String> parts = new ArrayList<>();
    if (!then.latest().equals(now.latest())) {
      parts.add(edition.say("versions.part.latest"));
    }
    if (!then.first().equals(now.first())) {
      parts.add(edition.say("versions.part.first"));
    }
    if (!then.revisions().equals(now.revisions())) {
      parts.add(edition.say("versions.part.revisions"));
    }
    return String.join(", ", parts);
  }

  private Cell kind(ChangeKind kind, String text) {
    return cells.text(text, kind.ordinal());
  }

  /**
   * What was corrected comes first; then the newest, then by unit. Equal ones stay as they were
   * compared.
   *
   * @param figure makes the column of a version
   */
  private Listing figures(
      String what,
      List<FigureLine> lines,
      TableView.Column when,
      TableView.Column about,
      BiFunction<String, String, TableView.Column> figure,
      String... notes) {
    lines.sort(
        Comparator.comparing(FigureLine::kind)
            .thenComparing(line -> line.when().sortKey(), Comparator.reverseOrder())
            .thenComparingInt(line -> units.place(line.unit())));
    return listing(
        what,
        lines,
        FigureLine::kind,
        table ->
            table
                .column(
                    columns.words("unit", edition.say("column.unit")),
                    line -> units.cell(line.unit()))
                .column(when, FigureLine::when)
                .column(about, FigureLine::what)
                .column(
                    figure.apply("before", edition.say("column.version-before")),
                    FigureLine::before)
                .column(
                    figure.apply("after", edition.say("column.version-after")), FigureLine::after)
                .column(
                    columns.words("kind", edition.say("column.version-change")),
                    line -> kind(line.kind(), line.changed())),
        notes);
  }

  /** The sentence counts all, the table has the first of them. */
  private <R> Listing listing(
      String what,
      List<R> lines,
      Function<R, ChangeKind> kind,
      UnaryOperator<TableOf<R>> declared,
      String... notes) {
    return Listing.of(
        lines.isEmpty()
            ? edition.say(NONE.of(what))
            : edition.say(SOME.of(what), numbers(lines.stream().map(kind).toList())),
        declared
            .apply(
                new TableOf<>(
                    "version-" + what, edition.say(CAPTION.of(what), versions.versionBefore())))
            .note(RowLimit.cut(edition, CUT.of(what), lines.size())),
        lines,
        lines.isEmpty() ? new String[0] : notes);
  }

  /** "2 thay đổi, 1 thêm": how many of each kind, where there are any. */
  private String numbers(List<ChangeKind> kinds) {
    List<String> numbers = new ArrayList<>();
    for (ChangeKind kind : ChangeKind.values()) {
      long number = kinds.stream().filter(other -> other == kind).count();
      if (number > 0) {
        numbers.add(edition.say("versions.number", formats.count(number), changes.changed(kind)));
      }
    }
    return String.join(", ", numbers);
  }
}

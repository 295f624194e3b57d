package vn.parindex.site.feature.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.LeafScore;
import vn.parindex.analytics.model.Measurement;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.Target;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.versions.CellChange;
import vn.parindex.analytics.versions.ChangeKind;
import vn.parindex.analytics.versions.Entry;
import vn.parindex.analytics.versions.ExtraCell;
import vn.parindex.analytics.versions.FileChange;
import vn.parindex.analytics.versions.MeasurementCell;
import vn.parindex.analytics.versions.ScoreCell;
import vn.parindex.analytics.versions.VersionComparison;
import vn.parindex.site.download.IllustrativeNotice;
import vn.parindex.site.format.Formats;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.TableView;
import vn.parindex.site.say.Cells;
import vn.parindex.site.say.Columns;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.FollowedUnits;
import vn.parindex.site.say.MeasuredWords;
import vn.parindex.site.say.RowLimit;
import vn.parindex.site.words.Words;

/**
 * What changed since an earlier version of the data. What was corrected comes first, what went
 * next, what is new last: that is what a reader of a long list has to see.
 */
final class VersionLog {

  private final Edition edition;
  private final VersionComparison versions;
  private final Formats formats;
  private final Cells cells;
  private final Columns columns;
  private final MeasuredWords words;
  private final FollowedUnits units;

  VersionLog(Edition edition, VersionComparison versions) {
    this.edition = edition;
    this.versions = versions;
    this.formats = edition.formats();
    this.cells = new Cells(edition);
    this.columns = new Columns(edition);
    this.words = new MeasuredWords(edition);
    this.units = FollowedUnits.of(edition, changed());
  }

  /** Units of which a figure differs, as the later version that knows them has them. */
  private List<Unit> changed() {
    return Stream.of(
            versions.scores().stream().map(change -> change.cell().unit()),
            versions.extras().stream().map(change -> change.cell().unit()),
            versions.measurements().stream().map(change -> change.cell().unit()))
        .flatMap(ids -> ids)
        .distinct()
        .map(id -> both().flatMap(version -> version.unit(id).stream()).findFirst().orElseThrow())
        .toList();
  }

  /** What the page says when there is nothing to compare with. */
  static Page.Versions none(Edition edition) {
    return new Page.Versions(
        edition.say("versions.title.none"), List.of(edition.say("versions.how")), "", List.of());
  }

  /** The later version first: its words count where both have some. */
  private Stream<Dataset> both() {
    return Stream.of(versions.after(), versions.before());
  }

  /** What of the two versions is illustrative, in words; empty if nothing is. */
  String notice(Words words) {
    return IllustrativeNotice.of(words, Set.of(DataFile.Kind.values()), both().toList());
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

  /** The section. */
  Page.Versions section() {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        edition.say(
            "versions.both",
            versions.versionAfter(),
            versions.versionBefore(),
            formats.date(edition.results().settings().asOf())));
    if (versions.isEmpty()) {
      sentences.add(edition.say("versions.same"));
    }
    return new Page.Versions(
        edition.say("versions.title", versions.versionBefore()),
        sentences,
        versions.isVersionNotRaised()
            ? edition.say("versions.not-raised", versions.versionAfter())
            : "",
        versions.isEmpty() ? List.of() : List.of(files(), scores(), measurements()));
  }

  private Page.Listing files() {
    List<Line> lines = new ArrayList<>();
    for (FileChange file : versions.files()) {
      lines.add(
          new Line(
              file.kind(),
              List.of(
                  cells.text(file.path(), lines.size()),
                  cells.text(edition.say("file-kind." + file.content().code())),
                  kind(file.kind(), edition.say("version-change." + file.kind().code())))));
    }
    return listing(
        "files",
        lines,
        List.of(
            columns.words("file", edition.say("column.file")),
            columns.fixed("content", edition.say("column.content")),
            columns.words("kind", edition.say("column.version-change"))),
        List.of(edition.say("versions.files.note")));
  }

  private Page.Listing scores() {
    List<String> periods =
        both()
            .flatMap(version -> version.periods().stream())
            .sorted(Comparator.comparing(Period::from))
            .map(Period::code)
            .distinct()
            .toList();
    List<Line> lines = new ArrayList<>();
    for (CellChange<ScoreCell, LeafScore> change : versions.scores()) {
      ScoreCell cell = change.cell();
      lines.add(
          line(
              cell.unit(),
              cells.text(cell.period(), periods.indexOf(cell.period())),
              cells.text(leaf(cell), lines.size()),
              change,
              score -> points(score.match(this::counted, Entry::none)),
              what(change)));
    }
    for (CellChange<ExtraCell, Figure> change : versions.extras()) {
      ExtraCell cell = change.cell();
      lines.add(
          line(
              cell.unit(),
              cells.text(cell.period(), periods.indexOf(cell.period())),
              cells.text(edition.say("scorecard." + cell.extra().code()), lines.size()),
              change,
              this::points,
              edition.say("version-change." + change.kind().code())));
    }
    return listing(
        "scores",
        lines,
        List.of(
            columns.words("unit", edition.say("column.unit")),
            columns.words("period", edition.say("column.period")),
            columns.words("leaf", edition.say("column.leaf")),
            columns.points("before", edition.say("column.version-before")),
            columns.points("after", edition.say("column.version-after")),
            columns.words("kind", edition.say("column.version-change"))),
        List.of(edition.say("versions.scores.note")));
  }

  /** A cell of the data, what it held in both versions, and in words what changed. */
  private <C, V> Line line(
      UnitId unit,
      Cell when,
      Cell what,
      CellChange<C, V> change,
      Function<Entry<V>, Cell> written,
      String changed) {
    return new Line(
        change.kind(),
        List.of(
            units.cell(unit),
            when,
            what,
            written.apply(change.before()),
            written.apply(change.after()),
            kind(change.kind(), changed)));
  }

  private Entry<Figure> counted(LeafScore score) {
    return Entry.of(score.counted());
  }

  private Cell points(Entry<Figure> entry) {
    return entry.match(
        cells::points, () -> cells.absent(edition.say("version-change.not-written")));
  }

  private String leaf(ScoreCell cell) {
    return both()
        .flatMap(
            version ->
                version.period(cell.period()).map(version::frameworkOf).stream()
                    .flatMap(framework -> framework.leaves()))
        .filter(leaf -> leaf.code().equals(cell.leaf()))
        .findFirst()
        .map((Leaf leaf) -> Edition.coded(leaf.code(), leaf.name()))
        .orElse(cell.leaf());
  }

  /** Which parts of a score differ, with their figures: "thẩm định lần 1: 1,5 → 1,25". */
  private String what(CellChange<ScoreCell, LeafScore> change) {
    if (change.kind() != ChangeKind.CHANGED) {
      return edition.say("version-change." + change.kind().code());
    }
    List<Part> then = change.before().match(VersionLog::parts, List::of);
    List<Part> now = change.after().match(VersionLog::parts, List::of);
    if (!then.stream().map(Part::name).toList().equals(now.stream().map(Part::name).toList())) {
      return edition.say("versions.part.scoring");
    }
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < then.size(); i++) {
      if (!then.get(i).equals(now.get(i))) {
        parts.add(
            edition.say(
                "versions.part",
                edition.say("versions.part." + then.get(i).name()),
                cells.points(then.get(i).figure()).text(),
                cells.points(now.get(i).figure()).text()));
      }
    }
    return String.join("; ", parts);
  }

  /** One of the figures of a score, by the end of the key of its words. */
  private record Part(String name, Figure figure) {}

  private static List<Part> parts(LeafScore score) {
    return score.match(
        verified ->
            List.of(
                new Part("self", verified.selfAssessed()),
                new Part("round1", verified.round1()),
                new Part("round2", verified.round2())),
        surveyed -> List.of(new Part("survey", surveyed.points())),
        none -> List.of());
  }

  private Page.Listing measurements() {
    List<Line> lines = new ArrayList<>();
    for (CellChange<MeasurementCell, Measurement> change : versions.measurements()) {
      MeasurementCell cell = change.cell();
      lines.add(
          line(
              cell.unit(),
              cells.day(cell.date()),
              cells.text(target(cell), lines.size()),
              change,
              this::figure,
              history(change)));
    }
    return listing(
        "measurements",
        lines,
        List.of(
            columns.words("unit", edition.say("column.unit")),
            columns.words("date", edition.say("column.reporting-date")),
            columns.words("target", edition.say("column.target")),
            columns.fixed("before", edition.say("column.version-before")),
            columns.fixed("after", edition.say("column.version-after")),
            columns.words("kind", edition.say("column.version-change"))),
        List.of());
  }

  private Cell figure(Entry<Measurement> entry) {
    return entry.match(
        measurement -> cells.text(words.of(measurement.latest())),
        () -> cells.absent(edition.say("version-change.not-written")));
  }

  private String target(MeasurementCell cell) {
    return both()
        .flatMap(version -> Optional.ofNullable(version.targets().get(cell.year())).stream())
        .flatMap(set -> set.targets().stream())
        .filter(target -> target.code().equals(cell.target()))
        .findFirst()
        .map((Target target) -> Edition.coded(target.code(), target.name()))
        .orElse(cell.target());
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
   * A row with the kind of change by which it is sorted at first; then its second cell sorts, the
   * newest first, and its first, the unit or file. Equal ones stay as they were compared.
   */
  private record Line(ChangeKind kind, List<Cell> cells) {}

  /** The sentence counts all, the table has the first of them. */
  private Page.Listing listing(
      String what, List<Line> lines, List<TableView.Column> heads, List<String> remarks) {
    List<Line> sorted =
        lines.stream()
            .sorted(
                Comparator.comparing(Line::kind)
                    .thenComparing(line -> line.cells().get(1).sortKey(), Comparator.reverseOrder())
                    .thenComparing(line -> line.cells().get(0).sortKey()))
            .toList();
    int shown = RowLimit.of(sorted.size());
    List<TableView.Row> rows =
        sorted.subList(0, shown).stream()
            .map(line -> new TableView.Row(line.cells(), false))
            .toList();
    List<String> notes =
        new ArrayList<>(RowLimit.cut(edition, "versions." + what + ".cut", shown, sorted.size()));
    if (!sorted.isEmpty()) {
      notes.addAll(remarks);
    }
    return new Page.Listing(
        sorted.isEmpty()
            ? edition.say("versions." + what + ".none")
            : edition.say("versions." + what + ".some", numbers(sorted)),
        new TableView(
            "version-" + what,
            edition.say("versions." + what + ".caption", versions.versionBefore()),
            heads,
            rows,
            notes));
  }

  /** "2 thay đổi, 1 thêm": how many of each kind, where there are any. */
  private String numbers(List<Line> lines) {
    List<String> numbers = new ArrayList<>();
    for (ChangeKind kind : ChangeKind.values()) {
      long number = lines.stream().filter(line -> line.kind() == kind).count();
      if (number > 0) {
        numbers.add(
            edition.say(
                "versions.number",
                formats.count(number),
                edition.say("version-change." + kind.code())));
      }
    }
    return String.join(", ", numbers);
  }
}

package vn.parindex.site.feature.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
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
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.TableView;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.Families;
import vn.parindex.site.say.result.DeclaredWords;
import vn.parindex.site.say.table.RowLimit;
import vn.parindex.site.say.table.TableOf;
import vn.parindex.site.say.table.TablePart;
import vn.parindex.site.say.target.MeasuredWords;
import vn.parindex.site.say.year.FollowedUnits;
import vn.parindex.site.words.WordFamily;
import vn.parindex.site.words.Words;

/**
 * What changed since an earlier version of the data. What was corrected comes first, what went
 * next, what is new last: that is what a reader of a long list has to see.
 */
final class VersionLog extends TablePart {

  private static final WordFamily<String> PART =
      WordFamily.of("versions.part.*", "self", "declared", "round1", "round2", "survey");

  /** Words about files, scores or measurements. */
  private static final WordFamily<String> NONE = of("versions.*.none");

  private static final WordFamily<String> SOME = of("versions.*.some");
  private static final WordFamily<String> CAPTION = of("versions.*.caption");
  private static final WordFamily<String> CUT = of("versions.*.cut");

  private final VersionComparison versions;
  private final MeasuredWords words;
  private final DeclaredWords declared;
  private final FollowedUnits units;

  private static WordFamily<String> of(String pattern) {
    return WordFamily.of(pattern, "files", "scores", "measurements");
  }

  VersionLog(Edition edition, VersionComparison versions) {
    super(edition);
    this.versions = versions;
    this.words = new MeasuredWords(edition);
    this.declared = new DeclaredWords(edition);
    this.units = FollowedUnits.of(edition, changed());
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
    Block.Section block(Edition edition) {
      List<Block> blocks = new ArrayList<>();
      sentences.forEach(sentence -> blocks.add(Block.Paragraph.of(sentence)));
      if (!warning.isEmpty()) {
        blocks.add(new Block.Paragraph(List.of(Block.Phrase.emphasis(warning)), ""));
      }
      lists.forEach(list -> blocks.addAll(list.blocks(edition)));
      return new Block.Section("", "", heading, blocks);
    }
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
  static Section none(Edition edition) {
    return new Section(
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

  /** What the page says of the two. */
  Section section() {
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
    return new Section(
        edition.say("versions.title", versions.versionBefore()),
        sentences,
        versions.isVersionNotRaised()
            ? edition.say("versions.not-raised", versions.versionAfter())
            : "",
        versions.isEmpty() ? List.of() : List.of(files(), scores(), measurements()));
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
                    line -> kind(line.file().kind(), changed(line.file().kind()))),
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
        both()
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
              cells.text(name(cell), lines.size()),
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
              cells.text(edition.say(Families.EXTRA.of(cell.extra())), lines.size()),
              change,
              this::points,
              changed(change.kind())));
    }
    return figures(
        "scores",
        lines,
        columns.words("period", edition.say("column.period")),
        columns.words("leaf", edition.say("column.leaf")),
        columns::points,
        edition.say("versions.scores.note"));
  }

  private Entry<Figure> counted(LeafScore score) {
    return Entry.of(score.counted());
  }

  private Cell points(Entry<Figure> entry) {
    return entry.match(
        cells::points, () -> cells.absent(edition.say("version-change.not-written")));
  }

  private String name(ScoreCell cell) {
    return leaf(cell).map(leaf -> Edition.coded(leaf.code(), leaf.name())).orElse(cell.leaf());
  }

  private Optional<Leaf> leaf(ScoreCell cell) {
    return both()
        .flatMap(
            version ->
                version.period(cell.period()).map(version::frameworkOf).stream()
                    .flatMap(framework -> framework.leaves()))
        .filter(leaf -> leaf.code().equals(cell.leaf()))
        .findFirst();
  }

  /** Which parts of a score differ, with their figures: "thẩm định lần 1: 1,5 → 1,25". */
  private String what(CellChange<ScoreCell, LeafScore> change) {
    if (change.kind() != ChangeKind.CHANGED) {
      return changed(change.kind());
    }
    List<Part> then = change.before().match(score -> parts(change.cell(), score), List::of);
    List<Part> now = change.after().match(score -> parts(change.cell(), score), List::of);
    if (!then.stream().map(Part::name).toList().equals(now.stream().map(Part::name).toList())) {
      return edition.say("versions.part.scoring");
    }
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < then.size(); i++) {
      if (!then.get(i).equals(now.get(i))) {
        parts.add(
            edition.say(
                "versions.part",
                edition.say(PART.of(then.get(i).name())),
                then.get(i).words(),
                now.get(i).words()));
      }
    }
    return String.join("; ", parts);
  }

  /** One of the figures of a score, by the end of the key of its words. */
  private record Part(String name, Object figure, String words) {}

  private Part part(String name, Figure figure) {
    return new Part(name, figure, cells.points(figure).text());
  }

  private Part declared(ScoreCell cell, LeafScore.Verified score) {
    return new Part(
        "declared",
        score.declared(),
        score
            .declared()
            .flatMap(figures -> leaf(cell).map(leaf -> declared.figures(leaf, figures)))
            .orElse(Formats.ABSENT));
  }

  private List<Part> parts(ScoreCell cell, LeafScore score) {
    return score.match(
        verified ->
            List.of(
                part("self", verified.selfAssessed()),
                declared(cell, verified),
                part("round1", verified.round1()),
                part("round2", verified.round2())),
        surveyed -> List.of(part("survey", surveyed.points())),
        none -> List.of());
  }

  private Listing measurements() {
    List<FigureLine> lines = new ArrayList<>();
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
    return figures(
        "measurements",
        lines,
        columns.words("date", edition.say("column.reporting-date")),
        columns.words("target", edition.say("column.target")),
        columns::fixed);
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

  private String changed(ChangeKind kind) {
    return edition.say(Families.VERSION_CHANGE.of(kind));
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
        numbers.add(edition.say("versions.number", formats.count(number), changed(kind)));
      }
    }
    return String.join(", ", numbers);
  }
}

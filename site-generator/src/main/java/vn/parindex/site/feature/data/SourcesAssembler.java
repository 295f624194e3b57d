package vn.parindex.site.feature.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.parindex.analytics.check.Finding;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.index.LeafResult;
import vn.parindex.analytics.index.PeriodIndex;
import vn.parindex.analytics.index.UnitIndex;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.NoScore;
import vn.parindex.analytics.model.Provenance;
import vn.parindex.analytics.model.PublicPolicy;
import vn.parindex.site.download.Downloads;
import vn.parindex.site.download.IllustrativeNotice;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Block.Grid;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.Stat;
import vn.parindex.site.model.TableView;
import vn.parindex.site.route.Route;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.Families;
import vn.parindex.site.say.PageBuilder;
import vn.parindex.site.say.since.Earlier;
import vn.parindex.site.say.since.SinceWords;
import vn.parindex.site.say.table.TableOf;
import vn.parindex.site.say.table.TablePart;
import vn.parindex.site.words.WordFamily;

/** Data, sources, downloads. */
final class SourcesAssembler extends TablePart {

  private static final WordFamily<PublicPolicy.Part> PART =
      WordFamily.of("sources.withheld.*", PublicPolicy.Part::code, PublicPolicy.Part.values());

  private static final NoScore NO_SHEET = NoScore.NO_SHEET;

  private final List<Finding> warnings;
  private final DownloadLinks downloads;
  private final ScoreGaps scoreGaps;
  private final Optional<ReportGaps> reportGaps;
  private final Optional<CorrectionLog> corrections;
  private final ScreeningTable screening;
  private final Optional<VersionLog> versions;

  SourcesAssembler(
      Edition edition, List<Finding> warnings, Downloads downloads, Optional<Earlier> earlier) {
    super(edition);
    this.warnings = warnings;
    this.downloads = new DownloadLinks(edition, downloads);
    this.scoreGaps = new ScoreGaps(edition);
    Optional<FollowUp> year = edition.followUp().filter(followed -> !followed.targets().isEmpty());
    this.reportGaps = year.map(followed -> new ReportGaps(edition, followed));
    this.corrections = year.map(followed -> new CorrectionLog(edition, followed));
    this.screening = new ScreeningTable(edition);
    this.versions = earlier.map(compared -> new VersionLog(edition, compared));
  }

  Page page(Route route) {
    LoadedTables loaded = new LoadedTables(edition);
    PageBuilder page =
        edition
            .page(route, lead())
            .stats(stats())
            .note(withheld())
            .section(
                edition.say("section.sources.downloads"),
                Grid.of(downloads.table()),
                Block.Paragraph.of(reuse()),
                Block.Paragraph.note(edition.say("section.sources.csv")),
                new Block.Heading(edition.say("section.sources.together")),
                downloads.together())
            .when(
                !edition.dataset().files().isEmpty(),
                with -> with.section(edition.say("section.sources.files"), Grid.of(files())))
            .add(absent());
    // Figures of an earlier version may be illustrative when those of the site no longer are.
    versions.ifPresent(log -> page.notice(log.notice(edition.words())));
    reportGaps.ifPresent(
        gaps -> page.add(listed(edition.say("section.sources.missing-reports"), gaps.listing())));
    corrections.ifPresent(
        log -> page.add(listed(edition.say("section.sources.corrections"), log.listing())));
    return page.add(
            versions
                .map(log -> log.section().block(edition, SinceWords.PLACE))
                .orElseGet(() -> VersionLog.none(edition).block(edition, "")))
        .section(edition.say("section.sources.warnings"), Grid.of(warnings()))
        .section(edition.say("section.sources.screening"), Grid.of(screening.table()))
        .add(loaded.sections())
        .made();
  }

  /** On which terms the files may be used. */
  private String reuse() {
    return edition.say(
        "sources.reuse",
        edition
            .terms()
            .reuse()
            .orElseGet(
                () -> edition.say("sources.reuse.none", edition.dataset().identity().publisher())));
  }

  /** What is not in the edition for the public; empty in that of the office. */
  private String withheld() {
    List<String> parts =
        Stream.of(PublicPolicy.Part.values())
            .filter(edition.dataset()::withholds)
            .map(part -> edition.say(PART.of(part)))
            .toList();
    return parts.isEmpty() ? "" : edition.say("sources.withheld", edition.joined(parts));
  }

  private Block.Section absent() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Grid.of(absentFigures()));
    blocks.add(new Block.Heading(edition.say("section.sources.missing-scores")));
    blocks.addAll(scoreGaps.listing().blocks(edition));
    return new Block.Section("", "", edition.say("section.sources.absent"), blocks);
  }

  private Block.Section listed(String heading, Listing listing) {
    return new Block.Section("", "", heading, listing.blocks(edition));
  }

  private String lead() {
    List<String> quality = new ArrayList<>();
    quality.add(Edition.capital(scoreGaps.counted()));
    reportGaps.ifPresent(gaps -> quality.add(gaps.counted()));
    corrections.ifPresent(log -> quality.add(log.counted()));
    quality.add(screening.counted());
    versions.ifPresent(log -> quality.add(log.counted()));
    return new SourceWords(edition).statuses() + " " + String.join("; ", quality) + ".";
  }

  private List<Stat> stats() {
    long known = 0;
    long gone = 0;
    for (PeriodIndex period : edition.results().indices().values()) {
      for (UnitIndex unit : period.units().values()) {
        long figures = unit.leaves().stream().filter(leaf -> leaf.points().isKnown()).count();
        known += figures;
        gone += unit.leaves().size() - figures;
      }
    }
    return List.of(
        stat("sources.version", edition.dataset().identity().dataVersion()),
        stat("sources.files", formats.count(edition.dataset().files().size())),
        stat("sources.known", formats.count(known)),
        stat("sources.absent", formats.count(gone)),
        stat("sources.warnings", formats.count(warnings.size())));
  }

  private Stat stat(String key, String value) {
    return Stat.of(edition.say(key), value);
  }

  private TableView files() {
    return new TableOf<DataFile>("files", edition.say("sources.files.caption"))
        .column(columns.fixed("file", edition.say("column.file")), file -> cells.text(file.path()))
        .column(
            columns.fixed("kind", edition.say("column.content")),
            file -> cells.text(edition.say(IllustrativeNotice.FILE_KIND.of(file.kind()))))
        .column(
            columns.fixed("status", edition.say("column.status")),
            file -> cells.text(edition.say(Families.PROVENANCE.of(file.provenance().status()))))
        .column(
            columns.fixed("source", edition.say("column.origin")),
            file -> cells.text(origin(file.provenance())))
        .column(columns.fixed("sha256", edition.say("column.sha256")), this::hash)
        .note(
            edition.say("sources.files.note"),
            hidesHashes() ? edition.say("sources.files.note.withheld") : "")
        .rows(edition.dataset().files());
  }

  private boolean hidesHashes() {
    return edition.dataset().files().stream().anyMatch(this::hidesHash);
  }

  private boolean hidesHash(DataFile file) {
    return edition.dataset().identity().publicPolicy().withholdsPartOf(file.kind());
  }

  private Cell hash(DataFile file) {
    return hidesHash(file) ? cells.absent("") : cells.text(file.sha256().substring(0, 12));
  }

  private static String origin(Provenance provenance) {
    return provenance.note().isEmpty()
        ? provenance.source()
        : provenance.source() + ". " + provenance.note();
  }

  /** Counted figures of a period, and how many of them are not there, by the code of the reason. */
  private record Absent(String period, int all, Map<String, Integer> counts) {}

  /**
   * How many counted figures are not there, by period and reason. A unit without a sheet lacks
   * every one of them.
   */
  private TableView absentFigures() {
    Collection<PeriodIndex> periods = edition.results().indices().values();
    TableOf<Absent> table =
        new TableOf<Absent>("absent", edition.say("sources.absent.caption"))
            .column(
                columns.fixed("period", edition.say("column.period")),
                row -> cells.text(row.period()))
            .column(
                columns.figures("all", edition.say("column.figures")),
                row -> cells.count(row.all()));
    if (periods.stream()
        .flatMap(period -> period.units().values().stream())
        .anyMatch(unit -> !unit.hasSheet())) {
      count(table, NO_SHEET.code(), edition.say(Families.NO_SCORE.of(NO_SHEET)));
    }
    for (MissingReason reason :
        List.of(
            MissingReason.NOT_APPLICABLE,
            MissingReason.NOT_SCORED,
            MissingReason.LATE,
            MissingReason.MISSING)) {
      count(table, reason.code(), edition.say(Families.MISSING.of(reason)));
    }
    return table
        .note(edition.say("sources.absent.note"))
        .rows(periods.stream().map(SourcesAssembler::absent).toList());
  }

  private void count(TableOf<Absent> table, String reason, String head) {
    table.column(
        columns.figures(reason, head), row -> cells.count(row.counts().getOrDefault(reason, 0)));
  }

  private static Absent absent(PeriodIndex period) {
    Map<String, Integer> counts = new HashMap<>();
    int all = 0;
    for (UnitIndex unit : period.units().values()) {
      for (LeafResult leaf : unit.leaves()) {
        all++;
        if (!unit.hasSheet()) {
          counts.merge(NO_SHEET.code(), 1, Integer::sum);
        } else if (leaf.points() instanceof Figure.Missing missing) {
          counts.merge(missing.reason().code(), 1, Integer::sum);
        }
      }
    }
    return new Absent(period.period(), all, counts);
  }

  static String message(Finding warning) {
    return warning.what() + ": " + warning.expected();
  }

  private TableView warnings() {
    return new TableOf<Finding>("warnings", edition.say("sources.warnings.caption"))
        .column(
            columns.fixed("code", edition.say("column.code")),
            warning -> cells.text(warning.code()))
        .column(
            columns.fixed("file", edition.say("column.file")),
            warning -> cells.text(warning.file()))
        .column(
            columns.fixed("title", edition.say("column.message")),
            warning -> cells.text(message(warning)))
        .column(
            columns.fixed("remedy", edition.say("column.remedy")),
            warning -> cells.text(warning.remedy()))
        .note(warnings.isEmpty() ? edition.say("sources.warnings.none") : "")
        .rows(warnings);
  }
}

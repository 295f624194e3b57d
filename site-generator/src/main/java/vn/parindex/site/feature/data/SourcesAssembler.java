package vn.parindex.site.feature.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
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
import vn.parindex.analytics.model.ReviewFinding;
import vn.parindex.analytics.model.Target;
import vn.parindex.analytics.model.TargetSet;
import vn.parindex.analytics.model.Task;
import vn.parindex.analytics.model.TaskSet;
import vn.parindex.analytics.versions.VersionComparison;
import vn.parindex.site.download.Downloads;
import vn.parindex.site.format.Formats;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.PageHead;
import vn.parindex.site.model.Stat;
import vn.parindex.site.model.TableView;
import vn.parindex.site.model.Tone;
import vn.parindex.site.route.Route;
import vn.parindex.site.say.Cells;
import vn.parindex.site.say.Columns;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.TargetWords;

/** Data, sources, downloads. */
final class SourcesAssembler {

  private final Edition edition;
  private final List<Finding> warnings;
  private final DownloadLinks downloads;
  private final Formats formats;
  private final Cells cells;
  private final Columns columns;
  private final ScoreGaps scoreGaps;
  private final Optional<ReportGaps> reportGaps;
  private final Optional<CorrectionLog> corrections;
  private final ScreeningTable screening;
  private final Optional<VersionLog> versions;

  SourcesAssembler(
      Edition edition,
      List<Finding> warnings,
      Downloads downloads,
      Optional<VersionComparison> versions) {
    this.edition = edition;
    this.warnings = warnings;
    this.downloads = new DownloadLinks(edition, downloads);
    this.formats = edition.formats();
    this.cells = new Cells(edition);
    this.columns = new Columns(edition);
    this.scoreGaps = new ScoreGaps(edition);
    Optional<FollowUp> year = edition.followUp().filter(followed -> !followed.targets().isEmpty());
    this.reportGaps = year.map(followed -> new ReportGaps(edition, followed));
    this.corrections = year.map(followed -> new CorrectionLog(edition, followed));
    this.screening = new ScreeningTable(edition);
    this.versions = versions.map(compared -> new VersionLog(edition, compared));
  }

  Page.Sources page(Route route) {
    return new Page.Sources(
        head(route),
        stats(),
        downloads.table(),
        downloads.together(),
        files(),
        absent(),
        scoreGaps.listing(),
        reports(),
        versions.map(VersionLog::section).orElseGet(() -> VersionLog.none(edition)),
        warnings(),
        screening.table(),
        findings(),
        targets(),
        tasks());
  }

  /** Figures of an earlier version may be illustrative when those of the site no longer are. */
  private PageHead head(Route route) {
    PageHead head = edition.head(route, lead());
    return versions.map(log -> head.withNotice(log.notice(edition.words()))).orElse(head);
  }

  private String lead() {
    List<String> quality = new ArrayList<>();
    quality.add(Edition.capital(scoreGaps.counted()));
    reportGaps.ifPresent(gaps -> quality.add(gaps.counted()));
    corrections.ifPresent(log -> quality.add(log.counted()));
    quality.add(screening.counted());
    versions.ifPresent(log -> quality.add(log.counted()));
    return statuses() + " " + String.join("; ", quality) + ".";
  }

  /** How many files are real, approximate, illustrative: what there is none of is not said. */
  private String statuses() {
    List<DataFile> files = edition.dataset().files();
    List<String> parts = new ArrayList<>();
    for (Provenance.Status status :
        List.of(Provenance.Status.ILLUSTRATIVE, Provenance.Status.APPROXIMATE)) {
      long count = files.stream().filter(file -> file.provenance().status() == status).count();
      if (count > 0) {
        parts.add(edition.say("sources.lead." + status.code(), formats.count(count)));
      }
    }
    return edition.say(
        parts.isEmpty() ? "sources.lead.real" : "sources.lead",
        formats.count(files.size()),
        edition.joined(parts));
  }

  private List<Page.Sources.Reports> reports() {
    return reportGaps
        .flatMap(
            gaps -> corrections.map(log -> new Page.Sources.Reports(gaps.listing(), log.listing())))
        .stream()
        .toList();
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
        new Stat(
            edition.say("sources.version"),
            edition.dataset().identity().dataVersion(),
            "",
            Tone.PLAIN),
        new Stat(
            edition.say("sources.files"),
            formats.count(edition.dataset().files().size()),
            "",
            Tone.PLAIN),
        new Stat(edition.say("sources.known"), formats.count(known), "", Tone.PLAIN),
        new Stat(edition.say("sources.absent"), formats.count(gone), "", Tone.PLAIN),
        new Stat(edition.say("sources.warnings"), formats.count(warnings.size()), "", Tone.PLAIN));
  }

  private TableView files() {
    List<TableView.Row> rows = new ArrayList<>();
    for (DataFile file : edition.dataset().files()) {
      rows.add(
          new TableView.Row(
              List.of(
                  cells.text(file.path()),
                  cells.text(edition.say("file-kind." + file.kind().code())),
                  cells.text(edition.say("provenance." + file.provenance().status().code())),
                  cells.text(
                      file.provenance().note().isEmpty()
                          ? file.provenance().source()
                          : file.provenance().source() + ". " + file.provenance().note()),
                  cells.text(file.sha256().substring(0, 12))),
              false));
    }
    return new TableView(
        "files",
        edition.say("sources.files.caption"),
        List.of(
            columns.fixed("file", edition.say("column.file")),
            columns.fixed("kind", edition.say("column.content")),
            columns.fixed("status", edition.say("column.status")),
            columns.fixed("source", edition.say("column.origin")),
            columns.fixed("sha256", edition.say("column.sha256"))),
        rows,
        List.of(edition.say("sources.files.note")));
  }

  /**
   * How many counted figures are not there, by period and reason. A unit without a sheet lacks
   * every one of them.
   */
  private TableView absent() {
    Collection<PeriodIndex> periods = edition.results().indices().values();
    List<String> reasons = new ArrayList<>();
    if (periods.stream()
        .flatMap(period -> period.units().values().stream())
        .anyMatch(unit -> !unit.hasSheet())) {
      reasons.add("no-score." + NoScore.NO_SHEET.code());
    }
    Stream.of(
            MissingReason.NOT_APPLICABLE,
            MissingReason.NOT_SCORED,
            MissingReason.LATE,
            MissingReason.MISSING)
        .forEach(reason -> reasons.add(key(reason)));
    List<TableView.Row> rows = new ArrayList<>();
    for (PeriodIndex period : periods) {
      Map<String, Integer> counts = new LinkedHashMap<>();
      int all = 0;
      for (UnitIndex unit : period.units().values()) {
        for (LeafResult leaf : unit.leaves()) {
          all++;
          if (!unit.hasSheet()) {
            counts.merge(reasons.get(0), 1, Integer::sum);
          } else if (leaf.points() instanceof Figure.Missing missing) {
            counts.merge(key(missing.reason()), 1, Integer::sum);
          }
        }
      }
      List<Cell> row = new ArrayList<>();
      row.add(cells.text(period.period()));
      row.add(cells.count(all));
      reasons.forEach(reason -> row.add(cells.count(counts.getOrDefault(reason, 0))));
      rows.add(new TableView.Row(row, false));
    }
    List<TableView.Column> heads = new ArrayList<>();
    heads.add(columns.fixed("period", edition.say("column.period")));
    heads.add(columns.figures("all", edition.say("column.figures")));
    reasons.forEach(
        reason ->
            heads.add(
                columns.figures(reason.substring(reason.indexOf('.') + 1), edition.say(reason))));
    return new TableView(
        "absent",
        edition.say("sources.absent.caption"),
        heads,
        rows,
        List.of(edition.say("sources.absent.note")));
  }

  private static String key(MissingReason reason) {
    return "missing." + reason.code();
  }

  private TableView warnings() {
    List<TableView.Row> rows = new ArrayList<>();
    for (Finding finding : warnings) {
      rows.add(
          new TableView.Row(
              List.of(
                  cells.text(finding.code()),
                  cells.text(finding.file()),
                  cells.text(finding.what() + ": " + finding.expected()),
                  cells.text(finding.remedy())),
              false));
    }
    return new TableView(
        "warnings",
        edition.say("sources.warnings.caption"),
        List.of(
            columns.fixed("code", edition.say("column.code")),
            columns.fixed("file", edition.say("column.file")),
            columns.fixed("title", edition.say("column.message")),
            columns.fixed("remedy", edition.say("column.remedy"))),
        rows,
        rows.isEmpty() ? List.of(edition.say("sources.warnings.none")) : List.of());
  }

  private TableView findings() {
    List<TableView.Row> rows = new ArrayList<>();
    edition
        .dataset()
        .findings()
        .forEach(
            (year, findings) -> {
              for (ReviewFinding finding : findings) {
                rows.add(
                    new TableView.Row(
                        List.of(
                            cells.text(finding.code()),
                            finding.clause().isEmpty()
                                ? cells.absent("")
                                : cells.text(finding.clause()),
                            cells.text(edition.say("finding-kind." + finding.kind().code())),
                            cells.text(finding.name()),
                            cells.text(
                                edition.say(
                                    finding.fixableLocally()
                                        ? "finding.local"
                                        : "finding.not-local"))),
                        false));
              }
            });
    return new TableView(
        "findings",
        edition.say("sources.findings", String.join(", ", edition.dataset().findings().keySet())),
        List.of(
            columns.fixed("code", edition.say("column.code")),
            columns.fixed("clause", edition.say("column.clause")),
            columns.fixed("kind", edition.say("column.kind-plain")),
            columns.fixed("name", edition.say("column.statement")),
            columns.fixed("local", edition.say("column.local"))),
        rows,
        List.of());
  }

  private TableView targets() {
    List<TableView.Row> rows = new ArrayList<>();
    for (TargetSet set : edition.dataset().targets().values()) {
      for (Target target : set.targets()) {
        String threshold = TargetWords.threshold(edition, target);
        rows.add(
            new TableView.Row(
                List.of(
                    cells.text(target.code()),
                    cells.text(target.clause()),
                    cells.text(
                        target.scope().isEmpty()
                            ? target.name()
                            : target.name() + " (" + target.scope() + ")"),
                    cells.text(threshold),
                    target.parent().isEmpty() ? cells.absent("") : cells.text(target.parent())),
                false));
      }
    }
    return new TableView(
        "targets",
        edition.say("sources.targets", String.join(", ", edition.dataset().targets().keySet())),
        List.of(
            columns.fixed("code", edition.say("column.code")),
            columns.fixed("clause", edition.say("column.clause")),
            columns.fixed("name", edition.say("column.target")),
            columns.fixed("threshold", edition.say("column.threshold")),
            columns.fixed("parent", edition.say("column.part-of"))),
        rows,
        List.of());
  }

  private TableView tasks() {
    List<TableView.Row> rows = new ArrayList<>();
    for (TaskSet set : edition.dataset().tasks().values()) {
      for (Task task : set.tasks()) {
        rows.add(
            new TableView.Row(
                List.of(
                    cells.text(task.code()),
                    cells.text(task.clause()),
                    cells.text(task.name()),
                    cells.text(task.measure())),
                false));
      }
    }
    return new TableView(
        "tasks",
        edition.say("sources.tasks", String.join(", ", edition.dataset().tasks().keySet())),
        List.of(
            columns.fixed("code", edition.say("column.code")),
            columns.fixed("clause", edition.say("column.clause")),
            columns.fixed("name", edition.say("column.task")),
            columns.fixed("measure", edition.say("column.measure"))),
        rows,
        List.of());
  }
}

package vn.parindex.site.feature.method;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.parindex.analytics.AnalysisSettings;
import vn.parindex.analytics.index.Band;
import vn.parindex.analytics.model.Continuation;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.ranking.TieEquality;
import vn.parindex.site.format.Formats;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.Prose;
import vn.parindex.site.model.TableView;
import vn.parindex.site.route.Route;
import vn.parindex.site.say.Cells;
import vn.parindex.site.say.Columns;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.MethodSections;

/** The method, from the very settings that computed the figures. */
final class MethodologyAssembler {

  private final Edition edition;
  private final Formats formats;
  private final Cells cells;
  private final Columns columns;

  MethodologyAssembler(Edition edition) {
    this.edition = edition;
    this.formats = edition.formats();
    this.cells = new Cells(edition);
    this.columns = new Columns(edition);
  }

  Page.Methodology page(Route route) {
    return new Page.Methodology(
        edition.head(route, edition.say("methodology.lead")),
        settings(),
        bands(),
        frameworks(),
        new Prose(MethodSections.of(edition)));
  }

  private TableView settings() {
    AnalysisSettings settings = edition.results().settings();
    List<TableView.Row> rows = new ArrayList<>();
    policy(
        rows,
        "ties",
        edition.say("tie-policy." + settings.ties().code()),
        edition.say("tie-policy.long." + settings.ties().code()));
    boolean exact = settings.equality().equals(TieEquality.EXACT);
    policy(
        rows,
        "equality",
        edition.say(exact ? "equality.exact" : "equality.published"),
        exact
            ? edition.say("equality.exact.long")
            : edition.say("equality.published.long", formats.count(settings.decimals())));
    policy(
        rows,
        "missing",
        edition.say("missing-policy." + settings.index().missing().code()),
        edition.say(
            "missing-policy.long." + settings.index().missing().code(),
            formats.points(settings.index().missingLimitPercent())));
    if (edition.comparesYears()) {
      policy(
          rows,
          "compare",
          edition.say("methodology.compare.value", settings.compareFrom(), settings.compareTo()),
          edition.say("methodology.compare.long"));
    }
    policy(
        rows,
        "decimals",
        formats.count(settings.decimals()),
        edition.say("methodology.decimals.long"));
    rows.addAll(MethodSettingsRows.of(edition));
    return new TableView(
        "settings",
        edition.say("methodology.settings"),
        List.of(
            columns.fixed("policy", edition.say("column.policy")),
            columns.fixed("used", edition.say("column.used")),
            columns.fixed("meaning", edition.say("column.meaning"))),
        rows,
        List.of(edition.say("methodology.settings.note")));
  }

  private void policy(List<TableView.Row> rows, String key, String used, String meaning) {
    rows.add(
        new TableView.Row(
            List.of(
                cells.text(edition.say("methodology." + key)),
                cells.text(used),
                cells.text(meaning)),
            false));
  }

  private TableView bands() {
    List<TableView.Row> rows = new ArrayList<>();
    for (Band band : edition.results().settings().bands().bands()) {
      rows.add(
          new TableView.Row(
              List.of(cells.text(edition.bandName(band)), cells.points(band.atLeast())), false));
    }
    return new TableView(
        "bands",
        edition.say("methodology.bands"),
        List.of(
            columns.fixed("band", edition.say("column.band")),
            new TableView.Column(
                "at-least", edition.say("column.at-least"), "%", TableView.Align.NUMBER, false)),
        rows,
        List.of(edition.say("methodology.bands.note")));
  }

  private TableView frameworks() {
    List<TableView.Row> rows = new ArrayList<>();
    boolean survey =
        edition.dataset().frameworks().values().stream()
            .anyMatch(framework -> points(framework, Leaf.Source.SURVEY).signum() > 0);
    for (Framework framework : edition.dataset().frameworks().values()) {
      List<Cell> row =
          new ArrayList<>(
              List.of(
                  cells.text(framework.edition() + " – " + framework.name()),
                  cells.count(framework.areas().size()),
                  cells.count(framework.criteria().count()),
                  cells.count(framework.leaves().count()),
                  cells.points(points(framework, Leaf.Source.VERIFIED))));
      if (survey) {
        row.add(cells.points(points(framework, Leaf.Source.SURVEY)));
      }
      row.add(cells.text(continuity(framework)));
      rows.add(new TableView.Row(row, false));
    }
    List<TableView.Column> heads = new ArrayList<>();
    heads.add(columns.fixed("edition", edition.say("column.framework")));
    heads.add(columns.figures("areas", edition.say("column.areas")));
    heads.add(columns.figures("criteria", edition.say("column.criteria")));
    heads.add(columns.figures("leaves", edition.say("column.leaves")));
    heads.add(columns.points("verified", edition.say("column.verified-points")));
    if (survey) {
      heads.add(columns.points("survey", edition.say("column.survey-points")));
    }
    heads.add(columns.fixed("continuity", edition.say("column.continuity")));
    return new TableView(
        "frameworks", edition.say("methodology.frameworks"), heads, rows, List.of());
  }

  private static BigDecimal points(Framework framework, Leaf.Source source) {
    return framework
        .leaves()
        .filter(leaf -> leaf.source() == source)
        .map(Leaf::maxPoints)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private String continuity(Framework framework) {
    if (framework.continues().isEmpty()) {
      return edition.say("continuity.first");
    }
    return edition.say(
        "continuity.counts",
        framework.continues(),
        count(framework, Continuation.Kind.SAME),
        count(framework, Continuation.Kind.RENAMED),
        count(framework, Continuation.Kind.RESCALED),
        count(framework, Continuation.Kind.REDEFINED),
        formats.count(
            framework
                .leaves()
                .filter(leaf -> leaf.continuation() instanceof Continuation.Starts)
                .count()),
        formats.count(framework.dropped().size()));
  }

  private String count(Framework framework, Continuation.Kind kind) {
    return formats.count(
        framework
            .leaves()
            .filter(
                leaf ->
                    leaf.continuation().match(continues -> continues.as() == kind, starts -> false))
            .count());
  }
}

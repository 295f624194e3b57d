package vn.parindex.site.feature.area;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.parindex.analytics.bottleneck.LossKind;
import vn.parindex.analytics.delta.AreaChange;
import vn.parindex.analytics.delta.EditionLinks;
import vn.parindex.analytics.delta.LeafLink;
import vn.parindex.analytics.index.LeafResult;
import vn.parindex.analytics.index.UnitIndex;
import vn.parindex.analytics.model.Area;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.NoScore;
import vn.parindex.analytics.model.Note;
import vn.parindex.analytics.model.Scoring;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Ranking;
import vn.parindex.analytics.ranking.Summary;
import vn.parindex.site.format.Formats;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.ChartView;
import vn.parindex.site.model.Link;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.Stat;
import vn.parindex.site.model.TableView;
import vn.parindex.site.model.Tone;
import vn.parindex.site.route.Addresses;
import vn.parindex.site.route.Route;
import vn.parindex.site.say.AreaTables;
import vn.parindex.site.say.Cells;
import vn.parindex.site.say.Charts;
import vn.parindex.site.say.Columns;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.Sentences;

/** One area: its criteria, the values of the units, where points are lost. */
final class AreaAssembler {

  private final Edition edition;
  private final Formats formats;
  private final Cells cells;
  private final Columns columns;

  AreaAssembler(Edition edition) {
    this.edition = edition;
    this.formats = edition.formats();
    this.cells = new Cells(edition);
    this.columns = new Columns(edition);
  }

  Page.Area page(Route route, Area area) {
    Ranking<UnitId> ranking = edition.results().areaRankings().get(edition.to()).get(area.code());
    TableView table = table(area, ranking);
    return new Page.Area(
        edition.head(route, new Sentences(edition).standing(ranking, edition.to())),
        stats(area, ranking),
        new ChartView(
            new Charts(edition).areaRanking("chart-area", edition.say("area.chart"), ranking),
            table,
            true),
        table,
        leaves(area),
        edition.note(Note.Scope.AREA, area.code()),
        neighbours(area));
  }

  private List<Link> neighbours(Area area) {
    List<Area> areas = edition.framework().areas();
    int index = areas.indexOf(area);
    List<Link> links = new ArrayList<>();
    if (index > 0) {
      links.add(link("neighbour.previous", areas.get(index - 1)));
    }
    if (index < areas.size() - 1) {
      links.add(link("neighbour.next", areas.get(index + 1)));
    }
    return links;
  }

  private Link link(String key, Area area) {
    return new Link(
        edition.say(key, Edition.coded(area.code(), area.name())),
        edition.addresses().area(area.code()));
  }

  private List<Stat> stats(Area area, Ranking<UnitId> ranking) {
    List<Stat> stats = new ArrayList<>();
    stats.add(
        new Stat(
            edition.say("area.max"),
            formats.points(
                area.leaves().map(Leaf::maxPoints).reduce(BigDecimal.ZERO, BigDecimal::add)),
            edition.say(
                "area.leaves",
                formats.count(area.criteria().size()),
                formats.count(area.leaves().count())),
            Tone.PLAIN));
    Summary.of(ranking.placed().stream().map(Ranking.Placed::value).toList())
        .ifPresent(
            summary -> {
              stats.add(
                  new Stat(
                      edition.say("ranking.median"),
                      formats.percent(summary.median()),
                      edition.say(
                          "ranking.range",
                          formats.percent(summary.lowest()),
                          formats.percent(summary.highest())),
                      Tone.PLAIN));
              stats.add(
                  new Stat(
                      edition.say("area.best"),
                      new AreaTables(edition).leaders(ranking),
                      formats.percent(ranking.placed().get(0).value()),
                      Tone.PLAIN));
            });
    return stats;
  }

  private TableView table(Area area, Ranking<UnitId> ranking) {
    Map<UnitId, String> labels = edition.labels();
    List<TableView.Row> rows = new ArrayList<>();
    Map<UnitId, Integer> names = edition.nameOrder();
    for (Ranking.Placed<UnitId> placed : ranking.placed()) {
      rows.add(
          row(
              area,
              placed.key(),
              labels.get(placed.key()),
              names.get(placed.key()),
              cells.rank(Optional.of(placed)),
              cells.percent(placed.value())));
    }
    for (Map.Entry<UnitId, NoScore> unplaced : ranking.unplaced().entrySet()) {
      rows.add(
          row(
              area,
              unplaced.getKey(),
              labels.get(unplaced.getKey()),
              names.get(unplaced.getKey()),
              cells.absent(edition.say("rank.none")),
              cells.absent(unplaced.getValue())));
    }
    boolean changed = isChanged(area);
    List<TableView.Column> heads = new ArrayList<>();
    heads.add(columns.words("unit", edition.say("column.unit")));
    heads.add(columns.figures("rank", edition.say("column.rank-in-area")));
    heads.add(columns.percent("percent", edition.say("column.percent", edition.to())));
    if (edition.comparesYears()) {
      heads.add(
          columns.percentagePoints("change", edition.say("column.change-on", edition.from())));
    }
    if (changed) {
      heads.add(
          columns.percentagePoints("performance", edition.say("column.performance-in-index")));
    }
    heads.add(columns.percentagePoints("contribution", edition.say("column.contribution")));
    return new TableView(
        "units",
        edition.say("area.caption", edition.terms().units(), edition.to()),
        heads,
        rows,
        changed
            ? List.of(
                edition.say("area.note"),
                edition.say("area.note.edition", edition.from(), edition.to()))
            : List.of(edition.say("area.note")));
  }

  /** Whether the area measures something else than it did. */
  private boolean isChanged(Area area) {
    EditionLinks links = edition.results().delta().links();
    return edition
        .results()
        .indices()
        .get(edition.from())
        .framework()
        .area(links.areasByTo().getOrDefault(area.code(), ""))
        .map(before -> !links.measureTheSame(before.leaves().toList(), area.leaves().toList()))
        .orElse(false);
  }

  private TableView.Row row(Area area, UnitId id, String label, int name, Cell rank, Cell percent) {
    UnitIndex unit = edition.current().units().get(id);
    Optional<AreaChange> change =
        edition
            .results()
            .delta()
            .of(id)
            .flatMap(
                compared ->
                    compared.areas().stream()
                        .filter(part -> part.toCode().equals(area.code()))
                        .findFirst());
    List<Cell> row = new ArrayList<>();
    row.add(cells.link(label, edition.addresses().unit(id), name));
    row.add(rank);
    row.add(percent);
    if (edition.comparesYears()) {
      row.add(
          change
              .flatMap(AreaAssembler::percentChange)
              .map(cells::change)
              .orElseGet(() -> cells.absent("")));
    }
    if (isChanged(area)) {
      row.add(
          change
              .filter(part -> percentChange(part).isPresent())
              .map(part -> cells.change(part.split().performance()))
              .orElseGet(() -> cells.absent("")));
    }
    row.add(
        unit.areaContribution(area.code()).map(cells::percent).orElseGet(() -> cells.absent("")));
    return new TableView.Row(row, false);
  }

  private static Optional<Fraction> percentChange(AreaChange change) {
    return change.to().percent().flatMap(to -> change.from().percent().map(to::subtract));
  }

  private TableView leaves(Area area) {
    Map<String, List<LeafResult>> byLeaf = new HashMap<>();
    for (UnitIndex unit : edition.current().units().values()) {
      for (LeafResult leaf : unit.leaves()) {
        byLeaf.computeIfAbsent(leaf.leaf().code(), code -> new ArrayList<>()).add(leaf);
      }
    }
    List<TableView.Row> rows = new ArrayList<>();
    int[] order = {0};
    area.leaves()
        .forEach(
            leaf -> {
              List<BigDecimal> known =
                  byLeaf.getOrDefault(leaf.code(), List.of()).stream()
                      .map(LeafResult::points)
                      .filter(Figure::isKnown)
                      .map(figure -> figure.match(value -> value, reason -> BigDecimal.ZERO))
                      .toList();
              rows.add(
                  new TableView.Row(leafCells(leaf, known, order[0]++), false)
                      .withId(Addresses.leafRow(leaf.code())));
            });
    return new TableView(
        "leaves",
        edition.say("area.leaves.caption", edition.terms().unit()),
        List.of(
            columns.words("leaf", edition.say("column.leaf")),
            columns.points("max", edition.say("column.max")),
            columns.fixed("source", edition.say("column.source")),
            columns.fixed("scoring", edition.say("column.scoring")),
            columns.percent("mean", edition.say("column.mean-attainment")),
            columns.figures("full", edition.say("column.full")),
            columns.figures("half-lost", edition.say("column.half-lost")),
            edition.comparesYears()
                ? columns.fixed("comparable", edition.say("column.comparable", edition.from()))
                : columns.fixed("kind", edition.say("column.local"))),
        rows,
        List.of(edition.say("area.leaves.note")));
  }

  private List<Cell> leafCells(Leaf leaf, List<BigDecimal> known, int order) {
    List<Cell> row = new ArrayList<>();
    row.add(cells.text(Edition.coded(leaf.code(), leaf.name()), order));
    row.add(cells.points(leaf.maxPoints()));
    row.add(cells.text(edition.say("leaf-source." + leaf.source().code())));
    row.add(cells.text(scoring(leaf.scoring())));
    if (known.isEmpty()) {
      row.add(cells.absent(""));
      row.add(cells.absent(""));
      row.add(cells.absent(""));
    } else {
      BigDecimal sum = known.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      row.add(
          cells.percent(
              Fraction.ratio(sum, leaf.maxPoints().multiply(BigDecimal.valueOf(known.size())))
                  .multiply(Fraction.HUNDRED)));
      row.add(
          countOf(
              known.stream().filter(points -> points.compareTo(leaf.maxPoints()) >= 0).count(),
              known.size()));
      row.add(
          countOf(
              known.stream()
                  .filter(points -> points.add(points).compareTo(leaf.maxPoints()) <= 0)
                  .count(),
              known.size()));
    }
    row.add(
        edition.comparesYears()
            ? comparable(leaf)
            : cells.text(
                edition.say("loss-kind." + LossKind.of(leaf).code(), edition.terms().unit())));
    return row;
  }

  private Cell comparable(Leaf leaf) {
    Optional<LeafLink> link =
        Optional.ofNullable(edition.results().delta().links().leavesByTo().get(leaf.code()));
    return cells.text(
        edition.say("leaf-kind." + link.map(l -> l.as().code()).orElse("new"))
            + (leaf.fixableLocally() ? "" : "; " + edition.say("leaf.not-local")));
  }

  private Cell countOf(long count, int of) {
    return cells.text(edition.say("count.of", formats.count(count), formats.count(of)), count);
  }

  private String scoring(Scoring scoring) {
    return scoring.match(
        yesNo -> edition.say("scoring.yes-no"),
        steps -> edition.say("scoring.steps", shares(steps.shares())),
        rate ->
            edition.say(
                "scoring.rate", formats.points(rate.threshold()), formats.points(rate.floor())),
        survey ->
            survey
                .weights()
                .map(known -> edition.say("scoring.survey", shares(known)))
                .orElseGet(() -> edition.say("scoring.survey.unweighted")));
  }

  private String shares(List<BigDecimal> shares) {
    return String.join(" / ", shares.stream().map(share -> formats.points(share) + "%").toList());
  }
}

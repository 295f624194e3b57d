package vn.parindex.site.feature.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.parindex.analytics.delta.AreaChange;
import vn.parindex.analytics.delta.Change;
import vn.parindex.analytics.delta.Delta;
import vn.parindex.analytics.delta.LeafLink;
import vn.parindex.analytics.delta.RankMove;
import vn.parindex.analytics.delta.Split;
import vn.parindex.analytics.model.Area;
import vn.parindex.analytics.model.Continuation;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.Succession;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Rank;
import vn.parindex.analytics.ranking.Ranking;
import vn.parindex.site.format.Formats;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Block.Grid;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.ChartSpec;
import vn.parindex.site.model.ChartView;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.model.TableView;
import vn.parindex.site.route.FigureKey;
import vn.parindex.site.route.Route;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.Families;
import vn.parindex.site.say.result.CauseSentences;
import vn.parindex.site.say.result.Charts;
import vn.parindex.site.say.result.EstimatedAreas;
import vn.parindex.site.say.result.EstimatedWords;
import vn.parindex.site.say.result.GroupChangeWords;
import vn.parindex.site.say.result.PartOfYear;
import vn.parindex.site.say.result.Sentences;
import vn.parindex.site.say.result.UnitHistory;
import vn.parindex.site.say.table.RowLimit;
import vn.parindex.site.say.table.TableOf;
import vn.parindex.site.say.table.TablePart;

/** The change from one period to another. */
final class ChangeAssembler extends TablePart {

  private final Sentences sentences;
  private final Delta delta;
  private final Map<UnitId, String> labels;
  private final Map<UnitId, Integer> names;

  /** Comparisons in the order of the second ranking. */
  private final Map<UnitId, Change.Compared> compared = new LinkedHashMap<>();

  private final Quadrants quadrants;
  private final EstimatedWords estimates;

  ChangeAssembler(Edition edition) {
    super(edition);
    this.sentences = new Sentences(edition);
    this.delta = edition.results().delta();
    this.labels = edition.labels();
    this.names = edition.nameOrder();
    for (Ranking.Placed<UnitId> placed : edition.ranking().placed()) {
      delta.of(placed.key()).ifPresent(change -> compared.put(placed.key(), change));
    }
    this.estimates = new EstimatedWords(edition);
    this.quadrants = new Quadrants(edition, compared);
  }

  Page page(Route route) {
    GroupChangeWords words = new GroupChangeWords(edition);
    TableView split = split();
    return edition
        .page(route, words.lead())
        .stats(words.stats())
        .add(
            Block.Only.html(
                new Block.Section(
                    "",
                    "",
                    edition.say("section.change.slope"),
                    List.of(Block.Figure.alone(new ChartView(slope(), split, true))))))
        .when(
            hasMiddle(),
            made ->
                made.styled(
                    "quadrants",
                    edition.say("section.change.quadrants"),
                    Block.Figure.alone(
                        new ChartView(quadrants.chart("chart-quadrants"), split, true))))
        .section(edition.say("section.change.split"), Grid.of(split))
        .when(
            !estimates.changes().isEmpty(),
            made ->
                made.section(
                    edition.say("section.change.estimated", edition.from()),
                    Block.Paragraph.of(edition.say("estimated.note")),
                    Grid.of(estimated()),
                    Grid.of(new EstimatedAreas(edition).ofAll(estimates.changes()))))
        .section(
            edition.say("section.change.moves"),
            Stream.concat(Stream.of(Grid.of(moves())), parts().stream()).toArray(Block[]::new))
        .section(edition.say("section.change.areas"), Grid.of(areas()))
        .section(
            edition.say("section.change.leaves"),
            Block.Paragraph.of(continued()),
            Grid.of(leaves("leaves", "change.leaves", row -> !row.isSame())),
            folded(
                "change.leaves.same",
                leaves("leaves-same", "change.leaves.unchanged", LeafRow::isSame)))
        .made();
  }

  /** The one unit that did not follow others is the middle of nobody. */
  private boolean hasMiddle() {
    return !edition.hasSuccessors() || compared.size() > 1;
  }

  private ChartSpec slope() {
    String cut = cut("change.chart.some");
    return new Charts(edition)
        .slope(
            "chart-slope",
            cut.isEmpty() ? edition.say("change.chart") : cut,
            edition.results(),
            farthest(Change.Compared::points));
  }

  /** The change of a unit that can be compared. */
  private record UnitChange(UnitId unit, Change.Compared change) {
    RankMove move() {
      return change.move();
    }
  }

  /** A table with the names of the units compared. */
  private TableOf<UnitChange> units(String id, String caption) {
    return new TableOf<UnitChange>(id, caption)
        .column(
            columns.words("unit", edition.say("column.unit")),
            row ->
                cells.link(
                    labels.get(row.unit()),
                    edition.addresses().unit(row.unit()),
                    names.get(row.unit())));
  }

  /** The rows of some units, in the order of the second ranking. */
  private List<UnitChange> rows(Set<UnitId> units) {
    return compared.entrySet().stream()
        .filter(entry -> units.contains(entry.getKey()))
        .map(entry -> new UnitChange(entry.getKey(), entry.getValue()))
        .toList();
  }

  private TableView split() {
    return units("split", edition.say("change.split"))
        .column(
            columns.percent("from", edition.say("column.index", edition.from())),
            row -> cells.percent(row.change().from()))
        .column(
            columns.percent("to", edition.say("column.index", edition.to())),
            row -> cells.percent(row.change().to()))
        .column(
            columns.percentagePoints("change", edition.say("column.change")),
            row -> cells.change(row.change().points()))
        .column(
            columns.percentagePoints("performance", edition.say("column.performance")),
            row -> cells.change(row.change().split().performance()))
        .column(
            columns.percentagePoints("edition", edition.say("column.edition")),
            row -> cells.change(row.change().split().edition()))
        .when(
            hasMiddle(),
            table ->
                table.column(
                    columns.fixed("quadrant", edition.say("column.quadrant")),
                    row -> cells.text(quadrants.words(row.change()))))
        .answers(FigureKey.index(edition.from()), "from")
        .answers(FigureKey.index(edition.to()), "to", "change", "performance", "edition")
        .note(edition.say("change.split.note"), medians())
        .note(notCompared().toArray(String[]::new))
        .rows(rows(compared.keySet()));
  }

  /**
   * That the medians are not those of the ranking; empty where all that are ranked are compared.
   */
  private String medians() {
    int ranked = edition.ranking().placed().size();
    return hasMiddle() && compared.size() < ranked
        ? edition.say(
            "change.medians.compared",
            formats.count(compared.size()),
            formats.count(ranked),
            edition.terms().unit())
        : "";
  }

  /** Units that follow others against the estimate of their parts: no change among the others. */
  private TableView estimated() {
    return new TableOf<Change.Estimated>(
            "estimated", edition.say("change.estimated", edition.from()))
        .column(
            columns.words("unit", edition.say("column.unit")),
            change -> cells.unit(change.before().successor()))
        .column(columns.fixed("parts", edition.say("column.parts")), estimates::parts)
        .column(
            columns.percent("estimate", edition.say("column.estimate", edition.from())),
            estimates::estimate)
        .column(
            columns.percent("range", edition.say("column.parts-range", edition.from())),
            estimates::range)
        .column(
            columns.percent("to", edition.say("column.index", edition.to())),
            change -> cells.percent(change.to()))
        .column(
            columns.percentagePoints("change", edition.say("column.change-estimated")),
            estimates::change)
        .answers(FigureKey.index(edition.to()), "to")
        .rows(estimates.changes());
  }

  /**
   * One line for every unit that cannot be compared, with the reason. What a new unit is made of is
   * named there, and has no line of its own.
   */
  private List<String> notCompared() {
    UnitHistory history = new UnitHistory(edition);
    List<String> lines = new ArrayList<>();
    delta
        .units()
        .forEach(
            (id, change) -> {
              boolean named =
                  history
                      .end(id)
                      .map(Succession::successor)
                      .filter(delta.units()::containsKey)
                      .isPresent();
              if (change instanceof Change.NotComparable none && !named) {
                lines.add(
                    edition.say(
                        "change.not-compared",
                        edition.fullName(id),
                        history.notCompared(id, none.reason())));
              }
            });
    return lines;
  }

  /** All units compared, or of very many those with the largest amounts, up or down. */
  private Set<UnitId> farthest(Function<Change.Compared, Fraction> amount) {
    if (!RowLimit.isVeryMany(compared.size())) {
      return compared.keySet();
    }
    Comparator<Map.Entry<UnitId, Change.Compared>> byAmount =
        Comparator.comparing(entry -> size(amount.apply(entry.getValue())));
    return compared.entrySet().stream()
        .sorted(byAmount.reversed())
        .limit(RowLimit.of(compared.size()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static Fraction size(Fraction amount) {
    return amount.signum() < 0 ? amount.negate() : amount;
  }

  /** What is left out where there are very many units; empty where nothing is. */
  private String cut(String key) {
    return RowLimit.isVeryMany(compared.size())
        ? edition.say(
            key,
            formats.count(RowLimit.of(compared.size())),
            formats.count(compared.size()),
            edition.terms().unit())
        : "";
  }

  private TableView moves() {
    CauseSentences causes = new CauseSentences(edition);
    String unit = edition.terms().unit();
    // Where places cannot be compared no row has a mover: what moved them is in the table of parts.
    boolean moved = edition.placesNote().isEmpty();
    return units("moves", edition.say(moved ? "change.moves" : "change.moves.only"))
        .column(
            columns.figures("rank-from", edition.say("column.rank-of", edition.from())),
            row -> rank(row.move().from()))
        .column(
            columns.figures("rank-to", edition.say("column.rank-of", edition.to())),
            row -> rank(row.move().to()))
        .when(
            !edition.hasSuccessors(),
            table ->
                table
                    .column(
                        columns.places("gained", edition.say("column.places")),
                        row -> cells.places(row.move().gained()))
                    .when(
                        moved,
                        told ->
                            told.column(
                                columns.fixed("mover", edition.say("column.mover")),
                                row ->
                                    causes
                                        .mover(row.move())
                                        .map(cells::text)
                                        .orElseGet(() -> cells.absent(""))))
                    .column(
                        columns.figures("overtook", edition.say("column.overtook-count", unit)),
                        row -> cells.count(delta.overtook(row.unit()).size()))
                    .column(
                        columns.figures("overtaken", edition.say("column.overtaken-count", unit)),
                        row -> cells.count(delta.overtakenBy(row.unit()).size())))
        .answers(FigureKey.index(edition.from()), "rank-from")
        .answers(FigureKey.index(edition.to()), "rank-to", "gained")
        .note(edition.placesNote().orElse(""), cut("change.moves.cut"))
        .note(new PartOfYear(edition).note(compared.keySet()))
        .rows(rows(farthest(change -> change.move().gained())));
  }

  /**
   * The places of each move by what moved them, exactly, and who passed whom; of very many units
   * the download has them. Nothing where units follow others.
   */
  private Optional<Block> parts() {
    if (edition.hasSuccessors() || RowLimit.isVeryMany(compared.size())) {
      return Optional.empty();
    }
    List<UnitChange> rows = rows(compared.keySet());
    TableView parts =
        units("move-parts", edition.say("change.parts"))
            .column(
                columns.places("own", edition.say("column.own")),
                row -> cells.signedPlaces(row.move().own()))
            .column(
                columns.places("others", edition.say("column.others")),
                row -> cells.signedPlaces(row.move().others()))
            .when(
                rows.stream().anyMatch(row -> roster(row).signum() != 0),
                table ->
                    table.column(
                        columns.places("roster", edition.say("column.roster")),
                        row -> cells.signedPlaces(roster(row))))
            .when(
                rows.stream().anyMatch(row -> row.move().ties().signum() != 0),
                table ->
                    table.column(
                        columns.places("ties", edition.say("column.ties")),
                        row -> cells.signedPlaces(row.move().ties())))
            .column(
                columns.fixed("overtook", edition.say("column.overtook")),
                row -> cells.text(names(delta.overtook(row.unit()))))
            .column(
                columns.fixed("overtaken", edition.say("column.overtaken")),
                row -> cells.text(names(delta.overtakenBy(row.unit()))))
            .note(edition.say("change.moves.note"))
            .rows(rows);
    return Optional.of(folded("change.parts.summary", parts));
  }

  private static Fraction roster(UnitChange row) {
    return row.move().exits().add(row.move().entries());
  }

  private Block folded(String summary, TableView table) {
    return table.rows().isEmpty()
        ? Grid.of(table)
        : new Block.Fold(
            edition.say(summary, formats.count(table.rows().size())),
            false,
            List.of(Grid.of(table)));
  }

  private Cell rank(Rank rank) {
    return cells.text(formats.rank(rank), rank.doubled());
  }

  private String names(List<UnitId> units) {
    return units.isEmpty()
        ? Formats.ABSENT
        : sentences.listed(units.stream().map(labels::get).toList());
  }

  /**
   * What the index of all units owes to an area, or to what is in no area of today.
   *
   * @param page of the area; empty for what is in none
   * @param changes of the area itself, where a unit has it in both years
   * @param splits of the change of the index, for each unit that has a part in it
   */
  private record AreaRow(
      String name, Optional<SitePath> page, List<Fraction> changes, List<Split> splits) {
    List<Fraction> performance() {
      return splits.stream().map(Split::performance).toList();
    }

    List<Fraction> edition() {
      return splits.stream().map(Split::edition).toList();
    }

    boolean isNothing() {
      return splits.stream()
          .allMatch(split -> split.performance().signum() == 0 && split.edition().signum() == 0);
    }
  }

  private TableView areas() {
    List<AreaRow> rows = new ArrayList<>();
    edition.framework().areas().forEach(area -> rows.add(row(area)));
    Stream.of(
            part(
                "change.areas.ended",
                change ->
                    change.areas().stream()
                        .filter(area -> area.toCode().isEmpty())
                        .map(AreaChange::split)
                        .reduce(Split.NONE, Split::add)),
            part("change.areas.adjustments", Change.Compared::adjustments))
        .filter(part -> !part.isNothing())
        .forEach(rows::add);
    String caption =
        edition.hasSuccessors()
            ? edition.say(
                "change.areas.some",
                formats.count(compared.size()),
                formats.count(edition.ranking().placed().size()),
                edition.terms().unit())
            : edition.say("change.areas");
    return new TableOf<AreaRow>("areas", caption)
        .numbered(
            columns.words("area", edition.say("column.area")),
            (row, place) ->
                row.page()
                    .map(page -> cells.link(row.name(), page, place))
                    .orElseGet(() -> cells.text(row.name(), place)))
        .column(
            columns.percentagePoints("change", edition.say("column.area-change")),
            row -> mean(row.changes()))
        .column(columns.figures("up", edition.say("column.rising")), row -> rising(row.changes()))
        .column(
            columns.percentagePoints("performance", edition.say("column.performance")),
            row -> mean(row.performance()))
        .column(
            columns.percentagePoints("edition", edition.say("column.edition")),
            row -> mean(row.edition()))
        .note(edition.say("change.areas.note"))
        .rows(rows);
  }

  private AreaRow row(Area area) {
    List<AreaChange> parts =
        compared.values().stream()
            .flatMap(change -> change.areas().stream())
            .filter(part -> part.toCode().equals(area.code()))
            .toList();
    List<Fraction> changes = new ArrayList<>();
    for (AreaChange part : parts) {
      part.from()
          .percent()
          .ifPresent(from -> part.to().percent().ifPresent(to -> changes.add(to.subtract(from))));
    }
    return new AreaRow(
        Edition.coded(area.code(), area.name()),
        Optional.of(edition.addresses().area(area.code())),
        changes,
        parts.stream().map(AreaChange::split).toList());
  }

  private AreaRow part(String key, Function<Change.Compared, Split> part) {
    return new AreaRow(
        edition.say(key),
        Optional.empty(),
        List.of(),
        compared.values().stream().map(part).toList());
  }

  private Cell rising(List<Fraction> changes) {
    long up = changes.stream().filter(change -> change.signum() > 0).count();
    return changes.isEmpty()
        ? cells.absent("")
        : cells.text(edition.say("count.of", formats.count(up), formats.count(changes.size())), up);
  }

  private Cell mean(List<Fraction> changes) {
    return changes.isEmpty()
        ? cells.absent("")
        : cells.change(
            changes.stream()
                .reduce(Fraction.ZERO, Fraction::add)
                .divide(Fraction.of(changes.size())));
  }

  /**
   * A leaf in both editions, or in one of them.
   *
   * @param kind key of the words for how the one continues the other
   */
  private record LeafRow(Optional<Leaf> before, Optional<Leaf> now, String kind) {
    boolean isSame() {
      return kind.equals(Families.LEAF_KIND.of(Continuation.Kind.SAME));
    }
  }

  /** How many leaves of today can be compared, and how many stayed as they were. */
  private String continued() {
    List<LeafRow> rows = leafRows();
    long now = rows.stream().filter(row -> row.now().isPresent()).count();
    long dropped = rows.size() - now;
    String counted =
        edition.say(
            "change.leaves.count",
            edition.to(),
            formats.count(now),
            formats.count(
                delta.links().leavesByTo().values().stream()
                    .filter(link -> link.as().isComparable())
                    .count()),
            formats.count(rows.stream().filter(LeafRow::isSame).count()),
            edition.from());
    return dropped == 0
        ? counted
        : counted + " " + edition.say("change.leaves.dropped", formats.count(dropped));
  }

  /** The leaves that are asked for, of today first. */
  private TableView leaves(String id, String caption, Predicate<LeafRow> asked) {
    return new TableOf<LeafRow>(id, edition.say(caption, edition.from(), edition.to()))
        .numbered(
            columns.words("leaf", edition.say("column.leaf")),
            (row, place) ->
                cells.text(
                    row.now()
                        .map(leaf -> Edition.coded(leaf.code(), leaf.name()))
                        .orElseGet(() -> row.before().orElseThrow().name()),
                    place))
        .column(
            columns.points("max", edition.say("column.max-of", edition.to())),
            row -> points(row.now()))
        .column(
            columns.fixed("code-before", edition.say("column.code-of", edition.from())),
            row ->
                row.before().map(leaf -> cells.text(leaf.code())).orElseGet(() -> cells.absent("")))
        .column(
            columns.points("max-before", edition.say("column.max-of", edition.from())),
            row -> points(row.before()))
        .column(
            columns.fixed("kind", edition.say("column.kind")),
            row -> cells.text(edition.say(row.kind())))
        .rows(leafRows().stream().filter(asked).toList());
  }

  private Cell points(Optional<Leaf> leaf) {
    return leaf.map(known -> cells.points(known.maxPoints())).orElseGet(() -> cells.absent(""));
  }

  /** The leaves of today, then those that were dropped. */
  private List<LeafRow> leafRows() {
    Framework from = edition.results().indices().get(edition.from()).framework();
    Map<String, Leaf> before = from.leavesByCode();
    return Stream.concat(
            edition
                .framework()
                .leaves()
                .map(
                    leaf -> {
                      Optional<LeafLink> link =
                          Optional.ofNullable(delta.links().leavesByTo().get(leaf.code()));
                      return new LeafRow(
                          link.map(known -> before.get(known.fromCode())),
                          Optional.of(leaf),
                          link.map(known -> Families.LEAF_KIND.of(known.as()))
                              .orElse("leaf-kind.new"));
                    }),
            from.leaves()
                .filter(leaf -> !delta.links().leavesByFrom().containsKey(leaf.code()))
                .map(leaf -> new LeafRow(Optional.of(leaf), Optional.empty(), "leaf-kind.dropped")))
        .toList();
  }
}

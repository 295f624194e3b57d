package vn.parindex.site.feature.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.parindex.analytics.delta.AreaChange;
import vn.parindex.analytics.delta.Change;
import vn.parindex.analytics.delta.Delta;
import vn.parindex.analytics.delta.LeafLink;
import vn.parindex.analytics.delta.RankMove;
import vn.parindex.analytics.delta.Split;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.Succession;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Ranking;
import vn.parindex.site.format.Formats;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.ChartView;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.PageHead;
import vn.parindex.site.model.TableView;
import vn.parindex.site.model.Tone;
import vn.parindex.site.route.Route;
import vn.parindex.site.say.Cells;
import vn.parindex.site.say.Charts;
import vn.parindex.site.say.Columns;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.GroupChangeWords;
import vn.parindex.site.say.RowLimit;
import vn.parindex.site.say.Sentences;
import vn.parindex.site.say.UnitHistory;

/** The change from one period to another. */
final class ChangeAssembler {

  private final Edition edition;
  private final Formats formats;
  private final Cells cells;
  private final Columns columns;
  private final Sentences sentences;
  private final Delta delta;
  private final Map<UnitId, String> labels;
  private final Map<UnitId, Integer> names;

  /** Comparisons in the order of the second ranking. */
  private final Map<UnitId, Change.Compared> compared = new LinkedHashMap<>();

  private final Quadrants quadrants;

  ChangeAssembler(Edition edition) {
    this.edition = edition;
    this.formats = edition.formats();
    this.cells = new Cells(edition);
    this.columns = new Columns(edition);
    this.sentences = new Sentences(edition);
    this.delta = edition.results().delta();
    this.labels = edition.labels();
    this.names = edition.nameOrder();
    for (Ranking.Placed<UnitId> placed : edition.ranking().placed()) {
      delta.of(placed.key()).ifPresent(change -> compared.put(placed.key(), change));
    }
    this.quadrants = new Quadrants(edition, compared);
  }

  Page.Change page(Route route) {
    PageHead head = edition.head(route, new GroupChangeWords(edition).lead());
    TableView split = split();
    return new Page.Change(
        head,
        new GroupChangeWords(edition).stats(),
        new ChartView(
            new Charts(edition)
                .slope(
                    "chart-slope",
                    cut("change.chart.some").orElseGet(() -> edition.say("change.chart")),
                    edition.results(),
                    farthest(Change.Compared::points)),
            split,
            true),
        new ChartView(quadrants.chart("chart-quadrants"), split, true),
        split,
        moves(),
        areas(),
        leaves());
  }

  private TableView split() {
    List<TableView.Row> rows = new ArrayList<>();
    for (Map.Entry<UnitId, Change.Compared> entry : compared.entrySet()) {
      Change.Compared change = entry.getValue();
      rows.add(
          new TableView.Row(
              List.of(
                  unit(entry.getKey()),
                  cells.percent(change.from()),
                  cells.percent(change.to()),
                  cells.change(change.points()),
                  cells.change(change.split().performance()),
                  cells.change(change.split().edition()),
                  cells.text(quadrants.words(change))),
              false));
    }
    List<String> notes = new ArrayList<>();
    notes.add(edition.say("change.split.note"));
    cut("change.chart.cut").ifPresent(notes::add);
    notes.addAll(notCompared());
    return new TableView(
        "split",
        edition.say("change.split"),
        List.of(
            columns.words("unit", edition.say("column.unit")),
            columns.percent("from", edition.say("column.index", edition.from())),
            columns.percent("to", edition.say("column.index", edition.to())),
            columns.percentagePoints("change", edition.say("column.change")),
            columns.percentagePoints("performance", edition.say("column.performance")),
            columns.percentagePoints("edition", edition.say("column.edition")),
            columns.fixed("quadrant", edition.say("column.quadrant"))),
        rows,
        notes);
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

  private Cell unit(UnitId id) {
    return cells.link(labels.get(id), edition.addresses().unit(id), names.get(id));
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

  /** What is left out where there are very many units; nothing to say otherwise. */
  private Optional<String> cut(String key) {
    return RowLimit.isVeryMany(compared.size())
        ? Optional.of(
            edition.say(
                key,
                formats.count(RowLimit.of(compared.size())),
                formats.count(compared.size()),
                edition.terms().unit()))
        : Optional.empty();
  }

  private TableView moves() {
    List<TableView.Row> rows = new ArrayList<>();
    Set<UnitId> shown = farthest(change -> change.move().gained());
    for (Map.Entry<UnitId, Change.Compared> entry : compared.entrySet()) {
      if (!shown.contains(entry.getKey())) {
        continue;
      }
      RankMove move = entry.getValue().move();
      rows.add(
          new TableView.Row(
              List.of(
                  unit(entry.getKey()),
                  cells.text(formats.rank(move.from()), move.from().doubled()),
                  cells.text(formats.rank(move.to()), move.to().doubled()),
                  cells.places(move.gained()),
                  cells.signedPlaces(move.own()),
                  cells.signedPlaces(move.others()),
                  cells.signedPlaces(move.exits().add(move.entries())),
                  cells.signedPlaces(move.ties()),
                  cells.text(names(delta.overtook(entry.getKey()))),
                  cells.text(names(delta.overtakenBy(entry.getKey())))),
              false));
    }
    return new TableView(
        "moves",
        edition.say("change.moves"),
        List.of(
            columns.words("unit", edition.say("column.unit")),
            columns.figures("rank-from", edition.say("column.rank-of", edition.from())),
            columns.figures("rank-to", edition.say("column.rank-of", edition.to())),
            columns.places("gained", edition.say("column.places")),
            columns.places("own", edition.say("column.own")),
            columns.places("others", edition.say("column.others")),
            columns.places("roster", edition.say("column.roster")),
            columns.places("ties", edition.say("column.ties")),
            columns.fixed("overtook", edition.say("column.overtook")),
            columns.fixed("overtaken", edition.say("column.overtaken"))),
        rows,
        Stream.of(
                Optional.of(edition.say("change.moves.note")),
                edition.placesNote(),
                cut("change.moves.cut"))
            .flatMap(Optional::stream)
            .toList());
  }

  private String names(List<UnitId> units) {
    return units.isEmpty()
        ? Formats.ABSENT
        : sentences.listed(units.stream().map(labels::get).toList());
  }

  private TableView areas() {
    List<TableView.Row> rows = new ArrayList<>();
    int order = 0;
    for (vn.parindex.analytics.model.Area area : edition.framework().areas()) {
      List<Fraction> changes = new ArrayList<>();
      List<Fraction> performance = new ArrayList<>();
      List<Fraction> byEdition = new ArrayList<>();
      for (Change.Compared change : compared.values()) {
        for (AreaChange part : change.areas()) {
          if (part.toCode().equals(area.code())) {
            part.from()
                .percent()
                .ifPresent(
                    from -> part.to().percent().ifPresent(to -> changes.add(to.subtract(from))));
            performance.add(part.split().performance());
            byEdition.add(part.split().edition());
          }
        }
      }
      long up = changes.stream().filter(change -> cells.tone(change) == Tone.UP).count();
      rows.add(
          new TableView.Row(
              List.of(
                  cells.link(
                      Edition.coded(area.code(), area.name()),
                      edition.addresses().area(area.code()),
                      order++),
                  mean(changes),
                  changes.isEmpty()
                      ? cells.absent("")
                      : cells.text(
                          edition.say("count.of", formats.count(up), formats.count(changes.size())),
                          up),
                  mean(performance),
                  mean(byEdition)),
              false));
    }
    part(
        "change.areas.ended",
        order++,
        change ->
            change.areas().stream()
                .filter(area -> area.toCode().isEmpty())
                .map(AreaChange::split)
                .reduce(Split.NONE, Split::add),
        rows);
    part("change.areas.adjustments", order, Change.Compared::adjustments, rows);
    return new TableView(
        "areas",
        edition.say("change.areas"),
        List.of(
            columns.words("area", edition.say("column.area")),
            columns.percentagePoints("change", edition.say("column.area-change")),
            columns.figures("up", edition.say("column.rising")),
            columns.percentagePoints("performance", edition.say("column.performance")),
            columns.percentagePoints("edition", edition.say("column.edition"))),
        rows,
        List.of(edition.say("change.areas.note")));
  }

  /** What is in the change of the index and in no area of today; no row where that is nothing. */
  private void part(
      String key, int order, Function<Change.Compared, Split> part, List<TableView.Row> rows) {
    List<Split> parts = compared.values().stream().map(part).toList();
    if (parts.stream()
        .allMatch(split -> split.performance().signum() == 0 && split.edition().signum() == 0)) {
      return;
    }
    rows.add(
        new TableView.Row(
            List.of(
                cells.text(edition.say(key), order),
                cells.absent(""),
                cells.absent(""),
                mean(parts.stream().map(Split::performance).toList()),
                mean(parts.stream().map(Split::edition).toList())),
            false));
  }

  private Cell mean(List<Fraction> changes) {
    return changes.isEmpty()
        ? cells.absent("")
        : cells.change(
            changes.stream()
                .reduce(Fraction.ZERO, Fraction::add)
                .divide(Fraction.of(changes.size())));
  }

  private TableView leaves() {
    Framework from = edition.results().indices().get(edition.from()).framework();
    Map<String, Leaf> fromLeaves = from.leavesByCode();
    List<TableView.Row> rows = new ArrayList<>();
    int[] order = {0};
    edition
        .framework()
        .leaves()
        .forEach(
            leaf -> {
              Optional<LeafLink> link =
                  Optional.ofNullable(delta.links().leavesByTo().get(leaf.code()));
              Optional<Leaf> before = link.map(l -> fromLeaves.get(l.fromCode()));
              rows.add(
                  new TableView.Row(
                      List.of(
                          cells.text(Edition.coded(leaf.code(), leaf.name()), order[0]++),
                          cells.points(leaf.maxPoints()),
                          before
                              .map(l -> cells.text(l.code(), order[0]))
                              .orElseGet(() -> cells.absent("")),
                          before
                              .map(l -> cells.points(l.maxPoints()))
                              .orElseGet(() -> cells.absent("")),
                          cells.text(
                              edition.say(
                                  "leaf-kind." + link.map(l -> l.as().code()).orElse("new")))),
                      false));
            });
    from.leaves()
        .filter(leaf -> !delta.links().leavesByFrom().containsKey(leaf.code()))
        .forEach(
            leaf ->
                rows.add(
                    new TableView.Row(
                        List.of(
                            cells.text(leaf.name(), order[0]++),
                            cells.absent(""),
                            cells.text(leaf.code(), order[0]),
                            cells.points(leaf.maxPoints()),
                            cells.text(edition.say("leaf-kind.dropped"))),
                        false)));
    return new TableView(
        "leaves",
        edition.say("change.leaves", edition.from(), edition.to()),
        List.of(
            columns.words("leaf", edition.say("column.leaf")),
            columns.points("max", edition.say("column.max-of", edition.to())),
            columns.fixed("code-before", edition.say("column.code-of", edition.from())),
            columns.points("max-before", edition.say("column.max-of", edition.from())),
            columns.fixed("kind", edition.say("column.kind"))),
        rows,
        List.of(edition.say("change.leaves.note")));
  }
}

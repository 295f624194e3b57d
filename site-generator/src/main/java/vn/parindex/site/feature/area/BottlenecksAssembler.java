package vn.parindex.site.feature.area;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.parindex.analytics.bottleneck.LeafLoss;
import vn.parindex.analytics.bottleneck.LossKind;
import vn.parindex.analytics.bottleneck.PointsLost;
import vn.parindex.analytics.bottleneck.UnitLoss;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.format.NameOrder;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Block.Grid;
import vn.parindex.site.model.ChartSpec;
import vn.parindex.site.model.ChartValue;
import vn.parindex.site.model.ChartView;
import vn.parindex.site.model.LossBars;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.Stat;
import vn.parindex.site.model.TableView;
import vn.parindex.site.model.Tone;
import vn.parindex.site.route.Route;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.Families;
import vn.parindex.site.say.result.LossWords;
import vn.parindex.site.say.table.TableOf;
import vn.parindex.site.say.table.TablePart;

/** The page on points lost: which criteria cost everybody most, and what can be done about it. */
final class BottlenecksAssembler extends TablePart {

  /** The chart has so many rows at least, if so many criteria lost anything. */
  private static final int FEWEST_BARS = 10;

  /** No further bottleneck makes the chart longer than this. */
  private static final int MOST_BARS = 20;

  /** Criteria tied with the last bar are drawn too as long as there are no more than this. */
  private static final int MOST_WITH_TIES = 25;

  private final LossWords words;
  private final PointsLost lost;

  BottlenecksAssembler(Edition edition) {
    super(edition);
    this.words = new LossWords(edition);
    this.lost = edition.results().pointsLost();
  }

  Page page(Route route) {
    List<LeafLoss> losing = lost.leaves().stream().filter(leaf -> leaf.losing() > 0).toList();
    return edition
        .page(route, words.finding())
        .stats(stats())
        .note(words.rule())
        .section(
            edition.say("section.bottlenecks.leaves"),
            Block.Figure.of(new ChartView(chart(losing), leaves(losing), true)))
        .section(edition.say("section.bottlenecks.units"), Grid.of(units()))
        .made();
  }

  private List<Stat> stats() {
    List<Stat> stats = new ArrayList<>();
    Fraction atStake = sum(lost.leaves().stream().map(LeafLoss::atStake));
    if (atStake.signum() == 0) {
      return stats;
    }
    String unit = edition.terms().unit();
    for (LossKind kind : words.kinds()) {
      Fraction points =
          sum(lost.leaves().stream().filter(leaf -> leaf.kind() == kind).map(LeafLoss::lost));
      stats.add(
          new Stat(
              edition.say(Families.LOSS.of(kind), unit),
              words.points(points),
              lost.lost().signum() == 0
                  ? ""
                  : edition.say(
                      "loss.share",
                      formats.percent(points.divide(lost.lost()).multiply(Fraction.HUNDRED))),
              Tone.PLAIN));
    }
    return stats;
  }

  private static Fraction sum(Stream<Fraction> points) {
    return points.reduce(Fraction.ZERO, Fraction::add);
  }

  /** The criteria of the chart: a first part of the list, so that its shares add up. */
  static List<LeafLoss> charted(List<LeafLoss> losing) {
    int last = 0;
    for (int i = 0; i < losing.size(); i++) {
      last = losing.get(i).isBottleneck() ? i + 1 : last;
    }
    int bars = Math.min(losing.size(), Math.max(FEWEST_BARS, Math.min(last, MOST_BARS)));
    int withTies = bars;
    while (withTies > 0
        && withTies < losing.size()
        && losing.get(withTies).lost().compareTo(losing.get(bars - 1).lost()) == 0) {
      withTies++;
    }
    return losing.subList(0, withTies <= MOST_WITH_TIES ? withTies : bars);
  }

  private ChartSpec chart(List<LeafLoss> losing) {
    String unit = edition.terms().unit();
    List<LossBars.Row> rows =
        charted(losing).stream()
            .map(
                leaf ->
                    new LossBars.Row(
                        leaf.isBottleneck()
                            ? edition.say("loss.bar.bottleneck", LossWords.name(leaf.leaf()))
                            : LossWords.name(leaf.leaf()),
                        ChartValue.of(leaf.lost().toDouble()),
                        words.points(leaf.lost()),
                        words.losingShort(leaf),
                        leaf.cumulativeShare()
                            .match(
                                share -> edition.say("loss.bar.cumulative", percent(share)),
                                reason -> ""),
                        kind(leaf.kind())))
            .toList();
    return new LossBars(
        "chart-losses",
        title(losing),
        edition.say(
            "loss.chart.description",
            formats.count(rows.size()),
            edition.terms().units(),
            unit,
            Edition.capital(
                words.kinds().stream()
                    .map(kind -> edition.say(Families.LOSS_FILL.of(kind), unit))
                    .collect(Collectors.joining("; ")))),
        edition.shortNotice(),
        new LossBars.Legend(
            legend(LossKind.RECOVERABLE), legend(LossKind.SURVEY), legend(LossKind.NOT_FIXABLE)),
        rows);
  }

  /** A kind that no criterion is of is not in the legend. */
  private String legend(LossKind kind) {
    return words.kinds().contains(kind)
        ? edition.say(Families.LOSS.of(kind), edition.terms().unit())
        : "";
  }

  private static LossBars.Kind kind(LossKind kind) {
    return switch (kind) {
      case RECOVERABLE -> LossBars.Kind.RECOVERABLE;
      case SURVEY -> LossBars.Kind.SURVEY;
      case NOT_FIXABLE -> LossBars.Kind.BEYOND;
    };
  }

  /** How few criteria have half of the loss; one tied with the last of them is counted too. */
  private String title(List<LeafLoss> losing) {
    int count = 0;
    while (count < losing.size() && !endsHalf(losing, count)) {
      count++;
    }
    if (count >= losing.size()) {
      return edition.say("loss.chart.none");
    }
    Fraction share = losing.get(count).cumulativeShare().value().orElse(Fraction.ZERO);
    return edition.say("loss.chart.title", formats.count(count + 1), percent(share));
  }

  private static boolean endsHalf(List<LeafLoss> losing, int index) {
    LeafLoss leaf = losing.get(index);
    boolean tied =
        index + 1 < losing.size() && losing.get(index + 1).lost().compareTo(leaf.lost()) == 0;
    return !tied
        && leaf.cumulativeShare()
            .match(share -> share.compareTo(Fraction.HALF) >= 0, reason -> false);
  }

  private String percent(Fraction share) {
    return formats.percent(share.multiply(Fraction.HUNDRED));
  }

  private TableView leaves(List<LeafLoss> losing) {
    String unit = edition.terms().unit();
    return new TableOf<LeafLoss>("leaves", edition.say("loss.leaves.caption", edition.to()))
        .numbered(
            columns.words("leaf", edition.say("column.leaf")),
            (leaf, place) ->
                cells.link(
                    LossWords.name(leaf.leaf()), edition.addresses().area(leaf.areaCode()), place))
        .column(
            columns.points("max", edition.say("column.max")),
            leaf -> cells.points(leaf.leaf().maxPoints()))
        .column(
            columns.points("lost", edition.say("column.total-loss")),
            leaf -> cells.points(leaf.lost()))
        .column(
            columns.percent("cumulative", edition.say("column.cumulative")),
            leaf ->
                leaf.cumulativeShare()
                    .match(
                        share -> cells.percent(share.multiply(Fraction.HUNDRED)),
                        reason -> cells.absent("")))
        .column(
            columns.figures("losing", edition.say("column.losing", unit)),
            leaf ->
                cells.text(
                    edition.say(
                        "count.of", formats.count(leaf.losing()), formats.count(leaf.scored())),
                    leaf.losing()))
        .column(
            columns.figures(
                "much",
                edition.say("column.losing-much", words.share(lost.settings().lossShare()))),
            leaf -> cells.count(leaf.losingMuch()))
        .column(
            columns.words("bottleneck", edition.say("column.bottleneck")),
            leaf ->
                leaf.isBottleneck()
                    ? cells.text(edition.say("loss.is-bottleneck"), 0)
                    : cells.absent(""))
        .column(
            columns.words("kind", edition.say("column.local")),
            leaf -> cells.text(words.kind(leaf.kind()), LossWords.KINDS.indexOf(leaf.kind())))
        .emphasise(LeafLoss::isBottleneck)
        .note(edition.say("loss.leaves.note", unit))
        .rows(losing);
  }

  /**
   * The units by what they can win back, or where there is no such criterion by what comes nearest
   * to it; those without a figure last.
   */
  private TableView units() {
    Map<UnitId, String> labels = edition.labels();
    LossKind first = words.kinds().get(0);
    Comparator<UnitLoss> byChance =
        Comparator.comparing((UnitLoss unit) -> !unit.lost(first).isKnown());
    List<UnitLoss> order =
        lost.units().values().stream()
            .sorted(
                byChance
                    .thenComparing(
                        unit -> unit.lost(first).match(points -> points, reason -> Fraction.ZERO),
                        Comparator.reverseOrder())
                    .thenComparing(NameOrder.by(unit -> labels.get(unit.unit())))
                    .thenComparing(unit -> unit.unit().code()))
            .toList();
    String word = edition.terms().unit();
    return new TableOf<UnitLoss>(
            "units", edition.say("loss.units.caption", edition.terms().units(), edition.to()))
        .column(columns.words("unit", edition.say("column.unit")), unit -> cells.unit(unit.unit()))
        .column(
            columns.points("lost", edition.say("column.lost")), unit -> cells.points(unit.lost()))
        .each(
            words.kinds(),
            kind -> columns.points(kind.code(), edition.say(Families.LOSS.of(kind), word)),
            (unit, kind) -> cells.points(unit.lost(kind)))
        .column(
            columns.figures("missing", edition.say("column.without-figure")),
            unit -> cells.count(words.kinds().stream().mapToInt(unit::missing).sum()))
        .note(order(first, word))
        .rows(order);
  }

  /** How the units are ordered, and what is not held against them. */
  private String order(LossKind first, String unit) {
    return Stream.of(
            edition.say("loss.units.note", edition.say(Families.LOSS.of(first), unit)),
            words.kinds().contains(LossKind.NOT_FIXABLE)
                ? edition.say("loss.units.note.beyond", unit)
                : "",
            edition.say("loss.units.note.without"))
        .filter(sentence -> !sentence.isEmpty())
        .collect(Collectors.joining(" "));
  }
}

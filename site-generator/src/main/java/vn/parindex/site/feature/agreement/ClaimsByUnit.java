package vn.parindex.site.feature.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.parindex.analytics.agreement.UnitClaims;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.format.Formats;
import vn.parindex.site.model.ChartAxis;
import vn.parindex.site.model.ChartSpec;
import vn.parindex.site.model.ChartValue;
import vn.parindex.site.model.ChartView;
import vn.parindex.site.model.MarkNote;
import vn.parindex.site.model.PairDots;
import vn.parindex.site.model.TableView;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.result.Charts;
import vn.parindex.site.say.result.Sentences;
import vn.parindex.site.say.table.OutcomeCells;
import vn.parindex.site.say.table.RowLimit;
import vn.parindex.site.say.table.TableOf;
import vn.parindex.site.say.table.TablePart;

/** Self-assessed and verified points of each unit, drawn and as a table. */
final class ClaimsByUnit extends TablePart {

  private final OutcomeCells outcomes;
  private final Map<UnitId, String> labels;
  private final List<UnitClaims> compared;

  /** How many units the chart has: of very many the first. */
  private final int drawn;

  /**
   * Of these units.
   *
   * @param compared at least one, each with something to compare, in display order
   */
  ClaimsByUnit(Edition edition, List<UnitClaims> compared) {
    super(edition);
    this.outcomes = new OutcomeCells(edition);
    this.labels = edition.labels();
    this.compared = compared;
    this.drawn = RowLimit.of(compared.size());
  }

  /** Self-assessed less verified, in percentage points of the maximum of the leaves compared. */
  static Fraction difference(UnitClaims claims) {
    return claims
        .selfPercent()
        .flatMap(self -> claims.verifiedPercent().map(self::subtract))
        .value()
        .orElse(Fraction.ZERO);
  }

  ChartView view() {
    return new ChartView(chart(), table(), true);
  }

  private ChartSpec chart() {
    long above = compared.stream().filter(claims -> difference(claims).signum() > 0).count();
    Charts charts = new Charts(edition);
    return new PairDots(
        "chart-agreement",
        charts.cut(
            edition.say(
                "agreement.chart",
                formats.count(above),
                formats.count(compared.size()),
                edition.terms().unit()),
            drawn,
            compared.size()),
        charts.described(
            edition.say("agreement.chart.description", edition.terms().unit()),
            "agreement.chart.cut",
            drawn,
            compared.size()),
        edition.shortNotice(),
        axis(),
        new PairDots.Legend(
            edition.say("agreement.legend.self"), edition.say("agreement.legend.verified")),
        compared.stream().limit(drawn).map(this::row).toList());
  }

  private PairDots.Row row(UnitClaims claims) {
    return new PairDots.Row(
        labels.get(claims.unit()),
        value(claims.selfPercent()),
        value(claims.verifiedPercent()),
        edition.say(
            "agreement.row",
            claims.selfPercent().match(formats::plain, reason -> Formats.ABSENT),
            claims.verifiedPercent().match(formats::plain, reason -> Formats.ABSENT),
            formats.signed(difference(claims).negate())),
        false,
        MarkNote.to(edition.addresses().unit(claims.unit())));
  }

  private static ChartValue value(Outcome<Fraction> percent) {
    return ChartValue.of(percent.value().orElseThrow().toDouble());
  }

  /** Nothing here is a length, so the axis starts where the figures do, at a multiple of ten. */
  private ChartAxis axis() {
    double[] all =
        compared.stream()
            .flatMap(claims -> List.of(claims.selfPercent(), claims.verifiedPercent()).stream())
            .flatMap(outcome -> outcome.value().stream())
            .mapToDouble(Fraction::toDouble)
            .sorted()
            .toArray();
    int low = (int) Math.floor(all[0] / 10) * 10;
    int high = Math.max(low + 10, (int) Math.ceil(all[all.length - 1] / 10) * 10);
    List<ChartAxis.Tick> ticks = new ArrayList<>();
    int step = high - low > 50 ? 20 : high - low > 20 ? 10 : 5;
    for (int tick = low; tick <= high; tick += step) {
      ticks.add(new ChartAxis.Tick(tick, formats.count(tick)));
    }
    return new ChartAxis(low, high, ticks);
  }

  private TableView table() {
    return new TableOf<UnitClaims>(
            "claims-by-unit",
            edition.say("agreement.units.caption", edition.terms().units(), edition.to()))
        .column(
            columns.words("unit", edition.say("column.unit")), claims -> cells.unit(claims.unit()))
        .column(
            columns.percent("self", edition.say("column.self")),
            claims -> outcomes.of(claims.selfPercent(), cells::percent))
        .column(
            columns.percent("verified", edition.say("column.verified")),
            claims -> outcomes.of(claims.verifiedPercent(), cells::percent))
        .column(
            columns.percentagePoints("difference", edition.say("column.self-less-verified")),
            claims -> outcomes.signed(difference(claims)))
        .column(
            columns.points("points", edition.say("column.self-less-verified")),
            claims -> outcomes.signed(claims.points()))
        .column(
            columns.figures("over", edition.say("column.claimed-over")),
            claims -> cells.count(claims.count().over()))
        .column(
            columns.figures("under", edition.say("column.claimed-under")),
            claims -> cells.count(claims.count().under()))
        .column(
            columns.figures("equal", edition.say("column.claimed-equal")),
            claims -> cells.count(claims.count().equal()))
        .note(edition.say("agreement.units.note"), order(), silent())
        .rows(compared);
  }

  /** How alike both would rank the units; empty where it cannot be told. */
  private String order() {
    return edition
        .results()
        .agreement()
        .claims()
        .spearman()
        .match(
            found -> edition.say("agreement.order.note", formats.coefficient(found.coefficient())),
            reason -> "");
  }

  /** Who has nothing to compare; empty when nobody. */
  private String silent() {
    Set<UnitId> known = compared.stream().map(UnitClaims::unit).collect(Collectors.toSet());
    List<String> silent =
        edition.units().stream()
            .map(Unit::id)
            .filter(id -> !known.contains(id))
            .map(labels::get)
            .toList();
    return silent.isEmpty()
        ? ""
        : edition.say("agreement.units.silent", new Sentences(edition).listed(silent));
  }
}

package vn.parindex.analytics.table;

import static vn.parindex.analytics.table.MixedCells.on;
import static vn.parindex.analytics.table.Value.KNOWN;
import static vn.parindex.analytics.table.Value.known;
import static vn.parindex.analytics.table.Value.missing;
import static vn.parindex.analytics.table.Value.number;
import static vn.parindex.analytics.table.Value.status;
import static vn.parindex.analytics.table.Value.text;
import static vn.parindex.analytics.table.Value.whole;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.parindex.analytics.correlation.Correlation;
import vn.parindex.analytics.model.Area;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.NoScore;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.robustness.Effect;
import vn.parindex.analytics.robustness.PairOrder;
import vn.parindex.analytics.robustness.PairOrders;
import vn.parindex.analytics.robustness.RankSpread;
import vn.parindex.analytics.robustness.RankUncertainty;
import vn.parindex.analytics.robustness.Robustness;
import vn.parindex.analytics.robustness.RobustnessSettings;
import vn.parindex.analytics.robustness.Sensitivity;
import vn.parindex.analytics.robustness.Shift;
import vn.parindex.analytics.robustness.Variant;

/** How sure the ranking of a period is. */
final class RobustnessTable {

  private RobustnessTable() {}

  /** What was found of a period, with what is looked up for its rows. */
  record Checked(Robustness robustness, Map<UnitId, Integer> groups, Framework framework) {
    private String area(Variant variant) {
      return framework.area(variant.areaCode()).map(Area::name).orElse("");
    }
  }

  private record Pair(PairOrder order, Optional<Unit> lower) {}

  private record Shifted(Variant variant, Shift shift) {}

  private record Choice(Sensitivity.Choice choice, Outcome<Sensitivity> sensitivity) {
    Outcome<Effect> effect() {
      return sensitivity.map(drawn -> drawn.effects().get(choice));
    }
  }

  private record Setting(String name, String value) {}

  /** One period after the other; see the column {@code kind}. */
  static DataTable<Row<Checked>> of(Dataset dataset, Collection<Robustness> periods) {
    return new TableColumns<Row<RobustnessTable.Checked>>()
        .unit(Row::unit)
        .text("period", "Năm", "Period")
        .is(row -> text(row.of().robustness().period()))
        .text(
            "kind",
            "Loại dòng: rank (hạng khi lấy mẫu lại), pair (so hai đơn vị), shift (hạng ở phương án"
                + " khác), variant (tóm tắt phương án), choice (chỉ số Sobol), setting (thiết lập)",
            "Kind of row: rank (ranks in the draws), pair (two units), shift (rank in a variant),"
                + " variant (summary of a variant), choice (Sobol indices), setting")
        .is(row -> text(row.kind()))
        .text(
            "what",
            "Phương án, lựa chọn hoặc tên thiết lập",
            "Variant, choice or name of the setting")
        .is(
            variant(variant -> text(variant.kind().code()))
                .or(Choice.class, choice -> text(choice.choice().code()))
                .or(Setting.class, setting -> text(setting.name())))
        .text("code", "Mã lĩnh vực bị bỏ ra", "Code of the area left out")
        .is(variant(variant -> text(variant.areaCode())))
        .text("name", "Tên lĩnh vực bị bỏ ra", "Name of the area left out")
        .is(
            row ->
                row.part() instanceof Variant variant
                    ? text(row.of().area(variant))
                    : row.part() instanceof Shifted shifted
                        ? text(row.of().area(shifted.variant()))
                        : missing())
        .text("other_code", "Mã đơn vị thứ hai ở dòng pair", "Second unit on pair rows")
        .is(on(Pair.class, pair -> known(pair.lower(), unit -> text(unit.code()))))
        .text("other_name", "Tên đơn vị thứ hai", "Name of the second unit")
        .is(on(Pair.class, pair -> known(pair.lower(), unit -> text(unit.name()))))
        .number("rank_published", "place", "Hạng công bố", "Published rank")
        .is(
            on(RankSpread.class, spread -> number(spread.published().value()))
                .or(Shifted.class, shifted -> number(shifted.shift().published().value())))
        .number("rank", "place", "Hạng ở phương án khác", "Rank in the variant")
        .is(
            on(
                Shifted.class,
                shifted -> known(shifted.shift().rank(), rank -> number(rank.value()))))
        .number("places_gained", "places", "Số bậc tăng; âm là giảm", "Places gained")
        .is(on(Shifted.class, shifted -> known(shifted.shift().gained(), Value::number)))
        .number("rank_median", "place", "Trung vị của hạng", "Median rank")
        .is(on(RankSpread.class, spread -> number(spread.median().value())))
        .number("rank_mean", "place", "Trung bình của hạng", "Mean rank")
        .is(on(RankSpread.class, spread -> number(spread.mean())))
        .number("rank_low", "place", "Cận tốt của khoảng hạng", "Better end of the rank interval")
        .is(on(RankSpread.class, spread -> number(spread.low().value())))
        .number("rank_high", "place", "Cận kém của khoảng hạng", "Worse end of the rank interval")
        .is(on(RankSpread.class, spread -> number(spread.high().value())))
        .number("share_first", "share", "Tỷ lệ lần ở nhóm đầu", "Share of draws among the first")
        .is(on(RankSpread.class, spread -> number(spread.first())))
        .number("share_last", "share", "Tỷ lệ lần ở nhóm cuối", "Share of draws among the last")
        .is(on(RankSpread.class, spread -> number(spread.last())))
        .whole(
            "group",
            "group",
            "Nhóm các đơn vị không phân biệt được, từ 1",
            "Group of units that cannot be told apart, from 1")
        .is(
            row ->
                row.part() instanceof RankSpread spread
                    ? known(
                        Optional.ofNullable(row.of().groups().get(spread.unit())),
                        count -> whole(count))
                    : missing())
        .number(
            "share_above",
            "share",
            "Tỷ lệ lần đơn vị này đứng trên đơn vị thứ hai",
            "Share of draws in which the unit is above the second")
        .is(on(Pair.class, pair -> number(pair.order().above())))
        .number("share_below", "share", "Tỷ lệ lần đứng dưới", "Share of draws below")
        .is(on(Pair.class, pair -> number(pair.order().below())))
        .number("share_tied", "share", "Tỷ lệ lần bằng nhau", "Share of draws tied")
        .is(on(Pair.class, pair -> number(pair.order().tied())))
        .number(
            "mean_shift",
            "places",
            "Số bậc thay đổi trung bình (giá trị tuyệt đối)",
            "Mean absolute rank shift")
        .is(
            on(Variant.class, variant -> known(variant.meanAbsoluteShift(), Value::number))
                .or(
                    Choice.class,
                    choice -> known(choice.sensitivity(), drawn -> number(drawn.meanShift()))))
        .number("spearman", "coefficient", "Spearman với hạng công bố", "Spearman's rho")
        .is(
            on(
                Variant.class,
                variant -> known(variant.spearman(), rho -> number(rho.coefficient()))))
        .number("spearman_p", "probability", "Giá trị p của Spearman", "Its p-value")
        .is(
            on(
                Variant.class,
                variant -> known(variant.spearman().flatMap(Correlation::p), Value::number)))
        .number("kendall", "coefficient", "Kendall tau-b với hạng công bố", "Kendall's tau-b")
        .is(
            on(
                Variant.class,
                variant -> known(variant.kendall(), tau -> number(tau.coefficient()))))
        .number("kendall_p", "probability", "Giá trị p của Kendall", "Its p-value")
        .is(
            on(
                Variant.class,
                variant -> known(variant.kendall().flatMap(Correlation::p), Value::number)))
        .number("first_order", "share", "Chỉ số Sobol bậc một", "First-order Sobol index")
        .is(on(Choice.class, choice -> known(choice.effect(), effect -> number(effect.first()))))
        .number("total_order", "share", "Chỉ số Sobol toàn phần", "Total Sobol index")
        .is(on(Choice.class, choice -> known(choice.effect(), effect -> number(effect.total()))))
        .text("value", "Giá trị của thiết lập", "Value of the setting")
        .is(on(Setting.class, setting -> text(setting.value())))
        .text(
            "status",
            "known, hoặc lý do không có kết quả",
            "known, or the reason why there is no result")
        .is(
            on(Variant.class, variant -> status(variant.meanAbsoluteShift()))
                .or(Shifted.class, shifted -> status(shifted.shift().rank()))
                .or(Choice.class, choice -> status(choice.effect()))
                .or(NoScore.class, reason -> text(reason.code()))
                .or(Object.class, part -> KNOWN))
        .table("robustness", () -> periods.stream().flatMap(period -> rows(dataset, period)));
  }

  private static MixedCells variant(Function<Variant, Value> cell) {
    return on(Variant.class, cell).or(Shifted.class, shifted -> cell.apply(shifted.variant()));
  }

  private static Stream<Row<Checked>> rows(Dataset dataset, Robustness robustness) {
    Checked checked =
        new Checked(
            robustness,
            robustness.uncertainty().pairs().match(PairOrders::groupNumbers, reason -> Map.of()),
            dataset.period(robustness.period()).map(dataset::frameworkOf).orElseThrow());
    return Stream.of(
            ranks(dataset, checked),
            pairs(dataset, checked),
            robustness.variants().stream().flatMap(variant -> variant(dataset, checked, variant)),
            Arrays.stream(Sensitivity.Choice.values())
                .map(
                    choice ->
                        about(checked, "choice", new Choice(choice, robustness.sensitivity()))),
            settings(robustness.uncertainty().settings())
                .map(setting -> about(checked, "setting", setting)))
        .flatMap(rows -> rows);
  }

  private static Row<Checked> about(Checked checked, String kind, Object part) {
    return new Row<>(checked, kind, Optional.empty(), part);
  }

  private static Stream<Row<Checked>> ranks(Dataset dataset, Checked checked) {
    RankUncertainty drawn = checked.robustness().uncertainty();
    return Stream.concat(
        drawn.units().stream()
            .map(unit -> new Row<>(checked, "rank", dataset.unit(unit.unit()), unit)),
        drawn.unranked().entrySet().stream()
            .map(unit -> new Row<>(checked, "rank", dataset.unit(unit.getKey()), unit.getValue())));
  }

  private static Stream<Row<Checked>> pairs(Dataset dataset, Checked checked) {
    return checked.robustness().uncertainty().pairs().value().stream()
        .flatMap(orders -> orders.pairs().stream())
        .map(
            pair ->
                new Row<>(
                    checked,
                    "pair",
                    dataset.unit(pair.upper()),
                    new Pair(pair, dataset.unit(pair.lower()))));
  }

  private static Stream<Row<Checked>> variant(Dataset dataset, Checked checked, Variant variant) {
    return Stream.concat(
        Stream.of(about(checked, "variant", variant)),
        variant.shifts().stream()
            .map(
                shift ->
                    new Row<>(
                        checked,
                        "shift",
                        dataset.unit(shift.unit()),
                        new Shifted(variant, shift))));
  }

  private static Stream<Setting> settings(RobustnessSettings settings) {
    return Stream.of(
        new Setting("generator", settings.generator().code()),
        new Setting("seed", Long.toString(settings.seed())),
        new Setting("draws", Integer.toString(settings.draws())),
        new Setting("weights", settings.weights().code()),
        new Setting("weight-spread", Double.toString(settings.weightSpread())),
        new Setting("survey", settings.survey().code()),
        new Setting("respondents", Integer.toString(settings.respondents())),
        new Setting("verification", settings.verification().code()),
        new Setting("level", Double.toString(settings.level())),
        new Setting("list-size", Integer.toString(settings.listSize())),
        new Setting("group-limit", Double.toString(settings.groupLimit())),
        new Setting("pair-limit", Integer.toString(settings.pairLimit())),
        new Setting("sensitivity-samples", Integer.toString(settings.sensitivitySamples())),
        new Setting("missing-limit-percent", settings.missingLimitPercent().toPlainString()));
  }
}

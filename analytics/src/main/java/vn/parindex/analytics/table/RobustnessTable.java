package vn.parindex.analytics.table;

import java.util.Collection;
import java.util.Map;
import tech.tablesaw.api.Table;
import vn.parindex.analytics.correlation.Correlation;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Rank;
import vn.parindex.analytics.robustness.Effect;
import vn.parindex.analytics.robustness.PairOrder;
import vn.parindex.analytics.robustness.PairOrders;
import vn.parindex.analytics.robustness.RankSpread;
import vn.parindex.analytics.robustness.Robustness;
import vn.parindex.analytics.robustness.RobustnessSettings;
import vn.parindex.analytics.robustness.Sensitivity;
import vn.parindex.analytics.robustness.Shift;
import vn.parindex.analytics.robustness.Variant;

/** How sure the ranking of a period is. */
final class RobustnessTable {

  static final Layout LAYOUT =
      Layout.of("robustness")
          .unit()
          .text("period", "Năm", "Period")
          .text(
              "kind",
              "Loại dòng: rank (hạng khi lấy mẫu lại), pair (so hai đơn vị), shift (hạng ở phương án"
                  + " khác), variant (tóm tắt phương án), choice (chỉ số Sobol), setting (thiết lập)",
              "Kind of row: rank (ranks in the draws), pair (two units), shift (rank in a variant),"
                  + " variant (summary of a variant), choice (Sobol indices), setting")
          .text(
              "what",
              "Phương án, lựa chọn hoặc tên thiết lập",
              "Variant, choice or name of the setting")
          .text("code", "Mã lĩnh vực bị bỏ ra", "Code of the area left out")
          .text("name", "Tên lĩnh vực bị bỏ ra", "Name of the area left out")
          .text("other_code", "Mã đơn vị thứ hai ở dòng pair", "Second unit on pair rows")
          .text("other_name", "Tên đơn vị thứ hai", "Name of the second unit")
          .number("rank_published", "place", "Hạng công bố", "Published rank")
          .number("rank", "place", "Hạng ở phương án khác", "Rank in the variant")
          .number("places_gained", "places", "Số bậc tăng; âm là giảm", "Places gained")
          .number("rank_median", "place", "Trung vị của hạng", "Median rank")
          .number("rank_mean", "place", "Trung bình của hạng", "Mean rank")
          .number("rank_low", "place", "Cận tốt của khoảng hạng", "Better end of the rank interval")
          .number("rank_high", "place", "Cận kém của khoảng hạng", "Worse end of the rank interval")
          .number("share_first", "share", "Tỷ lệ lần ở nhóm đầu", "Share of draws among the first")
          .number("share_last", "share", "Tỷ lệ lần ở nhóm cuối", "Share of draws among the last")
          .whole(
              "group",
              "group",
              "Nhóm các đơn vị không phân biệt được, từ 1",
              "Group of units that cannot be told apart, from 1")
          .number(
              "share_above",
              "share",
              "Tỷ lệ lần đơn vị này đứng trên đơn vị thứ hai",
              "Share of draws in which the unit is above the second")
          .number("share_below", "share", "Tỷ lệ lần đứng dưới", "Share of draws below")
          .number("share_tied", "share", "Tỷ lệ lần bằng nhau", "Share of draws tied")
          .number(
              "mean_shift",
              "places",
              "Số bậc thay đổi trung bình (giá trị tuyệt đối)",
              "Mean absolute rank shift")
          .number("spearman", "coefficient", "Spearman với hạng công bố", "Spearman's rho")
          .number("spearman_p", "probability", "Giá trị p của Spearman", "Its p-value")
          .number("kendall", "coefficient", "Kendall tau-b với hạng công bố", "Kendall's tau-b")
          .number("kendall_p", "probability", "Giá trị p của Kendall", "Its p-value")
          .number("first_order", "share", "Chỉ số Sobol bậc một", "First-order Sobol index")
          .number("total_order", "share", "Chỉ số Sobol toàn phần", "Total Sobol index")
          .text("value", "Giá trị của thiết lập", "Value of the setting")
          .text(
              "status",
              "known, hoặc lý do không có kết quả",
              "known, or the reason why there is no result");

  private RobustnessTable() {}

  /** One period after the other; see the column {@code kind}. */
  static Table of(Dataset dataset, Collection<Robustness> periods) {
    TableBuilder rows = LAYOUT.rows();
    for (Robustness robustness : periods) {
      ranks(rows, dataset, robustness);
      robustness.variants().forEach(variant -> variant(rows, dataset, robustness, variant));
      choices(rows, robustness);
      settings(rows, robustness);
    }
    return rows.build();
  }

  private static void ranks(TableBuilder rows, Dataset dataset, Robustness robustness) {
    Outcome<PairOrders> pairs = robustness.uncertainty().pairs();
    Map<UnitId, Integer> groups =
        pairs.match(PairOrders::groupNumbers, reason -> Map.<UnitId, Integer>of());
    for (RankSpread unit : robustness.uncertainty().units()) {
      rows.unit(dataset, unit.unit())
          .set("period", robustness.period())
          .set("kind", "rank")
          .set("rank_published", unit.published().value())
          .set("rank_median", unit.median().value())
          .set("rank_mean", unit.mean())
          .set("rank_low", unit.low().value())
          .set("rank_high", unit.high().value())
          .set("share_first", unit.first())
          .set("share_last", unit.last())
          .set("status", TableBuilder.KNOWN);
      if (groups.containsKey(unit.unit())) {
        rows.set("group", groups.get(unit.unit()).intValue());
      }
    }
    robustness
        .uncertainty()
        .unranked()
        .forEach(
            (unit, reason) ->
                rows.unit(dataset, unit)
                    .set("period", robustness.period())
                    .set("kind", "rank")
                    .set("status", reason.code()));
    pairs.value().ifPresent(known -> pairs(rows, dataset, robustness, known));
  }

  private static void pairs(
      TableBuilder rows, Dataset dataset, Robustness robustness, PairOrders orders) {
    for (PairOrder pair : orders.pairs()) {
      Unit lower = dataset.unit(pair.lower()).orElseThrow();
      rows.unit(dataset, pair.upper())
          .set("period", robustness.period())
          .set("kind", "pair")
          .set("other_code", lower.code())
          .set("other_name", lower.name())
          .set("share_above", pair.above())
          .set("share_below", pair.below())
          .set("share_tied", pair.tied())
          .set("status", TableBuilder.KNOWN);
    }
  }

  private static void variant(
      TableBuilder rows, Dataset dataset, Robustness robustness, Variant variant) {
    String name =
        dataset
            .period(robustness.period())
            .flatMap(period -> dataset.frameworkOf(period).area(variant.areaCode()))
            .map(area -> area.name())
            .orElse("");
    rows.row();
    variantKeys(rows, robustness, variant, name)
        .set("kind", "variant")
        .number("mean_shift", variant.meanAbsoluteShift())
        .number("spearman", variant.spearman().map(Correlation::coefficient))
        .number("spearman_p", variant.spearman().flatMap(Correlation::p))
        .number("kendall", variant.kendall().map(Correlation::coefficient))
        .number("kendall_p", variant.kendall().flatMap(Correlation::p))
        .set("status", variant.meanAbsoluteShift().status());
    for (Shift shift : variant.shifts()) {
      rows.unit(dataset, shift.unit());
      variantKeys(rows, robustness, variant, name)
          .set("kind", "shift")
          .set("rank_published", shift.published().value())
          .number("rank", shift.rank().map(Rank::value).map(value -> value.toDouble()))
          .number("places_gained", shift.gained().map(value -> value.toDouble()))
          .set("status", shift.rank().status());
    }
  }

  private static TableBuilder variantKeys(
      TableBuilder rows, Robustness robustness, Variant variant, String name) {
    return rows.set("period", robustness.period())
        .set("what", variant.kind().code())
        .set("code", variant.areaCode())
        .set("name", name);
  }

  private static void choices(TableBuilder rows, Robustness robustness) {
    for (Sensitivity.Choice choice : Sensitivity.Choice.values()) {
      Outcome<Effect> effect =
          robustness.sensitivity().map(sensitivity -> sensitivity.effects().get(choice));
      rows.row()
          .set("period", robustness.period())
          .set("kind", "choice")
          .set("what", choice.code())
          .number("mean_shift", robustness.sensitivity().map(Sensitivity::meanShift))
          .number("first_order", effect.map(Effect::first))
          .number("total_order", effect.map(Effect::total))
          .set("status", effect.status());
    }
  }

  private static void settings(TableBuilder rows, Robustness robustness) {
    RobustnessSettings settings = robustness.uncertainty().settings();
    setting(rows, robustness, "generator", settings.generator().code());
    setting(rows, robustness, "seed", Long.toString(settings.seed()));
    setting(rows, robustness, "draws", Integer.toString(settings.draws()));
    setting(rows, robustness, "weights", settings.weights().code());
    setting(rows, robustness, "weight-spread", Double.toString(settings.weightSpread()));
    setting(rows, robustness, "survey", settings.survey().code());
    setting(rows, robustness, "respondents", Integer.toString(settings.respondents()));
    setting(rows, robustness, "verification", settings.verification().code());
    setting(rows, robustness, "level", Double.toString(settings.level()));
    setting(rows, robustness, "list-size", Integer.toString(settings.listSize()));
    setting(rows, robustness, "group-limit", Double.toString(settings.groupLimit()));
    setting(rows, robustness, "pair-limit", Integer.toString(settings.pairLimit()));
    setting(
        rows, robustness, "sensitivity-samples", Integer.toString(settings.sensitivitySamples()));
    setting(
        rows, robustness, "missing-limit-percent", settings.missingLimitPercent().toPlainString());
  }

  private static void setting(TableBuilder rows, Robustness robustness, String name, String value) {
    rows.row()
        .set("period", robustness.period())
        .set("kind", "setting")
        .set("what", name)
        .set("value", value)
        .set("status", TableBuilder.KNOWN);
  }
}

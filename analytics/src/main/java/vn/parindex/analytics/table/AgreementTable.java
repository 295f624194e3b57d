package vn.parindex.analytics.table;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import tech.tablesaw.api.Table;
import vn.parindex.analytics.agreement.Agreement;
import vn.parindex.analytics.agreement.AppealMove;
import vn.parindex.analytics.agreement.Association;
import vn.parindex.analytics.agreement.ClaimCount;
import vn.parindex.analytics.agreement.LeafClaims;
import vn.parindex.analytics.agreement.LeafTest;
import vn.parindex.analytics.agreement.UnitAppeals;
import vn.parindex.analytics.agreement.UnitClaims;
import vn.parindex.analytics.correlation.Correlation;
import vn.parindex.analytics.correlation.KendallW;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.Outcome;

/** Whether the scores of a period agree. */
final class AgreementTable {

  static final Layout LAYOUT =
      Layout.of("agreement")
          .unit()
          .text("period", "Năm", "Period")
          .text(
              "kind",
              "Loại dòng: unit-claims, leaf-claims, all-claims (tự chấm và thẩm định), unit-appeals,"
                  + " appeal-move (giải trình), area-pair, area-survey, areas (các lĩnh vực với nhau,"
                  + " với điều tra XHH), leaf-test (tiêu chí)",
              "Kind of row: unit-claims, leaf-claims, all-claims (self-assessed and verified),"
                  + " unit-appeals, appeal-move, area-pair, area-survey, areas, leaf-test")
          .text("code", "Mã lĩnh vực hoặc tiêu chí", "Code of the area or leaf")
          .text("name", "Tên lĩnh vực hoặc tiêu chí", "Name of the area or leaf")
          .text("other_code", "Mã lĩnh vực thứ hai", "Code of the second area")
          .text("other_name", "Tên lĩnh vực thứ hai", "Name of the second area")
          .whole("count", "cases", "Số trường hợp được so sánh", "How many were compared")
          .whole("over", "cases", "Số tự chấm cao hơn thẩm định", "How many claimed more")
          .whole("under", "cases", "Số tự chấm thấp hơn thẩm định", "How many claimed less")
          .number("share_over", "share", "Tỷ lệ tự chấm cao hơn", "Share that claimed more")
          .number("share_under", "share", "Tỷ lệ tự chấm thấp hơn", "Share that claimed less")
          .number(
              "points",
              "points",
              "Tự chấm trừ thẩm định; ở dòng giải trình là lần 2 trừ lần 1",
              "Self-assessed less verified; on appeal rows round 2 less round 1")
          .number(
              "index_points",
              "percentage points",
              "Chênh lệch đó tính theo điểm phần trăm của chỉ số",
              "The same in percentage points of the index")
          .number(
              "mean_percent",
              "per cent",
              "Chênh lệch bình quân so với điểm tối đa; ở leaf-test là điểm bình quân",
              "Mean difference in per cent of the maximum; on leaf-test rows the mean score")
          .number("self_percent", "per cent", "Tỷ lệ điểm tự chấm", "Self-assessed percentage")
          .number("verified_percent", "per cent", "Tỷ lệ điểm thẩm định", "Verified percentage")
          .number("round1", "points", "Điểm thẩm định lần 1", "Points in round 1")
          .number("round2", "points", "Điểm thẩm định lần 2", "Points in round 2")
          .whole("changed", "leaves", "Số tiêu chí thay đổi sau giải trình", "Leaves that moved")
          .number("won", "points", "Điểm được thêm", "Points won by appeals")
          .number("lost", "points", "Điểm bị trừ", "Points lost by appeals")
          .whole("place_before", "place", "Hạng nếu giữ điểm lần 1", "Place if round 1 had stood")
          .whole("place_after", "place", "Hạng theo điểm công bố", "Place by the published index")
          .number("spearman", "coefficient", "Hệ số Spearman", "Spearman's rho")
          .number("spearman_p", "probability", "Giá trị p", "Its p-value")
          .number("spearman_holm", "probability", "Giá trị p hiệu chỉnh Holm", "After Holm")
          .number("kendall", "coefficient", "Hệ số Kendall tau-b", "Kendall's tau-b")
          .number("kendall_p", "probability", "Giá trị p", "Its p-value")
          .number("kendall_holm", "probability", "Giá trị p hiệu chỉnh Holm", "After Holm")
          .number("kendall_w", "coefficient", "Hệ số đồng thuận W của Kendall", "Kendall's W")
          .number("kendall_w_p", "probability", "Giá trị p của W", "Its p-value")
          .number("alpha", "coefficient", "Hệ số Cronbach alpha", "Cronbach's alpha")
          .text(
              "spread",
              "Mức phân tán: no-points, all-full, all-zero, all-equal, varies",
              "Spread: no-points, all-full, all-zero, all-equal or varies")
          .number(
              "item_rest", "coefficient", "Tương quan với phần còn lại", "Item-rest correlation")
          .number("item_rest_p", "probability", "Giá trị p", "Its p-value")
          .number("nominal_weight", "per cent", "Trọng số danh nghĩa", "Nominal weight")
          .number("effective_weight", "per cent", "Trọng số thực tế", "Effective weight")
          .number(
              "own_spread",
              "per cent",
              "Phần trong tổng phương sai của các tiêu chí",
              "Share of the sum of the leaves' variances")
          .text(
              "status",
              "known, hoặc lý do không có kết quả",
              "known, or the reason why there is no result");

  private AgreementTable() {}

  /** One period after the other; see the column {@code kind}. */
  static Table of(Dataset dataset, Collection<Agreement> periods) {
    TableBuilder rows = LAYOUT.rows();
    for (Agreement agreement : periods) {
      Framework framework =
          dataset.period(agreement.period()).map(dataset::frameworkOf).orElseThrow();
      claims(rows, dataset, agreement);
      appeals(rows, dataset, framework, agreement);
      areas(rows, framework, agreement);
      agreement.leaves().forEach(test -> leafTest(rows, agreement, test));
    }
    return rows.build();
  }

  private static void claims(TableBuilder rows, Dataset dataset, Agreement agreement) {
    for (UnitClaims unit : agreement.claims().units()) {
      keys(rows.unit(dataset, unit.unit()), agreement, "unit-claims");
      count(rows, unit.count());
      rows.set("points", Fraction.of(unit.points()))
          .number("index_points", unit.index().map(Fraction::toDouble))
          .number("self_percent", unit.selfPercent().map(Fraction::toDouble))
          .number("verified_percent", unit.verifiedPercent().map(Fraction::toDouble))
          .set("status", unit.selfPercent().status());
    }
    for (LeafClaims leaf : agreement.claims().leaves()) {
      keys(rows.row(), agreement, "leaf-claims")
          .set("code", leaf.leaf().code())
          .set("name", leaf.leaf().name());
      count(rows, leaf.count());
      rows.set("points", Fraction.of(leaf.points()))
          .number("mean_percent", leaf.meanPercent().map(Fraction::toDouble))
          .set("status", leaf.meanPercent().status());
    }
    keys(rows.row(), agreement, "all-claims");
    count(rows, agreement.claims().count());
    correlations(rows, agreement.claims().spearman(), agreement.claims().kendall());
  }

  private static void count(TableBuilder rows, ClaimCount count) {
    rows.set("count", count.all())
        .set("over", count.over())
        .set("under", count.under())
        .number("share_over", count.shareOver().map(Fraction::toDouble))
        .number("share_under", count.shareUnder().map(Fraction::toDouble));
  }

  private static void correlations(
      TableBuilder rows, Outcome<Correlation> spearman, Outcome<Correlation> kendall) {
    rows.number("spearman", spearman.map(Correlation::coefficient))
        .number("spearman_p", spearman.flatMap(Correlation::p))
        .number("kendall", kendall.map(Correlation::coefficient))
        .number("kendall_p", kendall.flatMap(Correlation::p))
        .set("status", spearman.status());
  }

  private static void appeals(
      TableBuilder rows, Dataset dataset, Framework framework, Agreement agreement) {
    for (UnitAppeals unit : agreement.appeals().units()) {
      keys(rows.unit(dataset, unit.unit()), agreement, "unit-appeals")
          .set("count", unit.decided())
          .set("changed", unit.changed())
          .set("won", Fraction.of(unit.won()))
          .set("lost", Fraction.of(unit.lost()))
          .set("points", Fraction.of(unit.won().subtract(unit.lost())))
          .number("index_points", unit.index().map(Fraction::toDouble))
          .set("status", unit.index().status());
      unit.placeBefore().value().ifPresent(place -> rows.set("place_before", place.intValue()));
      unit.placeAfter().value().ifPresent(place -> rows.set("place_after", place.intValue()));
    }
    for (AppealMove move : agreement.appeals().moves()) {
      keys(rows.unit(dataset, move.unit()), agreement, "appeal-move")
          .set("code", move.leafCode())
          .set("name", framework.leavesByCode().get(move.leafCode()).name())
          .set("round1", Fraction.of(move.round1()))
          .set("round2", Fraction.of(move.round2()))
          .set("points", Fraction.of(move.gained()))
          .set("status", TableBuilder.KNOWN);
    }
  }

  private static void areas(TableBuilder rows, Framework framework, Agreement agreement) {
    Map<String, String> names = FrameworkNames.of(framework);
    associations(rows, names, agreement, "area-pair", agreement.areas().pairs());
    associations(rows, names, agreement, "area-survey", agreement.areas().survey());
    Outcome<KendallW> w = agreement.areas().concordance();
    keys(rows.row(), agreement, "areas")
        .set("count", agreement.areas().completeUnits())
        .number("kendall_w", w.map(KendallW::coefficient))
        .number("kendall_w_p", w.map(KendallW::pValue))
        .number("alpha", agreement.areas().alpha())
        .set("status", w.status());
  }

  private static void associations(
      TableBuilder rows,
      Map<String, String> names,
      Agreement agreement,
      String kind,
      List<Association> associations) {
    for (Association association : associations) {
      keys(rows.row(), agreement, kind)
          .set("code", association.code())
          .set("name", names.get("area " + association.code()))
          .set("other_code", association.other())
          .set("other_name", names.getOrDefault("area " + association.other(), ""))
          .number("spearman_holm", association.spearmanHolm())
          .number("kendall_holm", association.kendallHolm());
      association.spearman().value().ifPresent(known -> rows.set("count", known.count()));
      correlations(rows, association.spearman(), association.kendall());
    }
  }

  private static void leafTest(TableBuilder rows, Agreement agreement, LeafTest test) {
    keys(rows.row(), agreement, "leaf-test")
        .set("code", test.leaf().code())
        .set("name", test.leaf().name())
        .set("count", test.count())
        .set("spread", test.spread().code())
        .number("mean_percent", test.meanPercent().map(Fraction::toDouble))
        .number("item_rest", test.itemRest().map(Correlation::coefficient))
        .number("item_rest_p", test.itemRest().flatMap(Correlation::p))
        .set("nominal_weight", test.nominalWeight())
        .number("effective_weight", test.effectiveWeight())
        .number("own_spread", test.ownSpread())
        .set("status", test.itemRest().status());
  }

  private static TableBuilder keys(TableBuilder rows, Agreement agreement, String kind) {
    return rows.set("period", agreement.period()).set("kind", kind);
  }
}

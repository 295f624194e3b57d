package vn.parindex.analytics.table;

import static vn.parindex.analytics.table.MixedCells.on;
import static vn.parindex.analytics.table.Value.KNOWN;
import static vn.parindex.analytics.table.Value.known;
import static vn.parindex.analytics.table.Value.number;
import static vn.parindex.analytics.table.Value.status;
import static vn.parindex.analytics.table.Value.text;
import static vn.parindex.analytics.table.Value.whole;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.parindex.analytics.agreement.Agreement;
import vn.parindex.analytics.agreement.AppealMove;
import vn.parindex.analytics.agreement.AreaAgreement;
import vn.parindex.analytics.agreement.Association;
import vn.parindex.analytics.agreement.ClaimCount;
import vn.parindex.analytics.agreement.Claims;
import vn.parindex.analytics.agreement.LeafClaims;
import vn.parindex.analytics.agreement.LeafTest;
import vn.parindex.analytics.agreement.UnitAppeals;
import vn.parindex.analytics.agreement.UnitClaims;
import vn.parindex.analytics.correlation.Correlation;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.Outcome;

/** Whether the scores of a period agree. */
final class AgreementTable {

  private AgreementTable() {}

  private record Moved(AppealMove move, String leaf) {}

  private record Associated(Association of, String area, String otherArea) {}

  /** One period after the other; see the column {@code kind}. */
  static DataTable<Row<Agreement>> of(Dataset dataset, Collection<Agreement> periods) {
    return new TableColumns<Row<Agreement>>()
        .unit(Row::unit)
        .text("period", "Năm", "Period")
        .is(row -> text(row.of().period()))
        .text(
            "kind",
            "Loại dòng: unit-claims, leaf-claims, all-claims (tự chấm và thẩm định), unit-appeals,"
                + " appeal-move (giải trình), area-pair, area-survey, areas (các lĩnh vực với nhau,"
                + " với điều tra XHH), leaf-test (tiêu chí)",
            "Kind of row: unit-claims, leaf-claims, all-claims (self-assessed and verified),"
                + " unit-appeals, appeal-move, area-pair, area-survey, areas, leaf-test")
        .is(row -> text(row.kind()))
        .text("code", "Mã lĩnh vực hoặc tiêu chí", "Code of the area or leaf")
        .is(
            leaf(leaf -> text(leaf.code()))
                .or(Moved.class, moved -> text(moved.move().leafCode()))
                .or(Associated.class, pair -> text(pair.of().code())))
        .text("name", "Tên lĩnh vực hoặc tiêu chí", "Name of the area or leaf")
        .is(
            leaf(leaf -> text(leaf.name()))
                .or(Moved.class, moved -> text(moved.leaf()))
                .or(Associated.class, pair -> text(pair.area())))
        .text("other_code", "Mã lĩnh vực thứ hai", "Code of the second area")
        .is(on(Associated.class, pair -> text(pair.of().other())))
        .text("other_name", "Tên lĩnh vực thứ hai", "Name of the second area")
        .is(on(Associated.class, pair -> text(pair.otherArea())))
        .whole("count", "cases", "Số trường hợp được so sánh", "How many were compared")
        .is(
            claims(count -> whole(count.all()))
                .or(UnitAppeals.class, appeals -> whole(appeals.decided()))
                .or(
                    Associated.class,
                    pair -> known(pair.of().spearman(), rho -> whole(rho.count())))
                .or(AreaAgreement.class, areas -> whole(areas.completeUnits()))
                .or(LeafTest.class, test -> whole(test.count())))
        .whole("over", "cases", "Số tự chấm cao hơn thẩm định", "How many claimed more")
        .is(claims(count -> whole(count.over())))
        .whole("under", "cases", "Số tự chấm thấp hơn thẩm định", "How many claimed less")
        .is(claims(count -> whole(count.under())))
        .number("share_over", "share", "Tỷ lệ tự chấm cao hơn", "Share that claimed more")
        .is(claims(count -> known(count.shareOver(), Value::number)))
        .number("share_under", "share", "Tỷ lệ tự chấm thấp hơn", "Share that claimed less")
        .is(claims(count -> known(count.shareUnder(), Value::number)))
        .number(
            "points",
            "points",
            "Tự chấm trừ thẩm định; ở dòng giải trình là lần 2 trừ lần 1",
            "Self-assessed less verified; on appeal rows round 2 less round 1")
        .is(
            on(UnitClaims.class, claims -> number(claims.points()))
                .or(LeafClaims.class, claims -> number(claims.points()))
                .or(UnitAppeals.class, appeals -> number(appeals.won().subtract(appeals.lost())))
                .or(Moved.class, moved -> number(moved.move().gained())))
        .number(
            "index_points",
            "percentage points",
            "Chênh lệch đó tính theo điểm phần trăm của chỉ số",
            "The same in percentage points of the index")
        .is(
            on(UnitClaims.class, claims -> known(claims.index(), Value::number))
                .or(UnitAppeals.class, appeals -> known(appeals.index(), Value::number)))
        .number(
            "mean_percent",
            "per cent",
            "Chênh lệch bình quân so với điểm tối đa; ở leaf-test là điểm bình quân",
            "Mean difference in per cent of the maximum; on leaf-test rows the mean score")
        .is(
            on(LeafClaims.class, claims -> known(claims.meanPercent(), Value::number))
                .or(LeafTest.class, test -> known(test.meanPercent(), Value::number)))
        .number("self_percent", "per cent", "Tỷ lệ điểm tự chấm", "Self-assessed percentage")
        .is(on(UnitClaims.class, claims -> known(claims.selfPercent(), Value::number)))
        .number("verified_percent", "per cent", "Tỷ lệ điểm thẩm định", "Verified percentage")
        .is(on(UnitClaims.class, claims -> known(claims.verifiedPercent(), Value::number)))
        .number("round1", "points", "Điểm thẩm định lần 1", "Points in round 1")
        .is(on(Moved.class, moved -> number(moved.move().round1())))
        .number("round2", "points", "Điểm thẩm định lần 2", "Points in round 2")
        .is(on(Moved.class, moved -> number(moved.move().round2())))
        .whole("changed", "leaves", "Số tiêu chí thay đổi sau giải trình", "Leaves that moved")
        .is(on(UnitAppeals.class, appeals -> whole(appeals.changed())))
        .number("won", "points", "Điểm được thêm", "Points won by appeals")
        .is(on(UnitAppeals.class, appeals -> number(appeals.won())))
        .number("lost", "points", "Điểm bị trừ", "Points lost by appeals")
        .is(on(UnitAppeals.class, appeals -> number(appeals.lost())))
        .whole("place_before", "place", "Hạng nếu giữ điểm lần 1", "Place if round 1 had stood")
        .is(on(UnitAppeals.class, appeals -> known(appeals.placeBefore(), place -> whole(place))))
        .whole("place_after", "place", "Hạng theo điểm công bố", "Place by the published index")
        .is(on(UnitAppeals.class, appeals -> known(appeals.placeAfter(), place -> whole(place))))
        .number("spearman", "coefficient", "Hệ số Spearman", "Spearman's rho")
        .is(spearman(rho -> known(rho, found -> number(found.coefficient()))))
        .number("spearman_p", "probability", "Giá trị p", "Its p-value")
        .is(spearman(rho -> known(rho.flatMap(Correlation::p), Value::number)))
        .number("spearman_holm", "probability", "Giá trị p hiệu chỉnh Holm", "After Holm")
        .is(on(Associated.class, pair -> known(pair.of().spearmanHolm(), Value::number)))
        .number("kendall", "coefficient", "Hệ số Kendall tau-b", "Kendall's tau-b")
        .is(kendall(tau -> known(tau, found -> number(found.coefficient()))))
        .number("kendall_p", "probability", "Giá trị p", "Its p-value")
        .is(kendall(tau -> known(tau.flatMap(Correlation::p), Value::number)))
        .number("kendall_holm", "probability", "Giá trị p hiệu chỉnh Holm", "After Holm")
        .is(on(Associated.class, pair -> known(pair.of().kendallHolm(), Value::number)))
        .number("kendall_w", "coefficient", "Hệ số đồng thuận W của Kendall", "Kendall's W")
        .is(
            on(
                AreaAgreement.class,
                areas -> known(areas.concordance(), w -> number(w.coefficient()))))
        .number("kendall_w_p", "probability", "Giá trị p của W", "Its p-value")
        .is(on(AreaAgreement.class, areas -> known(areas.concordance(), w -> number(w.pValue()))))
        .number("alpha", "coefficient", "Hệ số Cronbach alpha", "Cronbach's alpha")
        .is(on(AreaAgreement.class, areas -> known(areas.alpha(), Value::number)))
        .text(
            "spread",
            "Mức phân tán: no-points, all-full, all-zero, all-equal, varies",
            "Spread: no-points, all-full, all-zero, all-equal or varies")
        .is(on(LeafTest.class, test -> text(test.spread().code())))
        .number("item_rest", "coefficient", "Tương quan với phần còn lại", "Item-rest correlation")
        .is(
            on(
                LeafTest.class,
                test -> known(test.itemRest(), found -> number(found.coefficient()))))
        .number("item_rest_p", "probability", "Giá trị p", "Its p-value")
        .is(
            on(
                LeafTest.class,
                test -> known(test.itemRest().flatMap(Correlation::p), Value::number)))
        .number("nominal_weight", "per cent", "Trọng số danh nghĩa", "Nominal weight")
        .is(on(LeafTest.class, test -> number(test.nominalWeight())))
        .number("effective_weight", "per cent", "Trọng số thực tế", "Effective weight")
        .is(on(LeafTest.class, test -> known(test.effectiveWeight(), Value::number)))
        .number(
            "own_spread",
            "per cent",
            "Phần trong tổng phương sai của các tiêu chí",
            "Share of the sum of the leaves' variances")
        .is(on(LeafTest.class, test -> known(test.ownSpread(), Value::number)))
        .text(
            "status",
            "known, hoặc lý do không có kết quả",
            "known, or the reason why there is no result")
        .is(
            spearman(Value::status)
                .or(UnitClaims.class, claims -> status(claims.selfPercent()))
                .or(LeafClaims.class, claims -> status(claims.meanPercent()))
                .or(UnitAppeals.class, appeals -> status(appeals.index()))
                .or(Moved.class, moved -> KNOWN)
                .or(AreaAgreement.class, areas -> status(areas.concordance()))
                .or(LeafTest.class, test -> status(test.itemRest())))
        .table("agreement", () -> periods.stream().flatMap(period -> rows(dataset, period)));
  }

  private static MixedCells leaf(Function<Leaf, Value> cell) {
    return on(LeafClaims.class, claims -> cell.apply(claims.leaf()))
        .or(LeafTest.class, test -> cell.apply(test.leaf()));
  }

  private static MixedCells claims(Function<ClaimCount, Value> cell) {
    return on(UnitClaims.class, claims -> cell.apply(claims.count()))
        .or(LeafClaims.class, claims -> cell.apply(claims.count()))
        .or(Claims.class, all -> cell.apply(all.count()));
  }

  private static MixedCells spearman(Function<Outcome<Correlation>, Value> cell) {
    return on(Claims.class, all -> cell.apply(all.spearman()))
        .or(Associated.class, pair -> cell.apply(pair.of().spearman()));
  }

  private static MixedCells kendall(Function<Outcome<Correlation>, Value> cell) {
    return on(Claims.class, all -> cell.apply(all.kendall()))
        .or(Associated.class, pair -> cell.apply(pair.of().kendall()));
  }

  private static Stream<Row<Agreement>> rows(Dataset dataset, Agreement agreement) {
    Framework framework =
        dataset.period(agreement.period()).map(dataset::frameworkOf).orElseThrow();
    Map<String, String> names = FrameworkNames.of(framework);
    Map<String, Leaf> leaves = framework.leavesByCode();
    Claims claims = agreement.claims();
    return Stream.of(
            claims.units().stream()
                .map(unit -> new Row<>(agreement, "unit-claims", dataset.unit(unit.unit()), unit)),
            claims.leaves().stream().map(leaf -> about(agreement, "leaf-claims", leaf)),
            Stream.of(about(agreement, "all-claims", claims)),
            agreement.appeals().units().stream()
                .map(unit -> new Row<>(agreement, "unit-appeals", dataset.unit(unit.unit()), unit)),
            agreement.appeals().moves().stream()
                .map(
                    move ->
                        new Row<>(
                            agreement,
                            "appeal-move",
                            dataset.unit(move.unit()),
                            new Moved(move, leaves.get(move.leafCode()).name()))),
            associations(agreement, "area-pair", agreement.areas().pairs(), names),
            associations(agreement, "area-survey", agreement.areas().survey(), names),
            Stream.of(about(agreement, "areas", agreement.areas())),
            agreement.leaves().stream().map(test -> about(agreement, "leaf-test", test)))
        .flatMap(rows -> rows);
  }

  private static Row<Agreement> about(Agreement agreement, String kind, Object part) {
    return new Row<>(agreement, kind, Optional.empty(), part);
  }

  private static Stream<Row<Agreement>> associations(
      Agreement agreement, String kind, List<Association> pairs, Map<String, String> names) {
    return pairs.stream()
        .map(
            pair ->
                about(
                    agreement,
                    kind,
                    new Associated(
                        pair,
                        names.get("area " + pair.code()),
                        names.getOrDefault("area " + pair.other(), ""))));
  }
}

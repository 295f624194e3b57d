package vn.parindex.analytics.table;

import static vn.parindex.analytics.table.MixedCells.on;
import static vn.parindex.analytics.table.Value.KNOWN;
import static vn.parindex.analytics.table.Value.known;
import static vn.parindex.analytics.table.Value.number;
import static vn.parindex.analytics.table.Value.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.parindex.analytics.AnalysisResults;
import vn.parindex.analytics.delta.AreaChange;
import vn.parindex.analytics.delta.Change;
import vn.parindex.analytics.delta.EstimatedAreaChange;
import vn.parindex.analytics.delta.LeafChange;
import vn.parindex.analytics.delta.RankMove;
import vn.parindex.analytics.delta.Split;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.Unit;

/** The change of every unit between the two periods compared, part by part. */
final class DeltaTable {

  /** The status of a change against an estimate: neither known nor missing. */
  private static final String ESTIMATED = "estimated";

  private DeltaTable() {}

  /** The change of every unit: one row for the total and one for each part of it. */
  static DataTable<Row<Change>> of(Dataset dataset, AnalysisResults results) {
    String from = results.settings().compareFrom();
    String to = results.settings().compareTo();
    Map<String, String> names = new LinkedHashMap<>();
    for (String period : List.of(from, to)) {
      Framework framework = results.indices().get(period).framework();
      names.putAll(FrameworkNames.of(framework));
      framework.leaves().forEach(leaf -> names.put(period + " " + leaf.code(), leaf.name()));
    }
    boolean hasEstimates =
        results.delta().units().values().stream()
            .anyMatch(change -> change.estimated().isPresent());
    return new TableColumns<Row<Change>>()
        .unit(Row::unit)
        .text("from", "Năm trước", "First period")
        .is(row -> text(from))
        .text("to", "Năm sau", "Second period")
        .is(row -> text(to))
        .text(
            "level",
            "Cấp: total, area, leaf, adjustments",
            "Level: total, area, leaf or adjustments")
        .is(row -> text(row.kind()))
        .text(
            "from_code",
            "Mã ở bộ tiêu chí năm trước; trống nếu mới",
            "Code in the first edition; empty if new")
        .is(code(AreaChange::fromCode, EstimatedAreaChange::fromCode, LeafChange::fromCode))
        .text(
            "to_code",
            "Mã ở bộ tiêu chí năm sau; trống nếu bị bỏ",
            "Code in the second edition; empty if dropped")
        .is(code(AreaChange::toCode, EstimatedAreaChange::toCode, LeafChange::toCode))
        .text("name", "Tên", "Name")
        .is(
            on(AreaChange.class, area -> areaName(names, area.fromCode(), area.toCode()))
                .or(
                    EstimatedAreaChange.class,
                    area -> areaName(names, area.fromCode(), area.toCode()))
                .or(
                    LeafChange.class,
                    leaf ->
                        text(
                            names.get(
                                leaf.toCode().isEmpty()
                                    ? from + " " + leaf.fromCode()
                                    : to + " " + leaf.toCode()))))
        .text(
            "kind",
            "So sánh được hay không: same, renamed, rescaled, redefined, new, dropped, coverage",
            "Comparability: same, renamed, rescaled, redefined, new, dropped or coverage")
        .is(on(LeafChange.class, leaf -> text(leaf.kind().code())))
        .number(
            "from_value",
            "per cent or points",
            "Giá trị năm trước: phần trăm ở total và area, điểm ở leaf",
            "Value in the first period: per cent on total and area rows, points on leaf rows")
        .is(
            value(
                total -> number(total.from()),
                estimated -> number(estimated.from()),
                area -> number(area.from()),
                area -> known(area.from().flatMap(then -> then.estimate().value()), Value::number),
                leaf -> number(leaf.fromPoints())))
        .number("to_value", "per cent or points", "Giá trị năm sau", "Value in the second period")
        .is(
            value(
                total -> number(total.to()),
                estimated -> number(estimated.to()),
                area -> number(area.to()),
                area -> number(area.to()),
                leaf -> number(leaf.toPoints())))
        .number(
            "performance",
            "percentage points",
            "Phần do kết quả thực hiện",
            "Part due to performance")
        .is(split(Split::performance))
        .number("edition", "percentage points", "Phần do bộ tiêu chí", "Part due to the edition")
        .is(split(Split::edition))
        .number(
            "change",
            "percentage points",
            "Thay đổi của chỉ số: tổng hai phần",
            "Change of the index: sum of both parts")
        .is(
            split(Split::total)
                .or(Change.Estimated.class, unit -> number(unit.points()))
                .or(EstimatedAreaChange.class, area -> number(area.ofIndex()))
                .or(Fraction.class, Value::number))
        .number("rank_from", "place", "Hạng năm trước", "Rank in the first period")
        .is(move(move -> move.from().value()))
        .number("rank_to", "place", "Hạng năm sau", "Rank in the second period")
        .is(move(move -> move.to().value()))
        .number(
            "places_gained",
            "places",
            "Số bậc tăng; âm là giảm",
            "Places gained; negative when lost")
        .is(move(RankMove::gained))
        .number("own", "places", "Bậc do điểm của chính đơn vị", "Places by own points")
        .is(move(RankMove::own))
        .number(
            "others", "places", "Bậc do điểm của các đơn vị khác", "Places by the points of others")
        .is(move(RankMove::others))
        .number(
            "exits", "places", "Bậc do đơn vị thôi xếp hạng", "Places by units no longer ranked")
        .is(move(RankMove::exits))
        .number("entries", "places", "Bậc do đơn vị mới xếp hạng", "Places by units newly ranked")
        .is(move(RankMove::entries))
        .number("ties", "places", "Bậc do cách xếp đồng hạng", "Places by the tie policy")
        .is(move(RankMove::ties))
        .text(
            "status",
            hasEstimates
                ? "known; estimated: so với ước tính từ các đơn vị hợp thành; hoặc lý do không so"
                    + " sánh được"
                : "known, hoặc lý do không so sánh được",
            hasEstimates
                ? "known; estimated: against the estimate from the parts of a unit; or the reason"
                    + " why there is no comparison"
                : "known, or the reason why there is no comparison")
        .is(
            row ->
                row.of()
                    .match(
                        compared -> KNOWN,
                        estimated -> text(ESTIMATED),
                        reason -> text(reason.code())))
        .table(
            "delta",
            () ->
                results.delta().units().entrySet().stream()
                    .flatMap(unit -> rows(dataset.unit(unit.getKey()), unit.getValue())));
  }

  private static MixedCells code(
      Function<AreaChange, String> area,
      Function<EstimatedAreaChange, String> estimatedArea,
      Function<LeafChange, String> leaf) {
    return on(AreaChange.class, part -> text(area.apply(part)))
        .or(EstimatedAreaChange.class, part -> text(estimatedArea.apply(part)))
        .or(LeafChange.class, part -> text(leaf.apply(part)));
  }

  private static Value areaName(Map<String, String> names, String fromCode, String toCode) {
    return text(names.getOrDefault("area " + (toCode.isEmpty() ? fromCode : toCode), ""));
  }

  private static MixedCells value(
      Function<Change.Compared, Value> total,
      Function<Change.Estimated, Value> estimated,
      Function<AreaChange, Value> area,
      Function<EstimatedAreaChange, Value> estimatedArea,
      Function<LeafChange, Value> leaf) {
    return on(Change.Compared.class, total)
        .or(Change.Estimated.class, estimated)
        .or(AreaChange.class, area)
        .or(EstimatedAreaChange.class, estimatedArea)
        .or(LeafChange.class, leaf);
  }

  private static MixedCells split(Function<Split, Fraction> part) {
    return on(Change.Compared.class, total -> number(part.apply(total.split())))
        .or(AreaChange.class, area -> number(part.apply(area.split())))
        .or(LeafChange.class, leaf -> number(part.apply(leaf.split())))
        .or(Split.class, adjustments -> number(part.apply(adjustments)));
  }

  private static MixedCells move(Function<RankMove, Fraction> part) {
    return on(Change.Compared.class, total -> number(part.apply(total.move())));
  }

  private static Stream<Row<Change>> rows(Optional<Unit> unit, Change change) {
    Stream<Row<Change>> total = Stream.of(new Row<>(change, "total", unit, change));
    return Stream.concat(
        total,
        change.match(
            compared -> parts(unit, compared),
            estimated -> parts(unit, estimated),
            reason -> Stream.empty()));
  }

  private static Stream<Row<Change>> parts(Optional<Unit> unit, Change.Compared change) {
    return Stream.of(
            change.areas().stream().map(area -> new Row<Change>(change, "area", unit, area)),
            change.leaves().stream().map(leaf -> new Row<Change>(change, "leaf", unit, leaf)),
            Stream.of(new Row<Change>(change, "adjustments", unit, change.adjustments())))
        .flatMap(rows -> rows);
  }

  private static Stream<Row<Change>> parts(Optional<Unit> unit, Change.Estimated change) {
    return Stream.concat(
        change.areas().stream().map(area -> new Row<Change>(change, "area", unit, area)),
        Stream.of(new Row<Change>(change, "adjustments", unit, change.adjustments())));
  }
}

package vn.parindex.analytics.table;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import tech.tablesaw.api.Table;
import vn.parindex.analytics.bottleneck.Standing;
import vn.parindex.analytics.bottleneck.UnitWaysUp;
import vn.parindex.analytics.bottleneck.WayUp;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.UnitId;

/** The fewest leaves that lift each unit to a better band or rank, and all it can win back. */
final class WaysUpTable {

  static final Layout LAYOUT =
      Layout.of("ways-up")
          .unit()
          .text("period", "Năm", "Period")
          .text(
              "goal",
              "Mục tiêu: next-band (xếp loại cao hơn), next-rank (hạng cao hơn), everything (lấy"
                  + " lại tất cả)",
              "Goal: next-band, next-rank or everything that can be won back")
          .text(
              "leaves",
              "Mã các tiêu chí cần lấy lại đủ điểm, cách nhau bằng dấu cách",
              "Codes of the leaves to win to their maximum, separated by spaces")
          .whole("leaf_count", "leaves", "Số tiêu chí", "Number of leaves")
          .number("points", "points", "Số điểm lấy lại", "Points won")
          .number("index_now", "per cent", "Chỉ số hiện nay", "Index as it is")
          .number("rank_now", "place", "Hạng hiện nay", "Rank as it is")
          .text("band_now", "Mã xếp loại hiện nay", "Code of the band as it is")
          .number(
              "index_after",
              "per cent",
              "Chỉ số khi đó, nếu các đơn vị khác giữ nguyên",
              "Index then, if the other units stay as they are")
          .number("rank_after", "place", "Hạng khi đó", "Rank then")
          .text("band_after", "Mã xếp loại khi đó", "Code of the band then")
          .text(
              "status",
              "known, hoặc lý do: already-best, not-reachable, no-index, too-fine",
              "known, or the reason: already-best, not-reachable, no-index, too-fine")
          .key("unit_code", "period", "goal");

  private WaysUpTable() {}

  /** The ways up of every unit, by period code. */
  static Table of(Dataset dataset, Map<String, ? extends Collection<UnitWaysUp>> periods) {
    TableBuilder rows = LAYOUT.rows();
    periods.forEach(
        (period, units) -> {
          for (UnitWaysUp unit : units) {
            way(rows, dataset, period, unit, "next-band", unit.nextBand());
            way(rows, dataset, period, unit, "next-rank", unit.nextRank());
            way(rows, dataset, period, unit, "everything", unit.everything());
          }
        });
    return rows.build();
  }

  private static void way(
      TableBuilder rows,
      Dataset dataset,
      String period,
      UnitWaysUp unit,
      String goal,
      Outcome<WayUp> outcome) {
    UnitId id = unit.unit();
    rows.unit(dataset, id).set("period", period).set("goal", goal).set("status", outcome.status());
    unit.now().value().ifPresent(now -> standing(rows, "now", now));
    outcome
        .value()
        .ifPresent(
            way -> {
              rows.set(
                      "leaves",
                      way.steps().stream()
                          .map(step -> step.leaf().code())
                          .collect(Collectors.joining(" ")))
                  .set("leaf_count", way.steps().size())
                  .set("points", Fraction.of(way.points()));
              standing(rows, "after", way.after());
            });
  }

  private static void standing(TableBuilder rows, String when, Standing standing) {
    rows.set("index_" + when, standing.index())
        .set("rank_" + when, standing.rank().value())
        .set("band_" + when, standing.band().code());
  }
}

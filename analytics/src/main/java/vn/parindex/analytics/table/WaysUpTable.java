package vn.parindex.analytics.table;

import static vn.parindex.analytics.table.Value.known;
import static vn.parindex.analytics.table.Value.number;
import static vn.parindex.analytics.table.Value.status;
import static vn.parindex.analytics.table.Value.text;
import static vn.parindex.analytics.table.Value.whole;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.parindex.analytics.bottleneck.Standing;
import vn.parindex.analytics.bottleneck.UnitWaysUp;
import vn.parindex.analytics.bottleneck.WayUp;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.Unit;

/** The fewest leaves that lift each unit to a better band or rank, and all it can win back. */
final class WaysUpTable {

  private WaysUpTable() {}

  /**
   * One of the goals of a unit.
   *
   * @param now how it stands
   * @param way how it gets there
   */
  record Goal(
      Optional<Unit> unit, String period, String goal, Outcome<Standing> now, Outcome<WayUp> way) {}

  /** The ways up of every unit, by period code. */
  static DataTable<Goal> of(
      Dataset dataset, Map<String, ? extends Collection<UnitWaysUp>> periods) {
    boolean byRank =
        periods.values().stream()
            .flatMap(Collection::stream)
            .anyMatch(ways -> ways.nextBand().equals(Outcome.none(NoResult.BY_RANK)));
    return new TableColumns<Goal>()
        .unit(Goal::unit)
        .text("period", "Năm", "Period")
        .is(goal -> text(goal.period()))
        .text(
            "goal",
            "Mục tiêu: next-band (xếp loại cao hơn), next-rank (hạng cao hơn), everything (lấy"
                + " lại tất cả)",
            "Goal: next-band, next-rank or everything that can be won back")
        .is(goal -> text(goal.goal()))
        .text(
            "leaves",
            "Mã các tiêu chí cần lấy lại đủ điểm, cách nhau bằng dấu cách",
            "Codes of the leaves to win to their maximum, separated by spaces")
        .is(
            goal ->
                known(
                    goal.way(),
                    way ->
                        text(
                            way.steps().stream()
                                .map(step -> step.leaf().code())
                                .collect(Collectors.joining(" ")))))
        .whole("leaf_count", "leaves", "Số tiêu chí", "Number of leaves")
        .is(goal -> known(goal.way(), way -> whole(way.steps().size())))
        .number("points", "points", "Số điểm lấy lại", "Points won")
        .is(goal -> known(goal.way(), way -> number(way.points())))
        .number("index_now", "per cent", "Chỉ số hiện nay", "Index as it is")
        .is(goal -> known(goal.now(), now -> number(now.index())))
        .number("rank_now", "place", "Hạng hiện nay", "Rank as it is")
        .is(goal -> known(goal.now(), now -> number(now.rank().value())))
        .text("band_now", "Mã xếp loại hiện nay", "Code of the band as it is")
        .is(goal -> known(goal.now(), now -> text(now.band().code())))
        .number(
            "index_after",
            "per cent",
            "Chỉ số khi đó, nếu các đơn vị khác giữ nguyên",
            "Index then, if the other units stay as they are")
        .is(goal -> known(goal.way(), way -> number(way.after().index())))
        .number("rank_after", "place", "Hạng khi đó", "Rank then")
        .is(goal -> known(goal.way(), way -> number(way.after().rank().value())))
        .text("band_after", "Mã xếp loại khi đó", "Code of the band then")
        .is(goal -> known(goal.way(), way -> text(way.after().band().code())))
        .text(
            "status",
            "known, hoặc lý do: already-best, not-reachable, no-index, too-fine"
                + (byRank ? ", by-rank" : ""),
            "known, or the reason: already-best, not-reachable, no-index, too-fine"
                + (byRank ? ", by-rank" : ""))
        .is(goal -> status(goal.way()))
        .key("unit_code", "period", "goal")
        .table(
            "ways-up",
            () ->
                periods.entrySet().stream()
                    .flatMap(
                        period ->
                            period.getValue().stream()
                                .flatMap(unit -> goals(dataset, period.getKey(), unit))));
  }

  private static Stream<Goal> goals(Dataset dataset, String period, UnitWaysUp ways) {
    Optional<Unit> unit = dataset.unit(ways.unit());
    return Stream.of(
        new Goal(unit, period, "next-band", ways.now(), ways.nextBand()),
        new Goal(unit, period, "next-rank", ways.now(), ways.nextRank()),
        new Goal(unit, period, "everything", ways.now(), ways.everything()));
  }
}

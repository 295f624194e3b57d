package vn.parindex.analytics.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;
import vn.parindex.analytics.AnalysisResults;
import vn.parindex.analytics.RealData;
import vn.parindex.analytics.anomaly.Anomalies;
import vn.parindex.analytics.anomaly.AnomalySettings;
import vn.parindex.analytics.anomaly.Screening;
import vn.parindex.analytics.bottleneck.BottleneckSettings;
import vn.parindex.analytics.bottleneck.Bottlenecks;
import vn.parindex.analytics.bottleneck.LossKind;
import vn.parindex.analytics.bottleneck.PointsLost;
import vn.parindex.analytics.bottleneck.UnitLoss;
import vn.parindex.analytics.bottleneck.UnitWaysUp;
import vn.parindex.analytics.bottleneck.WaysUp;
import vn.parindex.analytics.index.PeriodIndex;
import vn.parindex.analytics.index.UnitIndex;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.peers.Likeness;
import vn.parindex.analytics.peers.PeerGroup;
import vn.parindex.analytics.peers.PeerSettings;
import vn.parindex.analytics.peers.Peers;
import vn.parindex.analytics.succession.SuccessionEstimate;
import vn.parindex.analytics.succession.SuccessionEstimates;
import vn.parindex.analytics.succession.SuccessionSettings;

/** Losses, ways up, succession, peers and anomalies of the data that ship, as tables. */
class StandingTablesTest {

  private static Dataset dataset;
  private static AnalysisResults results;
  private static List<PointsLost> lost;
  private static Map<String, List<UnitWaysUp>> ways;
  private static List<List<SuccessionEstimate>> estimates;
  private static Map<String, Map<UnitId, Outcome<PeerGroup>>> peers;
  private static Screening screening;

  @BeforeAll
  static void load() {
    dataset = RealData.dataset();
    results = RealData.results();
    lost = new ArrayList<>();
    ways = new LinkedHashMap<>();
    estimates = new ArrayList<>();
    peers = new LinkedHashMap<>();
    for (PeriodIndex index : results.indices().values()) {
      lost.add(Bottlenecks.find(index, BottleneckSettings.DEFAULT));
      ways.put(
          index.period(),
          List.copyOf(
              WaysUp.find(
                      index,
                      results.settings().bands(),
                      results.settings().ties(),
                      results.settings().equality())
                  .values()));
      estimates.add(
          SuccessionEstimates.of(
              dataset.successions(), dataset.units(), index, SuccessionSettings.DEFAULT));
      peers.put(index.period(), Peers.find(index, dataset.units(), PeerSettings.DEFAULT));
    }
    screening = Anomalies.find(List.copyOf(results.indices().values()), AnomalySettings.DEFAULT);
  }

  private static Table succession() {
    return Tablesaw.table(
        SuccessionTable.of(
            dataset, estimates, results.settings().ties(), results.settings().equality()));
  }

  private static void columns(Table table, int columns) {
    assertThat(table.columnNames()).hasSize(columns).doesNotHaveDuplicates();
    assertThat(table.columnNames())
        .startsWith("unit_code", "unit_name", "unit_type", "unit_from")
        .endsWith("status");
    assertThat(table.rowCount()).isPositive();
    assertThat(table.stringColumn("status").countMissing()).isZero();
  }

  @Test
  void columns_begin_with_the_unit_and_end_with_the_status() {
    columns(Tablesaw.table(BottleneckTable.of(dataset, lost)), 20);
    columns(Tablesaw.table(WaysUpTable.of(dataset, ways)), 16);
    columns(succession(), 21);
    columns(Tablesaw.table(PeersTable.of(dataset, peers)), 15);
    columns(Tablesaw.table(AnomaliesTable.of(dataset, screening)), 16);
  }

  /** A code may come again for another unit: the day tells them apart. */
  @Test
  void a_unit_that_was_set_up_later_has_its_day() {
    assertThat(succession().column("unit_from").countMissing()).isZero();
    Table before = Tablesaw.table(BottleneckTable.of(dataset, lost));
    assertThat(before.column("unit_from").countMissing()).isEqualTo(before.rowCount());
  }

  @Test
  void losses_and_points_sum_to_the_maximum_of_what_is_scored() {
    int period = 0;
    for (PeriodIndex index : results.indices().values()) {
      PointsLost of = lost.get(period++);
      for (UnitIndex unit : index.units().values()) {
        Fraction points =
            unit.leaves().stream()
                .map(leaf -> leaf.points().match(p -> p, reason -> Fraction.ZERO))
                .reduce(Fraction.ZERO, Fraction::add);
        assertThat(
                points.add(
                    of.units().get(unit.unit()).lost().match(p -> p, reason -> Fraction.ZERO)))
            .isEqualTo(unit.total().countedMax());
      }
    }
  }

  @Test
  void rows_of_units_leaves_and_kinds_lose_the_same() {
    Table table = Tablesaw.table(BottleneckTable.of(dataset, lost));
    double byLeaf = sum(table, "leaf");
    assertThat(byLeaf).isPositive();
    assertThat(sum(table, "unit-leaf")).isCloseTo(byLeaf, within(1e-9 * byLeaf));
    assertThat(sum(table, "unit")).isCloseTo(byLeaf, within(1e-9 * byLeaf));
    Table missing =
        table.where(
            table
                .stringColumn("level")
                .isEqualTo("unit-leaf")
                .and(table.stringColumn("status").isNotEqualTo("known")));
    assertThat(missing.rowCount()).isPositive();
    assertThat(missing.doubleColumn("lost").countMissing()).isEqualTo(missing.rowCount());
  }

  private static double sum(Table table, String level) {
    return table.where(table.stringColumn("level").isEqualTo(level)).doubleColumn("lost").sum();
  }

  @Test
  void every_unit_has_a_row_for_each_goal_and_rises() {
    Table table = Tablesaw.table(WaysUpTable.of(dataset, ways));
    int units = results.indices().values().stream().mapToInt(i -> i.units().size()).sum();
    assertThat(table.rowCount()).isEqualTo(3 * units);
    Table ranks =
        table.where(
            table
                .stringColumn("goal")
                .isEqualTo("next-rank")
                .and(table.stringColumn("status").isEqualTo("known")));
    assertThat(ranks.rowCount()).isPositive();
    for (int row = 0; row < ranks.rowCount(); row++) {
      assertThat(ranks.doubleColumn("rank_after").get(row))
          .isLessThan(ranks.doubleColumn("rank_now").get(row));
      assertThat(ranks.stringColumn("leaves").get(row).split(" "))
          .hasSize(ranks.intColumn("leaf_count").get(row));
    }
  }

  @Test
  void what_can_be_won_back_is_what_is_recoverable() {
    for (PointsLost of : lost) {
      for (UnitWaysUp unit : ways.get(of.period())) {
        UnitLoss losses = of.units().get(unit.unit());
        unit.everything()
            .value()
            .ifPresent(
                way ->
                    assertThat(Figure.of(way.points()))
                        .isEqualTo(losses.lost(LossKind.RECOVERABLE)));
      }
    }
  }

  @Test
  void successors_have_the_people_of_their_parts() {
    for (SuccessionEstimate estimate : estimates.get(0)) {
      Figure recorded = dataset.unit(estimate.successor()).orElseThrow().population();
      assertThat(estimate.population()).isEqualTo(recorded);
    }
    assertThat(estimates.get(0)).hasSize(dataset.successions().size());
    Table table = succession();
    Table totals = table.where(table.stringColumn("level").isEqualTo("total"));
    assertThat(totals.rowCount()).isEqualTo(8 * results.indices().size());
    for (int row = 0; row < totals.rowCount(); row++) {
      if (totals.stringColumn("status").get(row).equals("known")) {
        assertThat(totals.doubleColumn("estimate").get(row))
            .isBetween(
                totals.doubleColumn("lowest").get(row), totals.doubleColumn("highest").get(row));
      }
    }
  }

  @Test
  void peers_and_medians_are_listed_for_every_unit() {
    Table table = Tablesaw.table(PeersTable.of(dataset, peers));
    Table totals = table.where(table.stringColumn("level").isEqualTo("total"));
    assertThat(totals.rowCount())
        .isEqualTo(results.indices().values().stream().mapToInt(i -> i.units().size()).sum());
    PeriodIndex current = results.current();
    Map<UnitId, Outcome<PeerGroup>> bySize =
        Peers.find(current, dataset.units(), new PeerSettings(Likeness.SIZE, 3, List.of()));
    assertThat(bySize.values()).allMatch(Outcome::isKnown);
  }

  @Test
  void a_group_that_cannot_be_judged_says_why() {
    Table table = Tablesaw.table(AnomaliesTable.of(dataset, screening));
    Table groups = table.where(table.stringColumn("row").isEqualTo("group"));
    assertThat(groups.rowCount()).isEqualTo(screening.groups().size());
    assertThat(table.rowCount())
        .isEqualTo(screening.groups().size() + screening.anomalies().size());
  }
}

package vn.parindex.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.parindex.analytics.FollowedExample.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.delta.Change;
import vn.parindex.analytics.delta.NoChange;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.FormerName;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.PublicPolicy;
import vn.parindex.analytics.model.ScoreSheet;
import vn.parindex.analytics.model.Terms;
import vn.parindex.analytics.model.TileMap;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.succession.SuccessionEstimate;

/** The year after eight communes followed nineteen, one of them unchanged. */
class UnchangedUnitsTest {

  private static final LocalDate CHANGE = day("2025-07-01");
  private static final UnitId BA_XA = UnitId.of("21538");
  private static final UnitId BA_VI = new UnitId("21529", CHANGE);
  private static AnalysisResults results;

  @BeforeAll
  static void run() {
    results = Analyses.run(nextYear(), settings());
  }

  /** The shipped data with a year 2026, in which each successor has the sheet of its code. */
  private static Dataset nextYear() {
    return nextYear(RealData.dataset().identity());
  }

  private static Dataset nextYear(Dataset.Identity identity) {
    Dataset real = RealData.dataset();
    List<Period> periods = new ArrayList<>(real.periods());
    Period next =
        new Period(
            "2026",
            day("2026-01-01"),
            day("2026-12-31"),
            day("2026-06-30"),
            8,
            "2025",
            day("2026-12-20"));
    periods.add(next);
    Map<String, List<ScoreSheet>> sheets = new LinkedHashMap<>(real.sheets());
    List<ScoreSheet> scored = new ArrayList<>();
    for (Unit unit : real.unitsOf(next)) {
      real.sheets().get("2025").stream()
          .filter(sheet -> sheet.unit().code().equals(unit.code()))
          .map(sheet -> new ScoreSheet(unit.id(), sheet.leaves(), sheet.bonus(), sheet.penalty()))
          .forEach(scored::add);
    }
    sheets.put("2026", scored);
    return new Dataset(
        identity,
        real.units(),
        real.successions(),
        real.tileMap(),
        real.boundaries(),
        real.frameworks(),
        periods,
        sheets,
        real.targets(),
        real.tasks(),
        real.findings(),
        real.calendars(),
        real.reports(),
        real.notes(),
        real.files());
  }

  private static AnalysisSettings settings() {
    return RealData.loaded()
        .settings()
        .orElseThrow()
        .comparing("2025", "2026")
        .asOf(day("2026-12-31"));
  }

  @Test
  void a_unit_that_is_its_own_only_part_is_compared_and_the_others_with_an_estimate() {
    Map<UnitId, Change> changes = results.delta().units();
    assertThat(changes.get(BA_XA).compared()).isPresent();
    Change.Estimated estimated = changes.get(BA_VI).estimated().orElseThrow();
    assertThat(estimated.before().succession().parts())
        .extracting(UnitId::code)
        .containsExactly("21505", "21517", "21529");
    assertThat(estimated.from().toDecimal(2)).isEqualTo("76.17");
    assertThat(estimated.points()).isEqualTo(estimated.to().subtract(estimated.from()));
    assertThat(results.delta().of(BA_VI)).as("not a change among others").isEmpty();
    assertThat(reason(changes.get(UnitId.of("21529")))).isEqualTo(NoChange.CEASED);
    assertThat(changes.values().stream().filter(change -> change.compared().isPresent()))
        .hasSize(1);
    assertThat(results.trends().totals().get(BA_XA).observations()).hasSize(2);
    assertThat(results.trends().totals().get(BA_VI).observations()).hasSize(1);
  }

  @Test
  void who_has_ceased_is_in_no_ranking_of_the_period_after() {
    assertThat(results.improvement().placed()).hasSize(1);
    assertThat(results.improvement().unplaced()).hasSize(7).doesNotContainKey(UnitId.of("21529"));
  }

  @Test
  void it_has_one_identity_without_end_and_nobody_else_has() {
    Dataset known = AsOf.of(nextYear(), settings()).orElseThrow().dataset();
    assertThat(known.units().stream().filter(unit -> unit.code().equals("21538")))
        .singleElement()
        .satisfies(
            unit -> {
              assertThat(unit.id()).isEqualTo(BA_XA);
              assertThat(unit.validUntil()).isEqualTo(LocalDate.MAX);
            });
    assertThat(known.units()).hasSize(26);
    assertThat(known.unitsOf(known.period("2025").orElseThrow())).hasSize(19);
    assertThat(known.unitsOf(known.period("2026").orElseThrow())).hasSize(8);
    assertThat(AsOf.of(known, settings()).orElseThrow().dataset()).isEqualTo(known);
  }

  @Test
  void nobody_is_estimated_for_a_year_in_which_he_was_scored_himself() {
    assertThat(results.successors())
        .extracting(SuccessionEstimate::period)
        .contains("2025")
        .doesNotContain("2026");
  }

  @Test
  void names_and_terms_are_those_of_the_period_that_is_looked_at() {
    Terms then = RealData.dataset().identity().terms().get("vi");
    Terms now =
        new Terms(
            "địa bàn",
            "địa bàn Ba Tơ",
            "xã",
            "xã",
            Optional.empty(),
            Optional.empty(),
            Optional.of("tỉnh Quảng Ngãi"));
    Dataset.Identity identity =
        new Dataset.Identity(
            "Chỉ số của các xã",
            "Sở Nội vụ",
            "1",
            "xa",
            List.of("vi"),
            Map.of("vi", now),
            Optional.empty(),
            PublicPolicy.STRICT,
            List.of(
                new Dataset.Formerly(
                    day("2025-06-30"),
                    Optional.empty(),
                    Optional.of("Phòng Nội vụ"),
                    Map.of("vi", then))));
    Dataset named = nextYear(identity);
    assertThat(AsOf.of(named, settings()).orElseThrow().dataset().identity().publisher())
        .isEqualTo("Sở Nội vụ");
    AsOf before = AsOf.of(named, settings().asOf(day("2026-06-30"))).orElseThrow();
    assertThat(before.settings().compareTo()).isEqualTo("2025");
    Dataset.Identity formerly = before.dataset().identity();
    assertThat(formerly.publisher()).as("of the day").isEqualTo("Sở Nội vụ");
    assertThat(formerly.name()).as("not said").isEqualTo("Chỉ số của các xã");
    Terms ofUnits = formerly.terms().get("vi");
    assertThat(ofUnits.units()).as("of the nineteen").isEqualTo("xã, thị trấn");
    assertThat(ofUnits.groupName()).isEqualTo(then.groupName());
    assertThat(ofUnits.authority()).as("of the day").contains("tỉnh Quảng Ngãi");
    assertThat(AsOf.of(before.dataset(), before.settings())).contains(before);
    LocalDate today = day("2026-06-30");
    assertThat(formerly.about(today, today).terms().get("vi"))
        .as("asked for the year that is followed")
        .isEqualTo(now);
    Dataset.Identity whenThereWereNineteen =
        AsOf.of(named, settings().asOf(day("2025-06-30"))).orElseThrow().dataset().identity();
    assertThat(whenThereWereNineteen.publisher()).isEqualTo("Phòng Nội vụ");
    assertThat(whenThereWereNineteen.terms().get("vi")).isEqualTo(then);
    assertThat(whenThereWereNineteen.about(today, today).publisher()).isEqualTo("Sở Nội vụ");
  }

  @Test
  void what_a_map_has_of_a_code_is_of_the_unit_that_had_it_in_the_period() {
    Dataset known = AsOf.of(nextYear(), settings()).orElseThrow().dataset();
    Period before = known.period("2025").orElseThrow();
    Period after = known.period("2026").orElseThrow();
    UnitId town = UnitId.of("21484");
    UnitId commune = new UnitId("21484", CHANGE);
    TileMap.Tile ofTown = new TileMap.Tile("21484", 3, 1);
    TileMap.Tile ofCommune = new TileMap.Tile("21484", CHANGE, 2, 1);
    TileMap.Tile baXa = new TileMap.Tile("21538", 1, 3);
    TileMap.Tile moved = new TileMap.Tile("21538", CHANGE, 1, 2);
    List<TileMap.Tile> all = List.of(ofCommune, ofTown, moved, baXa);
    assertThat(known.drawn(all, before))
        .containsExactlyInAnyOrderEntriesOf(Map.of(town, ofTown, BA_XA, baXa));
    assertThat(known.drawn(all, after))
        .as("Ba Xa is the same unit, and is where it was drawn last")
        .containsExactlyInAnyOrderEntriesOf(Map.of(commune, ofCommune, BA_XA, moved));
    assertThat(known.drawn(List.of(ofTown, baXa), after))
        .as("the commune is not where the town was")
        .containsExactlyEntriesOf(Map.of(BA_XA, baXa));
    assertThat(nextYear().drawn(List.of(ofTown, baXa), after))
        .as("the same where its records are two")
        .containsExactlyEntriesOf(Map.of(new UnitId("21538", CHANGE), baXa));
    assertThat(known.drawn(List.of(ofCommune), before)).isEmpty();
    assertThat(known.drawn(List.of(new TileMap.Tile("00000", 0, 0)), after)).isEmpty();
  }

  @Test
  void on_a_day_before_it_a_unit_is_on_no_map() {
    Dataset real = nextYear();
    Dataset mapped =
        new Dataset(
            real.identity(),
            real.units(),
            real.successions(),
            new TileMap(
                1,
                2,
                List.of(new TileMap.Tile("21484", 0, 0), new TileMap.Tile("21484", CHANGE, 0, 1))),
            real.boundaries(),
            real.frameworks(),
            real.periods(),
            real.sheets(),
            real.targets(),
            real.tasks(),
            real.findings(),
            real.calendars(),
            real.reports(),
            real.notes(),
            real.files());
    assertThat(tiles(mapped, "2025-06-30")).hasSize(1);
    assertThat(tiles(mapped, "2025-07-01")).hasSize(2);
  }

  private static List<TileMap.Tile> tiles(Dataset data, String day) {
    return AsOf.of(data, settings().asOf(day(day))).orElseThrow().dataset().tileMap().tiles();
  }

  private static NoChange reason(Change change) {
    return change.match(compared -> null, estimated -> null, reason -> reason);
  }

  @Test
  void former_names_of_all_records_are_those_of_the_one_unit() {
    Dataset real = nextYear();
    List<Unit> named = new ArrayList<>();
    for (Unit unit : real.units()) {
      named.add(
          new Unit(
              unit.id(),
              unit.name(),
              unit.type(),
              unit.validUntil(),
              unit.population(),
              unit.areaKm2(),
              unit.neighbours(),
              List.of(
                  new FormerName(
                      "from " + unit.id().validFrom(),
                      "Xã",
                      FormerName.Change.RENAMED,
                      OptionalInt.empty()))));
    }
    Dataset data =
        new Dataset(
            real.identity(),
            named,
            real.successions(),
            real.tileMap(),
            real.boundaries(),
            real.frameworks(),
            real.periods(),
            real.sheets(),
            real.targets(),
            real.tasks(),
            real.findings(),
            real.calendars(),
            real.reports(),
            real.notes(),
            real.files());
    Dataset known = AsOf.of(data, settings()).orElseThrow().dataset();
    assertThat(known.unit(BA_XA).orElseThrow().formerNames())
        .extracting(FormerName::name)
        .containsExactly("from " + LocalDate.MIN, "from " + CHANGE);
    assertThat(known.unit(BA_VI).orElseThrow().formerNames()).hasSize(1);
  }
}

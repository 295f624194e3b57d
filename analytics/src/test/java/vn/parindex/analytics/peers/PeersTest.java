package vn.parindex.analytics.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.Trees;
import vn.parindex.analytics.index.IndexSettings;
import vn.parindex.analytics.index.Indices;
import vn.parindex.analytics.index.PeriodIndex;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.NoScore;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.Score;
import vn.parindex.analytics.model.ScoreSheet;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;

class PeersTest {

  private static final Object NONE = MissingReason.NOT_APPLICABLE;

  /** Two areas of 100 points each, so that points are per cent; units "0", "1", …. */
  private static PeriodIndex index(Object[]... pairs) {
    List<ScoreSheet> sheets = new ArrayList<>();
    for (int i = 0; i < pairs.length; i++) {
      sheets.add(Trees.sheet(Integer.toString(i), "1", pairs[i][0], "2", pairs[i][1]));
    }
    return Indices.compute(
        "p",
        Trees.framework(
            "e",
            "",
            Trees.area("1", "", Trees.leaf("1", "100")),
            Trees.area("2", "", Trees.leaf("2", "100"))),
        sheets.stream().map(ScoreSheet::unit).toList(),
        sheets,
        IndexSettings.DEFAULT);
  }

  private static Object[] p(Object one, Object two) {
    return new Object[] {one, two};
  }

  private static Unit unit(String code, String population, String surface) {
    return new Unit(
        UnitId.of(code),
        code,
        "Xã",
        LocalDate.MAX,
        population.isEmpty() ? Figure.missing(MissingReason.MISSING) : Figure.of(population),
        surface.isEmpty() ? Figure.missing(MissingReason.MISSING) : Figure.of(surface),
        List.of(),
        List.of());
  }

  private static PeerGroup known(Map<UnitId, Outcome<PeerGroup>> groups, String code) {
    return groups.get(UnitId.of(code)).value().orElseThrow();
  }

  private static List<String> codes(PeerGroup group) {
    return group.peers().stream().map(peer -> peer.unit().code()).toList();
  }

  private static double distance(PeerGroup group, int peer) {
    return group.peers().get(peer).distance().value().orElseThrow();
  }

  private static PeriodIndex five() {
    return index(p("80", "60"), p("83", "56"), p("80", "64"), p("50", "95"), p("80", "60"));
  }

  @Test
  void the_nearest_by_profile_are_chosen() {
    Map<UnitId, Outcome<PeerGroup>> groups = Peers.find(five(), List.of(), PeerSettings.DEFAULT);
    PeerGroup group = known(groups, "0");
    assertThat(group.basis()).isEqualTo(PeerGroup.Basis.PROFILE);
    assertThat(codes(group)).containsExactly("4", "2", "1");
    assertThat(distance(group, 0)).isZero();
    assertThat(distance(group, 1)).isCloseTo(2.8284271247461903, within(1e-12));
    assertThat(distance(group, 2)).isCloseTo(3.5355339059327378, within(1e-12));
  }

  @Test
  void the_examples_of_the_documentation_hold() {
    assertThat(Peers.meanSquare(scores(80, 60), scores(83, 56)))
        .isEqualTo(Outcome.of(Fraction.of(25).multiply(Fraction.HALF)));
    assertThat(Math.sqrt(12.5)).isCloseTo(3.5355, within(5e-5));
    assertThat(Peers.meanSquare(scores(80, 60), scores(80, 64)))
        .isEqualTo(Outcome.of(Fraction.of(8)));
  }

  private static List<Score> scores(int... percents) {
    List<Score> scores = new ArrayList<>();
    for (int percent : percents) {
      scores.add(Score.of(Fraction.of(percent)));
    }
    return scores;
  }

  @Test
  void only_areas_in_which_both_have_a_percentage_count() {
    List<Score> half = List.of(Score.of(Fraction.of(83)), Score.none(NoScore.NOTHING_APPLIES));
    assertThat(Peers.meanSquare(scores(80, 60), half)).isEqualTo(Outcome.of(Fraction.of(9)));
    assertThat(Peers.meanSquare(half, scores(80, 60))).isEqualTo(Outcome.of(Fraction.of(9)));
    List<Score> none = Collections.nCopies(2, Score.none(NoScore.NO_SHEET));
    assertThat(Peers.meanSquare(scores(80, 60), none)).isEqualTo(Outcome.none(NoResult.NO_INDEX));
    assertThatThrownBy(() -> Peers.meanSquare(scores(80), scores(80, 60)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 areas against 2");
  }

  @Test
  void own_figures_stand_against_the_median_of_the_peers() {
    PeerGroup group = known(Peers.find(five(), List.of(), PeerSettings.DEFAULT), "0");
    assertThat(group.total().code()).isEmpty();
    assertThat(group.total().own()).isEqualTo(Score.of(Fraction.of(70)));
    assertThat(group.total().median()).isEqualTo(Outcome.of(Fraction.of(70)));
    assertThat(group.total().count()).isEqualTo(3);
    assertThat(group.areas()).extracting(PeerGroup.Comparison::code).containsExactly("1", "2");
    assertThat(group.areas().get(1).median()).isEqualTo(Outcome.of(Fraction.of(60)));
    assertThat(group.areas().get(1).lead()).isEqualTo(Outcome.of(Fraction.ZERO));
    PeerGroup far = known(Peers.find(five(), List.of(), PeerSettings.DEFAULT), "3");
    assertThat(far.areas().get(0).lead()).isEqualTo(Outcome.of(Fraction.of(-30)));
    assertThat(codes(far)).as("as near as the third").containsExactly("2", "0", "4");
  }

  @Test
  void a_median_of_an_even_number_is_the_mean_of_the_middle_two() {
    PeerGroup group =
        known(
            Peers.find(
                index(p("0", "0"), p("10", "10"), p("20", "20"), p("30", "30"), p("41", "41")),
                List.of(),
                new PeerSettings(Likeness.PROFILE, 4, List.of())),
            "0");
    assertThat(group.total().median()).isEqualTo(Outcome.of(Fraction.of(25)));
  }

  @Test
  void units_as_near_as_the_last_belong_too() {
    PeriodIndex index =
        index(
            p("50", "50"),
            p("50", "52"),
            p("50", "48"),
            p("52", "50"),
            p("48", "50"),
            p("50", "53"));
    assertThat(codes(known(Peers.find(index, List.of(), PeerSettings.DEFAULT), "0")))
        .containsExactly("1", "2", "3", "4");
    PeriodIndex equal = index(p("5", "5"), p("5", "5"), p("5", "5"), p("5", "5"), p("5", "5"));
    PeerGroup all = known(Peers.find(equal, List.of(), PeerSettings.DEFAULT), "2");
    assertThat(codes(all)).containsExactly("0", "1", "3", "4");
    assertThat(all.total().lead()).isEqualTo(Outcome.of(Fraction.ZERO));
  }

  @Test
  void fewer_than_three_are_no_group() {
    for (int n = 1; n <= 3; n++) {
      Object[][] pairs = new Object[n][];
      for (int i = 0; i < n; i++) {
        pairs[i] = p("50", Integer.toString(i));
      }
      assertThat(Peers.find(index(pairs), List.of(), PeerSettings.DEFAULT).values())
          .hasSize(n)
          .containsOnly(Outcome.none(NoResult.TOO_FEW));
    }
    assertThat(Peers.find(index(), List.of(), PeerSettings.DEFAULT)).isEmpty();
    PeriodIndex four = index(p("1", "1"), p("2", "2"), p("3", "3"), p("4", "4"));
    assertThat(
            codes(
                known(
                    Peers.find(four, List.of(), new PeerSettings(Likeness.PROFILE, 9, List.of())),
                    "0")))
        .as("three are enough when there are no more")
        .containsExactly("1", "2", "3");
  }

  @Test
  void a_unit_without_any_percentage_has_no_profile() {
    PeriodIndex index = index(p(NONE, NONE), p("1", "1"), p("2", "2"), p("3", "3"), p("4", NONE));
    Map<UnitId, Outcome<PeerGroup>> groups = Peers.find(index, List.of(), PeerSettings.DEFAULT);
    assertThat(groups.get(UnitId.of("0"))).isEqualTo(Outcome.none(NoResult.NO_INDEX));
    assertThat(codes(known(groups, "1"))).containsExactly("2", "3", "4");
    assertThat(known(groups, "1").areas().get(1).median())
        .isEqualTo(Outcome.none(NoResult.TOO_FEW));
    assertThat(known(groups, "1").areas().get(1).count()).isEqualTo(2);
    assertThat(known(groups, "1").areas().get(1).lead()).isEqualTo(Outcome.none(NoResult.TOO_FEW));
    assertThat(known(groups, "4").areas().get(1).lead()).isEqualTo(Outcome.none(NoResult.NO_INDEX));
    PeriodIndex nothing =
        index(p(NONE, NONE), p(NONE, NONE), p(NONE, NONE), p(NONE, NONE), p(NONE, NONE));
    assertThat(Peers.find(nothing, List.of(), PeerSettings.DEFAULT).values())
        .containsOnly(Outcome.none(NoResult.NO_INDEX));
  }

  @Test
  void units_without_a_common_area_are_not_near() {
    PeriodIndex index = index(p("1", NONE), p(NONE, "1"), p(NONE, "2"), p(NONE, "3"), p(NONE, "4"));
    Map<UnitId, Outcome<PeerGroup>> groups = Peers.find(index, List.of(), PeerSettings.DEFAULT);
    assertThat(groups.get(UnitId.of("0"))).isEqualTo(Outcome.none(NoResult.TOO_FEW));
    assertThat(codes(known(groups, "1"))).containsExactly("2", "3", "4");
  }

  @Test
  void a_group_set_by_the_office_comes_first() {
    PeerSettings settings =
        new PeerSettings(Likeness.PROFILE, 3, List.of(List.of("3", "0", "1", "2", "gone")));
    Map<UnitId, Outcome<PeerGroup>> groups = Peers.find(five(), List.of(), settings);
    PeerGroup group = known(groups, "0");
    assertThat(group.basis()).isEqualTo(PeerGroup.Basis.OFFICE);
    assertThat(codes(group)).containsExactly("1", "2", "3");
    assertThat(group.peers().get(0).distance()).isEqualTo(Outcome.none(NoResult.NOT_APPLICABLE));
    assertThat(known(groups, "4").basis()).isEqualTo(PeerGroup.Basis.PROFILE);
    PeerSettings small =
        new PeerSettings(Likeness.PROFILE, 3, List.of(List.of("0", "1", "x", "y")));
    assertThat(Peers.find(five(), List.of(), small).get(UnitId.of("0")))
        .as("two of the group do not exist in the period")
        .isEqualTo(Outcome.none(NoResult.TOO_FEW));
  }

  @Test
  void settings_are_checked() {
    assertThatThrownBy(() -> new PeerSettings(Likeness.PROFILE, 2, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("fewer than 3 peers: 2");
    assertThatThrownBy(() -> new PeerSettings(Likeness.SIZE, 3, List.of(List.of("a", "b", "c"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("fewer than four units");
    assertThatThrownBy(
            () ->
                new PeerSettings(
                    Likeness.SIZE,
                    3,
                    List.of(List.of("a", "b", "c", "d"), List.of("e", "f", "g", "a"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("named twice in the groups: a");
  }

  @Test
  void distances_by_size_are_those_of_r() throws IOException {
    List<String[]> rows;
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                PeersTest.class.getResourceAsStream("/reference/peers.csv"),
                StandardCharsets.UTF_8))) {
      rows =
          reader
              .lines()
              .filter(line -> Character.isDigit(line.charAt(0)))
              .map(line -> line.split(","))
              .toList();
    }
    Map<String, Unit> units = new LinkedHashMap<>();
    rows.forEach(row -> units.put(row[0], unit(row[0], row[2], row[3])));
    Object[][] pairs = Collections.nCopies(units.size(), p("1", "1")).toArray(Object[][]::new);
    Map<UnitId, Outcome<PeerGroup>> groups =
        Peers.find(
            index(pairs),
            units.values(),
            new PeerSettings(Likeness.SIZE, units.size() - 1, List.of()));
    assertThat(rows).hasSize(56);
    for (String[] row : rows) {
      double distance =
          known(groups, row[0]).peers().stream()
              .filter(peer -> peer.unit().code().equals(row[1]))
              .findAny()
              .orElseThrow()
              .distance()
              .value()
              .orElseThrow();
      double expected = Double.parseDouble(row[4]);
      assertThat(distance).isCloseTo(expected, within(1e-9 * expected));
    }
    assertThat(known(groups, "0").basis()).isEqualTo(PeerGroup.Basis.SIZE);
  }

  @Test
  void size_needs_population_and_surface() {
    List<Unit> units =
        List.of(
            unit("0", "", "5"),
            unit("1", "10", "0"),
            unit("2", "10", "5"),
            unit("3", "20", "5"),
            unit("4", "30", "5"),
            unit("5", "40", "5"),
            unit("elsewhere", "1", "1"));
    PeriodIndex index =
        index(
            p("1", "1"),
            p("1", "1"),
            p("1", "1"),
            p("1", "1"),
            p("1", "1"),
            p("1", "1"),
            p("1", "1"));
    Map<UnitId, Outcome<PeerGroup>> groups =
        Peers.find(index, units, new PeerSettings(Likeness.SIZE, 3, List.of()));
    for (String without : List.of("0", "1", "6")) {
      assertThat(groups.get(UnitId.of(without))).isEqualTo(Outcome.none(NoResult.NO_POPULATION));
    }
    assertThat(codes(known(groups, "2"))).containsExactly("3", "4", "5");
  }

  @Test
  void equal_sizes_are_no_distance() {
    List<Unit> units = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      units.add(unit(Integer.toString(i), "1000", "50"));
    }
    PeerGroup group =
        known(Peers.find(five(), units, new PeerSettings(Likeness.SIZE, 3, List.of())), "0");
    assertThat(group.peers())
        .extracting(PeerGroup.Peer::distance)
        .containsOnly(Outcome.of(0.0))
        .hasSize(4);
  }

  @Test
  void the_nearest_by_profile_are_those_found_with_all_distances_exact() {
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < 10_000; i++) {
      int n = 5 + random.nextInt(3);
      Object[][] pairs = new Object[n][];
      for (int u = 0; u < n; u++) {
        pairs[u] = p(figure(random), figure(random));
      }
      PeriodIndex index = index(pairs);
      Outcome<PeerGroup> found =
          Peers.find(index, List.of(), PeerSettings.DEFAULT).get(UnitId.of("0"));
      Map<String, Fraction> squares = new LinkedHashMap<>();
      for (int u = 1; u < n; u++) {
        String code = Integer.toString(u);
        Peers.meanSquare(profile(index, "0"), profile(index, code))
            .value()
            .ifPresent(square -> squares.put(code, square));
      }
      if (squares.size() < 3) {
        assertThat(found.isKnown()).isFalse();
        continue;
      }
      Fraction third = squares.values().stream().sorted().skip(2).findFirst().orElseThrow();
      List<String> expected =
          squares.entrySet().stream()
              .filter(entry -> entry.getValue().compareTo(third) <= 0)
              .sorted(
                  Comparator.comparing((Map.Entry<String, Fraction> entry) -> entry.getValue())
                      .thenComparing(Map.Entry::getKey))
              .map(Map.Entry::getKey)
              .toList();
      assertThat(codes(found.value().orElseThrow())).isEqualTo(expected);
    }
  }

  @Test
  void the_nearest_by_size_are_those_found_with_all_distances() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 300; i++) {
      int n = 5 + random.nextInt(40);
      List<Unit> units = new ArrayList<>();
      for (int u = 0; u < n; u++) {
        units.add(
            unit(
                Integer.toString(u),
                Integer.toString(1 + random.nextInt(9)),
                Integer.toString(1 + random.nextInt(9))));
      }
      Object[][] pairs = Collections.nCopies(n, p("1", "1")).toArray(Object[][]::new);
      PeriodIndex index = index(pairs);
      int size = 3 + random.nextInt(4);
      Map<UnitId, Outcome<PeerGroup>> all =
          Peers.find(index, units, new PeerSettings(Likeness.SIZE, n, List.of()));
      Map<UnitId, Outcome<PeerGroup>> few =
          Peers.find(index, units, new PeerSettings(Likeness.SIZE, size, List.of()));
      all.forEach(
          (unit, group) -> {
            List<PeerGroup.Peer> peers = group.value().orElseThrow().peers();
            assertThat(peers).hasSize(n - 1);
            double last = peers.get(Math.min(size, n - 1) - 1).distance().value().orElseThrow();
            assertThat(few.get(unit).value().orElseThrow().peers())
                .isEqualTo(
                    peers.stream()
                        .filter(peer -> peer.distance().value().orElseThrow() <= last)
                        .toList());
          });
    }
  }

  private static Object figure(SplittableRandom random) {
    return random.nextInt(8) == 0 ? NONE : Integer.toString(random.nextInt(12));
  }

  private static List<Score> profile(PeriodIndex index, String code) {
    return index.units().get(UnitId.of(code)).areas().stream().map(area -> area.score()).toList();
  }
}

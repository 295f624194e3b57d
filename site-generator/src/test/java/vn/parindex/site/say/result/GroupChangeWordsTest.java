package vn.parindex.site.say.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.AnalysisResults;
import vn.parindex.analytics.delta.Change;
import vn.parindex.analytics.delta.Delta;
import vn.parindex.analytics.delta.EditionLinks;
import vn.parindex.analytics.delta.NoChange;
import vn.parindex.analytics.delta.RankMove;
import vn.parindex.analytics.delta.Split;
import vn.parindex.analytics.index.PeriodIndex;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.NoScore;
import vn.parindex.analytics.model.Score;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Ranking;
import vn.parindex.analytics.ranking.Rankings;
import vn.parindex.site.TestTopics;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Stat;
import vn.parindex.site.model.TableView;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.RealEdition;

/** What is said of the change of all together: true whoever rose and fell. */
class GroupChangeWordsTest {

  private static final Edition REAL = RealEdition.VI;

  /** The real edition with other changes: from, to, performance of one unit after another. */
  private static Edition changed(String[]... units) {
    AnalysisResults real = REAL.results();
    return changed(real.indices(), real.delta().links(), units);
  }

  private static Edition changed(
      Map<String, PeriodIndex> indices, EditionLinks links, String[]... units) {
    Map<UnitId, Change> changes = new LinkedHashMap<>();
    Map<UnitId, Score> points = new LinkedHashMap<>();
    List<Unit> all = REAL.units();
    for (int i = 0; i < all.size(); i++) {
      UnitId id = all.get(i).id();
      if (i < units.length) {
        Fraction from = Fraction.of(new BigDecimal(units[i][0]));
        Fraction to = Fraction.of(new BigDecimal(units[i][1]));
        Fraction performance = Fraction.of(new BigDecimal(units[i][2]));
        changes.put(
            id,
            new Change.Compared(
                from,
                to,
                List.of(),
                List.of(),
                new Split(performance, to.subtract(from).subtract(performance)),
                move(id)));
        points.put(id, Score.of(to.subtract(from)));
      } else {
        changes.put(id, new Change.NotComparable(NoChange.FORMED_LATER));
        points.put(id, Score.none(NoScore.NOT_COMPARABLE));
      }
    }
    AnalysisResults real = REAL.results();
    Delta delta = real.delta();
    Ranking<UnitId> improvement =
        Rankings.rank(points, real.settings().ties(), real.settings().equality());
    return RealEdition.of(
        REAL.dataset(),
        new AnalysisResults(
            real.settings(),
            indices,
            real.rankings(),
            real.areaRankings(),
            real.criterionRankings(),
            new Delta(
                delta.from(),
                delta.to(),
                delta.fromRanking(),
                delta.toRanking(),
                delta.equality(),
                links,
                changes),
            improvement,
            real.trends(),
            real.pointsLost(),
            real.waysUp(),
            real.robustness(),
            real.agreement(),
            real.declared(),
            real.peers(),
            real.screening(),
            real.successors(),
            real.followUp()),
        REAL);
  }

  private static RankMove move(UnitId id) {
    return REAL.results().delta().of(id).orElseThrow().move();
  }

  private static String[] unit(String from, String to, String performance) {
    return new String[] {from, to, performance};
  }

  private static String name(int unit) {
    return REAL.labels().get(REAL.units().get(unit).id());
  }

  private static List<Stat> stats(String[]... units) {
    return new GroupChangeWords(changed(units)).stats();
  }

  private static String lead(String[]... units) {
    return new GroupChangeWords(changed(units)).lead();
  }

  /** The median falls from 70 to 66, while two of three rise and the mean by 2. */
  @Test
  void a_group_most_of_which_rises_is_not_said_to_fall() {
    List<Stat> stats = stats(unit("60", "66", "6"), unit("62", "71", "9"), unit("70", "61", "-9"));
    assertThat(stats.get(0).value()).isEqualTo("2/3");
    assertThat(stats.get(0).detail())
        .startsWith("1 giảm; bình quân 64,00% → 66,00%, tăng 2,00 điểm phần trăm; 16 đơn vị");
  }

  @Test
  void those_who_fell_by_the_framework_and_improved_on_what_can_be_compared_are_counted() {
    Stat performance =
        stats(
                unit("70", "66", "2"),
                unit("70", "68", "-2"),
                unit("70", "74", "-1"),
                unit("70", "71", "1"))
            .get(1);
    assertThat(performance.value()).isEqualTo("0,00");
    assertThat(performance.detail())
        .isEqualTo(
            "điểm phần trăm, bình quân; −0,25 do bộ tiêu chí hoặc phạm vi chấm; 1"
                + " trong 2 đơn vị giảm thực ra tốt lên ở phần so sánh được; 1 trong 2 đơn vị tăng thực ra kém đi ở phần"
                + " so sánh được");
  }

  @Test
  void one_unit_is_no_average_and_nobody_has_no_change() {
    assertThat(stats(unit("70", "66", "-4")).get(0).detail())
        .startsWith("70,00% → 66,00%, giảm 4,00 điểm phần trăm");
    assertThat(stats()).isEmpty();
    assertThat(lead()).isEqualTo("Chưa có đơn vị nào so sánh được giữa hai năm.");
    assertThat(lead(unit("70", "66", "-4")))
        .isEqualTo(
            "Chỉ một đơn vị so sánh được: chỉ số của " + name(0) + " giảm 4,00 điểm phần trăm.");
  }

  @Test
  void who_fell_most_is_not_called_the_lowest() {
    assertThat(lead(unit("60", "65", "5"), unit("90", "80", "-10"), unit("60", "61", "1")))
        .isEqualTo(
            "2 trong 3 đơn vị so sánh được tăng chỉ số; tăng nhiều nhất là "
                + name(0)
                + " (+5,00 điểm phần trăm); giảm nhiều nhất là "
                + name(1)
                + " (−10,00 điểm phần trăm).");
  }

  @Test
  void where_nobody_rose_or_fell_nobody_is_said_to_have() {
    assertThat(lead(unit("60", "65", "5"), unit("60", "62", "2")))
        .startsWith("Cả 2 đơn vị so sánh được đều tăng chỉ số")
        .doesNotContain("giảm");
    assertThat(lead(unit("60", "55", "-5"), unit("60", "58", "-2")))
        .startsWith("Không đơn vị nào trong 2 đơn vị so sánh được tăng chỉ số; giảm nhiều nhất")
        .doesNotContain("tăng nhiều nhất");
    assertThat(lead(unit("60", "60", "0"), unit("70", "70", "0")))
        .isEqualTo("Chỉ số của cả 2 đơn vị so sánh được không đổi.");
    assertThat(lead(unit("60", "60", "0"), unit("70", "70.001", "0.001")))
        .startsWith("1 trong 2 đơn vị so sánh được tăng chỉ số;")
        .contains("+0,001");
  }

  @Test
  void how_all_did_together_is_said_in_one_sentence() {
    Map<String, PeriodIndex> indices = REAL.results().indices();
    Edition edition =
        changed(
            indices, REAL.results().delta().links(), unit("60", "65", "5"), unit("70", "69", "-1"));
    assertThat(new GroupChangeWords(edition).together())
        .isEqualTo(
            "1 trong 2 đơn vị so sánh được tăng chỉ số, 1 giảm; bình quân 65,00% → 67,00%, tăng"
                + " 2,00 điểm phần trăm.");
  }

  @Test
  void those_who_rose_most_alike_are_named_together() {
    assertThat(lead(unit("60", "65", "5"), unit("70", "75", "5"), unit("60", "61", "1")))
        .contains(name(0), name(1), "(cùng +5,00 điểm phần trăm)")
        .doesNotContain(name(2));
  }

  @Test
  void pages_on_two_editions_give_the_part_that_can_be_compared_beside_the_whole() {
    assertThat(REAL.frameworkChanged()).isTrue();
    assertThat(keys(TestTopics.page(REAL, "ranking").table("ranking"))).contains("performance");
    assertThat(keys(area(REAL))).contains("performance");
    Unit unit = REAL.units().get(0);
    Change change = REAL.results().delta().units().get(unit.id());
    assertThat(new CauseSentences(REAL).of(unit.id(), change))
        .contains("bộ tiêu chí hoặc phạm vi chấm thay đổi");
    assertThat(
            TestTopics.only(REAL, "units")
                .page()
                .every(Block.Figure.class)
                .map(figure -> figure.view().chart().title()))
        .singleElement()
        .asString()
        .endsWith("bộ tiêu chí thay đổi vào năm 2024 và 2025")
        .doesNotContain("cao hơn");
  }

  /** The last of nineteen that is the last of three has gained sixteen places, and is last. */
  @Test
  void places_among_another_number_of_units_are_not_called_a_rise() {
    Map<String, PeriodIndex> indices = REAL.results().indices();
    Edition edition = changed(indices, REAL.results().delta().links(), unit("60", "65", "5"));
    assertThat(edition.placesNote()).isEmpty();
    Map<String, Ranking<UnitId>> rankings = new LinkedHashMap<>(REAL.results().rankings());
    Map<UnitId, Score> three = new LinkedHashMap<>();
    REAL.units().stream()
        .limit(3)
        .forEach(unit -> three.put(unit.id(), Score.of(Fraction.of(50 + three.size()))));
    rankings.put(
        REAL.to(),
        Rankings.rank(
            three, REAL.results().settings().ties(), REAL.results().settings().equality()));
    Edition fewer = ranked(edition, rankings);
    UnitId first = REAL.units().get(0).id();
    Change change = fewer.results().delta().units().get(first);
    assertThat(new CauseSentences(fewer).of(first, change))
        .matches(".* Từ hạng \\d+/19 thành hạng \\d+/3; số đơn vị được xếp hạng khác nhau.*")
        .doesNotContain(" bậc", "Thứ hạng");
    assertThat(TestTopics.page(fewer, "home").head().lead())
        .as("nobody is said to have moved among other numbers of units")
        .doesNotContain("rõ nhất");
  }

  private static Edition ranked(Edition edition, Map<String, Ranking<UnitId>> rankings) {
    AnalysisResults results = edition.results();
    return RealEdition.of(
        edition.dataset(),
        new AnalysisResults(
            results.settings(),
            results.indices(),
            rankings,
            results.areaRankings(),
            results.criterionRankings(),
            results.delta(),
            results.improvement(),
            results.trends(),
            results.pointsLost(),
            results.waysUp(),
            results.robustness(),
            results.agreement(),
            results.declared(),
            results.peers(),
            results.screening(),
            results.successors(),
            results.followUp()),
        edition);
  }

  @Test
  void where_the_framework_stayed_nothing_is_said_of_it() {
    Map<String, PeriodIndex> indices = new LinkedHashMap<>(REAL.results().indices());
    indices.put(REAL.from(), REAL.current());
    EditionLinks same =
        EditionLinks.between(REAL.dataset().frameworks(), REAL.framework(), REAL.framework())
            .orElseThrow();
    Edition edition = changed(indices, same, unit("60", "65", "5"), unit("70", "69", "-1"));
    assertThat(edition.frameworkChanged()).isFalse();
    assertThat(new GroupChangeWords(edition).stats()).hasSize(1);
    assertThat(keys(TestTopics.page(edition, "ranking").table("ranking")))
        .doesNotContain("performance");
    assertThat(keys(area(edition))).doesNotContain("performance");
    UnitId first = edition.units().get(0).id();
    assertThat(new CauseSentences(edition).of(first, edition.results().delta().units().get(first)))
        .startsWith("Chỉ số tăng 5,00 điểm phần trăm, do kết quả thực hiện")
        .doesNotContain("bộ tiêu chí");
  }

  private static TableView area(Edition edition) {
    String first = edition.framework().areas().get(0).code();
    return TestTopics.page(edition, edition.addresses().area(first)).table("units");
  }

  private static List<String> keys(TableView table) {
    return table.columns().stream().map(TableView.Column::key).toList();
  }
}

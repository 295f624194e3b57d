package vn.parindex.site.feature.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.model.Measured;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.Target;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.target.TargetStanding;
import vn.parindex.site.say.RealEdition;
import vn.parindex.site.say.Standings;
import vn.parindex.site.say.target.TargetSentences;
import vn.parindex.site.say.target.TargetWords;
import vn.parindex.site.say.year.FollowedUnits;

/** What is said of targets, in the cases that are easy to get wrong. */
class TargetSentencesTest {

  private static final Measured MET = Measured.ratio(4, 5);
  private static final Measured MISSED = Measured.ratio(3, 5);
  private static final Measured NO_CASES = Measured.ratio(0, 0);
  private static final Measured LATE = Measured.missing(MissingReason.LATE);
  private static final Measured DOES_NOT_APPLY = Measured.missing(MissingReason.NOT_APPLICABLE);

  private static TargetSentences all(List<TargetStanding> targets) {
    return new TargetSentences(RealEdition.VI, Standings.year(targets));
  }

  private static TargetDetailSentences one(TargetStanding standing) {
    return new TargetDetailSentences(
        RealEdition.VI,
        standing,
        new TargetWords(RealEdition.VI, "2025"),
        new FollowedUnits(RealEdition.VI, standing.units().keySet()));
  }

  private static TargetDetailSentences one(Measured... figures) {
    return one(Standings.latest(figures).get(0));
  }

  /** What pages call it: some ceased before the day. */
  private static String label(int index) {
    return RealEdition.VI.names().label(RealEdition.VI.units().get(index).id());
  }

  private static String name(int index) {
    return RealEdition.VI.units().get(index).name();
  }

  @Test
  void the_day_is_before_on_or_after_the_due_date() {
    TargetSentences sentences = all(Standings.latest(MET));
    assertThat(sentences.day(Standings.AS_OF, Standings.AS_OF, Standings.DUE))
        .isEqualTo("Đến ngày 30/09/2025 (còn 32 ngày đến hạn báo cáo 01/11/2025)");
    assertThat(sentences.day(Standings.DUE, Standings.DUE, Standings.DUE))
        .isEqualTo("Đến ngày 01/11/2025, ngày hết hạn báo cáo");
    LocalDate after = LocalDate.of(2025, 11, 3);
    assertThat(sentences.day(after, after, Standings.DUE))
        .isEqualTo("Theo số liệu đến ngày 03/11/2025 (đã hết hạn báo cáo 01/11/2025)");
  }

  @Test
  void figures_of_an_earlier_day_are_said_to_be_of_that_day() {
    TargetSentences sentences = all(Standings.latest(MET));
    assertThat(sentences.day(LocalDate.of(2025, 10, 15), Standings.AS_OF, Standings.DUE))
        .isEqualTo("Theo số liệu đến ngày 30/09/2025 (hạn báo cáo 01/11/2025)");
    TargetStanding passed = rising(Measured.ratio(75, 100), LocalDate.of(2026, 2, 1));
    assertThat(all(List.of(passed)).finding(Standings.DUE))
        .startsWith("Theo số liệu đến ngày 30/09/2025 (đã hết hạn báo cáo 01/11/2025), ");
  }

  @Test
  void all_met_is_said_as_such() {
    assertThat(all(Standings.latest(MET, MET)).finding(Standings.DUE))
        .endsWith(
            "tính riêng từng đơn vị rồi cộng lại, đạt cả 2 chỉ tiêu. Cộng dồn toàn huyện đạt cả 1"
                + " chỉ tiêu xét được. Không đơn vị nào còn chỉ tiêu chưa đạt trong số đã có số liệu.");
    assertThat(one(MET, MET).finding("Hôm nay"))
        .isEqualTo(
            "Hôm nay, cả 2 đơn vị xét được đều đạt mức giao (tối thiểu 80%). Cộng dồn toàn huyện:"
                + " 8 / 10 (80,00%), đạt.");
    assertThat(one(MET, MET).urge()).isEqualTo("Không đơn vị nào chưa đạt trong số đã có số liệu.");
  }

  @Test
  void none_met_is_said_as_such() {
    assertThat(all(Standings.latest(MISSED, MISSED)).finding(Standings.DUE))
        .contains(
            "tính riêng từng đơn vị rồi cộng lại, chưa đạt chỉ tiêu nào trong 2 chỉ tiêu.",
            "chưa đạt chỉ tiêu nào",
            "Cả 2 đơn vị đều còn 1 chỉ tiêu");
    assertThat(one(MISSED, MISSED, NO_CASES, LATE).finding("Hôm nay"))
        .isEqualTo(
            "Hôm nay, chưa đơn vị nào đạt mức giao (tối thiểu 80%) trong 2 đơn vị xét được. Cộng dồn"
                + " toàn huyện: 6 / 10 (60,00%), chưa đạt. 1 đơn vị không phát sinh. 1 đơn vị chưa có số"
                + " liệu.");
  }

  /** A unit without figures may have had cases too: those that can be judged are all that count. */
  @Test
  void all_are_all_that_can_be_judged_and_the_others_are_counted_by_their_reason() {
    TargetDetailSentences finding = one(MET, MET, NO_CASES, LATE, DOES_NOT_APPLY);
    assertThat(finding.finding("Hôm nay"))
        .startsWith("Hôm nay, cả 2 đơn vị xét được đều đạt mức giao")
        .endsWith("1 đơn vị không phát sinh. 1 đơn vị chưa có số liệu. 1 đơn vị không áp dụng.");
    assertThat(finding.barsTitle()).isEqualTo("Cả 2 đơn vị xét được đều đạt");
  }

  @Test
  void a_single_unit_is_named() {
    assertThat(one(MET).finding("Hôm nay"))
        .startsWith(
            "Hôm nay, "
                + name(0)
                + " là đơn vị duy nhất xét được và đã đạt mức giao (tối thiểu 80%).");
    assertThat(one(NO_CASES, MISSED).finding("Hôm nay"))
        .contains(name(1) + " là đơn vị duy nhất xét được và chưa đạt");
    assertThat(all(Standings.latest(MISSED)).urge())
        .isEqualTo(name(0) + " còn 1 chỉ tiêu chưa đạt.");
  }

  @Test
  void without_a_figure_nothing_is_said_to_be_missed() {
    assertThat(all(Standings.latest(LATE, LATE)).finding(Standings.DUE))
        .endsWith(
            ", chưa có số liệu để xét chỉ tiêu nào. Ba Bích và Ba Cung nộp muộn các báo cáo của năm"
                + " 2025, số liệu chưa được tính.");
    assertThat(all(Standings.latest(NO_CASES)).finding(Standings.DUE))
        .endsWith(", không chỉ tiêu nào có phát sinh để xét.");
    assertThat(one(LATE).finding("Hôm nay"))
        .isEqualTo("Hôm nay, chưa có số liệu để xét chỉ tiêu này (mức giao tối thiểu 80%).");
    assertThat(one(NO_CASES).finding("Hôm nay")).contains("không đơn vị nào có phát sinh");
    assertThat(one(NO_CASES, LATE).finding("Hôm nay"))
        .contains(
            "chưa xét được đơn vị nào", "1 đơn vị không phát sinh.", "1 đơn vị chưa có số liệu.");
    assertThat(one(DOES_NOT_APPLY).finding("Hôm nay")).contains("không áp dụng cho đơn vị nào");
    assertThat(one(LATE).urge()).isEqualTo("Chưa có đơn vị nào xét được.");
    assertThat(one(LATE).barsTitle()).isEqualTo("Chưa có số liệu");
    assertThat(all(Standings.latest(LATE)).pace(Standings.DUE)).hasSize(1);
  }

  @Test
  void those_who_miss_most_are_named_together_when_they_are_equal() {
    assertThat(all(Standings.latest(MISSED, MET, MISSED)).urge())
        .isEqualTo(
            name(0) + " và " + label(2) + " cùng còn nhiều chỉ tiêu chưa đạt nhất, mỗi đơn vị 1.");
    assertThat(all(Standings.latest(MET, MISSED)).urge())
        .isEqualTo(name(1) + " còn nhiều chỉ tiêu chưa đạt nhất: 1.");
    Measured[] many =
        Stream.concat(Stream.of(MET), Stream.generate(() -> MISSED).limit(7))
            .toArray(Measured[]::new);
    assertThat(all(Standings.latest(many)).urge())
        .isEqualTo("Có 7 đơn vị cùng còn nhiều chỉ tiêu chưa đạt nhất, mỗi đơn vị 1.");
  }

  @Test
  void the_hardest_targets_are_named_together_when_they_are_equal() {
    UnitId unit = Standings.units(1).get(0);
    List<Target> targets = List.of(Standings.ratio("ct-01", ""), Standings.ratio("ct-02", ""));
    List<TargetStanding> equal =
        Standings.assess(
            targets,
            List.of(
                Standings.on(
                    "2025-09-30",
                    Standings.said(unit, "ct-01", MISSED),
                    Standings.said(unit, "ct-02", MISSED))),
            List.of(unit),
            Standings.AS_OF);
    assertThat(all(equal).hard())
        .isEqualTo(
            "Có 2 chỉ tiêu cùng nhiều đơn vị chưa đạt nhất, mỗi chỉ tiêu 1 đơn vị: ct-01 và ct-02.");
    assertThat(all(Standings.latest(MISSED, MET)).hard())
        .isEqualTo("Nhiều đơn vị chưa đạt nhất là ct-01. Hồ sơ điện tử: 1 trên 2 đơn vị xét được.");
    assertThat(all(Standings.latest(MET)).hard())
        .isEqualTo("Không chỉ tiêu nào còn đơn vị chưa đạt.");
    assertThat(all(Standings.latest(LATE)).hard())
        .isEqualTo("Chưa có số liệu để xét chỉ tiêu nào khó nhất.");
  }

  /** 40 % in June and then {@code second} in September, and how the year goes on from there. */
  private static TargetStanding rising(Measured second, LocalDate asOf) {
    UnitId unit = Standings.units(1).get(0);
    return Standings.assess(
            List.of(Standings.ratio("ct-01", "")),
            List.of(
                Standings.on("2025-06-30", Standings.said(unit, "ct-01", Measured.ratio(12, 30))),
                Standings.on("2025-09-30", Standings.said(unit, "ct-01", second))),
            List.of(unit),
            asOf)
        .get(0);
  }

  @Test
  void whom_to_urge_follows_the_worst_pace_and_the_due_date() {
    LocalDate asOf = Standings.AS_OF;
    assertThat(one(rising(Measured.ratio(40, 100), asOf)).urge())
        .isEqualTo("Cần đôn đốc trước, khó kịp hạn: " + name(0) + ".");
    assertThat(one(rising(Measured.ratio(75, 100), asOf)).urge())
        .isEqualTo("Cần đôn đốc trước, khó kịp hạn: " + name(0) + ".");
    assertThat(one(rising(Measured.ratio(79, 100), asOf)).urge())
        .isEqualTo("Cần đôn đốc trước, có nguy cơ lỡ hạn: " + name(0) + ".");
    assertThat(one(rising(Measured.ratio(39, 49), asOf)).urge())
        .isEqualTo("Chưa đạt nhưng đều có khả năng kịp hạn: " + name(0) + ".");
    assertThat(one(MISSED).urge())
        .isEqualTo("Chưa đạt, có khả năng kịp hạn hoặc chưa xét được tiến độ: " + name(0) + ".");
    TargetDetailSentences after = one(rising(Measured.ratio(75, 100), LocalDate.of(2025, 11, 2)));
    assertThat(after.urge())
        .isEqualTo("Chưa đạt theo số liệu đến ngày 30/09/2025: " + name(0) + ".");
    assertThat(after.series()).containsExactly("Hạn báo cáo 01/11/2025 đã qua nên không dự báo.");
  }

  @Test
  void in_the_last_days_nothing_is_said_of_pace_or_forecast() {
    LocalDate eve = LocalDate.of(2025, 10, 31);
    TargetStanding standing = rising(Measured.ratio(75, 100), eve);
    TargetDetailSentences finding = one(standing);
    assertThat(finding.urge())
        .isEqualTo("Sắp đến hạn báo cáo 01/11/2025 mà chưa đạt: " + name(0) + ".");
    assertThat(finding.series())
        .containsExactly("Hạn báo cáo 01/11/2025 đã gần nên không dự báo nữa.");
    assertThat(all(List.of(standing)).pace(Standings.DUE))
        .first()
        .isEqualTo("Sắp đến hạn báo cáo 01/11/2025: các đơn vị còn 1 chỉ tiêu chưa đạt.");
  }

  @Test
  void the_pace_of_all_says_what_slips_and_what_is_unknown() {
    assertThat(all(Standings.latest(MISSED, MET)).pace(Standings.DUE))
        .containsExactly(
            "Trong 1 chỉ tiêu chưa đạt ở các đơn vị, theo dự báo: 0 có khả năng kịp hạn, 0 có nguy cơ lỡ hạn, 0 khó kịp hạn.",
            "1 chỉ tiêu chưa đạt mới có một kỳ số liệu nên chưa xét được tiến độ.",
            "Cả 1 chỉ tiêu đã đạt ở các đơn vị đến nay đều giữ vững.",
            "Mỗi chỉ tiêu tính một lần cho mỗi đơn vị; không phát sinh, không tính được mức tăng,"
                + " không áp dụng hoặc chưa có số liệu thì không tính là đạt hay chưa đạt.");
    assertThat(
            all(List.of(rising(Measured.ratio(40, 100), LocalDate.of(2025, 11, 2))))
                .pace(Standings.DUE))
        .first()
        .isEqualTo(
            "Hạn báo cáo 01/11/2025 đã qua: theo số liệu đến ngày 30/09/2025, các đơn vị còn 1 chỉ tiêu chưa đạt.");
  }

  @Test
  void units_are_ordered_by_rate_and_urged_by_pace() {
    TargetDetailSentences finding = one(LATE, MISSED, MET, NO_CASES, Measured.ratio(1, 5));
    assertThat(finding.byRate().stream().map(unit -> RealEdition.VI.unit(unit.unit()).name()))
        .containsExactly(name(2), name(1), name(4), name(3), name(0));
    assertThat(finding.urged().stream().map(unit -> RealEdition.VI.unit(unit.unit()).name()))
        .containsExactly(name(4), name(1));
  }
}

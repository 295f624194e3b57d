package vn.parindex.site.feature.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.declaration.DeclaredClaim;
import vn.parindex.analytics.declaration.DeclaredPoints;
import vn.parindex.analytics.model.Continuation;
import vn.parindex.analytics.model.Declaration;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.Scoring;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.TableView;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.RealEdition;

/** What is said of self-assessed points that do not follow from the declared figures. */
class DeclaredDifferencesTest {

  private static final UnitId BA_TO = UnitId.of("21484");
  private static final UnitId BA_DIEN = UnitId.of("21487");
  private static final Scoring RATE = new Scoring.Rate(new BigDecimal("98"), BigDecimal.ZERO);

  private static DeclaredClaim claim(
      UnitId unit, Scoring scoring, Figure claimed, Declaration declared) {
    Leaf leaf =
        new Leaf(
            "1.5",
            "Tỷ lệ",
            Fraction.of(2),
            Leaf.Source.VERIFIED,
            true,
            scoring,
            new Continuation.Starts());
    return new DeclaredClaim(
        unit,
        leaf,
        declared,
        claimed,
        Figure.of("1.5"),
        DeclaredPoints.of(leaf, declared, LocalDate.of(2025, 1, 1)));
  }

  private static DeclaredClaim rate(UnitId unit, String claimed, long numerator, long all) {
    return claim(unit, RATE, Figure.of(claimed), new Declaration.Share(numerator, all));
  }

  private static DeclaredDifferences of(DeclaredClaim... claims) {
    return new DeclaredDifferences(RealEdition.declaring(List.of(claims)));
  }

  private static List<List<String>> rows(TableView table) {
    return table.rows().stream().map(row -> row.cells().stream().map(Cell::text).toList()).toList();
  }

  @Test
  void the_largest_difference_is_named_with_both_points() {
    // 1.4 of 1.96 = 5/7 of the threshold of 98 %: 70/100 of the cases.
    DeclaredDifferences differences =
        of(rate(BA_DIEN, "1.5", 70, 100), rate(BA_TO, "2", 70, 100), rate(BA_TO, "1.43", 7, 10));
    assertThat(differences.lead())
        .isEqualTo(
            "Đối chiếu 3 điểm tự chấm với số kê khai theo cách chấm của từng tiêu chí: 2 điểm khác"
                + " nhau. Lệch nhiều nhất là Thị trấn Ba Tơ, tiêu chí 1.5, kê khai 70/100 (70%): tự chấm 2;"
                + " theo số kê khai được 1,43.");
    assertThat(rows(differences.table()))
        .containsExactly(
            List.of("Thị trấn Ba Tơ", "1.5. Tỷ lệ", "70/100 (70%)", "2", "1,43", "+0,57", "1,5"),
            List.of("Ba Điền", "1.5. Tỷ lệ", "70/100 (70%)", "1,5", "1,43", "+0,07", "1,5"));
  }

  @Test
  void of_equally_large_differences_none_is_named() {
    assertThat(of(rate(BA_TO, "0.5", 0, 9), rate(BA_DIEN, "1.5", 9, 9)).lead())
        .endsWith(": 2 điểm khác nhau. Lệch nhiều nhất là 0,5 điểm, ở 2 trường hợp.");
  }

  @Test
  void without_differences_it_is_said_that_there_are_none() {
    DeclaredDifferences differences = of(rate(BA_TO, "1.43", 7, 10), rate(BA_DIEN, "2", 0, 0));
    assertThat(differences.lead())
        .isEqualTo(
            "Đối chiếu 1 điểm tự chấm với số kê khai theo cách chấm của từng tiêu chí: không điểm nào"
                + " khác.");
    assertThat(differences.table().rows()).isEmpty();
    assertThat(differences.table().notes())
        .containsExactly(
            "1 trường hợp không phát sinh (mẫu số 0) nên không tính được điểm theo số kê khai.");
  }

  @Test
  void without_claims_it_is_said_that_nothing_was_compared() {
    assertThat(
            of(claim(
                    BA_TO,
                    RATE,
                    Figure.missing(MissingReason.NOT_SCORED),
                    new Declaration.Share(1, 2)))
                .lead())
        .isEqualTo("Có số kê khai, nhưng chưa có điểm tự chấm nào để đối chiếu.");
  }

  @Test
  void figures_of_every_form_have_their_words() {
    Figure none = Figure.of("0.1");
    Scoring steps = new Scoring.Steps(List.of(BigDecimal.valueOf(100), new BigDecimal("12.5")));
    Scoring perCase = new Scoring.PerCase(BigDecimal.ONE);
    Scoring yesNo = new Scoring.YesNo(Optional.empty());
    Declaration day = new Declaration.DoneOn(LocalDate.of(2025, 3, 5));
    assertThat(
            rows(
                    of(
                            claim(BA_TO, yesNo, none, day),
                            claim(BA_TO, yesNo, none, new Declaration.Done(true)),
                            claim(BA_TO, perCase, none, new Declaration.Count(1_234)),
                            claim(BA_TO, steps, none, new Declaration.Step(2)),
                            claim(BA_TO, yesNo, none, new Declaration.Done(false)))
                        .table())
                .stream()
                .map(row -> row.get(2)))
        .containsExactly(
            "thực hiện ngày 05/03/2025",
            "đã thực hiện",
            "1.234 việc",
            "mức 2 (12,5%)",
            "chưa thực hiện");
  }

  /** 97,999 % would be shown as the threshold of 98 %, at which there are all points. */
  @Test
  void a_rate_is_shown_on_its_side_of_the_threshold() {
    assertThat(rows(of(rate(BA_TO, "1", 97_999, 100_000)).table()).get(0).get(2))
        .isEqualTo("97.999/100.000 (97,999%)");
    assertThat(rows(of(rate(BA_TO, "1", 98_001, 100_000)).table()).get(0).get(2))
        .isEqualTo("98.001/100.000 (98,001%)");
    assertThat(rows(of(rate(BA_TO, "1", 98, 100)).table()).get(0).get(2)).isEqualTo("98/100 (98%)");
  }

  @Test
  void of_very_many_differences_the_largest_are_shown() {
    TableView table =
        of(Collections.nCopies(201, rate(BA_TO, "2", 70, 100)).toArray(DeclaredClaim[]::new))
            .table();
    assertThat(table.rows()).hasSize(200);
    assertThat(table.notes())
        .contains("Nêu 200 trong 201 chênh lệch, lớn nhất trước; tệp declared.csv có đủ.");
  }

  private static Stream<String> headings(Edition edition) {
    return Block.all(
            new AgreementAssembler(edition)
                .page(edition.routes().of("agreement").findFirst().orElseThrow())
                .blocks())
        .filter(Block.Section.class::isInstance)
        .map(section -> ((Block.Section) section).heading());
  }

  @Test
  void the_page_speaks_of_it_only_where_somebody_declares() {
    String heading = "Tự chấm và số kê khai";
    assertThat(headings(RealEdition.VI)).contains(heading);
    assertThat(headings(RealEdition.declaring(List.of()))).isNotEmpty().doesNotContain(heading);
  }
}

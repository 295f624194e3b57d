package vn.parindex.analytics.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitTest {

  @ParameterizedTest
  @CsvSource({
    "Xã, Ba Tơ, Xã Ba Tơ, xã Ba Tơ",
    "Thị trấn, Ba Tơ, Thị trấn Ba Tơ, thị trấn Ba Tơ",
    "Sở, Sở Tư pháp, Sở Tư pháp, Sở Tư pháp",
    "Xã, Xãi, Xã Xãi, xã Xãi",
    "'', Ban Dân tộc, Ban Dân tộc, Ban Dân tộc",
  })
  void the_type_stands_before_a_name_once(
      String type, String name, String full, String inSentence) {
    Unit unit =
        new Unit(
            new UnitId("1", LocalDate.MIN),
            name,
            type,
            LocalDate.MAX,
            Figure.of(BigDecimal.ONE),
            Figure.of(BigDecimal.ONE),
            List.of(),
            List.of());
    assertThat(unit.fullName()).isEqualTo(full);
    assertThat(unit.nameInSentence()).isEqualTo(inSentence);
  }
}

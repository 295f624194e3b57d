package vn.parindex.site.grid;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.parindex.analytics.check.Finding;
import vn.parindex.analytics.check.Problem;

class CellPlaceTest {

  @ParameterizedTest
  @CsvSource({"0,A", "1,B", "25,Z", "26,AA", "51,AZ", "52,BA", "701,ZZ", "702,AAA", "16383,XFD"})
  void columns_are_named_as_spreadsheets_name_them(int column, String letters) {
    assertThat(CellPlace.letters(column)).isEqualTo(letters);
  }

  @Test
  void a_place_is_told_in_words() {
    assertThat(new CellPlace("a.xlsx", "Điểm", 11, 2).inWords()).isEqualTo("trang \"Điểm\", ô C12");
    assertThat(new CellPlace("a.csv", "", 0, 0).inWords()).isEqualTo("ô A1");
    assertThat(CellPlace.line("a.csv", 12).inWords()).isEqualTo("dòng 12");
    assertThat(new CellPlace("a.xlsx", "Điểm", 4, CellPlace.LINE).inWords())
        .isEqualTo("trang \"Điểm\", dòng 5");
  }

  @Test
  void what_is_wrong_names_the_place() {
    Finding finding =
        new CellPlace("a.xlsx", "", 4, 1).finding(Problem.CELL_NO_NUMBER, "x", "số", "Ghi số.");
    assertThat(finding.place()).isEqualTo("a.xlsx, ô B5");
    assertThat(finding.line()).as("from 1").isEqualTo(5);
    assertThat(finding.column()).as("from 1").isEqualTo(2);
    assertThat(finding.found()).isEqualTo("x");
    assertThat(finding.remedy()).isEqualTo("Ghi số.");
  }
}

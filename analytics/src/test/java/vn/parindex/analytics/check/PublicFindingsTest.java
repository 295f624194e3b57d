package vn.parindex.analytics.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.PublicEdition;
import vn.parindex.analytics.io.DatasetLoader;
import vn.parindex.analytics.model.Dataset;

/** A finding quotes what is wrong; the public is told none that quotes what is left out. */
class PublicFindingsTest {

  private static final String PERSON = "Công chức Tư pháp – Hộ tịch";
  private static final String REMEDIES = "findings/2024-units.json";

  private final Dataset whole =
      DatasetLoader.load(Path.of("src/test/resources/small")).dataset().orElseThrow();
  private final PublicFindings open = new PublicFindings(whole, PublicEdition.of(whole));

  private static Finding warning(String file, String pointer, String found) {
    return new Finding(
        Finding.Level.WARNING, "DL-999", "Sai", file, 1, 1, pointer, "", found, "đúng", "Sửa.");
  }

  private List<Finding> told(Finding... found) {
    Findings all = new Findings(List.of(found), 1, 1);
    return open.of(all, all).list();
  }

  @Test
  void warnings_of_open_places_are_told() {
    Finding cause = warning(REMEDIES, "/units/0/findings/hc-1/cause", "x");
    Finding score = warning("scores/2025.json", "/units/0", "9");
    assertThat(told(score, cause)).containsExactly(cause, score);
  }

  @Test
  void none_of_a_file_that_is_left_out_is_told() {
    assertThat(told(warning("notes/district.md", "", "x"))).isEmpty();
    assertThat(told(warning("evidence/2025.json", "/due", "x"))).isEmpty();
  }

  @Test
  void none_of_who_is_in_charge_is_told_nor_one_that_names_them_elsewhere() {
    assertThat(told(warning(REMEDIES, "/units/0/findings/hc-1/person", "Nguyễn"))).isEmpty();
    assertThat(told(warning(REMEDIES, "/units/0/findings/hc-1/due", "hạn của " + PERSON)))
        .isEmpty();
  }

  @Test
  void what_the_open_data_do_not_give_is_not_told() {
    Findings found = new Findings(List.of(warning("scores/2025.json", "/units/0", "9")), 1, 1);
    assertThat(open.of(found, new Findings(List.of(), 1, 1)).list()).isEmpty();
  }
}

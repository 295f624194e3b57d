package vn.parindex.site.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.parindex.analytics.check.Finding;
import vn.parindex.analytics.io.DatasetLoader;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.route.Addresses.Coded;

class CodesBecomeFilesTest {

  private static final Path REAL_DATA = Path.of("..", "data");
  private static final Path SECOND_SET = Path.of("src", "test", "resources", "second-set");

  @TempDir private Path folder;

  /** What the rule finds in a copy of a data folder in which one code is another one. */
  private List<String> found(Path source, String file, String code, String other)
      throws IOException {
    try (Stream<Path> files = Files.walk(source)) {
      for (Path from : files.filter(Files::isRegularFile).toList()) {
        Path to = folder.resolve(source.relativize(from).toString());
        Files.createDirectories(to.getParent());
        Files.copy(from, to);
      }
    }
    Path changed = folder.resolve(file);
    String text = Files.readString(changed);
    assertThat(text).contains("\"" + code + "\"");
    Files.writeString(changed, text.replace("\"" + code + "\"", "\"" + other + "\""));
    return DatasetLoader.load(folder).check(List.of(new CodesBecomeFiles())).list().stream()
        .filter(finding -> Set.of("DL-501", "DL-530", "DL-531").contains(finding.code()))
        .map(Finding::text)
        .toList();
  }

  private static void located(List<String> found, String code, String file, String value) {
    assertThat(found).hasSize(1);
    assertThat(found.get(0))
        .startsWith("LỖI " + code + "  " + file + ":")
        .contains("Đang ghi: \"" + value + "\"", "Cần: ", "Sửa: ");
  }

  @Test
  void the_data_that_ship_have_no_such_code() throws IOException {
    assertThat(found(REAL_DATA, "dataset.json", "xa", "xa")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "CON, DL-501",
    "lpt9, DL-501",
    "index, DL-530",
    "in-tat-ca, DL-530",
    // Letters that are printed together stand beside those of the units.
    "tat-ca, DL-530",
    "p-02, DL-530",
    // The scorecard of P-02 in one file.
    "P-02-mot-tep, DL-530"
  })
  void a_unit_has_a_file_of_its_own(String code, String problem) throws IOException {
    List<String> found = found(SECOND_SET, "units.json", "P-03", code);
    located(found, problem, "units.json", code);
  }

  @ParameterizedTest
  @CsvSource({"con, DL-501", "index, DL-530"})
  void a_target_has_a_file_of_its_own(String code, String problem) throws IOException {
    located(
        found(REAL_DATA, "targets/2025.json", "ct-02", code), problem, "targets/2025.json", code);
  }

  @Test
  void a_finding_has_a_file_of_its_own() throws IOException {
    located(
        found(REAL_DATA, "findings/2024.json", "hc-1", "con"),
        "DL-501",
        "findings/2024.json",
        "con");
  }

  @Test
  void a_review_has_a_file_of_its_own() throws IOException {
    located(
        found(REAL_DATA, "calendar/2025.json", "6-thang", "aux"),
        "DL-501",
        "calendar/2025.json",
        "aux");
  }

  @Test
  void an_area_has_a_file_of_its_own() throws IOException {
    String code = "1".repeat(41);
    List<String> found = found(SECOND_SET, "framework-b.json", "3", code);
    located(found, "DL-501", "framework-b.json", code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "linh-vuc",
        "chi-tieu",
        "van-ban",
        "ton-tai",
        "minh-chung",
        "so-ket",
        "assets",
        "downloads",
        "en"
      })
  void the_folder_of_the_units_is_theirs_alone(String name) throws IOException {
    located(found(SECOND_SET, "dataset.json", "phuong", name), "DL-531", "dataset.json", name);
  }

  @Test
  void the_folder_of_the_units_can_be_a_folder() throws IOException {
    located(found(SECOND_SET, "dataset.json", "phuong", "nul"), "DL-501", "dataset.json", "nul");
  }

  /** So that a new page cannot be forgotten: whatever gives an address is asked here. */
  @Test
  void every_address_of_a_page_is_known_to_the_rule() throws ReflectiveOperationException {
    Addresses addresses = new Addresses("", "xa");
    List<SitePath> known = new ArrayList<>(addresses.named(60));
    for (Coded kind : Coded.values()) {
      known.addAll(addresses.named(kind, "7"));
    }
    int asked = 0;
    for (Method method : Addresses.class.getDeclaredMethods()) {
      // The picture for sharing is a file of the site's own, no page.
      if (method.getReturnType() != SitePath.class
          || method.getName().matches("at|paper|part|sharePicture")) {
        continue;
      }
      asked++;
      if (method.getParameterCount() == 0) {
        assertThat(known).contains((SitePath) method.invoke(addresses));
      } else {
        Object argument =
            method.getParameterTypes()[0] == UnitId.class
                ? UnitId.of("7")
                : method.getParameterTypes()[0] == String.class ? "7" : (Object) 2;
        assertThat(known).contains((SitePath) method.invoke(addresses, argument));
      }
    }
    assertThat(asked).isGreaterThan(30);
    assertThat(known)
        .as("parts of pages that stand among those named after codes")
        .contains(
            Addresses.part(addresses.units(), 2),
            Addresses.part(addresses.sheets(), 2),
            Addresses.part(addresses.targets(), 2),
            Addresses.part(addresses.area("7"), 99),
            Addresses.part(addresses.evidence("7"), 99),
            Addresses.part(addresses.target("7"), 99),
            Addresses.part(addresses.finding("7"), 99));
  }
}

package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.parindex.analytics.io.DatasetLoader;
import vn.parindex.analytics.io.Loaded;
import vn.parindex.analytics.versions.VersionComparison;

/** What a build says of the data that changed since the one before. */
class SinceLastRunTest {

  private static final String BA_VI = "\"unit\": \"21529\"";

  @TempDir private Path data;

  @BeforeEach
  void copy() {
    BuiltSite.copy(BuiltSite.REAL_DATA, data);
  }

  private void edit(String file, UnaryOperator<String> change) throws IOException {
    String before = Files.readString(data.resolve(file));
    String after = change.apply(before);
    assertThat(after).as(file).isNotEqualTo(before);
    Files.writeString(data.resolve(file), after);
  }

  /** Changes what stands of one unit on one leaf or target. */
  private static UnaryOperator<String> of(String unit, String code, String entry) {
    return text -> {
      int from = text.indexOf("\"" + code + "\":", text.indexOf(unit));
      String rest = text.substring(from);
      String changed =
          rest.replaceFirst("(?s)^(\"[^\"]+\": )\\{(?:[^{}]|\\{[^{}]*})*}", "$1" + entry);
      return text.substring(0, from) + changed;
    };
  }

  private List<String> told() {
    Loaded before = DatasetLoader.load(BuiltSite.REAL_DATA);
    Loaded after = DatasetLoader.load(data);
    assertThat(after.findings().report()).contains(": 0 lỗi");
    return SinceLastRun.of(
            VersionComparison.of(before.dataset().orElseThrow(), after.dataset().orElseThrow()),
            before.locator(),
            after.locator())
        .lines()
        .toList();
  }

  @Test
  void every_kind_of_change_has_its_words() throws IOException {
    edit(
        "scores/2024.json",
        of(
            BA_VI,
            "1.1.1",
            "{\"selfAssessed\": 0.25, \"declared\": {\"done\": true}, \"verified1\": 0.25,"
                + " \"verified2\": {\"missing\": \"no-appeal\"}}"));
    edit("scores/2024.json", of(BA_VI, "8.1.1", "{\"missing\": \"not-applicable\"}"));
    edit(
        "scores/2024.json",
        text -> {
          int bonus = text.indexOf("\"bonus\": ", text.indexOf(BA_VI));
          return text.substring(0, bonus)
              + text.substring(bonus).replaceFirst("\"bonus\": [\\d.]+", "\"bonus\": 0.75");
        });
    edit(
        "measurements/2025-10-31.json",
        of(BA_VI, "ct-01", "{\"numerator\": 1200, \"denominator\": 1300, \"provisional\": true}"));
    edit("notes/district.md", text -> text + "Thêm một câu.\n");
    Files.delete(data.resolve("notes/area-7.en.md"));
    edit("dataset.json", text -> text.replace("\"decimals\": 2", "\"decimals\": 1"));
    Files.writeString(
        data.resolve("measurements/2025-11-30.json"),
        "{\"schemaVersion\": 1, \"kind\": \"measurements\", \"provenance\": {\"status\":"
            + " \"illustrative\", \"source\": \"Thử\"}, \"year\": \"2025\", \"date\":"
            + " \"2025-11-30\", \"units\": [{\"unit\": \"21484\", \"targets\": {\"ct-05\":"
            + " {\"missing\": \"late\"}}}]}");
    List<String> told = told();
    assertThat(told.get(0)).matches("6 tệp khác, phiên bản số liệu 2025\\.\\d+ → 2025\\.\\d+");
    assertThat(told.subList(1, told.size()))
        .map(line -> line.replaceAll("(: |tra )[\\d,./]+( \\(tạm tính\\))? →", "$1… →"))
        .contains(
            "  dataset.json – đã sửa",
            "  measurements/2025-10-31.json – 1 số liệu đổi: xã Ba Vì (21529), ct-01: … →"
                + " 1.200/1.300 (tạm tính)",
            "  measurements/2025-11-30.json – tệp mới, 1 số liệu mới",
            "  notes/area-7.en.md – tệp đã bỏ",
            "  notes/district.md – đã sửa",
            "    xã Ba Vì (21529), 8.1.1, điều tra … → không áp dụng",
            "    xã Ba Vì (21529), điểm thưởng: … → 0,75")
        .anyMatch(line -> line.matches("  scores/2024\\.json – 3 điểm đổi"))
        .anyMatch(
            line ->
                line.startsWith("    xã Ba Vì (21529), 1.1.1, ")
                    && line.contains("số kê khai: chưa ghi → có"));
  }

  @Test
  void no_more_is_listed_than_fits_on_a_screen_and_the_rest_is_counted() throws IOException {
    Pattern survey = Pattern.compile("\"survey\": (\\d)\\.(\\d)");
    for (String year : List.of("2023", "2024")) {
      edit(
          "scores/" + year + ".json",
          text ->
              survey
                  .matcher(text)
                  .replaceAll(found -> "\"survey\": " + found.group(1) + "." + less(found)));
    }
    List<String> told = told();
    assertThat(told).hasSizeBetween(20, 23);
    assertThat(told.get(1)).matches("  scores/2023\\.json – \\d+ điểm đổi");
    assertThat(told.get(told.size() - 1)).matches("  scores/2024\\.json – \\d+ điểm đổi");
    assertThat(told.get(told.size() - 2)).matches("    … và \\d+ ô khác");
  }

  private static String less(MatchResult found) {
    return found.group(2).equals("0") ? "0" : String.valueOf(found.group(2).charAt(0) - '1');
  }

  @Test
  void a_number_that_is_typed_and_not_raised_is_asked_for() throws IOException {
    Loaded real = DatasetLoader.load(BuiltSite.REAL_DATA);
    String number = real.dataset().orElseThrow().identity().dataVersion();
    edit(
        "dataset.json",
        text ->
            text.replace("\"name\": \"C", "\"dataVersion\": \"" + number + "\",\n  \"name\": \"C"));
    assertThat(told().get(0))
        .isEqualTo(
            "1 tệp khác, cùng mang số phiên bản "
                + number
                + " ghi tay trong dataset.json: cần tăng \"dataVersion\"");
  }
}

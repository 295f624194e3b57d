package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an offline form exported, given to the import. */
class OfflineImportTest {

  private static final String FORM =
      """
      {
        "kind": "offline-form",
        "schemaVersion": 1,
        "dataset": "%s",
        "status": "illustrative",
        "period": "2025",
        "unit": "21484",
        "unitName": "Thị trấn Ba Tơ",
        "filledOn": "2025-10-20",
        "filledBy": "",
        "leaves": {
          "1.1.2": {"selfAssessed": %s, "declared": {"numerator": 9, "denominator": 10}, "person": "Bà A"}
        }
      }
      """;

  @TempDir private Path folder;
  private Path data;
  private Path from;

  @BeforeEach
  void copy() throws IOException {
    data = folder.resolve("data");
    BuiltSite.copy(BuiltSite.REAL_DATA, data);
    from = Files.createDirectory(folder.resolve("nhan-ve"));
  }

  private BuiltSite.Run imported(String points) throws IOException {
    Files.writeString(
        from.resolve("21484.json"), FORM.formatted(OfflineData.real().identity().name(), points));
    return BuiltSite.run(
        "import",
        "--data",
        data.toString(),
        "--from",
        from.toString(),
        "--accept",
        "--on",
        "2025-11-20",
        "--report",
        folder.resolve("report.html").toString());
  }

  @Test
  void points_and_declared_figures_come_into_the_data() throws IOException {
    BuiltSite.Run run = imported("1.33");
    assertThat(run.code()).as(run.out() + run.err()).isZero();
    assertThat(Files.readString(data.resolve("scores/2025.json")))
        .contains("\"selfAssessed\": 1.33")
        .contains("\"declared\": {\"numerator\": 9, \"denominator\": 10}");
    assertThat(Files.readString(data.resolve("evidence/2025.json")))
        .contains("\"person\": \"Bà A\"");
  }

  @Test
  void a_fault_is_told_by_the_line_of_the_file_and_nothing_comes_in() throws IOException {
    String before = Files.readString(data.resolve("scores/2025.json"));
    BuiltSite.Run run = imported("\"1,33\"");
    assertThat(run.code()).isEqualTo(ExitCode.BAD_DATA.number());
    assertThat(run.out() + run.err())
        .contains("21484.json:12:15")
        .contains("Đang ghi: \"1,33\"   Cần: số từ 0 đến 2");
    assertThat(Files.readString(data.resolve("scores/2025.json"))).isEqualTo(before);
  }

  @Test
  void whether_it_was_done_takes_the_place_of_the_day_and_the_day_of_that() throws IOException {
    for (String declared : new String[] {"\"doneOn\": \"2025-01-10\"", "\"done\": false"}) {
      Files.writeString(
          from.resolve("21484.json"),
          FORM.formatted(OfflineData.real().identity().name(), "0")
              .replace("1.1.2", "1.2.1")
              .replace("\"numerator\": 9, \"denominator\": 10", declared));
      BuiltSite.Run run =
          BuiltSite.run(
              "import",
              "--data",
              data.toString(),
              "--from",
              from.toString(),
              "--accept",
              "--on",
              "2025-11-20",
              "--report",
              folder.resolve("report.html").toString());
      assertThat(run.code()).as(run.out() + run.err()).isZero();
      assertThat(Files.readString(data.resolve("scores/2025.json")).replaceAll("\\s+", ""))
          .contains("\"selfAssessed\":0,\"declared\":{" + declared.replace(" ", "") + "}");
    }
  }

  /** The data have a share of the same leaf already. */
  @Test
  void what_the_data_as_a_whole_show_is_led_back_to_the_line() throws IOException {
    Files.writeString(
        from.resolve("21484.json"),
        FORM.formatted(OfflineData.real().identity().name(), "1")
            .replace("\"numerator\": 9, \"denominator\": 10", "\"count\": 3"));
    BuiltSite.Run run =
        BuiltSite.run(
            "import",
            "--data",
            data.toString(),
            "--from",
            from.toString(),
            "--accept",
            "--on",
            "2025-11-20",
            "--report",
            folder.resolve("report.html").toString());
    assertThat(run.code()).isEqualTo(ExitCode.BAD_DATA.number());
    assertThat(run.out() + run.err()).contains("DL-471").contains("21484.json, dòng 12");
  }
}

package vn.parindex.site.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.parindex.analytics.check.Finding;
import vn.parindex.analytics.io.DatasetLoader;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.site.intake.EntrySource;
import vn.parindex.site.intake.Reading;

/** What is wrong with an exported form is told with line and column, all at once. */
class OfflineReaderTest {

  private static final String HEAD =
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
          %s
        }
      }
      """;

  private static Dataset dataset;

  @BeforeAll
  static void load() {
    dataset = DatasetLoader.load(Path.of("..", "data")).dataset().orElseThrow();
  }

  private static Reading read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Reading read(byte[] bytes) {
    return new OfflineReader()
        .read(
            "nhan-ve/21484.json",
            bytes,
            new EntrySource.Asked(dataset, Optional.empty(), Optional.empty()))
        .orElseThrow();
  }

  private static String form(String leaves) {
    return HEAD.formatted(dataset.identity().name(), leaves);
  }

  @Test
  void other_files_are_left_to_others() {
    assertThat(
            new OfflineReader()
                .read(
                    "21484.xlsx",
                    new byte[0],
                    new EntrySource.Asked(dataset, Optional.empty(), Optional.empty())))
        .isEmpty();
  }

  @Test
  void a_leaf_gives_its_points_what_is_declared_and_who_is_in_charge() {
    Reading reading =
        read(
            form(
                """
                "1.1.2": {"selfAssessed": 1.5, "declared": {"numerator": 9, "denominator": 10},
                      "evidence": "complete", "person": "Bà A"}"""));
    assertThat(reading.findings()).singleElement().extracting(Finding::code).isEqualTo("DL-666");
    assertThat(reading.illustrative()).isTrue();
    assertThat(reading.entries().stream().map(entry -> entry.property() + " " + entry.given()))
        .containsExactly(
            "selfAssessed Number[value=3/2]",
            "declared/numerator Number[value=9]",
            "declared/denominator Number[value=10]",
            "person Words[text=Bà A]");
    assertThat(reading.entries().get(0).place().inWords()).isEqualTo("dòng 12");
    assertThat(reading.entries().get(3).place().inWords()).isEqualTo("dòng 13");
  }

  /** Leaves as they stand in the file, and what is said of them: place, found, expected. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"1.1.1\": {\"selfAssessed\": 2} | 12:15 | 2 | số từ 0 đến 1",
        "\"1.1.1\": {\"selfAssessed\": -1} | 12:15 | -1 | số từ 0 đến 1",
        "\"1.1.1\": {\"selfAssessed\": \"0,5\"} | 12:15 | \"0,5\" | số từ 0 đến 1",
        "\"1.1.1\": {\"selfAssessed\": null} | 12:15 | `` | số từ 0 đến 1",
        "\"1.1.1\": {\"selfAsessed\": 1} | 12:15 | \"selfAsessed\" | một trong declared",
        "\"1.1.1\": [1] | 12:5 | […] | {…} với điểm",
        "\"1.1\": {} | 12:5 | \"1.1\" | mã tiêu chí của bộ 2025",
        "\"3.1.2\": {} | 12:5 | \"3.1.2\" | tiêu chí tự chấm",
        "\"__proto__\": {} | 12:5 | \"__proto__\" | mã tiêu chí",
        "\"1.1.1\": {\"declared\": {\"count\": 1.5}} | 12:28 | 1.5 | số nguyên từ 0",
        "\"1.1.1\": {\"declared\": {\"doneOn\": \"31/02/2025\"}} | 12:28 | \"31/02/2025\" | ngày dạng",
        "\"1.1.1\": {\"declared\": {\"done\": \"yes\"}} | 12:28 | \"yes\" | true hoặc false",
        "\"1.1.1\": {\"declared\": {\"x\": 1}} | 12:28 | \"x\" | một trong count",
        "\"1.1.1\": {\"declared\": 1} | 12:15 | 1 | {…} với số kê khai",
        "\"1.1.1\": {\"missing\": \"late\"} | 12:15 | \"late\" | \"not-applicable\"",
        "\"1.1.1\": {\"missing\": \"not-applicable\", \"selfAssessed\": 1} | 12:5 | `` | hoặc điểm",
        "\"1.1.1\": {\"evidence\": \"đủ\"} | 12:15 | \"đủ\" | một trong complete",
        "\"1.1.1\": {\"person\": 7} | 12:15 | 7 | chữ trong ngoặc kép",
      })
  void a_value_that_the_form_does_not_write_is_told(
      String leaves, String place, String found, String expected) {
    Reading reading = read(form(leaves));
    assertThat(reading.findings())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.code()).isEqualTo("DL-665");
              assertThat(one.line() + ":" + one.column()).isEqualTo(place);
              assertThat(one.found()).isEqualTo(found);
              assertThat(one.expected()).startsWith(expected);
            });
    assertThat(reading.entries()).isEmpty();
  }

  @Test
  void all_faults_are_told_at_once() {
    assertThat(
            read(form("\"1.1.1\": {\"selfAssessed\": 9}, \"x\": 1, \"1.1.2\": {\"y\": 1}"))
                .findings())
        .hasSize(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"offline-form\" | \"scores\" | DL-662 | /kind",
        "\"schemaVersion\": 1 | \"schemaVersion\": 2 | DL-663 | /schemaVersion",
        "\"schemaVersion\": 1 | \"schemaVersion\": \"1\" | DL-663 | /schemaVersion",
        "\"2025\", | \"2031\", | DL-664 | /period",
        "\"21484\" | \"21485\" | DL-664 | /unit",
        "\"unit\": \"21484\" | \"unit\": 21484 | DL-664 | /unit",
        "\"dataset\": \" | \"dataset\": \"x | DL-664 | /dataset",
        "\"illustrative\" | \"true\" | DL-665 | /status",
        "\"2025-10-20\" | \"20/10/2025\" | DL-665 | /filledOn",
        "\"filledBy\" | \"fildBy\" | DL-665 | /fildBy",
        "\"leaves\": { | \"bonus\": -1, \"leaves\": { | DL-665 | /bonus",
      })
  void a_form_of_others_or_with_a_wrong_head_is_told(
      String written, String other, String code, String pointer) {
    String text = form("");
    assertThat(text).contains(written);
    Reading reading = read(text.replace(written, other));
    assertThat(reading.findings())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.code()).isEqualTo(code);
              assertThat(one.pointer()).isEqualTo(pointer);
              assertThat(one.line()).isPositive();
            });
  }

  @Test
  void what_is_no_json_is_told_as_of_data_files() {
    for (String text :
        List.of(
            "",
            " ",
            "{",
            "[1,]",
            "{\"a\": 1, \"a\": 2}",
            "NaN",
            "07",
            "{\"kind\": 'x'}",
            "[".repeat(99))) {
      Reading reading = read(text);
      assertThat(reading.findings()).as(text).isNotEmpty();
      assertThat(reading.findings())
          .as(text)
          .allMatch(found -> found.code().matches("DL-[01]\\d\\d"));
      assertThat(reading.entries()).isEmpty();
    }
    assertThat(read(form("").getBytes(StandardCharsets.UTF_16)).findings()).isNotEmpty();
  }

  @Test
  void any_bytes_give_a_message_and_no_exception() {
    Random random = new Random(15);
    byte[] sound =
        form("\"1.1.2\": {\"selfAssessed\": 1.5, \"declared\": {\"numerator\": 9}, \"person\": \"A\"}")
            .getBytes(StandardCharsets.UTF_8);
    int told = 0;
    for (int i = 0; i < 3_000; i++) {
      byte[] spoilt = sound.clone();
      for (int k = random.nextInt(3); k >= 0; k--) {
        spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt(256);
      }
      Reading reading = read(spoilt);
      told += reading.findings().isEmpty() ? 0 : 1;
      assertThat(reading.findings())
          .allMatch(
              found -> !found.expected().isBlank() && found.file().equals("nhan-ve/21484.json"));
    }
    assertThat(told).isGreaterThan(1_500);
  }
}

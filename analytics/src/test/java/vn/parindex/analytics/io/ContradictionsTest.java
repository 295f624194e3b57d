package vn.parindex.analytics.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The invented files that ship do not contradict each other, and what does is found. */
class ContradictionsTest {

  private static final String SCRIPT = "../docs/verify/contradictions.py";
  private static final Path DATA = Path.of("../data");
  private static final String NONE = "    0 contradictions";

  @TempDir Path copy;

  /** Where the gate runs, a missing Python is a failure: docs/tests.md. */
  @BeforeAll
  static void python() throws InterruptedException {
    assumeTrue(
        "true".equals(System.getenv("CI")) || isPythonThere(),
        "python3 is not installed (apt-get install python3). Elsewhere: python3"
            + " docs/verify/contradictions.py data");
  }

  private static boolean isPythonThere() throws InterruptedException {
    try {
      return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
    } catch (IOException notInstalled) {
      return false;
    }
  }

  private static List<String> run(int status, String... arguments) throws Exception {
    List<String> command =
        Stream.concat(Stream.of("python3", SCRIPT), Stream.of(arguments)).toList();
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PYTHONIOENCODING", "utf-8");
    builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isEqualTo(status);
    return said.lines().toList();
  }

  @Test
  void the_shipped_data_do_not_contradict_themselves() throws Exception {
    assertThat(run(0, DATA.toString())).endsWith(NONE);
  }

  @Test
  void nor_do_they_with_the_year_after_laid_over_them() throws Exception {
    assertThat(run(0, DATA.toString(), "--laid-over", "../docs/examples/ba-to-2026"))
        .endsWith(NONE);
  }

  @Test
  void nor_does_any_part_of_the_province() throws Exception {
    try (Stream<Path> folders = Files.list(Path.of("../docs/examples/tinh-minh-hoa"))) {
      String[] parts =
          folders.filter(Files::isDirectory).map(Path::toString).toArray(String[]::new);
      assertThat(run(0, parts)).filteredOn(NONE::equals).hasSameSizeAs(parts).hasSize(5);
    }
  }

  /**
   * What is replaced in a file, all that the pattern matches, and the rules that then find some.
   */
  private record Spoilt(Map<String, Map<String, String>> files, List<String> found) {}

  private static List<Spoilt> spoilt() {
    String done = "\"state\": \"done\"";
    String complete = "\"state\": \"complete\"";
    String missing = "\"state\": \"missing\"";
    String begun = "\"state\": \"in-progress\"";
    return List.of(
        new Spoilt(
            Map.of(
                "scores/2025.json",
                Map.of(
                    "\"verified1\": 0\\.75", "\"verified1\": 0.7",
                    "\"verified2\": [0-9.]+", "\"verified2\": 9",
                    "\"survey\": [0-9.]+", "\"survey\": 0"),
                "evidence/2025.json",
                Map.of(complete, missing),
                "tasks/2025-progress.json",
                Map.of(done, begun, "\"date\": \"2025-0[3-6]", "\"date\": \"2025-07"),
                "notes/unit-21484.md",
                Map.of("Ngày viết: 2025", "Ngày viết: 2024")),
            List.of(
                "points_are_steps",
                "appeals_have_a_reason",
                "full_marks_have_evidence",
                "tasks_and_leaves_agree",
                "findings_and_tasks_agree",
                "findings_and_evidence_agree",
                "findings_and_survey_agree",
                "documents_have_an_author",
                "notes_know_no_later_year")),
        new Spoilt(
            Map.of(
                "evidence/2025.json",
                Map.of("\"on\": \"2025-0[3-6]", "\"on\": \"2025-07"),
                "findings/2024-units.json",
                Map.of("\"state\": \"mended\"", begun)),
            List.of(
                "points_are_given_on_something",
                "findings_and_their_leaf_agree",
                "mending_is_counted_as_listed")),
        new Spoilt(
            Map.of("evidence/2025.json", Map.of(missing, complete)),
            List.of("no_marks_for_what_is_proved")));
  }

  @ParameterizedTest
  @MethodSource("spoilt")
  void what_contradicts_is_found_by_its_rule(Spoilt spoilt) throws Exception {
    ExamplesTest.copy(DATA, copy);
    for (Map.Entry<String, Map<String, String>> file : spoilt.files().entrySet()) {
      Path path = copy.resolve(file.getKey());
      String text = Files.readString(path);
      for (Map.Entry<String, String> change : file.getValue().entrySet()) {
        text = text.replaceAll(change.getKey(), change.getValue());
      }
      Files.writeString(path, text);
    }
    List<String> said = run(1, copy.toString());
    assertThat(spoilt.found())
        .allSatisfy(
            rule -> assertThat(said).anyMatch(line -> line.matches(" *[1-9][0-9]* " + rule)));
  }
}

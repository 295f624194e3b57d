package vn.parindex.analytics.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import vn.parindex.analytics.check.Finding;
import vn.parindex.analytics.check.Findings;
import vn.parindex.analytics.check.Problem;

/**
 * Spoils a valid folder in one way after the other ({@code bad/cases.txt}) and compares the
 * messages, letter by letter, with {@code bad/expected.txt}. To write the messages anew, run with
 * {@code -Dparindex.golden=write} and read the difference before committing it.
 */
class BadDataTest {

  /** What is wrong with workbooks and lists has its cases where those are read. */
  private static final String OF_TABLES_THAT_COME_IN = "DL-600";

  private static final Path CASES = Path.of("src/test/resources/bad/cases.txt");
  private static final Path EXPECTED = Path.of("src/test/resources/bad/expected.txt");

  /**
   * There is no folder to spoil when there is no folder: DatasetLoaderTest has that one. It takes
   * several to be parts of a whole: CollectionLoaderTest has those. Names of files are a matter of
   * the site: CodesBecomeFilesTest has those. A year without points is what opening it leaves:
   * YearCommandTest has that.
   */
  private static final Set<Problem> ELSEWHERE =
      EnumSet.of(
          Problem.NO_FOLDER,
          Problem.COLLECTION_HERE,
          Problem.PART_FOLDER,
          Problem.PART_TWICE,
          Problem.PART_UNLISTED,
          Problem.PART_NAMES,
          Problem.PART_LANGUAGES,
          Problem.UNIT_IN_TWO_BLOCKS,
          Problem.UNIT_OTHER_NAME,
          Problem.NO_FILE_NAME,
          Problem.FILE_NAME_TAKEN,
          Problem.UNIT_FOLDER_TAKEN,
          Problem.NO_POINTS_YET);

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder ->
              builder.schemaRegistryConfig(
                  SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

  /** What is about the shape of a file: DL-2xx, and which properties go together. */
  private static final Set<String> SHAPE =
      Stream.concat(
              Stream.of(Problem.values())
                  .map(Problem::code)
                  .filter(code -> code.startsWith("DL-2")),
              Stream.of(
                      Problem.SCORE_SOURCE,
                      Problem.TARGET_FORM,
                      Problem.FIGURE_FORMS,
                      Problem.KIND_UNKNOWN)
                  .map(Problem::code))
          .collect(Collectors.toSet());

  @TempDir Path temporary;

  private final List<String> disagreements = new ArrayList<>();
  private final Map<String, Schema> schemas = new HashMap<>();

  @TestFactory
  Stream<DynamicTest> every_fault_gets_its_message() throws IOException {
    Map<String, List<String>> cases = sections(CASES);
    Map<String, String> actual = new LinkedHashMap<>();
    List<String> broken = new ArrayList<>();
    for (Map.Entry<String, List<String>> entry : cases.entrySet()) {
      try {
        actual.put(entry.getKey(), messages(entry.getKey(), entry.getValue()));
      } catch (IllegalArgumentException wrong) {
        broken.add(wrong.getMessage());
      }
    }
    assertThat(broken).isEmpty();
    assertThat(disagreements).as("what loader and schema disagree about").isEmpty();
    if ("write".equals(System.getProperty("parindex.golden"))) {
      StringBuilder text = new StringBuilder();
      actual.forEach(
          (name, message) -> text.append("== ").append(name).append('\n').append(message));
      Files.writeString(EXPECTED, text);
    }
    Map<String, List<String>> expected = sections(EXPECTED);
    assertThat(expected.keySet()).isEqualTo(cases.keySet());
    return actual.entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(),
                    () ->
                        assertThat(entry.getValue().strip())
                            .isEqualTo(String.join("\n", expected.get(entry.getKey())).strip())));
  }

  @Test
  void every_kind_of_finding_in_data_files_has_a_case() throws IOException {
    String golden = Files.readString(EXPECTED, StandardCharsets.UTF_8);
    Set<String> without = new TreeSet<>();
    for (Problem problem : Problem.values()) {
      boolean isInDataFiles = problem.code().compareTo(OF_TABLES_THAT_COME_IN) < 0;
      if (isInDataFiles
          && !ELSEWHERE.contains(problem)
          && !golden.contains(problem.level().word() + " " + problem.code())) {
        without.add(problem.code() + " " + problem.name());
      }
    }
    assertThat(without).isEmpty();
  }

  @Test
  void the_unspoilt_folder_has_no_findings() throws IOException {
    SmallFolder small = new SmallFolder(temporary.resolve("good"));
    assertThat(DatasetLoader.load(small.path()).check().report())
        .startsWith("Đã đọc 21 tệp, ")
        .endsWith(" dòng: 0 lỗi, 0 cảnh báo, 0 ghi chú.\n");
  }

  private String messages(String name, List<String> steps) throws IOException {
    Path folder = temporary.resolve("case" + Integer.toHexString(name.hashCode()));
    SmallFolder small = new SmallFolder(folder);
    try {
      small.apply(steps);
    } catch (IllegalArgumentException wrong) {
      throw new IllegalArgumentException(name + ": " + wrong.getMessage(), wrong);
    }
    Loaded loaded = DatasetLoader.load(folder);
    agrees(name, small, loaded);
    Findings findings = loaded.check();
    if (loaded.findings().hasErrors()) {
      assertThat(loaded.dataset()).as(name).isEmpty();
    }
    return findings.list().stream().map(Finding::text).collect(Collectors.joining("\n"))
        + "\n"
        + findings.rest();
  }

  /**
   * Of every file that a case spoils the loader and the schema say the same: that its shape is
   * right, or that it is not. What is no JSON has no shape.
   */
  private void agrees(String name, SmallFolder small, Loaded loaded) throws IOException {
    JsonNode head = JSON.readTree(SmallFolder.ORIGINAL.resolve("dataset.json").toFile());
    Map<String, String> kinds = new LinkedHashMap<>(Map.of("dataset.json", "dataset"));
    head.path("files").forEach(f -> kinds.put(f.path("path").asText(), f.path("kind").asText()));
    kinds.values().removeIf("note"::equals);
    for (Map.Entry<String, String> file : kinds.entrySet()) {
      List<String> codes =
          loaded.findings().list().stream()
              .filter(f -> f.file().equals(file.getKey()))
              .map(Finding::code)
              .toList();
      Path written = small.path().resolve(file.getKey());
      boolean read = Files.isRegularFile(written, LinkOption.NOFOLLOW_LINKS);
      if (!read
          || codes.stream().anyMatch(code -> code.matches("DL-(00[1-9]|01[0-2]|1..|206)"))
          || Arrays.equals(
              Files.readAllBytes(written),
              Files.readAllBytes(SmallFolder.ORIGINAL.resolve(file.getKey())))) {
        continue;
      }
      JsonNode tree;
      try {
        tree = JSON.readTree(Files.readString(written).replace("\uFEFF", ""));
      } catch (JsonProcessingException hasNoShape) {
        continue;
      }
      if (tree.toString().matches("(?s).*[^\"]{1000}.*")) {
        continue; // The expressions of the bare validator overflow on what the loader refuses.
      }
      boolean refused =
          !schemas
              .computeIfAbsent(schema(file.getValue(), tree), BadDataTest::schema)
              .validate(tree)
              .isEmpty();
      // What a text check said of a place first, the structure check does not say again.
      boolean shapeless = codes.stream().anyMatch(SHAPE::contains);
      if (refused ? !shapeless && codes.stream().noneMatch(c -> c.startsWith("DL-3")) : shapeless) {
        disagreements.add(name + ": " + file.getKey() + " " + codes);
      }
    }
  }

  /** The name of the schema that a file names, of its kind. */
  private static String schema(String kind, JsonNode tree) {
    String second = kind + "-2";
    boolean isFirst =
        tree.path("schemaVersion").asText().equals("1") || !Files.exists(file(second));
    return isFirst ? kind + "-1" : second;
  }

  private static Path file(String schema) {
    return Path.of("../data/schema/" + schema + ".schema.json");
  }

  private static Schema schema(String name) {
    try {
      return SCHEMAS.getSchema(JSON.readTree(file(name).toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, List<String>> sections(Path file) throws IOException {
    Map<String, List<String>> sections = new LinkedHashMap<>();
    List<String> current = new ArrayList<>();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      if (line.startsWith("== ")) {
        current = new ArrayList<>();
        if (sections.put(line.substring(3), current) != null) {
          throw new IllegalArgumentException("two cases are called " + line);
        }
      } else if (!line.startsWith("#") && !line.isBlank()) {
        current.add(line);
      }
    }
    return sections;
  }
}

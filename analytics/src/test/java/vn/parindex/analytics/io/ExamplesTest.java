package vn.parindex.analytics.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.parindex.analytics.check.Finding;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Provenance;
import vn.parindex.analytics.model.Unit;

/** The data below {@code docs/examples} load, and are written as the program would write them. */
class ExamplesTest {

  private static final Path EXAMPLES = Path.of("../docs/examples");

  @TempDir Path temporary;

  private static Stream<Path> parts() throws IOException {
    try (Stream<Path> folders = Files.list(EXAMPLES.resolve("tinh-minh-hoa"))) {
      return folders.filter(Files::isDirectory).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("parts")
  void every_part_of_the_province_loads_without_a_finding(Path part) throws IOException {
    Loaded loaded = DatasetLoader.load(part);
    assertThat(loaded.check().list()).isEmpty();
    DatasetLoaderTest.roundTrip(part);
    assertThat(loaded.dataset().orElseThrow().files())
        .allMatch(file -> file.provenance().status() == Provenance.Status.ILLUSTRATIVE);
  }

  @Test
  void the_province_has_three_blocks_and_a_department_of_part_of_a_year() throws IOException {
    assertThat(parts().map(part -> part.getFileName().toString() + " " + units(part).size()))
        .containsExactly("phuong 45", "phuong-hai-long 45", "so 14", "xa 68", "xa-hai-long 68");
    assertThat(units(EXAMPLES.resolve("tinh-minh-hoa/so")).stream().filter(Unit::isFounded))
        .extracting(unit -> unit.id().validFrom())
        .containsExactly(LocalDate.of(2025, 8, 15));
  }

  /** What is found was there before: both are features of the shipped year 2025. */
  @Test
  void the_year_2026_lies_over_the_shipped_data_without_a_finding_of_its_own() throws IOException {
    copy(Path.of("../data"), temporary);
    copy(EXAMPLES.resolve("ba-to-2026"), temporary);
    Loaded loaded = DatasetLoader.load(temporary);
    assertThat(loaded.check().list())
        .extracting(Finding::file)
        .containsExactlyInAnyOrder("measurements/2025-07-31.json", "measurements/2025-10-31.json");
    DatasetLoaderTest.roundTrip(temporary);
    Dataset dataset = loaded.dataset().orElseThrow();
    assertThat(dataset.unitsOf(dataset.period("2026").orElseThrow())).hasSize(8);
    assertThat(dataset.sheets().get("2026")).hasSize(8);
  }

  private static List<Unit> units(Path part) {
    return DatasetLoader.load(part).dataset().orElseThrow().units();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.deleteIfExists(copy);
        Files.copy(file, copy);
      }
    }
  }
}

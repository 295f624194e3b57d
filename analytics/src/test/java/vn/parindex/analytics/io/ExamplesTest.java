package vn.parindex.analytics.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.parindex.analytics.check.Finding;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Provenance;
import vn.parindex.analytics.model.Unit;

/** The data below {@code docs/examples} load, and are written as the program would write them. */
class ExamplesTest {

  private static final Path EXAMPLES = Path.of("../docs/examples");
  private static final Path PROVINCE = EXAMPLES.resolve("tinh-minh-hoa");

  @TempDir Path temporary;

  @Test
  void the_province_loads_without_a_finding() throws IOException {
    LoadedCollection province = CollectionLoader.load(PROVINCE, Set.of());
    assertThat(province.findings().list()).isEmpty();
    assertThat(DatasetWriter.collection(province.collection().orElseThrow()))
        .isEqualTo(Files.readString(PROVINCE.resolve(CollectionLoader.HEAD)));
    for (LoadedCollection.Part part : province.parts()) {
      assertThat(part.loaded().check().list()).as(part.of().folder()).isEmpty();
      assertThat(part.loaded().dataset().orElseThrow().files())
          .allMatch(file -> file.provenance().status() == Provenance.Status.ILLUSTRATIVE);
      DatasetLoaderTest.roundTrip(PROVINCE.resolve(part.of().folder()));
    }
    assertThat(province.parts())
        .extracting(part -> part.of().folder() + " " + units(part).size())
        .containsExactly("phuong 45", "xa 68", "so 14", "phuong-hai-long 45", "xa-hai-long 68");
    assertThat(units(province.parts().get(2)).stream().filter(Unit::isFounded))
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

  /** It is known on every day, so it must not tell of a year that has not begun on some of them. */
  @Test
  void the_head_of_the_data_says_nothing_of_a_single_year() throws IOException {
    copy(Path.of("../data"), temporary);
    copy(EXAMPLES.resolve("ba-to-2026"), temporary);
    assertThat(DatasetLoader.load(temporary).dataset().orElseThrow().files())
        .filteredOn(file -> file.kind() == DataFile.Kind.DATASET)
        .extracting(file -> file.provenance().source() + " " + file.provenance().note())
        .hasSize(1)
        .noneMatch(words -> words.matches(".*\\b20\\d\\d\\b.*"));
  }

  private static List<Unit> units(LoadedCollection.Part part) {
    return part.loaded().dataset().orElseThrow().units();
  }

  static void copy(Path from, Path to) throws IOException {
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

package vn.parindex.site.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.parindex.analytics.io.DatasetLoader;
import vn.parindex.analytics.io.Loaded;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Unit;
import vn.parindex.site.BuiltSite;
import vn.parindex.site.sample.SampleData;

/** What is typed into forms comes out of them: all that the data say, and nothing else. */
class FormRoundTripTest {

  private static final Path REAL = Path.of("..", "data");

  @TempDir private static Path temporary;

  private static Loaded loaded(Path folder) {
    return DatasetLoader.load(folder);
  }

  private static Dataset sample(int units, long seed) {
    Loaded real = loaded(REAL);
    try {
      Path folder = Files.createTempDirectory(temporary, "sample");
      new SampleData(REAL, real.dataset().orElseThrow(), real.settings().orElseThrow(), seed)
          .write(folder, units);
      return loaded(folder).dataset().orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<Dataset> sets() {
    return Stream.of(
        loaded(REAL).dataset().orElseThrow(),
        loaded(BuiltSite.SECOND_SET).dataset().orElseThrow(),
        sample(3, 1));
  }

  /** A sheet for every file in which units say something. */
  private static List<FormSheet> sheets(Dataset dataset, List<Fact> facts) {
    Set<List<String>> keys = new HashSet<>();
    List<FormSheet> sheets = new ArrayList<>();
    for (Fact fact : facts) {
      if (keys.add(List.of(fact.kind().code(), fact.key()))) {
        sheets.add(Forms.sheet(dataset, fact.kind(), fact.key(), leaf -> "rule").orElseThrow());
      }
    }
    return sheets;
  }

  @ParameterizedTest
  @MethodSource("sets")
  void all_that_the_data_say_comes_back_from_the_form_of_the_office(Dataset dataset) {
    List<Fact> facts = Fact.of(dataset);
    List<Fact> read = new ArrayList<>();
    for (List<Fact> round : Filling.rounds(facts)) {
      List<FormSheet> sheets = sheets(dataset, round);
      XSSFWorkbook form =
          FormGrids.open(new FormWriter(dataset, sheets, "").form(Optional.empty()));
      new Filling(sheets, true).type(round, form);
      FormReading reading = FormReader.read(FormGrids.saved("tat-ca.xlsx", form), dataset);
      assertThat(reading.findings()).isEmpty();
      reading.entries().forEach(entry -> read.add(Fact.of(entry)));
    }
    assertThat(facts).isNotEmpty();
    assertThat(read).hasSameSizeAs(facts);
    assertThat(new HashSet<>(read)).isEqualTo(new HashSet<>(facts));
  }

  @ParameterizedTest
  @MethodSource("sets")
  void what_a_unit_may_write_comes_back_from_its_own_form(Dataset dataset) {
    List<Fact> facts = Fact.of(dataset);
    List<FormSheet> all = sheets(dataset, facts);
    for (Fact one : List.of(facts.get(0), facts.get(facts.size() - 1))) {
      Unit unit =
          Forms.sheet(dataset, one.kind(), one.key(), leaf -> "").orElseThrow().units().stream()
              .filter(each -> each.code().equals(one.unit()))
              .findFirst()
              .orElseThrow();
      List<FormSheet> sheets =
          all.stream().filter(sheet -> sheet.unit(unit.id()).isPresent()).toList();
      Filling filling = new Filling(sheets, false);
      byte[] empty = new FormWriter(dataset, sheets, "").form(Optional.of(unit));
      List<Fact> own = filling.ofUnit(facts, unit);
      List<Fact> read = new ArrayList<>();
      for (List<Fact> round : Filling.rounds(own)) {
        XSSFWorkbook form = FormGrids.open(empty);
        filling.type(round, form);
        FormReading reading = FormReader.read(FormGrids.saved("xa.xlsx", form), dataset);
        assertThat(reading.findings()).isEmpty();
        reading.entries().forEach(entry -> read.add(Fact.of(entry)));
      }
      assertThat(own).isNotEmpty();
      assertThat(read).hasSameSizeAs(own);
      assertThat(new HashSet<>(read)).isEqualTo(new HashSet<>(own));
    }
  }

  @Test
  void a_form_that_nobody_filled_in_says_nothing() {
    Dataset dataset = loaded(REAL).dataset().orElseThrow();
    List<FormSheet> sheets = sheets(dataset, Fact.of(dataset));
    byte[] empty = new FormWriter(dataset, sheets, "").form(Optional.empty());
    FormReading reading = FormReader.read(FormGrids.of("trong.xlsx", empty), dataset);
    assertThat(reading.entries()).isEmpty();
    assertThat(reading.findings()).isEmpty();
    assertThat(reading.isIllustrative()).isFalse();
  }

  @Test
  void what_libreoffice_saved_is_read_alike(@TempDir Path folder) {
    Dataset dataset = sample(2, 3);
    List<Fact> facts = Fact.of(dataset);
    List<FormSheet> sheets = sheets(dataset, facts);
    byte[] empty = new FormWriter(dataset, sheets, "").form(Optional.empty());
    List<Fact> round = Filling.rounds(facts).get(0);
    XSSFWorkbook form = FormGrids.open(empty);
    new Filling(sheets, true).type(round, form);
    byte[] saved = LibreOffice.saved(folder, Map.of("form", form)).get("form");
    FormReading reading = FormReader.read(FormGrids.of("tat-ca.xlsx", saved), dataset);
    assertThat(reading.findings()).isEmpty();
    assertThat(reading.entries()).hasSameSizeAs(round);
    assertThat(reading.entries().stream().map(Fact::of)).hasSameElementsAs(round);
  }
}

package vn.parindex.analytics.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.Analyses;
import vn.parindex.analytics.AnalysisResults;
import vn.parindex.analytics.io.DatasetLoader;
import vn.parindex.analytics.io.Loaded;

/** What data are in another language. */
class TranslationTest {

  private static final Loaded REAL = DatasetLoader.load(Path.of("..", "data"));
  private static final Dataset DATA = REAL.dataset().orElseThrow();
  private static final Translation ENGLISH = REAL.translation("en");

  @Test
  void every_text_that_ships_is_translated_once_and_no_translation_is_left_over() {
    assertThat(ENGLISH.missing(DATA)).isEmpty();
    assertThat(ENGLISH.idle(DATA)).isEmpty();
  }

  @Test
  void texts_are_others_and_codes_and_names_of_units_are_the_same() {
    Dataset other = ENGLISH.of(DATA);
    assertThat(other.units().get(0).type()).isEqualTo("Township");
    assertThat(other.units()).extracting(Unit::name).containsExactlyElementsOf(names(DATA));
    assertThat(other.frameworks().get("2025").areas())
        .extracting(area -> area.code() + " " + area.name())
        .contains("2 Institutional reform", "5 Civil service reform");
    assertThat(other.targets().get("2025").targets().get(12).numerator())
        .isEqualTo("staff trained");
    assertThat(other.reports().evidence().get("2025").items())
        .extracting(Evidence::person)
        .allMatch(person -> person.endsWith(" officer"));
    assertThat(other.files()).extracting(DataFile::sha256).isEqualTo(hashes(DATA));
  }

  private static List<String> names(Dataset of) {
    return of.units().stream().map(Unit::name).toList();
  }

  private static List<String> hashes(Dataset of) {
    return of.files().stream().map(DataFile::sha256).toList();
  }

  @Test
  void a_note_is_the_one_in_the_language_and_stays_where_there_is_none() {
    assertThat(DATA.note(Note.Scope.AREA, "7").orElseThrow().markdown()).contains("Lĩnh vực này");
    assertThat(ENGLISH.of(DATA).note(Note.Scope.AREA, "7").orElseThrow().markdown())
        .contains("This area");
    Dataset without =
        new Dataset(
            DATA.identity(),
            List.copyOf(DATA.units()),
            DATA.successions(),
            DATA.tileMap(),
            DATA.boundaries(),
            DATA.frameworks(),
            List.copyOf(DATA.periods()),
            DATA.sheets(),
            DATA.targets(),
            DATA.tasks(),
            DATA.findings(),
            DATA.calendars(),
            DATA.reports(),
            DATA.notes().stream().filter(note -> note.language().isEmpty()).toList(),
            DATA.files());
    assertThat(ENGLISH.of(without).note(Note.Scope.AREA, "7").orElseThrow().markdown())
        .contains("Lĩnh vực này");
  }

  @Test
  void what_has_no_translation_stays_as_it_is_and_is_named() {
    Map<String, String> fewer = new LinkedHashMap<>(ENGLISH.texts());
    fewer.remove("Cải cách thể chế");
    fewer.put("Không còn ở đâu", "Nowhere any more");
    Translation part = new Translation("en", fewer);
    assertThat(part.of(DATA).frameworks().get("2025").area("2").orElseThrow().name())
        .isEqualTo("Cải cách thể chế");
    assertThat(part.missing(DATA)).containsExactly("Cải cách thể chế");
    assertThat(part.idle(DATA)).containsExactly("Không còn ở đâu");
  }

  @Test
  void no_figure_depends_on_a_word() {
    AnalysisResults vi = Analyses.run(DATA, REAL.settings().orElseThrow());
    AnalysisResults en = Analyses.run(ENGLISH.of(DATA), REAL.settings().orElseThrow());
    assertThat(en.rankings()).isEqualTo(vi.rankings());
    assertThat(en.robustness()).isEqualTo(vi.robustness());
    assertThat(en.improvement()).isEqualTo(vi.improvement());
  }
}

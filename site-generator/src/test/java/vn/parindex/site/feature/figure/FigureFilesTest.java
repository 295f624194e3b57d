package vn.parindex.site.feature.figure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.io.DatasetLoader;
import vn.parindex.analytics.io.SourceLines;
import vn.parindex.analytics.model.Area;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Ranking;
import vn.parindex.site.route.FigureKey;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.RealEdition;

class FigureFilesTest {

  private static final Edition REAL = RealEdition.VI;
  private static final SourceLines LINES =
      DatasetLoader.load(Path.of("..", "data")).lines(REAL.to(), REAL.framework().edition());
  private static final UnitId BA_GIANG = UnitId.of("21500");

  private static Map<String, JsonNode> written(Edition edition) {
    Map<String, JsonNode> files = new LinkedHashMap<>();
    for (FigureFile file : FigureFiles.of(edition, () -> Optional.of(LINES))) {
      String text = file.text().get();
      String begin = "(window.parindexFigures=window.parindexFigures||{})[";
      assertThat(text).startsWith(begin).endsWith(";\n");
      files.put(
          file.path().text(), read(text.substring(text.indexOf("]=") + 2, text.length() - 2)));
    }
    return files;
  }

  private static final Map<String, JsonNode> FILES = written(REAL);
  private static final JsonNode COMMON = FILES.get("so-lieu.js");

  /** A file of the edition, in whatever folder the edition stands. */
  private static JsonNode file(Map<String, JsonNode> files, String name) {
    return files.containsKey(name) ? files.get(name) : files.get("en/" + name);
  }

  /** What a figure says, by its headings; its value by "". */
  private static Map<String, String> said(Map<String, JsonNode> files, UnitId unit, String about) {
    JsonNode common = file(files, "so-lieu.js");
    JsonNode figure = file(files, "xa/" + unit.code() + "-so-lieu.js").get("figures").get(about);
    assertThat(figure).as(unit + " " + about).isNotNull();
    Map<String, String> said = new HashMap<>(Map.of("", figure.get(0).asText()));
    for (int i = 1; i < figure.size(); i += 2) {
      said.put(common.get("facts").get(figure.get(i).asInt()).asText(), figure.get(i + 1).asText());
    }
    return said;
  }

  private static Map<String, String> said(UnitId unit, String about) {
    return said(FILES, unit, about);
  }

  @Test
  void every_index_and_area_of_every_unit_has_value_and_rank_of_the_analytics() {
    for (UnitId unit : REAL.current().units().keySet()) {
      REAL.results()
          .rankings()
          .forEach((period, ranking) -> agrees(ranking, unit, FigureKey.index(period)));
      for (Area area : REAL.framework().areas()) {
        agrees(REAL.ranking(area), unit, FigureKey.area(area.code()));
      }
    }
  }

  private static void agrees(Ranking<UnitId> ranking, UnitId unit, String about) {
    if (ranking.of(unit).isEmpty()) {
      assertThat(said(unit, about)).doesNotContainKey("Thứ hạng");
      assertThat(said(unit, about).get("")).startsWith("– ");
      return;
    }
    Ranking.Placed<UnitId> placed = ranking.of(unit).orElseThrow();
    assertThat(said(unit, about).get("")).isEqualTo(REAL.formats().percent(placed.value()));
    assertThat(said(unit, about).get("Thứ hạng"))
        .isEqualTo(
            REAL.formats().rank(placed.rank())
                + "/"
                + ranking.placed().size()
                + (placed.isTied() ? " (đồng hạng)" : ""));
  }

  @Test
  void every_leaf_and_target_of_every_unit_answers() {
    REAL.current()
        .units()
        .forEach(
            (unit, index) -> {
              index
                  .leaves()
                  .forEach(
                      leaf ->
                          assertThat(said(unit, FigureKey.leaf(leaf.leaf().code())).get(""))
                              .isEqualTo(
                                  leaf.points()
                                      .match(
                                          points ->
                                              REAL.formats().points(points)
                                                  + "/"
                                                  + REAL.formats().points(leaf.leaf().maxPoints())
                                                  + " điểm",
                                          reason ->
                                              said(unit, FigureKey.leaf(leaf.leaf().code()))
                                                  .get("")
                                                  .replaceFirst("^[^–].*", "no reason"))));
              REAL.followUp()
                  .orElseThrow()
                  .targets()
                  .forEach(
                      target ->
                          assertThat(
                                  said(unit, FigureKey.target(target.target().code()))
                                      .get("Tình trạng"))
                              .isNotEmpty());
            });
  }

  @Test
  void whatever_a_unit_has_a_figure_of_has_a_name_a_term_and_a_day() {
    FILES.forEach(
        (path, file) -> {
          if (file != COMMON) {
            file.get("figures")
                .fieldNames()
                .forEachRemaining(
                    about -> {
                      JsonNode entry = COMMON.get("about").get(about);
                      assertThat(entry).as(path + " " + about).hasSize(4);
                      assertThat(COMMON.get("terms").has(entry.get(1).asText())).isTrue();
                    });
          }
        });
  }

  @Test
  void an_index_says_where_it_stands_and_how_it_moved() {
    Fraction points = REAL.results().delta().of(BA_GIANG).orElseThrow().points();
    assertThat(said(BA_GIANG, "nam-2025"))
        .containsEntry("", "73,07%")
        .containsEntry("Thứ hạng", "15/19")
        .containsEntry("Xếp loại", "Khá")
        .containsEntry("Điểm", "73,07/100 điểm")
        .containsEntry(
            "Tăng, giảm", REAL.formats().signed(points) + " điểm phần trăm so với năm 2024")
        .containsEntry("Do kết quả thực hiện", "−10,92 điểm phần trăm");
    // There is one change only, that to the year of the site.
    assertThat(said(BA_GIANG, "nam-2024"))
        .containsEntry("", "85,57%")
        .doesNotContainKeys("Tăng, giảm", "Do kết quả thực hiện");
  }

  @Test
  void a_leaf_says_what_it_lost_and_a_target_what_is_missing() {
    assertThat(said(UnitId.of("21484"), "tc-1.7"))
        .containsEntry("", "0/1 điểm")
        .containsEntry("Điểm", "mất 1 điểm");
    assertThat(said(UnitId.of("21484"), "tc-1.1.1")).containsEntry("Điểm", "đạt điểm tối đa");
    assertThat(said(UnitId.of("21484"), "tc-7.3.1"))
        .containsOnlyKeys("")
        .containsValue("– không áp dụng");
    assertThat(said(BA_GIANG, "ct=ct-13"))
        .containsEntry("", "22 / 23 (95,65%)")
        .containsEntry("Số liệu", "31/10/2025");
    assertThat(said(BA_GIANG, "ct=ct-13").get("Tình trạng")).startsWith("✗ chưa đạt; cần thêm 1 ");
    assertThat(COMMON.get("about").get("ct=ct-13").get(2).asText())
        .isEqualTo("chi-tieu/ct-13.html");
  }

  @Test
  void a_unit_that_has_not_reported_says_so() {
    REAL.followUp()
        .orElseThrow()
        .targets()
        .forEach(
            target ->
                target
                    .units()
                    .forEach(
                        (unit, standing) -> {
                          if (!standing.latest().isKnown()) {
                            assertThat(said(unit, FigureKey.target(target.target().code())))
                                .doesNotContainKey("Số liệu")
                                .hasEntrySatisfying("", value -> assertThat(value).startsWith("–"));
                          }
                        }));
  }

  @Test
  void whatever_stands_in_a_name_stays_a_text() {
    String text = "\"\\ \n\u2028</script> Đ";
    String written = Json.of(Map.of("a", List.of(1, text)));
    assertThat(written).doesNotContain("\n", "\u2028");
    assertThat(read(written).get("a").get(1).asText()).isEqualTo(text);
  }

  private static JsonNode read(String json) {
    try {
      return new ObjectMapper().readTree(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void on_a_day_before_the_year_nothing_is_said_of_it() {
    Edition early = RealEdition.asOf("en", LocalDate.of(2025, 3, 31));
    Map<String, JsonNode> files = written(early);
    String year = early.to();
    assertThat(year).isEqualTo("2024");
    assertThat(file(files, "so-lieu.js").get("about").has("nam-2025")).isFalse();
    assertThat(said(files, BA_GIANG, "nam-2024"))
        .containsEntry("", "85.57%")
        .containsEntry("Rank", "6 of 19")
        .hasEntrySatisfying(
            "Change", words -> assertThat(words).endsWith(" percentage points on 2023"));
  }
}

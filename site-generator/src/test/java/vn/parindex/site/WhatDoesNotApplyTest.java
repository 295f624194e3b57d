package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the data do not have is not on the site: neither in navigation and sentences nor as a
 * column, a term or a download.
 */
class WhatDoesNotApplyTest {

  private static final String[] FOLLOW_UP = {
    "targets/2025.json",
    "tasks/2025.json",
    "tasks/2025-progress.json",
    "findings/2024.json",
    "findings/2024-units.json",
    "calendar/2025.json",
    "measurements/2024-12-31.json",
    "measurements/2025-03-31.json",
    "measurements/2025-06-30.json",
    "evidence/2025.json"
  };

  @TempDir private Path folder;

  private SmallData small() {
    return SmallData.copyTo(folder.resolve("data"));
  }

  private Map<String, String> build(SmallData data) {
    Map<String, String> texts = new LinkedHashMap<>();
    BuiltSite.files(data.site(folder.resolve("site")))
        .forEach(
            (path, bytes) -> {
              // A copy in one file holds its fonts as letters; the other two only describe.
              if (path.matches(".*\\.(html|md|csv)")
                  && !path.matches(".*-mot-tep\\.html|.*/(columns|robustness)\\.csv")) {
                // What is searched for is not what is said.
                texts.put(
                    path,
                    new String(bytes, StandardCharsets.UTF_8)
                        .replaceAll("(?s)<ul id=\"same\" hidden>.*?</ul>", ""));
              }
            });
    return texts;
  }

  /** Where any of the words stands, with what is around it; upper case is as good as lower. */
  private static List<String> found(Map<String, String> texts, String... words) {
    List<String> found = new ArrayList<>();
    texts.forEach(
        (path, text) -> {
          String folded = text.toLowerCase(Locale.ROOT);
          for (String word : words) {
            int at = folded.indexOf(word.toLowerCase(Locale.ROOT));
            if (at >= 0) {
              found.add(
                  path
                      + ": "
                      + text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 60)));
            }
          }
        });
    return found;
  }

  /** The second edition asks nobody: the leaf of the survey is verified. */
  private static void verify(ObjectNode leaf) {
    leaf.put("source", "verified");
    leaf.set("scoring", leaf.objectNode().put("form", "yes-no"));
  }

  private SmallData withoutSurvey() {
    SmallData data = small().withBothYears();
    for (String year : List.of("2024", "2025")) {
      data.edit(
          "frameworks/" + year + ".json",
          root ->
              root.get("areas")
                  .get(1)
                  .get("criteria")
                  .forEach(
                      criterion -> {
                        if (criterion.path("source").asText().equals("survey")) {
                          verify((ObjectNode) criterion);
                        }
                        criterion
                            .path("components")
                            .forEach(
                                part -> {
                                  if (part.path("source").asText().equals("survey")) {
                                    verify((ObjectNode) part);
                                  }
                                });
                      }));
      data.edit(
          "scores/" + year + ".json",
          root ->
              root.get("units")
                  .forEach(
                      unit ->
                          unit.get("leaves")
                              .properties()
                              .forEach(
                                  leaf -> {
                                    if (leaf.getValue().has("survey")) {
                                      ObjectNode score = (ObjectNode) leaf.getValue();
                                      score.remove("survey");
                                      score.put("selfAssessed", 1);
                                      score.put("verified1", 1);
                                      score.putObject("verified2").put("missing", "no-appeal");
                                    }
                                  })));
    }
    return data;
  }

  @Test
  void without_a_survey_nobody_is_asked_and_nothing_is_lost_by_one() {
    Map<String, String> texts = build(withoutSurvey());
    assertThat(
            found(texts, "XHH", "xã hội học", "điều tra", ",survey,", "người được hỏi", "dieu-tra"))
        .isEmpty();
  }

  @Test
  void with_one_year_nothing_is_compared_with_another() {
    SmallData data = small().without("scores/2024.json").withBothYears();
    data.edit("dataset.json", head -> ((ArrayNode) head.get("periods")).remove(0));
    data.edit("dataset.json", head -> ((ObjectNode) head.get("compare")).put("from", "2025"));
    data.without(FOLLOW_UP).without("frameworks/2024.json");
    data.edit("frameworks/2025.json", WhatDoesNotApplyTest::startAnew);
    Map<String, String> texts = build(data);
    assertThat(texts)
        .doesNotContainKeys(
            "thay-doi.html", "thay-doi.md", "downloads/delta.csv", "downloads/trend.csv");
    assertThat(
            found(
                texts,
                "2025–2025",
                "so với 2025",
                "so với năm",
                "hai năm",
                "chỉ nêu một năm",
                "Thay đổi nhiều nhất",
                "đã vượt lên",
                "Qua các năm",
                "Theil",
                ",improvement,",
                " 0/0",
                "năm trước"))
        .isEmpty();
  }

  private static void startAnew(ObjectNode framework) {
    framework.remove("continues");
    framework.remove("dropped");
    framework
        .get("areas")
        .forEach(
            area -> {
              ((ObjectNode) area).remove("continues");
              area.get("criteria")
                  .forEach(
                      criterion -> {
                        startLeaf((ObjectNode) criterion);
                        criterion.path("components").forEach(l -> startLeaf((ObjectNode) l));
                      });
            });
  }

  private static void startLeaf(ObjectNode leaf) {
    leaf.remove("continues");
  }

  @Test
  void with_three_units_nobody_is_among_the_first_three_of_three() {
    Map<String, String> texts = build(small().withBothYears());
    texts.keySet().removeIf(path -> path.startsWith("downloads/"));
    assertThat(found(texts, "3 hạng đầu", "3 hạng cuối")).isEmpty();
  }

  @Test
  void without_successors_there_is_neither_their_method_nor_their_download() {
    SmallData data = small().withBothYears().without("reference/successions.json");
    data.edit(
        "reference/units.json",
        root -> {
          ((ArrayNode) root.get("units")).remove(3);
          root.get("units").forEach(unit -> ((ObjectNode) unit).remove("validUntil"));
        });
    Map<String, String> texts = build(data);
    assertThat(texts).doesNotContainKeys("don-vi-moi.html", "downloads/succession.csv");
    assertThat(
            found(
                texts,
                "kế tiếp sau sắp xếp",
                ">Đơn vị mới<",
                "[Đơn vị mới]",
                "hợp thành",
                "don-vi-ke-tiep"))
        .isEmpty();
  }

  @Test
  void without_a_year_that_is_followed_there_are_no_targets_tasks_or_letters() {
    Map<String, String> texts = build(small().withBothYears().without(FOLLOW_UP));
    assertThat(found(texts, "chỉ tiêu,", "các chỉ tiêu", "nhiệm vụ", "đôn đốc", "khắc phục xong"))
        .isEmpty();
  }

  @Test
  void names_of_bands_fit_into_sentences_whatever_they_begin_with() {
    SmallData data = small().withBothYears();
    data.edit(
        "dataset.json",
        head -> {
          ((ObjectNode) head.get("bands").get(0)).put("name", "Loại A");
          ((ObjectNode) head.get("bands").get(1)).put("name", "Loại B");
        });
    Map<String, String> texts = build(data);
    assertThat(found(texts, "loại loại", "loại Loại")).isEmpty();
    assertThat(texts.get("xa/00101.md")).contains("loại A");
  }

  @Test
  void without_self_assessment_no_column_and_no_sentence_is_about_it() {
    SmallData data = small().withBothYears();
    for (String year : List.of("2024", "2025")) {
      data.edit(
          "scores/" + year + ".json",
          root ->
              root.get("units")
                  .forEach(
                      unit ->
                          unit.get("leaves")
                              .properties()
                              .forEach(
                                  leaf -> {
                                    if (leaf.getValue().has("selfAssessed")) {
                                      ObjectNode score = (ObjectNode) leaf.getValue();
                                      score.putObject("selfAssessed").put("missing", "missing");
                                      score.putObject("verified2").put("missing", "no-appeal");
                                    }
                                  })));
    }
    Map<String, String> texts = build(data);
    texts.keySet().removeIf(path -> path.startsWith("downloads/"));
    assertThat(found(texts, "tự chấm cao hơn", "Tự chấm (điểm)", "Thẩm định lần 2 (điểm)"))
        .isEmpty();
  }
}

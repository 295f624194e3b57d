package vn.parindex.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Made-up data of an office with other policies: bands by rank, one of them by its bound too;
 * targets where lower is better, one of none at all; maxima and scores that are fractions.
 */
final class PolicyData {

  /** What such targets are called, and the most per cent that they allow. */
  private static final Map<String, Object[]> AT_MOST =
      Map.of(
          "ct-01", new Object[] {"Hồ sơ TTHC giải quyết quá hạn", "hồ sơ quá hạn", 20},
          "ct-06", new Object[] {"TTHC nội bộ chưa công khai", "TTHC nội bộ chưa công khai", 10},
          "ct-12", new Object[] {"Phản ánh, kiến nghị xử lý chậm", "phản ánh xử lý chậm", 5},
          "ct-13", new Object[] {"Máy chủ chưa vá lỗ hổng", "máy chủ chưa vá", 0});

  /** Leaves that share the points of a whole number evenly. */
  private static final Map<String, String> MAXIMA =
      Map.of(
          "5.1.1", "5/3", "5.1.2", "5/3", "5.2", "5/3", "7.3.1", "7/6", "7.3.2", "7/6", "7.5",
          "7/6");

  private PolicyData() {}

  /** Writes the data of so many units into a folder of their own. */
  static Path write(Path folder, int units) {
    Path rules = folder.resolve("rules");
    BuiltSite.copy(BuiltSite.REAL_DATA, rules);
    // They were reported under the old rules.
    for (String old : List.of("scores/2024.json", "scores/2025.json", "measurements", "evidence")) {
      BuiltSite.delete(rules.resolve(old));
    }
    new SmallData(rules)
        .edit("dataset.json", PolicyData::bands)
        .edit("targets/2025.json", PolicyData::targets)
        .edit(
            "frameworks/2024.json",
            framework -> {
              framework.put("schemaVersion", 2);
              maxima(framework);
            })
        .edit("frameworks/2025.json", PolicyData::successors);
    Path data = BuiltSite.sampleData(rules, folder, units);
    new SmallData(data)
        // Without reports the rules compared an earlier year.
        .edit(
            "dataset.json", head -> head.putObject("compare").put("from", "2023").put("to", "2024"))
        .edit("scores/2024.json", PolicyData::halves);
    return data;
  }

  private static void bands(ObjectNode head) {
    head.put("schemaVersion", 2);
    ArrayNode bands = head.putArray("bands");
    bands.addObject().put("code", "a").put("name", "A").put("topPercent", 20).put("atLeast", 80);
    bands.addObject().put("code", "b").put("name", "B").put("topPercent", 60);
    bands.addObject().put("code", "c").put("name", "C");
  }

  private static void targets(ObjectNode file) {
    file.put("schemaVersion", 2);
    for (JsonNode target : file.get("targets")) {
      Object[] said = AT_MOST.get(target.get("code").asText());
      if (said != null) {
        ((ObjectNode) target)
            .put("comparison", "at-most")
            .put("name", (String) said[0])
            .put("numerator", (String) said[1])
            .put("threshold", (int) said[2]);
      }
    }
  }

  private static void maxima(JsonNode node) {
    String most = node.has("maxPoints") ? MAXIMA.get(node.get("code").asText()) : null;
    if (most != null) {
      ((ObjectNode) node).put("maxPoints", most);
      if (node.has("continues")) {
        ((ObjectNode) node.get("continues")).put("as", "rescaled");
      }
    }
    node.forEach(PolicyData::maxima);
  }

  /** The next edition has its own points for them. */
  private static void successors(JsonNode node) {
    JsonNode continued = node.path("continues");
    if (MAXIMA.containsKey(continued.path("leaf").asText())) {
      ((ObjectNode) continued).put("as", "rescaled");
    }
    node.forEach(PolicyData::successors);
  }

  /** One unit in three has half of a maximum that no decimal is. */
  private static void halves(ObjectNode file) {
    for (int i = 1; i < file.get("units").size(); i += 3) {
      ((ObjectNode) file.get("units").get(i).get("leaves"))
          .putObject("5.1.1")
          .put("selfAssessed", "5/3")
          .put("verified1", "5/6")
          .putObject("verified2")
          .put("missing", "no-appeal");
    }
    file.put("schemaVersion", 2);
  }
}

package vn.parindex.site.intake.shape;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.parindex.analytics.check.Finding;
import vn.parindex.analytics.check.Problem;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.site.intake.shape.Profile.Column;
import vn.parindex.site.intake.shape.Profile.Role;

/**
 * Profiles as text, to be kept between two imports. The program writes and reads them; nobody is
 * asked to. They are no data: whoever loses one is asked again.
 */
public final class Profiles {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final int VERSION = 1;
  private static final String KIND = "import-profile";
  private static final int LAST_ROW = 1 << 20;
  private static final int LAST_COLUMN = 1 << 14;
  private static final Set<String> PROPERTIES = HeadWords.SAID.keySet();

  private Profiles() {}

  /**
   * What became of a text.
   *
   * @param profile the profile; empty when the text is none
   * @param finding why it is none
   */
  public record ProfileReading(Optional<Profile> profile, Optional<Finding> finding) {}

  /** The text of a profile, one line a column. */
  public static String text(Profile profile) {
    List<String> columns = new ArrayList<>();
    for (Column column : profile.columns()) {
      ObjectNode node = JSON.createObjectNode();
      node.put("index", column.index()).put("head", column.head());
      node.put("role", column.role().name());
      column.unit().ifPresent(unit -> node.put("unit", unit));
      column.item().ifPresent(item -> node.put("item", item));
      column.property().ifPresent(property -> node.put("property", property));
      columns.add("    " + node);
    }
    return "{\n  \"schemaVersion\": "
        + VERSION
        + ",\n  \"kind\": \""
        + KIND
        + "\",\n  \"figures\": \""
        + profile.kind().code()
        + "\",\n  \"firstHeadRow\": "
        + profile.firstHeadRow()
        + ",\n  \"lastHeadRow\": "
        + profile.lastHeadRow()
        + ",\n  \"columns\": [\n"
        + String.join(",\n", columns)
        + "\n  ]\n}\n";
  }

  /**
   * Reads the text of a profile.
   *
   * @param file for the message, when it is none
   */
  public static ProfileReading read(String text, String file) {
    try {
      return new ProfileReading(Optional.of(profile(JSON.readTree(text))), Optional.empty());
    } catch (JsonProcessingException | Unfit e) {
      return new ProfileReading(
          Optional.empty(),
          Optional.of(
              Problem.PROFILE_INVALID.at(
                  file,
                  0,
                  0,
                  "",
                  e instanceof Unfit ? e.getMessage() : "không phải JSON",
                  "tệp do phần mềm ghi, không sửa tay",
                  "Xóa tệp này rồi nhập lại: bảng được tìm hiểu lại từ đầu.")));
    }
  }

  /** What is no profile, and where. */
  private static final class Unfit extends Exception {
    private static final long serialVersionUID = 1;

    Unfit(String where) {
      super("mục " + where + " sai");
    }
  }

  private static Profile profile(JsonNode root) throws Unfit {
    only(
        root,
        "tệp",
        Set.of("schemaVersion", "kind", "figures", "firstHeadRow", "lastHeadRow", "columns"));
    fit(number(root, "schemaVersion", VERSION + 1) == VERSION, "schemaVersion");
    fit(word(root, "kind").equals(KIND), "kind");
    DataFile.Kind kind =
        Stream.of(DataFile.Kind.SCORES, DataFile.Kind.MEASUREMENTS)
            .filter(k -> k.code().equals(root.path("figures").asText()))
            .findFirst()
            .orElseThrow(() -> new Unfit("figures"));
    int first = number(root, "firstHeadRow", LAST_ROW);
    int last = number(root, "lastHeadRow", LAST_ROW);
    fit(first <= last && last - first < Heads.TALLEST, "lastHeadRow");
    JsonNode list = root.path("columns");
    fit(list.isArray() && !list.isEmpty() && list.size() <= LAST_COLUMN, "columns");
    List<Column> columns = new ArrayList<>();
    for (JsonNode column : list) {
      columns.add(column(column));
    }
    return new Profile(kind, first, last, columns);
  }

  private static Column column(JsonNode node) throws Unfit {
    only(node, "columns", Set.of("index", "head", "role", "unit", "item", "property"));
    Role role =
        Stream.of(Role.values())
            .filter(r -> r.name().equals(node.path("role").asText()))
            .findFirst()
            .orElseThrow(() -> new Unfit("role"));
    Optional<String> property = perhaps(node, "property");
    fit(property.map(PROPERTIES::contains).orElse(true), "property");
    return new Column(
        number(node, "index", LAST_COLUMN),
        word(node, "head"),
        role,
        perhaps(node, "unit"),
        perhaps(node, "item"),
        property);
  }

  private static void fit(boolean fits, String where) throws Unfit {
    if (!fits) {
      throw new Unfit(where);
    }
  }

  private static void only(JsonNode node, String where, Set<String> names) throws Unfit {
    fit(node.isObject(), where);
    for (Iterator<String> each = node.fieldNames(); each.hasNext(); ) {
      String name = each.next();
      fit(names.contains(name), name);
    }
  }

  private static int number(JsonNode node, String name, int below) throws Unfit {
    JsonNode value = node.path(name);
    fit(value.isInt() && value.intValue() >= 0 && value.intValue() < below, name);
    return value.intValue();
  }

  private static String word(JsonNode node, String name) throws Unfit {
    fit(node.path(name).isTextual(), name);
    return node.path(name).textValue();
  }

  private static Optional<String> perhaps(JsonNode node, String name) throws Unfit {
    return node.has(name) ? Optional.of(word(node, name)) : Optional.empty();
  }
}

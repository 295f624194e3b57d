package vn.parindex.analytics.io;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What a schema wants, in Vietnamese: "số từ 0 đến 100", "một trong: …". */
final class Expected {

  private Expected() {}

  /** The types that a schema allows. */
  static List<String> types(JsonNode schema) {
    List<String> types = new ArrayList<>();
    JsonNode type = schema.path("type");
    if (type.isTextual()) {
      types.add(type.textValue());
    }
    type.forEach(t -> types.add(t.asText()));
    return types;
  }

  /** A number, or an object that says why there is none. */
  static boolean isFigure(JsonNode schema) {
    return types(schema).contains("number") && types(schema).contains("object");
  }

  /** A day. */
  static boolean isDate(JsonNode schema) {
    return schema.path("format").asText().equals("date")
        || schema.path("pattern").asText().endsWith("-\\d{2}-\\d{2}$");
  }

  static String of(JsonNode root, JsonNode schema) {
    JsonNode node = schema;
    for (int i = 0; i < 8 && node.path("$ref").asText().startsWith("#/"); i++) {
      node = root.at(node.path("$ref").asText().substring(1));
    }
    if (node.has("const")) {
      return node.path("const").toString();
    }
    if (node.has("enum")) {
      List<String> words = new ArrayList<>();
      node.path("enum").forEach(word -> words.add(word.toString()));
      return words.size() == 1 ? words.get(0) : "một trong: " + String.join(", ", words);
    }
    if (isFigure(node)) {
      List<String> reasons = new ArrayList<>();
      JsonNode missing = node.path("properties").path("missing");
      for (int i = 0; i < 8 && missing.path("$ref").asText().startsWith("#/"); i++) {
        missing = root.at(missing.path("$ref").asText().substring(1));
      }
      missing.path("enum").forEach(word -> reasons.add(word.asText()));
      return "số"
          + range(node)
          + (node.has("pattern") ? ", hoặc " + text(node) : "")
          + ", hoặc {\"missing\": \"…\"}"
          + (reasons.isEmpty() ? "" : " với lý do " + String.join(", ", reasons));
    }
    if (isDate(node)) {
      return "ngày dạng \"2025-06-30\"";
    }
    List<String> words = new ArrayList<>();
    for (String type : types(node)) {
      words.add(
          switch (type) {
            case "number" -> "số" + range(node);
            case "integer" -> "số nguyên" + range(node);
            case "string" -> text(node);
            case "boolean" -> "true hoặc false";
            case "array" -> "danh sách […]" + items(node);
            case "object" -> "khối {…}" + (node.has("minProperties") ? " không để trống" : "");
            default -> type;
          });
    }
    return words.isEmpty() ? "giá trị theo lược đồ" : String.join(", hoặc ", words);
  }

  private static String text(JsonNode node) {
    String length =
        node.has("maxLength")
            ? " từ "
                + node.path("minLength").asInt(0)
                + " đến "
                + node.path("maxLength").asInt()
                + " ký tự"
            : node.path("minLength").asInt(0) > 0 ? " không để trống" : "";
    return node.has("pattern")
        ? pattern(node.path("pattern").textValue())
        : "chuỗi trong ngoặc kép" + length;
  }

  /** A regular expression of the schemas in words. */
  static String pattern(String pattern) {
    return switch (pattern) {
      case "^[0-9A-Z]{1,10}(\\.[0-9A-Z]{1,10}){1,5}$" -> "mã định danh như \"H21.227\"";
      case "^[0-9A-Za-z][0-9A-Za-z-]{0,19}$" ->
          "mã trong ngoặc kép, chỉ gồm chữ số, chữ không dấu và gạch nối, ví dụ \"21484\"";
      case "^[0-9]+(\\.[0-9]+){0,4}$" -> "mã tiêu chí, ví dụ \"1\", \"1.2\" hoặc \"1.2.3\"";
      case "^[0-9A-Za-z][0-9A-Za-z.-]{0,19}$" ->
          "mã kỳ hoặc năm trong ngoặc kép, ví dụ \"2025\" hoặc \"2025-Q1\"";
      case "^[a-z0-9]+(-[a-z0-9]+)*$" ->
          "mã bằng chữ thường không dấu, chữ số và gạch nối, ví dụ \"ct-01\"";
      case "^[1-9][0-9]{0,2}/[1-9][0-9]{0,2}$" ->
          "phân số của hai số nguyên từ 1 đến 999 trong ngoặc kép, ví dụ \"10/3\"";
      case "^[1-9][0-9]{0,8}/[1-9][0-9]{0,8}$" -> "phân số trong ngoặc kép, ví dụ \"10/3\"";
      case "^[0-9]{4}\\.[0-9]+$" -> "năm và số thứ tự, ví dụ \"2025.1\"";
      case "^((01|03|05|07|08|10|12)-(0[1-9]|[12][0-9]|3[01])|(04|06|09|11)-(0[1-9]|[12][0-9]|30)"
              + "|02-(0[1-9]|[12][0-9]))$" ->
          "tháng-ngày trong ngoặc kép, ví dụ \"01-15\" là 15 tháng 1";
      case "^(?!([Tt]hứ )?[Hh]ạng$)" ->
          "tên khác với \"Hạng\", \"Thứ hạng\": đó là vị trí khi xếp theo chỉ số";
      case "^[0-9a-f]{64}$" -> "64 chữ số thập lục phân viết thường";
      case "^https?://[0-9A-Za-z]([0-9A-Za-z.-]*[0-9A-Za-z])?(:[0-9]{1,5})?/"
              + "([0-9A-Za-z~_-][0-9A-Za-z.~_-]*/)*$" ->
          "địa chỉ thư mục của trang trên mạng, bắt đầu bằng http:// hoặc https://, kết thúc bằng"
              + " dấu \"/\", không có dấu cách, ví dụ \"https://cchc.example.org/ba-to/\"";
      case "^[0-9A-Za-z]+([.-][0-9A-Za-z]+)*(/[0-9A-Za-z]+([.-][0-9A-Za-z]+)*)*\\.(json|geojson|md)$" ->
          "đường dẫn tới tệp .json, .geojson hoặc .md trong thư mục dữ liệu, ví dụ \"scores/2025.json\"";
      default -> "chuỗi dạng " + pattern;
    };
  }

  private static String items(JsonNode node) {
    return (node.has("minItems") ? ", ít nhất " + node.path("minItems").asInt() + " phần tử" : "")
        + (node.has("maxItems") ? ", nhiều nhất " + node.path("maxItems").asInt() + " phần tử" : "")
        + (node.path("uniqueItems").asBoolean() ? ", không lặp" : "");
  }

  private static String range(JsonNode node) {
    String step =
        node.has("multipleOf")
            ? ", bội số của " + MessageWords.plain(node.path("multipleOf").decimalValue())
            : "";
    if (node.has("minimum") && node.has("maximum")) {
      return " từ " + number(node, "minimum") + " đến " + number(node, "maximum") + step;
    }
    if (node.has("exclusiveMinimum")) {
      return " lớn hơn "
          + number(node, "exclusiveMinimum")
          + (node.has("maximum") ? " và không quá " + number(node, "maximum") : "")
          + step;
    }
    if (node.has("minimum")) {
      return " từ " + number(node, "minimum") + " trở lên" + step;
    }
    return (node.has("maximum") ? " không quá " + number(node, "maximum") : "") + step;
  }

  private static String number(JsonNode node, String key) {
    return MessageWords.plain(node.path(key).decimalValue());
  }
}

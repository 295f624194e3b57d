package vn.parindex.analytics.io;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.ExecutionConfig;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import com.networknt.schema.regex.JDKRegularExpressionFactory;
import com.networknt.schema.regex.RegularExpression;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.parindex.analytics.check.Place;
import vn.parindex.analytics.check.Problem;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Fraction;

/**
 * Compares a document with the schema of its kind. The validator finds the places; what is said
 * about them is worked out here from the value and from the schema around it.
 */
final class StructureCheck {

  private static final int SHOWN_AT_MOST = 1_000;
  private static final int FOUND_AT_MOST = 5_000;
  static final int LONGEST_TEXT = 4_000;
  static final int LONGEST_NAME = 200;
  static final int LONGEST_FORM = 200;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2099;
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Map<SchemaVersion, Schema> SCHEMAS = new HashMap<>();

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder ->
              builder
                  .schemaLoader(loader -> loader.fetchRemoteResources(false))
                  .schemaRegistryConfig(
                      SchemaRegistryConfig.builder()
                          .formatAssertionsEnabled(true)
                          .regularExpressionFactory(StructureCheck::expression)
                          .build()));

  /** Expressions recurse on what repeats: no text that has to have a form is long. */
  private static RegularExpression expression(String pattern) {
    RegularExpression expression =
        JDKRegularExpressionFactory.getInstance().getRegularExpression(pattern);
    return text -> text.length() <= LONGEST_FORM && expression.matches(text);
  }

  private final Report report;

  StructureCheck(Report report) {
    this.report = report;
  }

  /** Reports every place at which the document does not fit the schema of the kind. */
  void check(JsonDocument document, DataFile.Kind kind) {
    Place file = Place.of(document.file());
    JsonNode root = document.root().tree();
    if (!root.isObject()) {
      report.add(
          Problem.WRONG_TYPE,
          file,
          MessageWords.written(root),
          "{…} với \"schemaVersion\", \"kind\", \"provenance\"",
          "Đặt toàn bộ nội dung trong một khối {…}.");
      return;
    }
    if (tooLong(file, root) || !version(root, file, kind) || !kind(root, file, kind)) {
      return;
    }
    SchemaVersion version = SchemaVersion.of(kind, document.root());
    Schema schema = schema(version);
    Map<String, Error> first = new TreeMap<>();
    List<Error> properties = new ArrayList<>();
    for (Error error : errors(root, version)) {
      String keyword = error.getKeyword();
      if (keyword.equals("required") || keyword.equals("additionalProperties")) {
        properties.add(error);
        continue;
      }
      first.merge(
          pointer(error.getInstanceLocation()), error, (a, b) -> weight(a) <= weight(b) ? a : b);
    }
    int shown = 0;
    Set<String> explained = new HashSet<>();
    for (Error error : properties) {
      if (shown++ < SHOWN_AT_MOST && error.getKeyword().equals("additionalProperties")) {
        unknown(file, root, version, error, explained);
      }
    }
    for (Error error : properties) {
      if (shown++ < SHOWN_AT_MOST && error.getKeyword().equals("required")) {
        missing(file, schema, error, first, explained);
      }
    }
    for (Map.Entry<String, Error> entry : first.entrySet()) {
      if (shown++ < SHOWN_AT_MOST && !report.has(file.file(), entry.getKey())) {
        value(new Place(file.file(), entry.getKey()), root, version, entry.getValue());
      }
    }
  }

  /** Regular expressions recurse on long texts: none of the schemas permits more than this. */
  private boolean tooLong(Place place, JsonNode node) {
    boolean found = false;
    if (node.isTextual() && node.textValue().length() > LONGEST_TEXT) {
      report.add(
          Problem.TEXT_LENGTH,
          place,
          node.textValue().length() + " ký tự",
          "không quá " + LONGEST_TEXT + " ký tự",
          "Rút ngắn, hoặc chuyển sang tệp ghi chú Markdown.");
      found = true;
    }
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      boolean longName = field.getKey().length() > LONGEST_NAME;
      if (longName) {
        report.add(
            Problem.UNKNOWN_PROPERTY,
            place,
            MessageWords.quoted(field.getKey()),
            "tên mục không quá " + LONGEST_NAME + " ký tự",
            "Xóa mục này.");
      }
      found |= longName || tooLong(place.at(field.getKey()), field.getValue());
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      found |= tooLong(place.at(i), node.get(i));
    }
    return found;
  }

  private boolean version(JsonNode root, Place file, DataFile.Kind kind) {
    JsonNode version = root.path("schemaVersion");
    Place place = file.at("schemaVersion");
    int newest = SchemaVersion.newest(kind).number();
    if (!version.isInt() || version.intValue() >= 1 && version.intValue() <= newest) {
      return true; // The schema says what else may be wrong with it.
    }
    boolean newer = version.intValue() > newest;
    report.add(
        newer ? Problem.NEW_SCHEMA : Problem.OLD_SCHEMA,
        place,
        version.asText(),
        Integer.toString(newest),
        newer
            ? "Tệp do chương trình mới hơn tạo ra: cập nhật chương trình, không sửa số này."
            : "Không có cách nâng cấp từ phiên bản này: lấy tệp theo cấu trúc phiên bản "
                + newest
                + ".");
    return false;
  }

  private boolean kind(JsonNode root, Place file, DataFile.Kind kind) {
    JsonNode written = root.path("kind");
    if (!written.isTextual() || written.textValue().equals(kind.code())) {
      return true;
    }
    report.add(
        Problem.WRONG_KIND,
        file.at("kind"),
        MessageWords.quoted(written.textValue()),
        "\"" + kind.code() + "\"",
        "Kiểm tra xem có đặt nhầm tệp không; hoặc sửa \"kind\" ở đây hay trong dataset.json.");
    return false;
  }

  private static Schema schema(SchemaVersion version) {
    synchronized (SCHEMAS) {
      return SCHEMAS.computeIfAbsent(version, StructureCheck::read);
    }
  }

  private static Schema read(SchemaVersion version) {
    try (InputStream in = version.open()) {
      return REGISTRY.getSchema(MAPPER.readTree(in));
    } catch (IOException failure) {
      throw new UncheckedIOException(version.kind().code(), failure);
    }
  }

  private static List<Error> notAlternative(List<Error> errors) {
    return errors.stream().filter(error -> !isAlternative(error)).toList();
  }

  /** Stops the validator when it has found enough. */
  private static final class Limited extends ExecutionContext {
    Limited(ExecutionConfig config) {
      super(config);
    }

    @Override
    public void addError(Error error) {
      if (getErrors().size() >= FOUND_AT_MOST) {
        throw new Enough();
      }
      super.addError(error);
    }
  }

  private static final class Enough extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Enough() {
      super("enough errors", null, false, false);
    }
  }

  /** Which properties go together the model says better. */
  private static boolean isAlternative(Error error) {
    NodePath path = error.getSchemaLocation().getFragment();
    for (int i = 0; i < path.getNameCount(); i++) {
      if (Set.of("oneOf", "dependentRequired").contains(path.getElement(i))) {
        return true;
      }
    }
    return false;
  }

  private static int weight(Error error) {
    return switch (error.getKeyword()) {
      case "type" -> 0;
      case "enum", "const" -> 1;
      case "format" -> 2;
      case "pattern" -> 3;
      default -> 4;
    };
  }

  /** The places at which a tree does not fit a schema; alternatives aside. */
  static List<Error> errors(JsonNode root, SchemaVersion version) {
    Schema schema = schema(version);
    ExecutionContext standard = schema.createExecutionContext();
    Limited context = new Limited(standard.getExecutionConfig());
    context.setWalkConfig(standard.getWalkConfig());
    List<Error> errors = new ArrayList<>();
    context.setErrors(errors);
    try {
      schema.validate(context, root);
    } catch (Enough enough) {
      return notAlternative(errors); // Nobody reads so many, and they would fill the memory.
    }
    return notAlternative(errors);
  }

  /** Whether a day stands where the error is. */
  static boolean isDate(Error error, SchemaVersion version) {
    return !error.getKeyword().equals("required")
        && Expected.isDate(around(schema(version), error));
  }

  /** Whether a figure stands where the error is, so that there may be a missing one instead. */
  static boolean isFigure(Error error, SchemaVersion version) {
    return !error.getKeyword().equals("required")
        && Expected.isFigure(around(schema(version), error));
  }

  static String pointer(NodePath path) {
    StringBuilder pointer = new StringBuilder();
    for (int i = 0; i < path.getNameCount(); i++) {
      Object step = path.getElement(i);
      pointer.append('/').append(step.toString().replace("~", "~0").replace("/", "~1"));
    }
    return pointer.toString();
  }

  /** The schema object whose keyword failed, references followed. */
  private static JsonNode around(Schema schema, Error error) {
    NodePath path = error.getSchemaLocation().getFragment();
    JsonNode node = schema.getSchemaNode();
    for (int i = 0; i < path.getNameCount() - 1; i++) {
      Object step = path.getElement(i);
      JsonNode next =
          node.isArray() && step.toString().matches("[0-9]+")
              ? node.path(Integer.parseInt(step.toString()))
              : node.path(step.toString());
      node = resolved(schema.getSchemaNode(), next);
    }
    return node;
  }

  private static JsonNode resolved(JsonNode root, JsonNode node) {
    JsonNode result = node;
    for (int i = 0; i < 8 && result.path("$ref").asText().startsWith("#/"); i++) {
      result = root.at(result.path("$ref").asText().substring(1));
    }
    return result;
  }

  private void unknown(
      Place file, JsonNode root, SchemaVersion version, Error error, Set<String> explained) {
    String parent = pointer(error.getInstanceLocation());
    JsonNode definition = around(schema(version), error);
    List<String> known = new ArrayList<>();
    definition.path("properties").fieldNames().forEachRemaining(known::add);
    Place place = new Place(file.file(), parent);
    JsonNode written = root.at(parent);
    String name = error.getProperty();
    if (name == null) {
      return;
    }
    String pattern = "";
    for (Map.Entry<String, JsonNode> entry : definition.path("patternProperties").properties()) {
      pattern = Expected.pattern(entry.getKey());
    }
    if (!pattern.isEmpty() && !report.has(place.file(), place.at(name).pointer())) {
      report.add(
          Problem.WRONG_FORM,
          place.at(name),
          MessageWords.quoted(name),
          pattern,
          "Sửa tên mục này.");
      return;
    }
    List<String> free = known.stream().filter(k -> !written.has(k)).toList();
    MessageWords.nearest(name, free).ifPresent(near -> explained.add(parent + "\n" + near));
    if (report.has(place.file(), place.at(name).pointer())) {
      return;
    }
    report.add(
        Problem.UNKNOWN_PROPERTY,
        place.at(name),
        MessageWords.quoted(name),
        known.isEmpty() ? "không có mục nào" : "một trong các mục " + MessageWords.list(known),
        isKnownLater(root, version, error)
            ? raise(version)
            : MessageWords.suggestion(name, free) + "Sửa tên, hoặc xóa mục này.");
  }

  /** Whether the newest schema knows the property, so that only the number of the file is old. */
  private static boolean isKnownLater(JsonNode root, SchemaVersion version, Error error) {
    SchemaVersion newest = SchemaVersion.newest(version.kind());
    return !newest.equals(version)
        && errors(root, newest).stream()
            .noneMatch(
                other ->
                    error.getProperty().equals(other.getProperty())
                        && error.getInstanceLocation().equals(other.getInstanceLocation()));
  }

  /** Whether the newest schema has nothing against the value, so that only the number is old. */
  private static boolean isRightLater(JsonNode root, SchemaVersion version, Error error) {
    SchemaVersion newest = SchemaVersion.newest(version.kind());
    return !newest.equals(version)
        && errors(root, newest).stream()
            .noneMatch(other -> error.getInstanceLocation().equals(other.getInstanceLocation()));
  }

  private static String raise(SchemaVersion version) {
    return "Đổi \"schemaVersion\" ở đầu tệp thành "
        + SchemaVersion.newest(version.kind()).number()
        + ".";
  }

  private void missing(
      Place file, Schema schema, Error error, Map<String, Error> others, Set<String> explained) {
    String parent = pointer(error.getInstanceLocation());
    String name = error.getProperty();
    if (name == null
        || explained.contains(parent + "\n" + name)
        || others.containsKey(parent)
        || report.has(file.file(), parent)
        || report.has(file.file(), new Place("", parent).at(name).pointer())) {
      return;
    }
    JsonNode wanted =
        resolved(schema.getSchemaNode(), around(schema, error).path("properties").path(name));
    report.add(
        Problem.MISSING_PROPERTY,
        new Place(file.file(), parent),
        "",
        "mục \"" + name + "\": " + Expected.of(schema.getSchemaNode(), wanted),
        "Thêm \"" + name + "\" vào đây.");
  }

  private void value(Place place, JsonNode root, SchemaVersion version, Error error) {
    Schema schema = schema(version);
    JsonNode value = root.at(place.pointer());
    JsonNode definition = around(schema, error);
    String expected = Expected.of(schema.getSchemaNode(), definition);
    Fault fault =
        Fraction.ofWritten(value.asText()).isPresent() && isRightLater(root, version, error)
            ? new Fault(Problem.WRONG_FRACTION, raise(version))
            : fault(error.getKeyword(), value, definition);
    report.add(fault.problem(), place, MessageWords.written(value), expected, fault.remedy());
  }

  /** What is wrong with a value, and what to do. */
  record Fault(Problem problem, String remedy) {}

  private static Fault fault(String keyword, JsonNode value, JsonNode definition) {
    if (value.isNull()) {
      return new Fault(
          Problem.NULL_VALUE,
          Expected.isFigure(definition)
              ? "Chưa có số thì ghi lý do, ví dụ {\"missing\": \"not-scored\"}."
              : "Ghi giá trị, hoặc xóa cả mục này nếu không bắt buộc.");
    }
    if (Expected.isDate(definition)) {
      return date(value);
    }
    switch (keyword) {
      case "type" -> {
        return type(value, definition);
      }
      case "enum", "const" -> {
        JsonNode sample =
            definition.has("const") ? definition.path("const") : definition.path("enum").path(0);
        if (value.getNodeType() != sample.getNodeType()) {
          return new Fault(
              Problem.WRONG_TYPE,
              value.isTextual() ? "Bỏ dấu ngoặc kép." : "Chọn một giá trị đúng như ghi ở trên.");
        }
        List<String> allowed = new ArrayList<>();
        definition.path("enum").forEach(word -> allowed.add(word.asText()));
        if (definition.has("const")) {
          allowed.add(definition.path("const").asText());
        }
        return new Fault(
            Problem.NOT_ALLOWED,
            MessageWords.suggestion(value.asText(), allowed) + "Chọn một giá trị trong danh sách.");
      }
      case "pattern" -> {
        if (value.asText().length() > LONGEST_FORM) {
          return new Fault(Problem.TEXT_LENGTH, "Viết lại cho vừa độ dài.");
        }
        if (Expected.types(definition).contains("number")) {
          return textForNumber(value.textValue().strip(), definition);
        }
        return new Fault(Problem.WRONG_FORM, "Viết lại theo đúng dạng.");
      }
      case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf" -> {
        boolean negative = value.isNumber() && value.decimalValue().signum() < 0;
        return new Fault(
            Problem.OUT_OF_RANGE,
            negative && Expected.isFigure(definition)
                ? "Số không được âm; điểm trừ cũng ghi bằng số dương."
                : "Sửa số cho nằm trong khoảng.");
      }
      case "minLength", "maxLength" -> {
        return new Fault(
            Problem.TEXT_LENGTH,
            value.asText().isEmpty() ? "Điền nội dung còn trống." : "Viết lại cho vừa độ dài.");
      }
      case "minItems", "maxItems", "minProperties", "maxProperties" -> {
        return new Fault(
            Problem.ITEM_COUNT,
            !value.isEmpty()
                ? "Thêm hoặc bớt phần tử."
                : value.isArray()
                    ? "Danh sách đang trống: thêm phần tử."
                    : "Khối đang trống: thêm nội dung, hoặc bỏ cả mục có khối này.");
      }
      case "uniqueItems" -> {
        return new Fault(Problem.REPEATED_ITEM, "Bỏ phần tử lặp lại.");
      }
      default -> {
        return new Fault(Problem.WRONG_FORM, "Đối chiếu với lược đồ trong data/schema.");
      }
    }
  }

  private static Fault type(JsonNode value, JsonNode definition) {
    List<String> types = Expected.types(definition);
    boolean number = types.contains("number") || types.contains("integer");
    if (number && value.isTextual()) {
      return textForNumber(value.textValue().strip(), definition);
    }
    if (types.contains("string") && value.isNumber()) {
      return new Fault(
          Problem.WRONG_TYPE,
          "Đặt trong ngoặc kép, giữ cả số 0 ở đầu, ví dụ \""
              + MessageWords.plain(value.decimalValue())
              + "\".");
    }
    if (types.contains("boolean") && value.isTextual()) {
      return new Fault(Problem.WRONG_TYPE, "Ghi true hoặc false, không có ngoặc kép.");
    }
    if (types.contains("array") && !value.isArray()) {
      return new Fault(Problem.WRONG_TYPE, "Đặt trong ngoặc vuông [ ], kể cả khi chỉ có một.");
    }
    if (types.equals(List.of("integer")) && value.isNumber()) {
      return new Fault(
          Problem.NOT_WHOLE, "Chỗ này đếm số lượng: ghi số nguyên, không có phần thập phân.");
    }
    return new Fault(Problem.WRONG_TYPE, "Sửa cho đúng kiểu giá trị.");
  }

  /** A text where a number is meant: never guessed, only explained. */
  private static Fault textForNumber(String text, JsonNode definition) {
    boolean whole = !Expected.types(definition).contains("number");
    String reason =
        Expected.isFigure(definition)
            ? "Ghi lý do thiếu, ví dụ {\"missing\": \"not-scored\"}; 0 là số điểm thật."
            : whole
                ? "Ghi số nguyên; chưa có số thì bỏ mục này, hoặc ghi lý do thiếu nếu tệp cho phép."
                : "Ghi một số.";
    if (text.length() > JsonFaults.LONGEST_NUMBER * 2) {
      return new Fault(Problem.WRONG_TYPE, reason);
    }
    if (text.isEmpty()
        || text.matches("(?iu)[-–—_.…?*/x]+|n/?a|null|none|nan|kad|không|trống|#.*")) {
      return new Fault(Problem.PLACEHOLDER, reason);
    }
    if (text.matches("[-+]?[0-9.,]+\\s*%")) {
      return new Fault(
          Problem.PERCENT_SIGN,
          whole
              ? "Chỗ này đếm số lượng, không ghi tỷ lệ: ghi số đã đếm, ví dụ 85."
              : "Bỏ dấu % và ngoặc kép: 85% ghi là 85.");
    }
    if (text.matches("[-+]?[0-9]{1,3}([.,][0-9]{3})+")) {
      return new Fault(
          Problem.AMBIGUOUS_NUMBER,
          whole
              ? "Bỏ dấu ngăn hàng nghìn và ngoặc kép: ghi 1234."
              : "Không rõ là hàng nghìn hay phần thập phân: ghi 1234 hoặc 1.234, không có ngoặc"
                  + " kép.");
    }
    if (text.matches("[-+]?[0-9]+([.,][0-9]+)?")) {
      return new Fault(
          Problem.NUMBER_AS_TEXT,
          "Bỏ dấu ngoặc kép: ghi " + text.replace(',', '.').replace("+", "") + ".");
    }
    if (text.matches("[-+−0-9., ]*[0-9][-+−0-9., ]*(/[-+−0-9., ]*)+")) {
      return new Fault(
          Problem.WRONG_FRACTION,
          definition.has("pattern")
              ? "Ghi một số, hoặc phân số của hai số nguyên lớn hơn 0."
              : "Chỗ này không ghi phân số: ghi một số" + (whole ? " nguyên." : "."));
    }
    if (text.matches("(?s).*[0-9].*")) {
      return new Fault(Problem.TEXT_BESIDE_NUMBER, "Chỉ ghi số, bỏ chữ và ngoặc kép.");
    }
    return new Fault(Problem.WRONG_TYPE, reason);
  }

  private static Fault date(JsonNode value) {
    if (value.isNumber()) {
      BigDecimal number = value.decimalValue();
      if (number.compareTo(BigDecimal.valueOf(20_000)) > 0
          && number.compareTo(BigDecimal.valueOf(80_000)) < 0) {
        LocalDate day = LocalDate.of(1899, 12, 30).plusDays(number.longValue());
        return new Fault(
            Problem.EXCEL_DATE,
            "Excel đã đổi ngày thành số. Nếu đúng là " + day + " thì ghi \"" + day + "\".");
      }
      return new Fault(Problem.DATE_FORM, "Ghi ngày trong ngoặc kép: năm-tháng-ngày.");
    }
    String written = value.asText().strip();
    String text = written.length() <= LONGEST_FORM ? written : "";
    var slashes =
        java.util.regex.Pattern.compile("([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})")
            .matcher(text);
    var iso =
        java.util.regex.Pattern.compile("([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})")
            .matcher(text);
    String year = "";
    String month = "";
    String day = "";
    if (slashes.matches()) {
      year = slashes.group(3);
      month = slashes.group(2);
      day = slashes.group(1);
    } else if (iso.matches()) {
      year = iso.group(1);
      month = iso.group(2);
      day = iso.group(3);
    } else {
      return new Fault(Problem.DATE_FORM, "Ghi ngày dạng năm-tháng-ngày, ví dụ \"2025-06-30\".");
    }
    try {
      LocalDate date =
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
      if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
        return new Fault(
            Problem.FAR_DAY,
            "Sửa năm cho nằm từ "
                + FIRST_YEAR
                + " đến "
                + LAST_YEAR
                + "; mục không bắt buộc và chưa biết ngày thì bỏ.");
      }
      return new Fault(
          Problem.DATE_FORM,
          "Nếu là ngày "
              + date.getDayOfMonth()
              + " tháng "
              + date.getMonthValue()
              + " năm "
              + date.getYear()
              + " thì ghi \""
              + date
              + "\".");
    } catch (DateTimeException failure) {
      return new Fault(
          Problem.NO_SUCH_DAY, "Không có ngày " + day + " tháng " + month + " năm " + year + ".");
    }
  }
}

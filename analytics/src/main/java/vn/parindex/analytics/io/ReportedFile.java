package vn.parindex.analytics.io;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.Provenance;

/**
 * A data file of what units say, changed value by value: scores, measurements, progress with tasks,
 * findings in units or evidence. Nothing is checked here but the shape that a value needs to have a
 * place; whether the file is right the loader tells ({@link DatasetLoader#loadPlanned}).
 *
 * <p>What is added stands where the order says it belongs, among what is there; what is there stays
 * where it is. The text is in the canonical layout, so that a canonical file differs in the changed
 * lines only.
 *
 * <p>Not for use by several threads.
 */
public final class ReportedFile {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String UNITS = "units";
  private static final String UNIT = "unit";
  private static final String ON = "on";
  private static final String MISSING = "missing";
  private static final String PROVISIONAL = "provisional";
  private static final String FILED_UNDER = "filedUnder";
  private static final String STATE = "state";
  private static final String WHOLE = "";
  private static final String DONE = "declared/done";
  private static final String DONE_ON = "declared/doneOn";

  /** What a figure is made of; a reason why there is none takes its place. */
  private static final Set<String> FIGURES =
      Set.of(
          "selfAssessed",
          "declared",
          "verified1",
          "verified2",
          "survey",
          "numerator",
          "denominator",
          "count");

  /** What may be a fraction; of the names that other kinds of files have none is the same. */
  private static final Set<String> POINTS =
      Set.of("selfAssessed", "verified1", "verified2", "survey", "bonus", "penalty");

  private final Layout layout;
  private final ObjectNode root;
  private final Map<String, ObjectNode> units = new HashMap<>();
  private final Map<String, Integer> unitRanks;
  private final Map<String, Integer> itemRanks;
  private final Map<String, Integer> propertyRanks;

  private ReportedFile(DataFile.Kind kind, ObjectNode root, Order order) {
    this.layout = Layout.of(kind);
    this.root = root;
    this.unitRanks = ranks(order.units());
    this.itemRanks = ranks(order.items());
    this.propertyRanks = ranks(propertiesOf(kind));
    root.path(UNITS)
        .forEach(unit -> units.putIfAbsent(unit.path(UNIT).asText(), (ObjectNode) unit));
  }

  /**
   * How a kind of file is built.
   *
   * @param items the property of a unit with what it says of each thing
   * @param reports the property of a thing with what is kept one after the other; empty when the
   *     thing is such a list itself
   * @param ofReports the properties that stand in such a list; the others stand beside it
   */
  private record Layout(DataFile.Kind kind, String items, String reports, Set<String> ofReports) {

    static Layout of(DataFile.Kind kind) {
      return switch (kind) {
        case SCORES -> new Layout(kind, "leaves", "", Set.of());
        case MEASUREMENTS -> new Layout(kind, "targets", "revisions", Set.of());
        case TASK_PROGRESS -> new Layout(kind, "tasks", "", Set.of());
        case UNIT_FINDINGS -> new Layout(kind, "findings", "reports", Set.of(STATE));
        case EVIDENCE -> new Layout(kind, "leaves", "entries", Set.of(STATE, FILED_UNDER));
        default -> throw new IllegalArgumentException("units say nothing in " + kind.code());
      };
    }

    /** Whether the property stands in a report of a day. */
    boolean isOfReport(Spot spot) {
      return switch (kind) {
        case TASK_PROGRESS -> true;
        case MEASUREMENTS -> spot.on().isPresent();
        default -> ofReports.contains(spot.property().split("/")[0]);
      };
    }
  }

  /**
   * The orders in which a file lists things.
   *
   * @param units codes of units
   * @param items codes of leaves, targets, tasks or findings
   */
  public record Order(List<String> units, List<String> items) {

    /** Copies. */
    public Order {
      units = List.copyOf(units);
      items = List.copyOf(items);
    }
  }

  /**
   * Where a value stands.
   *
   * @param unit code of the unit; empty for what is said of the whole file
   * @param item code of the leaf, target, task or finding; empty for what is said of the unit
   * @param on the day of the report, where they are kept one after the other
   * @param property its name, with {@code /} between those of objects in objects: {@code
   *     document/number}; empty for the item as a whole
   */
  public record Spot(String unit, String item, Optional<LocalDate> on, String property) {}

  /** A value as a data file holds it. */
  public sealed interface Value {

    /** A text, a code, or a day as {@code 2025-06-30}. */
    record Text(String text) implements Value {}

    /** A number; 1.50 is the same as 1.5. */
    record Number(Fraction number) implements Value {}

    /** Yes or no. */
    record Flag(boolean flag) implements Value {}

    /** No value, and why: {@code {"missing": "no-appeal"}}. */
    record None(MissingReason reason) implements Value {}
  }

  /**
   * A value that is not any more what it was.
   *
   * @param spot where it stands
   * @param before what it was; empty when there was none
   * @param after what it is; empty when there is none any more
   */
  public record Change(Spot spot, Optional<Value> before, Optional<Value> after) {}

  /**
   * A file as it is.
   *
   * @param kind one of those in which units say something
   * @param bytes a file of this kind that the loader takes
   */
  public static ReportedFile of(DataFile.Kind kind, byte[] bytes, Order order) {
    return new ReportedFile(kind, (ObjectNode) JsonText.trusted(bytes).root().tree(), order);
  }

  /**
   * A new file, in which no unit says anything yet.
   *
   * @param head what tells it from others of its kind, in the order of the file: {@code period},
   *     {@code year}, {@code date}, {@code due}
   */
  public static ReportedFile create(
      DataFile.Kind kind, Provenance provenance, Map<String, String> head, Order order) {
    ObjectNode root = DataFileForm.head(kind, Optional.of(provenance));
    new LinkedHashMap<>(head).forEach(root::put);
    root.putArray(UNITS);
    return new ReportedFile(kind, root, order);
  }

  /** Whether a value of this kind has no place without the day of the report. */
  public static boolean needsDay(DataFile.Kind kind, String property) {
    return Layout.of(kind).isOfReport(new Spot("", "", Optional.empty(), property));
  }

  private static Map<String, Integer> ranks(List<String> codes) {
    Map<String, Integer> ranks = new HashMap<>();
    codes.forEach(code -> ranks.putIfAbsent(code, ranks.size()));
    return ranks;
  }

  /** The names of properties in the order of the schema. */
  private static List<String> propertiesOf(DataFile.Kind kind) {
    try (InputStream in = SchemaVersion.newest(kind).open()) {
      List<String> names = new ArrayList<>();
      properties(JsonText.trusted(in.readAllBytes()).root(), names);
      return names;
    } catch (IOException failure) {
      throw new UncheckedIOException(kind.code(), failure);
    }
  }

  private static void properties(Json schema, List<String> names) {
    if (schema.isObject()) {
      schema.path("properties").each(property -> names.add(property.name()));
    }
    schema.each(
        value -> {
          if (!value.isScalar()) {
            properties(value, names);
          }
        });
  }

  /**
   * Gives a value its place. A figure takes the place of the reason why there was none, and the
   * reason that of the figures; where evidence is not misfiled any more, it lies under no other
   * leaf; the day on which something was done takes the place of whether it was, and that it was
   * not done takes the place of the day.
   *
   * @return what is different now, the value itself first; none when it was there already
   * @throws IllegalArgumentException if the place needs a day and has none
   */
  public List<Change> put(Spot spot, Value value) {
    boolean isOfReport = layout.isOfReport(spot);
    if (isOfReport && spot.on().isEmpty()) {
      throw new IllegalArgumentException("without a day: " + spot);
    }
    Spot exact =
        isOfReport ? spot : new Spot(spot.unit(), spot.item(), Optional.empty(), spot.property());
    ObjectNode holder = holder(exact);
    List<Change> changes = new ArrayList<>();
    String[] steps = exact.property().split("/");
    ObjectNode inner = holder;
    for (int i = 0; i + 1 < steps.length; i++) {
      if (!inner.path(steps[i]).isObject()) {
        insert(inner, steps[i], NODES.objectNode(), propertyRanks);
      }
      inner = (ObjectNode) inner.path(steps[i]);
    }
    String name = steps[steps.length - 1];
    if (exact.property().equals(DONE)
        && value.equals(new Value.Flag(true))
        && inner.has("doneOn")) {
      // The day says so already, and more.
      return List.of();
    }
    Optional<Value> before = value(name, inner.path(name));
    Value stated = name.equals(MISSING) && value instanceof Value.None none ? text(none) : value;
    if (name.equals(PROVISIONAL) && stated.equals(new Value.Flag(false))) {
      // What is not provisional does not say so.
      inner.remove(name);
      return before
          .map(was -> List.of(new Change(exact, before, Optional.empty())))
          .orElse(List.of());
    }
    if (before.filter(stated::equals).isEmpty()) {
      insert(inner, name, node(stated), propertyRanks);
      changes.add(new Change(exact, before, Optional.of(stated)));
    }
    if (exact.property().equals(DONE_ON) && inner.has("done")) {
      removed(exact, DONE, inner.remove("done"), changes);
    }
    if (exact.property().equals(DONE) && inner.has("doneOn")) {
      removed(exact, DONE_ON, inner.remove("doneOn"), changes);
    }
    for (String other : replaced(holder, exact.property(), stated)) {
      removed(exact, other, holder.remove(other), changes);
    }
    return changes;
  }

  /** What goes with a property, each value of it. */
  private static void removed(Spot by, String property, JsonNode node, List<Change> changes) {
    Optional<Value> value = value(property, node);
    if (value.isPresent()) {
      Spot spot = new Spot(by.unit(), by.item(), by.on(), property);
      changes.add(new Change(spot, value, Optional.empty()));
    } else {
      node.properties()
          .forEach(
              inner -> removed(by, property + "/" + inner.getKey(), inner.getValue(), changes));
    }
  }

  private static Value text(Value.None none) {
    return new Value.Text(none.reason().code());
  }

  /** What cannot stand beside a property of an item. */
  private static List<String> replaced(ObjectNode holder, String property, Value value) {
    String name = property.split("/")[0];
    List<String> names = new ArrayList<>();
    holder.fieldNames().forEachRemaining(names::add);
    return names.stream()
        .filter(
            other ->
                name.equals(MISSING) && FIGURES.contains(other)
                    || FIGURES.contains(name) && other.equals(MISSING)
                    || name.equals(STATE)
                        && other.equals(FILED_UNDER)
                        && !value.equals(new Value.Text("misfiled")))
        .toList();
  }

  /** What holds a property; it is made where it is not there. */
  private ObjectNode holder(Spot spot) {
    if (spot.unit().isEmpty()) {
      return root;
    }
    ObjectNode unit = units.computeIfAbsent(spot.unit(), this::newUnit);
    if (spot.item().isEmpty()) {
      return unit;
    }
    ObjectNode items = (ObjectNode) unit.path(layout.items());
    if (!items.has(spot.item())) {
      insert(items, spot.item(), newItem(), itemRanks);
    }
    JsonNode item = items.path(spot.item());
    if (!layout.isOfReport(spot)) {
      return (ObjectNode) item;
    }
    if (item.isObject() && !item.has(layout.reports())) {
      insert((ObjectNode) item, layout.reports(), NODES.arrayNode(), propertyRanks);
    }
    return report(
        (ArrayNode) (item.isArray() ? item : item.path(layout.reports())), spot.on().orElseThrow());
  }

  private ObjectNode newUnit(String code) {
    ObjectNode unit = NODES.objectNode().put(UNIT, code);
    if (layout.kind() == DataFile.Kind.SCORES) {
      // Nobody said that there are none, and nobody said how many.
      for (String points : List.of("bonus", "penalty")) {
        unit.putObject(points).put(MISSING, MissingReason.NOT_SCORED.code());
      }
    }
    unit.putObject(layout.items());
    ArrayNode all = (ArrayNode) root.path(UNITS);
    int rank = unitRanks.getOrDefault(code, Integer.MAX_VALUE);
    int at = all.size();
    // Most come in order: looked for from the end.
    while (at > 0
        && unitRanks.getOrDefault(all.get(at - 1).path(UNIT).asText(), Integer.MAX_VALUE) > rank) {
      at--;
    }
    all.insert(at, unit);
    return unit;
  }

  private JsonNode newItem() {
    if (layout.kind() == DataFile.Kind.TASK_PROGRESS) {
      return NODES.arrayNode();
    }
    ObjectNode item = NODES.objectNode();
    if (!layout.ofReports().isEmpty()) {
      item.putArray(layout.reports());
    }
    return item;
  }

  private static ObjectNode report(ArrayNode reports, LocalDate day) {
    String on = day.toString();
    int at = 0;
    while (at < reports.size() && reports.get(at).path(ON).asText().compareTo(on) < 0) {
      at++;
    }
    if (at == reports.size() || !reports.get(at).path(ON).asText().equals(on)) {
      reports.insert(at, NODES.objectNode().put(ON, on));
    }
    return (ObjectNode) reports.get(at);
  }

  /** Sets a property; a new one stands before the first that comes after it. */
  private static void insert(
      ObjectNode object, String name, JsonNode value, Map<String, Integer> ranks) {
    int rank = ranks.getOrDefault(name, Integer.MAX_VALUE);
    List<Map.Entry<String, JsonNode>> after = new ArrayList<>();
    if (!object.has(name)) {
      boolean isAfter = false;
      for (Map.Entry<String, JsonNode> field : object.properties()) {
        isAfter |=
            !field.getKey().equals(ON)
                && ranks.getOrDefault(field.getKey(), Integer.MAX_VALUE) > rank;
        if (isAfter) {
          after.add(Map.entry(field.getKey(), field.getValue()));
        }
      }
    }
    after.forEach(field -> object.remove(field.getKey()));
    object.set(name, value);
    after.forEach(field -> object.set(field.getKey(), field.getValue()));
  }

  private static JsonNode node(Value value) {
    if (value instanceof Value.Text text) {
      return NODES.textNode(text.text());
    }
    if (value instanceof Value.Number number) {
      return Form.FRACTION.write(number.number());
    }
    if (value instanceof Value.Flag flag) {
      return NODES.booleanNode(flag.flag());
    }
    return NODES.objectNode().put(MISSING, ((Value.None) value).reason().code());
  }

  /** What stands under a name; points may be a text that is a fraction. */
  private static Optional<Value> value(String name, JsonNode node) {
    if (node.isTextual()) {
      String text = node.textValue();
      return Optional.of(
          Optional.of(text)
              .filter(fraction -> POINTS.contains(name))
              .flatMap(Fraction::ofWritten)
              .<Value>map(Value.Number::new)
              .orElseGet(() -> new Value.Text(text)));
    }
    if (node.isNumber()) {
      return Optional.of(new Value.Number(Fraction.of(node.decimalValue())));
    }
    if (node.isBoolean()) {
      return Optional.of(new Value.Flag(node.booleanValue()));
    }
    for (MissingReason reason : MissingReason.values()) {
      if (node.path(MISSING).asText().equals(reason.code())) {
        return Optional.of(new Value.None(reason));
      }
    }
    return Optional.empty();
  }

  /**
   * What a JSON pointer in this file leads to; for what stands in the head the spot of the whole
   * file, for what stands deeper than a property that property.
   */
  public Spot spot(String pointer) {
    List<String> steps = Json.steps(pointer);
    if (steps.size() < 2 || !steps.get(0).equals(UNITS)) {
      return new Spot(WHOLE, WHOLE, Optional.empty(), steps.isEmpty() ? WHOLE : steps.get(0));
    }
    JsonNode unit = step(root.path(UNITS), steps.get(1));
    String code = unit.path(UNIT).asText();
    boolean isItem = steps.size() > 3 && steps.get(2).equals(layout.items());
    if (!isItem) {
      String property =
          steps.size() > 2 && !steps.get(2).equals(layout.items()) ? steps.get(2) : "";
      return new Spot(code, WHOLE, Optional.empty(), property);
    }
    JsonNode item = unit.path(layout.items()).path(steps.get(3));
    int next = 4;
    boolean isReport = item.isArray() || steps.size() > 4 && steps.get(4).equals(layout.reports());
    Optional<LocalDate> on = Optional.empty();
    if (isReport) {
      next = item.isArray() ? 5 : 6;
      JsonNode reports = item.isArray() ? item : item.path(layout.reports());
      on =
          steps.size() >= next
              ? Form.day(step(reports, steps.get(next - 1)).path(ON).asText())
              : Optional.empty();
    }
    String property =
        steps.size() > next ? String.join("/", steps.subList(next, steps.size())) : WHOLE;
    return new Spot(code, steps.get(3), on, property.replaceAll("/" + MISSING + "$", WHOLE));
  }

  private static JsonNode step(JsonNode list, String index) {
    return index.matches("[0-9]{1,8}") ? list.path(Integer.parseInt(index)) : list.path(index);
  }

  /** The codes of the units that say something. */
  public Set<String> units() {
    return Set.copyOf(units.keySet());
  }

  /** The file in the canonical layout, in UTF-8. */
  public byte[] bytes() {
    return DataFileForm.text(root, layout.kind()).getBytes(StandardCharsets.UTF_8);
  }
}

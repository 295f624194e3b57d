package vn.parindex.analytics.io;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.parindex.analytics.check.Problem;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.UnitId;

/**
 * How one kind of value stands in a data file, read and written from the same words.
 *
 * @param read the value; it throws {@link Refusal} where it contradicts itself, which is reported,
 *     and {@link Misfit} where the schema let through what is none
 * @param write the value in JSON
 * @param <V> the value in the model
 */
record Form<V>(Function<At, V> read, Function<V, JsonNode> write) {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** ISO 8601 writes it before a day of any year; {@link MonthDay} does, too. */
  private static final String MONTH_DAY_SIGN = "--";

  static final Form<String> TEXT = scalar(Json::textIfAny, NODES::textNode);
  static final Form<Boolean> FLAG =
      scalar(
          node -> Optional.of(node).filter(Json::isBoolean).map(Json::booleanValue),
          NODES::booleanNode);
  static final Form<Integer> COUNT =
      scalar(
          node -> whole(node, Integer.MIN_VALUE, Integer.MAX_VALUE).map(Long::intValue),
          NODES::numberNode);
  static final Form<Long> LONG =
      scalar(node -> whole(node, Long.MIN_VALUE, Long.MAX_VALUE), NODES::numberNode);
  static final Form<BigDecimal> NUMBER = scalar(Form::number, NODES::numberNode);
  static final Form<LocalDate> DAY =
      scalar(node -> node.textIfAny().flatMap(Form::day), day -> NODES.textNode(day.toString()));

  /** A day of any year: {@code "01-15"}. */
  static final Form<MonthDay> DAY_OF_YEAR =
      scalar(
          node -> node.textIfAny().flatMap(Form::dayOfYear),
          day -> NODES.textNode(day.toString().substring(MONTH_DAY_SIGN.length())));

  static final Form<MissingReason> REASON = code(MissingReason.values(), MissingReason::code);

  /** A number, or a text such as {@code "10/3"} where no decimal is exact. */
  static final Form<Fraction> FRACTION =
      scalar(
          node ->
              number(node)
                  .map(Fraction::of)
                  .or(() -> node.textIfAny().flatMap(Fraction::ofWritten)),
          value ->
              value
                  .decimal()
                  .<JsonNode>map(NODES::numberNode)
                  .orElseGet(() -> NODES.textNode(value.asWritten())));

  /** A decimal, or why there is none. */
  static final Form<Figure> FIGURE =
      figure(NUMBER.as(Fraction::of, value -> value.decimal().orElseThrow()));

  /** Points, which may be a fraction, or why there are none. */
  static final Form<Figure> POINTS = figure(FRACTION);

  /** A unit by its code: which one that is, the day says, which the file as a whole knows. */
  static final Form<UnitId> UNIT = TEXT.as(UnitId::of, UnitId::code);

  private static Form<Figure> figure(Form<Fraction> known) {
    return new Form<>(
        at ->
            at.node().isObject()
                ? Figure.missing(REASON.read(at.at("missing")))
                : Figure.of(known.read(at)),
        figure ->
            figure.match(known::write, reason -> NODES.objectNode().put("missing", reason.code())));
  }

  /** The value at a place. */
  V read(At at) {
    return read.apply(at);
  }

  /** A value in JSON. */
  JsonNode write(V value) {
    return write.apply(value);
  }

  /** What is made of such a value, and the value of it. */
  <W> Form<W> as(Function<V, W> made, Function<W, V> of) {
    return new Form<>(at -> made.apply(read(at)), value -> write(of.apply(value)));
  }

  /** A value of its own; empty when what is written there is none. */
  private static <V> Form<V> scalar(Function<Json, Optional<V>> read, Function<V, JsonNode> write) {
    return new Form<>(at -> read.apply(at.node()).orElseThrow(() -> new Misfit(at)), write);
  }

  private static Optional<BigDecimal> number(Json node) {
    return node.isNumber() ? Optional.of(node.decimalValue()) : Optional.empty();
  }

  private static Optional<Long> whole(Json node, long least, long most) {
    return number(node)
        .filter(number -> number.compareTo(BigDecimal.valueOf(least)) >= 0)
        .filter(number -> number.compareTo(BigDecimal.valueOf(most)) <= 0)
        .map(BigDecimal::longValue);
  }

  /** A day as it stands in data files; empty when it is none. */
  static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  private static Optional<MonthDay> dayOfYear(String text) {
    try {
      return Optional.of(MonthDay.parse(MONTH_DAY_SIGN + text));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  /** A word that stands for a constant. */
  static <E> Form<E> code(E[] constants, Function<E, String> code) {
    Map<String, E> byCode = new LinkedHashMap<>();
    Stream.of(constants).forEach(constant -> byCode.put(code.apply(constant), constant));
    return scalar(
        node -> Optional.ofNullable(byCode.get(node.asText(""))),
        constant -> NODES.textNode(code.apply(constant)));
  }

  /** An object of some fields. */
  static <T> Form<T> object(Function<Fields<T>, T> fields) {
    return new Form<>(
        at -> fields.apply(new Fields.Read<>(at)),
        value -> {
          ObjectNode node = NODES.objectNode();
          fields.apply(new Fields.Written<>(value, node));
          return node;
        });
  }

  /** A list without the items that are refused. */
  static <V> Form<List<V>> list(Form<V> item) {
    return new Form<>(
        at -> {
          List<V> items = new ArrayList<>();
          at.each(each -> addUnlessRefused(items, item, each));
          return items;
        },
        items -> {
          ArrayNode array = NODES.arrayNode();
          items.forEach(each -> array.add(item.write(each)));
          return array;
        });
  }

  private static <V> void addUnlessRefused(List<V> items, Form<V> form, At at) {
    try {
      items.add(form.read(at));
    } catch (Refusal reported) {
      return;
    }
  }

  /** A list that is refused, once all of it was read, if one of its items is, or if it has none. */
  static <V> Form<List<V>> all(Form<V> item) {
    Form<List<V>> list = list(item);
    return new Form<>(
        at -> {
          List<V> items = list.read(at);
          if (items.isEmpty() || items.size() < at.node().size()) {
            throw new Refusal();
          }
          return items;
        },
        list.write);
  }

  /** Values by their names, in order, without those that are refused. */
  static <V> Form<Map<String, V>> map(Form<V> value) {
    return new Form<>(
        at -> {
          Map<String, V> values = new LinkedHashMap<>();
          at.each(
              each -> {
                List<V> read = new ArrayList<>(1);
                addUnlessRefused(read, value, each);
                read.forEach(v -> values.put(each.node().name(), v));
              });
          return values;
        },
        values -> {
          ObjectNode node = NODES.objectNode();
          values.forEach((key, each) -> node.set(key, value.write(each)));
          return node;
        });
  }

  /**
   * What units say of many things, each unit once, in the order in which they first occur: {@code
   * [{"unit": "21529", "tasks": {"nv-01": …}}]}. In the model these are flat lists.
   *
   * @param key the name of what each unit says
   * @param unit who says a thing
   * @param code of what it says it
   * @param thing what a unit says of a code
   */
  static <T> Form<List<T>> byUnit(
      String key,
      Function<T, UnitId> unit,
      Function<T, String> code,
      BiFunction<UnitId, String, Form<T>> thing) {
    return new Form<>(
        at -> {
          List<T> things = new ArrayList<>();
          Set<UnitId> seen = new HashSet<>();
          at.each(
              entry -> {
                UnitId owner = UNIT.read(entry.at("unit"));
                int before = things.size();
                if (seen.add(owner)) {
                  entry
                      .at(key)
                      .each(
                          said ->
                              addUnlessRefused(
                                  things, thing.apply(owner, said.node().name()), said));
                } else {
                  at.report()
                      .add(
                          Problem.REPORT_UNIT_TWICE,
                          entry.at("unit").place(),
                          MessageWords.quoted(owner.code()),
                          "mỗi đơn vị một mục trong một tệp",
                          "Gộp hai mục của đơn vị này thành một, hoặc sửa mã.");
                }
                if (things.size() == before) {
                  at.report().leaveOut(entry.place());
                }
              });
          return things;
        },
        things -> {
          ArrayNode units = NODES.arrayNode();
          things.stream()
              .collect(Collectors.groupingBy(unit, LinkedHashMap::new, Collectors.toList()))
              .forEach(
                  (owner, own) -> {
                    ObjectNode said = units.addObject().put("unit", owner.code()).putObject(key);
                    own.forEach(
                        each ->
                            said.set(
                                code.apply(each),
                                thing.apply(owner, code.apply(each)).write(each)));
                  });
          return units;
        });
  }
}

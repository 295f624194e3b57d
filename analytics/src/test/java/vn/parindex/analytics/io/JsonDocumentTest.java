package vn.parindex.analytics.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.parindex.analytics.check.Finding;
import vn.parindex.analytics.check.Locator.Position;
import vn.parindex.analytics.check.Place;
import vn.parindex.analytics.check.Problem;

/** A data file as a document, the places in it, and the fields of its objects. */
class JsonDocumentTest {

  private final Report report = new Report();

  private Optional<JsonDocument> parse(String text) {
    return JsonDocument.parse(new SourceText("a.json", text, "hash"), report);
  }

  @Test
  void a_sound_document_is_read_with_its_places() {
    JsonDocument document = parse("{\n \"a\": [1,\n 2]}").orElseThrow();
    assertThat(document.file()).isEqualTo("a.json");
    assertThat(document.sha256()).isEqualTo("hash");
    assertThat(document.root().tree()).hasToString("{\"a\":[1,2]}");
    assertThat(document.position("/a/1")).isEqualTo(new Position(3, 2));
    assertThat(report.findings()).isEmpty();
  }

  @Test
  void of_a_document_with_faults_what_was_meant_is_read_and_the_faults_are_told() {
    JsonDocument document = parse("{\n \"a\": [1,\n 2,],\n \"b\": {}\n}").orElseThrow();
    assertThat(document.root().tree()).hasToString("{\"a\":[1,2],\"b\":{}}");
    assertThat(document.position("")).isEqualTo(new Position(1, 1));
    assertThat(document.position("/a/1")).isEqualTo(new Position(3, 2));
    assertThat(document.position("/b")).isEqualTo(new Position(4, 2));
    assertThat(document.position("/b/x/y")).isEqualTo(document.position("/b"));
    assertThat(report.findings()).hasSize(1).first().extracting(Finding::line).isEqualTo(3);
  }

  @Test
  void what_nobody_can_understand_is_no_document() {
    assertThat(parse("%")).isEmpty();
    assertThat(report.hasErrors("a.json")).isTrue();
  }

  @Test
  void with_other_content_the_places_stay() {
    JsonDocument document = parse("{\n \"a\": 1}").orElseThrow();
    JsonDocument other = document.with(JsonNodeFactory.instance.objectNode().put("b", 2));
    assertThat(other.root().tree()).hasToString("{\"b\":2}");
    assertThat(other.position("/a")).isEqualTo(document.position("/a"));
    assertThat(other.file()).isEqualTo("a.json");
  }

  @ParameterizedTest
  @CsvSource({
    "0, true",
    "0.00, true",
    "30.0, true",
    "999999999, true",
    "1234567890, true",
    "-7, true",
    "3E+9, true",
    "1E+12, true",
    "-25E+8, true",
    "0.5, false",
    "30.05, false"
  })
  void a_number_without_a_fraction_is_a_whole_one(BigDecimal value, boolean isWhole) {
    assertThat(JsonDocument.number(value).isIntegralNumber()).isEqualTo(isWhole);
    assertThat(JsonDocument.number(value).decimalValue()).isEqualByComparingTo(value);
  }

  @Test
  void every_value_on_the_way_into_the_model_knows_its_place() {
    At at = At.of(parse("{\"a\": [\"x\", {\"b\": true}], \"c\": 1}").orElseThrow(), report);
    assertThat(at.place()).isEqualTo(Place.of("a.json"));
    assertThat(at.at("a").at(1).at("b").place()).isEqualTo(new Place("a.json", "/a/1/b"));
    assertThat(at.at("a").at(1).at("b").node().booleanValue()).isTrue();
    assertThat(at.at("x").node().isMissing()).isTrue();
    List<String> places = new ArrayList<>();
    at.each(each -> places.add(each.place().pointer()));
    at.at("a").each(each -> places.add(each.place().pointer()));
    assertThat(places).containsExactly("/a", "/c", "/a/0", "/a/1");
  }

  private record Thing(String name, Optional<Integer> count, LocalDate day) {}

  /** One description of an object, for reading and for writing. */
  private static Thing fields(Fields<Thing> fields) {
    return new Thing(
        fields.one("name", Form.TEXT, Thing::name),
        fields.maybe("count", Form.COUNT, Thing::count),
        fields.or("day", Form.DAY, LocalDate.EPOCH, Thing::day));
  }

  private Fields<Thing> read(String text) {
    return new Fields.Read<>(At.of(parse(text).orElseThrow(), report));
  }

  @Test
  void what_is_written_by_its_fields_is_read_back() {
    for (Thing thing :
        List.of(
            new Thing("a", Optional.empty(), LocalDate.EPOCH),
            new Thing("b", Optional.of(3), LocalDate.of(2025, 6, 30)))) {
      ObjectNode node = JsonNodeFactory.instance.objectNode();
      assertThat(fields(new Fields.Written<>(thing, node))).isEqualTo(thing);
      assertThat(node.has("count")).isEqualTo(thing.count().isPresent());
      assertThat(node.has("day")).isEqualTo(!thing.day().equals(LocalDate.EPOCH));
      assertThat(fields(read(node.toString()))).isEqualTo(thing);
    }
  }

  @Test
  void what_goes_without_saying_is_written_only_where_the_field_always_is() {
    Thing thing = new Thing("a", Optional.empty(), LocalDate.EPOCH);
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    Fields<Thing> written = new Fields.Written<>(thing, node);
    assertThat(written.usually("day", Form.DAY, LocalDate.EPOCH, Thing::day))
        .isEqualTo(LocalDate.EPOCH);
    assertThat(node).hasToString("{\"day\":\"1970-01-01\"}");
    assertThat(read("{}").usually("day", Form.DAY, LocalDate.EPOCH, Thing::day))
        .isEqualTo(LocalDate.EPOCH);
    assertThat(written.has("x", any -> true)).isTrue();
    assertThat(written.has("day", any -> false)).isFalse();
    assertThat(written.<String>as(Thing::name).one("n", Form.TEXT, name -> name)).isEqualTo("a");
    assertThat(node.path("n").asText()).isEqualTo("a");
  }

  @Test
  void what_must_be_there_or_not_is_told_with_its_place() {
    Fields<Thing> fields = read("{\"a\": 1}");
    assertThat(fields.has("a", any -> false)).isTrue();
    assertThat(fields.has("b", any -> true)).isFalse();
    assertThat(fields.given("a", true)).isTrue();
    assertThat(fields.absent("b", false, "")).isTrue();
    assertThat(report.findings()).isEmpty();
    assertThat(fields.given("b", false)).isFalse();
    assertThat(fields.absent("a", true, "không có gì")).isFalse();
    assertThat(report.findings())
        .extracting(Finding::pointer, Finding::expected, Finding::remedy)
        .containsExactly(
            tuple("", "mục \"b\"", "Thêm \"b\" vào đây."),
            tuple("/a", "không có gì", "Xóa mục \"a\"."));
  }

  @Test
  void a_fault_refuses_the_object_that_is_read_and_never_one_that_is_written() {
    Fields<Thing> fields =
        new Fields.Read<>(At.of(parse("[{\"a\": 1}]").orElseThrow(), report).at(0));
    fields.refuseIf(false, Problem.MISSING_PROPERTY, "a", "", "cần", "sửa");
    fields.leaveOutIf(false, Problem.MISSING_PROPERTY, "a", "", "cần", "sửa");
    assertThat(report.findings()).isEmpty();
    assertThatThrownBy(() -> fields.refuseIf(true, Problem.MISSING_PROPERTY, "a", "", "cần", "sửa"))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(
            () -> fields.leaveOutIf(true, Problem.MISSING_PROPERTY, "a", "", "cần", "sửa"))
        .isInstanceOf(Refusal.class);
    assertThat(report.findings()).hasSize(2);
    Fields<Thing> written =
        new Fields.Written<>(
            new Thing("a", Optional.empty(), LocalDate.EPOCH),
            JsonNodeFactory.instance.objectNode());
    written.refuseIf(true, Problem.MISSING_PROPERTY, "a", "", "cần", "sửa");
    written.leaveOutIf(true, Problem.MISSING_PROPERTY, "a", "", "cần", "sửa");
    assertThat(report.findings()).hasSize(2);
  }

  @Test
  void an_item_that_is_left_out_moves_the_places_of_those_after_it() {
    JsonDocument document = parse("{\"l\": [1, 2, 3]}").orElseThrow();
    new Fields.Read<>(At.of(document, report).at("l").at(1)).leaveOut();
    assertThat(report.original(new Place("a.json", "/l/1"))).isEqualTo(new Place("a.json", "/l/2"));
  }
}

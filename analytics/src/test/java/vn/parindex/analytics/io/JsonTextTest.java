package vn.parindex.analytics.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.parindex.analytics.check.Locator.Position;

/** A JSON text and the values in it, byte by byte. */
class JsonTextTest {

  private static final JsonMapper JACKSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static JsonText text(String text) {
    return JsonText.of(bytes(text)).orElseThrow();
  }

  private static Json root(String text) {
    return text(text).root();
  }

  private static boolean isSound(String text) {
    return JsonText.of(bytes(text)).isPresent();
  }

  private static Optional<JsonNode> jackson(byte[] bytes) {
    try {
      JsonNode tree = JACKSON.readTree(bytes);
      return Optional.of(tree).filter(read -> !read.isMissingNode());
    } catch (IOException notJson) {
      return Optional.empty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "\"\"",
        "0",
        "-0",
        "-12.25",
        "0.5",
        "10",
        "true",
        "false",
        "null",
        " \t\r\n[ 1 , 2 ] \n",
        "{\"a\":1,\"b\":[true,false,null,\"x\"],\"c\":{\"a\":{}}}",
        "{ \"a\" : { \"b\" : [ ] } , \"c\" : \"d\" }",
        "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"",
        "\"\\u0041\\u1ebf\\uD83D\\uDE00\\uabCD\"",
        "\"a\\\\\"",
        "\"\\u0000\"",
        "\"a\\nb\\nc\"",
        "[\"xã Ba Vì\",\"ế\",\"😀\",\"ß\u007f\u0080\u07ff\u0800\uffff\"]",
        "{\"\\u0061\":1,\"b\\\\\":2,\"\":3}",
        "[[[[1]]],[[2]]]",
        "[{\"a\":1},{\"a\":2},{\"a\":{\"a\":3}}]"
      })
  void what_jackson_reads_is_read_alike(String text) {
    assertThat(root(text).tree()).isEqualTo(jackson(bytes(text)).orElseThrow());
    assertThat(Json.of(root(text).tree()).tree()).isEqualTo(root(text).tree());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "[",
        "}",
        "[1",
        "[1,",
        "[1,]",
        "[,1]",
        "[1 2]",
        "[1;2]",
        "[1]]",
        "{}{}",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\" 1}",
        "{\"a\":1,}",
        "{,\"a\":1}",
        "{\"a\":1 \"b\":2}",
        "{a:1}",
        "{1:1}",
        "{a\":1}",
        "{\"a\";1}",
        "{\"a\":1;\"b\":2}",
        "{\"a\":1,\"a\":2}",
        "{\"a\":1,\"b\":0,\"\\u0061\":2}",
        "{\"x\":{\"a\":1,\"a\":1}}",
        "tru",
        "truE",
        "trues",
        "nul",
        "falsch",
        "+1",
        "-",
        "01",
        "-01",
        "00",
        ".5",
        "1.",
        "1.e1",
        "1e",
        "1e+",
        "0x1",
        "NaN",
        "'a'",
        "\"",
        "\"a",
        "\"a\nb\"",
        "\"\u001f\"",
        "\"\\",
        "\"\\\"",
        "\"\\x\"",
        "\"\\u\"",
        "\"\\u12\"",
        "\"\\u123g\"",
        "/**/1",
        "1//",
        "\u00a01"
      })
  void what_is_no_json_is_refused_as_jackson_does(String text) {
    assertThat(isSound(text)).isFalse();
    assertThat(jackson(bytes(text))).isEmpty();
    assertThatThrownBy(() -> JsonText.trusted(bytes(text)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("no JSON at byte ");
  }

  /** Jackson lets them pass: they are no letters, and no file could be written with them. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"\\uDE00\"",
        "\"\\uD83D\"",
        "\"\\uD83Dx\"",
        "\"\\uD83D\\n\"",
        "\"\\uD83D\\u0041\"",
        "\"\\uD83D\\uD83D\""
      })
  void halves_of_letters_are_refused(String text) {
    assertThat(isSound(text)).isFalse();
  }

  @Test
  void every_cut_of_a_text_is_refused() {
    String whole = "{\"a\": [1.5, -2e1, true], \"b\\u1ebf\": {\"c\": \"d\\n\", \"e\": null}}";
    assertThat(isSound(whole)).isTrue();
    for (int length = 0; length < whole.length(); length++) {
      assertThat(isSound(whole.substring(0, length))).as(whole.substring(0, length)).isFalse();
    }
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException malformed) {
      return false;
    }
  }

  /** Against Java's own decoder: all pairs of bytes, and what may follow the longer first ones. */
  @Test
  void letters_are_those_of_utf_8_and_no_others() {
    int[] borders = {0x22, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xFF};
    List<byte[]> letters = new ArrayList<>();
    for (int first = 0x80; first < 0x100; first++) {
      letters.add(new byte[] {(byte) first});
      for (int second = 0x80; second < 0x100; second++) {
        letters.add(new byte[] {(byte) first, (byte) second});
      }
      for (int second : borders) {
        for (int third : borders) {
          letters.add(new byte[] {(byte) first, (byte) second, (byte) third});
          letters.add(new byte[] {(byte) first, (byte) second, (byte) third, (byte) 0xBF});
          letters.add(new byte[] {(byte) first, (byte) second, (byte) third, 0x7F});
        }
      }
    }
    int sound = 0;
    for (byte[] letter : letters) {
      byte[] text = new byte[letter.length + 2];
      text[0] = '"';
      System.arraycopy(letter, 0, text, 1, letter.length);
      text[text.length - 1] = '"';
      boolean quoted = new String(letter, StandardCharsets.ISO_8859_1).indexOf('"') >= 0;
      boolean expected = isUtf8(letter) && !quoted;
      assertThat(JsonText.of(text).isPresent()).as(() -> hex(letter)).isEqualTo(expected);
      sound += expected ? 1 : 0;
    }
    assertThat(sound).isGreaterThan(2_000);
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  @Test
  void a_cut_letter_at_the_very_end_is_refused() {
    for (int length = 1; length < 4; length++) {
      byte[] text = new byte[length + 1];
      text[0] = '"';
      System.arraycopy(bytes("😀"), 0, text, 1, length);
      assertThat(JsonText.of(text)).isEmpty();
    }
  }

  private static String list(int size, String each) {
    return "[" + String.join(",", Collections.nCopies(size, each)) + "]";
  }

  private static String object(int size) {
    return IntStream.range(0, size)
        .mapToObj(i -> "\"k" + i + "\":" + i)
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static void atMost(String largest, String tooLarge) {
    assertThat(isSound(largest)).isTrue();
    assertThat(isSound(tooLarge)).isFalse();
    assertThat(JsonText.trusted(bytes(tooLarge)).count()).isPositive();
  }

  @Test
  void the_limits_of_data_files_hold_and_not_those_of_our_own_texts() {
    atMost("[".repeat(32) + "]".repeat(32), "[".repeat(33) + "]".repeat(33));
    atMost(
        "{\"a\":".repeat(32) + "1" + "}".repeat(32), "{\"a\":".repeat(33) + "1" + "}".repeat(33));
    atMost(list(5_000, "0"), list(5_001, "0"));
    atMost(object(5_000), object(5_001));
    atMost("1" + "0".repeat(31), "1" + "0".repeat(32));
    atMost("-1" + "0".repeat(30), "-1" + "0".repeat(31));
    atMost("1e9", "1e10");
    atMost("1E-9", "1e-10");
    atMost("1e+009", "1e+010");
    atMost("\"" + "a".repeat(20_000) + "\"", "\"" + "a".repeat(20_001) + "\"");
    atMost("\"" + "ế".repeat(20_000) + "\"", "\"" + "ế".repeat(20_001) + "\"");
    atMost("\"" + "\\n".repeat(20_000) + "\"", "\"" + "\\n".repeat(20_001) + "\"");
  }

  @Test
  void there_may_be_more_units_than_other_things() {
    atMost("{\"units\":" + list(20_000, "0") + "}", "{\"units\":" + list(20_001, "0") + "}");
    assertThat(isSound("{\"others\":" + list(5_001, "0") + "}")).isFalse();
    assertThat(isSound("{\"a\":{\"units\":" + list(5_001, "0") + "}}")).isFalse();
    assertThat(isSound("{\"units\":[" + list(5_001, "0") + "]}")).isFalse();
  }

  @Test
  void thousands_of_names_are_told_apart() {
    int names = 5_000;
    String each = object(names);
    JsonText text = JsonText.trusted(bytes("[" + each + "," + each + "]"));
    assertThat(text.names()).isEqualTo(IntStream.range(0, names).mapToObj(i -> "k" + i).toList());
    assertThat(text.count()).isEqualTo(1 + 2 * (1 + names));
    Json second = text.root().path(1);
    for (int i = 0; i < names; i += 97) {
      assertThat(second.path("k" + i).decimalValue()).isEqualTo(BigDecimal.valueOf(i));
    }
    assertThat(isSound(object(4_999).replace("\"k4998\"", "\"k17\""))).isFalse();
  }

  @Test
  void names_written_with_escapes_are_the_same_names_and_known() {
    assertThat(text("{\"a\":{\"\\u0061\":1}}").names()).containsExactly("a");
    assertThat(text("{\"a\":{\"\\u0061\":1}}").hasEscapedNames()).isTrue();
    assertThat(text("{\"a\":\"\\u0061\"}").hasEscapedNames()).isFalse();
    assertThat(root("[{\"a\":1},{\"\\u0061\":2}]").path(1).path("a").decimalValue())
        .isEqualTo(new BigDecimal(2));
    assertThat(text("{\"a\":1}").names()).isUnmodifiable();
  }

  private static Position at(String text, String pointer) {
    return text(text).position(pointer);
  }

  @Test
  void a_property_stands_where_its_name_begins_and_an_item_where_it_begins() {
    String text = "{\n  \"a\": [1,\n   {\"b\": 2}],\n\n  \"c\": 3\n}\n";
    assertThat(at(text, "")).isEqualTo(new Position(1, 1));
    assertThat(at(text, "/a")).isEqualTo(new Position(2, 3));
    assertThat(at(text, "/a/0")).isEqualTo(new Position(2, 9));
    assertThat(at(text, "/a/1")).isEqualTo(new Position(3, 4));
    assertThat(at(text, "/a/1/b")).isEqualTo(new Position(3, 5));
    assertThat(at(text, "/c")).isEqualTo(new Position(5, 3));
    assertThat(text(text).lines()).isEqualTo(6);
    assertThat(root(text).path("c").line()).isEqualTo(5);
  }

  @Test
  void what_is_not_there_has_the_place_of_the_nearest_above() {
    String text = "{\n  \"a\": [1,\n   {\"b\": 2}]}";
    assertThat(at(text, "/a/1/x/y")).isEqualTo(at(text, "/a/1"));
    assertThat(at(text, "/a/2")).isEqualTo(at(text, "/a"));
    assertThat(at(text, "/a/01")).isEqualTo(at(text, "/a"));
    assertThat(at(text, "/x")).isEqualTo(at(text, ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void lines_end_in_three_ways(String end) {
    String text = String.join(end, "[", "", "1,", "2]", "");
    assertThat(at(text, "/0")).isEqualTo(new Position(3, 1));
    assertThat(at(text, "/1")).isEqualTo(new Position(4, 1));
    assertThat(text(text).lines()).isEqualTo(end.equals("\r") ? 5 : 4);
    assertThat(text(text.strip()).lines()).isEqualTo(4);
  }

  @Test
  void columns_count_characters_of_java_and_no_byte_order_mark() {
    assertThat(at("[\"aß\",1]", "/1")).isEqualTo(new Position(1, 7));
    assertThat(at("[\"aế\",1]", "/1")).isEqualTo(new Position(1, 7));
    assertThat(at("[\"a😀\",1]", "/1")).isEqualTo(new Position(1, 8));
    assertThat(at("\uFEFF[1]", "/0")).isEqualTo(new Position(1, 2));
    assertThat(root("\uFEFF[1]").tree()).hasToString("[1]");
    assertThat(isSound("\uFEFF\uFEFF[1]")).isFalse();
  }

  @Test
  void steps_of_a_pointer_are_decoded_once() {
    assertThat(Json.steps("")).isEmpty();
    assertThat(Json.steps("/")).containsExactly("");
    assertThat(Json.steps("/a~1b/~0/~01//0/")).containsExactly("a/b", "~", "~1", "", "0", "");
    assertThat(at("{\"a/b\":\n{\"\":\n1}}", "/a~1b/")).isEqualTo(new Position(2, 2));
  }

  @Test
  void signs_are_found_wherever_they_stand_and_whether_they_are_escaped_or_not() {
    Set<String> signs = Set.of("@@", "#", "http://", "zz");
    assertThat(text("[\"a@b\",\"htt\",\"p://\"]").having(signs)).isEmpty();
    assertThat(text("[\"a@@b\"]").having(signs)).containsExactly("@@");
    assertThat(text("[\"a@\",\"@#\"]").having(signs)).containsExactly("#");
    assertThat(text("{\"#\":1,\"b\":\"xhttp://\"}").having(signs))
        .containsExactlyInAnyOrder("#", "http://");
    assertThat(text("[\"\\u0040@\",\"http:\\/\\/\"]").having(signs))
        .containsExactlyInAnyOrder("@@", "http://");
    assertThat(text("{\"\\u0023\":\"z\\u007a\"}").having(signs))
        .containsExactlyInAnyOrder("#", "zz");
    assertThat(text("{\"\\u0023\":1}").having(signs)).containsExactly("#");
    assertThat(text("{\"\\u0023\":1,\"z\\u007a\":1}").having(signs))
        .containsExactlyInAnyOrder("#", "zz");
    assertThat(text("[\"@\"]").having(Set.of("@@"))).isEmpty();
  }

  @Test
  void values_are_walked_through_and_asked_for_what_they_are() {
    Json root =
        root(
            "{\"o\":{},\"l\":[7,\"x\",[8,9]],\"t\":\"\",\"y\":true,\"n\":false,\"z\":null,\"m\":-1}");
    assertThat(root.isObject()).isTrue();
    assertThat(root.size()).isEqualTo(7);
    assertThat(root.path("o").size()).isZero();
    assertThat(root.path("o").first().isMissing()).isTrue();
    assertThat(root.path("l").isArray()).isTrue();
    assertThat(root.path("l").size()).isEqualTo(3);
    assertThat(root.path("l").path(2).path(1).decimalValue()).isEqualTo(new BigDecimal(9));
    assertThat(root.path("l").path(2).next().isMissing()).isTrue();
    assertThat(root.path("l").path(3).isMissing()).isTrue();
    assertThat(root.path("l").path(-1).isMissing()).isTrue();
    assertThat(root.path("t").path(0).isMissing()).isTrue();
    assertThat(root.path("l").path("x").isMissing()).isTrue();
    assertThat(root.path("l").name()).isEqualTo("l");
    assertThat(root.path("l").path(0).name()).isEmpty();
    assertThat(root.has("z")).isTrue();
    assertThat(root.has("7")).isFalse();
    assertThat(root.step("l").step("1").textValue()).isEqualTo("x");
    assertThat(root.step("l").step("01").isMissing()).isTrue();
    List<String> names = new ArrayList<>();
    root.each(value -> names.add(value.name()));
    assertThat(names).containsExactly("o", "l", "t", "y", "n", "z", "m");
  }

  @Test
  void each_value_is_of_one_kind() {
    for (String text : List.of("{}", "[]", "\"x\"", "true", "false", "null", "0", "9", "-1")) {
      Json value = root(text);
      JsonNode node = value.tree();
      assertThat(value.isObject()).as(text).isEqualTo(node.isObject());
      assertThat(value.isArray()).as(text).isEqualTo(node.isArray());
      assertThat(value.isTextual()).as(text).isEqualTo(node.isTextual());
      assertThat(value.isBoolean()).as(text).isEqualTo(node.isBoolean());
      assertThat(value.isNumber()).as(text).isEqualTo(node.isNumber());
      assertThat(value.isScalar()).as(text).isEqualTo(node.isValueNode());
      assertThat(value.booleanValue()).as(text).isEqualTo(node.asBoolean() && node.isBoolean());
      assertThat(value.asText()).as(text).isEqualTo(node.asText());
      assertThat(value.asText("usual"))
          .as(text)
          .isEqualTo(text.equals("null") ? "usual" : node.asText());
      assertThat(value.textIfAny()).as(text).isEqualTo(Optional.ofNullable(node.textValue()));
    }
  }

  @Test
  void what_is_missing_is_nothing_at_all() {
    Json missing = Json.MISSING;
    assertThat(missing.isMissing()).isTrue();
    assertThat(
            Stream.of(
                missing.isObject(),
                missing.isArray(),
                missing.isTextual(),
                missing.isBoolean(),
                missing.isNumber(),
                missing.isScalar(),
                missing.booleanValue(),
                missing.has("a")))
        .containsOnly(false);
    assertThat(missing.first()).isEqualTo(missing);
    assertThat(missing.path("a")).isEqualTo(missing);
    assertThat(missing.path(0)).isEqualTo(missing);
    assertThat(missing.step("0")).isEqualTo(missing);
    assertThat(missing.size()).isZero();
    assertThat(missing.asText()).isEmpty();
    assertThat(missing.asText("usual")).isEqualTo("usual");
    assertThat(missing.textIfAny()).isEmpty();
    assertThat(missing.tree().isMissingNode()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-0",
        "0.0",
        "7",
        "-7",
        "100",
        "30.0",
        "-30.00",
        "30.50",
        "0.05",
        "-0.05",
        "66.75",
        "10.01",
        "1.10",
        "12345678901234567",
        "123456789012345678",
        "1234567890123456789",
        "-12345678901234567",
        "-123456789012345678",
        "1234567890.1234567",
        "1234567890.12345678",
        "9999999999.000000",
        "99999999999999999999999999999999",
        "1e2",
        "15e-1",
        "1.50e1",
        "-2E+3",
        "3e9",
        "-99e9"
      })
  void a_number_is_exact_and_whole_where_it_has_no_fraction(String written) {
    BigDecimal exact = new BigDecimal(written);
    BigDecimal read = root("[" + written + "]").path(0).decimalValue();
    assertThat(read).isEqualByComparingTo(exact);
    boolean whole = exact.remainder(BigDecimal.ONE).signum() == 0;
    assertThat(read.scale() <= 0).isEqualTo(whole);
    assertThat(read).isEqualTo(root("[" + written + "]").path(0).tree().decimalValue());
  }
}

package vn.parindex.analytics.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.check.Finding;
import vn.parindex.analytics.model.DataFile;

/**
 * Most files are looked at in passing, the others with care. Whatever a file is like, the passing
 * look lets it by just if the careful one has nothing to say; both are read by the same forms.
 */
class SoundFilesTest {

  private static final int CASES = 8_000;
  private static final ObjectMapper JACKSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();
  private static final Path SMALL = SmallFolder.ORIGINAL;

  /** What may stand where a value stood, and what may be slipped into a text. */
  private static final List<String> VALUES =
      List.of(
          "0",
          "-0",
          "1",
          "1.0",
          "-1",
          "0.10",
          "1e2",
          "1E+3",
          "1.5e-3",
          "1e10",
          "01",
          "1.",
          ".5",
          "12345678901234567890",
          "1234567890123456789012345678901234",
          "2147483648",
          "true",
          "false",
          "null",
          "nul",
          "{}",
          "[]",
          "[[]]",
          "{\"missing\": \"late\"}",
          "{\"missing\": \"x\"}",
          "\"\"",
          "\"x\"",
          "\" x\"",
          "\"x \"",
          "\"2025-02-28\"",
          "\"2025-02-30\"",
          "\"1850-01-01\"",
          "\"00101\"",
          "\"0101\"",
          "\"O0101\"",
          "\"1.1\"",
          "\"ct-01\"",
          "\"real\"",
          "\"Xã Ba Vì\"",
          "\"a\\u0301\"",
          "\"\\ud83d\\ude00\"",
          "\"\\ud83d\"",
          "\"\\u00e4\"",
          "\"a\\/b\\n\"",
          "\"" + "a".repeat(4_001) + "\"",
          "\"" + "á".repeat(2_001) + "\"",
          "\"" + "\\u0061".repeat(200) + "\"",
          "1, 1",
          "\"a\": 1",
          "[1, 1]",
          "[\"a\", \"a\"]",
          "[\"\\u0061\", \"a\"]");

  private static final List<String> LETTERS =
      List.of(
          "\u00A0",
          "\u00AD",
          "\u0301",
          "\u0323",
          "a\u0302\u0301",
          "Ð",
          "ð",
          "１",
          "Ａ",
          "٣",
          "\u200B",
          "\uFEFF",
          "\uFFFD",
          "😀",
          "Ã¡",
          "Ä‘",
          "á»‡",
          "Æ°",
          "»",
          "«",
          " ñaø thaønh ",
          " ñöôïc ",
          "®¬n vÞ",
          " t¹i x·",
          "Noël",
          "\t",
          "\\t",
          "\\n",
          "\\",
          "\"",
          "\\u00f1aø",
          "\u007F",
          "\u0085",
          "\u2028",
          "㋀",
          "\u1EA0",
          "…",
          "–",
          "K'Bang",
          "\\u0020",
          "<",
          "..",
          "con",
          "{",
          ",",
          "\n");

  private final Map<SchemaVersion, Shape> shapes = new HashMap<>();

  @Test
  void a_look_in_passing_and_a_careful_one_agree() throws IOException {
    Map<String, DataFile.Kind> kinds = kinds();
    List<String> files = List.copyOf(kinds.keySet());
    Random random = new Random(20_251_129);
    int sound = 0;
    for (int i = 0; i < CASES; i++) {
      String file = files.get(random.nextInt(files.size()));
      byte[] bytes = spoilt(Files.readAllBytes(SMALL.resolve(file)), random);
      List<Finding> told = findings(file, bytes, kinds.get(file));
      Optional<JsonText> text = JsonText.of(bytes);
      boolean passes =
          text.filter(
                  t ->
                      shapes
                          .computeIfAbsent(SchemaVersion.of(kinds.get(file), t.root()), Shape::of)
                          .fits(t.root()))
              .filter(TextCheck::isPlain)
              .isPresent();
      if (passes || text.filter(JsonText::hasEscapedNames).isEmpty()) {
        assertThat(passes)
            .as("case %d: %s %s\n%s", i, file, told, new String(bytes, StandardCharsets.UTF_8))
            .isEqualTo(told.isEmpty());
      }
      sound += passes ? 1 : 0;
    }
    assertThat(sound).as("both kinds are among the cases").isBetween(CASES / 20, CASES / 2);
  }

  /** The reader of faults knows nothing of the other one: same texts, same values, same places. */
  @Test
  void two_readers_of_json_agree() throws IOException {
    List<String> files = List.copyOf(kinds().keySet());
    Random random = new Random(7);
    for (int i = 0; i < CASES / 2; i++) {
      String file = files.get(random.nextInt(files.size()));
      byte[] bytes = spoilt(Files.readAllBytes(SMALL.resolve(file)), random);
      Optional<JsonText> text = JsonText.of(bytes);
      Optional<SourceText> source = new FileReader(SMALL, new Report()).decode(file, bytes, "");
      Optional<JsonFaults.Reading> faultless =
          source.map(JsonFaults::all).filter(reading -> reading.faults().isEmpty());
      assertThat(text.isPresent())
          .as("case %d: %s\n%s", i, file, new String(bytes, StandardCharsets.UTF_8))
          .isEqualTo(faultless.isPresent());
      if (text.isPresent()) {
        JsonNode tree = text.get().root().tree();
        assertThat(tree).isEqualTo(exact(JACKSON.readTree(source.get().text())));
        assertThat(Json.of(tree).tree()).isEqualTo(tree);
        faultless
            .get()
            .positions()
            .forEach((at, position) -> assertThat(text.get().position(at)).isEqualTo(position));
        assertThat(text.get().lines()).isEqualTo(source.get().lines());
      }
    }
  }

  @Test
  void bombs_are_no_sound_texts() {
    assertSound("[".repeat(32) + "]".repeat(32), true);
    assertSound("[".repeat(33) + "]".repeat(33), false);
    assertSound("[" + "1,".repeat(4_999) + "1]", true);
    assertSound("[" + "1,".repeat(5_000) + "1]", false);
    assertSound("{\"units\": [" + "1,".repeat(19_999) + "1]}", true);
    assertSound("{\"units\": [" + "1,".repeat(20_000) + "1]}", false);
    assertSound("{\"x\": {\"units\": [" + "1,".repeat(5_000) + "1]}}", false);
    assertSound("\"" + "á".repeat(20_000) + "\"", true);
    assertSound("\"" + "á".repeat(20_001) + "\"", false);
    assertSound("\"" + "\\u00e1".repeat(20_000) + "\"", true);
    assertSound("1".repeat(32), true);
    assertSound("1".repeat(33), false);
    assertSound("1e009", true);
    assertSound("1e10", false);
    StringBuilder names = new StringBuilder("{\"a\": 0");
    for (int i = 0; i < 5_000; i++) {
      names.append(",\"").append(i).append("\": 0");
    }
    assertSound(names + "}", false);
    String row = "[" + "1,".repeat(4_999) + "1],";
    assertSound("{\"units\": [" + row.repeat(998) + row.replace("],", "]}") + "]", false);
    assertSound("{\"units\": [" + row.repeat(998) + "1]}", true);
    assertSound("{\"units\": [" + row.repeat(1_000) + "1]}", false);
  }

  /** Whole numbers however they are written. */
  private static JsonNode exact(JsonNode node) {
    if (node.isNumber()) {
      return JsonDocument.number(node.decimalValue());
    }
    if (node instanceof ObjectNode object) {
      object.properties().forEach(property -> property.setValue(exact(property.getValue())));
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, exact(array.get(i)));
      }
    }
    return node;
  }

  @Test
  void of_a_huge_spoilt_file_only_the_first_mistake_is_told() {
    String row = "[" + "1,".repeat(4_999) + "1],";
    String units = "{\"units\": [" + row.repeat(60) + "01, " + row.repeat(60) + "1,]}";
    JsonFaults.Reading reading = JsonFaults.all(new SourceText("x.json", units, ""));
    assertThat(reading.tree()).isEmpty();
    assertThat(reading.faults()).extracting(f -> f.pointer()).containsExactly("/units/60");
    String small = units.replace(row, "[1],");
    assertThat(JsonFaults.all(new SourceText("x.json", small, "")).faults()).hasSize(2);
  }

  private static void assertSound(String text, boolean isSound) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    String begin = text.substring(0, Math.min(40, text.length()));
    assertThat(JsonText.of(bytes).isPresent()).as(begin).isEqualTo(isSound);
    List<JsonFaults.Fault> faults = JsonFaults.all(new SourceText("x.json", text, "")).faults();
    assertThat(faults.isEmpty()).as(begin).isEqualTo(isSound);
  }

  /** A letter with a mark of its own in front of it takes the long way: the two ways agree. */
  @Test
  void letters_without_oddity_are_odd_in_no_company() {
    List<String> usual = new ArrayList<>();
    for (char c = ' ' + 1; c < 0x3000; c++) {
      String letter = String.valueOf(c);
      if (TextCheck.isPlain(letter)) {
        assertThat(TextCheck.isPlain("ก" + letter)).as("U+%04X", (int) c).isTrue();
        usual.add(letter);
      }
    }
    List<String> fast =
        usual.stream()
            .filter(
                c ->
                    c.charAt(0) < 0x250
                        || c.charAt(0) >= 0x1E00 && c.charAt(0) < 0x1F00
                        || "–—‘’“”…".contains(c))
            .toList();
    assertThat(fast).hasSizeGreaterThan(700);
    for (String first : fast) {
      for (String second : fast) {
        if (!Normalizer.isNormalized(first + second, Normalizer.Form.NFC)) {
          assertThat(first + second).isEqualTo("normalised");
        }
      }
    }
  }

  @Test
  void signs_are_found_wherever_a_text_has_them() {
    Set<String> signs = Set.of("$", "<", "?", "null");
    assertThat(having("{\"a\": \"5 $\", \"b\": [\"\\u003c\"]}", signs)).containsOnly("$", "<");
    assertThat(having("{\"nul\": \"l?\", \"\\u006eull\": 1}", signs)).containsOnly("?", "null");
    assertThat(having("{\"a\": \"\\\\u003c\"}", signs)).isEmpty();
  }

  private static Set<String> having(String text, Set<String> signs) {
    return JsonText.of(text.getBytes(StandardCharsets.UTF_8)).orElseThrow().having(signs);
  }

  private static Map<String, DataFile.Kind> kinds() throws IOException {
    Map<String, DataFile.Kind> kinds =
        new LinkedHashMap<>(Map.of("dataset.json", DataFile.Kind.DATASET));
    JsonNode head = JACKSON.readTree(SMALL.resolve("dataset.json").toFile());
    for (JsonNode file : head.path("files")) {
      for (DataFile.Kind kind : DataFile.Kind.values()) {
        if (kind != DataFile.Kind.NOTE && kind.code().equals(file.path("kind").asText())) {
          kinds.put(file.path("path").asText(), kind);
        }
      }
    }
    return kinds;
  }

  private static List<Finding> findings(String file, byte[] bytes, DataFile.Kind kind) {
    Report report = new Report();
    new FileReader(SMALL, report)
        .decode(file, bytes, "")
        .ifPresent(
            source ->
                JsonDocument.parse(source, report)
                    .ifPresent(
                        document -> {
                          report.register(document, Optional::empty);
                          new TextCheck(report).check(source, document);
                          new StructureCheck(report).check(document, kind);
                        }));
    return report.findings();
  }

  private static byte[] spoilt(byte[] original, Random random) {
    int way = random.nextInt(8);
    if (way == 0) {
      return Arrays.copyOf(original, random.nextInt(original.length));
    }
    if (way == 1) {
      byte[] bytes = original.clone();
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      return bytes;
    }
    String text = new String(original, StandardCharsets.UTF_8);
    if (way == 2) {
      text = text.replace("\n", "\r\n");
    }
    for (int times = 1 + random.nextInt(2); times > 0; times--) {
      text =
          way < 5
              ? withOtherValue(text, random)
              : way < 7 ? withLetters(text, random) : moved(text, random);
    }
    return ((random.nextInt(20) == 0 ? "\uFEFF" : "") + text).getBytes(StandardCharsets.UTF_8);
  }

  /** With another value in the place of one. */
  private static String withOtherValue(String text, Random random) {
    int at = text.indexOf(": ", random.nextInt(text.length()));
    int end = at + 2;
    while (at >= 0 && end < text.length() && ",}\n".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    if (at >= 0 && random.nextInt(3) == 0) {
      int digit = end - 1;
      char last = text.charAt(digit);
      return last < '0' || last > '9'
          ? text
          : text.substring(0, digit) + random.nextInt(10) + text.substring(end);
    }
    return at < 0
        ? text
        : text.substring(0, at + 2)
            + VALUES.get(random.nextInt(VALUES.size()))
            + text.substring(end);
  }

  /** With letters slipped into a text or a name. */
  private static String withLetters(String text, Random random) {
    int at = text.indexOf('"', random.nextInt(text.length()));
    int into =
        at < 0
            ? random.nextInt(text.length())
            : Math.min(text.length(), at + 1 + random.nextInt(6));
    return text.substring(0, into)
        + LETTERS.get(random.nextInt(LETTERS.size()))
        + text.substring(into);
  }

  /** With a line left out, doubled or moved. */
  private static String moved(String text, Random random) {
    List<String> lines = new ArrayList<>(List.of(text.split("\n")));
    String line = lines.remove(random.nextInt(lines.size()));
    for (int copies = random.nextInt(3); copies > 0; copies--) {
      lines.add(random.nextInt(lines.size() + 1), line);
    }
    return String.join("\n", lines);
  }
}

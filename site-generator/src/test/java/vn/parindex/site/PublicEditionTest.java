package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is not for the public is in none of its files: every text that is to be left out is made one
 * that stands nowhere else, and then looked for in all that is written.
 */
class PublicEditionTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path TEXTS = Path.of("src", "test", "resources", "public-texts.txt");
  private static final Path SCHEMAS = BuiltSite.REAL_DATA.resolve("schema");
  private static final Path PAPER_WORDS =
      Path.of("..", "templates", "words", "papers_vi.properties");

  /** Kinds of texts that the public is not told; the others are for everybody. */
  private static final List<String> WITHHELD = List.of("persons", "evidence", "never");

  private static final String MARK = "zq%s%03dqz";
  private static final Pattern ANY_MARK = Pattern.compile("zq[a-z]+[0-9]{3}qz");
  private static final Pattern EMBEDDED = Pattern.compile("base64,([A-Za-z0-9+/=]+)");

  /** Days on which nothing else happened in these data, in the order of the file. */
  private static final List<String> DAYS = List.of("2025-05-13", "2025-06-04", "2025-10-19");

  /** One white point. */
  private static final String PICTURE =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTj3PgAAAABJRU5ErkJggg==";

  @TempDir private Path folder;

  private final SortedMap<String, String> texts = new TreeMap<>();
  private final SortedSet<String> planted = new TreeSet<>();
  private final List<String> marks = new ArrayList<>();
  private int count;

  @BeforeEach
  void readWhatIsForWhom() throws IOException {
    for (String line : Files.readAllLines(TEXTS)) {
      if (!line.startsWith("#")) {
        String[] parts = line.split(" = ");
        texts.put(parts[0], parts[1]);
      }
    }
  }

  @Test
  void of_every_text_that_can_be_typed_it_is_said_for_whom_it_is() throws IOException {
    SortedSet<String> typed = new TreeSet<>();
    try (Stream<Path> schemas = Files.list(SCHEMAS)) {
      for (Path schema : schemas.toList()) {
        JsonNode root = JSON.readTree(schema.toFile());
        String kind = schema.getFileName().toString().replaceFirst("-[0-9]\\.schema\\.json$", "");
        typed(kind, "", root, typed);
      }
    }
    assertThat(texts.keySet()).isEqualTo(typed);
  }

  /** The names of all fields whose text has no pattern, no format and no list of values. */
  private static void typed(String kind, String name, JsonNode schema, SortedSet<String> to) {
    if (schema.path("type").asText().equals("string")
        && !schema.has("pattern")
        && !schema.has("format")) {
      to.add(kind + " " + name);
    }
    for (Map.Entry<String, JsonNode> part : schema.properties()) {
      boolean isNamed = List.of("properties", "$defs").contains(part.getKey());
      if (isNamed) {
        part.getValue()
            .properties()
            .forEach(each -> typed(kind, each.getKey(), each.getValue(), to));
      } else if (part.getValue().isObject()) {
        typed(kind, name, part.getValue(), to);
      } else if (part.getValue().isArray()) {
        part.getValue().forEach(each -> typed(kind, name, each, to));
      }
    }
  }

  @Test
  void nothing_that_is_left_out_is_in_any_file_of_the_public_and_all_is_in_those_of_the_office()
      throws IOException {
    Path before = plantedData("before");
    Path data = plantedData("data");
    Path templates = markedPapers();
    assertThat(planted)
        .as("every text that is left out stands in the data of this test")
        .containsAll(
            texts.entrySet().stream()
                .filter(text -> WITHHELD.contains(text.getValue()))
                .filter(text -> !text.getKey().startsWith("boundaries"))
                .map(Map.Entry::getKey)
                .toList());

    Path officeSite = build(data, before, templates, "office");
    String office = content(officeSite);
    Path openSite = build(data, before, templates, "public");
    String open = content(openSite);
    assertThat(found(open)).isEmpty();
    List<String> others =
        Stream.concat(
                Stream.of("zqdraft", PICTURE.toLowerCase(Locale.ROOT)),
                DAYS.stream().flatMap(day -> Stream.of(day, written(day))))
            .toList();
    assertThat(others).noneMatch(open::contains);
    assertThat(stated(open)).isEmpty();

    SortedSet<String> shown = found(office);
    assertThat(marks.stream().filter(mark -> !shown.contains(mark)))
        .as("what the office does not show either")
        .allMatch(mark -> mark.startsWith("zqnever") || mark.startsWith("zqbefore"));
    // Of two entries the last one counts.
    List<String> first = List.of(DAYS.get(0), written(DAYS.get(0)));
    assertThat(others.stream().filter(text -> !first.contains(text))).allMatch(office::contains);
    assertThat(stated(office)).hasSize(3);
    assertThat(BuiltSite.read(officeSite.resolve("site/du-lieu.md")))
        .contains("| DL-540 |", "| DL-502 |");
    assertThat(BuiltSite.read(openSite.resolve("site/du-lieu.md")))
        .contains("| DL-502 |")
        .doesNotContain("DL-540");
  }

  /**
   * What the words of pages say of evidence, persons in charge and drafts, but for what is open.
   */
  private static List<String> stated(String content) {
    String rest = content;
    for (String open :
        List.of(
            // What the public edition says of itself, and what a word means.
            "không gồm tên người phụ trách, nhận xét, tài liệu kiểm chứng và dự thảo văn bản",
            "chấm lại trên cơ sở tài liệu kiểm chứng",
            "hoặc tài liệu kiểm chứng chưa đủ",
            // Other words for what somebody may look for.
            "minh chứng=tài liệu kiểm chứng=kiểm chứng=tlkc",
            "evidence=proof=tài liệu kiểm chứng=minh chứng")) {
      rest = rest.replace(open, "");
    }
    return Stream.of("kiểm chứng", "phụ trách", "dự thảo").filter(rest::contains).toList();
  }

  @Test
  void the_data_say_what_is_left_out() throws IOException {
    Path data = plantedData("data");
    new SmallData(data)
        .edit(
            "dataset.json",
            head -> head.putObject("publicEdition").putArray("leaveOut").add("notes"));
    String open = content(build(data, data, markedPapers(), "public"));
    assertThat(found(open)).isNotEmpty().noneMatch(mark -> mark.startsWith("zqnotes"));
    assertThat(found(open)).anyMatch(mark -> mark.startsWith("zqevidence"));
    assertThat(found(open)).anyMatch(mark -> mark.startsWith("zqpersons"));
    assertThat(open.contains("zqdraft")).isTrue();
  }

  /** A day that is warned of, in a file that is for everybody. */
  private static void late(ArrayNode deadlines) {
    deadlines.addObject().put("date", "2029-01-01").put("name", "Nộp báo cáo").put("clause", "1");
  }

  @Test
  void nobody_is_said_to_have_nothing_left_whose_evidence_is_not_shown() {
    SmallData data =
        SmallData.copyTo(folder.resolve("data"))
            .without("targets/2025.json", "measurements/2024-12-31.json")
            .without("measurements/2025-03-31.json", "measurements/2025-06-30.json")
            .edit("tasks/2025.json", root -> onlyTheFirst((ArrayNode) root.get("tasks")))
            .edit("tasks/2025-progress.json", root -> onlyTheFirstOf(root.get("units")));
    assertThat(BuiltSite.read(data.site(folder.resolve("site")).resolve("viec-can-lam.md")))
        .contains("Bình An")
        .doesNotContain("tồn đọng", "Chỉ tính");
    Path site = folder.resolve("site-public");
    BuiltSite.Run run =
        BuiltSite.run(
            "build",
            "--data",
            data.folder().toString(),
            "--edition",
            "public",
            "--out",
            site.toString());
    assertThat(run.err()).isEmpty();
    assertThat(BuiltSite.read(site.resolve("viec-can-lam.md")))
        .contains("Không còn chỉ tiêu, nhiệm vụ, tồn tại tồn đọng: Bình An.")
        .contains("Chỉ tính báo cáo số liệu, chỉ tiêu, nhiệm vụ và tồn tại, nguyên nhân.");
    assertThat(BuiltSite.read(site.resolve("xa/00101.md")))
        .contains("không còn chỉ tiêu, nhiệm vụ, tồn tại nào chưa xong");
  }

  private static void onlyTheFirst(ArrayNode tasks) {
    SmallData.removeIf(tasks, "code", code -> !code.equals("nv-1"));
  }

  private static void onlyTheFirstOf(JsonNode units) {
    units.forEach(unit -> ((ObjectNode) unit.get("tasks")).retain("nv-1"));
  }

  @Test
  void one_edition_is_never_taken_for_the_other_in_the_same_folder() throws IOException {
    Path data = SmallData.copyTo(folder.resolve("data")).folder();
    Path site = folder.resolve("site");
    for (String edition : List.of("office", "public")) {
      BuiltSite.Run run =
          BuiltSite.run(
              "build", "--data", data.toString(), "--out", site.toString(), "--edition", edition);
      assertThat(run.out()).doesNotContain("[Như lần trước]");
      assertThat(BuiltSite.read(site.resolve("index.html")).contains("Bản công khai."))
          .isEqualTo(edition.equals("public"));
    }
  }

  @Test
  void an_edition_that_there_is_not_is_refused() {
    BuiltSite.Run run =
        BuiltSite.run("build", "--data", "d", "--out", "o", "--edition", "congkhai");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains("--edition \"congkhai\"", "office (bản nội bộ)", "public (bản công khai)")
        .contains("Trang đang phát hành không bị thay đổi.");
  }

  private static String written(String day) {
    return day.substring(8) + "/" + day.substring(5, 7) + "/" + day.substring(0, 4);
  }

  private static SortedSet<String> found(String content) {
    SortedSet<String> found = new TreeSet<>();
    Matcher matcher = ANY_MARK.matcher(content);
    while (matcher.find()) {
      found.add(matcher.group());
    }
    return found;
  }

  /** Builds an edition in a folder of its own, which holds what is remembered too. */
  private Path build(Path data, Path before, Path templates, String edition) {
    Path apart = folder.resolve("of-" + edition);
    BuiltSite.Run run =
        BuiltSite.run(
            "build",
            "--data",
            data.toString(),
            "--against",
            before.toString(),
            "--templates",
            templates.toString(),
            "--edition",
            edition,
            "--out",
            apart.resolve("site").toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    return apart;
  }

  /** The names and contents of all files below a folder, unpacked, in small letters. */
  private static String content(Path below) throws IOException {
    StringBuilder all = new StringBuilder();
    for (Map.Entry<String, byte[]> file : BuiltSite.files(below).entrySet()) {
      all.append(file.getKey()).append('\n');
      unpacked(file.getValue(), all);
    }
    return all.toString().toLowerCase(Locale.ROOT);
  }

  private static void unpacked(byte[] bytes, StringBuilder to) throws IOException {
    if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
      try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
        for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
          to.append(part.getName()).append('\n');
          unpacked(zip.readAllBytes(), to);
        }
      }
      return;
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    to.append(text).append('\n');
    Matcher embedded = EMBEDDED.matcher(text);
    while (embedded.find()) {
      unpacked(Base64.getDecoder().decode(embedded.group(1)), to);
    }
  }

  private String mark(String of) {
    String mark = MARK.formatted(of, ++count);
    marks.add(mark);
    return mark;
  }

  /** The small data in two languages, with a mark in every text that is left out. */
  private Path plantedData(String name) throws IOException {
    String prefix = name.equals("data") ? "" : name;
    Path data = folder.resolve(name);
    SmallData small =
        SmallData.copyTo(data)
            .inTwoLanguages()
            .withImport()
            .edit("dataset.json", head -> head.remove("files"))
            .edit("calendar/2025.json", root -> late((ArrayNode) root.get("deadlines")))
            .edit(
                "reference/units.json",
                root -> {
                  root.put("schemaVersion", 2);
                  ((ObjectNode) root.at("/units/0")).putArray("aliases").add("…");
                })
            .edit(
                "evidence/2025.json",
                root -> {
                  ((ObjectNode) root.get("provenance")).put("note", "…");
                  root.put("due", DAYS.get(2));
                  ArrayNode entries = (ArrayNode) root.at("/units/0/leaves/1.1/entries");
                  for (int i = 0; i < entries.size(); i++) {
                    ((ObjectNode) entries.get(i)).put("on", DAYS.get(i));
                  }
                });
    ArrayNode translated = JSON.createArrayNode();
    for (String file :
        List.of(
            "evidence/2025.json",
            "findings/2024-units.json",
            "imports.json",
            "reference/units.json")) {
      small.edit(file, root -> plant(root.get("kind").asText(), "", root, prefix, translated));
    }
    ObjectNode english = SmallData.head("translation").put("language", "en");
    english.set("texts", translated);
    small.write("reference/english.json", english);
    notes(data, prefix);
    return data;
  }

  /** Puts a mark in every text of a tree that is left out, and a translation of each beside it. */
  private JsonNode plant(
      String kind, String name, JsonNode node, String prefix, ArrayNode translated) {
    String field = kind + " " + name;
    if (node.isTextual() && WITHHELD.contains(texts.getOrDefault(field, "open"))) {
      planted.add(field);
      String of = prefix + texts.get(field);
      String text = mark(of);
      if (!of.endsWith("never")) {
        translated.addObject().put("text", text).put("translation", mark(of));
      }
      return TextNode.valueOf(text);
    }
    if (node instanceof ArrayNode list) {
      for (int i = 0; i < list.size(); i++) {
        list.set(i, plant(kind, name, list.get(i), prefix, translated));
      }
    } else if (node instanceof ObjectNode object) {
      List<String> keys = object.properties().stream().map(Map.Entry::getKey).toList();
      keys.forEach(key -> object.set(key, plant(kind, key, object.get(key), prefix, translated)));
    }
    return node;
  }

  /** Commentary with everything that commentary can have. */
  private void notes(Path data, String prefix) throws IOException {
    String of = prefix + "notes";
    for (String name :
        List.of("district", "district.en", "area-1", "unit-00102", "unit-00102.en")) {
      String picture = mark(of) + ".png";
      String document = mark(of) + ".pdf";
      Files.write(data.resolve("notes").resolve(picture), Base64.getDecoder().decode(PICTURE));
      Files.writeString(data.resolve("notes").resolve(document), "%PDF-1.4 " + mark(of));
      Files.writeString(
          data.resolve("notes").resolve(name + ".md"),
          String.join(
              "\n",
              "---",
              "Tình trạng: minh họa",
              "Nguồn: " + mark(of),
              "Chú thích: " + mark(of),
              "Ngày viết: 2025-05-02",
              "---",
              "",
              "# " + mark(of),
              "",
              "**" + mark(of) + "** [" + mark(of) + "](https://example.org/" + mark(of) + ")",
              "",
              "- " + mark(of),
              "",
              "| " + mark(of) + " |",
              "|---|",
              "| " + mark(of) + " |",
              "",
              "![" + mark(of) + "](" + picture + ") [" + mark(of) + "](" + document + ")",
              "",
              "[thiếu](thieu.pdf)",
              ""));
    }
  }

  /** The packed words of papers, each with a mark. */
  private Path markedPapers() throws IOException {
    Path templates = folder.resolve("templates");
    String marked =
        Files.readAllLines(PAPER_WORDS).stream()
            .map(line -> line.matches("[a-z].* = .*[^\\\\]") ? line + " zqdraft" : line)
            .collect(Collectors.joining("\n"));
    BuiltSite.write(
        templates.resolve("words/papers_vi.properties"), marked.getBytes(StandardCharsets.UTF_8));
    return templates;
  }
}

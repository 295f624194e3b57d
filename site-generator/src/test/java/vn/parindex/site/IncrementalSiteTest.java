package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run remembers saves time and nothing else: the bytes of the site never depend on it. */
class IncrementalSiteTest {

  private static final String AS_BEFORE = "[Như lần trước]";

  private static final int SOUND = Proofs.count(5, 12);

  /** Of each of the four ways so many. */
  private static final int DAMAGED = Proofs.count(1, 3);

  @TempDir Path folder;
  private Path data;
  private Path site;
  private int fresh;

  @BeforeEach
  void build() {
    data = SmallData.copyTo(folder.resolve("data")).folder();
    site = folder.resolve("site");
    run();
  }

  private String run(String... options) {
    List<String> arguments =
        new ArrayList<>(List.of("build", "--data", data.toString(), "--out", site.toString()));
    arguments.addAll(List.of(options));
    BuiltSite.Run run = BuiltSite.run(arguments.toArray(String[]::new));
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    return run.out();
  }

  /** The site is the one that a first run makes. */
  private void assertAsIfNew(String what) {
    fresh++;
    Path other = folder.resolve("fresh-" + fresh);
    BuiltSite.build(data, other);
    assertThat(BuiltSite.differences(site, other)).as(what).isEmpty();
    BuiltSite.delete(other);
  }

  private Path state() {
    return site.resolveSibling(".parindex-site.state");
  }

  @Test
  void nothing_is_done_when_nothing_changed_and_what_is_to_be_told_is_told_again()
      throws IOException {
    Files.writeString(data.resolve("README.txt"), "của cơ quan");
    String first = run();
    SortedMap<String, FileTime> times = times();
    String second = run();
    assertThat(second).contains(AS_BEFORE).doesNotContain("1/8");
    assertThat(told(second)).isEqualTo(told(first)).contains("Mở trang: ");
    assertThat(times()).isEqualTo(times);
  }

  private static String told(String output) {
    return output.lines().filter(line -> !line.startsWith("[")).toList().toString();
  }

  private SortedMap<String, FileTime> times() throws IOException {
    SortedMap<String, FileTime> times = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(f -> !f.toString().endsWith(".lock")).toList()) {
        times.put(file.toString(), Files.getLastModifiedTime(file));
      }
    }
    return times;
  }

  @Test
  void random_edits_give_what_a_first_run_gives() throws IOException {
    Random random = new Random(13);
    int sound = 0;
    for (int edit = 0; edit < 60 && sound < SOUND; edit++) {
      List<Path> files = files("json");
      Path file = files.get(random.nextInt(files.size()));
      byte[] before = Files.readAllBytes(file);
      String what = mutate(file, random);
      if (BuiltSite.run("check", "--data", data.toString()).code() != 0) {
        Files.write(file, before);
        continue;
      }
      sound++;
      assertThat(run()).as(what).doesNotContain(AS_BEFORE);
      assertAsIfNew(what);
    }
    assertThat(sound).isEqualTo(SOUND);
  }

  private List<Path> files(String extension) throws IOException {
    try (Stream<Path> all = Files.walk(data)) {
      return all.filter(f -> f.toString().endsWith("." + extension))
          .filter(f -> !f.toString().contains("schema"))
          .sorted()
          .toList();
    }
  }

  /** Changes one text or number; says what. */
  private String mutate(Path file, Random random) {
    List<String> done = new ArrayList<>();
    new SmallData(data)
        .edit(
            data.relativize(file).toString(),
            root -> {
              List<Runnable> changes = new ArrayList<>();
              changes(root, random, changes, done);
              changes.get(random.nextInt(changes.size())).run();
            });
    return file.getFileName() + " " + done;
  }

  private static void changes(
      JsonNode node, Random random, List<Runnable> changes, List<String> done) {
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> field : object.properties()) {
        if (field.getValue().isTextual()) {
          changes.add(
              () -> {
                done.add(field.getKey());
                object.put(field.getKey(), field.getValue().asText() + " " + random.nextInt(100));
              });
        } else if (field.getValue().isNumber()) {
          changes.add(
              () -> {
                done.add(field.getKey());
                object.put(field.getKey(), field.getValue().asInt() + 1 + random.nextInt(3));
              });
        } else {
          changes(field.getValue(), random, changes, done);
        }
      }
    } else if (node instanceof ArrayNode array) {
      array.forEach(element -> changes(element, random, changes, done));
    }
  }

  @Test
  void a_corrected_text_leaves_most_files_as_they_are() throws IOException {
    SortedMap<String, FileTime> before = times();
    new SmallData(data)
        .edit(
            "targets/2025.json",
            root ->
                ((ObjectNode) root.get("targets").get(0)).put("name", "Chỉ tiêu viết lại cho rõ"));
    assertThat(run()).contains("giữ nguyên từ lần trước");
    SortedMap<String, FileTime> after = times();
    long kept =
        after.entrySet().stream()
            .filter(file -> Files.isRegularFile(Path.of(file.getKey())))
            .filter(file -> file.getKey().startsWith(site.toString()))
            .filter(file -> file.getValue().equals(before.get(file.getKey())))
            .count();
    assertThat(kept).isGreaterThan(BuiltSite.files(site).size() / 3);
    assertAsIfNew("a title");
  }

  @Test
  void a_state_that_is_missing_damaged_or_foreign_only_costs_time() throws IOException {
    byte[] sound = Files.readAllBytes(state());
    Random random = new Random(7);
    for (int turn = 0; turn < 4 * DAMAGED; turn++) {
      byte[] damaged = sound.clone();
      switch (turn % 4) {
        case 0 -> damaged = java.util.Arrays.copyOf(sound, random.nextInt(sound.length));
        case 1 -> damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
        case 2 -> random.nextBytes(damaged);
        default -> damaged = "parindex state 0".getBytes(java.nio.charset.StandardCharsets.UTF_8);
      }
      Files.write(state(), damaged);
      assertThat(run()).doesNotContain(AS_BEFORE).doesNotContain("giữ nguyên");
      assertThat(Files.readAllBytes(state())).as("turn " + turn).isEqualTo(sound);
    }
    Files.delete(state());
    assertThat(run()).doesNotContain(AS_BEFORE);
    assertThat(Files.readAllBytes(state())).isEqualTo(sound);
    assertAsIfNew("a new state");
  }

  @Test
  void the_state_of_another_site_is_not_believed() throws IOException {
    Path other = folder.resolve("other");
    new SmallData(data).edit("dataset.json", head -> head.put("publisher", "Một cơ quan khác hẳn"));
    BuiltSite.build(data, other);
    Files.write(state(), Files.readAllBytes(other.resolveSibling(".parindex-other.state")));
    assertThat(run()).doesNotContain(AS_BEFORE).doesNotContain("giữ nguyên");
    assertAsIfNew("a publisher");
  }

  @Test
  void a_page_that_somebody_changed_or_took_away_is_put_right() throws IOException {
    Path page = site.resolve("index.html");
    FileTime time = Files.getLastModifiedTime(page);
    byte[] changed = Files.readAllBytes(page);
    changed[changed.length / 2]++;
    Files.write(page, changed);
    Files.setLastModifiedTime(page, time);
    assertThat(run()).doesNotContain(AS_BEFORE).contains("giữ nguyên");
    assertAsIfNew("a changed page");
    Files.delete(page);
    assertThat(run()).doesNotContain(AS_BEFORE).contains("giữ nguyên");
    assertAsIfNew("a lost page");
    assertThat(run()).contains(AS_BEFORE);
  }

  @Test
  void options_and_templates_are_part_of_what_a_site_is_made_from() throws IOException {
    assertThat(run("--as-of", "2025-01-31")).doesNotContain(AS_BEFORE);
    assertThat(run("--as-of", "2025-01-31")).contains(AS_BEFORE);
    assertThat(run()).doesNotContain(AS_BEFORE);
    assertAsIfNew("the day of the data");
    Path own = Files.createDirectories(folder.resolve("own").resolve("words"));
    Files.writeString(own.resolve("sentences_vi.properties"), "nav.search=Tra cứu nhanh\n");
    String templates = own.getParent().toString();
    assertThat(run("--templates", templates)).doesNotContain("giữ nguyên");
    assertThat(BuiltSite.read(site.resolve("index.html"))).contains("Tra cứu nhanh");
    assertThat(run("--templates", templates)).contains(AS_BEFORE);
    Files.writeString(own.resolve("sentences_vi.properties"), "nav.search=Tra cứu ngay\n");
    assertThat(run("--templates", templates)).doesNotContain(AS_BEFORE);
    assertThat(BuiltSite.read(site.resolve("index.html"))).contains("Tra cứu ngay");
    assertThat(run("--against", data.toString())).doesNotContain(AS_BEFORE);
    assertThat(run()).doesNotContain(AS_BEFORE);
    assertAsIfNew("packed templates");
  }

  @Test
  void a_state_that_cannot_be_written_is_told_and_stops_nothing() throws IOException {
    Files.delete(state());
    Files.createDirectories(state().resolve("x"));
    Files.writeString(data.resolve("README.txt"), "của cơ quan");
    assertThat(run()).contains("Chưa ghi được tệp ghi nhớ");
    assertAsIfNew("without a state");
  }
}

package vn.parindex.analytics.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Dataset;

/** What the program keeps of a folder that lists no files: nobody counts, hashes or lists. */
class DatasetLockTest {

  @TempDir private Path temporary;

  private SmallFolder small;

  @BeforeEach
  void unlisted() throws IOException {
    small = new SmallFolder(temporary.resolve("data"));
    small.unlist();
  }

  private Loaded load() {
    return DatasetLoader.load(small.path());
  }

  private String version() {
    return load().dataset().orElseThrow().identity().dataVersion();
  }

  private String lock() {
    return new String(load().lock().orElseThrow().bytes(), StandardCharsets.UTF_8);
  }

  @Test
  void files_found_in_their_places_say_the_same_as_files_listed() throws IOException {
    Loaded listed = DatasetLoader.load(new SmallFolder(temporary.resolve("old")).path());
    Loaded found = load();
    assertThat(found.check().list()).isEmpty();
    assertThat(found.settings()).isEqualTo(listed.settings());
    assertThat(found.declared()).isEqualTo(listed.declared());
    assertThat(bare(found)).isEqualTo(bare(listed));
    assertThat(found.dataset().orElseThrow().files())
        .extracting(DataFile::path, DataFile::kind, DataFile::provenance, DataFile::knownOn)
        .isEqualTo(
            listed.dataset().orElseThrow().files().stream()
                .map(f -> tuple(f.path(), f.kind(), f.provenance(), f.knownOn()))
                .toList());
    assertThat(listed.lock()).as("whoever lists his files keeps his books himself").isEmpty();
  }

  private static Dataset bare(Loaded loaded) {
    return loaded.dataset().orElseThrow().withFiles(List.of());
  }

  @Test
  void the_first_version_is_the_first_of_its_year() throws IOException {
    assertThat(version()).isEqualTo("2025.1");
    small.lock();
    assertThat(version()).isEqualTo("2025.1");
    assertThat(lock()).startsWith("{\n  \"schemaVersion\": 1,\n  \"kind\": \"lock\",\n");
    assertThat(lock().replaceAll("\\s", ""))
        .contains("[{\"kind\":\"dataset\",\"path\":\"dataset.json\",\"sha256\":\"")
        .containsPattern(
            "\"versions\":\\[\\{\"dataVersion\":\"2025.1\",\"content\":\"[0-9a-f]{64}\"}]}$");
  }

  @Test
  void a_changed_file_is_a_new_version_and_nothing_is_written_where_nothing_changed()
      throws IOException {
    small.lock();
    byte[] first = small.read(DatasetLock.FILE);
    assertThat(load().lock().orElseThrow().bytes()).isEqualTo(first);
    small.replace("scores/2025.json", "\"survey\": 2.52", "\"survey\": 2.53");
    small.write("tasks/2025-progress.json", small.read("tasks/2025-progress.json"));
    Files.delete(small.path().resolve("notes/district.md"));
    assertThat(version()).isEqualTo("2025.2");
    assertThat(version()).as("asking does not count").isEqualTo("2025.2");
    small.lock();
    assertThat(version()).isEqualTo("2025.2");
    assertThat(lock().replaceAll("\\s+", " "))
        .containsPattern(
            "\"versions\": \\[ \\{ \"dataVersion\": \"2025.2\", \"content\": \"[0-9a-f]{64}\","
                + " \"changed\": \\[\"scores/2025.json\"\\],"
                + " \"removed\": \\[\"notes/district.md\"\\] \\}, \\{ \"dataVersion\": \"2025.1\"");
  }

  @Test
  void a_correction_that_is_taken_back_has_its_number_back_and_the_next_one_a_new_number()
      throws IOException {
    small.lock();
    small.replace("scores/2025.json", "\"survey\": 2.52", "\"survey\": 2.53");
    small.lock();
    assertThat(version()).isEqualTo("2025.2");
    small.replace("scores/2025.json", "\"survey\": 2.53", "\"survey\": 2.52");
    assertThat(version()).isEqualTo("2025.1");
    small.lock();
    assertThat(version()).isEqualTo("2025.1");
    small.replace("scores/2025.json", "\"survey\": 2.52", "\"survey\": 2.54");
    assertThat(version()).isEqualTo("2025.3");
  }

  @Test
  void what_is_typed_goes_before_what_is_counted_and_counting_goes_on_after_it()
      throws IOException {
    small.lock();
    small.replace("dataset.json", "\"name\":", "\"dataVersion\": \"2025.9\",\n  \"name\":");
    assertThat(version()).isEqualTo("2025.9");
    small.lock();
    assertThat(version()).isEqualTo("2025.9");
    small.replace("dataset.json", "\"dataVersion\": \"2025.9\",\n  \"name\":", "\"name\":");
    assertThat(version()).as("what it was before").isEqualTo("2025.1");
    small.replace("scores/2025.json", "\"survey\": 2.52", "\"survey\": 2.53");
    assertThat(version()).isEqualTo("2025.10");
  }

  @Test
  void the_year_of_the_scores_begins_to_count_anew_and_no_number_comes_twice() throws IOException {
    small.lock();
    small.replace("dataset.json", "\"to\": \"2025\"", "\"to\": \"2024\"");
    small.replace("dataset.json", "\"from\": \"2024\",", "\"from\": \"2024\" ,");
    assertThat(version()).isEqualTo("2024.1");
    small.lock();
    small.replace("dataset.json", "\"to\": \"2024\"", "\"to\": \"2025\"");
    assertThat(version()).isEqualTo("2025.2");
  }

  @Test
  void of_a_damaged_or_merged_book_the_numbers_are_kept() throws IOException {
    small.lock();
    String text = new String(small.read(DatasetLock.FILE), StandardCharsets.UTF_8);
    String theirs = text.replace("2025.1\"", "2025.12\"");
    for (String damaged :
        List.of(
            "<<<<<<< a\n" + text + "=======\n" + theirs + ">>>>>>> b\n",
            theirs.substring(0, theirs.length() / 2),
            theirs.replace("\"lock\"", "\"scores\""))) {
      small.write(DatasetLock.FILE, damaged.getBytes(StandardCharsets.UTF_8));
      assertThat(load().check().report()).contains("GHI CHÚ DL-019");
      assertThat(version()).isEqualTo("2025.13");
      assertThat(version()).isEqualTo("2025.13");
    }
    small.write(DatasetLock.FILE, new byte[] {0, 1, 2});
    assertThat(version()).isEqualTo("2025.1");
    small.lock();
    assertThat(load().check().list()).isEmpty();
  }

  @Test
  void a_book_of_another_folder_only_counts_on() throws IOException {
    small.lock();
    SmallFolder other = new SmallFolder(temporary.resolve("other"));
    other.replace("scores/2025.json", "\"survey\": 2.52", "\"survey\": 2.53");
    other.unlist();
    other.write(DatasetLock.FILE, small.read(DatasetLock.FILE));
    assertThat(DatasetLoader.load(other.path()).lock().orElseThrow().dataVersion())
        .isEqualTo("2025.2");
  }

  @Test
  void an_error_in_the_data_leaves_the_book_alone() throws IOException {
    small.replace("scores/2025.json", "\"survey\": 2.52", "\"survey\": null");
    assertThat(load().lock()).isEmpty();
  }

  /** Saved, changed, added, removed, in any order; what was new once is known by its bytes. */
  @Test
  void whatever_is_edited_equal_files_have_one_number_and_others_the_next() throws IOException {
    small.lock();
    Random random = new Random(20_261_130);
    List<String> texts = new ArrayList<>(List.of("notes/district.md", "notes/area-1.md"));
    Map<List<String>, Integer> numbers = new HashMap<>(Map.of(hashes(), 1));
    for (int round = 0; round < 60; round++) {
      for (int edits = random.nextInt(4); edits > 0; edits--) {
        String file = texts.get(random.nextInt(texts.size()));
        boolean isThere = Files.exists(small.path().resolve(file));
        switch (random.nextInt(4)) {
          case 0 -> {
            if (isThere) {
              small.write(file, small.read(file)); // Saved, and nothing changed.
            }
          }
          case 1 -> {
            if (isThere) {
              small.write(file, plus(small.read(file), "Câu " + round + "." + edits + "\n"));
            }
          }
          case 2 -> {
            String added = "notes/unit-00101.md";
            if (!Files.exists(small.path().resolve(added))) {
              small.write(added, small.read("notes/unit-00102.md"));
            }
          }
          default -> {
            Files.deleteIfExists(small.path().resolve("notes/unit-00101.md"));
          }
        }
      }
      int number = numbers.computeIfAbsent(hashes(), content -> numbers.size() + 1);
      assertThat(version()).as("round " + round).isEqualTo("2025." + number);
      small.lock();
      assertThat(version()).isEqualTo("2025." + number);
      assertThat(lockedHashes()).isEqualTo(hashes());
    }
    assertThat(numbers.size()).isBetween(20, 59);
  }

  private static byte[] plus(byte[] bytes, String text) {
    return (new String(bytes, StandardCharsets.UTF_8) + text).getBytes(StandardCharsets.UTF_8);
  }

  /** As the book on disk has them. */
  private List<String> lockedHashes() throws IOException {
    List<String> hashes = new ArrayList<>();
    JsonText.of(small.read(DatasetLock.FILE))
        .orElseThrow()
        .root()
        .path("files")
        .each(f -> hashes.add(f.path("path").asText() + " " + f.path("sha256").asText()));
    Collections.sort(hashes);
    return hashes;
  }

  /** As they are, worked out by nothing of the program but the hash. */
  private List<String> hashes() throws IOException {
    try (Stream<Path> files = Files.walk(small.path())) {
      List<String> hashes = new ArrayList<>();
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String path = small.path().relativize(file).toString();
        if (!path.equals(DatasetLock.FILE)) {
          hashes.add(path + " " + FileReader.sha256(Files.readAllBytes(file)));
        }
      }
      Collections.sort(hashes);
      return hashes;
    }
  }

  @Test
  void whatever_stands_in_the_book_nothing_is_thrown() throws IOException {
    small.lock();
    byte[] book = small.read(DatasetLock.FILE);
    Random random = new Random(20_261_201);
    for (int round = 0; round < 200; round++) {
      byte[] spoilt = book.clone();
      for (int flips = 1 + random.nextInt(5); flips > 0; flips--) {
        spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt(256);
      }
      small.write(DatasetLock.FILE, spoilt);
      Loaded loaded = load();
      assertThat(loaded.findings().list())
          .extracting(finding -> finding.code())
          .isSubsetOf("DL-019", "DL-206");
      loaded.lock().ifPresent(lock -> assertThat(lock.dataVersion()).matches("2[0-9]{3}\\.[0-9]+"));
    }
  }
}

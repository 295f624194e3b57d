package vn.parindex.analytics.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.parindex.analytics.check.Finding;
import vn.parindex.analytics.check.Findings;
import vn.parindex.analytics.model.DataFile;

/** Folders that list no files; the messages on single faults stand in {@code bad/cases.txt}. */
class DataFolderTest {

  private static final List<String> PLACES =
      List.of(
          "",
          "scores/",
          "score/",
          "Scores/",
          "tasks/",
          "reference/",
          "notes/",
          "schema/",
          "x/y/",
          ".an/",
          "scores/cu/",
          "điểm/");

  private static final List<String> ENDS =
      List.of(".json", ".JSON", ".geojson", ".json.bak", ".json.txt", ".md", "~", ".tmp");

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

  private List<String> paths() throws IOException {
    try (Stream<Path> files = Files.walk(small.path())) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> small.path().relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  /** Wherever a file of data is put and whatever it is called, it is read or it is named. */
  @Test
  void no_file_is_left_out_in_silence() throws IOException {
    Random random = new Random(20_261_130);
    List<String> originals = paths().stream().filter(path -> !path.equals("dataset.json")).toList();
    Set<String> codes = new HashSet<>();
    for (int round = 0; round < 240; round++) {
      String original = originals.get(random.nextInt(originals.size()));
      String name = original.substring(original.lastIndexOf('/') + 1).replaceFirst("\\.[^.]*$", "");
      String moved =
          PLACES.get(random.nextInt(PLACES.size())) + name + ENDS.get(random.nextInt(ENDS.size()));
      if (moved.equals(original) || Files.exists(small.path().resolve(moved))) {
        continue;
      }
      byte[] bytes = small.read(original);
      Files.delete(small.path().resolve(original));
      small.write(moved, bytes);
      Loaded loaded = load();
      Findings findings = loaded.check();
      findings.list().forEach(finding -> codes.add(finding.code()));
      boolean isRead =
          loaded.dataset().stream()
              .flatMap(dataset -> dataset.files().stream())
              .map(DataFile::path)
              .anyMatch(moved::equals);
      boolean isNamed =
          findings.list().stream()
              .map(Finding::file)
              .anyMatch(file -> moved.equals(file) || moved.startsWith(file + "/"));
      boolean isNoData = !moved.contains(".json") && !moved.contains(".geojson");
      // Below schema/ lie the schemas, and anywhere the pictures and documents of notes.
      boolean isElsewhere = moved.startsWith("schema/") || isNoData && !moved.endsWith(".md");
      assertThat(isRead || isNamed || isElsewhere).as(original + " as " + moved).isTrue();
      Files.delete(small.path().resolve(moved));
      small.write(original, bytes);
    }
    assertThat(codes).contains("DL-016", "DL-018", "DL-544");
  }

  @Test
  void no_bytes_make_it_throw() throws IOException {
    Random random = new Random(20_261_201);
    List<String> files = paths();
    byte[] likely = "{}[]\",:0123456789.-ekind \n\t\0".getBytes(StandardCharsets.US_ASCII);
    for (int round = 0; round < 150; round++) {
      List<byte[]> originals = new ArrayList<>();
      List<String> spoilt = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        String file = files.get(random.nextInt(files.size()));
        byte[] original = small.read(file);
        byte[] bytes = original.clone();
        for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
          // Near the top stands what the file is.
          int at = random.nextInt(random.nextBoolean() ? 60 : bytes.length);
          bytes[Math.min(at, bytes.length - 1)] =
              random.nextBoolean()
                  ? (byte) random.nextInt(256)
                  : likely[random.nextInt(likely.length)];
        }
        small.write(file, bytes);
        originals.add(original);
        spoilt.add(file);
      }
      assertThat(load().check().report()).as("round " + round).startsWith("Đã đọc ");
      for (int i = spoilt.size() - 1; i >= 0; i--) {
        small.write(spoilt.get(i), originals.get(i));
      }
    }
    assertThat(load().check().list()).isEmpty();
  }
}

package vn.parindex.site.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.parindex.analytics.io.DatasetLoader;
import vn.parindex.analytics.io.Loaded;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Provenance;

/** A folder that lists its files says the same when it does not any more. */
class MigrateCommandTest {

  private static final Path SMALL = Path.of("..", "analytics", "src", "test", "resources", "small");

  @TempDir private Path folder;
  private Path data;
  private final ByteArrayOutputStream told = new ByteArrayOutputStream();

  @BeforeEach
  void copy() throws IOException {
    data = folder.resolve("data");
    try (Stream<Path> files = Files.walk(SMALL)) {
      for (Path file : files.toList()) {
        Path copy = data.resolve(SMALL.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
  }

  private int run(String command) {
    told.reset();
    PrintWriter out = new PrintWriter(told, true, StandardCharsets.UTF_8);
    return Main.run(out, out, Optional.empty(), command, "--data=" + data);
  }

  private String told() {
    return told.toString(StandardCharsets.UTF_8);
  }

  private static List<Provenance> sources(Dataset dataset) {
    return dataset.files().stream().map(DataFile::provenance).toList();
  }

  @Test
  void all_that_the_folder_says_stays_and_can_be_taken_back() throws IOException {
    Dataset before = DatasetLoader.load(data).dataset().orElseThrow();
    String head = Files.readString(data.resolve("dataset.json"));
    assertThat(run("migrate")).as(told()).isZero();
    Loaded loaded = DatasetLoader.load(data);
    assertThat(loaded.check().report()).contains(": 0 lỗi, 0 cảnh báo, 0 ghi chú.");
    assertThat(Files.readString(data.resolve("dataset.json"))).doesNotContain("\"files\"");
    Dataset after = loaded.dataset().orElseThrow();
    assertThat(after.identity()).isEqualTo(before.identity());
    assertThat(after.notes()).isEqualTo(before.notes());
    assertThat(sources(after)).isEqualTo(sources(before));
    assertThat(after.withFiles(before.files())).isEqualTo(before);
    assertThat(run("migrate")).isZero();
    assertThat(told()).contains("đã theo kiểu mới");
    assertThat(run("undo")).as(told()).isZero();
    assertThat(Files.readString(data.resolve("dataset.json"))).isEqualTo(head);
  }

  @Test
  void files_that_would_not_be_found_are_named_and_nothing_changes() throws IOException {
    Files.createDirectories(data.resolve("diem"));
    Files.move(data.resolve("scores/2025.json"), data.resolve("diem/2025.json"));
    Path file = data.resolve("dataset.json");
    String head = Files.readString(file).replace("scores/2025.json", "diem/2025.json");
    Files.writeString(file, head);
    assertThat(run("migrate")).isEqualTo(2);
    assertThat(told()).contains("diem/2025.json → scores/diem-2025.json");
    assertThat(Files.readString(file)).isEqualTo(head);
  }
}

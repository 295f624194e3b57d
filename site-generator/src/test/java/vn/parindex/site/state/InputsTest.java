package vn.parindex.site.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.parindex.analytics.io.DatasetLock;
import vn.parindex.site.bytes.Fingerprint;

class InputsTest {

  @TempDir private Path data;

  private List<Optional<Fingerprint>> seen() {
    return List.of(Inputs.folder(data), Inputs.names(data));
  }

  /** Else a build would set off the next one, and would never know its own site again. */
  @Test
  void what_the_program_writes_among_the_data_is_no_input_but_the_book_is_one_of_its_own()
      throws IOException {
    Files.writeString(data.resolve("dataset.json"), "{}");
    List<Optional<Fingerprint>> before = seen();
    Optional<Fingerprint> none = Inputs.book(data);
    Files.writeString(data.resolve(DatasetLock.FILE), "1");
    Files.writeString(data.resolve(DatasetLock.unfinished()), "2");
    Path copies = Files.createDirectories(data.resolve(DatasetLock.BACKUPS).resolve("0001"));
    Files.writeString(copies.resolve("dataset.json"), "{}");
    assertThat(seen()).isEqualTo(before);
    Optional<Fingerprint> first = Inputs.book(data);
    assertThat(first).isPresent().isNotEqualTo(none);
    Files.writeString(data.resolve(DatasetLock.FILE), "3");
    assertThat(Inputs.book(data)).isPresent().isNotEqualTo(first);
    Files.writeString(data.resolve("dataset.json"), "[]");
    assertThat(Inputs.folder(data)).isPresent().isNotEqualTo(before.get(0));
  }
}

package vn.parindex.site.zip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.Test;

class ReproducibleZipTest {

  private static byte[] zip(Map<String, byte[]> entries) {
    ReproducibleZip zip = new ReproducibleZip();
    entries.forEach(zip::add);
    return zip.bytes();
  }

  @Test
  void other_readers_find_every_entry_with_its_content() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    SplittableRandom random = new SplittableRandom(3);
    entries.put("b/empty.xml", new byte[0]);
    for (int size : new int[] {1, 1000, 16_384, 300_000}) {
      byte[] noise = new byte[size];
      random.nextBytes(noise);
      entries.put("a/noise-" + size, noise);
      entries.put("a/words-" + size, "<c r=\"A1\"/>".repeat(size).getBytes(StandardCharsets.UTF_8));
    }
    byte[] zip = zip(entries);
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        ZipEntry read = in.getNextEntry();
        assertThat(read.getName()).isEqualTo(entry.getKey());
        assertThat(in.readAllBytes()).isEqualTo(entry.getValue());
      }
      assertThat(in.getNextEntry()).isNull();
    }
    try (ZipFile file = ZipFile.builder().setByteArray(zip).get()) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        assertThat(file.getInputStream(file.getEntry(entry.getKey())).readAllBytes())
            .isEqualTo(entry.getValue());
      }
    }
    assertThat(zip(entries)).isEqualTo(zip);
  }
}

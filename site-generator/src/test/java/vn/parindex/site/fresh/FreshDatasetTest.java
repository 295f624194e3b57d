package vn.parindex.site.fresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.parindex.analytics.io.DatasetLoader;

/** Lists as they come: whatever stands in them, there are valid data or none, and never a throw. */
class FreshDatasetTest {

  private static final int ROUNDS = 300;

  private static final String UNITS = "Mã;Tên;Loại\n90001;Mẫu Một;Xã\n90002;Mẫu Hai;Phường\n";

  private static final String FRAMEWORK =
      "Mã;Tên;Điểm tối đa;Cách chấm\n1;Một;5;\n1.1;Kế hoạch;2;có/không\n1.2;Nhiệm vụ;3;tỷ lệ 50-100\n"
          + "2;Hai;;\n2.1;Hồ sơ;4;\n2.1.1;Đúng hạn;2,5;mức 100/50/0\n2.1.2;Hài lòng;1,5;điều tra\n";

  private static final String[] BITS = {
    ";",
    "\n",
    "\"",
    ",",
    "\t",
    ".",
    "0",
    "-1",
    "1.234",
    "99999999999",
    "%",
    "Ð",
    "\u0301",
    "\u200B",
    "<script>",
    "../",
    "CON",
    "\u0000",
    "1.1",
    "1.1.1.1",
    "I",
    "tỷ lệ 0-0",
    "mức 0/0",
    "Mã;Tên",
    "  ",
    "\uD83D\uDE00",
    "x".repeat(300)
  };

  @TempDir private Path folder;

  @Test
  void spoilt_lists_give_valid_data_or_nothing_at_all() throws IOException {
    Random random = new Random(42);
    int made = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Path units = folder.resolve("don-vi.csv");
      Path framework = folder.resolve("bo-tieu-chi.csv");
      boolean ofUnits = random.nextBoolean();
      Files.write(units, bytes(ofUnits ? spoilt(UNITS, random) : UNITS, random));
      Files.write(framework, bytes(ofUnits ? FRAMEWORK : spoilt(FRAMEWORK, random), random));
      Path data = folder.resolve("data-" + round);
      Answers answers =
          new Answers(units, framework, "Tên", "Phòng Nội vụ", "huyện", "huyện Mẫu", "xã", "2025");
      FreshDataset.Made result = FreshDataset.write(answers, data);
      if (result.findings().hasErrors()) {
        assertThat(data).as(Files.readString(units, StandardCharsets.ISO_8859_1)).doesNotExist();
        assertThat(result.findings().list())
            .allMatch(finding -> !finding.file().endsWith(".json"), "is said of a list");
      } else {
        made++;
        assertThat(DatasetLoader.load(data).check().hasErrors()).isFalse();
        assertThat(result.units()).isPositive();
        assertThat(result.leaves()).isPositive();
      }
    }
    assertThat(made).isBetween(ROUNDS / 20, ROUNDS * 19 / 20);
  }

  private static String spoilt(String text, Random random) {
    StringBuilder spoilt = new StringBuilder(text);
    for (int i = random.nextInt(3); i >= 0; i--) {
      int at = random.nextInt(spoilt.length());
      int end = Math.min(spoilt.length(), at + random.nextInt(6));
      spoilt.replace(at, end, random.nextInt(4) == 0 ? "" : BITS[random.nextInt(BITS.length)]);
    }
    return spoilt.toString();
  }

  /** Now and then some bytes are no letters. */
  private static byte[] bytes(String text, Random random) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (random.nextInt(15) == 0) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
    }
    return bytes;
  }
}

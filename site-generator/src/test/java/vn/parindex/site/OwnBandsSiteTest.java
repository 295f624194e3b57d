package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site whose data call grade bands otherwise, and give them by rank. */
class OwnBandsSiteTest {

  /** What bands are called as a rule; a class of something else ("loại 7") is not meant. */
  private static final Pattern USUAL =
      Pattern.compile("(?i)(?<!phân )xếp loại|loại (cao|đó|[ABC]\\b)|lên loại|grade band");

  @TempDir private Path folder;

  @Test
  void bands_are_called_on_every_page_what_the_data_call_them() throws IOException {
    Path data = folder.resolve("data");
    BuiltSite.copy(BuiltSite.SECOND_SET, data);
    Path file = data.resolve("dataset.json");
    ObjectMapper json = new ObjectMapper();
    ObjectNode head = (ObjectNode) json.readTree(file.toFile());
    head.put("schemaVersion", 2).put("bandsTitle", "Nhóm").put("bandsTitleEn", "Class");
    ((ObjectNode) head.get("policies")).put("notApplicable", "full-marks");
    head.putArray("bands")
        .add(json.createObjectNode().put("code", "a").put("name", "A").put("topPercent", 40))
        .add(json.createObjectNode().put("code", "b").put("name", "B").put("topPercent", 80))
        .add(json.createObjectNode().put("code", "c").put("name", "C"));
    json.writeValue(file.toFile(), head);
    Path site = folder.resolve("site");
    BuiltSite.build(data, site);

    SortedMap<String, byte[]> files = BuiltSite.files(site);
    // The index of the site leads to a term by its usual words, too, and downloads are described in
    // words that are the same for all data.
    files.forEach(
        (path, bytes) -> {
          if (path.matches(".*\\.(html|md|js)")
              && !path.matches("(en/)?(tim-kiem|du-lieu).*|assets/.*")) {
            assertThat(new String(bytes, StandardCharsets.UTF_8))
                .as(path)
                .doesNotContainPattern(USUAL);
          }
        });
    assertThat(text(files, "thuat-ngu.md"))
        .contains("## Nhóm\n", "mỗi nhóm dành cho một tỷ lệ đơn vị đứng đầu")
        .contains("Tiêu chí đó được tính đủ điểm vào chỉ số");
    assertThat(text(files, "en/thuat-ngu.md")).contains("## Class\n", "A class by rank is for");
    assertThat(text(files, "phuong-phap.md")).contains("đủ để lên nhóm hoặc lên hạng kế tiếp");
    assertThat(text(files, "so-lieu.js")).contains("\"Nhóm\"");
    assertThat(text(files, "xep-hang.md")).contains("| Nhóm |");
  }

  private static String text(SortedMap<String, byte[]> files, String path) {
    return new String(files.get(path), StandardCharsets.UTF_8);
  }
}

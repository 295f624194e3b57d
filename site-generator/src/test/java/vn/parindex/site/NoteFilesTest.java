package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures and documents of a note come along; what cannot come along is said and left out. */
class NoteFilesTest {

  private static final Path SMALL = Path.of("..", "analytics", "src", "test", "resources", "small");

  /** One white point. */
  private static final byte[] PICTURE =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTj3PgAAAABJRU5ErkJggg==");

  @TempDir private Path folder;

  @Test
  void come_along_with_the_page_its_twin_and_the_picture_with_its_copy_in_one_file()
      throws IOException {
    Path data = folder.resolve("data");
    BuiltSite.copy(SMALL, data);
    Files.createDirectories(data.resolve("notes/Ảnh"));
    Files.createDirectories(data.resolve("con"));
    Files.write(data.resolve("notes/Ảnh/Biểu đồ.PNG"), PICTURE);
    Files.writeString(data.resolve("con/Văn bản số 12.pdf"), "%PDF-1.4 …");
    Files.writeString(
        data.resolve("notes/unit-00102.md"),
        "![Biểu đồ](Ảnh/Biểu%20đồ.PNG) [Văn bản](../con/Văn%20bản%20số%2012.pdf#page=2)"
            + " [Thiếu](thieu.pdf)\n");
    BuiltSite.run("seal", "--data", data.toString());
    Path site = folder.resolve("site");
    BuiltSite.Run run = BuiltSite.run("build", "--data", data.toString(), "--out", site.toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("CẢNH BÁO DL-540  notes/unit-00102.md:1:").contains("thieu.pdf");

    Document page = Jsoup.parse(BuiltSite.read(site.resolve("xa/00102.html")));
    String picture = page.select(".prose img").attr("src");
    String document = page.select(".prose a").attr("href");
    assertThat(picture).matches("\\.\\./downloads/notes/bieu-do-[0-9a-f]{8}\\.png");
    assertThat(document).matches("\\.\\./downloads/notes/van-ban-so-12-[0-9a-f]{8}\\.pdf");
    assertThat(page.select(".prose").text()).contains("Thiếu");
    assertThat(Files.readAllBytes(site.resolve("xa").resolve(picture))).isEqualTo(PICTURE);
    assertThat(BuiltSite.read(site.resolve("xa/00102.md")))
        .contains("![Biểu đồ](" + picture + ") [Văn bản](" + document + ") Thiếu");

    Document alone = Jsoup.parse(BuiltSite.read(site.resolve("xa/00102-mot-tep.html")));
    assertThat(alone.select(".prose img").attr("src"))
        .isEqualTo("data:image/png;base64," + Base64.getEncoder().encodeToString(PICTURE));
    assertThat(alone.select(".prose a")).isEmpty();
    assertThat(alone.select(".prose").text()).contains("Văn bản");
  }

  @Test
  void a_file_outside_the_data_folder_stays_there() throws IOException {
    Path data = folder.resolve("data");
    BuiltSite.copy(SMALL, data);
    Files.writeString(folder.resolve("mat.pdf"), "%PDF-1.4 mật");
    Files.createSymbolicLink(data.resolve("notes/mat.pdf"), folder.resolve("mat.pdf"));
    Files.writeString(
        data.resolve("notes/district.md"),
        "[a](../../mat.pdf) [b](mat.pdf) [c](%2e%2e/../mat.pdf) [d](/etc/passwd)\n");
    BuiltSite.run("seal", "--data", data.toString());
    Path site = folder.resolve("site");
    BuiltSite.Run run = BuiltSite.run("build", "--data", data.toString(), "--out", site.toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.out().split("DL-540", -1)).hasSize(5);
    BuiltSite.files(site)
        .forEach(
            (path, bytes) ->
                assertThat(List.of(path, new String(bytes, StandardCharsets.UTF_8)))
                    .as(path)
                    .noneMatch(text -> text.contains("mật") && text.contains("%PDF")));
  }
}

package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the site of the second data set says, page by page: its Markdown and its downloads, kept as
 * files and compared both ways. A change of words or figures shows as a difference to be read.
 *
 * <p>{@code mvn test -Dparindex.golden=write} writes them anew, after which the difference is to be
 * read in version control.
 */
class GoldenSiteTest {

  private static final Path GOLDEN = Path.of("src", "test", "resources", "second-set-golden");

  @TempDir private Path folder;

  @Test
  void says_what_it_said() throws IOException {
    Path site = folder.resolve("site");
    BuiltSite.build(BuiltSite.SECOND_SET, site);
    SortedMap<String, String> now = said(site);
    if ("write".equals(System.getProperty("parindex.golden"))) {
      for (String old : said(GOLDEN).keySet()) {
        Files.delete(GOLDEN.resolve(old));
      }
      for (var file : now.entrySet()) {
        Path target = GOLDEN.resolve(file.getKey());
        Files.createDirectories(target.getParent());
        Files.writeString(target, file.getValue());
      }
    }
    SortedMap<String, String> then = said(GOLDEN);
    assertThat(now.keySet()).isEqualTo(then.keySet());
    then.forEach((path, text) -> assertThat(now.get(path)).as(path).isEqualTo(text));
  }

  /** Line ends as in the repository: downloads have CRLF, which version control may change. */
  private static SortedMap<String, String> said(Path site) {
    SortedMap<String, String> texts = new TreeMap<>();
    if (Files.isDirectory(site)) {
      BuiltSite.files(site)
          .forEach(
              (path, bytes) -> {
                if (path.endsWith(".md") || path.endsWith(".csv")) {
                  texts.put(path, new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n"));
                }
              });
    }
    return texts;
  }
}

package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever edits a file runs the build, and nothing else: no list, no hash, no number. */
class BooksTest {

  private static final Pattern SCORE =
      Pattern.compile("\"verified1\": (0\\.5|1|1\\.5|2), \"verified2\": \\{\"missing\"");

  @TempDir private Path folder;

  private String build(Path data) {
    BuiltSite.Run run =
        BuiltSite.run(
            "build", "--data", data.toString(), "--out", folder.resolve("site").toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    return run.out();
  }

  @Test
  void a_correction_is_told_counted_and_taken_back() throws IOException {
    Path data = BuiltSite.sampleData(folder, 3);
    Path asSampled = folder.resolve("as-sampled");
    BuiltSite.copy(data, asSampled);
    assertThat(build(data)).doesNotContain("Từ lần trước");
    assertThat(BuiltSite.differences(asSampled, data)).as("the book says so already").isEmpty();
    Path first = folder.resolve("first");
    BuiltSite.copy(folder.resolve("site"), first);

    Path scores = data.resolve("scores/2025.json");
    String before = Files.readString(scores);
    Matcher score = SCORE.matcher(before);
    assertThat(score.find()).isTrue();
    String old = score.group(1);
    String less = old.equals("0.5") ? "0.25" : "0.5";
    Files.writeString(
        scores, before.substring(0, score.start(1)) + less + before.substring(score.end(1)));
    assertThat(build(data))
        .containsPattern(
            "\\[Từ lần trước] 1 tệp khác, phiên bản số liệu (\\d{4}\\.\\d+) → \\d{4}\\.\\d+\\R"
                + "  scores/2025\\.json – 1 điểm đổi: xã Mẫu \\d \\(mau-\\d\\), [\\d.]+,"
                + " thẩm định lần 1: "
                + old.replace('.', ',')
                + " → "
                + less.replace('.', ',')
                + "\\R");
    assertThat(BuiltSite.differences(asSampled, data))
        .containsExactlyInAnyOrder("scores/2025.json", "dataset.lock.json");
    assertThat(build(data)).startsWith("[Như lần trước]");

    Files.writeString(scores, before);
    assertThat(build(data)).contains("  scores/2025.json – 1 điểm đổi: ");
    assertThat(BuiltSite.differences(first, folder.resolve("site"))).isEmpty();
  }

  @Test
  void a_book_that_cannot_be_written_stops_no_site_and_what_is_kept_may_be_deleted()
      throws IOException {
    Path data = BuiltSite.sampleData(folder, 3);
    Path book = data.resolve("dataset.lock.json");
    Files.delete(book);
    Files.createDirectory(book);
    Files.writeString(book.resolve("x"), "x");
    assertThat(build(data))
        .contains("[Sổ theo dõi phiên bản] chưa ghi được " + book)
        .contains("GHI CHÚ DL-019  dataset.lock.json");
    assertThat(folder.resolve("site/index.html")).exists();
    Files.delete(book.resolve("x"));
    Files.delete(book);
    Files.writeString(data.resolve("tasks/.nhap.json"), "{}");
    Files.delete(folder.resolve(".parindex-site.data/.list"));
    assertThat(build(data))
        .doesNotContain("Từ lần trước", "Sổ theo dõi")
        .contains("GHI CHÚ DL-018  tasks/.nhap.json");
    assertThat(book).isRegularFile();
  }
}

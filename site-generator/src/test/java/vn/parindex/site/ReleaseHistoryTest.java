package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a site tells of the release before, and what is kept for the one after. */
class ReleaseHistoryTest {

  private static final String SINCE = "## Từ lần phát hành trước";

  @TempDir private Path folder;
  private SmallData data;

  @BeforeEach
  void copy() {
    data = SmallData.copyTo(folder.resolve("data"));
  }

  private ReleaseHistory history(Audience audience) throws BuildFailure {
    return ReleaseHistory.of(data.folder(), SiteSettings.usual().forAudience(audience));
  }

  /** Keeps the data as a publication does, and gives the note. */
  private String publish(int number) throws BuildFailure {
    ReleaseHistory history = history(Audience.OFFICE);
    String note = history.note(number);
    assertThat(history.keep(number)).isEmpty();
    return note;
  }

  private Path site(String name, String... more) {
    Path out = folder.resolve(name);
    String[] arguments = new String[5 + more.length];
    List.of("build", "--data", data.folder().toString(), "--out", out.toString())
        .toArray(arguments);
    System.arraycopy(more, 0, arguments, 5, more.length);
    BuiltSite.Run run = BuiltSite.run(arguments);
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    return out;
  }

  /** Two figures of unit 00101 for 30/06 and one leaf of it; unit 00103 has not reported yet. */
  private void asItWas() {
    data.edit(
            "measurements/2025-06-30.json",
            root -> {
              ObjectNode targets = (ObjectNode) root.get("units").get(0).get("targets");
              targets.putObject("ct-01").put("numerator", 1).put("denominator", 200);
              SmallData.removeIf((ArrayNode) root.get("units"), "unit", "00103"::equals);
            })
        .edit(
            "scores/2024.json",
            root ->
                ((ObjectNode) root.get("units").get(0).get("leaves").get("1.2.1"))
                    .put("verified1", 0.5));
  }

  private void asItIs() throws IOException {
    for (String file : List.of("measurements/2025-06-30.json", "scores/2024.json")) {
      Files.copy(
          Path.of("..", "analytics", "src", "test", "resources", "small").resolve(file),
          data.folder().resolve(file),
          StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Test
  void a_site_tells_what_is_new_since_the_last_release_of_other_data() throws Exception {
    asItWas();
    Path before = site("before");
    assertThat(publish(4)).contains("# Bản phát hành 4", "Chưa giữ số liệu của bản");
    assertThat(BuiltSite.differences(before, site("again")))
        .as("after a publication the site is the one that was published")
        .isEmpty();
    assertThat(BuiltSite.read(before.resolve("index.md"))).doesNotContain(SINCE);

    asItIs();
    Path now = site("now");
    String home = BuiltSite.read(now.resolve("index.md"));
    assertThat(home)
        .contains(
            SINCE,
            "Khi đó là bản 4, số liệu đến hết 30/06/2025.",
            "**Báo cáo mới (1):** số liệu 30/06/2025: ",
            "**Số đã sửa (2):**",
            "(điểm 2024): 0,5 → 0,75",
            "(số liệu 30/06/2025): 1 / 200 → ");
    assertThat(BuiltSite.read(now.resolve("du-lieu.md")))
        .contains(SINCE, "Khi đó là bản 4,", "Báo cáo, bảng điểm: 1 thêm.");
    assertThat(BuiltSite.page(now, "du-lieu.html").select("section#versions")).hasSize(1);
    assertThat(BuiltSite.page(now, "index.html").select("a[href=du-lieu.html#versions]"))
        .hasSize(1);
    assertThat(BuiltSite.read(now.resolve("xa/00101.md")))
        .contains(SINCE, "**Số đã sửa (2):** 1.2.1.")
        .doesNotContain("Báo cáo mới");
    assertThat(BuiltSite.read(now.resolve("xa/00103.md")))
        .contains("**Báo cáo mới (1):** số liệu 30/06/2025");
    assertThat(BuiltSite.read(now.resolve("xa/00102.md")))
        .contains("Không có báo cáo mới, số được sửa, việc mới quá hạn hay mới xong.");

    String note = publish(5);
    assertThat(note)
        .contains(
            "# Bản phát hành 5 – phiên bản số liệu ",
            "So với bản phát hành 4 (phiên bản ",
            "- Báo cáo mới: 1 báo cáo (số liệu 30/06/2025: 1).",
            "- Số đã sửa: 1 ô điểm, 1 số liệu chỉ tiêu; ",
            "- Nhiều thay đổi nhất: ")
        .endsWith(").\n")
        .doesNotContain("null");
    assertThat(note.lines().count()).isBetween(5L, 15L);
    assertThat(BuiltSite.differences(now, site("published"))).isEmpty();
    assertThat(publish(6)).contains("Số liệu như bản phát hành 5, không có gì mới.");
    assertThat(publish(6)).contains("Bản này đã phát hành");
    assertThat(BuiltSite.differences(now, site("republished"))).isEmpty();
  }

  @Test
  void a_note_of_one_unit_does_not_say_which_has_most() throws Exception {
    asItIs();
    publish(1);
    data.edit(
        "scores/2024.json",
        root ->
            ((ObjectNode) root.get("units").get(0).get("leaves").get("1.2.1"))
                .put("verified1", 0.5));
    assertThat(publish(2))
        .contains("- Số đã sửa: 1 ô điểm; ")
        .doesNotContain("Nhiều thay đổi nhất");
  }

  @Test
  void a_look_back_is_compared_with_no_release_of_a_later_day_and_others_have_their_own()
      throws Exception {
    asItWas();
    publish(1);
    asItIs();
    assertThat(BuiltSite.read(site("back", "--as-of", "2025-06-29").resolve("index.md")))
        .doesNotContain(SINCE);
    assertThat(BuiltSite.read(site("open", "--edition", "public").resolve("index.md")))
        .doesNotContain(SINCE);
    ReleaseHistory open = history(Audience.PUBLIC);
    assertThat(open.note(1)).contains("Chưa giữ");
  }

  @Test
  void what_is_kept_is_no_data_and_no_part_of_a_site() throws Exception {
    asItWas();
    publish(1);
    asItIs();
    assertThat(data.folder().resolve(".phat-hanh/0001/.list")).exists();
    BuiltSite.Run check = BuiltSite.run("check", "--data", data.folder().toString());
    assertThat(check.out() + check.err()).doesNotContain("phat-hanh");
    Path site = site("site");
    for (String path : BuiltSite.paths(site)) {
      assertThat(path).doesNotContain("phat-hanh", "ghi-chu");
    }
    Files.writeString(data.folder().resolve(".phat-hanh/0001/scores/2024.json"), "{}");
    assertThat(BuiltSite.read(site("tampered").resolve("index.md"))).doesNotContain(SINCE);
  }
}

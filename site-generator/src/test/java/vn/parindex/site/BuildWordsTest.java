package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.parindex.analytics.check.Findings;
import vn.parindex.analytics.check.LaterEntries;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.site.inspect.Defect;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.publish.Publication;
import vn.parindex.site.publish.PublishFault;
import vn.parindex.site.templates.TemplateProblem;

/** A build in words for hosts; the Vietnamese words are those that the command line prints. */
class BuildWordsTest {

  private static String english(BuildEvent event) {
    return BuildWords.ENGLISH.line(event);
  }

  @Test
  void numbers_are_grouped_and_one_is_no_plural() {
    assertThat(english(new BuildEvent.Read(1, 4312)))
        .isEqualTo("[1/8 Read the data] 1 file, 4,312 lines");
    assertThat(english(new BuildEvent.Checked(Findings.NONE)))
        .isEqualTo("[2/8 Check the data] 0 warnings, 0 notes");
    assertThat(english(new BuildEvent.Routed(284))).isEqualTo("[5/8 Settle the pages] 284 pages");
    assertThat(english(new BuildEvent.Made(738, 0))).isEqualTo("[6/8 Make the files] 738 files");
    assertThat(english(new BuildEvent.Made(738, 1)))
        .isEqualTo("[6/8 Make the files] 738 files, 1 as they stood");
    assertThat(english(new BuildEvent.Published(new Publication.Published(739, 2048, List.of()))))
        .isEqualTo("[8/8 Put the site in place] 739 files, 2 kB");
    assertThat(english(new BuildEvent.Published(new Publication.Unchanged(List.of()))))
        .isEqualTo("[8/8 Put the site in place] nothing has changed");
  }

  @Test
  void what_is_left_out_is_counted() {
    LocalDate day = LocalDate.parse("2025-06-30");
    assertThat(english(new BuildEvent.Known(day, List.of())))
        .isEqualTo("[3/8 Keep what was known on the day] 2025-06-30");
    LaterEntries later =
        new LaterEntries(
            DataFile.Kind.NOTE, "district", "nhận xét", 2, day.plusDays(1), day.plusDays(9));
    assertThat(english(new BuildEvent.Known(day, List.of(later))))
        .endsWith("2025-06-30; 1 file with 2 entries after this day, left out");
    Defect heavy = new Defect("KT-301", SitePath.of("index.html"), "", "160 kB", "150 kB");
    assertThat(english(new BuildEvent.Inspected(List.of(heavy))))
        .endsWith("no fault; 1 page over 150 kB");
  }

  @Test
  void what_a_build_does_besides_has_no_number() {
    assertThat(english(new BuildEvent.Healed(BuildEvent.Healed.Where.SITE, "đã khôi phục")))
        .isEqualTo("[Put right] in the folder of the site: đã khôi phục");
    assertThat(english(new BuildEvent.Forgotten(BuildEvent.Forgotten.What.BOOK, "chỉ đọc")))
        .isEqualTo("[Remember] the book of versions is written by the next run: chỉ đọc");
    assertThat(english(new BuildEvent.Unchanged()))
        .isEqualTo("[8/8 Put the site in place] as in the last run; there is nothing to do");
  }

  @Test
  void every_stage_has_a_name_of_its_own_in_both_languages() {
    for (BuildWords words : BuildWords.values()) {
      assertThat(Arrays.stream(Stage.values()).map(words::stage)).doesNotHaveDuplicates();
    }
  }

  @Test
  void a_refusal_of_the_folder_and_bad_templates_are_data_and_words(@TempDir Path temp)
      throws IOException {
    Path out = Files.createDirectories(temp.resolve("out"));
    Files.writeString(out.resolve("thu.txt"), "của người khác");
    SiteBuild build = SiteBuild.of(SiteData.in(BuiltSite.SECOND_SET));
    BuildFailure refused = catchThrowableOfType(BuildFailure.class, () -> build.writeTo(out));
    assertThat(refused.reason()).isEqualTo(BuildFailure.Reason.PUBLISHING);
    assertThat(refused.publishing().orElseThrow().fault()).isEqualTo(PublishFault.NOT_OURS);
    assertThat(BuildWords.ENGLISH.of(refused))
        .isEqualTo(
            "The output holds files, and none of them is the manifest of a site.\nXB-004  "
                + out.toRealPath()
                + "\nThe site that stands has not been changed.\n");
    assertThat(out).isDirectoryContaining(file -> file.endsWith("thu.txt"));

    BuildFailure unusable =
        catchThrowableOfType(
            BuildFailure.class,
            () ->
                build
                    .with(SiteSettings.usual().withTemplates(List.of(temp.resolve("none"))))
                    .writeTo((path, bytes) -> {}));
    assertThat(unusable.reason()).isEqualTo(BuildFailure.Reason.TEMPLATES);
    assertThat(unusable.templateProblems())
        .extracting(TemplateProblem::kind)
        .containsExactly(TemplateProblem.Kind.NO_FOLDER);
    assertThat(BuildWords.ENGLISH.of(unusable))
        .startsWith("The templates cannot be used.\nMT-001  " + temp.resolve("none"));
  }

  @Test
  void warnings_that_stop_a_build_are_told_as_such() {
    BuildFailure warned =
        BuildFailure.of(BuildFailure.Reason.WARNINGS, Findings.NONE, "Có cảnh báo.");
    assertThat(warned.exitCode()).isEqualTo(ExitCode.WARNINGS);
    assertThat(BuildWords.ENGLISH.of(warned))
        .isEqualTo(
            "The data have warnings.\n0 errors, 0 warnings, 0 notes\n"
                + "The site that stands has not been changed.\n");
  }
}

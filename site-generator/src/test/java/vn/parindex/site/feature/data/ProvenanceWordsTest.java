package vn.parindex.site.feature.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Provenance;
import vn.parindex.site.TestTopics;
import vn.parindex.site.download.Downloads;
import vn.parindex.site.download.IllustrativeNotice;
import vn.parindex.site.download.MadeDownloads;
import vn.parindex.site.publish.Site;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.RealEdition;

/** What is said of the status of figures follows from the files that feed them, and no others. */
class ProvenanceWordsTest {

  private static final Edition REAL = RealEdition.VI;
  private static final Downloads DOWNLOADS =
      MadeDownloads.write(
          REAL.dataset(), REAL.results(), Optional.empty(), List.of(REAL.words()), Site.nowhere());

  private static Dataset with(DataFile... files) {
    return REAL.dataset().withFiles(List.of(files));
  }

  private static DataFile file(String path, DataFile.Kind kind, Provenance.Status status) {
    return new DataFile(path, kind, "0".repeat(64), new Provenance(status, "nguồn", "cách suy ra"));
  }

  private static String lead(DataFile... files) {
    Edition edition = RealEdition.of(with(files), REAL.results(), REAL);
    String lead =
        new SourcesAssembler(edition, List.of(), DOWNLOADS, Optional.empty())
            .page(TestTopics.only(edition, "sources"))
            .head()
            .lead();
    return lead.substring(0, lead.indexOf('.') + 1);
  }

  private static String notice(Set<DataFile.Kind> kinds, DataFile... files) {
    return IllustrativeNotice.of(REAL.words(), kinds, List.of(files));
  }

  @Test
  void approximate_files_are_not_called_real() {
    DataFile real = file("scores/2025.json", DataFile.Kind.SCORES, Provenance.Status.REAL);
    DataFile about = file("reference/u.json", DataFile.Kind.UNITS, Provenance.Status.APPROXIMATE);
    DataFile invented =
        file("frameworks/2025.json", DataFile.Kind.FRAMEWORK, Provenance.Status.ILLUSTRATIVE);
    assertThat(lead(real)).isEqualTo("1 tệp dữ liệu, tất cả là số liệu thật.");
    assertThat(lead(real, about)).isEqualTo("2 tệp dữ liệu, trong đó có 1 tệp xấp xỉ.");
    assertThat(lead(real, about, invented))
        .isEqualTo(
            "3 tệp dữ liệu, trong đó có 1 tệp minh họa (không phải số thật) và 1 tệp xấp xỉ.");
  }

  /** Invented criteria do not make real scores invented. */
  @Test
  void the_notice_names_what_is_invented_and_nothing_else() {
    DataFile scores = file("scores/2025.json", DataFile.Kind.SCORES, Provenance.Status.REAL);
    DataFile older = file("scores/2024.json", DataFile.Kind.SCORES, Provenance.Status.ILLUSTRATIVE);
    DataFile criteria =
        file("frameworks/2025.json", DataFile.Kind.FRAMEWORK, Provenance.Status.ILLUSTRATIVE);
    assertThat(notice(Edition.SCORE_KINDS, scores)).isEmpty();
    assertThat(notice(Edition.SCORE_KINDS, scores, criteria))
        .isEqualTo("SỐ LIỆU MINH HỌA, không phải của đơn vị nào: bộ tiêu chí.");
    assertThat(notice(Edition.SCORE_KINDS, scores, older, criteria))
        .isEqualTo("SỐ LIỆU MINH HỌA, không phải của đơn vị nào: bộ tiêu chí, một phần điểm.");
    assertThat(notice(Set.of(DataFile.Kind.UNITS), scores, older, criteria)).isEmpty();
  }

  /** Targets of 2025 are real, those of 2026 are not: a page of one year speaks of its own. */
  @Test
  void of_orders_and_reports_those_of_the_followed_year_feed_a_page() {
    DataFile own =
        file("targets/2025.json", DataFile.Kind.TARGETS, Provenance.Status.REAL).ofYear("2025");
    DataFile next =
        file("targets/2026.json", DataFile.Kind.TARGETS, Provenance.Status.ILLUSTRATIVE)
            .ofYear("2026");
    Edition edition = RealEdition.of(with(own, next), REAL.results(), REAL);
    assertThat(edition.files(Set.of(DataFile.Kind.TARGETS))).containsExactly(own);
    assertThat(edition.isIllustrative(Set.of(DataFile.Kind.TARGETS))).isFalse();
    assertThat(edition.files(EnumSet.allOf(DataFile.Kind.class))).containsExactly(own, next);
  }

  /** The scores closed in June; what is followed goes on to October. */
  @Test
  void both_days_of_the_site_are_named() {
    assertThat(REAL.twoDays())
        .isEqualTo("Điểm năm 2025: chốt ngày 30/06/2025. Theo dõi: đến hết ngày 31/10/2025.");
  }
}

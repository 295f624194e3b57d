package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.io.DatasetLoader;
import vn.parindex.analytics.io.Loaded;
import vn.parindex.analytics.io.SourceLines;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Provenance;
import vn.parindex.site.download.Downloads;
import vn.parindex.site.download.MadeDownloads;
import vn.parindex.site.publish.Site;
import vn.parindex.site.say.ChangedData;
import vn.parindex.site.say.RealEdition;
import vn.parindex.site.say.since.EarlierVersions;
import vn.parindex.site.templates.TemplateFiles;
import vn.parindex.site.words.Words;

class EditionsTest {

  private static final String NOWADAYS_GONE = "Nguồn của bản trước, nay đã thay";

  /** The log of versions shows texts of both, and only those of today are sure to be translated. */
  @Test
  void a_text_that_only_the_earlier_version_has_is_known_to_be_vietnamese() {
    Loaded loaded = DatasetLoader.load(BuiltSite.REAL_DATA);
    Dataset before =
        ChangedData.version(
            "1",
            Map.of(),
            List.of(),
            List.of(
                new DataFile(
                    "scores/2025.json",
                    DataFile.Kind.SCORES,
                    "1",
                    new Provenance(Provenance.Status.REAL, NOWADAYS_GONE, ""))));
    Words words = Words.load(TemplateFiles.of(List.of()), "en");
    Downloads downloads =
        MadeDownloads.write(
            ChangedData.REAL,
            RealEdition.VI.results(),
            Optional.empty(),
            List.of(words),
            Site.nowhere());
    LanguageSite english =
        new Editions(
                ChangedData.REAL,
                RealEdition.VI.results(),
                loaded::translation,
                new Topics(
                    List.of(),
                    downloads,
                    Optional.of(EarlierVersions.copy(before, ChangedData.REAL)),
                    () -> Optional.of(SourceLines.NONE),
                    List.of()))
            .in(words);
    assertThat(english.frame().foreign().names()).contains(NOWADAYS_GONE);
  }
}

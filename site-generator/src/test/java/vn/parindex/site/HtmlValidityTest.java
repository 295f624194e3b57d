package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nu.validator.validation.SimpleDocumentValidator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXParseException;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.site.share.SharedSites;

/** The Nu HTML checker, which the W3C runs, finds no error and no warning on any page. */
class HtmlValidityTest {

  /**
   * The checker knows web addresses only and takes the style sheet beside a page for a foreign one;
   * what the policy does to pages on disk is seen in the browser, by {@link PagesOnScreenTest}.
   */
  private static final String POLICY = "Resource violates Content Security Policy (meta tag)";

  /**
   * Only a warning: the policy forbids style attributes, and widths of papers come from the data.
   */
  private static final String WIDTHS = "The “width” attribute on the “col” element is obsolete";

  /** The policy of a copy in one file allows its one style by its hash, which is not looked at. */
  private static final String HASH = "Inline style violates Content Security Policy (meta tag)";

  /**
   * Likewise scripts of an offline form or of a page that leads on; pages of the site have none.
   */
  private static final String SCRIPT = "Inline script violates Content Security Policy (meta tag)";

  /** Known to all browsers of the floor; the checker's list of CSS is older. */
  private static final String PAINT = "“paint-order”: Property “paint-order” doesn't exist";

  @TempDir private static Path folder;
  private static final Findings FINDINGS = new Findings();
  private static SimpleDocumentValidator checker;

  @BeforeAll
  static void start() throws Exception {
    checker = new SimpleDocumentValidator();
    checker.setUpMainSchema("http://s.validator.nu/html5-rdfalite.rnc", FINDINGS);
    checker.setUpValidatorAndParsers(FINDINGS, false, false);
  }

  @Test
  void finds_nothing_on_any_page() throws Exception {
    Path site = BuiltSite.real();
    List<String> pages = BuiltSite.pages(site);
    assertThat(pages).hasSizeGreaterThan(100);
    List<String> found = new ArrayList<>();
    for (String page : pages) {
      check(site.resolve(page)).forEach(finding -> found.add(page + " " + finding));
    }
    assertThat(found).isEmpty();
  }

  @Test
  void finds_nothing_on_pages_that_say_where_they_are_published() throws Exception {
    Path site = BuiltSite.secondPublished();
    for (String page : List.of("index.html", "hop.html", "phuong/p-01-mot-tep.html")) {
      assertThat(check(site.resolve(page))).as(page).isEmpty();
    }
  }

  @Test
  void finds_nothing_on_pages_that_lead_to_the_current_release() throws Exception {
    Path share = folder.resolve("chung");
    for (String edition : List.of("a", "b")) {
      SharedSites.publish(share, folder.resolve("nguon"), edition, 2);
    }
    for (String page : List.of("index.html", "en/xa/1.html")) {
      assertThat(check(share.resolve(page)))
          .as(page)
          .allMatch(finding -> finding.contains(SCRIPT))
          .hasSize(1);
    }
  }

  @Test
  void finds_nothing_on_an_offline_form() throws Exception {
    Dataset dataset = OfflineData.everyRule();
    Path page =
        Files.writeString(
            folder.resolve("ngoai-tuyen.html"),
            OfflineData.page(
                dataset,
                OfflineData.forms(dataset).tables(OfflineData.unit(dataset), OfflineData.ASKED)));
    assertThat(check(page)).allMatch(finding -> finding.contains(SCRIPT)).hasSizeLessThan(3);
  }

  @Test
  void finds_what_is_wrong() throws Exception {
    Path page = folder.resolve("wrong.html");
    Files.writeString(
        page, "<!DOCTYPE html><html lang=\"vi\"><title>x</title><p><table><li>1</table>");
    assertThat(check(page)).anyMatch(finding -> finding.contains("li"));
  }

  private static List<String> check(Path page) throws Exception {
    FINDINGS.found.clear();
    checker.checkHtmlFile(page.toFile(), true);
    return FINDINGS.found.stream()
        .filter(finding -> Stream.of(POLICY, WIDTHS, HASH, PAINT).noneMatch(finding::contains))
        .toList();
  }

  private static final class Findings implements ErrorHandler {
    private final List<String> found = new ArrayList<>();

    @Override
    public void warning(SAXParseException finding) {
      error(finding);
    }

    @Override
    public void error(SAXParseException finding) {
      found.add(finding.getLineNumber() + ": " + finding.getMessage());
    }

    @Override
    public void fatalError(SAXParseException finding) {
      error(finding);
    }
  }
}

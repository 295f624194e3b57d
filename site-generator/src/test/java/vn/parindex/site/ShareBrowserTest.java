package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.parindex.site.share.SharedSites;

/**
 * Addresses on a share as a reader opens them, in Chromium, from disk. Release 3 is the current
 * one, release 2 is kept, release 1 is retired.
 */
@ExtendWith(BrowserTests.class)
class ShareBrowserTest {

  @TempDir private static Path folder;

  private static Path share;
  private static Browser browser;

  @BeforeAll
  static void publish(Browser shared) {
    browser = shared;
    share = folder.resolve("chia sẻ & 'chung' 100%");
    for (String edition : List.of("a", "b", "c")) {
      SharedSites.publish(share, folder.resolve("nguon"), edition, 2);
    }
  }

  @BeforeEach
  void leave() {
    browser.driver().get("about:blank");
    browser.console();
  }

  private static void open(String address) {
    browser.driver().get(share.toUri() + address);
  }

  private static void assertLedTo(String address) {
    String whole = share.toUri() + address;
    OnScreen.until("at " + whole, () -> browser.driver().getCurrentUrl().equals(whole));
    assertThat(browser.console()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "index.html, index.html",
    "index.html#mine=1, index.html#mine=1",
    "index.html#en/xa/1.html, en/xa/1.html",
    "xa/1.html, xa/1.html",
    "en/xa/1.html#mine=1, en/xa/1.html#mine=1",
    "releases/0001/xa/2.html#muc-3, xa/2.html#muc-3",
    "releases/0001/index.html, index.html"
  })
  void an_address_leads_to_the_same_page_of_the_current_release(String from, String to) {
    open(from);
    assertLedTo("releases/0003/" + to);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "//example.org/x.html",
        "../../x.html",
        "xa/../../x.html",
        "XA/1.html",
        "https://example.org/x.html"
      })
  void what_is_no_page_of_a_site_leads_to_the_home_page(String place) {
    open("index.html#" + place);
    assertLedTo("releases/0003/index.html#" + place);
  }

  @Test
  void a_page_that_is_gone_is_named_with_the_newest_release_that_has_it() {
    open("chi-b/trang.html");
    assertLedTo("index.html#chi-b/trang.html");
    assertThat(browser.find("#gone h1").getText())
        .isEqualTo("Bản phát hành hiện nay không có trang này");
    assertThat(browser.find("#leads").isDisplayed()).isFalse();
    assertThat(browser.texts("#gone li"))
        .containsExactly("Mở trang này ở bản phát hành 2, bản gần nhất còn trang");
    browser.find("#gone li:not([hidden]) a").click();
    assertLedTo("releases/0002/chi-b/trang.html");
    open("releases/0001/chi-a/trang.html");
    assertLedTo("index.html#chi-a/trang.html");
    assertThat(browser.find("#gone li:not([hidden])").getText())
        .isEqualTo("Các bản phát hành đang giữ cũng không còn trang này.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"index.html", "xa/1.html", "releases/0001/en/xa/1.html"})
  void without_scripts_every_address_leads_to_the_home_page(String from) {
    browser.scripts(false);
    open(from);
    assertLedTo("releases/0003/index.html");
  }
}

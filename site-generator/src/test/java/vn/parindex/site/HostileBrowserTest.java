package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.NoAlertPresentException;

/** What takes itself for a script in the texts of the data, as Chromium takes it. */
@ExtendWith(BrowserTests.class)
class HostileBrowserTest {

  private static final String PICTURE = "<img src=x onerror=alert(1)>";
  private static final String SCRIPT = "<script>alert(2)</script>";

  private static final List<String> WORDS =
      List.of(
          "… " + PICTURE,
          "… " + SCRIPT,
          "… \"><svg onload=alert(3)>",
          "… ' autofocus onfocus='alert(4)",
          "…!");

  @TempDir private static Path folder;

  private static Path site;
  private static Browser browser;

  @BeforeAll
  static void build(Browser shared) throws IOException {
    browser = shared;
    Path data = folder.resolve("data");
    new HostileData(WORDS, 0).writeTo(data);
    for (String name : List.of("district", "area-1", "unit-00102")) {
      Files.writeString(
          data.resolve("notes").resolve(name + ".md"),
          String.join("\n\n", PICTURE, "a " + PICTURE, SCRIPT, "`" + SCRIPT + "`"),
          StandardOpenOption.APPEND);
    }
    site = new SmallData(data).site(folder.resolve("site"));
  }

  private static void assertNothingRan() {
    browser.settle();
    assertThatThrownBy(() -> browser.driver().switchTo().alert())
        .isInstanceOf(NoAlertPresentException.class);
    assertThat(browser.all("img[src=x], [onerror], [onload], [onfocus]")).isEmpty();
    assertThat(browser.console()).as("not even kept from it by the policy of the page").isEmpty();
  }

  /** The first two are read with a note. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "index.html",
        "xa/00102.html",
        "xa/00101.html",
        "linh-vuc/1.html",
        "en/index.html"
      })
  void texts_are_read_and_do_not_run(String page) {
    browser.open(site.resolve(page));
    assertNothingRan();
    assertThat(browser.find("body").getText()).contains(PICTURE, SCRIPT);
  }

  @Test
  void nor_do_the_texts_of_what_was_found() {
    browser.open(site.resolve("tim-kiem.html"));
    browser.find("#query").sendKeys("img");
    assertNothingRan();
    assertThat(browser.find(".results").getText()).contains(PICTURE);
  }

  /** Else nothing could be seen because nobody looks. */
  @Test
  void what_runs_is_seen() throws IOException {
    Path page = Files.writeString(folder.resolve("x.html"), "<p>" + PICTURE);
    browser.driver().get(page.toUri().toString());
    assertThat(browser.driver().switchTo().alert().getText()).isEqualTo("1");
    browser.driver().switchTo().alert().accept();
    assertThat(browser.console()).isNotEmpty();
  }
}

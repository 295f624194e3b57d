package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.site.intake.EntrySource;
import vn.parindex.site.intake.Reading;
import vn.parindex.site.offline.OfflineReader;

/** The offline form from disk in Firefox. */
@ExtendWith(FirefoxTests.class)
class OfflineFormFirefoxTest {

  /** What is handed to the user as a file is kept, in Base64, for the test. */
  private static final String KEEP_FILES =
      """
      window.files = [];
      const make = URL.createObjectURL;
      URL.createObjectURL = blob => {
        const reader = new FileReader();
        reader.onload = () => window.files.push(reader.result.split(',')[1]);
        reader.readAsDataURL(blob);
        return make.call(URL, blob);
      };
      // A headless browser has nowhere to put it.
      HTMLAnchorElement.prototype.click = function () { window.last = this.download; };
      """;

  @TempDir private Path folder;

  @Test
  void it_scores_itself_keeps_its_figures_and_exports_them(Firefox firefox) throws IOException {
    Dataset dataset = OfflineData.everyRule();
    Path page =
        Files.writeString(
            folder.resolve("phiếu & biểu.html"),
            OfflineData.page(
                dataset,
                OfflineData.forms(dataset).tables(OfflineData.unit(dataset), OfflineData.ASKED)));
    String listener = firefox.beforeEveryPage(OnScreen.LISTEN);
    firefox.open(page);
    for (int width : List.of(1280, 320)) {
      firefox.width(width);
      assertThat(firefox.number(OnScreen.SIDEWAYS)).as("at " + width).isZero();
    }
    firefox.width(1280);
    firefox.run("document.querySelector('[name=l3-numerator]').focus()");
    firefox.type("85");
    firefox.type(Keys.TAB);
    firefox.type("90");
    firefox.type(Keys.TAB);
    assertThat(firefox.text("return document.activeElement.name")).isEqualTo("l3-claim");
    assertThat(firefox.text("return document.activeElement.value")).isEqualTo("0,98");
    firefox.type("2");
    firefox.type(Keys.TAB);
    firefox.run("document.querySelector('[name=l0-done]').focus()");
    firefox.type(Keys.ARROW_RIGHT);
    firefox.until(
        "return document.getElementById('saved').textContent.startsWith('Đã lưu trong trình duyệt')");

    firefox.run(
        "window.onbeforeunload = null; window.addEventListener('beforeunload',"
            + " event => event.stopImmediatePropagation(), true)");
    firefox.reload();
    assertThat(firefox.text("return document.getElementById('l3-told').textContent"))
        .isEqualTo("Tự chấm 2; theo số kê khai được 0,98. Có căn cứ khác thì giữ nguyên.");
    assertThat(firefox.text("return document.getElementById('total').textContent"))
        .isEqualTo("4/24");

    firefox.run(KEEP_FILES);
    firefox.run("document.getElementById('to-json').click()");
    firefox.until("return window.files.length === 1");
    byte[] json = java.util.Base64.getDecoder().decode(firefox.text("return window.files[0]"));
    assertThat(firefox.text("return window.last")).endsWith("-ngoai-tuyen-2025.json");
    Reading reading =
        new OfflineReader()
            .read(
                "21484.json",
                json,
                new EntrySource.Asked(dataset, Optional.empty(), Optional.empty()))
            .orElseThrow();
    assertThat(new String(json, StandardCharsets.UTF_8)).contains("\"selfAssessed\": 2");
    assertThat(reading.findings()).isEmpty();
    assertThat(reading.entries().stream().map(entry -> entry.item() + " " + entry.property()))
        .contains("1.1 selfAssessed", "1.1 declared/done", "1.4 declared/denominator");
    assertThat(firefox.list("return window.refused")).isEmpty();
    assertThat(firefox.console()).isEmpty();
    firefox.takeBack(listener);
    firefox.run("localStorage.clear()");
  }
}

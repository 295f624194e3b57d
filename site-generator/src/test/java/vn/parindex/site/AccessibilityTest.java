package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * axe-core finds nothing on any kind of page: WCAG 2.0 to 2.2, A and AA, and what it calls best
 * practice; light and dark, on a desktop and at 320 pixels. In the dark, where only colours differ,
 * it runs the rules about colours.
 */
@ExtendWith(BrowserTests.class)
class AccessibilityTest {

  @Test
  void finds_nothing(Browser browser) {
    assertThat(PagesSeen.in(browser).violations()).isEmpty();
  }

  @Test
  void dark_is_dark_for_those_who_ask_for_it(Browser browser) {
    assertThat(PagesSeen.in(browser).wrongShades()).isEmpty();
  }

  /** Otherwise the rules about colours would not do in the dark. */
  @Test
  void in_the_dark_nothing_differs_but_colours() {
    Pattern dark =
        Pattern.compile(
            "@media(?:screenand)?\\(prefers-color-scheme:dark\\)\\{((?:[^{}]+\\{[^{}]*\\})+)\\}");
    Pattern colours = Pattern.compile("(?:[^{}]+\\{(?:--[a-z0-9-]+:#[0-9a-f]+;?)+\\})+");
    for (String sheet :
        List.of(
            "assets/fonts.css",
            "assets/site.css",
            "assets/chart.css",
            "assets/paper.css",
            "assets/report.css",
            "offline/form.css")) {
      String css =
          BuiltSite.read(Path.of("..", "templates", sheet)).replaceAll("(?s)/\\*.*?\\*/|\\s+", "");
      List<String> blocks = dark.matcher(css).results().map(block -> block.group(1)).toList();
      assertThat(blocks).as(sheet).hasSize(css.split("prefers-color-scheme", -1).length - 1);
      assertThat(blocks).as(sheet).allMatch(block -> colours.matcher(block).matches());
    }
  }

  @Test
  void finds_what_is_wrong(Browser browser) {
    browser.get("index.html");
    Axe.load(browser);
    browser.run(
        "const image = document.createElement('img');"
            + " image.src = 'data:,'; document.querySelector('main').append(image);"
            + " document.querySelector('.lead').className = 'notice';"
            + " document.querySelector('.ways .figure').style.color = 'var(--border)';"
            + " document.querySelector('.site a').textContent = '';");
    assertThat(Axe.violations(browser, Axe.ALL, Axe.RULES))
        .anyMatch(violation -> violation.startsWith("image-alt"))
        .anyMatch(violation -> violation.startsWith("link-name"))
        .anyMatch(violation -> violation.startsWith("color-contrast"));
    browser.scheme("dark");
    assertThat(Axe.violations(browser, Axe.ALL, Axe.RULES_OF_COLOURS))
        .singleElement()
        .asString()
        .startsWith("color-contrast");
  }

  /** A page that lies beside the site, with everything that it can show. */
  @Test
  void the_report_of_the_checks_can_be_read_by_everybody(Browser browser, @TempDir Path folder)
      throws IOException {
    Path data = folder.resolve("data");
    BuiltSite.copy(BuiltSite.SECOND_SET, data);
    Path scores = data.resolve("scores-2023.json");
    Files.writeString(
        scores,
        Files.readString(scores)
            .replace("{\"survey\": 4}", "{\"survey\": \"" + "x".repeat(70) + "\"}"));
    Files.writeString(data.resolve("~$phieu-diem.xlsx"), "");
    Path report = folder.resolve("bao-cao.html");
    BuiltSite.run("check", "--data", data.toString(), "--report", report.toString());
    browser.open(report);
    assertThat(browser.all("section h2")).hasSizeGreaterThan(1);
    Axe.load(browser);
    for (String scheme : List.of("light", "dark")) {
      for (int width : new int[] {1280, 360, 320}) {
        browser.scheme(scheme);
        browser.width(width);
        assertThat(Axe.violations(browser, Axe.ALL, Axe.rules(scheme)))
            .as(scheme + " " + width)
            .isEmpty();
        assertThat(browser.run(OnScreen.SIDEWAYS)).as(scheme + " " + width).isEqualTo(0L);
      }
      assertThat(browser.isInItsShade(scheme.equals("dark"))).as(scheme).isTrue();
    }
    assertThat(browser.console()).isEmpty();
  }
}

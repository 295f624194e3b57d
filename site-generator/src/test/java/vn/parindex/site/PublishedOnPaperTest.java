package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.DecodeHintType;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.parindex.analytics.io.DatasetLoader;
import vn.parindex.analytics.io.Loaded;

/** The code that leads from paper to the page, as browsers draw and print it. */
@ExtendWith(BrowserTests.class)
class PublishedOnPaperTest {

  /** Pages whose codes are read. */
  private static final List<String> SEEN =
      List.of("index.html", "xa/21484.html", "hop.html", "xa/in-tat-ca.html");

  @TempDir private Path folder;

  @Test
  void a_code_can_be_read_from_paper_and_costs_no_sheet(Browser browser) throws IOException {
    Set<String> heaviest = new TreeSet<>();
    browser.kinds().values().forEach(pages -> heaviest.add(pages.get(pages.size() - 1)));
    Set<String> scorecards = fullest(browser);
    Set<String> asked = new TreeSet<>(SEEN);
    asked.addAll(heaviest);
    asked.addAll(scorecards);
    // A page is made with its copy in one file.
    Path site =
        published(
            page -> asked.contains(page) || asked.contains(page.replace(".html", "-mot-tep.html")));
    assertThat(asked).allMatch(page -> Files.exists(site.resolve(page)));
    List<String> longer = new ArrayList<>();
    for (String page : heaviest) {
      int sheets = Sheets.of(PrintTest.printed(browser, page)).count();
      browser.open(site.resolve(page));
      int withCode = Sheets.of(browser.print()).count();
      if (withCode > sheets) {
        longer.add(page + ": " + withCode + " for " + sheets);
      }
    }
    assertThat(longer).isEmpty();

    for (String page : scorecards) {
      browser.open(site.resolve(page));
      assertThat(Sheets.of(browser.print()).count()).as(page).isLessThan(3);
    }

    for (String scheme : List.of("light", "dark")) {
      browser.media("print", Map.of("prefers-color-scheme", scheme));
      for (String page : SEEN) {
        browser.open(site.resolve(page));
        assertThat(PublishedSite.read(seen(browser), DecodeHintType.TRY_HARDER))
            .as(page + " " + scheme)
            .isEqualTo(PublishedSite.ADDRESS + page);
      }
    }
  }

  /** The five scorecards that end farthest on their last sheet: the first to need another. */
  private static Set<String> fullest(Browser browser) {
    Map<String, Integer> letters = new TreeMap<>();
    for (String page : browser.copy().sampledOf("scorecard")) {
      List<List<SheetWords.Mark>> sheets = SheetWords.marks(PrintTest.printed(browser, page));
      // More sheets count for more than any number of letters.
      letters.put(page, sheets.size() * 100_000 + sheets.get(sheets.size() - 1).size());
    }
    return letters.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(5)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** Some pages of a site with an address. */
  private Path published(Predicate<String> pages) {
    Path data = PublishedSite.data(BuiltSite.REAL_DATA, PublishedSite.ADDRESS, folder);
    Loaded loaded = DatasetLoader.load(data);
    return MadePages.into(
        folder.resolve("site"),
        loaded.dataset().orElseThrow(),
        loaded.settings().orElseThrow(),
        pages);
  }

  /** The code with what lies around it. */
  private static BufferedImage seen(Browser browser) throws IOException {
    browser.run("document.querySelector('svg.code').scrollIntoView({block: 'center'})");
    Map<String, Object> box = box(browser);
    byte[] png = browser.picture(30_000);
    BufferedImage whole = ImageIO.read(new ByteArrayInputStream(png));
    int x = Math.max(0, number(box, "x"));
    int y = Math.max(0, number(box, "y"));
    int width = Math.min(number(box, "width"), whole.getWidth() - x);
    int height = Math.min(number(box, "height"), whole.getHeight() - y);
    assertThat(width).isGreaterThanOrEqualTo(68);
    return whole.getSubimage(x, y, width, height);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> box(Browser browser) {
    return (Map<String, Object>)
        browser.run(
            "const box = document.querySelector('svg.code').getBoundingClientRect();"
                + "return {x: Math.floor(box.x + scrollX), y: Math.floor(box.y + scrollY),"
                + " width: Math.ceil(box.width), height: Math.ceil(box.height)}");
  }

  private static int number(Map<String, Object> box, String name) {
    return ((Number) box.get(name)).intValue();
  }

  @Test
  void on_a_screen_there_is_no_code(Browser browser) {
    Path site = PublishedSite.of(BuiltSite.SECOND_SET, PublishedSite.ADDRESS, folder);
    for (String page : List.of("index.html", "hop.html")) {
      browser.open(site.resolve(page));
      assertThat(browser.find("svg.code").isDisplayed()).as(page).isFalse();
      assertThat(browser.all(".address")).noneMatch(address -> address.isDisplayed());
    }
  }
}

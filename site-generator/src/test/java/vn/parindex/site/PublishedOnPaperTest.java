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
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
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

  /** Above it ends what is not the number of the sheet, in points. */
  private static final double MARGIN = 28;

  /** More than twice as much as a code takes with its address, in points. */
  private static final double ROOM = 170;

  @TempDir private static Path folder;
  private static Set<String> heaviest;
  private static Set<String> fullest;
  private static Path site;

  /** Some pages of a site with an address. */
  @BeforeAll
  static void publish(Browser browser) {
    heaviest = new TreeSet<>();
    browser.kinds().values().forEach(pages -> heaviest.add(pages.get(pages.size() - 1)));
    fullest = fullest(browser);
    Set<String> asked = new TreeSet<>(SEEN);
    asked.addAll(heaviest);
    asked.addAll(fullest);
    Loaded loaded =
        DatasetLoader.load(PublishedSite.data(BuiltSite.REAL_DATA, PublishedSite.ADDRESS, folder));
    site =
        MadePages.into(
            folder.resolve("site"),
            loaded.dataset().orElseThrow(),
            loaded.settings().orElseThrow(),
            // A page is made with its copy in one file.
            page -> asked.contains(page) || asked.contains(page.replace(".html", "-mot-tep.html")));
    assertThat(asked).allMatch(page -> Files.exists(site.resolve(page)));
  }

  /** The five scorecards that end farthest on their last sheet: the first to need another. */
  private static Set<String> fullest(Browser browser) {
    Map<String, Integer> letters = new TreeMap<>();
    for (String page : browser.copy().sampledOf("scorecard")) {
      List<List<SheetWords.Mark>> sheets = PrintTest.marks(browser, page);
      // More sheets count for more than any number of letters.
      letters.put(page, sheets.size() * 100_000 + sheets.get(sheets.size() - 1).size());
    }
    return letters.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(5)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** How much is free below what ends on the last sheet, in points. */
  private static double room(List<List<SheetWords.Mark>> sheets) {
    return sheets.get(sheets.size() - 1).stream()
            .filter(mark -> !mark.letter().isBlank() && mark.bottom() > MARGIN)
            .mapToDouble(SheetWords.Mark::bottom)
            .min()
            .orElse(MARGIN)
        - MARGIN;
  }

  @Test
  void a_code_costs_no_sheet(Browser browser) {
    List<String> longer = new ArrayList<>();
    int seen = 0;
    for (String page : heaviest) {
      String html = BuiltSite.read(site.resolve(page));
      // A code on the first sheet moves all that follows.
      boolean isAtTheHead = html.contains("class=\"cover\"");
      if (!html.contains("class=\"code\"")
          || !isAtTheHead && room(PrintTest.marks(browser, page)) > ROOM) {
        continue;
      }
      seen++;
      int sheets = PrintTest.marks(browser, page).size();
      browser.open(site.resolve(page));
      int withCode = Sheets.of(browser.print()).count();
      if (withCode > sheets) {
        longer.add(page + ": " + withCode + " for " + sheets);
      }
    }
    assertThat(longer).isEmpty();
    assertThat(seen).as("pages with little room for a code").isGreaterThan(3);
    for (String page : fullest) {
      browser.open(site.resolve(page));
      assertThat(Sheets.of(browser.print()).count()).as(page).isLessThan(3);
    }
  }

  @Test
  void a_code_can_be_read_from_paper(Browser browser) throws IOException {
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
    for (String page : List.of("index.html", "hop.html")) {
      browser.open(site.resolve(page));
      assertThat(browser.find("svg.code").isDisplayed()).as(page).isFalse();
      assertThat(browser.all(".address")).noneMatch(address -> address.isDisplayed());
    }
  }
}

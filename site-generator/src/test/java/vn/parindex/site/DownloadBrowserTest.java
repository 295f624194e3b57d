package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Saves charts from pages that Chromium opened from disk, and reads what it saved. */
@ExtendWith(BrowserTests.class)
class DownloadBrowserTest {

  private static final List<String> PAINTED =
      List.of("line", "rect", "circle", "ellipse", "path", "polygon", "polyline", "text");

  @TempDir private static Path folder;
  private static Path site;
  private static Path saved;
  private static ChromeDriver browser;

  @BeforeAll
  static void open(Browser shared) throws IOException {
    browser = shared.driver();
    site = folder.resolve("trang & bản in");
    saved = Files.createDirectory(folder.resolve("saved"));
    BuiltSite.copy(BuiltSite.second(), site);
    shared.cdp(
        "Browser.setDownloadBehavior",
        Map.of("behavior", "allow", "downloadPath", saved.toString()));
  }

  @Test
  void a_chart_is_saved_as_svg_in_the_colours_of_paper_whatever_the_screen_is()
      throws IOException, InterruptedException, ParserConfigurationException, SAXException {
    browser.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", "dark"))));
    Document svg = svg(save("xep-hang.html", "SVG", "xep-hang-ranking.svg"));
    browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of()));
    Document again = svg(save("phuong/p-01.html", "SVG", "phuong-p-01-areas.svg"));
    for (Document document : List.of(svg, again)) {
      Element root = document.getDocumentElement();
      assertThat(root.getAttribute("width")).isNotEmpty();
      for (String tag : PAINTED) {
        NodeList marks = document.getElementsByTagName(tag);
        for (int i = 0; i < marks.getLength(); i++) {
          Element mark = (Element) marks.item(i);
          assertThat(mark.getAttribute("fill") + mark.getAttribute("stroke"))
              .as(tag + " " + mark.getTextContent())
              .matches(".*(rgb\\(|none).*")
              .doesNotContain("var(");
          assertThat(mark.hasAttribute("class")).isFalse();
        }
      }
      Element paper = (Element) document.getElementsByTagName("rect").item(0);
      assertThat(paper.getAttribute("fill")).isEqualTo("rgb(255, 255, 255)");
      assertThat(paper.getAttribute("width")).isEqualTo(root.getAttribute("width"));
      assertThat(root.getTextContent()).contains("SỐ LIỆU MINH HỌA");
    }
    assertThat(svg.getDocumentElement().getTextContent())
        .contains("Xanh: 1; Vàng: 2", browser.findElement(By.cssSelector(".site a")).getText());
    assertThat(lightText(svg)).as("letters on white paper").isZero();
  }

  /**
   * Letters that one could not read on white paper; their outlines are white on purpose, and so are
   * figures inside bars.
   */
  private static long lightText(Document svg) {
    NodeList texts = svg.getElementsByTagName("text");
    return Stream.iterate(0, i -> i < texts.getLength(), i -> i + 1)
        .map(i -> (Element) texts.item(i))
        .filter(text -> !text.hasAttribute("aria-hidden"))
        .filter(text -> isLight(text) && !isInsideABar(svg, text))
        .count();
  }

  private static boolean isLight(Element mark) {
    return mark.getAttribute("fill").matches("rgb\\((1[5-9]|2)\\d\\d, .*");
  }

  private static boolean isInsideABar(Document svg, Element text) {
    NodeList rects = svg.getElementsByTagName("rect");
    return Stream.iterate(0, i -> i < rects.getLength(), i -> i + 1)
        .map(i -> (Element) rects.item(i))
        .filter(bar -> bar.getAttribute("fill").startsWith("rgb") && !isLight(bar))
        .anyMatch(bar -> contains(bar, "x", "width", text) && contains(bar, "y", "height", text));
  }

  private static boolean contains(Element bar, String from, String size, Element text) {
    double start = Double.parseDouble(bar.getAttribute(from));
    double place = Double.parseDouble(text.getAttribute(from));
    return start <= place && place <= start + Double.parseDouble(bar.getAttribute(size));
  }

  @Test
  void a_chart_is_saved_as_png() throws IOException, InterruptedException {
    var picture = ImageIO.read(save("xep-hang.html", "PNG", "xep-hang-ranking.png").toFile());
    assertThat(picture.getWidth()).isGreaterThan(1200);
    assertThat(picture.getRGB(2, 2)).isEqualTo(0xFFFFFFFF);
    int coloured = 0;
    for (int y = 0; y < picture.getHeight(); y += 5) {
      for (int x = 0; x < picture.getWidth(); x += 5) {
        coloured += (picture.getRGB(x, y) & 0xFFFFFF) == 0x256FB3 ? 1 : 0;
      }
    }
    assertThat(coloured).as("bars in the colour of the accent").isGreaterThan(100);
  }

  /**
   * The page says around the map what a chart says inside: its grades, and that it is no result.
   */
  @Test
  void the_map_is_saved_with_its_legend_and_its_notice_and_leads_nowhere(Browser shared)
      throws IOException, InterruptedException, ParserConfigurationException, SAXException {
    Path home = shared.site().resolve("index.html");
    Document svg = svg(save(home, "figure.map", "SVG", "index-map.svg"));
    assertThat(svg.getElementsByTagName("a").getLength()).isZero();
    assertThat(svg.getDocumentElement().getTextContent())
        .contains("Chỉ số năm 2025 theo đơn vị", "SỐ LIỆU MINH HỌA", "Ba Nam", "94,34", "hạng 1")
        .contains("Xuất sắc (từ 90%): 3 đơn vị", "Yếu (dưới 50%): 0 đơn vị");
    assertThat(svg.getDocumentElement().getAttribute("aria-label"))
        .isEqualTo("Chỉ số năm 2025 theo đơn vị");
    NodeList rects = svg.getElementsByTagName("rect");
    assertThat(rects.getLength()).as("paper, 19 tiles, 5 swatches").isEqualTo(25);
    assertThat(
            IntStream.range(1, 25)
                .mapToObj(i -> ((Element) rects.item(i)).getAttribute("fill"))
                .distinct())
        .as("grades, one of them nobody's")
        .hasSize(5);
  }

  private static Path save(String page, String format, String name)
      throws IOException, InterruptedException {
    return save(site.resolve(page), "figure.chart-figure", format, name);
  }

  private static Path save(Path page, String selector, String format, String name)
      throws IOException, InterruptedException {
    browser.get(page.toUri().toString());
    WebElement figure = browser.findElement(By.cssSelector(selector));
    WebElement button =
        figure.findElements(By.cssSelector(".take button")).stream()
            .filter(candidate -> candidate.getText().contains(format))
            .findFirst()
            .orElseThrow();
    assertThat(button.getAccessibleName())
        .startsWith(button.getText())
        .contains(
            selector.equals("figure.map")
                ? browser.findElement(By.cssSelector("section:has(figure.map) h2")).getText()
                : figure.findElement(By.tagName("figcaption")).getText());
    assertThat(button.getSize().getHeight()).isGreaterThanOrEqualTo(24);
    Path file = saved.resolve(name);
    Files.deleteIfExists(file);
    try (WatchService watch = saved.getFileSystem().newWatchService()) {
      saved.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
      browser.executeScript("arguments[0].click()", button);
      while (!Files.exists(file)) {
        WatchKey key = watch.poll(OnScreen.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(key).as("nothing was saved as " + name).isNotNull();
        key.pollEvents();
        key.reset();
      }
    }
    assertThat(browser.manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
    return file;
  }

  private static Document svg(Path file)
      throws IOException, ParserConfigurationException, SAXException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    Document document = factory.newDocumentBuilder().parse(file.toFile());
    assertThat(document.getDocumentElement().getNamespaceURI())
        .isEqualTo("http://www.w3.org/2000/svg");
    return document;
  }
}

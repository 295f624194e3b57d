package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.DecodeHintType;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site whose data say where it is published: codes for paper, and what others show of a link. */
class PublishedSiteTest {

  /** As long as the data may say. */
  private static final String LONGEST =
      "http://cai-cach-hanh-chinh.so-noi-vu.tinh-quang-ngai.example.org:8080/chi-so/"
          + "cac-xa-phuong-dac-khu1/";

  private static final String NOTICE = "SỐ LIỆU MINH HỌA";
  private static final Pattern RUN = Pattern.compile("(M(\\d+) (\\d+)\\.5|m(\\d+) 0)h(\\d+)");
  private static final int MODULE = 6;

  /** Modules that stay free around a code. */
  private static final int QUIET = 4;

  @TempDir private Path folder;

  /** The address that a page or its copy in one file was made for. */
  private static String own(String address, String path) {
    return address + path.replace("-mot-tep.html", ".html");
  }

  @Test
  void every_page_says_where_it_stands_and_carries_a_code_that_leads_there() throws IOException {
    assertThat(LONGEST).hasSize(100);
    Map<String, Path> sites =
        Map.of(
            PublishedSite.ADDRESS,
            BuiltSite.secondPublished(),
            LONGEST,
            PublishedSite.of(BuiltSite.REAL_DATA, LONGEST, folder));
    for (String address : sites.keySet()) {
      Path site = sites.get(address);
      assertThat(BuiltSite.pages(site)).hasSizeGreaterThan(70);
      for (String path : BuiltSite.pages(site)) {
        Document page = Jsoup.parse(BuiltSite.read(site.resolve(path)));
        if (path.endsWith("404.html")) {
          assertThat(page.select("svg.code, [rel=canonical], [property]")).as(path).isEmpty();
        } else {
          saysWhereItStands(page, path, own(address, path));
          isShownWithAPicture(page, path, address, site);
        }
      }
    }
  }

  private static void saysWhereItStands(Document page, String path, String here) {
    boolean isAlone = path.endsWith("-mot-tep.html");
    assertThat(page.select("link[rel=canonical]").eachAttr("href"))
        .as(path)
        .isEqualTo(isAlone ? List.of() : List.of(here));
    assertThat(said(page, "og:url")).isEqualTo(here);
    assertThat(said(page, "og:title")).isEqualTo(page.selectFirst("h1").text());
    assertThat(said(page, "og:description")).as(path).isNotBlank();
    boolean isPaper = !page.select("header.frame").isEmpty();
    Elements codes = page.select("svg.code");
    assertThat(codes).as(path).hasSize(isPaper ? 0 : 1);
    codes.forEach(
        code -> {
          assertThat(PublishedSite.read(drawn(code), DecodeHintType.PURE_BARCODE))
              .as(path)
              .isEqualTo(here);
          assertThat(code.parent().select(".address").text()).as(path).endsWith(" " + here);
        });
  }

  private static String said(Document page, String property) {
    Elements tags = page.select("head > meta[property=" + property + "]");
    assertThat(tags).as(property).hasSize(1);
    return tags.attr("content");
  }

  /** Black on white with free space around it, large enough for the camera of a telephone. */
  private static BufferedImage drawn(Element code) {
    String[] box = code.attr("viewBox").split(" ");
    int across = Integer.parseInt(box[2]);
    double millimetres = Double.parseDouble(code.attr("width").replace("mm", ""));
    assertThat(millimetres * (across - 2 * QUIET) / across).isGreaterThanOrEqualTo(18);
    assertThat(millimetres / across).isGreaterThanOrEqualTo(0.35);
    Elements paths = code.select("path");
    assertThat(paths.eachAttr("fill")).containsExactly("#fff");
    assertThat(paths.get(0).attr("d")).isEqualTo("M0 0h" + across + "v" + across + "H0z");
    assertThat(paths.eachAttr("stroke")).containsExactly("#000");
    BufferedImage image =
        new BufferedImage(across * MODULE, across * MODULE, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, image.getWidth(), image.getHeight());
    pen.setColor(Color.BLACK);
    String d = paths.get(1).attr("d");
    Matcher run = RUN.matcher(d);
    int read = 0;
    int x = 0;
    int y = 0;
    while (run.find()) {
      assertThat(run.start()).isEqualTo(read);
      read = run.end();
      boolean isNewRow = run.group(2) != null;
      x = isNewRow ? Integer.parseInt(run.group(2)) : x + Integer.parseInt(run.group(4));
      y = isNewRow ? Integer.parseInt(run.group(3)) : y;
      int length = Integer.parseInt(run.group(5));
      assertThat(x).isGreaterThanOrEqualTo(QUIET);
      assertThat(x + length).isLessThanOrEqualTo(across - QUIET);
      assertThat(y).isBetween(QUIET, across - QUIET - 1);
      pen.fillRect(x * MODULE, y * MODULE, length * MODULE, MODULE);
      x += length;
    }
    assertThat(read).isEqualTo(d.length());
    pen.dispose();
    return image;
  }

  private static void isShownWithAPicture(Document page, String path, String address, Path site)
      throws IOException {
    String picture = said(page, "og:image");
    assertThat(picture)
        .isEqualTo(address + (path.startsWith("en/") ? "en/" : "") + "assets/share.png");
    assertThat(Files.size(site.resolve(picture.substring(address.length()))))
        .isBetween(10_000L, 300_000L);
    boolean isIllustrative = !page.select(".notice").isEmpty();
    assertThat(said(page, "og:description").startsWith(NOTICE)).as(path).isEqualTo(isIllustrative);
  }

  @Test
  void a_site_without_an_address_has_nothing_of_it() {
    Path site = BuiltSite.real();
    assertThat(BuiltSite.paths(site)).noneMatch(path -> path.endsWith("share.png"));
    for (String path : BuiltSite.pages(site)) {
      assertThat(BuiltSite.read(site.resolve(path)))
          .as(path)
          .doesNotContain("canonical", "og:", "class=\"code\"", "class=\"cover\"");
    }
  }
}

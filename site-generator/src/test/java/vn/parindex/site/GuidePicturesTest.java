package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.parindex.site.command.Main;

/**
 * The pictures of the clerk's guide are made from real screens. They are left in {@code
 * target/guide}; with {@code -Dparindex.golden=write} those in {@code docs/images} are made anew.
 * Letters differ from machine to machine, so that pictures are not compared dot by dot.
 */
@ExtendWith(BrowserTests.class)
class GuidePicturesTest {

  private static final Path MADE = Path.of("target", "guide");
  private static final Path KEPT = Path.of("..", "docs", "images");
  private static final Path GUIDE = Path.of("..", "docs", "huong-dan.md");
  private static final int WIDTH = 1000;

  @TempDir private Path folder;

  @Test
  void every_picture_of_the_guide_shows_a_real_screen(Browser browser) throws IOException {
    browser.get("index.html");
    picture(browser, "trang-tong-quan", 760);
    browser.open(offlineForm());
    browser.find("[type=radio][value='1']").click();
    picture(browser, "phieu-ngoai-tuyen", 900);
    browser.open(report());
    picture(browser, "bao-cao-kiem-tra", 620);
  }

  private static void run(String... args) {
    PrintWriter out = new PrintWriter(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    Main.run(out, out, Optional.empty(), args);
  }

  private Path offlineForm() throws IOException {
    Path forms = folder.resolve("bieu-mau");
    run("template", "--data", "../data", "--out", forms.toString(), "--unit", "21529");
    try (Stream<Path> files = Files.list(forms)) {
      return files
          .filter(f -> f.toString().endsWith("-ngoai-tuyen.html"))
          .findFirst()
          .orElseThrow();
    }
  }

  private Path report() throws IOException {
    Path data = folder.resolve("data");
    Path source = Path.of("../data");
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.toList()) {
        Path copy = data.resolve(source.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
    Path scores = data.resolve("scores/2025.json");
    Files.writeString(
        scores,
        Files.readString(scores)
            .replaceFirst("\"selfAssessed\": 1,", "\"selfAssessed\": \"85.5\",")
            .replaceFirst("\"survey\": 2.17", "\"survey\": 12.17"));
    Path report = folder.resolve("bao-cao-kiem-tra.html");
    run("check", "--data", data.toString(), "--report", report.toString());
    return report;
  }

  private void picture(Browser browser, String name, int height) throws IOException {
    browser.scheme("light");
    browser.width(WIDTH);
    browser.run("scrollTo(0, 0)");
    browser.settle();
    byte[] png = browser.picture(height);
    String file = "huong-dan-" + name + ".png";
    Files.createDirectories(MADE);
    Files.write(MADE.resolve(file), png);
    if ("write".equals(System.getProperty("parindex.golden"))) {
      Files.write(KEPT.resolve(file), png);
    }
    BufferedImage made = ImageIO.read(new ByteArrayInputStream(png));
    BufferedImage kept = ImageIO.read(KEPT.resolve(file).toFile());
    assertThat(kept.getWidth()).as(file).isEqualTo(made.getWidth());
    assertThat(kept.getHeight()).as(file).isEqualTo(made.getHeight());
    assertThat(Files.readString(GUIDE)).contains("(images/" + file + ")");
  }
}

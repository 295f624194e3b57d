package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Pictures of a page of each kind, left in {@code target/screenshots} for whoever wants to look at
 * what a change did.
 */
@ExtendWith(BrowserTests.class)
class ScreenshotsTest {

  private static final Path FOLDER = Path.of("target", "screenshots");

  private record Look(String scheme, int width) {}

  private static final List<Look> LOOKS = List.of(new Look("light", 1280), new Look("dark", 360));

  @Test
  void every_kind_of_page_is_pictured_from_top_to_bottom(Browser browser) throws IOException {
    Files.createDirectories(FOLDER);
    BuiltSite.delete(FOLDER);
    Files.createDirectories(FOLDER);
    for (Map.Entry<String, List<String>> kind : browser.kinds().entrySet()) {
      browser.get(kind.getValue().get(0));
      for (Look look : LOOKS) {
        browser.scheme(look.scheme());
        browser.width(look.width());
        byte[] png = browser.picture();
        String name = kind.getKey().replace(' ', '-') + "-" + look.scheme() + "-" + look.width();
        Files.write(FOLDER.resolve(name + ".png"), png);
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(picture.getWidth()).as(name).isEqualTo(look.width());
        assertThat(picture.getHeight()).as(name).isGreaterThanOrEqualTo(900);
        assertThat(shades(picture)).as(name + " is not blank").isGreaterThan(3);
      }
    }
  }

  /** How many colours there are, up to ten: letters alone bring more than three. */
  private static long shades(BufferedImage picture) {
    return IntStream.range(0, picture.getHeight())
        .flatMap(y -> IntStream.range(0, picture.getWidth()).map(x -> picture.getRGB(x, y)))
        .distinct()
        .limit(10)
        .count();
  }
}

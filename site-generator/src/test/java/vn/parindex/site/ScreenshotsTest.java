package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Dimension;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Pictures of a page of each kind, left in {@code target/screenshots} for whoever wants to look at
 * what a change did.
 */
@ExtendWith(BrowserTests.class)
class ScreenshotsTest {

  private static final Path FOLDER = Path.of("target", "screenshots");

  @Test
  void every_kind_of_page_is_pictured(Browser browser) throws IOException {
    Files.createDirectories(FOLDER);
    BuiltSite.delete(FOLDER);
    Files.createDirectories(FOLDER);
    Map<String, byte[]> pictures = PagesSeen.in(browser).pictures();
    assertThat(pictures).hasSize(2 * browser.kinds().size());
    for (Map.Entry<String, byte[]> picture : pictures.entrySet()) {
      String name = picture.getKey();
      byte[] png = picture.getValue();
      Files.write(FOLDER.resolve(name + ".png"), png);
      assertThat(size(png).width).as(name).isEqualTo(name.endsWith("-320") ? 320 : 1280);
      assertThat(size(png).height).as(name).isGreaterThanOrEqualTo(900);
      // One colour on a screen of this size is packed into a tenth of that.
      assertThat(png.length).as(name + " is not blank").isGreaterThan(20_000);
    }
  }

  /** Read from the head of the picture: the whole of a long one takes seconds. */
  private static Dimension size(byte[] png) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
    reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(png)));
    Dimension size = new Dimension(reader.getWidth(0), reader.getHeight(0));
    reader.dispose();
    return size;
  }
}

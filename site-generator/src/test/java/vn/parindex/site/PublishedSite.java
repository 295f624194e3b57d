package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * Sites whose data say where they are published, and a reader of codes that is not their writer.
 */
final class PublishedSite {

  /** Where a district may have its site. */
  static final String ADDRESS = "https://cchc.example.org/ba-to/";

  private static final String SETTING = "\"languages\":";

  private PublishedSite() {}

  /**
   * The site of some data with an address.
   *
   * @param folder for the data and the site
   */
  static Path of(Path data, String address, Path folder) {
    Path site = folder.resolve("site");
    BuiltSite.build(data(data, address, folder), site);
    return site;
  }

  /** A copy of some data with an address. */
  static Path data(Path data, String address, Path folder) {
    Path copy = folder.resolve("data");
    BuiltSite.delete(copy);
    BuiltSite.copy(data, copy);
    Path head = copy.resolve("dataset.json");
    String json = BuiltSite.read(head);
    assertThat(json).containsOnlyOnce(SETTING);
    String said = json.replace(SETTING, "\"siteAddress\": \"" + address + "\", " + SETTING);
    BuiltSite.write(head, said.getBytes(StandardCharsets.UTF_8));
    return copy;
  }

  /**
   * What the one code in a picture says.
   *
   * @param hint how to look for it: as it was drawn, or harder, where it was printed or seen
   */
  static String read(BufferedImage picture, DecodeHintType hint) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
    BinaryBitmap bitmap =
        new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
    try {
      return new QRCodeReader().decode(bitmap, Map.of(hint, true)).getText();
    } catch (ReaderException e) {
      throw new AssertionError("no code to be read", e);
    }
  }
}

package vn.parindex.site.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import vn.parindex.site.model.ShareCard;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.model.TileMapView;

class SharePictureTest {

  private static final int PAGE = 0xFFFFFF;
  private static final int HEAD = 0x112233;
  private static final int NOTICE = 0xFDF0DC;
  private static final int BAR = 0x445566;

  private static final Map<String, Integer> COLOURS =
      Map.of("page", PAGE, "head", HEAD, "notice", NOTICE, "on-head", PAGE, "level-2", BAR);

  private static final String LONG =
      "Chỉ số cải cách hành chính các xã, phường, thị trấn, đặc khu và các cơ quan chuyên môn ";

  private static ShareCard card(String words, String notice, int tiles, int bars) {
    TileMapView map =
        new TileMapView(
            words,
            words,
            tiles,
            1,
            IntStream.range(0, tiles)
                .mapToObj(
                    i ->
                        new TileMapView.Tile(
                            words, "90,12", "", SitePath.of("index.html"), i, 0, 1 + i % 5, ""))
                .toList(),
            List.of(
                new TileMapView.Legend(1, "Tốt", "3 đơn vị"),
                new TileMapView.Legend(2, words, "2 đơn vị")));
    return new ShareCard(
        words,
        words,
        words,
        words,
        notice,
        map,
        IntStream.range(0, bars).mapToObj(i -> new ShareCard.Bar(100 - i % 50, 2)).toList());
  }

  private static byte[] png(ShareCard card) throws IOException {
    return SharePicture.png(
        card, ChartFonts.bundled(), name -> COLOURS.getOrDefault(name, 0x222222));
  }

  private static BufferedImage picture(ShareCard card) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(png(card)));
  }

  private static int at(BufferedImage picture, int x, int y) {
    return picture.getRGB(x, y) & 0xFFFFFF;
  }

  @Test
  void it_has_the_size_that_messengers_show() throws IOException {
    BufferedImage picture = picture(card("Ba Tơ", "", 3, 3));
    assertThat(picture.getWidth()).isEqualTo(1200);
    assertThat(picture.getHeight()).isEqualTo(630);
    assertThat(at(picture, 2, 2)).isEqualTo(HEAD);
    assertThat(at(picture, 2, 110)).isEqualTo(PAGE);
  }

  @Test
  void it_carries_the_notice_where_figures_are_illustrative() throws IOException {
    assertThat(at(picture(card("Ba Tơ", "SỐ LIỆU MINH HỌA", 3, 3)), 2, 110)).isEqualTo(NOTICE);
  }

  @Test
  void without_a_map_it_shows_the_ranking() throws IOException {
    for (int units : new int[] {1, 30, 500}) {
      BufferedImage picture = picture(card("Ba Tơ", "", 0, units));
      long bars = IntStream.range(600, 1160).filter(x -> at(picture, x, 500) == BAR).count();
      assertThat(bars).as(units + " units").isGreaterThan(units == 1 ? 40 : 300);
    }
    assertThat(at(picture(card("Ba Tơ", "", 0, 0)), 700, 400)).isEqualTo(PAGE);
  }

  /** A bonus may carry an index beyond 100, a penalty below 0. */
  @Test
  void bars_keep_to_their_plot_and_compare_whatever_the_index() throws IOException {
    ShareCard any = card("Ba Tơ", "", 0, 0);
    BufferedImage picture =
        picture(
            new ShareCard(
                any.siteName(),
                any.finding(),
                any.days(),
                any.publisher(),
                "",
                any.map(),
                List.of(
                    new ShareCard.Bar(104, 2),
                    new ShareCard.Bar(52, 2),
                    new ShareCard.Bar(-9.5, 2))));
    long first = IntStream.range(0, 630).filter(y -> at(picture, 630, y) == BAR).count();
    long half = IntStream.range(0, 630).filter(y -> at(picture, 690, y) == BAR).count();
    assertThat(IntStream.range(0, 130)).noneMatch(y -> at(picture, 630, y) == BAR);
    assertThat(first).isBetween(2 * half - 2, 2 * half + 2).isGreaterThan(300);
    assertThat(IntStream.range(0, 630)).noneMatch(y -> at(picture, 750, y) == BAR);
  }

  /** Nothing is written beyond the margins, nor words into the map. */
  @Test
  void long_words_keep_to_their_room() throws IOException {
    for (int tiles : new int[] {0, 6, 40}) {
      BufferedImage picture = picture(card(LONG.repeat(4), "", tiles, 30));
      for (int y = 0; y < 630; y++) {
        int ground = y < 96 ? HEAD : PAGE;
        for (int x : new int[] {10, 44, 1156, 1190}) {
          assertThat(at(picture, x, y)).as(x + ", " + y).isEqualTo(ground);
        }
        if (y > 96) {
          assertThat(at(picture, 580, y)).as("580, " + y).isEqualTo(PAGE);
        }
      }
    }
  }

  /**
   * Whatever JDK and machine this runs on. If the picture is meant to change, take the new hash
   * from the message.
   */
  @Test
  void the_same_card_gives_the_same_bytes_everywhere()
      throws IOException, NoSuchAlgorithmException {
    byte[] bytes = png(card("Xã Ba Động dẫn đầu với 94,34%", "SỐ LIỆU MINH HỌA", 5, 5));
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
    assertThat(HexFormat.of().formatHex(hash))
        .isEqualTo("3480060acadc57ba598b904c1b7d65d7bda53880908309b66e7addf5d781c1c2");
  }
}

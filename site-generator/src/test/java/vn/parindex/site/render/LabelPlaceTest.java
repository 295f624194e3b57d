package vn.parindex.site.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.parindex.site.model.OutlineMapView.Point;

/** Words stay within their outline. All in tenths of a pixel. */
class LabelPlaceTest {

  private static List<Point> box(int left, int top, int right, int foot) {
    return List.of(
        new Point(left, top), new Point(right, top), new Point(right, foot), new Point(left, foot));
  }

  @Test
  void words_stand_in_the_middle() {
    assertThat(LabelPlace.within(List.of(box(0, 0, 1000, 400)), 300, 100))
        .hasValueSatisfying(
            place -> {
              assertThat(place.x()).isEqualTo(500);
              assertThat(place.y()).isBetween(190, 210);
            });
  }

  @Test
  void words_that_are_too_wide_or_too_high_have_no_place() {
    List<List<Point>> outline = List.of(box(0, 0, 300, 100));

    assertThat(LabelPlace.within(outline, 299, 90)).isPresent();
    assertThat(LabelPlace.within(outline, 301, 90)).isEmpty();
    assertThat(LabelPlace.within(outline, 100, 110)).isEmpty();
  }

  /** A hole in the middle leaves 350 on either side of it, and all above it. */
  @Test
  void words_keep_out_of_holes() {
    List<List<Point>> ring = List.of(box(0, 0, 1000, 1000), box(350, 350, 650, 650));

    assertThat(LabelPlace.within(ring, 240, 100))
        .hasValueSatisfying(place -> assertThat(place.x()).isIn(175, 825));
    assertThat(LabelPlace.within(ring, 600, 100))
        .hasValueSatisfying(
            place -> assertThat(place.y()).matches(y -> y <= 300 || y >= 700, "beside the hole"));
  }

  /** An L: its upright is 100 wide, its foot 300 high. */
  @Test
  void words_stand_where_the_outline_is_wide_enough() {
    List<Point> bent =
        new ArrayList<>(
            List.of(
                new Point(0, 0),
                new Point(100, 0),
                new Point(100, 700),
                new Point(800, 700),
                new Point(800, 1000),
                new Point(0, 1000)));

    assertThat(LabelPlace.within(List.of(bent), 500, 100))
        .hasValueSatisfying(place -> assertThat(place.y()).isBetween(750, 950));
  }
}

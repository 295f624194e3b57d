package vn.parindex.site.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PixelsTest {

  private static final int WHITE = 0xFFFFFF;
  private static final int BLACK = 0;

  /** The red of each pixel, row by row. */
  private static int[] reds(Pixels pixels) {
    byte[] colours = pixels.colours();
    int[] reds = new int[pixels.width() * pixels.height()];
    for (int i = 0; i < reds.length; i++) {
      reds[i] = colours[3 * i] & 0xFF;
    }
    return reds;
  }

  @Test
  void a_pixel_gets_the_share_of_it_that_is_covered() {
    Pixels pixels = new Pixels(3, 2, WHITE);
    pixels.box(0.4, 0.2, 1.2, 1, 0, BLACK);
    // 0.6 × 0.8 and 0.6 × 0.8 above, 0.6 × 0.2 below, in fifteenths.
    assertThat(reds(pixels)).containsExactly(136, 136, 255, 221, 221, 255);
  }

  @Test
  void a_slope_covers_half_of_what_it_crosses() {
    Pixels pixels = new Pixels(2, 2, BLACK);
    pixels.from(0, 0);
    pixels.line(2, 2);
    pixels.line(0, 2);
    pixels.fill(0xFF0000);
    // Half of 15 steps is rounded up.
    assertThat(reds(pixels)).containsExactly(136, 0, 255, 136);
  }

  @Test
  void a_part_that_runs_the_other_way_round_is_a_hole() {
    Pixels pixels = new Pixels(4, 4, WHITE);
    pixels.from(0, 0);
    pixels.line(4, 0);
    pixels.line(4, 4);
    pixels.line(0, 4);
    pixels.from(1, 1);
    pixels.line(1, 3);
    pixels.line(3, 3);
    pixels.line(3, 1);
    pixels.fill(BLACK);
    assertThat(reds(pixels))
        .containsExactly(0, 0, 0, 0, 0, 255, 255, 0, 0, 255, 255, 0, 0, 0, 0, 0);
  }

  @Test
  void parts_that_lie_over_each_other_count_once() {
    Pixels pixels = new Pixels(2, 1, WHITE);
    for (int time = 0; time < 2; time++) {
      pixels.from(0, 0);
      pixels.line(1, 0);
      pixels.line(1, 1);
      pixels.line(0, 1);
    }
    pixels.fill(BLACK);
    assertThat(reds(pixels)).containsExactly(0, 255);
  }

  @Test
  void nothing_is_left_of_one_shape_in_the_next_and_nothing_falls_outside() {
    Pixels pixels = new Pixels(2, 2, WHITE);
    pixels.box(-5, -5, 3, 30, 0, BLACK);
    pixels.box(1, -3, 9, 4, 0, BLACK);
    assertThat(reds(pixels)).containsExactly(255, 0, 255, 255);
  }
}

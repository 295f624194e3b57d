package vn.parindex.site.colour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The measure itself, held against what is known of it. */
class ColoursTest {

  private static final Offset<Double> NEARLY = within(2e-5);

  /** How the cones for long, middle and short waves answer, as the paper has it. */
  private static final double[][] CONES = {
    {17.8824, 43.5161, 4.11935}, {3.45565, 27.1554, 3.86714}, {0.0299566, 0.184309, 1.46709}
  };

  private static final List<double[]> MIXED =
      List.of(
          new double[] {0.5, 0.4, 0.3},
          new double[] {0.2, 0.7, 0.1},
          new double[] {0.6, 0.1, 0.5},
          new double[] {0.05, 0.15, 0.4});

  @Test
  void colours_have_three_or_six_digits() {
    assertThat(Colours.parse("#fff")).isEqualTo(0xFFFFFF);
    assertThat(Colours.parse("#1a2B3c")).isEqualTo(0x1A2B3C);
    assertThat(Colours.parse("#123")).isEqualTo(0x112233);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fff", "#ffff", "#12345", "#1122334", "#ggg", "red", "Canvas", ""})
  void anything_else_is_refused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Colours.parse(text));
  }

  @Test
  void contrast_is_that_of_the_guidelines() {
    assertThat(contrast("#000", "#fff")).isCloseTo(21, within(1e-9));
    assertThat(contrast("#fff", "#000")).isCloseTo(21, within(1e-9));
    assertThat(contrast("#abc", "#abc")).isEqualTo(1);
    assertThat(contrast("#767676", "#fff")).as("the lightest grey").isGreaterThan(4.5);
    assertThat(contrast("#777", "#fff")).as("one step lighter").isLessThan(4.5);
    assertThat(contrast("#f00", "#fff")).isCloseTo(3.998, within(0.001));
    assertThat(contrast("#00f", "#fff")).isCloseTo(8.592, within(0.001));
  }

  @Test
  void lightness_is_that_of_the_standard() {
    assertThat(lightness("#fff", Vision.FULL)).isCloseTo(100, within(1e-9));
    assertThat(lightness("#000", Vision.FULL)).isZero();
    assertThat(lightness("#777", Vision.FULL)).isCloseTo(50.03, within(0.01));
    assertThat(lightness("#010101", Vision.FULL)).isCloseTo(0.274, within(0.001));
  }

  @ParameterizedTest
  @EnumSource
  void greys_stay_as_they_are(Vision vision) {
    for (double grey = 0; grey <= 1; grey += 0.05) {
      assertThat(vision.see(grey, grey, grey))
          .containsExactly(new double[] {grey, grey, grey}, NEARLY);
    }
  }

  /** One kind of cones less makes no difference to them: they hold the paper's planes. */
  @ParameterizedTest
  @EnumSource(names = {"DEUTERANOPIA", "PROTANOPIA"})
  void blue_and_yellow_stay_as_they_are(Vision vision) {
    assertThat(vision.see(0, 0, 1)).containsExactly(new double[] {0, 0, 1}, NEARLY);
    assertThat(vision.see(0.5, 0.5, 0)).containsExactly(new double[] {0.5, 0.5, 0}, NEARLY);
  }

  @ParameterizedTest
  @EnumSource
  void who_looks_twice_sees_the_same(Vision vision) {
    for (double[] colour : MIXED) {
      double[] seen = vision.see(colour);
      assertThat(vision.see(seen)).containsExactly(seen, NEARLY);
    }
  }

  @Test
  void the_cones_that_are_left_answer_as_before() {
    for (double[] colour : MIXED) {
      double[] deutan = Vision.DEUTERANOPIA.see(colour);
      assertThat(answer(0, deutan)).isCloseTo(answer(0, colour), within(0.001));
      assertThat(answer(2, deutan)).isCloseTo(answer(2, colour), within(0.001));
      assertThat(answer(1, deutan)).isNotCloseTo(answer(1, colour), within(0.1));
      double[] protan = Vision.PROTANOPIA.see(colour);
      assertThat(answer(1, protan)).isCloseTo(answer(1, colour), within(0.001));
      assertThat(answer(2, protan)).isCloseTo(answer(2, colour), within(0.001));
      assertThat(answer(0, protan)).isNotCloseTo(answer(0, colour), within(0.1));
    }
  }

  /** Red and green between which only the cones that are missing make a difference. */
  @Test
  void red_and_green_of_equal_answer_fall_together() {
    double[] green = {0.2, 0.4, 0.3};
    double[] red = {0.2 + 0.43516, 0.4 - 0.18012, 0.3 + 0.01374};
    assertThat(Vision.DEUTERANOPIA.see(red))
        .containsExactly(Vision.DEUTERANOPIA.see(green), within(0.001));
    assertThat(Vision.FULL.see(red)[0] - Vision.FULL.see(green)[0]).isGreaterThan(0.4);
    assertThat(Vision.PROTANOPIA.see(red)[0] - Vision.PROTANOPIA.see(green)[0])
        .as("to the other kind they differ")
        .isLessThan(-0.1);
  }

  @Test
  void red_is_darker_to_those_without_cones_for_long_waves() {
    assertThat(lightness("#f00", Vision.PROTANOPIA))
        .isLessThan(lightness("#f00", Vision.FULL) - 10);
    assertThat(lightness("#f00", Vision.GREYSCALE))
        .isCloseTo(lightness("#f00", Vision.FULL), within(1e-9));
  }

  private static double answer(int cones, double[] colour) {
    return CONES[cones][0] * colour[0] + CONES[cones][1] * colour[1] + CONES[cones][2] * colour[2];
  }

  private static double contrast(String one, String other) {
    return Colours.contrast(Colours.parse(one), Colours.parse(other), Vision.FULL);
  }

  private static double lightness(String colour, Vision vision) {
    return Colours.lightness(Colours.parse(colour), vision);
  }
}

package vn.parindex.site.offline;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.Scoring;

/** The rule of a leaf in one line that the script of the form reads. */
final class RuleLine {

  private RuleLine() {}

  /**
   * The code of the form and its figures, parted by blanks: {@code rate 100 70 from-floor}, {@code
   * steps 100 50 0}, {@code per-case 0.5}, {@code yes-no 01-15}. Of a survey the code alone: nobody
   * scores it in the form.
   */
  static String of(Scoring scoring) {
    String figures =
        scoring.match(
            // As ISO 8601 writes it, --01-15.
            yesNo -> yesNo.due().map(day -> day.toString().substring(2)).orElse(""),
            steps -> joined(steps.shares()),
            rate -> joined(List.of(rate.threshold(), rate.floor())) + " " + rate.between().code(),
            perCase -> plain(perCase.points()),
            deduction -> plain(deduction.points()),
            survey -> "");
    return (scoring.code() + " " + figures).strip();
  }

  /** What the script reads of a leaf: its code, that of its area, its most points and its rule. */
  static List<String> of(Leaf leaf, String area) {
    return List.of(leaf.code(), area, leaf.maxPoints().asWritten(), of(leaf.scoring()));
  }

  static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static String joined(List<BigDecimal> numbers) {
    return Stream.of(numbers)
        .flatMap(List::stream)
        .map(RuleLine::plain)
        .collect(Collectors.joining(" "));
  }
}

package vn.parindex.site.say.result;

import java.math.BigDecimal;
import java.util.List;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Scoring;
import vn.parindex.site.format.Formats;
import vn.parindex.site.words.Words;

/** How the points of a leaf are given, with all decimals. */
public final class RuleWords {

  private final Words words;
  private final Formats formats;

  /** In the language of the words. */
  public RuleWords(Words words, Formats formats) {
    this.words = words;
    this.formats = formats;
  }

  /** The rule of a leaf with so many points at most. */
  public String of(Scoring scoring, Fraction max) {
    String full = formats.exact(max);
    return scoring.match(
        yesNo ->
            yesNo
                .due()
                .map(day -> words.text("calculation.rule.yes-no.due", full, formats.dayOfYear(day)))
                .orElseGet(() -> words.text("calculation.rule.yes-no", full)),
        steps ->
            words.text("calculation.rule.steps", shares(steps.shares()), full, points(steps, max)),
        rate -> rate(rate, full),
        perCase -> words.text("calculation.rule.per-case", formats.exact(perCase.points()), full),
        deduction ->
            words.text("calculation.rule.deduction", full, formats.exact(deduction.points())),
        survey ->
            survey
                .weights()
                .map(weights -> words.text("calculation.rule.survey", shares(weights), full))
                .orElseGet(() -> words.text("calculation.rule.survey.unweighted", full)));
  }

  private String rate(Scoring.Rate rate, String full) {
    String threshold = formats.exact(rate.threshold());
    if (rate.floor().compareTo(rate.threshold()) == 0) {
      return words.text("calculation.rule.rate.sharp", threshold, full);
    }
    if (rate.floor().signum() == 0) {
      return words.text("calculation.rule.rate.all", threshold, full);
    }
    String floor = formats.exact(rate.floor());
    return rate.between() == Scoring.Between.OF_THRESHOLD
        ? words.text("calculation.rule.rate.of-threshold", threshold, full, floor)
        : words.text("calculation.rule.rate", threshold, full, floor);
  }

  private String shares(List<BigDecimal> shares) {
    return String.join(" / ", shares.stream().map(share -> formats.exact(share) + "%").toList());
  }

  /** What each step is worth, exactly. */
  private String points(Scoring.Steps steps, Fraction max) {
    return String.join(
        " / ",
        steps.shares().stream()
            .map(share -> formats.exact(Fraction.of(share).divide(Fraction.HUNDRED).multiply(max)))
            .toList());
  }
}

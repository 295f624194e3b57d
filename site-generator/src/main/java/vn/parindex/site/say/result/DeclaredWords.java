package vn.parindex.site.say.result;

import java.math.BigDecimal;
import vn.parindex.analytics.declaration.DeclaredClaim;
import vn.parindex.analytics.model.Declaration;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.Scoring;
import vn.parindex.site.format.Formats;
import vn.parindex.site.say.Edition;

/** What units declare beside the points that they claim, and the points that come of it. */
public final class DeclaredWords {

  /** Points are recomputed exactly, and rounded once, to so many decimals, where they are shown. */
  private static final int DECIMALS = 2;

  private final Edition edition;
  private final Formats formats;

  public DeclaredWords(Edition edition) {
    this.edition = edition;
    this.formats = edition.formats();
  }

  /** "57/80 (71,25%)", "3 việc", "thực hiện ngày 10/01/2025", "mức 2 (50%)". */
  public String figures(Leaf leaf, Declaration declared) {
    return declared.match(
        share -> share(leaf.scoring(), share),
        count -> edition.say("declared.count", formats.count(count.cases())),
        done -> edition.say(done.done() ? "declared.done" : "declared.not-done"),
        doneOn -> edition.say("declared.done-on", formats.date(doneOn.day())),
        step -> step(leaf.scoring(), step.number()));
  }

  private String share(Scoring rule, Declaration.Share share) {
    String numerator = formats.count(share.numerator());
    String denominator = formats.count(share.denominator());
    if (share.denominator() == 0) {
      return edition.say("declared.share.none", numerator, denominator);
    }
    Fraction percent =
        Fraction.of(share.numerator())
            .divide(Fraction.of(share.denominator()))
            .multiply(Fraction.HUNDRED);
    return edition.say(
        "declared.share", numerator, denominator, formats.exact(rounded(rule, percent)));
  }

  /** To as many decimals as show on which side of threshold and floor it is. */
  private static BigDecimal rounded(Scoring rule, Fraction percent) {
    int places = DECIMALS;
    if (rule instanceof Scoring.Rate rate) {
      while (side(percent, percent.toDecimal(places), rate.threshold())
          || side(percent, percent.toDecimal(places), rate.floor())) {
        places++;
      }
    }
    return percent.toDecimal(places);
  }

  /** Whether rounding brings it to the other side of a mark, or onto it. */
  private static boolean side(Fraction exact, BigDecimal rounded, BigDecimal mark) {
    return exact.compareTo(Fraction.of(mark)) != Integer.signum(rounded.compareTo(mark));
  }

  private String step(Scoring rule, int number) {
    String share =
        rule instanceof Scoring.Steps steps && number <= steps.shares().size()
            ? formats.figure(steps.shares().get(number - 1))
            : Formats.ABSENT;
    return edition.say("declared.step", formats.count(number), share);
  }

  /** Points that came of the figures. */
  public String points(Fraction points) {
    return formats.points(rounded(points));
  }

  /** The same as a number. */
  public static BigDecimal rounded(Fraction points) {
    return points.toDecimal(DECIMALS);
  }

  /** "57/80 (71,25%): tự chấm 2; theo số kê khai được 1,43". */
  public String sentence(DeclaredClaim claim) {
    String figures = figures(claim.leaf(), claim.declared());
    return claim
        .points()
        .match(
            given ->
                claim
                    .claimed()
                    .match(
                        claimed ->
                            claim.differs()
                                ? edition.say(
                                    "declared.said.differs",
                                    figures,
                                    formats.points(claimed),
                                    points(given))
                                : edition.say("declared.said.agrees", figures, points(given)),
                        reason -> edition.say("declared.said.alone", figures, points(given))),
            reason -> edition.say("declared.said.none", figures));
  }
}

package vn.parindex.site.say.target;

import vn.parindex.analytics.model.Measured;
import vn.parindex.analytics.model.Measurement;
import vn.parindex.site.format.Formats;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.Families;

/** Figures on targets as they were reported, in words: "80 / 100", "1.375", "– nộp muộn". */
public final class MeasuredWords {

  private final Edition edition;
  private final Formats formats;

  public MeasuredWords(Edition edition) {
    this.edition = edition;
    this.formats = edition.formats();
  }

  /** The figure, and whether it is provisional: "80 / 100, tạm tính". */
  public String of(Measurement.Statement statement) {
    String figure = of(statement.measured());
    return statement.provisional() ? figure + ", " + edition.say("target.provisional") : figure;
  }

  /** The counts, or why there are none. */
  private String of(Measured measured) {
    return measured.match(
        ratio ->
            edition.say(
                "target.count",
                formats.count(ratio.numerator()),
                formats.count(ratio.denominator())),
        total -> formats.count(total.count()),
        reason -> Formats.ABSENT + " " + edition.say(Families.MISSING.of(reason)));
  }
}

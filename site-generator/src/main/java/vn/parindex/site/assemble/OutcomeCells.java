package vn.parindex.site.assemble;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.Function;
import vn.parindex.analytics.correlation.Correlation;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.ranking.Rank;
import vn.parindex.site.format.Formats;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.Tone;

/** Makes cells of what analyses found, or of the reason why they found nothing. */
final class OutcomeCells {

  /** Sort keys of statistics keep five places. */
  private static final double KEY_SCALE = 1e5;

  private final Edition edition;
  private final Formats formats;
  private final Cells cells;

  OutcomeCells(Edition edition) {
    this.edition = edition;
    this.formats = edition.formats();
    this.cells = new Cells(edition);
  }

  /** The cell of an answer, or "–" with the reason. */
  <T> Cell of(Outcome<T> outcome, Function<T, Cell> known) {
    return outcome.match(known, this::absent);
  }

  Cell absent(NoResult reason) {
    return cells.absent(edition.say("no-result." + reason.code()));
  }

  /** A coefficient or a mean number of places: "0,87". */
  Cell coefficient(Outcome<Double> value) {
    return of(value, known -> figure(formats.coefficient(known), known));
  }

  /** The coefficient of a correlation. */
  Cell correlation(Outcome<Correlation> correlation) {
    return coefficient(correlation.map(Correlation::coefficient));
  }

  Cell pValue(Outcome<Double> value) {
    return of(value, known -> figure(formats.pValue(known), known));
  }

  /** A difference with its sign and no tone: neither side of it is the better one. */
  Cell signed(Fraction difference) {
    return figure(formats.signed(difference), difference.toDouble());
  }

  /** A share as a percentage without its sign: "12,3". */
  Cell share(double share) {
    return figure(formats.share(share), share);
  }

  /** An estimated share as a whole percentage without its sign. */
  Cell wholePercent(double share) {
    return figure(formats.wholePercent(share), share);
  }

  Cell rank(Rank rank) {
    return new Cell.Text(formats.rank(rank), Tone.PLAIN, rank.doubled());
  }

  /** A rank interval, sorted by its width, then by its better end. */
  Cell ranks(Rank low, Rank high) {
    int width = Math.min(high.doubled() - low.doubled(), 20_000);
    return new Cell.Text(
        formats.ranks(low, high), Tone.PLAIN, width * 50_000 + Math.min(low.doubled(), 49_999));
  }

  private static Cell figure(String text, double value) {
    return new Cell.Text(
        text,
        Tone.PLAIN,
        BigDecimal.valueOf(value * KEY_SCALE).setScale(0, RoundingMode.HALF_UP).intValue());
  }
}

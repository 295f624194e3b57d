package vn.parindex.site.say.table;

import java.util.function.Function;
import vn.parindex.analytics.correlation.Correlation;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.ranking.Rank;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.Tone;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.Families;

/** Makes cells of what analyses found, or of the reason why they found nothing. */
public final class OutcomeCells extends TablePart {

  public OutcomeCells(Edition edition) {
    super(edition);
  }

  /** The cell of an answer, or "–" with the reason. */
  public <T> Cell of(Outcome<T> outcome, Function<T, Cell> known) {
    return outcome.match(known, this::absent);
  }

  public Cell absent(NoResult reason) {
    return cells.absent(edition.say(Families.NO_RESULT.of(reason)));
  }

  /** A coefficient or a mean number of places: "0,87". */
  public Cell coefficient(Outcome<Double> value) {
    return of(value, known -> figure(formats.coefficient(known), known));
  }

  /** The coefficient of a correlation. */
  public Cell correlation(Outcome<Correlation> correlation) {
    return coefficient(correlation.map(Correlation::coefficient));
  }

  public Cell pValue(Outcome<Double> value) {
    return of(value, known -> figure(formats.pValue(known), known));
  }

  /** A difference with its sign and no tone: neither side of it is the better one. */
  public Cell signed(Fraction difference) {
    return cells.text(formats.signed(difference), difference);
  }

  /** A share as a percentage without its sign: "12,3". */
  public Cell share(double share) {
    return figure(formats.share(share), share);
  }

  /** An estimated share as a whole percentage without its sign. */
  public Cell wholePercent(double share) {
    return figure(formats.wholePercent(share), share);
  }

  public Cell rank(Rank rank) {
    return new Cell.Text(formats.rank(rank), Tone.PLAIN, rank.doubled());
  }

  /** A rank interval, sorted by its width, then by its better end. */
  public Cell ranks(Rank low, Rank high) {
    long width = (long) high.doubled() - low.doubled();
    return new Cell.Text(
        formats.ranks(low, high), Tone.PLAIN, (width << Integer.SIZE) + low.doubled());
  }

  private static Cell figure(String text, double value) {
    return new Cell.Text(text, Tone.PLAIN, Cells.key(value));
  }
}

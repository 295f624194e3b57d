package vn.parindex.site.grid;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What dots and commas mean in numbers that are text. Of one such number alone nobody can tell: the
 * other numbers of its column tell, or their total.
 */
public enum NumberStyle {
  /** 1.234,5 is one thousand two hundred thirty-four and a half. */
  VIETNAMESE('.', ','),
  /** 1,234.5 is. */
  ENGLISH(',', '.');

  /** One number with a foreign point may be a slip; two of them are a habit. */
  private static final int HABIT = 2;

  private static final Pattern SPACED = Pattern.compile("[+-]?[0-9]{1,3}( [0-9]{3})+([.,][0-9]+)?");
  private static final Pattern PLAIN = Pattern.compile("[+-]?[0-9]{1,30}");

  private final char group;
  private final Pattern written;

  NumberStyle(char group, char point) {
    this.group = group;
    String g = Pattern.quote(Character.toString(group));
    String p = Pattern.quote(Character.toString(point));
    this.written =
        Pattern.compile(
            "[+-]?([0-9]{1,30}|[1-9][0-9]{0,2}(" + g + "[0-9]{3}){1,9})(" + p + "[0-9]{1,30})?");
  }

  /** The number that a text is in this style; empty when it is none. */
  Optional<BigDecimal> read(String text) {
    String plain = plain(text);
    return written.matcher(plain).matches()
        ? Optional.of(
            new BigDecimal(
                plain.replace(Character.toString(group), "").replace("+", "").replace(',', '.')))
        : Optional.empty();
  }

  /** Without blanks between thousands, and with the minus of keyboards. */
  static String plain(String text) {
    String minus = text.strip().replace('\u2212', '-');
    return SPACED.matcher(minus).matches() ? minus.replace(" ", "") : minus;
  }

  /** Whether dots and commas do not matter, as there are none. */
  static boolean isPlain(String text) {
    return PLAIN.matcher(plain(text)).matches();
  }

  /** Whether a text is a number in this style and in no other. */
  private boolean isOnly(String text) {
    NumberStyle other = this == VIETNAMESE ? ENGLISH : VIETNAMESE;
    return read(text).isPresent() && other.read(text).isEmpty();
  }

  /**
   * The style of the text numbers of a column: the one in which they add up to the total of the
   * file; or else the one that some of them have and none contradicts. Empty when neither decides.
   *
   * @param cells of the column, without the total
   * @param total as the file says it; empty when it says none
   */
  public static Optional<NumberStyle> of(Collection<Cell> cells, Optional<Cell> total) {
    if (total.isPresent() && cells.stream().anyMatch(NumberStyle::isUncertain)) {
      boolean vietnamese = VIETNAMESE.addsUp(cells, total.get());
      boolean english = ENGLISH.addsUp(cells, total.get());
      if (vietnamese != english) {
        return Optional.of(vietnamese ? VIETNAMESE : ENGLISH);
      }
    }
    long vietnamese = VIETNAMESE.onlyOnes(cells);
    long english = ENGLISH.onlyOnes(cells);
    return vietnamese > 0 && english == 0
        ? Optional.of(VIETNAMESE)
        : english >= HABIT && vietnamese == 0 ? Optional.of(ENGLISH) : Optional.empty();
  }

  private static boolean isUncertain(Cell cell) {
    return cell instanceof Cell.Words words
        && !isPlain(words.text())
        && ENGLISH.read(words.text()).isPresent();
  }

  private long onlyOnes(Collection<Cell> cells) {
    return cells.stream()
        .filter(cell -> cell instanceof Cell.Words words && isOnly(words.text()))
        .count();
  }

  private boolean addsUp(Collection<Cell> cells, Cell total) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Cell cell : cells) {
      sum = sum.add(number(cell).orElse(BigDecimal.ZERO));
    }
    BigDecimal added = sum;
    return number(total).map(said -> said.compareTo(added) == 0).orElse(false);
  }

  /** The number of a cell in this style; empty when it has none. */
  public Optional<BigDecimal> number(Cell cell) {
    return cell instanceof Cell.Number number
        ? Optional.of(number.value())
        : cell instanceof Cell.Words words ? read(words.text()) : Optional.empty();
  }
}

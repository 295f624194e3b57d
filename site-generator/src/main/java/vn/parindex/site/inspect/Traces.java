package vn.parindex.site.inspect;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a program leaves in a page when something went wrong in it: a directive that was not carried
 * out, a value that is none.
 *
 * <p>People write such signs too ("vì sao giảm??"). What stands in the data is no trace: where the
 * data have a sign, it is not looked for.
 */
public final class Traces {

  /** All of them, for data without any. */
  public static final Traces ALL = new Traces(EnumSet.allOf(Trace.class));

  private static final String ALONE = "(?<![\\p{L}\\p{N}_-])%s(?![\\p{L}\\p{N}_-])";

  private final Set<Trace> sought;

  private Traces(Set<Trace> sought) {
    this.sought = sought;
  }

  private enum Trace {
    INTERPOLATION("\\$\\{", "$"),
    DIRECTIVE("</?#", "<"),
    DEFAULT("\\?\\?", "?"),
    NULL(ALONE.formatted("null"), "null"),
    NOT_A_NUMBER(ALONE.formatted("NaN"), "NaN"),
    INFINITY(ALONE.formatted("Infinity"), "Infinity");

    private final Pattern pattern;

    /** A text of the data without these signs cannot make the trace, however it is joined. */
    private final String sign;

    Trace(String pattern, String sign) {
      this.pattern = Pattern.compile(pattern);
      this.sign = sign;
    }
  }

  /** The signs without which no text of the data can make a trace. */
  public static Set<String> signs() {
    return Stream.of(Trace.values()).map(trace -> trace.sign).collect(Collectors.toSet());
  }

  /**
   * The traces that data cannot make.
   *
   * @param signs those of {@link #signs} that stand in the data
   */
  public static Traces without(Set<String> signs) {
    Set<Trace> sought = EnumSet.allOf(Trace.class);
    sought.removeIf(trace -> signs.contains(trace.sign));
    return new Traces(sought);
  }

  /** The names of those that are looked for. */
  public List<String> names() {
    return sought.stream().map(Trace::name).toList();
  }

  /** The first trace in a text, by its signs. */
  Optional<String> in(String text) {
    Optional<String> first = Optional.empty();
    for (Trace trace : sought) {
      // Most texts do not even have the sign.
      if (text.contains(trace.sign)) {
        Matcher matcher = trace.pattern.matcher(text);
        if (matcher.find()
            && first.filter(found -> found.compareTo(matcher.group()) <= 0).isEmpty()) {
          first = Optional.of(matcher.group());
        }
      }
    }
    return first;
  }
}

package vn.parindex.site.command;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.parindex.site.BuildFailure;
import vn.parindex.site.ExitCode;

/** A day on the command line: 2025-06-30, or as it is written here, 30/06/2025. */
final class DayArgument {

  private static final List<DateTimeFormatter> FORMS =
      List.of(
          DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT)
              .withResolverStyle(ResolverStyle.STRICT),
          DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT)
              .withResolverStyle(ResolverStyle.STRICT));

  /** Years as in the schemas of the data. */
  private static final int FIRST_YEAR = 1900;

  private static final int LAST_YEAR = 2099;

  private DayArgument() {}

  /**
   * The day.
   *
   * @param option the option that names it, such as {@code --as-of}
   * @param property the same option as a property of Maven, such as {@code asOf}
   * @param text blank for none, as Maven hands on a property that nobody set
   * @throws BuildFailure if it is no day
   */
  static Optional<LocalDate> of(String option, String property, String text) throws BuildFailure {
    if (text.isBlank()) {
      return Optional.empty();
    }
    for (DateTimeFormatter form : FORMS) {
      try {
        LocalDate day = LocalDate.parse(text.strip(), form);
        if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
          return Optional.of(day);
        }
      } catch (DateTimeException otherForm) {
        // The next form may fit.
        continue;
      }
    }
    throw new BuildFailure(ExitCode.BAD_DATA, Messages.noDay(option, property, text));
  }
}

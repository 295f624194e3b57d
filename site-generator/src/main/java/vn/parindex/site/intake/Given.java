package vn.parindex.site.intake;

import java.time.LocalDate;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.MissingReason;

/** A value that a form or table gives. What it says need not be right: the checks will tell. */
public sealed interface Given {

  /** A number, exact. */
  record Number(Fraction value) implements Given {}

  /** Words, or a code. */
  record Words(String text) implements Given {}

  /** A day. */
  record Day(LocalDate day) implements Given {}

  /** Yes or no. */
  record Flag(boolean value) implements Given {}

  /** The reason why there is no value. */
  record Missing(MissingReason reason) implements Given {}
}

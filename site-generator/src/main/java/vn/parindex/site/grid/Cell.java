package vn.parindex.site.grid;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What stands in a cell, as the file means it: nothing is guessed from how it looks. */
public sealed interface Cell {

  /** Nothing, or blanks only. */
  record Blank() implements Cell {}

  /**
   * Words.
   *
   * @param text in NFC, without blanks around it
   */
  record Words(String text) implements Cell {}

  /**
   * A number.
   *
   * @param value as it is stored
   * @param shown as the file shows it, where that differs ("85,50%", "1.234"); else the plain
   *     number
   */
  record Number(BigDecimal value, String shown) implements Cell {}

  /** A day; the time of day is left off. */
  record Day(LocalDate day) implements Cell {}

  /** Yes or no. */
  record Flag(boolean value) implements Cell {}

  /**
   * What has no value: the error of a formula, a formula that was never computed.
   *
   * @param shown what the sheet shows: {@code #DIV/0!}
   */
  record Fault(String shown) implements Cell {}
}

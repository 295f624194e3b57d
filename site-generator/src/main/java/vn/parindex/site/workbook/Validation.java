package vn.parindex.site.workbook;

import java.time.LocalDate;
import java.util.List;

/**
 * What may be typed into the cells of a column, and what is said to whoever types.
 *
 * @param type as the format calls it: list, whole, date, custom, none
 * @param formulas none, one, or the two that a value lies between
 * @param title in a few words, of prompt and error
 * @param prompt shown when the cell is chosen
 * @param error shown when something else was typed
 */
public record Validation(
    String type, List<String> formulas, String title, String prompt, String error) {

  private static final int LONGEST_TITLE = 32;
  private static final int LONGEST_PROMPT = 255;
  private static final int LONGEST_ERROR = 225;
  private static final int LONGEST_LIST = 255;

  /** Checks what Excel would call a damaged file. */
  public Validation {
    formulas = List.copyOf(formulas);
    if (title.length() > LONGEST_TITLE
        || prompt.length() > LONGEST_PROMPT
        || error.length() > LONGEST_ERROR
        || formulas.stream().anyMatch(formula -> formula.length() > LONGEST_LIST)) {
      throw new IllegalArgumentException("too long: " + title);
    }
  }

  /** One of some words; any words where they are too many for a list. */
  public static Validation list(List<String> words, String title, String prompt, String error) {
    String list = "\"" + String.join(",", words) + "\"";
    return list.length() > LONGEST_LIST
        ? words(title, prompt)
        : new Validation("list", List.of(list), title, prompt, error);
  }

  /** Any words. */
  public static Validation words(String title, String prompt) {
    return new Validation("none", List.of(), title, prompt, "");
  }

  /** A whole number from 0 to a most. */
  public static Validation whole(long most, String title, String prompt, String error) {
    return new Validation("whole", List.of("0", Long.toString(most)), title, prompt, error);
  }

  /** A day between two. */
  public static Validation day(
      LocalDate first, LocalDate last, String title, String prompt, String error) {
    return new Validation(
        "date",
        List.of(Long.toString(SheetWriter.serial(first)), Long.toString(SheetWriter.serial(last))),
        title,
        prompt,
        error);
  }

  /** What a formula about the first cell says is right; of the others it speaks likewise. */
  public static Validation formula(String formula, String title, String prompt, String error) {
    return new Validation("custom", List.of(formula), title, prompt, error);
  }
}

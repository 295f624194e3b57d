package vn.parindex.site.form;

import java.util.List;

/** What a cell may hold. */
sealed interface Answer {

  /**
   * Points from 0 to a most that the row knows, or why there are none.
   *
   * @param reasons that may stand instead
   */
  record Points(List<Choice> reasons) implements Answer {}

  /**
   * A whole number from 0.
   *
   * @param most as in the schema
   */
  record Whole(long most) implements Answer {}

  /** A day. */
  record Day() implements Answer {}

  /**
   * Words.
   *
   * @param most characters, as in the schema
   */
  record Text(int most) implements Answer {}

  /** One of some words. */
  record OneOf(List<Choice> choices) implements Answer {}
}

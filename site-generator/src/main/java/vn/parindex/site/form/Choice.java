package vn.parindex.site.form;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.parindex.analytics.model.Evidence;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.TaskProgress;
import vn.parindex.analytics.model.UnitFinding;
import vn.parindex.site.format.SearchFold;
import vn.parindex.site.intake.Given;

/**
 * One of the words that a cell may hold, and what they give.
 *
 * @param words as they are written, without a comma, which would part them in a list
 */
record Choice(String words, Given given) {

  /** Of a leaf as a whole. */
  static final List<Choice> APPLIES = List.of(missing(MissingReason.NOT_APPLICABLE));

  /** Of a score that is not there although the leaf applies. */
  static final List<Choice> NO_SCORE =
      List.of(
          missing(MissingReason.NO_APPEAL),
          missing(MissingReason.NOT_SCORED),
          missing(MissingReason.LATE),
          missing(MissingReason.MISSING));

  /** Of a measurement. */
  static final List<Choice> NO_FIGURE =
      List.of(
          missing(MissingReason.NOT_APPLICABLE),
          new Choice("chưa tổng hợp xong", new Given.Missing(MissingReason.NOT_SCORED)),
          missing(MissingReason.LATE),
          missing(MissingReason.MISSING));

  /** Whether a figure is still to be confirmed. */
  static final List<Choice> PROVISIONAL =
      List.of(
          new Choice("tạm tính", new Given.Flag(true)),
          new Choice("chính thức", new Given.Flag(false)));

  static final List<Choice> TASK_STATES =
      states(
          TaskProgress.State.values(),
          TaskProgress.State::code,
          state ->
              switch (state) {
                case NOT_STARTED -> "chưa thực hiện";
                case IN_PROGRESS -> "đang thực hiện";
                case DONE -> "hoàn thành";
              });

  static final List<Choice> FINDING_STATES =
      states(
          UnitFinding.State.values(),
          UnitFinding.State::code,
          state ->
              switch (state) {
                case OPEN -> "chưa khắc phục";
                case IN_PROGRESS -> "đang khắc phục";
                case MENDED -> "đã khắc phục";
              });

  static final List<Choice> EVIDENCE_STATES =
      states(
          Evidence.State.values(),
          Evidence.State::code,
          state ->
              switch (state) {
                case COMPLETE -> "đủ";
                case LATE -> "bổ sung muộn";
                case MISFILED -> "sai tiêu chí";
                case MISSING -> "thiếu";
              });

  private static Choice missing(MissingReason reason) {
    return new Choice(words(reason), new Given.Missing(reason));
  }

  /** Why a figure is not there. */
  static String words(MissingReason reason) {
    return switch (reason) {
      case NOT_APPLICABLE -> "không áp dụng";
      case NOT_SCORED -> "chưa chấm";
      case LATE -> "nộp muộn";
      case MISSING -> "thiếu số liệu";
      case NO_APPEAL -> "không giải trình";
    };
  }

  private static <E> List<Choice> states(
      E[] states, Function<E, String> code, Function<E, String> words) {
    return Arrays.stream(states)
        .map(state -> new Choice(words.apply(state), new Given.Words(code.apply(state))))
        .toList();
  }

  /** Codes, which stand for themselves. */
  static List<Choice> codes(List<String> codes) {
    return codes.stream().map(code -> new Choice(code, new Given.Words(code))).toList();
  }

  /** The one that somebody wrote, with or without accents and capitals. */
  static Optional<Choice> of(List<Choice> choices, String written) {
    String folded = SearchFold.fold(written);
    return choices.stream()
        .filter(choice -> SearchFold.fold(choice.words()).equals(folded))
        .findFirst();
  }

  /** The words for a code among choices of codes. */
  static String wordsOf(List<Choice> choices, String code) {
    return choices.stream()
        .filter(choice -> choice.given().equals(new Given.Words(code)))
        .map(Choice::words)
        .findFirst()
        .orElseThrow();
  }
}

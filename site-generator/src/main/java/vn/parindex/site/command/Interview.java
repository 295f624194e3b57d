package vn.parindex.site.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import vn.parindex.site.BuildFailure;
import vn.parindex.site.ExitCode;

/**
 * Asks for what the command line did not say, one thing after the other, until the answer will do.
 * Where nobody can be asked, everything that is missing or wrong is told at once.
 */
final class Interview {

  /** What is wrong with an answer; empty for nothing. */
  interface Judge extends Function<String, Optional<String>> {}

  private final Optional<UnaryOperator<String>> asked;
  private final List<String> missing = new ArrayList<>();
  private final List<String> wrong = new ArrayList<>();

  /**
   * An interview.
   *
   * @param asked shows a question and gives what was typed, null at the end; empty where nobody
   *     sits at a console
   */
  Interview(Optional<UnaryOperator<String>> asked) {
    this.asked = asked;
  }

  /**
   * An answer.
   *
   * @param option that gives it on the command line
   * @param given what it gave; blank for nothing
   * @param question what is asked else
   * @param usual what is meant where nothing is typed; blank where something has to be
   * @param judge what an answer has to be
   * @return what {@link #end} may refuse; blank where nobody answered
   * @throws BuildFailure if nobody answers any more
   */
  String answer(String option, String given, String question, String usual, Judge judge)
      throws BuildFailure {
    if (!given.isBlank()) {
      judge
          .apply(given.strip())
          .ifPresent(needed -> wrong.add(Messages.wrong(option, given, needed)));
      return given.strip();
    }
    if (asked.isEmpty()) {
      if (usual.isBlank()) {
        missing.add(option + "   " + question);
      }
      return usual;
    }
    String shown = question + (usual.isBlank() ? ": " : " [" + usual + "]: ");
    while (true) {
      String typed = asked.get().apply(shown);
      if (typed == null) {
        missing.add(option + "   " + question);
        throw refusal();
      }
      String answer = typed.isBlank() ? usual : unquoted(typed.strip());
      Optional<String> needed =
          answer.isEmpty() ? Optional.of("một câu trả lời") : judge.apply(answer);
      if (needed.isEmpty()) {
        return answer;
      }
      shown = "  Cần: " + needed.get() + ".\n" + question + ": ";
    }
  }

  /** A file that is dragged to the console comes in quotes. */
  private static String unquoted(String typed) {
    return typed.length() > 1 && typed.startsWith("\"") && typed.endsWith("\"")
        ? typed.substring(1, typed.length() - 1).strip()
        : typed;
  }

  /**
   * After the last answer.
   *
   * @throws BuildFailure if something given will not do, or something was not said and nobody could
   *     be asked
   */
  void end() throws BuildFailure {
    if (!missing.isEmpty() || !wrong.isEmpty()) {
      throw refusal();
    }
  }

  private BuildFailure refusal() {
    return new BuildFailure(ExitCode.BAD_DATA, Messages.badAnswers(wrong, missing));
  }
}

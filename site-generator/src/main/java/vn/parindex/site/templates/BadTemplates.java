package vn.parindex.site.templates;

import java.util.List;
import java.util.stream.Collectors;

/** Somebody's own templates cannot be used; the message says all that is wrong, in Vietnamese. */
public final class BadTemplates extends IllegalStateException {

  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 20;

  private final transient List<TemplateProblem> problems;

  /** At least one problem. */
  public BadTemplates(List<TemplateProblem> problems) {
    super(text(problems));
    this.problems = List.copyOf(problems);
  }

  /** One problem. */
  public BadTemplates(TemplateProblem problem) {
    this(List.of(problem));
  }

  /** All that is wrong; at least one problem. */
  public List<TemplateProblem> problems() {
    return problems;
  }

  private static String text(List<TemplateProblem> problems) {
    String shown =
        problems.stream().limit(SHOWN).map(TemplateProblem::text).collect(Collectors.joining("\n"));
    return problems.size() > SHOWN
        ? shown + "\n… và " + (problems.size() - SHOWN) + " lỗi khác."
        : shown;
  }
}

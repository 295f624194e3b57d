package vn.parindex.site.say;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The text on the method: the sections on what the site has. What does not apply to its data needs
 * no method.
 */
public final class MethodSections {

  /** The heading of a section with its anchor: "## Chỉ số {#chi-so}". */
  private static final Pattern ANCHOR = Pattern.compile("^## .*\\{#([a-z0-9-]+)\\}");

  private MethodSections() {}

  /** The text, without the sections that do not apply. */
  public static String of(Edition edition) {
    Set<String> absent = absent(edition);
    return List.of(edition.words().prose("methodology").split("(?m)^(?=## )")).stream()
        .filter(section -> !absent.contains(anchor(section)))
        .collect(Collectors.joining());
  }

  private static String anchor(String section) {
    Matcher anchor = ANCHOR.matcher(section);
    return anchor.find() ? anchor.group(1) : "";
  }

  /** The anchors of the sections that do not apply. */
  public static Set<String> absent(Edition edition) {
    Set<String> absent = new HashSet<>();
    if (!edition.comparesYears()) {
      absent.addAll(List.of(Term.Method.COMPARING, Term.Method.RANK_MOVES));
    }
    if (!edition.hasHistory()) {
      absent.add(Term.Method.TREND);
    }
    if (!edition.hasSurvey()) {
      absent.add(Term.Method.SURVEY);
    }
    if (!edition.routes().has(edition.addresses().successors())) {
      absent.add(Term.Method.SUCCESSORS);
    }
    return absent;
  }
}

package vn.parindex.site.say;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The text on the method: the sections on what the site has. What does not apply to its data needs
 * no method.
 */
public final class MethodSections {

  /** The heading of a section with its anchor: "## Chỉ số {#chi-so}". */
  private static final Pattern ANCHOR = Pattern.compile("^## (.*?) *\\{#([a-z0-9-]+)\\}");

  /** Where the text has the rule for what does not apply. */
  private static final String NOT_APPLICABLE = "{not-applicable}";

  /** Where the text has what the points of a criterion are. */
  private static final String POINTS = "{points}";

  /** Where the text has what a grade band is called. */
  private static final String BAND = "{band}";

  private MethodSections() {}

  /** The text, without the sections that do not apply. */
  public static String of(Edition edition) {
    return sections(edition).collect(Collectors.joining());
  }

  /** The headings of the sections that apply by their anchors, in the order of the text. */
  public static Map<String, String> headings(Edition edition) {
    Map<String, String> headings = new LinkedHashMap<>();
    sections(edition)
        .map(ANCHOR::matcher)
        .filter(Matcher::find)
        .forEach(heading -> headings.put(heading.group(2), heading.group(1)));
    return headings;
  }

  private static Stream<String> sections(Edition edition) {
    Set<String> absent = absent(edition);
    String rule =
        edition.say(
            Families.NOT_APPLICABLE_LONG.of(edition.results().settings().index().notApplicable()));
    String points =
        edition.say(
            edition.hasVerification() ? "methodology.points" : "methodology.points.survey-only");
    return Stream.of(edition.words().prose("methodology").split("(?m)^(?=## )"))
        .map(
            section ->
                section
                    .replace(POINTS, points)
                    .replace(NOT_APPLICABLE, rule)
                    .replace(BAND, edition.bandWord()))
        .filter(section -> !absent.contains(anchor(section)));
  }

  private static String anchor(String section) {
    Matcher anchor = ANCHOR.matcher(section);
    return anchor.find() ? anchor.group(2) : "";
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

package vn.parindex.site.colour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The colours a style sheet has names for, as they are in one look. */
public final class StyleTokens {

  private static final Pattern RULE = Pattern.compile("([^{};]+)\\{([^{}]*)\\}");

  private final Map<String, Integer> colours;

  private StyleTokens(Map<String, Integer> colours) {
    this.colours = colours;
  }

  /**
   * A rule of a style sheet.
   *
   * @param media what stands behind {@code @media}, without blanks; empty outside of any
   */
  public record Rule(String media, String selector, List<Declaration> declarations) {

    /** The value of a property; empty where the rule does not have it. */
    public String value(String property) {
      return declarations.stream()
          .filter(declaration -> declaration.property().equals(property))
          .map(Declaration::value)
          .findFirst()
          .orElse("");
    }
  }

  /** A property and its value. */
  public record Declaration(String property, String value) {

    private static final Pattern NAME = Pattern.compile("var\\(--([a-z0-9-]+)\\)");

    /** The names of colours the value asks for. */
    public List<String> names() {
      return NAME.matcher(value)
          .results()
          .map(name -> name.group(1))
          .filter(name -> !name.equals("font"))
          .toList();
    }
  }

  /** The text of a style sheet of the project, without its comments. */
  public static String sheet(String name) {
    try {
      return Files.readString(Path.of("..", "templates", "assets", name))
          .replaceAll("(?s)/\\*.*?\\*/", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rules of a style sheet in their order; blocks stand in blocks at most once. */
  public static List<Rule> rules(String css) {
    List<Rule> rules = new ArrayList<>();
    int from = 0;
    while (from < css.length()) {
      int at = css.indexOf("@media", from);
      int end = at < 0 ? css.length() : at;
      add(rules, "", css.substring(from, end));
      if (at < 0) {
        break;
      }
      int open = css.indexOf('{', at);
      int close = closing(css, open);
      add(
          rules,
          css.substring(at + "@media".length(), open).replaceAll("\\s", ""),
          css.substring(open + 1, close));
      from = close + 1;
    }
    return rules;
  }

  private static int closing(String css, int open) {
    int depth = 1;
    int at = open;
    while (depth > 0) {
      at++;
      depth += css.charAt(at) == '{' ? 1 : css.charAt(at) == '}' ? -1 : 0;
    }
    return at;
  }

  private static void add(List<Rule> rules, String media, String css) {
    Matcher rule = RULE.matcher(css);
    while (rule.find()) {
      List<Declaration> declarations = new ArrayList<>();
      for (String declaration : rule.group(2).split(";")) {
        int colon = declaration.indexOf(':');
        if (colon > 0) {
          declarations.add(
              new Declaration(
                  declaration.substring(0, colon).strip(),
                  declaration.substring(colon + 1).strip()));
        }
      }
      rules.add(new Rule(media, rule.group(1).strip(), List.copyOf(declarations)));
    }
  }

  /** The named colours of a style sheet of the project. */
  public static StyleTokens of(String sheet, Look look) {
    return ofText(sheet(sheet), look);
  }

  /**
   * The named colours of a style sheet: of all blocks for the root that hold in the look, the last
   * one counts.
   *
   * @throws IllegalArgumentException for a name that is neither a font nor a colour in digits
   */
  static StyleTokens ofText(String css, Look look) {
    Map<String, Integer> colours = new TreeMap<>();
    for (Rule rule : rules(css)) {
      if (List.of(rule.selector().split("\\s*,\\s*")).contains(":root")
          && look.heeds(rule.media())) {
        for (Declaration declaration : rule.declarations()) {
          if (declaration.property().startsWith("--") && !declaration.property().equals("--font")) {
            colours.put(declaration.property().substring(2), Colours.parse(declaration.value()));
          }
        }
      }
    }
    return new StyleTokens(colours);
  }

  /** All names, in order. */
  public Set<String> names() {
    return colours.keySet();
  }

  /** All names with their colours. */
  public Map<String, Integer> all() {
    return Map.copyOf(colours);
  }

  /**
   * The colour of a name.
   *
   * @throws IllegalArgumentException when there is none
   */
  public int colour(String name) {
    Integer colour = colours.get(name);
    if (colour == null) {
      throw new IllegalArgumentException("No colour is called " + name);
    }
    return colour;
  }

  /** The contrast between the colours of two names. */
  public double contrast(String one, String other, Vision vision) {
    return Colours.contrast(colour(one), colour(other), vision);
  }
}

package vn.parindex.site.render;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.parindex.site.templates.TemplateFiles;

/**
 * The colours of the style sheet on a light screen, for pictures that no style sheet reaches. What
 * a style sheet of one's own does not name, or not by its hexadecimal digits, is as the program has
 * it.
 */
final class StyleColours {

  private static final String STYLE = "assets/site.css";
  private static final Pattern ROOT = Pattern.compile(":root\\b[^{}]*\\{([^}]*)}");
  private static final Pattern COLOUR =
      Pattern.compile("--([a-z0-9-]+):#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})(?![0-9a-fA-F])");

  private final Map<String, Integer> colours = new HashMap<>();

  StyleColours(TemplateFiles templates) {
    for (TemplateFiles files : List.of(TemplateFiles.of(List.of()), templates)) {
      Matcher root = ROOT.matcher(files.text(STYLE));
      if (root.find()) {
        COLOUR
            .matcher(root.group(1))
            .results()
            .forEach(named -> colours.put(named.group(1), rgb(named.group(2))));
      }
    }
  }

  private static int rgb(String digits) {
    return Integer.parseInt(digits.length() == 6 ? digits : digits.replaceAll("(.)", "$1$1"), 16);
  }

  /**
   * Red, green and blue.
   *
   * @param name as the style sheet has it, without dashes: "level-1"
   * @throws IllegalArgumentException if there is none of that name
   */
  int of(String name) {
    Integer colour = colours.get(name);
    if (colour == null) {
      throw new IllegalArgumentException("no colour " + name);
    }
    return colour;
  }
}

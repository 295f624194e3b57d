package vn.parindex.site.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Writes a tidy tree of HTML as Markdown: all words are escaped, and only known marks are used. */
final class MarkdownText {

  private static final Pattern TICKS = Pattern.compile("`+");

  /** Stands for a line break that is meant, as no text can; at an end it breaks nothing. */
  private static final String BREAK = "\uE000";

  private static final Pattern BREAKS = Pattern.compile("\\s*\uE000\\s*");

  private MarkdownText() {}

  /** The blocks of an element, without a line break at the end. */
  static String of(Element body) {
    return String.join("\n", blocks(body));
  }

  private static List<String> blocks(Element parent) {
    List<String> lines = new ArrayList<>();
    List<Node> words = new ArrayList<>();
    for (Node child : parent.childNodes()) {
      if (child instanceof Element block && isBlock(block)) {
        paragraph(words, lines);
        append(lines, block(block));
      } else {
        words.add(child);
      }
    }
    paragraph(words, lines);
    return lines;
  }

  private static boolean isBlock(Element element) {
    return element.isBlock() && !element.nameIs("img") && !element.nameIs("br");
  }

  /** Words that stand in no block of their own. */
  private static void paragraph(List<Node> words, List<String> lines) {
    String inline = inline(words, false).replaceAll("^[\\s\uE000]+|[\\s\uE000]+$", "");
    String text = BREAKS.matcher(inline).replaceAll("\\\\\n");
    words.clear();
    if (!text.isEmpty()) {
      append(lines, text.lines().toList());
    }
  }

  private static void append(List<String> lines, List<String> block) {
    if (!lines.isEmpty() && !block.isEmpty()) {
      lines.add("");
    }
    lines.addAll(block);
  }

  private static List<String> block(Element block) {
    return switch (block.normalName()) {
      case "h1", "h2", "h3", "h4", "h5", "h6" ->
          List.of(
              "#".repeat(block.normalName().charAt(1) - '0')
                  + " "
                  + inline(block.childNodes(), true).strip());
      case "ul" -> items(block, -1);
      case "ol" -> items(block, block.hasAttr("start") ? Integer.parseInt(block.attr("start")) : 1);
      case "blockquote" ->
          blocks(block).stream().map(line -> line.isEmpty() ? ">" : "> " + line).toList();
      case "pre" -> code(block.wholeText());
      case "table" -> table(block);
      case "hr" -> List.of("***");
      default -> blocks(block);
    };
  }

  /**
   * A list.
   *
   * @param first number of the first item; negative for none
   */
  private static List<String> items(Element list, int first) {
    List<String> lines = new ArrayList<>();
    boolean isLoose = !list.select("> li > p").isEmpty();
    int number = first;
    for (Element item : list.select("> li")) {
      String mark = first < 0 ? "- " : number++ + ". ";
      List<String> inside = blocks(item);
      if (isLoose && !lines.isEmpty()) {
        lines.add("");
      }
      lines.add((mark + (inside.isEmpty() ? "" : inside.get(0))).stripTrailing());
      for (String line : inside.subList(Math.min(1, inside.size()), inside.size())) {
        lines.add(line.isEmpty() ? "" : " ".repeat(mark.length()) + line);
      }
    }
    return lines;
  }

  private static List<String> code(String text) {
    String fence = "`".repeat(Math.max(3, longestTicks(text) + 1));
    List<String> lines = new ArrayList<>(List.of(fence));
    lines.addAll(text.stripTrailing().lines().toList());
    lines.add(fence);
    return lines;
  }

  private static int longestTicks(String text) {
    return TICKS
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .mapToInt(String::length)
        .max()
        .orElse(0);
  }

  private static List<String> table(Element table) {
    List<String> lines = new ArrayList<>();
    for (Element row : table.select("tr")) {
      StringBuilder line = new StringBuilder("|");
      for (Element cell : row.select("th, td")) {
        line.append(' ').append(inline(cell.childNodes(), true).strip()).append(" |");
      }
      lines.add(line.toString());
      if (lines.size() == 1) {
        StringBuilder rule = new StringBuilder("|");
        for (Element cell : row.select("th, td")) {
          rule.append(cell.hasClass("number") ? "---:|" : "---|");
        }
        lines.add(rule.toString());
      }
    }
    return lines;
  }

  /**
   * Words with their marks.
   *
   * @param isOneLine whether a line break would end what they stand in
   */
  private static String inline(List<Node> nodes, boolean isOneLine) {
    StringBuilder text = new StringBuilder();
    for (Node node : nodes) {
      if (node instanceof TextNode words) {
        text.append(words(words, isOneLine));
      } else if (node instanceof Element element) {
        text.append(element(element, isOneLine));
      }
    }
    return text.toString();
  }

  private static String words(TextNode node, boolean isOneLine) {
    List<String> lines = new ArrayList<>();
    for (String line : node.getWholeText().split("\n", -1)) {
      lines.add(
          MarkdownFormat.INSTANCE.escapePlainText(lines.isEmpty() ? line : line.stripLeading()));
    }
    String text = String.join(isOneLine ? " " : "\n", lines);
    boolean meetsLink = node.nextSibling() instanceof Element next && next.nameIs("a");
    return meetsLink && text.endsWith("!") ? text.substring(0, text.length() - 1) + "\\!" : text;
  }

  private static String element(Element element, boolean isOneLine) {
    return switch (element.normalName()) {
      case "em" -> marked("*", element, isOneLine);
      case "strong" -> marked("**", element, isOneLine);
      case "code" -> span(element.wholeText().replace('\n', ' '), isOneLine);
      case "br" -> isOneLine ? " " : BREAK;
      case "img" ->
          "!["
              + MarkdownFormat.INSTANCE.escapePlainText(element.attr("alt"))
              + "]("
              + address(element.attr("src"))
              + ")";
      case "a" ->
          "["
              + inline(element.childNodes(), isOneLine)
              + "]("
              + address(element.attr("href"))
              + ")";
      default -> inline(element.childNodes(), isOneLine);
    };
  }

  private static String marked(String mark, Element element, boolean isOneLine) {
    String inside = inline(element.childNodes(), isOneLine);
    return inside.isBlank() ? inside : mark + inside + mark;
  }

  /** Within a table, a bar ends the cell even in code. */
  private static String span(String text, boolean isOneLine) {
    String ticks = "`".repeat(longestTicks(text) + 1);
    String pad = text.startsWith("`") || text.endsWith("`") ? " " : "";
    String safe = isOneLine ? text.replace("|", "\\|") : text;
    return text.isBlank() ? "" : ticks + pad + safe + pad + ticks;
  }

  /** An address without any sign that would end it. */
  private static String address(String href) {
    StringBuilder address = new StringBuilder();
    for (char c : href.toCharArray()) {
      if (" ()<>\\|`\"'[]".indexOf(c) >= 0) {
        address.append('%').append(Integer.toHexString(c).toUpperCase(Locale.ROOT));
      } else {
        address.append(c);
      }
    }
    return address.toString();
  }
}

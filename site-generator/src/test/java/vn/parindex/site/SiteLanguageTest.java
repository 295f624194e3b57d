package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What readers read, in every page and paper of both editions: no leftovers of making. */
class SiteLanguageTest {

  /** Words that programs leave behind and no Vietnamese sentence has. */
  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?i)\\b(the|and|not|of|with|for|from|unit|units|target|targets|task|finding|evidence|rank"
              + "|score|change|missing|unknown|known|none|met|done|open|mended|complete|late"
              + "|misfiled|true|false|null|undefined|NaN|Infinity|Optional|Outcome|page|draft)\\b");

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+\\}|\\$\\{|\\?\\?|<#|\\[#");
  private static final Pattern DOUBLED =
      Pattern.compile("[^\\s|]  +[^\\s|]| [,.;:](?=[\\s<]|$)|,,|;;");

  /** Names of files and addresses are not prose. */
  private static final Pattern NAMES =
      Pattern.compile("[\\w./-]+\\.(json|csv|xlsx|md|html|docx)\\b|`[^`]*`");

  /** Texts by where they stand. */
  private static final Map<String, List<String>> TEXTS = new LinkedHashMap<>();

  @BeforeAll
  static void build() {
    Path site = BuiltSite.real();
    BuiltSite.files(site)
        .forEach(
            (path, bytes) -> {
              if (path.endsWith(".html")) {
                TEXTS.put(path, html(new String(bytes, StandardCharsets.UTF_8)));
              } else if (path.endsWith(".md")) {
                TEXTS.put(path, markdown(new String(bytes, StandardCharsets.UTF_8)));
              } else if (path.endsWith(".docx")) {
                TEXTS.put(path, docx(bytes));
              }
            });
  }

  /** Each text node apart, so that a blank between two elements is not taken for a doubled one. */
  private static List<String> html(String text) {
    Document page = Jsoup.parse(text);
    page.select("code, script, style, details.technical ul").remove();
    List<String> texts = new ArrayList<>();
    NodeTraversor.traverse(
        (node, depth) -> {
          if (node instanceof TextNode words && !words.isBlank()) {
            texts.add(words.getWholeText().strip());
          }
        },
        page.body());
    page.select("[aria-label], [title]")
        .forEach(
            element -> {
              texts.add(element.attr("aria-label"));
              texts.add(element.attr("title"));
            });
    texts.add(page.title());
    return texts;
  }

  private static List<String> markdown(String text) {
    return text.replaceAll("\\]\\([^)]*\\)", "]").replace("\\", "").lines().toList();
  }

  private static List<String> docx(byte[] bytes) {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes));
        XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
      return extractor.getText().lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void there_are_pages_and_papers_to_read() {
    assertThat(TEXTS.keySet().stream().filter(path -> path.endsWith(".html")))
        .hasSizeGreaterThan(90);
    assertThat(TEXTS.keySet().stream().filter(path -> path.endsWith(".docx")))
        .hasSizeGreaterThan(38);
  }

  @Test
  void no_english_is_left_in_the_vietnamese_edition() {
    assertNone(ENGLISH, path -> !path.startsWith("en/"));
  }

  @Test
  void no_placeholder_is_left() {
    assertNone(PLACEHOLDER, path -> true);
  }

  @Test
  void no_blank_is_doubled_and_none_stands_before_a_comma() {
    assertNone(DOUBLED, path -> true);
  }

  private static void assertNone(Pattern pattern, Predicate<String> where) {
    List<String> found = new ArrayList<>();
    TEXTS.forEach(
        (path, texts) ->
            texts.stream()
                .filter(text -> where.test(path))
                .forEach(
                    text -> {
                      Matcher matcher = pattern.matcher(NAMES.matcher(text).replaceAll("tên"));
                      if (matcher.find()) {
                        found.add(path + ": “" + matcher.group() + "” in: " + text);
                      }
                    }));
    assertThat(found).isEmpty();
  }
}

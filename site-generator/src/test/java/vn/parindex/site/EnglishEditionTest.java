package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.io.DatasetLoader;
import vn.parindex.analytics.io.Loaded;
import vn.parindex.analytics.model.Unit;

/** The English edition: all that is Vietnamese on it is marked, but for proper names. */
class EnglishEditionTest {

  /** A chart may cut a name short: "Ba Độ… (former)". */
  private static final Pattern CUT = Pattern.compile("(?<!\\p{L})\\p{Lu}\\p{L}*…");

  private static final Pattern LETTER = Pattern.compile("[\\u00C0-\\u024F\\u1E00-\\u1EFF]");

  /** The word, but for names of files. */
  private static final Pattern UNIT =
      Pattern.compile("(?i)(?<![/-])\\bunits?\\b(?!\\.json|\\.md|-)");

  /** Signs that are no letters of a word: ×, ÷. */
  private static final Pattern SIGN = Pattern.compile("[×÷]");

  /** A proper name in an English text: words with capitals, one after the other. */
  private static final Pattern NAME =
      Pattern.compile("\\p{Lu}[\\p{Ll}\\p{M}]*( \\p{Lu}[\\p{Ll}\\p{M}]*)*");

  @Test
  void no_word_of_what_ships_is_vietnamese_but_marked_ones_and_names() {
    Path site = BuiltSite.real();
    Pattern names = names(BuiltSite.REAL_DATA);
    List<String> pages =
        BuiltSite.pages(site).stream().filter(path -> path.startsWith("en/")).toList();
    assertThat(pages).hasSizeGreaterThan(100);
    Set<String> wrong = new TreeSet<>();
    for (String path : pages) {
      unmarked(BuiltSite.page(site, path), names).forEach(text -> wrong.add(path + ": " + text));
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void what_has_no_translation_is_marked_in_tables_and_drawings() {
    Path site = BuiltSite.second();
    Pattern names = names(BuiltSite.SECOND_SET);
    List<String> pages =
        BuiltSite.pages(site).stream().filter(path -> path.startsWith("en/")).toList();
    assertThat(pages).isNotEmpty();
    Set<String> wrong = new TreeSet<>();
    int marked = 0;
    for (String path : pages) {
      Document page = BuiltSite.page(site, path);
      marked += page.select("td span[lang=vi]").size();
      unmarked(page, names).forEach(text -> wrong.add(path + ": " + text));
    }
    assertThat(wrong).isEmpty();
    assertThat(marked).isPositive();
  }

  @Test
  void every_page_leads_to_itself_in_the_other_language() {
    Path site = BuiltSite.real();
    List<String> pages = BuiltSite.pages(site);
    int leading = 0;
    for (String path : pages) {
      Element other = BuiltSite.page(site, path).selectFirst(".tools a[hreflang]");
      boolean isPaper = path.startsWith("van-ban/");
      if (other != null && !isPaper) {
        leading++;
        Path to = Path.of("/" + path).getParent().resolve(other.attr("href")).normalize();
        assertThat(to.toString().replace('\\', '/'))
            .isEqualTo(path.startsWith("en/") ? path.substring("en".length()) : "/en/" + path);
      }
    }
    assertThat(leading).isGreaterThan(200);
  }

  @Test
  void units_and_communes_are_not_two_words_for_one_thing() {
    Path site = BuiltSite.real();
    Set<String> wrong = new TreeSet<>();
    for (String path : BuiltSite.pages(site)) {
      if (path.startsWith("en/")) {
        Document page = BuiltSite.page(site, path).clone();
        page.select("script, [hidden]").remove();
        String words = page.text().replace("administrative units", "");
        if (UNIT.matcher(words).find()) {
          wrong.add(path);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** Names of units and of places, and numbers of documents. */
  private static Pattern names(Path data) {
    Loaded loaded = DatasetLoader.load(data);
    Stream<String> units =
        loaded.dataset().orElseThrow().units().stream()
            .flatMap((Unit unit) -> Stream.of(unit.type() + " " + unit.name(), unit.name()));
    Stream<String> translated =
        Stream.concat(
                loaded.translation("en").texts().values().stream(),
                loaded.dataset().orElseThrow().identity().terms().get("en").groupName().lines())
            .flatMap(text -> NAME.matcher(text).results())
            .map(found -> found.group())
            .filter(name -> LETTER.matcher(name).find());
    return Pattern.compile(
        Stream.concat(Stream.concat(units, translated), Stream.of("QĐ-UBND"))
            .distinct()
            .sorted(Comparator.comparing(String::length).reversed())
            // A line of a drawing may end within a name.
            .flatMap(name -> Stream.concat(Stream.of(name), Stream.of(name.split(" "))))
            .map(Pattern::quote)
            .collect(Collectors.joining("|")));
  }

  private static List<String> unmarked(Document page, Pattern names) {
    List<String> found = new ArrayList<>();
    NodeTraversor.traverse(
        (node, depth) -> {
          if (node instanceof TextNode text && isEnglish(text.parent())) {
            String rest = CUT.matcher(names.matcher(text.text()).replaceAll("")).replaceAll("");
            if (LETTER.matcher(SIGN.matcher(rest).replaceAll("")).find()) {
              found.add(text.text().strip());
            }
          }
        },
        page);
    return found;
  }

  private static boolean isEnglish(Node holder) {
    return holder instanceof Element element
        && element.closest("[lang]") != null
        && element.closest("[lang]").attr("lang").equals("en")
        && element.closest("[hidden], script, style") == null;
  }
}

package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.parindex.site.colour.StyleTokens;
import vn.parindex.site.colour.StyleTokens.Declaration;

/** Whatever a colour says on the pages is said in a word, a figure or a sign as well. */
class ColouredMarksTest {

  /** How words or figures begin that have a tone. */
  private static final Map<String, Pattern> SAID =
      Map.of(
          "tone-up", Pattern.compile("[+▲✓]|giữ vững|có khả năng kịp hạn|held|likely in time"),
          "tone-down",
              Pattern.compile(
                  "[−▼✗⇄]|có nguy cơ lỡ hạn|khó kịp hạn|quá hạn|at risk of|unlikely in time|overdue"),
          "tone-level",
              Pattern.compile("[=◐◷○◊✗]|0([,.]0+)?$|đạt nhưng đang giảm|met but slipping"),
          "tone-absent", Pattern.compile("–|KAD|n/a"));

  private static final Pattern WORD = Pattern.compile("\\p{L}{2}");
  private static final Pattern FIGURE = Pattern.compile("\\d");
  private static final Pattern SHADE = Pattern.compile("(?:band-|s)[1-9]");
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,/]\\d+)*");

  private static final Map<String, Document> PAGES = new TreeMap<>();

  @BeforeAll
  static void read() {
    BuiltSite.pages(BuiltSite.real())
        .forEach(path -> PAGES.put(path, BuiltSite.page(BuiltSite.real(), path)));
  }

  /** What on a page is said by colour alone. */
  private static List<String> faults(Document page) {
    List<String> faults = new ArrayList<>();
    for (Element element : page.body().select("[class]")) {
      if (!said(element)) {
        faults.add(element.outerHtml());
      }
    }
    return faults;
  }

  private static boolean said(Element element) {
    for (String name : element.classNames()) {
      boolean said =
          SAID.containsKey(name)
              ? tone(element, name)
              : !SHADE.matcher(name).matches() || shade(element);
      if (!said) {
        return false;
      }
    }
    return true;
  }

  private static boolean tone(Element element, String tone) {
    if (element.is("td")) {
      return SAID.get(tone).matcher(element.text()).lookingAt()
          && (element.closest(".signs") == null || explained(element));
    }
    if (element.is("div.stat")) {
      Element value = element.selectFirst(".value");
      return value != null
          && (SAID.get(tone).matcher(value.text()).lookingAt()
              || tone.equals("tone-level")
                  && value.text().matches("(giữ nguyên|unchanged|same).*"));
    }
    if (element.is(".counts > li")) {
      return element.text().matches(".*(quá hạn|[Oo]verdue)") == tone.equals("tone-down")
          && FIGURE.matcher(element.text()).find();
    }
    if (element.is(".days > li, .day, .actions > li")) {
      Element distance = element.selectFirst(".distance, .when b");
      // Of an action only the distance has a colour.
      return distance == null
          ? element.is(".actions > li")
          : distance.text().matches("quá hạn.*|.*overdue") == tone.equals("tone-down")
              && WORD.matcher(distance.text()).find();
    }
    return false;
  }

  /** A sign without words stands in a legend above its table, with words. */
  private static boolean explained(Element cell) {
    String sign = cell.text().split(" ")[0];
    return cell.closest(".signs").select(".legend li").eachText().stream()
        .anyMatch(
            text ->
                text.startsWith(sign + " ") && WORD.matcher(text.substring(sign.length())).find());
  }

  private static boolean shade(Element element) {
    if (element.is(".swatch")) {
      return element.text().isEmpty() && WORD.matcher(element.parent().text()).find();
    }
    if (element.is(".tile")) {
      return WORD.matcher(element.select(".tile-name").text()).find()
          && FIGURE.matcher(element.select(".tile-value").text()).find()
          && FIGURE.matcher(element.select(".tile-rank").text()).find();
    }
    if (element.is(".band")) {
      return WORD.matcher(element.text()).find();
    }
    return element.is("td") && FIGURE.matcher(element.text()).find();
  }

  @Test
  void nothing_on_the_pages_is_said_by_colour_alone() {
    PAGES.forEach((path, page) -> assertThat(faults(page)).as(path).isEmpty());
  }

  @Test
  void all_that_can_have_a_colour_occurs() {
    Set<String> seen = new TreeSet<>();
    PAGES
        .values()
        .forEach(page -> page.select("[class]").forEach(e -> seen.addAll(e.classNames())));

    assertThat(seen)
        .containsAll(SAID.keySet())
        .contains("band-1", "band-2", "band-3", "band-4", "s1", "s2", "s3", "s4", "tile", "signs");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<table><tr><td class='tone-up'></td></tr></table>",
        "<table><tr><td class='number tone-up'>1,25</td></tr></table>",
        "<table><tr><td class='number tone-up'>−1,25</td></tr></table>",
        "<table><tr><td class='number tone-down'>+1,25</td></tr></table>",
        "<table><tr><td class='tone-down'>✓ đạt</td></tr></table>",
        "<table><tr><td class='tone-level'>1,25</td></tr></table>",
        "<table><tr><td class='number tone-level'>0,25</td></tr></table>",
        "<table><tr><td class='tone-absent'>0</td></tr></table>",
        "<p class='tone-down'>quá hạn 3 ngày</p>",
        "<dl><div class='stat tone-up'><dt>A</dt><dd><span class='value'>5</span></dd></div></dl>",
        "<ul class='days'><li class='tone-down'><span class='distance'>3</span></li></ul>",
        "<ul class='days'><li class='tone-absent'><span class='distance'>quá hạn</span></li></ul>",
        "<table><tr><td class='s3'>✗</td></tr></table>",
        "<ul><li><span class='swatch s3'></span></li></ul>",
        "<span class='band band-2'> </span>",
        "<p class='band-2'>Tốt</p>",
        "<svg><a class='tile band-1'><text class='tile-name'>Ba Tơ</text></a></svg>",
        "<section class='signs'><ul class='legend'><li>✓ đủ</li></ul>"
            + "<table><tr><td class='tone-down'>✗</td></tr></table></section>"
      })
  void colour_alone_is_found(String spoilt) {
    assertThat(faults(Jsoup.parse(spoilt))).hasSize(1);
  }

  /** So that the words alone tell good from bad, whatever table they stand in. */
  @Test
  void the_same_words_never_have_two_tones() {
    assertThat(tones(PAGES.values()).values())
        .hasSizeGreaterThan(20)
        .allSatisfy(tones -> assertThat(tones).hasSize(1));
  }

  @Test
  void words_with_two_tones_are_found() {
    Document spoilt =
        Jsoup.parse(
            "<table><tr><td class='tone-up'>✓ 3/19</td><td class='tone-down'>✓ 4/19</td></table>");

    assertThat(tones(List.of(spoilt)))
        .containsExactly(Map.entry("✓ 0", new TreeSet<>(List.of("tone-down", "tone-up"))));
  }

  /** All words of cells with a tone, without their figures, and the tones they have. */
  private static Map<String, Set<String>> tones(Iterable<Document> pages) {
    Map<String, Set<String>> tones = new TreeMap<>();
    for (Document page : pages) {
      for (String tone : SAID.keySet()) {
        for (Element cell : page.select("td." + tone)) {
          String words = NUMBER.matcher(cell.text()).replaceAll("0");
          tones.computeIfAbsent(words, all -> new TreeSet<>()).add(tone);
        }
      }
    }
    return tones;
  }

  @Test
  void every_shade_of_a_band_has_a_word_of_its_own() {
    for (String language : List.of("vi", "en")) {
      Map<String, Set<String>> words = new TreeMap<>();
      for (Document page : PAGES.values()) {
        if (page.select("html").attr("lang").equals(language)) {
          for (Element band : page.select(".band")) {
            words.computeIfAbsent(shadeOf(band), all -> new TreeSet<>()).add(band.text());
          }
        }
      }
      assertThat(words).as(language).hasSizeGreaterThanOrEqualTo(4);
      assertThat(words.values())
          .allSatisfy(all -> assertThat(all).hasSize(1))
          .doesNotHaveDuplicates();
    }
  }

  /**
   * The legend tells from which figure on a band begins, or below which it ends, and each tile has
   * its figure.
   */
  @Test
  void the_figure_of_a_tile_tells_its_shade() {
    Document home = PAGES.get("index.html");
    Map<String, Double> least = new TreeMap<>();
    Pattern from = Pattern.compile("\\((từ|dưới) (\\d+)%\\)");
    for (Element swatch : home.select(".legend .swatch")) {
      from.matcher(swatch.parent().text())
          .results()
          .forEach(
              bound ->
                  least.put(
                      shadeOf(swatch),
                      bound.group(1).equals("từ") ? Double.parseDouble(bound.group(2)) : 0));
    }
    assertThat(least).hasSize(5);
    assertThat(home.select(".tiles-wide .tile")).hasSize(19);
    assertThat(home.select(".tiles-narrow .tile")).hasSize(19);
    for (Element tile : home.select(".tile")) {
      double figure = Double.parseDouble(tile.select(".tile-value").text().replace(',', '.'));
      String shade =
          least.entrySet().stream()
              .filter(band -> band.getValue() <= figure)
              .max(Map.Entry.comparingByValue())
              .orElseThrow()
              .getKey();
      assertThat(shadeOf(tile)).as(tile.text()).isEqualTo(shade);
    }
  }

  private static String shadeOf(Element element) {
    return element.classNames().stream()
        .filter(name -> SHADE.matcher(name).matches())
        .findFirst()
        .orElseThrow();
  }

  /** What a reader has to fill in on a paper is marked by a colour, and by its words. */
  @Test
  void gaps_of_the_papers_say_what_belongs_there() {
    List<String> gaps = new ArrayList<>();
    PAGES.values().forEach(page -> gaps.addAll(page.select("mark").eachText()));

    assertThat(gaps).isNotEmpty().allMatch(gap -> WORD.matcher(gap).find());
  }

  /** So that a new class with a colour that says something is not forgotten here. */
  @Test
  void every_class_with_such_a_colour_is_looked_at() {
    Pattern telling = Pattern.compile("up|down|state-.*|(on-)?(level|heat)-.|mark|notice");
    Set<String> classes = new TreeSet<>();
    for (StyleTokens.Rule rule : StyleTokens.rules(StyleTokens.sheet("site.css"))) {
      if (rule.declarations().stream()
          .map(Declaration::names)
          .flatMap(List::stream)
          .anyMatch(name -> telling.matcher(name).matches())) {
        Pattern.compile("\\.([a-z][a-z0-9-]*)")
            .matcher(rule.selector())
            .results()
            .map(MatchResult::group)
            .forEach(classes::add);
      }
    }
    assertThat(classes)
        .containsExactlyInAnyOrder(
            ".tone-up",
            ".tone-down",
            ".tone-level",
            ".value",
            ".days",
            ".distance",
            ".states",
            ".heat",
            ".s1",
            ".s2",
            ".s3",
            ".s4",
            ".tile",
            ".band-1",
            ".band-2",
            ".band-3",
            ".band-4",
            ".band-5",
            // Nothing but words on a dark ground.
            ".notice",
            // An edge that is thicker than its neighbours' or stands where they have none.
            ".stat",
            ".tone-strong",
            ".top",
            ".entries",
            // A star stands beside the name.
            ".mine",
            // The day's distance stands beside it in words.
            ".actions",
            ".counts",
            ".page-todo",
            ".when",
            // The answer's edge; a row that is listed above the table.
            ".what-if",
            ".on",
            ".outcome",
            ".supposed",
            ".tried",
            // A frame, and the row that a link leads to.
            ".formula",
            ".ledger",
            // The same edge at each of the three numbers.
            ".numbers",
            ".ways",
            ".page-calculation",
            ".glossary",
            // A box to be ticked, and a line of figures that the table beside it tells.
            ".search",
            ".spark");
  }
}

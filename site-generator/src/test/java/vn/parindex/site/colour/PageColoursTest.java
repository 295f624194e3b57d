package vn.parindex.site.colour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.parindex.site.colour.StyleTokens.Declaration;
import vn.parindex.site.colour.StyleTokens.Rule;
import vn.parindex.site.model.Cell;
import vn.parindex.site.templates.TemplateFiles;

/** Words and marks of the pages stand out from what they stand on, however a reader sees them. */
class PageColoursTest {

  private static final String SHEET = "site.css";

  /** Words, and all they may stand on: a row of a table is lit below the pointer. */
  private static final Map<String, List<String>> WORDS_ON =
      Map.ofEntries(
          // The border is the shadow at the edge of a table that goes on; what is cut there is read
          // after scrolling.
          Map.entry(
              "text",
              List.of("page", "surface", "row", "state-up", "state-level", "state-down", "border")),
          Map.entry("muted", List.of("page", "surface", "row")),
          // A cell that tells a state may be a link.
          Map.entry(
              "link", List.of("page", "surface", "row", "state-up", "state-level", "state-down")),
          Map.entry("up", List.of("page", "surface", "row")),
          Map.entry("down", List.of("page", "surface", "row")),
          Map.entry("on-notice", List.of("notice")),
          Map.entry("on-head", List.of("head")),
          Map.entry("head", List.of("on-head")),
          Map.entry("on-level-1", List.of("level-1")),
          Map.entry("on-level-2", List.of("level-2")),
          Map.entry("on-level-3", List.of("level-3")),
          Map.entry("on-level-4", List.of("level-4")),
          Map.entry("on-level-5", List.of("level-5")),
          Map.entry("on-heat-1", List.of("heat-1")),
          Map.entry("on-heat-2", List.of("heat-2")),
          Map.entry("on-heat-3", List.of("heat-3")),
          Map.entry("on-heat-4", List.of("heat-4")));

  /** Edges of controls, bands and tiles; where one is and what is strong; the focus. */
  private static final Map<String, List<String>> MARKS_ON =
      Map.of(
          "strong-border", List.of("page", "surface", "row"),
          "mark", List.of("page", "surface", "row"),
          "focus", List.of("page", "surface", "row"),
          "head-mark", List.of("head"));

  /** Lines that may be overlooked, and why nothing is lost with them. */
  private static final Map<String, String> DECORATION =
      Map.of(
          "border", "lies between rows and around boxes that are told by their place already",
          "page", "leaves a gap between the coloured cells of a heat table");

  private static final List<List<String>> SCALES = List.of(scale("level-", 5), scale("heat-", 4));

  /**
   * How far apart in lightness neighbours on a scale have to be. A difference of 2.3 in CIE Lab is
   * just noticed between two areas that touch (Mahy, Van Eycken and Oosterlinck 1994). A tile and
   * its sample in the legend do not touch, so more than three times that is asked for.
   */
  private static final double APART = 8;

  private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{3,8}\\b");

  private static List<String> scale(String name, int steps) {
    return IntStream.rangeClosed(1, steps).mapToObj(step -> name + step).toList();
  }

  static Stream<Arguments> views() {
    return Stream.of(Look.values())
        .flatMap(look -> Stream.of(Vision.values()).map(vision -> Arguments.of(look, vision)));
  }

  @ParameterizedTest
  @MethodSource("views")
  void words_and_marks_stand_out_from_what_they_stand_on(Look look, Vision vision) {
    StyleTokens tokens = StyleTokens.of(SHEET, look);

    assertThat(faint(tokens, vision, WORDS_ON, Colours.WORDS)).isEmpty();
    assertThat(faint(tokens, vision, MARKS_ON, Colours.MARKS)).isEmpty();
  }

  private static List<String> faint(
      StyleTokens tokens, Vision vision, Map<String, List<String>> pairs, double least) {
    List<String> faint = new ArrayList<>();
    pairs.forEach(
        (front, backs) -> {
          for (String back : backs) {
            double contrast = tokens.contrast(front, back, vision);
            if (contrast < least) {
              faint.add(front + " on " + back + ": " + contrast);
            }
          }
        });
    return faint;
  }

  @ParameterizedTest
  @MethodSource("views")
  void steps_of_a_scale_keep_their_order_and_lie_apart(Look look, Vision vision) {
    StyleTokens tokens = StyleTokens.of(SHEET, look);
    for (List<String> scale : SCALES) {
      List<Double> lightness =
          scale.stream().map(name -> Colours.lightness(tokens.colour(name), vision)).toList();
      double way = Math.signum(lightness.get(1) - lightness.get(0));
      for (int step = 1; step < scale.size(); step++) {
        assertThat(way * (lightness.get(step) - lightness.get(step - 1)))
            .as(scale.get(step - 1) + " and " + scale.get(step))
            .isGreaterThanOrEqualTo(APART);
      }
    }
  }

  /** Dark is near on one page and far on another; what stands out more is farther on both. */
  @ParameterizedTest
  @MethodSource("views")
  void a_shade_stands_out_the_more_the_farther_a_figure_is_off(Look look, Vision vision) {
    StyleTokens tokens = StyleTokens.of(SHEET, look);
    for (int shade = 2; shade <= Cell.Heat.FARTHEST; shade++) {
      assertThat(tokens.contrast("heat-" + shade, "page", vision))
          .as("heat-" + shade)
          .isGreaterThan(tokens.contrast("heat-" + (shade - 1), "page", vision));
    }
  }

  /** The darkest shade of a light page is the palest of a dark one: words leave that to the key. */
  @ParameterizedTest
  @ValueSource(strings = {"vi", "en"})
  void no_words_call_a_shade_dark_or_pale(String language) {
    Pattern shade =
        Pattern.compile("đậm|nhạt|sẫm|dark|pale|lighter", Pattern.UNICODE_CHARACTER_CLASS);
    List<String> said = new ArrayList<>();
    for (String file : List.of("sentences_", "messages_", "glossary_")) {
      TemplateFiles.of(List.of())
          .text("words/" + file + language + ".properties")
          .lines()
          .filter(line -> !line.startsWith("#") && shade.matcher(line).find())
          .forEach(said::add);
    }
    assertThat(said).isEmpty();
  }

  @Test
  void nothing_dark_is_left_on_paper() {
    for (String sheet : List.of(SHEET, "chart.css")) {
      assertThat(StyleTokens.of(sheet, Look.PRINT_AFTER_DARK).all())
          .as(sheet)
          .isEqualTo(StyleTokens.of(sheet, Look.PRINT_AFTER_LIGHT).all());
    }
  }

  @ParameterizedTest
  @EnumSource
  void every_look_has_the_same_names(Look look) {
    assertThat(StyleTokens.of(SHEET, look).names())
        .isEqualTo(StyleTokens.of(SHEET, Look.LIGHT).names());
  }

  /** So that no colour is forgotten above, and none is kept that nothing is drawn in. */
  @Test
  void every_colour_is_measured_for_what_it_is_used_for() {
    Uses uses = Uses.of(StyleTokens.rules(StyleTokens.sheet(SHEET)));

    assertThat(uses.words()).isEqualTo(WORDS_ON.keySet());
    assertThat(uses.lines()).isEqualTo(union(MARKS_ON.keySet(), DECORATION.keySet()));
    Set<String> backs = new TreeSet<>();
    WORDS_ON.values().forEach(backs::addAll);
    MARKS_ON.values().forEach(backs::addAll);
    assertThat(uses.backs()).isEqualTo(backs);
    assertThat(StyleTokens.of(SHEET, Look.LIGHT).names())
        .isEqualTo(union(union(uses.words(), uses.lines()), uses.backs()));
    assertThat(DECORATION.values()).noneMatch(String::isBlank);
    assertThat(uses.pairs())
        .isNotEmpty()
        .allSatisfy(pair -> assertThat(WORDS_ON.get(pair.get(0))).contains(pair.get(1)));
  }

  @Test
  void a_colour_nobody_measures_is_found() {
    Uses uses =
        Uses.of(
            StyleTokens.rules(
                ".new{color:var(--fresh);background:var(--page)}"
                    + "svg text{fill:var(--ink)}svg rect{fill:var(--box);stroke:var(--edge)}"
                    + "@media print{a{border-left:1px solid var(--side)}}"));

    assertThat(uses.words()).containsExactly("fresh", "ink");
    assertThat(uses.backs()).containsExactly("box", "page");
    assertThat(uses.lines()).containsExactly("edge", "side");
    assertThat(uses.pairs()).containsExactly(List.of("fresh", "page"));
  }

  /**
   * What the colours of a style sheet are used for.
   *
   * @param words names of colours words are written in
   * @param backs names of colours that fill what words and marks stand on
   * @param lines names of colours of lines and edges
   * @param pairs names of two colours that one rule gives to words and to what is below them
   */
  private record Uses(
      Set<String> words, Set<String> backs, Set<String> lines, Set<List<String>> pairs) {

    static Uses of(List<Rule> rules) {
      Uses uses =
          new Uses(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new LinkedHashSet<>());
      for (Rule rule : rules) {
        for (Declaration declaration : rule.declarations()) {
          if (!declaration.names().isEmpty()) {
            uses.set(rule, declaration.property()).addAll(declaration.names());
          }
        }
        Declaration front = new Declaration("color", rule.value("color"));
        Declaration back = new Declaration("background", rule.value("background"));
        for (String name : front.names()) {
          back.names().forEach(below -> uses.pairs.add(List.of(name, below)));
        }
      }
      return uses;
    }

    private Set<String> set(Rule rule, String property) {
      return switch (property) {
        case "color" -> words;
        case "background" -> backs;
        case "fill" -> rule.selector().endsWith("text") ? words : backs;
        case "stroke", "outline", "accent-color", "box-shadow" -> lines;
        default -> {
          assertThat(property).as(rule.selector()).startsWith("border");
          yield lines;
        }
      };
    }
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    Set<String> both = new TreeSet<>(one);
    both.addAll(other);
    return both;
  }

  /** What can be pressed or filled in is seen by its edge. */
  @Test
  void controls_have_an_edge_that_is_seen() {
    Pattern control = Pattern.compile("button|select|\\[type=search]|\\.clear");
    List<String> edges = new ArrayList<>();
    for (Rule rule : StyleTokens.rules(StyleTokens.sheet(SHEET))) {
      if (control.matcher(rule.selector()).find()) {
        edges.addAll(new Declaration("border", rule.value("border")).names());
      }
    }
    assertThat(edges).hasSizeGreaterThanOrEqualTo(4).containsOnly("strong-border");
  }

  /** Black, white and a grey for rules are the same on any paper; all else has a name. */
  @Test
  void colours_without_a_name_are_for_print_only() {
    List<String> texts = new ArrayList<>();
    for (Rule rule : StyleTokens.rules(StyleTokens.sheet(SHEET))) {
      for (Declaration declaration : rule.declarations()) {
        Matcher hex = HEX.matcher(declaration.value());
        while (!declaration.property().startsWith("--") && hex.find()) {
          assertThat(rule.media()).as(rule.selector()).isEqualTo("print");
          if (declaration.property().startsWith("border")) {
            assertThat(hex.group()).as(rule.selector()).isIn("#000", "#999");
          } else {
            texts.add(declaration.property() + ":" + hex.group());
          }
        }
        assertThat(declaration.value()).doesNotContain("rgb", "hsl");
      }
    }
    assertThat(texts).containsExactlyInAnyOrder("background:#fff", "color:#000");
  }

  /** The papers have no names for their colours; these are all there are. */
  private static final List<String> PAPER_WORDS =
      List.of(
          "#000 #fff",
          "#000 #e9ecef",
          "#000 #fff3a3",
          "#1b1f24 #e9ecef",
          "#155a8a #e9ecef",
          "#4c555e #e9ecef",
          "#fff #7c2d12");

  private static final List<String> PAPER_MARKS = List.of("#b45309 #e9ecef", "#b45309 #fff");

  @ParameterizedTest
  @EnumSource
  void words_and_marks_of_the_papers_stand_out(Vision vision) {
    assertThat(PAPER_WORDS)
        .allSatisfy(
            pair -> assertThat(contrast(pair, vision)).isGreaterThanOrEqualTo(Colours.WORDS));
    assertThat(PAPER_MARKS)
        .allSatisfy(
            pair -> assertThat(contrast(pair, vision)).isGreaterThanOrEqualTo(Colours.MARKS));
  }

  @Test
  void every_colour_of_the_papers_is_measured() {
    String css = StyleTokens.sheet("paper.css");
    Set<String> measured = new TreeSet<>();
    Stream.of(PAPER_WORDS, PAPER_MARKS)
        .flatMap(List::stream)
        .forEach(pair -> measured.addAll(Arrays.asList(pair.split(" "))));

    assertThat(HEX.matcher(css).results().map(hex -> hex.group().toLowerCase(Locale.ROOT)))
        .isNotEmpty()
        .allMatch(measured::contains);
    assertThat(css).doesNotContain("--", "hsl").containsOnlyOnce("rgb");
    for (Rule rule : StyleTokens.rules(css)) {
      if (rule.value("color").startsWith("#") && rule.value("background").startsWith("#")) {
        assertThat(PAPER_WORDS)
            .as(rule.selector())
            .contains(rule.value("color") + " " + rule.value("background"));
      }
    }
  }

  private static double contrast(String pair, Vision vision) {
    String[] colours = pair.split(" ");
    return Colours.contrast(Colours.parse(colours[0]), Colours.parse(colours[1]), vision);
  }
}

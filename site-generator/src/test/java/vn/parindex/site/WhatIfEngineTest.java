package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.parindex.analytics.Analyses;
import vn.parindex.analytics.AnalysisSettings;
import vn.parindex.analytics.AsOf;
import vn.parindex.analytics.bottleneck.Consequence;
import vn.parindex.analytics.bottleneck.WhatIf;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.followup.FollowUpAssessment;
import vn.parindex.analytics.index.Band;
import vn.parindex.analytics.index.IndexSettings;
import vn.parindex.analytics.index.Indices;
import vn.parindex.analytics.index.NotApplicablePolicy;
import vn.parindex.analytics.index.PeriodIndex;
import vn.parindex.analytics.io.DatasetLoader;
import vn.parindex.analytics.io.Loaded;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Measured;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Ranking;
import vn.parindex.analytics.ranking.Rankings;
import vn.parindex.analytics.ranking.TieEquality;
import vn.parindex.analytics.ranking.TiePolicy;
import vn.parindex.analytics.target.CountsConsequence;
import vn.parindex.analytics.target.State;
import vn.parindex.analytics.target.TargetStanding;
import vn.parindex.analytics.target.WhatIfCounts;
import vn.parindex.site.format.Formats;
import vn.parindex.site.route.Addresses;
import vn.parindex.site.say.Edition;

/**
 * The boards of scorecards against the analytics: random boards are read from the address by the
 * script of the pages, with the figures that the pages bring, and asked of {@link WhatIf} and
 * {@link WhatIfCounts}.
 */
@ExtendWith(BrowserTests.class)
class WhatIfEngineTest {

  private static final int BOARDS = Proofs.count(2_500, 10_000);

  private static final String RUN =
      """
      return arguments[0].map(page => {
        const board = parindexWhatIf.read(page.data);
        return page.boards.map(one => {
          board.ties = one.ties;
          const read = parindexWhatIf.parse(board, one.text);
          const found = parindexWhatIf.standing(board, read.choice);
          const counted = parindexWhatIf.met(board, read.counts);
          const targets = Object.keys(counted.targets).map(code => {
            const one = counted.targets[code];
            return [code, one.state, one.percent && parindexWhatIf.written(one.percent),
              one.missing === null ? '' : one.missing.toString(),
              one.percent && parindexWhatIf.rate(board, one.percent)].join(' ');
          });
          const places = list => list.map(i => i + board.ahead.units).join(' ');
          return [parindexWhatIf.written(found.index), found.rank, found.band,
            places(found.passed), places(found.level), places(found.passedBy),
            counted.met + '/' + counted.judged, targets.join(';'), read.refused.length, parindexWhatIf.shown(board, found.index)].join('|');
        });
      });
      """;

  @TempDir private Path folder;

  private final Random random = new Random(14);

  /** Boards of one scorecard, and what the analytics say of each. */
  private record Scorecard(
      Map<String, String> data,
      List<Map<String, String>> boards,
      List<Expected> expected,
      Formats formats) {}

  /**
   * What the script must say, and the index by which it shows one.
   *
   * @param byRank whether the band is another than the index alone would have
   * @param thirds whether points are tried that no decimal is
   * @param tooMany whether a count is tried of which there are more than a target allows
   */
  private record Expected(
      String words,
      CountsConsequence counts,
      Fraction index,
      boolean byRank,
      boolean thirds,
      boolean tooMany) {}

  private record Data(Dataset dataset, AnalysisSettings settings) {
    static Data of(Path folder) {
      Loaded loaded = DatasetLoader.load(folder);
      return new Data(loaded.dataset().orElseThrow(), loaded.settings().orElseThrow());
    }

    Data equalAt(TieEquality equality) {
      return with(settings.index(), equality);
    }

    Data under(NotApplicablePolicy rule) {
      return with(
          new IndexSettings(
              settings.index().missing(), settings.index().missingLimitPercent(), rule),
          settings.equality());
    }

    private Data with(IndexSettings index, TieEquality equality) {
      return new Data(
          dataset,
          new AnalysisSettings(
              index,
              settings.ties(),
              equality,
              settings.bands(),
              settings.compareFrom(),
              settings.compareTo(),
              settings.asOf(),
              settings.decimals(),
              settings.methods()));
    }

    PeriodIndex index() {
      return Indices.compute(
          settings.compareTo(),
          dataset.frameworkOf(dataset.period(settings.compareTo()).orElseThrow()),
          units().stream().map(Unit::id).toList(),
          dataset.sheets().get(settings.compareTo()),
          settings.index());
    }

    Formats formats() {
      AsOf known = AsOf.of(dataset, settings).orElseThrow();
      return Edition.formats("en", Analyses.run(known.dataset(), known.settings()));
    }

    List<Unit> units() {
      return dataset.unitsOf(dataset.period(settings.compareTo()).orElseThrow());
    }

    WhatIfCounts counts() {
      return WhatIfCounts.of(targets());
    }

    List<TargetStanding> targets() {
      return FollowUpAssessment.assess(dataset, settings.asOf(), settings.methods().target())
          .match(FollowUp::targets, reason -> List.of());
    }

    /** Scorecards by unit. */
    Map<UnitId, Map<String, String>> scorecards() {
      String pages = dataset.identity().unitFolder() + "/[^/]+\\.html";
      Map<UnitId, Map<String, String>> found = new TreeMap<>();
      Map<String, UnitId> units =
          units().stream()
              .collect(Collectors.toMap(unit -> Addresses.fileName(unit.code()), Unit::id));
      MadePages.html(dataset, settings, path -> path.matches(pages))
          .forEach(
              (path, html) -> {
                Element board = Jsoup.parse(html).selectFirst("#what-if .try");
                if (board != null) {
                  found.put(units.get(path.replaceAll(".*/|\\.html", "")), board.dataset());
                }
              });
      return found;
    }
  }

  @Test
  void the_script_says_what_the_analytics_say(Browser browser) {
    List<Scorecard> all = new ArrayList<>();
    add(Data.of(PolicyData.write(folder, 24)), BOARDS / 5, all);
    add(Data.of(BuiltSite.REAL_DATA), 2 * BOARDS / 5, all);
    add(Data.of(BuiltSite.SECOND_SET), BOARDS / 5, all);
    Data sample = Data.of(BuiltSite.sampleData(folder, 24));
    // Missing and not applicable leaves; many ties where equality is that of whole per cents.
    add(sample, BOARDS / 5, all);
    add(sample.equalAt(TieEquality.published(0)), BOARDS / 5, all);
    add(sample.under(NotApplicablePolicy.RESCALES_VERIFIED), BOARDS / 10, all);
    assertThat(all).anyMatch(card -> card.data().containsKey("scales"));

    browser.driver().get("about:blank");
    List<?> said =
        (List<?>)
            browser.run(
                BuiltSite.read(Path.of("..", "templates", "assets", "what-if.js")) + RUN,
                all.stream()
                    .map(card -> Map.of("data", card.data(), "boards", card.boards()))
                    .toList());

    int boards = 0;
    int level = 0;
    int passing = 0;
    int falling = 0;
    int met = 0;
    int judged = 0;
    for (int card = 0; card < all.size(); card++) {
      for (int i = 0; i < all.get(card).boards().size(); i++) {
        String[] words = ((List<?>) said.get(card)).get(i).toString().split("\\|");
        Expected expected = all.get(card).expected().get(i);
        String found = String.join("|", List.of(words).subList(0, 7));
        assertThat(found).as("%s", all.get(card).boards().get(i)).isEqualTo(expected.words());
        judged += counts(words[7], expected.counts(), all.get(card).formats());
        met += expected.counts().after().met() > expected.counts().now().met() ? 1 : 0;
        assertThat(words[8]).as("refused").isEqualTo("0");
        BigDecimal shown = new BigDecimal(words[9]);
        assertThat(shown).isEqualTo(expected.index().toDecimal(shown.scale()));
        boards++;
        passing += words[3].isEmpty() ? 0 : 1;
        level += words[4].isEmpty() ? 0 : 1;
        falling += words[5].isEmpty() ? 0 : 1;
      }
    }
    assertThat(boards).isGreaterThanOrEqualTo(BOARDS);
    assertThat(List.of(level, passing, falling, met)).allMatch(count -> count > BOARDS / 20);
    assertThat(judged).isGreaterThan(BOARDS);
    List<Expected> asked = all.stream().flatMap(card -> card.expected().stream()).toList();
    assertThat(asked).filteredOn(Expected::byRank).hasSizeGreaterThan(BOARDS / 20);
    assertThat(asked).filteredOn(Expected::thirds).hasSizeGreaterThan(BOARDS / 20);
    assertThat(asked).filteredOn(Expected::tooMany).hasSizeGreaterThan(BOARDS / 20);
  }

  /** Compares each target of which something was supposed; says how many were judged. */
  private static int counts(String said, CountsConsequence expected, Formats formats) {
    Map<String, String[]> found = new LinkedHashMap<>();
    for (String one : said.split(";")) {
      found.put(one.split(" ")[0], one.split(" ", -1));
    }
    found.remove("");
    assertThat(found).containsOnlyKeys(expected.supposed().keySet());
    int judged = 0;
    for (Map.Entry<String, CountsConsequence.Supposed> entry : expected.supposed().entrySet()) {
      CountsConsequence.Supposed supposed = entry.getValue();
      String[] parts = found.get(entry.getKey());
      assertThat(parts[1]).isEqualTo(supposed.state().code());
      assertThat(parts[2]).isEqualTo(supposed.percent().match(Fraction::toString, none -> ""));
      assertThat(parts[3]).isEqualTo(supposed.gapCases().match(gap -> "" + gap, none -> ""));
      if (supposed.state().isJudged()) {
        // A growth may be that of a thousand per cent, or less than nothing.
        assertThat(parts[4])
            .isEqualTo(
                formats
                    .plain(supposed.percent().value().orElseThrow())
                    .replace(",", "")
                    .replace('\u2212', '-'));
        judged++;
      }
    }
    return judged;
  }

  private void add(Data data, int boards, List<Scorecard> to) {
    PeriodIndex index = data.index();
    WhatIfCounts counting = data.counts();
    Map<UnitId, Map<String, String>> cards = data.scorecards();
    Formats formats = data.formats();
    List<Band> bands = data.settings().bands().bands();
    assertThat(cards).isNotEmpty();
    Map<TiePolicy, WhatIf> engines = new LinkedHashMap<>();
    for (TiePolicy ties : TiePolicy.values()) {
      engines.put(
          ties, WhatIf.of(index, data.settings().bands(), ties, data.settings().equality()));
    }
    Ranking<UnitId> ranking =
        Rankings.rank(index.totals(), data.settings().ties(), data.settings().equality());
    for (Map.Entry<UnitId, Map<String, String>> card : cards.entrySet()) {
      List<UnitId> others =
          ranking.byKey().keySet().stream().filter(unit -> !unit.equals(card.getKey())).toList();
      Scorecard made =
          new Scorecard(Map.copyOf(card.getValue()), new ArrayList<>(), new ArrayList<>(), formats);
      for (int i = 0; i * cards.size() < boards; i++) {
        Map<String, Fraction> points = i % 4 == 0 ? aimed(card.getValue()) : drawn(card.getValue());
        TiePolicy ties = TiePolicy.values()[random.nextInt(4)];
        Consequence answer = engines.get(ties).ask(card.getKey(), points).value().orElseThrow();
        Map<String, String> counts = counts(card.getValue());
        Map<String, Measured> supposed = new LinkedHashMap<>();
        counts.forEach(
            (code, text) -> supposed.put(code, measured(form(card.getValue(), code), text)));
        CountsConsequence counted = counting.ask(card.getKey(), supposed);
        made.boards().add(Map.of("ties", ties.code(), "text", text(points, counts)));
        made.expected()
            .add(
                new Expected(
                    String.join(
                        "|",
                        answer.after().index().toString(),
                        Integer.toString(answer.after().rank().doubled()),
                        Integer.toString(bands.indexOf(answer.after().band())),
                        places(answer.passed(), others),
                        places(answer.level(), others),
                        places(answer.passedBy(), others),
                        counted.after().met() + "/" + counted.after().judged()),
                    counted,
                    answer.after().index(),
                    !answer.after().band().equals(byIndex(bands, answer.after().index())),
                    points.values().stream().anyMatch(one -> one.decimal().isEmpty()),
                    counts.keySet().stream()
                        .anyMatch(
                            code ->
                                form(card.getValue(), code).equals("at-most")
                                    && counted.supposed().get(code).state() == State.NOT_MET)));
      }
      to.add(made);
    }
  }

  private static Band byIndex(List<Band> bands, Fraction index) {
    return bands.stream()
        .filter(band -> index.compareTo(Fraction.of(band.atLeast())) >= 0)
        .findFirst()
        .orElse(bands.get(bands.size() - 1));
  }

  private static String places(List<UnitId> units, List<UnitId> others) {
    return units.stream()
        .map(unit -> Integer.toString(others.indexOf(unit)))
        .collect(Collectors.joining(" "));
  }

  /** As an address has it. */
  private static String text(Map<String, Fraction> points, Map<String, String> counts) {
    return Stream.concat(
            points.entrySet().stream()
                .map(entry -> entry.getKey() + ":" + entry.getValue().asWritten()),
            counts.entrySet().stream().map(entry -> entry.getKey() + ":" + entry.getValue()))
        .collect(Collectors.joining(","));
  }

  private static Measured measured(String form, String text) {
    long top = Long.parseLong(text.split("/")[0]);
    return form.equals("growth")
        ? Measured.total(top)
        : Measured.ratio(top, Long.parseLong(text.split("/")[1]));
  }

  private static String form(Map<String, String> board, String code) {
    return Stream.of(board.get("targets").split(";"))
        .map(target -> target.split(" "))
        .filter(target -> target[0].equals(code))
        .findFirst()
        .orElseThrow()[1];
  }

  /** Counts other than now on none, few or all targets; some just where the target is met. */
  private Map<String, String> counts(Map<String, String> board) {
    Map<String, String> counts = new LinkedHashMap<>();
    double share = random.nextDouble();
    for (String one : board.getOrDefault("targets", "").split(";")) {
      String[] target = one.split(" ");
      if (target.length > 1 && random.nextDouble() < share) {
        String now = target[3].equals("-") ? "" : target[3] + "/" + target[4];
        String count = count(target);
        if (!count.equals(now)) {
          counts.put(target[0], count);
        }
      }
    }
    return counts;
  }

  private String count(String[] target) {
    boolean growth = target[1].equals("growth");
    long bottom =
        growth
            ? Long.parseLong(target[4])
            : random.nextInt(4) == 0 || target[3].equals("-")
                ? random.nextInt(60)
                : Long.parseLong(target[4]);
    long needed =
        new BigDecimal(target[2])
            .add(BigDecimal.valueOf(growth ? 100 : 0))
            .multiply(BigDecimal.valueOf(bottom))
            .divide(BigDecimal.valueOf(100), 0, RoundingMode.CEILING)
            .longValueExact();
    long top =
        switch (random.nextInt(3)) {
          case 0 -> needed;
          case 1 -> Math.max(0, needed - 1);
          default -> random.nextLong(2 * bottom + 1);
        };
    return (growth ? top : Math.min(top, bottom)) + "/" + bottom;
  }

  /** Points that the rules allow, on none, few or all leaves. */
  private Map<String, Fraction> drawn(Map<String, String> board) {
    double share = random.nextDouble();
    Map<String, Fraction> points = new LinkedHashMap<>();
    for (String leaf : board.get("leaves").split(";")) {
      if (random.nextDouble() < share) {
        points.put(leaf.split(" ")[0], draw(leaf.split(" "), places(board)));
      }
    }
    return points;
  }

  private static int places(Map<String, String> board) {
    return Integer.parseInt(board.get("own").split(" ")[3]);
  }

  /** Now and then what the unit has in any case: a reader may write that again. */
  private Fraction draw(String[] leaf, int places) {
    if (random.nextInt(16) == 0) {
      return fraction(leaf[2]);
    }
    if (leaf.length > 3) {
      return fraction(leaf[3 + random.nextInt(leaf.length - 3)]);
    }
    Fraction most = fraction(leaf[1]);
    Fraction scale = Fraction.of(BigDecimal.TEN.pow(places));
    int steps = (int) most.multiply(scale).toDouble();
    int drawn = random.nextInt(steps + 1);
    return drawn == steps ? most : Fraction.of(drawn).divide(scale);
  }

  /** "7307/100" or "73.07". */
  private static Fraction fraction(String text) {
    String[] parts = (text + "/1").split("/");
    return Fraction.ratio(new BigDecimal(parts[0]), new BigDecimal(parts[1]));
  }

  /** Points on one leaf that lead exactly to where another unit is; drawn ones where none can. */
  private Map<String, Fraction> aimed(Map<String, String> board) {
    List<String> others = board.get("others").lines().toList();
    String[] leaves = board.get("leaves").split(";");
    String[] own = board.get("own").split(" ");
    String[] scales = board.getOrDefault("scales", "").split(" ");
    for (int tries = 0; tries < 50 && !others.isEmpty(); tries++) {
      String other = others.get(random.nextInt(others.size()));
      int place = random.nextInt(leaves.length);
      Fraction needed =
          fraction(other.substring(0, other.indexOf(' ')))
              .multiply(fraction(own[1]))
              .divide(Fraction.HUNDRED)
              .subtract(fraction(own[0]))
              .divide(fraction(scales[0].isEmpty() ? "1" : scales[place]));
      String[] leaf = leaves[place].split(" ");
      Fraction points = fraction(leaf[2]).add(needed);
      if (leaf.length == 3
          && Fraction.of(points.toDecimal(places(board))).equals(points)
          && points.signum() >= 0
          && points.compareTo(fraction(leaf[1])) <= 0) {
        return Map.of(leaf[0], points);
      }
    }
    return drawn(board);
  }
}

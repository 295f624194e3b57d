package vn.parindex.site.feature.ranking;

import java.util.ArrayList;
import java.util.List;
import vn.parindex.analytics.robustness.RankUncertainty;
import vn.parindex.analytics.robustness.RobustnessSettings;
import vn.parindex.site.format.Formats;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Block.Grid;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.Stat;
import vn.parindex.site.model.Tone;
import vn.parindex.site.route.Route;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.result.RobustnessSentences;

/** How sure the ranking is. */
final class RobustnessAssembler {

  private final Edition edition;
  private final Formats formats;
  private final RobustnessSentences sentences;
  private final RankUncertainty uncertainty;
  private final RobustnessSettings settings;

  RobustnessAssembler(Edition edition) {
    this.edition = edition;
    this.formats = edition.formats();
    this.sentences = new RobustnessSentences(edition);
    this.uncertainty = edition.results().robustness().uncertainty();
    this.settings = uncertainty.settings();
  }

  Page page(Route route) {
    RobustnessTables tables = new RobustnessTables(edition);
    List<String> varied = sentences.varied();
    return edition
        .page(route, sentences.lead())
        .stats(stats())
        .styled(
            "main-table",
            edition.say("section.robustness.intervals"),
            Block.Figure.of(new RankIntervals(edition).view()))
        .when(
            !varied.isEmpty(),
            page ->
                page.section(edition.say("section.robustness.varied"), Block.Bullets.of(varied)))
        .section(edition.say("section.robustness.groups"), Grid.of(tables.groups()))
        .section(
            edition.say("section.robustness.variants"),
            Grid.of(tables.variants()),
            folded("robustness.shifts.summary", Grid.dense(tables.shifts())))
        .section(
            edition.say("section.robustness.sensitivity"),
            Block.Paragraph.of(tables.decisive()),
            folded("robustness.sensitivity.summary", Grid.of(tables.sensitivity())))
        .made();
  }

  /** A table of statistics behind its words; what it says instead of rows stands open. */
  private Block folded(String summary, Grid grid) {
    return grid.table().rows().isEmpty()
        ? grid
        : new Block.Fold(edition.say(summary), false, List.of(grid));
  }

  private List<Stat> stats() {
    if (uncertainty.units().size() < 2) {
      return List.of();
    }
    List<Stat> stats = new ArrayList<>();
    uncertainty
        .pairs()
        .value()
        .ifPresent(
            pairs -> {
              stats.add(
                  new Stat(
                      edition.say("robustness.pairs", edition.terms().unit()),
                      edition.say(
                          "count.of",
                          formats.count(
                              pairs.pairs().stream().filter(sentences::isToldApart).count()),
                          formats.count(pairs.pairs().size())),
                      edition.say(
                          "robustness.pairs.detail", formats.settingPercent(settings.groupLimit())),
                      Tone.PLAIN));
            });
    int narrow =
        (int)
            uncertainty.units().stream()
                .filter(spread -> spread.low().equals(spread.high()))
                .count();
    stats.add(
        new Stat(
            edition.say("robustness.one-rank", edition.terms().unit()),
            edition.say(
                "count.of", formats.count(narrow), formats.count(uncertainty.units().size())),
            edition.say("robustness.one-rank.detail", sentences.interval()),
            Tone.PLAIN));
    return stats;
  }
}

package vn.parindex.site.feature.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.Stat;
import vn.parindex.site.route.Route;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.result.CauseSentences;

/**
 * All units on sheets of paper, one each, behind the ranking, to be printed in one go: what a
 * meeting has on the table.
 */
final class SheetsAssembler {

  private final Edition edition;
  private final ScorecardAssembler scorecards;

  SheetsAssembler(Edition edition, ScorecardAssembler scorecards) {
    this.edition = edition;
    this.scorecards = scorecards;
  }

  Page page(Route route) {
    Page ranking = edition.routes().page(edition.addresses().ranking()).orElseThrow();
    List<Block> sheets = new ArrayList<>();
    sheets.add(
        Block.Group.of(
            "sheet overview",
            ranking.every(Block.Stats.class).findFirst().orElseThrow(),
            new Block.SheetGrid(ranking.table("ranking"), "", "", false)));
    edition.unitsByRank().forEach(unit -> sheets.add(sheet(unit)));
    return edition
        .page(route, ranking.head().lead())
        .add(Block.Only.html(Block.Paragraph.styled("note screen", edition.say("sheets.print"))))
        .add(new Block.Group("sheets", sheets))
        .made();
  }

  /** The first screen of the scorecard, then its tables. */
  private Block.Sheet sheet(UnitId unit) {
    UnitSummary summary = scorecards.summary(unit);
    String name = edition.fullName(unit);
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.Paragraph.styled("lead", summary.lead()));
    blocks.add(Block.Stats.of(summary.stats().stream().map(Stat::onPaper).toList()));
    String cause =
        Stream.concat(
                Stream.of(summary.cause()).filter(said -> !said.isEmpty()),
                new CauseSentences(edition)
                    .passed(unit).stream().map(passed -> passed.words() + "."))
            .collect(Collectors.joining(" "));
    if (!cause.isEmpty()) {
      blocks.add(Block.Paragraph.styled("cause", cause));
    }
    blocks.add(
        Block.Section.of(
            "to-do",
            summary.actions().heading(),
            Block.Paragraph.of(
                (summary.actions().sentences() + " " + summary.actions().heirs()).strip()),
            summary.actions().block().onPaper()));
    blocks.add(new Block.SheetGrid(summary.areas(), name, "areas", false));
    summary
        .year()
        .ifPresent(
            year -> {
              year.targets()
                  .ifPresent(
                      targets ->
                          blocks.add(
                              new Block.SheetGrid(targets.bars().twin(), name, "targets", false)));
              blocks.add(new Block.SheetGrid(year.tasks(), name, "tasks", false));
            });
    blocks.add(
        Block.Section.of(
            "", edition.say("section.scorecard.losses"), Block.Bullets.of(summary.waysUp())));
    return new Block.Sheet(name, blocks);
  }
}

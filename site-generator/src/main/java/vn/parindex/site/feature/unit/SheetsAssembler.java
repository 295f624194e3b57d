package vn.parindex.site.feature.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Page;
import vn.parindex.site.route.Route;
import vn.parindex.site.say.Edition;

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

  /** On paper what is still to be done and what can be won back stand side by side. */
  private Block.Sheet sheet(UnitId unit) {
    UnitSummary summary = scorecards.summary(unit);
    String name = edition.fullName(unit);
    Block waysUp =
        Block.Section.of(
            "", edition.say("section.scorecard.losses"), Block.Bullets.of(summary.waysUp()));
    List<Block> beside = new ArrayList<>();
    List<Block> tables = new ArrayList<>();
    summary
        .year()
        .ifPresent(
            year -> {
              beside.add(
                  Block.Section.of(
                      "",
                      edition.say("section.scorecard.due"),
                      Block.Bullets.of(year.due().sentences())));
              year.targets()
                  .ifPresent(
                      targets ->
                          tables.add(
                              new Block.SheetGrid(targets.bars().twin(), name, "targets", false)));
              tables.add(new Block.SheetGrid(year.tasks(), name, "tasks", false));
            });
    beside.add(Block.Only.html(waysUp));
    tables.add(Block.Only.markdown(waysUp));
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.Paragraph.styled("lead", summary.lead()));
    blocks.add(Block.Stats.of(summary.stats()));
    blocks.add(
        new Block.Group(
            "thirds",
            Stream.concat(summary.whyMoved().stream(), summary.highlights().stream()).toList()));
    blocks.add(new Block.SheetGrid(summary.areas(), name, "", false));
    blocks.add(new Block.Group("pair", beside));
    blocks.addAll(tables);
    return new Block.Sheet(name, blocks);
  }
}

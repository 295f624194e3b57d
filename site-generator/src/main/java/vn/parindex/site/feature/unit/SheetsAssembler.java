package vn.parindex.site.feature.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.Stat;
import vn.parindex.site.route.Route;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.UnitParts;
import vn.parindex.site.say.result.CauseSentences;

/**
 * All units on sheets of paper, one each, behind the ranking, to be printed in one go: what a
 * meeting has on the table. Of very many units the ranking leads to the sheets of each group.
 */
final class SheetsAssembler {

  private final Edition edition;
  private final ScorecardAssembler scorecards;

  SheetsAssembler(Edition edition, ScorecardAssembler scorecards) {
    this.edition = edition;
    this.scorecards = scorecards;
  }

  Page page(Route route) {
    Page ranking = edition.routes().whole(edition.addresses().ranking()).orElseThrow();
    List<Block> sheets = new ArrayList<>();
    sheets.add(
        Block.Group.of(
            "sheet overview",
            ranking.every(Block.Stats.class).findFirst().orElseThrow(),
            new Block.SheetGrid(ranking.table("ranking"), "", "", false)));
    boolean together = !edition.parts().isSplit();
    if (together) {
      edition.unitsByRank().forEach(unit -> sheets.add(sheet(unit)));
      edition.unscored().forEach(unit -> sheets.add(unscored(unit)));
    }
    return edition
        .page(route, ranking.head().lead())
        .toPrint(edition.say(together ? "sheets.print" : "sheets.print.ranking"))
        .when(
            !together,
            page ->
                page.add(
                    UnitParts.ways(
                        "parts screen",
                        edition.say("sheets.parts"),
                        edition.parts().all(),
                        route.path())))
        .add(new Block.Group("sheets", sheets))
        .made();
  }

  /** The sheets of some units, in the order of the ranking. */
  Page part(Route route, UnitParts.Part part) {
    return edition
        .page(
            route,
            edition.say(
                "sheets.lead",
                edition.formats().count(part.units().size()),
                edition.terms().units(),
                part.name()))
        .toPrint(edition.say("sheets.print.part"))
        .add(
            new Block.Group(
                "sheets",
                edition.unitsByRank().stream()
                    .filter(part.units()::contains)
                    .<Block>map(this::sheet)
                    .toList()))
        .neighbours(edition.parts().all(), part, other -> other.of(edition.addresses().sheets()))
        .made();
  }

  /** What the first sheet of a printed scorecard says: what leads, areas and targets. */
  private Block.Sheet sheet(UnitId unit) {
    UnitSummary summary = scorecards.summary(unit);
    String name = edition.fullName(unit);
    List<Block> blocks = beginning(summary.lead(), summary.story());
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
    toDo(summary.actions()).ifPresent(blocks::add);
    blocks.add(new Block.SheetGrid(summary.areas(), name, "areas", false));
    targets(name, summary.year()).ifPresent(blocks::add);
    return new Block.Sheet(name, blocks);
  }

  /**
   * Of a unit that is followed and was not scored yet, as a new one: what it is to do and how it
   * stands against its targets. A meeting that is asked about it finds it here too.
   */
  private Block.Sheet unscored(UnitId unit) {
    String name = edition.fullName(unit);
    List<Block> blocks =
        beginning(
            edition.say(
                "sheets.unscored",
                edition.formats().date(edition.period().closedOn()),
                edition.formats().date(edition.results().settings().asOf())),
            scorecards.story(unit));
    toDo(scorecards.actions(unit)).ifPresent(blocks::add);
    targets(name, scorecards.year(unit)).ifPresent(blocks::add);
    return new Block.Sheet(name, blocks);
  }

  private static List<Block> beginning(String lead, List<Block.Phrase> story) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.Paragraph.styled("lead", lead));
    if (!story.isEmpty()) {
      // On paper nothing leads anywhere.
      blocks.add(
          Block.Paragraph.styled(
              "story", story.stream().map(Block.Phrase::text).collect(Collectors.joining())));
    }
    return blocks;
  }

  private static Optional<Block> toDo(ScorecardActions.First actions) {
    return actions.isAny()
        ? Optional.of(
            Block.Section.of(
                "to-do",
                actions.heading(),
                Block.Paragraph.of((actions.sentences() + " " + actions.heirs()).strip()),
                actions.block().onPaper()))
        : Optional.empty();
  }

  private static Optional<Block> targets(String name, Optional<ScorecardYear.Standing> year) {
    return year.flatMap(ScorecardYear.Standing::targets)
        .map(targets -> new Block.SheetGrid(targets.bars().twin(), name, "targets", false));
  }
}

package vn.parindex.site.feature.unit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.parindex.analytics.bottleneck.LossKind;
import vn.parindex.analytics.bottleneck.UnitLoss;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.format.Formats;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Link;
import vn.parindex.site.model.Stat;
import vn.parindex.site.model.TableView;
import vn.parindex.site.model.Tone;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.Families;
import vn.parindex.site.say.result.LossWords;
import vn.parindex.site.say.result.WaysUpSentences;
import vn.parindex.site.say.table.TableOf;
import vn.parindex.site.say.table.TablePart;

/** The part of a scorecard on points lost and what can be won back. */
final class ScorecardLosses extends TablePart {

  private final LossWords words;

  ScorecardLosses(Edition edition) {
    super(edition);
    this.words = new LossWords(edition);
  }

  /** Where winning points back leads a unit, or why nowhere; in sentences. */
  List<String> waysUp(UnitId id) {
    return new WaysUpSentences(edition).of(edition.results().waysUp().get(id));
  }

  Block.Section section(UnitId id, List<String> waysUp) {
    UnitLoss loss = edition.results().pointsLost().units().get(id);
    List<UnitLoss.Part> losing = losing(loss);
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.Stats.small(words.kinds().stream().map(kind -> stat(loss, losing, kind)).toList()));
    blocks.add(Block.Bullets.sentences(waysUp));
    blocks.add(
        Block.Paragraph.more(
            new Link(edition.say("loss.more"), edition.addresses().bottlenecks())));
    if (!losing.isEmpty()) {
      blocks.add(
          new Block.Fold(
              edition.say("section.scorecard.losses.table"),
              false,
              List.of(Block.Grid.of(table(losing)))));
    }
    return new Block.Section("", "losses", edition.say("section.scorecard.losses"), blocks);
  }

  private Stat stat(UnitLoss loss, List<UnitLoss.Part> losing, LossKind kind) {
    long leaves = losing.stream().filter(part -> part.kind() == kind).count();
    List<String> details = new ArrayList<>();
    if (leaves > 0) {
      details.add(edition.say("loss.on-leaves", formats.count(leaves)));
    }
    if (loss.missing(kind) > 0) {
      details.add(edition.say("loss.missing", formats.count(loss.missing(kind))));
    }
    return new Stat(
        edition.say(Families.LOSS.of(kind), edition.terms().unit()),
        loss.lost(kind).match(words::points, reason -> Formats.ABSENT),
        String.join("; ", details),
        Tone.PLAIN);
  }

  /** The leaves that lost anything, the most points lost first. */
  private static List<UnitLoss.Part> losing(UnitLoss loss) {
    Comparator<UnitLoss.Part> byLoss =
        Comparator.comparing(
            part -> part.lost().match(points -> points, reason -> BigDecimal.ZERO));
    return loss.leaves().stream()
        .filter(part -> part.lost().match(points -> points.signum() > 0, reason -> false))
        .sorted(byLoss.reversed())
        .toList();
  }

  private TableView table(List<UnitLoss.Part> losing) {
    return new TableOf<UnitLoss.Part>("losses", edition.say("loss.own.caption", edition.to()))
        .numbered(
            columns.words("leaf", edition.say("column.leaf")),
            (part, place) ->
                cells.link(
                    LossWords.name(part.leaf()), edition.addresses().area(part.areaCode()), place))
        .column(
            columns.points("max", edition.say("column.max")),
            part -> cells.points(part.leaf().maxPoints()))
        .column(
            columns.points("lost", edition.say("column.lost")), part -> cells.points(part.lost()))
        .column(
            columns.words("kind", edition.say("column.local")),
            part -> cells.text(words.kind(part.kind()), LossWords.KINDS.indexOf(part.kind())))
        .note(edition.say("loss.own.note", edition.terms().unit()))
        .rows(losing);
  }
}

package vn.parindex.site.feature.unit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.parindex.analytics.bottleneck.LossKind;
import vn.parindex.analytics.bottleneck.UnitLoss;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.format.Formats;
import vn.parindex.site.model.Link;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.Stat;
import vn.parindex.site.model.TableView;
import vn.parindex.site.model.Tone;
import vn.parindex.site.say.Cells;
import vn.parindex.site.say.Columns;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.LossWords;
import vn.parindex.site.say.WaysUpSentences;

/** The part of a scorecard on points lost and what can be won back. */
final class ScorecardLosses {

  private final Edition edition;
  private final Formats formats;
  private final Cells cells;
  private final Columns columns;
  private final LossWords words;

  ScorecardLosses(Edition edition) {
    this.edition = edition;
    this.formats = edition.formats();
    this.cells = new Cells(edition);
    this.columns = new Columns(edition);
    this.words = new LossWords(edition);
  }

  Page.Scorecard.Losses assemble(UnitId id) {
    UnitLoss loss = edition.results().pointsLost().units().get(id);
    List<Stat> stats = new ArrayList<>();
    for (LossKind kind : words.kinds()) {
      stats.add(stat(loss, kind));
    }
    return new Page.Scorecard.Losses(
        stats,
        new WaysUpSentences(edition).of(edition.results().waysUp().get(id)),
        table(loss),
        new Link(edition.say("loss.more"), edition.addresses().bottlenecks()));
  }

  private Stat stat(UnitLoss loss, LossKind kind) {
    long losing = losing(loss).stream().filter(part -> part.kind() == kind).count();
    List<String> details = new ArrayList<>();
    if (losing > 0) {
      details.add(edition.say("loss.on-leaves", formats.count(losing)));
    }
    if (loss.missing(kind) > 0) {
      details.add(edition.say("loss.missing", formats.count(loss.missing(kind))));
    }
    return new Stat(
        edition.say("loss." + kind.code(), edition.terms().unit()),
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

  private TableView table(UnitLoss loss) {
    List<TableView.Row> rows = new ArrayList<>();
    for (UnitLoss.Part part : losing(loss)) {
      rows.add(
          new TableView.Row(
              List.of(
                  cells.link(
                      LossWords.name(part.leaf()),
                      edition.addresses().area(part.areaCode()),
                      rows.size()),
                  cells.points(part.leaf().maxPoints()),
                  cells.points(part.lost()),
                  cells.text(words.kind(part.kind()), LossWords.KINDS.indexOf(part.kind()))),
              false));
    }
    return new TableView(
        "losses",
        edition.say("loss.own.caption", edition.to()),
        List.of(
            columns.words("leaf", edition.say("column.leaf")),
            columns.points("max", edition.say("column.max")),
            columns.points("lost", edition.say("column.lost")),
            columns.words("kind", edition.say("column.local"))),
        rows,
        List.of(edition.say("loss.own.note", edition.terms().unit())));
  }
}

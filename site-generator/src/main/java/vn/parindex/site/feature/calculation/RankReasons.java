package vn.parindex.site.feature.calculation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.parindex.analytics.index.Band;
import vn.parindex.analytics.index.NodeScore;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Rank;
import vn.parindex.analytics.ranking.Ranking;
import vn.parindex.analytics.ranking.Ranking.Placed;
import vn.parindex.analytics.ranking.TieEquality;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.TableView;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.table.TableOf;
import vn.parindex.site.say.table.TablePart;

/** Why a unit has its rank, beside those next to it; and its band, from its threshold. */
final class RankReasons extends TablePart {

  /** Units named above, beside and below: of more that are equal the first tell as much. */
  private static final int NAMED = 3;

  private final Amounts amounts;

  RankReasons(Edition edition) {
    super(edition);
    this.amounts = new Amounts(edition);
  }

  /** Nothing for a unit without an index. */
  List<Block> blocks(UnitId unit) {
    return edition
        .ranking()
        .of(unit)
        .map(
            place ->
                List.<Block>of(
                    Block.Section.of(
                        "",
                        edition.say("calculation.rank"),
                        Block.Paragraph.of(above(place)),
                        Block.Grid.of(beside(place))),
                    Block.Section.of(
                        "",
                        edition.say("column.band"),
                        Block.Bullets.of(band(unit, place.value())))))
        .orElse(List.of());
  }

  private String above(Placed<UnitId> own) {
    Ranking<UnitId> ranking = edition.ranking();
    long better =
        ranking.placed().stream().filter(other -> other.rank().compareTo(own.rank()) < 0).count();
    String all = formats.count(ranking.placed().size());
    String rank = formats.rank(own.rank());
    String reason =
        better == 0
            ? edition.say("calculation.rank.first", edition.terms().unit(), rank, all)
            : edition.say(
                better == 1 ? "calculation.rank.above.one" : "calculation.rank.above",
                formats.count(better),
                edition.terms().unit(),
                rank,
                all);
    return edition.results().settings().equality() instanceof TieEquality.Published published
        ? reason
            + " "
            + edition.say("calculation.rank.published", formats.count(published.decimals()))
        : reason;
  }

  private TableView beside(Placed<UnitId> own) {
    List<Placed<UnitId>> placed = edition.ranking().placed().stream().toList();
    List<Rank> ranks = placed.stream().map(Placed::rank).distinct().toList();
    int at = ranks.indexOf(own.rank());
    List<Placed<UnitId>> rows = new ArrayList<>();
    int unnamed = 0;
    for (Rank rank : ranks.subList(Math.max(0, at - 1), Math.min(ranks.size(), at + 2))) {
      List<Placed<UnitId>> sharing =
          placed.stream().filter(other -> other.rank().equals(rank) && other != own).toList();
      if (rank.equals(own.rank())) {
        rows.add(own);
      }
      rows.addAll(sharing.subList(0, Math.min(NAMED, sharing.size())));
      unnamed += Math.max(0, sharing.size() - NAMED);
    }
    return new TableOf<Placed<UnitId>>("hang", edition.say("calculation.rank.caption"))
        .column(
            columns.fixed("unit", edition.say("column.unit")),
            row ->
                cells.link(
                    edition.labels().get(row.key()), edition.addresses().calculation(row.key()), 0))
        .column(fixed("rank", edition.say("column.rank")), row -> cells.rank(Optional.of(row)))
        .column(
            fixed("exact", edition.say("calculation.column.exact")),
            row -> cells.text(exact(row.key())))
        .column(
            fixed("gap", edition.say("calculation.column.gap")),
            row -> row == own ? cells.absent("") : cells.change(row.value().subtract(own.value())))
        .emphasise(row -> row == own)
        .note(unnamed == 0 ? "" : edition.say("calculation.rank.unnamed", formats.count(unnamed)))
        .rows(rows);
  }

  private static TableView.Column fixed(String key, String label) {
    return new TableView.Column(key, label, "", TableView.Align.NUMBER, false);
  }

  private String exact(UnitId unit) {
    NodeScore total = edition.current().units().get(unit).total();
    return amounts.division(total.points(), total.countedMax());
  }

  /** Between which bounds the index lies, and how many points the next band is away. */
  private List<String> band(UnitId unit, Fraction percent) {
    List<Band> bands = edition.results().settings().bands().bands();
    int level = edition.results().settings().bands().level(percent);
    Band own = bands.get(level - 1);
    String name = edition.bandInSentence(own);
    String low = amounts.points(own.atLeast()) + "%";
    List<String> lines = new ArrayList<>();
    if (level == 1) {
      lines.add(Edition.capital(edition.say("calculation.band.best", name, low)));
      return lines;
    }
    Band next = bands.get(level - 2);
    String high = amounts.points(next.atLeast()) + "%";
    lines.add(
        Edition.capital(
            level == bands.size()
                ? edition.say("calculation.band.last", name, high)
                : edition.say("calculation.band", name, low, high)));
    NodeScore total = edition.current().units().get(unit).total();
    BigDecimal needed = next.atLeast().movePointLeft(2).multiply(total.countedMax());
    lines.add(
        edition.say(
            "calculation.band.next",
            edition.bandInSentence(next),
            high,
            amounts.points(total.countedMax()),
            amounts.points(needed),
            amounts.points(needed.subtract(total.points()))));
    return lines;
  }
}

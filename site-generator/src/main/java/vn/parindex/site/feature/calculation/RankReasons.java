package vn.parindex.site.feature.calculation;

import java.util.ArrayList;
import java.util.List;
import vn.parindex.analytics.Grades;
import vn.parindex.analytics.index.Band;
import vn.parindex.analytics.index.BandScale;
import vn.parindex.analytics.index.NodeScore;
import vn.parindex.analytics.index.UnitIndex;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Rank;
import vn.parindex.analytics.ranking.Ranking;
import vn.parindex.analytics.ranking.Ranking.Placed;
import vn.parindex.analytics.ranking.TieEquality;
import vn.parindex.site.format.Formats;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Block.Ledger.Level;
import vn.parindex.site.model.Block.Ledger.Line;
import vn.parindex.site.model.Block.Phrase;
import vn.parindex.site.model.Link;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.Families;
import vn.parindex.site.say.result.NotApplicableWords;

/** Why a unit has its rank, beside those next to it; and its band, from its threshold. */
final class RankReasons {

  /** Units named above, beside and below: of more that are equal the first tell as much. */
  private static final int NAMED = 3;

  private final Edition edition;
  private final Formats formats;
  private final Amounts amounts;

  RankReasons(Edition edition) {
    this.edition = edition;
    this.formats = edition.formats();
    this.amounts = new Amounts(edition);
  }

  /** Nothing for a unit without an index. */
  List<Block> blocks(UnitId unit) {
    return edition.ranking().of(unit).map(this::blocks).orElse(List.of());
  }

  private List<Block> blocks(Placed<UnitId> place) {
    List<Block> rank = new ArrayList<>(List.of(Block.Paragraph.of(above(place))));
    rank.addAll(beside(place));
    return List.of(
        new Block.Section("", "", edition.say("calculation.rank"), rank),
        Block.Section.of("", edition.bandsTitle(), Block.Bullets.of(band(place))));
  }

  private String above(Placed<UnitId> own) {
    Ranking<UnitId> ranking = edition.ranking();
    long better =
        ranking.placed().stream().filter(other -> other.rank().compareTo(own.rank()) < 0).count();
    String all = formats.count(ranking.placed().size());
    String rank = formats.rank(own.rank());
    List<String> sentences = new ArrayList<>();
    sentences.add(
        better == 0
            ? edition.say("calculation.rank.first", edition.terms().unit(), rank, all)
            : edition.say(
                better == 1 ? "calculation.rank.above.one" : "calculation.rank.above",
                formats.count(better),
                edition.terms().unit(),
                rank,
                all,
                edition.terms().units()));
    if (own.isTied()) {
      sentences.add(edition.say("calculation.rank.tied", formats.count(own.shared())));
    }
    if (own.isTied() || !own.rank().equals(Rank.of(Math.toIntExact(better) + 1))) {
      // The number of those above alone does not say the rank.
      sentences.add(edition.say(Families.TIE_POLICY_LONG.of(edition.results().settings().ties())));
    }
    if (edition.results().settings().equality() instanceof TieEquality.Published published) {
      sentences.add(edition.say("calculation.rank.published", formats.count(published.decimals())));
    }
    return String.join(" ", sentences);
  }

  private List<Block> beside(Placed<UnitId> own) {
    List<Placed<UnitId>> placed = edition.ranking().placed().stream().toList();
    List<Rank> ranks = placed.stream().map(Placed::rank).distinct().toList();
    int at = ranks.indexOf(own.rank());
    List<Line> lines = new ArrayList<>();
    int unnamed = 0;
    for (Rank rank : ranks.subList(Math.max(0, at - 1), Math.min(ranks.size(), at + 2))) {
      if (rank.equals(own.rank())) {
        lines.add(line(own, Level.OWN));
      }
      List<Placed<UnitId>> others =
          placed.stream().filter(other -> other.rank().equals(rank) && other != own).toList();
      others.stream().limit(NAMED).forEach(other -> lines.add(line(other, Level.PART)));
      unnamed += Math.max(0, others.size() - NAMED);
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Ledger(
            "hang",
            edition.say("calculation.rank.caption"),
            List.of(
                edition.say("column.unit"),
                edition.say("column.rank"),
                edition.say("calculation.column.points"),
                edition.say("calculation.column.max"),
                edition.say("column.index-plain")),
            "",
            lines));
    if (unnamed > 0) {
      blocks.add(
          Block.Paragraph.note(edition.say("calculation.rank.unnamed", formats.count(unnamed))));
    }
    return blocks;
  }

  private Line line(Placed<UnitId> place, Level level) {
    NodeScore total = edition.current().units().get(place.key()).total();
    return new Line(
        "",
        level,
        Phrase.of(
            new Link(
                edition.labels().get(place.key()), edition.addresses().calculation(place.key()))),
        List.of(
            formats.rank(place.rank()),
            amounts.points(total.points()),
            amounts.points(total.countedMax()),
            formats.percent(place.value())),
        List.of());
  }

  /** Between which bounds the index lies, and how many points the next band is away. */
  private List<String> band(Placed<UnitId> place) {
    Grades grades = edition.grades();
    List<Band> bands = grades.scale().bands();
    int level = grades.level(place.key()).orElseThrow();
    if (grades.scale().isByRank()) {
      return bandByRank(place, bands, level);
    }
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
    lines.add(next(place, next));
    return lines;
  }

  /** How many are ahead, for how many a band is, and what the next one asks for. */
  private List<String> bandByRank(Placed<UnitId> place, List<Band> bands, int level) {
    Band own = bands.get(level - 1);
    int ranked = edition.ranking().placed().size();
    String unit = edition.terms().unit();
    List<String> lines = new ArrayList<>();
    lines.add(
        Edition.capital(
            edition.say(
                "calculation.band.ranked",
                edition.bandInSentence(own),
                formats.count(edition.ranking().ahead(place)),
                formats.count(ranked),
                unit)));
    BandScale.places(own, ranked)
        .ifPresent(
            places ->
                lines.add(
                    Edition.capital(
                        edition.say(
                            "calculation.band.places",
                            edition.bandInSentence(own),
                            formats.exact(own.topPercent().orElseThrow()),
                            formats.count(places),
                            formats.count(ranked),
                            unit))));
    if (level > 1) {
      Band next = bands.get(level - 2);
      lines.add(
          BandScale.places(next, ranked)
              .map(places -> nextByRank(next, places))
              .orElseGet(() -> next(place, next)));
    }
    return lines;
  }

  private String nextByRank(Band next, int places) {
    return edition.say(
        next.atLeast().signum() > 0
            ? "calculation.band.next.by-rank.from"
            : "calculation.band.next.by-rank",
        edition.bandInSentence(next),
        formats.count(places),
        edition.terms().unit(),
        amounts.points(next.atLeast()) + "%");
  }

  /** How many points the next band is away. */
  private String next(Placed<UnitId> place, Band next) {
    UnitIndex index = edition.current().units().get(place.key());
    NodeScore total = index.total();
    Fraction needed = Fraction.of(next.atLeast().movePointLeft(2)).multiply(total.countedMax());
    String more =
        NotApplicableWords.isRescaled(index)
            ? " "
                + edition.say(
                    "calculation.band.next.rescaled", new NotApplicableWords(edition).factor(index))
            : "";
    return edition.say(
            "calculation.band.next",
            edition.bandInSentence(next),
            amounts.points(next.atLeast()) + "%",
            amounts.points(total.countedMax()),
            amounts.points(needed),
            amounts.points(needed.subtract(total.points())))
        + more;
  }
}

package vn.parindex.site.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A page of the site: one record per kind of page, one pair of templates per record. */
public sealed interface Page
    permits Page.Built,
        Page.Agreement,
        Page.Area,
        Page.Areas,
        Page.Bottlenecks,
        Page.Compare,
        Page.Home,
        Page.Ranking,
        Page.Robustness,
        Page.Scorecard,
        Page.Sheets,
        Page.Units,
        MeetingPack {

  /** What every page has. */
  PageHead head();

  /** Name of its templates: {@code pages/<name>.ftlh} and {@code pages/<name>.md.ftl}. */
  String template();

  /** Where its copy in one file stands, to be sent by mail; most pages have none. */
  default Optional<SitePath> singleFile() {
    return Optional.empty();
  }

  /** Name of the frame around it: {@code layouts/<name>.ftlh}. */
  default String layout() {
    return "base";
  }

  /** The blocks of one kind, wherever they stand, from top to bottom. */
  default <T extends Block> Stream<T> every(Class<T> kind) {
    return Stream.empty();
  }

  /**
   * A page made of blocks.
   *
   * @param head what every page has
   * @param template the kind of page
   * @param blocks from top to bottom
   * @param singleFile where its copy in one file stands, to be sent by mail; most pages have none
   */
  record Built(PageHead head, String template, List<Block> blocks, Optional<SitePath> singleFile)
      implements Page {
    /** Checks and copies. */
    public Built {
      Objects.requireNonNull(head, "head");
      blocks = List.copyOf(blocks);
    }

    @Override
    public <T extends Block> Stream<T> every(Class<T> kind) {
      return Block.all(blocks).filter(kind::isInstance).map(kind::cast);
    }

    /** Drafts of papers are framed so that they are printed as they are. */
    @Override
    public String layout() {
      return every(Block.Drafts.class).findAny().isPresent() ? "paper" : Page.super.layout();
    }

    /**
     * A table by its id, sorted or shaded or under a chart.
     *
     * @throws java.util.NoSuchElementException if the page has none of that name
     */
    public TableView table(String id) {
      return Stream.concat(
              every(Block.Grid.class).map(Block.Grid::table),
              every(Block.Figure.class).map(figure -> figure.view().twin()))
          .filter(table -> table.id().equals(id))
          .findFirst()
          .orElseThrow();
    }
  }

  /**
   * The finding, key figures, the map, who moved, areas that cost most points.
   *
   * @param head what every page has
   * @param stats key figures
   * @param map tile map; without tiles when the data set has none
   * @param movers who gained and lost most
   * @param areas how the group does in each area
   * @param bottlenecks the criteria that cost most units most, a sentence each
   * @param toBottlenecks the page about them
   * @param years how the year that is followed stands; none when none is
   * @param toMeetingPack the same with the tables and all sheets, to be printed
   * @param note commentary of the office
   */
  record Home(
      PageHead head,
      List<Stat> stats,
      TileMapView map,
      TableView movers,
      TableView areas,
      List<String> bottlenecks,
      Link toBottlenecks,
      List<GroupYear> years,
      Link toMeetingPack,
      Prose note)
      implements Page {
    /** Checks and copies. */
    public Home {
      Objects.requireNonNull(head, "head");
      Objects.requireNonNull(map, "map");
      Objects.requireNonNull(movers, "movers");
      Objects.requireNonNull(areas, "areas");
      Objects.requireNonNull(toBottlenecks, "toBottlenecks");
      Objects.requireNonNull(toMeetingPack, "toMeetingPack");
      Objects.requireNonNull(note, "note");
      stats = List.copyOf(stats);
      bottlenecks = List.copyOf(bottlenecks);
      years = List.copyOf(years);
    }

    @Override
    public String template() {
      return "home";
    }
  }

  /**
   * All units by rank.
   *
   * @param head what every page has
   * @param ceased that units have ceased to exist since; empty when none has
   * @param stats median, spread, ties
   * @param chart bars by rank
   * @param table the ranking itself
   * @param robustness the page that says how sure the ranking is
   */
  record Ranking(
      PageHead head,
      String ceased,
      List<Stat> stats,
      ChartView chart,
      TableView table,
      Link robustness)
      implements Page {
    /** Checks and copies. */
    public Ranking {
      Objects.requireNonNull(head, "head");
      Objects.requireNonNull(ceased, "ceased");
      Objects.requireNonNull(chart, "chart");
      Objects.requireNonNull(table, "table");
      Objects.requireNonNull(robustness, "robustness");
      stats = List.copyOf(stats);
    }

    @Override
    public String template() {
      return "ranking";
    }
  }

  /**
   * How sure the ranking is.
   *
   * @param head what every page has
   * @param stats draws, pairs told apart, widest interval
   * @param varied what was varied in the draws, one sentence each; empty when nothing was drawn
   * @param chart rank intervals, with the table of the units
   * @param groups units that cannot be told apart
   * @param variants rankings under other choices
   * @param shifts places gained by each unit under each of them
   * @param sensitivity which choice moves the ranks most
   */
  record Robustness(
      PageHead head,
      List<Stat> stats,
      List<String> varied,
      ChartView chart,
      TableView groups,
      TableView variants,
      TableView shifts,
      TableView sensitivity)
      implements Page {
    /** Checks and copies. */
    public Robustness {
      Objects.requireNonNull(head, "head");
      Objects.requireNonNull(chart, "chart");
      Objects.requireNonNull(groups, "groups");
      Objects.requireNonNull(variants, "variants");
      Objects.requireNonNull(shifts, "shifts");
      Objects.requireNonNull(sensitivity, "sensitivity");
      stats = List.copyOf(stats);
      varied = List.copyOf(varied);
    }

    @Override
    public String template() {
      return "robustness";
    }
  }

  /**
   * Self-assessment against verification, and whether the parts of the index agree.
   *
   * @param head what every page has
   * @param stats mean difference, share over-claimed, leaves decided on appeal
   * @param chart self-assessed and verified percentage of each unit, with the table of the units
   * @param claims leaves most over-claimed
   * @param appeals what the second round changed, by unit
   * @param areas how the areas go together
   * @param survey each area against the survey
   * @param measures one figure each for the areas as a whole, with what it says
   * @param leaves leaves under test
   */
  record Agreement(
      PageHead head,
      List<Stat> stats,
      ChartView chart,
      TableView claims,
      TableView appeals,
      TableView areas,
      TableView survey,
      TableView measures,
      TableView leaves)
      implements Page {
    /** Checks and copies. */
    public Agreement {
      Objects.requireNonNull(head, "head");
      Objects.requireNonNull(chart, "chart");
      Objects.requireNonNull(claims, "claims");
      Objects.requireNonNull(appeals, "appeals");
      Objects.requireNonNull(areas, "areas");
      Objects.requireNonNull(survey, "survey");
      Objects.requireNonNull(measures, "measures");
      Objects.requireNonNull(leaves, "leaves");
      stats = List.copyOf(stats);
    }

    @Override
    public String template() {
      return "agreement";
    }
  }

  /**
   * All units by name.
   *
   * @param head what every page has
   * @param table one row per unit
   * @param years the index of each unit over the years, where there are enough of them
   * @param sheets all scorecards to be printed in one go
   */
  record Units(PageHead head, TableView table, Optional<ChartView> years, Link sheets)
      implements Page {
    /** Checks the parts. */
    public Units {
      Objects.requireNonNull(head, "head");
      Objects.requireNonNull(sheets, "sheets");
      Objects.requireNonNull(table, "table");
      Objects.requireNonNull(years, "years");
    }

    @Override
    public String template() {
      return "units";
    }
  }

  /**
   * Units side by side: all of them as a heat table, from which the reader's script builds a table
   * of those chosen.
   *
   * @param head what every page has
   * @param heat units by rank, one measure a column, the median of the group below
   * @param most how many units the reader may choose
   */
  record Compare(PageHead head, HeatTable heat, int most) implements Page {
    /** Checks the parts. */
    public Compare {
      Objects.requireNonNull(head, "head");
      Objects.requireNonNull(heat, "heat");
    }

    @Override
    public String template() {
      return "compare";
    }
  }

  /**
   * One unit: where it stands, why it moved, which points it lost.
   *
   * @param head what every page has
   * @param stats rank, index, change, band
   * @param rankNote where the interval of the rank comes from; empty when there is none
   * @param strengths areas above the median
   * @param weaknesses areas below it
   * @param whyMoved the reason why its rank moved, in sentences
   * @param move the same as figures
   * @param areas areas against median and best
   * @param contributions what each area adds to the index
   * @param change the change by area, into performance and edition
   * @param leaves every leaf with all its figures
   * @param losses what can be won back, and where that leads
   * @param peers how it stands among units like it
   * @param trends where the index is going; none when only one year is known
   * @param years how it stands in the year that is followed; none when it is not followed
   * @param facts the unit itself: population, area, successor
   * @param note commentary of the office
   * @param takeAway its copy in one file, and all scorecards to be printed in one go
   * @param neighbours previous and next scorecard by name
   */
  record Scorecard(
      PageHead head,
      List<Stat> stats,
      String rankNote,
      Highlights strengths,
      Highlights weaknesses,
      List<String> whyMoved,
      TableView move,
      ChartView areas,
      TableView contributions,
      TableView change,
      TableView leaves,
      Losses losses,
      Peers peers,
      List<Trend> trends,
      List<ScorecardFollowUp> years,
      List<Stat> facts,
      Prose note,
      List<Link> takeAway,
      List<Link> neighbours)
      implements Page {
    /** Checks and copies. */
    public Scorecard {
      Objects.requireNonNull(head, "head");
      Objects.requireNonNull(move, "move");
      Objects.requireNonNull(areas, "areas");
      Objects.requireNonNull(contributions, "contributions");
      Objects.requireNonNull(change, "change");
      Objects.requireNonNull(leaves, "leaves");
      Objects.requireNonNull(rankNote, "rankNote");
      Objects.requireNonNull(losses, "losses");
      Objects.requireNonNull(peers, "peers");
      Objects.requireNonNull(note, "note");
      trends = List.copyOf(trends);
      stats = List.copyOf(stats);
      Objects.requireNonNull(strengths, "strengths");
      Objects.requireNonNull(weaknesses, "weaknesses");
      whyMoved = List.copyOf(whyMoved);
      years = List.copyOf(years);
      facts = List.copyOf(facts);
      takeAway = List.copyOf(takeAway);
      neighbours = List.copyOf(neighbours);
    }

    @Override
    public String template() {
      return "scorecard";
    }

    @Override
    public Optional<SitePath> singleFile() {
      return Optional.of(TakeAway.singleFile(head.path()));
    }

    /**
     * What stands out among the areas.
     *
     * @param sentences up to three
     * @param none what is said when there are none; empty when nothing can be compared
     */
    public record Highlights(List<String> sentences, String none) {
      /** Checks and copies. */
      public Highlights {
        sentences = List.copyOf(sentences);
        Objects.requireNonNull(none, "none");
      }
    }

    /**
     * Points lost by one unit.
     *
     * @param stats sums by what can be done about them
     * @param waysUp where winning points back leads, or why nowhere; in sentences
     * @param table every leaf that lost points
     * @param more the page on what everybody lost
     */
    public record Losses(List<Stat> stats, List<String> waysUp, TableView table, Link more) {
      /** Checks and copies. */
      public Losses {
        stats = List.copyOf(stats);
        waysUp = List.copyOf(waysUp);
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(more, "more");
      }
    }

    /**
     * A unit among its peers.
     *
     * @param chosen how they were chosen, or why there are none
     * @param units who they are
     * @param compare the page that sets units side by side; none when there is nobody else
     * @param side who stands side by side there at first, as that page's address says it
     * @param table own value against the median of the peers; without rows when there are none
     */
    public record Peers(
        String chosen, List<Link> units, List<Link> compare, String side, TableView table) {
      /** Checks and copies. */
      public Peers {
        Objects.requireNonNull(chosen, "chosen");
        units = List.copyOf(units);
        compare = List.copyOf(compare);
        Objects.requireNonNull(side, "side");
        Objects.requireNonNull(table, "table");
      }
    }

    /**
     * The index over the years.
     *
     * @param sentences what may be said of it
     * @param chart own index and the median of all; its twin has index and rank of each period
     */
    public record Trend(List<String> sentences, ChartView chart) {
      /** Checks and copies. */
      public Trend {
        sentences = List.copyOf(sentences);
        Objects.requireNonNull(chart, "chart");
      }
    }
  }

  /**
   * All scorecards on sheets of paper, behind the ranking: what a meeting has on the table.
   *
   * @param head what every page has
   * @param stats key figures of the group
   * @param ranking all units by rank
   * @param sheets one for each unit, in the order of the ranking
   */
  record Sheets(PageHead head, List<Stat> stats, TableView ranking, List<Scorecard> sheets)
      implements Page {
    /** Checks and copies. */
    public Sheets {
      Objects.requireNonNull(head, "head");
      Objects.requireNonNull(ranking, "ranking");
      stats = List.copyOf(stats);
      sheets = List.copyOf(sheets);
    }

    @Override
    public String template() {
      return "sheets";
    }
  }

  /**
   * All areas.
   *
   * @param head what every page has
   * @param table one row per area
   */
  record Areas(PageHead head, TableView table) implements Page {
    /** Checks the parts. */
    public Areas {
      Objects.requireNonNull(head, "head");
      Objects.requireNonNull(table, "table");
    }

    @Override
    public String template() {
      return "areas";
    }
  }

  /**
   * One area: its criteria, the units' values, where points are lost.
   *
   * @param head what every page has
   * @param stats points, median, best
   * @param chart bars by rank in the area
   * @param table the same with changes
   * @param leaves its leaves: points, how they are scored, what is lost, comparable or not
   * @param note commentary of the office
   * @param neighbours previous and next area
   */
  record Area(
      PageHead head,
      List<Stat> stats,
      ChartView chart,
      TableView table,
      TableView leaves,
      Prose note,
      List<Link> neighbours)
      implements Page {
    /** Checks and copies. */
    public Area {
      Objects.requireNonNull(head, "head");
      Objects.requireNonNull(chart, "chart");
      Objects.requireNonNull(table, "table");
      Objects.requireNonNull(leaves, "leaves");
      Objects.requireNonNull(note, "note");
      stats = List.copyOf(stats);
      neighbours = List.copyOf(neighbours);
    }

    @Override
    public String template() {
      return "area";
    }
  }

  /**
   * Where all units together lose their points.
   *
   * @param head what every page has
   * @param stats points lost, bottlenecks, what can be won back
   * @param rule when a criterion is a bottleneck
   * @param chart the leaves that lost most; its twin has all that lost anything
   * @param units one row per unit
   */
  record Bottlenecks(PageHead head, List<Stat> stats, String rule, ChartView chart, TableView units)
      implements Page {
    /** Checks and copies. */
    public Bottlenecks {
      Objects.requireNonNull(head, "head");
      Objects.requireNonNull(rule, "rule");
      Objects.requireNonNull(chart, "chart");
      Objects.requireNonNull(units, "units");
      stats = List.copyOf(stats);
    }

    @Override
    public String template() {
      return "bottlenecks";
    }
  }
}

package vn.parindex.site.say.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.parindex.analytics.AnalysisResults;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.DatasetCollection;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.model.TableView;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.table.Cells;
import vn.parindex.site.say.table.Columns;
import vn.parindex.site.say.table.TableOf;

/**
 * Where the same unit, by its code and its first day, stands in the other indices of a whole. Each
 * figure is read from the results of its own index: nothing is computed of two of them.
 */
public final class OtherIndices {

  /** Of a site of its own. */
  public static final OtherIndices NONE = new OtherIndices(Optional.empty(), List.of());

  private final Optional<DatasetCollection.Part> own;
  private final List<Other> others;

  private OtherIndices(Optional<DatasetCollection.Part> own, List<Other> others) {
    this.own = own;
    this.others = List.copyOf(others);
  }

  /** Another part of the whole, with what was computed of it. */
  public record Other(DatasetCollection.Part of, Dataset dataset, AnalysisResults results) {}

  /**
   * Of a part of a whole.
   *
   * @param own the part
   * @param all the parts, this one among them
   */
  public static OtherIndices of(DatasetCollection.Part own, List<Other> all) {
    return new OtherIndices(
        Optional.of(own), all.stream().filter(other -> !other.of().isOfIndex(own)).toList());
  }

  /** On the pages of an edition. */
  public InLanguage in(Edition edition) {
    return new InLanguage(edition);
  }

  /** In one language. */
  public final class InLanguage {

    private final Edition edition;
    private final Columns columns;
    private final List<Index> indices = new ArrayList<>();

    private InLanguage(Edition edition) {
      this.edition = edition;
      this.columns = new Columns(edition);
      others.forEach(
          other ->
              indices.add(
                  new Index(
                      other.of().index().get(edition.language()),
                      Optional.of(other.of().folder()),
                      Edition.of(
                          other.dataset(), other.results(), edition.words(), its -> List.of()))));
    }

    /** The standing of the unit in all of them, this one first; empty where it is in no other. */
    public Optional<Block.Section> section(UnitId unit) {
      List<Index> here = indices.stream().filter(index -> index.has(unit)).toList();
      if (here.isEmpty()) {
        return Optional.empty();
      }
      List<Index> rows = new ArrayList<>();
      rows.add(
          new Index(own.orElseThrow().index().get(edition.language()), Optional.empty(), edition));
      rows.addAll(here);
      return Optional.of(
          new Block.Section(
              "part-indices",
              "indices",
              edition.say("section.scorecard.indices"),
              List.of(Block.Grid.of(table(unit, rows)))));
    }

    /** It does not sort: a figure of one index is neither more nor less than one of another. */
    private TableView table(UnitId unit, List<Index> rows) {
      return new TableOf<Index>("indices", edition.say("scorecard.indices.caption"))
          .column(
              columns.fixed("index", edition.say("whole.column.index")), index -> index.name(unit))
          .column(
              columns.fixed("period", edition.say("column.period")),
              index -> index.cells().text(index.edition().to()))
          .column(figures("score", "whole.column.score", "%"), index -> index.score(unit))
          .column(figures("rank", "column.rank", ""), index -> index.rank(unit))
          .column(
              columns.fixed("band", Edition.bandsTitle(rows.stream().map(Index::edition).toList())),
              index -> index.band(unit))
          .emphasise(index -> index.folder().isEmpty())
          .note(edition.say("scorecard.indices.note"))
          .rows(rows);
    }

    private TableView.Column figures(String key, String label, String unit) {
      return new TableView.Column(key, edition.say(label), unit, TableView.Align.NUMBER, false);
    }
  }

  /**
   * An index in which a unit stands.
   *
   * @param label its name
   * @param folder of the part of the whole; empty for the index of the page itself
   * @param edition says its figures
   */
  private record Index(String label, Optional<String> folder, Edition edition) {

    private boolean has(UnitId unit) {
      return edition.current().units().containsKey(unit);
    }

    private Cells cells() {
      return new Cells(edition);
    }

    private Cell name(UnitId unit) {
      return folder
          .map(part -> SitePath.above(edition.addresses().unit(unit).below(part)))
          .map(card -> cells().link(label, card, 0))
          .orElseGet(() -> cells().text(label));
    }

    private Cell score(UnitId unit) {
      return cells().ranked(edition.ranking(), unit);
    }

    private Cell rank(UnitId unit) {
      return edition
          .ranking()
          .of(unit)
          .map(placed -> cells().text(edition.rankOf(edition.ranking(), placed)))
          .orElseGet(() -> cells().absent(edition.say("rank.none")));
    }

    private Cell band(UnitId unit) {
      return cells().band(edition.grades(), unit);
    }
  }
}

package vn.parindex.site.feature.unit;

import java.util.Map;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.model.TableView;

/**
 * Something by which units are compared.
 *
 * @param column its heading
 * @param about what its figures are about; empty where they say no more than what is written
 * @param kind what its figures are
 * @param figures of the units; those without one are not in it
 * @param absent of the units without a figure, why
 */
record Measure(
    TableView.Column column,
    String about,
    Kind kind,
    Map<UnitId, Figure> figures,
    Map<UnitId, String> absent) {

  /** Copies. */
  Measure {
    figures = Map.copyOf(figures);
    absent = Map.copyOf(absent);
  }

  /** What figures are. */
  enum Kind {
    /** Per cent, in a column that says so. */
    PERCENT,
    /** So many of so many; what speaks of all units is in per cent. */
    SHARE,
    /** Ranks, which have neither shade nor median. */
    RANK
  }

  /**
   * A figure of a unit.
   *
   * @param text as the reader sees it: "85,50", "11/16"
   * @param value in per cent, or the rank
   */
  record Figure(String text, Fraction value) {}
}

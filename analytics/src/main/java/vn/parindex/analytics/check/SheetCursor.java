package vn.parindex.analytics.check;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.LeafScore;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.ScoreSheet;

/** Goes through the sheets of the periods that have an edition. */
final class SheetCursor {

  private SheetCursor() {}

  /**
   * One sheet.
   *
   * @param period of which it is
   * @param framework the edition of its period
   * @param leaves those of the edition, by code
   * @param sheet the sheet
   * @param place where it stands
   */
  record One(
      Period period,
      Framework framework,
      Map<String, Leaf> leaves,
      ScoreSheet sheet,
      Place place) {}

  /**
   * One score of a leaf that the edition has.
   *
   * @param of the sheet
   * @param leaf the leaf
   * @param score its score
   */
  record Scored(One of, Leaf leaf, LeafScore score) {
    Place place() {
      return of.place().at("leaves", leaf.code());
    }
  }

  static void each(Inspection of, Consumer<One> rule) {
    for (Period period : of.dataset().periods()) {
      Framework framework = of.dataset().frameworkOf(period);
      List<ScoreSheet> sheets = of.sheets(period.code());
      if (framework != null) {
        Map<String, Leaf> leaves = framework.leavesByCode();
        for (int i = 0; i < sheets.size(); i++) {
          rule.accept(
              new One(period, framework, leaves, sheets.get(i), of.sheet(period.code(), i)));
        }
      }
    }
  }

  static void eachScore(Inspection of, Consumer<Scored> rule) {
    each(
        of,
        one ->
            one.sheet()
                .leaves()
                .forEach(
                    (code, score) -> {
                      Leaf leaf = one.leaves().get(code);
                      if (leaf != null) {
                        rule.accept(new Scored(one, leaf, score));
                      }
                    }));
  }
}

package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.parindex.analytics.Analyses;
import vn.parindex.analytics.AsOf;
import vn.parindex.analytics.io.DatasetLoader;
import vn.parindex.analytics.io.Loaded;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Score;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Rankings;
import vn.parindex.analytics.ranking.TieEquality;
import vn.parindex.analytics.ranking.TiePolicy;
import vn.parindex.site.model.ChartAxis;
import vn.parindex.site.model.RankingBars;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.result.Charts;
import vn.parindex.site.templates.TemplateFiles;
import vn.parindex.site.words.Words;

/** The axis of a ranking of so many units that not all are drawn. */
class RankingAxisTest {

  private static final int UNITS = 70;

  private static Edition edition;

  @BeforeAll
  static void make(@TempDir Path folder) {
    Loaded loaded = DatasetLoader.load(BuiltSite.sampleData(folder, UNITS));
    AsOf known =
        AsOf.of(loaded.dataset().orElseThrow(), loaded.settings().orElseThrow()).orElseThrow();
    edition =
        Edition.of(
            known.dataset(),
            Analyses.run(known.dataset(), known.settings()),
            Words.load(TemplateFiles.of(List.of()), "vi"),
            TestTopics::routes);
  }

  /** Thirty units from 99 downwards, which are drawn, and forty that have one value. */
  private static RankingBars ranking(String ofTheOthers) {
    Map<UnitId, Score> scores = new TreeMap<>();
    int place = 0;
    for (Unit unit : edition.units()) {
      BigDecimal value =
          place < 30
              ? new BigDecimal("99").subtract(new BigDecimal("0.4").multiply(new BigDecimal(place)))
              : new BigDecimal(ofTheOthers);
      scores.put(unit.id(), Score.of(Fraction.of(value)));
      place++;
    }
    return new Charts(edition)
        .ranking("ranking", Rankings.rank(scores, TiePolicy.STANDARD_1224, TieEquality.EXACT));
  }

  @Test
  void the_median_of_all_is_on_the_axis_of_those_that_are_drawn() {
    assertThat(ranking("79.3").bars()).hasSize(30);
    for (String median : List.of("86", "79.3", "12", "-9.5")) {
      RankingBars chart = ranking(median);
      ChartAxis axis = chart.axis();
      double value = chart.references().get(0).value();
      assertThat(value).isEqualTo(Double.parseDouble(median));
      assertThat(value).isBetween(axis.min(), axis.max());
    }
  }

  @Test
  void an_axis_starts_at_zero_unless_all_it_shows_are_high() {
    assertThat(ranking("86").axis().min()).isEqualTo(85);
    assertThat(ranking("79.3").axis().min()).isZero();
  }
}

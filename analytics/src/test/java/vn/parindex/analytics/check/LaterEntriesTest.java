package vn.parindex.analytics.check;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.parindex.analytics.FollowedExample.dataset;
import static vn.parindex.analytics.FollowedExample.day;
import static vn.parindex.analytics.FollowedExample.settings;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.AsOf;
import vn.parindex.analytics.model.DataFile.Kind;
import vn.parindex.analytics.model.Dataset;

class LaterEntriesTest {

  private static List<LaterEntries> after(String day) {
    return LaterEntries.after(day(day), dataset());
  }

  /**
   * So nothing can be lost in silence: what a view leaves out of a year that has begun is what is
   * counted here.
   */
  @Test
  void what_a_day_leaves_out_is_what_is_counted() {
    for (LocalDate day = day("2025-01-01");
        day.isBefore(day("2025-12-31"));
        day = day.plusDays(1)) {
      Dataset view = AsOf.of(dataset(), settings(day.toString())).orElseThrow().dataset();
      int kept = observed(view);
      int later = LaterEntries.after(day, dataset()).stream().mapToInt(LaterEntries::count).sum();
      assertThat(kept + later).as("" + day).isEqualTo(observed(dataset()) - laterRevised(day));
    }
  }

  private static int observed(Dataset dataset) {
    return LaterEntries.after(LocalDate.MIN, dataset).stream().mapToInt(LaterEntries::count).sum()
        + dataset.reports().measurements().stream()
            .flatMap(set -> set.measurements().stream())
            .mapToInt(measurement -> measurement.revisions().size())
            .sum();
  }

  /** Corrections of sets that are later as a whole are not counted beside the figures. */
  private static int laterRevised(LocalDate day) {
    return dataset().reports().measurements().stream()
        .filter(set -> set.date().isAfter(day))
        .flatMap(set -> set.measurements().stream())
        .mapToInt(measurement -> measurement.revisions().size())
        .sum();
  }

  @Test
  void a_later_correction_is_named_without_the_figures_of_its_day() {
    LaterEntries corrected =
        after("2025-04-30").stream()
            .filter(later -> later.key().equals("2025 2025-03-31"))
            .findFirst()
            .orElseThrow();
    assertThat(corrected.kind()).isEqualTo(Kind.MEASUREMENTS);
    assertThat(corrected.what()).isEqualTo("điều chỉnh");
    assertThat(corrected.count()).isEqualTo(1);
    assertThat(corrected.first()).isEqualTo("2025-05-10");
  }

  @Test
  void nothing_is_later_than_the_last_day_of_the_data() {
    assertThat(LaterEntries.after(dataset().lastDay(), dataset())).isEmpty();
    assertThat(after("2025-06-30")).isNotEmpty();
  }
}

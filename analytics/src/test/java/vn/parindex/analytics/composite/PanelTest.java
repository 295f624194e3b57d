package vn.parindex.analytics.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.model.MissingReason;

class PanelTest {

  @Test
  void the_example_of_the_documentation_holds() {
    Panel panel =
        Panel.builder()
            .put("a", "2025", "x", 10)
            .put("b", "2025", "x", 20)
            .missing("c", "2025", "x", MissingReason.LATE)
            .build();
    assertThat(panel.units()).containsExactly("a", "b", "c");
    assertThat(panel.periods()).containsExactly("2025");
    assertThat(panel.indicators()).containsExactly("x");
    assertThat(panel.known()).isEqualTo(2);
    assertThat(panel.value("b", "2025", "x")).hasValue(20);
    assertThat(panel.missing("b", "2025", "x")).isEmpty();
    assertThat(panel.value("c", "2025", "x")).isEmpty();
    assertThat(panel.missing("c", "2025", "x")).contains(MissingReason.LATE);
  }

  @Test
  void a_cell_that_was_never_set_is_missing() {
    Panel panel =
        Panel.builder()
            .put("a", "1", "x", 1)
            .put("b", "2", "y", 2)
            .unit("c")
            .period("3")
            .indicator("z")
            .missing("a", "1", "y", MissingReason.NOT_APPLICABLE)
            .build();
    assertThat(panel.units()).containsExactly("a", "b", "c");
    assertThat(panel.periods()).containsExactly("1", "2", "3");
    assertThat(panel.indicators()).containsExactly("x", "y", "z");
    assertThat(panel.known()).isEqualTo(2);
    assertThat(panel.missing("a", "2", "x")).contains(MissingReason.MISSING);
    assertThat(panel.missing("a", "1", "y")).contains(MissingReason.NOT_APPLICABLE);
    assertThat(panel.missing("c", "1", "y")).contains(MissingReason.MISSING);
    assertThat(panel.missing("c", "3", "z")).contains(MissingReason.MISSING);
  }

  @Test
  void the_last_word_on_a_cell_counts_and_a_built_panel_does_not_change() {
    Panel.Builder builder = Panel.builder().put("a", "p", "x", 1);
    Panel before = builder.build();
    builder
        .missing("a", "p", "x", MissingReason.LATE)
        .missing("a", "p", "x", MissingReason.NOT_SCORED);
    Panel missing = builder.build();
    Panel after = builder.put("a", "p", "x", 3).put("b", "p", "x", 4).build();
    assertThat(before.value("a", "p", "x")).hasValue(1);
    assertThat(before.units()).containsExactly("a");
    assertThat(missing.missing("a", "p", "x")).contains(MissingReason.NOT_SCORED);
    assertThat(after.value("a", "p", "x")).hasValue(3);
    assertThat(after.missing("a", "p", "x")).isEmpty();
    builder
        .missing("a", "p", "x", MissingReason.LATE)
        .missing("a", "p", "x", MissingReason.MISSING);
    assertThat(builder.build().missing("a", "p", "x")).contains(MissingReason.MISSING);
  }

  @Test
  void reasons_of_many_units_are_kept() {
    Panel.Builder builder = Panel.builder();
    MissingReason[] reasons = MissingReason.values();
    for (int i = 0; i < 100; i++) {
      if (i % 3 == 0) {
        builder.put("u" + i, "p", "x", i);
      } else {
        builder.missing("u" + i, "p", "x", reasons[i % reasons.length]);
      }
    }
    Panel panel = builder.build();
    for (int i = 0; i < 100; i++) {
      if (i % 3 == 0) {
        assertThat(panel.value("u" + i, "p", "x")).hasValue(i);
      } else {
        assertThat(panel.missing("u" + i, "p", "x")).contains(reasons[i % reasons.length]);
      }
    }
  }

  @Test
  void one_period_is_built_from_maps() {
    Map<String, Map<String, Double>> figures = new LinkedHashMap<>();
    figures.put("a", Map.of("x", 1.0));
    figures.put("b", Map.of());
    Panel panel = Panel.of("p", figures);
    assertThat(panel.units()).containsExactly("a", "b");
    assertThat(panel.value("a", "p", "x")).hasValue(1);
    assertThat(panel.value("b", "p", "x")).isEmpty();
    assertThat(Panel.of("p", Map.of()).periods()).containsExactly("p");
  }

  @Test
  void what_cannot_be_a_panel_is_refused() {
    Panel panel = Fixtures.column(1);
    assertThatThrownBy(() -> panel.value("z", "p", "x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no unit z");
    assertThatThrownBy(() -> panel.value("a", "q", "x")).hasMessage("there is no period q");
    assertThatThrownBy(() -> panel.value("a", "p", "y")).hasMessage("there is no indicator y");
    assertThatThrownBy(() -> Panel.builder().put("a", "p", "x", Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("figure of a, p, x is NaN");
    assertThatThrownBy(() -> Panel.builder().put("a", "p", "x", Double.NEGATIVE_INFINITY))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Panel.builder().unit(" "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a unit without a name");
  }
}

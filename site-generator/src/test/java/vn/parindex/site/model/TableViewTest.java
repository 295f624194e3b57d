package vn.parindex.site.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableViewTest {

  private static TableView table(TableView.Align align, String heading, String... cells) {
    return new TableView(
        "t",
        "Bảng",
        List.of(new TableView.Column("c", heading, "", align, false)),
        List.of(cells).stream()
            .map(
                text -> new TableView.Row(List.<Cell>of(new Cell.Text(text, Tone.PLAIN, 0)), false))
            .toList(),
        List.of());
  }

  @Test
  void the_longest_cell_or_the_heading_says_how_much_room_words_need() {
    String some = "m".repeat(25);
    assertThat(table(TableView.Align.TEXT, "Ngắn", "m".repeat(24)).wording(0))
        .isEqualTo(TableView.Wording.SHORT);
    assertThat(table(TableView.Align.TEXT, "Ngắn", "a", some).wording(0))
        .isEqualTo(TableView.Wording.SOME);
    assertThat(table(TableView.Align.TEXT, some).wording(0)).isEqualTo(TableView.Wording.SOME);
    assertThat(table(TableView.Align.TEXT, "Ngắn", "m".repeat(60), some).wording(0))
        .isEqualTo(TableView.Wording.SOME);
    assertThat(table(TableView.Align.TEXT, "Ngắn", some, "m".repeat(61)).wording(0))
        .isEqualTo(TableView.Wording.LONG);
  }

  @Test
  void figures_need_no_more_room_than_they_take() {
    assertThat(table(TableView.Align.NUMBER, "m".repeat(70), "m".repeat(70)).wording(0))
        .isEqualTo(TableView.Wording.SHORT);
  }
}

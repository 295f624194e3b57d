package vn.parindex.site.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;

class SheetBuilderTest {

  private final SheetBuilder sheet =
      new SheetBuilder(new SheetBuilder.Room("diem.xlsx"), " Điểm\u200B ", false);

  private static Cell words(String text) {
    return new Cell.Words(text);
  }

  @Test
  void cells_come_in_any_order_and_later_ones_replace_earlier_ones() throws Refusal {
    assertThat(sheet.isEmpty()).isTrue();
    sheet.put(2, 1, words("c"));
    sheet.put(0, 2, words("a"));
    sheet.put(0, 0, words("x"));
    sheet.put(0, 0, words("b"));
    sheet.put(0, 0, new Cell.Blank());
    sheet.put(9, 9, new Cell.Blank());
    assertThat(sheet.isEmpty()).isFalse();
    Grid grid = sheet.grid();
    Cell blank = new Cell.Blank();
    assertThat(grid.sheet()).isEqualTo("Điểm");
    assertThat(grid.rows())
        .containsExactly(
            List.of(words("b"), blank, words("a")), List.of(), List.of(blank, words("c")));
    assertThat(grid.at(0, 2)).isEqualTo(words("a"));
    assertThat(grid.at(0, 3)).isEqualTo(blank);
    assertThat(grid.at(1, 0)).isEqualTo(blank);
    assertThat(grid.at(3, 0)).isEqualTo(blank);
    assertThat(grid.place(2, 1)).isEqualTo(new CellPlace("diem.xlsx", "Điểm", 2, 1));
  }

  @Test
  void words_are_what_people_see_of_them() {
    assertThat(SheetBuilder.words(" a\u00A0\u2003\tb ")).isEqualTo(words("a b"));
    assertThat(SheetBuilder.words("a \r\n \n b")).isEqualTo(words("a\nb"));
    assertThat(SheetBuilder.words("\uFEFFa\u200Bb\u0007")).isEqualTo(words("ab"));
    assertThat(SheetBuilder.words(Normalizer.normalize("Điền", Normalizer.Form.NFD)))
        .isEqualTo(words("Điền"));
    assertThat(SheetBuilder.words(" \u00A0\u200B\n ")).isEqualTo(new Cell.Blank());
  }

  @Test
  void a_sheet_ends_where_one_of_excel_ends() throws Refusal {
    sheet.put(0, SheetBuilder.MOST_COLUMNS - 1, words("a"));
    sheet.put(SheetBuilder.MOST_ROWS - 1, 0, words("a"));
    refused(0, SheetBuilder.MOST_COLUMNS, "ô ở dòng 1, cột 16385");
    refused(SheetBuilder.MOST_ROWS, 0, "ô ở dòng 1048577, cột 1");
    refused(-1, 0, "dòng 0");
    refused(0, -1, "cột 0");
  }

  private void refused(int row, int column, String says) {
    assertThatThrownBy(() -> sheet.put(row, column, words("a")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(says);
  }

  @Test
  void all_sheets_of_a_file_share_its_room() throws Refusal {
    SheetBuilder.Room room = new SheetBuilder.Room("diem.xlsx");
    SheetBuilder one = new SheetBuilder(room, "a", false);
    SheetBuilder other = new SheetBuilder(room, "b", false);
    for (int i = 0; i < SheetBuilder.MOST_CELLS / 2; i++) {
      one.put(i, 0, words("a"));
      other.put(i, 0, words("a"));
    }
    assertThatThrownBy(() -> one.put(0, 0, words("a")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("hơn 800.000 ô");
  }

  @Test
  void rows_that_reach_far_take_room_though_they_are_blank() throws Refusal {
    for (int row = 0; row < 500; row++) {
      sheet.put(row, 9_999, words("a"));
      sheet.put(row, 0, words("a"));
    }
    assertThatThrownBy(() -> sheet.put(500, 0, words("a"))).isInstanceOf(Refusal.class);
  }

  @Test
  void what_is_hidden_is_known_of_each_cell() {
    sheet.hideRow(3);
    sheet.hideRow(0);
    sheet.hideRow(-1);
    sheet.hideRow(SheetBuilder.MOST_ROWS);
    sheet.hideColumns(2, 4);
    sheet.hideColumns(SheetBuilder.MOST_COLUMNS - 2, Integer.MAX_VALUE);
    Grid grid = sheet.grid();
    assertThat(grid.hiddenRows().stream()).containsExactly(0, 3);
    assertThat(grid.hiddenColumns().stream())
        .containsExactly(2, 3, 4, SheetBuilder.MOST_COLUMNS - 2, SheetBuilder.MOST_COLUMNS - 1);
    assertThat(grid.isHidden(grid.place(3, 0))).isTrue();
    assertThat(grid.isHidden(grid.place(1, 4))).isTrue();
    assertThat(grid.isHidden(grid.place(1, 0))).isFalse();
    Grid whole = new SheetBuilder(new SheetBuilder.Room("a.xlsx"), "a", true).grid();
    assertThat(whole.isHidden(whole.place(0, 0))).isTrue();
  }

  @Test
  void bounds_of_merged_cells_that_are_none_are_left_out() throws Refusal {
    sheet.merge(0, 0, 0, 0);
    sheet.merge(1, 2, 3, 4);
    sheet.merge(-1, 2, 3, 4);
    sheet.merge(1, 2, -1, 4);
    sheet.merge(2, 1, 3, 4);
    sheet.merge(1, 2, 4, 3);
    assertThat(sheet.grid().merged())
        .containsExactly(new Grid.Merged(0, 0, 0, 0), new Grid.Merged(1, 2, 3, 4));
  }

  @Test
  void nobody_merges_more_cells_than_there_may_be() throws Refusal {
    for (int i = 0; i < SheetBuilder.MOST_CELLS; i++) {
      sheet.merge(i, i, 0, 1);
    }
    assertThatThrownBy(() -> sheet.merge(0, 0, 0, 1))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("hơn 800.000 ô gộp");
  }
}

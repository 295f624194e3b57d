package vn.parindex.analytics.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.check.Locator.Position;

/** Lines and columns of a text. */
class SourceTextTest {

  private static SourceText text(String text) {
    return new SourceText("a.md", text, "");
  }

  @Test
  void places_count_from_one() {
    SourceText text = text("ab\ncd");
    assertThat(text.position(0)).isEqualTo(new Position(1, 1));
    assertThat(text.position(2)).isEqualTo(new Position(1, 3));
    assertThat(text.position(3)).isEqualTo(new Position(2, 1));
    assertThat(text.position(5)).isEqualTo(new Position(2, 3));
    assertThat(text.position(99)).isEqualTo(new Position(2, 3));
  }

  @Test
  void lines_end_in_three_ways_and_windows_ends_count_once() {
    SourceText text = text("a\r\nb\rc\n\nd\r");
    assertThat(text.position(1)).isEqualTo(new Position(1, 2));
    assertThat(text.position(2)).isEqualTo(new Position(1, 3));
    assertThat(text.position(3)).isEqualTo(new Position(2, 1));
    assertThat(text.position(5)).isEqualTo(new Position(3, 1));
    assertThat(text.position(7)).isEqualTo(new Position(4, 1));
    assertThat(text.position(8)).isEqualTo(new Position(5, 1));
    assertThat(text.position(10)).isEqualTo(new Position(6, 1));
    assertThat(text.lineStarts()).containsExactly(0, 3, 5, 7, 8, 10);
  }

  @Test
  void an_end_of_the_last_line_begins_no_other() {
    assertThat(text("").lines()).isEqualTo(1);
    assertThat(text("a").lines()).isEqualTo(1);
    assertThat(text("a\n").lines()).isEqualTo(1);
    assertThat(text("a\r\nb\r\n").lines()).isEqualTo(2);
    assertThat(text("a\n\n").lines()).isEqualTo(2);
  }

  @Test
  void each_line_begins_where_its_first_column_is() {
    SourceText text = text("một\nhai\r\n\r\nba\rbốn");
    List<Integer> starts = text.lineStarts();
    for (int i = 0; i < starts.size(); i++) {
      assertThat(text.position(starts.get(i))).isEqualTo(new Position(i + 1, 1));
    }
    assertThat(starts).hasSize(text.lines());
  }
}

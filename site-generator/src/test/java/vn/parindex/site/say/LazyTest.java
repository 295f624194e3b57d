package vn.parindex.site.say;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LazyTest {

  @Test
  void a_value_is_computed_once_and_not_before_it_is_asked_for() {
    List<String> made = new ArrayList<>();
    Lazy<Integer> lazy =
        Lazy.of(
            () -> {
              made.add("made");
              return made.size();
            });
    assertThat(made).isEmpty();
    assertThat(lazy.get()).isEqualTo(1);
    assertThat(lazy.get()).isEqualTo(1);
    assertThat(made).hasSize(1);
  }

  private final Lazy<String> first = Lazy.of(() -> this.second.get());
  private final Lazy<String> second = Lazy.of(() -> this.first.get());

  @Test
  void a_value_that_needs_itself_is_refused() {
    assertThatThrownBy(first::get)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a value that needs itself");
    assertThatThrownBy(first::get)
        .as("and is refused again")
        .isInstanceOf(IllegalStateException.class);
  }
}

package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InOrderTest {

  @Test
  void results_arrive_in_the_order_of_the_work() {
    List<Integer> taken = new ArrayList<>();
    InOrder.work(
        IntStream.range(0, 400).boxed().toList(),
        number -> {
          for (int turn = 0; turn < (400 - number) % 37 * 1000; turn++) {
            Thread.onSpinWait();
          }
          return 2 * number;
        },
        taken::add);
    assertThat(taken).isEqualTo(IntStream.range(0, 400).mapToObj(i -> 2 * i).toList());
  }

  @Test
  void of_two_faults_the_first_in_the_order_of_the_work_is_thrown_as_it_is() {
    CountDownLatch second = new CountDownLatch(1);
    IllegalStateException first = new IllegalStateException("the first");
    List<Supplier<String>> work =
        List.of(
            () -> {
              if (Runtime.getRuntime().availableProcessors() > 1) {
                awaitQuietly(second);
              }
              throw first;
            },
            () -> {
              second.countDown();
              throw new IllegalStateException("the second");
            });
    assertThatThrownBy(() -> InOrder.work(work, Supplier::get, result -> {})).isSameAs(first);
  }

  @Test
  void an_error_is_thrown_as_it_is() {
    StackOverflowError error = new StackOverflowError();
    assertThatThrownBy(
            () ->
                InOrder.work(
                    List.of(1),
                    piece -> {
                      throw error;
                    },
                    result -> {}))
        .isSameAs(error);
  }

  @Test
  void few_pieces_are_begun_before_the_first_is_handed_on() {
    AtomicInteger begun = new AtomicInteger();
    AtomicInteger taken = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    InOrder.work(
        IntStream.range(0, 1000).boxed().toList(),
        piece -> most.accumulateAndGet(begun.incrementAndGet() - taken.get(), Math::max),
        result -> taken.incrementAndGet());
    assertThat(most.get()).isLessThanOrEqualTo(5 * Runtime.getRuntime().availableProcessors() + 1);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}

package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.publish.Sink;

class InOrderTest {

  private static SitePath path(int number) {
    return SitePath.of(number + ".html");
  }

  @Test
  void files_arrive_in_the_order_of_the_work_and_each_was_looked_at_before() {
    List<Consumer<Sink>> work = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      int number = i;
      work.add(
          files -> {
            for (int turn = 0; turn < (400 - number) % 37 * 1000; turn++) {
              Thread.onSpinWait();
            }
            files.put(path(2 * number), "a");
            files.put(path(2 * number + 1), "b");
          });
    }
    Set<SitePath> seen = ConcurrentHashMap.newKeySet();
    List<SitePath> taken = new ArrayList<>();
    int files =
        InOrder.make(
            work,
            (path, bytes) -> seen.add(path),
            (path, bytes) -> {
              assertThat(seen.contains(path)).isTrue();
              taken.add(path);
            });
    assertThat(files).isEqualTo(800);
    assertThat(taken).isEqualTo(IntStream.range(0, 800).mapToObj(InOrderTest::path).toList());
  }

  @Test
  void of_two_faults_the_first_in_the_order_of_the_work_is_thrown_as_it_is() {
    CountDownLatch second = new CountDownLatch(1);
    IllegalStateException first = new IllegalStateException("the first");
    List<Consumer<Sink>> work =
        List.of(
            files -> {
              if (Runtime.getRuntime().availableProcessors() > 1) {
                awaitQuietly(second);
              }
              throw first;
            },
            files -> {
              second.countDown();
              throw new IllegalStateException("the second");
            });
    assertThatThrownBy(() -> InOrder.make(work, Sink.NOWHERE, Sink.NOWHERE)).isSameAs(first);
  }

  @Test
  void an_error_is_thrown_as_it_is() {
    StackOverflowError error = new StackOverflowError();
    List<Consumer<Sink>> work =
        List.of(
            files -> {
              throw error;
            });
    assertThatThrownBy(() -> InOrder.make(work, Sink.NOWHERE, Sink.NOWHERE)).isSameAs(error);
  }

  @Test
  void few_pieces_are_begun_before_the_first_is_handed_on() {
    AtomicInteger begun = new AtomicInteger();
    AtomicInteger taken = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    List<Consumer<Sink>> work = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      int number = i;
      work.add(
          files -> {
            most.accumulateAndGet(begun.incrementAndGet() - taken.get(), Math::max);
            files.put(path(number), "a");
          });
    }
    InOrder.make(work, Sink.NOWHERE, (path, bytes) -> taken.incrementAndGet());
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

package vn.parindex.site.publish;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileSizesTest {

  private static final long MEGA = 1L << 20;
  private static final long GIGA = 1L << 30;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0          | 0 kB      | 0 kB
          1          | 1 kB      | 0 kB
          1024       | 1 kB      | 1 kB
          1025       | 2 kB      | 1 kB
          1048575    | 1024 kB   | 1023 kB
          1048576    | 1,0 MB    | 1,0 MB
          1048577    | 1,1 MB    | 1,0 MB
          1073741823 | 1024,0 MB | 1023,9 MB
          1073741824 | 1,0 GB    | 1,0 GB
          59000000000| 55,0 GB   | 54,9 GB
          """)
  void what_is_there_is_rounded_up_and_what_is_free_down(long bytes, String size, String free) {
    assertThat(FileSizes.of(bytes)).isEqualTo(size);
    assertThat(FileSizes.free(bytes)).isEqualTo(free);
  }

  @Test
  void what_has_no_room_never_looks_as_if_it_had() {
    for (long needed : new long[] {1, 1_024, 5_000, MEGA, 7 * MEGA + 1, GIGA, 3 * GIGA + 5}) {
      assertThat(FileSizes.free(needed - 1)).isNotEqualTo(FileSizes.of(needed));
    }
  }
}

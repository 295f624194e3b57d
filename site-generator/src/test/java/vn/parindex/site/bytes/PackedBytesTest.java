package vn.parindex.site.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.BufferUnderflowException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedBytesTest {

  private final ByteWriter out = new ByteWriter();

  private ByteReader written() {
    return new ByteReader(out.end());
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 127, 128, 129, 300, 16_383, 16_384, 1L << 35, Long.MAX_VALUE})
  void a_number_is_read_as_it_was_written(long number) {
    out.number(number);
    out.number(7);
    ByteReader in = written();
    assertThat(in.number()).isEqualTo(number);
    assertThat(in.number()).as("what follows").isEqualTo(7);
  }

  @Test
  void small_numbers_take_one_byte() {
    out.number(127);
    assertThat(out.end()).containsExactly(127);
    out.number(128);
    assertThat(out.end()).as("the highest bit says that more follow").containsExactly(127, -128, 1);
  }

  @Test
  void no_number_is_below_nothing() {
    assertThatThrownBy(() -> out.number(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("-1");
    assertThat(out.end()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, -1, 0x0123_4567_89AB_CDEFL, Long.MIN_VALUE, Long.MAX_VALUE})
  void any_64_bits_take_8_bytes_and_come_back(long bits) {
    out.bits(bits);
    assertThat(out.end()).hasSize(8);
    assertThat(written().bits()).isEqualTo(bits);
  }

  @Test
  void a_text_that_comes_again_is_one_number_and_the_same_object() {
    out.text("xã Ba Vì");
    out.text("");
    int before = out.end().length;
    out.text("xã Ba Vì");
    out.text("");
    assertThat(out.end()).hasSize(before + 2);
    ByteReader in = written();
    String first = in.text();
    String second = in.text();
    assertThat(first).isEqualTo("xã Ba Vì");
    assertThat(second).isEmpty();
    assertThat(in.text()).isSameAs(first);
    assertThat(in.text()).isSameAs(second);
  }

  @Test
  void as_many_things_are_read_as_were_written() {
    out.all(List.of(3L, 500L), ByteWriter::number);
    out.all(List.<Long>of(), ByteWriter::number);
    out.number(9);
    ByteReader in = written();
    assertThat(in.all(ByteReader::number)).containsExactly(3L, 500L);
    assertThat(in.all(ByteReader::number)).isEmpty();
    assertThat(in.number()).isEqualTo(9);
  }

  @Test
  void a_fingerprint_is_read_as_it_was_written() {
    Fingerprint print = new Fingerprint(1_234, -5);
    print.write(out);
    Fingerprint.of(new byte[3]).write(out);
    ByteReader in = written();
    assertThat(Fingerprint.read(in)).isEqualTo(print);
    assertThat(Fingerprint.read(in)).isEqualTo(Fingerprint.of(new byte[3]));
  }

  @Test
  void a_count_is_no_larger_than_a_list_can_be() {
    out.number(Integer.MAX_VALUE);
    out.number(Integer.MAX_VALUE + 1L);
    ByteReader in = written();
    assertThat(in.count()).isEqualTo(Integer.MAX_VALUE);
    assertThatThrownBy(in::count).isInstanceOf(BufferUnderflowException.class);
  }

  @Test
  void bytes_that_nobody_packed_so_do_no_harm() {
    byte[] endless = new byte[20];
    Arrays.fill(endless, (byte) -1);
    refused(endless);
    refused(new byte[] {-128});
    refused(new byte[] {});
    // The first text cannot be one that is known, and none is longer than what there is.
    refused(new byte[] {1, 1, 'a'});
    refused(new byte[] {0, 2, 'a'});
    refused(new byte[] {0, -1, -1, -1, -1, 7, 'a'});
  }

  private static void refused(byte[] bytes) {
    assertThatThrownBy(() -> new ByteReader(bytes).text())
        .isInstanceOf(BufferUnderflowException.class);
  }
}

package vn.parindex.site.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class FingerprinterTest {

  private record One(String text, int number) {}

  private record Other(String text, int number) {}

  private record Nest(One inner, List<One> more) {}

  private static Fingerprint of(Object value) {
    return new Fingerprinter().value(value).end();
  }

  /** The check values that the definitions of CRC-32C and CRC-32 give for these nine bytes. */
  @Test
  void the_checks_are_those_that_are_defined_elsewhere() {
    byte[] nine = "123456789".getBytes(StandardCharsets.US_ASCII);
    assertThat(Fingerprint.of(nine)).isEqualTo(new Fingerprint(9, 0xE3069283_CBF43926L));
    assertThat(Fingerprint.of(new byte[0])).isEqualTo(new Fingerprint(0, 0));
    assertThat(new Fingerprinter().bytes(Arrays.copyOf(nine, 12), 9).end())
        .as("the first of more bytes")
        .isEqualTo(Fingerprint.of(nine));
  }

  @Test
  void bytes_in_pieces_are_the_same_bytes() {
    Fingerprint pieces = new Fingerprinter().bytes(new byte[] {1, 2}).bytes(new byte[] {3}).end();
    assertThat(pieces).isEqualTo(Fingerprint.of(new byte[] {1, 2, 3}));
  }

  @Test
  void numbers_texts_and_bytes_count_in_their_order() {
    ByteBuffer bytes = ByteBuffer.allocate(8 + 8 + 2 * 2 + 1);
    bytes.putLong(-7).putLong(2).putChar('b').putChar('ơ').put((byte) 5);
    assertThat(new Fingerprinter().number(-7).text("bơ").bytes(new byte[] {5}).end())
        .isEqualTo(Fingerprint.of(bytes.array()));
  }

  @Test
  void however_much_it_is_everything_counts() {
    int count = 20_000;
    ByteBuffer bytes = ByteBuffer.allocate(count * 8 + 8 + count * 2);
    Fingerprinter numbers = new Fingerprinter();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      numbers.number(i);
      bytes.putLong(i);
      text.append((char) ('a' + i % 26));
    }
    bytes.putLong(count);
    text.chars().forEach(c -> bytes.putChar((char) c));
    assertThat(numbers.text(text.toString()).end()).isEqualTo(Fingerprint.of(bytes.array()));
  }

  @Test
  void one_text_is_not_two() {
    assertThat(new Fingerprinter().text("ab").end())
        .isNotEqualTo(new Fingerprinter().text("a").text("b").end());
  }

  /** Each is a value of its own, and has a fingerprint other than that of every other one. */
  @Test
  void different_values_have_different_fingerprints() {
    List<Object> values =
        List.of(
            "1",
            1.5,
            -1.5,
            12,
            LocalDate.of(2025, 11, 30),
            LocalDate.of(2025, 12, 1),
            DayOfWeek.MONDAY,
            DayOfWeek.TUESDAY,
            Optional.empty(),
            Optional.of("1"),
            Optional.of("2"),
            List.of("1", "2"),
            List.of("2", "1"),
            List.of(List.of("1"), "2"),
            Set.of("1", "2"),
            Set.of("1", "3"),
            Set.of(),
            Map.of("1", "2"),
            Map.of("2", "1"),
            Map.entry("1", "2"),
            new One("1", 2),
            new One("1", 3),
            new One("2", 2),
            new Other("1", 2),
            new Nest(new One("1", 2), List.of()),
            new Nest(new One("1", 2), List.of(new One("1", 2))));
    Set<Fingerprint> prints = new HashSet<>();
    for (Object value : values) {
      assertThat(prints.add(of(value))).as("%s", value).isTrue();
    }
    assertThat(of(true)).isNotEqualTo(of(false));
  }

  @Test
  void equal_values_have_equal_fingerprints() {
    assertThat(of(new Nest(new One("a", 1), new ArrayList<>(List.of(new One("b", 2))))))
        .isEqualTo(of(new Nest(new One("a", 1), List.of(new One("b", 2)))));
    assertThat(of(new BigDecimal("1.50"))).isEqualTo(of("1.50"));
    assertThat(of(new BigInteger("12345678901234567890"))).isEqualTo(of("12345678901234567890"));
    assertThat(of(12L)).isEqualTo(of(12));
    assertThat(of(LocalDate.of(2025, 1, 5))).isEqualTo(of("2025-01-05"));
    assertThat(of(DayOfWeek.MONDAY)).isEqualTo(of("MONDAY"));
    assertThat(of(Map.entry("a", "b"))).isEqualTo(new Fingerprinter().text("a").text("b").end());
  }

  @Test
  void a_value_counts_beside_what_came_before() {
    for (Object value :
        List.of(
            "a",
            1.5,
            true,
            3,
            Optional.empty(),
            Optional.of("a"),
            DayOfWeek.MONDAY,
            List.of("a"),
            Set.of("a"),
            Map.of("a", "b"),
            Map.entry("a", "b"),
            LocalDate.EPOCH,
            new One("a", 1))) {
      Fingerprinter prints = new Fingerprinter().number(1);
      assertThat(prints.value(value)).as("%s", value).isSameAs(prints);
      assertThat(prints.end()).as("%s", value).isNotEqualTo(of(value));
    }
  }

  @Test
  void sets_and_maps_that_cannot_change_have_no_order() {
    List<String> names = List.of("a", "b", "c", "d", "e");
    List<String> backwards = List.of("e", "d", "c", "b", "a");
    assertThat(of(Set.copyOf(names))).isEqualTo(of(Set.copyOf(backwards)));
    Map<String, Integer> lengths = new HashMap<>();
    names.forEach(name -> lengths.put(name, name.length()));
    assertThat(of(Map.copyOf(lengths)))
        .isEqualTo(of(Map.of("e", 1, "c", 1, "d", 1, "b", 1, "a", 1)));
  }

  /** Two runs may differ in the order of elements, or nobody knows what a value depends on. */
  @Test
  void of_what_may_differ_from_run_to_run_there_is_no_fingerprint() {
    refused(null, "no fingerprint of nothing");
    refused(new Object(), "java.lang.Object");
    refused(new HashSet<>(Set.of("a")), "java.util.HashSet");
    refused(new TreeSet<>(Set.of("a")), "java.util.TreeSet");
    refused(new HashMap<>(Map.of("a", "b")), "java.util.HashMap");
    refused(List.of(new StringBuilder()), "java.lang.StringBuilder");
    refused(new One(null, 1), "nothing");
  }

  private static void refused(Object value, String says) {
    assertThatThrownBy(() -> of(value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(says);
  }
}

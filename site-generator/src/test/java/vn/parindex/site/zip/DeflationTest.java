package vn.parindex.site.zip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;

class DeflationTest {

  /** Repeats of all lengths, near and far, between noise of few and of many different bytes. */
  private static byte[] content(SplittableRandom random) {
    byte[] content = new byte[random.nextInt(1 << random.nextInt(1, 20))];
    int different = 1 + random.nextInt(256);
    int longest = 1 + random.nextInt(1 << random.nextInt(1, 12));
    for (int at = 0; at < content.length; ) {
      int length = Math.min(content.length - at, 1 + random.nextInt(longest));
      if (at > 0 && random.nextBoolean()) {
        int back = 1 + random.nextInt(Math.min(at, 1 << random.nextInt(18)));
        for (int i = 0; i < length; i++) {
          content[at + i] = content[at + i - back];
        }
      } else {
        for (int i = 0; i < length; i++) {
          content[at + i] = (byte) random.nextInt(different);
        }
      }
      at += length;
    }
    return content;
  }

  private static byte[] inflated(Deflated deflated) throws DataFormatException {
    Inflater inflater = new Inflater(true);
    inflater.setInput(deflated.bytes());
    byte[] content = new byte[deflated.size()];
    int read = inflater.inflate(content);
    assertThat(inflater.inflate(new byte[1])).isZero();
    assertThat(inflater.finished()).isTrue();
    assertThat(inflater.getRemaining()).isZero();
    assertThat(read).isEqualTo(content.length);
    inflater.end();
    return content;
  }

  private static Deflated deflated(byte[] content, int atATime) {
    Deflation deflation = new Deflation();
    for (int from = 0; from < content.length; from += atATime) {
      deflation.write(content, from, Math.min(atATime, content.length - from));
    }
    return deflation.end();
  }

  @Test
  void zlib_reads_what_was_compressed_however_much_was_written_at_a_time()
      throws DataFormatException {
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < 400; i++) {
      byte[] content = content(random);
      Deflated deflated = deflated(content, Math.max(1, content.length));
      assertThat(Arrays.equals(inflated(deflated), content)).as("content " + i).isTrue();
      CRC32 crc = new CRC32();
      crc.update(content);
      assertThat(deflated.crc()).isEqualTo((int) crc.getValue());
      assertThat(deflated(content, 1 + random.nextInt(50_000)).bytes()).isEqualTo(deflated.bytes());
    }
  }

  /** Counts as the Fibonacci numbers make the longest words: longer than deflate allows. */
  @Test
  void no_word_is_longer_than_allowed() throws DataFormatException {
    byte[] content = new byte[400_000];
    int at = 0;
    for (int symbol = 0, count = 1, next = 1; at < content.length; symbol++) {
      int to = Math.min(content.length, at + count);
      Arrays.fill(content, at, to, (byte) symbol);
      at = to;
      int sum = count + next;
      count = next;
      next = sum;
    }
    SplittableRandom random = new SplittableRandom(6);
    for (int i = content.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      byte moved = content[i];
      content[i] = content[other];
      content[other] = moved;
    }
    assertThat(inflated(deflated(content, content.length))).isEqualTo(content);
    int[] counts = new int[40];
    for (int i = 0, count = 1, next = 1; i < counts.length; i++) {
      counts[i] = count;
      int sum = count + next;
      count = next;
      next = sum;
    }
    for (int longest : new int[] {6, 7, 15, 30}) {
      int[] lengths = PrefixCode.lengths(counts, longest);
      assertThat(Arrays.stream(lengths).max().orElseThrow()).isLessThanOrEqualTo(longest);
      assertThat(Arrays.stream(lengths).mapToDouble(length -> Math.pow(2, -length)).sum())
          .isEqualTo(1);
    }
  }
}

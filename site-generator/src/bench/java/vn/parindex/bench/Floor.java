package vn.parindex.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import java.util.zip.Deflater;

/**
 * The least that a run could do, as a program to hold the time of the real one against: read every
 * token of the data, draw as often as both simulations do, then hash, deflate and write as many
 * bytes in as many files as the site has. It has no templates, charts or model, and its figures are
 * nobody's.
 *
 * <p>Run as {@code Floor DATA OUT BYTES FILES UNITS}; without arguments it does nothing, which is
 * what an empty virtual machine costs.
 */
public final class Floor {

  private static final int DRAWS = 10_000;

  /** 1,024 samples for the indices of six choices: that many times (6 + 2). */
  private static final int SOBOL_POINTS = 1024 * 8;

  private static final int AREAS = 7;
  private static final int SURVEYED = 8;
  private static final int VERIFIED = 40;

  /** Enough text that deflating it again and again costs what text costs. */
  private static final int MOST_TEXT = 4 << 20;

  private Floor() {}

  /** Does it once. */
  public static void main(String[] arguments) throws IOException, NoSuchAlgorithmException {
    if (arguments.length == 0) {
      return;
    }
    byte[] text = tokens(Path.of(arguments[0]));
    int units = Integer.parseInt(arguments[4]);
    long places = draw(units, DRAWS) + draw(units, SOBOL_POINTS);
    long deflated =
        write(
            Path.of(arguments[1]),
            text,
            Long.parseLong(arguments[2]),
            Integer.parseInt(arguments[3]));
    System.out.println(text.length + " " + places + " " + deflated);
  }

  /** The texts and figures of all JSON files, as far as they are needed. */
  private static byte[] tokens(Path data) throws IOException {
    JsonFactory factory = new JsonFactory();
    StringBuilder text = new StringBuilder();
    List<Path> files;
    try (Stream<Path> all = Files.walk(data)) {
      files = all.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
    for (Path file : files) {
      try (JsonParser parser = factory.createParser(Files.readAllBytes(file))) {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
          String value = parser.getText();
          if (text.length() < MOST_TEXT) {
            text.append(value).append(token.isStructEnd() ? '\n' : ' ');
          }
        }
      }
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Weights, survey points and verified points move, and the units are ranked.
   *
   * @return a sum of places, so that nothing is left out as unused
   */
  private static long draw(int units, int draws) {
    SplittableRandom random = new SplittableRandom(2025);
    double[] factors = new double[AREAS];
    double[] totals = new double[units];
    double[] sorted = new double[units];
    long places = 0;
    for (int draw = 0; draw < draws; draw++) {
      for (int area = 0; area < AREAS; area++) {
        factors[area] = 0.8 + 0.4 * random.nextDouble();
      }
      for (int unit = 0; unit < units; unit++) {
        double total = unit;
        for (int leaf = 0; leaf < SURVEYED; leaf++) {
          total += factors[leaf % AREAS] * random.nextGaussian();
        }
        for (int leaf = 0; leaf < VERIFIED; leaf++) {
          total += factors[leaf % AREAS] * random.nextInt(16);
        }
        totals[unit] = total;
      }
      System.arraycopy(totals, 0, sorted, 0, units);
      Arrays.sort(sorted);
      for (double total : totals) {
        places += Arrays.binarySearch(sorted, total);
      }
    }
    return places;
  }

  /** Files of equal length, each hashed, deflated once and written as it is. */
  private static long write(Path folder, byte[] text, long bytes, int files)
      throws IOException, NoSuchAlgorithmException {
    Files.createDirectories(folder);
    MessageDigest hash = MessageDigest.getInstance("SHA-256");
    Deflater deflater = new Deflater();
    byte[] buffer = new byte[1 << 16];
    StringBuilder manifest = new StringBuilder();
    long deflated = 0;
    for (int file = 0; file < files; file++) {
      byte[] content = new byte[(int) (bytes / files)];
      for (int at = 0, from = file * 4099; at < content.length; from = 0) {
        from %= text.length;
        int length = Math.min(content.length - at, text.length - from);
        System.arraycopy(text, from, content, at, length);
        at += length;
      }
      manifest.append(HexFormat.of().formatHex(hash.digest(content))).append('\n');
      deflater.reset();
      deflater.setInput(content);
      deflater.finish();
      while (!deflater.finished()) {
        deflated += deflater.deflate(buffer);
      }
      Files.write(folder.resolve(file + ".txt"), content);
    }
    deflater.end();
    Files.writeString(folder.resolve("manifest"), manifest);
    return deflated;
  }
}

package vn.parindex.site.state;

import java.nio.BufferUnderflowException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import vn.parindex.site.bytes.ByteReader;
import vn.parindex.site.bytes.ByteWriter;
import vn.parindex.site.bytes.Fingerprint;
import vn.parindex.site.inspect.FileFacts;
import vn.parindex.site.model.SitePath;

/**
 * What a run remembers of the site that it published: first what the next run asks at once, and in
 * a second half, which is read only when something changed, how each part was made.
 */
public final class SiteState {

  /** Another form of these bytes is the state of another program. */
  private static final String FORM = "parindex state 1";

  private final Summary summary;
  private final byte[] parts;

  private SiteState(Summary summary, byte[] parts) {
    this.summary = summary;
    this.parts = parts;
  }

  /**
   * What can be asked without knowing the parts.
   *
   * @param manifest of the site, by which it is known again
   * @param whole everything the site was made from; empty where that is not known for certain
   * @param told what the run told about the data; empty for nothing
   * @param files the content of every file but the manifest
   */
  public record Summary(
      Fingerprint manifest,
      Optional<Fingerprint> whole,
      String told,
      Map<SitePath, Fingerprint> files) {
    /** Copies, and sorts by path: the same state has the same bytes. */
    public Summary {
      files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }
  }

  /**
   * A part of a site: a page with its twins and copies.
   *
   * @param from what it was made from
   * @param files in the order in which they were made
   */
  public record Part(Fingerprint from, List<Made> files) {
    /** Copies. */
    public Part {
      files = List.copyOf(files);
    }

    private static Part read(ByteReader in, Function<String, SitePath> paths) {
      return new Part(Fingerprint.read(in), in.all(made -> Made.read(made, paths)));
    }

    private void write(ByteWriter out) {
      from.write(out);
      out.all(files, (to, file) -> file.write(to));
    }
  }

  /**
   * A file of the site.
   *
   * @param content its bytes
   * @param facts what was found in it
   */
  public record Made(SitePath path, Fingerprint content, FileFacts facts) {

    private static Made read(ByteReader in, Function<String, SitePath> paths) {
      return new Made(paths.apply(in.text()), Fingerprint.read(in), FileFacts.read(in, paths));
    }

    private void write(ByteWriter out) {
      out.text(path.text());
      content.write(out);
      facts.write(out);
    }
  }

  /** The bytes to be kept. */
  public static byte[] bytes(Summary summary, Map<String, Part> parts) {
    ByteWriter summed = new ByteWriter();
    summed.text(FORM);
    summary.manifest().write(summed);
    summed.all(summary.whole().stream().toList(), (out, print) -> print.write(out));
    summed.text(summary.told());
    summed.all(
        summary.files().entrySet(),
        (out, file) -> {
          out.text(file.getKey().text());
          file.getValue().write(out);
        });
    ByteWriter single = new ByteWriter();
    single.all(
        new TreeMap<>(parts).entrySet(),
        (out, part) -> {
          out.text(part.getKey());
          part.getValue().write(out);
        });
    return joined(summed.end(), single.end());
  }

  /** Both halves, each behind its length and its fingerprint. */
  private static byte[] joined(byte[] first, byte[] second) {
    ByteWriter all = new ByteWriter();
    for (byte[] half : List.of(first, second)) {
      all.bits(half.length);
      all.bits(Fingerprint.of(half).bits());
    }
    byte[] head = all.end();
    byte[] joined = Arrays.copyOf(head, head.length + first.length + second.length);
    System.arraycopy(first, 0, joined, head.length, first.length);
    System.arraycopy(second, 0, joined, head.length + first.length, second.length);
    return joined;
  }

  /** Reads such bytes; empty where they are damaged, cut off or of another program. */
  public static Optional<SiteState> parse(byte[] bytes) {
    try {
      ByteReader head = new ByteReader(bytes);
      long firstLength = head.bits();
      long firstBits = head.bits();
      long secondLength = head.bits();
      long secondBits = head.bits();
      int begin = 4 * Long.BYTES;
      if (firstLength < 0
          || secondLength < 0
          || firstLength > bytes.length
          || begin + firstLength + secondLength != bytes.length) {
        return Optional.empty();
      }
      byte[] first = Arrays.copyOfRange(bytes, begin, begin + (int) firstLength);
      byte[] second = Arrays.copyOfRange(bytes, begin + (int) firstLength, bytes.length);
      if (Fingerprint.of(first).bits() != firstBits
          || Fingerprint.of(second).bits() != secondBits) {
        return Optional.empty();
      }
      ByteReader in = new ByteReader(first);
      return in.text().equals(FORM)
          ? Optional.of(new SiteState(summary(in), second))
          : Optional.empty();
    } catch (BufferUnderflowException | IllegalArgumentException otherBytes) {
      // The second kind: a path that is none.
      return Optional.empty();
    }
  }

  private static Summary summary(ByteReader in) {
    Fingerprint manifest = Fingerprint.read(in);
    Optional<Fingerprint> whole = in.all(Fingerprint::read).stream().findFirst();
    String told = in.text();
    Map<SitePath, Fingerprint> files = new HashMap<>();
    int count = in.count();
    for (int i = 0; i < count; i++) {
      files.put(SitePath.of(in.text()), Fingerprint.read(in));
    }
    return new Summary(manifest, whole, told, files);
  }

  /** What can be asked without knowing the parts. */
  public Summary summary() {
    return summary;
  }

  /** The parts of the site, by name; none where what was kept of them is something else. */
  public Map<String, Part> parts() {
    try {
      return readParts();
    } catch (BufferUnderflowException | IllegalArgumentException otherBytes) {
      return Map.of();
    }
  }

  private Map<String, Part> readParts() {
    ByteReader in = new ByteReader(parts);
    // One path is named by many links.
    Map<String, SitePath> known = new HashMap<>();
    Function<String, SitePath> paths = text -> known.computeIfAbsent(text, SitePath::of);
    Map<String, Part> read = new HashMap<>();
    int count = in.count();
    for (int i = 0; i < count; i++) {
      read.put(in.text(), Part.read(in, paths));
    }
    return read;
  }
}

package vn.parindex.site.publish;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import vn.parindex.site.model.SitePath;

/**
 * Files of a site for tests, in memory and immutable, sorted by path.
 *
 * <p>The manifest is not among them: {@link Release} adds it, since it is made from them.
 */
public final class OutputTree {
  private final SortedMap<SitePath, byte[]> files;

  private OutputTree(SortedMap<SitePath, byte[]> files) {
    this.files = files;
  }

  /** A builder without files. */
  public static Builder builder() {
    return new Builder();
  }

  /** All paths, sorted by their text. */
  public SortedSet<SitePath> paths() {
    return Collections.unmodifiableSortedSet(new TreeMap<>(files).navigableKeySet());
  }

  /** Whether the tree holds this file. */
  public boolean contains(SitePath path) {
    return files.containsKey(path);
  }

  /** A copy of the bytes of one file; empty when the tree does not hold it. */
  public Optional<byte[]> bytes(SitePath path) {
    return Optional.ofNullable(files.get(path)).map(byte[]::clone);
  }

  /** The text of one file, read as UTF-8; empty when the tree does not hold it. */
  public Optional<String> text(SitePath path) {
    return Optional.ofNullable(files.get(path)).map(b -> new String(b, StandardCharsets.UTF_8));
  }

  /** How many bytes one file has; 0 when the tree does not hold it. */
  public long sizeOf(SitePath path) {
    byte[] bytes = files.get(path);
    return bytes == null ? 0 : bytes.length;
  }

  /** The number of files. */
  public int size() {
    return files.size();
  }

  /** The sum of the sizes of all files, in bytes. */
  public long totalBytes() {
    return files.values().stream().mapToLong(b -> b.length).sum();
  }

  /** Hands over all files, sorted by path. */
  public void putInto(Sink sink) {
    files.forEach(sink::put);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OutputTree tree
        && files.keySet().equals(tree.files.keySet())
        && files.entrySet().stream()
            .allMatch(e -> Arrays.equals(e.getValue(), tree.files.get(e.getKey())));
  }

  @Override
  public int hashCode() {
    return files.keySet().hashCode();
  }

  @Override
  public String toString() {
    return "OutputTree of " + size() + " files, " + totalBytes() + " bytes";
  }

  /** Collects files; the same path twice is refused, since one of the two would be lost. */
  public static final class Builder {
    private final SortedMap<SitePath, byte[]> files = new TreeMap<>();

    private Builder() {}

    /**
     * Adds one file. Paths hold lower-case letters only ({@link SitePath}), so two paths equal when
     * case-folded are the same path and are refused as well.
     */
    public Builder put(SitePath path, byte[] bytes) {
      if (path.equals(Manifest.PATH)) {
        throw new IllegalArgumentException(path + " is written by the publisher");
      }
      if (files.putIfAbsent(path, bytes.clone()) != null) {
        throw new IllegalArgumentException(path + " is in the tree already");
      }
      return this;
    }

    /** Adds one file of text, as UTF-8 without a byte order mark. */
    public Builder put(SitePath path, String text) {
      return put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds all files of another tree. */
    public Builder putAll(OutputTree tree) {
      tree.files.forEach(this::put);
      return this;
    }

    /** The tree as it is now. */
    public OutputTree build() {
      return new OutputTree(new TreeMap<>(files));
    }
  }
}

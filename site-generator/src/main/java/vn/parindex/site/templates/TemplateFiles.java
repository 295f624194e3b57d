package vn.parindex.site.templates;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Reads template files. A file in an override folder replaces the packed file of the same path.
 *
 * <p>Paths are relative with forward slashes: {@code pages/home.ftlh}.
 */
public final class TemplateFiles {

  private static final String PACKED = "/templates/";

  private final List<Path> overrides;

  private TemplateFiles(List<Path> overrides) {
    this.overrides = List.copyOf(overrides);
  }

  /**
   * The packed files under {@code overrides}.
   *
   * @param overrides folders that go before the packed files, first one first; may be empty
   */
  public static TemplateFiles of(List<Path> overrides) {
    return new TemplateFiles(overrides);
  }

  /** The bytes of a file; empty when neither the overrides nor the program have it. */
  public Optional<byte[]> find(String path) {
    if (path.startsWith("/") || path.contains("..")) {
      throw new IllegalArgumentException("not a path below the templates: " + path);
    }
    try {
      for (Path folder : overrides) {
        Path file = folder.resolve(path);
        if (Files.isRegularFile(file)) {
          return Optional.of(Files.readAllBytes(file));
        }
      }
      try (InputStream packed = TemplateFiles.class.getResourceAsStream(PACKED + path)) {
        return packed == null ? Optional.empty() : Optional.of(packed.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read template " + path, e);
    }
  }

  /**
   * The bytes of a file.
   *
   * @throws IllegalStateException if it does not exist
   */
  public byte[] bytes(String path) {
    return find(path).orElseThrow(() -> new IllegalStateException("no template file " + path));
  }

  /** The text of a file in UTF-8, with line feeds only. */
  public String text(String path) {
    return new String(bytes(path), StandardCharsets.UTF_8).replace("\r\n", "\n");
  }
}

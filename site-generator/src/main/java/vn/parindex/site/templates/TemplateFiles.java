package vn.parindex.site.templates;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.parindex.site.templates.TemplateProblem.Kind;

/**
 * Reads template files. A file in an override folder replaces the packed file of the same path;
 * words files are laid over each other ({@link #layers}).
 *
 * <p>Paths are relative with forward slashes: {@code pages/home.ftlh}.
 */
public final class TemplateFiles {

  private static final String PACKED = "/templates/";
  private static final String LIST = "files.txt";
  private static final SortedSet<String> LISTED = listed();
  private static final Pattern COLOURS =
      Pattern.compile("(?s):root[^{]*\\{[^}]*}\\s*@media[^{]*\\{\\s*:root\\{[^}]*}\\s*}");
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final List<Path> overrides;

  /** Over the words of the files, by language and key. */
  private final Map<String, Map<String, String>> words;

  private TemplateFiles(List<Path> overrides, Map<String, Map<String, String>> words) {
    this.overrides = List.copyOf(overrides);
    this.words = words;
  }

  /**
   * The packed files under {@code overrides}.
   *
   * @param overrides folders that go before the packed files, first one first; may be empty
   * @throws BadTemplates if a folder is not there, or a file in it replaces nothing
   */
  public static TemplateFiles of(List<Path> overrides) {
    TemplateFiles files = new TemplateFiles(overrides, Map.of());
    List<TemplateProblem> problems = new ArrayList<>();
    overrides.forEach(folder -> problems.addAll(OwnFolder.problems(folder, files.packed())));
    if (!problems.isEmpty()) {
      throw new BadTemplates(problems);
    }
    return files;
  }

  /** The same with words from outside over those of the files, by language and key. */
  public TemplateFiles withWords(Map<String, Map<String, String>> more) {
    return new TemplateFiles(overrides, Map.copyOf(more));
  }

  /** Words from outside, by key; none in most sites. */
  public Map<String, String> words(String language) {
    return words.getOrDefault(language, Map.of());
  }

  /** The paths of all packed files. */
  public SortedSet<String> packed() {
    return LISTED;
  }

  private static SortedSet<String> listed() {
    byte[] list =
        onClassPath(LIST).orElseThrow(() -> new IllegalStateException("no list of templates"));
    return Collections.unmodifiableSortedSet(
        new TreeSet<>(new String(list, StandardCharsets.UTF_8).lines().toList()));
  }

  /** Whether there are files besides the packed ones. */
  public boolean hasOwn() {
    return !overrides.isEmpty();
  }

  /** The file that replaces a packed one; empty when the packed one is used or there is none. */
  public Optional<Path> own(String path) {
    if (path.startsWith("/") || path.contains("..")) {
      throw new IllegalArgumentException("not a path below the templates: " + path);
    }
    return overrides.stream()
        .map(folder -> folder.resolve(path))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  /** The bytes of a file; empty when neither the overrides nor the program have it. */
  public Optional<byte[]> find(String path) {
    Optional<Path> own = own(path);
    return own.isPresent() ? Optional.of(read(own.get())) : packed(path);
  }

  /** A file that is not on the list may be left from an older build of the program. */
  private static Optional<byte[]> packed(String path) {
    return LISTED.contains(path) ? onClassPath(path) : Optional.empty();
  }

  private static Optional<byte[]> onClassPath(String path) {
    try (InputStream packed = TemplateFiles.class.getResourceAsStream(PACKED + path)) {
      return packed == null ? Optional.empty() : Optional.of(packed.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read template " + path, e);
    }
  }

  private static byte[] read(Path own) {
    try {
      return Files.readAllBytes(own);
    } catch (IOException e) {
      throw new BadTemplates(
          new TemplateProblem(
              Kind.UNREADABLE,
              own.toString(),
              e.getClass().getSimpleName(),
              "tệp đọc được",
              "Đóng chương trình đang mở tệp, kiểm tra quyền đọc, rồi chạy lại."));
    }
  }

  /**
   * The bytes of a file.
   *
   * @throws IllegalStateException if it does not exist; {@link BadTemplates} where only a file of
   *     one's own can have asked for it
   */
  public byte[] bytes(String path) {
    return find(path).orElseThrow(() -> missing(path));
  }

  private IllegalStateException missing(String path) {
    return hasOwn()
        ? new BadTemplates(
            new TemplateProblem(
                Kind.UNREADABLE,
                path,
                "",
                "tệp có trong thư mục khuôn mẫu",
                "Thêm tệp, hoặc sửa tên ở tệp gọi nó."))
        : new IllegalStateException("no template file " + path);
  }

  /**
   * The text of a file in UTF-8, with line feeds only and without byte order mark.
   *
   * @throws BadTemplates if a file of one's own is no UTF-8
   */
  public String text(String path) {
    return text(own(path).map(Path::toString).orElse(path), bytes(path));
  }

  /**
   * The colours of the house, light and dark, with which its style sheet begins: for pages that are
   * not of the site.
   */
  public String colours() {
    Matcher colours = COLOURS.matcher(text("assets/site.css"));
    if (!colours.find()) {
      throw new IllegalStateException("the style sheet does not begin with the colours");
    }
    return colours.group();
  }

  /** The packed file and those laid over it, the packed one first; empty when there is none. */
  public List<Layer> layers(String path) {
    List<Layer> layers = new ArrayList<>();
    packed(path).ifPresent(bytes -> layers.add(new Layer("", text(path, bytes))));
    for (int i = overrides.size() - 1; i >= 0; i--) {
      Path own = overrides.get(i).resolve(path);
      if (Files.isRegularFile(own)) {
        layers.add(new Layer(own.toString(), text(own.toString(), read(own))));
      }
    }
    return layers;
  }

  /**
   * One of several files of the same path.
   *
   * @param own the file, as messages name it; empty for the packed one
   * @param text as {@link #text(String)} gives it
   */
  public record Layer(String own, String text) {
    /** Whether somebody made it himself. */
    public boolean isOwn() {
      return !own.isEmpty();
    }
  }

  private static String text(String place, byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
    String text = out.flip().toString();
    if (result.isError()) {
      throw new BadTemplates(
          new TemplateProblem(
              Kind.UNREADABLE,
              place + ":" + (1 + text.chars().filter(c -> c == '\n').count()),
              String.format(java.util.Locale.ROOT, "byte 0x%02X", bytes[in.position()]),
              "bảng mã UTF-8",
              "Mở bằng đúng bảng mã, rồi Lưu thành… UTF-8."));
    }
    boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    return (marked ? text.substring(1) : text).replace("\r\n", "\n");
  }
}

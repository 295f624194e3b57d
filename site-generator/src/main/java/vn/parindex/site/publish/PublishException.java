package vn.parindex.site.publish;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Nothing was published, and why: where, what was found, what is needed, how to mend it, all in
 * Vietnamese. {@link #getMessage} is the whole text for the clerk, in lines.
 */
public final class PublishException extends IllegalStateException {
  /** The last line of every message while the site is in its place. */
  public static final String UNCHANGED = "Trang đang phát hành không bị thay đổi.";

  private static final String ELSEWHERE = "Trang đang phát hành còn nguyên vẹn nhưng đang nằm ở ";

  private static final long serialVersionUID = 1L;

  private final PublishFault fault;
  private final String place;
  private final String found;
  private final String expected;
  private final String remedy;
  private final String outcome;

  /** A fault that leaves the site as it is. */
  public PublishException(
      PublishFault fault, String place, String found, String expected, String remedy) {
    this(fault, place, found, expected, remedy, List.of(), UNCHANGED);
  }

  /** A fault with another last line, for what is not about the site. */
  public PublishException(
      PublishFault fault,
      String place,
      String found,
      String expected,
      String remedy,
      String outcome) {
    this(fault, place, found, expected, remedy, List.of(), outcome);
  }

  private PublishException(
      PublishFault fault,
      String place,
      String found,
      String expected,
      String remedy,
      List<String> notes,
      String outcome) {
    super(text(fault, place, found, expected, remedy, notes, outcome));
    this.fault = fault;
    this.place = place;
    this.found = found;
    this.expected = expected;
    this.remedy = remedy;
    this.outcome = outcome;
  }

  /** This run moved the old site away and could not move it back. */
  static PublishException stuck(String place, String found, Path previous) {
    return new PublishException(
        PublishFault.SWITCH_STUCK,
        place,
        found,
        "đổi tên được thư mục",
        "Đóng các cửa sổ đang mở thư mục này rồi chạy lại lệnh: lần chạy sau tự khôi phục.",
        List.of(),
        elsewhere(previous));
  }

  /**
   * The same fault, told with what this run did before it failed and where the site is.
   *
   * @param notes what was put right
   * @param displaced where the old site lies, when it is not in its place
   */
  public PublishException after(List<String> notes, Optional<Path> displaced) {
    if (fault == PublishFault.SWITCH_STUCK || notes.isEmpty() && displaced.isEmpty()) {
      return this;
    }
    PublishException told =
        new PublishException(
            fault,
            place,
            found,
            expected,
            remedy,
            notes,
            displaced.map(PublishException::elsewhere).orElse(outcome));
    told.initCause(getCause());
    for (Throwable suppressed : getSuppressed()) {
      told.addSuppressed(suppressed);
    }
    return told;
  }

  private static String elsewhere(Path previous) {
    return ELSEWHERE + previous + ".";
  }

  /** The same, with what happened underneath. */
  public PublishException because(Throwable cause) {
    initCause(cause);
    return this;
  }

  /** Which fault it is. */
  public PublishFault fault() {
    return fault;
  }

  /** Whether the site that stood is whole but not in its place, where the next run puts it. */
  public boolean isDisplaced() {
    return outcome.startsWith(ELSEWHERE);
  }

  /** The code, such as {@code XB-007}. */
  public String code() {
    return fault.code();
  }

  /** The file or folder concerned. */
  public String place() {
    return place;
  }

  /** What is there. */
  public String found() {
    return found;
  }

  /** What is needed. */
  public String expected() {
    return expected;
  }

  /** What the clerk can do. */
  public String remedy() {
    return remedy;
  }

  private static String text(
      PublishFault fault,
      String place,
      String found,
      String expected,
      String remedy,
      List<String> notes,
      String outcome) {
    List<String> lines = new ArrayList<>();
    lines.add("LỖI " + fault.code() + "  " + place);
    lines.add("Đang có: " + found + "   Cần: " + expected);
    lines.add("Sửa: " + remedy);
    lines.addAll(notes);
    lines.add(outcome);
    return String.join("\n", lines);
  }
}

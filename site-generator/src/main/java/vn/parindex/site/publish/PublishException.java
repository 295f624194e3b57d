package vn.parindex.site.publish;

import java.util.ArrayList;
import java.util.List;

/**
 * Nothing was published, and why: where, what was found, what is needed, how to mend it, all in
 * Vietnamese. {@link #getMessage} is the whole text for the clerk, in lines.
 */
public final class PublishException extends Exception {
  /** The last line of every message but one. */
  public static final String UNCHANGED = "Trang đang phát hành không bị thay đổi.";

  private static final long serialVersionUID = 1L;

  private final PublishFault fault;
  private final String place;
  private final String found;
  private final String expected;
  private final String remedy;

  PublishException(PublishFault fault, String place, String found, String expected, String remedy) {
    this(fault, place, found, expected, remedy, List.of(), UNCHANGED);
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
  }

  /** The only case in which the last line must say something else. */
  static PublishException stuck(String place, String found, String previous) {
    return new PublishException(
        PublishFault.SWITCH_STUCK,
        place,
        found,
        "đổi tên được thư mục",
        "Đóng các cửa sổ đang mở thư mục này rồi chạy lại lệnh: lần chạy sau tự khôi phục.",
        List.of(),
        "Trang đang phát hành còn nguyên vẹn nhưng đang nằm ở " + previous + ".");
  }

  /** The same fault, told after what this run had healed before it failed. */
  PublishException after(List<String> notes) {
    if (notes.isEmpty() || fault == PublishFault.SWITCH_STUCK) {
      return this;
    }
    PublishException told =
        new PublishException(fault, place, found, expected, remedy, notes, UNCHANGED);
    told.initCause(getCause());
    for (Throwable suppressed : getSuppressed()) {
      told.addSuppressed(suppressed);
    }
    return told;
  }

  PublishException because(Throwable cause) {
    initCause(cause);
    return this;
  }

  /** Which fault it is. */
  public PublishFault fault() {
    return fault;
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

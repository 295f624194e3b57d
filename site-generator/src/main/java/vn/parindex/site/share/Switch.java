package vn.parindex.site.share;

import java.io.IOException;
import vn.parindex.site.publish.Manifest;
import vn.parindex.site.publish.PublishException;
import vn.parindex.site.publish.PublishFault;
import vn.parindex.site.publish.SystemAnswer;

/**
 * The one step that leads all readers to another release: one file takes the place of another. What
 * is about to happen is written down before, so that the next run knows whether it did.
 */
final class Switch {

  private static final String UNKNOWN =
      "Mất kết nối đúng lúc chuyển: người xem đang thấy bản cũ hoặc bản mới, bản nào cũng đầy đủ.";

  private final ShareFiles files;
  private boolean isUnknown;

  Switch(ShareFiles files) {
    this.files = files;
  }

  /** What is written between the note of the switch and the switch. */
  interface Step {
    void run() throws IOException;
  }

  /** Whether nobody can tell if the switch happened. */
  boolean isUnknown() {
    return isUnknown;
  }

  /**
   * Leads readers to a release.
   *
   * @param pointer the page that does
   * @param isNew whether the release is published by this
   * @param before what must be there before
   * @throws IOException if nothing was switched
   * @throws PublishException if nothing was switched because a reader holds the page or the lock is
   *     lost, or if that is not known
   */
  void to(byte[] pointer, int number, boolean isNew, ShareState state, Step before)
      throws IOException {
    SwitchJournal journal =
        state.journal().to(new SwitchJournal.Page(Manifest.sha256(pointer), number, isNew));
    journal.write(files);
    before.run();
    files.ops().sync(files.own(""));
    try {
      files.put(files.pointer(), pointer, ShareFiles.PATIENT);
    } catch (HeldException held) {
      throw held(held, journal);
    }
    try {
      files.ops().sync(files.root());
      journal.done().write(files);
    } catch (PublishException lost) {
      later(number, lost.found());
    } catch (IOException failed) {
      later(number, SystemAnswer.inWords(failed));
    }
  }

  private void later(int number, String why) {
    files.note(
        "Đã chuyển sang bản "
            + number
            + " nhưng chưa ghi xong sổ: "
            + why
            + "; lần sau chương trình ghi lại.");
  }

  private PublishException held(HeldException held, SwitchJournal journal) {
    String outcome = PublishException.UNCHANGED;
    try {
      files.text(files.pointer());
      journal.undone().write(files);
    } catch (IOException gone) {
      isUnknown = true;
      outcome = UNKNOWN;
    }
    return new PublishException(
            PublishFault.POINTER_HELD,
            files.pointer().toString(),
            "không thay được tệp: "
                + SystemAnswer.inWords(held.getCause() instanceof IOException e ? e : held),
            "thay được tệp này trong vòng một phút",
            "Nhờ người đang mở tệp đóng lại, kiểm tra kết nối và quyền ghi, rồi chạy lại.",
            outcome)
        .because(held);
  }
}

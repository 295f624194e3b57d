package vn.parindex.site.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.parindex.site.share.ReleaseFacts;
import vn.parindex.site.share.ReleaseRecord;
import vn.parindex.site.share.ShareFolder;
import vn.parindex.site.share.Verification;

/** What is told of a look at a share. */
class ShareReportTest {

  private static Verification found(List<Verification.Fault> faults, Optional<String> busy) {
    return new Verification(faults, 1_063, 39_000_000, 3, Optional.of(7), busy);
  }

  @Test
  void however_much_is_wrong_200_lines_tell_it_and_every_group_is_counted() {
    List<Verification.Fault> faults = new ArrayList<>();
    for (Verification.Group group : Verification.Group.values()) {
      for (Verification.Kind kind : Verification.Kind.values()) {
        for (int i = 0; i < 100; i++) {
          faults.add(new Verification.Fault(group, kind, "xa/" + i + ".html"));
        }
      }
    }
    String told = ShareReport.verified(found(faults, Optional.of("lan@MAY-7")));
    assertThat(told.lines().count()).isLessThanOrEqualTo(200);
    assertThat(told)
        .startsWith("Đang có lần phát hành khác (lan@MAY-7)")
        .contains("1200 tệp không đúng")
        .contains("Trang chuyển hướng bị đổi: 100")
        .contains("Tệp của các bản phát hành thừa: 100\n  … và 100 tệp khác\n");
  }

  private static String told(Verification.Group group, Verification.Kind kind, String path) {
    return ShareReport.verified(
        found(List.of(new Verification.Fault(group, kind, path)), Optional.empty()));
  }

  @Test
  void what_helps_is_told_of_what_it_helps_against() {
    String again = "Sửa: phát hành lại";
    String old = "không được gửi lại";
    String extra = "Tệp thừa: chuyển đi nơi khác";
    assertThat(told(Verification.Group.STUBS, Verification.Kind.MISSING, "hop.html"))
        .contains(again)
        .doesNotContain(old, extra);
    assertThat(
            told(
                Verification.Group.RELEASES,
                Verification.Kind.CHANGED,
                "releases/0007/xa/21529.html"))
        .as("the current release")
        .contains(again)
        .doesNotContain(old, extra);
    assertThat(
            told(
                Verification.Group.RELEASES,
                Verification.Kind.MISSING,
                "releases/0006/xa/21529.html"))
        .contains("Bản 6 không phải bản đang phát hành nên không được gửi lại")
        .doesNotContain(again, extra);
    assertThat(told(Verification.Group.STUBS, Verification.Kind.EXTRA, "Công văn.pdf"))
        .contains(extra)
        .doesNotContain(again, old);
  }

  private static ReleaseRecord release(int number, ReleaseRecord.State state) {
    return new ReleaseRecord(
        number,
        state,
        new ReleaseFacts("Chỉ số", "vi", "2026.1", LocalDate.of(2026, 3, 31), "office", "parindex"),
        "0".repeat(64),
        741,
        39_000_000,
        Instant.parse("2026-04-02T01:30:00Z"),
        "hoa@MAY-3",
        "");
  }

  @Test
  void of_a_retired_release_no_files_are_counted_that_are_gone() {
    assertThat(
            ShareReport.releases(
                new ShareFolder.Releases(
                    Optional.of(2),
                    List.of(
                        release(2, ReleaseRecord.State.WHOLE),
                        release(1, ReleaseRecord.State.HOLLOW)))))
        .isEqualTo(
            """
            Bản  Số liệu  Đến hết ngày  Phát hành lúc     Người phát hành  Tệp  Cỡ
            2    2026.1   31/03/2026    08:30 02/04/2026  hoa@MAY-3        741  37,2 MB  đang phát hành
            1    2026.1   31/03/2026    08:30 02/04/2026  hoa@MAY-3        –    –        đã thu gọn, địa chỉ còn dùng được""");
  }

  @Test
  void one_sentence_tells_that_nothing_is_wrong() {
    assertThat(ShareReport.verified(found(List.of(), Optional.empty())))
        .isEqualTo(
            "Đã đọc 1063 tệp (37,2 MB) của 3 bản đầy đủ, đang phát hành bản 7: mọi tệp đúng như lúc"
                + " phát hành, không thiếu, không thừa.");
  }

  @Test
  void room_is_told_in_the_unit_in_which_it_can_be_read() {
    assertThat(ShareReport.room(1_500, 1 << 20))
        .isEqualTo("cần 2 kB, thư mục chia sẻ còn trống 1,0 MB");
    assertThat(ShareReport.room(1_500, Long.MAX_VALUE))
        .isEqualTo("cần 2 kB, thư mục chia sẻ không cho biết còn trống bao nhiêu");
    assertThat(ShareReport.room(39_000_000, 59_000_000_000L))
        .isEqualTo("cần 37,2 MB, thư mục chia sẻ còn trống 54,9 GB");
  }
}

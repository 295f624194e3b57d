package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
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

package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands about a folder that many read, as a clerk runs them. */
class PublishCommandTest {

  private static final String UNCHANGED = "Trang đang phát hành không bị thay đổi.";

  @TempDir private Path folder;

  private BuiltSite.Run publish(Path data, Path share, String... more) {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("publish", share.toString(), "--data", data.toString()));
    arguments.addAll(List.of("--out", folder.resolve("site").toString()));
    arguments.addAll(List.of(more));
    return BuiltSite.run(arguments.toArray(String[]::new));
  }

  @Test
  void a_site_is_published_listed_verified_and_every_address_in_it_leads_to_its_page()
      throws IOException {
    PublishedSite.of(BuiltSite.SECOND_SET, PublishedSite.ADDRESS, folder);
    Path data = folder.resolve("data");
    Path share = folder.resolve("chia sẻ/cchc");
    BuiltSite.Run run = publish(data, share);
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .containsPattern("\\[Phát hành] bản 1: gửi \\d+ tệp \\(\\d+,\\d MB\\)")
        .endsWith("Mở trang: " + share.resolve("index.html") + System.lineSeparator());
    Path release = share.resolve("releases/0001");
    assertThat(BuiltSite.differences(folder.resolve("site"), release)).isEmpty();
    int led = 0;
    for (String path : BuiltSite.pages(release)) {
      String own =
          Jsoup.parse(BuiltSite.read(release.resolve(path))).select("[rel=canonical]").attr("href");
      if (own.isEmpty() || path.equals("index.html")) {
        continue;
      }
      assertThat(own).isEqualTo(PublishedSite.ADDRESS + path);
      Path stub = share.resolve(own.substring(PublishedSite.ADDRESS.length()));
      String to = Jsoup.parse(BuiltSite.read(stub)).select("#to").attr("href");
      assertThat(stub.resolveSibling(to.substring(0, to.indexOf('#'))).normalize())
          .isEqualTo(share.resolve("index.html"));
      assertThat(to).endsWith("#" + path);
      led++;
    }
    assertThat(led).isGreaterThan(50);

    assertThat(publish(data, share).out())
        .contains("[Phát hành] trang đúng như bản 1 đang phát hành, không phải ghi gì");
    BuiltSite.Run list = BuiltSite.run("releases", "--to", share.toString());
    assertThat(list.code()).isZero();
    assertThat(list.out().lines()).hasSize(2);
    assertThat(list.out()).contains("Số liệu").contains("đang phát hành");
    BuiltSite.Run verified = BuiltSite.run("verify", share.toString());
    assertThat(verified.code()).isZero();
    assertThat(verified.out())
        .contains("mọi tệp đúng như lúc phát hành, không thiếu, không thừa.")
        .hasLineCount(1);
    BuiltSite.Run back = BuiltSite.run("rollback", share.toString());
    assertThat(back.code()).isEqualTo(4);
    assertThat(back.err()).startsWith("LỖI XB-024  ").contains(UNCHANGED);

    Files.writeString(share.resolve("releases/0001/index.html"), "sửa");
    Files.delete(share.resolve("releases/0001/index.md"));
    Files.writeString(share.resolve("ghi chú.txt"), "lạ");
    BuiltSite.Run faults = BuiltSite.run("verify", share.toString());
    assertThat(faults.code()).isEqualTo(2);
    assertThat(faults.err())
        .contains(
            "3 tệp không đúng như lúc phát hành",
            "Tệp của các bản phát hành bị đổi: 1\n  releases/0001/index.html\n",
            "Tệp của các bản phát hành bị thiếu: 1\n  releases/0001/index.md\n",
            "Tệp ở địa chỉ cố định thừa: 1\n  ghi chú.txt\n");
  }

  @Test
  void what_cannot_be_published_is_told_before_anything_is_built() throws IOException {
    Path data = BuiltSite.SECOND_SET;
    Path taken = Files.createDirectories(folder.resolve("của phòng"));
    Files.writeString(taken.resolve("kế hoạch.docx"), "");
    BuiltSite.Run run = publish(data, taken);
    assertThat(run.code()).isEqualTo(4);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith("LỖI XB-020  " + taken)
        .contains("\"kế hoạch.docx\"")
        .endsWith(UNCHANGED + System.lineSeparator());
    assertThat(publish(data, folder).err()).startsWith("LỖI XB-003  ");
    assertThat(folder.resolve("site")).doesNotExist();
    BuiltSite.Run two = publish(data, folder.resolve("a"), "--to", folder.resolve("b").toString());
    assertThat(two.code()).isEqualTo(2);
    assertThat(two.err()).startsWith("LỖI: thư mục chia sẻ ghi hai lần.").contains(UNCHANGED);
    BuiltSite.Run none = BuiltSite.run("verify");
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err())
        .startsWith("LỖI: chưa nói thư mục chia sẻ nào.")
        .contains("Sửa: parindex verify ", "mvn -Dparindex=verify ");
    BuiltSite.Run file = BuiltSite.run("verify", taken.resolve("kế hoạch.docx").toString());
    assertThat(file.code()).isEqualTo(4);
    assertThat(file.err()).contains("XB-020", "không phải thư mục").doesNotContain("Exception");
    BuiltSite.Run few = publish(data, folder.resolve("a"), "--keep", "1");
    assertThat(few.code()).isEqualTo(2);
    assertThat(few.err())
        .isEqualToIgnoringNewLines(
            "LỖI: --keep \"1\" không dùng được.   Cần: số từ 2 trở lên\n" + UNCHANGED + "\n");
    BuiltSite.Run negative = publish(data, folder.resolve("a"), "--hollow", "-1");
    assertThat(negative.code()).isEqualTo(2);
    assertThat(negative.err()).startsWith("LỖI: --hollow \"-1\" ").doesNotContain("--keep");
    for (String command : List.of("releases", "rollback", "verify")) {
      BuiltSite.Run look = BuiltSite.run(command, folder.resolve("không có").toString());
      assertThat(look.code()).as(command).isEqualTo(4);
      assertThat(look.err()).contains("XB-020", "chưa có bản phát hành nào");
    }
  }
}

package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code parindex template} as the clerk meets it. */
class TemplateCommandTest {

  private static final String DATA = BuiltSite.SECOND_SET.toString();
  private static final String NOTHING = "Không ghi và không thay đổi tệp nào.";

  @TempDir private Path folder;

  private BuiltSite.Run template(Path out, String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("template", "--data", DATA, "--out", out.toString()));
    arguments.addAll(List.of(more));
    return BuiltSite.run(arguments.toArray(String[]::new));
  }

  @Test
  void every_unit_gets_a_form_the_office_gets_one_and_the_next_step_is_told() throws IOException {
    Path out = folder.resolve("bieu-mau");
    BuiltSite.Run run = template(out);
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("mỗi đơn vị một tệp", "gửi mỗi đơn vị tệp của đơn vị đó")
        .contains("mvn -Dparindex=import -Dfrom=nhan-ve");
    List<String> names = BuiltSite.paths(out).stream().sorted().toList();
    assertThat(names).contains("tat-ca-don-vi.xlsx", "manifest.sha256");
    assertThat(names.stream().filter(name -> name.endsWith(".xlsx")))
        .allMatch(name -> name.matches("[a-z0-9-]+\\.xlsx"));
    assertThat(names).hasSizeGreaterThan(3);
    // Nothing is remembered beside it; the lock stays as beside a site.
    assertThat(folder.toFile().list())
        .containsExactlyInAnyOrder("bieu-mau", ".parindex-bieu-mau.lock");
  }

  @Test
  void forms_that_nobody_touched_are_written_anew() throws IOException {
    Path out = folder.resolve("bieu-mau");
    template(out);
    Path form = out.resolve("tat-ca-don-vi.xlsx");
    byte[] first = Files.readAllBytes(form);
    Files.delete(form);
    BuiltSite.Run again = template(out);
    assertThat(again.code()).isZero();
    assertThat(Files.readAllBytes(form)).isEqualTo(first);
  }

  @Test
  void a_form_that_was_filled_in_where_it_lies_is_not_written_over() throws IOException {
    Path out = folder.resolve("bieu-mau");
    template(out);
    Path form = out.resolve("tat-ca-don-vi.xlsx");
    Files.write(form, new byte[] {1, 2, 3});
    BuiltSite.Run run = template(out);
    assertThat(run.code()).isEqualTo(4);
    assertThat(run.err()).contains("\"tat-ca-don-vi.xlsx\"", "Cần:", "Sửa:", NOTHING);
    assertThat(Files.readAllBytes(form)).containsExactly(1, 2, 3);
  }

  @Test
  void a_folder_with_somebodys_files_is_refused_before_anything_is_read() throws IOException {
    Path out = Files.createDirectories(folder.resolve("của tôi"));
    Files.writeString(out.resolve("báo cáo.docx"), "x");
    Files.createDirectories(out.resolve("ảnh"));
    BuiltSite.Run run = template(out);
    assertThat(run.code()).isEqualTo(4);
    assertThat(run.err()).contains("\"báo cáo.docx\"", "\"ảnh/\"", NOTHING);
    assertThat(BuiltSite.paths(out)).containsExactly("báo cáo.docx");
  }

  @Test
  void the_data_folder_is_no_folder_for_forms() throws IOException {
    Path data = folder.resolve("data");
    BuiltSite.copy(BuiltSite.SECOND_SET, data);
    Path inside = data.resolve("bieu-mau");
    BuiltSite.Run run =
        BuiltSite.run("template", "--data", data.toString(), "--out", inside.toString());
    assertThat(run.code()).isEqualTo(4);
    assertThat(inside).doesNotExist();
    assertThat(BuiltSite.differences(BuiltSite.SECOND_SET, data)).isEmpty();
  }

  @Test
  void one_unit_can_be_asked_alone() throws IOException {
    Path all = folder.resolve("all");
    template(all);
    String one =
        BuiltSite.paths(all).stream()
            .filter(name -> name.startsWith("p-01-") && name.endsWith(".xlsx"))
            .findFirst()
            .orElseThrow();
    Path out = folder.resolve("one");
    assertThat(template(out, "--unit", "P-01").code()).isZero();
    String offline = one.replace(".xlsx", "-ngoai-tuyen.html");
    assertThat(BuiltSite.paths(out))
        .containsExactlyInAnyOrder(one, offline, "tat-ca-don-vi.xlsx", "manifest.sha256");
    for (String name : new String[] {one, offline}) {
      assertThat(Files.readAllBytes(out.resolve(name)))
          .isEqualTo(Files.readAllBytes(all.resolve(name)));
    }
  }

  @Test
  void what_the_data_do_not_have_is_told_with_what_they_have() {
    Path out = folder.resolve("bieu-mau");
    wrong(template(out, "--period", "2031"), "--period 2031", "một trong");
    wrong(template(out, "--date", "2031-01-31"), "--date 31/01/2031", "ngày báo cáo từ");
    wrong(template(out, "--date", "31/02/2023"), "không phải là một ngày");
    wrong(template(out, "--unit", "xyz"), "--unit xyz", "mã một đơn vị");
    assertThat(out).doesNotExist();
  }

  private static void wrong(BuiltSite.Run run, String... parts) {
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("LỖI", "Cần:", "Sửa:").contains(parts).doesNotContain("\tat ");
  }

  @Test
  void bad_data_give_findings_and_no_forms() throws IOException {
    Path data = folder.resolve("data");
    BuiltSite.copy(BuiltSite.SECOND_SET, data);
    Files.writeString(data.resolve("dataset.json"), "{");
    Path out = folder.resolve("bieu-mau");
    BuiltSite.Run run =
        BuiltSite.run("template", "--data", data.toString(), "--out", out.toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("LỖI DL-", "dataset.json");
    assertThat(out).doesNotExist();
  }
}

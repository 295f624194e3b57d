package vn.parindex.site.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.parindex.site.BuildFailure;
import vn.parindex.site.BuiltSite;

/** An empty data set out of two lists. */
class NewCommandTest {

  private static final String NOTHING = "Không ghi và không thay đổi tệp nào.";

  private static final String UNITS =
      "Mã;Tên đơn vị;Loại\n90001;Mẫu Một;Xã\n90002;Mẫu Hai;Phường\n";

  private static final String FRAMEWORK =
      """
      Mã số;Nội dung;Điểm tối đa;Cách chấm
      1;Chỉ đạo, điều hành;;
      1.1;Kế hoạch;2;có/không
      1.2;"Tỷ lệ ""hoàn thành"";
      nhiệm vụ";3,5;tỷ lệ 50-100
      2;Thủ tục hành chính;4,5;
      2.1;Giải quyết hồ sơ;4.5;
      2.1.1;Đúng hạn;2,5;mức 100/50/25/0
      2.1.2;Hài lòng;2;điều tra
      """;

  @TempDir private Path folder;

  private Path data;
  private Path units;
  private Path framework;

  @BeforeEach
  void write_lists() throws IOException {
    data = folder.resolve("số liệu");
    units = Files.writeString(folder.resolve("don-vi.csv"), UNITS);
    framework = Files.writeString(folder.resolve("bo-tieu-chi.csv"), FRAMEWORK);
  }

  private BuiltSite.Run make(String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "new",
                "--data=" + data,
                "--units=" + units,
                "--framework=" + framework,
                "--group=huyện Mẫu",
                "--publisher=Phòng Nội vụ huyện Mẫu",
                "--year=2025"));
    arguments.addAll(Arrays.asList(more));
    return BuiltSite.run(arguments.toArray(String[]::new));
  }

  @Test
  void eleven_units_with_sixty_leaves_take_one_command_and_give_an_honest_site()
      throws IOException {
    StringBuilder communes = new StringBuilder("\uFEFFcode,name,type\r\n");
    for (int i = 1; i <= 11; i++) {
      communes.append(90_000 + i).append(",Mẫu ").append(i).append(",Xã\r\n");
    }
    Files.writeString(units, communes);
    StringBuilder tree = new StringBuilder();
    for (int area = 1; area <= 6; area++) {
      tree.append(area).append("\tLĩnh vực ").append(area).append("\t15\n");
      for (int leaf = 1; leaf <= 10; leaf++) {
        tree.append(area).append('.').append(leaf).append("\tTiêu chí\t1,5\ttỷ lệ\n");
      }
    }
    Files.writeString(framework, tree);
    BuiltSite.Run made = make();
    assertThat(made.err()).isEmpty();
    assertThat(made.out()).contains("11 đơn vị, 60 tiêu chí chấm điểm, tổng 90 điểm, năm 2025");
    BuiltSite.Run check = BuiltSite.run("check", "--data", data.toString());
    assertThat(check.out()).contains("0 lỗi, 0 cảnh báo, 0 ghi chú");
    Path site = folder.resolve("trang");
    BuiltSite.build(data, site);
    assertThat(BuiltSite.page(site, "index.html").select(".lead").text())
        .isEqualTo("Năm 2025 chưa có xã nào đủ điểm để xếp hạng.");
    assertThat(BuiltSite.page(site, "index.html").select(".notice")).isEmpty();
    assertThat(BuiltSite.pages(site)).contains("xa/90011.html");
    assertThat(Jsoup.parse(BuiltSite.read(site.resolve("xep-hang.html"))).text())
        .contains("Mẫu 11")
        .doesNotContain("0,00%", "100,00%");
  }

  @Test
  void what_the_lists_say_stands_in_the_data() {
    assertThat(make().err()).isEmpty();
    assertThat(BuiltSite.read(data.resolve("reference/units.json")).replaceAll("\\s+", " "))
        .contains("\"name\": \"Mẫu Hai\", \"type\": \"Phường\"", "Danh sách trong tệp don-vi.csv");
    assertThat(BuiltSite.read(data.resolve("frameworks/2025.json")).replaceAll("\\s+", " "))
        .contains(
            "\"form\": \"yes-no\"",
            "\"Tỷ lệ \\\"hoàn thành\\\"; nhiệm vụ\"",
            "\"maxPoints\": 3.5",
            "\"form\": \"rate\", \"threshold\": 100, \"floor\": 50",
            "\"shares\": [100, 50, 25, 0]",
            "\"source\": \"survey\"");
    assertThat(BuiltSite.read(data.resolve("scores/2025.json")))
        .contains("not-scored")
        .doesNotContainPattern("(selfAssessed|verified1|verified2|survey)\": [0-9]");
    assertThat(BuiltSite.read(data.resolve("dataset.json")))
        .contains(
            "\"group\": \"huyện\"",
            "\"groupName\": \"huyện Mẫu\"",
            "\"unitFolder\": \"xa\"",
            "Chỉ số cải cách hành chính các xã huyện Mẫu");
  }

  @Test
  void lists_may_be_saved_in_several_ways() throws IOException {
    make();
    String expected = BuiltSite.read(data.resolve("reference/units.json"));
    Charset utf16 = StandardCharsets.UTF_16LE;
    for (byte[] list :
        new byte[][] {
          UNITS.replace(";", "\t").getBytes(StandardCharsets.UTF_8),
          UNITS.replace(';', ',').replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8),
          UNITS.replaceFirst(".*\n", "").getBytes(StandardCharsets.UTF_8),
          ("sep=;\n" + UNITS + "\n;;\n").getBytes(StandardCharsets.UTF_8),
          ("\uFEFF" + UNITS).getBytes(utf16),
          "TT;Tên đơn vị;Mã;Loại\n1;Mẫu Một;90001;Xã\n2;Mẫu Hai;90002;Phường"
              .getBytes(StandardCharsets.UTF_8),
        }) {
      Files.write(units, list);
      data = folder.resolve("khac-" + Arrays.hashCode(list));
      assertThat(make().err()).isEmpty();
      assertThat(BuiltSite.read(data.resolve("reference/units.json"))).isEqualTo(expected);
    }
  }

  @Test
  void a_folder_that_holds_anything_is_refused_and_stays_as_it_is() throws IOException {
    BuiltSite.write(data.resolve("ghi chú.txt"), new byte[] {1, 2, 3});
    BuiltSite.Run run = make();
    assertThat(run.code()).isEqualTo(4);
    assertThat(run.err()).contains("LỖI", "ghi chú.txt", "Cần:", "Sửa:", NOTHING);
    assertThat(BuiltSite.files(data)).hasSize(1);
    assertThat(data.resolve("ghi chú.txt")).hasBinaryContent(new byte[] {1, 2, 3});
  }

  private Path office() {
    return folder.resolve("cơ quan");
  }

  private BuiltSite.Run begin(String... more) {
    List<String> arguments = new ArrayList<>(List.of("new", "--to=" + office()));
    arguments.addAll(Arrays.asList(more));
    return BuiltSite.run(arguments.toArray(String[]::new));
  }

  private void fillIn() throws IOException {
    Files.writeString(office().resolve("danh-sach/don-vi.csv"), UNITS.replace("Mẫu", "Thử"));
    Files.writeString(office().resolve("danh-sach/bo-tieu-chi.csv"), FRAMEWORK);
    Files.writeString(
        office().resolve("danh-sach/gioi-thieu.csv"),
        "Huyện, tỉnh;huyện Thử\nCơ quan công bố;Phòng Nội vụ huyện Thử\nNăm;2027\n");
  }

  @Test
  void without_a_list_an_office_gets_stand_ins_that_say_what_they_are_and_what_to_do()
      throws IOException {
    BuiltSite.Run made = begin("--year=2026");
    assertThat(made.err()).isEmpty();
    // Whoever has the program with its own Java has no Maven.
    assertThat(made.out())
        .contains("gõ parindex build --data " + office().resolve("data"), "(với Maven: gõ mvn ")
        .contains("gõ parindex new --to " + office(), "(với Maven: gõ mvn -Dparindex=new -Dto=.");
    assertThat(BuiltSite.run("check", "--data", office().resolve("data").toString()).out())
        .contains("0 lỗi, 0 cảnh báo, 0 ghi chú");
    assertThat(BuiltSite.read(office().resolve("data/scores/2026.json")))
        .contains("not-scored")
        .doesNotContainPattern("(selfAssessed|verified1|verified2|survey)\": [0-9]");
    assertThat(BuiltSite.read(office().resolve("danh-sach/gioi-thieu.csv"))).contains("Năm;2026");
    Path site = folder.resolve("trang");
    BuiltSite.build(office().resolve("data"), site);
    assertThat(BuiltSite.page(site, "index.html").text())
        .contains("Đây là bộ mẫu", "parindex new --to", "mvn -Dparindex=new -Dto=.");
    List<String> pages = new ArrayList<>(BuiltSite.pages(site));
    // The only page that is made of no data.
    pages.remove("404.html");
    assertThat(pages).hasSizeGreaterThan(20);
    for (String page : pages) {
      assertThat(BuiltSite.page(site, page).select(".notice").text())
          .as(page)
          .contains("SỐ LIỆU MINH HỌA");
    }
  }

  @Test
  void the_pom_of_an_office_names_this_version_and_commands_that_there_are() {
    begin();
    String text = BuiltSite.read(office().resolve("pom.xml"));
    Element pom = Jsoup.parse(text, Parser.xmlParser()).selectFirst("project");
    assertThat(pom.select("plugin > version").text())
        .isEqualTo(new Main.Version().getVersion()[0].replace("parindex ", ""))
        .matches("[0-9]+\\.[0-9]+\\.[0-9]+(-SNAPSHOT)?");
    assertThat(pom.select("plugin > groupId, plugin > artifactId").eachText())
        .containsExactly("vn.parindex", "site-generator");
    assertThat(pom.select("packaging").text()).isEqualTo("pom");
    assertThat(pom.select("defaultGoal").text()).isEqualTo("parindex:site");
    assertThat(
            Pattern.compile("-Dparindex=([a-z]+)")
                .matcher(text)
                .results()
                .map(command -> command.group(1)))
        .contains("check", "new", "import")
        .isSubsetOf(Main.commands().getSubcommands().keySet());
  }

  @Test
  void lists_that_are_filled_in_take_the_place_of_the_stand_ins_which_are_kept()
      throws IOException {
    begin("--year=2026");
    BuiltSite.Run early = begin();
    assertThat(early.code()).isEqualTo(2);
    assertThat(early.err())
        .contains("don-vi.csv còn dòng mẫu", "bo-tieu-chi.csv còn dòng mẫu", "Sửa: ", NOTHING)
        .contains("gioi-thieu.csv còn dòng mẫu");
    fillIn();
    Files.writeString(
        office().resolve("danh-sach/don-vi.csv"), "90009;Thử;Xã\n90002,\"Mẫu Hai\",Xã\n");
    assertThat(begin().err()).contains("don-vi.csv còn dòng mẫu").doesNotContain("bo-tieu-chi");
    Files.writeString(office().resolve("danh-sach/don-vi.csv"), "90009;;Xã\n");
    assertThat(begin().err()).contains("don-vi.csv, ô B1", NOTHING);
    assertThat(BuiltSite.read(office().resolve("data/reference/units.json"))).contains("Mẫu Một");
    assertThat(office().resolve("data-mau")).doesNotExist();
    fillIn();
    BuiltSite.write(office().resolve("pom.xml"), new byte[] {'x'});
    BuiltSite.Run made = begin();
    assertThat(made.err()).isEmpty();
    assertThat(made.out()).contains("2 đơn vị", "năm 2027", "gõ parindex build ", "gõ mvn");
    assertThat(BuiltSite.read(office().resolve("data/reference/units.json")))
        .contains("Thử Một", "\"real\"");
    assertThat(office().resolve("data/notes")).doesNotExist();
    assertThat(BuiltSite.read(office().resolve("data-mau/reference/units.json")))
        .contains("Mẫu Một");
    assertThat(office().resolve("pom.xml")).hasContent("x");
    var before = BuiltSite.paths(office());
    BuiltSite.Run again = begin();
    assertThat(again.code()).isEqualTo(4);
    assertThat(again.err()).contains("dataset.json", NOTHING);
    assertThat(BuiltSite.paths(office())).isEqualTo(before);
  }

  @Test
  void an_office_that_has_lists_gets_its_pom_with_the_data() throws IOException {
    Files.writeString(units, UNITS.replace("Mẫu", "Thử"));
    BuiltSite.Run made =
        begin(
            "--units=" + units,
            "--framework=" + framework,
            "--group=huyện Thử",
            "--publisher=Phòng Nội vụ",
            "--year=2025");
    assertThat(made.err()).isEmpty();
    assertThat(BuiltSite.paths(office()))
        .containsExactlyInAnyOrder(
            "data/dataset.json",
            "data/dataset.lock.json",
            "data/frameworks/2025.json",
            "data/reference/units.json",
            "data/scores/2025.json",
            "pom.xml");
  }

  @Test
  void a_folder_of_an_office_that_holds_anything_is_left_as_it_is() throws IOException {
    BuiltSite.write(office().resolve("pom.xml"), new byte[] {'x'});
    BuiltSite.Run run = begin();
    assertThat(run.code()).isEqualTo(4);
    assertThat(run.err()).contains("pom.xml", NOTHING);
    assertThat(BuiltSite.files(office())).hasSize(1);
    assertThat(begin("--data=x").err()).contains("--to", "--data", NOTHING);
    assertThat(begin("--year=26").err()).contains("--year \"26\"", NOTHING);
  }

  /** A note is nothing that is scored: the site is still as of the end of the year. */
  @Test
  void a_note_in_a_year_that_is_not_scored_yet_does_not_stop_the_site() {
    assertThat(make().err()).isEmpty();
    BuiltSite.run(
        "note", "--data=" + data, "--text=Chú ý.", "--source=Phòng Nội vụ", "--on=2025-06-10");
    assertThat(data.resolve("notes/district.md")).exists();
    assertThat(BuiltSite.run("check", "--data=" + data).err()).isEmpty();
  }

  @Test
  void an_empty_folder_and_what_systems_leave_are_no_obstacle() throws IOException {
    BuiltSite.write(data.resolve("desktop.ini"), new byte[] {1});
    assertThat(make().code()).isZero();
    assertThat(data.resolve("desktop.ini")).hasBinaryContent(new byte[] {1});
  }

  @Test
  void all_that_nobody_said_and_all_that_will_not_do_is_told_at_once() {
    BuiltSite.Run run = BuiltSite.run("new", "--year=25", "--units=khong-co.csv");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains(
            "--year \"25\" không dùng được.   Cần: năm có bốn chữ số",
            "--units \"khong-co.csv\" không dùng được",
            "    --data ",
            "    --framework ",
            "    --group ",
            "    --publisher ",
            "Sửa:")
        .endsWith(NOTHING + System.lineSeparator());
  }

  /** Consoles of Windows hand on "huy?n" where their code page has no ệ. */
  @Test
  void names_whose_accents_are_lost_are_refused_and_can_stand_in_a_file() throws IOException {
    assertThat(make("--unit=ph??ng").err()).contains("--unit \"ph??ng\"", "--about", NOTHING);
    Path about =
        Files.writeString(
            folder.resolve("gioi-thieu.csv"),
            "Tên bộ số liệu;Chỉ số của các phường\nHuyện, tỉnh;thành phố Mẫu\n"
                + "Cơ quan công bố;Sở Nội vụ\nNăm;2026\nĐơn vị gọi là;phường\n");
    BuiltSite.Run run =
        BuiltSite.run(
            "new",
            "--data=" + data,
            "--units=" + units,
            "--framework=" + framework,
            "--about=" + about,
            "--year=2025");
    assertThat(run.err()).isEmpty();
    assertThat(BuiltSite.read(data.resolve("dataset.json")))
        .contains(
            "Chỉ số của các phường",
            "Sở Nội vụ",
            "\"group\": \"thành phố\"",
            "thành phố Mẫu",
            "\"unitFolder\": \"phuong\"",
            "\"code\": \"2025\"");
    Files.writeString(about, "Nam;2025\nMàu;xanh\n");
    assertThat(make("--about=" + about).err())
        .contains("LỖI DL-691  gioi-thieu.csv, ô A2", "\"Màu\"", "cơ quan công bố", NOTHING);
  }

  @Test
  void every_fault_of_the_lists_is_told_with_its_place() throws IOException {
    Files.writeString(units, "Mã;Tên\n90001;\n;Mẫu Hai\n");
    Files.writeString(
        framework,
        """
        1;Một;9;
        1.1;Kế hoạch;hai;
        1.2;Tỷ lệ;1.234;tỷ lệ
        1.2;Lặp;1;
        1.3;Lạ;1;cân nhắc
        1.4;Trống;;
        2;Hai;3;
        2.1;Đúng;2;
        4.1;Mồ côi;1;
        5;Rỗng;;
        1.2.3.4;Sâu;1;
        """);
    BuiltSite.Run run = make();
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).endsWith(NOTHING + System.lineSeparator());
    assertThat(run.err().lines().filter(line -> line.startsWith("LỖI")))
        .containsExactly(
            "LỖI DL-692  bo-tieu-chi.csv, ô C2",
            "LỖI DL-692  bo-tieu-chi.csv, ô C3",
            "LỖI DL-694  bo-tieu-chi.csv, ô A4",
            "LỖI DL-693  bo-tieu-chi.csv, ô D5",
            "LỖI DL-691  bo-tieu-chi.csv, ô C6",
            "LỖI DL-692  bo-tieu-chi.csv, ô C7",
            "LỖI DL-694  bo-tieu-chi.csv, ô A9",
            "LỖI DL-694  bo-tieu-chi.csv, ô A10",
            "LỖI DL-694  bo-tieu-chi.csv, ô A11",
            "LỖI DL-691  don-vi.csv, ô B2",
            "LỖI DL-691  don-vi.csv, ô A3");
    assertThat(run.err())
        .contains(
            """
            LỖI DL-692  bo-tieu-chi.csv, ô C7
              Điểm tối đa trong danh sách không đúng
              Đang ghi: "3"   Cần: 2, là tổng điểm của các dòng dưới nó
              Sửa: Sửa điểm ở dòng này hoặc ở các dòng dưới, hoặc để trống ô này.
            """,
            "mỗi mã một lần; mã này đã ghi ở dòng 3",
            "trong danh sách có dòng mã 4");
    assertThat(data).doesNotExist();
  }

  @Test
  void what_the_checks_of_the_data_find_is_said_of_the_lists() throws IOException {
    Files.writeString(
        units, "Mã;Tên\n90001;Mẫu Một\n90001;Mẫu Hai\n9003;\u00D0iền\n90004;Mẫu Bốn\n");
    Files.writeString(framework, FRAMEWORK.replace("Đúng hạn", "\u00D0úng hạn"));
    BuiltSite.Run run = make();
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains("don-vi.csv, ô B4", "bo-tieu-chi.csv, ô B7", NOTHING)
        .doesNotContain(".json");
    assertThat(data).doesNotExist();
    Files.writeString(units, "Mã;Tên\n90001;Mẫu Một\n90001;Mẫu Hai\n");
    Files.writeString(framework, FRAMEWORK);
    assertThat(make().err()).contains("DL-401  don-vi.csv, ô A3").doesNotContain("units.json");
    assertThat(data).doesNotExist();
  }

  @Test
  void lists_that_cannot_be_read_say_how_to_save_them() throws IOException {
    Files.write(units, new byte[] {(byte) 0x89, 'P', 'N', 'G', 1, 2, 3});
    framework = Files.writeString(folder.resolve("bo-tieu-chi.xlsx"), "PK\u0003\u0004xyz");
    assertThat(make().err())
        .contains("LỖI DL-600  don-vi.csv", "LỖI DL-602  bo-tieu-chi.xlsx", NOTHING)
        .doesNotContain("Exception");
    Files.writeString(units, "90001;\"Mẫu\n");
    assertThat(make().err()).contains("dấu ngoặc kép mở mà không đóng");
    Files.writeString(units, "Mã;Tên\n");
    assertThat(make().err()).contains("LỖI DL-690  don-vi.csv", "không có đơn vị nào");
    Files.writeString(units, ";;\n\n");
    assertThat(make().err()).contains("LỖI DL-003  don-vi.csv");
    assertThat(data).doesNotExist();
  }

  @Test
  void lists_may_be_workbooks() throws IOException {
    make();
    String expected = BuiltSite.read(data.resolve("reference/units.json"));
    units = folder.resolve("don-vi.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(units)) {
      book.createSheet("Hướng dẫn").createRow(0).createCell(0).setCellValue("Điền trang sau");
      Sheet sheet = book.createSheet("Đơn vị");
      int at = 0;
      for (String line : UNITS.lines().toList()) {
        Row row = sheet.createRow(at);
        String[] cells = line.split(";");
        for (int i = 0; i < cells.length; i++) {
          if (at > 0 && i == 0) {
            row.createCell(i).setCellValue(Integer.parseInt(cells[i]));
          } else {
            row.createCell(i).setCellValue(cells[i]);
          }
        }
        at++;
      }
      book.write(out);
    }
    data = folder.resolve("khac");
    assertThat(make().err()).isEmpty();
    assertThat(BuiltSite.read(data.resolve("reference/units.json")))
        .isEqualTo(expected.replace("don-vi.csv", "don-vi.xlsx"));
  }

  @Test
  void the_annex_of_a_decision_will_do_for_the_criteria() throws IOException {
    Files.writeString(
        framework,
        """
        TT;Lĩnh vực, tiêu chí;Điểm tối đa;Cách chấm
        I;Chỉ đạo, điều hành;5;
        1;Kế hoạch;2;Có/Không
        2;Nhiệm vụ;3;Tỷ lệ đạt từ 90% trở lên, dưới 50% 0 điểm
        II;Tác động;4;
        1;Hài lòng;4;Điều tra xã hội học
        """);
    BuiltSite.Run made = make();
    assertThat(made.err()).isEmpty();
    assertThat(made.out()).contains("3 tiêu chí chấm điểm, tổng 9 điểm");
    assertThat(BuiltSite.read(data.resolve("frameworks/2025.json")))
        .contains("\"1.1\"", "\"2.1\"", "\"floor\": 50", "\"source\": \"survey\"");
    Files.writeString(framework, Files.readString(framework).replace("hành;5;", "hành;6;"));
    data = folder.resolve("khac");
    assertThat(make().err()).contains("LỖI DL-673  bo-tieu-chi.csv, ô C2", NOTHING);
    assertThat(data).doesNotExist();
  }

  private static Interview interview(List<String> shown, String... typed) {
    Deque<String> answers = new ArrayDeque<>(List.of(typed));
    return new Interview(
        Optional.of(
            question -> {
              shown.add(question);
              return answers.poll();
            }));
  }

  private static String year(Interview interview, String given) throws BuildFailure {
    return interview.answer(
        "--year",
        given,
        "Năm",
        "",
        text -> text.length() == 4 ? Optional.empty() : Optional.of("bốn chữ số"));
  }

  @Test
  void questions_are_asked_until_the_answer_will_do() throws BuildFailure {
    List<String> shown = new ArrayList<>();
    Interview interview = interview(shown, "25", " ", "\"2025\"", "");
    assertThat(year(interview, "")).isEqualTo("2025");
    assertThat(shown)
        .containsExactly("Năm: ", "  Cần: bốn chữ số.\nNăm: ", "  Cần: một câu trả lời.\nNăm: ");
    assertThat(interview.answer("--unit", "", "Gọi là", "xã", text -> Optional.empty()))
        .isEqualTo("xã");
    assertThat(shown).last().isEqualTo("Gọi là [xã]: ");
    assertThat(year(interview, "2026")).isEqualTo("2026");
    assertThat(shown).hasSize(4);
    interview.end();
    assertThatThrownBy(() -> year(interview, ""))
        .isInstanceOf(BuildFailure.class)
        .hasMessageContaining("--year   Năm")
        .hasMessageContaining(NOTHING);
  }
}

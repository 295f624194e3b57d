package vn.parindex.site.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.Paper;
import vn.parindex.site.model.PaperBlock;
import vn.parindex.site.model.PaperText;
import vn.parindex.site.model.TableView;

/** Alone, for it changes the zone of the whole machine. */
@Isolated
class PaperDocumentsTest {

  private static final String NOTICE = "DỰ THẢO – SỐ LIỆU MINH HỌA";

  private static Paper paper(String words) {
    TableView table =
        new TableView(
            "t",
            "Bảng",
            List.of(
                column("TT", 1, TableView.Align.CENTRE),
                column("Chỉ tiêu", 3, TableView.Align.TEXT),
                column("Kết quả", 2, TableView.Align.NUMBER)),
            List.of(
                new TableView.Row(
                    List.of(
                        new Cell.Written(PaperText.of("1")),
                        new Cell.Written(PaperText.of(words)),
                        new Cell.Written(PaperText.ofGap("………"))),
                    false)),
            List.of());
    return new Paper(
        "Công văn <thử> & " + words,
        NOTICE,
        List.of(
            new Paper.Part(
                false,
                List.of(
                    new PaperBlock.Masthead(
                        List.of("CẤP TRÊN"),
                        List.of("CƠ QUAN"),
                        "Số: /…",
                        "V/v thử",
                        "NƯỚC",
                        "Tiêu ngữ",
                        "Nơi, ngày",
                        "DỰ THẢO"),
                    new PaperBlock.Addressee("Kính gửi: ai đó"),
                    new PaperBlock.Heading(1, "1. Mục"),
                    PaperBlock.Paragraph.of(words),
                    new PaperBlock.Items(List.of(PaperText.of("một"), PaperText.of("hai"))),
                    PaperBlock.Grid.of(table),
                    PaperBlock.Paragraph.of("Hết./."),
                    new PaperBlock.Closing("Nơi nhận:", List.of("- Lưu: VT."), List.of("KÝ")))),
            new Paper.Part(true, List.of(PaperBlock.Grid.of(table)))));
  }

  private static TableView.Column column(String label, int width, TableView.Align align) {
    return new TableView.Column("", label, "", align, false, width);
  }

  private static byte[] write(Paper... papers) {
    return PaperDocuments.document("Phòng thử", papers[0].title(), List.of(papers));
  }

  private static XWPFDocument open(byte[] bytes) throws IOException {
    return new XWPFDocument(new ByteArrayInputStream(bytes));
  }

  @Test
  void the_same_paper_has_the_same_bytes() {
    assertThat(write(paper("đạt 80%"))).isEqualTo(write(paper("đạt 80%")));
    assertThat(write(paper("đạt 80%"))).isNotEqualTo(write(paper("đạt 81%")));
  }

  @Test
  void the_zone_of_the_machine_does_not_matter() {
    TimeZone zone = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
      byte[] there = write(paper("x"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Ho_Chi_Minh"));
      assertThat(write(paper("x"))).isEqualTo(there);
    } finally {
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void nothing_tells_of_clock_program_or_machine() throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(write(paper("x"))))) {
      List<String> names = new ArrayList<>();
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
        assertThat(entry.getTimeLocal().getYear()).isEqualTo(1980);
        assertThat(entry.getExtra()).isNull();
        String text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        assertThat(text).as(entry.getName()).doesNotContain("Apache", "rsid", "@title@", "20260");
      }
      assertThat(names.get(0)).isEqualTo("[Content_Types].xml");
      assertThat(names).contains("word/document.xml", "word/styles.xml", "word/settings.xml");
    }
  }

  @Test
  void the_library_opens_what_it_wrote() throws IOException {
    try (XWPFDocument document = open(write(paper("Sáu <b> & bảy")))) {
      assertThat(document.getProperties().getCoreProperties().getTitle())
          .isEqualTo("Công văn <thử> & Sáu <b> & bảy");
      assertThat(document.getProperties().getCoreProperties().getCreator()).isEqualTo("Phòng thử");
      assertThat(document.getParagraphs().stream().map(XWPFParagraph::getText))
          .contains("1. Mục", "Sáu <b> & bảy", "- một", "Hết./.");
      assertThat(document.getStyles().getStyle("Heading1")).isNotNull();
      for (XWPFParagraph paragraph : document.getParagraphs()) {
        assertThat(document.getStyles().getStyle(paragraph.getStyle())).isNotNull();
      }
    }
  }

  @Test
  void heading_rows_repeat_and_no_row_is_cut() throws IOException {
    try (XWPFDocument document = open(write(paper("x")))) {
      XWPFTable grid = document.getTables().get(1);
      assertThat(grid.getRow(0).isRepeatHeader()).isTrue();
      assertThat(grid.getRows()).allMatch(row -> row.isCantSplitRow());
      assertThat(grid.getRow(1).getCell(2).getText()).isEqualTo("………");
    }
  }

  @Test
  void the_first_sheet_of_each_paper_has_the_notice_but_no_number() throws IOException {
    try (XWPFDocument document = open(write(paper("một"), paper("hai")))) {
      assertThat(document.getHeaderList())
          .hasSize(2)
          .allMatch(header -> header.getText().contains(NOTICE));
      assertThat(
              document.getHeaderList().stream()
                  .filter(header -> header._getHdrFtr().xmlText().contains("PAGE")))
          .hasSize(1);
      List<CTSectPr> sections = new ArrayList<>();
      document.getParagraphs().stream()
          .map(XWPFParagraph::getCTP)
          .filter(p -> p.isSetPPr() && p.getPPr().isSetSectPr())
          .forEach(p -> sections.add(p.getPPr().getSectPr()));
      sections.add(document.getDocument().getBody().getSectPr());
      assertThat(sections.stream().map(CTSectPr::isSetTitlePg))
          .containsExactly(true, false, true, false);
      assertThat(sections.stream().map(CTSectPr::isSetPgNumType))
          .containsExactly(true, false, true, false);
      assertThat(sections.stream().map(s -> s.getPgSz().isSetOrient()))
          .containsExactly(false, true, false, true);
    }
  }

  @Test
  void what_stands_before_the_signature_stays_with_it() throws IOException {
    try (XWPFDocument document = open(write(paper("x")))) {
      XWPFParagraph last =
          document.getParagraphs().stream()
              .filter(p -> p.getText().equals("Hết./."))
              .findFirst()
              .orElseThrow();
      assertThat(last.getCTPPr().isSetKeepNext()).isTrue();
    }
  }
}

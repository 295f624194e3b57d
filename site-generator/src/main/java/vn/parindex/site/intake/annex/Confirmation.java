package vn.parindex.site.intake.annex;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.parindex.analytics.check.Finding;
import vn.parindex.analytics.check.Problem;
import vn.parindex.analytics.model.Continuation;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.site.grid.Cell;
import vn.parindex.site.grid.Grid;
import vn.parindex.site.workbook.Layout;
import vn.parindex.site.workbook.SheetWriter;
import vn.parindex.site.workbook.Style;
import vn.parindex.site.workbook.Validation;
import vn.parindex.site.workbook.WorkbookWriter;

/**
 * The workbook in which a person confirms or corrects what leaves continue: one row a leaf, two
 * columns to change. It comes back as it went out but for these.
 */
public final class Confirmation {

  /** How a leaf continues, in the words of people. */
  private enum Way {
    SAME("giữ nguyên", Continuation.Kind.SAME),
    RENAMED("đổi tên", Continuation.Kind.RENAMED),
    RESCALED("đổi điểm", Continuation.Kind.RESCALED),
    REDEFINED("đổi nội dung", Continuation.Kind.REDEFINED);

    private final String words;
    private final Continuation.Kind kind;

    Way(String words, Continuation.Kind kind) {
      this.words = words;
      this.kind = kind;
    }

    private static Optional<Way> of(String written) {
      return List.of(values()).stream()
          .filter(way -> Folded.of(way.words).equals(Folded.of(written)))
          .findFirst();
    }

    private static String of(Continuation.Kind kind) {
      return List.of(values()).stream()
          .filter(way -> way.kind == kind)
          .findFirst()
          .orElseThrow()
          .words;
    }
  }

  private static final String NEW = "mới";
  private static final List<String> HEADS =
      List.of(
          "Mã", "Tên tiêu chí", "Điểm tối đa", "Nối tiếp mã", "Tên của bộ trước", "Cách nối tiếp");
  private static final List<Integer> WIDTHS = List.of(10, 60, 12, 12, 60, 16);
  private static final int CODE = 0;
  private static final int BEFORE = 3;
  private static final int WAY = 5;
  private static final String REMEDY =
      "Sửa ô này theo hai cột tên, hoặc ghi \"mới\" nếu không nối tiếp tiêu chí nào.";

  private Confirmation() {}

  /** The words for a proposal: "giữ nguyên 1.1.1" or "mới". */
  public static String inWords(Continuation continuation) {
    return continuation.match(c -> Way.of(c.as()) + " " + c.leafCode(), starts -> NEW);
  }

  /**
   * The workbook.
   *
   * @param day the day that it bears
   */
  public static byte[] write(FrameworkDraft draft, LocalDate day) {
    SheetWriter sheet = SheetWriter.of(new Layout(WIDTHS, true, 1, 1, true, true, false, ""));
    sheet.row();
    for (int i = 0; i < HEADS.size(); i++) {
      sheet.text(i == BEFORE || i == WAY ? Style.HEAD_ASKED : Style.HEAD, HEADS.get(i));
    }
    for (FrameworkDraft.Proposal proposal : draft.proposals()) {
      Leaf leaf = proposal.leaf();
      sheet.row();
      sheet.text(Style.CODE, leaf.code());
      sheet.text(Style.TOLD, leaf.name());
      sheet.text(Style.TOLD, Lines.points(leaf.maxPoints()));
      sheet.text(Style.ASKED_TEXT, proposal.before().map(Leaf::code).orElse(""));
      sheet.text(Style.TOLD, proposal.before().map(Leaf::name).orElse(""));
      sheet.text(Style.ASKED_TEXT, leaf.continuation().match(c -> Way.of(c.as()), starts -> NEW));
    }
    List<String> ways = new ArrayList<>();
    for (Way way : Way.values()) {
      ways.add(way.words);
    }
    ways.add(NEW);
    sheet.validate(
        WAY,
        2,
        draft.proposals().size() + 1,
        Validation.list(
            ways,
            "Cách nối tiếp",
            "Chọn trong danh sách. \"đổi nội dung\" và \"mới\" thì không so sánh với năm trước.",
            "Chọn một trong các cách: " + String.join(", ", ways) + "."));
    Framework framework = draft.framework().orElseThrow();
    return WorkbookWriter.form(
        "Xác nhận bộ tiêu chí " + framework.edition(), day, List.of(sheet.end("Xác nhận")));
  }

  /**
   * What a person said of each leaf.
   *
   * @param continuations by the codes of the leaves
   * @param findings what is wrong; then nothing may be written
   */
  public record Said(Map<String, Continuation> continuations, List<Finding> findings) {}

  /**
   * Reads the workbook.
   *
   * @param grid the sheet as it came back
   * @param draft the edition that it is about
   * @param before the edition before
   */
  public static Said read(Grid grid, Framework draft, Framework before) {
    List<Finding> findings = new ArrayList<>();
    Map<String, Continuation> said = new LinkedHashMap<>();
    Map<String, Leaf> old = before.leavesByCode();
    Map<String, Leaf> known = draft.leavesByCode();
    Set<String> taken = new HashSet<>();
    for (int row = 1; row < grid.rows().size(); row++) {
      String code = words(grid.at(row, CODE));
      if (!known.containsKey(code)) {
        continue;
      }
      String from = words(grid.at(row, BEFORE));
      String how = words(grid.at(row, WAY));
      if (Folded.of(how).equals(Folded.of(NEW))) {
        said.put(code, new Continuation.Starts());
        continue;
      }
      Optional<Way> way = Way.of(how);
      if (!old.containsKey(from) || !taken.add(from)) {
        findings.add(
            Lines.finding(
                Problem.ANNEX_CONFIRMED,
                grid.place(row, BEFORE),
                from,
                "mã một tiêu chí của bộ " + before.edition() + ", mỗi mã một dòng",
                REMEDY));
      } else if (way.isEmpty()) {
        findings.add(
            Lines.finding(
                Problem.ANNEX_CONFIRMED,
                grid.place(row, WAY),
                how,
                "giữ nguyên, đổi tên, đổi điểm, đổi nội dung hoặc mới",
                REMEDY));
      } else {
        said.put(code, new Continuation.Continues(from, way.get().kind));
      }
    }
    List<String> missing =
        known.keySet().stream().filter(c -> !said.containsKey(c)).sorted().toList();
    if (!missing.isEmpty() && findings.isEmpty()) {
      findings.add(
          Lines.finding(
              Problem.ANNEX_CONFIRMED,
              grid.place(0, CODE),
              "",
              "một dòng cho mỗi tiêu chí; thiếu " + String.join(", ", missing),
              "Chạy lại không có -Dconfirm để lấy tệp xác nhận mới."));
    }
    return new Said(said, findings);
  }

  private static String words(Cell cell) {
    return cell instanceof Cell.Words words
        ? words.text()
        : cell instanceof Cell.Number number ? number.shown() : "";
  }
}

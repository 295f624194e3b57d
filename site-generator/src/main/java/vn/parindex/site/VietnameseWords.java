package vn.parindex.site;

import vn.parindex.analytics.check.Finding.Level;
import vn.parindex.site.BuildEvent.Analysed;
import vn.parindex.site.BuildEvent.Began;
import vn.parindex.site.BuildEvent.Checked;
import vn.parindex.site.BuildEvent.Compared;
import vn.parindex.site.BuildEvent.Forgotten;
import vn.parindex.site.BuildEvent.Healed;
import vn.parindex.site.BuildEvent.Inspected;
import vn.parindex.site.BuildEvent.Known;
import vn.parindex.site.BuildEvent.Made;
import vn.parindex.site.BuildEvent.Published;
import vn.parindex.site.BuildEvent.Read;
import vn.parindex.site.BuildEvent.Routed;
import vn.parindex.site.BuildEvent.Since;
import vn.parindex.site.BuildEvent.Unchanged;

/** Tells the clerk how far a build is. */
final class VietnameseWords implements BuildEvent.Cases<String> {

  static String stage(Stage stage) {
    String name =
        switch (stage) {
          case HEAL -> "Khôi phục";
          case READ -> "Đọc dữ liệu";
          case CHECK -> "Kiểm tra dữ liệu";
          case AS_OF -> "Lấy số liệu đến hết ngày";
          case COMPARE -> "So với phiên bản";
          case SINCE -> "Từ lần trước";
          case ANALYSE -> "Tính toán";
          case ROUTES -> "Soạn trang";
          case MAKE -> "Kết xuất";
          case INSPECT -> "Soát liên kết và mã trang";
          case PUBLISH -> "Ghi trang";
          case REMEMBER -> "Ghi nhớ";
        };
    return stage.number() == 0 ? name : stage.number() + "/" + Stage.LAST + " " + name;
  }

  private static String line(Stage stage, String told) {
    return line(stage(stage), told);
  }

  private static String line(String stage, String told) {
    return "[" + stage + "] " + told;
  }

  @Override
  public String healed(Healed event) {
    return line(
        switch (event.where()) {
          case DATA -> "Thư mục số liệu";
          case SITE -> "Thư mục phát hành";
        },
        event.told());
  }

  @Override
  public String read(Read event) {
    return line(event.stage(), event.files() + " tệp, " + event.lines() + " dòng");
  }

  @Override
  public String checked(Checked event) {
    return line(
        event.stage(),
        event.findings().count(Level.WARNING)
            + " cảnh báo, "
            + event.findings().count(Level.NOTE)
            + " ghi chú");
  }

  @Override
  public String began(Began event) {
    return line(
        "Phần",
        event.part().block().get("vi")
            + " · "
            + event.part().index().get("vi")
            + " ("
            + event.part().folder()
            + ")");
  }

  @Override
  public String asOf(Known event) {
    return line(event.stage(), Messages.asOf(event.day(), event.later()));
  }

  @Override
  public String compared(Compared event) {
    return line(
        stage(event.stage()) + " " + event.versions().versionBefore(),
        Messages.compared(event.versions()));
  }

  @Override
  public String since(Since event) {
    return line(event.stage(), SinceLastRun.of(event.versions(), event.before(), event.after()));
  }

  @Override
  public String analysed(Analysed event) {
    return line(
        event.stage(),
        event.ranked() + "/" + event.units() + " đơn vị xếp hạng, " + event.periods() + " năm");
  }

  @Override
  public String routed(Routed event) {
    return line(event.stage(), event.pages() + " trang");
  }

  @Override
  public String made(Made event) {
    return line(event.stage(), Messages.made(event.files(), event.kept()));
  }

  @Override
  public String inspected(Inspected event) {
    return line(event.stage(), Messages.inspected(event.heavy()));
  }

  @Override
  public String published(Published event) {
    return line(event.stage(), Messages.publication(event.publication()));
  }

  @Override
  public String unchanged(Unchanged event) {
    return line("Như lần trước", "số liệu, khuôn mẫu và trang đều không đổi, không phải làm gì");
  }

  @Override
  public String forgotten(Forgotten event) {
    return switch (event.what()) {
      case BOOK ->
          line(
              "Sổ theo dõi phiên bản",
              event.why() + ". Trang đã đầy đủ; lần sau chương trình ghi lại");
      case DATA -> line(event.stage(), event.why());
    };
  }
}

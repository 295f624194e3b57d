package vn.parindex.site.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.parindex.site.BuildFailure;
import vn.parindex.site.BuildWords;
import vn.parindex.site.ExitCode;
import vn.parindex.site.ReleaseHistory;
import vn.parindex.site.SiteData;
import vn.parindex.site.SiteSettings;
import vn.parindex.site.Stage;
import vn.parindex.site.publish.PublishException;
import vn.parindex.site.share.Sent;
import vn.parindex.site.share.ShareFolder;
import vn.parindex.site.share.ShareProgress;

/** Builds the site and publishes it in a folder that many read. */
@Command(
    name = "publish",
    description =
        "Tạo trang rồi phát hành lên thư mục chia sẻ: người xem thấy trọn bản cũ hoặc trọn bản mới.",
    versionProvider = Main.Version.class)
final class PublishCommand extends Main.Building {

  private static final String STAGE = "Phát hành";

  @CommandLine.Mixin private ShareOption share;

  @Property("keep")
  @Option(
      names = "--keep",
      paramLabel = "<số>",
      description = "Giữ đầy đủ mấy bản phát hành, ít nhất 2; không ghi thì là 3.")
  private int keep = ShareFolder.KEEP;

  @Property("hollow")
  @Option(
      names = "--hollow",
      paramLabel = "<số>",
      description =
          "Địa chỉ của mấy bản cũ hơn vẫn dẫn đến bản hiện nay; không ghi thì là 24, 0 là không"
              + " bản nào.")
  private int hollow = ShareFolder.HOLLOW;

  @Override
  public Integer call() throws BuildFailure {
    SiteSettings settings = settings();
    Path data = folder();
    Path output = output();
    Path folder = share.folder();
    if (keep < 2 || hollow < 0) {
      throw new BuildFailure(ExitCode.BAD_DATA, ShareReport.howMany(keep, hollow));
    }
    List<Path> apart = new ArrayList<>(settings.templates());
    apart.add(data);
    apart.add(output);
    settings.against().flatMap(SiteData::folder).ifPresent(apart::add);
    try {
      // What cannot be published need not be made.
      ShareFolder target = ShareCommand.folder(folder, apart, keep, hollow, settings.templates());
      target.prepare(settings.audience().code());
      make(data, settings, output);
      ProgressLine progress = progress();
      ReleaseHistory history = ReleaseHistory.of(data, settings);
      Sent sent = target.publish(output, history.facts(), history::note, new HowFar(progress));
      progress.done(STAGE, ShareReport.sent(sent));
      sent.notes().forEach(out()::println);
      String note = history.note(sent.number());
      history
          .keep(sent.number())
          .ifPresent(why -> progress.done(BuildWords.VIETNAMESE.stage(Stage.REMEMBER), why));
      out().println();
      out().println(note.strip());
    } catch (PublishException e) {
      throw BuildFailure.of(e);
    }
    tellWhere(folder);
    return ExitCode.OK.number();
  }

  /** Tells how far the release is on its way. */
  private record HowFar(ProgressLine line) implements ShareProgress {

    @Override
    public void begins(long bytes, long free) {
      line.done(STAGE, ShareReport.room(bytes, free));
    }

    @Override
    public void step(int done, int all) {
      line.step(STAGE, done, all);
    }
  }
}

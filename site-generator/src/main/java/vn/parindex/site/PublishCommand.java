package vn.parindex.site;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.parindex.analytics.AnalysisSettings;
import vn.parindex.analytics.io.DatasetLoader;
import vn.parindex.analytics.io.Loaded;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.site.publish.PublishException;
import vn.parindex.site.share.ReleaseFacts;
import vn.parindex.site.share.Sent;
import vn.parindex.site.share.ShareFolder;

/** Builds the site and publishes it in a folder that many read. */
@Command(
    name = "publish",
    description =
        "Tạo trang rồi phát hành lên thư mục chia sẻ: người xem thấy trọn bản cũ hoặc trọn bản mới.",
    versionProvider = Main.Version.class)
final class PublishCommand extends Main.Building {

  private static final String STAGE = "[Phát hành] ";

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
    Asked asked = asked();
    Path folder = share.folder();
    if (keep < 2 || hollow < 0) {
      throw new BuildFailure(ExitCode.BAD_DATA, ShareReport.howMany(keep, hollow));
    }
    SiteSettings settings = asked.settings();
    List<Path> apart = new ArrayList<>(settings.templates());
    apart.add(asked.data());
    apart.add(asked.output());
    settings.against().flatMap(SiteData::folder).ifPresent(apart::add);
    try {
      // What cannot be published need not be made.
      ShareFolder target = ShareCommand.folder(folder, apart, keep, hollow, settings.templates());
      target.prepare(settings.audience().code());
      make(asked);
      Sent sent = target.publish(asked.output(), facts(asked), number -> "", this::tellHowFar);
      console().println((isTerminal() ? "\r" : "") + STAGE + ShareReport.sent(sent));
      sent.notes().forEach(console()::println);
    } catch (PublishException e) {
      throw BuildFailure.of(e);
    }
    tellWhere(folder);
    return ExitCode.OK.number();
  }

  private void tellHowFar(int done, int all) {
    if (isTerminal()) {
      console().print("\r" + STAGE + done + "/" + all + " tệp");
      console().flush();
    }
  }

  /** What is told of the site that was made, read from the data again. */
  private static ReleaseFacts facts(Asked asked) {
    Loaded loaded = DatasetLoader.load(asked.data());
    AnalysisSettings given = loaded.settings().orElseThrow();
    Dataset dataset = loaded.dataset().orElseThrow();
    Dataset.Identity identity = dataset.identity();
    String language = identity.languages().get(0);
    return new ReleaseFacts(
        identity.terms().get(language).siteName().orElse(identity.name()),
        language,
        identity.dataVersion(),
        asked.settings().asOf().orElse(given.asOf()),
        asked.settings().audience().code(),
        "parindex " + Main.Version.number());
  }
}

package vn.parindex.site;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.parindex.analytics.io.DatasetLoader;
import vn.parindex.analytics.io.Loaded;
import vn.parindex.analytics.model.Framework;
import vn.parindex.site.fresh.NextYear;
import vn.parindex.site.intake.annex.Confirmation;
import vn.parindex.site.intake.annex.FrameworkDraft;
import vn.parindex.site.publish.DataFolder;
import vn.parindex.site.publish.PublishException;
import vn.parindex.site.publish.WholeFile;

/** Opens the next year: its period, and the framework of a decision with what it continues. */
@Command(
    name = "year",
    description =
        "Mở năm mới: thêm kỳ, nhập bộ tiêu chí từ phụ lục quyết định và đề xuất tiêu chí nào nối"
            + " tiếp tiêu chí nào.",
    versionProvider = Main.Version.class)
final class YearCommand implements Callable<Integer>, ChangesData {

  @CommandLine.Mixin private HelpOptions help;

  @Property(value = "data", inProject = "data")
  @Option(
      names = "--data",
      required = true,
      paramLabel = "<thư mục>",
      description = "Thư mục dữ liệu.")
  private String folder;

  @Property("year")
  @Option(
      names = "--year",
      required = true,
      paramLabel = "<mã>",
      description = "Mã kỳ mới, ví dụ 2026.")
  private String year;

  @Property("framework")
  @Option(
      names = "--framework",
      paramLabel = "<tệp>",
      description =
          "Phụ lục có bảng tiêu chí (Excel, CSV, Word); không ghi thì dùng tiếp bộ của năm trước.")
  private String framework = "";

  @Property("confirm")
  @Option(names = "--confirm", paramLabel = "<tệp>", description = "Phiếu xác nhận đã xem và sửa.")
  private String confirm = "";

  @Property("accept")
  @Option(names = "--accept", description = "Đồng ý với mọi đề xuất và cảnh báo.")
  private boolean accept;

  @Property(value = "sheet", inProject = "target/xac-nhan-bo-tieu-chi.xlsx")
  @Option(names = "--sheet", paramLabel = "<tệp>", description = "Nơi ghi phiếu xác nhận.")
  private String sheet = "xac-nhan-bo-tieu-chi.xlsx";

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  private Optional<Path> changed = Optional.empty();

  @Override
  public Optional<Path> changed() {
    return changed;
  }

  @Override
  public Integer call() throws BuildFailure {
    Path data = FolderArgument.required("--data", folder);
    Optional<Path> decision = FolderArgument.of("--framework", framework);
    Optional<Path> confirmed = FolderArgument.of("--confirm", confirm);
    DataFolder target = DataFolder.of(data, Clock.systemUTC());
    try {
      target.heal().forEach(spec.commandLine().getOut()::println);
      Loaded loaded = DatasetLoader.load(data);
      if (loaded.dataset().isEmpty() || loaded.settings().isEmpty()) {
        throw new BuildFailure(
            ExitCode.BAD_DATA,
            loaded.findings(),
            loaded.findings().report() + DataFolder.UNCHANGED);
      }
      NextYear.Plan plan =
          NextYear.plan(
              data,
              loaded.dataset().orElseThrow(),
              loaded.settings().orElseThrow(),
              year.strip(),
              decision,
              confirmed);
      return run(data, plan, target, confirmed.isPresent());
    } catch (PublishException e) {
      throw BuildFailure.of(e);
    } catch (IOException e) {
      throw new BuildFailure(ExitCode.CANNOT_WRITE, Messages.cannotWrite(data, e), e);
    }
  }

  private int run(Path data, NextYear.Plan plan, DataFolder target, boolean isConfirmed)
      throws BuildFailure, IOException {
    PrintWriter out = spec.commandLine().getOut();
    String told = plan.findings().isEmpty() ? "" : plan.findings().report().strip() + "\n\n";
    if (plan.files().isEmpty()) {
      throw new BuildFailure(ExitCode.BAD_DATA, plan.findings(), told + DataFolder.UNCHANGED);
    }
    plan.draft().ifPresent(draft -> proposals(draft).forEach(out::println));
    if (plan.draft().isPresent() && !isConfirmed && !accept) {
      Path file = FolderArgument.required("--sheet", sheet);
      byte[] proposed = Confirmation.write(plan.draft().get(), plan.period().from());
      // What somebody corrected in it is not written over.
      if (Files.exists(file) && !Arrays.equals(Files.readAllBytes(file), proposed)) {
        throw new BuildFailure(ExitCode.CANNOT_WRITE, told + Messages.sheetThere(file));
      }
      WholeFile.put(file, proposed);
      throw new BuildFailure(ExitCode.WARNINGS, told + Messages.toBeConfirmed(file));
    }
    target.change(plan.files());
    changed = Optional.of(data);
    out.println(told + Messages.yearOpened(plan.period().code(), plan.units()));
    return ExitCode.OK.number();
  }

  /** One line for each leaf that does not simply go on, and a count of those that do. */
  private static List<String> proposals(FrameworkDraft draft) {
    List<String> lines = new ArrayList<>();
    int same = 0;
    for (FrameworkDraft.Proposal proposal : draft.proposals()) {
      String words = Confirmation.inWords(proposal.leaf().continuation());
      if (words.startsWith("giữ nguyên")) {
        same++;
      } else {
        lines.add(
            "  "
                + proposal.leaf().code()
                + " "
                + proposal.leaf().name()
                + ": "
                + words
                + proposal.before().map(b -> " \"" + b.name() + "\"").orElse(""));
      }
    }
    lines.add(0, "Giữ nguyên " + same + " tiêu chí; còn lại:");
    List<String> dropped =
        draft.framework().orElseThrow().dropped().stream()
            .map(Framework.DroppedLeaf::leafCode)
            .toList();
    if (!dropped.isEmpty()) {
      lines.add(
          "  Không còn của bộ trước: "
              + dropped.size()
              + " tiêu chí ("
              + String.join(", ", dropped)
              + ")");
    }
    return lines;
  }
}

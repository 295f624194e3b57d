package vn.parindex.site.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.parindex.analytics.io.Loaded;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Framework;
import vn.parindex.site.BuildFailure;
import vn.parindex.site.ExitCode;
import vn.parindex.site.fresh.NextYear;
import vn.parindex.site.intake.annex.Confirmation;
import vn.parindex.site.intake.annex.FrameworkDraft;
import vn.parindex.site.publish.DataFolder;
import vn.parindex.site.publish.WholeFile;

/** Opens the next year: its period, and the framework of a decision with what it continues. */
@Command(
    name = "year",
    description =
        "Mở năm mới: thêm kỳ, nhập bộ tiêu chí từ phụ lục quyết định và đề xuất tiêu chí nào nối"
            + " tiếp tiêu chí nào.",
    versionProvider = Main.Version.class)
final class YearCommand extends DataCommand {

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

  @Override
  int run(Path data, DataFolder target, Loaded loaded, Dataset dataset)
      throws BuildFailure, IOException {
    Optional<Path> decision = FolderArgument.of("--framework", framework);
    Optional<Path> confirmed = FolderArgument.of("--confirm", confirm);
    NextYear.Plan plan =
        NextYear.plan(
            data, dataset, loaded.settings().orElseThrow(), year.strip(), decision, confirmed);
    return run(data, plan, target, confirmed.isPresent());
  }

  private int run(Path data, NextYear.Plan plan, DataFolder target, boolean isConfirmed)
      throws BuildFailure, IOException {
    String told = plan.findings().isEmpty() ? "" : Messages.found(plan.findings());
    if (plan.files().isEmpty()) {
      throw BuildFailure.of(BuildFailure.Reason.DATA, plan.findings(), told + DataFolder.UNCHANGED);
    }
    plan.draft().ifPresent(draft -> proposals(draft).forEach(out()::println));
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
    change(data, target, plan.files());
    out().println(told + Messages.yearOpened(plan.period().code(), plan.units()));
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

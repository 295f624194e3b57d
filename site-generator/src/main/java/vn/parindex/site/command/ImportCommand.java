package vn.parindex.site.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.parindex.analytics.check.Finding;
import vn.parindex.analytics.check.Findings;
import vn.parindex.analytics.io.DatasetLock;
import vn.parindex.analytics.io.Loaded;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.ImportedFile;
import vn.parindex.site.BuildFailure;
import vn.parindex.site.ExitCode;
import vn.parindex.site.form.FormReader;
import vn.parindex.site.form.FormReading;
import vn.parindex.site.grid.Grid;
import vn.parindex.site.intake.EntrySource;
import vn.parindex.site.intake.ImportOptions;
import vn.parindex.site.intake.ImportPlan;
import vn.parindex.site.intake.ImportWords;
import vn.parindex.site.intake.Importer;
import vn.parindex.site.intake.Incoming;
import vn.parindex.site.intake.IncomingFiles;
import vn.parindex.site.intake.Reading;
import vn.parindex.site.intake.shape.OfficeSheets;
import vn.parindex.site.offline.OfflineReader;
import vn.parindex.site.publish.DataFolder;

/** Takes figures in from workbooks and tables: shows what would change, and writes it if right. */
@Command(
    name = "import",
    description = "Nhập số liệu từ biểu mẫu, bảng tính vào thư mục dữ liệu.",
    versionProvider = Main.Version.class)
final class ImportCommand extends DataCommand {

  @Property("from")
  @Option(
      names = "--from",
      required = true,
      paramLabel = "<thư mục hoặc tệp>",
      description = "Thư mục có các tệp cần nhập, hoặc một tệp.")
  private String from;

  @Property("accept")
  @Option(
      names = "--accept",
      description = "Đã xem cảnh báo và các số bị đổi; nhập cả khi có tệp khác bị lỗi.")
  private boolean accept;

  @Property("on")
  @Option(
      names = "--on",
      paramLabel = "<ngày>",
      description = "Ngày nhập ghi vào sổ; không ghi thì là hôm nay.")
  private String on = "";

  @Property("source")
  @Option(
      names = "--source",
      paramLabel = "<chữ>",
      description = "Nguồn của tệp số liệu mới: văn bản hoặc nơi cung cấp.")
  private String source = "";

  @Property("due")
  @Option(
      names = "--due",
      paramLabel = "<ngày>",
      description = "Hạn nộp của sổ tài liệu kiểm chứng mới.")
  private String due = "";

  @Property("period")
  @Option(
      names = "--period",
      paramLabel = "<mã kỳ>",
      description = "Kỳ của các bảng điểm không tự ghi kỳ.")
  private String period = "";

  @Property("date")
  @Option(
      names = "--date",
      paramLabel = "<ngày>",
      description = "Ngày báo cáo của các bảng chỉ tiêu không tự ghi ngày.")
  private String date = "";

  @Property("heads")
  @Option(
      names = "--heads",
      paramLabel = "<tên cột=nghĩa;…>",
      description =
          "Nghĩa của cột mà chương trình chưa biết, nói một lần rồi nhớ, ví dụ \"Điểm HĐTĐ=Thẩm định"
              + " lần 1\".")
  private String heads = "";

  @CommandLine.Mixin private ReportOption report;

  @CommandLine.Mixin private ChangesOption changes;

  @Override
  int run(Path data, DataFolder target, Loaded loaded, Dataset dataset)
      throws BuildFailure, IOException {
    Path incoming = FolderArgument.required("--from", from);
    ImportOptions options =
        new ImportOptions(
            day("--on", "on", on),
            Optional.of(source.strip()).filter(text -> !text.isEmpty()),
            DayArgument.of("--due", "due", due),
            accept);
    OfficeSheets offices =
        new OfficeSheets(dataset, data.resolve(DatasetLock.PROFILES), meanings());
    Set<String> seen =
        loaded.imports().stream().map(ImportedFile::sha256).collect(Collectors.toSet());
    IncomingFiles files =
        IncomingFiles.of(
            incoming,
            seen,
            new EntrySource.Asked(
                dataset,
                Optional.of(period.strip()).filter(text -> !text.isEmpty()),
                DayArgument.of("--date", "date", date)),
            // Our own forms are known by what they say of themselves.
            List.of(ImportCommand::forms, new OfflineReader(), offices));
    List<Finding> beside =
        Stream.concat(offices.findings().stream(), files.findings().stream()).toList();
    ImportPlan plan = new Importer(data, loaded, options).plan(files.files(), beside);
    // Before anything is written: what cannot be reported is not done.
    Findings findings = plan.findings();
    if (files.files().isEmpty() && !findings.hasErrors()) {
      throw new BuildFailure(
          ExitCode.BAD_DATA,
          (findings.isEmpty() ? "" : Messages.found(findings))
              + Messages.nothingToImport(incoming));
    }
    Optional<String> page = report.write(findings, List.of(data)).map(Messages::report);
    ImportWords words = new ImportWords(dataset);
    Optional<Path> list =
        changes.write(plan.isIdle() ? List.of() : words.allChanges(plan), List.of(data));
    boolean isWritten = plan.isToBeWritten();
    if (isWritten) {
      change(data, target, plan.files());
      remember(offices);
    }
    for (Incoming file : files.files()) {
      file.reading().understood().forEach(out()::println);
    }
    words.changes(plan).forEach(out()::println);
    list.map(Messages::changes).ifPresent(out()::println);
    String told = findings.isEmpty() ? "" : Messages.found(findings);
    String last =
        told + page.map(line -> line + "\n").orElse("") + Messages.imported(plan, isWritten);
    if (!isWritten && (findings.hasErrors() || !plan.isIdle())) {
      throw new BuildFailure(findings.hasErrors() ? ExitCode.BAD_DATA : ExitCode.WARNINGS, last);
    }
    out().println(last);
    return findings.hasErrors() ? ExitCode.BAD_DATA.number() : ExitCode.OK.number();
  }

  /** Our own forms, known by their hidden sheet. */
  private static Optional<Reading> forms(List<Grid> sheets, EntrySource.Asked asked) {
    if (!FormReader.isForm(sheets)) {
      return Optional.empty();
    }
    FormReading read = FormReader.read(sheets, asked.dataset());
    return Optional.of(
        new Reading(read.entries(), read.findings(), List.of(), read.isIllustrative()));
  }

  private Map<String, String> meanings() throws BuildFailure {
    Map<String, String> meanings = new LinkedHashMap<>();
    for (String each : heads.split(";")) {
      String[] sides = each.split("=", -1);
      if (sides.length == 2 && !sides[0].isBlank() && !sides[1].isBlank()) {
        meanings.put(sides[0].strip(), sides[1].strip());
      } else if (!each.isBlank()) {
        throw new BuildFailure(ExitCode.BAD_DATA, Messages.headWithoutMeaning(each.strip()));
      }
    }
    return meanings;
  }

  /** What is not remembered is asked again: the figures are in, which is what counts. */
  private void remember(OfficeSheets offices) {
    try {
      offices.keep();
    } catch (IOException notKept) {
      out().println(Messages.headsNotKept(notKept));
    }
  }
}

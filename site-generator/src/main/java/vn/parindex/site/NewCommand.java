package vn.parindex.site;

import java.io.Console;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.parindex.analytics.check.Findings;
import vn.parindex.site.fresh.Answers;
import vn.parindex.site.fresh.FreshDataset;

/** Makes an empty, valid data folder out of a list of units and a list of criteria. */
@Command(
    name = "new",
    description =
        "Tạo thư mục dữ liệu mới, chưa có điểm, từ danh sách đơn vị và bộ tiêu chí; thiếu gì thì hỏi.",
    versionProvider = Main.Version.class)
final class NewCommand implements Callable<Integer> {

  /** What groups of units are, the longest first where one begins another. */
  private static final List<String> GROUPS =
      List.of("thành phố", "thị xã", "huyện", "quận", "tỉnh", "đặc khu", "bộ", "sở");

  private static final Interview.Judge ANYTHING = text -> Optional.empty();

  private static final Interview.Judge YEAR =
      text ->
          text.matches("(19|20)[0-9]{2}")
              ? Optional.empty()
              : Optional.of("năm có bốn chữ số, ví dụ 2025");

  private static final Interview.Judge LIST =
      text -> isFile(text) ? Optional.empty() : Optional.of("tên một tệp có thật");

  @CommandLine.Mixin private HelpOptions help;

  @Property("data")
  @Option(
      names = "--data",
      paramLabel = "<thư mục>",
      description = "Thư mục dữ liệu được tạo: trống hoặc chưa có.")
  private String data = "";

  @Property("units")
  @Option(
      names = "--units",
      paramLabel = "<tệp>",
      description = "Danh sách đơn vị, tệp CSV: mã;tên;loại.")
  private String units = "";

  @Property("framework")
  @Option(
      names = "--framework",
      paramLabel = "<tệp>",
      description = "Bộ tiêu chí, tệp CSV: mã;tên;điểm tối đa;cách chấm.")
  private String framework = "";

  @Property("group")
  @Option(
      names = "--group",
      paramLabel = "<tên>",
      description = "Huyện, tỉnh … có các đơn vị ấy, ví dụ \"huyện Ba Tơ\".")
  private String group = "";

  @Property("publisher")
  @Option(names = "--publisher", paramLabel = "<tên>", description = "Cơ quan công bố.")
  private String publisher = "";

  @Property("year")
  @Option(names = "--year", paramLabel = "<năm>", description = "Năm chấm điểm, ví dụ 2025.")
  private String year = "";

  @Property("unit")
  @Option(
      names = "--unit",
      paramLabel = "<từ>",
      description = "Một đơn vị gọi là gì; không ghi thì là \"xã\".")
  private String unit = "";

  @Property("name")
  @Option(
      names = "--name",
      paramLabel = "<tên>",
      description = "Tên bộ số liệu; không ghi thì đặt theo huyện, tỉnh.")
  private String name = "";

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() throws BuildFailure {
    return call(new Interview(Optional.ofNullable(System.console()).map(NewCommand::question)));
  }

  private static UnaryOperator<String> question(Console console) {
    return text -> console.readLine("%s", text);
  }

  private int call(Interview interview) throws BuildFailure {
    String folder =
        interview.answer("--data", data, "Thư mục dữ liệu mới, ví dụ so-lieu", "", ANYTHING);
    String unitFile =
        interview.answer("--units", units, "Danh sách đơn vị, tệp CSV (mã;tên;loại)", "", LIST);
    String frameworkFile =
        interview.answer(
            "--framework",
            framework,
            "Bộ tiêu chí, tệp CSV (mã;tên;điểm tối đa;cách chấm)",
            "",
            LIST);
    String groupName =
        interview.answer("--group", group, "Của huyện, tỉnh nào, ví dụ huyện Ba Tơ", "", ANYTHING);
    String office =
        interview.answer(
            "--publisher",
            publisher,
            "Cơ quan công bố, ví dụ Phòng Nội vụ huyện Ba Tơ",
            "",
            ANYTHING);
    String of = interview.answer("--year", year, "Năm chấm điểm, ví dụ 2025", "", YEAR);
    String word = interview.answer("--unit", unit, "Một đơn vị gọi là gì", "xã", ANYTHING);
    String title =
        interview.answer(
            "--name",
            name,
            "Tên bộ số liệu",
            "Chỉ số cải cách hành chính các " + word + " " + groupName,
            ANYTHING);
    interview.end();
    Path target = FolderArgument.required("--data", folder);
    Answers answers =
        new Answers(
            FolderArgument.required("--units", unitFile),
            FolderArgument.required("--framework", frameworkFile),
            title,
            office,
            kind(groupName),
            groupName,
            word,
            of);
    return write(answers, target);
  }

  private int write(Answers answers, Path target) throws BuildFailure {
    FreshDataset.Made made;
    try {
      made = FreshDataset.write(answers, target);
    } catch (DirectoryNotEmptyException e) {
      throw new BuildFailure(
          ExitCode.CANNOT_WRITE, Messages.newFolderInUse(target, e.getMessage()), e);
    } catch (IOException e) {
      throw new BuildFailure(ExitCode.CANNOT_WRITE, Messages.cannotWrite(target, e), e);
    }
    Findings findings = made.findings();
    if (findings.hasErrors()) {
      throw new BuildFailure(ExitCode.BAD_DATA, Messages.badLists(findings));
    }
    if (!findings.isEmpty()) {
      spec.commandLine().getOut().println(findings.report());
    }
    spec.commandLine().getOut().println(Messages.made(target, answers.year(), made));
    return ExitCode.OK.number();
  }

  /** "huyện" of "huyện Ba Tơ"; the first word of what nobody knows. */
  private static String kind(String groupName) {
    String lower = groupName.toLowerCase(Locale.ROOT);
    return GROUPS.stream()
        .filter(kind -> lower.startsWith(kind + " "))
        .findFirst()
        .orElse(lower.split(" ")[0]);
  }

  private static boolean isFile(String text) {
    try {
      return Files.isRegularFile(Path.of(text));
    } catch (InvalidPathException impossible) {
      return false;
    }
  }
}

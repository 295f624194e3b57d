package vn.parindex.site.command;

import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.parindex.analytics.check.Findings;
import vn.parindex.site.BuildFailure;
import vn.parindex.site.ExitCode;
import vn.parindex.site.Program;
import vn.parindex.site.fresh.AboutList;
import vn.parindex.site.fresh.AboutList.About;
import vn.parindex.site.fresh.Answers;
import vn.parindex.site.fresh.FreshDataset;
import vn.parindex.site.fresh.OfficeFolder;
import vn.parindex.site.sample.Written;

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

  /** A name whose letters were lost between the console and Java has such signs. */
  private static final Interview.Judge NAME =
      text ->
          text.matches("(?s)[^?\\uFFFD\\p{Cc}]+")
              ? Optional.empty()
              : Optional.of("chữ còn đủ dấu; cửa sổ lệnh làm mất dấu thì ghi vào tệp cho --about");

  private static final Interview.Judge YEAR =
      text ->
          text.matches("(19|20)[0-9]{2}")
              ? Optional.empty()
              : Optional.of("năm có bốn chữ số, ví dụ 2025");

  private static final Interview.Judge EMPTY = NewCommand::inTheWay;

  private static final Interview.Judge LIST =
      text -> isFile(text) ? Optional.empty() : Optional.of("tên một tệp có thật");

  private final Clock clock = Clock.systemUTC();

  @CommandLine.Mixin private HelpOptions help;

  @Property("data")
  @Option(
      names = "--data",
      paramLabel = "<thư mục>",
      description = "Thư mục dữ liệu được tạo: trống hoặc chưa có.")
  private String data = "";

  @Property("to")
  @Option(
      names = "--to",
      paramLabel = "<thư mục>",
      description =
          "Thư mục của cơ quan, thay cho --data: pom.xml để gõ mvn, số liệu trong data, danh sách"
              + " trong danh-sach. Chưa có danh sách thì ghi bộ mẫu chưa có điểm để điền.")
  private String to = "";

  @Property("units")
  @Option(
      names = "--units",
      paramLabel = "<tệp>",
      description = "Danh sách đơn vị (Excel, CSV): mã, tên, loại.")
  private String units = "";

  @Property("framework")
  @Option(
      names = "--framework",
      paramLabel = "<tệp>",
      description =
          "Bộ tiêu chí (Excel, CSV): mã, tên, điểm tối đa, cách chấm; hoặc phụ lục quyết định.")
  private String framework = "";

  @Property("about")
  @Option(
      names = "--about",
      paramLabel = "<tệp>",
      description =
          "Tệp Excel hoặc CSV ghi những gì dưới đây, mỗi dòng một mục, cột đầu là tên mục, cột sau"
              + " là nội dung. Dùng khi cửa sổ lệnh làm mất dấu.")
  private String about = "";

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
    PrintWriter out = spec.commandLine().getOut();
    return call(
        new Interview(Optional.ofNullable(System.console()).map(console -> asked(console, out))));
  }

  /** Asks in letters that the console has. */
  private static UnaryOperator<String> asked(Console console, PrintWriter out) {
    return question -> {
      out.print(question);
      out.flush();
      return console.readLine();
    };
  }

  private int call(Interview interview) throws BuildFailure {
    Optional<OfficeFolder> place = FolderArgument.of("--to", to).map(OfficeFolder::new);
    if (place.isPresent()) {
      if (!data.isBlank()) {
        throw new BuildFailure(ExitCode.BAD_DATA, Messages.dataAndOffice());
      }
      data = place.get().data().toString();
      units = or(units, place.get().units());
      framework = or(framework, place.get().framework());
      about = or(about, place.get().about());
      if (isNothingSaid()) {
        return start(place.get());
      }
      refuseStandIns();
    }
    String folder =
        interview.answer(
            "--data",
            data,
            "Thư mục dữ liệu mới, ví dụ so-lieu",
            "",
            // What stands on the command line is looked at when it is written.
            data.isBlank() ? EMPTY : ANYTHING);
    String unitFile =
        interview.answer(
            "--units", units, "Danh sách đơn vị, tệp Excel hoặc CSV (mã, tên, loại)", "", LIST);
    String frameworkFile =
        interview.answer(
            "--framework",
            framework,
            "Bộ tiêu chí, tệp Excel, CSV hoặc Word (mã, tên, điểm tối đa, cách chấm)",
            "",
            LIST);
    Map<About, String> said = said();
    String groupName =
        interview.answer(
            "--group",
            either(group, said.get(About.GROUP)),
            "Của huyện, tỉnh nào, ví dụ huyện Ba Tơ",
            "",
            NAME);
    String office =
        interview.answer(
            "--publisher",
            either(publisher, said.get(About.PUBLISHER)),
            "Cơ quan công bố, ví dụ Phòng Nội vụ huyện Ba Tơ",
            "",
            NAME);
    String of =
        interview.answer(
            "--year", either(year, said.get(About.YEAR)), "Năm chấm điểm, ví dụ 2025", "", YEAR);
    String word =
        interview.answer(
            "--unit", either(unit, said.get(About.UNIT)), "Một đơn vị gọi là gì", "xã", NAME);
    String title =
        interview.answer(
            "--name",
            either(name, said.get(About.NAME)),
            "Tên bộ số liệu",
            "Chỉ số cải cách hành chính các " + word + " " + groupName,
            NAME);
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
    return place.isPresent() ? fill(answers, place.get()) : write(answers, target);
  }

  private static String or(String given, Optional<Path> usual) {
    return given.isBlank() ? usual.map(Path::toString).orElse("") : given;
  }

  /** Whether nobody said anything of an own data set; the year alone says nothing. */
  private boolean isNothingSaid() {
    return Stream.of(units, framework, about, group, publisher, unit, name)
        .allMatch(String::isBlank);
  }

  private void refuseStandIns() throws BuildFailure {
    List<Path> lists = new ArrayList<>();
    FolderArgument.of("--units", units).ifPresent(lists::add);
    FolderArgument.of("--framework", framework).ifPresent(lists::add);
    FolderArgument.of("--about", about).ifPresent(lists::add);
    List<Path> same;
    try {
      same = OfficeFolder.withStandIns(lists);
    } catch (IOException toldWhenTheyAreRead) {
      return;
    }
    if (!same.isEmpty()) {
      throw new BuildFailure(ExitCode.BAD_DATA, Messages.listsNotFilledIn(same));
    }
  }

  private int start(OfficeFolder office) throws BuildFailure {
    if (!year.isBlank()) {
      Optional<String> needed = YEAR.apply(year.strip());
      if (needed.isPresent()) {
        throw new BuildFailure(
            ExitCode.BAD_DATA,
            Messages.badAnswers(List.of(Messages.wrong("--year", year, needed.get())), List.of()));
      }
    }
    String of =
        year.isBlank()
            ? String.valueOf(LocalDate.now(clock.withZone(DataCommand.HERE)).getYear())
            : year.strip();
    made(Path.of(to.strip()), () -> office.start(of, Program.version()));
    spec.commandLine().getOut().println(Messages.started(Path.of(to.strip())));
    return ExitCode.OK.number();
  }

  private int fill(Answers answers, OfficeFolder office) throws BuildFailure {
    FreshDataset.Made made = made(office.data(), () -> office.fill(answers, Program.version()));
    spec.commandLine().getOut().println(Messages.filled(office.data(), answers.year(), made));
    return ExitCode.OK.number();
  }

  /** What the file says that is named for it. */
  private Map<About, String> said() throws BuildFailure {
    Optional<Path> file = FolderArgument.of("--about", about);
    if (file.isEmpty()) {
      return Map.of();
    }
    AboutList.Said read = AboutList.read(file.get());
    if (read.findings().hasErrors()) {
      throw new BuildFailure(ExitCode.BAD_DATA, Messages.badLists(read.findings()));
    }
    return read.said();
  }

  private static String either(String given, String said) {
    return given.isBlank() && said != null ? said : given;
  }

  private int write(Answers answers, Path target) throws BuildFailure {
    FreshDataset.Made made = made(target, () -> FreshDataset.write(answers, target));
    spec.commandLine().getOut().println(Messages.made(target, answers.year(), made));
    return ExitCode.OK.number();
  }

  /** Something that writes data. */
  private interface Making {
    FreshDataset.Made make() throws IOException;
  }

  /** Lets data be written into a folder, and tells what was found in the lists. */
  private FreshDataset.Made made(Path target, Making making) throws BuildFailure {
    FreshDataset.Made made;
    try {
      made = making.make();
    } catch (DirectoryNotEmptyException e) {
      throw new BuildFailure(
          ExitCode.CANNOT_WRITE, Messages.newFolderInUse(target, e.getMessage()), e);
    } catch (FileAlreadyExistsException e) {
      throw new BuildFailure(
          ExitCode.CANNOT_WRITE, Messages.standInsThere(Path.of(e.getMessage())), e);
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
    return made;
  }

  /** "huyện" of "huyện Ba Tơ"; the first word of what nobody knows. */
  private static String kind(String groupName) {
    String lower = groupName.toLowerCase(Locale.ROOT);
    return GROUPS.stream()
        .filter(kind -> lower.startsWith(kind + " "))
        .findFirst()
        .orElse(lower.split(" ")[0]);
  }

  /** Better said at once than after all other questions. */
  private static Optional<String> inTheWay(String folder) {
    try {
      Written.refuseUnlessEmpty(Path.of(folder));
      return Optional.empty();
    } catch (DirectoryNotEmptyException inUse) {
      return Optional.of(
          "thư mục trống hoặc chưa có; trong "
              + folder
              + " đang có \""
              + inUse.getMessage()
              + "\"");
    } catch (IOException | InvalidPathException noFolder) {
      return Optional.of("tên một thư mục");
    }
  }

  private static boolean isFile(String text) {
    try {
      return Files.isRegularFile(Path.of(text));
    } catch (InvalidPathException impossible) {
      return false;
    }
  }
}

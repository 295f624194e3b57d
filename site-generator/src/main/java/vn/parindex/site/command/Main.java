package vn.parindex.site.command;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.parindex.analytics.check.Findings;
import vn.parindex.site.BuildFailure;
import vn.parindex.site.ExitCode;
import vn.parindex.site.Program;
import vn.parindex.site.SiteBuild;
import vn.parindex.site.SiteData;
import vn.parindex.site.SiteSettings;
import vn.parindex.site.console.ConsoleCharset;
import vn.parindex.site.console.ConsoleWriter;
import vn.parindex.site.publish.Pause;

/** The command line. The only class that prints. */
@Command(
    name = "parindex",
    description = "Phân tích Chỉ số cải cách hành chính và tạo trang báo cáo tĩnh.",
    synopsisHeading = "Cách dùng: ",
    synopsisSubcommandLabel = "<lệnh>",
    descriptionHeading = "%n",
    optionListHeading = "%nCác tùy chọn:%n",
    commandListHeading = "%nCác lệnh (thêm --help sau lệnh để xem tùy chọn của nó):%n",
    exitCodeListHeading = "%nMã kết thúc:%n",
    exitCodeList = {
      "0:xong",
      "2:số liệu, khuôn mẫu hoặc dòng lệnh có lỗi",
      "3:có cảnh báo mà dùng --strict",
      "4:không ghi được, hoặc thư mục đã có tệp của người khác",
      "5:người khác đang phát hành",
      "70:lỗi của chương trình"
    },
    versionProvider = Main.Version.class,
    subcommands = {
      Main.Build.class,
      Main.Check.class,
      PublishCommand.class,
      ReleasesCommand.class,
      RollbackCommand.class,
      VerifyCommand.class,
      TemplateCommand.class,
      NewCommand.class,
      YearCommand.class,
      ImportCommand.class,
      NoteCommand.class,
      UndoCommand.class,
      MigrateCommand.class,
      SampleCommand.class,
      SealCommand.class
    })
public final class Main implements Callable<Integer> {

  /** Where the jar lies in a project, and where in what an office unpacks. */
  private static final List<String> JARS =
      List.of("/site-generator/target/parindex.jar", "/program/parindex.jar");

  @CommandLine.Mixin private HelpOptions help;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  private Main() {}

  /** The version, the same for every command: the one that the build has. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {Program.name()};
    }
  }

  /** Runs the program and ends the virtual machine with its exit code. */
  public static void main(String[] args) {
    // Charts are drawn without a screen; must be said before AWT is touched.
    System.setProperty("java.awt.headless", "true");
    int code = run(console("stdout", System.out), console("stderr", System.err), project(), args);
    if (code != ExitCode.OK.number()) {
      System.exit(code);
    }
  }

  /**
   * Runs the program as Maven was told.
   *
   * @param project the folder of the project
   * @param given properties of Maven, by name
   * @return the exit code
   */
  static int inMaven(Path project, SortedMap<String, String> given) {
    return inMaven(console("stdout", System.out), console("stderr", System.err), project, given);
  }

  static int inMaven(
      PrintWriter out, PrintWriter err, Path project, SortedMap<String, String> given) {
    try {
      List<String> arguments = new MavenLine(commands().getCommandSpec(), given).arguments();
      return run(out, err, Optional.of(project), arguments.toArray(String[]::new));
    } catch (BuildFailure expected) {
      err.println(expected.getMessage().strip());
      return expected.exitCode().number();
    }
  }

  /**
   * Runs the program and returns its exit code.
   *
   * @param project the folder whose data are meant where no others are named; empty where the
   *     program does not run in its project
   */
  public static int run(PrintWriter out, PrintWriter err, Optional<Path> project, String... args) {
    Optional<String> misplaced = misplaced(Main.class.getProtectionDomain().getCodeSource());
    if (misplaced.isPresent()) {
      err.println(misplaced.get().strip());
      return ExitCode.BAD_DATA.number();
    }
    CommandLine commandLine = commands();
    for (CommandLine command : commandLine.getSubcommands().values()) {
      command
          .getCommandSpec()
          .usageMessage()
          .synopsisHeading("Cách dùng: ")
          .descriptionHeading("%n")
          .optionListHeading("%nCác tùy chọn:%n");
    }
    project.ifPresent(folder -> commandLine.setDefaultValueProvider(arg -> usual(folder, arg)));
    commandLine.setParameterExceptionHandler(
        (fault, given) -> {
          fault.getCommandLine().getErr().println(CommandLineMessages.of(fault, List.of(given)));
          return ExitCode.BAD_DATA.number();
        });
    commandLine.setOut(out);
    commandLine.setErr(err);
    commandLine.setExecutionExceptionHandler(
        (failure, command, parsed) -> {
          if (failure instanceof BuildFailure expected) {
            command.getErr().println(expected.getMessage().strip());
            return expected.exitCode().number();
          }
          command.getErr().println(Messages.ourFault(failure));
          return ExitCode.OUR_FAULT.number();
        });
    try {
      int code = commandLine.execute(args);
      boolean isOld = project.filter(folder -> hasChangedDataOf(folder, commandLine)).isPresent();
      int built = isOld ? run(out, err, project, "build") : ExitCode.OK.number();
      return code == ExitCode.OK.number() ? built : code;
    } catch (Error fault) {
      // Out of memory, a broken installation: said in words too, and never swallowed.
      err.println(Messages.ourFault(fault));
      return ExitCode.OUR_FAULT.number();
    }
  }

  /** Whether the site of a project is not any more what its data say. */
  private static boolean hasChangedDataOf(Path project, CommandLine commandLine) {
    return Optional.ofNullable(commandLine.getParseResult())
        .map(CommandLine.ParseResult::subcommand)
        .map(command -> command.commandSpec().userObject())
        .flatMap(command -> command instanceof DataCommand its ? its.changed() : Optional.empty())
        .map(folder -> folder.toAbsolutePath().normalize())
        .filter(project.resolve("data").toAbsolutePath().normalize()::equals)
        .isPresent();
  }

  /** What the program can do. */
  static CommandLine commands() {
    return new CommandLine(new Main());
  }

  /** What an option is in the project where nobody gives it; null for nothing, as picocli wants. */
  private static String usual(Path project, CommandLine.Model.ArgSpec option) {
    return MavenLine.property(option)
        .map(Property::inProject)
        .filter(path -> !path.isEmpty())
        .map(path -> project.resolve(path).toString())
        .orElse(null);
  }

  private static PrintWriter console(String name, PrintStream stream) {
    Charset charset = ConsoleCharset.of(name, System::getProperty, System.console() != null);
    return new PrintWriter(new ConsoleWriter(stream, charset), true);
  }

  /** The project of this program, or the folder that it was unpacked into. */
  static Optional<Path> project() {
    return project(Main.class.getProtectionDomain().getCodeSource());
  }

  /** The folder in which a program lies as one of {@link #JARS}. */
  static Optional<Path> project(CodeSource source) {
    try {
      return Optional.ofNullable(source)
          .map(CodeSource::getLocation)
          .flatMap(
              place ->
                  JARS.stream()
                      .filter(place.getPath()::endsWith)
                      .map(jar -> jar.replaceAll("/[^/]+", "/..").substring(1))
                      .map(up -> Path.of(URI.create(place.toString())).resolve(up).normalize())
                      .findFirst());
    } catch (IllegalArgumentException | FileSystemNotFoundException elsewhere) {
      return Optional.empty();
    }
  }

  /** Why the program cannot run from where it lies: Java takes "!/" for the end of a jar's name. */
  static Optional<String> misplaced(CodeSource source) {
    return Optional.ofNullable(source)
        .map(CodeSource::getLocation)
        .map(URL::getPath)
        .filter(path -> path.contains("!/") && path.endsWith(".jar"))
        .map(path -> URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8))
        .map(Messages::exclamationMark);
  }

  @Override
  public Integer call() throws BuildFailure {
    throw new BuildFailure(ExitCode.BAD_DATA, Messages.noCommand(spec.subcommands().keySet()));
  }

  /** What builds a site: from what, and where to. */
  abstract static class Building implements Callable<Integer> {

    @CommandLine.Mixin private HelpOptions help;

    @CommandLine.Mixin private DataOption data;

    @Property(value = "out", inProject = "target/site")
    @Option(
        names = "--out",
        required = true,
        paramLabel = "<thư mục>",
        description = "Thư mục ghi trang.")
    private String out;

    @Property("templates")
    @Option(
        names = "--templates",
        paramLabel = "<thư mục>",
        description = "Thư mục khuôn mẫu thay cho bản đi kèm; ghi nhiều lần được, trước thắng sau.")
    private List<String> templates = List.of();

    @Property("strict")
    @Option(names = "--strict", description = "Coi cảnh báo là lỗi.")
    private boolean strict;

    @Property("asOf")
    @Option(
        names = "--as-of",
        paramLabel = "<ngày>",
        description = "Chỉ lấy số liệu biết được đến hết ngày này, ví dụ 2025-06-30.")
    private String asOf = "";

    @Property("against")
    @Option(
        names = "--against",
        paramLabel = "<thư mục>",
        description =
            "Thư mục chép lại từ trước của dữ liệu; trang Dữ liệu và nguồn ghi rõ đã thay đổi gì.")
    private String against = "";

    @CommandLine.Mixin private EditionOption edition;

    @CommandLine.Mixin private ReportOption report;

    @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

    /** The data folder. */
    final Path folder() throws BuildFailure {
      return data.folder();
    }

    /** Where the site goes. */
    final Path output() throws BuildFailure {
      return edition.output("--out", out);
    }

    /** What else was asked for. */
    final SiteSettings settings() throws BuildFailure {
      List<Path> own = new ArrayList<>();
      for (String folder : templates) {
        own.add(FolderArgument.required("--templates", folder));
      }
      return SiteSettings.usual()
          .withTemplates(own)
          .onBehalfOf(home())
          .strict(strict)
          .asOf(DayArgument.of("--as-of", "asOf", asOf))
          .against(FolderArgument.of("--against", against).map(SiteData::in))
          .forAudience(edition.audience());
    }

    /** The console. */
    final PrintWriter out() {
      return spec.commandLine().getOut();
    }

    /** Tells how far the work is. */
    final ProgressLine progress() {
      return new ProgressLine(out(), System.console() != null);
    }

    /** Builds, and tells what the checks found. */
    final void make(Path folder, SiteSettings settings, Path output) throws BuildFailure {
      List<Path> kept = new ArrayList<>(settings.templates());
      kept.add(folder);
      kept.add(output);
      SiteBuild.Result result;
      try {
        result =
            SiteBuild.of(SiteData.in(folder)).with(settings).telling(progress()).writeTo(output);
      } catch (BuildFailure failure) {
        throw report.told(failure, kept);
      }
      report.remove(kept);
      if (!result.told().isEmpty()) {
        out().println();
        out().println(result.told());
      }
      result.publication().notes().forEach(out()::println);
    }

    /** Says what to open. */
    final void tellWhere(Path site) {
      out().println();
      out().println("Mở trang: " + site.resolve("index.html").toAbsolutePath().normalize());
    }

    /** What could not be built. */
    final void tell(BuildFailure failure) {
      spec.commandLine().getErr().println(failure.getMessage().strip());
    }
  }

  /** Builds the site. */
  @Command(
      name = "build",
      description = "Đọc thư mục dữ liệu và ghi trang tĩnh.",
      versionProvider = Version.class)
  static final class Build extends Building {
    private static final int BETWEEN_LOOKS = 200;

    @Property("watch")
    @Option(
        names = "--watch",
        arity = "0..1",
        fallbackValue = "true",
        description = "Tạo lại trang mỗi khi một tệp được lưu, đến khi bấm Ctrl+C.")
    private boolean watch;

    @Override
    public Integer call() throws BuildFailure {
      Path folder = folder();
      Path output = output();
      SiteSettings settings = settings();
      if (watch) {
        List<Path> folders = new ArrayList<>(settings.templates());
        folders.add(folder);
        settings.against().flatMap(SiteData::folder).ifPresent(folders::add);
        new Watch(folders, () -> Pause.REAL.of(BETWEEN_LOOKS))
            .run(() -> buildAndTell(folder, settings, output));
      } else {
        build(folder, settings, output);
      }
      return ExitCode.OK.number();
    }

    private void build(Path folder, SiteSettings settings, Path output) throws BuildFailure {
      make(folder, settings, output);
      tellWhere(output);
    }

    /** What is wrong now may be right when the next file is saved. */
    private void buildAndTell(Path folder, SiteSettings settings, Path output) {
      try {
        build(folder, settings, output);
      } catch (BuildFailure failure) {
        tell(failure);
      }
      out().println("Đang chờ tệp được lưu; bấm Ctrl+C để dừng.");
    }
  }

  /** Checks the data without building. */
  @Command(
      name = "check",
      description = "Chỉ kiểm tra dữ liệu; không đổi số liệu, không đổi trang.",
      versionProvider = Version.class)
  static final class Check implements Callable<Integer> {
    @CommandLine.Mixin private HelpOptions help;

    @CommandLine.Mixin private DataOption data;

    @Property("strict")
    @Option(names = "--strict", description = "Coi cảnh báo là lỗi.")
    private boolean strict;

    @CommandLine.Mixin private ReportOption report;

    @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws BuildFailure {
      Path folder = data.folder();
      Findings findings;
      try {
        findings =
            SiteBuild.of(SiteData.in(folder)).with(SiteSettings.usual().strict(strict)).check();
      } catch (BuildFailure failure) {
        throw report.told(failure, List.of(folder));
      }
      PrintWriter console = spec.commandLine().getOut();
      console.println(findings.report().strip());
      report.write(findings, List.of(folder)).map(Messages::report).ifPresent(console::println);
      return ExitCode.OK.number();
    }
  }

  /** The folder of whoever runs the program, which is never written into as a whole. */
  static Path home() throws BuildFailure {
    return FolderArgument.required("user.home", System.getProperty("user.home"));
  }
}

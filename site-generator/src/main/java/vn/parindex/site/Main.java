package vn.parindex.site;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.parindex.analytics.check.Finding.Level;
import vn.parindex.analytics.check.Findings;

/** The command line. The only class that prints. */
@Command(
    name = "parindex",
    description = "Phân tích Chỉ số cải cách hành chính và tạo trang báo cáo tĩnh.",
    mixinStandardHelpOptions = true,
    version = "parindex 0.1.0",
    subcommands = {Main.Build.class, Main.Check.class, SampleCommand.class, SealCommand.class})
public final class Main implements Callable<Integer> {

  private Main() {}

  /** Runs the program and ends the virtual machine with its exit code. */
  public static void main(String[] args) {
    // Charts are drawn without a screen; must be said before AWT is touched.
    System.setProperty("java.awt.headless", "true");
    int code =
        run(
            new PrintStream(System.out, true, StandardCharsets.UTF_8),
            new PrintStream(System.err, true, StandardCharsets.UTF_8),
            args);
    if (code != ExitCode.OK.number()) {
      System.exit(code);
    }
  }

  /** Runs the program and returns its exit code. */
  static int run(PrintStream out, PrintStream err, String... args) {
    CommandLine commandLine = new CommandLine(new Main());
    commandLine.setOut(utf8(out));
    commandLine.setErr(utf8(err));
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
      return commandLine.execute(args);
    } catch (Error fault) {
      // Out of memory, a broken installation: said in words too, and never swallowed.
      utf8(err).println(Messages.ourFault(fault));
      return ExitCode.OUR_FAULT.number();
    }
  }

  private static PrintWriter utf8(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  @Override
  public Integer call() {
    throw new CommandLine.ParameterException(
        new CommandLine(this), "Cần một lệnh: build, check, sample hoặc seal.");
  }

  /** Builds the site. */
  @Command(
      name = "build",
      description = "Đọc thư mục dữ liệu và ghi trang tĩnh.",
      mixinStandardHelpOptions = true)
  static final class Build implements Callable<Integer> {
    @Option(names = "--data", required = true, description = "Thư mục dữ liệu.")
    private Path data;

    @Option(names = "--out", required = true, description = "Thư mục ghi trang.")
    private Path out;

    @Option(names = "--templates", description = "Thư mục khuôn mẫu thay cho bản đi kèm.")
    private List<Path> templates = List.of();

    @Option(names = "--strict", description = "Coi cảnh báo là lỗi.")
    private boolean strict;

    @Option(
        names = "--as-of",
        description = "Chỉ lấy số liệu biết được đến hết ngày này, ví dụ 2025-06-30.")
    private String asOf = "";

    @Option(
        names = "--against",
        description =
            "Thư mục chép lại từ trước của dữ liệu; trang Dữ liệu và nguồn ghi rõ đã thay đổi gì.")
    private String against = "";

    @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws BuildFailure {
      PrintWriter console = spec.commandLine().getOut();
      SiteSettings settings =
          new SiteSettings(
              data,
              out,
              templates,
              home(),
              strict,
              DayArgument.of(asOf),
              FolderArgument.of(against),
              Clock.systemUTC());
      SiteBuild.Result result =
          new SiteBuild(settings, (stage, what) -> console.println("[" + stage + "] " + what))
              .run();
      printFindings(console, result.findings());
      result.publication().notes().forEach(console::println);
      console.println();
      console.println("Mở trang: " + out.resolve("index.html").toAbsolutePath().normalize());
      return ExitCode.OK.number();
    }
  }

  /** Checks the data without building. */
  @Command(
      name = "check",
      description = "Chỉ kiểm tra dữ liệu, không ghi gì.",
      mixinStandardHelpOptions = true)
  static final class Check implements Callable<Integer> {
    @Option(names = "--data", required = true, description = "Thư mục dữ liệu.")
    private Path data;

    @Option(names = "--strict", description = "Coi cảnh báo là lỗi.")
    private boolean strict;

    @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws BuildFailure {
      SiteSettings settings =
          new SiteSettings(data, data, List.of(), home(), strict, Clock.systemUTC());
      Findings findings = new SiteBuild(settings, Progress.SILENT).runChecks();
      spec.commandLine().getOut().println(findings.report().strip());
      return ExitCode.OK.number();
    }
  }

  private static void printFindings(PrintWriter console, Findings findings) {
    if (findings.count(Level.WARNING) + findings.count(Level.NOTE) > 0) {
      console.println();
      console.println(findings.report().strip());
    }
  }

  private static Path home() {
    return Path.of(System.getProperty("user.home"));
  }
}

package vn.parindex.site.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.parindex.analytics.io.DatasetLoader;
import vn.parindex.analytics.io.Loaded;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.Unit;
import vn.parindex.site.BuildFailure;
import vn.parindex.site.ExitCode;
import vn.parindex.site.form.Forms;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.offline.OfflineForms;
import vn.parindex.site.publish.DataFolder;
import vn.parindex.site.publish.PublishException;
import vn.parindex.site.publish.Publisher;
import vn.parindex.site.publish.Release;
import vn.parindex.site.templates.TemplateFiles;
import vn.parindex.site.words.Words;

/** Writes the forms that units fill in. */
@Command(
    name = "template",
    description = "Ghi biểu mẫu Excel: mỗi đơn vị một tệp để gửi đi, một tệp cho cơ quan tổng hợp.",
    versionProvider = Main.Version.class)
final class TemplateCommand implements Callable<Integer> {

  @CommandLine.Mixin private HelpOptions help;

  @CommandLine.Mixin private DataOption data;

  @Property(value = "out", inProject = "target/bieu-mau")
  @Option(
      names = "--out",
      required = true,
      paramLabel = "<thư mục>",
      description = "Thư mục ghi biểu mẫu: trống, chưa có, hoặc do lệnh này ghi.")
  private String out;

  @Property("period")
  @Option(
      names = "--period",
      paramLabel = "<kỳ>",
      description = "Kỳ được hỏi; không ghi thì là kỳ đang theo dõi.")
  private String period = "";

  @Property("date")
  @Option(
      names = "--date",
      paramLabel = "<ngày>",
      description =
          "Số liệu chỉ tiêu đến hết ngày này; không ghi thì là cuối tháng kế tiếp, không quá ngày"
              + " cuối kỳ.")
  private String date = "";

  @Property("unit")
  @Option(
      names = "--unit",
      paramLabel = "<mã>",
      description = "Chỉ ghi biểu mẫu của một đơn vị, cùng tệp của cơ quan tổng hợp.")
  private String unit = "";

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() throws BuildFailure {
    Path from = data.folder();
    Path to = FolderArgument.required("--out", out);
    requireOwn(to);
    try {
      DataFolder.of(from, Clock.systemUTC()).heal().forEach(spec.commandLine().getOut()::println);
    } catch (PublishException e) {
      throw BuildFailure.of(e);
    }
    Loaded loaded = DatasetLoader.load(from);
    if (loaded.dataset().isEmpty() || loaded.settings().isEmpty()) {
      throw new BuildFailure(ExitCode.BAD_DATA, loaded.findings().report());
    }
    Dataset dataset = loaded.dataset().get();
    Period asked = period(dataset, loaded.settings().get().compareTo());
    TemplateFiles templates = TemplateFiles.of(List.of());
    Words words = Words.load(templates, "vi").naming(dataset.periodNames("vi"));
    Forms forms = Forms.of(dataset, asked, date(dataset, asked), words);
    List<Unit> units = units(forms, asked);
    write(forms, new OfflineForms(dataset, asked, forms, words, templates), units, from, to);
    spec.commandLine()
        .getOut()
        .println(Messages.forms(to, units.size(), forms.tabs(), forms.isIllustrative()));
    return ExitCode.OK.number();
  }

  /** Also a form of ours that somebody filled in where it lay is not written over. */
  private static void requireOwn(Path folder) throws BuildFailure {
    try {
      List<String> others = FormsFolder.others(folder);
      if (!others.isEmpty()) {
        throw new BuildFailure(ExitCode.CANNOT_WRITE, Messages.formsFolderInUse(folder, others));
      }
    } catch (IOException e) {
      throw new BuildFailure(ExitCode.CANNOT_WRITE, Messages.cannotWrite(folder, e), e);
    }
  }

  private Period period(Dataset dataset, String usual) throws BuildFailure {
    String code = period.isBlank() ? usual : period.strip();
    return dataset
        .period(code)
        .orElseThrow(
            () ->
                new BuildFailure(
                    ExitCode.BAD_DATA,
                    Messages.noPeriod(
                        code, dataset.periods().stream().map(Period::code).toList())));
  }

  private LocalDate date(Dataset dataset, Period asked) throws BuildFailure {
    LocalDate day = DayArgument.of("--date", "date", date).orElse(Forms.nextDate(dataset, asked));
    LocalDate first = asked.from().minusDays(1);
    if (day.isBefore(first) || day.isAfter(asked.to())) {
      throw new BuildFailure(ExitCode.BAD_DATA, Messages.dateOutside(day, first, asked.to()));
    }
    return day;
  }

  private List<Unit> units(Forms forms, Period asked) throws BuildFailure {
    if (unit.isBlank()) {
      return forms.units();
    }
    List<Unit> one =
        forms.units().stream().filter(each -> each.code().equals(unit.strip())).toList();
    if (one.isEmpty()) {
      throw new BuildFailure(
          ExitCode.BAD_DATA,
          Messages.noUnit(
              unit.strip(), asked.code(), forms.units().stream().map(Unit::code).toList()));
    }
    return one;
  }

  private static void write(
      Forms forms, OfflineForms offline, List<Unit> units, Path data, Path out)
      throws BuildFailure {
    try (Release release =
        Publisher.create(Main.home(), List.of(data), Clock.systemUTC()).open(out)) {
      for (Map.Entry<SitePath, Unit> file : forms.files(units).entrySet()) {
        release.put(file.getKey(), forms.form(file.getValue()));
        offline.put(file.getKey(), file.getValue(), release);
      }
      release.put(Forms.OFFICE, forms.office());
      release.commit();
    } catch (PublishException e) {
      throw BuildFailure.of(e);
    }
  }
}

package vn.parindex.site.command;

import java.nio.file.Path;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import vn.parindex.site.Audience;
import vn.parindex.site.BuildFailure;
import vn.parindex.site.ExitCode;

/** For whom the site of a command is made, and where it goes if nobody says where. */
final class EditionOption {

  /** Beside the site of the office, so that each stays where it is, with what is remembered. */
  private static final String APART = "-public";

  @Property("edition")
  @Option(
      names = "--edition",
      paramLabel = "<bản>",
      description =
          "office: bản nội bộ, đầy đủ; public: bản công khai, bỏ những gì dataset.json"
              + " không cho công khai.")
  private String edition = Audience.OFFICE.code();

  @CommandLine.Spec(CommandLine.Spec.Target.MIXEE)
  private CommandSpec command;

  /**
   * For whom.
   *
   * @throws BuildFailure if it is no word for anybody
   */
  Audience audience() throws BuildFailure {
    return Stream.of(Audience.values())
        .filter(audience -> audience.code().equals(edition.strip()))
        .findFirst()
        .orElseThrow(() -> new BuildFailure(ExitCode.BAD_DATA, Messages.noEdition(edition)));
  }

  /**
   * The folder of the site: the one that was named, or else for the public the one beside it.
   *
   * @param option that names it, such as {@code --out}
   * @param text as it was named, or what it is in a project where nobody names it
   */
  Path output(String option, String text) throws BuildFailure {
    Path folder = FolderArgument.required(option, text);
    boolean isNamed = command.commandLine().getParseResult().matchedOption(option) != null;
    return isNamed || audience() == Audience.OFFICE
        ? folder
        : folder.resolveSibling(folder.getFileName() + APART);
  }
}

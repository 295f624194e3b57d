package vn.parindex.site.command;

import picocli.CommandLine.Option;

/** The options that every command has. */
final class HelpOptions {

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Hiện phần hướng dẫn này.")
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Hiện phiên bản của chương trình.")
  private boolean version;
}

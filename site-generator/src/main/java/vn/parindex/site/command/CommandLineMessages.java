package vn.parindex.site.command;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import vn.parindex.analytics.io.Spelling;
import vn.parindex.site.publish.PublishException;

/** What is wrong with a command line, in Vietnamese. */
final class CommandLineMessages {

  private CommandLineMessages() {}

  /**
   * The fault, what is needed, and where more is said.
   *
   * @param given the command line
   */
  static String of(ParameterException fault, List<String> given) {
    CommandLine command = fault.getCommandLine();
    return "LỖI: "
        + what(fault, command, given)
        + "\n  Sửa: java -jar "
        + command.getCommandSpec().qualifiedName().replaceFirst("parindex", "parindex.jar")
        + " --help liệt kê mọi lệnh và tùy chọn.\n"
        + PublishException.UNCHANGED;
  }

  private static String what(ParameterException fault, CommandLine command, List<String> given) {
    if (fault instanceof UnmatchedArgumentException unmatched) {
      return unknown(command, unmatched.getUnmatched().get(0));
    }
    if (fault instanceof MissingParameterException missing) {
      // What is misspelt is missing as well: the reason is told, not what follows from it.
      return given.stream()
          .filter(word -> word.startsWith("--"))
          .filter(word -> !command.getCommandSpec().optionsMap().containsKey(name(word)))
          .findFirst()
          .map(word -> unknown(command, word))
          .orElseGet(() -> missing(missing.getMissing()));
    }
    if (fault instanceof OverwrittenOptionException twice) {
      return name(twice.getOverwritten()) + " ghi hai lần.   Cần: ghi một lần";
    }
    ArgSpec arg = fault.getArgSpec();
    if (arg != null) {
      return name(arg)
          + " không nhận giá trị \""
          + fault.getValue()
          + "\".   Cần: "
          + expected(arg.auxiliaryTypes()[0]);
    }
    return "dòng lệnh không đúng (" + fault.getMessage() + ").";
  }

  private static String missing(List<ArgSpec> args) {
    return "thiếu "
        + args.stream().map(CommandLineMessages::name).collect(Collectors.joining(", "))
        + ".   Cần: "
        + args.stream()
            .map(arg -> name(arg) + "=" + arg.paramLabel())
            .collect(Collectors.joining(" "));
  }

  private static String unknown(CommandLine command, String written) {
    List<String> known =
        Stream.concat(
                command.getSubcommands().keySet().stream(),
                command.getCommandSpec().options().stream().map(OptionSpec::longestName))
            .sorted()
            .toList();
    return "không có lệnh hoặc tùy chọn \""
        + written
        + "\" ở đây."
        + Spelling.nearest(name(written), known)
            .map(nearest -> "   Có phải ý bạn là \"" + nearest + "\"?")
            .orElse("   Cần: " + String.join(", ", known));
  }

  /** The option in {@code --data=data}. */
  private static String name(String word) {
    return word.replaceFirst("=.*", "");
  }

  private static String expected(Class<?> type) {
    return type == boolean.class || type == Boolean.class
        ? "ghi riêng tùy chọn, không kèm giá trị"
        : "số nguyên, ví dụ 45";
  }

  private static String name(ArgSpec arg) {
    return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
  }
}

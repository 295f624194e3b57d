package vn.parindex.site.command;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import vn.parindex.analytics.io.Spelling;
import vn.parindex.site.BuildFailure;
import vn.parindex.site.ExitCode;

/**
 * The command line that properties of Maven stand for: {@code mvn -Dparindex=check -Dstrict} is
 * {@code parindex check --strict}. Each option says at itself which {@link Property} feeds it.
 */
final class MavenLine {

  /** The property that chooses the command. */
  static final String COMMAND = "parindex";

  /** The command where none is chosen. */
  static final String USUAL = "build";

  private final CommandSpec program;
  private final SortedMap<String, String> given;

  /**
   * A line for this program.
   *
   * @param given what stands for the program or may have been meant for it, by name
   */
  MavenLine(CommandSpec program, SortedMap<String, String> given) {
    this.program = program;
    this.given = given;
  }

  /** The command that was chosen, whether it exists or not. */
  static String command(Map<String, String> given) {
    String word = given.getOrDefault(COMMAND, "").strip();
    return word.isEmpty() ? USUAL : word;
  }

  /**
   * The arguments.
   *
   * @throws BuildFailure if the command does not exist, or a property is not for it or misspelt;
   *     all of them are told
   */
  List<String> arguments() throws BuildFailure {
    String word = command(given);
    CommandLine command = program.subcommands().get(word);
    if (command == null) {
      throw new BuildFailure(ExitCode.BAD_DATA, noCommand(word));
    }
    Map<String, OptionSpec> options = options(command);
    List<String> faults = new ArrayList<>();
    List<String> arguments = new ArrayList<>(List.of(word));
    // A property without text is one that nobody set.
    given.forEach(
        (name, text) -> {
          if (name.equals(COMMAND) || text.isBlank()) {
            return;
          }
          if (options.containsKey(name)) {
            argument(name, options.get(name), text, arguments, faults);
          } else {
            fault(name, word, options).ifPresent(faults::add);
          }
        });
    if (!faults.isEmpty()) {
      throw new BuildFailure(ExitCode.BAD_DATA, Messages.faultyProperties(faults));
    }
    return arguments;
  }

  private static void argument(
      String name, OptionSpec option, String text, List<String> arguments, List<String> faults) {
    if (option.type() != boolean.class) {
      arguments.add(option.longestName() + "=" + text);
    } else if (text.strip().equals("true")) {
      arguments.add(option.longestName());
    } else if (!text.strip().equals("false")) {
      faults.add("-D" + name + "=" + text + " không dùng được.   Cần: ghi riêng -D" + name);
    }
  }

  /** What is wrong with a property that the command does not know, if it was meant for it. */
  private Optional<String> fault(String name, String word, Map<String, OptionSpec> options) {
    String needed =
        options.isEmpty()
            ? "không ghi thêm gì"
            : options.keySet().stream().map(p -> "-D" + p).collect(Collectors.joining(", "));
    List<String> others =
        program.subcommands().entrySet().stream()
            .filter(other -> options(other.getValue()).containsKey(name))
            .map(Map.Entry::getKey)
            .toList();
    if (!others.isEmpty()) {
      return Optional.of(
          "-D"
              + name
              + " không dùng với lệnh "
              + word
              + ", chỉ dùng với: "
              + String.join(", ", others)
              + ".   Cần: "
              + needed);
    }
    TreeSet<String> known = new TreeSet<>(List.of(COMMAND));
    program.subcommands().values().forEach(other -> known.addAll(options(other).keySet()));
    return Spelling.nearest(name, known)
        .map(nearest -> "không có -D" + name + ".   Có phải ý bạn là \"-D" + nearest + "\"?");
  }

  private String noCommand(String word) {
    TreeSet<String> known = new TreeSet<>(program.subcommands().keySet());
    return Messages.faultyProperties(
        List.of(
            "-D"
                + COMMAND
                + "="
                + word
                + ": không có lệnh \""
                + word
                + "\"."
                + Spelling.nearest(word, known)
                    .map(nearest -> "   Có phải ý bạn là \"" + nearest + "\"?")
                    .orElse("   Cần: " + String.join(", ", known))));
  }

  /** The options of a command that Maven can feed, by property. */
  private static Map<String, OptionSpec> options(CommandLine command) {
    Map<String, OptionSpec> options = new TreeMap<>();
    for (OptionSpec option : command.getCommandSpec().options()) {
      property(option).ifPresent(property -> options.put(property.value(), option));
    }
    return options;
  }

  /** What an option says of itself. */
  static Optional<Property> property(ArgSpec option) {
    return option.userObject() instanceof Field field
        ? Optional.ofNullable(field.getAnnotation(Property.class))
        : Optional.empty();
  }
}

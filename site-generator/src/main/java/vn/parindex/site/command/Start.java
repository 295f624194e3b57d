package vn.parindex.site.command;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The entry of the jar. A run on small data is over before Java's second compiler has earned back
 * what it costs: it goes to a virtual machine of its own, without that compiler and with the
 * simplest collector. Large data are worked on in this one, and so are all where somebody chose
 * options for it. See docs/decisions/0034-start.md.
 */
public final class Start {

  /** As large as the data of some 300 units. */
  private static final long SMALL = 14_000_000;

  /** What a file counts at least, so that a folder of anything else is not walked for long. */
  private static final long FILE = 4_096;

  /** Stands for a letter that was lost on the way here; {@link FolderArgument} says so. */
  private static final String LOST = "\uFFFD";

  /** Where options may stand besides the command line. */
  private static final List<String> OPTIONS =
      List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

  private Start() {}

  /** Runs the program and ends the virtual machine with its exit code. */
  public static void main(String[] args) throws InterruptedException {
    Optional<Process> child = isForChild(args) ? child(args) : Optional.empty();
    if (child.isEmpty()) {
      Main.main(args);
      return;
    }
    Runtime.getRuntime().addShutdownHook(new Thread(child.get()::destroy));
    System.exit(child.get().waitFor());
  }

  private static boolean isForChild(String... args) {
    return jar().endsWith(".jar")
        && !jar().contains(File.pathSeparator)
        && !String.join("", args).contains(LOST)
        && isSmall(args)
        && !hasOptions();
  }

  /**
   * Whether options were chosen for this virtual machine. The system knows at once how it was
   * called; where it does not tell, the virtual machine is asked, which takes longer.
   */
  private static boolean hasOptions() {
    return ProcessHandle.current()
        .info()
        .arguments()
        .map(given -> !given[0].equals("-jar") || OPTIONS.stream().anyMatch(Start::isSet))
        .orElseGet(() -> !ManagementFactory.getRuntimeMXBean().getInputArguments().isEmpty());
  }

  private static boolean isSet(String variable) {
    return System.getenv(variable) != null;
  }

  /** What {@code java -jar} was given; else a whole class path. */
  private static String jar() {
    return System.getProperty("java.class.path");
  }

  private static boolean isSmall(String... args) {
    try {
      Optional<String> data = data(args);
      return data.isPresent() && isSmall(Path.of(data.get()));
    } catch (IOException | InvalidPathException toldLater) {
      return false;
    }
  }

  /** The data that are named, else those of the project. */
  private static Optional<String> data(String... args) {
    for (int i = 0; i + 1 < args.length; i++) {
      if (args[i].equals("--data")) {
        return Optional.of(args[i + 1]);
      }
    }
    return Main.project().map(folder -> folder.resolve("data").toString());
  }

  /** Whether what lies in a folder is small. */
  static boolean isSmall(Path data) throws IOException {
    long[] size = {0};
    Files.walkFileTree(
        data,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            size[0] += Math.max(FILE, attributes.size());
            return size[0] > SMALL ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
          }
        });
    return size[0] <= SMALL;
  }

  private static Optional<Process> child(String... args) {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", jar()));
    command.addAll(List.of(args));
    try {
      return Optional.of(new ProcessBuilder(command).inheritIO().start());
    } catch (IOException noSecondOne) {
      return Optional.empty();
    }
  }
}

package vn.parindex.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/**
 * Runs commands in this process while Java's flight recorder watches, and tells of each how it
 * ended and what it took, and of all what they did besides: sockets, names looked up, processes,
 * files.
 */
final class WatchedRun {

  /** What is loaded when a name is looked up, a socket made or a process started. */
  private static final Set<String> REACHING_OUT =
      Set.of(
          "java.net.InetAddress$NameServiceAddresses",
          "java.net.Socket",
          "java.net.DatagramSocket",
          "java.net.http.HttpClient",
          "sun.nio.ch.SocketChannelImpl",
          "sun.nio.ch.DatagramChannelImpl",
          "sun.nio.ch.NioSocketImpl",
          "java.lang.ProcessBuilder",
          "java.lang.ProcessImpl");

  private WatchedRun() {}

  /**
   * Runs.
   *
   * @param args the file of the recording, and a file with one command in a line, its words parted
   *     by tabs; or {@code control}, to do all that commands must not
   */
  public static void main(String[] args) throws IOException {
    try (Recording recording = new Recording()) {
      for (String event :
          List.of("SocketRead", "SocketWrite", "ProcessStart", "FileWrite", "ClassLoad")) {
        recording.enable("jdk." + event).withoutThreshold().withoutStackTrace();
      }
      recording.start();
      if (args[1].equals("control")) {
        misbehave(Path.of(args[2]));
      } else {
        Files.readAllLines(Path.of(args[1])).forEach(line -> run(line.split("\t")));
      }
      recording.stop();
      recording.dump(Path.of(args[0]));
    }
    Set<String> seen = new TreeSet<>();
    try (RecordingFile file = new RecordingFile(Path.of(args[0]))) {
      while (file.hasMoreEvents()) {
        told(file.readEvent(), seen);
      }
    }
    seen.forEach(System.out::println);
  }

  private static void run(String... command) {
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    BuiltSite.Run run = BuiltSite.run(command);
    long taken = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    String said = run.out() + run.err();
    System.out.printf(
        "ended\t%s\t%d\t%d\t%d\t%s%n",
        command[command.length - 1],
        run.code(),
        taken / 1_000_000,
        said.lines().count(),
        said.replaceAll("\\s+", " "));
  }

  private static void told(RecordedEvent event, Set<String> to) {
    String kind = event.getEventType().getName().replace("jdk.", "");
    if (kind.equals("ClassLoad")) {
      String name = event.getClass("loadedClass").getName();
      if (REACHING_OUT.contains(name)) {
        to.add("loaded\t" + name);
      }
    } else if (kind.equals("FileWrite")) {
      // What goes to the console has no path.
      Optional.ofNullable(event.getString("path")).ifPresent(path -> to.add("wrote\t" + path));
    } else {
      to.add("did\t" + kind);
    }
  }

  private static void misbehave(Path file) {
    try {
      InetAddress.getByName("nobody.invalid");
    } catch (IOException unknown) {
      // Looked up all the same.
    }
    try {
      Files.writeString(file, "x");
      new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version")
          .start()
          .destroy();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

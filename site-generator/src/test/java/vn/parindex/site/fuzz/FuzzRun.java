package vn.parindex.site.fuzz;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.parindex.site.BuiltSite;

/**
 * Lets Jazzer try one door after the other, each in a process of its own, until each has had its
 * share of processor time. What was done is kept in {@code state.txt}, so that a run that was
 * stopped goes on where it was; it may be halted and continued by signals at any time.
 */
public final class FuzzRun {

  private static final String JAZZER = "com.code_intelligence.jazzer.Jazzer";

  /** Told for each input that is new in its way, and now and then for the others. */
  private static final Pattern EXECUTED =
      Pattern.compile("(?m)^#(\\d+)\\s|^stat::number_of_executed_units:\\s*(\\d+)");

  private final Path folder;
  private final Path state;
  private final Map<String, Done> done = new TreeMap<>();

  /** What one door has had. */
  private record Done(Duration time, long executions, long findings) {}

  private FuzzRun(Path folder) {
    this.folder = folder;
    this.state = folder.resolve("state.txt");
  }

  /**
   * Runs.
   *
   * @param args the folder for everything that is found; seconds of processor time in all
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    FuzzRun run = new FuzzRun(Files.createDirectories(Path.of(args[0])).toAbsolutePath());
    run.remember();
    Path scratch = Files.createTempDirectory("parindex-fuzz");
    List<String> doors;
    try {
      doors = List.copyOf(new Doors(scratch).all().keySet());
    } finally {
      BuiltSite.delete(scratch);
    }
    String only = System.getProperty("parindex.door", "");
    if (!only.isEmpty()) {
      doors = List.of(only);
    }
    Duration share = Duration.ofSeconds(Long.parseLong(args[1])).dividedBy(doors.size());
    for (String door : doors) {
      run.until(door, share);
    }
    long findings = run.done.values().stream().mapToLong(Done::findings).sum();
    System.out.println(Files.readString(run.state));
    if (findings > 0) {
      System.out.println(findings + " findings: see " + run.folder);
      System.exit(1);
    }
  }

  private void until(String door, Duration share) throws IOException, InterruptedException {
    Done had = done.getOrDefault(door, new Done(Duration.ZERO, 0, 0));
    if (had.time().compareTo(share) < 0) {
      Done more = round(door, share.minus(had.time()));
      done.put(
          door,
          new Done(
              had.time().plus(more.time()), had.executions() + more.executions(), more.findings()));
      keep();
    }
  }

  private Done round(String door, Duration share) throws IOException, InterruptedException {
    Path own = folder.resolve(door);
    Path corpus = Files.createDirectories(own.resolve("corpus"));
    Path found = Files.createDirectories(own.resolve("found"));
    Path temporary = Files.createDirectories(own.resolve("tmp"));
    Path log = own.resolve("log.txt");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xss2m",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + temporary,
                "-Dparindex.door=" + door,
                "-cp",
                System.getProperty("java.class.path"),
                JAZZER,
                "--target_class=" + OneInput.class.getName(),
                "--instrumentation_includes=vn.parindex.**"
                    + (door.startsWith("xls") ? File.pathSeparator + "org.apache.poi.**" : ""),
                "--custom_hook_includes=vn.parindex.**",
                "--keep_going=50",
                "--reproducer_path=" + found,
                "-artifact_prefix=" + found + File.separator,
                "-max_len=20000",
                // Others may have the machine for minutes: OneInput counts the time of the
                // processor.
                "-timeout=1800",
                "-rss_limit_mb=2048",
                "-print_final_stats=1",
                "-use_value_profile=1",
                corpus.toString(),
                Doors.KEPT.resolve(door).toAbsolutePath().toString()));
    Process jazzer =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    Duration time = Duration.ZERO;
    while (jazzer.isAlive()) {
      time = jazzer.toHandle().info().totalCpuDuration().filter(t -> !t.isZero()).orElse(time);
      if (time.compareTo(share) >= 0) {
        // Asked in another way, Jazzer takes its end for a finding.
        new ProcessBuilder("kill", "-INT", Long.toString(jazzer.pid())).start().waitFor();
      }
      Thread.sleep(500);
    }
    BuiltSite.delete(temporary);
    Matcher executed = EXECUTED.matcher(Files.readString(log, StandardCharsets.ISO_8859_1));
    long executions = 0;
    while (executed.find()) {
      executions =
          Math.max(
              executions,
              Long.parseLong(executed.group(1) == null ? executed.group(2) : executed.group(1)));
    }
    if (executions == 0) {
      throw new IllegalStateException(door + " was not tried: see " + log);
    }
    try (Stream<Path> files = Files.list(found)) {
      return new Done(
          time,
          executions,
          files
              .filter(file -> file.getFileName().toString().matches("(crash|timeout|oom)-.*"))
              .count());
    }
  }

  private void remember() throws IOException {
    if (Files.exists(state)) {
      for (String line : Files.readAllLines(state)) {
        String[] words = line.split(" +");
        if (words.length == 7 && !words[0].equals("total")) {
          done.put(
              words[0],
              new Done(
                  Duration.ofMillis(Math.round(1000 * Double.parseDouble(words[1]))),
                  Long.parseLong(words[3]),
                  Long.parseLong(words[5])));
        }
      }
    }
  }

  private void keep() {
    StringBuilder text = new StringBuilder();
    done.forEach((door, had) -> text.append(line(door, had)));
    Done total =
        done.values().stream()
            .reduce(
                new Done(Duration.ZERO, 0, 0),
                (a, b) ->
                    new Done(
                        a.time().plus(b.time()),
                        a.executions() + b.executions(),
                        a.findings() + b.findings()));
    text.append(line("total", total));
    try {
      Files.writeString(state, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String line(String door, Done had) {
    return String.format(
        java.util.Locale.ROOT,
        "%-14s %8.1f seconds %10d executions %3d findings%n",
        door,
        had.time().toMillis() / 1000.0,
        had.executions(),
        had.findings());
  }
}

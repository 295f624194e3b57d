package vn.parindex.site.share;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.publish.Manifest;
import vn.parindex.site.publish.Pause;

/**
 * Reads a share as people do, again and again: opens the address of the site, goes where it leads,
 * reads every file there; opens an address that stays, and goes on from that. Whatever does not fit
 * together is kept.
 */
final class ShareReader implements Runnable {

  private static final Pattern STUB_LINK =
      Pattern.compile("<a id=\"to\" href=\"(?:\\.\\./)*index\\.html#([^\"]+)\">");
  private static final Pattern HOME_LINK =
      Pattern.compile("<a id=\"home\" href=\"releases/([0-9]{4,})/index\\.html\">");

  /** Milliseconds between two looks, so that the publisher gets on. */
  private static final long BREATH = 3;

  private final Path folder;
  private final List<String> editions;
  private final Random random;
  private final List<String> faults = new ArrayList<>();
  private volatile boolean over;
  private int releases;
  private int files;
  private int stubs;
  private int late;

  /** Pages of the last release that was read: whoever saw one may have kept its address. */
  private List<String> known = List.of();

  /**
   * One reader.
   *
   * @param editions which are published; no other content may be seen
   */
  ShareReader(Path folder, List<String> editions, long seed) {
    this.folder = folder;
    this.editions = editions;
    this.random = new Random(seed);
  }

  @Override
  public void run() {
    while (!over) {
      try {
        readSite();
        readStub();
      } catch (IOException e) {
        faults.add("not readable: " + e);
      }
      Pause.REAL.of(BREATH);
    }
  }

  void end() {
    over = true;
  }

  /** What was torn, mixed or missing. */
  List<String> faults() {
    return faults;
  }

  /** Whole releases that were read. */
  int releases() {
    return releases;
  }

  int files() {
    return files;
  }

  /** Addresses that stay from which the page was reached. */
  int stubs() {
    return stubs;
  }

  /** How often a release was retired while it was read: at least three newer ones were there. */
  int late() {
    return late;
  }

  /** The number to which the page at the address of the site leads; empty if it is torn. */
  private Optional<Integer> lead() throws IOException {
    String pointer = Files.readString(folder.resolve("index.html"));
    Matcher home = HOME_LINK.matcher(pointer);
    Optional<Integer> number = SharePages.release(pointer);
    if (!pointer.endsWith("</html>\n")
        || !home.find()
        || !number.equals(ShareFiles.number(home.group(1)))) {
      faults.add("torn: index.html of " + pointer.length() + " characters");
      return Optional.empty();
    }
    return number;
  }

  private boolean isLate(int number) throws IOException {
    boolean isLate = lead().filter(now -> now >= number + ShareFolder.KEEP).isPresent();
    if (isLate) {
      late++;
    }
    return isLate;
  }

  private Path release(int number) {
    return folder.resolve("releases").resolve(ShareFiles.name(number));
  }

  private void readSite() throws IOException {
    Optional<Integer> lead = lead();
    if (lead.isEmpty()) {
      return;
    }
    int number = lead.get();
    List<String> seen = new ArrayList<>();
    SortedMap<String, String> texts = new TreeMap<>();
    try {
      Optional<Manifest> manifest =
          Manifest.parse(Files.readString(release(number).resolve("manifest.sha256")));
      if (manifest.isEmpty()) {
        seen.add("torn: the manifest of release " + number);
      } else {
        for (Map.Entry<SitePath, String> file : manifest.get().hashes().entrySet()) {
          byte[] bytes = Files.readAllBytes(release(number).resolve(file.getKey().text()));
          texts.put(file.getKey().text(), new String(bytes, StandardCharsets.UTF_8));
          if (!Manifest.sha256(bytes).equals(file.getValue())) {
            seen.add("torn or of another release: " + file.getKey() + " of " + number);
          }
        }
        if (editions.stream().map(SharedSites::edition).noneMatch(texts::equals)) {
          seen.add("mixed: release " + number);
        }
      }
    } catch (NoSuchFileException missing) {
      seen.add("missing: " + missing.getMessage());
    }
    if (seen.isEmpty()) {
      releases++;
      files += texts.size();
      known = texts.keySet().stream().filter(path -> Stubs.has(SitePath.of(path))).toList();
    } else if (!isLate(number)) {
      faults.addAll(seen);
    }
  }

  private void readStub() throws IOException {
    if (known.isEmpty()) {
      return;
    }
    String page = known.get(random.nextInt(known.size()));
    Path stub = folder.resolve(page);
    Matcher link = STUB_LINK.matcher(Files.readString(stub));
    if (!link.find() || !link.group(1).equals(page)) {
      faults.add("torn: the address " + page);
      return;
    }
    String pointer = Files.readString(folder.resolve("index.html"));
    Optional<Integer> number = SharePages.release(pointer);
    if (number.isEmpty()) {
      faults.add("torn: index.html behind " + page);
    } else if (!pointer.contains("<li data-path=\"" + page + "\">")
        && Files.notExists(release(number.get()).resolve(page))
        && !isLate(number.get())) {
      faults.add("missing: " + page + " of " + number.get());
    } else {
      stubs++;
    }
  }
}

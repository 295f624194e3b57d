package vn.parindex.site.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.parindex.analytics.io.DatasetLock;

/**
 * The data of the last releases, in a hidden folder among the data, so that they travel with them:
 * the next site tells what is new since. {@code docs/decisions/0050-since-the-last-release.md} says
 * why.
 *
 * <p>Each lies in a folder of its own, named by a number that counts up, whole or not at all as
 * {@link EarlierData} is. What cannot be read is not there; deleting the folder costs nothing but
 * what is told of the difference. Nothing of it is ever part of a site.
 */
public final class KeptReleases {

  /** So many of each edition are kept. */
  private static final int KEPT = 3;

  private static final String LOCK = "khoa";
  private static final String FACTS = ".ban-phat-hanh";
  private static final String NOTE = ".ghi-chu.md";
  private static final String FIRST_LINE = "parindex release 1";

  private static final WriterLock.Words WORDS =
      new WriterLock.Words(
          "đang có lần phát hành khác giữ lại số liệu",
          "mỗi lúc chỉ một lần",
          "Chờ lần kia xong rồi phát hành lại.",
          DataFolder.UNCHANGED);

  private final Path data;
  private final Path folder;
  private final Clock clock;
  private final FileOps ops;

  KeptReleases(Path data, Clock clock, FileOps ops) {
    this.data = data;
    this.folder = data.resolve(DatasetLock.RELEASES);
    this.clock = clock;
    this.ops = ops;
  }

  /**
   * Those of a data folder on this machine.
   *
   * @param clock tells a second writer since when the first one has been at work
   */
  public static KeptReleases of(Path data, Clock clock) {
    return new KeptReleases(data, clock, new DiskFileOps());
  }

  /**
   * What is known of a release besides its data.
   *
   * @param number under which it was published
   * @param edition for whom, in a word of ASCII
   * @param day up to which its figures were known
   */
  public record Facts(int number, String edition, LocalDate day) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the number is not positive, or the edition no word
     */
    public Facts {
      if (number < 1 || !edition.matches("[a-z]+")) {
        throw new IllegalArgumentException(number + " " + edition);
      }
    }

    private byte[] bytes() {
      return String.join("\n", FIRST_LINE, Integer.toString(number), edition, day.toString(), "")
          .getBytes(StandardCharsets.UTF_8);
    }

    private static Optional<Facts> parse(byte[] bytes) {
      String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\n");
      try {
        return lines.length == 4 && lines[0].equals(FIRST_LINE)
            ? Optional.of(
                new Facts(Integer.parseInt(lines[1]), lines[2], LocalDate.parse(lines[3])))
            : Optional.empty();
      } catch (IllegalArgumentException | DateTimeException damaged) {
        return Optional.empty();
      }
    }
  }

  /**
   * A release of which the data are there as a whole.
   *
   * @param facts what is known of it
   * @param folder a data folder
   * @param files the SHA-256 of each file of its data, by its path below the folder
   */
  public record Kept(Facts facts, Path folder, SortedMap<String, String> files) {}

  /** Those of an edition, the newest first; none where nothing can be read. */
  public List<Kept> newestFirst(String edition) {
    List<Kept> kept = new ArrayList<>();
    try {
      for (Path at : all()) {
        whole(at).filter(found -> found.facts().edition().equals(edition)).ifPresent(kept::add);
      }
    } catch (IOException unreadable) {
      return List.of();
    }
    return kept;
  }

  /** Every folder of ours, the newest first. */
  private List<Path> all() throws IOException {
    List<Path> all = new ArrayList<>(NumberedFolders.in(ops, folder));
    Collections.reverse(all);
    return all;
  }

  private Optional<Kept> whole(Path at) {
    return new EarlierData(ops, at)
        .whole()
        .filter(kept -> kept.files().containsKey(FACTS))
        .flatMap(
            kept ->
                facts(at)
                    .map(
                        facts -> {
                          SortedMap<String, String> files = new TreeMap<>(kept.files());
                          files.keySet().removeAll(List.of(FACTS, NOTE, DatasetLock.FILE));
                          return new Kept(facts, at, files);
                        }));
  }

  private Optional<Facts> facts(Path at) {
    try {
      return Facts.parse(ops.read(at.resolve(FACTS)));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  /**
   * Keeps the data of a release that was published. Where the newest of the edition has the same
   * data, it takes the number and the note of this one: what is new since is new since then.
   *
   * @param hashes the SHA-256 of each data file, by its path
   * @param book the book of versions that goes with them, by its path; may be none
   * @param note the release note, as Markdown
   * @return why not, for people; empty when it is done
   */
  public Optional<String> keep(
      Facts facts, Map<String, String> hashes, Map<String, byte[]> book, String note) {
    Map<String, byte[]> made = new TreeMap<>(book);
    made.put(FACTS, facts.bytes());
    made.put(NOTE, note.getBytes(StandardCharsets.UTF_8));
    try {
      boolean isNew = ops.kind(folder) == FileOps.Kind.NOTHING;
      ops.createFolders(folder);
      if (isNew) {
        ops.shareWithGroup(folder);
      }
      WriterLock lock = WriterLock.take(ops, folder, folder.resolve(LOCK), WORDS, clock);
      try {
        Optional<String> why =
            new EarlierData(ops, place(facts.edition(), hashes)).keep(data, hashes, made);
        if (why.isEmpty()) {
          removeOld(facts.edition());
        }
        return why;
      } finally {
        lock.release();
      }
    } catch (PublishException busy) {
      return Optional.of("Chưa giữ được số liệu của bản phát hành: " + busy.getMessage());
    } catch (IOException e) {
      return Optional.of(
          "Chưa giữ được số liệu của bản phát hành: "
              + SystemAnswer.inWords(e)
              + ". Bản phát hành đã đầy đủ; lần sau chỉ không nói được đã đổi những gì.");
    }
  }

  /** Where the data go: to themselves where they are the newest, else after all others. */
  private Path place(String edition, Map<String, String> hashes) throws IOException {
    List<Kept> kept = newestFirst(edition);
    if (!kept.isEmpty() && kept.get(0).files().equals(hashes)) {
      return kept.get(0).folder();
    }
    return NumberedFolders.next(ops, folder);
  }

  /** Removes what is older than those to be kept, and what somebody was killed over. */
  private void removeOld(String edition) {
    int kept = 0;
    try {
      for (Path at : all()) {
        EarlierData here = new EarlierData(ops, at);
        boolean isOurs = whole(at).filter(one -> one.facts().edition().equals(edition)).isPresent();
        kept += isOurs ? 1 : 0;
        // What cannot be read just now is not taken for something that is not whole.
        if (isOurs && kept > KEPT || !here.isWhole()) {
          here.remove();
        }
      }
    } catch (IOException nextTime) {
      // It costs room and nothing else.
      return;
    }
  }
}

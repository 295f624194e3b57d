package vn.parindex.site;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import vn.parindex.site.bytes.Fingerprint;
import vn.parindex.site.bytes.Fingerprinter;
import vn.parindex.site.inspect.Defect;
import vn.parindex.site.inspect.FileFacts;
import vn.parindex.site.inspect.SiteInspection;
import vn.parindex.site.inspect.Traces;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.publish.Piece;
import vn.parindex.site.publish.Sink;
import vn.parindex.site.publish.Site;
import vn.parindex.site.state.SiteState.Made;
import vn.parindex.site.state.SiteState.Part;

/**
 * Makes the parts of a site, looks at what comes out, and hands it on. A part that was made from
 * the very same things before, and still stands, is neither made nor looked at again.
 */
final class Making {

  private final Optional<Fingerprint> shared;
  private final Map<String, Part> before;
  private final Site site;
  private final SiteInspection inspection;
  private final Map<String, Part> parts = new HashMap<>();
  private final Map<SitePath, Fingerprint> files = new HashMap<>();
  private int kept;

  /**
   * Nothing made yet.
   *
   * @param program what all parts depend on besides what each is made from; empty where it is not
   *     known, and then everything is made
   * @param traces what is looked for in the files
   * @param before parts of the site that stands
   * @param site takes the files
   */
  Making(Optional<Fingerprint> program, Traces traces, Map<String, Part> before, Site site) {
    this.shared =
        program.map(print -> new Fingerprinter().value(print).value(traces.names()).end());
    this.before = before;
    this.site = site;
    this.inspection = new SiteInspection(traces);
  }

  /** Whether a part may be kept, so that it is worth to find out first what it is made from. */
  boolean remembers() {
    return !before.isEmpty();
  }

  /** What came of a piece; without contents where the files stand already. */
  private record Done(
      String name, Optional<Fingerprint> from, List<Made> files, Optional<List<byte[]>> contents) {}

  /**
   * Makes these parts, on all cores; their files are handed on in this order.
   *
   * @param progress hears how many are done
   */
  void make(List<Piece> pieces, IntConsumer progress) {
    AtomicInteger made = new AtomicInteger();
    InOrder.work(
        pieces,
        this::done,
        done -> {
          handOn(done);
          progress.accept(made.incrementAndGet());
        });
  }

  private Done done(Piece piece) {
    Piece.Prepared prepared = piece.prepare().get();
    Optional<Fingerprint> from =
        shared.flatMap(
            all -> prepared.from().map(own -> new Fingerprinter().value(all).value(own).end()));
    Optional<Part> old =
        Optional.ofNullable(before.get(piece.name()))
            .filter(part -> from.equals(Optional.of(part.from())))
            .filter(this::stands);
    if (old.isPresent()) {
      old.get().files().forEach(file -> inspection.recall(file.path(), file.facts()));
      return new Done(piece.name(), from, old.get().files(), Optional.empty());
    }
    Looking looking = new Looking();
    prepared.make().accept(looking);
    return new Done(piece.name(), from, looking.made, Optional.of(looking.contents));
  }

  /** Looks at files as they are made. */
  private final class Looking implements Sink {
    private final List<Made> made = new ArrayList<>();
    private final List<byte[]> contents = new ArrayList<>();

    @Override
    public void put(SitePath path, byte[] bytes) {
      add(path, bytes, inspection.look(path, bytes));
    }

    @Override
    public void put(SitePath path, String text) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      add(path, bytes, inspection.look(path, text, bytes.length));
    }

    private void add(SitePath path, byte[] bytes, FileFacts facts) {
      made.add(new Made(path, Fingerprint.of(bytes), facts));
      contents.add(bytes);
    }
  }

  private boolean stands(Part part) {
    return part.files().stream().allMatch(file -> site.stands(file.path(), file.content()));
  }

  private void handOn(Done done) {
    List<Made> made = done.files();
    for (int i = 0; i < made.size(); i++) {
      SitePath path = made.get(i).path();
      if (done.contents().isPresent()) {
        site.put(path, done.contents().get().get(i));
      } else {
        site.keep(path, made.get(i).content());
        kept++;
      }
      files.put(path, made.get(i).content());
    }
    done.from().ifPresent(from -> parts.put(done.name(), new Part(from, made)));
  }

  /** What is wrong with the files, taken together. */
  List<Defect> defects() {
    return inspection.defects();
  }

  /** How large a file that was made or kept is. */
  long bytes(SitePath path) {
    return files.get(path).length();
  }

  /** The SHA-256 of a file that was made or kept. */
  String sha256(SitePath path) {
    return site.sha256(path);
  }

  /** All files, those that stood already among them. */
  Map<SitePath, Fingerprint> files() {
    return Map.copyOf(files);
  }

  /** How many files stood already. */
  int kept() {
    return kept;
  }

  /** The parts to be remembered: those that can be known again. */
  Map<String, Part> parts() {
    return Map.copyOf(parts);
  }
}

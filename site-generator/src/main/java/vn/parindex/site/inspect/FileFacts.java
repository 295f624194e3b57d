package vn.parindex.site.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.parindex.site.bytes.ByteReader;
import vn.parindex.site.bytes.ByteWriter;
import vn.parindex.site.model.SitePath;

/**
 * What is kept of a file that was looked at.
 *
 * @param policy what a page allows to be loaded; empty for other files and for pages to be sent
 *     alone, each of which has its own
 * @param defects what is wrong whatever the other files hold
 */
public record FileFacts(
    Set<String> ids, List<Reference> references, Optional<String> policy, List<Defect> defects) {

  /** Copies. */
  public FileFacts {
    ids = Set.copyOf(ids);
    references = List.copyOf(references);
    defects = List.copyOf(defects);
  }

  FileFacts and(Optional<Defect> defect) {
    List<Defect> all = new ArrayList<>(defects);
    defect.ifPresent(all::add);
    return new FileFacts(ids, references, policy, all);
  }

  /**
   * A link inside the site.
   *
   * @param to the file; it may not exist
   * @param fragment an id in it; empty for none
   * @param link as it is written
   */
  record Reference(SitePath to, String fragment, String link, PlaceInFile place) {

    private static Reference read(ByteReader in, Function<String, SitePath> paths) {
      return new Reference(
          paths.apply(in.text()),
          in.text(),
          in.text(),
          new PlaceInFile((int) in.number() - 1, in.text()));
    }

    private void write(ByteWriter out) {
      out.text(to.text());
      out.text(fragment);
      out.text(link);
      out.number(place.line() + 1L);
      out.text(place.element());
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param paths gives the path with a text, as {@link SitePath#of} does
   */
  public static FileFacts read(ByteReader in, Function<String, SitePath> paths) {
    return new FileFacts(
        Set.copyOf(in.all(ByteReader::text)),
        in.all(link -> Reference.read(link, paths)),
        in.all(ByteReader::text).stream().findFirst(),
        in.all(defect -> defect(defect, paths)));
  }

  /** Writes them. */
  public void write(ByteWriter out) {
    out.all(ids.stream().sorted().toList(), ByteWriter::text);
    out.all(references, (to, reference) -> reference.write(to));
    out.all(policy.stream().toList(), ByteWriter::text);
    out.all(defects, FileFacts::defect);
  }

  private static Defect defect(ByteReader in, Function<String, SitePath> paths) {
    return new Defect(in.text(), paths.apply(in.text()), in.text(), in.text(), in.text());
  }

  private static void defect(ByteWriter out, Defect defect) {
    out.text(defect.code());
    out.text(defect.path().text());
    out.text(defect.place());
    out.text(defect.found());
    out.text(defect.expected());
  }
}

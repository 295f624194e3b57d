package vn.parindex.site.publish;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.parindex.site.bytes.Fingerprint;
import vn.parindex.site.model.SitePath;

/**
 * A part of a site that is made at one go: a page with its twins and copies.
 *
 * @param name no other part has it, in this run and the next
 * @param prepare finds out what it is made from, in any thread
 */
public record Piece(String name, Supplier<Prepared> prepare) {

  /** A part that is made in every run, since that costs no more than to look whether it must be. */
  public static Piece anew(String name, Consumer<Sink> make) {
    return new Piece(name, () -> new Prepared(Optional.empty(), make));
  }

  /**
   * The same in a folder of a whole.
   *
   * @param folder empty for a site that is no part of any
   */
  public Piece below(String folder) {
    return folder.isEmpty()
        ? this
        : new Piece(
            folder + "/" + name,
            () -> {
              Prepared own = prepare.get();
              return new Prepared(own.from(), files -> own.make().accept(new Below(folder, files)));
            });
  }

  /** Takes files into a folder. */
  private record Below(String folder, Sink files) implements Sink {
    @Override
    public void put(SitePath path, byte[] bytes) {
      files.put(path.below(folder), bytes);
    }

    @Override
    public void put(SitePath path, String text) {
      files.put(path.below(folder), text);
    }
  }

  /**
   * What a part is made from is known.
   *
   * @param from equal where the same files would come out, the program and its templates being the
   *     same; empty where that is not known, and then it is made in every run
   * @param make puts the files, in any thread
   */
  public record Prepared(Optional<Fingerprint> from, Consumer<Sink> make) {}
}

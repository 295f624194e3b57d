package vn.parindex.site.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import vn.parindex.site.bytes.Fingerprint;
import vn.parindex.site.state.Inputs;

/** Does something now, and again whenever a file in one of these folders was saved. */
final class Watch {

  private final List<Path> folders;
  private final BooleanSupplier pause;

  /**
   * Nothing seen yet.
   *
   * @param folders with all that is in them
   * @param pause waits for the next look; false when nobody wants to look any more
   */
  Watch(List<Path> folders, BooleanSupplier pause) {
    this.folders = List.copyOf(folders);
    this.pause = pause;
  }

  /** Acts now and after every change, until nobody wants to look any more. */
  void run(Runnable action) {
    List<Optional<Fingerprint>> done = look();
    action.run();
    while (pause.getAsBoolean()) {
      List<Optional<Fingerprint>> now = look();
      if (!now.equals(done)) {
        done = settled(now);
        action.run();
      }
    }
  }

  /** Who saves several files, or a large one, is waited for: two looks that see the same. */
  private List<Optional<Fingerprint>> settled(List<Optional<Fingerprint>> first) {
    List<Optional<Fingerprint>> before = first;
    while (pause.getAsBoolean()) {
      List<Optional<Fingerprint>> now = look();
      if (now.equals(before)) {
        return now;
      }
      before = now;
    }
    return before;
  }

  private List<Optional<Fingerprint>> look() {
    return folders.stream().map(Inputs::names).toList();
  }
}

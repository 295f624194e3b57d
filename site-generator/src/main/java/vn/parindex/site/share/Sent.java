package vn.parindex.site.share;

import java.util.List;

/**
 * What a publication did.
 *
 * @param number of the release that is current now
 * @param isNew false when the same site was current already: nothing was written
 * @param filesSent files that were written, those that lead on not counted
 * @param bytesSent their sizes
 * @param filesTakenOver files that lay on the share already and got a second name
 * @param bytesTakenOver their sizes
 * @param notes lines in Vietnamese: what was put right, what is left for the next time
 */
public record Sent(
    int number,
    boolean isNew,
    int filesSent,
    long bytesSent,
    int filesTakenOver,
    long bytesTakenOver,
    List<String> notes) {
  /** Copies. */
  public Sent {
    notes = List.copyOf(notes);
  }
}

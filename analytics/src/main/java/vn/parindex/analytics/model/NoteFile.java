package vn.parindex.analytics.model;

import java.util.Objects;

/**
 * A picture or document of the data folder to which a note leads.
 *
 * @param link as the note writes it, without a part after {@code #}
 * @param path below the data folder, with {@code /}
 */
public record NoteFile(String link, String path) {

  /** Checks the parts. */
  public NoteFile {
    Objects.requireNonNull(path, "path");
  }
}

package vn.parindex.analytics.model;

import java.util.List;

/**
 * What is not for the public, as the data say, and whether it was left out of a data set already.
 *
 * <p>Example: the data of an office say {@code ["notes", "drafts"]}; it is not in force there. In
 * {@link vn.parindex.analytics.PublicEdition} it is, and neither a note nor a draft is made of it.
 *
 * @param leaveOut which parts, each once, in the order of the file; may be none
 * @param isInForce whether the data set is the edition for the public
 */
public record PublicPolicy(List<Part> leaveOut, boolean isInForce) {

  /** Of data that say nothing: all parts, since what was once published cannot be taken back. */
  public static final PublicPolicy STRICT = new PublicPolicy(List.of(Part.values()), false);

  /** Copies. */
  public PublicPolicy {
    leaveOut = leaveOut.stream().distinct().toList();
  }

  /** The same policy, in force. */
  public PublicPolicy inForce() {
    return new PublicPolicy(leaveOut, true);
  }

  /**
   * Whether a part is not there because it is not for the public. Drafts say who is in charge, so
   * they go with the persons.
   */
  public boolean withholds(Part part) {
    return isInForce
        && (leaveOut.contains(part) || part == Part.DRAFTS && leaveOut.contains(Part.PERSONS));
  }

  /**
   * Whether files of this kind hold something that is withheld, so that even their hash says
   * something of it: whoever knows the rest of a file can try names until the hash fits.
   */
  public boolean withholdsPartOf(DataFile.Kind kind) {
    return switch (kind) {
      case UNIT_FINDINGS, IMPORTS -> withholds(Part.PERSONS);
      case EVIDENCE -> withholds(Part.PERSONS) || withholds(Part.EVIDENCE);
      case NOTE -> withholds(Part.NOTES);
      case TRANSLATION -> withholds(Part.PERSONS) || withholds(Part.EVIDENCE);
      default -> false;
    };
  }

  /** What may be left out. */
  public enum Part {
    /** Who is in charge, of findings and of evidence. */
    PERSONS("persons"),
    /** Commentary, with its pictures and documents. */
    NOTES("notes"),
    /** The registers of evidence and all that is counted of them. */
    EVIDENCE("evidence"),
    /** Drafts of letters and reports. */
    DRAFTS("drafts");

    private final String code;

    Part(String code) {
      this.code = code;
    }

    /** The word in data files. */
    public String code() {
      return code;
    }
  }
}

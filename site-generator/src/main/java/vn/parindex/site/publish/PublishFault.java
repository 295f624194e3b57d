package vn.parindex.site.publish;

/** Every reason why nothing was published. The codes are stable: documents and people cite them. */
public enum PublishFault {
  /** The output folder is the root of a file system. */
  ROOT("XB-001"),
  /** The output folder is the user's home or contains it. */
  HOME("XB-002"),
  /** The output folder contains, equals or lies inside the data or the templates. */
  PROTECTED("XB-003"),
  /** The output folder holds files and no manifest of ours. */
  NOT_OURS("XB-004"),
  /** The output folder is ours and holds files that its manifest does not list. */
  UNLISTED_FILES("XB-005"),
  /** The output is a file or a broken link, not a folder. */
  NOT_A_FOLDER("XB-006"),
  /** Somebody else publishes to this folder at this moment. */
  BUSY("XB-007"),
  /** The disk is too small. */
  NO_SPACE("XB-008"),
  /** Read-only, no permission, share gone, or any other refusal of the file system. */
  CANNOT_WRITE("XB-009"),
  /** What was read back is not what was written. */
  DAMAGED("XB-010"),
  /** The folders could not be exchanged; the old site stands. */
  SWITCH_FAILED("XB-011"),
  /** The folders could not be exchanged and the old site could not be moved back. */
  SWITCH_STUCK("XB-012"),
  /** A folder beside the output has the name of our staging folder and is not ours. */
  LEFTOVER_NOT_OURS("XB-013"),
  /** The file that carries the lock belongs to somebody who does not share it. */
  LOCK_DENIED("XB-014"),
  /** Somebody changed a data file while figures were imported. */
  DATA_CHANGED("XB-015"),
  /** The folder to share in holds files and no mark of ours. */
  NOT_A_SHARE("XB-020"),
  /** A file that is not ours stands where a page of the share is to be. */
  IN_THE_WAY("XB-021"),
  /** The page that leads to the current release could not be replaced. */
  POINTER_HELD("XB-022"),
  /** Somebody else took the lock of the share while this run was at work. */
  LOCK_LOST("XB-023"),
  /** There is no release to go back to. */
  NO_RELEASE("XB-024"),
  /** The release to go back to is not what was published. */
  RELEASE_DAMAGED("XB-025"),
  /** The site that is to be sent is not whole. */
  SITE_DAMAGED("XB-026"),
  /** The share has releases of another edition, which whoever reads it can read. */
  OTHER_EDITION("XB-027");

  private final String code;

  PublishFault(String code) {
    this.code = code;
  }

  /** The code as shown, such as {@code XB-007}. */
  public String code() {
    return code;
  }
}

package vn.parindex.site.publish;

import java.util.regex.Pattern;

/**
 * Files that systems, file managers and office programs leave in any folder that somebody looks
 * into. They are nobody's work: a folder that holds nothing else counts as empty, and they are
 * deleted with the folder.
 */
public final class SystemFiles {

  private static final Pattern NAME =
      Pattern.compile(
          // Windows, macOS, KDE
          "(?i:thumbs\\.db|ehthumbs(_vista)?\\.db|desktop\\.ini|\\.ds_store|\\._.+|\\.directory"
              // Word and Excel, LibreOffice
              + "|~\\$.+|\\.~lock\\..+#"
              // what network file systems leave of a file that is open when it is deleted
              + "|\\.nfs[0-9a-f]+|\\.fuse_hidden[0-9a-f]+|\\.smbdelete.+)");

  private SystemFiles() {}

  /**
   * Whether a file of this name is one of them.
   *
   * @param name without its folder; folders are never meant
   */
  public static boolean isOne(String name) {
    return NAME.matcher(name).matches();
  }
}

package vn.parindex.site.publish;

import java.util.List;
import java.util.stream.Collectors;

/** Names of files, as a clerk is told of them. */
public final class FileNames {

  private static final int SHOWN = 3;

  private FileNames() {}

  /** The first three, in quotation marks, and how many more there are. */
  public static String first(List<String> names) {
    String shown =
        names.stream()
            .limit(SHOWN)
            .map(name -> "\"" + name + "\"")
            .collect(Collectors.joining(", "));
    int rest = names.size() - SHOWN;
    return rest > 0 ? shown + " và " + rest + " mục khác" : shown;
  }
}

package vn.parindex.site.share;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import vn.parindex.site.publish.Manifest;

/** What is said in several places. */
final class ShareMessages {

  private static final int NAMED = 3;

  private ShareMessages() {}

  /** The first three names, and how many more there are. */
  static String names(List<String> names) {
    String shown =
        names.stream()
            .limit(NAMED)
            .map(name -> "\"" + name + "\"")
            .collect(Collectors.joining(", "));
    int rest = names.size() - NAMED;
    return rest > 0 ? shown + " và " + rest + " mục khác" : shown;
  }

  static String sha256(String text) {
    return Manifest.sha256(text.getBytes(StandardCharsets.UTF_8));
  }
}

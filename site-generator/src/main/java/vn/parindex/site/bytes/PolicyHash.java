package vn.parindex.site.bytes;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Scripts and styles, as the content security policy of a page names what may be in it. */
public final class PolicyHash {

  private PolicyHash() {}

  /** The SHA-256 of a text in UTF-8, in Base64. */
  public static String of(String text) {
    try {
      return Base64.getEncoder()
          .encodeToString(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}

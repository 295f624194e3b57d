package vn.parindex.site.share;

/**
 * Whoever runs the program, as colleagues are told.
 *
 * @param user the name of the account
 * @param host the name of the computer; empty where it is not known, and then no other run is taken
 *     for one of the same computer
 */
public record Owner(String user, String host) {

  private static final int LONGEST = 60;

  /** One line each, not too long for a lock. */
  public Owner {
    user = line(user);
    host = line(host);
  }

  private static String line(String text) {
    String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return line.substring(0, Math.min(LONGEST, line.length()));
  }

  /** {@code hoa@MAY-12}. */
  @Override
  public String toString() {
    return user + "@" + (host.isEmpty() ? "máy chưa rõ tên" : host);
  }
}

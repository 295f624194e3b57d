package vn.parindex.site;

/**
 * How far a proof goes: a short way in every build, the whole of it with {@code
 * -Dparindex.proofs=whole}, which takes minutes.
 */
public final class Proofs {

  private Proofs() {}

  public static boolean areWhole() {
    return "whole".equals(System.getProperty("parindex.proofs"));
  }

  /** How many there are. */
  public static int count(int inShort, int asWhole) {
    return areWhole() ? asWhole : inShort;
  }

  /** Says the figures of a whole proof: they stand in the decision about publishing to a share. */
  public static void tell(String figures) {
    if (areWhole()) {
      System.out.println("PROOF " + figures);
    }
  }
}

package vn.parindex.site.share;

/** Hears how many files of a release are there. */
@FunctionalInterface
public interface ShareProgress {

  /** One more. */
  void step(int done, int all);
}

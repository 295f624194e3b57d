package vn.parindex.site.fuzz;

/** A way by which bytes that nobody vetted come into the program. */
interface Door {

  /** Lets bytes in; whatever they are, they are understood or refused in words. */
  void open(byte[] bytes) throws Exception;
}

package vn.parindex.site;

/** A command that may change the data; in a project the site is built after it. */
interface ChangesData {

  /** Whether it did. */
  boolean hasChanged();
}

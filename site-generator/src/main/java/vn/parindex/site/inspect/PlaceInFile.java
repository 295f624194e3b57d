package vn.parindex.site.inspect;

/**
 * Where in a file something stands, for people.
 *
 * @param line from 1; 0 where it is not known
 * @param element its name; empty where there is none
 */
record PlaceInFile(int line, String element) {

  /** The file as a whole. */
  static final PlaceInFile FILE = new PlaceInFile(-1, "");

  @Override
  public String toString() {
    if (line < 0) {
      return "toàn tệp";
    }
    String position = line == 0 ? "toàn trang" : "dòng " + line;
    return element.isEmpty() ? position : position + ", <" + element + ">";
  }
}

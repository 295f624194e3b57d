package vn.parindex.analytics.check;

/**
 * A value in a file.
 *
 * @param file path below the data folder
 * @param pointer JSON pointer (RFC 6901); empty for the whole document
 */
public record Place(String file, String pointer) {

  /** The document itself. */
  public static Place of(String file) {
    return new Place(file, "");
  }

  /** Whether this is a whole document. */
  boolean isDocument() {
    return pointer.isEmpty();
  }

  /** What holds this value, which is not a whole document. */
  Place holder() {
    return new Place(file, pointer.substring(0, pointer.lastIndexOf('/')));
  }

  /** The value below this one: {@code at("units", 3, "leaves", "1.1")}. */
  public Place at(Object... steps) {
    StringBuilder path = new StringBuilder(pointer);
    for (Object step : steps) {
      path.append('/').append(step.toString().replace("~", "~0").replace("/", "~1"));
    }
    return new Place(file, path.toString());
  }
}

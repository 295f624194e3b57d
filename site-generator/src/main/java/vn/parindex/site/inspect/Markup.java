package vn.parindex.site.inspect;

/**
 * Hears what a page or a drawing holds, in the order in which it stands there. Whoever does not
 * care for a part does not hear it.
 */
interface Markup {

  /** It says that it is HTML. */
  default void doctype() {}

  /** It is not what it should be. */
  default void error(String position, String message) {}

  /**
   * An element begins.
   *
   * @param name in lower case, as those of the attributes
   * @param attributes with their values in characters; others when the next element begins
   */
  void open(String name, Attributes attributes, PlaceInFile place);

  /** Words in the element that is open. */
  default void text(String text) {}

  /** The content of a style or a script. */
  default void data(String data) {}

  /** The element that is open ends. */
  default void close() {}

  /** Tells two listeners, one after the other. */
  static Markup both(Markup one, Markup other) {
    return new Markup() {
      @Override
      public void doctype() {
        one.doctype();
        other.doctype();
      }

      @Override
      public void error(String position, String message) {
        one.error(position, message);
        other.error(position, message);
      }

      @Override
      public void open(String name, Attributes attributes, PlaceInFile place) {
        one.open(name, attributes, place);
        other.open(name, attributes, place);
      }

      @Override
      public void text(String text) {
        one.text(text);
        other.text(text);
      }

      @Override
      public void data(String data) {
        one.data(data);
        other.data(data);
      }

      @Override
      public void close() {
        one.close();
        other.close();
      }
    };
  }
}

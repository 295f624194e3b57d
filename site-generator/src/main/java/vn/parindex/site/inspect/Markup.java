package vn.parindex.site.inspect;

import java.util.List;

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

  /** Tells several listeners. */
  static Markup all(List<Markup> listeners) {
    return new Markup() {
      @Override
      public void doctype() {
        listeners.forEach(Markup::doctype);
      }

      @Override
      public void error(String position, String message) {
        listeners.forEach(listener -> listener.error(position, message));
      }

      @Override
      public void open(String name, Attributes attributes, PlaceInFile place) {
        listeners.forEach(listener -> listener.open(name, attributes, place));
      }

      @Override
      public void text(String text) {
        listeners.forEach(listener -> listener.text(text));
      }

      @Override
      public void data(String data) {
        listeners.forEach(listener -> listener.data(data));
      }

      @Override
      public void close() {
        listeners.forEach(Markup::close);
      }
    };
  }
}

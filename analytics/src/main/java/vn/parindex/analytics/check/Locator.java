package vn.parindex.analytics.check;

import java.time.LocalDate;
import java.util.Optional;
import vn.parindex.analytics.model.DataFile;

/** Where in the files something stands. */
public interface Locator {

  /** Knows no file. */
  Locator NOWHERE =
      new Locator() {
        @Override
        public Optional<String> fileOf(DataFile.Kind kind, String key) {
          return Optional.empty();
        }

        @Override
        public Position positionOf(String file, String pointer) {
          return Position.WHOLE_FILE;
        }

        @Override
        public String subjectOf(String file, String pointer) {
          return "";
        }
      };

  /**
   * The path of the file of this kind.
   *
   * @param key the period of scores, the edition of a framework, {@link #measurementsKey} of
   *     measurements, the year of every other kind that has one; empty for the kinds of which there
   *     is one file
   */
  Optional<String> fileOf(DataFile.Kind kind, String key);

  /** The key of the measurements of one year and reporting date. */
  static String measurementsKey(String year, LocalDate date) {
    return year + " " + date;
  }

  /** The year in a {@link #measurementsKey}. */
  static String yearOfMeasurements(String key) {
    return key.substring(0, key.lastIndexOf(' '));
  }

  /**
   * Where the value with this JSON pointer begins. When the document has no such value, the nearest
   * one that holds it; {@link Position#WHOLE_FILE} when the file is unknown.
   */
  Position positionOf(String file, String pointer);

  /**
   * The place in the file that is meant by a place among what could be read of it: of a list with a
   * faulty item only the others are seen.
   */
  default Place original(Place place) {
    return place;
  }

  /**
   * What the value with this JSON pointer is about, in the clerk's words: "Xã Ba Xa (21541), chỉ
   * tiêu ct-13"; empty when it is about the file as a whole, or nobody knows.
   */
  String subjectOf(String file, String pointer);

  /**
   * A place in a text.
   *
   * @param line from 1, or 0 for the whole file
   * @param column from 1, or 0 for the whole file
   */
  record Position(int line, int column) {
    /** No place in particular. */
    public static final Position WHOLE_FILE = new Position(0, 0);
  }
}

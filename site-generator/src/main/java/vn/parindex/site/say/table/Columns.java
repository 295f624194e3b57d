package vn.parindex.site.say.table;

import java.util.Optional;
import vn.parindex.site.model.TableView.About;
import vn.parindex.site.model.TableView.Align;
import vn.parindex.site.model.TableView.Column;
import vn.parindex.site.say.Edition;

/** Makes columns from the words of their headings. */
public final class Columns {

  private final Edition edition;

  public Columns(Edition edition) {
    this.edition = edition;
  }

  /** A column of words, sortable. */
  public Column words(String key, String label) {
    return new Column(key, label, "", Align.TEXT, true);
  }

  /** A column of words that does not sort. */
  public Column fixed(String key, String label) {
    return new Column(key, label, "", Align.TEXT, false);
  }

  /** A column of figures without a unit, such as ranks and counts. */
  public Column figures(String key, String label) {
    return new Column(key, label, "", Align.NUMBER, true);
  }

  /** A column of percentages. */
  public Column percent(String key, String label) {
    return new Column(key, label, "%", Align.NUMBER, true);
  }

  /** A column of percentage points. */
  public Column percentagePoints(String key, String label) {
    return new Column(key, label, edition.say("unit.percentage-points.short"), Align.NUMBER, true);
  }

  /** A column of points. */
  public Column points(String key, String label) {
    return new Column(key, label, edition.say("unit.points"), Align.NUMBER, true);
  }

  /** A column of points that does not sort. */
  public Column fixedPoints(String key, String label) {
    return new Column(key, label, edition.say("unit.points"), Align.NUMBER, false);
  }

  /** A column of places. */
  public Column places(String key, String label) {
    return new Column(key, label, edition.say("unit.places"), Align.NUMBER, true);
  }

  /** A column of places that does not sort. */
  public Column fixedPlaces(String key, String label) {
    return new Column(key, label, edition.say("unit.places"), Align.NUMBER, false);
  }

  /** A column of a heat table. */
  public Column heat(String key, String label, About about) {
    return new Column(key, label, "", Align.NUMBER, true, 1, Optional.of(about), true);
  }
}

package vn.parindex.site.say;

import java.util.List;
import java.util.Map;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.MeasurementSet;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.Reports;
import vn.parindex.analytics.model.ScoreSheet;
import vn.parindex.analytics.model.Succession;
import vn.parindex.analytics.model.Unit;

/** The data that ship with the project with other scores, reports and files. */
public final class ChangedData {

  public static final Dataset REAL = RealEdition.VI.dataset();

  private ChangedData() {}

  /** Other scores and reports on targets; no other reports at all. */
  public static Dataset of(
      Map<String, List<ScoreSheet>> sheets, List<MeasurementSet> measurements) {
    return version(REAL.identity().dataVersion(), sheets, measurements, REAL.files());
  }

  /** The same as a version of the data. */
  public static Dataset version(
      String number,
      Map<String, List<ScoreSheet>> sheets,
      List<MeasurementSet> measurements,
      List<DataFile> files) {
    Dataset.Identity identity = REAL.identity();
    return new Dataset(
        new Dataset.Identity(
            identity.name(),
            identity.publisher(),
            number,
            identity.unitFolder(),
            identity.languages(),
            identity.terms(),
            identity.siteAddress()),
        REAL.units(),
        REAL.successions(),
        REAL.tileMap(),
        REAL.boundaries(),
        REAL.frameworks(),
        REAL.periods(),
        sheets,
        REAL.targets(),
        REAL.tasks(),
        REAL.findings(),
        REAL.calendars(),
        new Reports(measurements, Map.of(), Map.of(), Map.of()),
        REAL.notes(),
        files);
  }

  /** The same data with other units, and others that follow them. */
  public static Dataset withUnits(Dataset data, List<Unit> units, List<Succession> successions) {
    return new Dataset(
        data.identity(),
        units,
        successions,
        data.tileMap(),
        data.boundaries(),
        data.frameworks(),
        data.periods(),
        data.sheets(),
        data.targets(),
        data.tasks(),
        data.findings(),
        data.calendars(),
        data.reports(),
        data.notes(),
        data.files());
  }

  /** The same data with other periods. */
  public static Dataset withPeriods(Dataset data, List<Period> periods) {
    return new Dataset(
        data.identity(),
        data.units(),
        data.successions(),
        data.tileMap(),
        data.boundaries(),
        data.frameworks(),
        periods,
        data.sheets(),
        data.targets(),
        data.tasks(),
        data.findings(),
        data.calendars(),
        data.reports(),
        data.notes(),
        data.files());
  }

  /** The real edition of other data; its results stay. */
  public static Edition edition(Dataset data) {
    Edition real = RealEdition.VI;
    return RealEdition.of(data, real.results(), real);
  }
}

package vn.parindex.site.route;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.parindex.analytics.check.DataRule;
import vn.parindex.analytics.check.Inspection;
import vn.parindex.analytics.check.Place;
import vn.parindex.analytics.check.Problem;
import vn.parindex.analytics.model.Area;
import vn.parindex.analytics.model.DataFile.Kind;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.ReviewFinding;
import vn.parindex.analytics.model.Target;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.YearCalendar;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.route.Addresses.Coded;

/**
 * Every code that names pages gives files of its own, on every system. Which files it gives and
 * which names are taken is asked of the addresses of the site.
 */
public final class CodesBecomeFiles implements DataRule {

  private static final String SPARE_FOLDER = "x";

  /** What is taken depends on the languages and on the folder of the units. */
  @Override
  public Set<Kind> needs() {
    return Set.of(Kind.DATASET);
  }

  @Override
  public void check(Inspection of) {
    Dataset dataset = of.dataset();
    Names names = new Names(of, addresses(of), dataset.units().size());
    names.check(
        Coded.UNIT,
        of.file(Kind.UNITS, "").at("units"),
        dataset.units().stream().map(Unit::code).toList());
    dataset
        .frameworks()
        .forEach(
            (edition, framework) ->
                names.check(
                    Coded.AREA,
                    of.file(Kind.FRAMEWORK, edition).at("areas"),
                    framework.areas().stream().map(Area::code).toList()));
    dataset
        .targets()
        .forEach(
            (year, set) ->
                names.check(
                    Coded.TARGET,
                    of.file(Kind.TARGETS, year).at("targets"),
                    set.targets().stream().map(Target::code).toList()));
    dataset
        .findings()
        .forEach(
            (year, findings) ->
                names.check(
                    Coded.FINDING,
                    of.file(Kind.FINDINGS, year).at("findings"),
                    findings.stream().map(ReviewFinding::code).toList()));
    dataset
        .calendars()
        .forEach(
            (year, calendar) ->
                names.check(
                    Coded.REVIEW,
                    of.file(Kind.CALENDAR, year).at("reviews"),
                    calendar.reviews().stream().map(YearCalendar.Review::code).toList()));
  }

  /** The addresses; with a spare folder for units where the one that the data name will not do. */
  private static Addresses addresses(Inspection of) {
    Dataset.Identity identity = of.dataset().identity();
    String folder = identity.unitFolder();
    Place place = of.datasetFile().at("unitFolder");
    if (SitePath.parse(folder + "/index.html").isEmpty()) {
      reportImpossible(of, place, folder);
      return new Addresses("", SPARE_FOLDER);
    }
    Set<String> taken = Addresses.folders(identity);
    if (taken.contains(folder)) {
      of.report(
          Problem.UNIT_FOLDER_TAKEN,
          place,
          quoted(folder),
          "tên thư mục mà trang chưa dùng; đã dùng: " + String.join(", ", taken),
          "Đặt tên khác, ví dụ \"xa\" hoặc \"don-vi\".");
      return new Addresses("", SPARE_FOLDER);
    }
    return new Addresses("", folder);
  }

  private static void reportImpossible(Inspection of, Place place, String name) {
    of.report(
        Problem.NO_FILE_NAME,
        place,
        quoted(name),
        "mã đặt được làm tên tệp trên mọi máy",
        "Đổi mã: tên tệp không được là con, prn, aux, nul, com0 đến com9, lpt0 đến lpt9, và không"
            + " quá 40 ký tự.");
  }

  private static String quoted(String text) {
    return "\"" + text + "\"";
  }

  /**
   * The names of pages that are taken, without extension: every page has files of several kinds.
   */
  private record Names(Inspection of, Addresses addresses, int units) {

    void check(Coded kind, Place list, Collection<String> codes) {
      Map<String, String> taken = new HashMap<>();
      addresses.named(units).forEach(page -> taken.put(stem(page), "trang có sẵn"));
      int i = 0;
      for (String code : codes) {
        check(taken, kind, list.at(i, "code"), code);
        i++;
      }
    }

    private void check(Map<String, String> taken, Coded kind, Place place, String code) {
      List<SitePath> pages;
      try {
        pages = addresses.named(kind, code);
      } catch (IllegalArgumentException noPath) {
        // What this rule looks for: a name that no file can have.
        reportImpossible(of, place, code);
        return;
      }
      String owner = "trang của mã " + quoted(code);
      for (SitePath page : pages) {
        String other = taken.putIfAbsent(stem(page), owner);
        // One code twice is told by other rules.
        if (other != null && !other.equals(owner)) {
          of.report(
              Problem.FILE_NAME_TAKEN,
              place,
              quoted(code),
              "mã cho tên tệp riêng; " + page + " đã là " + other,
              "Đổi mã. Trong tên tệp, chữ hoa và chữ thường là như nhau.");
          return;
        }
      }
    }

    private static String stem(SitePath page) {
      return page.text().substring(0, page.text().lastIndexOf('.'));
    }
  }
}

package vn.parindex.analytics.check;

import java.util.Set;
import vn.parindex.analytics.model.DataFile.Kind;
import vn.parindex.analytics.model.Period;

/** The edition that a period names exists. */
final class PeriodsHaveFrameworks implements DataRule {
  @Override
  public Set<Kind> needs() {
    return Set.of(Kind.FRAMEWORK);
  }

  @Override
  public void check(Inspection of) {
    for (int i = 0; i < of.dataset().periods().size(); i++) {
      Period period = of.dataset().periods().get(i);
      if (!of.dataset().frameworks().containsKey(period.framework())) {
        of.report(
            Problem.FRAMEWORK_MISSING,
            of.datasetFile().at("periods", i, "framework"),
            Inspection.quoted(period.framework()),
            "một bộ tiêu chí có trong dữ liệu: "
                + String.join(", ", of.dataset().frameworks().keySet()),
            "Thêm tệp frameworks/" + period.framework() + ".json, hoặc sửa mã.");
      }
    }
  }
}

package vn.parindex.analytics.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.parindex.analytics.model.DataFile.Kind;
import vn.parindex.analytics.model.LeafScore;
import vn.parindex.analytics.model.Measurement;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.ScoreSheet;

/**
 * Something of every sheet applies to its unit, and every leaf and target applies to some unit.
 * "Does not apply" takes points out of the denominator; where it is written for all, it was
 * probably meant for "not scored yet".
 */
final class SomethingAppliesToEveryUnit implements DataRule {
  @Override
  public Set<Kind> needs() {
    return Set.of(Kind.SCORES, Kind.MEASUREMENTS);
  }

  @Override
  public void check(Inspection of) {
    of.dataset().sheets().forEach((period, sheets) -> sheets(of, period, sheets));
    ReportFile.measurements(of).forEach(file -> targets(of, file));
  }

  private static void sheets(Inspection of, String period, List<ScoreSheet> sheets) {
    Place file = of.file(Kind.SCORES, period).at("units");
    Set<String> leaves = new LinkedHashSet<>();
    Set<String> applied = new LinkedHashSet<>();
    List<String> nothing = new ArrayList<>();
    for (ScoreSheet sheet : sheets) {
      boolean any = false;
      for (Map.Entry<String, LeafScore> leaf : sheet.leaves().entrySet()) {
        boolean applies = leaf.getValue().match(verified -> true, surveyed -> true, none -> false);
        leaves.add(leaf.getKey());
        any |= applies;
        if (applies) {
          applied.add(leaf.getKey());
        }
      }
      if (!any && !sheet.leaves().isEmpty()) {
        nothing.add(sheet.unit().code());
      }
    }
    if (!nothing.isEmpty()) {
      report(of, file, "đơn vị " + Inspection.some(nothing) + ": mọi tiêu chí không áp dụng");
    }
    leaves.removeAll(applied);
    if (!leaves.isEmpty() && nothing.size() < sheets.size() && sheets.size() > 1) {
      report(of, file, "tiêu chí " + Inspection.some(leaves) + ": mọi đơn vị không áp dụng");
    }
  }

  private static void targets(Inspection of, ReportFile<Measurement> file) {
    Set<String> targets = new LinkedHashSet<>();
    Set<String> applied = new LinkedHashSet<>();
    for (ReportFile.One<Measurement> one : file.reports()) {
      boolean applies =
          one.report()
              .latest()
              .measured()
              .match(
                  ratio -> true, total -> true, reason -> reason != MissingReason.NOT_APPLICABLE);
      targets.add(one.about());
      if (applies) {
        applied.add(one.about());
      }
    }
    targets.removeAll(applied);
    if (!targets.isEmpty() && file.units().size() > 1) {
      report(
          of,
          file.place().at("units"),
          "chỉ tiêu " + Inspection.some(targets) + ": mọi đơn vị không áp dụng");
    }
  }

  private static void report(Inspection of, Place place, String found) {
    of.report(
        Problem.NOTHING_APPLIES,
        place,
        found,
        "nội dung áp dụng cho ít nhất một đơn vị",
        "Chưa có số thì ghi \"not-scored\" hoặc \"missing\" thay cho \"not-applicable\".");
  }
}

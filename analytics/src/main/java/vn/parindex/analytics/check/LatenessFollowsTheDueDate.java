package vn.parindex.analytics.check;

import java.util.List;
import vn.parindex.analytics.model.Evidence;
import vn.parindex.analytics.model.EvidenceRegister;

/**
 * Evidence is late only after the day on which it was due, and what is first seen complete after
 * that day is late. Evidence that was complete in time may be looked at again later.
 */
final class LatenessFollowsTheDueDate implements DataRule {
  @Override
  public void check(Inspection of) {
    List<ReportFile<Evidence>> files = ReportFile.evidence(of);
    int file = 0;
    for (EvidenceRegister register : of.dataset().reports().evidence().values()) {
      for (ReportFile.One<Evidence> one : files.get(file++).reports()) {
        List<Evidence.Entry> entries = one.report().entries();
        boolean inTime = false;
        for (int i = 0; i < entries.size(); i++) {
          Evidence.Entry entry = entries.get(i);
          boolean after = entry.on().isAfter(register.due());
          boolean complete = entry.state() == Evidence.State.COMPLETE;
          boolean early = entry.state() == Evidence.State.LATE && !after;
          boolean late = complete && after && !inTime;
          inTime |= complete && !after;
          if (early || late) {
            of.report(
                Problem.LATENESS,
                one.place().at("entries", i, "state"),
                Inspection.quoted(entry.state().code()) + " ngày " + Inspection.day(entry.on()),
                early
                    ? "\"complete\", vì chưa quá hạn nộp " + Inspection.day(register.due())
                    : "\"late\", vì đã quá hạn nộp " + Inspection.day(register.due()),
                "Sửa tình trạng, hoặc sửa ngày.");
          }
        }
      }
    }
  }
}

package vn.parindex.site.feature.unit;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import vn.parindex.analytics.followup.Duty;
import vn.parindex.analytics.followup.EvidenceStanding;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.followup.OpenPoints;
import vn.parindex.analytics.model.Evidence;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Tone;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.duty.DutyWords;
import vn.parindex.site.say.year.EvidenceStates;
import vn.parindex.site.say.year.EvidenceWords;
import vn.parindex.site.say.year.YearPart;

/** The part of a scorecard on evidence that is missing or misfiled, by name. */
final class ScorecardEvidence extends YearPart {

  ScorecardEvidence(Edition edition, FollowUp year) {
    super(edition, year);
  }

  /** Of a unit; empty where no register is kept. */
  Optional<Block.Section> section(UnitId unit) {
    return year.evidence().value().map(register -> section(register, unit));
  }

  private Block.Section section(EvidenceStanding register, UnitId unit) {
    EvidenceStates.Tally tally =
        new EvidenceStates(register).tally(List.of(unit), register.leaves());
    List<Block.Actions.Action> open =
        OpenPoints.of(year, unit).evidence().stream().map(item -> action(register, item)).toList();
    return new Block.Section(
        "part-evidence",
        "evidence",
        edition.say("section.scorecard.evidence"),
        List.of(Block.Paragraph.of(sentence(register, tally)), new Block.Actions(open, false)));
  }

  /**
   * "Có đủ 36/40; 2 thiếu, 1 sai tiêu chí, 1 chưa ghi nhận. Hạn nộp 15/10/2025 (đã qua 16 ngày)."
   */
  private String sentence(EvidenceStanding register, EvidenceStates.Tally tally) {
    if (tally.needed() == 0) {
      return edition.say("scorecard.evidence.none-needed");
    }
    String filed =
        tally.filed() == tally.needed()
            ? edition.say("scorecard.evidence.all", formats.count(tally.needed()))
            : edition.say(
                "scorecard.evidence.some", new EvidenceWords(edition).filed(tally), left(tally));
    return edition.say(
        "scorecard.evidence.due",
        filed,
        formats.date(register.due()),
        words.distance(ChronoUnit.DAYS.between(year.asOf(), register.due())));
  }

  private String left(EvidenceStates.Tally tally) {
    EvidenceWords said = new EvidenceWords(edition);
    return edition.joined(
        List.of(
                EvidenceStates.State.MISSING,
                EvidenceStates.State.MISFILED,
                EvidenceStates.State.NOT_LOOKED_AT)
            .stream()
            .filter(state -> tally.count(state) > 0)
            .map(
                state ->
                    edition.say(
                        "scorecard.evidence.part",
                        formats.count(tally.count(state)),
                        said.word(state)))
            .toList());
  }

  private Block.Actions.Action action(EvidenceStanding register, Evidence item) {
    DutyWords.Said said = new DutyWords(edition, year).of(new Duty.OfEvidence(register, item));
    return new Block.Actions.Action(
        Block.Phrase.of(said.what()),
        said.need(),
        "",
        "",
        words.person(item.unit(), item.person()),
        Tone.DOWN);
  }
}

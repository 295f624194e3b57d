package vn.parindex.site.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.parindex.analytics.check.Locator;
import vn.parindex.analytics.model.DataFile.Kind;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Evidence;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Measurement;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.intake.Entry;
import vn.parindex.site.intake.Given;

/** An entry, wherever it stands. */
record Fact(
    Kind kind,
    String key,
    String unit,
    String item,
    Optional<LocalDate> on,
    String property,
    Given given) {

  static Fact of(Entry entry) {
    return new Fact(
        entry.kind(),
        entry.key(),
        entry.unit(),
        entry.item(),
        entry.on(),
        entry.property(),
        entry.given());
  }

  /** All that units say in a data set. */
  static List<Fact> of(Dataset dataset) {
    Facts facts = new Facts();
    dataset
        .sheets()
        .forEach(
            (period, sheets) ->
                sheets.forEach(
                    sheet -> {
                      Facts of = facts.at(Kind.SCORES, period, sheet.unit(), "");
                      of.figure("bonus", sheet.bonus());
                      of.figure("penalty", sheet.penalty());
                      sheet
                          .leaves()
                          .forEach(
                              (code, score) -> {
                                Facts leaf = facts.at(Kind.SCORES, period, sheet.unit(), code);
                                score.match(
                                    verified ->
                                        leaf.figure("selfAssessed", verified.selfAssessed())
                                            .figure("verified1", verified.round1())
                                            .figure("verified2", verified.round2()),
                                    surveyed -> leaf.figure("survey", surveyed.points()),
                                    none ->
                                        leaf.add(
                                            "missing",
                                            new Given.Missing(MissingReason.NOT_APPLICABLE)));
                              });
                    }));
    dataset
        .reports()
        .measurements()
        .forEach(
            set ->
                set.measurements()
                    .forEach(
                        m -> {
                          String key = Locator.measurementsKey(set.year(), set.date());
                          Facts of = facts.at(Kind.MEASUREMENTS, key, m.unit(), m.target());
                          of.statement(m.first());
                          m.revisions().forEach(r -> of.on(r.on()).statement(r.statement()));
                        }));
    dataset
        .reports()
        .taskProgress()
        .forEach(
            (year, list) ->
                list.forEach(
                    progress ->
                        progress
                            .reports()
                            .forEach(
                                report -> {
                                  Facts of =
                                      facts
                                          .at(
                                              Kind.TASK_PROGRESS,
                                              year,
                                              progress.unit(),
                                              progress.task())
                                          .on(report.on());
                                  of.words("state", report.state().code());
                                  report
                                      .proof()
                                      .match(
                                          document ->
                                              of.words("document/number", document.number())
                                                  .add(
                                                      "document/date",
                                                      new Given.Day(document.date())),
                                          amount -> of.count("amount", amount.dong()),
                                          count -> of.count("count", count.things()),
                                          share ->
                                              of.count("done", share.done())
                                                  .count("of", share.of()),
                                          none -> of);
                                })));
    dataset
        .reports()
        .unitFindings()
        .forEach(
            (year, list) ->
                list.forEach(
                    finding -> {
                      Facts of =
                          facts.at(Kind.UNIT_FINDINGS, year, finding.unit(), finding.finding());
                      of.words("cause", finding.cause());
                      of.words("remedy", finding.remedy());
                      of.words("person", finding.person());
                      of.add("due", new Given.Day(finding.due()));
                      finding
                          .reports()
                          .forEach(r -> of.on(r.on()).words("state", r.state().code()));
                    }));
    dataset
        .reports()
        .evidence()
        .forEach(
            (year, register) ->
                register
                    .items()
                    .forEach(
                        item -> {
                          Facts of = facts.at(Kind.EVIDENCE, year, item.unit(), item.leaf());
                          of.words("person", item.person());
                          for (Evidence.Entry entry : item.entries()) {
                            Facts report = of.on(entry.on());
                            report.words("state", entry.state().code());
                            if (!entry.filedUnder().isEmpty()) {
                              report.words("filedUnder", entry.filedUnder());
                            }
                          }
                        }));
    return facts.list;
  }

  /** Collects facts about one thing. */
  private static final class Facts {
    private final List<Fact> list;
    private final Kind kind;
    private final String key;
    private final String unit;
    private final String item;
    private final Optional<LocalDate> on;

    Facts() {
      this(new ArrayList<>(), Kind.SCORES, "", "", "", Optional.empty());
    }

    private Facts(
        List<Fact> list, Kind kind, String key, String unit, String item, Optional<LocalDate> on) {
      this.list = list;
      this.kind = kind;
      this.key = key;
      this.unit = unit;
      this.item = item;
      this.on = on;
    }

    Facts at(Kind of, String which, UnitId whose, String what) {
      return new Facts(list, of, which, whose.code(), what, Optional.empty());
    }

    Facts on(LocalDate day) {
      return new Facts(list, kind, key, unit, item, Optional.of(day));
    }

    Facts add(String property, Given given) {
      list.add(new Fact(kind, key, unit, item, on, property, given));
      return this;
    }

    Facts words(String property, String text) {
      return add(property, new Given.Words(text));
    }

    Facts count(String property, long count) {
      return add(property, new Given.Number(Fraction.of(count)));
    }

    Facts figure(String property, Figure figure) {
      Given given = figure.match(Given.Number::new, Given.Missing::new);
      return add(property, given);
    }

    void statement(Measurement.Statement statement) {
      statement
          .measured()
          .match(
              ratio ->
                  count("numerator", ratio.numerator()).count("denominator", ratio.denominator()),
              total -> count("count", total.count()),
              reason -> add("missing", new Given.Missing(reason)));
      if (statement.provisional()) {
        add("provisional", new Given.Flag(true));
      }
    }
  }
}

package vn.parindex.site.feature.method;

import java.util.Collection;
import vn.parindex.analytics.index.Band;
import vn.parindex.analytics.index.BandScale;
import vn.parindex.analytics.model.Continuation;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Block.Grid;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.Prose;
import vn.parindex.site.model.TableView;
import vn.parindex.site.route.Route;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.MethodSections;
import vn.parindex.site.say.table.TableOf;
import vn.parindex.site.say.table.TablePart;

/** The method, from the very settings that computed the figures. */
final class MethodologyAssembler extends TablePart {

  MethodologyAssembler(Edition edition) {
    super(edition);
  }

  Page page(Route route) {
    return edition
        .page(route, edition.say("methodology.lead"))
        .add(Block.Group.of("prose", new Block.Text(new Prose(MethodSections.of(edition)), 2)))
        .section(
            edition.say("section.methodology.settings"),
            Grid.of(new MethodSettingsTable(edition).table()))
        .section(bandsHeading(), Grid.of(bands()))
        .section(edition.say("section.methodology.frameworks"), Grid.of(frameworks()))
        .made();
  }

  private String bandsHeading() {
    return edition.ownBandsTitle().orElseGet(() -> edition.say("section.methodology.bands"));
  }

  private TableView bands() {
    BandScale scale = edition.results().settings().bands();
    return new TableOf<Band>(
            "bands",
            edition.say("methodology.bands", bandsHeading(), edition.bandsTitleInSentence()))
        .column(
            columns.fixed("band", edition.bandsTitle()), band -> cells.text(edition.bandName(band)))
        .column(
            new TableView.Column(
                "at-least", edition.say("column.at-least"), "%", TableView.Align.NUMBER, false),
            band -> cells.figure(band.atLeast()))
        .when(
            scale.isByRank(),
            table ->
                table.column(
                    new TableView.Column(
                        "top",
                        edition.say("methodology.bands.top"),
                        "%",
                        TableView.Align.NUMBER,
                        false),
                    band -> band.topPercent().map(cells::figure).orElseGet(() -> cells.absent(""))))
        .note(
            edition.say("methodology.bands.note", edition.bandWord()),
            scale.isByRank()
                ? edition.say(
                    "methodology.bands.note.by-rank", edition.terms().unit(), edition.bandWord())
                : "")
        .rows(scale.bands());
  }

  private TableView frameworks() {
    Collection<Framework> all = edition.dataset().frameworks().values();
    boolean survey =
        all.stream().anyMatch(framework -> points(framework, Leaf.Source.SURVEY).signum() > 0);
    return new TableOf<Framework>("frameworks", edition.say("methodology.frameworks"))
        .column(
            columns.fixed("edition", edition.say("column.framework")),
            framework -> cells.text(framework.edition() + " – " + framework.name()))
        .column(
            columns.figures("areas", edition.say("column.areas")),
            framework -> cells.count(framework.areas().size()))
        .column(
            columns.figures("criteria", edition.say("column.criteria")),
            framework -> cells.count(framework.criteria().count()))
        .column(
            columns.figures("leaves", edition.say("column.leaves")),
            framework -> cells.count(framework.leaves().count()))
        .column(
            columns.points("verified", edition.say("column.verified-points")),
            framework -> cells.points(points(framework, Leaf.Source.VERIFIED)))
        .when(
            survey,
            table ->
                table.column(
                    columns.points("survey", edition.say("column.survey-points")),
                    framework -> cells.points(points(framework, Leaf.Source.SURVEY))))
        .column(
            columns.fixed("continuity", edition.say("column.continuity")),
            framework -> cells.text(continuity(framework)))
        .rows(all);
  }

  private static Fraction points(Framework framework, Leaf.Source source) {
    return framework
        .leaves()
        .filter(leaf -> leaf.source() == source)
        .map(Leaf::maxPoints)
        .reduce(Fraction.ZERO, Fraction::add);
  }

  private String continuity(Framework framework) {
    if (framework.continues().isEmpty()) {
      return edition.say("continuity.first");
    }
    return edition.say(
        "continuity.counts",
        framework.continues(),
        count(framework, Continuation.Kind.SAME),
        count(framework, Continuation.Kind.RENAMED),
        count(framework, Continuation.Kind.RESCALED),
        count(framework, Continuation.Kind.REDEFINED),
        formats.count(
            framework
                .leaves()
                .filter(leaf -> leaf.continuation() instanceof Continuation.Starts)
                .count()),
        formats.count(framework.dropped().size()));
  }

  private String count(Framework framework, Continuation.Kind kind) {
    return formats.count(
        framework
            .leaves()
            .filter(
                leaf ->
                    leaf.continuation().match(continues -> continues.as() == kind, starts -> false))
            .count());
  }
}

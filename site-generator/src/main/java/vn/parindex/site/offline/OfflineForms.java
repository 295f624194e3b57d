package vn.parindex.site.offline;

import java.util.Set;
import vn.parindex.analytics.model.DataFile.Kind;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.Unit;
import vn.parindex.site.form.Forms;
import vn.parindex.site.format.Formats;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.publish.Sink;
import vn.parindex.site.say.result.RuleWords;
import vn.parindex.site.templates.TemplateFiles;
import vn.parindex.site.words.Words;

/** The offline forms of a data set and period, beside the workbooks that go out. */
public final class OfflineForms {

  /** What the form asks of what the workbooks ask. */
  private static final Set<Kind> ASKED = Set.of(Kind.SCORES, Kind.EVIDENCE);

  private final Dataset dataset;
  private final Period period;
  private final Forms forms;
  private final RuleWords rules;
  private final TemplateFiles templates;

  /**
   * Offline forms.
   *
   * @param forms whose workbook the forms export
   * @param words Vietnamese
   */
  public OfflineForms(
      Dataset dataset, Period period, Forms forms, Words words, TemplateFiles templates) {
    this.dataset = dataset;
    this.period = period;
    this.forms = forms;
    this.rules = new RuleWords(words, Formats.of("vi", 2));
    this.templates = templates;
  }

  /**
   * Writes the form of a unit.
   *
   * @param workbook where the workbook of the unit is
   */
  public void put(SitePath workbook, Unit unit, Sink to) {
    String name = workbook.text().replaceFirst("\\.xlsx$", "");
    to.put(SitePath.of(OfflineForm.fileName(name)), page(name, unit));
  }

  private String page(String workbook, Unit unit) {
    return OfflineForm.of(
        dataset,
        period,
        unit,
        leaf -> rules.of(leaf.scoring(), leaf.maxPoints()),
        workbook,
        forms.tables(unit, ASKED),
        templates);
  }
}

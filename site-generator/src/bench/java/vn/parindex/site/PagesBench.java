package vn.parindex.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import vn.parindex.analytics.Analyses;
import vn.parindex.analytics.AnalysisResults;
import vn.parindex.analytics.AsOf;
import vn.parindex.analytics.io.DatasetLoader;
import vn.parindex.analytics.io.Loaded;
import vn.parindex.analytics.io.SourceLines;
import vn.parindex.analytics.model.Translation;
import vn.parindex.site.chart.ChartFonts;
import vn.parindex.site.chart.ChartRenderer;
import vn.parindex.site.chart.ChartWords;
import vn.parindex.site.download.Downloads;
import vn.parindex.site.download.MadeDownloads;
import vn.parindex.site.inspect.FileFacts;
import vn.parindex.site.inspect.SiteInspection;
import vn.parindex.site.inspect.Traces;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.ChartSpec;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.publish.Site;
import vn.parindex.site.render.SiteRenderer;
import vn.parindex.site.route.Route;
import vn.parindex.site.templates.TemplateFiles;
import vn.parindex.site.words.Words;

/** From results to files, with the scorecard of one unit as the page. */
public class PagesBench extends OnSample {

  private static final ChartWords WORDS =
      new ChartWords(
          "none", "unit", "median", "best", "earned", "lost", "up", "down", "level", "cut axis");

  private AsOf known;
  private AnalysisResults results;
  private List<Words> languages;
  private LanguageSite edition;
  private SiteRenderer renderer;
  private ChartRenderer pictures;
  private List<ChartSpec> charts;
  private Route route;
  private Page page;
  private Map<SitePath, byte[]> files;

  @Override
  protected void prepare() {
    Loaded loaded = DatasetLoader.load(folder);
    known = AsOf.of(loaded.dataset().orElseThrow(), loaded.settings().orElseThrow()).orElseThrow();
    results = Analyses.run(known.dataset(), known.settings());
    TemplateFiles templates = TemplateFiles.of(List.of());
    languages =
        known.dataset().identity().languages().stream()
            .map(language -> Words.load(templates, language))
            .toList();
    edition =
        new Editions(
                known.dataset(),
                results,
                Translation::none,
                new Topics(
                    List.of(),
                    downloads(),
                    Optional.empty(),
                    () -> Optional.of(SourceLines.NONE),
                    List.of()))
            .in(languages.get(0));
    pictures = new ChartRenderer(fonts());
    renderer = new SiteRenderer(templates, pictures, Map.of());
    route = edition.routes().of("scorecard").findFirst().orElseThrow();
    page = route.page();
    files = render();
    charts = oneOfEachKind();
  }

  private static ChartFonts fonts() {
    try {
      return ChartFonts.bundled();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private List<ChartSpec> oneOfEachKind() {
    Map<Class<?>, ChartSpec> kinds = new LinkedHashMap<>();
    edition
        .routes()
        .here()
        .flatMap(each -> each.page().every(Block.Figure.class))
        .map(figure -> figure.view().chart())
        .forEach(chart -> kinds.putIfAbsent(chart.getClass(), chart));
    return List.copyOf(kinds.values());
  }

  /** Every download, one after the other. */
  @Benchmark
  public Downloads downloads() {
    return MadeDownloads.write(
        known.dataset(), results, Optional.empty(), languages, Site.nowhere());
  }

  /** The page as blocks, in words. */
  @Benchmark
  public Page scorecard() {
    return route.page();
  }

  /** The page as HTML, in one file, and as Markdown, with its charts. */
  @Benchmark
  public Map<SitePath, byte[]> render() {
    Map<SitePath, byte[]> made = new LinkedHashMap<>();
    renderer.render(edition.frame(), page, made::put);
    return made;
  }

  /** What is looked at in these files before they are published. */
  @Benchmark
  public List<FileFacts> inspect() {
    SiteInspection inspection = new SiteInspection(Traces.ALL);
    List<FileFacts> facts = new ArrayList<>();
    files.forEach((path, bytes) -> facts.add(inspection.look(path, bytes)));
    return facts;
  }

  /** One chart of each kind, wide and narrow. */
  @Benchmark
  public int charts() {
    int length = 0;
    for (ChartSpec chart : charts) {
      length +=
          pictures
              .pair(chart, WORDS, SitePath.of("index.html"))
              .getBytes(StandardCharsets.UTF_8)
              .length;
    }
    return length;
  }
}

package vn.parindex.site.render;

import freemarker.cache.ConditionalTemplateConfigurationFactory;
import freemarker.cache.FileNameGlobMatcher;
import freemarker.cache.TemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.core.TemplateConfiguration;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import vn.parindex.site.chart.ChartFonts;
import vn.parindex.site.chart.ChartRenderer;
import vn.parindex.site.chart.ChartWords;
import vn.parindex.site.chart.SharePicture;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.ChartSpec;
import vn.parindex.site.model.OutlineMapView;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.Prose;
import vn.parindex.site.model.ShareCard;
import vn.parindex.site.model.SiteModel;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.model.TileMapView;
import vn.parindex.site.publish.Sink;
import vn.parindex.site.templates.BadTemplates;
import vn.parindex.site.templates.TemplateFiles;
import vn.parindex.site.templates.TemplateProblem;
import vn.parindex.site.words.Words;

/**
 * Renders every page as HTML and as Markdown.
 *
 * <p>Templates only place what the model holds. They can call {@code href(path)}, {@code
 * code(address)}, {@code svg(chart)}, {@code tiles(map)}, {@code spark(cell)}, {@code
 * markdown(prose, level)} and {@code msg(key, …)}; they cannot reach any Java class, call other
 * methods, or read other files.
 */
public final class SiteRenderer {

  /** Characters for which there is room from the start: as many as most pages have. */
  private static final int LONG = 1 << 16;

  private final TemplateFiles files;
  private final ChartRenderer charts;
  private final Assets assets;
  private final SingleFile singleFile;
  private final Map<String, Words> editions = new ConcurrentHashMap<>();
  private final Map<SiteModel.Foreign, ForeignWords> foreign = new ConcurrentHashMap<>();
  private final Map<String, Optional<Script>> unitScripts = new ConcurrentHashMap<>();
  private final ProseRenderer prose = new ProseRenderer();
  private final Configuration freemarker;
  private final PageWrapper wrapper;

  /**
   * Prepares the templates.
   *
   * @param pictures the files to which notes lead
   * @throws IllegalStateException if a kind of block has no pair of templates
   */
  public SiteRenderer(TemplateFiles files, ChartRenderer charts, Map<SitePath, byte[]> pictures) {
    this.files = files;
    this.charts = charts;
    this.assets = new Assets(files);
    this.singleFile = new SingleFile(assets.style(), pictures);
    this.wrapper = new PageWrapper();
    this.freemarker = configuration();
    requireTemplates("pages/blocks");
    for (Class<?> kind : Block.class.getPermittedSubclasses()) {
      requireTemplates("blocks/" + Block.kind(kind));
    }
  }

  private void requireTemplates(String name) {
    for (String path : List.of(name + ".ftlh", name + ".md.ftl")) {
      if (files.find(path).isEmpty()) {
        throw new IllegalStateException("no template " + path);
      }
    }
  }

  private Configuration configuration() {
    Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
    configuration.setTemplateLoader(new Loader(files));
    configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
    configuration.setLocale(Locale.ROOT);
    configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
    configuration.setNumberFormat("c");
    configuration.setObjectWrapper(wrapper);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setWrapUncheckedExceptions(true);
    configuration.setFallbackOnNullLoopVariable(false);
    configuration.setAPIBuiltinEnabled(false);
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setLocalizedLookup(false);
    configuration.setWhitespaceStripping(true);
    configuration.setRecognizeStandardFileExtensions(true);
    TemplateConfiguration markdown = new TemplateConfiguration();
    markdown.setOutputFormat(MarkdownFormat.INSTANCE);
    configuration.setTemplateConfigurations(
        new ConditionalTemplateConfigurationFactory(new FileNameGlobMatcher("*.md.ftl"), markdown));
    return configuration;
  }

  /** The style sheets, the scripts and the icon. */
  public void assets(Sink to) {
    assets.putInto(to);
  }

  /** The picture that stands for an edition of the site wherever a link to it is shown, as PNG. */
  public byte[] sharePicture(ShareCard card, ChartFonts fonts) {
    return SharePicture.png(card, fonts, new StyleColours(files)::of);
  }

  /**
   * The script that knows which units follow which in an edition; nothing where none do.
   *
   * @param site the edition
   */
  public void successors(SiteModel site, Sink to) {
    units(site).ifPresent(script -> to.put(script.path(), script.bytes()));
  }

  /** A script of one edition. */
  private record Script(SitePath path, byte[] bytes) {}

  private Optional<Script> units(SiteModel site) {
    return unitScripts.computeIfAbsent(site.language(), language -> script(site));
  }

  private Optional<Script> script(SiteModel site) {
    if (site.successors().isEmpty()) {
      return Optional.empty();
    }
    Words words = words(site);
    SitePath home = site.navigation().get(0).link().to();
    Map<String, Object> model = new HashMap<>();
    model.put("site", site);
    model.put("msg", words(words));
    model.put(
        "pageOf",
        function(
            arguments ->
                argument(arguments, 0, SitePath.class)
                    .relativeTo(home)
                    .replaceFirst("\\.html$", "")));
    String text = process("layouts/units.js.ftl", model);
    return Optional.of(
        new Script(
            Assets.path("units-" + site.language(), "js", text),
            text.getBytes(StandardCharsets.UTF_8)));
  }

  private Words words(SiteModel site) {
    return editions.computeIfAbsent(
        site.language(),
        language ->
            Words.load(files, language)
                .calling(site.unit(), site.units())
                .naming(site.periodNames()));
  }

  /**
   * One page with its twin in Markdown and, where there is one, its copy in one file. May be called
   * by several threads.
   *
   * @param site the edition in which the page stands
   */
  public void render(SiteModel site, Page page, Sink to) {
    Words words = words(site);
    SitePath path = page.head().path();
    String html = foreign(site).mark(html(site, words, page));
    to.put(path, html);
    page.every(Block.Lent.class).forEach(lent -> to.put(lent.script(), LentRows.script(html)));
    page.singleFile().ifPresent(alone -> to.put(alone, singleFile.of(html, path)));
    to.put(path.withExtension("md"), markdown(site, words, page));
  }

  private ForeignWords foreign(SiteModel site) {
    return foreign.computeIfAbsent(site.foreign(), ForeignWords::new);
  }

  private String html(SiteModel site, Words words, Page page) {
    SitePath path = page.head().path();
    ChartWords chartWords = chartWords(words);
    Map<String, Object> model = common(site, words, page);
    model.put("content", content(page, ".ftlh"));
    model.put("css", assets.css().relativeTo(path));
    model.put("paperCss", assets.paperCss().relativeTo(path));
    model.put("fontsJs", assets.fontsJs().relativeTo(path));
    model.put("js", assets.js().relativeTo(path));
    model.put("searchJs", assets.searchJs().relativeTo(path));
    model.put("compareJs", assets.compareJs().relativeTo(path));
    model.put("todoJs", assets.todoJs().relativeTo(path));
    model.put("whatIfJs", assets.whatIfJs().relativeTo(path));
    units(site).ifPresent(script -> model.put("unitsJs", script.path().relativeTo(path)));
    model.put("icon", assets.icon().relativeTo(path));
    model.put(
        "code",
        function(
            arguments ->
                HTMLOutputFormat.INSTANCE.fromMarkup(
                    PageCode.svg(argument(arguments, 0, String.class)))));
    model.put(
        "svg",
        function(
            arguments ->
                HTMLOutputFormat.INSTANCE.fromMarkup(
                    charts.pair(argument(arguments, 0, ChartSpec.class), chartWords, path))));
    model.put(
        "tiles",
        function(
            arguments ->
                HTMLOutputFormat.INSTANCE.fromMarkup(
                    TileMapSvg.draw(argument(arguments, 0, TileMapView.class), path, charts))));
    model.put(
        "outlines",
        function(
            arguments ->
                HTMLOutputFormat.INSTANCE.fromMarkup(
                    OutlineMapSvg.draw(
                        argument(arguments, 0, OutlineMapView.class), path, charts))));
    model.put(
        "spark",
        function(
            arguments ->
                HTMLOutputFormat.INSTANCE.fromMarkup(
                    SparklineSvg.draw(argument(arguments, 0, Cell.Sparkline.class)))));
    model.put(
        "markdown",
        function(
            arguments ->
                HTMLOutputFormat.INSTANCE.fromMarkup(
                    prose.html(
                        argument(arguments, 0, Prose.class),
                        argument(arguments, 1, Number.class).intValue(),
                        path))));
    return process("layouts/" + page.layout() + ".ftlh", model);
  }

  /** A template of its own if its kind of page has one, else its blocks one after the other. */
  private String content(Page page, String extension) {
    String own = "pages/" + page.kind() + extension;
    return "/" + (files.find(own).isPresent() ? own : "pages/blocks" + extension);
  }

  private static ChartWords chartWords(Words words) {
    return new ChartWords(
        words.text("chart.no-rows"),
        words.text("chart.unit"),
        words.text("chart.median"),
        words.text("chart.best"),
        words.text("chart.earned"),
        words.text("chart.lost"),
        words.text("chart.up"),
        words.text("chart.down"),
        words.text("chart.level"),
        words.text("chart.cut-axis"));
  }

  private String markdown(SiteModel site, Words words, Page page) {
    SitePath path = page.head().path();
    Map<String, Object> model = common(site, words, page);
    model.put("content", content(page, ".md.ftl"));
    model.put(
        "markdown",
        function(
            arguments ->
                MarkdownFormat.INSTANCE.fromMarkup(
                    prose.markdown(
                        argument(arguments, 0, Prose.class),
                        argument(arguments, 1, Number.class).intValue(),
                        path))));
    return process("layouts/base.md.ftl", model).replaceAll("\n{3,}", "\n\n").strip() + "\n";
  }

  private Map<String, Object> common(SiteModel site, Words words, Page page) {
    SitePath path = page.head().path();
    Map<String, Object> model = new HashMap<>();
    model.put("site", site);
    model.put("page", page);
    model.put(
        "href", function(arguments -> argument(arguments, 0, SitePath.class).relativeTo(path)));
    model.put("msg", words(words));
    return model;
  }

  private TemplateMethodModelEx words(Words words) {
    return function(
        arguments -> {
          Object[] values = new Object[arguments.size() - 1];
          for (int i = 0; i < values.length; i++) {
            values[i] = arguments.get(i + 1);
          }
          return words.text(argument(arguments, 0, String.class), values);
        });
  }

  /** What a function of the templates does with its unwrapped arguments. */
  @FunctionalInterface
  private interface Function {
    Object call(List<Object> arguments) throws TemplateModelException;
  }

  private TemplateMethodModelEx function(Function function) {
    return wrapped -> {
      List<Object> arguments = new ArrayList<>();
      for (Object model : wrapped) {
        arguments.add(wrapper.unwrap((TemplateModel) model));
      }
      return function.call(arguments);
    };
  }

  private static <T> T argument(List<Object> arguments, int index, Class<T> type)
      throws TemplateModelException {
    if (index >= arguments.size() || !type.isInstance(arguments.get(index))) {
      throw new TemplateModelException(
          "argument " + (index + 1) + " must be a " + type.getSimpleName());
    }
    return type.cast(arguments.get(index));
  }

  private String process(String name, Map<String, Object> model) {
    try {
      Template template = freemarker.getTemplate(name);
      StringWriter out = new StringWriter(LONG);
      template.process(model, out);
      return out.toString();
    } catch (TemplateException | ParseException e) {
      throw fault(name, e);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    } catch (StackOverflowError endless) {
      throw new IllegalStateException("template " + name + " calls itself without end", endless);
    }
  }

  /** Of a template of one's own: where and what. Of a packed one: a fault of the program. */
  private IllegalStateException fault(String page, Exception fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof BadTemplates told) {
        return told;
      }
      // A template that is included and cannot be parsed lies below the one that includes it.
      if (cause instanceof ParseException syntax) {
        return fault(
            Objects.requireNonNullElse(syntax.getTemplateName(), page),
            syntax.getLineNumber(),
            syntax.getColumnNumber(),
            syntax.getEditorMessage(),
            fault);
      }
    }
    if (fault instanceof TemplateException failed) {
      return fault(
          Objects.requireNonNullElse(failed.getTemplateSourceName(), page),
          Objects.requireNonNullElse(failed.getLineNumber(), 0),
          Objects.requireNonNullElse(failed.getColumnNumber(), 0),
          failed.getMessageWithoutStackTop(),
          fault);
    }
    return new IllegalStateException("template " + page + ": " + fault.getMessage(), fault);
  }

  private IllegalStateException fault(
      String source, int line, int column, String message, Exception cause) {
    return files
        .own(source)
        .<IllegalStateException>map(
            own ->
                new BadTemplates(
                    new TemplateProblem(
                        TemplateProblem.Kind.TEMPLATE,
                        own + ":" + line + ":" + column,
                        brief(message),
                        "khuôn mẫu FreeMarker đúng cú pháp, chỉ dùng những gì trang có",
                        "So với tệp cùng tên trong templates của phần mềm.")))
        .orElseGet(
            () ->
                new IllegalStateException(
                    "template " + source + ":" + line + ": " + brief(message), cause));
  }

  /** What went wrong, without the advice that FreeMarker gives after it. */
  private static String brief(String message) {
    return message
        .strip()
        .lines()
        .takeWhile(line -> !line.isBlank() && !line.startsWith("----"))
        .collect(Collectors.joining(" "));
  }

  /** Reads templates from the template files only. */
  private record Loader(TemplateFiles files) implements TemplateLoader {
    @Override
    public Object findTemplateSource(String name) {
      Optional<byte[]> bytes = files.find(name);
      return bytes.isPresent() ? name : null;
    }

    @Override
    public long getLastModified(Object source) {
      return 0;
    }

    @Override
    public Reader getReader(Object source, String encoding) {
      return new StringReader(files.text((String) source));
    }

    @Override
    public void closeTemplateSource(Object source) {
      // Nothing is open.
    }
  }
}

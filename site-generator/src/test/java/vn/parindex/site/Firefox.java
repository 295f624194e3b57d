package vn.parindex.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One Firefox, and one site built from the real data, for tests that walk through the site. Classes
 * get it with {@link FirefoxTests}. Firefox is asked in WebDriver BiDi, which it speaks itself, for
 * its driver is in no package of Debian.
 */
final class Firefox implements OnScreen, Closeable {

  private static final ObjectReader VALUES =
      Bidi.JSON.readerFor(Object.class).with(DeserializationFeature.USE_LONG_FOR_INTS);

  /**
   * No pages of the first run, and nothing fetched. The settings that Firefox has of its own for
   * tests are off: they let pages on disk read each other, which those of readers may not.
   */
  private static final String SETTINGS =
      """
      user_pref("remote.prefs.recommended", false);
      user_pref("app.normandy.enabled", false);
      user_pref("app.update.disabledForTesting", true);
      user_pref("browser.aboutwelcome.enabled", false);
      user_pref("browser.backup.enabled", false);
      user_pref("browser.discovery.enabled", false);
      user_pref("browser.ml.enable", false);
      user_pref("browser.newtabpage.enabled", false);
      user_pref("browser.pagethumbnails.capturing_disabled", true);
      user_pref("browser.region.network.url", "");
      user_pref("browser.safebrowsing.blockedURIs.enabled", false);
      user_pref("browser.safebrowsing.downloads.enabled", false);
      user_pref("browser.safebrowsing.malware.enabled", false);
      user_pref("browser.safebrowsing.phishing.enabled", false);
      user_pref("browser.search.update", false);
      user_pref("browser.sessionstore.resume_from_crash", false);
      user_pref("browser.shell.checkDefaultBrowser", false);
      user_pref("browser.startup.homepage_override.mstone", "ignore");
      user_pref("browser.startup.page", 0);
      user_pref("browser.topsites.contile.enabled", false);
      user_pref("browser.translations.enable", false);
      user_pref("browser.warnOnQuit", false);
      user_pref("datareporting.healthreport.uploadEnabled", false);
      user_pref("datareporting.policy.dataSubmissionEnabled", false);
      user_pref("datareporting.policy.dataSubmissionPolicyBypassNotification", true);
      user_pref("datareporting.usage.uploadEnabled", false);
      user_pref("dom.push.connection.enabled", false);
      user_pref("extensions.getAddons.cache.enabled", false);
      user_pref("extensions.systemAddon.update.enabled", false);
      user_pref("extensions.update.enabled", false);
      user_pref("network.captive-portal-service.enabled", false);
      user_pref("network.connectivity-service.enabled", false);
      user_pref("network.dns.disablePrefetch", true);
      user_pref("network.prefetch-next", false);
      user_pref("security.remote_settings.intermediates.enabled", false);
      user_pref("services.settings.server", "data:,#remote-settings-dummy/v1");
      user_pref("startup.homepage_welcome_url", "about:blank");
      user_pref("termsofuse.bypassNotification", true);
      user_pref("toolkit.telemetry.enabled", false);
      user_pref("toolkit.telemetry.server", "");
      user_pref("toolkit.telemetry.unified", false);
      """;

  /**
   * What the whole program has to say about pages since it was last asked: BiDi tells the errors
   * only, but a script that is missing, or a policy that is not understood, is a warning.
   */
  private static final String WARNINGS =
      """
      const told = Services.console.getMessageArray()
        .filter(message => message instanceof Ci.nsIScriptError)
        .filter(message => message.flags & Ci.nsIScriptError.warningFlag)
        .filter(message => message.sourceName.startsWith('file:'))
        .map(message => 'warn ' + message.category + ': ' + message.errorMessage + ' '
          + message.sourceName + ':' + message.lineNumber);
      Services.console.reset();
      return told;
      """;

  private final OfficeCopy copy;
  private final Process process;
  private Bidi bidi;
  private String page;
  private String system;

  private Firefox(OfficeCopy copy, Process process) {
    this.copy = copy;
    this.process = process;
  }

  /** Where Firefox is; empty when it is not installed. */
  static Optional<Path> program() {
    return Browser.onPath("firefox-esr", "firefox");
  }

  static Firefox start(Path program) {
    OfficeCopy copy = OfficeCopy.make();
    Process process;
    try {
      Path home = Files.createDirectory(copy.folder().resolve("home"));
      Path profile = Files.createDirectory(copy.folder().resolve("profile"));
      Files.writeString(profile.resolve("user.js"), SETTINGS);
      ProcessBuilder builder =
          new ProcessBuilder(
              program.toString(),
              "--headless",
              "--no-remote",
              "--profile",
              profile.toString(),
              "--remote-debugging-port=0",
              "--remote-allow-system-access",
              "about:blank");
      // Nothing of whoever runs the tests is read or changed.
      builder.environment().keySet().removeIf(name -> name.startsWith("XDG_"));
      builder.environment().put("HOME", home.toString());
      builder.environment().put("MOZ_CRASHREPORTER_DISABLE", "1");
      builder.redirectErrorStream(true);
      builder.redirectOutput(copy.folder().resolve("firefox.log").toFile());
      process = builder.start();
    } catch (IOException e) {
      copy.delete();
      throw new UncheckedIOException(e);
    }
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    Firefox firefox = new Firefox(copy, process);
    try {
      firefox.connect();
      return firefox;
    } catch (RuntimeException | AssertionError e) {
      String log = BuiltSite.read(copy.folder().resolve("firefox.log"));
      firefox.close();
      throw new AssertionError("Firefox does not start. It said:\n" + log, e);
    }
  }

  private void connect() {
    Path told = copy.folder().resolve("profile").resolve("WebDriverBiDiServer.json");
    OnScreen.until("Firefox listens", () -> !process.isAlive() || port(told) > 0);
    if (!process.isAlive()) {
      throw new AssertionError("ended with " + process.exitValue());
    }
    bidi = new Bidi(URI.create("ws://127.0.0.1:" + port(told) + "/session"));
    bidi.send("session.new", Map.of("capabilities", Map.of()));
    bidi.send("session.subscribe", Map.of("events", List.of("log.entryAdded")));
    page = onlyContext(Map.of());
    system = onlyContext(Map.of("moz:scope", "chrome"));
  }

  /** The port that Firefox chose, 0 as long as it has not said it in full. */
  private static int port(Path told) {
    try {
      return Files.exists(told)
          ? Bidi.JSON.readTree(Files.readString(told)).path("ws_port").asInt()
          : 0;
    } catch (JsonProcessingException e) {
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String onlyContext(Map<String, ?> which) {
    JsonNode contexts = bidi.send("browsingContext.getTree", which).path("contexts");
    if (contexts.size() != 1) {
      throw new AssertionError("One window expected: " + contexts);
    }
    return contexts.path(0).path("context").asText();
  }

  @Override
  public void close() {
    List<ProcessHandle> all =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    try {
      if (bidi != null) {
        bidi.send("browser.close", Map.of());
        // It writes to its profile until it is gone.
        awaitEnd(all);
      }
    } catch (Bidi.Failure e) {
      // Then it ends the hard way.
    } finally {
      all.forEach(ProcessHandle::destroyForcibly);
      awaitEnd(all);
      if (bidi != null) {
        bidi.close();
      }
      copy.delete();
    }
  }

  private static void awaitEnd(List<ProcessHandle> processes) {
    CompletableFuture.allOf(
            processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
        .completeOnTimeout(null, PATIENCE.toSeconds(), TimeUnit.SECONDS)
        .join();
  }

  OfficeCopy copy() {
    return copy;
  }

  /** Opens a page by its path in the site, which may end with a fragment. */
  void get(String address) {
    int hash = address.indexOf('#');
    String path = hash < 0 ? address : address.substring(0, hash);
    go(copy.site().resolve(path).toUri() + address.substring(path.length()));
  }

  void open(Path file) {
    go(file.toUri().toString());
  }

  private void go(String address) {
    bidi.send(
        "browsingContext.navigate", Map.of("context", page, "url", address, "wait", "complete"));
    untilShown();
  }

  void reload() {
    bidi.send("browsingContext.reload", Map.of("context", page, "wait", "complete"));
    untilShown();
  }

  @Override
  public Object run(String body, Object... arguments) {
    return call(page, body, arguments);
  }

  /** What a script of the program itself returns. */
  private Object system(String body, Object... arguments) {
    return call(system, body, arguments);
  }

  // Arguments and results as JSON: all of them are plain. A promise is waited for.
  private Object call(String context, String body, Object... arguments) {
    try {
      JsonNode told =
          bidi.send(
              "script.callFunction",
              Map.of(
                  "functionDeclaration",
                  "async function (given) { const result = await (function () {"
                      + body
                      + "\n}).apply(null, JSON.parse(given));"
                      + " return JSON.stringify(result === undefined ? null : result); }",
                  "arguments",
                  List.of(
                      Map.of("type", "string", "value", Bidi.JSON.writeValueAsString(arguments))),
                  "awaitPromise",
                  true,
                  "target",
                  Map.of("context", context)));
      if (!told.path("type").asText().equals("success")) {
        throw new AssertionError(
            told.path("exceptionDetails").path("text").asText() + " in " + body);
      }
      return VALUES.readValue(told.path("result").path("value").asText());
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until a script says that it is so, also while pages come and go. */
  void until(String condition) {
    OnScreen.until(
        condition,
        () -> {
          try {
            return Boolean.TRUE.equals(run(condition));
          } catch (Bidi.Failure e) {
            return false; // The page it was asked of has gone.
          }
        });
  }

  /** The errors and warnings of pages since the last call. */
  List<String> console() {
    // All that the page has said is here before the answer to a question asked later.
    run("return null");
    List<String> told = new ArrayList<>();
    for (JsonNode event : bidi.events()) {
      JsonNode entry = event.path("params");
      String level = entry.path("level").asText();
      if (event.path("method").asText().equals("log.entryAdded")
          && entry.path("source").path("context").asText().equals(page)
          && List.of("error", "warn").contains(level)) {
        told.add(level + " " + entry.path("text").asText());
      }
    }
    ((List<?>) system(WARNINGS)).forEach(warning -> told.add((String) warning));
    return told;
  }

  /** From now on a script runs in every page before its own; what is returned takes it back. */
  String beforeEveryPage(String script) {
    return bidi.send(
            "script.addPreloadScript", Map.of("functionDeclaration", "() => {" + script + "}"))
        .path("script")
        .asText();
  }

  void takeBack(String script) {
    bidi.send("script.removePreloadScript", Map.of("script", script));
  }

  /** Keys for whatever has the focus, one after the other. */
  void type(CharSequence... keys) {
    List<Map<String, String>> strokes = new ArrayList<>();
    for (CharSequence text : keys) {
      for (String key : text.toString().split("")) {
        strokes.add(Map.of("type", "keyDown", "value", key));
        strokes.add(Map.of("type", "keyUp", "value", key));
      }
    }
    perform(Map.of("type", "key", "id", "keys", "actions", strokes));
  }

  /** A key while another one is held down. */
  void chord(CharSequence held, CharSequence key) {
    perform(
        Map.of(
            "type",
            "key",
            "id",
            "keys",
            "actions",
            List.of(
                Map.of("type", "keyDown", "value", held.toString()),
                Map.of("type", "keyDown", "value", key.toString()),
                Map.of("type", "keyUp", "value", key.toString()),
                Map.of("type", "keyUp", "value", held.toString()))));
  }

  /** A click with the mouse on the middle of the first element of a selector. */
  void click(String selector) {
    List<?> middle =
        (List<?>)
            run(
                """
                const element = document.querySelector(arguments[0]);
                element.scrollIntoView({block: 'center', behavior: 'instant'});
                const box = element.getBoundingClientRect();
                return [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)];
                """,
                selector);
    perform(
        Map.of(
            "type",
            "pointer",
            "id",
            "mouse",
            "actions",
            List.of(
                Map.of("type", "pointerMove", "x", middle.get(0), "y", middle.get(1)),
                Map.of("type", "pointerDown", "button", 0),
                Map.of("type", "pointerUp", "button", 0))));
  }

  private void perform(Map<String, ?> source) {
    bidi.send("input.performActions", Map.of("context", page, "actions", List.of(source)));
  }

  void width(int width) {
    screen(width, 900);
  }

  void screen(int width, int height) {
    bidi.send(
        "browsingContext.setViewport",
        Map.of("context", page, "viewport", Map.of("width", width, "height", height)));
  }

  /**
   * Shows the page at hand, and no other, to readers who have asked their system for {@code light}
   * or {@code dark}.
   */
  void scheme(String scheme) {
    system(
        "gBrowser.selectedBrowser.browsingContext.prefersColorSchemeOverride = arguments[0]",
        scheme);
  }

  /** Shows the page at hand, and no other, as it is printed. */
  void asPrinted() {
    system("gBrowser.selectedBrowser.browsingContext.mediumOverride = 'print'");
  }

  /** An empty page on a desktop screen, nothing on the console: how tests find the browser. */
  void reset() {
    go("about:blank");
    console();
    width(1280);
    // The bar of addresses has the focus of a new window.
    system("gBrowser.selectedBrowser.focus()");
    until("return document.hasFocus()");
  }

  /**
   * The page at hand as it is printed; of its sheets those that are asked for, such as {@code 2-3},
   * or all. Firefox waits for most of a second between the first sheets. The printer has sheets
   * that are not A4, so that those of a page which asks for nothing are seen.
   */
  byte[] print(String... sheets) {
    return Base64.getDecoder()
        .decode(
            bidi.send(
                    "browsingContext.print",
                    Map.of("context", page, "background", false, "pageRanges", List.of(sheets)))
                .path("data")
                .asText());
  }
}

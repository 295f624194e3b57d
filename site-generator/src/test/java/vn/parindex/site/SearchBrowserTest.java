package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;
import vn.parindex.site.format.SearchFold;

/** Searches as people do, in Chromium, from disk. */
@ExtendWith(BrowserTests.class)
@ResourceLock(BrowserTests.CHROMIUM)
class SearchBrowserTest {

  /** The vowels of the alphabet; each with five tones. */
  private static final String VOWELS = "aăâeêioôơuưy";

  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
  private static final int NAMES = 10_000;

  /** Nanoseconds within which a browser has followed a link. */
  private static final long PATIENCE = 10_000_000_000L;

  private static Path site;
  private static ChromeDriver browser;

  @BeforeAll
  static void open(Browser shared) {
    browser = shared.driver();
    site = shared.site();
  }

  @Test
  void every_accented_letter_is_folded_alike_in_java_and_in_the_browser() {
    List<String> letters = accented();
    assertThat(letters).hasSize(134).doesNotHaveDuplicates();
    List<String> forms = new ArrayList<>();
    for (String letter : letters) {
      forms.add(letter);
      forms.add(Normalizer.normalize(letter, Normalizer.Form.NFD));
    }
    List<String> folded = forms.stream().map(SearchFold::fold).toList();
    assertThat(folded).allMatch(letter -> letter.matches("[adeiouy]"));
    get("tim-kiem.html");
    assertThat(foldedInBrowser(forms)).isEqualTo(folded);
  }

  /** 67 letters of the alphabet with an accent, small and capital. */
  private static List<String> accented() {
    List<String> small = new ArrayList<>(List.of("đ"));
    for (String vowel : VOWELS.split("")) {
      if (!vowel.matches("[aeiouy]")) {
        small.add(vowel);
      }
      for (String tone : TONES.split("")) {
        small.add(Normalizer.normalize(vowel + tone, Normalizer.Form.NFC));
      }
    }
    return small.stream()
        .flatMap(letter -> Stream.of(letter, letter.toUpperCase(Locale.ROOT)))
        .toList();
  }

  @Test
  void names_are_folded_alike_in_java_and_in_the_browser() {
    SplittableRandom random = new SplittableRandom(20250305);
    List<String> pieces = new ArrayList<>(accented());
    pieces.addAll(Arrays.asList("bcdghklmnpqrstvxBCDGHKLMNPQRSTVX0123456789".split("")));
    pieces.addAll(
        List.of(
            " ", " ", " ", "  ", "\u00a0", "-", ".", "–", "/", "(", ")", ",", "’", "'", "ʼ", "`",
            "Ð", "ß", "²"));
    List<String> names = new ArrayList<>();
    for (int i = 0; i < NAMES; i++) {
      StringBuilder name = new StringBuilder();
      int length = 1 + random.nextInt(24);
      for (int j = 0; j < length; j++) {
        name.append(pieces.get(random.nextInt(pieces.size())));
      }
      names.add(
          Normalizer.normalize(
              name, random.nextBoolean() ? Normalizer.Form.NFC : Normalizer.Form.NFD));
    }
    get("tim-kiem.html");
    assertThat(foldedInBrowser(names)).isEqualTo(names.stream().map(SearchFold::fold).toList());
  }

  private static List<?> foldedInBrowser(List<String> texts) {
    return (List<?>)
        browser.executeScript(
            "return arguments[0].map(function (text) { return window.searchFold(text); })", texts);
  }

  @Test
  void finds_what_the_rules_say() {
    Document page = Jsoup.parse(BuiltSite.read(site.resolve("tim-kiem.html")));
    for (String query :
        List.of(
            "ba to",
            "Ba Tơ",
            "BA TO",
            "bt",
            "btt",
            "dvc",
            "21484",
            "1.1.2",
            "3.",
            "ct-03",
            "ct 1",
            "diem ngh",
            "kế hoạch 2025",
            "xhh",
            "tthc",
            "thong tin",
            "đ",
            "z",
            "qwertz",
            " – ",
            "năm",
            "ba 21529",
            "cchc",
            "b a to",
            "b'a tơ")) {
      List<String> expected =
          page.select("section.index li").stream()
              .filter(entry -> matches(entry, query))
              .map(entry -> entry.selectFirst("a").text())
              .sorted()
              .toList();
      ask(query);
      assertThat(shown().stream().sorted().toList()).as(query).isEqualTo(expected);
    }
  }

  /** What the script does, said again. */
  private static boolean matches(Element entry, String query) {
    List<String> own = List.of(entry.attr("data-key").split(" "));
    String folded = SearchFold.fold(query);
    if (folded.isEmpty()) {
      return true;
    }
    String[] asked = folded.split(" ");
    if (asked.length > 1 && folded.matches("[0-9 ]+")) {
      return (String.join(" ", own) + " ").matches("\\Q" + folded + "\\E.*");
    }
    if (Stream.of(asked).allMatch(word -> own.stream().anyMatch(w -> w.startsWith(word)))) {
      return true;
    }
    String joined = String.join("", asked);
    if (asked.length > 1
        && IntStream.range(0, own.size())
            .anyMatch(i -> String.join("", own.subList(i, own.size())).startsWith(joined))) {
      return true;
    }
    String initials = String.join("", own.stream().map(word -> word.substring(0, 1)).toList());
    return asked.length == 1
        && (folded.length() == 2 ? initials.startsWith(folded) : initials.contains(folded))
        && folded.length() > 1;
  }

  @Test
  void a_name_is_found_without_accents_by_initials_and_by_code() {
    ask("ba to");
    assertThat(shown()).contains("Ba Tơ", "Ba Tô");
    ask("bt");
    assertThat(shown()).contains("Ba Tơ", "Ba Tô", "Ba Trang").doesNotContain("Ba Vì");
    ask("21484");
    // The township, and the commune that it became.
    assertThat(shown()).containsExactly("Ba Tơ", "Xã Ba Tơ");
    ask("1.1.2");
    assertThat(shown()).hasSize(1).allMatch(text -> text.startsWith("1.1.2. "));
    ask("dvc");
    assertThat(shown()).contains("Dịch vụ công trực tuyến");
  }

  @Test
  void accents_that_are_typed_put_their_name_first() {
    ask("Ba Tô");
    assertThat(shown()).startsWith("Ba Tô");
    ask("Ba Tơ");
    assertThat(shown()).startsWith("Ba Tơ");
    ask("ba to");
    assertThat(shown()).startsWith("Ba Tô");
  }

  @Test
  void says_how_many_and_offers_the_whole_list_when_there_is_nothing() {
    ask("");
    int all = shown().size();
    ask("ba to");
    assertThat(browser.findElement(By.id("found")).getText())
        .isEqualTo("Tìm thấy " + shown().size() + " mục.");
    ask("qwertz");
    assertThat(browser.findElement(By.id("found")).getText()).isEqualTo("Không có mục nào khớp.");
    browser.findElement(By.id("all")).click();
    assertThat(shown()).hasSize(all);
    assertThat(browser.switchTo().activeElement().getDomAttribute("id")).isEqualTo("query");
  }

  @Test
  void arrows_and_enter_lead_to_a_hit_and_the_address_keeps_the_query() {
    get("index.html");
    browser.findElement(By.tagName("body")).sendKeys("/");
    until("return document.activeElement.id === 'query'");
    browser.switchTo().activeElement().sendKeys("ba vì", Keys.ARROW_DOWN);
    assertThat(browser.switchTo().activeElement().getText()).isEqualTo("Ba Vì");
    browser.switchTo().activeElement().sendKeys(Keys.ARROW_UP);
    assertThat(browser.switchTo().activeElement().getDomAttribute("id")).isEqualTo("query");
    String address = browser.getCurrentUrl();
    assertThat(address).endsWith("tim-kiem.html#q=ba%20v%C3%AC");
    browser.get("about:blank");
    browser.get(address);
    assertThat(shown()).startsWith("Ba Vì");
    browser.switchTo().activeElement().sendKeys(Keys.ENTER);
    until("return /xa\\/21529.html$/.test(location.href)");
    assertThat(browser.manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
  }

  @Test
  void the_key_that_leads_to_search_can_be_turned_off() {
    get("tim-kiem.html");
    browser.findElement(By.id("key")).click();
    try {
      get("index.html");
      browser.findElement(By.tagName("body")).sendKeys("/");
      assertThat(browser.getCurrentUrl()).endsWith("index.html");
    } finally {
      get("tim-kiem.html");
      browser.findElement(By.id("key")).click();
    }
    assertThat(browser.findElement(By.id("key")).isSelected()).isTrue();
  }

  @Test
  void a_criterion_leads_to_its_row() {
    ask("1.1.2");
    browser.switchTo().activeElement().sendKeys(Keys.ENTER);
    until("return location.hash === '#leaf-1-1-2' && !!document.querySelector('tr:target')");
    assertThat(browser.findElement(By.cssSelector("tr:target")).getText()).startsWith("1.1.2. ");
  }

  private static void ask(String query) {
    if (!browser.getCurrentUrl().contains("tim-kiem.html")) {
      get("tim-kiem.html");
    }
    WebElement input = browser.findElement(By.id("query"));
    browser.executeScript("arguments[0].value = ''", input);
    input.sendKeys(query);
    browser.executeScript("arguments[0].dispatchEvent(new Event('input'))", input);
  }

  private static List<String> shown() {
    List<?> texts = (List<?>) browser.executeScript(OnScreen.FOUND);
    return texts.stream().map(String::valueOf).toList();
  }

  private static void until(String condition) {
    long end = System.nanoTime() + PATIENCE;
    while (!Boolean.TRUE.equals(browser.executeScript(condition))) {
      assertThat(System.nanoTime()).as(condition).isLessThan(end);
    }
  }

  private static void get(String page) {
    browser.get(site.resolve(page).toUri().toString());
  }
}

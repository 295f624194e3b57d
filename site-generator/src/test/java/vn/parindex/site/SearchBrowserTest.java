package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;
import vn.parindex.site.format.SearchFold;

/** Searches as people do, in Chromium, from disk. */
@ExtendWith(BrowserTests.class)
class SearchBrowserTest {

  /** The vowels of the alphabet; each with five tones. */
  private static final String VOWELS = "aăâeêioôơuưy";

  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
  private static final int NAMES = 10_000;

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

  /** What people type, and where Enter leads them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ba giang              | xa/21500.html
          Xã Ba Giang           | xa/21500.html
          ba giang nay thuộc xã nào | xa/21500.html
          21500                 | xa/21500.html
          ba to                 | xa/21484.html
          BA TO                 | xa/21484.html
          Ba Tô                 | xa/21523.html
          b a to                | xa/21484.html
          b'a tơ                | xa/21484.html
          Đặng Thuỳ Trâm        | don-vi-moi/21520.html
          ba dinh cu            | xa/21499.html
          ba chua               | xa/21484.html
          Xã Ba Chùa            | xa/21484.html
          ba chùa nay thuộc đâu | xa/21484.html
          ba chua chi tieu      | xa/21484.html#part-targets
          ba to chi tieu        | xa/21484.html#part-targets
          chỉ tiêu Ba Tô        | xa/21523.html#part-targets
          ba giang minh chung   | xa/21500.html#part-evidence
          ba giang kiem chung   | xa/21500.html#part-evidence
          ba xa viec            | viec-can-lam.html#dv=21538
          ba xa việc còn nợ     | viec-can-lam.html#dv=21538
          21500 cach tinh       | xa/21500-cach-tinh.html
          ba giang 1.1.2        | xa/21500-cach-tinh.html#tc-1.1.2
          ba giang ct-13        | xa/21500.html#part-targets
          ba giang cong van     | van-ban/don-doc/21500.html
          ba giang han che      | viec-can-lam.html#dv=21500&loai=ton-tai
          hạn nộp               | lich.html
          minh chung            | minh-chung.html
          phiếu điểm            | xa/index.html
          xếp loại              | xep-hang.html
          TTHC                  | linh-vuc/3.html
          xã mới                | don-vi-moi.html
          chỉ tiêu              | chi-tieu/index.html
          ct-03                 | chi-tieu/ct-03.html
          1.1.2                 | linh-vuc/1.html#leaf-1-1-2
          nv-4                  | nhiem-vu.html#task-nv-4
          dvc                   | thuat-ngu.html#dich-vu-cong-truc-tuyen
          diem ngh              | diem-nghen.html
          """)
  void leads_straight_to_what_is_asked_for(String query, String first) {
    ask(query);
    assertThat(addresses()).as(query).startsWith(first);
  }

  @Test
  void every_place_in_a_unit_that_is_offered_exists() {
    Document index = Jsoup.parse(BuiltSite.read(site.resolve("tim-kiem.html")));
    List<String> units =
        index.select("section#units li > a[href^=xa/]").eachAttr("href").stream()
            .map(address -> address.replaceAll("xa/(.*)\\.html", "$1"))
            .distinct()
            .toList();
    List<String> codes =
        index.select("section#areas li > a[href*=#leaf]").eachText().stream()
            .map(text -> text.replaceFirst("\\. .*", ""))
            .toList();
    assertThat(units).hasSize(19);
    assertThat(codes).hasSizeGreaterThan(50);
    Map<String, Document> pages = new HashMap<>();
    for (Element topic : index.select("template#topics p")) {
      for (String unit : units) {
        if (!List.of(topic.attr("data-without").split(" ")).contains(unit)) {
          String address = topic.attr("data-to").replace("ma-don-vi", unit);
          String page = address.replaceFirst("#.*", "");
          Document document =
              pages.computeIfAbsent(page, path -> Jsoup.parse(BuiltSite.read(site.resolve(path))));
          String anchor = address.substring(page.length()).replaceFirst("^#", "");
          Stream<String> ids =
              anchor.contains("ma-muc")
                  ? codes.stream().map(code -> anchor.replace("ma-muc", code))
                  : Stream.of(anchor.replaceFirst("&.*", "")).filter(id -> !id.isEmpty());
          assertThat(ids).as(address).allMatch(id -> document.getElementById(id) != null);
        }
      }
    }
  }

  /** On an index of its own: units Lá, La and An Lá, a page, a place, a term. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          la              | Xã La; Xã Lá; Xã An Lá; Bảng lá; 1.2. Lá phổi
          lá              | Xã Lá; Xã An Lá; Bảng lá; 1.2. Lá phổi
          Xã Lá           | Xã Lá; Xã An Lá
          la chi tieu     | Xã La – chỉ tiêu; Xã Lá – chỉ tiêu; Xã La; Xã Lá
          lá chi tieu     | Xã Lá – chỉ tiêu; Xã Lá
          lá chỉ ti       | Xã Lá – chỉ tiêu; Xã Lá
          an la muc giao  | Xã An Lá – chỉ tiêu; Xã An Lá
          chỉ tiêu Xã Lá  | Xã Lá – chỉ tiêu; Xã Lá
          al              | Xã An Lá
          bang            | Bảng lá
          liệt kê         | Bảng lá
          03              | Xã An Lá
          03 1.2          | Xã An Lá – 1.2. Lá phổi; Xã An Lá
          01 1.2          | Xã Lá
          1.2             | 1.2. Lá phổi
          lá gì           | Xã Lá
          không có        |
          ?               |
          """)
  void ranks_units_then_what_is_in_them_then_pages_places_and_terms(String query, String hits) {
    comeToSearch();
    List<?> found =
        (List<?>)
            browser.executeScript(
                "return window.searchRank({entries: ["
                    + "{name: 'Xã Lá', text: 'Xã Lá', group: 'units', page: true, unit: 'Lá', number: '01',"
                    + " turn: 2, card: 'a'},"
                    + "{name: 'Xã La', text: 'Xã La', group: 'units', page: true, unit: 'La', number: '02',"
                    + " turn: 1, card: 'b'},"
                    + "{name: 'Xã An Lá', text: 'Xã An Lá', group: 'units', page: true, unit: 'An Lá',"
                    + " number: '03', card: 'c'},"
                    + "{name: '1.2. Lá phổi', text: '1.2. Lá phổi', group: 'areas', page: false},"
                    + "{name: 'Bảng lá', text: 'Bảng lá', group: 'pages', page: true}],"
                    + "topics: [{name: 'chỉ tiêu', group: '', without: []},"
                    + "{name: '', group: 'areas', without: ['a']}],"
                    + "same: [['chỉ tiêu', 'mức giao'], ['liệt kê', 'bảng lá']]}, arguments[0])"
                    + ".map(hit => hit.entry.name + (hit.topic"
                    + " ? ' – ' + (hit.coded ? hit.coded.name : hit.topic.name) : ''))",
                query);
    assertThat(found.stream().map(String::valueOf).collect(Collectors.joining("; ")))
        .isEqualTo(hits == null ? "" : hits);
  }

  @Test
  void a_unit_is_offered_with_its_parts_and_its_successor() {
    ask("ba giang");
    assertThat(browser.findElement(By.cssSelector(".results li:first-child")).getText())
        .startsWith("Xã Ba Giang – nay thuộc xã Ba Dinh · mã 21500");
    assertThat(
            browser.findElements(By.cssSelector(".results li:first-child .topics a")).stream()
                .map(WebElement::getText))
        .startsWith("việc cần làm", "chỉ tiêu", "tài liệu kiểm chứng");
    assertThat(shown()).contains("Xã Ba Dinh");
  }

  @Test
  void a_name_that_is_no_longer_in_use_says_what_became_of_it() {
    ask("Ba Chùa");
    WebElement first = browser.findElement(By.cssSelector(".results li:first-child"));
    assertThat(first.getText())
        .startsWith("Xã Ba Chùa – năm 2020 nhập vào thị trấn Ba Tơ, nay thuộc xã Ba Tơ");
    assertThat(
            first.findElements(By.cssSelector(".is a")).stream()
                .map(link -> link.getDomAttribute("href")))
        .containsExactly("xa/21484.html", "don-vi-moi/21484.html");
  }

  @Test
  void a_place_within_a_fold_is_unfolded() {
    ask("ba giang nhiệm vụ");
    browser.switchTo().activeElement().sendKeys(Keys.ENTER);
    until(
        "return location.hash === '#tasks' && document.getElementById('tasks').checkVisibility()");
  }

  @Test
  void a_name_is_found_without_accents_by_initials_and_by_code() {
    ask("ba to");
    assertThat(shown()).contains("Thị trấn Ba Tơ", "Xã Ba Tô");
    ask("bt");
    assertThat(shown())
        .contains("Thị trấn Ba Tơ", "Xã Ba Tô", "Xã Ba Trang")
        .noneMatch(text -> text.startsWith("Xã Ba Vì"));
    ask("21484");
    // The township, and the commune that it became.
    assertThat(shown()).containsExactly("Thị trấn Ba Tơ", "Xã Ba Tơ");
    ask("1.1.2");
    assertThat(shown()).hasSize(1).allMatch(text -> text.startsWith("1.1.2. "));
  }

  @Test
  void accents_that_are_typed_exclude_what_has_others() {
    ask("tơ");
    assertThat(shown()).contains("Thị trấn Ba Tơ").noneMatch(text -> text.startsWith("Xã Ba Tô"));
    ask("Ba Tô");
    assertThat(shown()).startsWith("Xã Ba Tô cũ", "Xã Ba Tô").doesNotContain("Thị trấn Ba Tơ");
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
    assertThat(browser.switchTo().activeElement().getText()).isEqualTo("Xã Ba Vì cũ");
    browser.switchTo().activeElement().sendKeys(Keys.ARROW_UP);
    assertThat(browser.switchTo().activeElement().getDomAttribute("id")).isEqualTo("query");
    String address = browser.getCurrentUrl();
    assertThat(address).endsWith("tim-kiem.html#q=ba%20v%C3%AC");
    browser.get("about:blank");
    browser.get(address);
    assertThat(shown()).startsWith("Xã Ba Vì cũ");
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

  /** What is typed is there at once: with each key a search would be made for nothing. */
  private static void ask(String query) {
    comeToSearch();
    browser.executeScript(
        "const input = document.getElementById('query'); input.focus(); input.value = arguments[0];"
            + " input.dispatchEvent(new Event('input'))",
        query);
  }

  /** Where nothing of the question before remains but its words. */
  private static void comeToSearch() {
    if (!browser.getCurrentUrl().contains("tim-kiem.html")) {
      get("tim-kiem.html");
    }
  }

  private static List<String> shown() {
    List<?> texts = (List<?>) browser.executeScript(OnScreen.FOUND);
    return texts.stream().map(String::valueOf).toList();
  }

  private static List<String> addresses() {
    List<?> addresses =
        (List<?>)
            browser.executeScript(
                "return [...document.querySelectorAll('.results li > a')]"
                    + ".map(a => a.getAttribute('href'))");
    return addresses.stream().map(String::valueOf).toList();
  }

  private static void until(String condition) {
    OnScreen.until(condition, () -> Boolean.TRUE.equals(browser.executeScript(condition)));
  }

  private static void get(String page) {
    browser.get(site.resolve(page).toUri().toString());
  }
}

package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.io.DatasetLoader;
import vn.parindex.analytics.io.Loaded;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Unit;
import vn.parindex.site.say.ChangedData;

/** Two communes of one name and type, as there are in provinces, are told apart on every page. */
class AlikeNamesTest {

  private static final String NAME = "Tân Lập";
  private static final List<String> CODES = List.of("21487", "21526");

  /** What may stand after the name: its code; a signature's place is no unit. */
  private static final Pattern ALONE =
      Pattern.compile("(?iu)" + NAME + "(?! \\((21487|21526)\\)|, ngày)");

  /** Text of every page, by path. */
  private static final Map<String, String> TEXTS = new TreeMap<>();

  private static Dataset named(Dataset real) {
    List<Unit> units = new ArrayList<>();
    for (Unit unit : real.units()) {
      units.add(
          CODES.contains(unit.code())
              ? new Unit(
                  unit.id(),
                  NAME,
                  unit.type(),
                  unit.validUntil(),
                  unit.population(),
                  unit.areaKm2(),
                  unit.neighbours(),
                  unit.formerNames())
              : unit);
    }
    return ChangedData.withUnits(real, units, real.successions());
  }

  @BeforeAll
  static void build() {
    Loaded loaded = DatasetLoader.load(BuiltSite.REAL_DATA);
    MadePages.of(named(loaded.dataset().orElseThrow()), loaded.settings().orElseThrow())
        .forEach((path, page) -> TEXTS.put(path, page.title() + " " + page.text()));
  }

  @Test
  void no_page_calls_either_by_the_name_alone() {
    assertThat(TEXTS).hasSizeGreaterThan(200);
    List<String> alone = new ArrayList<>();
    TEXTS.forEach(
        (path, text) -> {
          Matcher found = ALONE.matcher(text);
          while (found.find()) {
            alone.add(
                path
                    + ": "
                    + text.substring(
                        Math.max(0, found.start() - 40),
                        Math.min(text.length(), found.end() + 40)));
          }
        });
    assertThat(alone).isEmpty();
  }

  @Test
  void both_are_named_on_the_pages_that_name_everybody() {
    for (String path :
        List.of(
            "index.html",
            "xep-hang.html",
            "thay-doi.html",
            "so-sanh.html",
            "xa/index.html",
            "chi-tieu/index.html",
            "nhiem-vu.html",
            "tim-kiem.html",
            "van-ban/index.html",
            "don-vi-moi.html",
            "en/xep-hang.html")) {
      assertThat(TEXTS.get(path)).as(path).contains(NAME + " (21487)", NAME + " (21526)");
    }
  }
}

package vn.parindex.analytics.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.model.Boundaries;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Reports;
import vn.parindex.analytics.model.Terms;
import vn.parindex.analytics.model.TileMap;

class DatasetCheckerTest {

  @Test
  void every_rule_is_run_once() {
    List<String> written =
        new ClassFileImporter()
            .importPackagesOf(DataRule.class).stream()
                .filter(type -> type.isAssignableTo(DataRule.class) && !type.isInterface())
                .map(JavaClass::getName)
                .sorted()
                .toList();
    assertThat(written).hasSizeGreaterThan(25);
    assertThat(DatasetChecker.RULES.stream().map(rule -> rule.getClass().getName()).sorted())
        .isEqualTo(written);
  }

  @Test
  void an_empty_data_set_is_judged_without_a_fall() {
    Dataset empty =
        new Dataset(
            new Dataset.Identity(
                "n",
                "p",
                "2025.1",
                "xa",
                List.of("vi"),
                Map.of("vi", new Terms("", "", "", "", Optional.empty(), Optional.empty())),
                Optional.empty()),
            List.of(),
            List.of(),
            TileMap.NONE,
            Boundaries.NONE,
            Map.of(),
            List.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Reports.NONE,
            List.of(),
            List.of());
    assertThat(
            DatasetChecker.check(
                empty,
                new Declared("2024", "2025", LocalDate.of(2025, 10, 31), 2),
                Locator.NOWHERE))
        .extracting(Finding::code)
        .containsOnly(Problem.COMPARE.code());
  }

  @Test
  void places_escape_what_pointers_must_escape() {
    assertThat(Place.of("a.json").at("leaves", "a/b~c", 3).pointer())
        .isEqualTo("/leaves/a~1b~0c/3");
  }
}

package vn.parindex.analytics.bottleneck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.index.IndexSettings;
import vn.parindex.analytics.index.PeriodIndex;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.TieEquality;
import vn.parindex.analytics.ranking.TiePolicy;

/** Against a program in Python that tries every set of leaves; see the fixture's first lines. */
class WaysUpReferenceTest {

  @Test
  void every_way_is_the_one_found_by_trying_all() throws IOException {
    List<String[]> rows = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                WaysUpReferenceTest.class.getResourceAsStream("/reference/ways-up.csv"),
                StandardCharsets.UTF_8))) {
      reader
          .lines()
          .filter(line -> !line.startsWith("#") && !line.startsWith("case"))
          .forEach(line -> rows.add(line.split(",", -1)));
    }
    assertThat(rows).hasSizeGreaterThan(500);
    for (String[] row : rows) {
      PeriodIndex index =
          Losses.index(
              Losses.framework(row[3], decimals(row[2]).split(" ")),
              IndexSettings.DEFAULT,
              Arrays.stream(row[4].split("\\|"))
                  .map(WaysUpReferenceTest::decimals)
                  .toArray(String[]::new));
      TiePolicy ties =
          Arrays.stream(TiePolicy.values()).filter(p -> p.code().equals(row[1])).findAny().get();
      UnitWaysUp unit =
          WaysUp.find(index, Losses.BANDS, ties, TieEquality.EXACT).get(UnitId.of(row[5]));
      String what = String.join(",", row);
      Standing now = unit.now().value().orElseThrow();
      assertThat(now.index()).as(what).isEqualTo(fraction(row[6]));
      assertThat(now.rank().value()).as(what).isEqualTo(fraction(row[7]));
      assertThat(now.band()).as(what).isEqualTo(Losses.BANDS.bands().get(Integer.parseInt(row[8])));
      same(what, unit.nextBand(), row[9], row[10], row[11]);
      same(what, unit.nextRank(), row[12], row[13], row[14]);
      Standing all = unit.everything().value().orElseThrow().after();
      assertThat(all.index()).as(what).isEqualTo(fraction(row[15]));
      assertThat(all.rank().value()).as(what).isEqualTo(fraction(row[16]));
    }
  }

  private static void same(String what, Outcome<WayUp> way, String set, String index, String rank) {
    if (index.isEmpty()) {
      assertThat(way.status()).as(what).isEqualTo(set);
      return;
    }
    WayUp found = way.value().orElseThrow();
    assertThat(found.steps().stream().map(s -> s.leaf().code()).collect(Collectors.joining(" ")))
        .as(what)
        .isEqualTo(set);
    assertThat(found.after().index()).as(what).isEqualTo(fraction(index));
    assertThat(found.after().rank().value()).as(what).isEqualTo(fraction(rank));
  }

  private static Fraction fraction(String text) {
    String[] parts = text.split("/");
    return new Fraction(
        new BigInteger(parts[0]), parts.length == 1 ? BigInteger.ONE : new BigInteger(parts[1]));
  }

  /** "3/4 2 -" as "0.75 2 -"; the denominators have no prime factors but 2 and 5. */
  private static String decimals(String fractions) {
    return Arrays.stream(fractions.split(" "))
        .map(
            text ->
                text.equals("-")
                    ? text
                    : new BigDecimal(fraction(text).numerator())
                        .divide(new BigDecimal(fraction(text).denominator()))
                        .toPlainString())
        .collect(Collectors.joining(" "));
  }
}

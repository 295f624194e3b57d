package vn.parindex.site.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.parindex.site.model.ChartSpec;

/**
 * A container without fonts, fontconfig or libfreetype draws the same charts: a Java of its own is
 * started where fontconfig finds nothing, and must never load AWT's font manager.
 */
class FontlessMachineTest {

  @TempDir Path folder;

  @Test
  void charts_are_the_same_where_no_font_is_installed() throws Exception {
    Path drawn = folder.resolve("drawn.svg");
    Path loaded = folder.resolve("loaded.txt");
    ProcessBuilder java =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Djava.awt.headless=true",
            "-Duser.language=tr",
            "-Xlog:class+load:file=loaded.txt",
            "-cp",
            System.getProperty("java.class.path"),
            Draw.class.getName(),
            drawn.toString());
    java.directory(folder.toFile());
    java.environment().put("FONTCONFIG_FILE", folder.resolve("none.conf").toString());
    java.environment().put("FONTCONFIG_PATH", folder.resolve("none").toString());
    java.redirectErrorStream(true);
    Process process = java.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(said).isZero();
    assertThat(Files.readString(drawn)).isEqualTo(Draw.all());
    assertThat(Files.readString(loaded))
        .contains("vn.parindex.site.chart.ChartRenderer")
        .doesNotContain("sun.font.SunFontManager");
  }

  /** What the other Java runs. */
  static final class Draw {

    private Draw() {}

    static String all() throws IOException {
      ChartRenderer renderer = new ChartRenderer(ChartFonts.bundled());
      StringBuilder all = new StringBuilder();
      for (ChartSpec chart : SampleCharts.all()) {
        all.append(renderer.svg(chart, SampleCharts.WORDS));
      }
      return all.toString();
    }

    public static void main(String[] arguments) throws IOException {
      Files.writeString(Path.of(arguments[0]), all());
    }
  }
}

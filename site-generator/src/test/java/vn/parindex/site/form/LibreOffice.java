package vn.parindex.site.form;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Opens workbooks in LibreOffice and saves them again; skips the test where there is none. */
final class LibreOffice {

  private static final int MINUTES = 5;

  private LibreOffice() {}

  /** The workbooks as LibreOffice saves them. */
  static Map<String, byte[]> saved(Path folder, Map<String, XSSFWorkbook> workbooks) {
    assumeTrue(
        isThere(),
        "soffice is not on the PATH: no form was saved by LibreOffice. On Debian: apt-get install"
            + " libreoffice-calc-nogui, then mvn verify; without it the same slips are tried by POI");
    try {
      Path in = Files.createDirectories(folder.resolve("in"));
      Path out = Files.createDirectories(folder.resolve("out"));
      List<String> command =
          new ArrayList<>(
              List.of(
                  "soffice",
                  "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                  "--headless",
                  "--convert-to",
                  "xlsx:Calc MS Excel 2007 XML",
                  "--outdir",
                  out.toString()));
      Map<String, String> names = new LinkedHashMap<>();
      for (Map.Entry<String, XSSFWorkbook> workbook : workbooks.entrySet()) {
        String name = names.size() + ".xlsx";
        names.put(workbook.getKey(), name);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.getValue().write(bytes);
        command.add(Files.write(in.resolve(name), bytes.toByteArray()).toString());
      }
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IllegalStateException("LibreOffice does not end");
      }
      Map<String, byte[]> saved = new LinkedHashMap<>();
      for (Map.Entry<String, String> name : names.entrySet()) {
        saved.put(name.getKey(), Files.readAllBytes(out.resolve(name.getValue())));
      }
      return saved;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static boolean isThere() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "soffice")));
  }
}

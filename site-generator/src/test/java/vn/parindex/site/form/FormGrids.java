package vn.parindex.site.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.parindex.site.grid.Grid;
import vn.parindex.site.grid.GridFiles;
import vn.parindex.site.grid.GridReading;

/** The sheets of workbooks as the program reads them. */
final class FormGrids {

  private FormGrids() {}

  static XSSFWorkbook open(byte[] workbook) {
    try {
      return new XSSFWorkbook(new ByteArrayInputStream(workbook));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Saved by another program, as what comes back has been. */
  static List<Grid> saved(String file, XSSFWorkbook workbook) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      workbook.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return of(file, bytes.toByteArray());
  }

  static List<Grid> of(String file, byte[] workbook) {
    try {
      Path folder = Files.createTempDirectory("form");
      Path path = Files.write(folder.resolve(file), workbook);
      GridReading reading = GridFiles.read(path);
      Files.delete(path);
      Files.delete(folder);
      assertThat(reading.findings()).isEmpty();
      return reading.grids();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package vn.parindex.site.download;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.parindex.site.zip.ReproducibleZip;

/**
 * Writes a workbook whose bytes depend on nothing but what is in it: the time of creation is the
 * day of the figures, and the zip is ours.
 */
final class WorkbookWriter {

  private static final String TYPES = "[Content_Types].xml";
  private static final String PROPERTIES = "docProps/core.xml";
  private static final String SHEETS = "xl/worksheets/";

  /** Longer than what stands before the columns of a sheet. */
  private static final int HEAD = 1024;

  private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  /** FastExcel's own zip lives only until it is written anew. */
  private static final int FASTEST = 1;

  private WorkbookWriter() {}

  /** Adds sheets to a workbook. */
  @FunctionalInterface
  interface Sheets {
    /** Adds all of them. */
    void addTo(Workbook workbook) throws IOException;
  }

  /**
   * The bytes of the file.
   *
   * @param title of the workbook
   * @param day of the figures
   * @param sheets what is in it
   */
  static byte[] write(String title, LocalDate day, Sheets sheets) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "parindex", null)) {
      workbook.setCompressionLevel(FASTEST);
      workbook.properties().setTitle(title);
      sheets.addTo(workbook);
      workbook.finish();
      return reproducible(bytes.toByteArray(), day);
    } catch (IOException e) {
      throw new UncheckedIOException("a workbook in memory", e);
    }
  }

  /**
   * Writes a text into a cell, of which a reader gets every character: what looks like the escape
   * of a character ("_x0041_", read as "A") is escaped itself.
   */
  static void text(Worksheet sheet, int row, int column, String text) {
    sheet.value(row, column, ESCAPE.matcher(text).replaceAll("_x005F_"));
  }

  private static byte[] reproducible(byte[] written, LocalDate day) throws IOException {
    ReproducibleZip zip = new ReproducibleZip();
    // FastExcel's entries say how long they are only at the end of the file.
    try (ZipFile file = ZipFile.builder().setByteArray(written).get()) {
      zip.add(TYPES, file.getInputStream(file.getEntry(TYPES)));
      for (ZipArchiveEntry entry : Collections.list(file.getEntriesInPhysicalOrder())) {
        if (!entry.getName().equals(TYPES)) {
          InputStream content = file.getInputStream(entry);
          if (entry.getName().equals(PROPERTIES)) {
            content = dated(content, day);
          } else if (entry.getName().startsWith(SHEETS)) {
            content = withoutExtent(content);
          }
          zip.add(entry.getName(), content);
        }
      }
    }
    return zip.bytes();
  }

  /**
   * FastExcel says of every sheet that it extends over one cell, and some readers believe it. A
   * sheet need not say.
   */
  private static InputStream withoutExtent(InputStream sheet) throws IOException {
    String head = new String(sheet.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
    byte[] corrected =
        head.replace("<dimension ref=\"A1\"/>", "").getBytes(StandardCharsets.ISO_8859_1);
    return new SequenceInputStream(new ByteArrayInputStream(corrected), sheet);
  }

  private static InputStream dated(InputStream properties, LocalDate day) throws IOException {
    String text = new String(properties.readAllBytes(), StandardCharsets.UTF_8);
    String dated = text.replaceFirst("(<dcterms:created [^>]*>)[^<]*", "$1" + day + "T00:00:00Z");
    return new ByteArrayInputStream(dated.getBytes(StandardCharsets.UTF_8));
  }
}

package vn.parindex.site.grid;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellRecord;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import vn.parindex.analytics.check.Finding;
import vn.parindex.analytics.check.Problem;

/**
 * Reads workbooks of Excel 97 to 2003 ({@code .xls}, BIFF8), record by record: blank cells, of
 * which there may be millions, are passed over.
 */
final class XlsReader {

  private static final long LARGEST = 60_000_000;

  private final String file;
  private final SheetBuilder.Room room;
  private final List<BoundSheetRecord> tabs = new ArrayList<>();
  private final Map<Integer, String> codes = new HashMap<>();
  private final List<Integer> formats = new ArrayList<>();
  private final Map<Integer, ShownNumber> looks = new HashMap<>();
  private final List<Grid> grids = new ArrayList<>();
  private SSTRecord shared;
  private boolean from1904;
  private int depth;
  private int position = -1;
  private SheetBuilder sheet;
  private FormulaRecord awaitsText;

  private XlsReader(String file) {
    this.file = file;
    this.room = new SheetBuilder.Room(file);
  }

  static GridReading read(Path path, String file) throws Refusal, IOException {
    if (Files.size(path) > LARGEST) {
      throw Refusal.tooLarge(file, Files.size(path) / 1_000_000 + " MB");
    }
    List<Finding> findings = new ArrayList<>();
    XlsReader reader = new XlsReader(file);
    try (InputStream bytes = Files.newInputStream(path);
        POIFSFileSystem container = new POIFSFileSystem(bytes)) {
      DirectoryNode root = container.getRoot();
      if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
        throw password(file);
      }
      if (root.hasEntryCaseInsensitive("_VBA_PROJECT_CUR")) {
        findings.add(GridFiles.macros(file));
      }
      try (InputStream stream = root.createDocumentInputStream(stream(root, file))) {
        reader.read(new RecordFactoryInputStream(stream, false));
      }
    } catch (EncryptedDocumentException e) {
      throw password(file);
    } catch (OldExcelFormatException e) {
      throw tooOld(file);
    } catch (IOException | RuntimeException e) {
      // POI answers a container or record that contradicts itself with a dozen kinds of either.
      throw Refusal.damaged(file, "cấu trúc bên trong không đọc được");
    }
    return new GridReading(reader.grids, findings);
  }

  private static Refusal password(String file) {
    return Refusal.of(
        Problem.PASSWORD,
        file,
        "tệp có mật khẩu mở",
        "bảng tính không đặt mật khẩu",
        "Mở tệp bằng mật khẩu, chọn Tệp – Thông tin – Bảo vệ sổ làm việc, xóa mật khẩu rồi lưu lại.");
  }

  private static Refusal tooOld(String file) {
    return GridFiles.notATable(file, "bảng tính của Excel 95 trở về trước");
  }

  private static Entry stream(DirectoryNode root, String file) throws Refusal {
    for (Entry entry : root) {
      String name = entry.getName().toLowerCase(Locale.ROOT);
      if (entry.isDocumentEntry() && name.equals("workbook")) {
        return entry;
      }
    }
    if (root.hasEntryCaseInsensitive("Book")) {
      throw tooOld(file);
    }
    throw GridFiles.notATable(
        file,
        root.hasEntryCaseInsensitive("WordDocument") ? "tệp Word" : "tệp của chương trình khác");
  }

  private void read(RecordFactoryInputStream records) throws Refusal {
    for (Record record = records.nextRecord(); record != null; record = records.nextRecord()) {
      if (record instanceof BOFRecord bof) {
        depth++;
        if (depth == 1) {
          begin(bof);
        }
      } else if (record instanceof EOFRecord) {
        if (depth == 1) {
          end();
        }
        depth--;
      } else if (depth == 1) {
        if (sheet == null) {
          ofBook(record);
        } else {
          ofSheet(record);
        }
      }
    }
    end();
  }

  private void begin(BOFRecord bof) {
    end();
    if (bof.getType() == BOFRecord.TYPE_WORKBOOK) {
      return;
    }
    if (position < 0) {
      tabs.sort((a, b) -> Integer.compare(a.getPositionOfBof(), b.getPositionOfBof()));
    }
    position++;
    if (bof.getType() == BOFRecord.TYPE_WORKSHEET && position < tabs.size()) {
      BoundSheetRecord tab = tabs.get(position);
      sheet = new SheetBuilder(room, tab.getSheetname(), tab.isHidden() || tab.isVeryHidden());
    }
  }

  private void end() {
    if (sheet != null && !sheet.isEmpty()) {
      grids.add(sheet.grid());
    }
    sheet = null;
  }

  private void ofBook(Record record) throws Refusal {
    if (record instanceof BoundSheetRecord tab) {
      tabs.add(tab);
    } else if (record instanceof SSTRecord texts) {
      shared = texts;
    } else if (record instanceof FormatRecord format) {
      codes.put(format.getIndexCode(), format.getFormatString());
    } else if (record instanceof ExtendedFormatRecord style) {
      formats.add((int) style.getFormatIndex());
    } else if (record instanceof DateWindow1904Record window) {
      from1904 = window.getWindowing() == 1;
    } else if (record instanceof FilePassRecord) {
      throw password(file);
    }
  }

  private void ofSheet(Record record) throws Refusal {
    if (record instanceof StringRecord text && awaitsText != null) {
      sheet.put(awaitsText.getRow(), awaitsText.getColumn(), SheetBuilder.words(text.getString()));
      awaitsText = null;
    } else if (record instanceof LabelSSTRecord label) {
      int index = label.getSSTIndex();
      if (shared == null || index < 0 || index >= shared.getNumUniqueStrings()) {
        throw Refusal.damaged(
            file,
            "ô " + CellPlace.letters(label.getColumn()) + (label.getRow() + 1) + " thiếu chữ");
      }
      sheet.put(
          label.getRow(),
          label.getColumn(),
          SheetBuilder.words(shared.getString(index).getString()));
    } else if (record instanceof CellRecord cell) {
      sheet.put(cell.getRow(), cell.getColumn(), cell(cell));
    } else if (record instanceof LabelRecord label) {
      sheet.put(label.getRow(), label.getColumn(), SheetBuilder.words(label.getValue()));
    } else if (record instanceof RowRecord row) {
      if (row.getZeroHeight()) {
        sheet.hideRow(row.getRowNumber());
      }
    } else if (record instanceof ColumnInfoRecord columns) {
      if (columns.getHidden()) {
        sheet.hideColumns(columns.getFirstColumn(), columns.getLastColumn());
      }
    } else if (record instanceof MergeCellsRecord merged) {
      for (int i = 0; i < merged.getNumAreas(); i++) {
        CellRangeAddress area = merged.getAreaAt(i);
        sheet.merge(
            area.getFirstRow(), area.getLastRow(), area.getFirstColumn(), area.getLastColumn());
      }
    }
  }

  private Cell cell(CellRecord record) {
    if (record instanceof NumberRecord number) {
      return numeric(number.getValue(), number.getXFIndex());
    }
    if (record instanceof BoolErrRecord either) {
      return either.isBoolean()
          ? new Cell.Flag(either.getBooleanValue())
          : new Cell.Fault(error(either.getErrorValue()));
    }
    if (record instanceof FormulaRecord formula) {
      CellType type = formula.getCachedResultTypeEnum();
      if (type == CellType.STRING) {
        awaitsText = formula.hasCachedResultString() ? formula : null;
        return new Cell.Blank();
      }
      return type == CellType.BOOLEAN
          ? new Cell.Flag(formula.getCachedBooleanValue())
          : type == CellType.ERROR
              ? new Cell.Fault(error(formula.getCachedErrorValue()))
              : numeric(formula.getValue(), formula.getXFIndex());
    }
    return new Cell.Blank();
  }

  private Cell numeric(double value, int style) {
    int format = style >= 0 && style < formats.size() ? formats.get(style) : 0;
    return looks.computeIfAbsent(format, f -> new ShownNumber(f, codes.get(f), from1904)).of(value);
  }

  private static String error(int code) {
    return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#N/A";
  }
}

package vn.parindex.site.download;

import tech.tablesaw.api.ColumnType;
import tech.tablesaw.columns.Column;

/** What a column holds, from the type that it has in its table: every format goes by this. */
enum ColumnKind {
  /** Words and codes. */
  TEXT("string"),
  /** Counts. */
  WHOLE_NUMBER("integer"),
  /** Numbers that may have a fraction. */
  NUMBER("number"),
  /** Days. */
  DAY("date");

  private final String fieldType;

  ColumnKind(String fieldType) {
    this.fieldType = fieldType;
  }

  /** The word of Frictionless' Table Schema. */
  String fieldType() {
    return fieldType;
  }

  static ColumnKind of(Column<?> column) {
    ColumnType type = column.type();
    if (type.equals(ColumnType.DOUBLE)) {
      return NUMBER;
    }
    if (type.equals(ColumnType.INTEGER)) {
      return WHOLE_NUMBER;
    }
    if (type.equals(ColumnType.LOCAL_DATE)) {
      return DAY;
    }
    if (type.equals(ColumnType.STRING)) {
      return TEXT;
    }
    throw new IllegalArgumentException(column.name() + " is of type " + type);
  }
}

package vn.parindex.site.intake.annex;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number or sign before a line: I, 1, 1.1, a), -, +.
 *
 * @param kind of numbering; lines of one kind stand on one level below the same line
 * @param text as written, without the dot or bracket after it; empty for {@link Kind#NONE}
 * @param depth how many numbers there are in 1.2.3; 1 for all other kinds
 */
record Mark(Kind kind, String text, int depth) {

  /** Ways of numbering. */
  enum Kind {
    /** A, B: the parts of an annex. */
    PART,
    /** I, II. */
    ROMAN,
    /** 1, 1.1, 1.1.1. */
    NUMBER,
    /** a, b. */
    LETTER,
    /** A dash. */
    DASH,
    /** A plus. */
    PLUS,
    /** Nothing. */
    NONE
  }

  static final Mark NOTHING = new Mark(Kind.NONE, "", 1);

  private static final List<Shape> SHAPES =
      List.of(
          new Shape(Kind.NUMBER, "\\d{1,3}(?:\\.\\d{1,3}){0,4}", "[.)]?", false),
          new Shape(Kind.ROMAN, "[IVX]{1,6}", "[.)]?", false),
          new Shape(Kind.PART, "[A-HJ-UWYZĐ]", "[.)]?", false),
          new Shape(Kind.LETTER, "[a-zđ]", "[.)]?", true),
          new Shape(Kind.DASH, "[-–—−•*]", "", false),
          new Shape(Kind.PLUS, "[+]", "", false));

  /** Before a name a letter needs its bracket or dot: "a) …"; alone in its cell it does not. */
  private record Shape(Kind kind, String sign, String end, boolean needsEnd) {
    private Optional<Mark> alone(String cell) {
      return cell.matches(sign + end) ? Optional.of(mark(cell)) : Optional.empty();
    }

    private Optional<Led> leading(String cell) {
      boolean isSign = kind == Kind.DASH || kind == Kind.PLUS;
      String after =
          isSign ? "\\s*" : kind == Kind.NUMBER ? "(?:[.)]\\s*|\\s+)" : "[.)]\\s*(?=\\S)";
      Matcher found =
          Pattern.compile("(" + sign + ")" + after + "(?=\\D)(.*)", Pattern.DOTALL).matcher(cell);
      return found.matches()
          ? Optional.of(new Led(mark(found.group(1)), found.group(2).strip()))
          : Optional.empty();
    }

    private Mark mark(String written) {
      String text = kind == Kind.DASH ? "-" : written.replaceFirst("[.)]$", "");
      return new Mark(kind, text, kind == Kind.NUMBER ? text.split("\\.").length : 1);
    }
  }

  /** A mark and the words after it. */
  record Led(Mark mark, String words) {}

  /** The mark that fills a cell; empty when the cell is none. */
  static Optional<Mark> of(String cell) {
    return cell.isEmpty()
        ? Optional.of(NOTHING)
        : SHAPES.stream().flatMap(shape -> shape.alone(cell).stream()).findFirst();
  }

  /** The mark at the beginning of a name, and the rest of it. */
  static Led leading(String name) {
    return SHAPES.stream()
        .flatMap(shape -> shape.leading(name).stream())
        .findFirst()
        .orElse(new Led(NOTHING, name));
  }

  /** Whether lines with these two marks stand on one level. */
  boolean isLike(Mark other) {
    return kind == other.kind && depth == other.depth;
  }

  /** Whether lines of this kind say how the line above is scored, rather than being scored. */
  boolean isSign() {
    return kind == Kind.DASH || kind == Kind.PLUS || kind == Kind.NONE;
  }
}

package vn.parindex.site.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.parindex.analytics.followup.Duty;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Succession;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.model.TakeAway;

/**
 * Where every page of one language edition stands. The first language stands at the top, others in
 * a folder of their own; downloads are shared.
 */
public final class Addresses {

  /** What in the data has pages of its own, named after its code. */
  public enum Coded {
    /** Administrative units. */
    UNIT,
    /** Areas of a framework. */
    AREA,
    /** Targets of a year. */
    TARGET,
    /** Findings of a review. */
    FINDING,
    /** Reviews in the course of a year. */
    REVIEW
  }

  /** The language of papers, that of the administration. */
  private static final String PAPERS = "vi";

  private static final String PART = "-nhom-";

  private static final int MOST_PARTS = 99;

  /** Letters on one page: more of them would make it too heavy. */
  public static final int LETTERS_TOGETHER = 20;

  private final String prefix;
  private final String paperPrefix;
  private final String unitFolder;

  /** Units that have the code of another one before them. */
  private final Set<UnitId> reused;

  /** Units that follow others, as the one that had their code before did. */
  private final Set<UnitId> followed;

  public Addresses(String prefix, String unitFolder) {
    this(prefix, prefix, unitFolder, Set.of(), Set.of());
  }

  private Addresses(
      String prefix,
      String paperPrefix,
      String unitFolder,
      Set<UnitId> reused,
      Set<UnitId> followed) {
    this.prefix = prefix;
    this.paperPrefix = paperPrefix;
    this.unitFolder = unitFolder;
    this.reused = reused;
    this.followed = followed;
  }

  /** Of the edition in one language, where only pages that are not about units are asked for. */
  public static Addresses of(Dataset.Identity identity, String language) {
    return new Addresses(
        folder(identity, language),
        folder(identity, PAPERS),
        identity.unitFolder(),
        Set.of(),
        Set.of());
  }

  /**
   * Of the edition in one language. A unit whose code another one had before it has its first day
   * in the name of its pages: the address of the other one goes on leading to the other one.
   *
   * @param scored the units that the edition is about
   */
  public static Addresses of(Dataset dataset, Set<UnitId> scored, String language) {
    Set<UnitId> units = dataset.units().stream().map(Unit::id).collect(Collectors.toSet());
    Set<UnitId> successors =
        dataset.successions().stream().map(Succession::successor).collect(Collectors.toSet());
    return new Addresses(
        folder(dataset.identity(), language),
        folder(dataset.identity(), PAPERS),
        dataset.identity().unitFolder(),
        withCodeOfEarlier(scored, units),
        withCodeOfEarlier(successors, successors));
  }

  private static Set<UnitId> withCodeOfEarlier(Set<UnitId> some, Set<UnitId> all) {
    return some.stream()
        .filter(
            unit ->
                all.stream()
                    .anyMatch(
                        other ->
                            other.code().equals(unit.code())
                                && other.validFrom().isBefore(unit.validFrom())))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The folder of the edition in one language, with a slash; empty for the first language. */
  public static String folder(Dataset.Identity identity, String language) {
    return folder(identity.languages(), language);
  }

  /** The same of a site in these languages. */
  public static String folder(List<String> languages, String language) {
    return languages.get(0).equals(language) ? "" : language + "/";
  }

  /** The picture that stands for the edition wherever a link to it is shown. */
  public SitePath sharePicture() {
    return at("assets/share.png");
  }

  /** All pages whose names do not come from the data, whether a site has them or not. */
  public List<SitePath> named(int units) {
    List<SitePath> named =
        new ArrayList<>(
            List.of(
                home(),
                ranking(),
                robustness(),
                agreement(),
                change(),
                compare(),
                units(),
                sheets(),
                meetingPack(),
                areas(),
                bottlenecks(),
                successors(),
                todo(),
                targets(),
                tasks(),
                findings(),
                evidence(),
                calendar(),
                papers(),
                summaryReport(),
                annexes(),
                trust(),
                methodology(),
                sources(),
                glossary(),
                search(),
                notFound(),
                figures()));
    for (int page = 1; page <= sheetsOfLetters(units); page++) {
      named.add(urgingTogether(page));
    }
    for (int page = 1; page <= units; page++) {
      named.add(todo(page));
      named.add(part(units(), page));
      named.add(part(sheets(), page));
      named.add(part(targets(), page));
    }
    return named;
  }

  /**
   * All pages named after one code.
   *
   * @throws IllegalArgumentException if no file can have such a name
   */
  public List<SitePath> named(Coded kind, String code) {
    return switch (kind) {
      case UNIT -> {
        UnitId unit = UnitId.of(code);
        yield List.of(
            unit(unit),
            TakeAway.singleFile(unit(unit)),
            calculation(unit),
            successor(unit),
            figures(unit),
            urging(unit),
            unitReport(unit));
      }
      case AREA -> parted(area(code), evidence(code));
      case TARGET -> parted(target(code));
      case FINDING -> parted(finding(code));
      case REVIEW -> List.of(review(code));
    };
  }

  /** Pages with the longest name that a part of them has in a data set of any size. */
  private static List<SitePath> parted(SitePath... pages) {
    return Stream.of(pages).flatMap(page -> Stream.of(page, part(page, MOST_PARTS))).toList();
  }

  /** How many pages of letters printed together so many units have at most. */
  private static int sheetsOfLetters(int units) {
    return 1 + units / LETTERS_TOGETHER;
  }

  /** The folders at the top of a site, besides that of the units. */
  public static Set<String> folders(Dataset.Identity identity) {
    String units = "x";
    Addresses addresses = new Addresses("", units);
    Set<String> folders = new TreeSet<>(Set.of("assets", "downloads"));
    Stream.concat(identity.languages().stream(), Stream.of(PAPERS))
        .map(language -> folder(identity, language))
        .filter(folder -> !folder.isEmpty())
        .forEach(folder -> folders.add(folder.substring(0, folder.length() - 1)));
    Stream.concat(
            addresses.named(1).stream(),
            Stream.of(Coded.values()).flatMap(kind -> addresses.named(kind, "1").stream()))
        .map(SitePath::text)
        .filter(path -> path.contains("/"))
        .map(path -> path.substring(0, path.indexOf('/')))
        .filter(folder -> !folder.equals(units))
        .forEach(folders::add);
    return folders;
  }

  /**
   * Some rows of a page that cannot hold all.
   *
   * @param part 1 for the first; there are at most as many as units
   */
  public static SitePath part(SitePath whole, int part) {
    String path = whole.text();
    return SitePath.of(path.substring(0, path.lastIndexOf('.')) + PART + part + ".html");
  }

  public SitePath home() {
    return at("index.html");
  }

  public SitePath ranking() {
    return at("xep-hang.html");
  }

  public SitePath robustness() {
    return at("do-chac-chan.html");
  }

  public SitePath agreement() {
    return at("tu-cham.html");
  }

  public SitePath change() {
    return at("thay-doi.html");
  }

  public SitePath compare() {
    return at("so-sanh.html");
  }

  public SitePath units() {
    return at(unitFolder + "/index.html");
  }

  public SitePath unit(UnitId unit) {
    return at(unitFolder + "/" + name(unit) + ".html");
  }

  /** What the pages of a unit are called: {@code 21484}, {@code 21484-2025-07-01}. */
  public String name(UnitId unit) {
    String code = fileName(unit.code());
    return reused.contains(unit) ? code + "-" + unit.validFrom() : code;
  }

  /** How the index of a unit is computed, down to the line of a file. */
  public SitePath calculation(UnitId unit) {
    return at(unitFolder + "/" + name(unit) + "-cach-tinh.html");
  }

  /** How figures name a unit: {@code xa/21484}. */
  public String figuresOf(UnitId unit) {
    return unitFolder + "/" + name(unit);
  }

  /** What the figures of a unit answer, for a script. */
  public SitePath figures(UnitId unit) {
    return at(figuresOf(unit) + "-so-lieu.js");
  }

  /** What figures of all units have in common, for a script. */
  public SitePath figures() {
    return at("so-lieu.js");
  }

  /** All scorecards, to be printed in one go. */
  public SitePath sheets() {
    return TakeAway.allSheets(units());
  }

  /** What a meeting has on the table, to be printed in one go. */
  public SitePath meetingPack() {
    return TakeAway.meetingPack(home());
  }

  public SitePath areas() {
    return at("linh-vuc/index.html");
  }

  public SitePath area(String code) {
    return at("linh-vuc/" + fileName(code) + ".html");
  }

  public SitePath bottlenecks() {
    return at("diem-nghen.html");
  }

  public SitePath successors() {
    return at("don-vi-moi.html");
  }

  /** A unit that follows others and is not scored yet. */
  public SitePath successor(UnitId unit) {
    return at("don-vi-moi/" + successorName(unit) + ".html");
  }

  /** Everything that is still open in the year that is followed, or the way to it. */
  public SitePath todo() {
    return at("viec-can-lam.html");
  }

  /**
   * What is still open in some of very many units.
   *
   * @param page 1 for the first; there are at most as many as units
   */
  public SitePath todo(int page) {
    return at("viec-can-lam/" + page + ".html");
  }

  public SitePath targets() {
    return at("chi-tieu/index.html");
  }

  public SitePath target(String code) {
    return at("chi-tieu/" + fileName(code) + ".html");
  }

  public SitePath tasks() {
    return at("nhiem-vu.html");
  }

  public SitePath findings() {
    return at("ton-tai.html");
  }

  public SitePath finding(String code) {
    return at("ton-tai/" + fileName(code) + ".html");
  }

  public SitePath evidence() {
    return at("minh-chung.html");
  }

  public SitePath evidence(String area) {
    return at("minh-chung/" + fileName(area) + ".html");
  }

  public SitePath calendar() {
    return at("lich.html");
  }

  public SitePath review(String code) {
    return at("so-ket/" + fileName(code) + ".html");
  }

  /** All papers. They exist in one language only, whichever edition leads to them. */
  public SitePath papers() {
    return paper("index");
  }

  /** The paper that urges a unit. */
  public SitePath urging(UnitId unit) {
    return paper("don-doc/" + name(unit));
  }

  /**
   * Papers that urge, printed together.
   *
   * @param page 1 for the first
   */
  public SitePath urgingTogether(int page) {
    return paper("don-doc/tat-ca" + (page == 1 ? "" : "-" + page));
  }

  /** The report that a unit owes. */
  public SitePath unitReport(UnitId unit) {
    return paper("bao-cao/" + name(unit));
  }

  /** The report on all units. */
  public SitePath summaryReport() {
    return paper("tong-hop");
  }

  /** The tables that go with it. */
  public SitePath annexes() {
    return paper("phu-luc");
  }

  /** Why the figures can be trusted. */
  public SitePath trust() {
    return at("vi-sao-tin-duoc.html");
  }

  public SitePath methodology() {
    return at("phuong-phap.html");
  }

  public SitePath sources() {
    return at("du-lieu.html");
  }

  /** The terms of the field. */
  public SitePath glossary() {
    return at("thuat-ngu.html");
  }

  /** The index of the site. */
  public SitePath search() {
    return at("tim-kiem.html");
  }

  public SitePath notFound() {
    return at("404.html");
  }

  /** Id of the row of a leaf on the page of its area. */
  public static String leafRow(String leaf) {
    return "leaf-" + fileName(leaf);
  }

  /** Id of the part about an area on the calculation sheet of a unit: {@code lv-1}. */
  public static String calculationPart(String area) {
    return "lv-" + fileName(area);
  }

  /** Id of the line of a leaf on the calculation sheet of a unit: {@code tc-1.5}. */
  public static String calculationLine(String leaf) {
    return "tc-" + leaf;
  }

  /** Id of the row of a task on the page of the tasks. */
  public static String taskRow(String task) {
    return "task-" + fileName(task);
  }

  /** Id of the row of a unit that follows others. */
  public String successorRow(UnitId unit) {
    return "unit-" + successorName(unit);
  }

  private String successorName(UnitId unit) {
    String code = fileName(unit.code());
    return followed.contains(unit) ? code + "-" + unit.validFrom() : code;
  }

  /**
   * Id of what is open in a unit. A script takes it for the filter by unit, so that the same link
   * leads to the unit with and without one.
   */
  public String todoOf(UnitId unit) {
    return "dv=" + name(unit);
  }

  /** The same of all that is open of one kind. */
  public static String todoOf(Duty.Kind kind) {
    return "loai="
        + switch (kind) {
          case REPORT -> "bao-cao";
          case TARGET -> "chi-tieu";
          case TASK -> "nhiem-vu";
          case FINDING -> "ton-tai";
          case EVIDENCE -> "minh-chung";
        };
  }

  /** The same of all that is equally urgent. */
  public static String todoOf(Duty.When when) {
    return "han="
        + switch (when) {
          case OVERDUE -> "qua-han";
          case WITHIN_A_WEEK -> "7-ngay";
          case LATER -> "sau";
        };
  }

  private SitePath paper(String name) {
    return SitePath.of(paperPrefix + "van-ban/" + name + ".html");
  }

  private SitePath at(String path) {
    return SitePath.of(prefix + path);
  }

  /** Codes are digits in the national list; whatever else a data set uses becomes safe here. */
  public static String fileName(String code) {
    return code.toLowerCase(Locale.ROOT).replace('.', '-');
  }
}

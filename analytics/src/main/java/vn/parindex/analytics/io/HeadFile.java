package vn.parindex.analytics.io;

import static vn.parindex.analytics.io.Form.COUNT;
import static vn.parindex.analytics.io.Form.DAY;
import static vn.parindex.analytics.io.Form.NUMBER;
import static vn.parindex.analytics.io.Form.TEXT;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.parindex.analytics.AnalysisSettings;
import vn.parindex.analytics.MethodSettings;
import vn.parindex.analytics.check.Place;
import vn.parindex.analytics.check.Problem;
import vn.parindex.analytics.index.Band;
import vn.parindex.analytics.index.BandScale;
import vn.parindex.analytics.index.IndexSettings;
import vn.parindex.analytics.index.MissingPolicy;
import vn.parindex.analytics.index.NotApplicablePolicy;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.PublicPolicy;
import vn.parindex.analytics.model.PublicPolicy.Part;
import vn.parindex.analytics.model.Terms;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.ranking.TieEquality;
import vn.parindex.analytics.ranking.TiePolicy;

/**
 * {@code dataset.json} in its parts: what the data set calls itself, how it is to be analysed, its
 * periods. The settings are read apart, since those of a faulty file are none.
 */
final class HeadFile {

  private static final Form<List<Band>> BANDS = Form.list(Form.object(HeadFile::band));
  private static final Form<Compared> COMPARED =
      Form.object(
          f -> new Compared(f.one("from", TEXT, Compared::from), f.one("to", TEXT, Compared::to)));

  private HeadFile() {}

  /** The periods that are compared. */
  record Compared(String from, String to) {
    /**
     * The last period with points and the one before it that has some; the same twice where there
     * is one; the last period twice where there is none.
     */
    static Compared usual(Dataset dataset) {
      List<Period> scored = dataset.periodsWithPoints();
      List<Period> periods = scored.isEmpty() ? dataset.periods() : scored;
      if (periods.isEmpty()) {
        return new Compared("", "");
      }
      int last = periods.size() - 1;
      return new Compared(
          periods.get(scored.size() > 1 ? last - 1 : last).code(), periods.get(last).code());
    }
  }

  /** The choices of method that all analyses share. */
  private record Policies(
      IndexSettings index, TiePolicy ties, TieEquality equality, int decimals, int pointDecimals) {}

  /** The number of the version, where somebody types it: it is written by nobody else. */
  static Optional<String> version(Fields<Dataset.Identity> f) {
    return f.maybe("dataVersion", TEXT, identity -> Optional.empty());
  }

  /** Names and words, without languages that have none; without a number of the version. */
  static Dataset.Identity identity(Fields<Dataset.Identity> f) {
    String name = f.one("name", TEXT, Dataset.Identity::name);
    String publisher = f.one("publisher", TEXT, Dataset.Identity::publisher);
    Map<String, Terms> terms =
        f.one("terms", Form.map(Form.object(HeadFile::terms)), Dataset.Identity::terms);
    String unitFolder = f.one("unitFolder", TEXT, Dataset.Identity::unitFolder);
    Optional<String> siteAddress = f.maybe("siteAddress", TEXT, Dataset.Identity::siteAddress);
    List<String> languages =
        f.one("languages", Form.list(language(terms)), Dataset.Identity::languages);
    return new Dataset.Identity(
        name,
        publisher,
        "",
        unitFolder,
        languages,
        terms,
        siteAddress,
        f.or(
            "publicEdition",
            Form.object(HeadFile::publicPolicy),
            PublicPolicy.STRICT,
            Dataset.Identity::publicPolicy),
        f.or(
            "formerly",
            Form.list(Form.object(g -> formerly(g, languages))),
            List.of(),
            Dataset.Identity::formerly));
  }

  /** Names until a day, in all languages of the site where terms are told. */
  private static Dataset.Formerly formerly(Fields<Dataset.Formerly> f, List<String> languages) {
    LocalDate until = f.one("until", DAY, Dataset.Formerly::until);
    Optional<String> name = f.maybe("name", TEXT, Dataset.Formerly::name);
    Optional<String> publisher = f.maybe("publisher", TEXT, Dataset.Formerly::publisher);
    Map<String, Terms> terms =
        f.or("terms", Form.map(Form.object(HeadFile::terms)), Map.of(), Dataset.Formerly::terms);
    boolean lacks = !terms.isEmpty() && !terms.keySet().containsAll(languages);
    f.leaveOutIf(
        lacks,
        Problem.TERMS,
        "terms",
        String.join(", ", terms.keySet()),
        "đủ các ngôn ngữ của trang: " + String.join(", ", languages),
        "Thêm từ ngữ của ngôn ngữ còn thiếu.");
    return new Dataset.Formerly(until, name, publisher, terms);
  }

  private static Terms terms(Fields<Terms> f) {
    return new Terms(
        f.one("group", TEXT, Terms::group),
        f.one("groupName", TEXT, Terms::groupName),
        f.one("unit", TEXT, Terms::unit),
        f.one("units", TEXT, Terms::units),
        f.maybe("siteName", TEXT, Terms::siteName),
        f.maybe("reuse", TEXT, Terms::reuse),
        f.maybe("authority", TEXT, Terms::authority));
  }

  private static PublicPolicy publicPolicy(Fields<PublicPolicy> f) {
    List<Part> leaveOut =
        f.one("leaveOut", Form.list(Form.code(Part.values(), Part::code)), PublicPolicy::leaveOut);
    boolean isSaidInDrafts = leaveOut.contains(Part.PERSONS) && !leaveOut.contains(Part.DRAFTS);
    if (isSaidInDrafts) {
      f.fault(
          Problem.PERSONS_IN_DRAFTS,
          "leaveOut",
          "\"persons\" mà không có \"drafts\"",
          "có cả \"drafts\": dự thảo văn bản ghi rõ ai phụ trách",
          "Thêm \"drafts\" vào danh sách, hoặc bỏ \"persons\".");
    }
    return new PublicPolicy(leaveOut, false);
  }

  private static Form<String> language(Map<String, Terms> terms) {
    return new Form<>(
        at -> {
          String language = TEXT.read(at);
          if (!terms.containsKey(language)) {
            at.report()
                .add(
                    Problem.TERMS,
                    at.place(),
                    MessageWords.quoted(language),
                    "ngôn ngữ có trong \"terms\": " + String.join(", ", terms.keySet()),
                    "Thêm từ ngữ vào \"terms\", hoặc bỏ ngôn ngữ này.");
            throw new Refusal();
          }
          return language;
        },
        TEXT::write);
  }

  /** What is compared, even of a file with faults; the usual where nobody says. */
  static Compared compared(At head, Dataset dataset) {
    return head.node().has("compare") ? COMPARED.read(head.at("compare")) : Compared.usual(dataset);
  }

  /** The day of the analysis; the last day of the data when nothing else is said. */
  static LocalDate asOf(Fields<AnalysisSettings> f, LocalDate lastDay) {
    return f.or("asOf", DAY, lastDay, AnalysisSettings::asOf);
  }

  /** At how many places points are shown, even by a file with faults. */
  static int pointDecimals(At head) {
    return head.node().has("policies")
        ? pointDecimals(new Fields.Read<>(head.at("policies")))
        : AnalysisSettings.POINT_DECIMALS;
  }

  private static int pointDecimals(Fields<Policies> f) {
    return f.or("pointDecimals", COUNT, AnalysisSettings.POINT_DECIMALS, Policies::pointDecimals);
  }

  /** How the data are to be analysed. */
  static AnalysisSettings settings(Fields<AnalysisSettings> f, Dataset dataset) {
    Compared compared =
        f.or(
            "compare",
            COMPARED,
            Compared.usual(dataset),
            s -> new Compared(s.compareFrom(), s.compareTo()));
    LocalDate asOf = asOf(f, dataset.lastDay());
    Policies policies =
        f.one(
            "policies",
            Form.object(HeadFile::policies),
            s -> new Policies(s.index(), s.ties(), s.equality(), s.decimals(), s.pointDecimals()));
    MethodSettings methods =
        f.usually(
            "methods",
            Form.object(MethodFields::all),
            MethodSettings.DEFAULT,
            AnalysisSettings::methods);
    return new AnalysisSettings(
        policies.index(),
        policies.ties(),
        policies.equality(),
        bands(f.as(AnalysisSettings::bands)),
        compared.from(),
        compared.to(),
        asOf,
        policies.decimals(),
        policies.pointDecimals(),
        methods);
  }

  private static BandScale bands(Fields<BandScale> f) {
    return new BandScale(
        f.one("bands", BANDS, BandScale::bands),
        f.maybe("bandsTitle", TEXT, BandScale::title),
        f.maybe("bandsTitleEn", TEXT, BandScale::titleEn));
  }

  private static Policies policies(Fields<Policies> f) {
    TiePolicy ties = f.one("ties", Form.code(TiePolicy.values(), TiePolicy::code), Policies::ties);
    boolean exact =
        f.one(
                "tieEquality",
                TEXT,
                p -> p.equality().equals(TieEquality.EXACT) ? "exact" : "published")
            .equals("exact");
    IndexSettings index =
        new IndexSettings(
            f.one(
                "missing",
                Form.code(MissingPolicy.values(), MissingPolicy::code),
                p -> p.index().missing()),
            f.one("missingLimitPercent", NUMBER, p -> p.index().missingLimitPercent()),
            f.or(
                "notApplicable",
                Form.code(NotApplicablePolicy.values(), NotApplicablePolicy::code),
                NotApplicablePolicy.LEAVES_MAXIMUM,
                p -> p.index().notApplicable()));
    int decimals = f.one("decimals", COUNT, Policies::decimals);
    return new Policies(
        index,
        ties,
        exact ? TieEquality.EXACT : TieEquality.published(decimals),
        decimals,
        pointDecimals(f));
  }

  private static Band band(Fields<Band> f) {
    return new Band(
        f.one("code", TEXT, Band::code),
        f.one("name", TEXT, Band::name),
        f.or("nameEn", TEXT, "", Band::nameEn),
        f.maybe("atLeast", NUMBER, HeadFile::bound).orElse(BigDecimal.ZERO),
        f.maybe("topPercent", NUMBER, Band::topPercent));
  }

  /** Where the rank decides alone there is no bound to write. */
  private static Optional<BigDecimal> bound(Band band) {
    return band.topPercent().isPresent() && band.atLeast().signum() == 0
        ? Optional.empty()
        : Optional.of(band.atLeast());
  }

  /** The periods, without those whose days contradict each other. */
  static List<Period> periods(Fields<List<Period>> f) {
    return f.one("periods", Form.list(Form.object(HeadFile::period)), Function.identity());
  }

  private static Period period(Fields<Period> f) {
    String code = f.one("code", TEXT, Period::code);
    LocalDate from = f.one("from", DAY, Period::from);
    LocalDate to = f.one("to", DAY, Period::to);
    f.leaveOutIf(
        to.isBefore(from),
        Problem.PERIOD_DAYS,
        "to",
        MessageWords.quoted(to.toString()),
        "ngày không sớm hơn \"from\" " + from,
        "Sửa một trong hai ngày.");
    LocalDate unitsAsOf = f.one("unitsAsOf", DAY, Period::unitsAsOf);
    f.leaveOutIf(
        unitsAsOf.isBefore(from) || unitsAsOf.isAfter(to),
        Problem.PERIOD_DAYS,
        "unitsAsOf",
        MessageWords.quoted(unitsAsOf.toString()),
        "ngày từ " + from + " đến " + to,
        "Chọn một ngày trong kỳ; các đơn vị tồn tại ngày đó được chấm điểm.");
    return new Period(
        code,
        from,
        to,
        unitsAsOf,
        f.one("unitCount", COUNT, Period::unitCount),
        f.one("framework", TEXT, Period::framework),
        f.usually("closedOn", DAY, to, Period::closedOn),
        f.or("name", TEXT, "", Period::name),
        f.or("nameEn", TEXT, "", Period::nameEn));
  }

  /** Reports what in the head contradicts itself or, if these are known, the units. */
  static void check(At head, Optional<List<Unit>> units) {
    List<Band> bands = BANDS.read(head.at("bands"));
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < bands.size(); i++) {
      Band band = bands.get(i);
      BigDecimal atLeast = band.atLeast();
      Place place = head.at("bands").at(i).place();
      if (!codes.add(bands.get(i).code())) {
        head.report()
            .add(
                Problem.BANDS,
                place.at("code"),
                MessageWords.quoted(bands.get(i).code()),
                "mã chưa dùng",
                "Đổi mã của mức xếp loại này.");
      }
      if (i > 0 && !bands.get(i - 1).asksForMoreThan(band)) {
        boolean byRank = band.topPercent().isPresent() || bands.get(i - 1).topPercent().isPresent();
        head.report()
            .add(
                Problem.BANDS,
                place.at(band.topPercent().isPresent() ? "topPercent" : "atLeast"),
                MessageWords.plain(band.topPercent().orElse(atLeast)),
                byRank
                    ? "\"topPercent\" không nhỏ hơn và \"atLeast\" không lớn hơn mức trên, ít nhất"
                        + " một mục khác"
                    : "số nhỏ hơn " + MessageWords.plain(bands.get(i - 1).atLeast()),
                "Xếp các mức từ cao xuống thấp.");
      }
      if (i == bands.size() - 1 && band.topPercent().isPresent()) {
        head.report()
            .add(
                Problem.BANDS,
                place.at("topPercent"),
                MessageWords.plain(band.topPercent().get()),
                "không có \"topPercent\" ở mức cuối cùng",
                "Bỏ \"topPercent\" ở mức thấp nhất, để mọi đơn vị đều có xếp loại.");
      }
      if (i == bands.size() - 1 && atLeast.signum() != 0) {
        head.report()
            .add(
                Problem.BANDS,
                place.at("atLeast"),
                MessageWords.plain(atLeast),
                "0 ở mức cuối cùng",
                "Mức thấp nhất phải bắt đầu từ 0, để mọi đơn vị đều có xếp loại.");
      }
    }
    units.ifPresent(known -> peerGroups(head.at("methods").at("peers").at("groups"), known));
  }

  private static void peerGroups(At groups, List<Unit> units) {
    Set<String> known = new HashSet<>();
    units.forEach(unit -> known.add(unit.code()));
    Set<String> placed = new HashSet<>();
    for (int i = 0; i < groups.node().size(); i++) {
      for (int j = 0; j < groups.node().path(i).size(); j++) {
        At at = groups.at(i).at(j);
        String code = TEXT.read(at);
        if (!known.contains(code)) {
          at.report()
              .add(
                  Problem.PEER_GROUPS,
                  at.place(),
                  MessageWords.quoted(code),
                  "mã có trong danh sách đơn vị",
                  "Sửa mã, hoặc bỏ mã này khỏi nhóm.");
        } else if (!placed.add(code)) {
          at.report()
              .add(
                  Problem.PEER_GROUPS,
                  at.place(),
                  MessageWords.quoted(code),
                  "đơn vị chưa nằm trong nhóm nào",
                  "Để đơn vị này trong một nhóm.");
        }
      }
    }
  }
}

package vn.parindex.site.say;

import static vn.parindex.site.model.PageHead.Section.AGREEMENT;
import static vn.parindex.site.model.PageHead.Section.AREAS;
import static vn.parindex.site.model.PageHead.Section.BOTTLENECKS;
import static vn.parindex.site.model.PageHead.Section.CALENDAR;
import static vn.parindex.site.model.PageHead.Section.CHANGE;
import static vn.parindex.site.model.PageHead.Section.EVIDENCE;
import static vn.parindex.site.model.PageHead.Section.FINDINGS;
import static vn.parindex.site.model.PageHead.Section.RANKING;
import static vn.parindex.site.model.PageHead.Section.REVIEWS;
import static vn.parindex.site.model.PageHead.Section.ROBUSTNESS;
import static vn.parindex.site.model.PageHead.Section.SOURCES;
import static vn.parindex.site.model.PageHead.Section.SUCCESSORS;
import static vn.parindex.site.model.PageHead.Section.TARGETS;
import static vn.parindex.site.model.PageHead.Section.TASKS;
import static vn.parindex.site.model.PageHead.Section.UNITS;

import java.util.List;
import java.util.Locale;
import vn.parindex.site.model.PageHead.Section;

/**
 * The terms that the site uses: their ids, and where they are used. What they mean stands with the
 * words. Ids are in addresses that people mail to each other, so they stay.
 */
public enum Term {
  CHI_SO(Method.INDEX, RANKING, UNITS),
  BO_TIEU_CHI(Method.COMPARING, CHANGE, AREAS),
  LINH_VUC(AREAS),
  TIEU_CHI(AREAS),
  TIEU_CHI_THANH_PHAN(AREAS),
  DIEM_TOI_DA(AREAS),
  TY_LE_DAT(AREAS),
  TU_CHAM(Method.SELF_ASSESSMENT, AGREEMENT),
  THAM_DINH(Method.SELF_ASSESSMENT, AGREEMENT),
  GIAI_TRINH(Method.SELF_ASSESSMENT, AGREEMENT),
  DIEU_TRA_XHH(Method.SURVEY, AREAS, AGREEMENT),
  KHONG_AP_DUNG(Method.NO_POINTS, UNITS, SOURCES),
  THU_HANG(Method.RANK_MOVES, RANKING),
  DONG_HANG(RANKING),
  XEP_LOAI(RANKING, UNITS),
  TRUNG_VI(Method.QUARTILES, RANKING, AREAS),
  KHOANG_HANG(Method.RANK_CERTAINTY, ROBUSTNESS),
  DIEM_PHAN_TRAM(RANKING, CHANGE),
  KET_QUA_THUC_HIEN(Method.COMPARING, CHANGE),
  DIEM_MAT(Method.LOSSES, BOTTLENECKS),
  DIEM_NGHEN(Method.LOSSES, BOTTLENECKS),
  DIEM_CO_THE_GIANH_LAI(Method.LOSSES, BOTTLENECKS, UNITS),
  NHOM_TUONG_DONG(Method.PEERS, UNITS),
  XU_HUONG(Method.TREND, UNITS),
  PHIEU_DIEM(UNITS),
  DON_VI_MOI(Method.SUCCESSORS, SUCCESSORS),
  UOC_TINH(Method.SUCCESSORS, SUCCESSORS),
  SO_LIEU_MINH_HOA(SOURCES),
  CHI_TIEU(TARGETS),
  MUC_GIAO(TARGETS),
  DAT_CHUA_DAT(TARGETS),
  KHONG_PHAT_SINH(TARGETS),
  CHUA_CO_SO_LIEU(TARGETS),
  LUY_KE(TARGETS),
  CONG_DON(TARGETS),
  KY_BAO_CAO(TARGETS, REVIEWS),
  TIEN_DO(TARGETS),
  SO_TAM_TINH(TARGETS),
  NHIEM_VU(TASKS),
  TON_TAI_HAN_CHE(FINDINGS),
  NGUYEN_NHAN(FINDINGS),
  GIAI_PHAP_KHAC_PHUC(FINDINGS),
  TAI_LIEU_KIEM_CHUNG(EVIDENCE),
  THOI_HAN(CALENDAR),
  CCHC(Occurs.IN_DATA, AREAS),
  TTHC(Occurs.IN_DATA, AREAS, TARGETS),
  HO_SO(Occurs.IN_DATA, TARGETS),
  DICH_VU_CONG_TRUC_TUYEN(Occurs.IN_DATA, AREAS, TARGETS),
  TRUC_TUYEN_TOAN_TRINH(Occurs.IN_DATA, TARGETS),
  TRUC_TUYEN_MOT_PHAN(Occurs.IN_DATA, TARGETS),
  CBCCVC(Occurs.IN_DATA, AREAS, TARGETS);

  private final Occurs occurs;
  private final String method;
  private final List<Section> sections;

  Term(Section... sections) {
    this(Occurs.ON_PAGES, "", sections);
  }

  Term(String method, Section... sections) {
    this(Occurs.ON_PAGES, method, sections);
  }

  Term(Occurs occurs, Section... sections) {
    this(occurs, "", sections);
  }

  Term(Occurs occurs, String method, Section... sections) {
    this.occurs = occurs;
    this.method = method;
    this.sections = List.of(sections);
  }

  /** The id: "diem-nghen". */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Where the word comes from. */
  Occurs occurs() {
    return occurs;
  }

  /** The section of the page on the method that explains it; empty when none does. */
  String method() {
    return method;
  }

  /** Parts of the site that use it. */
  List<Section> sections() {
    return sections;
  }

  /** Where a word comes from. */
  enum Occurs {
    /** The pages themselves use it. */
    ON_PAGES,
    /** Names of criteria or targets use it; in another data set they may not. */
    IN_DATA
  }

  /** Ids of sections of the page on the method, as its text has them. */
  static final class Method {
    static final String INDEX = "chi-so";
    static final String SURVEY = "dieu-tra";
    static final String NO_POINTS = "khong-co-diem";
    static final String COMPARING = "so-sanh-hai-nam";
    static final String RANK_MOVES = "doi-hang";
    static final String TREND = "xu-huong";
    static final String LOSSES = "diem-mat";
    static final String RANK_CERTAINTY = "do-chac-chan";
    static final String SELF_ASSESSMENT = "tu-cham";
    static final String PEERS = "tuong-dong";
    static final String SUCCESSORS = "don-vi-ke-tiep";
    static final String QUARTILES = "trung-vi";
  }
}

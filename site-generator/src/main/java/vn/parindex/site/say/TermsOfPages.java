package vn.parindex.site.say;

import java.util.List;
import java.util.Map;

/**
 * Which terms a kind of page explains at its end: those without which its first figures cannot be
 * read, eight at most.
 */
final class TermsOfPages {

  /** Terms by the kind of page. */
  static final Map<String, List<Term>> BY_KIND =
      Map.ofEntries(
          Map.entry("home", List.of(Term.CHI_SO, Term.TRUNG_VI, Term.XEP_LOAI, Term.DIEM_NGHEN)),
          Map.entry(
              "ranking",
              List.of(
                  Term.CHI_SO,
                  Term.THU_HANG,
                  Term.DONG_HANG,
                  Term.XEP_LOAI,
                  Term.TRUNG_VI,
                  Term.KHOANG_HANG)),
          Map.entry(
              "robustness",
              List.of(Term.KHOANG_HANG, Term.THU_HANG, Term.LINH_VUC, Term.DIEU_TRA_XHH)),
          Map.entry(
              "change",
              List.of(
                  Term.DIEM_PHAN_TRAM, Term.KET_QUA_THUC_HIEN, Term.BO_TIEU_CHI, Term.THU_HANG)),
          Map.entry("units", List.of(Term.PHIEU_DIEM, Term.CHI_SO, Term.THU_HANG, Term.XEP_LOAI)),
          Map.entry(
              "scorecard",
              List.of(
                  Term.CHI_SO, Term.KHOANG_HANG, Term.DIEM_CO_THE_GIANH_LAI, Term.NHOM_TUONG_DONG)),
          Map.entry(
              "calculation",
              List.of(
                  Term.CHI_SO,
                  Term.DIEM_TOI_DA,
                  Term.TY_LE_DAT,
                  Term.TU_CHAM,
                  Term.THAM_DINH,
                  Term.DIEU_TRA_XHH,
                  Term.KHONG_AP_DUNG)),
          Map.entry("sheets", List.of(Term.CHI_SO, Term.KHOANG_HANG, Term.TRUNG_VI)),
          Map.entry(
              "meeting-pack",
              List.of(
                  Term.CHI_SO,
                  Term.XEP_LOAI,
                  Term.KHOANG_HANG,
                  Term.TRUNG_VI,
                  Term.CHI_TIEU,
                  Term.NHIEM_VU,
                  Term.DIEM_NGHEN)),
          Map.entry("compare", List.of(Term.LINH_VUC, Term.TY_LE_DAT, Term.TRUNG_VI)),
          Map.entry(
              "areas", List.of(Term.LINH_VUC, Term.DIEM_TOI_DA, Term.TY_LE_DAT, Term.TRUNG_VI)),
          Map.entry(
              "area",
              List.of(
                  Term.TIEU_CHI_THANH_PHAN,
                  Term.DIEM_TOI_DA,
                  Term.TY_LE_DAT,
                  Term.THAM_DINH,
                  Term.DIEU_TRA_XHH)),
          Map.entry(
              "bottlenecks",
              List.of(
                  Term.DIEM_MAT, Term.DIEM_NGHEN, Term.DIEM_CO_THE_GIANH_LAI, Term.DIEU_TRA_XHH)),
          Map.entry("former", List.of(Term.LINH_VUC, Term.TIEU_CHI_THANH_PHAN, Term.TRUNG_VI)),
          Map.entry("successor", List.of(Term.DON_VI_MOI, Term.UOC_TINH)),
          Map.entry("successors", List.of(Term.DON_VI_MOI, Term.UOC_TINH, Term.DIEM_PHAN_TRAM)),
          Map.entry(
              "agreement",
              List.of(
                  Term.TU_CHAM,
                  Term.THAM_DINH,
                  Term.GIAI_TRINH,
                  Term.DIEU_TRA_XHH,
                  Term.DIEM_PHAN_TRAM)),
          Map.entry(
              "target-overview",
              List.of(
                  Term.CHI_TIEU,
                  Term.MUC_GIAO,
                  Term.DAT_CHUA_DAT,
                  Term.KHONG_PHAT_SINH,
                  Term.CONG_DON,
                  Term.TIEN_DO)),
          Map.entry(
              "target-detail",
              List.of(
                  Term.MUC_GIAO,
                  Term.DAT_CHUA_DAT,
                  Term.KHONG_PHAT_SINH,
                  Term.LUY_KE,
                  Term.SO_TAM_TINH,
                  Term.TIEN_DO)),
          Map.entry(
              "todo",
              List.of(Term.THOI_HAN, Term.CHI_TIEU, Term.NHIEM_VU, Term.TAI_LIEU_KIEM_CHUNG)),
          Map.entry("tasks", List.of(Term.NHIEM_VU, Term.THOI_HAN)),
          Map.entry(
              "findings",
              List.of(Term.TON_TAI_HAN_CHE, Term.NGUYEN_NHAN, Term.GIAI_PHAP_KHAC_PHUC)),
          Map.entry("finding", List.of(Term.TON_TAI_HAN_CHE, Term.GIAI_PHAP_KHAC_PHUC)),
          Map.entry("evidence", List.of(Term.TAI_LIEU_KIEM_CHUNG, Term.TIEU_CHI_THANH_PHAN)),
          Map.entry("evidence-area", List.of(Term.TAI_LIEU_KIEM_CHUNG, Term.TIEU_CHI_THANH_PHAN)),
          Map.entry("calendar", List.of(Term.THOI_HAN, Term.CHI_TIEU, Term.NHIEM_VU)),
          Map.entry(
              "review",
              List.of(Term.KY_BAO_CAO, Term.LUY_KE, Term.CHI_TIEU, Term.TAI_LIEU_KIEM_CHUNG)),
          Map.entry("papers", List.of(Term.CHI_TIEU, Term.TON_TAI_HAN_CHE, Term.KY_BAO_CAO)),
          Map.entry(
              "trust",
              List.of(Term.KHOANG_HANG, Term.TU_CHAM, Term.THAM_DINH, Term.SO_LIEU_MINH_HOA)),
          Map.entry(
              "methodology",
              List.of(Term.BO_TIEU_CHI, Term.DIEM_TOI_DA, Term.XEP_LOAI, Term.DONG_HANG)),
          Map.entry(
              "sources", List.of(Term.SO_LIEU_MINH_HOA, Term.KHONG_AP_DUNG, Term.BO_TIEU_CHI)));

  private TermsOfPages() {}
}

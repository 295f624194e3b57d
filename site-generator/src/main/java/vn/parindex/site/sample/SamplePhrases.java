package vn.parindex.site.sample;

import java.util.List;

/**
 * Sentences for invented reports. They are about how an office works and fit whatever was found;
 * they name no unit and no finding. Persons in charge are offices, never names.
 */
final class SamplePhrases {

  /** Why a limitation shows in a unit. */
  static final List<String> CAUSES_OF_LIMITATIONS =
      List.of(
          "Công chức được giao theo dõi còn kiêm nhiệm nhiều việc, chưa dành đủ thời gian.",
          "Chưa phân công rõ người chủ trì, người phối hợp và thời hạn hoàn thành.",
          "Kế hoạch đầu năm chưa nêu rõ sản phẩm và mốc thời gian của từng nội dung.",
          "Công chức phụ trách mới nhận nhiệm vụ, chưa nắm hết hướng dẫn.",
          "Việc phối hợp giữa các công chức chuyên môn chưa thường xuyên, còn chờ nhắc việc.",
          "Chưa tự kiểm tra định kỳ nên thiếu sót chậm được phát hiện.");

  /** Why a cause that the review names holds in a unit. */
  static final List<String> REASONS_OF_CAUSES =
      List.of(
          "Người đứng đầu chưa dành thời gian chỉ đạo, kiểm tra thường xuyên.",
          "Việc đôn đốc, nhắc nhở chưa đều; chưa gắn kết quả với đánh giá cuối năm.",
          "Một bộ phận cán bộ, công chức chưa nhận thức đầy đủ ý nghĩa của công tác này.",
          "Chưa có quy định cụ thể của đơn vị để theo dõi và đánh giá.",
          "Công tác hướng dẫn, tập huấn tại chỗ chưa được quan tâm đúng mức.");

  /** Why what cannot be mended locally shows in a unit. */
  static final List<String> CAUSES_ELSEWHERE =
      List.of(
          "Nội dung vượt thẩm quyền của đơn vị, phụ thuộc quy định và hướng dẫn của cấp trên.",
          "Việc này do cơ quan cấp trên quản lý, đơn vị không tự điều chỉnh được.",
          "Điều kiện để thực hiện chưa có, đơn vị chưa thể giải quyết ngay trong năm.");

  /** What a unit does about what it can mend. */
  static final List<String> REMEDIES =
      List.of(
          "Phân công rõ người, rõ việc, rõ thời hạn; kiểm điểm tiến độ tại giao ban hằng tuần.",
          "Lập bảng theo dõi hằng tháng; người đứng đầu nghe báo cáo và xử lý vướng mắc trước ngày 25.",
          "Rà soát toàn bộ trong quý II, bổ sung phần còn thiếu và tự kiểm tra lại sau mỗi quý.",
          "Tổ chức tập huấn tại chỗ cho công chức phụ trách; phân công người kèm cặp, hỗ trợ.",
          "Đưa nội dung này vào tiêu chí đánh giá, xếp loại công chức cuối năm.",
          "Học tập cách làm của đơn vị bạn, áp dụng và rút kinh nghiệm tại hội nghị sơ kết.",
          "Người đứng đầu trực tiếp chỉ đạo, kiểm tra ít nhất mỗi tháng một lần.");

  /** What a unit does about what it cannot mend itself. */
  static final List<String> PETITIONS =
      List.of(
          "Kiến nghị cấp trên sớm xem xét, hướng dẫn; trong khi chờ, thực hiện theo quy định hiện hành.",
          "Kiến nghị cấp trên xem xét, điều chỉnh cho phù hợp; chuẩn bị sẵn hồ sơ để làm ngay khi có hướng dẫn.",
          "Tổng hợp khó khăn, vướng mắc và kiến nghị cấp trên giải quyết tại hội nghị sơ kết.");

  /** Who is in charge. */
  static final List<String> OFFICES =
      List.of(
          "Công chức Văn phòng – Thống kê",
          "Công chức Tư pháp – Hộ tịch",
          "Công chức Tài chính – Kế toán",
          "Công chức Văn hóa – Xã hội",
          "Công chức Địa chính – Xây dựng",
          "Chủ tịch Ủy ban nhân dân",
          "Phó Chủ tịch Ủy ban nhân dân");

  private SamplePhrases() {}
}

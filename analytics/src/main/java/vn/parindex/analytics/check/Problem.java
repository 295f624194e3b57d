package vn.parindex.analytics.check;

import static vn.parindex.analytics.check.Finding.Level.ERROR;
import static vn.parindex.analytics.check.Finding.Level.NOTE;
import static vn.parindex.analytics.check.Finding.Level.WARNING;

import vn.parindex.analytics.check.Finding.Level;

/**
 * Every kind of finding: its code, weight and title. {@code docs/loi-du-lieu.md} explains each; a
 * test keeps the two equal. Codes are never given anew.
 */
public enum Problem {
  // Files: DL-0xx
  /** A file is not there. */
  FILE_MISSING("DL-001", ERROR, "Thiếu tệp"),
  /** No bytes. */
  FILE_EMPTY("DL-002", ERROR, "Tệp rỗng"),
  /** Blanks only. */
  FILE_BLANK("DL-003", ERROR, "Tệp chỉ có dấu trắng"),
  /** UTF-16. */
  UTF_16("DL-004", ERROR, "Tệp lưu bằng bảng mã UTF-16"),
  /** Bytes that are no UTF-8. */
  NOT_UTF_8("DL-005", ERROR, "Tệp không lưu bằng UTF-8"),
  /** UTF-8 read as something else and saved again. */
  DOUBLE_ENCODED("DL-006", ERROR, "Chữ bị mã hóa hai lần"),
  /** TCVN3 or VNI letters. */
  OLD_FONT("DL-007", ERROR, "Chữ gõ bằng bảng mã cũ (TCVN3 hoặc VNI)"),
  /** Excel has a file open. */
  EXCEL_LOCK("DL-008", NOTE, "Có tệp đang mở trong Excel"),
  /** The system refuses to read. */
  UNREADABLE("DL-009", ERROR, "Không đọc được tệp"),
  /** Two files for one period, edition or year. */
  TWO_FILES("DL-010", ERROR, "Hai tệp cho cùng một nội dung"),
  /** A path that leaves the data folder. */
  UNSAFE_PATH("DL-011", ERROR, "Đường dẫn không an toàn"),
  /** Too many bytes. */
  FILE_TOO_LARGE("DL-012", ERROR, "Tệp quá lớn"),
  /** A file that dataset.json does not name. */
  NOT_LISTED("DL-013", WARNING, "Tệp chưa khai trong dataset.json"),
  /** Other bytes than sealed. */
  CHANGED("DL-014", WARNING, "Nội dung tệp đã đổi sau khi niêm phong"),
  /** There is no data folder. */
  NO_FOLDER("DL-015", ERROR, "Không có thư mục dữ liệu"),
  /** Data where no data of its kind are looked for. */
  WRONG_PLACE("DL-016", ERROR, "Tệp nằm sai thư mục"),
  /** A file that does not say what it holds, or in no word that is known. */
  KIND_UNKNOWN("DL-017", ERROR, "Tệp không nói rõ chứa gì"),
  /** Not read for its name. */
  LEFT_OUT("DL-018", NOTE, "Tệp không được đọc"),
  /** A book of versions that is none. */
  LOCK_DAMAGED("DL-019", NOTE, "Sổ theo dõi phiên bản bị hỏng"),

  // Collections of data sets: DL-03x
  /** A collection where one data set is wanted. */
  COLLECTION_HERE("DL-030", ERROR, "Thư mục là bộ gồm nhiều phần"),
  /** A part without data. */
  PART_FOLDER("DL-031", ERROR, "Thư mục của một phần không dùng được"),
  /** Two parts in one folder, or with the same names. */
  PART_TWICE("DL-032", ERROR, "Hai phần trùng nhau"),
  /** Data that no part has. */
  PART_UNLISTED("DL-033", WARNING, "Thư mục số liệu chưa khai trong bộ"),
  /** A name that is missing in a language. */
  PART_NAMES("DL-034", ERROR, "Tên trong bộ thiếu một ngôn ngữ"),
  /** A part in other languages than the whole. */
  PART_LANGUAGES("DL-035", ERROR, "Phần có ngôn ngữ khác với bộ"),
  /** A unit that is ranked twice by one index. */
  UNIT_IN_TWO_BLOCKS("DL-036", ERROR, "Đơn vị nằm trong hai khối của một chỉ số"),
  /** Two parts call a unit differently. */
  UNIT_OTHER_NAME("DL-037", WARNING, "Một đơn vị có hai tên giữa các phần"),

  // JSON: DL-1xx
  /** Comma before a closing bracket. */
  TRAILING_COMMA("DL-101", ERROR, "Thừa dấu phẩy"),
  /** No comma between two values. */
  MISSING_COMMA("DL-102", ERROR, "Thiếu dấu phẩy"),
  /** Typographic quotes. */
  SMART_QUOTES("DL-103", ERROR, "Dấu ngoặc kép cong"),
  /** Apostrophes. */
  SINGLE_QUOTES("DL-104", ERROR, "Dấu nháy đơn"),
  /** A comment. */
  COMMENT("DL-105", ERROR, "Ghi chú trong tệp JSON"),
  /** 85,5. */
  DECIMAL_COMMA("DL-106", ERROR, "Dấu phẩy thập phân"),
  /** 07. */
  LEADING_ZERO("DL-107", ERROR, "Số bắt đầu bằng 0"),
  /** NaN, Infinity. */
  NOT_A_NUMBER("DL-108", ERROR, "Không phải là số"),
  /** 1e999. */
  NUMBER_TOO_LARGE("DL-109", ERROR, "Số mũ quá lớn"),
  /** 1,500 digits. */
  NUMBER_TOO_LONG("DL-110", ERROR, "Số có quá nhiều chữ số"),
  /** The same key twice. */
  DUPLICATE_KEY("DL-111", ERROR, "Một tên ghi hai lần"),
  /** Something after the last bracket. */
  TEXT_AFTER_END("DL-112", ERROR, "Còn chữ sau khi dữ liệu đã kết thúc"),
  /** The end comes too early. */
  TRUNCATED("DL-113", ERROR, "Tệp bị cắt cụt"),
  /** Tab or line break in a text. */
  RAW_CONTROL("DL-114", ERROR, "Ký tự điều khiển trong chuỗi"),
  /** Too many brackets in brackets. */
  TOO_DEEP("DL-115", ERROR, "Lồng ngoặc quá sâu"),
  /** Half of a character. */
  LONE_SURROGATE("DL-116", ERROR, "Nửa ký tự Unicode"),
  /** A backslash with the wrong letter. */
  BAD_ESCAPE("DL-117", ERROR, "Dấu \\ dùng sai"),
  /** Anything else that is no JSON. */
  NOT_JSON("DL-118", ERROR, "Sai cú pháp JSON"),
  /** ] for } or the reverse. */
  WRONG_BRACKET("DL-119", ERROR, "Đóng nhầm ngoặc"),
  /** Too long a text, too many values. */
  TOO_MUCH("DL-120", ERROR, "Nội dung quá lớn"),
  /** Zero bytes. */
  DAMAGED("DL-121", ERROR, "Tệp bị hỏng"),

  // Structure of one file: DL-2xx
  /** A property that the schema does not know. */
  UNKNOWN_PROPERTY("DL-201", ERROR, "Tên mục không có trong lược đồ"),
  /** A property is not there. */
  MISSING_PROPERTY("DL-202", ERROR, "Thiếu mục bắt buộc"),
  /** A value of another type. */
  WRONG_TYPE("DL-203", ERROR, "Sai kiểu giá trị"),
  /** null. */
  NULL_VALUE("DL-204", ERROR, "Không được ghi null"),
  /** An old shape. */
  OLD_SCHEMA("DL-205", ERROR, "Phiên bản cấu trúc không còn đọc được"),
  /** A shape of the future. */
  NEW_SCHEMA("DL-206", ERROR, "Tệp mới hơn chương trình"),
  /** Another kind of file. */
  WRONG_KIND("DL-207", ERROR, "Tệp không đúng loại"),
  /** Not one of the words allowed. */
  NOT_ALLOWED("DL-208", ERROR, "Giá trị không nằm trong danh sách"),
  /** Not of the form needed. */
  WRONG_FORM("DL-209", ERROR, "Sai dạng viết"),
  /** Too small or too large. */
  OUT_OF_RANGE("DL-210", ERROR, "Số ngoài khoảng cho phép"),
  /** Too short or too long a text. */
  TEXT_LENGTH("DL-211", ERROR, "Độ dài chữ không hợp lệ"),
  /** Too few or too many items. */
  ITEM_COUNT("DL-212", ERROR, "Số phần tử không hợp lệ"),
  /** "85.5". */
  NUMBER_AS_TEXT("DL-213", ERROR, "Số ghi thành chữ"),
  /** "1.234". */
  AMBIGUOUS_NUMBER("DL-214", ERROR, "Số hiểu được hai cách"),
  /** "85%". */
  PERCENT_SIGN("DL-215", ERROR, "Số kèm dấu %"),
  /** "-", "N/A", "x". */
  PLACEHOLDER("DL-216", ERROR, "Ký hiệu thay cho số"),
  /** 01/02/2025. */
  DATE_FORM("DL-217", ERROR, "Ngày viết sai dạng"),
  /** 2025-02-31. */
  NO_SUCH_DAY("DL-218", ERROR, "Ngày không có trong lịch"),
  /** 45658. */
  EXCEL_DATE("DL-219", ERROR, "Ngày dạng số của Excel"),
  /** Two equal items. */
  REPEATED_ITEM("DL-220", ERROR, "Phần tử lặp lại"),
  /** A number with a unit or other text. */
  TEXT_BESIDE_NUMBER("DL-221", ERROR, "Có chữ bên cạnh số"),
  /** 30.5 where things are counted. */
  NOT_WHOLE("DL-222", ERROR, "Số không phải số nguyên"),
  /** 3025-06-30. */
  FAR_DAY("DL-223", ERROR, "Năm ngoài khoảng hợp lý"),
  /** "10/0", "10,3/2"; or "10/3" where no fraction may stand. */
  WRONG_FRACTION("DL-224", ERROR, "Phân số không dùng được"),

  // Texts and codes: DL-3xx
  /** Decomposed letters. */
  NOT_NFC("DL-301", ERROR, "Chữ có dấu ở dạng tách rời (NFD)"),
  /** Characters that nobody sees. */
  HIDDEN_CHARACTER("DL-302", ERROR, "Ký tự ẩn"),
  /** Blanks at an end. */
  STRAY_BLANK("DL-303", ERROR, "Dấu cách thừa"),
  /** U+00D0. */
  ETH("DL-304", ERROR, "Chữ Đ sai mã"),
  /** Full-width letters and digits. */
  FULL_WIDTH("DL-305", ERROR, "Chữ hoặc số toàn khổ"),
  /** 4 digits among codes of 5. */
  LOST_ZERO("DL-306", ERROR, "Mã bị mất số 0 ở đầu"),
  /** Letters among codes of digits. */
  LETTER_IN_CODE("DL-307", ERROR, "Chữ cái trong mã số"),
  /** A name that hardly is one. */
  STRANGE_NAME("DL-308", WARNING, "Tên có vẻ bất thường"),
  /** A note nested too deep, with too many marks or columns. */
  NOTE_TOO_DEEP("DL-309", ERROR, "Tệp ghi chú lồng quá sâu hoặc có quá nhiều dấu"),

  // Units: DL-40x, DL-41x
  /** One code for two units at one time. */
  UNIT_CODE_TWICE("DL-401", ERROR, "Hai đơn vị trùng mã"),
  /** One name for two units at one time. */
  UNIT_NAME_TWICE("DL-402", WARNING, "Hai đơn vị trùng tên"),
  /** A code's name differs in accents only. */
  OTHER_SPELLING("DL-403", WARNING, "Tên viết khác nhau giữa các năm"),
  /** A sheet of a unit that does not exist. */
  UNIT_UNKNOWN("DL-404", ERROR, "Phiếu của đơn vị không có trong kỳ"),
  /** Two sheets of one unit. */
  SHEET_TWICE("DL-405", ERROR, "Một đơn vị có hai phiếu"),
  /** No sheet of a unit. */
  SHEET_MISSING("DL-406", WARNING, "Đơn vị chưa có phiếu"),
  /** Not as many units as promised. */
  UNIT_COUNT("DL-407", ERROR, "Số đơn vị không khớp"),
  /** A unit ends and nobody follows, or begins after nobody. */
  NO_SUCCESSION("DL-408", WARNING, "Đơn vị thay đổi mà không có kế thừa"),
  /** A succession names an unknown unit. */
  SUCCESSION_UNIT("DL-409", ERROR, "Kế thừa nêu đơn vị không có"),
  /** A succession's dates do not meet. */
  SUCCESSION_DATES("DL-410", ERROR, "Ngày kế thừa không khớp"),
  /** A unit ends in two successions. */
  ENDS_TWICE("DL-411", ERROR, "Đơn vị nằm trong hai kế thừa"),
  /** A tile of nobody, or a unit without a tile. */
  TILE_UNIT("DL-412", ERROR, "Bản đồ ô không khớp đơn vị"),
  /** Two on one tile. */
  TILE_SHARED("DL-413", ERROR, "Hai đơn vị trên một ô"),
  /** Off the map. */
  TILE_OUTSIDE("DL-414", ERROR, "Ô nằm ngoài bản đồ"),
  /** A neighbour that does not exist. */
  NEIGHBOUR("DL-415", WARNING, "Đơn vị giáp ranh không khớp"),
  /** Ends before it begins. */
  UNIT_DAYS("DL-416", ERROR, "Đơn vị kết thúc trước khi bắt đầu"),
  /** Set up anew, and yet on no day, or of others. */
  FOUNDED("DL-418", ERROR, "Đơn vị lập mới không khớp"),
  /** One alias for two units at one time. */
  ALIAS_TWICE("DL-419", ERROR, "Một tên gọi khác chỉ hai đơn vị"),

  // Frameworks: DL-42x
  /** One code twice in an edition. */
  FRAMEWORK_CODE_TWICE("DL-420", ERROR, "Mã tiêu chí trùng"),
  /** A code that does not begin with its parent's. */
  FRAMEWORK_CODE_NESTING("DL-421", ERROR, "Mã tiêu chí không theo mã cấp trên"),
  /** Continues what is not there. */
  CONTINUES_UNKNOWN("DL-422", ERROR, "Nối tiếp tiêu chí không có"),
  /** Two continue one. */
  CONTINUES_TWICE("DL-423", ERROR, "Hai tiêu chí nối tiếp một tiêu chí"),
  /** Same, renamed or rescaled contradicts names or points. */
  CONTINUES_AS("DL-424", ERROR, "Cách nối tiếp không khớp tên hoặc điểm"),
  /** Neither continued nor dropped. */
  NOT_CONTINUED("DL-425", ERROR, "Tiêu chí năm trước không được nhắc đến"),
  /** Dropped and continued, or dropped and unknown. */
  DROPPED_WRONG("DL-426", ERROR, "Danh sách tiêu chí bỏ không khớp"),
  /** The edition before does not exist. */
  EDITION_UNKNOWN("DL-427", ERROR, "Không có bộ tiêu chí trước"),
  /** A survey leaf is not scored by a survey, or the reverse. */
  SCORING_SOURCE("DL-428", ERROR, "Cách chấm không khớp nguồn điểm"),
  /** A rate's floor above its threshold. */
  RATE_ORDER("DL-429", ERROR, "Mức sàn cao hơn ngưỡng"),

  // Periods and policies: DL-43x, DL-45x
  /** Periods out of order. */
  PERIOD_ORDER("DL-430", ERROR, "Các kỳ chồng nhau hoặc sai thứ tự"),
  /** A period without framework. */
  FRAMEWORK_MISSING("DL-431", ERROR, "Kỳ không có bộ tiêu chí"),
  /** Compares what is not there. */
  COMPARE("DL-432", ERROR, "Kỳ so sánh không hợp lệ"),
  /** A period's days contradict each other. */
  PERIOD_DAYS("DL-433", ERROR, "Ngày của kỳ không hợp lý"),
  /** Bands out of order. */
  BANDS("DL-434", ERROR, "Thang xếp loại không hợp lệ"),
  /** A language without words. */
  TERMS("DL-435", ERROR, "Ngôn ngữ thiếu từ ngữ"),
  /** Scores of a period that does not exist. */
  PERIOD_UNKNOWN("DL-436", ERROR, "Phiếu của kỳ không khai"),
  /** A code or an edition named twice in dataset.json. */
  PERIOD_TWICE("DL-437", ERROR, "Hai kỳ trùng mã"),
  /** A unit in two groups of peers, or a group that names a unit nobody knows. */
  PEER_GROUPS("DL-438", ERROR, "Nhóm đơn vị tương đồng không hợp lệ"),
  /** A site as of a day on which nothing was known. */
  AS_OF_EARLY("DL-450", ERROR, "Ngày chốt trước khi có điểm"),
  /** A site as of a day after the last figure. */
  AS_OF_LATE("DL-451", NOTE, "Ngày chốt sau số liệu mới nhất"),
  /** Scores known before the period began. */
  CLOSED_EARLY("DL-452", ERROR, "Kỳ có điểm trước khi bắt đầu"),
  /** Days between two periods that belong to neither. */
  PERIOD_GAP("DL-453", WARNING, "Giữa hai kỳ có ngày không thuộc kỳ nào"),
  /** A part of a year that is called by its code, or a year that is called otherwise. */
  PERIOD_NAME("DL-454", WARNING, "Tên kỳ thiếu hoặc không dùng đến"),
  /** Points with fewer decimals than the steps of a framework have. */
  POINT_DECIMALS("DL-455", WARNING, "Điểm hiện ít chữ số thập phân hơn bước điểm"),

  // Scores: DL-44x
  /** Below 0 or above the maximum. */
  ABOVE_MAXIMUM("DL-440", ERROR, "Điểm ngoài khoảng của tiêu chí"),
  /** Scores of the wrong source. */
  SCORE_SOURCE("DL-441", ERROR, "Loại điểm không khớp tiêu chí"),
  /** A leaf without scores. */
  LEAF_WITHOUT_SCORE("DL-442", ERROR, "Tiêu chí không có điểm"),
  /** Scores without a leaf. */
  SCORE_WITHOUT_LEAF("DL-443", ERROR, "Điểm của tiêu chí không có"),
  /** More than the cap. */
  ABOVE_CAP("DL-444", WARNING, "Điểm thưởng hoặc điểm trừ vượt mức trần"),
  /** Between two steps. */
  OFF_STEP("DL-445", WARNING, "Điểm không theo bước 0,25"),
  /** The same sheet as the year before. */
  SAME_AS_BEFORE("DL-446", WARNING, "Phiếu giống hệt kỳ trước"),
  /** The same sheet for every unit. */
  ALL_EQUAL("DL-447", WARNING, "Mọi đơn vị có phiếu giống hệt nhau"),
  /** Rates where points are meant. */
  SHARES("DL-448", WARNING, "Cả cột không quá 1"),

  // Targets, tasks, findings, notes, provenance: DL-46x
  /** A parent that is not there. */
  TARGET_PARENT("DL-460", ERROR, "Không có chỉ tiêu cấp trên"),
  /** A target above itself. */
  TARGET_CYCLE("DL-461", ERROR, "Chỉ tiêu vòng quanh"),
  /** A rate above 100 %. */
  TARGET_THRESHOLD("DL-462", ERROR, "Ngưỡng chỉ tiêu không hợp lệ"),
  /** A growth target without base, or a ratio with one. */
  TARGET_FORM("DL-463", ERROR, "Dạng chỉ tiêu không khớp"),
  /** One code twice in a year. */
  CODE_TWICE("DL-464", ERROR, "Trùng mã trong một năm"),
  /** A note about nothing. */
  NOTE_UNKNOWN("DL-465", WARNING, "Ghi chú không gắn với nội dung nào"),
  /** No source. */
  NO_SOURCE("DL-466", ERROR, "Không ghi nguồn"),
  /** 0.8 for 80 %. */
  THRESHOLD_SHARE("DL-467", WARNING, "Ngưỡng có vẻ là tỷ lệ, không phải phần trăm"),

  // Reports of units, measurements: DL-47x, DL-48x
  /** Two entries for one unit in one file. */
  REPORT_UNIT_TWICE("DL-470", ERROR, "Một đơn vị có hai mục trong một tệp"),
  /** A ratio and a count, two kinds of proof. */
  FIGURE_FORMS("DL-471", ERROR, "Nhiều dạng số liệu ở một chỗ"),
  /** A numerator above its denominator. */
  PART_ABOVE_WHOLE("DL-472", ERROR, "Tử số lớn hơn mẫu số"),
  /** A unit that is not scored in the year. */
  REPORT_UNIT("DL-473", ERROR, "Số liệu của đơn vị không có trong năm"),
  /** A year that is no period. */
  REPORT_YEAR("DL-474", ERROR, "Năm không phải là một kỳ đã khai"),
  /** A target, task, finding or leaf that does not exist. */
  REPORT_CODE("DL-475", ERROR, "Số liệu về nội dung không có trong năm"),
  /** A reporting date outside its year. */
  REPORT_DATE("DL-476", ERROR, "Ngày báo cáo nằm ngoài năm"),
  /** A count for a ratio, or the reverse. */
  FIGURE_UNFIT("DL-477", ERROR, "Dạng số liệu không khớp chỉ tiêu"),
  /** A cumulative figure that becomes less. */
  FIGURE_FALLS("DL-478", WARNING, "Số lũy kế giảm"),
  /** Ten times the figure before. */
  FIGURE_JUMPS("DL-479", WARNING, "Số liệu tăng hoặc giảm mười lần"),
  /** The same figures for every unit. */
  MEASURES_EQUAL("DL-480", WARNING, "Mọi đơn vị có số liệu giống hệt nhau"),
  /** The same figures as on the date before. */
  MEASURES_REPEATED("DL-481", WARNING, "Số liệu giống hệt lần báo cáo trước"),
  /** A correction before what it corrects. */
  REVISION_ORDER("DL-482", ERROR, "Ngày điều chỉnh không hợp lý"),
  /** A correction that corrects nothing. */
  REVISION_EQUAL("DL-483", WARNING, "Điều chỉnh mà số không đổi"),
  /** A provisional figure that nobody confirmed. */
  STILL_PROVISIONAL("DL-484", NOTE, "Số tạm tính chưa được xác nhận"),
  /** Reported before and after, but not on this date. */
  REPORT_GAP("DL-485", NOTE, "Thiếu số liệu một lần báo cáo"),

  // Tasks and findings in units: DL-49x
  /** Another kind of proof than the task wants. */
  PROOF_UNFIT("DL-490", ERROR, "Loại căn cứ không khớp nhiệm vụ"),
  /** Done, says who. */
  DONE_WITHOUT_PROOF("DL-491", WARNING, "Hoàn thành mà thiếu căn cứ"),
  /** A document signed after it was reported. */
  DOCUMENT_DATE("DL-492", WARNING, "Văn bản ký sau ngày báo cáo"),
  /** Reports out of order. */
  REPORT_ORDER("DL-493", ERROR, "Không theo thứ tự thời gian"),
  /** Done, and then not. */
  STATE_BACK("DL-494", WARNING, "Đã hoàn thành rồi lại chưa"),
  /** Due before it was noted. */
  REMEDY_DUE("DL-495", WARNING, "Hạn khắc phục trước ngày theo dõi"),

  // Calendar: DL-50x
  /** A conference before its figures. */
  REVIEW_DAYS("DL-500", ERROR, "Hội nghị họp trước ngày chốt số liệu"),
  /** A code that is no name of a file. Reported by the program that makes files of codes. */
  NO_FILE_NAME("DL-501", ERROR, "Mã không đặt được làm tên tệp"),
  /** A day of another year. */
  CALENDAR_DAY("DL-502", WARNING, "Ngày trong lịch có vẻ sai năm"),

  // Evidence: DL-51x
  /** Evidence of a survey. */
  EVIDENCE_OF_SURVEY("DL-510", ERROR, "Tài liệu cho tiêu chí điều tra xã hội học"),
  /** Filed under what is no other leaf. */
  FILED_UNDER("DL-511", ERROR, "Nơi nộp nhầm không hợp lệ"),
  /** Late before, or complete after the due date. */
  LATENESS("DL-512", WARNING, "Tình trạng tài liệu không khớp hạn nộp"),

  // What nobody means: DL-52x
  /** An edition that continues a later one. */
  EDITION_ORDER("DL-520", ERROR, "Bộ tiêu chí nối tiếp bộ không đi trước"),
  /** Steps, weights or a threshold of 0 only. */
  ALL_NOUGHT("DL-521", ERROR, "Cách chấm chỉ có số 0"),
  /** More penalty than points. */
  NEGATIVE_INDEX("DL-522", ERROR, "Điểm trừ nhiều hơn điểm có"),
  /** A successor much smaller or larger than its parts. */
  SUCCESSOR_SIZE("DL-523", WARNING, "Đơn vị mới không khớp các đơn vị hợp thành"),
  /** Something that applies to nobody, or a unit to which nothing applies. */
  NOTHING_APPLIES("DL-524", WARNING, "Không áp dụng cho tất cả"),
  /** Communes with codes of less than five digits. */
  SHORT_CODES("DL-525", NOTE, "Mã xã không đủ 5 chữ số"),

  // Names of files: DL-53x. Reported by the program that makes files of codes.
  /** Two things in one file. */
  FILE_NAME_TAKEN("DL-530", ERROR, "Mã trùng tên tệp với trang khác"),
  /** The folder of the units is one of another thing. */
  UNIT_FOLDER_TAKEN("DL-531", ERROR, "Thư mục phiếu điểm trùng thư mục khác của trang"),

  // Markdown of notes: DL-54x
  /** A link that cannot work on the site. */
  NOTE_LINK("DL-540", WARNING, "Liên kết trong ghi chú không dùng được"),
  /** A picture that cannot be shown on the site. */
  NOTE_PICTURE("DL-541", WARNING, "Hình trong ghi chú không hiện được"),
  /** Code that is opened and never closed. */
  NOTE_FENCE("DL-542", WARNING, "Khung chữ nguyên văn chưa đóng"),
  /** Two headings of one name. */
  NOTE_ANCHOR("DL-543", WARNING, "Hai đề mục của ghi chú cùng một tên"),
  /** A note that does not say where it comes from. */
  NOTE_HEAD("DL-544", ERROR, "Phần đầu ghi chú thiếu hoặc sai"),

  // The day of the site: DL-55x
  /** Observed after the day as of which the site is built. */
  AFTER_DAY("DL-550", WARNING, "Sau ngày chốt, không vào trang nào"),
  /** Sheets on which nothing counts yet. */
  NO_POINTS_YET("DL-553", NOTE, "Kỳ chưa có điểm được tính"),
  /** Prepared for a year that has not begun. */
  YEAR_AHEAD("DL-551", NOTE, "Kỳ chưa bắt đầu vào ngày chốt"),
  /** Observed long after all periods. */
  DAY_FAR("DL-552", WARNING, "Ngày có vẻ sai năm"),

  // Boundaries: DL-56x
  /** A line that is not closed, or goes around nothing. */
  BOUNDARY_LINE("DL-560", ERROR, "Đường ranh giới không hợp lệ"),
  /** A position that is not on the globe. */
  BOUNDARY_PLACE("DL-561", ERROR, "Tọa độ ngoài khoảng"),
  /** Another system of coordinates. */
  BOUNDARY_CRS("DL-562", ERROR, "Hệ tọa độ không phải WGS 84"),
  /** Two outlines of one unit. */
  BOUNDARY_TWICE("DL-563", ERROR, "Một đơn vị có hai ranh giới"),
  /** An outline of nobody. */
  BOUNDARY_UNKNOWN("DL-564", WARNING, "Ranh giới của đơn vị không có"),
  /** A unit without outline. */
  BOUNDARY_MISSING("DL-565", WARNING, "Đơn vị chưa có ranh giới"),
  /** A unit without tile: no map. */
  TILE_MISSING("DL-566", WARNING, "Đơn vị chưa có ô trên bản đồ"),

  // English: DL-57x
  /** A translation of what stands nowhere in the data. */
  TRANSLATION_IDLE("DL-570", NOTE, "Bản dịch của câu không còn trong số liệu"),
  /** A note in English only. */
  NOTE_ONLY_TRANSLATED("DL-571", NOTE, "Ghi chú chỉ có bản tiếng Anh"),
  /** Translations into a language that the site does not have. */
  TRANSLATION_UNPUBLISHED("DL-572", NOTE, "Có bản dịch mà trang không có tiếng Anh"),

  // Declared figures: DL-58x
  /** Points that do not follow from what is declared. */
  CLAIM_DIFFERS("DL-580", WARNING, "Điểm tự chấm khác điểm theo số kê khai"),
  /** Figures that the rule of the leaf does not take. */
  DECLARED_UNFIT("DL-581", ERROR, "Số kê khai không khớp cách chấm"),
  /** Done before or after the period. */
  DECLARED_DAY("DL-582", ERROR, "Ngày thực hiện nằm ngoài kỳ"),

  // The edition for the public: DL-59x
  /** Who is in charge is left out, and the drafts that name them are not. */
  PERSONS_IN_DRAFTS("DL-590", ERROR, "Bản công khai bỏ tên người mà giữ dự thảo văn bản"),

  // Workbooks and tables that come in: DL-60x
  /** No kind of table that is read. */
  NOT_A_TABLE("DL-600", ERROR, "Tệp không phải bảng tính đọc được"),
  /** Encrypted. */
  PASSWORD("DL-601", ERROR, "Bảng tính đặt mật khẩu"),
  /** Cut off, or with faults inside. */
  WORKBOOK_DAMAGED("DL-602", ERROR, "Bảng tính bị hỏng"),
  /** More cells or bytes than any table of figures has. */
  WORKBOOK_TOO_LARGE("DL-603", ERROR, "Bảng tính quá lớn"),
  /** With a program inside, which is not run. */
  MACROS("DL-604", NOTE, "Bảng tính có macro"),
  /** External entities. */
  OUTSIDE_CONTENT("DL-605", ERROR, "Tệp gọi nội dung bên ngoài"),
  /** A kind of file that its name does not say. */
  OTHER_EXTENSION("DL-606", NOTE, "Đuôi tệp không đúng loại"),
  /** Folders in folders in folders. */
  FOLDER_TOO_DEEP("DL-607", ERROR, "Thư mục lồng quá sâu hoặc quá nhiều tệp"),
  /** Vietnamese of Windows before Unicode. */
  OLD_CHARSET("DL-608", NOTE, "Tệp chữ lưu bằng Windows-1258"),
  /** A file of a folder that is no table. */
  NOT_READ("DL-609", WARNING, "Tệp không đọc"),

  // Cells: DL-61x, DL-62x
  /** The error of a formula, or a formula that was never computed. */
  CELL_FAULT("DL-610", ERROR, "Ô công thức không có giá trị"),
  /** "1.234" as text. */
  CELL_AMBIGUOUS("DL-611", ERROR, "Số trong ô hiểu được hai cách"),
  /** Text where a number should be, or beside it. */
  CELL_NO_NUMBER("DL-612", ERROR, "Ô không phải là số"),
  /** "-", "x", "N/A". */
  CELL_PLACEHOLDER("DL-613", ERROR, "Ký hiệu thay cho số trong ô"),
  /** A percentage where points or counts should be. */
  CELL_PERCENT("DL-614", ERROR, "Ô ghi tỷ lệ phần trăm"),
  /** 1.5 that a spreadsheet took for the first of May. */
  CELL_DAY_FOR_NUMBER("DL-615", ERROR, "Ô số bị đổi thành ngày"),
  /** No day, a day that the calendar does not have, or the bare number of one. */
  CELL_NO_DAY("DL-616", ERROR, "Ô không phải là ngày"),
  /** What a formula as =10/3 came to, which is a fraction. */
  CELL_FRACTION("DL-617", NOTE, "Kết quả của công thức được đọc là phân số"),
  /** One value that stands in several cells. */
  CELL_MERGED("DL-620", ERROR, "Ô số bị gộp"),
  /** Values that nobody sees. */
  HIDDEN_CELLS("DL-621", WARNING, "Dòng, cột hoặc trang ẩn có số liệu"),

  // Sheets as offices make them: DL-63x, DL-64x
  /** No head, or one with columns that nobody knows. */
  HEAD_NOT_FOUND("DL-630", ERROR, "Không nhận ra tiêu đề của bảng"),
  /** Two columns that mean the same. */
  HEAD_TWICE("DL-631", ERROR, "Hai cột cùng một nội dung"),
  /** A unit that the data do not have. */
  ROW_UNIT_UNKNOWN("DL-632", ERROR, "Không tìm thấy đơn vị ghi trong bảng"),
  /** A name of several units, or a code and a name of two. */
  ROW_UNIT_AMBIGUOUS("DL-633", ERROR, "Đơn vị ghi trong bảng hiểu được hai cách"),
  /** A leaf or target that the data do not have. */
  ROW_ITEM_UNKNOWN("DL-634", ERROR, "Không tìm thấy tiêu chí, chỉ tiêu ghi trong bảng"),
  /** A name of several leaves, or a number and a name of two. */
  ROW_ITEM_AMBIGUOUS("DL-635", ERROR, "Tiêu chí, chỉ tiêu ghi trong bảng hiểu được hai cách"),
  /** Two rows about the same. */
  ROW_TWICE("DL-636", ERROR, "Một nội dung ghi ở hai dòng"),
  /** A sum that is not the sum. */
  TABLE_TOTAL("DL-637", WARNING, "Tổng trong bảng không khớp"),
  /** A rate that is not that of its counts. */
  TABLE_RATE("DL-638", WARNING, "Tỷ lệ trong bảng không khớp"),
  /** Another maximum than the edition has. */
  TABLE_MAX_POINTS("DL-639", ERROR, "Điểm tối đa trong bảng khác bộ tiêu chí"),
  /** No period or date, or several. */
  TABLE_PERIOD("DL-640", ERROR, "Không rõ số liệu của kỳ nào, ngày nào"),
  /** No unit, or several, for a sheet of one unit. */
  TABLE_UNIT("DL-641", ERROR, "Không rõ số liệu của đơn vị nào"),
  /** A number of one leaf with a name that is not its name. */
  ROW_NAME("DL-642", WARNING, "Tên ghi khác với mã"),
  /** Other heads than the profile says. */
  PROFILE_UNFIT("DL-643", ERROR, "Bảng không còn khớp cách hiểu đã lưu"),
  /** A column with numbers that nobody asked for. */
  COLUMN_NOT_READ("DL-644", WARNING, "Cột có số không đọc"),
  /** A sheet without figures beside one with them. */
  SHEET_NOT_READ("DL-645", WARNING, "Trang tính không đọc"),
  /** A profile that cannot be read. */
  PROFILE_INVALID("DL-646", ERROR, "Tệp cách hiểu bảng bị hỏng"),
  /** Numbers below the end of the table. */
  ROW_NOT_READ("DL-647", WARNING, "Dòng có số không đọc"),

  // Forms that come back: DL-65x, DL-66x
  /** Made by another version of the program. */
  FORM_VERSION("DL-650", ERROR, "Biểu mẫu của phiên bản khác"),
  /** Made for other data. */
  FORM_DATASET("DL-651", ERROR, "Biểu mẫu của bộ số liệu khác"),
  /** About a period, day or register that the data do not have. */
  FORM_PERIOD("DL-652", ERROR, "Kỳ của biểu mẫu không có trong số liệu"),
  /** A sheet is not there, or has another name. */
  FORM_SHEET("DL-653", ERROR, "Không thấy trang của biểu mẫu"),
  /** A head is not there, or has other words. */
  FORM_HEAD("DL-654", ERROR, "Không thấy cột của biểu mẫu"),
  /** A column stands elsewhere. */
  FORM_COLUMN_MOVED("DL-655", WARNING, "Cột của biểu mẫu bị dời chỗ"),
  /** A unit that the form does not ask. */
  FORM_UNIT("DL-656", ERROR, "Đơn vị không có trong biểu mẫu"),
  /** Answers without a code, or with one that the form does not have. */
  FORM_CODE("DL-657", ERROR, "Dòng không có mã của biểu mẫu"),
  /** A code beside the name of another. */
  FORM_NAME("DL-658", ERROR, "Tên không khớp mã"),
  /** Rows of the form are not there any more. */
  FORM_ROWS_GONE("DL-659", WARNING, "Thiếu dòng của biểu mẫu"),
  /** An answer where nothing was asked. */
  FORM_NOT_ASKED("DL-660", ERROR, "Ghi vào ô không hỏi"),
  /** A report without its day or its state. */
  FORM_REPORT("DL-661", ERROR, "Báo cáo thiếu ngày hoặc tình trạng"),

  // Annexes of decisions: DL-67x
  /** No heads of a framework. */
  ANNEX_NO_HEAD("DL-670", ERROR, "Không thấy bảng tiêu chí"),
  /** A number that is none, or is given twice. */
  ANNEX_NUMBER("DL-671", ERROR, "Số thứ tự không dùng được"),
  /** Points that are no number. */
  ANNEX_POINTS("DL-672", ERROR, "Điểm không đọc được"),
  /** Points that do not add up. */
  ANNEX_SUM("DL-673", ERROR, "Điểm không khớp tổng"),
  /** A criterion without points. */
  ANNEX_NO_POINTS("DL-674", ERROR, "Tiêu chí không có điểm"),
  /** Nobody says how a leaf is scored. */
  ANNEX_RULE("DL-675", WARNING, "Chưa rõ cách chấm"),
  /** A line on no level. */
  ANNEX_LEVELS("DL-676", ERROR, "Lĩnh vực không có tiêu chí"),
  /** A number that was read otherwise than written. */
  ANNEX_READ_AS("DL-677", NOTE, "Số thứ tự đọc khác cách ghi"),
  /** A row of the confirmation that cannot be. */
  ANNEX_CONFIRMED("DL-678", ERROR, "Phiếu xác nhận bộ tiêu chí có chỗ sai"),
  /** A year that cannot follow. */
  YEAR_TAKEN("DL-679", ERROR, "Năm mới không nối tiếp được"),

  // Offline forms: DL-66x. Reported by the program that imports.
  /** No exported form. */
  OFFLINE_KIND("DL-662", ERROR, "Tệp JSON không phải phiếu ngoại tuyến"),
  /** Of another version of the program. */
  OFFLINE_VERSION("DL-663", ERROR, "Phiếu ngoại tuyến của phiên bản khác"),
  /** Of another data set, period or unit. */
  OFFLINE_OF_OTHERS("DL-664", ERROR, "Phiếu ngoại tuyến của bộ số liệu, kỳ hoặc đơn vị khác"),
  /** Something that the form does not write. */
  OFFLINE_VALUE("DL-665", ERROR, "Phiếu ngoại tuyến ghi sai"),
  /** What is not taken over. */
  OFFLINE_ASIDE("DL-666", NOTE, "Phiếu ngoại tuyến có điều không đưa vào số liệu"),

  // Import: DL-68x. Reported by the program that imports.
  /** Two cells that give one value, and not the same. */
  IMPORT_TWO_VALUES("DL-680", ERROR, "Hai ô ghi khác nhau cho cùng một mục"),
  /** A period, year or date that the data set does not have. */
  IMPORT_PERIOD("DL-681", ERROR, "Kỳ hoặc ngày của số liệu không hợp lệ"),
  /** A report without its day. */
  IMPORT_DAY("DL-682", ERROR, "Thiếu ngày của lần báo cáo"),
  /** Invented figures for a file of real ones. */
  IMPORT_INVENTED("DL-683", ERROR, "Số liệu minh họa không được vào tệp số liệu thật"),
  /** A new file, and nobody says where its figures come from. */
  IMPORT_SOURCE("DL-684", ERROR, "Chưa ghi nguồn của tệp mới"),
  /** A new register of evidence, and nobody says when it is due. */
  IMPORT_DUE("DL-685", ERROR, "Chưa ghi hạn nộp của sổ tài liệu mới"),
  /** Figures that stand in a file of invented ones. */
  IMPORT_AMONG_INVENTED("DL-686", NOTE, "Số vừa nhập mang nhãn SỐ LIỆU MINH HỌA"),
  /** A workbook that was imported before. */
  IMPORT_AGAIN("DL-687", NOTE, "Tệp đã nhập trước đây"),
  /** A workbook without a value. */
  IMPORT_NOTHING("DL-688", WARNING, "Tệp không có số liệu nào"),

  // Lists for a new data folder: DL-69x. Reported by the program that makes one.
  /** A list of nothing. */
  LIST_EMPTY("DL-690", ERROR, "Danh sách không có dòng nào"),
  /** A blank cell where something has to stand. */
  LIST_CELL("DL-691", ERROR, "Danh sách thiếu một ô"),
  /** Points that are none, or a wrong sum. */
  LIST_POINTS("DL-692", ERROR, "Điểm tối đa trong danh sách không đúng"),
  /** A way of scoring that nobody knows. */
  LIST_SCORING("DL-693", ERROR, "Cách chấm trong danh sách không hiểu được"),
  /** A code in the wrong place of the tree. */
  LIST_CODE("DL-694", ERROR, "Mã trong danh sách không đúng");

  private final String code;
  private final Level level;
  private final String title;

  Problem(String code, Level level, String title) {
    this.code = code;
    this.level = level;
    this.title = title;
  }

  /** {@code DL-014}. */
  public String code() {
    return code;
  }

  /** How much it weighs. */
  public Level level() {
    return level;
  }

  /** In a few Vietnamese words. */
  public String title() {
    return title;
  }

  /** The problem at a place; {@link Finding#about} adds what it is about. */
  public Finding at(
      String file,
      int line,
      int column,
      String pointer,
      String found,
      String expected,
      String remedy) {
    return new Finding(
        level, code, title, file, line, column, pointer, "", found, expected, remedy);
  }
}

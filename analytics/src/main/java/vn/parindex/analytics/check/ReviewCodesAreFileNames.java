package vn.parindex.analytics.check;

import vn.parindex.analytics.model.DataFile.Kind;

/** The code of a review can be the name of a file everywhere, also on Windows. */
final class ReviewCodesAreFileNames implements DataRule {

  private static final String RESERVED = "con|prn|aux|nul|com[0-9]|lpt[0-9]";

  @Override
  public void check(Inspection of) {
    of.dataset()
        .calendars()
        .forEach(
            (year, calendar) -> {
              for (int i = 0; i < calendar.reviews().size(); i++) {
                String code = calendar.reviews().get(i).code();
                if (!code.matches("[a-z0-9]+(-[a-z0-9]+)*") || code.matches(RESERVED)) {
                  of.report(
                      Problem.REVIEW_CODE,
                      of.file(Kind.CALENDAR, year).at("reviews", i, "code"),
                      Inspection.quoted(code),
                      "mã đặt được làm tên tệp, ví dụ \"6-thang\"",
                      "Đổi mã: Windows không cho đặt tên tệp như vậy.");
                }
              }
            });
  }
}

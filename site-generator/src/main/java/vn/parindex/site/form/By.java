package vn.parindex.site.form;

/** Who fills in a column. */
enum By {
  /** The unit that the form is sent to. */
  UNIT("đơn vị"),
  /** The office that sends it: its columns are open in its own form only. */
  OFFICE("cơ quan tổng hợp, thẩm định");

  private final String words;

  By(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}

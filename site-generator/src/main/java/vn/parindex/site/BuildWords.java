package vn.parindex.site;

/** What a build tells while it runs and when it stops, in words. */
public enum BuildWords {
  /** As the command line tells it to the clerk. */
  VIETNAMESE {
    @Override
    public String stage(Stage stage) {
      return VietnameseWords.stage(stage);
    }

    @Override
    public String line(BuildEvent event) {
      return event.match(new VietnameseWords());
    }

    @Override
    public String of(BuildFailure failure) {
      return String.valueOf(failure.getMessage());
    }
  },
  /**
   * For hosts. Findings on data, problems of templates and defects of pages are told by code and
   * place; their sentences exist in Vietnamese only, and so do the notes of what an interrupted run
   * left. {@code docs/loi-du-lieu.md} lists the codes.
   */
  ENGLISH {
    @Override
    public String stage(Stage stage) {
      return EnglishWords.stage(stage);
    }

    @Override
    public String line(BuildEvent event) {
      return event.match(new EnglishWords());
    }

    @Override
    public String of(BuildFailure failure) {
      return EnglishWords.of(failure);
    }
  };

  /** A stage by its number and name: "1/8 Read the data"; by its name alone where it has none. */
  public abstract String stage(Stage stage);

  /** An event, usually on one line: "[1/8 Read the data] 17 files, 4,312 lines". */
  public abstract String line(BuildEvent event);

  /** All that is to be told of a failure, on several lines. */
  public abstract String of(BuildFailure failure);
}

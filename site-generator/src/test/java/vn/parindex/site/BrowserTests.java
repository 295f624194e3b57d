package vn.parindex.site;

/**
 * Lends tests a {@link Browser}, as a parameter. Without a browser they do not run and say so; with
 * {@code CI=true} a missing browser is a failure.
 */
final class BrowserTests extends LentToAClass<Browser> {

  BrowserTests() {
    super(Browser.class);
  }

  @Override
  boolean isInstalled() {
    return Browser.programs().isPresent();
  }

  @Override
  String missing() {
    return "Browser tests did not run: chromium or chromedriver is not on the PATH. On Debian:"
        + " apt-get install chromium chromium-driver, then mvn verify.";
  }

  @Override
  boolean isRequired() {
    return "true".equals(System.getenv("CI"));
  }

  @Override
  Browser open() {
    return Browser.open(Browser.programs().orElseThrow());
  }

  @Override
  void reset(Browser browser) {
    browser.reset();
  }
}

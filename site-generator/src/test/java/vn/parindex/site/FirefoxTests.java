package vn.parindex.site;

/**
 * Lends tests a {@link Firefox}, as a parameter. Without Firefox they do not run and say so, with
 * {@code CI=true} too: the gate stands on Chromium, in which everything is looked at, while Firefox
 * only walks through the site once more; and not every machine that builds can have it.
 */
final class FirefoxTests extends LentToAClass<Firefox> {

  FirefoxTests() {
    super(Firefox.class);
  }

  @Override
  boolean isInstalled() {
    return Firefox.program().isPresent();
  }

  @Override
  String missing() {
    return "Firefox tests did not run: firefox-esr or firefox is not on the PATH. On Debian:"
        + " apt-get install firefox-esr, then mvn verify.";
  }

  @Override
  boolean isRequired() {
    return false;
  }

  @Override
  Firefox open() {
    return Firefox.start(Firefox.program().orElseThrow());
  }

  @Override
  void reset(Firefox browser) {
    browser.reset();
  }
}

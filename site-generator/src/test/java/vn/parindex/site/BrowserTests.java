package vn.parindex.site;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the one {@link Browser} of the run, as a parameter. Without a browser they do not run
 * and say so; with {@code CI=true} a missing browser is a failure.
 */
final class BrowserTests implements ExecutionCondition, ParameterResolver, BeforeEachCallback {

  private static final ExtensionContext.Namespace ROOM =
      ExtensionContext.Namespace.create(BrowserTests.class);

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (Browser.programs().isPresent()) {
      return ConditionEvaluationResult.enabled("There is a browser.");
    }
    String told =
        "Browser tests did not run: chromium or chromedriver is not on the PATH. On Debian:"
            + " apt-get install chromium chromium-driver, then mvn verify.";
    if ("true".equals(System.getenv("CI"))) {
      throw new AssertionError(told);
    }
    // Surefire counts skipped tests but does not print why.
    System.out.println("[WARNING] " + told);
    return ConditionEvaluationResult.disabled(told);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    browser(context).reset();
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Browser.class;
  }

  @Override
  public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return browser(context);
  }

  // Kept with the root, which closes it when the last class is done.
  private static Browser browser(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ROOM)
        .computeIfAbsent(
            Browser.class, key -> Browser.open(Browser.programs().orElseThrow()), Browser.class);
  }
}

package vn.parindex.site;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the one browser of a kind, as a parameter, and brings it back to how tests find it
 * before each. Without its programs they do not run and say so.
 */
abstract class OneForTheRun<T extends AutoCloseable>
    implements ExecutionCondition, ParameterResolver, BeforeEachCallback {

  private static final ExtensionContext.Namespace ROOM =
      ExtensionContext.Namespace.create(OneForTheRun.class);

  private final Class<T> type;

  OneForTheRun(Class<T> type) {
    this.type = type;
  }

  /** Whether all that it needs is installed. */
  abstract boolean isInstalled();

  /** What did not run, why, and what to do about it. */
  abstract String missing();

  /** Whether it is a failure where it is missing. */
  abstract boolean isRequired();

  abstract T open();

  abstract void reset(T browser);

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (isInstalled()) {
      return ConditionEvaluationResult.enabled("There is a browser.");
    }
    if (isRequired()) {
      throw new AssertionError(missing());
    }
    // Surefire counts skipped tests but does not print why.
    System.out.println("[WARNING] " + missing());
    return ConditionEvaluationResult.disabled(missing());
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    reset(browser(context));
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == type;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return browser(context);
  }

  // Kept with the root, which closes it when the last class is done.
  private T browser(ExtensionContext context) {
    return context.getRoot().getStore(ROOM).computeIfAbsent(type, key -> open(), type);
  }
}

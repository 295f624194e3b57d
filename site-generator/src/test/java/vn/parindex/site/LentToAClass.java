package vn.parindex.site;

import java.io.Closeable;
import java.io.IOException;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Lends each class a browser, as a parameter, that no other class has meanwhile, and brings it back
 * to how tests find it before each. There are as many as classes run at once. Without its programs
 * they do not run and say so.
 */
abstract class LentToAClass<T extends Closeable>
    implements ExecutionCondition,
        ParameterResolver,
        BeforeAllCallback,
        BeforeEachCallback,
        AfterAllCallback {

  private static final ExtensionContext.Namespace ROOM =
      ExtensionContext.Namespace.create(LentToAClass.class);

  private final Class<T> type;

  LentToAClass(Class<T> type) {
    this.type = type;
  }

  /** Kept with the root, which closes them when the last class is done. */
  private record Idle<T extends Closeable>(Deque<T> browsers) implements Closeable {
    @Override
    public void close() throws IOException {
      for (T browser : browsers) {
        browser.close();
      }
    }
  }

  /** Kept with the class, which would close the browser itself. */
  private record Lent<T>(T browser) {}

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
  public void beforeAll(ExtensionContext context) {
    T browser = Optional.ofNullable(idle(context).browsers().poll()).orElseGet(this::open);
    context.getStore(ROOM).put(type, new Lent<>(browser));
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    reset(browser(context));
  }

  @Override
  public void afterAll(ExtensionContext context) {
    idle(context).browsers().add(browser(context));
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == type;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return browser(context);
  }

  private T browser(ExtensionContext context) {
    return type.cast(context.getStore(ROOM).get(type, Lent.class).browser());
  }

  @SuppressWarnings("unchecked") // What is kept under a type is of it.
  private Idle<T> idle(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ROOM)
        .computeIfAbsent(type, key -> new Idle<>(new ConcurrentLinkedDeque<>()), Idle.class);
  }
}

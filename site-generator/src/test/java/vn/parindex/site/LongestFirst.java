package vn.parindex.site;

import java.util.Comparator;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The classes that want a browser come first, then those with an {@link Order} of their own: they
 * take longest, and a long class that begins last leaves the other processor idle.
 */
final class LongestFirst implements ClassOrderer {

  @Override
  public void orderClasses(ClassOrdererContext context) {
    context.getClassDescriptors().sort(Comparator.comparingInt(LongestFirst::place));
  }

  private static int place(ClassDescriptor of) {
    return of.isAnnotated(ExtendWith.class)
        ? 0
        : of.findAnnotation(Order.class).map(Order::value).orElse(Order.DEFAULT);
  }
}

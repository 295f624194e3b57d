package vn.parindex.site.share;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.Set;
import vn.parindex.site.publish.FileOps;

/** The real operations with something before each of them. */
final class Ops {

  private static final Set<String> REFUSED_WHILE_OPEN = Set.of("move", "replace", "delete");

  private Ops() {}

  /** What happens before an operation. */
  interface Before {
    void of(String operation, Object[] arguments) throws IOException;
  }

  static FileOps with(Before before) {
    FileOps real = FileOps.ofDisk();
    return (FileOps)
        Proxy.newProxyInstance(
            FileOps.class.getClassLoader(),
            new Class<?>[] {FileOps.class},
            (proxy, method, arguments) -> {
              before.of(method.getName(), arguments);
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  /** As on Windows: what somebody has open is neither replaced nor renamed nor deleted. */
  static FileOps holding(Set<Path> open) {
    return with(
        (operation, arguments) -> {
          if (REFUSED_WHILE_OPEN.contains(operation)) {
            for (Object argument : arguments) {
              if (open.contains(argument)) {
                throw new AccessDeniedException(argument.toString());
              }
            }
          }
        });
  }
}

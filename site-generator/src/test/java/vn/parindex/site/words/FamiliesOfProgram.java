package vn.parindex.site.words;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The families of words that the classes of the program hold as constants. */
final class FamiliesOfProgram {

  private FamiliesOfProgram() {}

  /**
   * The keys of each family, by class and constant: "Families.MISSING".
   *
   * @param classes the folder of the compiled classes
   */
  static Map<String, Collection<String>> in(Path classes)
      throws IOException, ReflectiveOperationException {
    List<String> names;
    try (Stream<Path> files = Files.walk(classes)) {
      names =
          files
              .map(file -> classes.relativize(file).toString().replace('\\', '/'))
              .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
              .map(name -> name.substring(0, name.length() - ".class".length()).replace('/', '.'))
              .toList();
    }
    Map<String, Collection<String>> families = new TreeMap<>();
    for (String name : names) {
      Class<?> type = Class.forName(name, false, WordFamily.class.getClassLoader());
      for (Field field : type.getDeclaredFields()) {
        if (field.getType() == WordFamily.class) {
          field.setAccessible(true);
          WordFamily<?> family = (WordFamily<?>) field.get(null);
          if (families.put(type.getSimpleName() + "." + field.getName(), family.keys()) != null) {
            throw new IllegalStateException(name + " " + field.getName() + ": the name is taken");
          }
        }
      }
    }
    return families;
  }
}

package vn.parindex.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Executable;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What an embedder can name is what was meant: a type that is new in {@code public-types.txt} is a
 * promise, one that goes breaks somebody's code.
 */
class PublicSurfaceTest {

  private static final Pattern OURS = Pattern.compile("vn\\.parindex[\\w.$]*[\\w$]");

  @Test
  void the_public_types_are_the_accepted_ones() throws Exception {
    try (InputStream in = getClass().getResourceAsStream("/public-types.txt")) {
      List<String> accepted =
          new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      assertThat(visible().stream().map(Class::getCanonicalName).sorted().toList())
          .isEqualTo(accepted);
    }
  }

  @Test
  void whatever_a_public_signature_names_is_public() throws Exception {
    Set<String> visible = visible().stream().map(Class::getName).collect(Collectors.toSet());
    Set<String> hidden = new TreeSet<>();
    for (Class<?> type : visible()) {
      Stream.<Executable>concat(
              Stream.of(type.getDeclaredMethods()), Stream.of(type.getDeclaredConstructors()))
          .filter(member -> Modifier.isPublic(member.getModifiers()) && !member.isSynthetic())
          .map(Executable::toGenericString)
          .forEach(
              signature ->
                  OURS.matcher(
                          signature
                              .substring(0, signature.indexOf(')'))
                              .replace(type.getName() + ".", ""))
                      .results()
                      .map(MatchResult::group)
                      .filter(named -> !visible.contains(named) && !named.equals(type.getName()))
                      .forEach(named -> hidden.add(type.getName() + " names " + named)));
    }
    assertThat(hidden).isEmpty();
  }

  /** The public types of the packages that the module exports. */
  private static List<Class<?>> visible()
      throws IOException, URISyntaxException, ClassNotFoundException {
    Path classes =
        Path.of(AnalysisResults.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Set<String> exported;
    try (InputStream in = Files.newInputStream(classes.resolve("module-info.class"))) {
      exported =
          ModuleDescriptor.read(in).exports().stream()
              .filter(exports -> !exports.isQualified())
              .map(ModuleDescriptor.Exports::source)
              .collect(Collectors.toSet());
    }
    List<String> names;
    try (Stream<Path> files = Files.walk(classes)) {
      names =
          files
              .map(file -> classes.relativize(file).toString().replace('\\', '/'))
              .filter(file -> file.endsWith(".class") && file.contains("/"))
              .filter(file -> !file.contains("package-info"))
              .map(file -> file.replace(".class", "").replace('/', '.'))
              .sorted()
              .toList();
    }
    List<Class<?>> visible = new ArrayList<>();
    for (String name : names) {
      Class<?> type = Class.forName(name, false, PublicSurfaceTest.class.getClassLoader());
      if (exported.contains(type.getPackageName()) && isVisible(type)) {
        visible.add(type);
      }
    }
    return visible;
  }

  private static boolean isVisible(Class<?> type) {
    boolean open = Modifier.isPublic(type.getModifiers());
    return open && (type.getEnclosingClass() == null || isVisible(type.getEnclosingClass()));
  }
}

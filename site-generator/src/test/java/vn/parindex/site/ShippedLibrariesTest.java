package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What the libraries that ship ask of whoever passes them on, and whether they get in each other's
 * way. They are followed from the two modules through the POMs that lie beside the jars.
 */
class ShippedLibrariesTest {

  /** Of the names that POMs give them, folded. */
  private static final Map<String, String> ALLOWED =
      Map.of(
          "apache-2\\.0|.*apache.*2.*", "Apache-2.0",
          "mit|mit-0|.*mit license.*|the mit license.*", "MIT",
          "bsd.*|.*bsd [23]-clause.*|bsd-[23]-clause", "BSD",
          "gnu lesser general public licen[cs]e.*|lgpl.*", "LGPL");

  /** May be passed on as it is, in a jar of its own that anybody may exchange. */
  private static final String OF_LESSER_LICENCE = "org.jfree:jfreechart";

  /** Jars by group and artifact. */
  private static SortedMap<String, Path> onClasspath;

  private static SortedMap<String, Path> shipped;

  @BeforeAll
  static void follow() throws IOException {
    onClasspath = new TreeMap<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path jar = Path.of(entry);
      if (entry.endsWith(".jar") && Files.exists(pom(jar))) {
        onClasspath.put(name(read(pom(jar))), jar);
      }
    }
    Set<String> leftOut = new TreeSet<>();
    for (String pom : List.of("../pom.xml", "pom.xml")) {
      for (Element exclusion : read(Path.of(pom)).select("exclusions > exclusion")) {
        leftOut.add(text(exclusion, "groupId") + ":" + text(exclusion, "artifactId"));
      }
    }
    shipped = new TreeMap<>();
    Deque<Path> next =
        new ArrayDeque<>(List.of(Path.of("pom.xml"), Path.of("../analytics/pom.xml")));
    while (!next.isEmpty()) {
      for (Element dependency : read(next.pop()).select("project > dependencies > dependency")) {
        String name = text(dependency, "groupId") + ":" + text(dependency, "artifactId");
        boolean ships =
            !text(dependency, "scope").matches("test|provided|system")
                && !text(dependency, "optional").equals("true");
        if (ships
            && !leftOut.contains(name)
            && onClasspath.containsKey(name)
            && !shipped.containsKey(name)) {
          shipped.put(name, onClasspath.get(name));
          next.add(pom(onClasspath.get(name)));
        }
      }
    }
  }

  @Test
  void licences_are_among_those_that_let_anybody_pass_the_program_on() throws IOException {
    assertThat(shipped).hasSizeGreaterThan(20).containsKey(OF_LESSER_LICENCE);
    SortedMap<String, SortedSet<String>> refused = new TreeMap<>();
    for (Map.Entry<String, Path> library : shipped.entrySet()) {
      SortedSet<String> names = licences(pom(library.getValue()));
      // Of several whoever passes it on may choose.
      boolean isFree =
          names.stream()
              .flatMap(ShippedLibrariesTest::kind)
              .anyMatch(kind -> !kind.equals("LGPL") || library.getKey().equals(OF_LESSER_LICENCE));
      if (!isFree) {
        refused.put(library.getKey(), names);
      }
    }
    assertThat(refused).isEmpty();
  }

  @Test
  void no_class_stands_in_two_libraries() throws IOException {
    SortedMap<String, SortedSet<String>> owners = new TreeMap<>();
    for (Map.Entry<String, Path> library : shipped.entrySet()) {
      try (ZipFile jar = new ZipFile(library.getValue().toFile())) {
        jar.stream()
            .map(ZipEntry::getName)
            .filter(
                name -> name.endsWith(".class") && !name.matches("(META-INF/.*|module-info.class)"))
            .forEach(
                name -> owners.computeIfAbsent(name, key -> new TreeSet<>()).add(library.getKey()));
      }
    }
    owners.values().removeIf(libraries -> libraries.size() == 1);
    assertThat(owners).isEmpty();
  }

  private static Stream<String> kind(String licence) {
    return ALLOWED.entrySet().stream()
        .filter(
            allowed -> licence.toLowerCase(java.util.Locale.ROOT).strip().matches(allowed.getKey()))
        .map(Map.Entry::getValue);
  }

  /** As the POM says, or the nearest parent that says anything. */
  private static SortedSet<String> licences(Path pom) throws IOException {
    SortedSet<String> names = new TreeSet<>();
    Path at = pom;
    while (names.isEmpty() && Files.exists(at)) {
      Element project = read(at);
      project.select("project > licenses > license > name").forEach(n -> names.add(n.text()));
      Element parent = project.selectFirst("project > parent");
      if (parent == null) {
        break;
      }
      String version = text(parent, "version");
      String artifact = text(parent, "artifactId");
      at =
          repository(pom, read(pom))
              .resolve(text(parent, "groupId").replace('.', '/'))
              .resolve(artifact)
              .resolve(version)
              .resolve(artifact + "-" + version + ".pom");
    }
    return names;
  }

  /** The folder of all, of which group, artifact and version are folders. */
  private static Path repository(Path pom, Element project) {
    Path folder = pom.getParent().getParent().getParent();
    for (int i = name(project).split(":")[0].split("\\.").length; i > 0; i--) {
      folder = folder.getParent();
    }
    return folder;
  }

  private static Path pom(Path jar) {
    Path folder = jar.toAbsolutePath().getParent();
    return folder.resolve(folder.getParent().getFileName() + "-" + folder.getFileName() + ".pom");
  }

  private static Element read(Path pom) {
    try {
      return Jsoup.parse(Files.readString(pom), "", Parser.xmlParser());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Element pom) {
    Element project = pom.selectFirst("project");
    String group = text(project, "groupId");
    return (group.isEmpty() ? text(project.selectFirst("> parent"), "groupId") : group)
        + ":"
        + text(project, "artifactId");
  }

  private static String text(Element of, String child) {
    Element found = of.selectFirst("> " + child);
    return found == null ? "" : found.text().strip();
  }
}

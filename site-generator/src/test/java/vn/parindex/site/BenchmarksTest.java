package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The benchmarks fit the program as it is. Their framework is there only with {@code -Pbench}: here
 * stand-ins of the annotations take its place.
 */
class BenchmarksTest {

  private static final Path SOURCES = Path.of("src", "bench", "java");

  private static final Pattern NAME = Pattern.compile("(?:@interface|enum) (\\w+)");

  private static final List<String> STAND_INS =
      List.of(
          "@interface Benchmark {}",
          "@interface BenchmarkMode { Mode[] value(); }",
          "@interface Fork { int value(); }",
          "@interface Measurement { int iterations(); int time(); }",
          "enum Mode { AverageTime }",
          "@interface OutputTimeUnit { java.util.concurrent.TimeUnit value(); }",
          "@interface Param { String[] value(); }",
          "enum Scope { Benchmark }",
          "@interface Setup {}",
          "@interface State { Scope value(); }",
          "@interface TearDown {}",
          "@interface Warmup { int iterations(); int time(); }");

  @TempDir private Path classes;

  @Test
  void benchmarks_compile() throws IOException {
    List<JavaFileObject> sources =
        new ArrayList<>(STAND_INS.stream().map(BenchmarksTest::standIn).toList());
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> told = new DiagnosticCollector<>();
    try (var files = compiler.getStandardFileManager(told, null, null);
        Stream<Path> benchmarks = Files.walk(SOURCES)) {
      files
          .getJavaFileObjectsFromPaths(
              benchmarks.filter(file -> file.toString().endsWith(".java")).sorted().toList())
          .forEach(sources::add);
      assertThat(sources).hasSizeGreaterThan(STAND_INS.size() + 5);
      List<String> options =
          List.of(
              "-proc:none",
              "-Xlint:all,-classfile",
              "-classpath",
              System.getProperty("java.class.path"),
              "-d",
              classes.toString());
      compiler.getTask(null, files, told, options, null, sources).call();
    }
    assertThat(told.getDiagnostics()).isEmpty();
  }

  private static JavaFileObject standIn(String text) {
    String name =
        NAME.matcher(text).results().map(found -> found.group(1)).findFirst().orElseThrow();
    return new SimpleJavaFileObject(
        URI.create("string:///org/openjdk/jmh/annotations/" + name + ".java"),
        JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return "package org.openjdk.jmh.annotations; public " + text;
      }
    };
  }
}

package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What bombs and files that call for others make the program do, in a process of its own with 256
 * MB: it refuses them in a few seconds and lines, asks no network, starts nothing and writes
 * nowhere but where it was told.
 */
class IsolationTest {

  private static final int MOST_MILLISECONDS = 5_000;
  private static final int MOST_LINES = 200;
  private static final int MILLION = 1_000_000;

  private static final String HERE = "http://127.0.0.1:9/x";
  private static final String ENTITIES =
      "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a SYSTEM \"%s\"><!ENTITY b \"&a;&a;&a;&a;\">]>";

  @TempDir private Path folder;

  private final List<String> commands = new ArrayList<>();
  private Path small;

  @Test
  void bombs_are_refused_and_nothing_is_done_besides() throws Exception {
    small = folder.resolve("small");
    SmallData.copyTo(small);
    data();
    workbooks();
    texts();
    run("build", "--data=" + calling(), "--out=" + allowed("site"));
    run("template", "--data=" + small, "--out=" + allowed("forms"));
    List<String> told = watched(Files.write(folder.resolve("commands"), commands).toString());
    List<String[]> ended =
        told.stream()
            .filter(line -> line.startsWith("ended"))
            .map(line -> line.split("\t"))
            .toList();
    assertThat(ended).hasSize(commands.size());
    for (String[] end : ended) {
      String what = String.join(" ", end);
      assertThat(Integer.parseInt(end[2])).as(what).isIn(0, 2);
      assertThat(Integer.parseInt(end[3])).as(what).isLessThan(MOST_MILLISECONDS);
      assertThat(Integer.parseInt(end[4])).as(what).isLessThanOrEqualTo(MOST_LINES);
    }
    assertThat(besides(told)).isEmpty();
    try (Stream<Path> left =
        Stream.of("home", "tmp", "cwd")
            .flatMap(name -> Stream.of(folder.resolve(name).toFile().listFiles()))
            .map(java.io.File::toPath)) {
      assertThat(left).isEmpty();
    }
  }

  /** Else nothing could be seen because nobody looks. */
  @Test
  void whoever_does_more_is_seen() throws Exception {
    Path elsewhere = folder.resolve("elsewhere");
    assertThat(besides(watched("control", elsewhere.toString())))
        .contains(
            "wrote\t" + elsewhere,
            "did\tProcessStart",
            "loaded\tjava.lang.ProcessImpl",
            "loaded\tjava.net.InetAddress$NameServiceAddresses");
  }

  private void run(String... words) {
    commands.add(String.join("\t", words));
  }

  private Path allowed(String name) {
    return folder.resolve("allowed").resolve(name);
  }

  private Set<String> besides(List<String> told) {
    Set<String> besides = new TreeSet<>(told);
    besides.removeIf(
        line ->
            line.startsWith("ended\t") || line.startsWith("wrote\t" + folder.resolve("allowed")));
    return besides;
  }

  private List<String> watched(String... args) throws Exception {
    for (String name : List.of("home", "tmp", "cwd", "allowed", "recordings")) {
      Files.createDirectories(folder.resolve(name));
    }
    List<String> line =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:FlightRecorderOptions=repository=" + folder.resolve("recordings"),
                "-Djava.awt.headless=true",
                "-Duser.home=" + folder.resolve("home"),
                "-Djava.io.tmpdir=" + folder.resolve("tmp"),
                "-Dstdout.encoding=UTF-8",
                "-cp",
                absolute(System.getProperty("java.class.path")),
                WatchedRun.class.getName(),
                folder.resolve("recording.jfr").toString()));
    line.addAll(List.of(args));
    Path log = folder.resolve("log");
    Process process =
        new ProcessBuilder(line)
            .directory(folder.resolve("cwd").toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    String text = Files.readString(log);
    assertThat(process.exitValue()).as(text).isZero();
    return text.lines().filter(said -> said.matches("(ended|wrote|did|loaded)\t.*")).toList();
  }

  private static String absolute(String classpath) {
    return Stream.of(classpath.split(java.io.File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(java.util.stream.Collectors.joining(java.io.File.pathSeparator));
  }

  // Data.

  private void data() throws IOException {
    String deep = "[".repeat(10 * MILLION);
    bad("deep", "scores/2025.json", deep);
    bad("deep-head", "dataset.json", deep);
    bad("deep-note", "notes/district.md", deep);
    String scores = Files.readString(small.resolve("scores/2025.json"));
    bad(
        "exponent",
        "scores/2025.json",
        scores.replaceFirst("\"selfAssessed\": [0-9.]+", "\"selfAssessed\": 1e1000000000"));
    bad(
        "digits",
        "scores/2025.json",
        scores.replaceFirst(
            "\"selfAssessed\": [0-9.]+", "\"selfAssessed\": " + "9".repeat(MILLION)));
    StringBuilder keys = new StringBuilder("{\"schemaVersion\": 1");
    IntStream.range(0, MILLION).forEach(i -> keys.append(",\"k").append(i).append("\":0"));
    bad("keys", "reference/units.json", keys + "}");
    String units = Files.readString(small.resolve("reference/units.json"));
    String unit =
        "{\"code\": \"00101\", \"name\": \"Một\", \"type\": \"Xã\", \"population\": 1, \"areaKm2\": 1},";
    bad(
        "units",
        "reference/units.json",
        units.replaceFirst(
            "(?s)(\"units\": \\[).*", "$1" + unit.repeat(100_000) + unit.replaceFirst(",$", "]}")));
  }

  private void bad(String name, String file, String text) throws IOException {
    Path data = folder.resolve("data-" + name);
    SmallData.copyTo(data);
    Files.writeString(data.resolve(file), text);
    run("check", "--report=" + allowed(name + ".html"), "--data=" + data);
  }

  /** Data that name addresses wherever words may stand. */
  private Path calling() throws IOException {
    Path data = folder.resolve("data-calling");
    SmallData.copyTo(data)
        .edit("dataset.json", head -> head.put("publisher", "<img src=" + HERE + ">"))
        .edit(
            "reference/units.json",
            units ->
                ((com.fasterxml.jackson.databind.node.ObjectNode) units.at("/units/1"))
                    .put("type", "url(" + HERE + ")"));
    Path note = data.resolve("notes/district.md");
    Files.writeString(
        note,
        Files.readString(note)
            + "\n![x]("
            + HERE
            + ".png) <"
            + HERE
            + "> [x](file:///etc/passwd) ![](../../../etc/passwd)\n\n[a]: "
            + HERE
            + "\n");
    return data;
  }

  // Workbooks.

  private static final String TYPES =
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\""
          + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/%s\""
          + " ContentType=\"application/vnd.openxmlformats-officedocument.%s.main+xml\"/>"
          + "<Override PartName=\"/xl/s.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>";
  private static final String RELATION =
      "<Relationship Id=\"r%d\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\" Target=\"%s\"%s/>";
  private static final String RELATIONS =
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">%s</Relationships>";
  private static final String BOOK =
      "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
          + "<sheet name=\"T\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>";
  private static final String SHEET =
      "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";

  private void workbooks() throws IOException {
    sheet(
        "rows",
        SHEET,
        "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>",
        MILLION,
        "</sheetData></worksheet>");
    sheet(
        "one-text",
        SHEET + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>",
        "aaaaaaaaaaaaaaaaaaaa",
        3 * MILLION,
        "</t></is></c></row></sheetData></worksheet>");
    sheet(
        "empty-rows",
        SHEET,
        "<row s=\"1\" customFormat=\"1\"/>",
        MILLION,
        "</sheetData></worksheet>");
    for (String at : List.of(HERE, "file:///etc/passwd", "//127.0.0.1/share/x")) {
      String entity =
          ENTITIES.formatted(at) + SHEET + "<row r=\"1\"><c r=\"A1\"><v>&b;</v></c></row>";
      sheet("entity-" + at.length(), entity, "", 0, "</sheetData></worksheet>");
    }
    StringBuilder laughs =
        new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY l0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      laughs.append("<!ENTITY l" + i + " \"" + ("&l" + (i - 1) + ";").repeat(10) + "\">");
    }
    sheet(
        "laughs",
        laughs + "]>" + SHEET + "<row r=\"1\"><c r=\"A1\"><v>&l29;</v></c></row>",
        "",
        0,
        "</sheetData></worksheet>");
    Path word = folder.resolve("word.docx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(word))) {
      part(
          zip,
          "[Content_Types].xml",
          TYPES.formatted("word/document.xml", "wordprocessingml.document"));
      part(
          zip,
          "_rels/.rels",
          RELATIONS.formatted(RELATION.formatted(1, "officeDocument", "word/document.xml", "")));
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      write(
          zip,
          "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:tbl>",
          1);
      write(zip, "<w:tr><w:tc><w:p><w:t>1</w:t></w:p></w:tc></w:tr>", MILLION);
      write(zip, "</w:tbl></w:body></w:document>", 1);
    }
    take(word);
  }

  private void sheet(String name, String head, String repeated, int times, String end)
      throws IOException {
    Path file = folder.resolve(name + ".xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      part(zip, "[Content_Types].xml", TYPES.formatted("xl/workbook.xml", "spreadsheetml.sheet"));
      part(
          zip,
          "_rels/.rels",
          RELATIONS.formatted(RELATION.formatted(1, "officeDocument", "xl/workbook.xml", "")));
      part(zip, "xl/workbook.xml", BOOK);
      part(
          zip,
          "xl/_rels/workbook.xml.rels",
          RELATIONS.formatted(
              RELATION.formatted(1, "worksheet", "s.xml", "")
                  + RELATION.formatted(2, "externalLink", HERE, " TargetMode=\"External\"")));
      zip.putNextEntry(new ZipEntry("xl/s.xml"));
      write(zip, head, 1);
      write(zip, repeated, times);
      write(zip, end, 1);
    }
    take(file);
  }

  private static void part(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    write(zip, text, 1);
    zip.closeEntry();
  }

  private static void write(OutputStream to, String text, int times) throws IOException {
    int together = Math.max(1, Math.min(times, 10_000));
    byte[] many = text.repeat(together).getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < times; i += together) {
      to.write(many);
    }
  }

  private void texts() throws IOException {
    take(Files.writeString(folder.resolve("wide.csv"), "a" + ";".repeat(MILLION)));
    take(Files.writeString(folder.resolve("long.csv"), "1;2;3\n".repeat(MILLION)));
    take(Files.writeString(folder.resolve("nested.html"), "<table><tr><td>".repeat(100_000)));
    take(
        Files.writeString(
            folder.resolve("span.html"),
            "<table><tr><td colspan=999999 rowspan=999999>1</td></tr></table>"));
    take(
        Files.writeString(
            folder.resolve("page.html"),
            "<base href="
                + HERE
                + "><link rel=stylesheet href="
                + HERE
                + "><table><tr><td><img src="
                + HERE
                + ">1</td></tr></table>"));
    take(
        Files.writeString(
            folder.resolve("deep.json"),
            "{\"kind\":\"offline-form\",\"leaves\":" + "[".repeat(10 * MILLION)));
  }

  private void take(Path file) {
    run(
        "import",
        "--data=" + small,
        "--report=" + allowed(file.getFileName() + ".report.html"),
        "--accept",
        "--from=" + file);
  }
}

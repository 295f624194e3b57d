package vn.parindex.site.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import vn.parindex.site.publish.WholeFile;
import vn.parindex.site.zip.Xml;

/**
 * What Maven has to know of the goals, as it wants to read it in the jar of a plugin ({@code
 * META-INF/maven/plugin.xml}): one for each command, with the properties that feed it. Written from
 * the commands themselves, so that a command that joins is a goal. See
 * docs/decisions/0051-goals.md.
 */
public final class GoalList {

  /** Where Maven looks for it in a jar. */
  private static final String PLACE = "META-INF/maven/plugin.xml";

  /** What a goal gets of Maven, whichever it is: fields of {@link Goal}. */
  private static final Map<String, String> SUPPLIED =
      Map.of("project", "${basedir}", "properties", "${session.userProperties}");

  private final StringBuilder xml = new StringBuilder(Xml.HEAD);

  private GoalList() {}

  /**
   * Writes it, unless it is there already.
   *
   * @param args the folder that becomes the jar, and group, artifact and version of the plugin
   */
  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0]).resolve(PLACE);
    byte[] bytes = of(args[1], args[2], args[3]).getBytes(StandardCharsets.UTF_8);
    // What is not written keeps its time, by which a run knows that the program is the same.
    if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), bytes)) {
      WholeFile.put(file, bytes);
    }
  }

  /** The text of the file. */
  static String of(String group, String artifact, String version) {
    return new GoalList().plugin(group, artifact, version);
  }

  /** The name of the goal that is a command: what {@code mvn} alone does makes the site. */
  static String name(String command) {
    return command.equals(MavenLine.USUAL) ? "site" : command;
  }

  private String plugin(String group, String artifact, String version) {
    CommandSpec program = Main.commands().getCommandSpec();
    xml.append("<plugin>\n");
    element("name", "parindex");
    element("description", String.join(" ", program.usageMessage().description()));
    element("groupId", group);
    element("artifactId", artifact);
    element("version", version);
    element("goalPrefix", "parindex");
    element("requiredJavaVersion", "17");
    xml.append("<mojos>\n");
    program.subcommands().forEach((name, command) -> goal(name, command.getCommandSpec()));
    return xml.append("</mojos>\n</plugin>\n").toString();
  }

  private void goal(String command, CommandSpec spec) {
    xml.append("<mojo>\n");
    element("goal", name(command));
    element("description", String.join(" ", spec.usageMessage().description()));
    element("implementation", Goal.class.getName());
    element("language", "java");
    // A new one each time: nothing is left from the call before.
    element("instantiationStrategy", "per-lookup");
    element("executionStrategy", "once-per-session");
    element("requiresProject", "false");
    // There is one folder of data, whatever modules a POM has.
    element("aggregator", "true");
    element("inheritedByDefault", "false");
    xml.append("<parameters>\n");
    SUPPLIED.keySet().stream().sorted().forEach(name -> parameter(name, "", false));
    parameter("command", "", false);
    parameter("options", "Như -D, ghi trong POM; -D thắng.", true);
    for (OptionSpec option : spec.options()) {
      MavenLine.property(option)
          .ifPresent(
              property ->
                  parameter(
                      property.value(),
                      "-D" + property.value() + ": " + String.join(" ", option.description()),
                      false));
    }
    xml.append("</parameters>\n<configuration>\n");
    SUPPLIED.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(supplied -> supplied(supplied.getKey(), supplied.getValue()));
    supplied("command", command);
    xml.append("</configuration>\n</mojo>\n");
  }

  /** A parameter; one that is not editable cannot be set in a POM. */
  private void parameter(String name, String description, boolean isEditable) {
    xml.append("<parameter>\n");
    element("name", name);
    element("type", isEditable ? Map.class.getName() : String.class.getName());
    element("required", "false");
    element("editable", Boolean.toString(isEditable));
    element("description", description);
    xml.append("</parameter>\n");
  }

  private void supplied(String name, String value) {
    xml.append('<').append(name).append(" default-value=\"");
    Xml.add(value, xml);
    xml.append("\"/>\n");
  }

  private void element(String name, String text) {
    xml.append('<').append(name).append('>');
    Xml.add(text, xml);
    xml.append("</").append(name).append(">\n");
  }
}

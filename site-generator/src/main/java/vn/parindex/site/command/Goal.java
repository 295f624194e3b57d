package vn.parindex.site.command;

import java.io.File;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;

/**
 * A command of the program as a goal of Maven, for whoever has no checkout: {@code mvn
 * vn.parindex:site-generator:<version>:check -Dstrict} is {@code parindex check --strict}. What
 * {@code -D} may say, and what is meant where it says nothing, is as in a checkout ({@link
 * MavenLine}); the project is the folder of the POM, or where there is none the one that Maven was
 * called in. Maven fills the fields as {@link GoalList} says.
 */
public final class Goal extends AbstractMojo {

  /** The folder of the POM; without one, where Maven was called. */
  private File project;

  /** What stands behind {@code -D}. */
  private Properties properties;

  /** What the POM says, by the same names; {@code -D} has the last word. */
  private Map<String, String> options = Map.of();

  private String command;

  private final RunInMaven.Program program;

  /** Made by Maven. */
  public Goal() {
    this.program = Main::inMaven;
  }

  /** As Maven makes it and fills its fields. */
  Goal(
      RunInMaven.Program program,
      File project,
      Properties properties,
      Map<String, String> options,
      String command) {
    this.program = program;
    this.project = project;
    this.properties = properties;
    this.options = options;
    this.command = command;
  }

  @Override
  public void execute() throws MojoFailureException {
    SortedMap<String, String> given = new TreeMap<>(options);
    properties.stringPropertyNames().forEach(name -> given.put(name, properties.getProperty(name)));
    // What a POM does without a word can be told to do another thing, as in a checkout.
    if (!command.equals(MavenLine.USUAL)) {
      String asked = given.getOrDefault(MavenLine.COMMAND, command);
      if (!asked.strip().equals(command)) {
        throw new MojoFailureException(Messages.otherCommand(command, asked));
      }
      given.put(MavenLine.COMMAND, command);
    }
    Optional<String> stopped = RunInMaven.run(program, project.toPath(), given);
    if (stopped.isPresent()) {
      throw new MojoFailureException(stopped.get());
    }
  }
}

package vn.parindex.site;

import java.nio.file.Path;
import java.util.Optional;

/** A command that may change the data; the site of a project is built after that of its own. */
interface ChangesData {

  /** The data folder that it changed; empty while it did not. */
  Optional<Path> changed();
}

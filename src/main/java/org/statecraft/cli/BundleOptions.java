package org.statecraft.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.statecraft.problem.RequestProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Where a bundle goes, and what it is made of. */
@Command
final class BundleOptions {
  @Option(
      names = "--kb",
      order = 10,
      paramLabel = "DIR",
      description = "Take the knowledge base in DIR, if the lock was made of it.")
  private @Nullable Path kb;

  @Option(
      names = "--allow-remote",
      order = 11,
      description = "Ask the endpoint, or the services, that the command of the lock names.")
  private boolean allowRemote;

  @Option(
      names = {"-o", "--output"},
      order = 30,
      paramLabel = "FILE",
      description = "Write the archive to FILE, whole or not at all.")
  private @Nullable Path file;

  @Option(names = "--force", order = 31, description = "Replace an existing file.")
  private boolean force;

  Path target() {
    if (file == null) {
      throw new RequestProblem("an archive goes to a file", "name one by -o, such as result.zip");
    }
    return file;
  }

  boolean force() {
    return force;
  }

  boolean allowRemote() {
    return allowRemote;
  }

  Optional<Path> home() {
    return Optional.ofNullable(kb);
  }
}

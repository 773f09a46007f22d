package org.statecraft.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.statecraft.app.MakeBundle;
import org.statecraft.app.Replicate;
import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import org.statecraft.console.OutputFile;
import org.statecraft.problem.AccessProblem;
import org.statecraft.problem.RequestProblem;
import org.statecraft.replication.Archive;
import org.statecraft.replication.OpenedLock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Archives a locked result with all that it rests on. */
@Command(
    header = "Archive a locked result with its query and all data it rests on.",
    customSynopsis = "statecraft bundle [OPTION…] LOCK -o FILE.zip",
    description =
        "Makes a zip archive for a journal or repository, with the lock, the query, the knowledge"
            + " base, the files that the command names, the result, and a page that says what it is."
            + " All must still be what it was when the lock was made. The same lock gives the same"
            + " bytes. replicate takes the archive as it takes the lock.",
    footer = {
      "  statecraft bundle target/aukus.lock -o target/aukus.zip --force",
      "  statecraft bundle target/aukus.lock --kb . -o target/again.zip --force"
    })
final class BundleCommand extends Subcommand {
  @Parameters(paramLabel = "LOCK", description = "A lock, which --lock has written.")
  private @Nullable Path file;

  @Mixin private BundleOptions options = new BundleOptions();

  BundleCommand(Console console, Workspace workspace) {
    super(console, workspace);
  }

  @Override
  ExitStatus execute() {
    Path target = options.target();
    Path source = Objects.requireNonNull(file);
    if (!Files.exists(source)) {
      throw AccessProblem.missing(source);
    }
    try (OpenedLock lock = OpenedLock.open(source);
        OutputFile output = OutputFile.create(target, options.force())) {
      if (lock.bundle().isPresent()) {
        throw new RequestProblem(source + " is a bundle already", null);
      }
      Replicate.Side side =
          LockedInquiry.of(lock, options.allowRemote(), this).today(options.home());
      Archive archive = new MakeBundle(workspace()).of(lock, side);
      archive.write(output.out());
      output.commit();
      hint(target + " has the result and " + Plural.of(lock.lock().files().count(), "file"));
      return ExitStatus.OK;
    }
  }
}

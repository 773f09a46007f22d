package org.statecraft.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.statecraft.app.Inquiry;
import org.statecraft.app.MakeLock;
import org.statecraft.console.OutputFile;
import org.statecraft.problem.RequestProblem;
import org.statecraft.replication.LockJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Whether it is recorded what a result is and what it rests on. */
@Command
final class LockOptions {
  @Option(
      names = "--lock",
      order = 32,
      paramLabel = "FILE",
      description =
          "Write to FILE what the result is and what it rests on, so that replicate tells later"
              + " whether it is still the same, and bundle archives it; a file that exists only with"
              + " --force.")
  private @Nullable Path file;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  /**
   * Writes the answer, and the lock when all of it is written.
   *
   * @param query the file of the query, if it was read from one
   */
  Outcome answer(
      Inquiry inquiry,
      Optional<String> query,
      FormatOptions format,
      OutputOptions output,
      Subcommand asking) {
    if (file == null) {
      return new Answer(inquiry, UnaryOperator.identity()).write(format, output, asking.console());
    }
    if (output.to(file)) {
      throw new RequestProblem(
          "the result and its lock cannot be one file", "name two files, such as result.csv");
    }
    try (OutputFile written = OutputFile.create(file, output.force())) {
      MakeLock lock = new MakeLock(asking.workspace(), inquiry);
      Outcome outcome = new Answer(inquiry, lock::noting).write(format, output, asking.console());
      LockJson.write(
          lock.lock(
              LockedWords.of(Objects.requireNonNull(command)),
              query.map(name -> name.replace('\\', '/')),
              VersionProvider.own()),
          written.out());
      written.commit();
      return outcome;
    }
  }
}

package org.statecraft.cli;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.statecraft.app.Replicate;
import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import org.statecraft.console.Screen;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.render.RenderSettings;
import org.statecraft.render.ReplicationWriter;
import org.statecraft.replication.OpenedLock;
import org.statecraft.replication.OpenedPast;
import org.statecraft.replication.Replication;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Asks again what a lock recorded. */
@Command(
    header = "Ask again what a lock recorded, and tell whether the result is the same.",
    customSynopsis = "statecraft replicate [OPTION…] LOCK|BUNDLE",
    description = {
      "Runs the query or report of the lock on the knowledge base of today. If the result is another,"
          + " tells which rows are lost and gained and which files differ, and by --was, or with a"
          + " bundle, which facts and conclusions do and which of them the rows rest on. Exit code 1"
          + " if the result differs.",
      "Files that the command of the lock names are looked for from the working folder; those of a"
          + " bundle are in it, if they are not here."
    },
    footer = {
      "  statecraft replicate target/aukus.lock",
      "  statecraft replicate target/aukus.lock -o csv"
    })
final class ReplicateCommand extends Subcommand {
  @Mixin private ReplicateOptions options = new ReplicateOptions();
  @Mixin private FormatOptions format = new FormatOptions();
  @Mixin private OutputOptions output = new OutputOptions();

  ReplicateCommand(Console console, Workspace workspace) {
    super(console, workspace);
  }

  @Override
  ExitStatus execute() {
    options.require();
    try (OpenedLock lock = OpenedLock.open(options.file());
        @Nullable OpenedPast past = options.past(lock)) {
      LockedInquiry asking = LockedInquiry.of(lock, options.allowRemote(), this);
      Replicate.Side today =
          options.asPublished()
              ? asking.past(options.published(lock))
              : asking.today(options.home());
      options.requirePast(today);
      Optional<Supplier<Replicate.Side>> then =
          Optional.ofNullable(past)
              .filter(base -> LockedInquiry.inFiles(today))
              .map(base -> () -> asking.past(base));
      int explained = format.given(output) ? Integer.MAX_VALUE : options.limit();
      Replication found =
          new Replicate(workspace())
              .of(
                  new Replicate.Request(
                      lock.lock(), today, then, VersionProvider.own(), explained));
      write(found, today.inquiry().knowledge());
      return found.same() ? ExitStatus.OK : ExitStatus.NO;
    }
  }

  private void write(Replication found, KnowledgeBase knowledge) {
    Screen screen = output.screen(console());
    ReplicationWriter writer =
        new ReplicationWriter(found, RenderSettings.forText(knowledge, screen));
    if (format.given(output)) {
      rows(format.write(writer.rows(), knowledge, output, console()));
    } else {
      output.write(console(), out -> writer.write(options.limit(), out));
    }
  }
}

package org.statecraft.app;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.Jena;
import org.statecraft.lookup.Works;
import org.statecraft.query.QueryResult;
import org.statecraft.replication.Lock;
import org.statecraft.replication.PortableText;
import org.statecraft.replication.ResultRecorder;

/** Records what a result is and what it rests on, while it is written. */
public final class MakeLock {
  private static final Path FOLDER = Path.of("");

  private final Workspace workspace;
  private final Inquiry inquiry;
  private final Circumstances circumstances;
  private final ResultRecorder recorder;

  /**
   * A record of an inquiry whose result is still to come.
   *
   * @throws org.statecraft.problem.Problem if a file that it rests on cannot be read again
   */
  public MakeLock(Workspace workspace, Inquiry inquiry) {
    this.workspace = workspace;
    this.inquiry = inquiry;
    this.circumstances = Circumstances.of(workspace, inquiry, FOLDER);
    this.recorder = new ResultRecorder(PortableText.within(FOLDER), inquiry.asked().hasOrderBy());
  }

  /** The same result, recorded as it is read. */
  public QueryResult noting(QueryResult result) {
    return recorder.noting(result);
  }

  /**
   * The lock; asked for when the whole result was read.
   *
   * @param command the words of the command, without the query
   * @param file where the query was read; empty where it was typed
   * @param program the version of the program
   */
  public Lock lock(List<String> command, Optional<String> file, String program) {
    return new Lock(
        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
        program,
        Jena.VERSION,
        knowledge(),
        command,
        new Lock.Text(inquiry.text().text(), file),
        circumstances.choice(),
        recorder.record(),
        circumstances.files(),
        circumstances.unchecked());
  }

  /** What the knowledge base says of itself; an endpoint is not asked for that. */
  private Map<String, String> knowledge() {
    Map<String, String> said = new LinkedHashMap<>();
    if (!inquiry.knowledge().distant()) {
      new Works(workspace.facts(inquiry.selection()))
          .own()
          .ifPresent(
              work -> {
                work.title().ifPresent(title -> said.put("title", title));
                work.version().ifPresent(version -> said.put("version", version));
                work.issued().ifPresent(day -> said.put("cut-off day", day));
              });
    }
    return said;
  }
}

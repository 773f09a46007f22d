package org.statecraft.app;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.jena.Jena;
import org.statecraft.replication.FactsDifference;
import org.statecraft.replication.FilesDifference;
import org.statecraft.replication.Lock;
import org.statecraft.replication.PortableText;
import org.statecraft.replication.Replication;
import org.statecraft.replication.Replication.Causes;
import org.statecraft.replication.Replication.Otherwise;
import org.statecraft.replication.ResultDifference;
import org.statecraft.replication.ResultRecord;
import org.statecraft.replication.ResultRecorder;
import org.statecraft.rule.Layer;

/** Asks what was asked when a lock was made, and tells what differs and because of what. */
public final class Replicate {
  private final Workspace workspace;

  /** Replications of what is known in a workspace. */
  public Replicate(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * An inquiry with the folder that stands for the working folder.
   *
   * @param inquiry what is asked
   * @param folder the folder from which the user's files are named
   */
  public record Side(Inquiry inquiry, Path folder) {}

  /**
   * What is to be replicated.
   *
   * @param lock what was then
   * @param today what is asked now
   * @param then the same with the knowledge base of then, where that is at hand; asked for only
   *     where a file is not the one of then
   * @param program the version of the program
   * @param explained so many rows, and changes of each rule, are explained
   */
  public record Request(
      Lock lock, Side today, Optional<Supplier<Side>> then, String program, int explained) {}

  /** Asks again and compares. */
  public Replication of(Request request) {
    Lock lock = request.lock();
    Asked today = ask(request.today());
    FilesDifference files = FilesDifference.of(lock.files(), today.circumstances().files());
    Optional<Asked> then =
        request.then().filter(past -> !files.none()).map(Supplier::get).map(this::ask);
    ResultRecord before = then.map(Asked::result).filter(lock.result()::same).orElse(lock.result());
    Optional<ResultDifference> rows =
        before.whole()
            ? Optional.of(ResultDifference.of(before, today.result()))
            : Optional.empty();
    Circumstances now = today.circumstances();
    return new Replication(
        lock,
        today.result(),
        rows,
        files,
        otherwise(lock, now, request.program()),
        now.unchecked(),
        then.map(asked -> causes(request, asked, today, rows)));
  }

  private record Asked(
      Side side, Circumstances circumstances, ResultRecorder recorder, ResultRecord result) {}

  private Asked ask(Side side) {
    Inquiry inquiry = side.inquiry();
    Circumstances circumstances = Circumstances.of(workspace, inquiry, side.folder());
    ResultRecorder recorder =
        new ResultRecorder(PortableText.within(side.folder()), inquiry.asked().hasOrderBy());
    boolean read =
        inquiry
            .runner()
            .run(
                inquiry.question().query(),
                result -> {
                  recorder.read(result);
                  return true;
                });
    if (!read) {
      throw new IllegalStateException("no result was read");
    }
    return new Asked(side, circumstances, recorder, recorder.record());
  }

  private static SortedMap<String, Otherwise> otherwise(
      Lock lock, Circumstances now, String program) {
    SortedMap<String, Otherwise> otherwise = new TreeMap<>();
    differ("program", lock.program(), program, otherwise);
    differ("Jena", lock.jena(), Jena.VERSION, otherwise);
    SortedMap<String, String> names = new TreeMap<>(lock.choice());
    names.putAll(now.choice());
    for (String name : names.keySet()) {
      differ(
          name,
          Objects.requireNonNullElse(lock.choice().get(name), "none"),
          Objects.requireNonNullElse(now.choice().get(name), "none"),
          otherwise);
    }
    return otherwise;
  }

  private static void differ(
      String what, String then, String now, SortedMap<String, Otherwise> otherwise) {
    if (!then.equals(now)) {
      otherwise.put(what, new Otherwise(then, now));
    }
  }

  private Causes causes(Request request, Asked then, Asked today, Optional<ResultDifference> rows) {
    Selection before = then.side().inquiry().selection();
    Selection after = today.side().inquiry().selection();
    Compare.Result compared =
        new Compare(workspace)
            .of(
                new Compare.Request(
                    before, after, rule -> rule.layer() == Layer.THEORY, request.explained()));
    FactsDifference facts =
        FactsDifference.of(
            workspace.facts(before).asserted(),
            PortableText.within(then.side().folder()),
            workspace.facts(after).asserted(),
            PortableText.within(today.side().folder()));
    RowReasons reasons = new RowReasons(compared, request.explained());
    rows.ifPresent(
        difference -> {
          Side past = then.side();
          Side now = today.side();
          reasons.add(past, then.recorder(), difference.lost(), now, compared.after());
          reasons.add(now, today.recorder(), difference.gained(), past, compared.before());
        });
    return new Causes(
        FilesDifference.of(request.lock().files(), then.circumstances().files()),
        request.lock().result().same(then.result()),
        facts,
        compared.changes(),
        compared.kept(),
        reasons.all());
  }
}

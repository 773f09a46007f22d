package org.statecraft.cli;

import java.util.List;
import org.statecraft.app.RelationsOf;
import org.statecraft.lookup.Labels;
import org.statecraft.query.QueryResult;
import org.statecraft.render.RelationRows;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which relations are listed, and how. */
@Command
final class RelationsOptions {
  @Option(
      names = "--members",
      order = 12,
      description = "An actor also stands in the relations of its blocs, a bloc in its members'.")
  private boolean members;

  @Option(names = "--each", order = 13, description = "One row for each other actor.")
  private boolean each;

  @Mixin private MechanismOptions kinds = new MechanismOptions();

  /** What is asked for. */
  RelationsOf.Request request(List<String> actors) {
    return new RelationsOf.Request(actors, members, kinds.kinds());
  }

  /** The rows that are wanted. */
  QueryResult.Rows rows(RelationsOf.Result result) {
    Labels labels = new Labels(result.knowledge());
    return each
        ? RelationRows.each(result.entries(), labels, result.tentative())
        : RelationRows.counted(result.entries(), labels, result.tentative());
  }
}

package org.statecraft.app;

import java.util.List;
import java.util.function.IntConsumer;
import org.statecraft.ingest.ColumnReader;
import org.statecraft.ingest.ColumnSummary;
import org.statecraft.ingest.States;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.table.TableFile;

/**
 * Tells what the columns of a table hold.
 *
 * @param workspace what says which states there are
 */
public record Columns(Workspace workspace) {
  /**
   * What was found.
   *
   * @param knowledge what the states were taken from
   * @param columns one for each column, in their order
   */
  public record Result(KnowledgeBase knowledge, List<ColumnSummary> columns) {
    /** Copies the list. */
    public Result {
      columns = List.copyOf(columns);
    }
  }

  /**
   * Reads a table.
   *
   * @param progress told how many bytes of it were read
   * @throws org.statecraft.problem.Problem if it cannot be read or is none
   */
  public Result of(Selection chosen, TableFile table, IntConsumer progress) {
    KnowledgeBase knowledge = workspace.facts(chosen);
    return new Result(knowledge, new ColumnReader(new States(knowledge)).read(table, progress));
  }
}

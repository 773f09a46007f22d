package org.statecraft.query;

import java.util.HashSet;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;
import org.statecraft.problem.InputProblem;
import org.statecraft.problem.LimitExceeded;
import org.statecraft.task.Task;

/** Runs one query over a dataset, guarded and limited. */
public final class QueryRunner {
  private static final Pattern CLASS =
      Pattern.compile("Function '[A-Za-z]+_(?:Str(?=[A-Z]))?(\\w+)' (takes .*)");

  private final DatasetGraph dataset;
  private final Guard guard;
  private final Limits limits;
  private final Map<String, FunctionFactory> functions;

  /** A runner for queries over one dataset. */
  public QueryRunner(DatasetGraph dataset, Guard guard, Limits limits) {
    this(dataset, guard, limits, Map.of());
  }

  /** A runner for queries over one dataset that may call more functions than the usual ones. */
  QueryRunner(
      DatasetGraph dataset, Guard guard, Limits limits, Map<String, FunctionFactory> functions) {
    this.dataset = dataset;
    this.guard = guard;
    this.limits = limits;
    this.functions = functions;
  }

  /**
   * Runs a query and hands its result to a consumer, which must read it before it returns. A result
   * is handed over once, also when a limit is hit later.
   *
   * @return what the consumer returned
   * @throws InputProblem if the guard refuses the query or it cannot be run
   * @throws LimitExceeded if a limit was hit; the consumer has then seen only part of the result
   */
  public <T extends @Nullable Object> T run(Query query, Function<QueryResult, T> consumer) {
    guard.inspect(query);
    return new Run<>(query, consumer).call();
  }

  /** One execution. */
  private final class Run<T extends @Nullable Object> {
    private final Query query;
    private final Function<QueryResult, T> consumer;
    private final QueryExec execution;

    Run(Query query, Function<QueryResult, T> consumer) {
      this.query = query;
      this.consumer = consumer;
      this.execution = QueryExec.dataset(dataset).query(query).context(context()).build();
    }

    T call() {
      try (execution) {
        if (query.isAskType()) {
          return consumer.apply(new QueryResult.Truth(execution.ask()));
        }
        return query.isSelectType() ? rows() : triples();
      } catch (QueryCancelledException cancelled) {
        throw Task.stopped("the query", "");
      } catch (QueryException failure) {
        if (Task.stopping()) {
          throw Task.stopped("the query", "");
        }
        throw new InputProblem("the query cannot be run: " + words(failure), null, null, failure);
      } catch (OutOfMemoryError exhausted) {
        throw LimitExceeded.ofMeans(
            "the query needs more memory than there is",
            "narrow it, or allow more with STATECRAFT_JAVA_OPTIONS=-Xmx8g");
      } catch (StackOverflowError exhausted) {
        throw LimitExceeded.ofMeans("the query is nested too deeply to be run", null);
      }
    }

    /** What went wrong, without the name of a class of Jena's: {@code fn:format-number}. */
    private static String words(QueryException failure) {
      String words = String.valueOf(failure.getMessage());
      Matcher arity = CLASS.matcher(words);
      return arity.matches()
          ? "the function "
              + arity.group(1).replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT)
              + " "
              + arity.group(2)
          : words;
    }

    private T rows() {
      RowSet rows = execution.select();
      Metered<Binding> metered = new Metered<>(rows, limits.rows());
      T answer = consumer.apply(new QueryResult.Rows(rows.getResultVars(), metered));
      requireAll(metered, "rows");
      return answer;
    }

    private T triples() {
      Iterator<Triple> triples =
          query.isConstructType() ? distinct(execution.constructTriples()) : described();
      Metered<Triple> metered = new Metered<>(triples, limits.rows());
      T answer = consumer.apply(new QueryResult.Triples(metered));
      requireAll(metered, "triples");
      return answer;
    }

    private Iterator<Triple> described() {
      Graph graph = GraphFactory.createDefaultGraph();
      execution.describe(graph);
      return graph.find();
    }

    /** A graph is a set: a template may yield a triple many times. */
    private static Iterator<Triple> distinct(Iterator<Triple> triples) {
      Set<Triple> seen = new HashSet<>();
      return Iter.filter(triples, seen::add);
    }

    private static void requireAll(Metered<?> metered, String what) {
      if (metered.truncated()) {
        throw LimitExceeded.ofSize(
            "the result goes on after " + metered.count() + " " + what,
            "raise --limit to see more");
      }
    }
  }

  private Context context() {
    return guard.context(ARQ.getContext(), functions).set(Engine.BY_THE_TEXT, true);
  }
}

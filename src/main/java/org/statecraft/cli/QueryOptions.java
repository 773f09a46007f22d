package org.statecraft.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.statecraft.console.Console;
import org.statecraft.kb.Prefixes;
import org.statecraft.problem.RequestProblem;
import org.statecraft.query.Guard;
import org.statecraft.query.Limits;
import org.statecraft.query.Parameters;
import org.statecraft.query.QueryText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Which query is run, with which values and within which limits. */
@Command
final class QueryOptions {
  @picocli.CommandLine.Parameters(
      arity = "0..1",
      paramLabel = "SPARQL",
      description = "The query; - reads it from standard input.")
  private @Nullable String text;

  @Option(
      names = {"-f", "--file"},
      order = 10,
      paramLabel = "FILE",
      description = "Read the query from FILE; - for standard input.")
  private @Nullable String file;

  @Option(
      names = "--param",
      order = 11,
      paramLabel = "NAME=VALUE",
      description =
          "Put a value in the place of ?NAME. The value is one term: kb:USA or <iri>, a number, a"
              + " date, true or false, else text; \"…\" is text whatever it looks like."
              + " Repeatable.")
  private List<String> parameters = new ArrayList<>();

  @Option(
      names = "--limit",
      order = 12,
      paramLabel = "ROWS",
      description = "Stop after so many rows or triples; exit code 4 if there were more.")
  private @Nullable Long limit;

  @Option(
      names = "--allow-remote",
      order = 14,
      description =
          "Let SERVICE in the query ask other machines, each for a minute where --timeout says"
              + " nothing.")
  private boolean allowRemote;

  QueryText query(Console console) {
    return SparqlText.QUERY.read(console, text, file);
  }

  /** The file that the query is read from; empty where it is typed or comes by standard input. */
  Optional<String> file() {
    return Optional.ofNullable(file).filter(name -> !name.equals("-"));
  }

  Parameters parameters(Prefixes prefixes) {
    Parameters values = new Parameters(prefixes);
    for (String parameter : parameters) {
      int equals = parameter.indexOf('=');
      if (equals < 1) {
        throw new RequestProblem(
            "--param " + parameter + " gives no value", "write --param name=value");
      }
      String name = parameter.substring(0, equals);
      values.set(name.startsWith("?") ? name.substring(1) : name, parameter.substring(equals + 1));
    }
    return values;
  }

  Limits limits() {
    Long rows = limit;
    if (rows != null && rows < 1) {
      throw new RequestProblem("--limit " + rows + " leaves nothing", "write a number from 1");
    }
    return new Limits(rows == null ? OptionalLong.empty() : OptionalLong.of(rows));
  }

  Guard guard() {
    return new Guard(allowRemote);
  }
}

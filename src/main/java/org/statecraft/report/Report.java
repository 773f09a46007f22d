package org.statecraft.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.statecraft.problem.RequestProblem;
import org.statecraft.query.Header;
import org.statecraft.query.QueryText;
import org.statecraft.query.Similar;

/**
 * A query with a name, and what its head says of it.
 *
 * @param name the name of its file, without {@code .rq}
 * @param text the file
 * @param header its head
 * @param parameters what it has to be told, in the order of the head
 */
public record Report(String name, QueryText text, Header header, List<ReportParameter> parameters) {
  /** What it is called in lists. */
  public String title() {
    return header.get("title").orElse(name);
  }

  /**
   * The terms that stand for its variables.
   *
   * @param arguments {@code --name value} or {@code --name=value}, as they were written
   * @param entities finds the entity that a name means
   * @param seen the time that is looked at
   * @throws RequestProblem if they are not what the report takes
   */
  public Map<String, Node> values(
      List<String> arguments, Function<String, Node> entities, Seen seen) {
    Map<String, String> given = given(arguments);
    List<String> names = parameters.stream().map(ReportParameter::name).toList();
    given.keySet().stream()
        .filter(each -> !names.contains(each))
        .findFirst()
        .ifPresent(each -> refuse(each, names));
    Map<String, Node> values = new LinkedHashMap<>();
    for (ReportParameter parameter : parameters) {
      Optional<String> value =
          Optional.ofNullable(given.get(parameter.name())).or(parameter::standard);
      if (value.isEmpty() && !parameter.optional()) {
        throw new RequestProblem(
            "the report " + name + " needs --" + parameter.name(), parameter.description());
      }
      value
          .flatMap(text -> parameter.meant(text, seen))
          .ifPresent(text -> values.put(parameter.variable(), parameter.term(text, entities)));
    }
    return values;
  }

  private static Map<String, String> given(List<String> arguments) {
    Map<String, String> given = new LinkedHashMap<>();
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (!argument.startsWith("--")) {
        throw new RequestProblem(
            "\"" + argument + "\" belongs to no parameter", "write --name value after the report");
      }
      int equals = argument.indexOf('=');
      if (equals < 0 && i + 1 == arguments.size()) {
        throw new RequestProblem(argument + " has no value", "write " + argument + " VALUE");
      }
      String key = equals < 0 ? argument.substring(2) : argument.substring(2, equals);
      String value = equals < 0 ? arguments.get(++i) : argument.substring(equals + 1);
      if (given.put(key, value) != null) {
        throw new RequestProblem("--" + key + " is given twice", null);
      }
    }
    return given;
  }

  private void refuse(String unknown, List<String> names) {
    throw new RequestProblem(
        "the report " + name + " has no parameter --" + unknown,
        Similar.to(unknown, names)
            .map(similar -> "did you mean --" + similar + "?")
            .orElse(
                names.isEmpty() ? "it takes none" : "it takes --" + String.join(", --", names)));
  }
}

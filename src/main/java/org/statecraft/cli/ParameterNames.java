package org.statecraft.cli;

import java.util.List;
import org.apache.jena.graph.Node;
import org.statecraft.app.Selection;
import org.statecraft.app.Workspace;
import org.statecraft.power.Relations;
import org.statecraft.rule.Rule;

/**
 * The names of the built-in knowledge base that can stand for a parameter or the value of an
 * option.
 */
record ParameterNames(List<String> mechanisms, List<String> modes, List<String> rules) {
  /** Those that there are. */
  static ParameterNames in(Workspace workspace) {
    Selection builtIn = new KnowledgeOptions().selection();
    Relations relations = new Relations(workspace.knowledge(builtIn));
    return new ParameterNames(
        relations.mechanisms().stream().map(ParameterNames::local).toList(),
        relations.modes().stream().map(ParameterNames::local).toList(),
        workspace.rules(builtIn).rules().stream().map(Rule::name).toList());
  }

  /** Those that can stand for what the help calls so; none for what is not a name of these. */
  List<String> of(String label) {
    return switch (label) {
      case "MECHANISM" -> mechanisms;
      case "MODE" -> modes;
      case "RULE" -> rules;
      default -> List.of();
    };
  }

  private static String local(Node concept) {
    return concept.getURI().replaceFirst(".*[#/]", "");
  }
}

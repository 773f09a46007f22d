package org.statecraft.cli;

import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.statecraft.app.Selection;
import org.statecraft.app.Workspace;
import org.statecraft.power.Relations;
import org.statecraft.rule.Rule;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Tells those who complete command lines which mechanisms, modes and rules the knowledge base has,
 * and which commands take the names of entities.
 */
final class NameCompletion {
  /** What parameters that stand for an entity are called in the help. */
  private static final Set<String> ENTITIES = Set.of("ENTITY", "ACTOR", "ACTOR|INITIATIVE", "WHAT");

  private static final String RULE = "RULE";

  private final List<String> mechanisms;
  private final List<String> modes;
  private final List<String> rules;

  private NameCompletion(Workspace workspace) {
    Selection builtIn = new KnowledgeOptions().selection();
    Relations relations = new Relations(workspace.knowledge(builtIn));
    mechanisms = relations.mechanisms().stream().map(NameCompletion::local).toList();
    modes = relations.modes().stream().map(NameCompletion::local).toList();
    rules = workspace.rules(builtIn).rules().stream().map(Rule::name).toList();
  }

  /**
   * Adds the names of the built-in knowledge base to a tree of commands that is not run.
   *
   * @param root the root of the tree
   */
  static void add(CommandSpec root, Workspace workspace) {
    new NameCompletion(workspace).add(root);
  }

  /** Whether a command is told entities by their names, without an option. */
  static boolean takesEntities(CommandSpec command) {
    return command.positionalParameters().stream()
        .anyMatch(parameter -> ENTITIES.contains(parameter.paramLabel()));
  }

  private void add(CommandSpec command) {
    for (OptionSpec option : List.copyOf(command.options())) {
      List<String> names = of(option.paramLabel());
      if (!names.isEmpty()) {
        command.remove(option);
        command.addOption(OptionSpec.builder(option).completionCandidates(names).build());
      }
    }
    for (PositionalParamSpec parameter : List.copyOf(command.positionalParameters())) {
      if (parameter.paramLabel().equals(RULE)) {
        command.remove(parameter);
        command.addPositional(
            PositionalParamSpec.builder(parameter).completionCandidates(rules).build());
      }
    }
    if (command.userObject() instanceof WhynotCommand) {
      // The first of its words can be a mechanism, those after it cannot.
      PositionalParamSpec what = command.positionalParameters().getFirst();
      command.remove(what);
      command.addPositional(
          PositionalParamSpec.builder(what)
              .index("0")
              .arity("1")
              .completionCandidates(mechanisms)
              .build());
      command.addPositional(PositionalParamSpec.builder(what).index("1..2").arity("0..2").build());
    }
    command.subcommands().values().stream().map(CommandLine::getCommandSpec).forEach(this::add);
  }

  private List<String> of(String label) {
    return switch (label) {
      case "MECHANISM" -> mechanisms;
      case "MODE" -> modes;
      case RULE -> rules;
      default -> List.of();
    };
  }

  private static String local(Node concept) {
    return concept.getURI().replaceFirst(".*[#/]", "");
  }
}

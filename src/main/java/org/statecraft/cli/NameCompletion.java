package org.statecraft.cli;

import java.util.List;
import java.util.Set;
import org.statecraft.app.Workspace;
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

  private final ParameterNames names;

  private NameCompletion(ParameterNames names) {
    this.names = names;
  }

  /**
   * Adds the names of the built-in knowledge base to a tree of commands that is not run.
   *
   * @param root the root of the tree
   */
  static void add(CommandSpec root, Workspace workspace) {
    new NameCompletion(ParameterNames.in(workspace)).add(root);
  }

  /** Whether a command is told entities by their names, without an option. */
  static boolean takesEntities(CommandSpec command) {
    return command.positionalParameters().stream()
        .anyMatch(parameter -> ENTITIES.contains(parameter.paramLabel()));
  }

  private void add(CommandSpec command) {
    for (OptionSpec option : List.copyOf(command.options())) {
      List<String> candidates = names.of(option.paramLabel());
      if (!candidates.isEmpty()) {
        command.remove(option);
        command.addOption(OptionSpec.builder(option).completionCandidates(candidates).build());
      }
    }
    for (PositionalParamSpec parameter : List.copyOf(command.positionalParameters())) {
      if (parameter.paramLabel().equals("RULE")) {
        command.remove(parameter);
        command.addPositional(
            PositionalParamSpec.builder(parameter).completionCandidates(names.rules()).build());
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
              .completionCandidates(names.mechanisms())
              .build());
      command.addPositional(PositionalParamSpec.builder(what).index("1..2").arity("0..2").build());
    }
    command.subcommands().values().stream().map(CommandLine::getCommandSpec).forEach(this::add);
  }
}

package org.statecraft.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.statecraft.kb.Prefixes;
import org.statecraft.problem.RequestProblem;
import org.statecraft.rule.Layer;
import org.statecraft.rule.Rule;
import org.statecraft.rule.RuleConversion;
import org.statecraft.rule.RuleReader;
import org.statecraft.rule.RuleSet;

/**
 * Writes rules in the other language.
 *
 * @param workspace whose prefixes they may use
 */
public record ConvertRules(Workspace workspace) {
  /** A language to write rules in. */
  public enum Language {
    /** SPARQL 1.2 RL. */
    RL,
    /** A CONSTRUCT query. */
    CONSTRUCT;

    /** As typed on the command line. */
    @Override
    public String toString() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * Rules as a text.
   *
   * @param paths files and folders of rules
   * @param only names of those that are wanted; none for all
   * @throws RequestProblem if there is none, or several are to be one CONSTRUCT
   * @throws org.statecraft.problem.InputProblem if the language cannot say one, with the reason
   */
  public String of(Selection chosen, List<Path> paths, Language language, List<String> only) {
    Prefixes prefixes = workspace.facts(chosen).prefixes();
    RuleReader reader = new RuleReader(prefixes);
    Map<String, String> declared = new HashMap<>(prefixes.declared());
    List<Rule> all = new ArrayList<>();
    for (Path file : paths.stream().flatMap(path -> RuleReader.files(path).stream()).toList()) {
      all.addAll(reader.rules(file, Layer.THEORY));
      declared.putAll(reader.prefixes(file));
    }
    RuleSet set = new RuleSet(all);
    List<Rule> rules =
        only.isEmpty() ? all : only.stream().map(name -> RuleNames.find(name, set)).toList();
    if (rules.isEmpty()) {
      throw new RequestProblem(
          paths.getFirst() + " holds no rule", "rules are files whose names end in .rq or .srl");
    }
    RuleConversion conversion = new RuleConversion(prefixes);
    if (language == Language.RL) {
      return conversion.ruleSet(rules, declared);
    }
    if (rules.size() > 1) {
      throw new RequestProblem(
          "there are " + rules.size() + " rules, and a CONSTRUCT is one",
          "choose one by --only: " + String.join(", ", rules.stream().map(Rule::name).toList()));
    }
    return conversion.construct(rules.getFirst(), declared);
  }
}

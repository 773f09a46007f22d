package org.statecraft.app;

import java.nio.file.Path;
import java.util.List;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.lint.Finding;
import org.statecraft.lint.Linter;
import org.statecraft.problem.RequestProblem;
import org.statecraft.rule.Rule;
import org.statecraft.rule.RuleReader;

/**
 * Looks rules over that need not be at work.
 *
 * @param workspace what they are held against
 */
public record CheckRules(Workspace workspace) {
  /**
   * What was found.
   *
   * @param knowledge what they were held against
   * @param rules how many were looked at
   * @param findings what is wrong or doubtful
   */
  public record Result(KnowledgeBase knowledge, int rules, List<Finding> findings) {
    /** How many findings are errors. */
    public long errors() {
      return findings.stream()
          .filter(finding -> finding.severity() == Finding.Severity.ERROR)
          .count();
    }
  }

  /**
   * Looks over the rules in files and folders.
   *
   * @throws RequestProblem if there is none
   */
  public Result of(Selection chosen, List<Path> paths) {
    List<Path> files =
        paths.stream().flatMap(path -> RuleReader.files(path).stream()).distinct().toList();
    if (files.isEmpty()) {
      throw new RequestProblem(
          paths.getFirst() + " holds no rule", "rules are files whose names end in .rq or .srl");
    }
    KnowledgeBase knowledge = workspace.knowledge(chosen);
    List<Rule> others = chosen.rules().none() ? List.of() : workspace.rules(chosen).rules();
    Linter linter = new Linter(knowledge, others, chosen.rules()::layer);
    List<Finding> findings = linter.check(files);
    return new Result(knowledge, linter.looked(), findings);
  }
}

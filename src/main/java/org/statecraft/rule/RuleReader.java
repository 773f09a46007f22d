package org.statecraft.rule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.statecraft.input.InputFile;
import org.statecraft.kb.Prefixes;
import org.statecraft.problem.AccessProblem;
import org.statecraft.query.QueryText;

/** Reads rule files, each in the language that its name tells. */
public final class RuleReader {
  private final Prefixes prefixes;

  /** A reader of rules that may use these prefixes without declaring them. */
  public RuleReader(Prefixes prefixes) {
    this.prefixes = prefixes;
  }

  /**
   * The rule files of a folder and the folders in it, by path; or the file itself.
   *
   * @throws AccessProblem if it cannot be read
   */
  public static List<Path> files(Path path) {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> files = Files.walk(path)) {
      return files
          .filter(file -> RuleSyntax.known(file) && InputFile.isFile(file))
          .sorted()
          .toList();
    } catch (IOException | java.io.UncheckedIOException failure) {
      throw AccessProblem.of("cannot read the folder " + path, failure);
    }
  }

  /**
   * The rules in a file.
   *
   * @throws org.statecraft.problem.InputProblem if there is something else in it, with the place
   * @throws AccessProblem if it cannot be read
   */
  public List<Rule> rules(Path file, Layer layer) {
    return rules(file, QueryText.file(file), layer);
  }

  /** The rules in a file that was read already. */
  public List<Rule> rules(Path file, QueryText text, Layer layer) {
    return RuleSyntax.of(file).read(name(file), text, layer, prefixes);
  }

  /**
   * The prefixes that a file declares.
   *
   * @throws org.statecraft.problem.InputProblem if it holds no rule
   */
  public Map<String, String> prefixes(Path file) {
    return RuleSyntax.of(file).prefixes(QueryText.file(file), prefixes);
  }

  /** What the only rule in a file is called, and what the names of more begin with. */
  public static String name(Path file) {
    String name = String.valueOf(file.getFileName());
    return RuleSyntax.known(file)
        ? name.substring(0, name.length() - RuleSyntax.of(file).ending().length())
        : name;
  }

  /**
   * The rule in a text that is a CONSTRUCT query.
   *
   * @throws org.statecraft.problem.InputProblem if it is no rule, with the place
   */
  public Rule read(String name, QueryText source, Layer layer) {
    return Construct.rule(name, source, layer, prefixes);
  }
}

package org.statecraft.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.NodeFactory;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.kb.Namespaces;
import org.statecraft.kb.Sources;
import org.statecraft.problem.RequestProblem;

/**
 * Files to begin with: they run as they are, say what each part is for, and are written over by who
 * knows more.
 *
 * @param workspace what they are to be added to
 */
public record Draft(Workspace workspace) {
  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  /** What can be begun. */
  public enum Kind {
    /** A case, which states facts. */
    CASE("case.ttl"),
    /** A rule. */
    RULE("rule.rq"),
    /** A report. */
    REPORT("report.rq");

    private final String template;

    Kind(String template) {
      this.template = template;
    }

    /** The ending of its files' names. */
    public String ending() {
      return template.substring(template.indexOf('.'));
    }
  }

  /**
   * The text of a file.
   *
   * @param name what it is called: small letters, digits and hyphens
   * @throws RequestProblem if it cannot be called so, or there is a case of that name
   */
  public String text(Sources sources, Kind kind, String name) {
    if (!NAME.matcher(name).matches()) {
      throw new RequestProblem(
          name + " is no name for a file of the knowledge base",
          "write small letters, digits and hyphens, as in nordic-ai-pact");
    }
    if (kind == Kind.CASE) {
      requireNew(workspace.base(sources).all(), name);
    }
    String title = Character.toUpperCase(name.charAt(0)) + name.substring(1).replace('-', ' ');
    return template(kind.template)
        .replace("{name}", name)
        .replace("{thing}", thing(name))
        .replace("{title}", title);
  }

  private static void requireNew(KnowledgeBase knowledge, String name) {
    if (knowledge.holds(NodeFactory.createURI(Namespaces.CASES + name))
        || knowledge.holds(NodeFactory.createURI(Namespaces.INDIVIDUALS + thing(name)))) {
      throw new RequestProblem(
          "the knowledge base has " + name + " already", "choose another name");
    }
  }

  /** The name of what a case is about: each word with a capital. */
  private static String thing(String name) {
    return Arrays.stream(name.split("-"))
        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
        .collect(Collectors.joining("-"));
  }

  private static String template(String name) {
    try (InputStream in = Draft.class.getResourceAsStream("draft/" + name)) {
      if (in == null) {
        throw new IllegalStateException("no template " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

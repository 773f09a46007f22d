package org.statecraft.serve;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.statecraft.app.Selection;
import org.statecraft.app.Workspace;
import org.statecraft.console.Screen;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.kb.Prefixes;
import org.statecraft.render.RenderSettings;

/**
 * What is served.
 *
 * @param workspace where it is known
 * @param chosen what of it, and how it is looked at
 */
record Knowledge(Workspace workspace, Selection chosen) {
  /** All that is known, with what follows. */
  KnowledgeBase base() {
    return workspace.knowledge(chosen);
  }

  /**
   * Who is meant by a name. An IRI is looked for by its short name, so that who has mistaken it is
   * told of those with names like it.
   *
   * @throws org.statecraft.problem.RequestProblem if there is none, with the nearest names, or more
   *     than one
   */
  Node entity(String name) {
    String meant =
        name.startsWith("<") && name.endsWith(">")
            ? base().prefixes().display(name.substring(1, name.length() - 1))
            : name;
    return workspace.directory(chosen).resolve(meant);
  }

  /** How terms are written in running text. */
  RenderSettings settings() {
    return RenderSettings.forText(base(), Screen.NONE);
  }

  /** How terms are written for programs. */
  static RenderSettings plain(Prefixes prefixes) {
    return new RenderSettings(prefixes, Screen.NONE, Optional.empty(), /* safeCsv= */ false);
  }
}

package org.statecraft.serve;

import java.util.Optional;
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

  /** How terms are written in running text. */
  RenderSettings settings() {
    return RenderSettings.forText(base(), Screen.NONE);
  }

  /** How terms are written for programs. */
  static RenderSettings plain(Prefixes prefixes) {
    return new RenderSettings(prefixes, Screen.NONE, Optional.empty(), /* safeCsv= */ false);
  }
}

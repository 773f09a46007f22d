package org.statecraft.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.statecraft.app.Selection;
import org.statecraft.infer.Bounds;
import org.statecraft.kb.Layout;
import org.statecraft.kb.Sources;
import org.statecraft.kb.Sources.NamedFile;
import org.statecraft.rule.Entailment;
import org.statecraft.rule.RuleFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What is known: the same options on every command that reads it. */
@Command
final class KnowledgeOptions {
  @Mixin private SourceOptions sources;
  @Mixin private InferenceOptions inference;
  @Mixin private PerspectiveOptions perspective;
  @Mixin private HypothesisOptions hypothesis;

  /** None of the options. */
  KnowledgeOptions() {
    sources = new SourceOptions();
    inference = new InferenceOptions();
    perspective = new PerspectiveOptions();
    hypothesis = new HypothesisOptions();
  }

  /** Another set of the same options, which may say more. */
  KnowledgeOptions(KnowledgeOptions other) {
    sources = new SourceOptions(other.sources);
    inference = new InferenceOptions(other.inference);
    perspective = new PerspectiveOptions(other.perspective);
    hypothesis = new HypothesisOptions(other.hypothesis);
  }

  /** The folder of the knowledge base whose rules and reports are used. */
  Path home() {
    return selection().sources().home().orElseGet(sources::home);
  }

  /** What the options choose. */
  Selection selection() {
    return selection(/* asked= */ false);
  }

  /**
   * What the options choose for a query: an endpoint is asked where it is, unless something is to
   * be inferred, added or looked at otherwise.
   */
  Selection queried() {
    return sources.endpointAlone()
            && inference.none()
            && hypothesis.hypothesis().none()
            && perspective.perspective().whole()
        ? selection(/* asked= */ true)
        : selection();
  }

  private Selection selection(boolean asked) {
    Sources chosen = sources.sources(asked);
    Entailment level = asked ? Entailment.NONE : inference.level(sources);
    // What is missing is told here, so that no setting of the shell waits with it for a query.
    chosen.home().ifPresent(Layout::of);
    SourceOptions.require(
        Stream.of(
                inference.rules(),
                chosen.data(),
                chosen.graphs().stream().map(NamedFile::file).toList())
            .flatMap(List::stream)
            .toList());
    Bounds bounds = inference.bounds();
    return new Selection(
        chosen,
        perspective.perspective(),
        hypothesis.hypothesis(),
        new RuleFiles(
            level == Entailment.NONE ? Optional.empty() : Optional.of(sources.home()),
            level,
            inference.rules()),
        bounds);
  }
}

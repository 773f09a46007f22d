package org.statecraft.render;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.statecraft.explain.Clash;
import org.statecraft.explain.Proof;
import org.statecraft.lookup.Works;
import org.statecraft.power.EvidenceReader;
import org.statecraft.query.QueryResult;

/** Writes proofs in any of their formats. */
public final class ProofWriter {
  private final RenderSettings settings;
  private final int depth;
  private final Works works;
  private final EvidenceReader evidence;

  /**
   * A writer of proofs.
   *
   * @param settings how terms are shown; entities in sentences are called by their labels
   * @param depth how many rules deep text and JSON go; pictures and RDF are always whole
   * @param works what is known of the sources
   * @param evidence reads what statements rest on
   */
  public ProofWriter(RenderSettings settings, int depth, Works works, EvidenceReader evidence) {
    this.settings = settings;
    this.depth = depth;
    this.works = works;
    this.evidence = evidence;
  }

  private ProofWords words() {
    return new ProofWords(
        settings, source -> CitationText.remark(works.of(source), /* places= */ List.of()));
  }

  /** Writes proofs one after the other, and the sources that they end in. */
  public void write(ProofFormat format, List<Proof> proofs, OutputStream out) {
    ProofWords words = words();
    switch (format) {
      case TEXT, MARKDOWN -> {
        ProofOutline outline = new ProofOutline(words, depth, evidence);
        List<Outline> outlines = proofs.stream().map(outline::of).toList();
        people(format).write(outlines, outline.sources(), out);
      }
      case JSON -> new ProofJson(words, depth, works, evidence).write(proofs, out);
      case DOT -> new ProofDot(words).write(proofs, out);
      case TURTLE ->
          OutputFormat.TURTLE.write(
              new QueryResult.Triples(new ProofGraph(words, evidence).of(proofs).find()),
              settings,
              out);
    }
  }

  /** Writes whether there are contradictions and which, as text, Markdown or JSON. */
  public void verdict(ProofFormat format, List<Clash> clashes, OutputStream out) {
    ProofWords words = words();
    if (format == ProofFormat.JSON) {
      new ProofJson(words, depth, works, evidence).verdict(clashes, out);
      return;
    }
    ProofOutline outline = new ProofOutline(words, depth, evidence);
    List<Outline> outlines = new ArrayList<>();
    outlines.add(
        Outline.leaf(Outline.Kind.SENTENCE, clashes.isEmpty() ? "consistent" : "inconsistent"));
    clashes.forEach(clash -> outlines.add(outline.of(clash)));
    people(format).write(outlines, outline.sources(), out);
  }

  private OutlineWriter people(ProofFormat format) {
    return format == ProofFormat.MARKDOWN
        ? new OutlineMarkdown()
        : new OutlineText(settings.screen());
  }
}

package org.statecraft.render;

import java.util.Collection;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.statecraft.power.Shortfall;

/** What a rule lacks, in a sentence such as {@code no AI act of A against B is recorded}. */
public final class ShortfallWords {
  private final ProofWords words;

  /**
   * Words.
   *
   * @param told how terms are shown in sentences
   */
  public ShortfallWords(RenderSettings told) {
    this(new ProofWords(told));
  }

  ShortfallWords(ProofWords words) {
    this.words = words;
  }

  /** The sentence, without a full stop. */
  public String sentence(Shortfall shortfall) {
    BindingBuilder values = Binding.builder();
    shortfall
        .values()
        .forEach(
            (variable, value) -> {
              if (!List.of("one", "other").contains(variable.getVarName())) {
                values.add(variable, value);
              }
            });
    values.add(Var.alloc("one"), joined(shortfall.ones()));
    values.add(
        Var.alloc("other"),
        shortfall.others().isEmpty()
            ? NodeFactory.createLiteralString("its members")
            : joined(shortfall.others()));
    return words.sentence(shortfall.sentence(), values.build())
        + (shortfall.eitherWay() ? ", nor the other way round" : "");
  }

  /** Names as in a sentence: A, B or C. */
  Node joined(Collection<Node> actors) {
    List<String> names = actors.stream().map(words::name).toList();
    String last = names.getLast();
    String first = String.join(", ", names.subList(0, names.size() - 1));
    return NodeFactory.createLiteralString(first.isEmpty() ? last : first + " or " + last);
  }
}

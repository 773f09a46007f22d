package org.statecraft.power;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.NodeConst;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.statistics.AgreementCoefficient;

/**
 * How far the two readings of the terms of initiatives agree, variable by variable. An initiative
 * that one of them left out, or of which one does not know the value, is not compared.
 */
public final class ReadingAgreement {
  /** Below this alpha nothing but tentative conclusions should be drawn (Krippendorff 2004). */
  private static final double TENTATIVE = 0.67;

  private final Terms terms;
  private final Map<Node, Node> first;
  private final Map<Node, Node> second;

  /** A vision that the text of an initiative may invoke. */
  private record Invoked(Node text, Node vision) {}

  /**
   * How far they agree on a variable.
   *
   * @param name the variable
   * @param compared what of it is compared, in a few words
   * @param alpha Krippendorff's alpha for names
   * @param kappa Cohen's kappa
   */
  public record Variable(
      Node name, String compared, AgreementCoefficient alpha, AgreementCoefficient kappa) {
    /** Krippendorff's alpha as a number; empty where it is not defined. */
    public OptionalDouble agreement() {
      return alpha.coefficient();
    }

    /** Whether what rests on the variable is tentative; empty where alpha is not defined. */
    public Optional<Boolean> tentative() {
      return alpha.coefficient().isEmpty()
          ? Optional.empty()
          : Optional.of(alpha.coefficient().getAsDouble() < TENTATIVE);
    }
  }

  /** The agreement of what is stated. */
  public ReadingAgreement(KnowledgeBase knowledge) {
    this.terms = new Terms(knowledge);
    this.first = terms.codings(SC.FIRST_READING);
    this.second = terms.codings(SC.SECOND_READING);
  }

  /** All variables, what is derived from them after them. */
  public List<Variable> variables() {
    List<Variable> variables = new ArrayList<>();
    variables.add(told(SC.ACCESSION, "the value, if it is known", this::accession));
    variables.add(told(SC.EXCLUSIVE, "yes, no, or not applicable, by accession", this::exclusive));
    variables.add(
        told(SC.MAIN_GROUND, "the ground named first", one -> value(one, SC.MAIN_GROUND)));
    variables.add(told(SC.TARGETING, "whether anyone is meant", one -> Optional.of(targets(one))));
    variables.add(told(SC.CAPABILITY_AIM, "the value", coding -> value(coding, SC.CAPABILITY_AIM)));
    variables.add(told(SC.SCOPE, "the value", coding -> value(coding, SC.SCOPE)));
    variables.add(told(SC.DOCUMENT_KIND, "the value", coding -> value(coding, SC.DOCUMENT_KIND)));
    variables.add(visions());
    variables.add(
        told(
            SC.JOINT_CAPACITY_BUILDING,
            "whether it is exclusive and its aim central",
            coding -> Optional.of(jointCapacityBuilding(coding))));
    return variables;
  }

  private Optional<Node> value(Node coding, Node variable) {
    return terms.value(coding, variable);
  }

  private Optional<Node> accession(Node coding) {
    return value(coding, SC.ACCESSION).filter(value -> !value.equals(SC.ACCESSION_NOT_KNOWN));
  }

  /** As the rules take it from who can join; a third value where there is nothing to join. */
  private Optional<Node> exclusive(Node coding) {
    return accession(coding)
        .map(
            value ->
                Set.of(SC.CLOSED_ACCESSION, SC.ACCESSION_BY_INVITATION).contains(value)
                    ? NodeConst.nodeTrue
                    : value.equals(SC.OPEN_ACCESSION) ? NodeConst.nodeFalse : value);
  }

  private boolean targets(Node coding) {
    return !terms.values(coding, SC.TARGETING).isEmpty();
  }

  private boolean jointCapacityBuilding(Node coding) {
    return exclusive(coding).equals(Optional.of(NodeConst.nodeTrue))
        && value(coding, SC.CAPABILITY_AIM).equals(Optional.of(SC.CENTRAL_AIM));
  }

  private <V> Variable told(Node name, String compared, Function<Node, Optional<V>> told) {
    return variable(name, compared, each(first, told), each(second, told));
  }

  private static <V> Map<Node, V> each(Map<Node, Node> codings, Function<Node, Optional<V>> told) {
    Map<Node, V> values = new LinkedHashMap<>();
    codings.forEach((of, coding) -> told.apply(coding).ifPresent(value -> values.put(of, value)));
    return values;
  }

  private static <U, V> Variable variable(
      Node name, String compared, Map<U, V> first, Map<U, V> second) {
    return new Variable(
        name,
        compared,
        AgreementCoefficient.krippendorffAlpha(List.of(first, second)),
        AgreementCoefficient.cohenKappa(first, second));
  }

  /** Texts without a vision are not compared: on most of them nobody looked for one. */
  private Variable visions() {
    Map<Node, Set<Node>> texts = each(first, coding -> some(terms.values(coding, SC.VISION)));
    Set<Node> visions = new LinkedHashSet<>();
    texts.values().forEach(visions::addAll);
    Map<Invoked, Boolean> inFirst = new LinkedHashMap<>();
    Map<Invoked, Boolean> inSecond = new LinkedHashMap<>();
    second.forEach(
        (text, coding) -> {
          Set<Node> invoked = texts.getOrDefault(text, Set.of());
          Set<Node> others = terms.values(coding, SC.VISION);
          for (Node vision : invoked.isEmpty() ? Set.<Node>of() : visions) {
            inFirst.put(new Invoked(text, vision), invoked.contains(vision));
            inSecond.put(new Invoked(text, vision), others.contains(vision));
          }
        });
    return variable(
        SC.VISION,
        "whether a text invokes a vision, of texts with any by the first reading",
        inFirst,
        inSecond);
  }

  private static Optional<Set<Node>> some(Set<Node> values) {
    return Optional.of(values).filter(all -> !all.isEmpty());
  }
}

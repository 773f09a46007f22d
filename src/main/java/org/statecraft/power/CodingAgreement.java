package org.statecraft.power;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.util.NodeCmp;
import org.statecraft.power.Evaluation.Judged;
import org.statecraft.statistics.AgreementCoefficient;

/**
 * How far those who coded the same agree. A unit is two actors, or a bloc that was coded as a
 * whole; the value is what one coder finds between them, which may be several mechanisms or none of
 * those known. Who did not code a unit says nothing about it.
 */
public final class CodingAgreement {
  /** With fewer units in common two coders are told in the whole alone. */
  private static final int LEAST = 2;

  private final Map<Node, Map<Unit, Set<Node>>> values = new LinkedHashMap<>();

  /** Two actors in the order of their names; a bloc as a whole is both. */
  private record Unit(Node one, Node other) {
    static Unit of(Node one, Node other) {
      return NodeCmp.compareRDFTerms(one, other) <= 0
          ? new Unit(one, other)
          : new Unit(/* one= */ other, /* other= */ one);
    }
  }

  /**
   * How far two coders agree.
   *
   * @param one the first by name
   * @param other the other
   * @param agreed on how many of the units that both coded they find the same
   * @param alpha Krippendorff's alpha over these units
   * @param kappa Cohen's kappa over them
   */
  public record Two(
      Node one, Node other, int agreed, AgreementCoefficient alpha, AgreementCoefficient kappa) {}

  /** The agreement of those whose codings were judged. */
  CodingAgreement(Collection<Judged> judged) {
    for (Judged each : judged) {
      Coding coding = each.coding();
      for (Node coder : coding.coders()) {
        Map<Unit, Set<Node>> own = values.computeIfAbsent(coder, none -> new HashMap<>());
        for (Unit unit : units(coding, each.unknown())) {
          own.computeIfAbsent(unit, none -> new LinkedHashSet<>())
              .add(coding.mechanism().orElse(SC.NONE_FITS));
        }
      }
    }
  }

  private static Set<Unit> units(Coding coding, Set<Node> unknown) {
    Set<Unit> units = new LinkedHashSet<>();
    if (coding.parties().size() == 1) {
      coding.parties().forEach(bloc -> units.add(Unit.of(bloc, bloc)));
    }
    coding.pairs().forEach(pair -> units.add(Unit.of(pair.one(), pair.other())));
    units.removeIf(unit -> unknown.contains(unit.one()) || unknown.contains(unit.other()));
    return units;
  }

  /** Krippendorff's alpha of all coders, over the units that two of them coded at least. */
  public AgreementCoefficient all() {
    return AgreementCoefficient.krippendorffAlpha(values.values());
  }

  /** On how many of these units all who coded it find the same. */
  public int agreed() {
    Map<Unit, List<Set<Node>>> found = new HashMap<>();
    values
        .values()
        .forEach(
            own ->
                own.forEach(
                    (unit, value) ->
                        found.computeIfAbsent(unit, none -> new ArrayList<>()).add(value)));
    return (int)
        found.values().stream()
            .filter(each -> each.size() > 1 && each.stream().distinct().count() == 1)
            .count();
  }

  /** Each two coders who coded at least two units both, those with the most in common first. */
  public List<Two> twos() {
    List<Two> twos = new ArrayList<>();
    List<Node> coders = values.keySet().stream().sorted(NodeCmp::compareRDFTerms).toList();
    for (int i = 0; i < coders.size(); i++) {
      for (Node other : coders.subList(i + 1, coders.size())) {
        Two two = two(coders.get(i), other);
        if (two.alpha().units() >= LEAST) {
          twos.add(two);
        }
      }
    }
    twos.sort(Comparator.comparingInt(two -> -two.alpha().units()));
    return twos;
  }

  private Two two(Node one, Node other) {
    Map<Unit, Set<Node>> first = values.getOrDefault(one, Map.of());
    Map<Unit, Set<Node>> second = values.getOrDefault(other, Map.of());
    int agreed =
        (int)
            first.entrySet().stream()
                .filter(each -> each.getValue().equals(second.get(each.getKey())))
                .count();
    return new Two(
        one,
        other,
        agreed,
        AgreementCoefficient.krippendorffAlpha(List.of(first, second)),
        AgreementCoefficient.cohenKappa(first, second));
  }
}

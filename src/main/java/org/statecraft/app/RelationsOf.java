package org.statecraft.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.lookup.Directory;
import org.statecraft.power.Reasons;
import org.statecraft.power.Relations;
import org.statecraft.power.SC;
import org.statecraft.power.Shortfall;
import org.statecraft.power.Tentative;
import org.statecraft.problem.RequestProblem;

/**
 * Lists the power relations of one actor, or of two.
 *
 * @param workspace where they are known
 */
public record RelationsOf(Workspace workspace) {
  /**
   * What is asked for.
   *
   * @param actors names of one actor or two
   * @param members whether an actor also stands in the relations of its blocs, and a bloc in those
   *     of its members
   * @param kinds of which kinds they are
   */
  public record Request(List<String> actors, boolean members, RelationKinds kinds) {}

  /**
   * The relations.
   *
   * @param knowledge what is known
   * @param entries the relations
   * @param lacks where two have none: what each mechanism lacks between them, as far as that is
   *     known
   * @param tentative by inferred relation, on which variables it rests that two readers coded too
   *     differently
   */
  public record Result(
      KnowledgeBase knowledge,
      List<Relations.Entry> entries,
      Map<Node, Shortfall> lacks,
      Map<Node, Node> tentative) {}

  /**
   * Lists them.
   *
   * @throws RequestProblem if a name is of nobody or of several, or both are of one
   */
  public Result of(Selection chosen, Request request) {
    KnowledgeBase knowledge = workspace.knowledge(chosen);
    Directory directory = workspace.directory(chosen);
    Node actor = directory.resolve(request.actors().getFirst(), Directory.ACTORS);
    Optional<Node> other =
        request.actors().stream()
            .skip(1)
            .findFirst()
            .map(name -> directory.resolve(name, Directory.ACTORS));
    if (other.filter(actor::equals).isPresent()) {
      throw new RequestProblem("a relation needs two actors", null);
    }
    Relations relations = new Relations(knowledge);
    Set<Node> mechanisms = request.kinds().mechanisms(relations);
    Optional<Node> mode = request.kinds().mode(relations);
    List<Relations.Entry> entries =
        relations.of(actor, other, request.members()).stream()
            .filter(entry -> mechanisms.isEmpty() || mechanisms.contains(entry.mechanism()))
            .filter(entry -> mode.isEmpty() || mode.equals(entry.mode()))
            .toList();
    Map<Node, Shortfall> lacks = new LinkedHashMap<>();
    if (entries.isEmpty() && other.isPresent()) {
      Reasons reasons = new Reasons(knowledge, workspace.rules(chosen));
      (mechanisms.isEmpty() ? relations.mechanisms(mode) : mechanisms)
          .forEach(
              mechanism ->
                  reasons
                      .lacking(mechanism, actor, other.get(), /* eitherWay= */ true)
                      .ifPresent(lack -> lacks.put(mechanism, lack)));
    }
    List<Node> nodes =
        entries.stream()
            .flatMap(entry -> entry.nodes().stream())
            .filter(
                node ->
                    knowledge.everything().contains(node, RDF.type.asNode(), SC.INFERRED_RELATION))
            .distinct()
            .toList();
    return new Result(
        knowledge, entries, lacks, new Tentative(knowledge).of(nodes, workspace.rules(chosen)));
  }
}

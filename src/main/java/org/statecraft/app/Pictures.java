package org.statecraft.app;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.lookup.Directory;
import org.statecraft.picture.Aggregation;
import org.statecraft.picture.Matrix;
import org.statecraft.picture.MatrixReader;
import org.statecraft.picture.Network;
import org.statecraft.picture.NetworkReader;
import org.statecraft.picture.NetworkYears;
import org.statecraft.picture.PictureRequest;
import org.statecraft.picture.Timeline;
import org.statecraft.picture.TimelineReader;
import org.statecraft.power.CutOff;
import org.statecraft.power.Period;
import org.statecraft.power.Perspective;
import org.statecraft.power.Relations;
import org.statecraft.problem.RequestProblem;

/**
 * What pictures of power relations show.
 *
 * @param workspace where they are known
 */
public record Pictures(Workspace workspace) {
  /**
   * What is to be in a picture.
   *
   * @param names of actors or initiatives; none for all
   * @param only whether nobody else is in it
   * @param shared whether only those are in it to whom all are tied that are named
   * @param actors whether actors are tied to one another and not to initiatives
   * @param kinds of which kinds relations are
   * @param limit how many are in it at most; 0 for all
   * @param least how many relations a line stands for at least
   */
  public record Request(
      List<String> names,
      boolean only,
      boolean shared,
      boolean actors,
      RelationKinds kinds,
      int limit,
      int least) {}

  private PictureRequest request(Selection chosen, Request request, List<Node> nodes) {
    Relations relations = new Relations(workspace.knowledge(chosen));
    return new PictureRequest(
        nodes,
        request.only(),
        request.shared(),
        request.actors(),
        request.kinds().mechanisms(relations),
        request.kinds().mode(relations),
        request.limit(),
        request.least(),
        chosen.words());
  }

  private List<Node> nodes(Selection chosen, Request request) {
    Directory directory = workspace.directory(chosen);
    return request.names().stream()
        .map(name -> directory.resolve(name, Directory.ACTORS_AND_INITIATIVES))
        .distinct()
        .toList();
  }

  /**
   * A network of actors and initiatives.
   *
   * @param aggregation how actors are put together, if they are
   */
  public Network network(Selection chosen, Request request, Optional<Aggregation> aggregation) {
    KnowledgeBase knowledge = workspace.knowledge(chosen);
    Network all =
        new NetworkReader(knowledge).read(request(chosen, request, nodes(chosen, request)));
    return aggregation.map(each -> all.grouped(each, knowledge)).orElse(all);
  }

  /**
   * A network of actors in each of some years; each year is inferred by itself.
   *
   * @param chosen what the years are looked at in
   * @param aggregation how actors are put together, if they are: alike in all years
   * @param from the first year
   * @param to the last year, not before the first
   * @throws RequestProblem if the choice has a time of its own
   */
  public NetworkYears years(
      Selection chosen, Request request, Optional<Aggregation> aggregation, int from, int to) {
    if (chosen.perspective().period().isPresent()) {
      throw new RequestProblem(
          "the years of --by-year are the time of its networks", "leave --as-of and --between out");
    }
    KnowledgeBase facts = workspace.facts(chosen);
    PictureRequest wanted = request(chosen, request, nodes(chosen, request));
    List<Perspective> years =
        IntStream.rangeClosed(from, to)
            .mapToObj(year -> chosen.perspective().during(Period.ofYear(year)))
            .toList();
    List<NetworkYears.Frame> frames =
        workspace
            .viewpoints(chosen)
            .knowledge(
                years,
                (year, seen) ->
                    new NetworkYears.Frame(
                        year.period().orElseThrow().from().getYear(),
                        new NetworkReader(seen.knowledge()).read(wanted.unlimited())));
    PictureRequest told =
        new CutOff(facts).beyond(Period.ofYear(to)).map(wanted::noting).orElse(wanted);
    NetworkYears all = NetworkYears.of(frames, told);
    return aggregation.map(each -> all.grouped(each, facts)).orElse(all);
  }

  /**
   * A matrix of actors against actors.
   *
   * @throws RequestProblem if one alone is named
   */
  public Matrix actors(Selection chosen, Request request) {
    List<Node> nodes = nodes(chosen, request);
    if (nodes.size() == 1) {
      throw new RequestProblem(
          "a matrix needs two actors", "name another, or see statecraft graph --actors");
    }
    return new MatrixReader(workspace.knowledge(chosen)).actors(request(chosen, request, nodes));
  }

  /** A matrix of actors against mechanisms. */
  public Matrix mechanisms(Selection chosen, Request request) {
    return new MatrixReader(workspace.knowledge(chosen))
        .mechanisms(request(chosen, request, nodes(chosen, request)));
  }

  /**
   * A timeline of actors, or of one initiative.
   *
   * @throws RequestProblem if an initiative is named beside others
   */
  public Timeline timeline(Selection chosen, Request request) {
    KnowledgeBase knowledge = workspace.knowledge(chosen);
    List<Node> nodes = nodes(chosen, request);
    TimelineReader reader = new TimelineReader(knowledge);
    if (nodes.size() > 1 && nodes.stream().anyMatch(reader::initiative)) {
      throw new RequestProblem(
          "a timeline is of one initiative, or of actors", "name the initiative alone");
    }
    return reader.read(
        request(chosen, request, nodes), new CutOff(knowledge).seen(chosen.perspective()));
  }
}

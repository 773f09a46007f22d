package org.statecraft.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.statecraft.app.Questions;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.kb.Namespaces;
import org.statecraft.problem.RequestProblem;
import org.statecraft.query.Guard;
import org.statecraft.query.Limits;
import org.statecraft.query.Question;

/**
 * An entity at the path of its IRI: its card as a page, or what is said of it as a graph, by what
 * the caller takes.
 */
final class EntityCall implements Call {
  private static final String HTML = "text/html";

  private final Knowledge knowledge;
  private final String path;
  private final long rows;

  EntityCall(Knowledge knowledge, String path, long rows) {
    this.knowledge = knowledge;
    this.path = path;
    this.rows = rows;
  }

  @Override
  public Work read(Request request) {
    List<String> types = new ArrayList<>(List.of(HTML));
    types.addAll(MediaTypes.OF_GRAPHS.types());
    String type =
        request
            .accepted()
            .best(types)
            .orElseThrow(
                () ->
                    Refusal.of(
                        Reply.NOT_ACCEPTABLE,
                        "the entity can be had as none of the types in Accept\nit can be had as "
                            + String.join(", ", types)));
    return () -> answer(type).with("Vary", "Accept");
  }

  private Reply answer(String type) {
    Node entity;
    try {
      entity = knowledge.entity("<" + Namespaces.ROOT + path.substring(1) + ">");
    } catch (RequestProblem unknown) {
      return missing(type, Reason.of(unknown));
    }
    return type.equals(HTML)
        ? Page.of(knowledge.settings().name(entity), CardCall.text(knowledge, entity))
        : graph(entity, MediaTypes.OF_GRAPHS.chosen(type));
  }

  private static Reply missing(String type, Reply reason) {
    String text = reason.text();
    return (type.equals(HTML) ? Page.of("Not found", text) : reason).as(Reply.NOT_FOUND);
  }

  private Reply graph(Node entity, MediaTypes.Chosen chosen) {
    KnowledgeBase base = knowledge.base();
    Query query = new Query();
    query.setQueryDescribeType();
    query.addDescribeNode(NodeFactory.createURI(entity.getURI()));
    Question question = new Questions(knowledge.workspace()).of(knowledge.chosen(), query);
    Bytes bytes = new Bytes(Budget.MOST_BYTES);
    question
        .runner(Guard.CLOSED, new Limits(OptionalLong.of(rows)))
        .run(
            question.query(),
            result -> {
              chosen.format().write(result, Knowledge.plain(base.prefixes()), bytes);
              return true;
            });
    return Reply.of(chosen.header(), bytes.toByteArray());
  }
}

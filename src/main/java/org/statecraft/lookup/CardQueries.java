package org.statecraft.lookup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.vocabulary.RDFS;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.query.Guard;
import org.statecraft.query.Limits;
import org.statecraft.query.QueryResult;
import org.statecraft.query.QueryRunner;
import org.statecraft.query.QueryTerms;

/** Runs the queries of which cards are made, each about one entity. */
final class CardQueries {
  private static final Var ENTITY = Var.alloc("entity");

  private final KnowledgeBase knowledge;
  private final ResourceQueries queries;

  CardQueries(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
    this.queries = new ResourceQueries(knowledge.prefixes());
  }

  /** A query of a card by its short name. */
  ResourceQueries.Titled read(String id) {
    return queries.read("card/" + id + ".rq");
  }

  /** The solutions of a query for an entity. */
  List<Binding> solutions(ResourceQueries.Titled titled, Node entity) {
    Query about = about(titled, entity);
    return new QueryRunner(knowledge.dataset(), Guard.CLOSED, Limits.NONE)
        .run(
            about,
            result -> {
              List<Binding> rows = new ArrayList<>();
              ((QueryResult.Rows) result).bindings().forEachRemaining(rows::add);
              return rows;
            });
  }

  /** A query as it is asked of an entity. */
  Query about(ResourceQueries.Titled titled, Node entity) {
    return QueryTransformOps.replaceVars(titled.query(), Map.of(ENTITY, entity));
  }

  /** The terms with which a query asks, without texts and numbers, and without labels. */
  static List<Node> vocabulary(Query query) {
    return QueryTerms.of(query).terms().stream()
        .filter(term -> term.isURI() && !term.equals(RDFS.label.asNode()))
        .toList();
  }
}

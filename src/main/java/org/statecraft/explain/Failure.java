package org.statecraft.explain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.vocabulary.XSD;
import org.statecraft.rule.Condition;

/** Why one condition of a rule does not hold. */
public sealed interface Failure {
  /** What kind of failure it is. */
  Kind kind();

  /** Kinds of failures. */
  enum Kind {
    /** No source states it and no rule concludes it. */
    UNSTATED("nobody states it"),
    /** The dates do not agree. */
    TIME("outside the time"),
    /** Something is there that must not be. */
    NEGATION("blocked by negation"),
    /** A source that is not believed states it. */
    SOURCE("filtered out by source"),
    /** Two values do not compare as they should. */
    COMPARISON("comparison false");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** The kind in words. */
    public String words() {
      return words;
    }
  }

  /**
   * A triple or path that is not there.
   *
   * @param sought the pattern, with the values so far
   * @param instead what is said in its place: other objects of the same subject and property
   * @param because for what rules could conclude: how near they came
   */
  record Unstated(Condition sought, List<Triple> instead, List<NearMiss> because)
      implements Failure {
    @Override
    public Kind kind() {
      return Kind.UNSTATED;
    }
  }

  /**
   * A triple that is stated and cannot be seen from the perspective.
   *
   * @param sought the triple
   * @param late whether it lies outside the time; else no source is believed that states it
   */
  record Hidden(Triple sought, boolean late) implements Failure {
    @Override
    public Kind kind() {
      return late ? Kind.TIME : Kind.SOURCE;
    }
  }

  /**
   * Something whatever it is that is not there, or a sum over nothing.
   *
   * @param sought what was looked for
   */
  record Nothing(Premise.Absence sought) implements Failure {
    @Override
    public Kind kind() {
      return Kind.UNSTATED;
    }
  }

  /**
   * A test that is false.
   *
   * @param expression the test
   * @param values the values of its variables
   */
  record Untrue(Expr expression, Map<Var, Node> values) implements Failure {
    @Override
    public Kind kind() {
      return dates(values.values()) ? Kind.TIME : Kind.COMPARISON;
    }
  }

  /**
   * Something that must not be there and is.
   *
   * @param sought what must not be there
   * @param found what is there of it
   */
  record Blocked(Premise.Absence sought, List<Triple> found) implements Failure {
    @Override
    public Kind kind() {
      boolean dated = found.stream().anyMatch(triple -> dates(List.of(triple.getObject())));
      return dated && !sought.tests().isEmpty() ? Kind.TIME : Kind.NEGATION;
    }
  }

  private static boolean dates(Collection<Node> values) {
    return !values.isEmpty()
        && values.stream()
            .allMatch(
                value ->
                    value.isLiteral()
                        && List.of(
                                XSD.date.getURI(),
                                XSD.dateTime.getURI(),
                                XSD.gYear.getURI(),
                                XSD.gYearMonth.getURI())
                            .contains(value.getLiteralDatatypeURI()));
  }
}

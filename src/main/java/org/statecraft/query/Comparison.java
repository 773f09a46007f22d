package org.statecraft.query;

import java.util.Optional;
import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.E_GreaterThan;
import org.apache.jena.sparql.expr.E_GreaterThanOrEqual;
import org.apache.jena.sparql.expr.E_LessThan;
import org.apache.jena.sparql.expr.E_LessThanOrEqual;
import org.apache.jena.sparql.expr.E_NotEquals;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.NodeValue;

/** Comparisons in which a fault is an error of the expression; each is still of its own class. */
final class Comparison {
  private Comparison() {}

  /** A comparison like one of Jena's; empty if the function is none. */
  static Optional<Expr> of(ExprFunction2 function) {
    Expr first = function.getArg1();
    Expr second = function.getArg2();
    Expr careful =
        switch (function) {
          case E_Equals equal -> new Equals(first, second);
          case E_NotEquals unequal -> new NotEquals(first, second);
          case E_LessThan less -> new LessThan(first, second);
          case E_LessThanOrEqual less -> new LessThanOrEqual(first, second);
          case E_GreaterThan greater -> new GreaterThan(first, second);
          case E_GreaterThanOrEqual greater -> new GreaterThanOrEqual(first, second);
          default -> null;
        };
    return Optional.ofNullable(careful);
  }

  private static final class Equals extends E_Equals implements Careful.Wrapper {
    Equals(Expr first, Expr second) {
      super(first, second);
    }

    @Override
    public NodeValue eval(NodeValue first, NodeValue second) {
      try {
        return super.eval(first, second);
      } catch (RuntimeException fault) {
        throw Careful.meaning(fault);
      }
    }

    @Override
    public Expr copy(Expr first, Expr second) {
      return new Equals(first, second);
    }
  }

  private static final class NotEquals extends E_NotEquals implements Careful.Wrapper {
    NotEquals(Expr first, Expr second) {
      super(first, second);
    }

    @Override
    public NodeValue eval(NodeValue first, NodeValue second) {
      try {
        return super.eval(first, second);
      } catch (RuntimeException fault) {
        throw Careful.meaning(fault);
      }
    }

    @Override
    public Expr copy(Expr first, Expr second) {
      return new NotEquals(first, second);
    }
  }

  private static final class LessThan extends E_LessThan implements Careful.Wrapper {
    LessThan(Expr first, Expr second) {
      super(first, second);
    }

    @Override
    public NodeValue eval(NodeValue first, NodeValue second) {
      try {
        return super.eval(first, second);
      } catch (RuntimeException fault) {
        throw Careful.meaning(fault);
      }
    }

    @Override
    public Expr copy(Expr first, Expr second) {
      return new LessThan(first, second);
    }
  }

  private static final class LessThanOrEqual extends E_LessThanOrEqual implements Careful.Wrapper {
    LessThanOrEqual(Expr first, Expr second) {
      super(first, second);
    }

    @Override
    public NodeValue eval(NodeValue first, NodeValue second) {
      try {
        return super.eval(first, second);
      } catch (RuntimeException fault) {
        throw Careful.meaning(fault);
      }
    }

    @Override
    public Expr copy(Expr first, Expr second) {
      return new LessThanOrEqual(first, second);
    }
  }

  private static final class GreaterThan extends E_GreaterThan implements Careful.Wrapper {
    GreaterThan(Expr first, Expr second) {
      super(first, second);
    }

    @Override
    public NodeValue eval(NodeValue first, NodeValue second) {
      try {
        return super.eval(first, second);
      } catch (RuntimeException fault) {
        throw Careful.meaning(fault);
      }
    }

    @Override
    public Expr copy(Expr first, Expr second) {
      return new GreaterThan(first, second);
    }
  }

  private static final class GreaterThanOrEqual extends E_GreaterThanOrEqual
      implements Careful.Wrapper {
    GreaterThanOrEqual(Expr first, Expr second) {
      super(first, second);
    }

    @Override
    public NodeValue eval(NodeValue first, NodeValue second) {
      try {
        return super.eval(first, second);
      } catch (RuntimeException fault) {
        throw Careful.meaning(fault);
      }
    }

    @Override
    public Expr copy(Expr first, Expr second) {
      return new GreaterThanOrEqual(first, second);
    }
  }
}

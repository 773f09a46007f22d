package org.statecraft.render;

import java.util.List;
import java.util.Locale;
import org.apache.jena.sparql.core.Var;

/** A part of what there is to say of a test of the rules. */
public enum EvaluationPart {
  /** Verdicts and shares by mechanism. */
  MECHANISMS("By mechanism", "mechanism" + EvaluationPart.SHARES),
  /** Verdicts and shares by coder. */
  CODERS("By coder", "coder" + EvaluationPart.SHARES),
  /** Verdicts and shares by the year of the work whose reading it is. */
  PERIODS("By year of the work", "period" + EvaluationPart.SHARES),
  /** Verdicts and shares by the camp of the country of the work. */
  CAMPS("By camp of the coder's country", "camp" + EvaluationPart.SHARES),
  /** How much of what is inferred was coded by those who coded everything. */
  PRECISION("Precision", "coder inferred coded precision"),
  /** How far those who coded the same actors agree. */
  AGREEMENT("Agreement of coders", "coder other n agreed alpha kappa"),
  /** Each coding with its verdict and the reason. */
  CODINGS("Codings", "coding coder mechanism verdict reason"),
  /** How far the two readings of terms agree on each variable. */
  READINGS("Agreement of the two readings", "variable n alpha kappa tentative compared"),
  /** How many relations follow from both readings, and from one alone. */
  HOLDING("What follows from them", "mechanism n both first_only second_only"),
  /** Each relation with the readings from which it follows. */
  RELATIONS("Relations", "mechanism relation first second");

  private static final String SHARES = " n found level other missed uncodable share low high";

  private final String title;
  private final String columns;

  EvaluationPart(String title, String columns) {
    this.title = title;
    this.columns = columns;
  }

  /** Whether it compares readings and not what is inferred with what was coded. */
  public boolean ofReadings() {
    return compareTo(READINGS) >= 0;
  }

  String title() {
    return title;
  }

  List<Var> columns() {
    return Cells.columns(columns);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

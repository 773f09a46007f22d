package org.statecraft.rule;

/** What a rule belongs to. Earlier layers are closed before later ones begin. */
public enum Layer {
  /** The meaning of RDFS and OWL vocabulary: monotone rules that stay at work while others run. */
  VOCABULARY,
  /** The theory and the user's own rules, in strata of their own. */
  THEORY
}

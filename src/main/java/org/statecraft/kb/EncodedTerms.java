package org.statecraft.kb;

import org.apache.jena.graph.Node;

/** Terms that are kept as bytes until somebody asks for them. */
interface EncodedTerms {
  /** No terms. */
  EncodedTerms NONE =
      new EncodedTerms() {
        @Override
        public int size() {
          return 0;
        }

        @Override
        public int[] slots() {
          return new int[0];
        }

        @Override
        public Node decode(int number, Dictionary dictionary) {
          throw new IllegalArgumentException("there is no term " + number);
        }
      };

  /** How many there are; they are numbered from 0. */
  int size();

  /** The hash table of the dictionary that they were written from; the caller may change it. */
  int[] slots();

  /**
   * Decodes a term.
   *
   * @param dictionary has the terms that a triple term is made of
   */
  Node decode(int number, Dictionary dictionary);
}

package org.statecraft.kb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;

/** A dictionary to which some add while others ask. */
class DictionaryTest {
  private static final int TERMS = 40_000;

  private static Node term(int number) {
    return NodeFactory.createURI("http://example/" + number);
  }

  /** Each worker adds all terms, from another place on, and asks at once for what it has added. */
  private static int missed(Dictionary dictionary, int worker) {
    int missed = 0;
    for (int i = 0; i < TERMS; i++) {
      Node term = term((i + worker * 9_973) % TERMS);
      int number = dictionary.number(term);
      if (dictionary.known(term) != number || !dictionary.term(number).equals(term)) {
        missed++;
      }
    }
    return missed;
  }

  @Test
  void eachTermHasOneNumberWhoeverAsksAndAdds() throws Exception {
    Dictionary dictionary = new Dictionary();
    try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
      List<Future<Integer>> workers = new ArrayList<>();
      for (int worker = 0; worker < 6; worker++) {
        int own = worker;
        workers.add(threads.submit(() -> missed(dictionary, own)));
      }
      for (Future<Integer> worker : workers) {
        assertThat(worker.get()).isZero();
      }
    }
    assertThat(dictionary.size()).isEqualTo(TERMS);
    for (int i = 0; i < TERMS; i++) {
      assertThat(dictionary.term(dictionary.known(term(i)))).isEqualTo(term(i));
    }
  }
}

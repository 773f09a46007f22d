package org.statecraft.serve;

import java.io.IOException;
import java.util.List;

/** What can be asked for at one address. */
interface Call {
  /** The methods by which it is asked for. */
  default List<String> methods() {
    return List.of("GET", "HEAD");
  }

  /**
   * Reads what is asked.
   *
   * @return the work that answers it, which may take long
   * @throws Refusal if it cannot be asked so
   * @throws IOException if the caller has left
   */
  Work read(Request request) throws IOException;

  /** Work that gives an answer. */
  interface Work {
    /**
     * Works.
     *
     * @throws RuntimeException if it fails, in words where these are of a Problem or a Refusal
     */
    Reply answer();
  }
}

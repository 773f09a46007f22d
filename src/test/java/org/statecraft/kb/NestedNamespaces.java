package org.statecraft.kb;

import java.util.List;
import java.util.function.BiConsumer;

/** Prefixes some of whose namespaces begin like others, and two of one namespace. */
final class NestedNamespaces {
  private record Declared(String prefix, String namespace) {}

  private static final List<Declared> ALL =
      List.of(
          new Declared("e", "http://example.org/"),
          new Declared("other", "http://example.org/"),
          new Declared("part", "http://example.org/part-"),
          new Declared("deep", "http://example.org/deep/"),
          new Declared("again", "http://example.org/deep/"),
          new Declared("deeper", "http://example.org/deep/a-"));

  private NestedNamespaces() {}

  /** Hands out each prefix with its namespace. */
  static void each(BiConsumer<String, String> consumer) {
    ALL.forEach(each -> consumer.accept(each.prefix(), each.namespace()));
  }
}

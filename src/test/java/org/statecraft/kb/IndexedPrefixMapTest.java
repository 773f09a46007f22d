package org.statecraft.kb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.jena.riot.system.PrefixMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Prefixes that shorten whatever Jena's would, by the longest namespace. */
class IndexedPrefixMapTest {
  private static PrefixMap map() {
    PrefixMap map = new IndexedPrefixMap();
    NestedNamespaces.each(map::add);
    map.add("", "urn:");
    return map;
  }

  @ParameterizedTest
  @CsvSource({
    "http://example.org/a, e:a",
    "http://example.org/deep/a, deep:a",
    "http://example.org/deep/a-b, deeper:b",
    "http://example.org/deep/, deep:",
    "urn:a, :a",
    "http://example.org/other/a, ",
    "http://y/a, "
  })
  void shortens(String iri, String shorter) {
    assertThat(map().abbreviate(iri)).isEqualTo(shorter);
  }

  @Test
  void aPrefixStaysWhatItIs() {
    PrefixMap map = map();
    assertThatThrownBy(() -> map.add("e", "http://z/")).hasMessageContaining("e:");
    assertThat(map.expand("e:a")).isEqualTo("http://example.org/a");
  }
}

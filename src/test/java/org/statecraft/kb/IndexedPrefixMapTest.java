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
    map.add("x", "http://x/");
    map.add("deep", "http://x/deep/");
    map.add("again", "http://x/deep/");
    map.add("part", "http://x/deep/a-");
    map.add("", "urn:");
    return map;
  }

  @ParameterizedTest
  @CsvSource({
    "http://x/a, x:a",
    "http://x/deep/a, deep:a",
    "http://x/deep/a-b, part:b",
    "http://x/deep/, deep:",
    "urn:a, :a",
    "http://x/other/a, ",
    "http://y/a, "
  })
  void shortens(String iri, String shorter) {
    assertThat(map().abbreviate(iri)).isEqualTo(shorter);
  }

  @Test
  void aPrefixStaysWhatItIs() {
    PrefixMap map = map();
    assertThatThrownBy(() -> map.add("x", "http://z/")).hasMessageContaining("x:");
    assertThat(map.expand("x:a")).isEqualTo("http://x/a");
  }
}

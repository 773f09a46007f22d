package org.statecraft.kb;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** IRIs are shortened so that they can be read back. */
class PrefixesTest {
  private static Prefixes prefixes() {
    Prefixes prefixes = new Prefixes();
    NestedNamespaces.each(prefixes::declare);
    prefixes.show("u", "urn:x:");
    prefixes.show("e", "http://elsewhere.org/");
    prefixes.show("late", "http://example.org/part-");
    return prefixes;
  }

  @Test
  void theLongestNamespaceWinsAndTheFirstPrefixOfIt() {
    assertThat(prefixes().shorten("http://example.org/a")).contains("e:a");
    assertThat(prefixes().shorten("http://example.org/")).contains("e:");
    assertThat(prefixes().shorten("http://example.org/part-7")).contains("part:7");
    assertThat(prefixes().shorten("http://example.org/part-")).contains("part:");
    assertThat(prefixes().shorten("urn:x:Türkiye_2.0")).contains("u:Türkiye_2.0");
    assertThat(prefixes().shorten("urn:x:𐍈")).contains("u:𐍈");
  }

  @Test
  void whatWouldNeedAnEscapeIsLeftAsItIs() {
    assertThat(prefixes().shorten("http://example.org/a/b")).isEmpty();
    assertThat(prefixes().shorten("http://example.org/a.")).isEmpty();
    assertThat(prefixes().shorten("http://example.org/-a")).isEmpty();
    assertThat(prefixes().shorten("http://example.org/a%20b")).isEmpty();
    assertThat(prefixes().shorten("http://elsewhere.org/a")).isEmpty();
    assertThat(prefixes().shorten("")).isEmpty();
    // A shorter namespace may do where the longest leaves no name.
    assertThat(prefixes().shorten("http://example.org/part--x")).contains("e:part--x");
  }

  @Test
  void aCopyGoesItsOwnWay() {
    Prefixes first = prefixes();
    Prefixes copy = first.copy();
    copy.show("new", "http://new.org/");
    assertThat(copy.shorten("http://new.org/a")).contains("new:a");
    assertThat(first.shorten("http://new.org/a")).isEmpty();
  }
}

package org.statecraft.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is kept of a line is all but the credentials in its addresses. */
class DiscreetHistoryTest {
  @Test
  void keepsNoNamesAndPasswords() {
    assertThat(
            DiscreetHistory.without("ASK { SERVICE <http://me:s3cret@host:1/p?q> { ?s ?p ?o } };"))
        .isEqualTo("ASK { SERVICE <http://host:1/p?q> { ?s ?p ?o } };");
    assertThat(DiscreetHistory.without("SERVICE <HTTPS://token@host/> SERVICE <http://a:b@c/>"))
        .isEqualTo("SERVICE <HTTPS://host/> SERVICE <http://c/>");
  }

  @Test
  void keepsAllElse() {
    for (String text :
        new String[] {
          "SELECT * { ?s ?p \"me@example.org\" };",
          "ASK { <http://example.org/@here> ?p \"x\"@en };",
          "ASK { ?s ?p <http://example.org/a> ; ?q 'b'@fr };",
          "ASK { ?s ?p <http://example.org?mail=a@b.org>, <http://example.org#a@b> };"
        }) {
      assertThat(DiscreetHistory.without(text)).isEqualTo(text);
    }
  }
}

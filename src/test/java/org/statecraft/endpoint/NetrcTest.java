package org.statecraft.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.statecraft.problem.AccessProblem;
import org.statecraft.problem.RequestProblem;

class NetrcTest {
  private static final URI HERE = URI.create("https://kb.example.org/sparql");

  @TempDir private Path folder;

  @Test
  void wordsMayStandOnOneLineOrOnMany() {
    String text =
        """
        # a comment
        machine other.example.org login somebody password else
        machine kb.example.org
          login reader
          password "two words and a \\" quote"
        """;
    assertThat(Netrc.of(text).at("kb.example.org"))
        .contains(new Login("reader", "two words and a \" quote"));
    assertThat(Netrc.of(text).at("other.example.org")).contains(new Login("somebody", "else"));
    assertThat(Netrc.of(text).at("third.example.org")).isEmpty();
  }

  @Test
  void macrosAccountsAndUnfinishedEntriesAreNoLogin() {
    String text =
        "machine a login x\nmacdef init\nmachine b login y password z\n\n"
            + "machine c account q login y password z\ndefault login d password e";
    assertThat(Netrc.of(text).at("a")).contains(new Login("d", "e"));
    assertThat(Netrc.of(text).at("b")).contains(new Login("d", "e"));
    assertThat(Netrc.of(text).at("c")).contains(new Login("y", "z"));
    assertThat(Netrc.of("machine a login").at("a")).isEmpty();
    assertThat(Netrc.of("").at("a")).isEmpty();
  }

  @Test
  void aFileThatIsNamedComesBeforeTheEnvironment() throws IOException {
    Path named = folder.resolve("logins");
    Files.writeString(named, "machine kb.example.org login by-file password p");
    Map<String, String> environment =
        Map.of(Login.USER, "by-environment", Login.PASSWORD, "p", Login.FILE, named.toString());
    assertThat(Login.at(HERE, Optional.of(named), environment).orElseThrow().user())
        .isEqualTo("by-file");
    assertThat(Login.at(HERE, Optional.empty(), environment).orElseThrow().user())
        .isEqualTo("by-environment");
    assertThat(
            Login.at(HERE, Optional.empty(), Map.of(Login.FILE, named.toString()))
                .orElseThrow()
                .user())
        .isEqualTo("by-file");
  }

  @Test
  void whatIsMissingIsTold() {
    assertThatThrownBy(() -> Login.at(HERE, Optional.of(folder.resolve("none")), Map.of()))
        .isInstanceOf(AccessProblem.class);
    assertThatThrownBy(() -> Login.at(HERE, Optional.empty(), Map.of(Login.USER, "somebody")))
        .isInstanceOf(RequestProblem.class);
  }

  @Test
  void aLoginIsNotWrittenOut() {
    assertThat(new Login("somebody", "secret").toString()).doesNotContain("somebody", "secret");
  }
}

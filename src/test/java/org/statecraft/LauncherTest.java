package org.statecraft;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The packaged program as a user starts it: another process, through the launcher. */
@Tag("packaged")
class LauncherTest extends Launched {
  @Test
  void answersWithoutBuilding() throws Exception {
    Ended ended =
        shell(
            "\"$S\" query 'SELECT DISTINCT ?actor { kb:Bletchley-Declaration sc:participation ["
                + " sc:actor ?actor ] }'");
    assertThat(ended.err()).isEmpty();
    assertThat(ended.status()).isZero();
    assertThat(ended.out().lines()).hasSize(31).startsWith("actor");
  }

  @Test
  void aScriptWritesADossierOfThreePagesByReportsAlone() throws Exception {
    Path script = LAUNCHER.resolveSibling("docs/dossier.sh");
    Ended ended = shell("bash " + script + " USA CHN 'a folder' --as-of 2025");
    assertThat(ended).isEqualTo(new Ended(0, "a folder/dossier.md\n", ""));
    String dossier = Files.readString(folder.resolve("a folder/dossier.md"));
    assertThat(dossier.split("page-break-after", -1)).hasSize(3);
    assertThat(dossier)
        .contains(
            "| competition | relationship linkage | US–China strategic competition, by US texts |"
                + " 2019-05-16 |")
        .contains("| Bletchley Declaration | 2023-11-01 | 2023-11-01 | 30 | abstract vision |")
        .contains("| AI computing power | 1250987 | 2025 | 109211 | 2025 |")
        .doesNotContain("New Delhi");
    assertThat(dossier.lines().filter(line -> line.startsWith("| ") && !line.startsWith("| ---")))
        .doesNotHaveDuplicates();
    for (String picture : List.of("graph", "timeline", "mechanisms")) {
      assertThat(dossier).contains("](" + picture + ".svg)");
      assertThat(Files.readString(folder.resolve("a folder/" + picture + ".svg")))
          .contains("as of 2025-12-31", "</svg>");
    }
  }

  @Test
  void aDossierOnNobodyIsNone() throws Exception {
    Path script = LAUNCHER.resolveSibling("docs/dossier.sh");
    Ended ended = shell("bash " + script + " USA Atlantis new");
    assertThat(ended.status()).isEqualTo(2);
    assertThat(ended.err()).startsWith("error: nothing is called \"Atlantis\"");
    assertThat(folder.resolve("new")).isEmptyDirectory();
  }

  @Test
  void worksThroughALinkFromAnyFolder() throws Exception {
    Files.createSymbolicLink(folder.resolve("one"), LAUNCHER);
    Files.createSymbolicLink(folder.resolve("two"), Path.of("one"));
    Ended ended = shell("mkdir 'a b' && cd 'a b' && ../two query 'ASK { kb:USA a sc:State }'");
    assertThat(ended).isEqualTo(new Ended(0, "true\n", ""));
  }

  @Test
  void handsOverExitCodesAndArguments() throws Exception {
    assertThat(
            shell("\"$S\" query --no-kb --exit-status 'ASK { FILTER (\"a b\" = \"a  b\") }'")
                .status())
        .isEqualTo(1);
    assertThat(shell("\"$S\" show 'no such thing'").status()).isEqualTo(2);
    assertThat(shell("\"$S\" query 'SELEC'").status()).isEqualTo(3);
    assertThat(shell("\"$S\" query -f missing.rq").status()).isEqualTo(5);
  }

  /** What Jena knows of names depends on what it was used for before. */
  @Test
  void aTableIsLoadedByItsNameAlone() throws Exception {
    Files.writeString(folder.resolve("a.csv"), "x,y\n1,2\n");
    assertThat(shell("\"$S\" load -q --db a.db a.csv")).isEqualTo(new Ended(0, "", ""));
    assertThat(shell("\"$S\" query --db a.db 'SELECT ?y { ?row csv:y ?y }'").out())
        .isEqualTo("y\n2\n");
  }

  @Test
  void aReaderThatLeavesIsNoError() throws Exception {
    Ended ended =
        shell("\"$S\" query -o csv 'SELECT * { ?a ?b ?c . ?d ?e ?f }' | head -n 1; echo done");
    assertThat(ended.out()).isEqualTo("a,b,c,d,e,f\ndone\n");
    assertThat(ended.err()).isEmpty();
  }

  @Test
  void aFullDiskIsAnError() throws Exception {
    Ended ended = shell("\"$S\" query -o csv 'SELECT * { ?s ?p ?o }' > /dev/full");
    assertThat(ended.status()).isEqualTo(5);
    assertThat(ended.err()).startsWith("error: cannot write the result");
  }

  @Test
  void aSignalEndsIt() throws Exception {
    for (String signal : List.of("INT:130", "TERM:143")) {
      List<String> parts = List.of(signal.split(":", 2));
      Ended ended =
          shell(
              "env --default-signal=INT,TERM \"$S\" query -o csv 'SELECT (COUNT(*) AS ?n) { ?a ?b"
                  + " ?c . ?d ?e ?f . ?g ?h ?i }' & pid=$!; sleep 3; kill -"
                  + parts.get(0)
                  + " $pid; wait $pid; echo $?");
      assertThat(ended.out().strip()).as(signal).isEqualTo(parts.get(1));
    }
  }

  @Test
  void dataThatDoNotFitIntoMemoryAreALimit() throws Exception {
    StringBuilder triples = new StringBuilder();
    for (int i = 0; i < 400_000; i++) {
      triples.append("<x:s").append(i).append("> <x:p> \"value number ").append(i).append("\" .\n");
    }
    Files.writeString(folder.resolve("big.nt"), triples);
    Ended ended =
        shell("STATECRAFT_JAVA_OPTIONS=-Xmx60m \"$S\" query -q --no-kb --data big.nt 'ASK {}'");
    assertThat(ended.status()).isEqualTo(4);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err())
        .startsWith("error: incomplete: the data need more memory")
        .contains("STATECRAFT_JAVA_OPTIONS");
  }

  @Test
  void withoutANewJavaItSaysSoInOneSentence() throws Exception {
    Ended ended =
        shell(
            "mkdir bin && for c in dirname readlink sed find head; do ln -s \"$(command -v $c)\""
                + " bin/; done; sed 's,/usr/lib/jvm,/no,' \"$S\" > old && mkdir lib && : >"
                + " lib/statecraft.jar && mkdir run && mv old run/ && PATH=$PWD/bin HOME=/no"
                + " JAVA_HOME= /bin/sh run/old query 'ASK {}'");
    assertThat(ended.status()).isEqualTo(5);
    assertThat(ended.err().lines()).hasSize(1);
    assertThat(ended.err()).startsWith("error: Statecraft needs Java 21 or newer");
  }

  @Test
  void standardInputMayBeClosed() throws Exception {
    assertThat(shell("\"$S\" query 'ASK {}' <&-").out()).isEqualTo("true\n");
  }

  @Test
  void needsNoHomeAndNoLocale() throws Exception {
    Ended ended =
        shell("env -u HOME LC_ALL=C \"$S\" query -o csv 'SELECT ?l { kb:CIV rdfs:label ?l }'");
    assertThat(ended).isEqualTo(new Ended(0, "l\nCôte d'Ivoire\n", ""));
  }

  @Test
  void answersDoNotDependOnTheLanguageOfTheSystem() throws Exception {
    String lower =
        "query -o csv 'SELECT (LCASE(\"ISO\") AS ?l) (UCASE(\"title\") AS ?u) (COUNT(*) AS ?n)"
            + " { ?s rdfs:label ?label FILTER (CONTAINS(LCASE(?label), \"initiative\")) }"
            + " GROUP BY ?none'";
    String card = "show IND -o json";
    for (String command : List.of(lower, card)) {
      Ended usual = shell("\"$S\" " + command);
      assertThat(usual.status()).isZero();
      for (String language : List.of("tr", "az", "ar", "hi", "th")) {
        assertThat(
                shell("STATECRAFT_JAVA_OPTIONS=-Duser.language=" + language + " \"$S\" " + command))
            .as(language)
            .isEqualTo(usual);
      }
    }
  }

  @Test
  void aFolderWhoseNameIsNotInUtf8IsNoAnswer() throws Exception {
    distribution("here");
    Ended ended =
        shell(
            "odd=$(printf 'o\\377'); mv here $odd; for locale in C C.UTF-8; do LC_ALL=$locale"
                + " $odd/bin/statecraft query 'ASK {}' 2>err; echo $?; grep -ac 'not in UTF-8' err;"
                + " done; mv $odd here");
    assertThat(ended).isEqualTo(new Ended(0, "5\n1\n5\n1\n", ""));
  }

  @Test
  void argumentsAndFilesNeedNoLocale() throws Exception {
    Files.writeString(folder.resolve("é.ttl"), "<x:é> <x:p> 'ü' .");
    for (String locale : List.of("C", "POSIX", "xx_XX.UTF-8", "")) {
      String here = "LC_ALL=" + locale + " LANG= LC_CTYPE= ";
      assertThat(
              shell(
                      here
                          + "\"$S\" query --no-kb --data é.ttl -o json 'ASK { <x:é> ?p ?o FILTER"
                          + " (?o = \"ü\") }'")
                  .out())
          .as(locale)
          .contains("true");
      Ended card = shell(here + "\"$S\" show Türkiye");
      assertThat(card.status()).as(locale).isZero();
      assertThat(card.out()).startsWith("Türkiye");
    }
  }

  @Test
  void aJavaThatDoesNotStartIsNoAnswer() throws Exception {
    for (String options : List.of("-Xmx999t", "-XX:NoSuchOption")) {
      Ended ended = shell("STATECRAFT_JAVA_OPTIONS=" + options + " \"$S\" query 'ASK {}'");
      assertThat(ended.status()).isEqualTo(2);
      assertThat(ended.out()).isEmpty();
      assertThat(ended.err().lines()).hasSize(1);
      assertThat(ended.err()).startsWith("error: Java does not start").contains(options);
    }
    Ended small = shell("ulimit -v 500000; \"$S\" query 'ASK {}'");
    assertThat(small.status()).isEqualTo(5);
    assertThat(small.out()).isEmpty();
    assertThat(small.err()).startsWith("error: Java does not start");
  }

  @Test
  void whatCannotBeWrittenIsToldOnce() throws Exception {
    for (String command : List.of("--help", "--version", "query --help", "query 'ASK {}'")) {
      assertThat(shell("\"$S\" " + command + " > /dev/full"))
          .as(command)
          .isEqualTo(new Ended(5, "", "error: cannot write the result: No space left on device\n"));
      assertThat(shell("\"$S\" " + command + " | true"))
          .as(command)
          .isEqualTo(new Ended(0, "", ""));
    }
  }

  @Test
  void saysItsVersions() throws Exception {
    Ended ended = shell("\"$S\" --version");
    assertThat(ended.out().lines())
        .hasSize(4)
        .satisfies(
            lines -> {
              List<String> all = new ArrayList<>(lines);
              assertThat(all.get(0)).matches("statecraft [0-9].*");
              assertThat(all.get(1)).isEqualTo("Apache Jena 6.2.0");
              assertThat(all.get(2)).matches("Java (2[1-9]|[3-9][0-9]).*");
              assertThat(all.get(3)).contains("statecraft about");
            });
  }

  @Test
  void prefersTheJavaOfJavaHomeOnlyIfItIsNewEnough() throws Exception {
    Ended ended = shell("JAVA_HOME=/nonexistent \"$S\" query 'ASK {}'");
    assertThat(ended).isEqualTo(new Ended(0, "true\n", ""));
  }

  @Test
  void completionScriptsLoadInTheirShells() throws Exception {
    Ended bash =
        shell("\"$S\" completion bash > c.sh && bash -c '. ./c.sh && complete -p statecraft'");
    assertThat(bash.status()).as(bash.err()).isZero();
    assertThat(bash.out()).isEqualTo("complete -o default -F _statecraft_names statecraft\n");
    assertThat(shell("bash -c '. ./c.sh && complete -p' | grep statecraft").out())
        .isEqualTo(bash.out());
  }

  @Test
  void bashCompletesNamesAndMechanisms() throws Exception {
    for (List<String> typed :
        List.of(
            List.of("show Hirosh", "Hiroshima"),
            List.of("show 'New\\ Zea'", "New\\ Zealand"),
            List.of("whynot stra", "strategic-vigilance"),
            List.of("whynot strategic-vigilance Chi", "China"),
            List.of("relations Chi", "China"),
            List.of("relations --mode = cooperation Chi", "China"),
            List.of("graph --mechanism rel", "relationship-linkage"),
            List.of("graph --mode ''", "competition"),
            List.of("infer --only str", "strategic-vigilance"),
            List.of("rules show str", "strategic-vigilance"))) {
      Ended ended = completed(typed.getFirst());
      assertThat(ended.out()).as("%s%n%s", typed, ended.err()).contains(typed.getLast());
    }
  }

  /** What bash is offered after some words. */
  private Ended completed(String typed) throws Exception {
    return shell(
        "\"$S\" completion bash > c.sh; bash -c '. ./c.sh; COMP_LINE=\"$*\";"
            + " COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); _statecraft_names;"
            + " printf \"%s\\n\" \"${COMPREPLY[@]}\"' - \"$S\" "
            + typed);
  }

  /** Bash hands over an option with its value as three words, and zsh as one. */
  @Test
  void anOptionWithItsValueCompletesThatAlone() throws Exception {
    for (List<String> typed :
        List.of(
            List.of("relations USA --mode = co", "competition\ncooperation\n"),
            List.of("relations USA --mode =", "competition\ncooperation\n"),
            List.of("relations USA --mode=coo", "--mode=cooperation\n"),
            List.of("relations --mode = cooperation --basis = st", "stated\n"),
            List.of("relations USA --columns = Chi", "\n"))) {
      Ended ended = completed(typed.getFirst());
      assertThat(ended.out()).as("%s%n%s", typed, ended.err()).isEqualTo(typed.getLast());
    }
  }
}

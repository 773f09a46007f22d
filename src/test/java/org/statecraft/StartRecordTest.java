package org.statecraft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The record of classes by which the program starts sooner: it is made, and made again. */
@Tag("packaged")
class StartRecordTest extends Launched {
  @Test
  void aProgramThatIsBuiltAnewWhileItsStartIsRecordedIsRecordedAgain() throws Exception {
    distribution("here");
    Ended ended =
        shell(
            "(until [ -e here/lib/statecraft-*.aot ]; do sleep 0.05; done; sleep 0.5; touch"
                + " here/lib/statecraft.jar) & here/bin/statecraft query 'ASK {}'; wait;"
                + " here/bin/statecraft query 'ASK {}'; ls -A here/lib | grep -c '^[.]'");
    assertThat(ended.err()).isEmpty();
    assertThat(ended.out()).isEqualTo("true\ntrue\n0\n");
  }

  @Test
  void aTerminalIsToldWhyTheFirstStartTakesLong() throws Exception {
    assumeTrue(shell("command -v script").status() == 0, "script of util-linux");
    distribution("here");
    String start = "script -qec \"here/bin/statecraft query 'ASK {}' >answer\" /dev/null";
    Ended first = shell(start);
    assumeTrue(shell("ls here/lib/statecraft-*.aot").status() == 0, "a Java that records");
    assertThat(first.out()).isEqualTo("Preparing quicker starts, once ...\r\n");
    assertThat(shell(start + "; cat answer")).isEqualTo(new Ended(0, "true\n", ""));
  }

  @Test
  void startsFromFoldersWithOddNames() throws Exception {
    for (String name : List.of("co:lon", "étrange  star*")) {
      distribution(name);
      Ended ended =
          shell("LC_ALL=C '" + name + "/bin/statecraft' query 'ASK { kb:USA a sc:State }'");
      assertThat(ended).as(name).isEqualTo(new Ended(0, "true\n", ""));
    }
  }
}

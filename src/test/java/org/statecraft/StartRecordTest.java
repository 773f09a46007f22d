package org.statecraft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The record of classes by which the program starts sooner: it is made, and is never in the way.
 */
@Tag("packaged")
class StartRecordTest extends Launched {
  @Test
  void aRecordThatIsDamagedOrCannotBeWrittenIsNotInTheWay() throws Exception {
    distribution("here");
    String ask = "here/bin/statecraft query 'ASK {}' && ";
    String list = "ls here/lib | grep -c aot; ls -A here/lib | grep -c '^[.]'; true";
    String record = "here/lib/statecraft-*.aot";
    for (String damage :
        List.of(
            "true",
            "for f in "
                + record
                + "; do head -c 100000 /dev/zero | dd of=$f bs=1 seek=9000000 conv=notrunc 2>&1;"
                + " done | grep -c never; true",
            "for f in " + record + "; do head -c 1000000 $f > x; cat x > $f; rm x; done",
            "for f in " + record + "; do echo random > $f; done")) {
      Ended ended = shell(ask + "{ " + damage + "; } >/dev/null; " + ask + list);
      assertThat(ended.err()).as(damage).isEmpty();
      assertThat(ended.out()).as(damage).startsWith("true\ntrue\n").endsWith("\n0\n");
    }
    aRecordThatWasDamagedBehindItsTimeIsTakenAwayWhenJavaCrashesOfIt();
    whereNoRecordCanBeWrittenItIsDoneWithout();
  }

  private void aRecordThatWasDamagedBehindItsTimeIsTakenAwayWhenJavaCrashesOfIt() throws Exception {
    String ask = "here/bin/statecraft query 'ASK {}'";
    Ended ended =
        shell(
            ask
                + "; for f in here/lib/statecraft-*.aot; do touch -r $f time; head -c 100000"
                + " /dev/zero | dd of=$f bs=1 seek=9000000 conv=notrunc 2>/dev/null; head -c 9000000"
                + " /dev/urandom | dd of=$f bs=1000000 seek=20 conv=notrunc 2>/dev/null; touch -r"
                + " time $f; done; "
                + ask
                + " >/dev/null 2>&1; "
                + ask
                + "; ls");
    assertThat(ended).isEqualTo(new Ended(0, "true\ntrue\nerr.txt\nhere\nout.txt\ntime\n", ""));
  }

  private void whereNoRecordCanBeWrittenItIsDoneWithout() throws Exception {
    Ended ended =
        shell(
            "here/bin/statecraft --help >/dev/null; here/bin/statecraft query 'ASK {}';"
                + " for f in here/lib/statecraft-*.aot; do rm $f; mkdir $f; done;"
                + " for shell in sh 'bash --posix' bash; do"
                + " $shell here/bin/statecraft query 'ASK {}';"
                + " $shell here/bin/statecraft --help | head -n 1 | grep -c .; done");
    assertThat(ended).isEqualTo(new Ended(0, "true\n" + "true\n1\n".repeat(3), ""));
  }

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
  void startsFromFoldersWithOddNames() throws Exception {
    for (String name : List.of("co:lon", "étrange  star*")) {
      distribution(name);
      Ended ended =
          shell("LC_ALL=C '" + name + "/bin/statecraft' query 'ASK { kb:USA a sc:State }'");
      assertThat(ended).as(name).isEqualTo(new Ended(0, "true\n", ""));
    }
  }
}

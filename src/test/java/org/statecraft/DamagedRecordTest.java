package org.statecraft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A record of the start that is damaged, or cannot be made, is never in the way. */
@Tag("packaged")
class DamagedRecordTest extends Launched {
  @Test
  void aRecordThatIsDamagedOrCannotBeWrittenIsNotInTheWay() throws Exception {
    distribution("here");
    // The record of what needs few classes is made soonest, and is looked after as the other is.
    String ask = "here/bin/statecraft --version && ";
    String version = shell("here/bin/statecraft --version").out();
    assertThat(version).isNotEmpty();
    String list = "ls here/lib | grep -c aot; ls -A here/lib | grep -c '^[.]'; true";
    String record = "here/lib/statecraft-*-help.aot";
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
      assertThat(ended.out()).as(damage).startsWith(version + version).endsWith("\n0\n");
    }
    aRecordThatWasDamagedBehindItsTimeIsTakenAwayWhenJavaCrashesOfIt();
    whereNoRecordCanBeWrittenItIsDoneWithout();
  }

  private void aRecordThatWasDamagedBehindItsTimeIsTakenAwayWhenJavaCrashesOfIt() throws Exception {
    String ask = "here/bin/statecraft query 'ASK {}'";
    Ended ended =
        shell(
            ask
                + "; for f in here/lib/statecraft-*[0-9].aot; do touch -r $f time; head -c 100000"
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
}

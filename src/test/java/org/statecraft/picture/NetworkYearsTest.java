package org.statecraft.picture;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.statecraft.console.Screen;
import org.statecraft.explain.Worked;

/** A network year by year. */
class NetworkYearsTest {
  private static final String VISION =
      "sc:cooperation a sc:Mode . :vision a sc:Mechanism ; sc:mode sc:cooperation ;"
          + " sc:directed false ; rdfs:label \"vision\" ."
          + " :a a sc:Actor ; rdfs:label \"Atlantis\" . :b a sc:Actor ; rdfs:label \"Borduria\" ."
          + " :c a sc:Actor ; rdfs:label \"Costaguana\" . ";

  private static NetworkYears.Frame frame(int year, String... parties) {
    StringBuilder facts = new StringBuilder(VISION);
    for (int i = 0; i < parties.length; i++) {
      facts
          .append(":p" + i + " a sc:Initiative . :r" + i)
          .append(
              " a sc:InferredRelation ; sc:mechanism :vision ; sc:basis :p" + i + " ; sc:party ")
          .append(parties[i])
          .append(" . ");
    }
    return new NetworkYears.Frame(
        year,
        new NetworkReader(Worked.of(facts.toString()).knowledge()).read(Example.choice(true, 0)));
  }

  private static NetworkYears years(int limit, String... names) {
    return NetworkYears.of(
        List.of(frame(2020), frame(2021, ":a, :b"), frame(2022, ":a, :b", ":b, :c")),
        Example.choice(true, limit, names));
  }

  @Test
  void textCountsWhoIsTiedAndWhichPairsAreNew() {
    Screen screen = new Screen(true, true, OptionalInt.of(80), false, true);
    assertThat(YearsWriter.write(years(0), PictureFormat.TEXT, screen, false))
        .isEqualTo(
            """
            Power relations between actors, 2020–2022

             year actors cooperating competing new gone
             2020      0           0         0
             2021      2           1         0   1    0  ●
             2022      3           2         0   1    0  ●●

            A pair is tied if any relation is known between the two, and new if none was the
            year before.
            """);
  }

  @Test
  void aLimitKeepsThoseWithTheClosestTiesAndWhoIsNamed() {
    assertThat(years(2).all().vertices())
        .extracting(Vertex::label)
        .containsExactly("Borduria", "Atlantis");
    assertThat(years(2).caption()).contains("the 2 of 3 actors with the closest ties");
    assertThat(years(2, "c").all().vertices())
        .extracting(Vertex::label)
        .containsExactly("Costaguana", "Borduria");
    assertThat(years(2, "c").frames().get(1).network().edges()).isEmpty();
  }

  @Test
  void everybodyStandsAtTheSamePlaceInEachYear() {
    String svg = YearsWriter.write(years(0), PictureFormat.SVG, Screen.NONE, false);
    List<String> places =
        svg.lines()
            .filter(line -> line.contains(">Borduria<") || line.contains(">Bordu<"))
            .toList();
    assertThat(svg.split("class=\"year\"", -1)).hasSize(4);
    assertThat(svg.split("class=\"place\"", -1)).hasSize(10);
    assertThat(svg.split("class=\"edge cooperation\"", -1)).hasSize(4);
    assertThat(places).isNotEmpty();
  }

  @Test
  void dataHasTheYear() {
    assertThat(YearsWriter.write(years(0), PictureFormat.CSV, Screen.NONE, false).lines())
        .map(line -> line.substring(0, 5))
        .containsExactly("year,", "2021,", "2022,", "2022,");
    assertThat(
            JsonParser.parseString(
                    YearsWriter.write(years(0), PictureFormat.JSON, Screen.NONE, false))
                .getAsJsonObject()
                .getAsJsonArray("years"))
        .extracting(
            year ->
                year.getAsJsonObject().get("year").getAsInt()
                    + ": "
                    + year.getAsJsonObject().getAsJsonArray("edges").size())
        .containsExactly("2020: 0", "2021: 1", "2022: 2");
  }
}

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/**
 * Writes a made-up world as N-Triples: places in places, organisations in organisations, states,
 * their alliances, rivals and initiatives, and names. The same size gives the same file.
 */
public final class Generator {
  private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  private static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
  private static final String VOCABULARY = "http://example.org/vocabulary#";
  private static final String WORLD = "http://example.org/world/";
  private static final String[] LEVELS = {"Continent", "Country", "Province", "District", "Town"};

  private final Random random = new Random(1815);
  private final PrintWriter out;
  private final int facts;
  private final Set<String> written = new HashSet<>();

  private Generator(PrintWriter out, int facts) {
    this.out = out;
    this.facts = facts;
  }

  /** Arguments: how many facts, and the file to write. */
  public static void main(String[] arguments) throws IOException {
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(arguments[1])))) {
      new Generator(out, Integer.parseInt(arguments[0])).world();
    }
  }

  private void world() {
    vocabulary();
    int places = facts / 10;
    int organisations = facts / 8;
    int states = facts / 100;
    places(places);
    organisations(organisations, places);
    states(states, places);
    names("place", places);
    names("organisation", organisations);
    dates(organisations);
    if (written.size() < facts) {
      throw new IllegalStateException("only " + written.size() + " facts");
    }
  }

  /** Three broad classes with a small tree below each, and properties below broader ones. */
  private void vocabulary() {
    for (String level : LEVELS) {
      subclass(level, "Place");
    }
    subclass("Place", "Thing");
    subclass("Body", "Actor");
    subclass("State", "Actor");
    subclass("Actor", "Thing");
    for (int kind = 0; kind < 40; kind++) {
      subclass("Body" + kind, kind < 8 ? "Body" : "Body" + (kind - 8) / 4);
    }
    subproperty("foundingMemberOf", "fullMemberOf");
    subproperty("fullMemberOf", "memberOf");
    subproperty("unitOf", "partOf");
    subproperty("opposes", "rivalOf");
    subproperty("initiatedBy", "launchedBy");
    subproperty("capitalOf", "locatedIn");
  }

  private void subclass(String narrow, String broad) {
    link(VOCABULARY + narrow, RDFS + "subClassOf", VOCABULARY + broad);
  }

  private void subproperty(String narrow, String broad) {
    link(VOCABULARY + narrow, RDFS + "subPropertyOf", VOCABULARY + broad);
  }

  /** A forest of seven continents; each place lies in one that came before it, six to a place. */
  private void places(int count) {
    for (int i = 0; i < count; i++) {
      int depth = 0;
      for (int at = i; at >= 7; at = (at - 7) / 6) {
        depth++;
      }
      type("place", i, LEVELS[Math.min(depth, LEVELS.length - 1)]);
      if (i >= 7) {
        link("place", i, i % 50 == 0 ? "capitalOf" : "locatedIn", "place", (i - 7) / 6);
      }
    }
  }

  /** Organisations with units, those with units of their own; every second one has a seat. */
  private void organisations(int count, int places) {
    int roots = count / 20;
    for (int i = 0; i < count; i++) {
      type("organisation", i, "Body" + random.nextInt(40));
      if (i >= roots) {
        link("organisation", i, "unitOf", "organisation", (i - roots) / 3);
      }
      if (i % 2 == 0) {
        link("organisation", i, "seatedIn", "place", random.nextInt(places));
      }
    }
  }

  /** States in blocs: most of a state's alliances and rivals are near to it. */
  private void states(int count, int places) {
    int alliances = Math.max(20, count / 5);
    int initiatives = count / 2;
    for (int i = 0; i < count; i++) {
      type("state", i, "State");
      link("state", i, "seatedIn", "place", random.nextInt(places));
      int home = i / 5;
      for (int k = 0; k < 4; k++) {
        int alliance = Math.floorMod(home + random.nextInt(21) - 10, alliances);
        String[] ways = {"memberOf", "fullMemberOf", "foundingMemberOf"};
        link("state", i, ways[random.nextInt(3)], "alliance", alliance);
      }
      for (int k = 0; k < 3; k++) {
        int rival = Math.floorMod(i + random.nextInt(101) - 50, count);
        link(
            "state",
            i,
            k == 0 ? "opposes" : "rivalOf",
            "state",
            rival == i ? (i + 1) % count : rival);
      }
    }
    for (int i = 0; i < alliances; i++) {
      type("alliance", i, "Body" + random.nextInt(40));
    }
    for (int i = 0; i < initiatives; i++) {
      link("initiative", i, "launchedBy", "alliance", random.nextInt(alliances));
      link("initiative", i, "initiatedBy", "state", random.nextInt(count));
      for (int k = 0; k < 4; k++) {
        link("state", random.nextInt(count), "takesPartIn", "initiative", i);
      }
    }
  }

  private void names(String kind, int count) {
    for (int i = 0; i < count; i++) {
      literal(kind, i, RDFS + "label", kind + " number " + i);
    }
  }

  private void dates(int count) {
    for (int i = 0; i < count; i++) {
      literal(
          "organisation", i, VOCABULARY + "foundedIn", String.valueOf(1815 + random.nextInt(200)));
      literal("organisation", i, VOCABULARY + "address", "street " + random.nextInt(count));
      literal("organisation", i, VOCABULARY + "budget", String.valueOf(random.nextInt(1_000_000)));
    }
  }

  private void type(String kind, int number, String type) {
    link(WORLD + kind + number, RDF + "type", VOCABULARY + type);
  }

  private void link(String kind, int number, String property, String other, int otherNumber) {
    link(WORLD + kind + number, VOCABULARY + property, WORLD + other + otherNumber);
  }

  private void link(String subject, String property, String object) {
    write(subject, property, "<" + object + ">");
  }

  private void literal(String kind, int number, String property, String text) {
    write(WORLD + kind + number, property, "\"" + text + "\"");
  }

  private void write(String subject, String property, String object) {
    String line = "<" + subject + "> <" + property + "> " + object + " .";
    if (written.size() < facts && written.add(line)) {
      out.println(line);
    }
  }
}

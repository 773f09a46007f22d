import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.reasoner.InfGraph;
import org.apache.jena.reasoner.rulesys.GenericRuleReasoner;
import org.apache.jena.reasoner.rulesys.Rule;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sys.JenaSystem;
import org.statecraft.infer.Bounds;
import org.statecraft.infer.Materializer;
import org.statecraft.kb.IndexedGraph;
import org.statecraft.kb.Prefixes;
import org.statecraft.rule.Layer;
import org.statecraft.rule.RuleReader;
import org.statecraft.rule.RuleSet;

/**
 * Reads a file into a graph in memory, computes by one of two engines what follows, and holds both
 * so that they can be queried. Prints the milliseconds for all but the reading, the number of
 * conclusions, a hash of their set, and the MiB in use at the end.
 */
public final class Contestant {
  private Contestant() {}

  /** Arguments: statecraft or jena, the rules (a folder or a file), and the data. */
  public static void main(String[] arguments) {
    JenaSystem.init();
    Graph data = graph(arguments[0]);
    RDFDataMgr.read(data, arguments[2]);
    Engine engine = arguments[0].equals("jena") ? Contestant::jena : Contestant::statecraft;
    long start = System.nanoTime();
    Inferred inferred = engine.infer(data, Path.of(arguments[1]));
    long milliseconds = (System.nanoTime() - start) / 1_000_000;
    long[] hash = {0, 0};
    inferred.conclusions().find().forEachRemaining(triple -> add(triple, hash));
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    long memory = (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    System.out.printf("%d %d %016x %d%n", milliseconds, hash[0], hash[1], memory);
    java.lang.ref.Reference.reachabilityFence(inferred);
    java.lang.ref.Reference.reachabilityFence(data);
  }

  /** A graph in memory as the engine's own program has it. */
  private static Graph graph(String engine) {
    return engine.equals("jena") ? GraphMemFactory.createDefaultGraph() : new IndexedGraph();
  }

  /** What an engine gives: its conclusions, and whatever answers queries over them and the data. */
  private record Inferred(Graph conclusions, Graph all) {}

  private interface Engine {
    Inferred infer(Graph data, Path rules);
  }

  private static Inferred statecraft(Graph data, Path folder) {
    RuleReader reader = new RuleReader(new Prefixes());
    RuleSet rules =
        new RuleSet(
            RuleReader.files(folder).stream()
                .map(file -> reader.read(file, Layer.THEORY))
                .toList());
    Graph conclusions = graph("statecraft");
    new Materializer(rules, Bounds.GENEROUS, Materializer.Progress.NONE)
        .close(data)
        .conclusions((rule, triple) -> conclusions.add(triple));
    // The graph sorts what it holds when it is first asked.
    conclusions.size();
    return new Inferred(conclusions, new org.apache.jena.graph.compose.Union(data, conclusions));
  }

  private static Inferred jena(Graph data, Path file) {
    List<Rule> rules = Rule.rulesFromURL(file.toString());
    GenericRuleReasoner reasoner = new GenericRuleReasoner(rules);
    reasoner.setMode(GenericRuleReasoner.FORWARD_RETE);
    InfGraph all = reasoner.bind(data);
    all.prepare();
    return new Inferred(all.getDeductionsGraph(), all);
  }

  /** Adds the hashes of the triples, so that their order does not matter. */
  private static void add(Triple triple, long[] hash) {
    hash[0]++;
    long mixed = number(triple.getSubject().toString());
    mixed = mixed * 0x9E3779B97F4A7C15L + number(triple.getPredicate().toString());
    mixed = mixed * 0x9E3779B97F4A7C15L + number(triple.getObject().toString());
    hash[1] += mixed ^ (mixed >>> 32);
  }

  private static long number(String text) {
    long number = 1125899906842597L;
    for (int i = 0; i < text.length(); i++) {
      number = 31 * number + text.charAt(i);
    }
    return number;
  }
}

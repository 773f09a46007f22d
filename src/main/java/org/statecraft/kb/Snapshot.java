package org.statecraft.kb;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A knowledge base with all that follows from it, in a form that is read faster than its sources:
 * the tables of its graphs as they are in memory, each sorted already and read when it is first
 * asked, and its terms, decoded one by one as they are needed.
 */
public final class Snapshot {
  private static final Logger LOG = LoggerFactory.getLogger("kb");
  private static final int MARK = 0x53435332;

  private final Map<String, String> declared;
  private final Map<String, String> shown;
  private final KeptTerms terms;
  private final int[] hashes;
  private final KeptRows stated;
  private final KeptRows everything;
  private final KeptRows worked;

  /** The graphs by the numbers of their names. */
  private final Map<Integer, KeptRows> sources = new LinkedHashMap<>();

  private final Map<Integer, KeptRows> rules = new LinkedHashMap<>();

  private Snapshot(ByteBuffer in) {
    this.declared = strings(in);
    this.shown = strings(in);
    this.terms = KeptTerms.read(in);
    this.hashes = new int[terms.size()];
    in.slice(in.position(), hashes.length * Integer.BYTES).asIntBuffer().get(hashes);
    in.position(in.position() + hashes.length * Integer.BYTES);
    this.stated = KeptRows.read(in);
    this.everything = KeptRows.read(in);
    this.worked = KeptRows.read(in);
    for (Map<Integer, KeptRows> graphs : List.of(sources, rules)) {
      for (int i = in.getInt(); i > 0; i--) {
        int name = in.getInt();
        graphs.put(name, KeptRows.read(in));
      }
    }
  }

  /**
   * Reads a snapshot; empty if there is none, if it was made of other inputs, or if it is damaged.
   *
   * @param fingerprint of what it should have been made of
   */
  public static Optional<Snapshot> read(Path file, String fingerprint) {
    if (!Files.isReadable(file)) {
      return Optional.empty();
    }
    try {
      ByteBuffer in = ByteBuffer.wrap(Files.readAllBytes(file));
      if (in.getInt() != MARK || !string(in).equals(fingerprint)) {
        return Optional.empty();
      }
      long sum = in.getLong();
      if (sum != sum(in.array(), in.position())) {
        LOG.info("{} is damaged and left aside", file);
        return Optional.empty();
      }
      return Optional.of(new Snapshot(in));
    } catch (IOException | RuntimeException failure) {
      LOG.info("{} cannot be read and is left aside: {}", file, failure.toString());
      return Optional.empty();
    }
  }

  private static Map<String, String> strings(ByteBuffer in) {
    Map<String, String> strings = new LinkedHashMap<>();
    for (int i = in.getInt(); i > 0; i--) {
      String key = string(in);
      strings.put(key, string(in));
    }
    return strings;
  }

  private static String string(ByteBuffer in) {
    byte[] bytes = new byte[in.getInt()];
    in.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static long sum(byte[] bytes, int from) {
    CRC32 sum = new CRC32();
    sum.update(bytes, from, bytes.length - from);
    return sum.getValue();
  }

  /** Makes the prefixes of the sources known. */
  void prefixes(Prefixes prefixes) {
    declared.forEach(prefixes::declare);
    shown.forEach(prefixes::show);
  }

  /** What sources state, all graphs together. */
  IndexedGraph stated() {
    Dictionary dictionary = new Dictionary(terms, hashes);
    return new IndexedGraph(dictionary, new TripleTable(dictionary, stated));
  }

  /** What each source states, by the name of its graph, for a dataset with {@link #stated}. */
  Map<Node, IndexedGraph> sources(Dictionary dictionary) {
    return graphs(sources, dictionary);
  }

  /** What sources state and what was concluded, for a dataset with {@link #stated}. */
  TripleTable everything(Dictionary dictionary) {
    return new TripleTable(dictionary, everything);
  }

  /** What each rule concluded, by the name of its graph, for a dataset with {@link #stated}. */
  Map<Node, IndexedGraph> rules(Dictionary dictionary) {
    return graphs(rules, dictionary);
  }

  /** What rules only worked with, for a dataset with {@link #stated}. */
  TripleTable worked(Dictionary dictionary) {
    return new TripleTable(dictionary, worked);
  }

  private static Map<Node, IndexedGraph> graphs(
      Map<Integer, KeptRows> kept, Dictionary dictionary) {
    Map<Node, IndexedGraph> graphs = new LinkedHashMap<>();
    kept.forEach(
        (name, rows) ->
            graphs.put(
                dictionary.term(name),
                new IndexedGraph(dictionary, new TripleTable(dictionary, rows))));
    return graphs;
  }

  /**
   * Writes a snapshot of a knowledge base without files of the user's, with what follows from it.
   *
   * @param fingerprint of what it is made of
   */
  public static void write(OutputStream out, String fingerprint, KnowledgeBase knowledge)
      throws IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    write(new DataOutputStream(content), knowledge);
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(MARK);
    string(data, fingerprint);
    data.writeLong(sum(content.toByteArray(), 0));
    content.writeTo(data);
    data.flush();
  }

  private static void write(DataOutputStream out, KnowledgeBase knowledge) throws IOException {
    strings(out, knowledge.prefixes().declared());
    // These come in no order of their own, and what is built twice is the same to the byte.
    strings(out, new TreeMap<>(knowledge.prefixes().all().getMappingCopy()));
    IndexedGraph stated = (IndexedGraph) knowledge.stated();
    Dictionary dictionary = stated.dictionary();
    Map<Integer, TripleTable> sources = new LinkedHashMap<>();
    Map<Integer, TripleTable> rules = new LinkedHashMap<>();
    knowledge.eachStated((name, graph) -> sources.put(dictionary.number(name), table(graph)));
    knowledge.eachConcluded((name, graph) -> rules.put(dictionary.number(name), table(graph)));
    out.write(KeptTerms.write(dictionary));
    for (int hash : dictionary.hashes()) {
      out.writeInt(hash);
    }
    KeptRows.write(out, stated.table(), /* all= */ false);
    KeptRows.write(out, table(knowledge.everything()), /* all= */ true);
    KeptRows.write(out, table(knowledge.workings()), /* all= */ false);
    for (Map<Integer, TripleTable> graphs : List.of(sources, rules)) {
      out.writeInt(graphs.size());
      for (Map.Entry<Integer, TripleTable> graph : graphs.entrySet()) {
        out.writeInt(graph.getKey());
        KeptRows.write(out, graph.getValue(), /* all= */ false);
      }
    }
  }

  private static TripleTable table(Graph graph) {
    return ((IndexedGraph) graph).table();
  }

  private static void strings(DataOutputStream out, Map<String, String> strings)
      throws IOException {
    out.writeInt(strings.size());
    for (Map.Entry<String, String> entry : strings.entrySet()) {
      string(out, entry.getKey());
      string(out, entry.getValue());
    }
  }

  private static void string(DataOutputStream out, String string) throws IOException {
    byte[] bytes = string.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }
}

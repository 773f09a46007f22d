package org.statecraft.kb;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.thrift.TRDF;
import org.apache.jena.riot.thrift.ThriftConvert;
import org.apache.jena.riot.thrift.wire.RDF_Term;
import org.apache.jena.sparql.core.Quad;
import org.apache.thrift.TException;
import org.apache.thrift.protocol.TProtocol;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A knowledge base with all that follows from it, in a form that is read faster than its sources.
 * Each term is kept once, as RDF Thrift encodes it; a triple is three numbers of terms. RDF Thrift
 * itself repeats every term, which makes the file six times as large and reading it twice as long.
 */
public final class Snapshot {
  private static final Logger LOG = LoggerFactory.getLogger("kb");
  private static final int MARK = 0x53435331;

  private final Node[] terms;
  private final int[] stated;
  private final int[] concluded;
  private final int[] worked;
  private final Map<String, String> declared;
  private final Map<String, String> shown;

  private Snapshot(
      DataInputStream numbers, Map<String, String> declared, Map<String, String> shown, byte[] all)
      throws IOException {
    this.declared = declared;
    this.shown = shown;
    this.stated = numbers(numbers, 4);
    this.concluded = numbers(numbers, 4);
    this.worked = numbers(numbers, 3);
    this.terms = new Node[numbers.readInt()];
    int rest = numbers.available();
    TProtocol protocol = TRDF.protocol(new ByteArrayInputStream(all, all.length - rest, rest));
    RDF_Term term = new RDF_Term();
    try {
      for (int i = 0; i < terms.length; i++) {
        term.clear();
        term.read(protocol);
        terms[i] = ThriftConvert.convert(term);
      }
    } catch (TException failure) {
      throw new IOException(failure);
    }
  }

  private static int[] numbers(DataInputStream in, int width) throws IOException {
    int[] numbers = new int[in.readInt() * width];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = in.readInt();
    }
    return numbers;
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
      byte[] all = Files.readAllBytes(file);
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(all));
      if (in.readInt() != MARK || !in.readUTF().equals(fingerprint)) {
        return Optional.empty();
      }
      long sum = in.readLong();
      if (sum != sum(all, all.length - in.available())) {
        LOG.info("{} is damaged and left aside", file);
        return Optional.empty();
      }
      return Optional.of(new Snapshot(in, strings(in), strings(in), all));
    } catch (IOException | RuntimeException failure) {
      LOG.info("{} cannot be read and is left aside: {}", file, failure.toString());
      return Optional.empty();
    }
  }

  private static Map<String, String> strings(DataInputStream in) throws IOException {
    Map<String, String> strings = new LinkedHashMap<>();
    for (int i = in.readInt(); i > 0; i--) {
      String key = in.readUTF();
      strings.put(key, in.readUTF());
    }
    return strings;
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

  /** Hands out what sources state. */
  void stated(Consumer<Quad> consumer) {
    for (int i = 0; i < stated.length; i += 4) {
      consumer.accept(Quad.create(terms[stated[i]], triple(stated, i + 1)));
    }
  }

  /** Hands out what was concluded, with the graph of the rule. */
  public void concluded(BiConsumer<Node, Triple> consumer) {
    for (int i = 0; i < concluded.length; i += 4) {
      consumer.accept(terms[concluded[i]], triple(concluded, i + 1));
    }
  }

  /** Hands out what rules only worked with. */
  public void worked(Consumer<Triple> consumer) {
    for (int i = 0; i < worked.length; i += 3) {
      consumer.accept(triple(worked, i));
    }
  }

  private Triple triple(int[] numbers, int at) {
    return Triple.create(terms[numbers[at]], terms[numbers[at + 1]], terms[numbers[at + 2]]);
  }

  /**
   * Writes a snapshot.
   *
   * @param fingerprint of what it is made of
   * @param stated what sources state; whoever reads the snapshot gets it in the same order
   * @param concluded what rules conclude, with the graphs of the rules
   * @param worked what rules only worked with
   */
  public static void write(
      OutputStream out,
      String fingerprint,
      Prefixes prefixes,
      List<Quad> stated,
      List<Quad> concluded,
      List<Triple> worked)
      throws IOException {
    Writing writing = new Writing();
    writing.strings(prefixes.declared());
    writing.strings(prefixes.all().getMappingCopy());
    writing.quads(stated);
    writing.quads(concluded);
    writing.triples(worked);
    byte[] content = writing.finish();
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(MARK);
    data.writeUTF(fingerprint);
    data.writeLong(sum(content, 0));
    data.write(content);
    data.flush();
  }

  /** The content of a snapshot while it is written. */
  private static final class Writing {
    private final Map<Node, Integer> numbers = new LinkedHashMap<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    byte[] finish() throws IOException {
      out.writeInt(numbers.size());
      TProtocol protocol = TRDF.protocol(out);
      try {
        for (Node term : numbers.keySet()) {
          ThriftConvert.convert(term, false).write(protocol);
        }
      } catch (TException failure) {
        throw new IOException(failure);
      }
      TRDF.flush(protocol);
      return bytes.toByteArray();
    }

    private void strings(Map<String, String> strings) throws IOException {
      out.writeInt(strings.size());
      for (Map.Entry<String, String> entry : strings.entrySet()) {
        out.writeUTF(entry.getKey());
        out.writeUTF(entry.getValue());
      }
    }

    private void quads(List<Quad> quads) throws IOException {
      out.writeInt(quads.size());
      for (Quad quad : quads) {
        out.writeInt(number(quad.getGraph()));
        triple(quad.asTriple());
      }
    }

    private void triples(List<Triple> triples) throws IOException {
      out.writeInt(triples.size());
      for (Triple triple : triples) {
        triple(triple);
      }
    }

    private void triple(Triple triple) throws IOException {
      out.writeInt(number(triple.getSubject()));
      out.writeInt(number(triple.getPredicate()));
      out.writeInt(number(triple.getObject()));
    }

    private int number(Node term) {
      return numbers.computeIfAbsent(term, each -> numbers.size());
    }
  }
}

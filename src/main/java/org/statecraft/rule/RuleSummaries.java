package org.statecraft.rule;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What rules need and give, by their texts, kept from one run to the next so that a rule that
 * cannot apply is not parsed. Without a file everything is found out anew.
 */
public final class RuleSummaries {
  private static final Logger LOG = LoggerFactory.getLogger("infer");

  /** Changes with what is kept and how it is found out. */
  private static final int FORM = 0x52540001;

  /** More texts than any rule set has are left behind by rules that were changed. */
  private static final int MOST = 2_000;

  private final Optional<Path> file;
  private final Map<String, RuleTerms> known = new LinkedHashMap<>();
  private boolean changed;

  private RuleSummaries(Optional<Path> file) {
    this.file = file;
  }

  /** Summaries that are not kept. */
  public static RuleSummaries fresh() {
    return new RuleSummaries(Optional.empty());
  }

  /** Those kept in a file; a file that is missing or damaged holds none. */
  public static RuleSummaries in(Path file) {
    RuleSummaries summaries = new RuleSummaries(Optional.of(file));
    if (Files.isReadable(file)) {
      try {
        summaries.read(Files.readAllBytes(file));
      } catch (IOException | RuntimeException damaged) {
        LOG.info("{} cannot be read and is left aside: {}", file, damaged.toString());
        summaries.known.clear();
      }
    }
    return summaries;
  }

  private void read(byte[] all) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(all));
    if (in.readInt() != FORM) {
      return;
    }
    for (int rules = in.readInt(); rules > 0; rules--) {
      String text = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
      known.put(text, new RuleTerms(iris(in), iris(in), in.readBoolean()));
    }
  }

  private static Set<String> iris(DataInputStream in) throws IOException {
    Set<String> iris = new TreeSet<>();
    for (int rest = in.readInt(); rest > 0; rest--) {
      iris.add(in.readUTF());
    }
    return iris;
  }

  /** What the rule of a text needs and gives, if that is known. */
  Optional<RuleTerms> of(String text) {
    return Optional.ofNullable(known.get(text));
  }

  /** Remembers what the rule of a text needs and gives. */
  void put(String text, RuleTerms terms) {
    changed |= known.put(text, terms) == null;
  }

  /** Keeps what was found out for the next run, where that is possible. */
  void keep() {
    if (!changed || file.isEmpty() || known.size() > MOST) {
      return;
    }
    changed = false;
    Path own = file.get();
    try {
      Path other = Files.createTempFile(own.toAbsolutePath().getParent(), ".rules", "");
      try {
        Files.write(other, bytes());
        Files.move(other, own, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(other);
      }
    } catch (IOException | RuntimeException failure) {
      LOG.info("summaries of rules are not kept: {}", failure.toString());
    }
  }

  private byte[] bytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(FORM);
    out.writeInt(known.size());
    for (Map.Entry<String, RuleTerms> rule : known.entrySet()) {
      byte[] text = rule.getKey().getBytes(StandardCharsets.UTF_8);
      out.writeInt(text.length);
      out.write(text);
      write(rule.getValue().needs(), out);
      write(rule.getValue().gives(), out);
      out.writeBoolean(rule.getValue().open());
    }
    return bytes.toByteArray();
  }

  private static void write(Set<String> iris, DataOutputStream out) throws IOException {
    out.writeInt(iris.size());
    for (String iri : iris) {
      out.writeUTF(iri);
    }
  }
}

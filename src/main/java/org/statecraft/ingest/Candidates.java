package org.statecraft.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.statecraft.ingest.Match.Candidate;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.lookup.Directory;
import org.statecraft.lookup.Labels;
import org.statecraft.lookup.Search;
import org.statecraft.power.CodeSpells.Spell;

/**
 * Whom a code or name may mean that stands for no state, or for several. Several threads may ask.
 */
public final class Candidates {
  private static final int MOST = 3;

  /** So many answers are kept at most: there may be as many codes as rows. */
  private static final int KEPT = 1 << 14;

  private final States states;
  private final Directory directory;
  private final KnowledgeBase knowledge;
  private final Labels labels;
  private final Map<Asked, List<Candidate>> known = new HashMap<>();

  /** There are no more than states and their codes. */
  private final Map<Candidate, String> words = new HashMap<>();

  /** What was asked for. */
  private record Asked(Register register, String text) {}

  /** Candidates among some states. */
  public Candidates(States states, Directory directory, KnowledgeBase knowledge) {
    this.states = states;
    this.directory = directory;
    this.knowledge = knowledge;
    this.labels = new Labels(knowledge);
  }

  /**
   * Whom it may mean: who had the code in other years, who is meant by it elsewhere, or who is
   * called nearly so.
   */
  public synchronized List<Candidate> of(Register register, String text) {
    if (known.size() >= KEPT) {
      known.clear();
    }
    return known.computeIfAbsent(new Asked(register, text), each -> find(register, text));
  }

  private List<Candidate> find(Register register, String text) {
    Map<Node, String> found = new LinkedHashMap<>();
    for (Spell spell : states.spells(register, text)) {
      found.merge(
          spell.actor(),
          years(spell),
          (one, other) -> one.equals(other) ? one : one + ", " + other);
    }
    for (Register other : Register.values()) {
      if (found.isEmpty() && other != register) {
        states
            .of(other, text, OptionalInt.empty())
            .forEach(state -> found.put(state, "by " + other));
      }
    }
    if (found.isEmpty() && register == Register.NAME) {
      Set<Node> all = states.all();
      directory.search().find(text, java.util.Optional.empty()).stream()
          .map(Search.Hit::entity)
          .filter(all::contains)
          .limit(MOST)
          .forEach(state -> found.put(state, ""));
    }
    List<Candidate> candidates = new ArrayList<>();
    found.forEach((state, why) -> candidates.add(new Candidate(state, why)));
    return candidates;
  }

  private static String years(Spell spell) {
    return spell.always()
        ? ""
        : (spell.from() == Integer.MIN_VALUE ? "" : spell.from())
            + "-"
            + (spell.until() == Integer.MAX_VALUE ? "" : spell.until());
  }

  /** Candidates in words, such as {@code kb:DEU (Germany, 1955-1990)}. */
  public synchronized String words(List<Candidate> candidates) {
    return candidates.stream().map(this::words).collect(Collectors.joining("; "));
  }

  private String words(Candidate candidate) {
    return words.computeIfAbsent(candidate, this::told);
  }

  private String told(Candidate candidate) {
    String told =
        labels.of(candidate.state()).orElse("")
            + (candidate.why().isEmpty() ? "" : ", " + candidate.why());
    return knowledge.prefixes().display(candidate.state())
        + (told.isEmpty() ? "" : " (" + told + ")");
  }
}

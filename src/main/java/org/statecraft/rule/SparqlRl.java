package org.statecraft.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Triple;
import org.statecraft.kb.Namespaces;
import org.statecraft.kb.Prefixes;
import org.statecraft.query.Header;
import org.statecraft.query.QueryText;
import org.statecraft.rule.rl.ParsedRule;
import org.statecraft.rule.rl.ParsedRules;
import org.statecraft.rule.rl.RuleSetSyntax;
import org.statecraft.rule.rl.WellFormedness;

/**
 * Rules in SPARQL 1.2 RL of the W3C, many in a file. A rule that has an IRI is called by its last
 * part, others by the file and their number in it; what the blocks of data state is concluded by a
 * rule that always holds. A rule that has no head follows to nothing, and is left out.
 */
record SparqlRl() implements RuleSyntax {
  @Override
  public String ending() {
    return ".srl";
  }

  @Override
  public Map<String, String> prefixes(QueryText source, Prefixes prefixes) {
    return RuleSetSyntax.read(source, prefixes.declared()).prefixes();
  }

  @Override
  public List<Rule> read(String name, QueryText source, Layer layer, Prefixes prefixes) {
    ParsedRules parsed = RuleSetSyntax.read(source, prefixes.declared());
    parsed.rules().forEach(rule -> WellFormedness.require(rule, parsed.places()));
    return new Reading(name, layer, parsed).all();
  }

  /** One text while its rules are made. */
  private static final class Reading {
    private final String file;
    private final Layer layer;
    private final ParsedRules parsed;
    private final String declarations;
    private final Map<String, Integer> taken = new HashMap<>();

    Reading(String file, Layer layer, ParsedRules parsed) {
      this.file = file;
      this.layer = layer;
      this.parsed = parsed;
      StringBuilder prefixes = new StringBuilder();
      parsed.prefixes().forEach((prefix, iri) -> prefixes.append(declaration(prefix, iri)));
      this.declarations = prefixes.toString();
    }

    private static String declaration(String prefix, String iri) {
      return "PREFIX " + prefix + ": <" + iri + ">\n";
    }

    List<Rule> all() {
      List<Rule> rules = new ArrayList<>();
      data(rules);
      int number = 0;
      for (ParsedRule rule : parsed.rules()) {
        number++;
        if (!rule.head().isEmpty()) {
          rules.add(rule(rule, number));
        }
      }
      return rules;
    }

    private void data(List<Rule> rules) {
      if (!parsed.data().isEmpty()) {
        ParsedRules.Block first = parsed.blocks().getFirst();
        int end = parsed.blocks().getLast().end();
        Body none = new Body(List.of());
        rules.add(
            rule(
                own(file + "-data"),
                parsed.data(),
                none,
                text(first.before(), first.start(), end)));
      }
    }

    private Rule rule(ParsedRule rule, int number) {
      RuleText text = text(rule.before(), rule.start(), rule.end());
      Rule made = rule(own(name(rule, number)), rule.head(), RlBody.of(rule), text);
      Safety.require(made);
      return made;
    }

    private Rule rule(String name, List<Triple> head, Body body, RuleText text) {
      Header header = Header.of(text.query().text().substring(text.from(), text.end()));
      boolean once =
          head.stream().anyMatch(triple -> !Heads.blanks(triple).isEmpty()) || RlBody.sets(body);
      return new Rule(name, layer, header, List.copyOf(head), body, once, text);
    }

    private String name(ParsedRule rule, int number) {
      String unnamed = parsed.rules().size() == 1 ? file : file + "-" + number;
      return rule.iri().map(Reading::local).filter(name -> !name.isEmpty()).orElse(unnamed);
    }

    /** The last part of an IRI, as it can stand in a name on the command line. */
    private static String local(String iri) {
      String local =
          iri.startsWith(Namespaces.RULES)
              ? iri.substring(Namespaces.RULES.length())
              : iri.replaceFirst(".*[/#:]", "");
      return local.replaceAll("[^\\p{L}\\p{N}_.-]", "-");
    }

    /** Two rules of a file may have one IRI; they are two all the same. */
    private String own(String name) {
      int before = taken.merge(name, 1, Integer::sum);
      return before == 1 ? name : own(name + "-" + before);
    }

    private RuleText text(int before, int start, int end) {
      String whole = parsed.places().text();
      int remark = whole.indexOf("#+", before, start);
      int from = remark < 0 ? start : remark;
      return new RuleText(
          parsed.places().source(),
          from,
          start,
          end,
          parsed.places().at(from).line(),
          /* alone= */ false,
          declarations);
    }
  }
}

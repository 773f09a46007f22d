package org.statecraft.rule;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.statecraft.problem.InputProblem;
import org.statecraft.query.QueryText;
import org.statecraft.rule.rl.ParsedRules;
import org.statecraft.rule.rl.RuleSetSyntax;

/**
 * Finds the files that rule sets import. Each is taken once, whoever imports it, so that circles
 * end; only files are taken, and nothing from the network.
 */
public final class RuleImports {
  private final Set<Path> known = new HashSet<>();

  /** Imports into files that are read anyway. */
  public RuleImports(Collection<Path> files) {
    files.forEach(file -> known.add(real(file)));
  }

  /**
   * The files that a text imports and that nobody has asked for so far.
   *
   * @param declared prefixes that need no declaration
   * @throws InputProblem if one cannot be had, with the place where it is named
   */
  public List<Path> of(Path file, QueryText text, Map<String, String> declared) {
    if (!(RuleSyntax.of(file) instanceof SparqlRl)) {
      return List.of();
    }
    ParsedRules parsed = RuleSetSyntax.imports(text, declared);
    List<Path> found = new ArrayList<>();
    for (ParsedRules.Import each : parsed.imports()) {
      Path imported = path(each, file, parsed);
      if (known.add(real(imported))) {
        found.add(imported);
      }
    }
    return found;
  }

  private static Path path(ParsedRules.Import each, Path file, ParsedRules importer) {
    @Nullable Path path = local(each.iri());
    if (path == null) {
      throw importer
          .places()
          .wrong(
              "rules are imported from files, and <" + each.iri() + "> is none",
              "save it beside " + file.getFileName() + " and write IMPORTS <its-name.srl>",
              each.start());
    }
    if (!Files.isRegularFile(path) || !(RuleSyntax.of(path) instanceof SparqlRl)) {
      throw importer
          .places()
          .wrong(
              Files.exists(path)
                  ? path + " is no file of rules whose name ends in .srl"
                  : "there is no file " + path + " to import",
              "names are looked for from the folder of the file that imports them",
              each.start());
    }
    return shown(path, file);
  }

  /** The file of an IRI, if it is one of a file. */
  private static @Nullable Path local(String iri) {
    try {
      URI address = URI.create(iri);
      return "file".equals(address.getScheme()) ? Path.of(address) : null;
    } catch (IllegalArgumentException | FileSystemNotFoundException none) {
      return null;
    }
  }

  /** As the user would write it: relative where the file that imports it was given so. */
  private static Path shown(Path path, Path file) {
    return file.isAbsolute() ? path : Path.of("").toAbsolutePath().relativize(path);
  }

  private static Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException missing) {
      return file.toAbsolutePath().normalize();
    }
  }
}

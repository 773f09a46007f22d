package org.statecraft.query;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.MappedLoader;
import org.jspecify.annotations.Nullable;
import org.statecraft.literal.LiteralFunctions;
import org.statecraft.problem.InputProblem;

/** IRIs that name code to be loaded, or functions that write to standard output. */
final class ForbiddenCode {
  private static final String LIBRARY = "java:org.apache.jena.sparql.";

  private ForbiddenCode() {}

  /**
   * Refuses an IRI that would load a class or run a script. Nothing is loaded to find out.
   *
   * @throws InputProblem if the IRI is such
   */
  static void check(String iri) {
    boolean code =
        iri.startsWith("java:") || iri.startsWith("js:") || iri.contains("/ARQ/jsFunction#");
    if (code) {
      throw new InputProblem(
          "<" + iri + "> would run code, which a query may not",
          "use the functions of SPARQL, XPath (fn:) and ARQ (afn:)");
    }
    String mapped = iri.startsWith("http://jena.") ? MappedLoader.mapDynamicURI(iri) : null;
    if (mapped != null && mapped.startsWith(LIBRARY) && mapped.endsWith(".print")) {
      throw new InputProblem(
          "<" + iri + "> would print among the results, which a query may not", null);
    }
  }

  /** The standard functions, without those that are refused, and our own about literals. */
  static final class Functions extends FunctionRegistry {
    private final Map<String, FunctionFactory> more;

    /** These functions and more, by their IRIs. */
    Functions(Map<String, FunctionFactory> more) {
      this.more = more;
    }

    @Override
    public FunctionFactory getFunctionFactory(String uri) {
      check(uri);
      FunctionFactory own = more.getOrDefault(uri, LiteralFunctions.of(uri));
      FunctionFactory known =
          own != null ? own : FunctionRegistry.standardRegistry().getFunctionFactory(uri);
      return known != null ? known : UnknownFunction::new;
    }

    @Override
    public boolean isRegistered(String uri) {
      return more.containsKey(uri)
          || LiteralFunctions.of(uri) != null
          || FunctionRegistry.standardRegistry().isRegistered(uri);
    }
  }

  /** The standard property functions, without those that are refused. */
  static final class PropertyFunctions extends PropertyFunctionRegistry {
    private final PropertyFunctionRegistry standard;

    /** Properties that are no functions; a path asks at each of its steps. */
    private final Set<String> plain = ConcurrentHashMap.newKeySet();

    PropertyFunctions(PropertyFunctionRegistry standard) {
      this.standard = standard;
    }

    @Override
    public boolean manages(String uri) {
      return !uri.startsWith("java:") && standard.manages(uri);
    }

    @Override
    public @Nullable PropertyFunctionFactory get(String uri) {
      if (plain.contains(uri)) {
        return null;
      }
      check(uri);
      PropertyFunctionFactory found = standard.get(uri);
      if (found == null) {
        plain.add(uri);
      }
      return found;
    }
  }
}

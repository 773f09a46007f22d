package org.statecraft;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The walls of the house: a package imports only what stands below it. */
@AnalyzeClasses(packages = "org.statecraft", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule layers =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("main")
          .definedBy("org.statecraft")
          .layer("cli")
          .definedBy("org.statecraft.cli..")
          .layer("shell")
          .definedBy("org.statecraft.shell..")
          .layer("mcp")
          .definedBy("org.statecraft.mcp..")
          .layer("serve")
          .definedBy("org.statecraft.serve..")
          .layer("loopback")
          .definedBy("org.statecraft.loopback..")
          .layer("app")
          .definedBy("org.statecraft.app..")
          .layer("picture")
          .definedBy("org.statecraft.picture..")
          .layer("render")
          .definedBy("org.statecraft.render..")
          .layer("replication")
          .definedBy("org.statecraft.replication..")
          .layer("report")
          .definedBy("org.statecraft.report..")
          .layer("lookup")
          .definedBy("org.statecraft.lookup..")
          .layer("validate")
          .definedBy("org.statecraft.validate..")
          .layer("lint")
          .definedBy("org.statecraft.lint..")
          .layer("power")
          .definedBy("org.statecraft.power..")
          .layer("explain")
          .definedBy("org.statecraft.explain..")
          .layer("infer")
          .definedBy("org.statecraft.infer..")
          .layer("rule")
          .definedBy("org.statecraft.rule..")
          .layer("query")
          .definedBy("org.statecraft.query..")
          .layer("kb")
          .definedBy("org.statecraft.kb..")
          .layer("endpoint")
          .definedBy("org.statecraft.endpoint..")
          .layer("db")
          .definedBy("org.statecraft.db..")
          .layer("ingest")
          .definedBy("org.statecraft.ingest..")
          .layer("table")
          .definedBy("org.statecraft.table..")
          .layer("literal")
          .definedBy("org.statecraft.literal..")
          .layer("console")
          .definedBy("org.statecraft.console..")
          .layer("statistics")
          .definedBy("org.statecraft.statistics..")
          .layer("task")
          .definedBy("org.statecraft.task..")
          .layer("input")
          .definedBy("org.statecraft.input..")
          .layer("problem")
          .definedBy("org.statecraft.problem..")
          .whereLayer("main")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("cli")
          .mayOnlyBeAccessedByLayers("main")
          .whereLayer("shell")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("mcp")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("serve")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("loopback")
          .mayOnlyBeAccessedByLayers("mcp", "serve")
          .whereLayer("app")
          .mayOnlyBeAccessedByLayers("cli", "mcp", "serve")
          .whereLayer("picture")
          .mayOnlyBeAccessedByLayers("cli", "serve", "app")
          .whereLayer("render")
          .mayOnlyBeAccessedByLayers("cli", "mcp", "serve", "app", "picture")
          .whereLayer("replication")
          .mayOnlyBeAccessedByLayers("cli", "app", "render")
          .whereLayer("ingest")
          .mayOnlyBeAccessedByLayers("cli", "app", "render")
          .whereLayer("report")
          .mayOnlyBeAccessedByLayers("cli", "mcp", "serve", "app")
          .whereLayer("lookup")
          .mayOnlyBeAccessedByLayers("cli", "mcp", "serve", "app", "picture", "render", "ingest")
          .whereLayer("validate")
          .mayOnlyBeAccessedByLayers("cli", "app")
          .whereLayer("lint")
          .mayOnlyBeAccessedByLayers("cli", "app", "render", "validate")
          .whereLayer("power")
          .mayOnlyBeAccessedByLayers(
              "cli",
              "mcp",
              "serve",
              "app",
              "picture",
              "render",
              "ingest",
              "lookup",
              "lint",
              "validate")
          .whereLayer("explain")
          .mayOnlyBeAccessedByLayers(
              "cli", "mcp", "serve", "app", "picture", "render", "replication", "power")
          .whereLayer("infer")
          .mayOnlyBeAccessedByLayers("cli", "app", "render", "explain", "lint")
          .whereLayer("rule")
          .mayOnlyBeAccessedByLayers(
              "cli", "mcp", "serve", "app", "render", "lint", "power", "explain", "infer")
          .whereLayer("query")
          .mayOnlyBeAccessedByLayers(
              "cli",
              "mcp",
              "serve",
              "app",
              "render",
              "ingest",
              "replication",
              "report",
              "lookup",
              "lint",
              "validate",
              "power",
              "explain",
              "infer",
              "rule")
          .whereLayer("endpoint")
          .mayOnlyBeAccessedByLayers("cli", "app", "query")
          .whereLayer("db")
          .mayOnlyBeAccessedByLayers("main", "cli", "app")
          .whereLayer("kb")
          .mayOnlyBeAccessedByLayers(
              "cli",
              "mcp",
              "serve",
              "app",
              "picture",
              "render",
              "replication",
              "ingest",
              "lookup",
              "lint",
              "validate",
              "power",
              "explain",
              "infer",
              "rule",
              "query",
              "db",
              "endpoint")
          .whereLayer("table")
          .mayOnlyBeAccessedByLayers("cli", "app", "render", "ingest", "kb", "db")
          .whereLayer("literal")
          .mayOnlyBeAccessedByLayers("query", "app")
          .whereLayer("statistics")
          .mayOnlyBeAccessedByLayers("app", "picture", "render", "power")
          .whereLayer("task")
          .mayOnlyBeAccessedByLayers(
              "cli",
              "mcp",
              "serve",
              "shell",
              "app",
              "replication",
              "lookup",
              "validate",
              "power",
              "explain",
              "infer",
              "rule",
              "query",
              "kb",
              "db",
              "table",
              "ingest",
              "endpoint")
          .whereLayer("input")
          .mayOnlyBeAccessedByLayers(
              "cli", "shell", "ingest", "replication", "report", "rule", "query", "kb", "table")
          .whereLayer("console")
          .mayOnlyBeAccessedByLayers(
              "main", "cli", "mcp", "serve", "shell", "app", "picture", "render");

  /** The engine, the prover and the writers work on any ontology. */
  @ArchTest
  static final ArchRule theTheoryIsInPowerAndAbove =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.statecraft.kb..",
              "org.statecraft.db..",
              "org.statecraft.endpoint..",
              "org.statecraft.query..",
              "org.statecraft.rule..",
              "org.statecraft.infer..",
              "org.statecraft.explain..",
              "org.statecraft.render..",
              "org.statecraft.replication..",
              "org.statecraft.report..",
              "org.statecraft.shell..")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("org.statecraft.power.SC");

  /** Statistics are of any field. */
  @ArchTest
  static final ArchRule statisticsKnowNoField =
      noClasses()
          .that()
          .resideInAPackage("org.statecraft.statistics..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.statecraft..")
                  .and(resideOutsideOfPackage("org.statecraft.statistics.."))
                  .or(resideInAPackage("org.apache.jena..")));

  /** Commands ask for results and write them; what is known is read below. */
  @ArchTest
  static final ArchRule commandsReadNoGraph =
      noClasses()
          .that()
          .resideInAPackage("org.statecraft.cli..")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("org.apache.jena.graph.Graph")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("org.apache.jena.sparql.core.DatasetGraph");

  /** What is asked does not know where it is kept. */
  @ArchTest
  static final ArchRule databasesInDbOnly =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.statecraft.db..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.jena.tdb2..", "org.apache.jena.dboe..");

  /** Shapes are for files before they are used. */
  @ArchTest
  static final ArchRule shapesInValidateOnly =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.statecraft.validate..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.jena.shacl..");

  /** Other machines are asked from one place, but for the services within a query. */
  @ArchTest
  static final ArchRule httpInEndpointOnly =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.statecraft.endpoint..")
          .and()
          .haveNameNotMatching(".*[.]RemoteServices([$].*)?")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.net.http..", "org.apache.jena.http..");

  /** Canonical forms of RDF are made in one place. */
  @ArchTest
  static final ArchRule canonicalFormsInReplicationOnly =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.statecraft.replication..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.apicatalog.rdf.canon..", "com.apicatalog.rdf.nquads..");

  @ArchTest
  static final ArchRule noCycles =
      slices().matching("org.statecraft.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule picocliInCliOnly =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.statecraft.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("picocli..");

  /** The shell knows neither the command line nor RDF, and JLine is known to it alone. */
  @ArchTest
  static final ArchRule jlineInShellOnly =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.statecraft.shell..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.jline..");

  /** The protocol of agents, and what its library brings, are known in one place. */
  @ArchTest
  static final ArchRule theProtocolInMcpOnly =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.statecraft.mcp..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.modelcontextprotocol..",
              "reactor..",
              "org.reactivestreams..",
              "tools.jackson..",
              "com.fasterxml.jackson..");

  /** Callers are answered at this machine's loopback address alone, by one server. */
  @ArchTest
  static final ArchRule oneServerListens =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.statecraft.loopback..")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("com.sun.net.httpserver.HttpServer");

  /** Agents and browsers are answered by the same results as people. */
  @ArchTest
  static final ArchRule doorsReadNoGraph =
      noClasses()
          .that()
          .resideInAnyPackage("org.statecraft.mcp..", "org.statecraft.serve..")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("org.apache.jena.graph.Graph")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("org.statecraft.power.SC");

  @ArchTest
  static final ArchRule theShellKnowsNoRdf =
      noClasses()
          .that()
          .resideInAPackage("org.statecraft.shell..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.jena..", "picocli..");

  @ArchTest
  static final ArchRule logbackInLoggingOnly =
      noClasses()
          .that()
          .haveNameNotMatching(".*[.]Logging([$].*)?")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("ch.qos.logback..");

  @ArchTest
  static final ArchRule consoleIsTheOnlyDoor =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("org.statecraft.console.Console")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .accessField(System.class, "in");

  @ArchTest
  static final ArchRule onlyMainExits =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("org.statecraft.Main")
          .should()
          .callMethod(System.class, "exit", int.class);
}

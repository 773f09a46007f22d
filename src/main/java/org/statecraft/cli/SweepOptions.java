package org.statecraft.cli;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.statecraft.app.Dealing;
import org.statecraft.app.Sweep;
import org.statecraft.picture.SpecificationCurve;
import org.statecraft.power.Sensitivity;
import org.statecraft.problem.RequestProblem;
import org.statecraft.render.OutputFormat;
import org.statecraft.render.PlaceboRows;
import org.statecraft.render.RenderSettings;
import org.statecraft.render.SensitivityWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which decisions are tried, and what is told of them. */
@Command
final class SweepOptions {
  /** Rows of decisions and relations that a reader is shown. */
  private static final int SHOWN = 20;

  @Parameters(
      arity = "0..*",
      paramLabel = "ABOUT",
      description =
          "A variable of the codebook (sc:accession), a parameter, or what was coded; all if none"
              + " is named.")
  private List<String> about = List.of();

  @Option(
      names = "--pairs",
      order = 10,
      description = "Decide two otherwise at once: two parameters, or two variables of one coding.")
  private boolean pairs;

  @Option(
      names = "--placebo",
      order = 11,
      paramLabel = "N",
      description =
          "Instead deal out N times anew who did what, of each kind of thing (or of those named,"
              + " such as sc:Perception), and tell how much follows by chance.")
  private Optional<Integer> placebo = Optional.empty();

  @Option(
      names = "--seed",
      order = 11,
      paramLabel = "S",
      description = "From which the chance of --placebo follows (default ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Option(
      names = "--show",
      order = 12,
      paramLabel = "PART",
      description =
          "variables, mechanisms, decisions or relations; all there are where the format can hold"
              + " them.")
  private Optional<SensitivityWriter.Part> part = Optional.empty();

  @Option(
      names = "--limit",
      order = 13,
      paramLabel = "N",
      description =
          "Tell at most so many decisions and relations (in tables for readers 20, else all).")
  private Optional<Integer> limit = Optional.empty();

  @Option(
      names = "--curve",
      order = 14,
      paramLabel = "FILE",
      description =
          "Also draw the specification curve into FILE.svg, or FILE.html, a page that tells what is"
              + " pointed at.")
  private Optional<Path> curve = Optional.empty();

  /** Draws the curve, if that is wanted. */
  void draw(Sweep.Result result, boolean force) {
    curve.ifPresent(
        file ->
            new FigureFile(file, force)
                .write(SpecificationCurve.of(result.sensitivity(), result.knowledge()).figure()));
  }

  /**
   * What is dealt out anew, if that is wanted.
   *
   * @param named finds an entity by a name of it
   */
  Optional<Dealing.Request> dealing(Function<String, Node> named) {
    return placebo.map(
        times -> new Dealing.Request(about.stream().map(named).toList(), times, seed));
  }

  /**
   * What is tried.
   *
   * @param named finds an entity by a name of it
   */
  Sweep.Request request(Function<String, Node> named) {
    return new Sweep.Request(about.stream().map(named).toList(), pairs);
  }

  /** Writes what depends on what, as much of it as is wanted in a format. */
  void write(
      Sensitivity sensitivity, RenderSettings settings, OutputFormat format, OutputStream out) {
    new SensitivityWriter(sensitivity, settings, part, pairs, limit(format)).write(format, out);
  }

  /** Makes sure that the columns that are wanted are there, before anything takes time. */
  void requireColumns(RenderSettings settings) {
    if (placebo.isPresent()) {
      PlaceboRows.require(settings);
    } else {
      SensitivityWriter.require(settings, part, pairs);
    }
  }

  /** Makes sure that the limit is one and the curve can be drawn, before anything takes time. */
  void require(boolean force) {
    curve.ifPresent(file -> new FigureFile(file, force).require());
    if (placebo.isPresent() && placebo.get() < 1) {
      throw new RequestProblem("--placebo counts from 1", "deal it a hundred times or more");
    }
    if (placebo.isPresent() && (pairs || part.isPresent() || curve.isPresent())) {
      throw new RequestProblem(
          "--placebo has one table and no curve", "leave --pairs, --show and --curve out");
    }
    if (limit.isPresent() && limit.get() < 1) {
      throw new RequestProblem("--limit counts from 1", null);
    }
  }

  /** So many decisions and relations are told in a format; empty for all. */
  private Optional<Integer> limit(OutputFormat format) {
    boolean read =
        switch (format) {
          case TABLE, VERTICAL, MARKDOWN, LATEX, HTML -> true;
          case CSV, TSV, JSON, JSONL, XML, TURTLE, TRIG, NTRIPLES, NQUADS, JSONLD, RDFXML -> false;
        };
    return limit.or(() -> read ? Optional.of(SHOWN) : Optional.empty());
  }
}

package org.statecraft.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.statecraft.kb.Layout;
import org.statecraft.kb.RdfFile;
import org.statecraft.kb.Sources;
import org.statecraft.problem.AccessProblem;
import org.statecraft.replication.LockedFiles;
import org.statecraft.replication.Sha256;

/**
 * The files that an inquiry rests on. What can be read only once, such as a pipe, is told apart.
 */
final class FilesRead {
  private final Path folder;
  private final Optional<Path> base;
  private final SortedMap<String, Path> home = new TreeMap<>();
  private final SortedMap<String, Path> own = new TreeMap<>();
  private final SortedMap<String, Path> data = new TreeMap<>();
  private final List<String> once = new ArrayList<>();

  /**
   * The files of an inquiry.
   *
   * @param folder the working folder, from which the user named files
   */
  FilesRead(Inquiry inquiry, Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
    Selection chosen = inquiry.selection();
    Sources sources = chosen.sources();
    this.base =
        sources.home().or(chosen.rules()::home).map(path -> path.toAbsolutePath().normalize());
    if (sources.database().isEmpty()) {
      sources
          .home()
          .ifPresent(kb -> new Layout(kb).graphs().forEach(graph -> addHome(graph.file())));
    }
    sources.data().forEach(path -> within(path, sources).forEach(this::addOwn));
    sources.graphs().forEach(graph -> addOwn(graph.file()));
    data.putAll(own);
    chosen.hypothesis().files().forEach(this::addOwn);
    List<Path> rules = chosen.rules().none() ? List.of() : chosen.rules().files();
    Stream.concat(rules.stream(), inquiry.report().stream())
        .forEach(file -> add(file, chosen.rules().own()));
  }

  /** The files that a path stands for, by the path as the user wrote it. */
  private static List<Path> within(Path path, Sources sources) {
    List<Path> files = RdfFile.within(path, sources.tables()).stream().map(RdfFile::path).toList();
    if (!Files.isDirectory(path)) {
      return files;
    }
    try {
      Path real = path.toRealPath();
      return files.stream().map(file -> path.resolve(real.relativize(file))).toList();
    } catch (IOException failure) {
      throw AccessProblem.of("cannot read the folder " + path, failure);
    }
  }

  /** A rule or report is of the knowledge base unless it was named, or lies elsewhere. */
  private void add(Path file, List<Path> named) {
    boolean wasNamed = named.stream().anyMatch(file::startsWith);
    Path absolute = file.toAbsolutePath().normalize();
    if (!wasNamed && base.filter(absolute::startsWith).isPresent()) {
      addHome(file);
    } else {
      addOwn(file);
    }
  }

  private void addHome(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    home.put(slashes(base.orElse(folder).relativize(absolute)), file);
  }

  private void addOwn(Path file) {
    if (!Files.isRegularFile(file)) {
      once.add(slashes(file));
      return;
    }
    Path absolute = file.toAbsolutePath().normalize();
    own.put(
        slashes(
            absolute.startsWith(folder) || !file.isAbsolute()
                ? folder.relativize(absolute)
                : absolute),
        file);
  }

  static String slashes(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }

  /** The files of the knowledge base by their paths in it. */
  SortedMap<String, Path> home() {
    return home;
  }

  /** The files that the user named, by their paths from the working folder. */
  SortedMap<String, Path> own() {
    return own;
  }

  /** Those of them that hold data, and neither rules nor what is supposed. */
  SortedMap<String, Path> data() {
    return data;
  }

  /** What could be read only once. */
  List<String> once() {
    return once;
  }

  /** The hashes of all of them. */
  LockedFiles hashes() {
    return new LockedFiles(hashes(home), hashes(own));
  }

  private static SortedMap<String, String> hashes(Map<String, Path> files) {
    return files.entrySet().parallelStream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                file -> Sha256.of(file.getValue()),
                (one, same) -> one,
                TreeMap::new));
  }
}

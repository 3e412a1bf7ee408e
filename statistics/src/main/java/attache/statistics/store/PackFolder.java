package attache.statistics.store;

import attache.statistics.pack.PackException;
import attache.statistics.source.Dataset;
import attache.statistics.source.Dataset.PackFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The folder of a pack: what its {@code datapackage.json} says lies there, and whether it does.
 *
 * @param folder its absolute path
 * @param datasets the data sets in the order of the package
 * @param files the files by the name of their resource, in the same order
 */
record PackFolder(Path folder, List<Dataset> datasets, Map<String, PackFile> files) {

  private static final String DESCRIPTION = "datapackage.json";
  private static final String REMEDY = "; get the pack again (git checkout -- data)";

  /**
   * Reads the description and looks whether each file is there in its size.
   *
   * @throws PackException when the description or a file is missing or damaged
   */
  static PackFolder open(Path given) {
    Path description = given.resolve(DESCRIPTION);
    if (!Files.isRegularFile(description)) {
      throw new PackException(
          "no reference pack in " + given + ": it has no " + DESCRIPTION + REMEDY);
    }
    try {
      PackFolder folder =
          read(given.toRealPath(), JsonMapper.shared().readTree(Files.readAllBytes(description)));
      for (PackFile file : folder.files.values()) {
        folder.requireSize(file);
      }
      return folder;
    } catch (JacksonException | IOException e) {
      throw new PackException(description + ": cannot be read: " + firstLine(e) + REMEDY, e);
    }
  }

  private static PackFolder read(Path folder, JsonNode root) {
    Map<String, PackFile> files = new LinkedHashMap<>();
    Map<String, List<PackFile>> byDataset = new LinkedHashMap<>();
    Map<String, JsonNode> describedBy = new LinkedHashMap<>();
    for (JsonNode resource : root.required("resources")) {
      PackFile file =
          new PackFile(
              resource.required("path").asString(),
              resource.required("hash").asString().replace("sha256:", ""),
              resource.required("bytes").asLong());
      files.put(resource.required("name").asString(), file);
      String dataset = resource.required("attache").required("dataset").asString();
      byDataset.computeIfAbsent(dataset, id -> new ArrayList<>()).add(file);
      describedBy.putIfAbsent(dataset, resource);
    }
    List<Dataset> datasets = new ArrayList<>();
    describedBy.forEach((id, resource) ->
        datasets.add(dataset(id, resource, byDataset.getOrDefault(id, List.of()))));
    return new PackFolder(folder, List.copyOf(datasets), files);
  }

  private static Dataset dataset(String id, JsonNode resource, List<PackFile> files) {
    JsonNode about = resource.required("attache");
    List<String> quirks = new ArrayList<>();
    about.path("quirks").forEach(quirk -> quirks.add(quirk.asString()));
    return new Dataset(
        id,
        about.path("datasetTitle").asString(resource.required("title").asString()),
        about.required("agency").asString(),
        resource.required("licenses").path(0).path("title").asString(""),
        about.required("attribution").asString(),
        textOrNull(about.path("url")),
        about.required("vintage").asString(),
        about.required("retrieved").asString(),
        about.path("coverage").asString(""),
        files,
        quirks,
        about.path("holdsBothReporters").asBoolean(false));
  }

  private static @Nullable String textOrNull(JsonNode node) {
    return node.isString() ? node.asString() : null;
  }

  /** The data set of that id. */
  Dataset dataset(String id) {
    for (Dataset dataset : datasets) {
      if (dataset.id().equals(id)) {
        return dataset;
      }
    }
    throw new PackException(folder.resolve(DESCRIPTION) + ": lacks the data set " + id + REMEDY);
  }

  /** The file of the resource of that name. */
  PackFile file(String resource) {
    PackFile file = files.get(resource);
    if (file == null) {
      throw new PackException(
          folder.resolve(DESCRIPTION) + ": lacks the resource " + resource + REMEDY);
    }
    return file;
  }

  /** Where the file lies. */
  Path locate(PackFile file) {
    return folder.resolve(file.path());
  }

  /**
   * Reads every file and compares its SHA-256.
   *
   * @throws PackException for the first that is not what the description says
   */
  void verify() {
    for (PackFile file : files.values()) {
      requireSize(file);
      String found = sha256(locate(file));
      if (!found.equals(file.sha256())) {
        throw new PackException(
            locate(file)
                + ": changed: expected SHA-256 "
                + file.sha256()
                + ", found "
                + found
                + REMEDY);
      }
    }
  }

  private void requireSize(PackFile file) {
    Path path = locate(file);
    if (!Files.isRegularFile(path)) {
      throw new PackException(path + ": missing from the reference pack" + REMEDY);
    }
    try {
      long found = Files.size(path);
      if (found != file.bytes()) {
        throw new PackException(
            path + ": damaged: expected " + file.bytes() + " bytes, found " + found + REMEDY);
      }
    } catch (IOException e) {
      throw new PackException(path + ": cannot be read: " + firstLine(e) + REMEDY, e);
    }
  }

  private static String sha256(Path path) {
    try (InputStream in = Files.newInputStream(path)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new PackException(path + ": cannot be read: " + firstLine(e) + REMEDY, e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The first line of what went wrong; DuckDB and Jackson add pages of their own. */
  static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
  }
}

package attache.statistics.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;

/**
 * A file that others are packed in, as somebody else made it: its names may lead anywhere and its
 * few bytes may unpack to more than any disk holds.
 *
 * @param path where it lies
 * @param kind how it is packed
 */
public record Archive(Path path, Kind kind) {

  /** How it is packed. */
  public enum Kind {
    /** Many files, each by itself. */
    ZIP,
    /** Many files in one stream, as Eurostat's. */
    SEVEN_ZIP,
    /** One file. */
    GZIP
  }

  private static final int MOST_ENTRIES = 10_000;

  /** No official file unpacks to more than this; a world year of HS6 trade takes 0.4 GB. */
  private static final long MOST_UNPACKED = 16L << 30;

  /** Tables of figures shrink to a tenth or a thirtieth, never to this part of themselves. */
  private static final long MOST_SHRUNK = 400;

  private static final long ALWAYS_ALLOWED = 64L << 20;

  /** Of what a 7z file wants as memory to unpack; the largest dictionary in use takes 192 MiB. */
  private static final int MOST_MEMORY_KIB = 512 << 10;

  private static final int BUFFER = 1 << 16;

  /** The archive that begins with these bytes, or empty where the file is none. */
  public static Optional<Archive> of(Path path, byte[] first) {
    if (begins(first, 'P', 'K', 3, 4)) {
      return Optional.of(new Archive(path, Kind.ZIP));
    }
    if (begins(first, '7', 'z', 0xBC, 0xAF, 0x27, 0x1C)) {
      return Optional.of(new Archive(path, Kind.SEVEN_ZIP));
    }
    return begins(first, 0x1F, 0x8B) ? Optional.of(new Archive(path, Kind.GZIP)) : Optional.empty();
  }

  private static boolean begins(byte[] bytes, int... magic) {
    for (int i = 0; i < magic.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * The names of the files in it, in their order, at most 10,000; of a gz file, which names none,
   * empty.
   *
   * @throws SourceException when it is damaged, encrypted or cut short
   */
  public List<String> names() {
    try {
      return switch (kind) {
        case ZIP -> {
          try (ZipFile zip = new ZipFile(path.toFile())) {
            yield zip.stream().limit(MOST_ENTRIES).map(ZipEntry::getName).toList();
          }
        }
        case SEVEN_ZIP -> {
          try (SevenZFile seven = seven()) {
            yield StreamSupport.stream(seven.getEntries().spliterator(), false)
                .filter(SevenZArchiveEntry::hasStream)
                .limit(MOST_ENTRIES)
                .map(entry -> String.valueOf(entry.getName()))
                .toList();
          }
        }
        case GZIP -> List.of();
      };
    } catch (IOException | RuntimeException e) {
      throw damaged(e);
    }
  }

  /**
   * Unpacks the files whose names are wanted, each into a folder of its own under the given one; of
   * a gz file the one that is in it.
   *
   * @throws SourceException when it is damaged, encrypted or cut short, or unpacks to more than can
   *     be meant
   */
  public List<Path> unpack(Predicate<String> wanted, Path folder) {
    Unpacking to = new Unpacking(folder);
    try {
      switch (kind) {
        case ZIP -> {
          try (ZipFile zip = new ZipFile(path.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
              if (!entry.isDirectory() && wanted.test(entry.getName())) {
                try (InputStream in = zip.getInputStream(entry)) {
                  // The JDK leaves the checksum unread.
                  if (to.take(entry.getName(), in) != entry.getCrc()) {
                    throw new IOException("the checksum of " + entry.getName() + " differs");
                  }
                }
              }
            }
          }
        }
        case SEVEN_ZIP -> {
          try (SevenZFile seven = seven()) {
            for (var entry = seven.getNextEntry(); entry != null; entry = seven.getNextEntry()) {
              String name = String.valueOf(entry.getName());
              if (entry.hasStream() && wanted.test(name)) {
                to.take(name, seven.getInputStream(entry));
              }
            }
          }
        }
        case GZIP -> {
          String name = String.valueOf(path.getFileName());
          try (InputStream in = new GZIPInputStream(Files.newInputStream(path), BUFFER)) {
            to.take(name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name, in);
          }
        }
      }
      return to.files;
    } catch (SourceException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // What a broken archive makes its readers throw is not only what they say.
      throw damaged(e);
    }
  }

  private SevenZFile seven() throws IOException {
    return SevenZFile.builder().setPath(path).setMaxMemoryLimitKiB(MOST_MEMORY_KIB).get();
  }

  private SourceException damaged(Exception e) {
    return new SourceException(
        path + ": the archive is damaged, encrypted or cut short; fetch it again", e);
  }

  /** Where the files go, and how much they may still take. */
  private final class Unpacking {
    private final Path folder;
    private final List<Path> files = new ArrayList<>();
    private final long most;
    private long left;

    Unpacking(Path folder) {
      this.folder = folder;
      long packed = path.toFile().length();
      most = Math.min(MOST_UNPACKED, Math.max(ALWAYS_ALLOWED, packed * MOST_SHRUNK));
      left = most;
    }

    /** Unpacks one file and tells the checksum of what came out. */
    long take(String named, InputStream in) throws IOException {
      // The name inside may be anything, "../../x" too: only its last part is used.
      String name = named.substring(Math.max(named.lastIndexOf('/'), named.lastIndexOf('\\')) + 1);
      Path into = Files.createDirectories(folder.resolve("" + files.size()));
      Path file = into.resolve(name.isEmpty() || name.startsWith("..") ? "unnamed" : name);
      CRC32 checksum = new CRC32();
      try (OutputStream out = Files.newOutputStream(file)) {
        byte[] buffer = new byte[BUFFER];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
          left -= n;
          if (left < 0) {
            throw new SourceException(
                path
                    + ": unpacks to more than "
                    + (most >> 20)
                    + " MiB, which no official file does");
          }
          checksum.update(buffer, 0, n);
          out.write(buffer, 0, n);
        }
      }
      files.add(file);
      return checksum.getValue();
    }
  }
}

package attache.statistics.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/**
 * One call over HTTP, from the address to a file. Fails with an {@link IOException} on whatever
 * passes (connection, time, an answer cut short) and with a {@link RefusedException} on what does
 * not.
 */
final class Transport implements AutoCloseable {

  /** Headers of an answer that are kept with it. */
  static final List<String> KEPT =
      List.of("content-type", "last-modified", "etag", "date", "retry-after");

  private static final int MOST_REDIRECTS = 5;

  private static final String AGENT =
      "Attache/0.1 (checks figures on trade against official statistics; one call at a time)";

  private final HttpClient client;
  private final Patience patience;

  Transport(Patience patience) {
    this.patience = patience;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(patience.connect())
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
  }

  /** What is no use to try again. The message says of the answer what is wrong with it. */
  static final class RefusedException extends IOException {
    private static final long serialVersionUID = 1;

    RefusedException(String message) {
      super(message);
    }
  }

  /**
   * Asks.
   *
   * @param headers to send; only ever to the host of the address
   * @param into the file to write
   */
  Received get(URI uri, Map<String, String> headers, Path into)
      throws IOException, InterruptedException {
    URI at = uri;
    for (int i = 0; i <= MOST_REDIRECTS; i++) {
      HttpResponse<InputStream> response =
          client.send(request(at, headers), BodyHandlers.ofInputStream());
      if (!isRedirect(response.statusCode())) {
        return receive(response, into);
      }
      response.body().close();
      at = redirected(uri, at, response.headers());
    }
    throw new RefusedException("it sends on more than " + MOST_REDIRECTS + " times");
  }

  private HttpRequest request(URI uri, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            .timeout(patience.silence())
            .header("User-Agent", AGENT)
            .header("Accept-Encoding", "gzip");
    headers.forEach(request::header);
    return request.build();
  }

  private static boolean isRedirect(int status) {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
  }

  /**
   * Where an answer sends on to. Only to the same host, over the same protocol, which is https for
   * every source: a key goes along, and what comes is taken for the source's word.
   */
  private static URI redirected(URI asked, URI from, HttpHeaders headers) throws RefusedException {
    String location = headers.firstValue("location").orElse("");
    URI to;
    try {
      to = from.resolve(location);
    } catch (IllegalArgumentException e) {
      throw new RefusedException("it sends on to '" + location + "', which is no address");
    }
    boolean same =
        to.getHost() != null
            && to.getHost().equalsIgnoreCase(asked.getHost())
            && Objects.equals(to.getScheme(), asked.getScheme())
            && to.getPort() == asked.getPort();
    if (location.isEmpty() || !same) {
      throw new RefusedException(
          "it sends on to another host (" + to.getScheme() + "://" + to.getHost() + ")");
    }
    return to;
  }

  private Received receive(HttpResponse<InputStream> response, Path into)
      throws IOException, InterruptedException {
    long bytes;
    try (Deadline deadline = new Deadline(response.body(), patience.silence(), patience.whole())) {
      try (InputStream in = unpacked(deadline, response.headers());
          OutputStream out = Files.newOutputStream(into)) {
        bytes = copy(in, out);
      } catch (RefusedException e) {
        throw e;
      } catch (IOException e) {
        throw deadline.isOver()
            ? new HttpTimeoutException("the answer does not come to its end in time")
            : new IOException("the answer is cut short", e);
      }
    }
    Map<String, String> headers = new LinkedHashMap<>();
    for (String name : KEPT) {
      response.headers().firstValue(name).ifPresent(value -> headers.put(name, value));
    }
    String type = headers.getOrDefault("content-type", "");
    String recoded = TextCoding.toUtf8(into, type);
    return new Received(
        response.statusCode(), headers, into, recoded == null ? bytes : Files.size(into), recoded);
  }

  private InputStream unpacked(InputStream in, HttpHeaders headers) throws IOException {
    String coding = headers.firstValue("content-encoding").orElse("").toLowerCase(Locale.ROOT);
    InputStream plain =
        switch (coding) {
          case "", "identity" -> in;
          case "gzip", "x-gzip" -> gunzipped(new Limited(in, patience.mostBytes()));
          default -> throw new RefusedException("it packs with '" + coding + "', not with gzip");
        };
    // Some give out a gz file where text was asked for, and call it text.
    PushbackInputStream peeked = new PushbackInputStream(plain, 2);
    byte[] first = peeked.readNBytes(2);
    peeked.unread(first);
    boolean packed = first.length == 2 && (first[0] & 0xFF) == 0x1F && (first[1] & 0xFF) == 0x8B;
    return packed ? gunzipped(peeked) : peeked;
  }

  /** An answer without any byte is no broken archive: what it is is said by whoever reads it. */
  private static InputStream gunzipped(InputStream in) throws IOException {
    PushbackInputStream peeked = new PushbackInputStream(in, 1);
    int first = peeked.read();
    if (first < 0) {
      return peeked;
    }
    peeked.unread(first);
    return new GZIPInputStream(peeked, 1 << 16);
  }

  private long copy(InputStream in, OutputStream out) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long bytes = 0;
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      bytes += n;
      if (bytes > patience.mostBytes()) {
        throw tooBig(patience.mostBytes());
      }
      out.write(buffer, 0, n);
    }
    return bytes;
  }

  private static RefusedException tooBig(long most) {
    return new RefusedException("the answer is larger than " + (most >> 20) + " MiB");
  }

  @Override
  public void close() {
    client.shutdownNow();
  }

  /** Packed bytes count as well. */
  private static final class Limited extends FilterInputStream {
    private final long most;
    private long bytes;

    Limited(InputStream in, long most) {
      super(in);
      this.most = most;
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      count(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
      int n = super.read(buffer, from, length);
      count(Math.max(0, n));
      return n;
    }

    private void count(int n) throws RefusedException {
      bytes += n;
      if (bytes > most) {
        throw tooBig(most);
      }
    }
  }

  /**
   * A stream that is closed from beside when nothing comes for too long, or it never ends: a
   * timeout of the JDK's client ends with the headers.
   */
  private static final class Deadline extends FilterInputStream {
    private final Thread watch;
    private final long silence;
    private final long end;
    private volatile long heard;
    private volatile boolean over;

    Deadline(InputStream in, Duration silence, Duration whole) {
      super(in);
      this.silence = silence.toNanos();
      this.heard = System.nanoTime();
      this.end = heard + whole.toNanos();
      this.watch = Thread.ofVirtual().start(this::watch);
    }

    private void watch() {
      try {
        for (long left = left(); left > 0; left = left()) {
          Thread.sleep(Duration.ofNanos(left));
        }
        over = true;
        in.close();
      } catch (InterruptedException read) {
        // The answer came in time.
      } catch (IOException e) {
        // It is given up either way.
      }
    }

    private long left() {
      long now = System.nanoTime();
      return Math.min(heard + silence - now, end - now);
    }

    boolean isOver() {
      return over;
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      heard = System.nanoTime();
      return b;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
      int n = super.read(buffer, from, length);
      heard = System.nanoTime();
      return n;
    }

    @Override
    public void close() throws IOException {
      watch.interrupt();
      super.close();
    }
  }
}

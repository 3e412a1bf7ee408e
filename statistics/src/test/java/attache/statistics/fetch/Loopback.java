package attache.statistics.fetch;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * A server on this machine that answers as it is told, byte by byte: a proper one would not let
 * itself be made to misbehave.
 */
final class Loopback implements AutoCloseable {

  /** Answers one call. */
  interface Script {
    void answer(Call call) throws Exception;
  }

  private final ServerSocket socket;
  private final List<Call> calls = Collections.synchronizedList(new ArrayList<>());
  private volatile Script script;

  Loopback(Script script) throws IOException {
    this.script = script;
    this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::serve);
  }

  /** Answers otherwise from now on. */
  void now(Script other) {
    script = other;
  }

  URI base() {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/");
  }

  /** The calls that came, in their order. */
  List<Call> calls() {
    return List.copyOf(calls);
  }

  private void serve() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        Thread.ofVirtual().start(() -> serve(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      Call call = Call.read(client);
      calls.add(call);
      script.answer(call);
    } catch (Exception theClientLeft) {
      // It may hang up at any time; the test looks at what it says.
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  /** A call, and the means to answer it. */
  record Call(String target, Map<String, String> headers, Socket socket) {

    static Call read(Socket socket) throws IOException {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
      String first = String.valueOf(in.readLine());
      Map<String, String> headers = new LinkedHashMap<>();
      for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
        int colon = line.indexOf(':');
        headers.put(
            line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
      }
      return new Call(first.split(" ", -1)[1], headers, socket);
    }

    /** The value of a parameter of the address; empty where it has none. */
    String parameter(String name) {
      for (String part : target.substring(target.indexOf('?') + 1).split("&", -1)) {
        if (part.startsWith(name + "=")) {
          return part.substring(name.length() + 1);
        }
      }
      return "";
    }

    /** Answers well, in JSON. */
    void json(String body) throws IOException {
      reply(200, "application/json; charset=utf-8", body.getBytes(StandardCharsets.UTF_8));
    }

    /** Answers well, in SDMX-CSV. */
    void csv(String body) throws IOException {
      reply(
          200,
          "application/vnd.sdmx.data+csv;version=1.0.0",
          body.getBytes(StandardCharsets.UTF_8));
    }

    /** Answers with a body of the length it says. */
    void reply(int status, String type, byte[] body, String... headers) throws IOException {
      raw(head(status, type, body.length, headers), body);
    }

    /** A head that says whatever it likes of the length. */
    static String head(int status, String type, long length, String... headers) {
      return "HTTP/1.1 "
          + status
          + " X\r\nContent-Type: "
          + type
          + "\r\nContent-Length: "
          + length
          + "\r\nConnection: close\r\n"
          + String.join("", List.of(headers).stream().map(h -> h + "\r\n").toList())
          + "\r\n";
    }

    /** Whatever bytes. */
    void raw(String head, byte[] body) throws IOException {
      OutputStream out = socket.getOutputStream();
      out.write(head.getBytes(StandardCharsets.ISO_8859_1));
      out.write(body);
      out.flush();
    }

    /** Breaks the connection off at once (RST instead of FIN). */
    void reset() throws IOException {
      socket.setSoLinger(true, 0);
      socket.close();
    }

    static byte[] gzip(String text) throws IOException {
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
        out.write(text.getBytes(StandardCharsets.UTF_8));
      }
      return packed.toByteArray();
    }
  }
}

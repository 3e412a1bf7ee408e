package attache.statistics.fetch;

import attache.statistics.fetch.ResponseCache.Kept;
import attache.statistics.source.Answer;
import attache.statistics.source.Api;
import attache.statistics.source.Completeness;
import attache.statistics.source.FetchQuery;
import attache.statistics.source.FetchRequest;
import attache.statistics.source.OfficialFile;
import attache.statistics.source.SourceException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Asks a public interface for all of a query, one call at a time, and keeps every answer. Pages are
 * followed, answers cut at a limit are asked for in narrower calls, tickets are waited for; what
 * passes is tried again, what does not is said in one sentence. Whatever came before a failure is
 * kept: the same fetch goes on there.
 */
public final class Fetching implements AutoCloseable {

  /** Answers of so long ago stand in for asking again. */
  private static final Duration TODAY = Duration.ofHours(24);

  private static final int MOST_CALLS = 20_000;

  private final Transport transport;
  private final ResponseCache cache;
  private final Patience patience;
  private final InstantSource clock;
  private final Sleeper sleeper;
  private final Map<String, String> environment;
  private @Nullable Instant lastCall;
  private boolean reached;

  /**
   * @param environment where keys stand
   * @param clock what time it is
   * @param sleeper how to wait
   */
  public Fetching(
      ResponseCache cache,
      Map<String, String> environment,
      Patience patience,
      InstantSource clock,
      Sleeper sleeper) {
    this.transport = new Transport(patience);
    this.cache = cache;
    this.patience = patience;
    this.clock = clock;
    this.sleeper = sleeper;
    this.environment = Map.copyOf(environment);
  }

  /** With the usual patience, keeping answers in the usual place. */
  public static Fetching usual(Map<String, String> environment) {
    return new Fetching(
        new ResponseCache(ResponseCache.usualFolder(environment)),
        environment,
        Patience.usual(),
        InstantSource.system(),
        Sleeper.real());
  }

  /** The calls that would be made at first, with the key where the environment has one. */
  public List<FetchRequest> plan(Api api, FetchQuery query) {
    return api.requests(query, key(api).isPresent());
  }

  /** Whether the environment has a key for the interface. */
  public boolean hasKey(Api api) {
    return key(api).isPresent();
  }

  /** Whether the answer of the last 24 hours is kept. */
  public boolean isKept(FetchRequest request) {
    return kept(request, Reuse.OF_TODAY).isPresent();
  }

  /**
   * Fetches.
   *
   * @param progress is told in a few words what is being done
   * @throws IllegalArgumentException when the interface cannot be asked so
   * @throws NoNetworkException when the source cannot be reached
   * @throws SourceException when it refuses, or keeps failing; one sentence
   */
  public Fetched fetch(Api api, FetchQuery query, Reuse reuse, Consumer<String> progress) {
    boolean keyed = key(api).isPresent();
    if (reuse == Reuse.ONLY && !keyed && api.access().key() != null) {
      // What was fetched with a key can be repeated without one.
      keyed = api.requests(query, false).stream().noneMatch(r -> cache.find(r).isPresent());
    }
    return new Run(api, keyed, reuse, progress).all(api.requests(query, keyed));
  }

  /** The key of the environment. It must fit a header, or the client would print it. */
  private Optional<String> key(Api api) {
    Api.Key key = api.access().key();
    String value = key == null ? "" : environment.getOrDefault(key.variable(), "").strip();
    if (key != null && !value.chars().allMatch(c -> c > ' ' && c < 0x7F)) {
      throw new IllegalArgumentException(
          "what " + key.variable() + " holds cannot be a key: it has blanks or other letters");
    }
    return value.isEmpty() ? Optional.empty() : Optional.of(value);
  }

  private Optional<Kept> kept(FetchRequest request, Reuse reuse) {
    return switch (reuse) {
      case NONE -> Optional.empty();
      case ONLY -> cache.find(request);
      case OF_TODAY ->
          cache.find(request).filter(k -> k.asked().plus(TODAY).isAfter(clock.instant()));
    };
  }

  @Override
  public void close() {
    transport.close();
  }

  /** An answer as it came, and whether it is whole. */
  private record Heard(Received received, Completeness completeness) {}

  /** An answer kept, and whether it is whole. */
  private record Judged(Kept kept, Completeness completeness) {}

  /** One fetch. */
  private final class Run {
    private final Api api;
    private final boolean keyed;
    private final Reuse reuse;
    private final Consumer<String> progress;
    private final List<OfficialFile> files = new ArrayList<>();
    private final Set<String> remarks = new LinkedHashSet<>();
    private final Set<URI> seen = new HashSet<>();
    private int asked;
    private int reused;
    private int empty;

    Run(Api api, boolean keyed, Reuse reuse, Consumer<String> progress) {
      this.api = api;
      this.keyed = keyed;
      this.reuse = reuse;
      this.progress = progress;
    }

    Fetched all(List<FetchRequest> requests) {
      Deque<FetchRequest> open = new ArrayDeque<>(requests);
      String page = "";
      while (!open.isEmpty()) {
        FetchRequest request = open.removeFirst();
        if (!seen.add(request.uri()) || seen.size() > MOST_CALLS) {
          throw failed(request, "it sends on from page to page without an end");
        }
        progress.accept(
            api.access().name()
                + ", call "
                + seen.size()
                + " of "
                + (seen.size() + open.size())
                + ": "
                + request.query());
        Judged judged = answered(request);
        Kept kept = judged.kept();
        switch (judged.completeness()) {
          case Completeness.Whole() -> take(kept);
          case Completeness.Nothing() -> empty++;
          case Completeness.NextPage(FetchRequest rest) -> {
            if (kept.sha256().equals(page)) {
              throw failed(request, "it gives the same page again and again");
            }
            page = kept.sha256();
            take(kept);
            open.addFirst(rest);
          }
          case Completeness.TooMuch(String limit) -> {
            List<FetchRequest> narrower = narrower(request, limit);
            narrower.reversed().forEach(open::addFirst);
          }
          case Completeness.Declined(String says) -> throw failed(request, says);
          case Completeness.Ticket ticket ->
              throw failed(request, "its answer still waits at " + ticket.at());
          case Completeness.Damaged(String how) -> throw failed(request, how);
        }
      }
      if (empty > 0 && !files.isEmpty()) {
        remarks.add(empty + " of " + seen.size() + " answers hold no figures");
      }
      return new Fetched(files, asked, reused, List.copyOf(remarks));
    }

    private void take(Kept kept) {
      LocalDate day = LocalDate.ofInstant(kept.asked(), ZoneOffset.UTC);
      OfficialFile file = OfficialFile.of(kept.body(), kept.request().uri().toString(), day);
      files.add(file.named(kept.request().name()));
      if (kept.recodedFrom() != null) {
        remarks.add(
            "text came in "
                + kept.recodedFrom()
                + " and is kept in UTF-8, whatever it is declared");
      }
    }

    private List<FetchRequest> narrower(FetchRequest request, String limit) {
      List<FetchRequest> narrower = api.narrower(request, keyed);
      if (!narrower.isEmpty()) {
        remarks.add("answers reached the limit of " + limit + " and were asked for in parts");
        return narrower;
      }
      Api.Key key = api.access().key();
      throw failed(
          request,
          "it holds more than "
              + limit
              + " and cannot be split further: name partners or products"
              + (key == null || keyed
                  ? ""
                  : ", or set " + key.variable() + " (" + key.benefit() + ")"));
    }

    private Judged answered(FetchRequest request) {
      Optional<Kept> before = kept(request, reuse);
      if (before.isPresent()) {
        reused++;
        return new Judged(before.get(), api.judge(before.get().answer()));
      }
      if (reuse == Reuse.ONLY) {
        throw failed(
            request,
            "this answer is not kept, and --offline asks nobody: run it without --offline");
      }
      return ask(request);
    }

    /** Asks until there is an answer to judge, and keeps it. */
    private Judged ask(FetchRequest request) {
      FetchRequest at = request;
      Instant began = clock.instant();
      while (true) {
        Heard heard = heard(at);
        Received received = heard.received();
        if (heard.completeness() instanceof Completeness.Ticket(URI next, Duration pause)) {
          delete(received.body());
          if (!sameHost(next, request.uri())) {
            throw failed(request, "its ticket is for another host, " + next.getHost());
          }
          if (Duration.between(began, clock.instant()).compareTo(patience.tickets()) > 0) {
            throw failed(
                request,
                "the answer is not made after " + patience.tickets().toMinutes() + " minutes");
          }
          progress.accept(api.access().name() + " makes the answer: " + request.query());
          sleep(pause);
          at = request.at(next);
          continue;
        }
        if (heard.completeness() instanceof Completeness.Declined(String says)) {
          delete(received.body());
          throw failed(request, says);
        }
        if (holdsKey(received.body())) {
          delete(received.body());
          throw failed(request, "the answer repeats your key, so it is not kept");
        }
        // Under the request, whatever ticket it came behind: so it is found again.
        return new Judged(cache.keep(request, received, clock.instant()), heard.completeness());
      }
    }

    /** One answer that is not damaged and no passing failure. */
    private Heard heard(FetchRequest request) {
      String trouble = "";
      Throwable cause = null;
      for (int attempt = 1; attempt <= patience.attempts(); attempt++) {
        Path into = cache.newFile();
        Duration wait = patience.after(attempt);
        try {
          turn();
          asked++;
          Received received = transport.get(request.uri(), headers(request), into);
          reached = true;
          Optional<Duration> after =
              Optional.ofNullable(received.headers().get("retry-after"))
                  .flatMap(h -> Patience.retryAfter(h, clock.instant()));
          if (Patience.isPassing(received.status(), after.isPresent())) {
            trouble = "it answers " + received.status();
            wait = after.map(asks -> patient(request, received.status(), asks)).orElse(wait);
          } else {
            Completeness completeness =
                api.judge(new Answer(request, received.status(), received.body()));
            if (!(completeness instanceof Completeness.Damaged(String how))) {
              return new Heard(received, completeness);
            }
            trouble = how;
          }
        } catch (Transport.RefusedException e) {
          delete(into);
          throw failed(request, String.valueOf(e.getMessage()));
        } catch (IOException e) {
          if (!reached && cannotConnect(e)) {
            delete(into);
            throw noNetwork(request, e);
          }
          trouble = words(e);
          cause = e;
        } catch (InterruptedException e) {
          delete(into);
          Thread.currentThread().interrupt();
          throw failed(request, "it was given up");
        } finally {
          lastCall = clock.instant();
        }
        delete(into);
        if (attempt < patience.attempts()) {
          progress.accept(
              api.access().name() + ": " + trouble + ", again in " + wait.toSeconds() + " s");
          sleep(wait);
        }
      }
      SourceException failure =
          failed(request, trouble + ", " + patience.attempts() + " times in a row");
      if (cause != null) {
        failure.initCause(cause);
      }
      throw failure;
    }

    private Map<String, String> headers(FetchRequest request) {
      Map<String, String> headers = new LinkedHashMap<>();
      headers.put("Accept", request.accept());
      Api.Key key = api.access().key();
      if (key != null && sameHost(request.uri(), api.access().base())) {
        key(api).ifPresent(value -> headers.put(key.header(), value));
      }
      return headers;
    }

    /** A wait that a source asks for, if that is not for too long. */
    private Duration patient(FetchRequest request, int status, Duration asks) {
      if (asks.compareTo(patience.longest()) > 0) {
        Instant then = clock.instant().plus(asks).truncatedTo(ChronoUnit.SECONDS);
        throw failed(
            request,
            "it answers "
                + status
                + " and asks to come back at "
                + then
                + " (the calls of the day may be used up)");
      }
      return asks;
    }

    /** Waits until the pause since the last call is over. */
    private void turn() {
      if (lastCall != null) {
        Duration since = Duration.between(lastCall, clock.instant());
        sleep(api.access().pause().minus(since));
      }
    }

    private void sleep(Duration time) {
      try {
        if (time.isPositive()) {
          sleeper.sleep(time);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new SourceException(api.access().name() + ": the fetch was given up; " + goesOn(), e);
      }
    }

    private String words(IOException e) {
      String message = String.valueOf(e.getMessage());
      return cannotConnect(e)
          ? api.access().base().getHost() + " cannot be reached"
          : message.equals("null") ? e.getClass().getSimpleName() : redacted(message);
    }

    private SourceException failed(FetchRequest request, String why) {
      return new SourceException(
          redacted(api.access().name() + ", " + request.query() + ": " + why)
              + (files.isEmpty() ? "" : "; " + goesOn()));
    }

    private String goesOn() {
      return "what came is kept, the same command goes on there";
    }

    private String redacted(String text) {
      return key(api).map(value -> text.replace(value, "***")).orElse(text);
    }

    private NoNetworkException noNetwork(FetchRequest request, IOException e) {
      return new NoNetworkException(
          "there is no network: "
              + request.uri().getHost()
              + " cannot be reached; fetched answers are kept, so a fetch made before can be repeated"
              + " with --offline, or save "
              + request.name()
              + " from "
              + request.uri()
              + " (Accept: "
              + request.accept()
              + ") elsewhere and 'attache data add' it",
          e);
    }

    private boolean holdsKey(Path body) {
      Optional<String> key = key(api);
      try {
        return key.isPresent() && TextCoding.holds(body, key.get());
      } catch (IOException e) {
        throw new SourceException(body + ": the answer cannot be read: " + e.getMessage(), e);
      }
    }
  }

  private static boolean sameHost(URI one, URI other) {
    return one.getHost() != null
        && one.getHost().equalsIgnoreCase(other.getHost())
        && one.getPort() == other.getPort()
        && String.valueOf(one.getScheme()).equals(other.getScheme());
  }

  private static boolean cannotConnect(IOException e) {
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (t instanceof ConnectException
          || t instanceof UnknownHostException
          || t instanceof UnresolvedAddressException
          || t instanceof NoRouteToHostException
          || t instanceof HttpConnectTimeoutException) {
        return true;
      }
    }
    return false;
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException leftBehind) {
      // A file that nothing points to does no harm.
    }
  }
}

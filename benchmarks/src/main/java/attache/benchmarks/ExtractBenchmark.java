package attache.benchmarks;

import attache.claims.ClaimReader;
import attache.claims.claim.Claim;
import attache.claims.statement.Statement;
import attache.claims.statement.StatementReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Finding and framing the claims of a text in memory, on one core. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ExtractBenchmark {

  /** Which text, a {@link SampleText} by name. */
  @Param({"NEWS_1KB", "NEWS_1MB", "NEWS_50MB", "STATEMENTS_1MB", "STATEMENTS_10MB"})
  public SampleText text = SampleText.NEWS_1KB;

  private Statement statement = statement("-");

  /** Reads the text outside the clock. */
  @Setup
  public void read() throws IOException {
    statement = statement(text.read());
  }

  /** The whole way from characters to claims. */
  @Benchmark
  public void extract(Blackhole sink) {
    List<Claim> claims = ClaimReader.read(statement);
    sink.consume(claims);
  }

  private static Statement statement(String text) {
    try {
      return StatementReader.read(
          text.getBytes(StandardCharsets.UTF_8),
          "benchmark.txt",
          new StatementReader.Options(
              LocalDate.of(2021, 6, 15), List.of(), "en", null, null, null));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}

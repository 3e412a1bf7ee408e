package attache.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a user's own table counts in two ways is told apart; the figures are made up. */
class OtherCountingTest {

  private static final String TABLE =
      "Country,Year,Registered companies with foreign capital (companies),Active companies with"
          + " foreign capital (companies),\"Foreign direct investment stock, by immediate investor"
          + " (US$)\",\"Foreign direct investment stock, by ultimate investor (US$)\"\n"
          + "Kenya,2018,8412,3507,21400000000,14900000000\n"
          + "Kenya,2019,8931,3724,23870000000,16450000000\n";

  @TempDir private Path folder;

  @Test
  void registeredCompaniesToldAsActiveOnesAreNamed() throws IOException {
    assertThat(says("Kenya had 8,931 active companies with foreign capital in 2019."))
        .contains("all that are registered, not those that operate");
  }

  @Test
  void theImmediateInvestorToldAsTheUltimateOneIsNamed() throws IOException {
    assertThat(
            says(
                "Foreign direct investment stock by ultimate investor in Kenya was $23.87 billion"
                    + " in 2019."))
        .contains("by immediate investor, not by ultimate investor");
  }

  private String says(String sentence) throws IOException {
    Path store = folder.resolve("store.duckdb");
    Path table = Files.writeString(folder.resolve("companies.csv"), TABLE);
    Path text = Files.writeString(folder.resolve("said.txt"), sentence);
    Run added = Run.withStore(store, "data", "add", table.toString());
    assertThat(added.code()).as(added.err()).isZero();
    Run checked =
        Run.withStore(store, "check", text.toString(), "--date", "2020-11-24", "--format", "json");
    JsonNode findings = JsonMapper.shared().readTree(checked.out()).findPath("findings");
    return findings.toString();
  }
}

package attache.statistics.reconcile;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Where reconciliation computes: an engine that keeps the rows of queries under names. Reports lie
 * in its table {@code report}; {@link ReportTable} says what they look like.
 */
public interface SqlEngine {

  /** Takes one row. */
  interface RowReader {
    /** Reads it. */
    void read(ResultSet row) throws SQLException;
  }

  /** What it writes differently. */
  Dialect dialect();

  /** Runs a statement. */
  void run(String statement);

  /** Asks; rows come in the order that the query gives them. */
  void query(String select, RowReader reader);

  /** Keeps the rows of a query under a name, in the place of what was kept under it. */
  default void keep(String table, String select) {
    dialect().keeping(table, select).forEach(this::run);
  }

  /** Keeps what was kept under a name no longer. */
  default void drop(String table) {
    run(dialect().dropping(table));
  }
}

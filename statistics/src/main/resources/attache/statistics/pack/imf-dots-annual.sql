-- One direction of the IMF's Direction of Trade: all partners of all reporters and, as partner
-- WLD, each reporter's world total. The source flags estimates by pair only; a total is marked
-- estimated where at least half the value of its own partner rows is.
WITH pairs AS (
  SELECT reporter, partner, CAST(year AS SMALLINT) AS year, CAST(value_usd AS BIGINT) AS value,
         coalesce(flag, '') = 'E' AS estimated
  FROM read_csv(getvariable('raw') || '/trade/imf_dots_annual_both_reporters_1960_2020.csv.gz',
                header = true, all_varchar = true)
  WHERE flow = getvariable('raw_flow')
), parts AS (
  SELECT reporter, year,
         2 * sum(CASE WHEN estimated THEN value ELSE 0 END) >= sum(value) AND sum(value) > 0
           AS estimated
  FROM pairs
  GROUP BY reporter, year
), totals AS (
  SELECT t.reporter, t.partner, CAST(t.year AS SMALLINT) AS year,
         CAST(t.value_usd AS BIGINT) AS value, coalesce(p.estimated, false) AS estimated
  FROM read_csv(getvariable('raw') || '/trade/imf_dots_world_totals.csv.gz',
                header = true, all_varchar = true) t
  LEFT JOIN parts p ON p.reporter = t.reporter AND p.year = CAST(t.year AS SMALLINT)
  WHERE t.flow = getvariable('raw_flow')
)
SELECT reporter, partner, getvariable('flow') AS flow, year, value, estimated
FROM (SELECT * FROM pairs UNION ALL SELECT * FROM totals)
ORDER BY reporter, partner, flow, year

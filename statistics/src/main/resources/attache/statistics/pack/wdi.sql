-- The wide panel of the World Bank in long form; empty cells are left out.
SELECT "Country" AS economy, indicator, CAST("Year" AS SMALLINT) AS year,
       CAST(value AS DOUBLE) AS value
FROM (
  UNPIVOT read_csv(getvariable('raw') || '/macro/WDI_panel_26_indicators_1960_2024.csv.gz',
                   header = true, all_varchar = true, nullstr = '')
  ON COLUMNS(* EXCLUDE ("Country", "Year"))
  INTO NAME indicator VALUE value
)
ORDER BY economy, indicator, year

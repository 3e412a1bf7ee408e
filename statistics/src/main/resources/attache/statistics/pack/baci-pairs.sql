-- CEPII's reconciled flows, products summed; a reconciled flow has one value, not two sides.
SELECT reporter AS exporter, partner AS importer, CAST(year AS SMALLINT) AS year,
       CAST(value_usd AS BIGINT) AS value
FROM read_csv(getvariable('raw') || '/trade/baci_pair_totals_2000_2020.csv.gz',
              header = true, all_varchar = true)
ORDER BY exporter, importer, year

-- Yearly averages of the BIS. The currency is today's of the area, also for years before it.
WITH iso AS (
  SELECT "ISO3166-1-Alpha-2" AS area, "ISO3166-1-Alpha-3" AS code
  FROM read_csv(getvariable('raw') || '/countries/datahub/country-codes.csv',
                header = true, all_varchar = true)
  WHERE "ISO3166-1-Alpha-2" IS NOT NULL
)
SELECT f.currency, coalesce(i.code, f.ref_area) AS ref_area, CAST(f.year AS SMALLINT) AS year,
       CAST(f.lcu_per_usd_avg AS DOUBLE) AS lcu_per_usd
FROM read_csv(getvariable('raw') || '/fx/bis_usd_fx_annual.csv',
              header = true, all_varchar = true) f
LEFT JOIN iso i ON i.area = f.ref_area
WHERE f.lcu_per_usd_avg <> 'NA'
ORDER BY f.currency, ref_area, year

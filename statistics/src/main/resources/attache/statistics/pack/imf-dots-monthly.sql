-- Fifteen large economies with one another, by month. Million dollars become dollars; binary noise
-- behind the sixth decimal is rounded away. A country's row with itself is an artefact of the
-- source's grid, and its 24 other zeros are gaps in series of hundreds of millions: both are left
-- out.
WITH names(name, code) AS (
  VALUES ('Brazil', 'BRA'), ('Canada', 'CAN'), ('China', 'CHN'), ('France', 'FRA'),
         ('Germany', 'DEU'), ('India', 'IND'), ('Indonesia', 'IDN'), ('Italy', 'ITA'),
         ('Japan', 'JPN'), ('Netherlands', 'NLD'), ('Russia', 'RUS'), ('Singapore', 'SGP'),
         ('South Korea', 'KOR'), ('United Kingdom', 'GBR'), ('United States', 'USA')
)
SELECT r.code AS reporter, p.code AS partner,
       CASE m.type WHEN 'export' THEN 'X' WHEN 'import' THEN 'M' END AS flow,
       make_date(CAST(m.year AS BIGINT), CAST(m.month AS BIGINT), 1) AS month,
       round(CAST(m.value AS DOUBLE) * 1e6) AS value
FROM read_csv(getvariable('raw') || '/trade/imf_dots_monthly_15_countries_2011_2020.csv.gz',
              header = true, all_varchar = true) m
JOIN names r ON r.name = m.countrySource
JOIN names p ON p.name = m.countryTarget
WHERE r.code <> p.code AND CAST(m.value AS DOUBLE) > 0
ORDER BY reporter, partner, flow, month

-- UNCTAD's direct investment by economy. Its codes are UN M49 numbers; the table says where they
-- part from ISO 3166 or name a state of the past. Whatever has no ISO code is a group and keeps its
-- number behind "U:". One row of the raw file runs into the next and is left out.
WITH exceptions(economy, code) AS (
  VALUES ('0000', 'WLD'),  -- world
         ('200', 'CSK'),   -- Czechoslovakia, to 1992
         ('230', 'ETH'),   -- Ethiopia with Eritrea, to 1991
         ('250', 'U:250'), -- metropolitan France, a part of 251
         ('251', 'FRA'),   -- France with its overseas departments
         ('280', 'DEU'),   -- Federal Republic of Germany, to 1989
         ('530', 'ANT'),   -- Netherlands Antilles, to 2010
         ('579', 'NOR'),   -- Norway with Svalbard
         ('590', 'PAN'),   -- Panama without the Canal Zone, to 1980
         ('720', 'YMD'),   -- Democratic Yemen, to 1989
         ('736', 'SDN'),   -- Sudan with South Sudan, to 2011
         ('757', 'CHE'),   -- Switzerland with Liechtenstein
         ('842', 'USA'),   -- United States with Puerto Rico and the Virgin Islands
         ('890', 'YUG'),   -- Yugoslavia, to 1991
         ('891', 'SCG'),   -- Serbia and Montenegro, to 2007
         ('926', 'GBR'),   -- United Kingdom with the Isle of Man and the Channel Islands
         ('960', 'IDN')    -- Indonesia with Timor-Leste, to 2002
), iso AS (
  SELECT lpad("ISO3166-1-numeric", 3, '0') AS economy, "ISO3166-1-Alpha-3" AS code
  FROM read_csv(getvariable('raw') || '/countries/datahub/country-codes.csv',
                header = true, all_varchar = true)
  WHERE "ISO3166-1-numeric" IS NOT NULL
), rows AS (
  SELECT coalesce(x.code, i.code, 'U:' || u.economy) AS economy,
         CAST(u.year AS SMALLINT) AS year,
         lower(u.direction_label) AS direction, lower(u.mode_label) AS mode,
         CAST(CAST(nullif(u.us_dollars_at_current_prices_in_millions, 'NA') AS DECIMAL(28, 6))
              * 1000000 AS DOUBLE) AS value,
         CAST(nullif(u.percentage_of_gross_domestic_product, 'NA') AS DOUBLE) AS share_gdp
  FROM read_csv(getvariable('raw') || '/macro/unctad_fdi_1970_2019.csv.gz',
                header = true, all_varchar = true, quote = '"', max_line_size = 1000000) u
  LEFT JOIN exceptions x ON x.economy = u.economy
  LEFT JOIN iso i ON i.economy = u.economy
  WHERE u.direction_label IN ('Inward', 'Outward')
)
SELECT economy, year, direction, mode, value, share_gdp
FROM rows
WHERE value IS NOT NULL OR share_gdp IS NOT NULL
ORDER BY economy, direction, mode, year

-- The ECB's daily reference rates in long form; N/A and the empty last column are left out.
SELECT currency, CAST(day AS DATE) AS day, CAST(rate AS DOUBLE) AS per_eur
FROM (
  UNPIVOT (SELECT "Date" AS day, COLUMNS('^[A-Z]{3}$')
           FROM read_csv(getvariable('unpacked') || '/eurofxref-hist.csv',
                         header = true, all_varchar = true))
  ON COLUMNS(* EXCLUDE (day))
  INTO NAME currency VALUE rate
)
WHERE rate NOT IN ('N/A', '')
ORDER BY currency, day

-- Names of the groups that unctad-fdi.parquet holds behind "U:".
SELECT DISTINCT 'U:' || economy AS code, economy_label AS title
FROM read_csv(getvariable('raw') || '/macro/unctad_fdi_1970_2019.csv.gz',
              header = true, all_varchar = true, quote = '"', max_line_size = 1000000)
WHERE (length(economy) = 4 AND economy <> '0000') OR economy = '250'
ORDER BY code

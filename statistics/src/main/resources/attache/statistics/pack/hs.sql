-- The Harmonized System: chapters, headings, subheadings. The tree's root, TOTAL, has no parent.
SELECT hscode AS code, CAST(CASE WHEN hscode = 'TOTAL' THEN '0' ELSE level END AS SMALLINT) AS level,
       CASE WHEN hscode = 'TOTAL' THEN '' ELSE parent END AS parent, description
FROM read_csv(getvariable('raw') || '/nomenclature/datahub_hs/harmonized-system.csv',
              header = true, all_varchar = true)
ORDER BY code

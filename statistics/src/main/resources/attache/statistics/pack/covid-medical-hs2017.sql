-- The WCO/WHO list names goods, several under one code; here each code once a section. Two entries
-- are whole headings (5603, 8703) and stay four digits.
WITH titles(section, title) AS (
  VALUES (1, 'Test kits and instruments of diagnostic testing'),
         (2, 'Protective garments and the like'),
         (3, 'Disinfectants and sterilisation products'),
         (4, 'Oxygen therapy equipment and pulse oximeters'),
         (5, 'Other medical devices and equipment'),
         (6, 'Other medical consumables')
)
SELECT DISTINCT CASE WHEN length(c.hs) = 4 THEN c.hs ELSE c.hshs END AS code,
       t.section, t.title AS section_title
FROM read_csv(getvariable('raw') || '/nomenclature/covid/wco_who_covid_hs2017_ed3.csv',
              header = true, all_varchar = true) c
JOIN titles t ON t.section = CAST(c.section AS INTEGER)
ORDER BY t.section, code

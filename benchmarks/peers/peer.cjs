// Reads texts as JSON lines {"id", "text"} and prints what a peer finds in each as {"id", "quantities"}, then a line
// {"seconds"} for one pass over all of them: the mean of as many as fill three seconds, after five to warm up. usage: node peer.cjs recognizers|compromise
'use strict';
const { readFileSync } = require('node:fs');

// What the peers call a unit, as the annotated sentences do.
const UNITS = {
  percentage: 'percentage', percent: 'percentage', '%': 'percentage', dollar: 'dollar', 'united states dollar': 'dollar',
  pound: 'pound sterling', 'british pound': 'pound sterling', 'chinese yuan': 'chinese yuan', 'japanese yen': 'japanese yen',
};
const unit = (name) => { const low = (name || '-').toLowerCase(); return UNITS[low] || low; };

function recognizers() {
  const suite = require('@microsoft/recognizers-text-suite');
  const culture = suite.Culture.English;
  const recognize = [
    suite.recognizeCurrency, suite.recognizePercentage, suite.recognizeDimension, suite.recognizeAge,
    suite.recognizeTemperature, suite.recognizeNumber,
  ];
  return (text) => {
    const taken = [];
    const quantities = [];
    for (const recognizer of recognize) {
      for (const found of recognizer(text, culture)) {
        if (taken.some(([from, to]) => found.start <= to && from <= found.end)) continue;
        taken.push([found.start, found.end]);
        const said = found.resolution || {};
        const value = Number(String(said.value).replace('%', ''));
        if (!Number.isFinite(value)) continue;
        const isPercent = found.typeName === 'percentage';
        quantities.push({ value, unit: unit(isPercent ? 'percentage' : said.unit), change: '=' });
      }
    }
    suite.recognizeDateTime(text, culture); // periods too: the job is both
    return quantities;
  };
}

function compromise() {
  const nlp = require('compromise');
  return (text) => nlp(text).numbers().json({ offset: false }).flatMap((found) => {
    const value = found.number && found.number.num;
    if (!Number.isFinite(value)) return [];
    const named = found.number.prefix === '$' ? 'dollar' : found.number.suffix === '%' ? '%' : found.number.unit;
    return [{ value, unit: unit(named), change: '=' }];
  });
}

const read = { recognizers, compromise }[process.argv[2]]();
const texts = readFileSync(0, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));
const clock = () => Number(process.hrtime.bigint()) / 1e9;
const warm = clock() + 5;
for (let i = 0; clock() < warm; i = (i + 1) % texts.length) read(texts[i].text);
const begun = clock();
let all = [];
let passes = 0;
while (passes === 0 || clock() < begun + 3) {
  all = texts.map((t) => ({ id: t.id, quantities: read(t.text) }));
  passes++;
}
const seconds = (clock() - begun) / passes;
for (const found of all) console.log(JSON.stringify(found));
console.log(JSON.stringify({ seconds }));

import { expect, test } from 'vitest'
import { readPeriod } from './index.ts'

test.each([
  ['16e siècle', '15XX', 1500, 1599],
  ['1er quart 16e siècle', '1500/1524', 1500, 1524],
  ['2e quart 16e siècle', '1525/1549', 1525, 1549],
  ['3e quart 16e siècle', '1550/1574', 1550, 1574],
  ['4e quart 16e siècle', '1575/1599', 1575, 1599],
  ['1ère moitié 17e siècle', '1600/1649', 1600, 1649],
  ['2e moitié 17e siècle', '1650/1699', 1650, 1699],
  ['1er tiers 17e siècle', '1600/1632', 1600, 1632],
  ['2e tiers 17e siècle', '1633/1666', 1633, 1666],
  ['dernier tiers du XVIIe siècle', '1667/1699', 1667, 1699],
  ['1er siècle', '0001/0099', 1, 99],
  [
    '1er siècle;2e siècle',
    '[0001,0002,0003,0004,0005,0006,0007,0008,0009,001X,002X,003X,004X,005X,006X,007X,008X,009X,01XX]',
    1,
    199,
  ],
  [
    'fin 1er siècle - début 2e siècle',
    '[0075~,0076~,0077~,0078~,0079~,008X~,009X~,010X~,011X~,0120~,0121~,0122~,0123~,0124~]',
    75,
    124,
  ],
  ['1er quart 1er siècle', '0001/0024', 1, 24],
  ['2e siècle', '01XX', 100, 199],
  ['21e siècle', '20XX', 2000, 2099],
  // Before Christ the oldest quarter is the first.
  ['2e siècle av JC', '-0199/-0100', -199, -100],
  ['1er quart 2e siècle av JC', '-0199/-0175', -199, -175],
  ['4e quart 2e siècle av JC', '-0124/-0100', -124, -100],
  ['1ère moitié 20e siècle av JC', '-1999/-1950', -1999, -1950],
  ['1er siècle av JC', '-0099/0000', -99, 0],
  ['27 siècle av JC', '-2699/-2600', -2699, -2600],
  ['3e millénaire av JC', '-2999/-2000', -2999, -2000],
  ['2e moitié 3e millénaire av JC', '-2499/-2000', -2499, -2000],
  ['35e millénaire av JC', 'Y-34999/Y-34000', -34999, -34000],
  ['2e millénaire', '1XXX', 1000, 1999],
  // Several.
  ['17e siècle ; 18e siècle', '1600/1799', 1600, 1799],
  ['17e siècle;19e siècle', '{16XX,18XX}', 1600, 1899],
  ['4e quart 19e siècle;1er quart 20e siècle', '1875/1924', 1875, 1924],
  ['1er quart 20e siècle;4e quart 19e siècle', '1875/1924', 1875, 1924],
  ['4e quart 18e siècle;4e quart 18e siècle', '1775/1799', 1775, 1799],
  ['2e moitié 20e siècle;3e quart 20e siècle', '1950/1999', 1950, 1999],
  ['1er quart 20e siècle;4e quart 20e siècle', '{1900..1924,1975..1999}', 1900, 1999],
  ['4e quart 1er siècle av JC;1er quart 1er siècle', '-0024/0024', -24, 24],
  ['2e moitié 4e siècle;5e siècle;6e siècle;1ère moitié 7e siècle', '0350/0649', 350, 649],
  [
    '4e quart 2e siècle;4e quart 3e siècle',
    '{0175,0176,0177,0178,0179,018X,019X,0275,0276,0277,0278,0279,028X,029X}',
    175,
    299,
  ],
  [
    '3e siècle av JC;1er siècle av JC',
    '{-02XX,-009X,-008X,-007X,-006X,-005X,-004X,-003X,-002X,-001X,-0009,-0008,-0007,-0006,-0005,-0004,-0003,-0002,-0001,0000}',
    -299,
    0,
  ],
  // Doubts.
  ['17e siècle (?)', '16XX?', 1600, 1699],
  ['17e siècle(?);18e siècle(?);1er quart 19e siècle(?)', '1600?/1824?', 1600, 1824],
  ['13e siècle;1er quart 14e siècle (?)', '{12XX,1300?..1324?}', 1200, 1324],
  // Edges are quarters of which only the outer end is sure.
  ['début 20e siècle', '1900/1924~', 1900, 1924],
  ['16e siècle (fin)', '1575~/1599', 1575, 1599],
  ['XVIIIe siècle, milieu', '1740~/1760~', 1740, 1760],
  ['mi-XIXe', '1840~/1860~', 1840, 1860],
  // Other hands.
  ['début XVIIIe s.', '1700/1724~', 1700, 1724],
  ['XVIIIème siècle', '17XX', 1700, 1799],
  ['XVIe-XVIIe siècles', '1500/1699', 1500, 1699],
  ['du XVIe au XVIIIe siècle', '1500/1799', 1500, 1799],
  ['XVIe ou XVIIe siècle', '[15XX,16XX]', 1500, 1699],
  ['fin XVIe - début XVIIe siècle', '1575~/1624~', 1575, 1624],
  ['XVe, XVIe et XVIIIe siècles', '{1400..1599,17XX}', 1400, 1799],
  ['fin 16e début 17e siècle', '1575~/1624~', 1575, 1624],
  ['2e-3e quart 19e siècle', '1825/1874', 1825, 1874],
  ['1ère moitié ou 4e quart 19e siècle', '[1800..1849,1875..1899]', 1800, 1899],
  ['2e quart XIXe', '1825/1849', 1825, 1849],
  ['IIIe-IIe siècle av. J.-C.', '-0299/-0100', -299, -100],
  ['IIe-IIIe s. ap. J.-C.', '0100/0299', 100, 299],
  ['avant le 16e siècle', '../1500', null, 1500],
  ['vers le 4e quart du 19e siècle', '1875~/1899~', 1875, 1899],
  ['late 16th-early 17th century', '1575~/1624~', 1575, 1624],
  ['siglo XVIII', '17XX', 1700, 1799],
  ['segle XIX', '18XX', 1800, 1899],
  // Epochs of which nobody disputes the years.
  ['Second Empire', '1852/1870', 1852, 1870],
  ['règne de Louis XIV', '1643/1715', 1643, 1715],
])('« %s » is %s', (written, edtf, earliest_year, latest_year) => {
  expect(readPeriod(written)).toEqual({ edtf, earliest_year, latest_year })
})

test.each([
  [
    'epochs and styles whose years are disputed',
    ['Gallo-romain;Mérovingien (contexte)', 'époque Restauration', 'style Louis XV'],
  ],
  ['a part of nothing', ['1er quart', 'début', 'siècle', '2e', 'XVII']],
  ['a part that does not exist', ['5e quart 19e siècle', '3e moitié 19e siècle', '0e siècle']],
  ['a century to come', ['22e siècle', '4e millénaire']],
  ['a period whose era is unsure', ['IIIe s. av. J.-C. - IIe s.']],
])('%s is not read', (_, texts) => {
  expect(texts.filter((text) => readPeriod(text))).toEqual([])
})

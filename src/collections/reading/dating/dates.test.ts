import { expect, test } from 'vitest'
import { readDate, readDating } from './index.ts'

const open = null

test.each([
  // As the cataloguing method writes them.
  ['1880', '1880', 1880, 1880],
  ['1813 vers', '1813~', 1813, 1813],
  ['1813 ?', '1813?', 1813, 1813],
  ['1776 vers ; ?', '1776%', 1776, 1776],
  ['1743 entre ; 1789 et', '1743/1789', 1743, 1789],
  ['1886 entre, 1895 et', '1886/1895', 1886, 1895],
  ['69 entre ; 81 et', '0069/0081', 69, 81],
  ['1873 entre ; 1878 et ; ?', '1873?/1878?', 1873, 1878],
  ['1908 entre ; 1911 et ; 1931', '{1908..1911,1931}', 1908, 1931],
  ['1885 avant', '../1885', open, 1885],
  ['1902 après', '1902/..', 1902, open],
  ['1808 APRES', '1808/..', 1808, open],
  ['1789 (après)', '1789/..', 1789, open],
  ['1808 après ; 1860 avant', '1808/1860', 1808, 1860],
  ['1937 avant ; 1967', '{..1937,1967}', open, 1967],
  ['1853 vers ; 1883 vers', '{1853~,1883~}', 1853, 1883],
  ['1650 vers ; 1660 et', '{1650~,1660}', 1650, 1660],
  ['1450 vers ; 1455 ou', '[1450~,1455]', 1450, 1455],
  ['1924 ou', '1924?', 1924, 1924],
  ['1616 ; 1626 ; 1642 ; 1638', '{1616,1626,1638,1642}', 1616, 1642],
  ['1924 ; 1924', '1924', 1924, 1924],
  ['1950/02/27', '1950-02-27', 1950, 1950],
  ['1905/06', '1905-06', 1905, 1905],
  ['1915/07 avant', '../1915-07', open, 1915],
  ['1870/08/01 après', '1870-08-01/..', 1870, open],
  ['1776 achevé en', '/1776', 1776, 1776],
  ['1680 achevé avant', '../1680', open, 1680],
  ['1715 COMMenCEE en', '1715/', 1715, 1715],
  ['1715 commencé en ; 1776 achevé en', '1715/1776', 1715, 1776],
  ['1855 prise de vue ; 1882 tirage', '{1855,1882}', 1855, 1882],
  ['1901 vers ; 1905 tirage', '{1901~,1905}', 1901, 1905],
  ['1905 dépôt légal', '1905', 1905, 1905],
  ['321 ; émission', '0321', 321, 321],
  ['1961 début', '1961-01/1961-03~', 1961, 1961],
  // Before Christ: there is a year 0 in EDTF and none in history.
  ['180 av JC', '-0179', -179, -179],
  ['1 av JC', '0000', 0, 0],
  ['500 av JC vers', '-0499~', -499, -499],
  ['520 av JC entre ; 510 av JC et', '-0519/-0509', -519, -509],
  ['672 av JC entre ; 330 av JC et ; 332 av JC entre ; 30 av JC et', '-0671/-0029', -671, -29],
  ['2 av JC ; 12', '{-0001,0012}', -1, 12],
  ['500 ap entre ; 800 et', '0500/0800', 500, 800],
  ['de 500 à 450 av. J.-C.', '-0499/-0449', -499, -449],
  ['-500 à -450', '-0499/-0449', -499, -449],
  ['50 av. J.-C. – 30 apr. J.-C.', '-0049/0030', -49, 30],
  ['10 000 av JC', '-9999', -9999, -9999],
  ['35000 av. J.-C.', 'Y-34999', -34999, -34999],
  // Other hands.
  ['c. 1850', '1850~', 1850, 1850],
  ['ca 1850', '1850~', 1850, 1850],
  ['v. 1850', '1850~', 1850, 1850],
  ['vers 1590', '1590~', 1590, 1590],
  ['1850-1860', '1850/1860', 1850, 1860],
  ['1850–1860', '1850/1860', 1850, 1860],
  ['c. 1850-55', '1850~/1855~', 1850, 1855],
  ['1914-18', '1914/1918', 1914, 1918],
  ['entre 1650 et 1660', '1650/1660', 1650, 1660],
  ['entre vers 1650 et 1660', '1650~/1660', 1650, 1660],
  ['1857 ou vers 1860', '[1857,1860~]', 1857, 1860],
  ['1850, 1855 ou 1860', '[1850,1855,1860]', 1850, 1860],
  ['1850, 1855 ou 1860-1870', '[1850,1855,1860..1870]', 1850, 1870],
  ['300, 200 et 100 av. J.-C.', '{-0299,-0199,-0099}', -299, -99],
  ['1637/8', '[1637,1638]', 1637, 1638],
  ['après 1808 et avant 1860', '1808/1860', 1808, 1860],
  ['commencé en 1715, achevé en 1776', '1715/1776', 1715, 1776],
  ['[1850]', '1850', 1850, 1850],
  ['[ca 1850?]', '1850%', 1850, 1850],
  ['(1850-1860)', '1850/1860', 1850, 1860],
  ['années 1920', '192X', 1920, 1929],
  ['années 1920-1930', '1920/1939', 1920, 1939],
  ['fin des années 1920', '1926~/1929', 1926, 1929],
  ['1850s', '185X', 1850, 1859],
  ['18..', '18XX', 1800, 1899],
  ['27 février 1950', '1950-02-27', 1950, 1950],
  ['1er août 1870', '1870-08-01', 1870, 1870],
  ['1841 janvier 14', '1841-01-14', 1841, 1841],
  ['26/02/1802', '1802-02-26', 1802, 1802],
  ['août 1870', '1870-08', 1870, 1870],
  ['27 de febrièr de 1950', '1950-02-27', 1950, 1950],
  ['an II', '1793-09-22/1794-09-21', 1793, 1794],
  ['an XIV', '1805-09-23/1805-12-31', 1805, 1805],
  ['né en 1858', '1858', 1858, 1858],
])('« %s » is %s', (written, edtf, earliest_year, latest_year) => {
  expect(readDate(written)).toEqual({ edtf, earliest_year, latest_year })
})

test.each([
  ['nothing', ['', '   ', ';', '?', 's.d.', 'sans date', 'non daté', 'inconnue']],
  ['what is not a date', ["Bourgogne ; Côte-d'Or", 'Guichard Iris ; Bardin Dominique', 'M0476', '1850 cm']],
  ['a day that does not exist', ['1900/02/30', '30/02/1900', '1950/13/01']],
  ['half an interval', ['1900 et', '1900 entre', 'entre 1850', 'vers', '1850 -']],
  ['an interval that goes backwards', ['1894 entre ; 1890 et', '1860-1850']],
  ['years of which one could be before Christ or after', ['50 av JC entre ; 30 et', '50 av. J.-C. à 30']],
  ['a decade or a year', ['194.en', '185?', '185.']],
  ['a month or a year', ['1905-06']],
  ['years without their century', ['années 20', '20']],
  ['a choice among some of the years only', ['1850 ; 1855 ou ; 1860']],
  ['years that only look like some', ['99999', '2019 2020', '0']],
])('%s is not read', (_, texts) => {
  expect(texts.filter((text) => readDate(text))).toEqual([])
})

test('the date wins over the period, unless nobody can read it', () => {
  expect(readDating({ creation_date: '1880', creation_period: '4e quart 19e siècle' })?.edtf).toBe('1880')
  expect(readDating({ creation_date: '194.en', creation_period: '2e quart 20e siècle' })?.edtf).toBe('1925/1949')
  expect(readDating({ creation_date: '', creation_period: '17e siècle' })?.edtf).toBe('16XX')
  expect(readDating({ creation_date: null, creation_period: undefined })).toBeUndefined()
})

test('the case, accents, kinds of dash, apostrophe and space do not matter', () => {
  const spellings = [
    '1ère moitié 17e siècle',
    '1ERE MOITIE 17E SIECLE',
    ' 1ère moitié  17e siècle',
    '1re moitié du XVIIᵉ siècle',
  ]
  expect(new Set(spellings.map((text) => readDate(text)?.edtf))).toEqual(new Set(['1600/1649']))
})

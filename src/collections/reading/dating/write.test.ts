import { expect, test } from 'vitest'
import { languages } from '../../../platform/languages.ts'
import { readDate, writeDating } from './index.ts'

/** No-break spaces as plain ones, for a table that can be read. */
const written = (edtf: string) => languages.map((language) => writeDating(edtf, language).replaceAll('\u00a0', ' '))

test.each([
  ['1850', '1850', '1850', '1850', '1850', '1850'],
  ['1850~', 'vers 1850', 'c. 1850', 'hacia 1850', 'vèrs 1850', 'cap a 1850'],
  ['1813?', '1813 (?)', '1813 (?)', '1813 (?)', '1813 (?)', '1813 (?)'],
  ['1776%', 'vers 1776 (?)', 'c. 1776 (?)', 'hacia 1776 (?)', 'vèrs 1776 (?)', 'cap a 1776 (?)'],
  [
    '1667/1672',
    'entre 1667 et 1672',
    'between 1667 and 1672',
    'entre 1667 y 1672',
    'entre 1667 e 1672',
    'entre 1667 i 1672',
  ],
  ['../1885', 'avant 1885', 'before 1885', 'antes de 1885', 'abans 1885', 'abans de 1885'],
  ['1902/..', 'après 1902', 'after 1902', 'después de 1902', 'aprèp 1902', 'després de 1902'],
  ['/1776', 'achevé en 1776', 'completed in 1776', 'terminado en 1776', 'acabat en 1776', 'acabat el 1776'],
  ['1715/', 'commencé en 1715', 'begun in 1715', 'comenzado en 1715', 'començat en 1715', 'començat el 1715'],
  ['[1853,1883]', '1853 ou 1883', '1853 or 1883', '1853 o 1883', '1853 o 1883', '1853 o 1883'],
  [
    '{1853~,1883~}',
    'vers 1853 et vers 1883',
    'c. 1853 and c. 1883',
    'hacia 1853 y hacia 1883',
    'vèrs 1853 e vèrs 1883',
    'cap a 1853 i cap a 1883',
  ],
  ['1850~/1860~', 'vers 1850–1860', 'c. 1850–1860', 'hacia 1850–1860', 'vèrs 1850–1860', 'cap a 1850–1860'],
  [
    '1575/1599',
    '4e quart du XVIe siècle',
    'last quarter of the 16th century',
    'último cuarto del siglo XVI',
    'darrièr quart del sègle XVI',
    'darrer quart del segle XVI',
  ],
  [
    '1600/1649',
    '1ère moitié du XVIIe siècle',
    'first half of the 17th century',
    'primera mitad del siglo XVII',
    'primièra mitat del sègle XVII',
    'primera meitat del segle XVII',
  ],
  [
    '1700/1724~',
    'début du XVIIIe siècle',
    'early 18th century',
    'principios del siglo XVIII',
    'començament del sègle XVIII',
    'principi del segle XVIII',
  ],
  [
    '1740~/1760~',
    'milieu du XVIIIe siècle',
    'mid-18th century',
    'mediados del siglo XVIII',
    'mitan del sègle XVIII',
    'mitjan segle XVIII',
  ],
  ['-0199/-0100', 'IIe siècle av. J.-C.', '2nd century BC', 'siglo II a. C.', 'sègle II abans J.-C.', 'segle II aC'],
  [
    '-2999/-2000',
    'IIIe millénaire av. J.-C.',
    '3rd millennium BC',
    'III milenio a. C.',
    'III millenari abans J.-C.',
    'III mil·lenni aC',
  ],
  ['0001/0099', 'Ier siècle', '1st century', 'siglo I', 'sègle I', 'segle I'],
  ['1500/1799', 'XVIe–XVIIIe siècle', '16th–18th century', 'siglos XVI–XVIII', 'sègles XVI–XVIII', 'segles XVI–XVIII'],
  [
    '1825/1874',
    '2e quart – 3e quart du XIXe siècle',
    'second quarter – third quarter of the 19th century',
    'segundo cuarto – tercer cuarto del siglo XIX',
    'segond quart – tresen quart del sègle XIX',
    'segon quart – tercer quart del segle XIX',
  ],
  ['16XX?', 'XVIIe siècle (?)', '17th century (?)', 'siglo XVII (?)', 'sègle XVII (?)', 'segle XVII (?)'],
  ['192X', 'années 1920', '1920s', 'década de 1920', 'annadas 1920', 'anys 1920'],
  ['-0179', '180 av. J.-C.', '180 BC', '180 a. C.', '180 abans J.-C.', '180 aC'],
  [
    '-0049/0030',
    'entre 50 av. J.-C. et 30 apr. J.-C.',
    'between 50 BC and AD 30',
    'entre 50 a. C. y 30 d. C.',
    'entre 50 abans J.-C. e 30 aprèp J.-C.',
    'entre 50 aC i 30 dC',
  ],
  [
    '1950-02-27',
    '27 février 1950',
    '27 February 1950',
    '27 de febrero de 1950',
    '27 de febrièr de 1950',
    '27 de febrer de 1950',
  ],
  ['1870-08', 'août 1870', 'August 1870', 'agosto de 1870', 'agost de 1870', 'agost de 1870'],
  [
    '1870-08-01/..',
    'après le 1er août 1870',
    'after 1 August 1870',
    'después del 1 de agosto de 1870',
    'aprèp lo 1èr d’agost de 1870',
    'després de l’1 d’agost de 1870',
  ],
  ['1961-01/1961-03~', 'début 1961', 'early 1961', 'principios de 1961', 'començament de 1961', 'principi de 1961'],
])('%s is « %s »', (edtf, ...expected) => {
  expect(written(edtf)).toEqual(expected)
})

test.each([
  ['-0519/-0509', 'entre 520 et 510 av. J.-C.'],
  ['{1764,1770..1780}', '1764 et 1770–1780'],
  ['{1979,1980,1981,1982}', '1979–1982'],
  ['[0098,0099,010X]', 'entre 98 et 109'],
  ['{1888,1889}', '1888 et 1889'],
  ['{..1937,1967}', '1967 et avant 1937'],
  ['{0175,0176,0177,0178,0179,018X,019X,03XX}', '4e quart du IIe siècle et IVe siècle'],
  ['1875/1924', '4e quart du XIXe siècle – 1er quart du XXe siècle'],
  ['1875~/1899~', '4e quart du XIXe siècle environ'],
  ['1873?/1878?', 'entre 1873 et 1878 (?)'],
  ['1650~/1660', 'entre vers 1650 et 1660'],
  ['1793-09-22/1794-09-21', 'du 22 septembre 1793 au 21 septembre 1794'],
  ['Y-34999/Y-34000', 'XXXVe millénaire av. J.-C.'],
  ['../1885~', 'avant 1885 environ'],
  ['1900/1950', 'entre 1900 et 1950'],
])('%s is « %s » in French', (edtf, french) => {
  expect(written(edtf)[0]).toBe(french)
})

test('what is not EDTF comes back as it is', () => {
  expect(written('époque gallo-romaine')).toEqual(Array(5).fill('époque gallo-romaine'))
})

test.each([
  '1885 avant',
  '1902 après',
  '1743 entre ; 1789 et',
  '1853 vers ; 1883 vers',
  '1715 commencé en',
  '1776 achevé en',
  '1764 ; 1770 entre ; 1780 et',
  '1870/08/01 après',
  '520 av JC entre ; 510 av JC et',
  '4e quart 19e siècle;1er quart 20e siècle',
  '2e quart 19e siècle;3e quart 19e siècle',
  'fin XVIe - début XVIIe siècle',
  '1ère moitié 2e siècle av JC',
  '17e siècle ; 18e siècle',
  '4e quart 19e siècle (?)',
  'an II',
  'années 1920',
  '1937 avant ; 1967',
  '1er siècle;2e siècle',
  'fin 1er siècle - début 2e siècle',
  '1er siècle - début 2e siècle',
])('« %s », read back in French and read again, is the same', (text) => {
  const edtf = readDate(text)?.edtf ?? ''
  expect(readDate(writeDating(edtf, 'fr'))?.edtf).toBe(edtf)
})

import { describe, expect, it } from 'vitest'
import { readDepartment, readPostcode, readTown } from './address.ts'
import { readCategories } from './categories.ts'
import { readPhone, readWebsite } from './contact.ts'
import { readDay, readYear } from './dates.ts'
import { readDomains } from './domains.ts'
import { readPoint } from './point.ts'
import { cleanText, displayAddress, displayLine } from './text.ts'

const reasonsOf = ({ flags }: { flags: readonly { reason: string }[] }) => flags.map(({ reason }) => reason)

describe('a phone number', () => {
  it.each([
    ['05 65 44 19 91', '+33565441991', []],
    ['04.43.76.25.50', '+33443762550', []],
    ['0134 51 05 12', '+33134510512', []],
    ['33 (0) 3 27 82 27 90', '+33327822790', []],
    ['+33 (0)3 59 73 38 00', '+33359733800', []],
    ['0033 5 65 44 19 91', '+33565441991', []],
    ['33 02 47 59 05 45', '+33247590545', []],
    ['03 21 47 00 10 (mairie)', '+33321470010', []],
    ['385242474', '+33385242474', ['phone-zero-added']],
    ['05 63 41 03 81/05 63 81 20 25', '+33563410381', ['phone-several']],
    ['01 48 54 32 44 ou 01 48 54 36 08', '+33148543244', ['phone-several']],
    ['04 66 76 71 82 (accueil) 04 66 76 71 91 (conservation)', '+33466767182', ['phone-several']],
    ['03494521578', null, ['phone-unreadable']],
    ['en travaux', null, ['phone-unreadable']],
    ['', null, []],
  ])('%s', (cell, phone, reasons) => {
    const reading = readPhone(cell, '12')
    expect([reading.value, reasonsOf(reading)]).toEqual([phone, reasons])
  })

  it('belongs to its own plan overseas', () => {
    expect(readPhone('0 594 30 89 31', '973').value).toBe('+594594308931')
  })
})

describe('a web address', () => {
  it.each([
    ['www.musee-ceret.com/', 'https://www.musee-ceret.com', []],
    ['http://www.museum.montauban.com/', 'http://www.museum.montauban.com', []],
    ['/www.lecompa.fr/', 'https://www.lecompa.fr', []],
    ['ville.fr/le musée?x=1', 'https://ville.fr/le%20mus%C3%A9e?x=1', []],
    ['mba.dijon.fr.', 'https://mba.dijon.fr', []],
    ['www.a.fr/x.html ou www.b.fr', 'https://www.a.fr/x.html', ['website-several']],
    ['html#.YFtE', null, ['website-unreadable']],
    ['en cours', null, ['website-unreadable']],
    ['sites@example.org', null, ['website-unreadable']],
    ['hoteldubocage.lehavre;fr', null, ['website-unreadable']],
    ['javascript:alert(1)', null, ['website-unreadable']],
    ['http://localhost/admin', null, ['website-unreadable']],
    ['http://192.168.1.1/', null, ['website-unreadable']],
    ['', null, []],
  ])('%s', (cell, website, reasons) => {
    const reading = readWebsite(cell)
    expect([reading.value, reasonsOf(reading)]).toEqual([website, reasons])
  })
})

describe('a point', () => {
  const inSquare = (_: string, longitude: number, latitude: number) =>
    longitude > 2 && longitude < 3 && latitude > 44 && latitude < 45
  const at = (coordinates: string, latitude = '', longitude = '') =>
    readPoint({ coordinates, latitude, longitude }, '12', inSquare)

  it.each([
    ['44.520841, 2.760423', { latitude: 44.520841, longitude: 2.760423 }, []],
    ['44.5208411999,2.7604239', { latitude: 44.520841, longitude: 2.760424 }, []],
    ['44,520841 ; 2,760423', { latitude: 44.520841, longitude: 2.760423 }, []],
    ['2.760423, 44.520841', { latitude: 44.520841, longitude: 2.760423 }, ['point-swapped']],
    ['48.85, 2.35', null, ['point-outside']],
    ['0, 0', null, ['point-unreadable']],
    ['665234.2, 6388123.9', null, ['point-unreadable']],
    ['près de l’église', null, ['point-unreadable']],
    ['', null, ['point-missing']],
  ])('%s', (cell, point, reasons) => expect([at(cell).value, reasonsOf(at(cell))]).toEqual([point, reasons]))

  it('in two columns', () => expect(at('', '44,5', '2,7').value).toEqual({ latitude: 44.5, longitude: 2.7 }))
  it('overseas, where there is no outline to check', () => {
    const cells = { coordinates: '4.937, -52.33', latitude: '', longitude: '' }
    expect(readPoint(cells, '973', () => false).value).toEqual({ latitude: 4.937, longitude: -52.33 })
  })
})

describe('domains', () => {
  it.each([
    ['Beaux-Arts;arts décoratifs; Amérique', ['beaux-arts', 'arts-decoratifs', 'civilisations-extra-europeennes'], []],
    ['Afrique;Asie;OCéanie', ['civilisations-extra-europeennes'], []],
    ['Technique et industrie;Sciences fondamentales', ['sciences-et-techniques'], []],
    ['Archéologie,Histoire', ['archeologie', 'histoire'], []],
    ["Arts de l'Islam;Egyptien", ['arts-de-l-islam', 'egypte'], []],
    ['Ethnonolgie', ['ethnologie'], ['domain-corrected']],
    ['Scieinces et techniques', ['sciences-et-techniques'], ['domain-corrected']],
    ['Gallo-romain', ['archeologie'], ['domain-narrower']],
    ['Jeux', [], ['domain-unknown']],
    ['', [], []],
  ])('%s', (cell, domains, reasons) => {
    const reading = readDomains(cell)
    expect([reading.value, reasonsOf(reading)]).toEqual([domains, reasons])
  })

  it('that are unknown come with the nearest accepted one, which is not taken', () => {
    const text = 'Esclavage, société de plantation, industrie sucrière'
    expect(readDomains(text)).toEqual({
      value: [],
      flags: [{ reason: 'domain-unknown', value: text, nearest: 'Mémoire de l’esclavage' }],
    })
  })
})

describe('categories', () => {
  it.each([
    ['Musée littéraire. Maison des Illustres.', ['musee-litteraire', 'maison-des-illustres'], []],
    ['écomusée ; musée en zone rurale', ['ecomusee', 'musee-en-milieu-rural'], []],
    ['Musée de site : Carreau de mine', ['musee-de-site', 'site-industriel'], []],
    ['Maison musée. Maison des illustres (2017).', ['maison-musee', 'maison-des-illustres'], []],
    ['Muséum', [], ['category-unknown']],
  ])('%s', (cell, categories, reasons) => {
    const reading = readCategories(cell)
    expect([reading.value, reasonsOf(reading)]).toEqual([categories, reasons])
  })
})

describe('a year of creation', () => {
  it.each([
    ['1833', 1833, []],
    ['5 avril 1900', 1900, []],
    ['1819 ; 1893', 1819, ['year-first-of-several']],
    ['Années 1930', null, ['year-not-exact']],
    ['Vers 1850', null, ['year-not-exact']],
    ['Entre 1904 et 1908', null, ['year-not-exact']],
    ['inconnue', null, ['year-not-exact']],
    ['', null, []],
  ])('%s', (cell, year, reasons) => expect([readYear(cell).value, reasonsOf(readYear(cell))]).toEqual([year, reasons]))
})

describe('a day', () => {
  it.each([
    ['2025-10-13', '2025-10-13'],
    ['2025-10-13T00:00:00+02:00', '2025-10-13'],
    ['3/7/2025', '2025-07-03'],
    ['2025-02-30', null],
    ['hier', null],
    ['', null],
  ])('%s', (cell, day) => expect(readDay(cell).value).toBe(day))
})

describe('where it is', () => {
  it.each([
    ['Aveyron', '', '12', []],
    ['', '12500', '12', ['department-from-postcode']],
    ['Rouergue', '12500', '12', ['department-from-postcode']],
    ['', '', undefined, []],
  ])('département %j, postcode %j', (department, postcode, code, reasons) => {
    const reading = readDepartment(department, postcode)
    expect([reading.value, reasonsOf(reading)]).toEqual([code, reasons])
  })

  it.each([
    ['12500', '12', '12500', []],
    ['81003 cedex', '81', '81003', []],
    ['9000', '09', '09000', ['postcode-zero-added']],
    ['9000', '12', null, ['postcode-unreadable']],
    ['62060', '60', '62060', ['postcode-elsewhere']],
  ])('postcode %s in %s', (cell, department, postcode, reasons) => {
    const reading = readPostcode(cell, department)
    expect([reading.value, reasonsOf(reading)]).toEqual([postcode, reasons])
  })

  it.each([
    ['ESPALION', '12', '12500', 'Espalion', '12096', []],
    ['Labastide-Murat', '46', '46240', 'Labastide-Murat', '46138', ['town-merged']],
    ['Cordes', '81', '81170', 'Cordes-sur-Ciel', '81069', ['town-likeness']],
    ["L'Alpe-d'Huez", '38', '38750', 'Huez', '38191', ['town-from-postcode']],
    ['Chelles', '92', '77500', 'Chelles', '77108', ['town-elsewhere']],
  ])('town %s', (cell, department, postcode, town, commune_code, reasons) => {
    const reading = readTown(cell, department, postcode)
    expect(reading.value).toMatchObject({ town, commune_code })
    expect(reasonsOf(reading)).toEqual(reasons)
  })

  it('is not guessed for a town that no commune answers to', () => {
    expect(readTown('Ys', '29', null).value).toBeUndefined()
  })
})

describe('texts', () => {
  it('lose what cannot be seen and keep their paragraphs', () => {
    expect(cleanText('  e\u0301te\u0301 \u200b au\tlavoir \n\n\n\nfin ')).toBe('été au lavoir\n\nfin')
    expect(cleanText(' \u200b ')).toBeNull()
  })

  it('are names once capitalized, with French typography', () => {
    expect(displayLine(`écomusée de l'Avesnois`)).toBe('Écomusée de l’Avesnois')
    expect(displayLine(`musée "Eburomagus"`)).toBe('Musée «\u202fEburomagus\u202f»')
    expect(displayLine('musée  Portal : art - histoire')).toBe('Musée Portal\u00a0: art – histoire')
  })

  it.each([
    ['16 boulevard des arènes', '16 boulevard des Arènes'],
    ["place de l'évêché", 'Place de l’Évêché'],
    ['rue  cité-Foulc', 'Rue Cité-Foulc'],
    ['38 rue droite', '38 rue Droite'],
    ['rue du docteur Sultzer', 'Rue du Docteur Sultzer'],
    ['quai du port de pêche', 'Quai du Port de pêche'],
    ['32 village', '32 village'],
  ])('name a street: %s', (written, shown) => expect(displayAddress(written)).toBe(shown))
})

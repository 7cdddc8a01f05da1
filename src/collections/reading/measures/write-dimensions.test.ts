import { describe, expect, it } from 'vitest'
import { languages } from '../../../platform/languages.ts'
import { mainDimensions, readDimensions, writeDimensions } from './index.ts'

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

describe('measures written out', () => {
  const framed = readDimensions('H. 18,5 ; l. 6,8 ; H. 32 ; l. 20,25 (avec cadre) ; Pds. 2450')

  it('are a label of a museum in each language', () => {
    const written = Object.fromEntries(
      languages.map((language) => [language, plain(writeDimensions(framed, language))]),
    )
    expect(written).toEqual({
      fr: 'H. 18,5 × l. 6,8 cm ; H. 32 × l. 20,25 cm (avec cadre) ; Poids 2,45 kg',
      en: 'H. 18.5 × W. 6.8 cm; H. 32 × W. 20.25 cm (framed); Weight 2.45 kg',
      es: 'Al. 18,5 × An. 6,8 cm; Al. 32 × An. 20,25 cm (con marco); Peso 2,45 kg',
      oc: 'Naut. 18,5 × larg. 6,8 cm ; Naut. 32 × larg. 20,25 cm (amb lo quadre) ; Pes 2,45 kg',
      ca: 'Alç. 18,5 × ampl. 6,8 cm; Alç. 32 × ampl. 20,25 cm (amb marc); Pes 2,45 kg'.replaceAll('ampl.', 'Ampl.'),
    })
  })

  it('take the unit that suits them', () => {
    expect(plain(writeDimensions(readDimensions('H. 6 mm ; l. 4 mm'), 'fr'))).toBe('H. 6 × l. 4 mm')
    expect(plain(writeDimensions(readDimensions('L. 24 m ; l. 3 m'), 'fr'))).toBe('L. 24 × l. 3 m')
    expect(plain(writeDimensions(readDimensions('H. env. 12 ; échelle 1/50'), 'fr'))).toBe(
      'H. env. 12 cm ; Échelle 1/50',
    )
    expect(plain(writeDimensions(readDimensions('L. entre 4 et 10 cm'), 'fr'))).toBe('L. 4–10 cm')
    expect(writeDimensions([], 'fr')).toBe('')
  })

  it('are read again as they were', () => {
    for (const written of ['H. 18,5 ; l. 6,8', 'H. 12 ; D. 4 (sans cadre)', 'L. 120 ; l. 30 ; P. 12,5', '24 x 30 x 2'])
      expect(readDimensions(writeDimensions(readDimensions(written), 'fr'))).toEqual(readDimensions(written))
  })
})

describe('the measures of the work itself', () => {
  it.each([
    ['a painting and its frame', 'H. 50 ; l. 60 ; H. 70 ; l. 80 (avec cadre)', { height_mm: 500, width_mm: 600 }],
    ['the frame written first', 'Hauteur avec cadre en cm 70 ; Hauteur en cm 50', { height_mm: 500 }],
    ['a length that is a width', 'H. 54, L. 65', { height_mm: 540, width_mm: 650, length_mm: 650 }],
    ['a box', 'L. 30 ; l. 20 ; H. 10', { height_mm: 100, width_mm: 200, length_mm: 300 }],
    ['a thickness that is a depth', '93 x 75 cm', { height_mm: 930, width_mm: 750 }],
    ['a coin', 'E. 0,1 cm ; D. 1,9 cm (dimensions d’encombrement)', { depth_mm: 1, diameter_mm: 19 }],
    [
      'a print: the sheet before the plate',
      'H. 10, l. 15 (cuvette) ; H. 12, l. 16 (feuille)',
      { height_mm: 120, width_mm: 160 },
    ],
    ['a frame alone', 'cadre : H. 59 cm ; l. 39 cm', { height_mm: 590, width_mm: 390 }],
    ['less than a millimetre', 'E. 0,03 cm', { depth_mm: 1 }],
    ['nothing', 'Pds. 12', {}],
  ])('are those of %s', (_, written, main) => {
    expect(mainDimensions(readDimensions(written))).toEqual(main)
  })
})

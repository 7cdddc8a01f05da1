import { describe, expect, it, test } from 'vitest'
import { en } from './messages/en.ts'
import { fr } from './messages/fr.ts'
import { refuseFile, refuseRow, warn } from './reasons.ts'
import { sayReason, sayRemark } from './say.ts'

describe('a remark is a sentence', () => {
  it.each([
    [
      refuseRow('too-few-cells', 1312, { found: 12, expected: 36 }, { value: '1979.3.1' }),
      'Ligne 1\u202f312\u00a0: la ligne a 12 cellules, l’en-tête 36\u00a0: elle est coupée, ou un séparateur manque. «\u202f1979.3.1\u202f»',
      'Row 1,312: the row has 12 cells, the header 36: it is cut, or a separator is missing. “1979.3.1”',
    ],
    [
      refuseRow('accents-doubled', 3, { instead: 'musée' }, { column: 'Titre', value: 'musÃ©e' }),
      'Ligne 3, colonne «\u202fTitre\u202f»\u00a0: les accents sont abîmés\u00a0: «\u202fmusée\u202f» était sans doute écrit. «\u202fmusÃ©e\u202f»',
      'Row 3, column “Titre”: the accents are spoiled: “musée” was probably written. “musÃ©e”',
    ],
    [
      refuseFile('zip-bomb', 1, { limit_megabytes: 300 }),
      'Une fois décompressé, le fichier prendrait plus de 300\u00a0Mo, ou bien plus que sa taille ne l’annonce\u00a0: il n’est pas ouvert.',
      'Unpacked, the file would take more than 300 MB, or far more than its size lets expect: it is not opened.',
    ],
  ])('%#', (remark, french, english) => {
    expect(sayRemark('fr', remark)).toBe(french)
    expect(sayRemark('en', remark)).toBe(english)
  })

  it('without its place when that is said elsewhere', () => {
    expect(sayReason('en', refuseRow('accents-lost', 3, {}, { column: 'Titre' }))).toBe(
      'Letters are lost, replaced by “�”.',
    )
  })

  it('long values are named by their beginning', () => {
    const remark = warn('day-for-inventory', 2, {}, { value: 'x'.repeat(500) })
    expect(remark.value).toHaveLength(121)
  })

  it('of another reader has other words', () => {
    expect(sayRemark('fr', { place: 1, severity: 'refused', reason: 'no-museum' })).toBeUndefined()
  })
})

test('every sentence ends, and speaks of its facts', () => {
  const facts = new Proxy(
    {},
    {
      get: (_facts, name) =>
        /limit|found|expected|line$/.test(String(name)) && name !== 'first_line' ? 7 : `<${String(name)}>`,
    },
  )
  for (const { reasons } of [fr, en])
    for (const [reason, sentence] of Object.entries(reasons)) {
      const said = (sentence as (facts: object) => string)(facts)
      expect(said, reason).not.toMatch(/undefined|NaN|\[object/)
      if (reason !== 'letters-not-written') expect(said, reason).toMatch(/[.?]$/)
    }
})

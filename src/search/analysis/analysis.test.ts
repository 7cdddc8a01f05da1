import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Language } from '../../platform/languages.ts'
import { fold, foldText } from './fold.ts'
import { numberKey } from './number-key.ts'
import { scanWords } from './scan.ts'
import { stem } from './stem.ts'
import { isStopWord } from './stop-words.ts'
import { wordOf } from './word.ts'

function wordsIn(text: string): string[] {
  const words: string[] = []
  scanWords(text, (word) => words.push(wordOf(word)))
  return words
}

describe('words are read as', () => {
  test.each([
    ['L’Œuvre au noir', 'oeuvre au noir'],
    ["La chute d'Icare", 'la chute icare'],
    ['qu’il s’agisse de l’été', 'il agisse de ete'],
    ['ex æquo, Straße, Ødegård', 'ex aequo strasse odegard'],
    ['Saint-Sernin, St Jean, Ste-Foy', 'saint sernin saint jean sainte foy'],
    ['col·lecció de pintures', 'colleccio de pintures'],
    ['L’ostal de l’òme', 'ostal de ome'],
    ["Goya's etchings", 'goya etchings'],
    ['XIXe siècle, XVIIIe siècle, Ier', '19e siecle 18e siecle 1e'],
    ['19ème, 19e, 19th, 1er, 2nd', '19e 19e 19e 1e 2e'],
    ['LA VIE, la vie, VIe', 'la vie la vie 6e'],
    ['1/2 m²', '1 2 m2'],
    ['« Été » (détail)', 'ete detail'],
    ['☃ 💥 --- …', ''],
  ])('%s → %s', (text, words) => {
    expect(wordsIn(text).join(' ')).toBe(words)
  })

  test('each word stands where it is said to stand', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        let last = 0
        scanWords(text, (word, start, end) => {
          expect(text.slice(start, end)).toBe(word)
          expect(start).toBeGreaterThanOrEqual(last)
          last = end
        })
      }),
    )
  })

  test('folding twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (text) => {
        expect(fold(fold(text))).toBe(fold(text))
        expect(foldText(foldText(text))).toBe(foldText(text))
      }),
    )
  })
})

describe('one inventory number', () => {
  test.each([
    ['D 1895-1-12', '#d.1895.1.12'],
    ['D.1895.1.12', '#d.1895.1.12'],
    ['d1895 1 12', '#d.1895.1.12'],
    ['D1895_01_012', '#d.1895.1.12'],
    ['03 2 3', '#3.2.3'],
    ['Inv. 876.3.105', '#inv.876.3.105'],
    ['SN', ''],
    ['', ''],
  ])('%s is %s', (number, key) => {
    expect(numberKey(number)).toBe(key)
  })
})

describe('plurals and feminines fall together', () => {
  const pairs: [Language, string, string][] = [
    ['fr', 'peinture', 'peintures'],
    ['fr', 'cheval', 'chevaux'],
    ['fr', 'roi', 'rois'],
    ['fr', 'paysan', 'paysanne'],
    ['fr', 'royal', 'royales'],
    ['fr', 'musée', 'musées'],
    ['fr', 'danseur', 'danseuses'],
    ['fr', 'sculpteur', 'sculptrice'],
    ['fr', 'berger', 'bergères'],
    ['fr', 'ouvrier', 'ouvrières'],
    ['fr', 'doré', 'dorées'],
    ['fr', 'égyptien', 'égyptiennes'],
    ['fr', 'heureux', 'heureuse'],
    ['fr', 'tableau', 'tableaux'],
    ['fr', 'bijou', 'bijoux'],
    ['fr', 'dieu', 'dieux'],
    ['fr', 'palais', 'palais'],
    ['fr', 'français', 'françaises'],
    ['en', 'painting', 'paintings'],
    ['es', 'pintura', 'pinturas'],
    ['es', 'retrato', 'retratos'],
    ['ca', 'pintura', 'pintures'],
    ['oc', 'pintura', 'pinturas'],
    ['oc', 'glèisa', 'glèisas'],
    ['oc', 'nacional', 'nacionalas'],
    ['oc', 'pintat', 'pintada'],
    ['oc', 'cantaire', 'cantairitz'],
  ]
  test.each(pairs)('%s: %s, %s', (language, one, other) => {
    expect(stem(fold(one), language)).toBe(stem(fold(other), language))
  })

  test('what the trade tells apart stays apart', () => {
    for (const [one = '', other = ''] of [
      ['peintre', 'peinture'],
      ['muse', 'musée'],
      ['arme', 'armée'],
      ['Anne', 'années'],
      ['Jean', 'Jeanne'],
      ['bal', 'balle'],
    ])
      expect(stem(fold(one), 'fr')).not.toBe(stem(fold(other), 'fr'))
    expect(stem('1895a', 'fr')).toBe('1895a')
  })
})

test('stop words know their accents and their language', () => {
  expect(isStopWord('The', 'en')).toBe(true)
  expect(isStopWord('thé', 'en')).toBe(false)
  expect(isStopWord('the', 'fr')).toBe(false)
  expect(isStopWord('À', 'fr')).toBe(true)
  expect(isStopWord('or', 'fr')).toBe(false)
})

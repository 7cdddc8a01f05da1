import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parse } from '@edtf-ts/core'
import { describe, expect, test } from 'vitest'
import { languages } from '../../../platform/languages.ts'
import { dateColumns, drawDates, periodColumns, readRecords, recordsFile } from '../sample/draw-dates.ts'
import { readDate, readPeriod, writeDating } from './index.ts'

const periodsFile = join(dirname(recordsFile), '../vocabularies/lexperi.txt')

describe.skipIf(!existsSync(recordsFile))('the 3269 records of Joconde (skipped without the Ministry’s file)', () => {
  test('at least 98 % of the dates and periods become EDTF with years, and the rest is known', () => {
    const unread: string[] = []
    let written = 0
    for (const record of readRecords())
      for (const column of [...dateColumns, ...periodColumns]) {
        const text = record[column]
        if (text.trim() === '') continue
        written += 1
        const dating = column.startsWith('Millésime') ? readDate(text) : readPeriod(text)
        if (!dating) unread.push(text)
        else {
          expect(parse(dating.edtf).success, dating.edtf).toBe(true)
          expect(dating.earliest_year ?? dating.latest_year).not.toBeNull()
          for (const language of languages) expect(writeDating(dating.edtf, language)).not.toBe('')
        }
      }
    expect(written).toBe(5301)
    expect(unread.toSorted()).toEqual([
      '1894 entre ; 1890 et',
      '1900 et',
      '194.en',
      "Bourgogne ; Côte-d'Or",
      'Gallo-romain;Mérovingien (contexte)',
      'Guichard Iris ; Bardin Dominique',
      'gallo-romain;mérovingien (contexte)',
    ])
    expect(1 - unread.length / written).toBeGreaterThan(0.98)
  })

  test('what French says of them says the same years when read again', () => {
    const changed: string[] = []
    for (const record of readRecords())
      for (const column of [...dateColumns, ...periodColumns]) {
        const dating = readDate(record[column])
        const again = dating && readDate(writeDating(dating.edtf, 'fr'))
        if (dating && (dating.earliest_year !== again?.earliest_year || dating.latest_year !== again?.latest_year))
          changed.push(`${record[column]} → ${writeDating(dating.edtf, 'fr')}`)
      }
    expect(changed).toEqual([])
  })

  test('the forty dates read by hand are those that the seed draws', () => {
    const [, ...lines] = readFileSync(join(import.meta.dirname, '../sample/dates.tsv'), 'utf8')
      .trim()
      .split('\n')
    expect(lines.map((line) => line.split('\t').slice(0, 2).join('\t'))).toEqual(drawDates(readRecords()))
  })

  test('every term of the official list of periods is read', () => {
    const lines = readFileSync(periodsFile, 'utf8').split(/\r?\n/).slice(5)
    const terms = lines.map((line) => line.trim()).filter((line) => /siècle|millénaire/.test(line))
    expect(terms.length).toBeGreaterThan(300)
    expect(terms.filter((term) => !readPeriod(term))).toEqual([])
  })
})

import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import * as check from 'fast-check'
import { XmlDocument, XmlValidateError, XsdValidator } from 'libxml2-wasm'
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs'
import { beforeAll, describe, expect, it } from 'vitest'
import { root } from '../../../platform/root.ts'
import type { FileRecord, Remark } from '../../written.ts'
import { anyWork } from './any-work.ts'
import { readLido, writeLido } from './index.ts'

const data = resolve(root, process.env.CIMAISE_DATA ?? '../shared/data')
const present = existsSync(join(data, 'lido'))
const file = (name: string) => join(data, 'lido', `${name}.xml`)
const versions = ['1.0', '1.1'] as const

const validators = new Map<string, XsdValidator>()

/** The lines where the official schema finds fault. */
function officialLines(lido: string, version: string): number[] {
  const document = XmlDocument.fromString(lido)
  try {
    validators.get(version)?.validate(document)
    return []
  } catch (error) {
    if (!(error instanceof XmlValidateError)) throw error
    return error.details.map(({ line }) => line)
  } finally {
    document.dispose()
  }
}

async function read(source: string | AsyncIterable<Uint8Array>): Promise<{ records: FileRecord[]; remarks: Remark[] }> {
  const records: FileRecord[] = []
  const remarks: Remark[] = []
  for await (const item of readLido(source))
    if ('record' in item) records.push(item.record)
    else remarks.push(item.remark)
  return { records, remarks }
}

async function text(pieces: AsyncIterable<string>): Promise<string> {
  let whole = ''
  for await (const piece of pieces) whole += piece
  return whole
}

async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}

const plainText = (text: string) => XmlDocument.fromString(`<t>${text}</t>`).root.content.replace(/\s+/g, ' ').trim()

const distinct = (lines: readonly number[]) => [...new Set(lines)].sort((one, other) => one - other)
const ourLines = (remarks: readonly Remark[]) =>
  distinct(remarks.filter(({ whole }) => !whole).map(({ place }) => place))

describe.skipIf(!present)(`beside the official schema${present ? '' : `, skipped: ${data}/lido is not there`}`, () => {
  beforeAll(() => {
    xmlRegisterFsInputProviders()
    for (const version of versions) {
      const path = join(data, `schemas/lido/lido-v${version}.xsd`)
      const schema = XmlDocument.fromBuffer(readFileSync(path), { url: path })
      validators.set(version, XsdValidator.fromDoc(schema))
      schema.dispose()
    }
  })

  it.each([
    ['LIDO-Extended-Example', 3],
    ['inp-clasate-stiinta-tehnica-2014', 486],
    ['minimal-valid', 1],
  ])('%s passes, and its %i records are read', async (name, count) => {
    const { records, remarks } = await read(file(name))
    expect(remarks).toEqual([])
    expect(records).toHaveLength(count)
    expect(records.every(({ written }) => written.title && written.object_types)).toBe(true)
  })

  it('the 271 records with 543 faults are refused whole, fault by fault on the same lines', async () => {
    const { records, remarks } = await read(createReadStream(file('dmg_wolfers_lido')))
    const official = officialLines(readFileSync(file('dmg_wolfers_lido'), 'utf8'), '1.0')
    expect(official).toHaveLength(543)
    const lines = remarks.filter(({ whole }) => !whole).map(({ place }) => place)
    expect(lines.toSorted((one, other) => one - other)).toEqual(official.toSorted((one, other) => one - other))
    expect(records).toEqual([])
    expect(remarks.at(-1)).toMatchObject({
      reason: 'schema-broken',
      whole: true,
      facts: { count: 543, first_line: 22 },
    })
    expect(remarks[0]).toMatchObject({
      place: 22,
      column: 'lido:ObjectIdentificationWrap',
      reason: 'element-unexpected',
    })
  })

  it('nothing that 486 records of Constanța and 3 of Marburg say is lost', async () => {
    // What the trade writes otherwise: dates, names in capitals, what every object is.
    const rewritten =
      /^-?\d{4}(?:-\d\d-\d\d)?$|^\S+, |E22|man-made object|^artefact$|^(?:Production|Finding|Herstellung)$/i
    for (const name of ['inp-clasate-stiinta-tehnica-2014', 'LIDO-Extended-Example']) {
      const lido = readFileSync(file(name), 'utf8')
      const { records } = await read(file(name))
      const kept = records.map(({ museum, written, other }) =>
        [museum, ...Object.values({ ...written, ...other })].join('\n'),
      )
      const texts = lido
        .split('<lido:lido>')
        .slice(1)
        .flatMap((record, position) =>
          Array.from(record.matchAll(/>([^<>]*[^<>\s][^<>]*)</g), ([, text = '']) => ({
            text: plainText(text),
            position,
          })),
        )
      const lost = texts.filter(({ text, position }) => !rewritten.test(text) && !kept[position]?.includes(text))
      expect(lost).toEqual([])
      expect(texts.length).toBeGreaterThan(300)
    }
  })

  it.each(versions)('files spoiled at random are faulted on the same lines by our grammar of %s', async (version) => {
    const sound = readFileSync(file('LIDO-Extended-Example'), 'utf8')
      .replace('lido-v1.0.xsd', `lido-v${version}.xsd`)
      .split('\n')
    const names = [...new Set(sound.join('\n').match(/(?<=<lido:)\w+/g))]
    let faults = 0
    await check.assert(
      check.asyncProperty(
        check.array(spoiling(sound.length, names), { minLength: 1, maxLength: 3 }),
        async (changes) => {
          const lines = [...sound]
          for (const { at, change } of changes) lines[at] = change(lines[at] ?? '')
          const lido = lines.join('\n')
          let official: number[]
          try {
            official = officialLines(lido, version)
          } catch {
            // No longer XML: another matter.
            return
          }
          faults += official.length
          const { remarks } = await read(bytes(lido))
          expect(ourLines(remarks.filter(({ severity }) => severity === 'refused'))).toEqual(distinct(official))
        },
      ),
      { numRuns: 60 },
    )
    expect(faults).toBeGreaterThan(20)
  })

  it('whatever is exported is valid LIDO 1.1', async () => {
    await check.assert(
      check.asyncProperty(check.array(anyWork, { minLength: 1, maxLength: 3 }), async (works) => {
        const lido = await text(writeLido(works))
        expect(officialLines(lido, '1.1')).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  it('the records read are valid LIDO again', async () => {
    const { records } = await read(file('inp-clasate-stiinta-tehnica-2014'))
    const lido = await text(writeLido(records))
    expect(officialLines(lido, '1.1')).toEqual([])
    const again = await read(bytes(lido))
    expect(again.records.map(({ place: _, ...record }) => record)).toEqual(
      records.map(({ place: _, ...record }) => record),
    )
  })
})

/** One line changed: an element added, taken out, renamed or filled, an attribute added or taken out, a word lost. */
function spoiling(lines: number, names: readonly string[]) {
  const name = check.constantFrom(...names)
  const attribute = check.constantFrom(
    'lido:type="x"',
    'lido:sortorder="un"',
    'lido:sortorder=" 1 "',
    'xml:lang="f r"',
    'xml:lang=""',
    'lido:addedSearchTerm="maybe"',
    'lido:pref="p"',
    'type="x"',
    'lido:label="l"',
    'lido:source="s"',
  )
  const leaf = /<lido:(\w+)([^>]*)>([^<]*)<\/lido:\1>/
  const change = check.oneof(
    name.map((one) => (line: string) => `${line}<lido:${one} xmlns:lido="http://www.lido-schema.org"/>`),
    check.constant((line: string) => line.replace(leaf, '')),
    name.map((one) => (line: string) => line.replace(leaf, `<lido:${one}$2>$3</lido:${one}>`)),
    check.constant((line: string) => line.replace(leaf, '<lido:$1$2>$3<lido:term/></lido:$1>')),
    attribute.map((one) => (line: string) => line.replace(/<lido:(\w+)/, `<lido:$1 ${one}`)),
    check.constant((line: string) => line.replace(/ lido:\w+="[^"]*"/, '')),
    check.constant((line: string) => `${line}mot perdu`),
  )
  return check.record({ at: check.integer({ min: 1, max: lines - 1 }), change })
}

import { describe, expect, it } from 'vitest'
import type { Remark } from '../../written.ts'
import { sayLido } from './index.ts'
import { event, namespace, read, work } from './sample-records.ts'

describe('a file that is not as it should be is refused, and a sentence says why', () => {
  const wrapped = (inside: string) => `<lido:lidoWrap ${namespace}>\n${inside}\n</lido:lidoWrap>`
  const bomb = `<!DOCTYPE lido:lido [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>\n${work().replace('La Lessive', '&b;')}`
  const secret = `<!DOCTYPE lido:lido [<!ENTITY secret SYSTEM "file:///etc/hostname">]>\n${work().replace('La Lessive', '&secret;')}`
  const deep = (levels: number) =>
    event(
      'production',
      `<eventPlace><place>${'<partOfPlace>'.repeat(levels)}${'</partOfPlace>'.repeat(levels)}</place></eventPlace>`,
    )

  it.each([
    ['a spreadsheet', 'REF;INV\n1;2\n', 'not-xml', 1],
    ['an empty file', '', 'empty', 1],
    ['a web page', '<html><body>Bonjour</body></html>', 'not-lido', 1],
    ['LIDO without its namespace', '<lidoWrap><lido/></lidoWrap>', 'not-lido', 1],
    ['an entity that swells', bomb, 'document-type', 1],
    ['an entity that reads a file of the machine', secret, 'document-type', 1],
    ['an entity without a declaration', work().replace('La Lessive', '&lessive;'), 'entity-unknown', 3],
    ['a file cut short', wrapped(work()).slice(0, -60), 'file-cut', undefined],
    ['a tag closed by another', work().replace('</lido:term>', '</lido:temr>'), 'tags-crossed', 2],
    ['a hole of a thousand levels', work({ events: deep(1000) }), 'too-deep', 4],
    ['a text without end', work().replace('La Lessive', 'la '.repeat(2_000_000)), 'value-too-long', undefined],
    ['a prefix out of nowhere', work().replace('<lido:term>', '<lodi:term>'), 'prefix-unknown', 2],
    ['a hidden character', work().replace('La Lessive', 'La\u0001'), 'character-forbidden', 3],
    ['an encoding that does not exist', `<?xml version="1.0" encoding="utf-9"?>${work()}`, 'encoding-unknown', 1],
    [
      'an encoding that is another',
      Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${work().replace('Lessive', 'Lessivé')}`, 'latin1'),
      'encoding-wrong',
      undefined,
    ],
  ])('%s', async (_, text, reason, line) => {
    const { remarks } = await read(text)
    const last = remarks.at(-1)
    expect(last).toMatchObject({ severity: 'refused', reason, whole: true })
    if (line) expect(last?.place).toBe(line)
    if (last && reason !== 'empty')
      for (const language of ['fr', 'en'] as const) expect(sayLido(last, language)).toMatch(/^[A-Z].*\.$/)
  })

  it('a record that stands after a broken one is not given', async () => {
    const broken = work().replaceAll('lido:titleSet>', 'lido:TitleSet>')
    const { records, remarks } = await read(wrapped([work(), broken, work()].join('\n')))
    expect(records).toHaveLength(1)
    expect(remarks.map(({ reason }) => reason)).toContain('element-unexpected')
    expect(remarks.at(-1)).toMatchObject({ reason: 'schema-broken', whole: true })
  })

  it('a misspelt element is told how it is spelt', async () => {
    const { remarks } = await read(work().replaceAll('lido:titleWrap', 'lido:TitleWrap'))
    expect(remarks[0]).toMatchObject({ place: 3, column: 'lido:TitleWrap', reason: 'element-unexpected' })
    expect(remarks[0] && sayLido(remarks[0], 'fr')).toContain('«\u202ftitleWrap\u202f»')
    expect(remarks.at(-1) && sayLido(remarks.at(-1) as Remark, 'fr')).toContain('une erreur, à la ligne 3')
  })

  it('a record without a word for its object is taken, and its museum told', async () => {
    const { records, remarks } = await read(work({ types: '<objectWorkType/>' }))
    expect(records).toHaveLength(1)
    expect(remarks).toEqual([expect.objectContaining({ severity: 'warning', reason: 'term-missing', place: 2 })])
  })

  it('other encodings are read when the file says so, whatever the pieces it comes in', async () => {
    const french = work().replace('La Lessive', 'Été')
    const declared = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?>\n${french}`
    const files = [
      Buffer.from(declared('ISO-8859-1'), 'latin1'),
      Buffer.from(`\ufeff${declared('utf-8')}`),
      Buffer.from(`\ufeff${declared('utf-16')}`, 'utf16le'),
      Buffer.from(french),
    ]
    for (const file of files)
      for (const size of [1, 7, 100_000]) {
        const { records, remarks } = await read(file, size)
        expect(remarks).toEqual([])
        expect(records[0]?.written.title).toBe('Été')
      }
  })
})

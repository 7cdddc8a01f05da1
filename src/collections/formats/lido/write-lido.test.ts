import * as check from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FileRecord } from '../../written.ts'
import { anyWork } from './any-work.ts'
import { readLido, type WorkForExport, writeLido, writeLidoRecord } from './index.ts'
import { permitted } from './xml/build.ts'

async function* bytes(texts: AsyncIterable<string> | Iterable<string>): AsyncGenerator<Uint8Array> {
  for await (const text of texts) yield Buffer.from(text)
}

/** @throws when our own grammar finds anything to say. */
async function read(texts: AsyncIterable<string> | Iterable<string>): Promise<FileRecord[]> {
  const records: FileRecord[] = []
  for await (const item of readLido(bytes(texts))) {
    if ('record' in item) records.push(item.record)
    else if (item.remark.severity === 'refused') throw new Error(JSON.stringify(item.remark))
  }
  return records
}

const lessive: WorkForExport = {
  museum: 'M0001',
  museum_name: 'Musée du Lavoir',
  museum_town: 'Albi',
  museum_url: 'https://reseau.example/musees/lavoir',
  id: '7QZ4M2K9TD',
  url: 'https://reseau.example/oeuvres/7QZ4M2K9TD/la-lessive',
  written: {
    joconde_id: '09940000123',
    inventory_number: '1998.2.1',
    domains: 'peinture ; ethnologie',
    object_types: 'tableau',
    title: 'La Lessive',
    creators: 'COROT Camille (attribué à, peintre) ; anonyme (doreur)',
    creators_note: 'Paris, 1796 ; Paris, 1875',
    creation_date: '1850 vers',
    creation_period: '2e quart 19e siècle',
    dimensions: 'H. 18.5 ; l. 24',
    techniques: 'peinture à l’huile ; toile',
    subject: 'scène (lessive, femme)',
    legal_status: 'propriété de la commune ; don ; Albi ; musée du Lavoir',
    location: 'Albi ; musée du Lavoir',
    exhibitions: null,
  },
  other: { 'État du cadre': 'doré, à <revoir> & redorer' },
  earliest_year: 1845,
  latest_year: 1855,
  measures: [
    { kind: 'hauteur', value: 185, unit: 'mm' },
    { kind: 'largeur', value: 240, unit: 'mm' },
    { kind: 'hauteur', value: 300, unit: 'mm', part: 'avec cadre' },
  ],
  creators: [
    {
      written: 'COROT Camille (attribué à, peintre)',
      name: 'COROT Camille',
      shown_name: 'Camille Corot',
      role: 'peintre',
      certainty: 'attribué à',
      birth_date: '1796/07/17',
      death_date: '1875',
      birth_place: 'Paris',
      identifiers: ['http://www.wikidata.org/entity/Q148475'],
    },
  ],
  terms: [{ label: 'tableau', uri: 'http://vocab.getty.edu/aat/300033618' }],
  images: [
    {
      url: 'https://reseau.example/iiif/3/AAAA/full/max/0/default.jpg',
      media_type: 'image/jpeg',
      width_px: 4000,
      height_px: 3000,
      credit: 'photo Ines',
      rights: 'http://creativecommons.org/publicdomain/mark/1.0/',
    },
  ],
  record_rights: 'http://creativecommons.org/publicdomain/zero/1.0/',
}

describe('a work written in LIDO', () => {
  it('holds what was understood beside what is written', () => {
    const lido = writeLidoRecord(lessive)
    for (const expected of [
      '<lido:earliestDate>1845</lido:earliestDate>',
      '<lido:displayDate lido:encodinganalog="MILL">1850 vers</lido:displayDate>',
      '<lido:earliestDate lido:type="birthDate">1796-07-17</lido:earliestDate>',
      'http://vocab.getty.edu/aat/300055644</lido:conceptID>',
      '<lido:measurementValue>185</lido:measurementValue>',
      '<lido:extentMeasurements>avec cadre</lido:extentMeasurements>',
      '<lido:displayActorInRole lido:encodinganalog="AUTR">anonyme (doreur)</lido:displayActorInRole>',
      '<lido:attributionQualifierActor>attribué à</lido:attributionQualifierActor>',
      'http://www.wikidata.org/entity/Q148475</lido:actorID>',
      'http://vocab.getty.edu/aat/300033618</lido:conceptID>',
      'https://www.pop.culture.gouv.fr/notice/joconde/09940000123</lido:objectPublishedID>',
      'https://reseau.example/oeuvres/7QZ4M2K9TD/la-lessive</lido:objectPublishedID>',
      'lido:source="Muséofile" lido:encodinganalog="MUSEO">M0001</lido:legalBodyID>',
      'http://creativecommons.org/publicdomain/mark/1.0/</lido:conceptID>',
      'lido:label="État du cadre">doré, à &lt;revoir&gt; &amp; redorer</lido:descriptiveNoteValue>',
    ])
      expect(lido).toContain(expected)
  })

  it('stands alone as a document, and is read again', async () => {
    const [record] = await read([writeLidoRecord(lessive)])
    const { exhibitions: _, ...written } = lessive.written
    expect(record).toMatchObject({ museum: 'M0001', other: lessive.other })
    expect(record?.written).toEqual(written)
  })

  it('is sound with nothing written at all', async () => {
    const [record] = await read(writeLido([{ museum: null, written: {}, other: {} }]))
    expect(record).toMatchObject({ museum: null, written: {}, other: {} })
  })

  it('years before Christ and of few digits are those of ISO 8601', () => {
    const lido = writeLidoRecord({ museum: null, written: {}, other: {}, earliest_year: -179, latest_year: 50 })
    expect(lido).toContain('<lido:earliestDate>-0179</lido:earliestDate>')
    expect(lido).toContain('<lido:latestDate>0050</lido:latestDate>')
  })

  it('is given back to the letter, whatever is written, but for characters that XML forbids', async () => {
    await check.assert(
      check.asyncProperty(check.array(anyWork, { minLength: 1, maxLength: 3 }), async (works) => {
        const records = await read(writeLido(works))
        expect(records.map(({ museum, written, other }) => ({ museum, written, other }))).toEqual(works.map(expectedOf))
      }),
      { numRuns: 150 },
    )
  })
})

/** What is nothing but forbidden characters is nothing; names that differ only by them become one. */
function expectedOf({ museum, written, other }: WorkForExport) {
  const cleaned = (values: object) =>
    Object.fromEntries(
      Object.entries(values)
        .map(([name, value]) => [permitted(name), permitted(String(value))])
        .filter(([, value]) => value !== ''),
    )
  return { museum: permitted(museum ?? '') || null, written: cleaned(written), other: cleaned(other) }
}

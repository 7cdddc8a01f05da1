import { describe, expect, it } from 'vitest'
import type { FileRecord, Remark } from '../../written.ts'
import { readLido, sayLido } from './index.ts'

async function* bytes(text: string | Uint8Array, size = 1000): AsyncGenerator<Uint8Array> {
  const all = Buffer.from(text)
  for (let at = 0; at < all.length; at += size) yield all.subarray(at, at + size)
}

async function read(text: string | Uint8Array, size?: number): Promise<{ records: FileRecord[]; remarks: Remark[] }> {
  const records: FileRecord[] = []
  const remarks: Remark[] = []
  for await (const item of readLido(bytes(text, size)))
    if ('record' in item) records.push(item.record)
    else remarks.push(item.remark)
  return { records, remarks }
}

interface Parts {
  identification?: string
  types?: string
  classification?: string
  events?: string
  relations?: string
  record?: string
  rights?: string
  resources?: string
  language?: string
}

const namespace = 'xmlns:lido="http://www.lido-schema.org"'

function work(parts: Parts = {}): string {
  const lido = `<lido><lidoRecID type="local">1</lidoRecID><descriptiveMetadata xml:lang="${parts.language ?? 'fr'}">
    <objectClassificationWrap><objectWorkTypeWrap>${parts.types ?? '<objectWorkType><term>tableau</term></objectWorkType>'}</objectWorkTypeWrap>${parts.classification ?? ''}</objectClassificationWrap>
    <objectIdentificationWrap>${parts.identification ?? '<titleWrap><titleSet><appellationValue>La Lessive</appellationValue></titleSet></titleWrap>'}</objectIdentificationWrap>
    ${parts.events ? `<eventWrap>${parts.events}</eventWrap>` : ''}${parts.relations ? `<objectRelationWrap>${parts.relations}</objectRelationWrap>` : ''}
    </descriptiveMetadata><administrativeMetadata xml:lang="fr">${parts.rights ?? ''}<recordWrap>
    <recordID type="local">1</recordID><recordType><term>item</term></recordType><recordSource/>${parts.record ?? ''}</recordWrap>${parts.resources ?? ''}</administrativeMetadata></lido>`
  return prefixed(lido)
}

/** Tags and attributes are written without their prefix above, to be read. */
function prefixed(lido: string): string {
  return lido
    .replace(/<(\/?)(?=[a-zA-Z])/g, '<$1lido:')
    .replace(/ (type|source|pref|label|sortorder|politicalEntity|addedSearchTerm)="/g, ' lido:$1="')
    .replace('<lido:lido>', `<lido:lido ${namespace}>`)
}

async function written(parts: Parts) {
  const { records, remarks } = await read(work(parts))
  expect(remarks).toEqual([])
  return { ...records[0]?.written, museum: records[0]?.museum, other: records[0]?.other }
}

const event = (kind: string, inside: string) =>
  `<eventSet><event><eventType><term>${kind}</term></eventType>${inside}</event></eventSet>`
const actor = (name: string, rest = '', life = '') =>
  `<eventActor><actorInRole><actor><nameActorSet><appellationValue>${name}</appellationValue></nameActorSet>${life}</actor>${rest}</actorInRole></eventActor>`
const measure = (type: string, unit: string, value: string) =>
  `<measurementsSet><measurementType>${type}</measurementType><measurementUnit>${unit}</measurementUnit><measurementValue>${value}</measurementValue></measurementsSet>`
const measures = (inside: string) =>
  `<titleWrap><titleSet><appellationValue>T</appellationValue></titleSet></titleWrap><objectMeasurementsWrap><objectMeasurementsSet>${inside}</objectMeasurementsSet></objectMeasurementsWrap>`

describe('a LIDO record becomes what the trade would write', () => {
  it('title, type, domain, museum and number', async () => {
    const found = await written({
      classification:
        '<classificationWrap><classification type="europeana:type"><term>IMAGE</term></classification><classification><term>peinture</term></classification></classificationWrap>',
      identification: `<titleWrap><titleSet><appellationValue>La Lessive</appellationValue></titleSet><titleSet><appellationValue>Les Blanchisseuses</appellationValue></titleSet></titleWrap>
        <repositoryWrap><repositorySet type="current"><repositoryName><legalBodyID type="local" source="Muséofile">M0001</legalBodyID><legalBodyName><appellationValue>Musée du Lavoir</appellationValue></legalBodyName></repositoryName><workID type="inventory number">1998.2.1</workID><workID type="former inventory number">B 12</workID>
        <repositoryLocation politicalEntity="quartier"><namePlaceSet><appellationValue>Les Carmes</appellationValue></namePlaceSet><partOfPlace politicalEntity="commune"><namePlaceSet><appellationValue>Albi</appellationValue></namePlaceSet></partOfPlace></repositoryLocation></repositorySet></repositoryWrap>`,
    })
    expect(found).toMatchObject({
      title: 'La Lessive#Les Blanchisseuses',
      object_types: 'tableau',
      domains: 'peinture',
      museum: 'M0001',
      inventory_number: '1998.2.1',
      former_inventory_numbers: 'B 12',
      location: 'Albi ; Musée du Lavoir',
    })
  })

  it.each([
    [actor('Porta, Giacomo della', '<roleActor><term>sculpteur</term></roleActor>'), 'PORTA Giacomo della (sculpteur)'],
    [
      actor('Bernini, Gian Lorenzo', '<attributionQualifierActor>attributed to</attributionQualifierActor>'),
      'BERNINI Gian Lorenzo (attribué à)',
    ],
    [
      actor(
        'Vernet, Joseph',
        '<roleActor><term>peintre</term></roleActor><attributionQualifierActor>after</attributionQualifierActor>',
      ),
      "VERNET Joseph (d'après, peintre)",
    ],
    [
      actor('manufacture de Sèvres', '<roleActor><term>manufacture</term></roleActor>'),
      'manufacture de Sèvres (manufacture)',
    ],
    [actor('unknown'), 'anonyme'],
    ['<eventActor><displayActorInRole>école de Toulouse</displayActorInRole></eventActor>', 'école de Toulouse'],
    [actor('Corot, Camille') + actor('Daubigny, Charles'), 'COROT Camille ; DAUBIGNY Charles'],
  ])('its makers: %#', async (actors, creators) => {
    expect(await written({ events: event('production', actors) })).toMatchObject({ creators })
  })

  it('the lives of its makers, each under a name when they are several', async () => {
    const life =
      '<vitalDatesActor><earliestDate type="birthDate">1598-12-07</earliestDate><latestDate>1680</latestDate></vitalDatesActor>'
    const one = await written({ events: event('creation', actor('Bernini, Gian Lorenzo', '', life)) })
    expect(one.creators_note).toBe('?, 1598/12/07 ; ?, 1680')
    const two = await written({
      events: event('creation', actor('Bernini, Gian', '', life) + actor('Mari, Antonio', '', life)),
    })
    expect(two.creators_note).toBe('BERNINI : ?, 1598/12/07 ; ?, 1680#MARI : ?, 1598/12/07 ; ?, 1680')
  })

  const date = (early: string, late: string, display = '') =>
    `<eventDate>${display && `<displayDate>${display}</displayDate>`}<date>${early && `<earliestDate>${early}</earliestDate>`}${late && `<latestDate>${late}</latestDate>`}</date></eventDate>`

  it.each([
    [date('1743', '1789'), '1743 entre ; 1789 et'],
    [date('1813', '1813'), '1813'],
    [date('1850', '1850', 'um 1850'), '1850 vers'],
    [date('1950-02-27', '1950-02-27'), '1950/02/27'],
    [date('1813-01-01', '1813-12-31'), '1813'],
    [date('', '1885'), '1885 avant'],
    [date('1902', ''), '1902 après'],
    [date('-0179', '-0179'), '180 av JC'],
    [date('-0199', '-0099'), '200 av JC entre ; 100 av JC et'],
    [date('1853', '1883', '1853 vers ; 1883 vers'), '1853 vers ; 1883 vers'],
    ['<eventDate><displayDate>achevé au printemps 1788</displayDate></eventDate>', 'achevé au printemps 1788'],
  ])('its date: %#', async (eventDate, creation_date) => {
    expect(await written({ events: event('Herstellung', eventDate) })).toMatchObject({ creation_date })
  })

  it('a century is a period, and a period that stands apart is one too', async () => {
    const shown = await written({
      events: event('production', '<eventDate><displayDate>19e siècle</displayDate></eventDate>'),
    })
    expect(shown.creation_period).toBe('19e siècle')
    const apart = await written({
      events: event('production', '<periodName><term>1er quart 17e siècle</term></periodName>'),
    })
    expect(apart.creation_period).toBe('1er quart 17e siècle')
  })

  it.each([
    [measure('height', 'cm', '18.5') + measure('Breite', 'cm', '24'), 'H. 18.5 ; l. 24'],
    [measure('hauteur', 'mm', '185') + measure('longueur', 'm', '1,2'), 'H. 18.5 ; L. 120'],
    [measure('poids', 'kg', '2.5'), 'Pds 2500'],
    [measure('diamètre', 'pouces', '3'), 'D. 3 pouces'],
    [
      `${measure('height', 'cm', '18')}${measure('width', 'cm', '7')}<extentMeasurements>avec socle</extentMeasurements>`,
      'H. 18, l. 7 (avec socle)',
    ],
  ])('its measures: %#', async (sets, dimensions) => {
    expect(
      await written({ identification: measures(`<objectMeasurements>${sets}</objectMeasurements>`) }),
    ).toMatchObject({ dimensions })
  })

  it('measures that are only shown, as they are shown', async () => {
    const shown = measures('<displayObjectMeasurements>H. 12 ; l. 8</displayObjectMeasurements>')
    expect(await written({ identification: shown })).toMatchObject({ dimensions: 'H. 12 ; l. 8' })
  })

  it('places from the broad to the narrow, materials, a find, an acquisition, a use, an exhibition', async () => {
    const place =
      '<eventPlace><place><namePlaceSet><appellationValue>Moissac</appellationValue></namePlaceSet><partOfPlace><namePlaceSet><appellationValue>France</appellationValue></namePlaceSet></partOfPlace></place></eventPlace>'
    const found = await written({
      events:
        event(
          'production',
          `${place}<eventMaterialsTech><materialsTech><termMaterialsTech><term>bois</term></termMaterialsTech><termMaterialsTech><term>sculpté</term></termMaterialsTech></materialsTech></eventMaterialsTech>`,
        ) +
        event('Finding', place) +
        event(
          'Erwerb',
          `<eventDate><date><earliestDate>1903</earliestDate><latestDate>1903</latestDate></date></eventDate><eventMethod><term>don</term></eventMethod>`,
        ) +
        event('utilisation', '<eventMethod><term>lessive</term></eventMethod>') +
        event(
          'exposition',
          '<eventName><appellationValue>Au lavoir</appellationValue></eventName><eventDate><date><earliestDate>2001</earliestDate><latestDate>2001</latestDate></date></eventDate>',
        ),
    })
    expect(found).toMatchObject({
      places: 'France, Moissac',
      techniques: 'bois ; sculpté',
      find: 'France, Moissac',
      acquisition_date: '1903',
      legal_status: 'don',
      uses: 'lessive',
      exhibitions: 'Au lavoir, 2001',
    })
  })

  it('an event is known by its identifier too, plain or in SKOS', async () => {
    const uri = 'http://terminology.lido-schema.org/lido00002'
    const place = '<eventPlace><displayPlace>Rodez</displayPlace></eventPlace>'
    const plain = `<eventSet><event><eventType><conceptID type="URI">${uri}</conceptID></eventType>${place}</event></eventSet>`
    const { records } = await read(
      work({
        events: `${plain}<eventSet><event><eventType>SKOS</eventType>${place.replace('Rodez', 'Millau')}</event></eventSet>`,
      }).replace(
        'SKOS',
        `<s:Concept xmlns:s="http://www.w3.org/2004/02/skos/core#" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" rdf:about="${uri}"/>`,
      ),
    )
    expect(records[0]?.written.find).toBe('Rodez ; Millau')
  })

  it('subjects, people shown, texts, bibliography, rights, links and images', async () => {
    const found = await written({
      identification: `<titleWrap><titleSet><appellationValue>T</appellationValue></titleSet></titleWrap><inscriptionsWrap><inscriptions><inscriptionTranscription>À Jeanne</inscriptionTranscription><inscriptionDescription><descriptiveNoteValue>dédicace</descriptiveNoteValue></inscriptionDescription></inscriptions></inscriptionsWrap>
        <displayStateEditionWrap><displayState>bon</displayState></displayStateEditionWrap>
        <objectDescriptionWrap><objectDescriptionSet><descriptiveNoteValue>Deux femmes.</descriptiveNoteValue></objectDescriptionSet><objectDescriptionSet type="comments"><descriptiveNoteValue>Rare.</descriptiveNoteValue></objectDescriptionSet></objectDescriptionWrap>`,
      relations: `<subjectWrap><subjectSet><subject><subjectConcept><conceptID type="local" source="Iconclass">25 F</conceptID><term>25 F</term><term addedSearchTerm="yes">animal</term></subjectConcept><subjectActor><displayActor>sainte Marthe</displayActor></subjectActor></subject></subjectSet></subjectWrap>
        <relatedWorksWrap><relatedWorkSet><relatedWork><displayObject>Durand, Le Lavoir, 1987</displayObject></relatedWork><relatedWorkRelType><term>bibliography</term></relatedWorkRelType></relatedWorkSet></relatedWorksWrap>`,
      rights: '<rightsWorkWrap><rightsWorkSet><creditLine>Domaine public</creditLine></rightsWorkSet></rightsWorkWrap>',
      record: '<recordInfoSet><recordInfoLink>https://lavoir.example/1</recordInfoLink></recordInfoSet>',
      resources: `<resourceWrap><resourceSet><resourceRepresentation type="image_thumb"><linkResource>https://lavoir.example/petit.jpg</linkResource></resourceRepresentation><resourceRepresentation type="image_master"><linkResource>https://lavoir.example/grand.jpg</linkResource></resourceRepresentation>
        <rightsResource><creditLine>photo Ines</creditLine></rightsResource></resourceSet></resourceWrap>`,
    })
    expect(found).toMatchObject({
      inscriptions: 'dédicace',
      inscriptions_note: 'À Jeanne',
      condition: 'bon',
      description: 'Deux femmes.',
      commentary: 'Rare.',
      subject: 'animal',
      named_people: 'sainte Marthe',
      bibliography: 'Durand, Le Lavoir, 1987',
      copyright: 'Domaine public',
      links: 'https://lavoir.example/1',
      image_references: 'https://lavoir.example/grand.jpg',
      photo_credit: 'photo Ines',
    })
    expect(found.other).toMatchObject({
      'resourceSet/resourceRepresentation[1][type=image_thumb]/linkResource': 'https://lavoir.example/petit.jpg',
      'subjectSet/subject/subjectConcept/conceptID[type=local][source=Iconclass]': '25 F',
    })
  })

  it('French first, else the language of the record; the others are kept with the rest', async () => {
    const titles = `<titleWrap><titleSet><appellationValue xml:lang="en">The Wash</appellationValue><appellationValue xml:lang="fr">La Lessive</appellationValue></titleSet></titleWrap>`
    const found = await written({ identification: titles, language: 'en' })
    expect(found.title).toBe('La Lessive')
    expect(found.other).toMatchObject({ 'titleSet/appellationValue': 'The Wash' })
    const types = '<objectWorkType><term xml:lang="en">anchor</term><term xml:lang="ro">ancoră</term></objectWorkType>'
    expect(await written({ types, language: 'ro' })).toMatchObject({ object_types: 'ancoră' })
  })

  it('loses nothing: every text of a record is in a field or among the others', async () => {
    const texts = ['note perdue', 'Deux ', 'cercle de lavandières', 'lavoir-7', '12 rue du Pont', 'loup']
    const { records } = await read(
      work({
        events: event(
          'restauration',
          `<eventName><appellationValue>${texts[2]}</appellationValue></eventName><eventPlace><place><placeID type="local">${texts[3]}</placeID><namePlaceSet><appellationValue>${texts[4]}</appellationValue></namePlaceSet></place></eventPlace>`,
        ),
        relations: `<relatedWorksWrap><relatedWorkSet><relatedWork><object><objectNote>${texts[5]}</objectNote></object></relatedWork></relatedWorkSet></relatedWorksWrap>`,
        record: `<recordInfoSet><recordMetadataDate>${texts[0]}</recordMetadataDate></recordInfoSet>`,
      }),
    )
    const kept = JSON.stringify(records[0])
    for (const text of texts.filter((one) => !one.endsWith(' '))) expect(kept).toContain(text)
  })
})

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

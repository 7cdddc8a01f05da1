import { describe, expect, it } from 'vitest'
import {
  readCreatorNotes,
  readCreators,
  readDating,
  readDimensions,
  readLegalStatus,
  readLocation,
  readPlaces,
} from '../../reading/index.ts'
import { actor, event, measure, measures, type Parts, read, work } from './sample-records.ts'

async function written(parts: Parts) {
  const { records, remarks } = await read(work(parts))
  expect(remarks).toEqual([])
  return { ...records[0]?.written, museum: records[0]?.museum, other: records[0]?.other }
}

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
    [date('-0199', '0450'), '200 av JC entre ; 450 ap JC et'],
    [date('0050', '0050'), '50 ap JC'],
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

describe('what is read is understood', () => {
  it('dates, measures, makers and their lives, places, museum, status', async () => {
    const life =
      '<vitalDatesActor><earliestDate type="birthDate">1598-12-07</earliestDate><latestDate>1680</latestDate></vitalDatesActor>'
    const found = await written({
      identification: measures(
        `<objectMeasurements>${measure('height', 'mm', '185')}${measure('width', 'cm', '24')}</objectMeasurements>`,
      ),
      events:
        event(
          'production',
          actor(
            'Bernini, Gian Lorenzo',
            '<roleActor><term>sculpteur</term></roleActor><attributionQualifierActor>workshop of</attributionQualifierActor>',
            life,
          ) +
            actor('Mari, Antonio', '', life) +
            '<eventDate><date><earliestDate>-0199</earliestDate><latestDate>0050</latestDate></date></eventDate><eventPlace><displayPlace>Italie, Rome</displayPlace></eventPlace>',
        ) + event('acquisition', '<eventMethod><term>don</term></eventMethod>'),
    })
    expect(readDating({ creation_date: found.creation_date ?? null, creation_period: null })).toMatchObject({
      earliest_year: -199,
      latest_year: 50,
    })
    expect(readDimensions(found.dimensions ?? '')).toMatchObject([
      { kind: 'height', value_mm: 185 },
      { kind: 'width', value_mm: 240 },
    ])
    const creators = readCreators(found.creators ?? '')
    expect(creators).toMatchObject([
      { family_name: 'BERNINI', given_name: 'Gian Lorenzo', role: 'sculpteur', certainty: 'workshop' },
      { family_name: 'MARI', given_name: 'Antonio', certainty: 'certain' },
    ])
    expect(readCreatorNotes(found.creators_note ?? '', creators)).toMatchObject([
      { creator: 0, birth_date: '1598/12/07', death_date: '1680' },
      { creator: 1, birth_date: '1598/12/07', death_date: '1680' },
    ])
    expect(readPlaces(found.places ?? '')).toMatchObject([{ parts: ['Italie', 'Rome'] }])
    expect(readLegalStatus(found.legal_status ?? '')).toMatchObject({ acquisition_mode: 'don' })
    expect(readLocation('Albi ; Musée du Lavoir')).toMatchObject({ town: 'Albi', museum: 'Musée du Lavoir' })
  })
})

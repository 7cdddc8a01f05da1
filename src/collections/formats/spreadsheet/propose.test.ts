import { describe, expect, it, test } from 'vitest'
import { recognize } from './names.ts'
import { proposeMapping } from './propose.ts'
import { sayProposal } from './say-proposal.ts'

const rows = (...values: string[][]) => values.map((cells) => ({ cells }))
const targets = (header: string[], ...values: string[][]) =>
  Object.values(proposeMapping(header, rows(...values))).map(({ target }) => target)

test.each([
  ['REF', 'joconde_id', 1],
  ['DOMN', 'domains', 1],
  ['N° inventaire', 'inventory_number', 0.95],
  ['N°Inv.', 'inventory_number', 0.95],
  ["Numéro de l'objet", 'inventory_number', 0.95],
  ['Accession Number', 'inventory_number', 0.95],
  ['TITRE', 'title', 0.95],
  ["Titre de l'œuvre", 'title', 0.95],
  ['Auteur(s)', 'creators', 0.95],
  ['Artistes', 'creators', 0.95],
  ['Artist', 'creators', 0.95],
  ['Medium', 'techniques', 0.95],
  ['Matière / technique', 'techniques', 0.95],
  ['Dimensions (cm)', 'dimensions', 0.95],
  ['Hauteur (mm)', 'height', 0.85],
  ['Haut. en cm', 'height', 0.85],
  ['H', 'height', 0.8],
  ['l.', 'width', 0.8],
  ['L.', 'length', 0.8],
  ['Ø', 'diameter', 0.8],
  ['Date de création', 'creation_date', 0.95],
  ['Siècle', 'creation_period', 0.95],
  ["Date d'acquisition", 'acquisition_date', 0.95],
  ['Mode d’acquisition', 'legal_status', 0.95],
  ['Donateur', 'former_owners', 0.95],
  ['anneenaissance', 'birth_date', 0.9],
  ['Museum', 'museum', 0.95],
  ['Photo', 'image_references', 0.95],
  ['État de conservation', 'condition', 0.95],
  ['Espèce', 'taxon', 0.95],
  ['Bibliographie sommaire', 'bibliography', 0.6],
])('the column « %s » is %s', (name, target, confidence) => {
  expect(recognize(name)).toMatchObject({ target, confidence })
})

test.each(['Latitude', 'Prix', 'Genre', 'x', '', 'Assurance', '1998'])('the column « %s » says no field', (name) => {
  expect(recognize(name)).toBeUndefined()
})

describe('values tell the field of a column whose name does not', () => {
  it.each([
    ['techniques', 'huile sur toile', 'terre cuite', 'Bronze à patine brune'],
    ['dimensions', '24 x 18 cm', 'H. 54 ; l. 73', '12 × 4,5'],
    ['dimensions', '17 H ; 24.2 L', '29.5 H ; 37.5 L', '12 H ; 4 L'],
    ['creation_date', '1875', 'vers 1890', '1743-1789'],
    ['creation_period', '4e quart 19e siècle', 'XVIIIe siècle', 'XVIe'],
    ['creators', 'BUGADE Inès', 'VERRIER Oscar (verrier)', 'DE LA TOUR Georges'],
    ['museum', 'M0901', 'M0901', 'M0902'],
    ['joconde_id', 'M0901000001', '000PE000015', '01610014032'],
    ['image_references', 'lessive.jpg', 'IMG_0012.JPG', '1979-3-1.tif'],
    ['links', 'https://lavoir.example', 'www.verre.example', 'http://x.example'],
    ['legal_status', 'don', 'achat', 'dépôt de l’État'],
    ['domains', 'peinture', 'sculpture ; ethnologie', 'arts décoratifs'],
    ['inventory_number', '1979.3.1', '1979.3.2', 'D 998-4-1'],
  ])('%s', (target, ...values) => {
    const many = [...values, ...values.map((value) => value)].map((value, at) =>
      target === 'inventory_number' ? [`${value}${at}`] : [value],
    )
    const proposal = proposeMapping(['Champ 7'], rows(...many))['Champ 7']
    expect(proposal).toMatchObject({ target, why: { reason: 'content' } })
    expect(proposal?.confidence).toBeLessThanOrEqual(0.7)
  })

  it('and prose tells nothing', () => {
    const proposal = proposeMapping(['Champ'], rows(['Une lavandière à genoux.'], ['Deux bulles dans le col.']))
    expect(proposal.Champ).toEqual({ target: null, confidence: 0, why: { reason: 'unknown' } })
    expect(proposeMapping(['Champ'], rows([''])).Champ?.why.reason).toBe('empty')
  })
})

describe('columns are read together', () => {
  it('a name is a family name beside a first name, a creator alone, a title when nothing else is one', () => {
    expect(targets(['Nom', 'Prénom', 'Titre'], ['Bugade', 'Inès', 'Lessive'])).toEqual([
      'creator_family_name',
      'creator_given_name',
      'title',
    ])
    expect(targets(['Artiste', 'Prénom'], ['Bugade', 'Inès'])).toEqual(['creator_family_name', 'creator_given_name'])
    expect(targets(['Nom', 'Titre'], ['BUGADE Inès', 'Lessive'], ['VERRIER Oscar', 'Bocal'])).toEqual([
      'creators',
      'title',
    ])
    expect(targets(['Nom', 'Technique'], ['bocal à cerises', 'verre'], ['battoir', 'bois'])).toEqual([
      'title',
      'techniques',
    ])
  })

  it('« L » is a width unless there is « l »', () => {
    expect(targets(['H', 'L'], ['1', '2'])).toEqual(['height', 'width'])
    expect(targets(['H', 'L', 'l'], ['1', '2', '3'])).toEqual(['height', 'length', 'width'])
  })

  it('« Référence » is that of the base only when its values look like it', () => {
    expect(targets(['Référence'], ['M0901000001'])).toEqual(['joconde_id'])
    expect(targets(['Référence'], ['1979.3.1'])).toEqual(['inventory_number'])
  })

  it('two columns share a field that holds a list, not one that holds one thing', () => {
    expect(targets(['Technique', 'Support'], ['huile', 'toile'])).toEqual(['techniques', 'techniques'])
    const proposals = proposeMapping(['N° inv', 'Numéro'], rows(['1979.3.1', '1']))
    expect(proposals.Numéro).toEqual({
      target: null,
      confidence: 0,
      why: { reason: 'taken', target: 'inventory_number', column: 'N° inv' },
    })
  })
})

test('a proposal says why, in French and in English', () => {
  const proposals = proposeMapping(['Champ', 'N° inv', 'Numéro'], rows(['huile sur toile', '1979.3.1', '1']))
  const said = (language: 'fr' | 'en') => Object.values(proposals).map((proposal) => sayProposal(language, proposal))
  expect(said('fr')).toEqual([
    'les valeurs y ressemblent, telle «\u202fhuile sur toile\u202f»',
    'la colonne porte un nom usuel de ce champ',
    'le champ «\u202fNuméro d’inventaire\u202f» est déjà pris par la colonne «\u202fN° inv\u202f»',
  ])
  expect(said('en')[2]).toBe('the field “Inventory number” is already taken by the column “N° inv”')
})

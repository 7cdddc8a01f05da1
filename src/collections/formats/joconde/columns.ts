import { jocondeCodes, type WrittenField, writtenFields } from '../../written.ts'

/** Fields of the base that are no field of ours: the museum itself, and what goes to `other`. */
const otherCodes = {
  MUSEO: ['identifiant museofile', 'code museofile', 'lien museofile'],
  NOMOFF: ['nom officiel musee', 'nom du musee'],
  REFMIS: ['reference maj'],
  MANQUANT_COM: ['manquant com', 'manquant commentaires', 'situation particuliere commentaire'],
  COOR: ['coordinateur'],
  IMAGE: ['presence image', 'contient une image', 'contient image'],
  IMG: ['adresse image'],
  LVID: ['lien video'],
  VIDEO: ['affichage image'],
  REDA: ['redacteur'],
  REFMEM: ['references memoires', 'references memoire liees'],
  REFMER: ['references merimee', 'references merimee liees'],
  REFPAL: ['references palissy', 'references palissy liees'],
  RETIF: ['lien inha'],
  LARC: ['lien base arcade'],
  MSGCOM: ['lien commande photo'],
  PUTI: ['precisions utilisation'],
  DATA: ['artiste sous droits'],
  LOCA2: ['pays region ville'],
  LOCA3: ['date entree dans le domaine public', 'date d entree dans le domaine public'],
  DESY: ['date creation avant 1995'],
  PDAT: ['precision datation'],
  CONTACT: ['contact musee'],
  BASE: ['nom de la base'],
  PRODUCTEUR: [],
  DATION: [],
  DIFFU: [],
  LABO: [],
  MOSA: [],
  RANG: [],
  TICO: [],
  TOUT: [],
} as const satisfies Record<string, readonly string[]>

/** How the columns of a field were called in the extracts of 2019 and 2023 and in the base's own dictionary, folded. */
const columnNames: Partial<Record<WrittenField, readonly string[]>> = {
  joconde_id: ['reference', 'id notice'],
  inventory_number: ['numero inventaire', 'n inventaire', 'numero de l objet', 'numero d inventaire'],
  domains: ['domaine', 'domaines'],
  object_types: ['denomination'],
  appellation: ['appellation'],
  title: ['titre'],
  creators: ['auteur', 'auteurs'],
  creators_note: ['precisions sur l auteur', 'precision auteur', 'precisions auteur'],
  former_attribution: ['ancienne attribution', 'anciennes attributions'],
  school: ['ecole', 'ecole pays'],
  places: ['lieu de creation', 'lieu de creation utilisation'],
  places_note: ['precisions lieux creations', 'precisions lieu creation'],
  creation_period: ['periode de creation'],
  creation_date: ['millesime', 'millesime de creation'],
  copied_period: ['periode de l original copie'],
  epoch: ['epoque'],
  uses: ['utilisation', 'utilisation destination'],
  use_period: ['periode d utilisation'],
  use_date: ['millesime d utilisation'],
  dimensions: ['dimensions', 'mesures'],
  techniques: ['materiaux techniques'],
  inscriptions: ['inscription', 'inscriptions'],
  inscriptions_note: ['precisions inscriptions'],
  historical_geography: ['geographie historique', 'lieu historique'],
  find: ['decouverte', 'decouverte collecte'],
  find_note: ['precisions decouverte collecte', 'precisions decouverte'],
  find_site: ['genre'],
  subject: ['sujet', 'sujet represente'],
  subject_note: ['precisions sujets representes', 'precisions sujet represente'],
  subject_date: ['date sujet represente'],
  subject_source: ['source de la representation', 'source representation'],
  named_people: ['onomastique'],
  genesis: ['genese'],
  history: ['historique'],
  legal_status: ['statut juridique'],
  acquisition_date: ['date d acquisition', 'date acquisition'],
  former_owners: ['ancienne appartenance'],
  deposit: ['depot', 'lieu de depot'],
  deposit_date: ['date de depot'],
  former_deposit: ['ancien depot'],
  location: ['localisation', 'lieu de conservation'],
  missing: ['manquant', 'situation particuliere'],
  description: ['description'],
  commentary: ['commentaires'],
  bibliography: ['bibliographie'],
  exhibitions: ['exposition', 'expositions'],
  condition: ['etat du bien'],
  photo_credit: ['credits photos', 'credits photographiques'],
  image_references: ['reference image', 'references image'],
  copyright: ['copyright', 'copyright notice'],
  label: ['label musee de france', 'appellation musee de france'],
  links: ['lien site associe'],
  joconde_created_on: ['date d import', 'date de creation', 'date creation'],
  joconde_updated_on: ['date de mise a jour'],
}

/** « Numéro_de_l'objet » and `numero de l objet` are one name. */
export function foldName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/** The Joconde code of a column, by its code or by any name it was given. */
export function codeOfColumn(name: string): string | undefined {
  return codesByName.get(foldName(name))
}

export function fieldOfCode(code: string): WrittenField | undefined {
  return fieldsByCode.get(code)
}

/** Whether a line of the labelled format that holds this alone begins a field. */
export function isCode(word: string): boolean {
  return fieldsByCode.has(word) || Object.hasOwn(otherCodes, word)
}

const fieldsByCode = new Map<string, WrittenField>(
  writtenFields.flatMap((field) => {
    const code = jocondeCodes[field]
    return code === undefined ? [] : [[code, field] as const]
  }),
)

const codesByName = new Map<string, string>([
  ...[...fieldsByCode].flatMap(([code, field]) =>
    [foldName(code), ...(columnNames[field] ?? [])].map((name) => [name, code] as const),
  ),
  ...Object.entries(otherCodes).flatMap(([code, names]) =>
    [foldName(code), ...names].map((name) => [name, code] as const),
  ),
])

export const fieldCodes: readonly string[] = [...fieldsByCode.keys()]
export const codesWithoutField: readonly string[] = Object.keys(otherCodes)

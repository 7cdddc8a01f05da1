import { codeOfColumn, fieldOfCode, foldName } from '../joconde/index.ts'
import { englishLabels, frenchLabels } from './labels.ts'
import type { Target } from './targets.ts'

/** Names that curators give to columns, folded, besides those of the base Joconde and our own labels. */
const synonyms: Partial<Record<Target, string>> = {
  joconde_id: 'ref joconde, reference joconde, n joconde, numero joconde, id joconde, notice joconde',
  inventory_number:
    'inventaire, inv, n inv, num inv, no inv, no inventaire, num inventaire, numero inv, cote, numero, n, n d inventaire, numero objet, n objet, identifiant, id objet, accession number, accession no, inventory number, inventory no, inv no, object number, object id, cote inventaire, num objet',
  former_inventory_numbers:
    'ancien numero, anciens numeros, ancien n, ancien inventaire, ancien n inventaire, autres numeros, autre numero, ancien numero d inventaire, anciens numeros d inventaire, old number, former number, other numbers, previous numbers',
  domains:
    'domaine, domaines, categorie, categories, discipline, collection, fonds, classification, category, department',
  object_types:
    'denomination, designation, type, type d objet, type objet, nature, objet, nom de l objet, nom objet, object type, object name, object, genre d objet, typologie',
  appellation: 'nom vernaculaire, appellation locale, common name, nom local',
  title:
    'titre, title, intitule, libelle, titre de l oeuvre, titre oeuvre, nom de l oeuvre, name, oeuvre, legende, titre original',
  creators:
    'auteur, auteurs, artiste, artistes, createur, createurs, peintre, sculpteur, photographe, graveur, fabricant, auteur executant, nom auteur, nom de l artiste, nom artiste, artist, artists, author, creator, maker, attribution, auteur s, artiste s, nom et prenom de l auteur, nom prenom artiste, nom prenom',
  creators_note:
    'precisions auteur, biographie, bio, dates auteur, dates artiste, naissance mort, dates de l artiste, artist dates, biography, notice biographique',
  school: 'ecole, school, nationalite, pays, nationality',
  places:
    'lieu de creation, lieu creation, lieu de production, lieu de fabrication, lieu d execution, provenance geographique, origine, origine geographique, lieu, place, place made, production place, place of origin, lieu de realisation',
  creation_period:
    'periode, siecle, periode de creation, periode creation, century, period, epoque de creation, periode chronologique',
  creation_date:
    'date, dates, datation, millesime, annee, date de creation, date creation, date d execution, date de l oeuvre, date oeuvre, annee de creation, year, date made, production date, creation date, date de production, date de realisation',
  epoch:
    'epoque, style, mouvement, courant, movement, epoque style, style epoque, style mouvement, culture, civilisation',
  uses: 'utilisation, usage, fonction, destination, use, function, fonction d usage',
  dimensions:
    'dimensions, dimension, dim, dims, mesures, mesure, format, taille, measurements, size, dimensions cm, dimensions en cm, dimensions h x l, h x l',
  techniques:
    'technique, techniques, materiau, materiaux, matiere, matieres, materiaux techniques, matiere technique, technique et support, technique support, support, medium, material, materials, materials and techniques, techniques et materiaux, matieres et techniques, media, procede',
  inscriptions:
    'inscription, inscriptions, signature, marques, marque, marques et inscriptions, signe date, signature et date, inscriptions et marques, marks, signed',
  inscriptions_note: 'transcription, precisions inscriptions, texte de l inscription',
  find: 'decouverte, collecte, lieu de decouverte, lieu de collecte, fouille, fouilles, site, site de decouverte, findspot, provenance archeologique, lieu de recolte',
  find_note: 'contexte de decouverte, precisions decouverte, circonstances de decouverte',
  find_site: 'numero de site, n site, site number',
  subject:
    'sujet, sujet represente, iconographie, theme, themes, representation, sujets, mots cles, mot cle, subject, subjects, iconography, keywords, theme iconographique',
  named_people:
    'personnes representees, personne representee, personnage, personnages, people depicted, sitter, modele',
  history:
    'historique, histoire, history, provenance, historique de l objet, historique de l oeuvre, provenance history',
  legal_status:
    'statut, statut juridique, propriete, proprietaire, mode d acquisition, mode acquisition, acquisition, modalite d acquisition, credit line, acquisition method, legal status, mode d entree, statut administratif, owner',
  acquisition_date:
    'date d acquisition, date acquisition, annee d acquisition, annee acquisition, date d entree, date entree, acquisition date, acquired, date d inventaire, entree, date d entree au musee, date d inscription au registre, annee d entree',
  former_owners:
    'ancienne appartenance, anciens proprietaires, ancien proprietaire, donateur, vendeur, donor, former owner, former owners, ancienne collection, ancienne provenance, source d acquisition',
  deposit: 'depot, lieu de depot, depositaire, etablissement depositaire, lieu du depot, loan',
  deposit_date: 'date de depot, date depot, date du depot, annee de depot, annee du depot, loan date',
  former_deposit: 'ancien depot',
  location:
    'localisation, lieu de conservation, lieu conservation, emplacement, location, localisation actuelle, salle',
  missing: 'manquant, recolement, vu non vu',
  description:
    'description, descriptif, desc, description physique, description analytique, notice, description de l objet',
  commentary:
    'commentaire, commentaires, remarque, remarques, observation, observations, note, notes, comments, comment, divers, infos, informations',
  bibliography:
    'bibliographie, biblio, publications, publication, references bibliographiques, bibliography, literature',
  exhibitions:
    'exposition, expositions, expo, expos, historique des expositions, exhibitions, exhibition history, exhibition',
  condition: 'etat, etat de conservation, constat d etat, conservation, condition, etat sanitaire',
  photo_credit:
    'credit, credits, credit photo, credits photo, credit photographique, photographe du cliche, photo credit, cliche, auteur de la photo, auteur photo, copyright photo, credits photographiques',
  image_references:
    'image, images, photo, photos, fichier, fichier image, nom de fichier, nom du fichier, fichiers, file, file name, filename, image file, visuel, nom fichier photo, photographie fichier',
  copyright: 'copyright, droits, rights, mention de droits, droits d auteur, ayant droit, ayants droit',
  links: 'lien, liens, url, site web, link, links, www, lien internet, adresse web',
  ethnic_group: 'ethnie, groupe ethnique, population, culture ethnie, ethnic group, people',
  taxon: 'taxon, espece, genre espece, nom scientifique, nom latin, species, scientific name, nom d espece',
  museum:
    'musee, museum, nom du musee, etablissement, museofile, code museofile, id museofile, identifiant museofile, institution, code musee, m museofile, lieu musee',
  height:
    'hauteur, haut, h, h cm, ht, height, dim h, dimension h, dimensions h, dimensions hauteur, dimension hauteur, hauteur objet',
  width: 'largeur, larg, width, dim largeur, dimensions largeur, dimension largeur, la',
  length: 'longueur, long, length, dimensions longueur, dimension longueur, lo',
  depth: 'profondeur, prof, p, depth, dimensions profondeur, dimension profondeur, dimensions p, pr',
  thickness: 'epaisseur, ep, e, thickness, dimensions epaisseur, dimension epaisseur, epais',
  diameter: 'diametre, diam, d, diameter, dimensions diametre, dimension diametre, dimensions d, dimensions diam',
  weight: 'poids, pds, masse, weight, dimensions poids',
  creator_family_name:
    'nom, nom de famille, nom artiste famille, patronyme, nom de l auteur, nom auteur, last name, surname, family name, artiste nom, auteur nom, nom du createur',
  creator_given_name:
    'prenom, prenoms, prenom artiste, prenom auteur, prenom de l artiste, prenom de l auteur, first name, given name, artiste prenom, auteur prenom, forename',
  creator_role: 'role, role de l auteur, fonction de l auteur, metier, qualite de l auteur, artist role',
  birth_place: 'lieu de naissance, lieu naissance, ne a, birthplace, place of birth',
  birth_date:
    'date de naissance, date naissance, annee de naissance, naissance, ne en, ne le, birth date, born, birth year, annee naissance',
  death_place: 'lieu de deces, lieu de mort, lieu deces, lieu mort, mort a, place of death',
  death_date:
    'date de deces, date de mort, annee de mort, annee de deces, mort, deces, mort en, death date, died, death year, annee deces, annee mort',
  earliest_year:
    'annee de debut, annee debut, date debut, date de debut, debut, annee min, date min, start date, earliest date, begin date, date basse, annee la plus ancienne, start year, terminus post quem',
  latest_year:
    'annee de fin, annee fin, date fin, date de fin, fin, annee max, date max, end date, latest date, date haute, annee la plus recente, end year, terminus ante quem',
}

export interface Recognized {
  readonly target: Target
  /** From 0 to 1. */
  readonly confidence: number
  readonly by: 'code' | 'name' | 'part-of-name'
}

/** Longer ones are no names, and would keep the expressions below busy. */
const nameLimit = 200

/** The field that a column's name says, without a look at what it holds. */
export function recognize(name: string): Recognized | undefined {
  if (name.length > nameLimit) return undefined
  const letter = letters[name.replace(/\(.*?\)|\ben (cm|mm|m)\b|[.:\s]/g, '')]
  if (letter) return { target: letter, confidence: 0.8, by: 'name' }
  const code = name.trim()
  if (/^[A-Z]{3,8}$/.test(code)) {
    const field = targetOfCode(code)
    if (field) return { target: field, confidence: 1, by: 'code' }
  }
  const folded = foldName(name)
  const exact = targetsByName.get(folded) ?? targetsByName.get(singular(folded)) ?? recognizeJoconde(name)
  if (exact) return { target: exact, confidence: 0.95, by: 'name' }
  const glued = folded.length > 6 ? gluedNames.get(folded.replaceAll(' ', '')) : undefined
  if (glued) return { target: glued, confidence: 0.9, by: 'name' }
  const bare = foldName(name.replace(/\(.*?\)|\[.*?\]/g, ' ').replace(/\b(en )?(cm|mm|kg)\b/gi, ' '))
  const close = targetsByName.get(bare) ?? targetsByName.get(singular(bare)) ?? targetsByName.get(withoutArticles(bare))
  if (close) return { target: close, confidence: 0.85, by: 'name' }
  return recognizePart(bare)
}

/** « l » is a width and « L » a length in the trade's writing, whatever the case of other names. */
const letters: Readonly<Record<string, Target>> = {
  H: 'height',
  h: 'height',
  l: 'width',
  L: 'length',
  P: 'depth',
  p: 'depth',
  Ø: 'diameter',
  ø: 'diameter',
  D: 'diameter',
  Diam: 'diameter',
  E: 'thickness',
  Ep: 'thickness',
  Pds: 'weight',
}

/** The longest known name that stands whole within another. */
function recognizePart(folded: string): Recognized | undefined {
  const padded = ` ${folded} `
  let best: [string, Target] | undefined
  for (const [known, target] of targetsByName)
    if (known.length >= 5 && padded.includes(` ${known} `) && known.length > (best?.[0].length ?? 0))
      best = [known, target]
  return best && { target: best[1], confidence: 0.6, by: 'part-of-name' }
}

function singular(folded: string): string {
  return folded.replace(/\b(\w{3,})s\b/g, '$1')
}

function withoutArticles(folded: string): string {
  return folded
    .replace(/\b(de|du|des|la|le|les|l|d|of|the)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

function targetOfCode(code: string): Target | undefined {
  const field = fieldOfCode(code)
  return field ?? (code === 'MUSEO' || code === 'NOMOFF' ? 'museum' : undefined)
}

const targetsByName: ReadonlyMap<string, Target> = namesOfTargets()

/** « datenaissance », as databases write it. */
const gluedNames: ReadonlyMap<string, Target> = new Map(
  [...targetsByName].map(([name, target]) => [name.replaceAll(' ', ''), target] as const).reverse(),
)

/** The first to claim a name has it: the trade's own names, then our labels, then what people write. */
function namesOfTargets(): Map<string, Target> {
  const names = new Map<string, Target>()
  const claim = (name: string, target: Target) => {
    const folded = foldName(name)
    for (const form of [folded, singular(folded), withoutArticles(folded)])
      if (form && !names.has(form)) names.set(form, target)
  }
  for (const [target, list] of Object.entries(synonyms))
    for (const name of list.split(', ')) claim(name, target as Target)
  for (const labels of [frenchLabels, englishLabels])
    for (const [target, label] of Object.entries(labels)) claim(label, target as Target)
  return names
}

/** The field of a column of the base, under the names of its extracts; « Genre » is a site number nowhere else. */
function recognizeJoconde(name: string): Target | undefined {
  const code = codeOfColumn(name)
  return code === undefined || code === 'NSDA' ? undefined : targetOfCode(code)
}

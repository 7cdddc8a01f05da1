import type { FileRefusal } from '../refusal.ts'

const many = (count: number, one: string, more: string) => `${count.toLocaleString('fr')} ${count < 2 ? one : more}`
const again =
  'Téléchargez de nouveau le fichier « Base Muséofile » sur data.culture.gouv.fr et importez-le tel quel, sans l’ouvrir dans un tableur.'

export const fr = {
  field: {
    name: 'nom affiché',
    official_name: 'nom officiel',
    other_names: 'autres noms',
    street: 'adresse',
    place: 'lieu',
    postcode: 'code postal',
    town: 'ville',
    commune_code: 'commune (code Insee)',
    department_code: 'département',
    latitude: 'latitude',
    longitude: 'longitude',
    website: 'site web',
    phone: 'téléphone',
    categories: 'catégories',
    domains: 'domaines',
    themes: 'thèmes',
    history: 'histoire',
    strengths: 'atouts',
    building_interest: 'intérêt du bâtiment',
    artists: 'artistes',
    key_people: 'personnages phares',
    building_protection: 'protection du bâtiment',
    space_protection: 'protection de l’espace',
    merimee_refs: 'références Mérimée',
    created_year: 'année de création',
    museofile_updated_on: 'mise à jour par Muséofile',
  },
  flag: {
    'text-spoiled': 'des lettres sont perdues dans le fichier',
    'department-from-postcode': 'département déduit du code postal',
    'town-likeness': 'nom de ville rapproché de la commune',
    'town-merged': 'commune réunie depuis à une autre',
    'town-from-postcode': 'commune déduite du code postal',
    'town-elsewhere': 'cette ville est dans un autre département que celui du fichier',
    'postcode-unreadable': 'code postal illisible, laissé de côté',
    'postcode-zero-added': 'zéro du code postal rétabli',
    'postcode-elsewhere': 'code postal d’un autre département',
    'point-missing': 'pas de coordonnées : le musée ne peut pas être placé sur la carte',
    'point-unreadable': 'coordonnées illisibles, laissées de côté',
    'point-swapped': 'latitude et longitude inversées, remises à l’endroit',
    'point-outside': 'coordonnées hors du département, laissées de côté',
    'website-unreadable': 'adresse web illisible, laissée de côté',
    'website-several': 'plusieurs adresses web, la première est prise',
    'phone-unreadable': 'numéro de téléphone impossible, laissé de côté',
    'phone-zero-added': 'zéro du numéro de téléphone rétabli',
    'phone-several': 'plusieurs numéros de téléphone, le premier est pris',
    'category-unknown': 'catégorie hors de la liste, laissée de côté',
    'domain-corrected': 'domaine mal écrit, corrigé',
    'domain-narrower': 'domaine rangé dans un plus large',
    'domain-unknown': 'domaine hors de la liste, laissé de côté',
    'reference-unreadable': 'référence Mérimée illisible, laissée de côté',
    'year-not-exact': 'l’année n’est pas précise, laissée de côté',
    'year-first-of-several': 'plusieurs années, la première est prise',
    'date-unreadable': 'date illisible, laissée de côté',
  },
  rowRefused: {
    'id-missing': 'pas d’identifiant',
    'id-unreadable': 'identifiant qui n’a pas la forme de ceux de Muséofile (M et quatre chiffres)',
    'id-repeated': 'identifiant déjà lu plus haut dans le fichier : seule la première ligne est prise',
    'name-missing': 'pas de nom officiel',
    'town-missing': 'ni ville ni code postal',
    'town-unknown': 'aucune commune de ce nom dans ce département',
    'department-unknown': 'département inconnu',
  },
  source: { museofile: 'Muséofile', museum: 'le musée', association: 'l’association' },
  layout: {
    '2025': 'présentation de 2025',
    '2019': 'présentation de 2019',
    other: 'colonnes reconnues à leurs titres',
  },
  encoding: { 'utf-8': 'UTF-8', 'utf-16': 'UTF-16', 'windows-1252': 'Windows-1252' },
  empty: 'vide',
  quoted: (text: string) => `« ${text} »`,
  pair: (left: string, right: string) => `${left}\u00a0: ${right}`,
  row: (row: number) => `ligne ${row}`,
  nearest: (text: string) => `(le plus proche\u00a0: ${text})`,
  tabulation: 'tabulation',
  dryRun: 'Essai : rien n’a été écrit.',
  done: 'Import fait.',
  fileRead: (rows: number, layout: string, encoding: string, separator: string) =>
    `Fichier Muséofile : ${many(rows, 'ligne lue', 'lignes lues')} (${layout}, ${encoding}, séparateur ${separator}).`,
  ignored: (headers: string) => `Colonnes dont rien n’est repris : ${headers}.`,
  unfinished: (row: number) =>
    `Attention : la dernière ligne (${row}) n’a pas de fin de ligne. Vérifiez qu’il ne manque rien après elle.`,
  older: (fileOn: string, networkOn: string) =>
    `Attention : ce fichier est plus ancien (mis à jour le ${fileOn}) que ce que le réseau tient déjà de Muséofile (${networkOn}). Il ramène les champs à leur ancien état.`,
  counts: {
    created: (count: number) => many(count, 'musée créé', 'musées créés'),
    updated: (count: number, fields: number) =>
      `${many(count, 'musée mis à jour', 'musées mis à jour')} (${many(fields, 'champ', 'champs')})`,
    unchanged: (count: number) => many(count, 'musée inchangé', 'musées inchangés'),
    skipped: (count: number) => `${many(count, 'ligne', 'lignes')} hors du territoire`,
    refused: (count: number) => many(count, 'ligne refusée', 'lignes refusées'),
    kept: (count: number) =>
      `${many(count, 'champ gardé', 'champs gardés')}, que le musée ou l’association a écrit${count < 2 ? '' : 's'}`,
    flags: (count: number) => many(count, 'signalement', 'signalements'),
    missing: (count: number) =>
      `${many(count, 'musée du réseau absent', 'musées du réseau absents')} du fichier, laissé${count < 2 ? ' tel quel' : 's tels quels'}`,
  },
  keptField: (field: string, value: string, source: string, incoming: string) =>
    `${field} : ${value}, écrit par ${source} ; le fichier dit ${incoming}`,
  more: (count: number) => `… et ${many(count, 'autre', 'autres')}`,
  refusedWhole: 'Le fichier est refusé : rien n’a été importé.',
  rowWith: (row: number, id: string, found: string) => `ligne ${row}${id ? ` (${id})` : ''} : ${found}`,
  columnsFound: (count: string) => `${count} colonnes`,
  file: (refusal: FileRefusal): string => {
    switch (refusal.reason) {
      case 'empty':
        return `Le fichier est vide. ${again}`
      case 'no-rows':
        return `Le fichier a des titres de colonnes mais aucune ligne. ${again}`
      case 'web-page':
        return `C’est une page web, pas un fichier CSV : le téléchargement a échoué ou demandait une confirmation. ${again}`
      case 'spreadsheet':
        return 'C’est un classeur de tableur (xlsx, xls ou ods), pas un fichier CSV. Téléchargez le CSV d’origine, ou exportez ce classeur en « CSV UTF-8 » et vérifiez qu’aucun texte n’y est coupé.'
      case 'archive':
        return 'C’est une archive compressée. Extrayez-en le fichier CSV, puis importez celui-ci.'
      case 'pdf':
        return `C’est un PDF, pas un fichier CSV. ${again}`
      case 'json':
        return `C’est du JSON, pas un fichier CSV. Choisissez l’export CSV. ${again}`
      case 'binary':
        return `Ce n’est pas un fichier de texte. ${again}`
      case 'cut-in-a-letter':
        return `Le fichier s’arrête au milieu d’une lettre : il est coupé. ${again}`
      case 'too-large':
        return `Le fichier pèse ${Math.ceil(refusal.size_bytes / 2 ** 20)} Mo ; Muséofile en pèse moins de 4 et la limite est de ${refusal.limit_bytes / 2 ** 20} Mo. Vérifiez que c’est le bon fichier.`
      case 'mixed-encoding':
        return `Le fichier mêle deux encodages (UTF-8 et autre chose), d’abord à la ligne ${refusal.row} : des accents y seraient perdus. ${again}`
      case 'no-header':
        return `La première ligne ne contient aucun titre de colonne connu (« ${refusal.first_line} »). Elle devrait commencer comme « Identifiant|Nom_officiel|Adresse… ».`
      case 'repeated-header':
        return `Le titre de colonne « ${refusal.headers.join(' », « ')} » figure deux fois : on ne sait laquelle croire. Retirez celle qui est de trop.`
      case 'missing-columns':
        return `Il manque la colonne « ${refusal.headers.join(' », « ')} ». Colonnes trouvées : ${refusal.found.join(', ')}. ${again}`
      case 'quote-not-closed':
        return `Un guillemet ouvert à la ligne ${refusal.row} (après ${refusal.after}) n’est jamais refermé : le fichier est coupé ou abîmé à cet endroit. ${again}`
      case 'unreadable-row':
        return `La ligne ${refusal.row} (après ${refusal.after}) ne peut pas être lue. ${again}`
      case 'column-counts':
        return `${many(refusal.rows.length, 'ligne n’a', 'lignes n’ont')} pas ${refusal.expected} colonnes comme la ligne de titres, sur ${refusal.of.toLocaleString('fr')}. Un tableur a sans doute coupé les textes qui contiennent son séparateur, ou la copie s’est arrêtée en chemin. ${again}`
      case 'shifted-columns':
        return `Dans ${many(refusal.rows.length, 'ligne', 'lignes')} sur ${refusal.of.toLocaleString('fr')}, la colonne « ${refusal.header} » contient autre chose que ce qu’elle annonce : les colonnes sont décalées. ${again}`
      case 'accents-lost':
        return `Des lettres accentuées sont remplacées par « \ufffd » dans ${many(refusal.rows.length, 'ligne', 'lignes')} sur ${refusal.of.toLocaleString('fr')} : elles sont perdues. ${again}`
      case 'accents-doubled':
        return `Les accents sont abîmés (« Ã© » pour « é ») dans ${many(refusal.rows.length, 'ligne', 'lignes')} sur ${refusal.of.toLocaleString('fr')} : le fichier a été relu dans un mauvais encodage. ${again}`
    }
  },
}

export type Messages = typeof fr

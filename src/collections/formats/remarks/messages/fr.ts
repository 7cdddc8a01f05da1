import type { Sentences } from '../reasons.ts'

const number = (count: number) => count.toLocaleString('fr')
const export8 = 'Enregistrez de nouveau le fichier en CSV UTF-8 depuis le logiciel d’origine.'

export const fr: Sentences = {
  reasons: {
    empty: () => 'Le fichier est vide.',
    'no-rows': () => 'Le fichier ne contient aucune notice.',
    'web-page': () => 'Le fichier est une page web : le téléchargement a sans doute échoué. Téléchargez-le de nouveau.',
    json: () => 'Le fichier est du JSON : un CSV est attendu.',
    pdf: () => 'Le fichier est un PDF : un tableau ne peut pas y être lu.',
    archive: () => 'Le fichier est une archive : décompressez-la, puis donnez le fichier qu’elle contient.',
    workbook: () =>
      'Le fichier est un classeur de tableur : importez-le comme tableau, ou enregistrez-le en CSV UTF-8.',
    binary: ({ line }) => `Le fichier n’est pas du texte : un caractère nul se trouve à la ligne ${number(line)}.`,
    'unknown-encoding': ({ guess }) => `Les accents du fichier sont écrits dans l’ancien codage ${guess}. ${export8}`,
    'accents-lost-everywhere': () =>
      `Les accents du fichier sont perdus : un logiciel les a remplacés par « � ». ${export8}`,
    'accents-doubled-everywhere': () =>
      `Les accents du fichier sont abîmés : « Ã© » se lit au lieu de « é ». ${export8}`,
    'no-header': ({ first_line }) =>
      `Aucune ligne ne donne les noms des colonnes. Le fichier commence par : « ${first_line} ».`,
    'repeated-header': ({ headers }) => `Plusieurs colonnes disent le même champ : ${headers}. Gardez-en une.`,
    'missing-columns': ({ headers }) =>
      `Rien n’identifie les notices : il manque une colonne parmi ${headers}, ou leur nom dans les extraits de Joconde.`,
    'too-many-columns': ({ limit }) =>
      `Une ligne a plus de ${number(limit)} colonnes : ce n’est pas un tableau de notices, ou le séparateur n’est pas le bon.`,
    'row-too-long': ({ limit }) =>
      `Une ligne dépasse ${number(limit)} caractères : un guillemet n’est sans doute pas refermé.`,
    'endless-empty-rows': () => 'Le fichier n’est plus fait que de lignes vides.',
    'quote-not-closed': () => 'Un guillemet ouvert n’est jamais refermé : la suite du fichier ne peut pas être lue.',
    'line-too-long': ({ limit }) => `La ligne dépasse ${number(limit)} caractères.`,
    'not-labelled': ({ first_line }) =>
      `Ce n’est pas un fichier Joconde étiqueté : sa première ligne devrait être un code tel que REF, non « ${first_line} ».`,
    'record-too-long': ({ limit }) =>
      `Une notice dépasse ${number(limit)} caractères : la ligne « // » qui la termine manque sans doute.`,
    'record-not-ended': () => 'La dernière notice n’est pas terminée par « // » : la fin du fichier manque peut-être.',
    'field-repeated': () => 'Le champ est écrit deux fois dans la même notice : réunissez ses valeurs.',
    'text-before-field': () => 'Ce texte n’est sous aucun code de champ connu.',
    'zip-bomb': ({ limit_megabytes }) =>
      `Une fois décompressé, le fichier prendrait plus de ${number(limit_megabytes)} Mo, ou bien plus que sa taille ne l’annonce : il n’est pas ouvert.`,
    'workbook-too-large': () =>
      'Le classeur est trop grand pour être ouvert : enregistrez la feuille en CSV UTF-8, qui se lit quelle que soit sa taille.',
    'workbook-locked': () =>
      'Le classeur est protégé par un mot de passe : enregistrez-en une copie sans mot de passe.',
    'workbook-unreadable': () =>
      'Le classeur ne peut pas être ouvert : il est abîmé, ou n’en est pas un. Enregistrez-le de nouveau en XLSX.',
    'workbook-too-slow': ({ limit_seconds }) =>
      `Le classeur n’a pas pu être lu en ${number(limit_seconds)} secondes : enregistrez la feuille en CSV UTF-8.`,
    'no-such-sheet': ({ sheet, sheets }) => `Le classeur n’a pas de feuille « ${sheet} ». Il a : ${sheets}.`,
    'sheets-left': ({ read, left }) => `Seule la feuille « ${read} » est lue. Laissées de côté : ${left}.`,
    'hidden-sheets-left': ({ left }) => `Feuilles masquées, laissées de côté : ${left}.`,
    'large-workbook': () =>
      'Le classeur est grand : les cellules fusionnées et les formats de nombres n’ont pas été regardés.',
    'formula-failed': () => 'La cellule contient une formule en erreur : corrigez-la ou videz-la.',
    'number-for-inventory': () =>
      'Le tableur a pris ce numéro d’inventaire pour un nombre : un zéro final a pu se perdre (1998.10 devenu 1998.1). Vérifiez-le.',
    'day-for-inventory': () => 'Le tableur a pris ce numéro d’inventaire pour une date. Vérifiez-le.',
    'unknown-column': ({ columns }) => `La correspondance nomme des colonnes que le fichier n’a pas : ${columns}.`,
    'letters-not-written': ({ letters, encoding }) =>
      `Des lettres n’existent pas en ${encoding} et ont été remplacées : ${letters}`,
    'too-many-cells': ({ found, expected }) =>
      `La ligne a ${number(found)} cellules, l’en-tête ${number(expected)} : un séparateur de trop a pu décaler les valeurs.`,
    'too-few-cells': ({ found, expected }) =>
      `La ligne a ${number(found)} cellules, l’en-tête ${number(expected)} : elle est coupée, ou un séparateur manque.`,
    'accents-lost': () => 'Des lettres sont perdues, remplacées par « � ».',
    'accents-doubled': ({ instead }) => `Les accents sont abîmés : « ${instead} » était sans doute écrit.`,
  },
  row: (place) => `ligne ${number(place)}`,
  column: (name) => `colonne « ${name} »`,
  quoted: (value) => `« ${value} »`,
  join: (where, sentence) => `${where} : ${sentence}`,
  why: {
    code: () => 'le nom de la colonne est le code du champ dans la base Joconde',
    name: () => 'la colonne porte un nom usuel de ce champ',
    'part-of-name': () => 'le nom de la colonne contient celui du champ',
    content: ({ example }) => `les valeurs y ressemblent, telle « ${example} »`,
    taken: ({ target, column }) => `le champ « ${target} » est déjà pris par la colonne « ${column} »`,
    empty: () => 'la colonne est vide',
    unknown: () => 'ni le nom ni les valeurs ne disent un champ',
  },
}

const given = (name: string) => (name ? ` « ${name} »` : '')

/** Sentences for whoever made the file. Spaces are made French where they are said. */
export const fr = {
  line: (facts: { line: number }) => `Ligne ${facts.line} : `,
  'not-xml': () => 'Ce fichier n’est pas du XML : un fichier LIDO commence par « < ».',
  'not-lido': (facts: { root: string }) =>
    `Ce fichier XML n’est pas du LIDO : il commence par « ${facts.root} », alors qu’un fichier LIDO commence par « lido:lidoWrap » ou « lido:lido », dans l’espace de noms http://www.lido-schema.org.`,
  'document-type': () =>
    'Ce fichier déclare un type de document (« <!DOCTYPE »), ce dont LIDO n’a pas besoin et qui peut cacher un piège : enlevez cette déclaration, et écrivez en toutes lettres ce que ses entités abrégeaient.',
  'too-deep': (facts: { limit: number }) =>
    `Les éléments sont emboîtés sur plus de ${facts.limit} niveaux : aucune notice n’en a besoin, le fichier est sans doute abîmé.`,
  'value-too-long': (facts: { limit: number }) =>
    `Un seul texte dépasse ${millions(facts.limit)} de caractères : le fichier est sans doute abîmé.`,
  'record-too-heavy': (facts: { limit: number }) =>
    `Une seule notice dépasse ${millions(facts.limit)} de caractères : le fichier est sans doute abîmé.`,
  'encoding-unknown': (facts: { encoding: string }) =>
    `Le fichier se dit écrit en « ${facts.encoding} », un codage des caractères qui n’existe pas. Enregistrez-le en UTF-8.`,
  'encoding-wrong': (facts: { encoding: string }) =>
    `Le fichier se dit écrit en ${facts.encoding}, mais certains caractères ne le sont pas. Enregistrez-le de nouveau en UTF-8.`,
  malformed: () => 'Le XML est mal formé ici : une balise, un attribut ou un caractère « & » ou « < » est mal écrit.',
  'file-cut': (facts: { name: string }) =>
    `Le fichier s’arrête avant la fin : l’élément${given(facts.name)} n’est pas refermé. L’envoi a peut-être été interrompu.`,
  'tags-crossed': (facts: { name: string }) =>
    `Une balise fermante${given(facts.name)} ne correspond pas à l’élément ouvert.`,
  'entity-unknown': () =>
    'Une abréviation de la forme « &nom; » n’est pas connue du XML : écrivez le caractère lui-même, et « &amp; » pour « & ».',
  'prefix-unknown': (facts: { name: string }) =>
    `Le préfixe${given(facts.name)} n’est rattaché à aucun espace de noms : il manque une déclaration « xmlns: ».`,
  'character-forbidden': () => 'Un caractère que le XML interdit se trouve ici ; il n’est souvent pas visible.',
  'attribute-twice': (facts: { name: string }) => `L’attribut${given(facts.name)} est écrit deux fois.`,
  'schema-broken': (facts: { count: number; first_line: number }) =>
    facts.count === 1
      ? `Le fichier ne respecte pas le schéma LIDO (une erreur, à la ligne ${facts.first_line}) : rien n’en est pris.`
      : `Le fichier ne respecte pas le schéma LIDO (${facts.count} erreurs, la première à la ligne ${facts.first_line}) : rien n’en est pris.`,
  'element-unexpected': (facts: { element: string; parent: string; expected: string; spelling: string }) => {
    if (facts.spelling)
      return `L’élément « ${facts.element} » n’existe pas : il s’écrit « ${facts.spelling} », avec ces majuscules.`
    const here = `L’élément « ${facts.element} » n’est pas permis ici, dans « ${facts.parent} »`
    return facts.expected ? `${here} ; on y attend : ${facts.expected}.` : `${here} : plus rien n’y est attendu.`
  },
  'element-missing': (facts: { element: string; expected: string }) =>
    `L’élément « ${facts.element} » n’est pas complet : il y manque ${facts.expected}.`,
  'elements-in-text': (facts: { element: string; child: string }) =>
    `L’élément « ${facts.element} » ne contient que du texte : « ${facts.child} » n’y est pas permis.`,
  'text-between-elements': (facts: { element: string; value: string }) =>
    `L’élément « ${facts.element} » contient du texte hors de ses éléments : « ${facts.value} ».`,
  'attribute-unexpected': (facts: { element: string; attribute: string }) =>
    `L’attribut « ${facts.attribute} » n’est pas permis dans « ${facts.element} ».`,
  'attribute-missing': (facts: { element: string; attribute: string }) =>
    `L’attribut « ${facts.attribute} » manque dans « ${facts.element} ».`,
  'attribute-value': (facts: { attribute: string; value: string; expected: string }) =>
    `L’attribut « ${facts.attribute} » vaut « ${facts.value} » : il doit être ${expectedValues[facts.expected] ?? facts.expected}.`,
  'term-missing': () =>
    'La notice ne dit pas quel genre d’objet elle décrit : « objectWorkType » ne contient aucun terme.',
}

const expectedValues: Readonly<Record<string, string>> = {
  'whole-number': 'un nombre entier',
  'yes-or-no': '« yes » ou « no »',
  language: 'un code de langue, comme « fr » ou « fr-FR »',
}

function millions(characters: number): string {
  const count = characters / 1_000_000
  return count === 1 ? 'un million' : `${count} millions`
}

export type Messages = typeof fr

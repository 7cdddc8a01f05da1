const given = (name: string) => (name ? ` «\u202f${name}\u202f»` : '')

/** Sentences for whoever made the file. */
export const fr = {
  line: (facts: { line: number }) => `Ligne ${facts.line}\u00a0: `,
  'not-xml': () => 'Ce fichier n’est pas du XML\u00a0: un fichier LIDO commence par «\u202f<\u202f».',
  'not-lido': (facts: { root: string }) =>
    `Ce fichier XML n’est pas du LIDO\u00a0: il commence par «\u202f${facts.root}\u202f», alors qu’un fichier LIDO commence par «\u202flido:lidoWrap\u202f» ou «\u202flido:lido\u202f», dans l’espace de noms http://www.lido-schema.org.`,
  'document-type': () =>
    'Ce fichier déclare un type de document («\u202f<!DOCTYPE\u202f»), ce dont LIDO n’a pas besoin et qui peut cacher un piège\u00a0: enlevez cette déclaration, et écrivez en toutes lettres ce que ses entités abrégeaient.',
  'too-deep': (facts: { limit: number }) =>
    `Les éléments sont emboîtés sur plus de ${facts.limit} niveaux\u00a0: aucune notice n’en a besoin, le fichier est sans doute abîmé.`,
  'value-too-long': (facts: { limit: number }) =>
    `Un seul texte dépasse ${millions(facts.limit)} de caractères\u00a0: le fichier est sans doute abîmé.`,
  'record-too-heavy': (facts: { limit: number }) =>
    `Une seule notice dépasse ${millions(facts.limit)} de caractères\u00a0: le fichier est sans doute abîmé.`,
  'encoding-unknown': (facts: { encoding: string }) =>
    `Le fichier se dit écrit en «\u202f${facts.encoding}\u202f», un codage des caractères qui n’existe pas. Enregistrez-le en UTF-8.`,
  'encoding-wrong': (facts: { encoding: string }) =>
    `Le fichier se dit écrit en ${facts.encoding}, mais certains caractères ne le sont pas. Enregistrez-le de nouveau en UTF-8.`,
  malformed: () =>
    'Le XML est mal formé ici\u00a0: une balise, un attribut ou un caractère «\u202f&\u202f» ou «\u202f<\u202f» est mal écrit.',
  'file-cut': (facts: { name: string }) =>
    `Le fichier s’arrête avant la fin\u00a0: l’élément${given(facts.name)} n’est pas refermé. L’envoi a peut-être été interrompu.`,
  'tags-crossed': (facts: { name: string }) =>
    `Une balise fermante${given(facts.name)} ne correspond pas à l’élément ouvert.`,
  'entity-unknown': () =>
    'Une abréviation de la forme `&nom;` n’est pas connue du XML\u00a0: écrivez le caractère lui-même, et `&amp;` pour `&`.',
  'prefix-unknown': (facts: { name: string }) =>
    `Le préfixe${given(facts.name)} n’est rattaché à aucun espace de noms\u00a0: il manque une déclaration «\u202fxmlns\u202f».`,
  'character-forbidden': () => 'Un caractère que le XML interdit se trouve ici\u202f; il n’est souvent pas visible.',
  'attribute-twice': (facts: { name: string }) => `L’attribut${given(facts.name)} est écrit deux fois.`,
  'schema-broken': (facts: { count: number; first_line: number }) =>
    facts.count === 1
      ? `Le fichier ne respecte pas le schéma LIDO (une erreur, à la ligne ${facts.first_line})\u00a0: rien n’en est pris.`
      : `Le fichier ne respecte pas le schéma LIDO (${facts.count} erreurs, la première à la ligne ${facts.first_line})\u00a0: rien n’en est pris.`,
  'element-unexpected': (facts: { element: string; parent: string; expected: string; spelling: string }) => {
    if (facts.spelling)
      return `L’élément «\u202f${facts.element}\u202f» n’existe pas\u00a0: il s’écrit «\u202f${facts.spelling}\u202f», avec ces majuscules.`
    const here = `L’élément «\u202f${facts.element}\u202f» n’est pas permis ici, dans «\u202f${facts.parent}\u202f»`
    return facts.expected
      ? `${here}\u202f; on y attend\u00a0: ${facts.expected}.`
      : `${here}\u00a0: plus rien n’y est attendu.`
  },
  'element-missing': (facts: { element: string; expected: string }) =>
    `L’élément «\u202f${facts.element}\u202f» n’est pas complet\u00a0: il y manque ${facts.expected}.`,
  'elements-in-text': (facts: { element: string; child: string }) =>
    `L’élément «\u202f${facts.element}\u202f» ne contient que du texte\u00a0: «\u202f${facts.child}\u202f» n’y est pas permis.`,
  'text-between-elements': (facts: { element: string; value: string }) =>
    `L’élément «\u202f${facts.element}\u202f» contient du texte hors de ses éléments\u00a0: «\u202f${facts.value}\u202f».`,
  'attribute-unexpected': (facts: { element: string; attribute: string }) =>
    `L’attribut «\u202f${facts.attribute}\u202f» n’est pas permis dans «\u202f${facts.element}\u202f».`,
  'attribute-missing': (facts: { element: string; attribute: string }) =>
    `L’attribut «\u202f${facts.attribute}\u202f» manque dans «\u202f${facts.element}\u202f».`,
  'attribute-value': (facts: { attribute: string; value: string; expected: string }) =>
    `L’attribut «\u202f${facts.attribute}\u202f» vaut «\u202f${facts.value}\u202f»\u00a0: il doit être ${expectedValues[facts.expected] ?? facts.expected}.`,
  'term-missing': () =>
    'La notice ne dit pas quel genre d’objet elle décrit\u00a0: «\u202fobjectWorkType\u202f» ne contient aucun terme.',
}

const expectedValues: Readonly<Record<string, string>> = {
  'whole-number': 'un nombre entier',
  'yes-or-no': '«\u202fyes\u202f» ou «\u202fno\u202f»',
  language: 'un code de langue, comme «\u202ffr\u202f» ou «\u202ffr-FR\u202f»',
}

function millions(characters: number): string {
  const count = characters / 1_000_000
  return count === 1 ? 'un million' : `${count} millions`
}

export type Messages = typeof fr

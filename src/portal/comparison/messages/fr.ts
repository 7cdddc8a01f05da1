export const fr = {
  title: (one: string, other: string) => `${one} et ${other}, côte à côte`,
  titleAlone: (one: string) => `${one}, à côté d’une autre œuvre`,
  choose: 'Mettre à côté',
  chooseLabel: 'Une autre œuvre',
  chooseHint: 'Son numéro d’inventaire, sa référence Joconde ou l’adresse de sa page.',
  notFound: (typed: string) => `Aucune œuvre visible ne répond à «\u202f${typed}\u202f».`,
  several: 'Plusieurs œuvres portent ce numéro. Laquelle\u00a0?',
  itself: 'C’est la même œuvre\u00a0: choisissez-en une autre.',
  sameScale: 'À la même échelle.',
  noScale:
    'Pas à la même échelle\u00a0: les mesures de l’une au moins manquent, ou sa photographie montre plus qu’elle.',
  scale: (length: string) => `Échelle\u00a0: ${length}`,
  exchange: 'Les échanger',
  fromSelection: 'Dans ma sélection',
  dimensions: 'Dimensions',
}

export type Messages = typeof fr

/** What is said the same as in French, and rightly so. */
export const sameInFrench: Readonly<Record<string, readonly string[]>> = {
  en: [
    'Page 3',
    'Pages',
    'Département',
    'Départements',
    'département',
    '3\u00a0départements',
    'restaurant',
    'latitude',
    'longitude',
    'UTF-8',
    'UTF-16',
    'Windows-1252',
    'Techniques',
  ],
  es: [],
  oc: ['Agrandir', 'Ascension', 'Nom', 'jardin', 'restaurant'],
  ca: ['Artistes', '3\u00a0artistes', '3, de 3\u00a0artistes', 'Mort', 'Nom', 'restaurant'],
}

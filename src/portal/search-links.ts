/** The words by which an address of the search of works names what to keep: French in every language. */
export const searchWord = {
  technique: 'technique',
  period: 'periode',
  subject: 'sujet',
  domain: 'domaine',
  artist: 'artiste',
  museum: 'musee',
} as const

/** What the frame, the shared components and the error pages say. */
export const fr = {
  skip: 'Aller au contenu',
  mainNavigation: 'Principale',
  languages: 'Langues',
  searchWholeSite: 'Chercher dans tout le site',
  searchPlaceholder: 'Musée, œuvre, artiste…',
  search: 'Chercher',
  partners: 'Partenaires',
  demonstration:
    'Démonstration\u00a0: les musées sont réels\u202f; horaires, tarifs et services sont donnés en exemple.',
  breadcrumb: 'Fil d’Ariane',
  scheme: 'Apparence',
  schemeDay: 'Claire',
  schemeDark: 'Sombre',
  schemeSystem: 'Selon l’appareil',
  pages: 'Pages',
  previousPage: 'Page précédente',
  nextPage: 'Page suivante',
  page: (number: number) => `Page ${number}`,
  refine: 'Affiner',
  refineChosen: (count: number) => `Affiner (${count})`,
  showResults: 'Montrer les résultats',
  withoutThisFilter: (label: string) => `Retirer «\u202f${label}\u202f»`,
  filtersInForce: 'Filtres choisis',
  openState: 'ouvert',
  closedState: 'fermé',
  problemsTitle: (count: number) => (count > 1 ? `${count} réponses sont à revoir` : 'Une réponse est à revoir'),
  optional: 'facultatif',
  errorNumber: (status: number) => `Erreur ${status}`,
  notFound: {
    title: 'Rien n’est accroché ici',
    label: { title: 'Page perdue', technique: 'Adresse sur fond blanc' },
    text: 'La page a pu changer de nom, ou l’adresse perdre une lettre en route. Les musées, eux, sont toujours à leur place.',
    searchLabel: 'Chercher ce que vous vouliez voir',
    elsewhere: 'Continuer la visite',
  },
  failure: {
    title: 'Un tableau s’est décroché',
    label: { title: 'Chute libre', technique: 'Fil rompu, page inachevée' },
    text: 'La page n’a pas pu être montrée. L’incident est noté\u202f; vous pouvez réessayer dans un instant.',
    reference: 'Si vous nous écrivez, donnez cette référence\u00a0:',
    retry: 'Réessayer',
  },
  tooMany: {
    title: 'Pas si vite dans les salles',
    label: { title: 'La Foule', technique: 'Demandes superposées' },
    text: 'Trop de demandes sont arrivées de votre réseau en peu de temps. Attendez un peu, puis rechargez la page.',
    wait: (seconds: number) =>
      seconds < 60 ? `Réessayez dans ${seconds} s.` : `Réessayez dans ${Math.ceil(seconds / 60)} min.`,
  },
  unavailable: {
    title: 'Salle fermée un moment',
    label: { title: 'Nature au repos', technique: 'Toile de protection' },
    text: 'Nos données ne répondent pas pour l’instant, et cette page en a besoin. Le reste du site se lit toujours.',
  },
  forbidden: {
    title: 'Cette porte est fermée',
    label: { title: 'Le Cordon', technique: 'Laiton et velours' },
    text: 'Cette page est réservée à des membres du réseau.',
  },
}

export type Messages = typeof fr

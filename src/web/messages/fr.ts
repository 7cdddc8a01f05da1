/** What the frame, the shared components and the error pages say. */
export const fr = {
  skip: 'Aller au contenu',
  mainNavigation: 'Principale',
  languages: 'Langues',
  searchWholeSite: 'Chercher dans tout le site',
  searchPlaceholder: 'Musée, œuvre, artiste, lieu…',
  search: 'Chercher',
  partners: 'Partenaires',
  newWindow: 'nouvelle fenêtre',
  demonstration:
    'Démonstration\u00a0: les musées sont réels, les horaires, les tarifs et les événements sont donnés en exemple.',
  siteNotice: 'Avis',
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
  notFound: {
    title: 'Ce clou est vide',
    text: 'Rien n’est accroché à cette adresse. La page a pu changer de nom, ou l’adresse perdre une lettre en route.',
    searchLabel: 'Chercher ce que vous vouliez voir',
    elsewhere: 'Continuer la visite',
  },
  failure: {
    title: 'Un tableau s’est décroché',
    text: 'La page n’a pas pu être montrée. L’incident est noté\u00a0; vous pouvez réessayer dans un instant.',
    reference: 'Si vous nous écrivez, donnez cette référence\u00a0:',
    retry: 'Réessayer',
  },
  tooMany: {
    title: 'Pas si vite dans les salles',
    text: 'Trop de demandes sont arrivées de votre réseau en peu de temps. Attendez un moment, puis rechargez la page.',
    wait: (seconds: number) =>
      seconds < 60 ? `Réessayez dans ${seconds} s.` : `Réessayez dans ${Math.ceil(seconds / 60)} min.`,
  },
  unavailable: {
    title: 'Salle fermée un moment',
    text: 'Cette page demande des renseignements qui ne sont pas joignables pour l’instant. Les pages déjà vues restent ouvertes.',
  },
  forbidden: {
    title: 'Cette porte est fermée',
    text: 'Cette page est réservée à certaines personnes du réseau.',
  },
}

export type Messages = typeof fr

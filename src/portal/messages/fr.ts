import { counted } from '../../platform/text/numbers.ts'

const museums = (count: number) => counted('fr', count, 'musée', 'musées')

/** What the pages over several areas say. */
export const fr = {
  home: {
    title: (network: string) => network,
    description: (count: number, territory: string) =>
      `${museums(count)} ${territory}\u00a0: lequel voir, où, quand, pour combien. Un mur par jour, accroché de tous les musées à tour de rôle.`,
    heading: (count: number) => [`${museums(count)},`, 'un mur par jour.'] as const,
    today: (day: string) =>
      `${day}. Quatre musées de quatre départements, dessinés d’après leurs seules dates et leurs collections.`,
    how: 'Comment ce mur est choisi',
    search: 'Un seul champ pour tout chercher',
    searchPlaceholder: 'Musée, ville, domaine…',
    openNow: 'Ouverts maintenant',
    openSoon: 'Les premiers à ouvrir',
    nobodyOpen: 'Tous les musées sont fermés à cette heure.',
    allOpen: (count: number) => (count === 1 ? 'Le seul musée ouvert' : `Les ${museums(count)} ouverts en ce moment`),
    themes: 'Par thème',
    allThemes: 'Tous les thèmes',
    territory: 'Le territoire',
    openMap: 'Ouvrir la carte',
    turn: 'Chaque jour, d’autres',
  },
  wallRule:
    'Le mur d’accueil tourne\u00a0: chaque musée y passe à son tour, le plus petit aussi souvent que le plus grand. Quatre par jour, jamais deux du même département, et personne ne revient avant que tous soient passés.',
  department: {
    description: (count: number, name: string) =>
      `${name}\u00a0: ${museums(count)}, avec leurs horaires et leurs collections.`,
    towns: 'Les villes',
    others: 'Les autres départements',
    museums: 'Les musées',
    openNow: 'Ouverts maintenant',
  },
  commune: {
    description: (count: number, name: string, department: string) =>
      `${name} (${department})\u00a0: ${museums(count)}.`,
    nearby: 'Et dans les environs',
  },
  theme: {
    kind: 'Thème',
    description: (count: number, name: string, territory: string) => `${name}\u00a0: ${museums(count)} ${territory}.`,
    only: 'Ceux qui ne font presque que cela',
    others: 'Et dans ces musées aussi',
    elsewhere: 'Les autres thèmes',
    map: 'Les voir sur la carte',
  },
  network: {
    title: 'Le réseau',
    kind: 'Qui nous sommes',
    association: 'L’association',
    founded: 'Fondée en',
    museums: 'Musées',
    departments: 'Départements',
    equal: 'La même place pour chacun',
    write: 'Nous écrire',
    partners: 'Les partenaires',
  },
  partners: {
    title: 'Les partenaires',
    description: (network: string) => `Celles et ceux avec qui travaillent les ${network}.`,
    text: 'Le réseau tient grâce à l’État, aux collectivités et aux fédérations que voici.',
  },
  contact: {
    title: 'Nous écrire',
    description: 'Écrire à l’association, ou directement à un musée.',
    association: 'À l’association',
    museum: 'À un musée',
    museumText:
      'Chaque page de musée donne son téléphone et son site\u00a0; c’est lui qui répond le mieux sur ses horaires et ses collections.',
    correction: 'Une information est fausse\u202f?',
    correctionText: 'Au bas de chaque page de musée, un lien permet de le dire en une minute.',
    email: 'Courriel',
    phone: 'Téléphone',
    address: 'Adresse',
  },
  legal: {
    title: 'Mentions légales',
    description: 'Qui publie ce site, d’où viennent ses données, comment les réutiliser.',
    publisher: 'Éditeur',
    publisherText: (association: string) => `Ce site est publié par l’association ${association}.`,
    data: 'Données',
    dataText:
      'Les faits sur les musées (noms, villes, identifiants, coordonnées, domaines, années) viennent de Muséofile, ministère de la Culture, sous Licence Ouverte 2.0, puis des musées eux-mêmes. Les contours viennent de Natural Earth, du domaine public.',
    reuse: 'Réutiliser',
    reuseText: 'La liste des musées est à vous en CSV, JSON et GeoJSON\u00a0: citez la source et la date.',
    drawings: 'Dessins',
    drawingsText:
      'Les planches sont dessinées par le site à partir des seuls faits\u00a0: ce ne sont ni des photographies ni des reproductions d’œuvres.',
    software: 'Logiciel',
    softwareText:
      'Le site fonctionne avec Cimaise, logiciel libre sous licence MIT. Caractères Bricolage Grotesque et Literata, licence OFL.',
  },
  privacy: {
    title: 'Aucun traceur',
    description: 'Ce que ce site sait de vous\u00a0: presque rien, et voici quoi.',
    none: 'Ce que nous ne faisons pas',
    noneText:
      'Pas de cookie, pas de mesure d’audience chez un tiers, pas de police, de carte ni de vidéo venue d’ailleurs\u00a0: aucune page n’appelle une autre adresse que la nôtre. C’est pourquoi aucun bandeau ne vous demande rien.',
    place: 'Votre position',
    placeText:
      'Si vous demandez les musées près de vous, la distance se calcule dans votre appareil. La position ne nous est pas envoyée.',
    messages: 'Vos messages',
    messagesText:
      'Un message envoyé par formulaire est gardé avec votre adresse électronique, le temps d’y répondre. Écrivez à l’association pour le faire effacer.',
    scheme: 'Clair ou sombre',
    schemeText: 'Votre choix d’apparence reste dans votre navigateur.',
  },
  accessibility: {
    title: 'Accessibilité',
    description: 'Comment ce site se lit, s’écoute et se parcourt au clavier\u00a0; ce qui manque encore.',
    state: 'Où nous en sommes',
    stateText:
      'Le site vise la conformité au RGAA 4.1.2. Toutes les pages sont vérifiées par des outils à chaque version (axe, HTML_CodeSniffer, validateur HTML)\u00a0; un audit complet par un tiers reste à faire. Il est donc partiellement conforme.',
    how: 'Ce qui est fait',
    howList: [
      'Tout se parcourt au clavier, et le point où l’on est se voit toujours.',
      'Toutes les pages fonctionnent sans JavaScript.',
      'Chaque carte est suivie de la même chose en liste.',
      'Les couleurs ne disent jamais rien seules, et les contrastes passent le niveau AAA pour la lecture.',
      'Rien ne bouge si votre appareil demande le calme.',
    ],
    missing: 'Ce qui manque',
    missingText:
      'La carte à explorer demande WebGL\u00a0; le dessin et la liste disent la même chose. Les textes des musées sont souvent en français seulement.',
    tell: 'Dire une difficulté',
    tellText: 'Écrivez-nous\u00a0: nous répondons, et si cela ne suffit pas, le Défenseur des droits peut être saisi.',
  },
  mailbox: {
    title: 'Le courrier de la démonstration',
    text: 'Aucun serveur de courrier n’est réglé\u00a0: les lettres du site restent ici, et tout le monde peut les lire.',
    empty: 'Aucune lettre pour l’instant.',
    to: (address: string) => `À ${address}`,
  },
  siteMap: { title: 'Plan du site', description: 'Toutes les pages, rangées.', pages: 'Pages', towns: 'Villes' },
  openNowCount: (count: number) => museums(count),
}

export type Messages = typeof fr

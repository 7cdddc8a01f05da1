import { counted } from '../../platform/text/numbers.ts'

const museums = (count: number) => counted('fr', count, 'musée', 'musées')

/** What the pages over several areas say. */
export const fr = {
  home: {
    description: (count: number, within: string) =>
      `${museums(count)} ${within}\u00a0: lequel voir, où, quand, à quel prix. Et chaque jour un nouveau mur, où tous passent à tour de rôle.`,
    heading: (count: number): readonly [string, string] => [`${museums(count)},`, 'un mur par jour.'],
    today: (day: string) =>
      `${day}. Les musées du jour, dessinés d’après leur nom, leur lieu, leurs dates et leurs collections.`,
    todayWorks: (day: string) => `${day}. Quatre œuvres de quatre musées, accrochées à la même échelle.`,
    how: 'Comment ce mur est choisi',
    search: 'Chercher un musée, une œuvre, un artiste',
    searchPlaceholder: 'Musée, œuvre, artiste…',
    openNow: 'Ouverts maintenant',
    openSoon: 'Les premiers à ouvrir',
    nobodyOpen: 'Tous les musées sont fermés à cette heure.',
    allOpen: (count: number) => (count === 1 ? 'Le seul musée ouvert' : `Les ${museums(count)} ouverts en ce moment`),
    themes: 'Par thème',
    allThemes: 'Tous les thèmes',
    territory: 'Le territoire',
    openMap: 'Ouvrir la carte',
  },
  wallRule:
    'Le mur d’accueil change chaque jour\u00a0: quatre musées s’y accrochent, chacun à son tour, le plus petit aussi souvent que le plus grand. Ils viennent autant que possible de départements différents, et aucun ne revient avant que tous soient passés. Ceux qui montrent leurs œuvres en accrochent une, une autre à chaque passage, et toutes quatre sont à la même échelle.',
  department: {
    allWorks: 'Toutes ses œuvres, à trier et à filtrer',
    description: (count: number, name: string) =>
      `${name}\u00a0: ${museums(count)}, leurs horaires et leurs collections.`,
    towns: 'Les villes',
    others: 'Les autres départements',
    museums: 'Les musées',
  },
  commune: {
    description: (count: number, name: string, department: string) =>
      `${name} (${department})\u00a0: ${museums(count)}, et d’autres dans les environs.`,
    nearby: 'Et dans les environs',
  },
  theme: {
    kind: 'Thème',
    description: (count: number, name: string, within: string) => `${name}\u00a0: ${museums(count)} ${within}.`,
    elsewhere: 'Les autres thèmes',
    map: 'Les voir sur la carte',
  },
  network: {
    title: 'Le réseau',
    kind: 'Qui nous sommes',
    association: 'L’association',
    name: 'Nom',
    founded: 'Fondée en',
    museums: 'Musées',
    departments: 'Départements',
    equal: 'La même place pour chacun',
    write: 'Nous écrire',
    partners: 'Les partenaires',
  },
  partners: {
    title: 'Les partenaires',
    description: (network: string) => `${network}\u00a0: avec qui travaille le réseau.`,
    text: 'Le réseau vit grâce à l’État, aux collectivités et aux fédérations que voici.',
  },
  contact: {
    title: 'Nous écrire',
    description: 'Écrire à l’association, ou directement à un musée.',
    association: 'À l’association',
    museum: 'À un musée',
    museumText:
      'Chaque page de musée donne son téléphone et son site\u00a0: c’est lui qui répond le mieux sur ses horaires et ses collections.',
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
      'Les faits sur les musées (noms, villes, identifiants, coordonnées, domaines, années) viennent de Muséofile, base du ministère de la Culture, sous Licence Ouverte 2.0, puis des musées eux-mêmes. Les contours des départements viennent de Natural Earth et sont du domaine public.',
    reuse: 'Réutiliser',
    reuseText: 'La liste des musées est à vous\u00a0: reprenez-la, en citant la source et la date.',
    drawings: 'Dessins',
    drawingsText:
      'Les planches sont dessinées par le site d’après les seuls faits\u00a0: ce ne sont ni des photographies ni des reproductions d’œuvres.',
    software: 'Logiciel',
    softwareText:
      'Le site fonctionne avec Cimaise, logiciel libre sous licence MIT. Ses caractères sont le Bricolage Grotesque et le Literata, sous licence OFL.',
  },
  privacy: {
    title: 'Aucun traceur',
    description: 'Ce que ce site sait de vous\u00a0: presque rien, et voici quoi.',
    none: 'Ce que nous ne faisons pas',
    noneText:
      'Pas de cookie, pas de mesure d’audience chez un tiers, pas de police, de carte ni de vidéo venue d’ailleurs\u00a0: aucune page n’appelle une autre adresse que la nôtre. C’est pourquoi aucun bandeau ne vous demande rien.',
    place: 'Votre position',
    placeText:
      'Si vous demandez les musées près de vous, la distance se calcule dans votre appareil. Votre position ne nous est pas envoyée.',
    messages: 'Vos messages',
    messagesText:
      'Un message envoyé par formulaire est gardé avec votre adresse électronique, pour que l’on puisse vous répondre. Écrivez à l’association pour le faire effacer. Celui que vous n’avez pas confirmé s’efface au bout d’une semaine.',
    scheme: 'Clair ou sombre',
    schemeText: 'Votre choix d’apparence reste dans votre navigateur.',
    selection: 'Votre sélection',
    selectionText:
      'Les œuvres que vous gardez, leur ordre et vos notes restent dans votre navigateur. Les partager n’envoie que la liste des œuvres, jamais vos notes.',
  },
  accessibility: {
    title: 'Accessibilité',
    description: 'Comment ce site se lit, s’écoute et se parcourt au clavier\u202f; ce qui manque encore.',
    state: 'Où nous en sommes',
    stateText:
      'Le site vise la conformité au RGAA 4.1.2. Des outils vérifient chaque version (axe, HTML_CodeSniffer, validateur HTML)\u202f; un audit complet par un tiers reste à faire. Il est donc partiellement conforme.',
    how: 'Ce qui est fait',
    howList: [
      'Tout se parcourt au clavier, et l’on voit toujours où l’on en est.',
      'Toutes les pages fonctionnent sans JavaScript.',
      'Chaque carte est doublée d’une liste qui dit la même chose.',
      'Aucune information ne tient à la seule couleur, et les textes à lire atteignent le contraste AAA.',
      'Rien ne bouge si votre appareil demande le calme.',
    ],
    missing: 'Ce qui manque',
    missingText:
      'La carte à explorer demande WebGL\u202f; le dessin et la liste montrent les mêmes musées. Les textes des musées n’existent souvent qu’en français.',
    tell: 'Signaler une difficulté',
    tellText:
      'Écrivez-nous\u00a0: nous répondons. Si notre réponse ne suffit pas, vous pouvez saisir le Défenseur des droits.',
  },
  mailbox: {
    title: 'Le courrier de la démonstration',
    text: 'Ce site n’a pas de serveur de courrier\u00a0: ses lettres restent ici, et tout le monde peut les lire.',
    empty: 'Aucune lettre pour l’instant.',
    to: (address: string) => `À ${address}`,
  },
  siteMap: {
    title: 'Plan du site',
    description: 'Toutes les pages du site, rangées.',
    pages: 'Pages',
    towns: 'Villes',
  },
}

export type Messages = typeof fr

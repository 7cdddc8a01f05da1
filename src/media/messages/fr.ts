import type { LicenceCode } from '../licences.ts'

/** What is said beside pictures, and in the viewer. */
export const fr = {
  photographer: (name: string) => `Photographie\u00a0: ${name}`,
  credit: (owner: string) => (owner.startsWith('©') ? owner : `©\u00a0${owner}`),
  noCredit: 'Crédit non renseigné',
  small: 'Montrée en petit\u00a0: les droits de l’auteur courent encore, ou ne sont pas ouverts.',
  largeImage: 'L’image en grand',
  /** The others are called by their own name everywhere. */
  licences: {
    PDM: 'Domaine public',
    CC0: 'CC0\u00a01.0, sans restriction',
    'LICENCE-OUVERTE': 'Licence Ouverte\u00a02.0',
    InC: 'Droits réservés',
    'InC-EDU': 'Droits réservés, usage éducatif autorisé',
    'InC-NC': 'Droits réservés, usage non commercial autorisé',
    'InC-OW-EU': 'Œuvre orpheline',
    'InC-RUU': 'Droits réservés, ayants droit introuvables',
    'NoC-NC': 'Hors droits, usage non commercial',
    'NoC-OKLR': 'Hors droits, autres restrictions légales',
    'NoC-CR': 'Hors droits, restrictions contractuelles',
    CNE: 'Droits non évalués',
    UND: 'Droits indéterminés',
    NKC: 'Pas de droits connus',
  } satisfies Record<Exclude<LicenceCode, `CC-${string}`>, string>,
  viewer: {
    open: 'Agrandir',
    close: 'Fermer',
    loading: 'L’image arrive…',
    failed: 'L’image en grand ne s’est pas ouverte. Vérifiez votre connexion, puis recommencez.',
    opened: 'Image ouverte en grand.',
    stage: 'Image à explorer',
    zoomIn: 'Approcher',
    zoomOut: 'Éloigner',
    whole: 'Voir en entier',
    turn: 'Tourner d’un quart',
    fullScreen: 'Plein écran',
    leaveFullScreen: 'Quitter le plein écran',
    sameScale: 'À la même échelle',
    keys: 'Clavier\u00a0: flèches pour se déplacer, + et − pour approcher et éloigner, r pour tourner, f pour le plein écran, Échap pour fermer.',
    scale: (length: string) => `Échelle\u00a0: ${length}`,
  },
}

export type Messages = typeof fr

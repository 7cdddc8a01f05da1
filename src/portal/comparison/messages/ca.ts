import type { Messages } from './fr.ts'

export const ca: Messages = {
  title: (one, other) => `${one} i ${other}, costat a costat`,
  titleAlone: (one) => `${one}, al costat d’una altra obra`,
  choose: 'Posar al costat',
  chooseLabel: 'Una altra obra',
  chooseHint: 'El número d’inventari, la referència Joconde o l’adreça de la pàgina.',
  notFound: (typed) => `Cap obra visible no respon a «${typed}».`,
  several: 'Més d’una obra porta aquest número. Quina?',
  itself: 'És la mateixa obra: trieu-ne una altra.',
  sameScale: 'A la mateixa escala.',
  noScale: 'No són a la mateixa escala: falten les mides d’una com a mínim, o la fotografia mostra més que l’obra.',
  scale: (length) => `Escala: ${length}`,
  exchange: 'Intercanviar-les',
  fromSelection: 'A la meva selecció',
  dimensions: 'Mides',
}

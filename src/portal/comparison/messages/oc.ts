import type { Messages } from './fr.ts'

export const oc: Messages = {
  title: (one, other) => `${one} e ${other}, costat a costat`,
  titleAlone: (one) => `${one}, a costat d’una autra òbra`,
  choose: 'Metre a costat',
  chooseLabel: 'Una autra òbra',
  chooseHint: 'Son numèro d’inventari, sa referéncia Joconde o l’adreça de sa pagina.',
  notFound: (typed) => `Cap d’òbra visibla respond pas a «${typed}».`,
  several: 'Mai d’una òbra pòrta aqueste numèro. Quala?',
  itself: 'Es la meteissa òbra: causissètz-ne una autra.',
  sameScale: 'A la meteissa escala.',
  noScale: 'Pas a la meteissa escala: mancan las mesuras d’una al mens, o sa fotografia mòstra mai que l’òbra.',
  scale: (length) => `Escala: ${length}`,
  exchange: 'Las escambiar',
  fromSelection: 'Dins ma seleccion',
  dimensions: 'Mesuras',
}

import type { Messages } from './fr.ts'

export const es: Messages = {
  title: (one, other) => `${one} y ${other}, lado a lado`,
  titleAlone: (one) => `${one}, junto a otra obra`,
  choose: 'Poner al lado',
  chooseLabel: 'Otra obra',
  chooseHint: 'Su número de inventario, su referencia Joconde o la dirección de su página.',
  notFound: (typed) => `Ninguna obra visible responde a «${typed}».`,
  several: 'Varias obras llevan este número. ¿Cuál de ellas?',
  itself: 'Es la misma obra: elija otra.',
  sameScale: 'A la misma escala.',
  noScale: 'No están a la misma escala: faltan las medidas de una al menos, o su fotografía muestra más que la obra.',
  scale: (length) => `Escala: ${length}`,
  exchange: 'Intercambiarlas',
  fromSelection: 'En mi selección',
  dimensions: 'Dimensiones',
}

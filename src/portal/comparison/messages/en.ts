import type { Messages } from './fr.ts'

export const en: Messages = {
  title: (one, other) => `${one} and ${other}, side by side`,
  titleAlone: (one) => `${one}, beside another work`,
  choose: 'Put side by side',
  chooseLabel: 'Another work',
  chooseHint: 'Its inventory number, its Joconde reference or the address of its page.',
  notFound: (typed) => `No visible work answers to “${typed}”.`,
  several: 'Several works bear this number. Which one?',
  itself: 'This is the same work: choose another.',
  sameScale: 'At the same scale.',
  noScale:
    'Not at the same scale: the measures of one at least are missing, or its photograph shows more than the work.',
  scale: (length) => `Scale: ${length}`,
  exchange: 'Exchange them',
  fromSelection: 'In my selection',
  dimensions: 'Measures',
}

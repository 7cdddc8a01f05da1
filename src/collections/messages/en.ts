import type { Messages } from './fr.ts'

export const en: Messages = {
  anonymous: 'anonymous',
  certainty: {
    copy: (name) => `copy after ${name}`,
    after: (name) => `after ${name}`,
    inspired: (name) => `inspired by ${name}`,
    imitator: (name) => `imitator of ${name}`,
    manner: (name) => `in the manner of ${name}`,
    follower: (name) => `follower of ${name}`,
    circle: (name) => `circle of ${name}`,
    school: (name) => `school of ${name}`,
    pupil: (name) => `pupil of ${name}`,
    workshop: (name) => `workshop of ${name}`,
    attributed: (name) => `attributed to ${name}`,
    doubtful: (name) => `${name} (?)`,
    certain: (name) => name,
  },
  born: (year) => `born ${year}`,
  died: (year) => `died ${year}`,
  drawnPlate: 'drawn plate',
  onDisplay: 'on display',
  more: (count) => `and ${count} others`,
}

import type { Messages } from './fr.ts'

export const oc: Messages = {
  anonymous: 'anonim',
  certainty: {
    copy: (name) => `còpia segon ${name}`,
    after: (name) => `segon ${name}`,
    inspired: (name) => `inspirat de ${name}`,
    imitator: (name) => `imitator de ${name}`,
    manner: (name) => `al biais de ${name}`,
    follower: (name) => `continuator de ${name}`,
    circle: (name) => `entorn de ${name}`,
    school: (name) => `escòla de ${name}`,
    pupil: (name) => `escolan de ${name}`,
    workshop: (name) => `talhièr de ${name}`,
    attributed: (name) => `atribuit a ${name}`,
    doubtful: (name) => `${name} (?)`,
    certain: (name) => name,
  },
  born: (year) => `nascut en ${year}`,
  died: (year) => `mòrt en ${year}`,
  drawnPlate: 'plancha dessenhada',
  onDisplay: 'expausat',
  more: (count) => `e ${count} autres`,
}

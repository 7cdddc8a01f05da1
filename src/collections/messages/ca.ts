import type { Messages } from './fr.ts'

export const ca: Messages = {
  anonymous: 'anònim',
  certainty: {
    copy: (name) => `còpia de ${name}`,
    after: (name) => `segons ${name}`,
    inspired: (name) => `inspirat en ${name}`,
    imitator: (name) => `imitador de ${name}`,
    manner: (name) => `a la manera de ${name}`,
    follower: (name) => `seguidor de ${name}`,
    circle: (name) => `cercle de ${name}`,
    school: (name) => `escola de ${name}`,
    pupil: (name) => `deixeble de ${name}`,
    workshop: (name) => `taller de ${name}`,
    attributed: (name) => `atribuït a ${name}`,
    doubtful: (name) => `${name} (?)`,
    certain: (name) => name,
  },
  born: (year) => `nascut el ${year}`,
  died: (year) => `mort el ${year}`,
  drawnPlate: 'làmina dibuixada',
  onDisplay: 'exposat',
  more: (count) => `i ${count} més`,
}

import type { Messages } from './fr.ts'

export const es: Messages = {
  anonymous: 'anónimo',
  certainty: {
    copy: (name) => `copia de ${name}`,
    after: (name) => `según ${name}`,
    inspired: (name) => `inspirado en ${name}`,
    imitator: (name) => `imitador de ${name}`,
    manner: (name) => `a la manera de ${name}`,
    follower: (name) => `seguidor de ${name}`,
    circle: (name) => `círculo de ${name}`,
    school: (name) => `escuela de ${name}`,
    pupil: (name) => `discípulo de ${name}`,
    workshop: (name) => `taller de ${name}`,
    attributed: (name) => `atribuido a ${name}`,
    doubtful: (name) => `${name} (?)`,
    certain: (name) => name,
  },
  born: (year) => `nacido en ${year}`,
  died: (year) => `fallecido en ${year}`,
  drawnPlate: 'lámina dibujada',
  onDisplay: 'expuesto',
  more: (count) => `y ${count} más`,
}

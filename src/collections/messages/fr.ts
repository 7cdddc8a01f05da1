export const fr = {
  anonymous: 'anonyme',
  /** How near the work is to the person named; `name` as shown. */
  certainty: {
    copy: (name: string) => `copie d’après ${name}`,
    after: (name: string) => `d’après ${name}`,
    inspired: (name: string) => `inspiré de ${name}`,
    imitator: (name: string) => `imitateur de ${name}`,
    manner: (name: string) => `à la manière de ${name}`,
    follower: (name: string) => `suiveur de ${name}`,
    circle: (name: string) => `entourage de ${name}`,
    school: (name: string) => `école de ${name}`,
    pupil: (name: string) => `élève de ${name}`,
    workshop: (name: string) => `atelier de ${name}`,
    attributed: (name: string) => `attribué à ${name}`,
    doubtful: (name: string) => `${name} (?)`,
    certain: (name: string) => name,
  },
  born: (year: string) => `né en ${year}`,
  died: (year: string) => `mort en ${year}`,
  drawnPlate: 'planche dessinée',
  onDisplay: 'exposé',
  more: (count: number) => `et ${count} autres`,
}

export type Messages = typeof fr

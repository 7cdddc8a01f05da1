import type { PerLanguage } from '../../platform/languages.ts'

interface OutageMessages {
  /** `day` and `time` come with their prepositions: « le 3 mars 2027 », « à 10 h ». */
  copy: (day: string, time: string) => string
  unsent: { title: string; text: string; again: string; typed: string }
}

/** What is said while the database is away. */
export const outageMessages: PerLanguage<OutageMessages> = {
  fr: {
    copy: (day, time) =>
      `Nos données ne répondent pas pour l’instant. Vous lisez la copie de cette page faite ${day} ${time}.`,
    unsent: {
      title: 'Votre message n’est pas parti',
      text: 'Nos données ne répondent pas pour l’instant, et rien n’a été enregistré. Ce que vous avez écrit est ci-dessous, tout entier\u00a0: attendez un moment, puis envoyez à nouveau.',
      again: 'Envoyer à nouveau',
      typed: 'Ce que vous avez écrit',
    },
  },
  en: {
    copy: (day, time) =>
      `Our data are not answering for the moment. You are reading the copy of this page made ${day} ${time}.`,
    unsent: {
      title: 'Your message was not sent',
      text: 'Our data are not answering for the moment, and nothing was stored. What you wrote is below, all of it: wait a moment, then send it again.',
      again: 'Send again',
      typed: 'What you wrote',
    },
  },
  es: {
    copy: (day, time) =>
      `Nuestros datos no responden por ahora. Está leyendo la copia de esta página hecha ${day} ${time}.`,
    unsent: {
      title: 'Su mensaje no ha salido',
      text: 'Nuestros datos no responden por ahora y no se ha guardado nada. Lo que escribió está más abajo, entero: espere un momento y envíelo de nuevo.',
      again: 'Enviar de nuevo',
      typed: 'Lo que escribió',
    },
  },
  oc: {
    copy: (day, time) =>
      `Nòstras donadas respondon pas pel moment. Legissètz la còpia d’aquesta pagina facha ${day} ${time}.`,
    unsent: {
      title: 'Vòstre messatge es pas partit',
      text: 'Nòstras donadas respondon pas pel moment, e res es pas estat enregistrat. Çò qu’avètz escrich es çai jos, tot entièr\u00a0: esperatz un momenton, puèi tornatz mandar.',
      again: 'Tornar mandar',
      typed: 'Çò qu’avètz escrich',
    },
  },
  ca: {
    copy: (day, time) =>
      `Les nostres dades no responen de moment. Llegiu la còpia d’aquesta pàgina feta ${day} ${time}.`,
    unsent: {
      title: 'El vostre missatge no ha sortit',
      text: 'Les nostres dades no responen de moment i no s’ha desat res. El que heu escrit és a sota, sencer: espereu un moment i torneu-ho a enviar.',
      again: 'Tornar a enviar',
      typed: 'El que heu escrit',
    },
  },
}

import type { PerLanguage } from '../languages.ts'

/** Ours for every language: `Intl` has no Occitan, and its Spanish and Catalan put commas where a sentence wants none. */
export const weekdayWords: PerLanguage<readonly string[]> = {
  fr: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  es: ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'],
  oc: ['diluns', 'dimars', 'dimècres', 'dijòus', 'divendres', 'dissabte', 'dimenge'],
  ca: ['dilluns', 'dimarts', 'dimecres', 'dijous', 'divendres', 'dissabte', 'diumenge'],
}

export const shortWeekdayWords: PerLanguage<readonly string[]> = {
  fr: ['lun.', 'mar.', 'mer.', 'jeu.', 'ven.', 'sam.', 'dim.'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  es: ['lun.', 'mar.', 'mié.', 'jue.', 'vie.', 'sáb.', 'dom.'],
  oc: ['dil.', 'dim.', 'dmc.', 'dij.', 'div.', 'dis.', 'dmg.'],
  ca: ['dl.', 'dt.', 'dc.', 'dj.', 'dv.', 'ds.', 'dg.'],
}

export const monthWords: PerLanguage<readonly string[]> = {
  fr: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  es: [
    'enero',
    'febrero',
    'marzo',
    'abril',
    'mayo',
    'junio',
    'julio',
    'agosto',
    'septiembre',
    'octubre',
    'noviembre',
    'diciembre',
  ],
  oc: [
    'genièr',
    'febrièr',
    'març',
    'abril',
    'mai',
    'junh',
    'julhet',
    'agost',
    'setembre',
    'octobre',
    'novembre',
    'decembre',
  ],
  ca: [
    'gener',
    'febrer',
    'març',
    'abril',
    'maig',
    'juny',
    'juliol',
    'agost',
    'setembre',
    'octubre',
    'novembre',
    'desembre',
  ],
}

export const shortMonthWords: PerLanguage<readonly string[]> = {
  fr: ['janv.', 'févr.', 'mars', 'avril', 'mai', 'juin', 'juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'],
  es: ['ene.', 'feb.', 'mar.', 'abr.', 'mayo', 'jun.', 'jul.', 'ago.', 'sept.', 'oct.', 'nov.', 'dic.'],
  oc: ['gen.', 'febr.', 'març', 'abr.', 'mai', 'junh', 'jul.', 'ag.', 'set.', 'oct.', 'nov.', 'dec.'],
  ca: ['gen.', 'febr.', 'març', 'abr.', 'maig', 'juny', 'jul.', 'ag.', 'set.', 'oct.', 'nov.', 'des.'],
}

export const dayWords: PerLanguage<{ today: string; tomorrow: string; yesterday: string }> = {
  fr: { today: 'aujourd’hui', tomorrow: 'demain', yesterday: 'hier' },
  en: { today: 'today', tomorrow: 'tomorrow', yesterday: 'yesterday' },
  es: { today: 'hoy', tomorrow: 'mañana', yesterday: 'ayer' },
  oc: { today: 'uèi', tomorrow: 'deman', yesterday: 'ièr' },
  ca: { today: 'avui', tomorrow: 'demà', yesterday: 'ahir' },
}

import type { Language } from '../languages.ts'

/** « à Lavaur », « au Vigan », « aux Matelles », “in Lavaur”. Towns keep their French name in every language. */
export function inTown(language: Language, town: string): string {
  switch (language) {
    case 'fr':
      return contracted(town, 'au', 'aux') ?? `à ${town}`
    case 'en':
      return `in ${town}`
    case 'es':
      return `en ${town}`
    default:
      return `a ${town}`
  }
}

/** « près d’Albi », « près du Vigan », “near Albi”. */
export function nearTown(language: Language, town: string): string {
  switch (language) {
    case 'fr':
      return `près ${contracted(town, 'du', 'des') ?? withOf(town)}`
    case 'en':
      return `near ${town}`
    case 'es':
      return `cerca de ${town}`
    case 'oc':
      return `prèp ${withOf(town)}`
    case 'ca':
      return `a prop ${withOf(town)}`
  }
}

/** French alone melts the article of a name into the word before it; « La » and « L’ » stay. */
function contracted(town: string, one: string, many: string): string | undefined {
  if (town.startsWith('Le ')) return `${one} ${town.slice(3)}`
  return town.startsWith('Les ') ? `${many} ${town.slice(4)}` : undefined
}

function withOf(town: string): string {
  return /^[aeiouyàâéèêëîïôûœ]/i.test(town) ? `d’${town}` : `de ${town}`
}

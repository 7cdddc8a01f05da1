import { frenchSpaces } from './french-spaces.ts'

/** French as it is printed, from French as it is typed: « l'eau "vive" ; ... » → « l’eau «\u202fvive\u202f»\u202f; … ». Addresses of pages stay whole. */
export function typesetFrench(text: string): string {
  return frenchSpaces(
    text
      .replace(/(?<=\p{L})'(?=[\p{L}\d"«])/gu, '’')
      .replace(/"([^"\n]+)"/g, '« $1 »')
      .replace(/\.{3}/g, '…'),
  )
}

import { isUnreachable } from '../database/connect.ts'
import { Forbidden } from '../errors.ts'
import { type OperatorLanguage, type OperatorSentence, Refusal } from '../operator.ts'
import { DatabaseProblem } from '../postgres/index.ts'

/** What went wrong as a sentence that says what to do; undefined for what nobody foresaw, whose stack is wanted. */
export function sentenceOf(error: unknown, language: OperatorLanguage): string | undefined {
  if (error instanceof Refusal) return error.sentence[language]
  // Already in the operator's language.
  if (error instanceof DatabaseProblem) return error.message
  if (error instanceof Forbidden) return forbidden[language]
  if (!(error instanceof Error)) return undefined
  const { code, path } = error as NodeJS.ErrnoException
  const known =
    databaseSentences[code ?? ''] ?? (isUnreachable(error) && !path ? unreachable(error.message) : undefined)
  return (known ?? fileSentence(code, path))?.[language]
}

const forbidden: OperatorSentence = {
  fr: 'Cela n’est pas permis à qui le demande.',
  en: 'Whoever asks may not do this.',
}

function unreachable(detail: string): OperatorSentence {
  return {
    fr: `La base de données ne répond pas (${detail}). \`cimaise database start\` relance celle qui accompagne Cimaise ; avec un PostgreSQL à vous, vérifiez qu’il tourne et que DATABASE_URL y mène. \`cimaise doctor\` examine l’installation.`,
    en: `The database does not answer (${detail}). \`cimaise database start\` starts the one that comes with Cimaise; with a PostgreSQL of your own, check that it runs and that DATABASE_URL leads to it. \`cimaise doctor\` examines the installation.`,
  }
}

const noRoom: OperatorSentence = {
  fr: 'Le disque est plein. Libérez de la place, puis recommencez : rien n’est resté à moitié fait.',
  en: 'The disk is full. Make room, then try again: nothing is left half done.',
}

const databaseSentences: Readonly<Record<string, OperatorSentence>> = {
  '28P01': {
    fr: 'PostgreSQL refuse le mot de passe de DATABASE_URL.',
    en: 'PostgreSQL refuses the password in DATABASE_URL.',
  },
  '28000': {
    fr: 'PostgreSQL n’admet pas l’utilisateur de DATABASE_URL (voir pg_hba.conf).',
    en: 'PostgreSQL does not admit the user in DATABASE_URL (see pg_hba.conf).',
  },
  '3D000': {
    fr: 'La base nommée dans DATABASE_URL n’existe pas. Créez-la (createdb), vide, puis recommencez.',
    en: 'The database named in DATABASE_URL does not exist. Create it (createdb), empty, then try again.',
  },
  '42501': {
    fr: 'L’utilisateur de DATABASE_URL n’en a pas le droit. Il doit être propriétaire de la base.',
    en: 'The user in DATABASE_URL lacks the right to do this. It must own the database.',
  },
  '53100': noRoom,
  ENOSPC: noRoom,
  EDQUOT: noRoom,
}

function fileSentence(code: string | undefined, path: string | undefined): OperatorSentence | undefined {
  // Reading an opened folder fails without saying which.
  if (code === 'EISDIR' && !path)
    return { fr: 'C’est un dossier, il faut un fichier.', en: 'This is a folder, a file is needed.' }
  if (!path) return undefined
  switch (code) {
    case 'ENOENT':
      return { fr: `${path} n’existe pas.`, en: `${path} does not exist.` }
    case 'EACCES':
    case 'EPERM':
      return {
        fr: `${path} ne se laisse pas ouvrir : le droit manque.`,
        en: `${path} cannot be opened: permission denied.`,
      }
    case 'EISDIR':
      return { fr: `${path} est un dossier.`, en: `${path} is a folder.` }
    case 'ENOTDIR':
      return {
        fr: `${path} traverse un fichier qui n’est pas un dossier.`,
        en: `${path} goes through a file that is no folder.`,
      }
    case 'EROFS':
      return { fr: `${path} est sur un disque en lecture seule.`, en: `${path} is on a read-only disk.` }
    default:
      return undefined
  }
}

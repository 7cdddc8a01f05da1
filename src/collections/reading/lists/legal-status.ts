import { fold } from '../fold.ts'
import { splitOutside } from '../split.ts'

export type LegalStatus = {
  /** « propriété de la commune ». */
  status?: string
  /** « legs », « achat avec participation du FRAM ». */
  acquisition_mode?: string
  owner_town?: string
  owner?: string
  /** Anything else said: « archives publiques », « classé MH ». */
  notes?: string
}

const mode =
  /^(?:achats?|acquis|acquisition|ancien fonds|attribution|cession|changement d'affectation|conquete|dation|devolution|dons?|don\b.*|donations?|echange|fouilles?|legs|leg|mode d'acquisition|preemption|recuperation|saisie|souscription|transfert|depot|affectation|versement|collecte|commande|heritage|trouvaille|confiscation|production)(?![a-z])/
const note =
  /^(?:archives publiques|classe mh|inscrit mh|protection|interdiction|conditions|localisation|œuvre|oeuvre|inalienable|tresor national|service)(?![a-z])/
const status = /^(?:propriete|propriete\b.*|copropriete|bien de|domaine public|statut|domanial)(?![a-z])/
const institution =
  /^(?:musees?|ecomusees?|museum|muséum|chateau|chateau-musee|cabinet|centre|maison|palais|bibliotheque|mediatheque|archives|abbaye|hotel|fondation|galerie|manufacture|institut|societe|association|eveche|cathedrale|fonds|conseil|region|departement|ville|universite|academie|ministere|parc|memorial|citadelle|conservatoire|cite|les|le|la|l'|mucem|mnam|chambre|syndicat|communaute|commune|direction|caisse)(?![a-z])/

/** Reads STAT: `propriété de la commune ; legs ; Montpellier ; musée Fabre`, any part of it missing. */
export function readLegalStatus(text: string): LegalStatus {
  const read: LegalStatus = {}
  const rest: string[] = []
  const notes: string[] = []
  for (const part of splitOutside(text, ';#\n')) {
    const folded = fold(part)
    if (read.status === undefined && rest.length === 0 && status.test(folded)) read.status = part
    else if (mode.test(folded) && (rest.length === 0 || read.acquisition_mode === undefined))
      read.acquisition_mode = joined(read.acquisition_mode, part)
    else if (note.test(folded) && !(rest.length > 0 && institution.test(folded))) notes.push(part)
    else rest.push(part)
  }
  placeOwner(read, rest)
  if (notes.length > 0) read.notes = notes.join(' ; ')
  return read
}

function joined(before: string | undefined, part: string): string {
  return before === undefined ? part : `${before}, ${part}`
}

/** Town first, then who owns; alone, it is a town unless it says what it is or begins in lower case. */
function placeOwner(read: LegalStatus, rest: readonly string[]): void {
  const [first, ...others] = rest
  if (first === undefined) return
  if (others.length > 0) {
    // « musée de la Lunette ; Morez » is the wrong way round.
    const [second = ''] = others
    if (isInstitution(first) && others.length === 1 && !isInstitution(second)) {
      read.owner_town = second
      read.owner = first
    } else if (isInstitution(first)) read.owner = rest.join(' ; ')
    else {
      read.owner_town = first
      read.owner = others.join(' ; ')
    }
  } else if (isInstitution(first)) read.owner = first
  else read.owner_town = first
}

function isInstitution(part: string): boolean {
  return (
    /^\p{Ll}/u.test(part) ||
    (institution.test(fold(part)) && !/^L[ea]s?\s\p{Lu}/u.test(part)) ||
    / (?:musée|museum|cité) /iu.test(` ${part} `)
  )
}

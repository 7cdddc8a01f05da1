export { addPersons, completePersons } from './add-persons.ts'
export { addPerson, editPerson, removePerson } from './commands.ts'
export { type PersonFields, type PersonWarning, personForm, personWarnings } from './forms.ts'
export {
  type KnownPerson,
  type NamedMaker,
  type NewPerson,
  type PersonIndex,
  personIndex,
  personKind,
} from './person-index.ts'
export { reviewProtection } from './review-protection.ts'
export { imageRights, lastProtectedYear, type RightsHolder, type WorkRights } from './rights.ts'

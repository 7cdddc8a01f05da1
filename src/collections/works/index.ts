export { addWorks, editWork, type NewWork, removeWork, withdrawWork } from './commands.ts'
export { createLinker, type Linked, type Linker } from './link.ts'
export { findWorkToEdit, listWorksNumbered } from './queries.ts'
export {
  clean,
  completeWritten,
  type Maker,
  type OwnFields,
  ownDefaults,
  ownFields,
  stateColumns,
  understoodFields,
  type WorkState,
} from './state.ts'
export { deleteWorks, insertWorks, readWorks, type StoredWork, saveWorks, workKind } from './store.ts'
export { shownTitle, workSlug } from './title.ts'
export { inventoryKey, understandWork } from './understand.ts'
export type { UnderstoodCreator, UnderstoodTerm, UnderstoodWork, Warning } from './understood.ts'

export { addGroup, editGroup, type GroupChange, type GroupRefused, groupKind, removeGroup } from './commands.ts'
export { type GroupFields, groupForm } from './forms.ts'
export { findGroupToEdit, listGroupsToEdit, listWorksOfGroup } from './queries.ts'

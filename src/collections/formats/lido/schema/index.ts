export { type GivenElement, SchemaChecker } from './checker.ts'
export type { Version } from './grammar.ts'
export { lidoNamespace, nameInGrammar } from './names.ts'
export type { Violation } from './violation.ts'

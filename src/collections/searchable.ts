export { personsSearched } from './searched/persons.ts'
export { termsSearched } from './searched/terms.ts'
export { worksSearched } from './searched/works.ts'

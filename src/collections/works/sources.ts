export { mayReplace, type Source, type Sources } from '../sources.ts'

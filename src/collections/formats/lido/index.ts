export { isLidoReason, sayLido } from './messages/say.ts'
export { readLido } from './read-lido.ts'

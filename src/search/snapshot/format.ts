import { createHash } from 'node:crypto'
import { endianness } from 'node:os'
import { z } from 'zod'
import type { SearchSchema } from '../port.ts'
import type { NumberArray } from './arrays.ts'

/**
 * A snapshot file: 8 bytes of magic, the length of the header and its checksum (4 bytes each, little-endian), the header (JSON,
 * padded with spaces), then the arrays, each starting on a multiple of 8 and checked by its own CRC 32.
 */
export const magic = Buffer.from('CIMAISEX')
export const preambleLength = 16

/** To be raised by whatever makes old files unreadable, the analysis of words included. */
const formatVersion = 9

const constructors = { Uint8Array, Uint16Array, Uint32Array, Int32Array, Float32Array, Float64Array }
type ArrayType = keyof typeof constructors

export const headerShape = z.object({
  schema: z.string(),
  marker: z.string(),
  /** Length of the file past the header. */
  length: z.number(),
  arrays: z.array(
    z.object({
      name: z.string(),
      type: z.enum(Object.keys(constructors) as [ArrayType, ...ArrayType[]]),
      start: z.number(),
      length: z.number(),
      checksum: z.number(),
    }),
  ),
})
export type Header = z.infer<typeof headerShape>

/** Differs when a file written for one schema cannot answer for the other. */
export function digestOf(schema: SearchSchema): string {
  return createHash('sha256')
    .update(JSON.stringify([formatVersion, endianness(), schema]))
    .digest('hex')
}

export function typeOf(array: NumberArray): ArrayType {
  const name = array instanceof Uint8Array ? 'Uint8Array' : array.constructor.name
  return name as ArrayType
}

export function bytesOf(array: NumberArray): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength)
}

export function arrayOf(type: ArrayType, buffer: ArrayBuffer, start: number, byteLength: number): NumberArray {
  const Constructor = constructors[type]
  return new Constructor(buffer, start, byteLength / Constructor.BYTES_PER_ELEMENT)
}

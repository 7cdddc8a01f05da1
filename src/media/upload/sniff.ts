import { open } from 'node:fs/promises'
import { fileTypeFromBuffer } from 'file-type'
import type { Fault } from './refusals.ts'

export const imageTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/tiff'] as const
export type ImageType = (typeof imageTypes)[number]

const enough = 64 * 1024
const raw = new Set(['arw', 'cr2', 'cr3', 'dng', 'nef', 'orf', 'raf', 'rw2', 'pef', 'srw', '3fr', 'iiq'])

/** What a file is, by its bytes: neither its name nor what the browser calls it is believed. */
export async function sniff(path: string): Promise<{ readonly type: ImageType } | Fault> {
  const head = await readHead(path)
  if (head.length === 0) return { why: 'empty' }
  const found = await fileTypeFromBuffer(head).catch(() => undefined)
  const type = imageTypes.find((each) => each === found?.mime)
  if (type) return { type }
  if (!found || /xml|html|text/.test(found.mime)) return { why: markup(head) }
  if (found.mime === 'application/pdf') return { why: 'pdf' }
  if (found.mime === 'image/gif') return { why: 'gif' }
  if (/^image\/hei[cf]/.test(found.mime)) return { why: 'heic' }
  if (raw.has(found.ext)) return { why: 'raw' }
  return { why: 'other', extension: found.ext }
}

function markup(head: Buffer): 'svg' | 'page' | 'unknown' {
  const encoding = head[0] === 0xff && head[1] === 0xfe ? 'utf16le' : 'utf8'
  const text = head.toString(encoding).slice(0, 8192).toLowerCase()
  if (/<(\w+:)?svg[\s>]/.test(text)) return 'svg'
  return /<(!doctype html|html|head|body|script)[\s>]/.test(text) ? 'page' : 'unknown'
}

async function readHead(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(enough), 0, enough, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

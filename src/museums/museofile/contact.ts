import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/min'
import type { Reading } from './facts.ts'

const countries: Readonly<Record<string, CountryCode>> = {
  '971': 'GP',
  '972': 'MQ',
  '973': 'GF',
  '974': 'RE',
  '975': 'PM',
  '976': 'YT',
}

/** The first number of the cell, in E.164; the others, often the town hall's, are named in a flag. */
export function readPhone(cell: string, departmentCode: string): Reading<string | null> {
  const numbers = cell
    .replace(/\(0\)/g, '')
    .split(/[/;,()]|\s-\s|\bou\b/i)
    .map((part) => part.replace(/[^\d+]/g, ''))
    .filter(Boolean)
  const [first] = numbers
  if (first === undefined) return { value: null, flags: cell ? [{ reason: 'phone-unreadable', value: cell }] : [] }
  const withoutZero = /^[1-9]\d{8}$/.test(first)
  const national = withoutZero ? `0${first}` : first.replace(/^(00|\+)?330?(?=\d{9}$)/, '+33')
  const number = parsePhoneNumberFromString(national, countries[departmentCode] ?? 'FR')
  if (!number?.isValid()) return { value: null, flags: [{ reason: 'phone-unreadable', value: cell }] }
  const instead = number.formatNational()
  if (numbers.length > 1) return { value: number.number, flags: [{ reason: 'phone-several', value: cell, instead }] }
  return { value: number.number, flags: withoutZero ? [{ reason: 'phone-zero-added', value: cell, instead }] : [] }
}

/** A web address with its scheme: files leave it out. Only http and https, only hosts that can be public. */
export function readWebsite(cell: string): Reading<string | null> {
  const written = cell.trim()
  if (!written) return { value: null, flags: [] }
  const [first = '', ...others] = written.split(/\s+(?:ou|et|;)\s+|\s*[;,]\s+/)
  const address = first.replace(/^\/+/, '').replaceAll(' ', '%20')
  const url = parseUrl(/^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `https://${address}`)
  if (!url) return { value: null, flags: [{ reason: 'website-unreadable', value: written }] }
  const value = url.pathname === '/' && !url.search && !url.hash ? url.href.slice(0, -1) : url.href
  return { value, flags: others.length > 0 ? [{ reason: 'website-several', value: written, instead: value }] : [] }
}

function parseUrl(address: string): URL | undefined {
  if (!URL.canParse(address)) return undefined
  const url = new URL(address)
  url.hostname = url.hostname.replace(/\.$/, '')
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:'
  const isPublic = /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+(xn--[a-z0-9-]+|[a-z]{2,})$/.test(url.hostname)
  // « html#… » and « page.html » are ends of addresses, not hosts.
  const isFile = /\.(html?|php|aspx?|jpe?g|pdf)$/.test(url.hostname)
  return isWeb && isPublic && !isFile && !url.username && !url.password ? url : undefined
}

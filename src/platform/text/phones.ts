import { parsePhoneNumberFromString } from 'libphonenumber-js/min'

/** « 05 63 22 12 91 » for a French number, « +376 … » for another, its groups on one line. */
export function formatPhone(number: string): string {
  const parsed = parsePhoneNumberFromString(number, 'FR')
  const text = parsed ? (parsed.country === 'FR' ? parsed.formatNational() : parsed.formatInternational()) : number
  return text.replace(/ /g, '\u00a0')
}

/** A number as people type it, in E.164; undefined when it is none. French unless it says otherwise. */
export function readPhone(typed: string): string | undefined {
  const parsed = parsePhoneNumberFromString(typed, 'FR')
  return parsed?.isValid() ? parsed.number : undefined
}

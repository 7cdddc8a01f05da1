import { createHash } from 'node:crypto'
import { schemeScript } from './scheme.ts'
import { unfoldScript } from './unfold.ts'

/** To the byte, no other in a page. */
const pageScripts = [schemeScript, unfoldScript].map(
  (script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
)

/**
 * Sent with every answer. Scripts and styles come from this host only, but for two scripts written in pages; a style
 * attribute may only set custom properties (`components/custom-properties.ts` writes them, the architecture test refuses
 * any other).
 */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [
    "default-src 'none'",
    `script-src 'self' ${pageScripts.join(' ')}`,
    "style-src 'self'",
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'geolocation=(self), camera=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-site',
  'X-Frame-Options': 'DENY',
}

/**
 * True when a form was posted from a page of another site than `hosts`. Browsers say where a post comes from; a client
 * that says nothing (no `Sec-Fetch-Site`, no `Origin`) carries no one's cookies and forges nothing.
 */
export function isForged(
  headers: Readonly<Record<string, string | string[] | undefined>>,
  hosts: readonly string[],
): boolean {
  const site = headers['sec-fetch-site']
  if (typeof site === 'string') return site !== 'same-origin' && site !== 'none'
  const { origin } = headers
  if (typeof origin !== 'string' || origin === '') return false
  return !URL.canParse(origin) || !hosts.includes(new URL(origin).host)
}

import { z } from 'zod'
import { domainCodes } from './domains.ts'

/** What a museum may offer, and how it may be reached: closed lists, named in `messages/`. */
export const services = [
  'shop',
  'bookshop',
  'cafe',
  'restaurant',
  'cloakroom',
  'parking',
  'bicycle-parking',
  'picnic-area',
  'garden',
  'library',
  'guided-tours',
  'audio-guide',
  'workshops',
  'family-trail',
  'groups',
  'wifi',
  'baby-changing',
] as const
export const accessibilityMeans = [
  'step-free',
  'lift',
  'accessible-toilets',
  'wheelchair-loan',
  'seats',
  'accessible-parking',
  'sign-language',
  'induction-loop',
  'tactile-models',
  'audio-description',
  'large-print',
  'easy-to-read',
  'assistance-dogs',
  'quiet-hours',
] as const
export const contactSubjects = [
  'visit',
  'groups',
  'schools',
  'research',
  'images',
  'press',
  'donations',
  'other',
] as const
export const priceLabels = ['full', 'reduced', 'child', 'group', 'school', 'family', 'exhibition'] as const
export const freeDays = [
  'always',
  'first-sunday',
  'museum-night',
  'heritage-days',
  'under-18',
  'under-26',
  'job-seekers',
  'teachers',
] as const
export const correctionSubjects = ['hours', 'prices', 'address', 'contact', 'access', 'text', 'other'] as const

export const priceForm = z.strictObject({
  label: z.enum(priceLabels),
  amount_cents: z.number().int().min(0).max(100_00),
  condition: z.string().max(120).nullable().default(null),
})
export const contactForm = z.strictObject({
  subject: z.enum(contactSubjects),
  name: z.string().max(120).nullable().default(null),
  phone: z.string().nullable().default(null),
  email: z.email().nullable().default(null),
})
export type Price = z.output<typeof priceForm>
export type Contact = z.output<typeof contactForm>

const line = z.string().trim().min(1).max(200)
// Museofile allows 7 000 characters; its files hold up to 12 400.
const text = z.string().trim().min(1).max(16_000)
const webAddress = z.url({ protocol: /^https?$/ }).max(500)

/** Every field of a museum that a person or an import may write; absent fields stay as they are, null empties one. */
export const museumForm = z
  .strictObject({
    name: line,
    official_name: line.nullable(),
    other_names: z.array(line),
    street: line.nullable(),
    place: line.nullable(),
    postcode: z
      .string()
      .regex(/^\d{5}$/)
      .nullable(),
    town: line,
    commune_code: z.string().regex(/^(\d{2}|2[AB])\d{3}$/),
    department_code: z.string().regex(/^(\d{2}|2[AB]|97\d)$/),
    latitude: z.number().min(-90).max(90).nullable(),
    longitude: z.number().min(-180).max(180).nullable(),
    phone: z
      .string()
      .regex(/^\+\d{6,15}$/)
      .nullable(),
    email: z.email().nullable(),
    website: webAddress.nullable(),
    social_links: z.record(z.string().regex(/^[a-z]+$/), webAddress),
    contacts: z.array(contactForm),
    access: text.nullable(),
    domains: z.array(z.enum(domainCodes)),
    categories: z.array(line),
    themes: text.nullable(),
    musee_de_france: z.boolean(),
    governing_body: line.nullable(),
    description: text.nullable(),
    history: text.nullable(),
    building_interest: text.nullable(),
    building_protection: text.nullable(),
    space_protection: text.nullable(),
    merimee_refs: z.array(line),
    strengths: text.nullable(),
    artists: text.nullable(),
    key_people: text.nullable(),
    key_figures: z.array(z.strictObject({ value: line, label: line })),
    highlights: text.nullable(),
    created_year: z.number().int().min(1500).max(2100).nullable(),
    services: z.array(z.enum(services)),
    accessibility: z.array(z.enum(accessibilityMeans)),
    accessibility_note: text.nullable(),
    prices: z.array(priceForm),
    free_days: z.array(z.enum(freeDays)),
    price_note: text.nullable(),
    prices_example: z.boolean(),
    opening_hours: z.string().trim().min(1).max(1000).nullable(),
    hours_note: text.nullable(),
    hours_example: z.boolean(),
    hours_verified_on: z.iso.date().nullable(),
    last_admission_minutes: z.number().int().min(0).max(240).nullable(),
    state: z.enum(['open', 'closed', 'left']),
    closed_until_on: z.iso.date().nullable(),
    closed_reason: line.nullable(),
    left_on: z.iso.date().nullable(),
    verified_on: z.iso.date().nullable(),
    museofile_updated_on: z.iso.date().nullable(),
  })
  .partial()
export type MuseumFields = z.output<typeof museumForm>

import type { FileRecord } from '../../../written.ts'

/** A work to write: what is written of it, and as much of what was understood as there is. */
export interface WorkForExport extends Omit<FileRecord, 'place'> {
  /** Its identifier in Cimaise. */
  readonly id?: string | undefined
  /** Its public page. */
  readonly url?: string | undefined
  /** The museum's name and page, `museum` being its Museofile identifier or its name as written. */
  readonly museum_name?: string | undefined
  readonly museum_town?: string | undefined
  readonly museum_url?: string | undefined
  /** Astronomical years, as in EDTF: -179 is 180 before Christ. */
  readonly earliest_year?: number | null | undefined
  readonly latest_year?: number | null | undefined
  readonly measures?: readonly MeasureForExport[] | undefined
  readonly creators?: readonly CreatorForExport[] | undefined
  readonly terms?: readonly TermForExport[] | undefined
  readonly images?: readonly ImageForExport[] | undefined
  /** Under which licence the record itself is given: an address. */
  readonly record_rights?: string | undefined
  /** Whether the work is still protected, and how it may be used: an address of the closed list. */
  readonly work_rights?: string | undefined
  /** `YYYY-MM-DD` */
  readonly created_on?: string | undefined
  readonly updated_on?: string | undefined
}

export interface MeasureForExport {
  /** In French: « hauteur ». */
  readonly kind: string
  readonly value: number
  /** The lower end of an interval, whose upper one is the value. */
  readonly least?: number | undefined
  /** « mm », « g » */
  readonly unit: string
  /** The part measured: « avec socle ». */
  readonly part?: string | undefined
  readonly approximate?: boolean | undefined
}

/** What was understood of an item, and what is known of the person. */
export interface CreatorForExport {
  /** The item of the field that it was read from. */
  readonly written: string
  /** As filed: « DELACROIX Eugène ». */
  readonly name: string
  /** As shown: « Eugène Delacroix ». */
  readonly shown_name?: string | undefined
  readonly collective?: boolean | undefined
  readonly role?: string | undefined
  /** In French: « attribué à »; none when it is certain. */
  readonly certainty?: string | undefined
  /** As written: « 1798 », « 1844/05/30 », « vers 1687 ». */
  readonly birth_date?: string | undefined
  readonly birth_place?: string | undefined
  readonly death_date?: string | undefined
  readonly death_place?: string | undefined
  /** Addresses in authority files. */
  readonly identifiers?: readonly string[] | undefined
}

export interface TermForExport {
  /** The item of the field that it was read from, or its words. */
  readonly label: string
  /** Its address in a vocabulary. */
  readonly uri: string
}

export interface ImageForExport {
  readonly url: string
  readonly preview_url?: string | undefined
  /** « image/jpeg » */
  readonly media_type?: string | undefined
  readonly width_px?: number | undefined
  readonly height_px?: number | undefined
  readonly caption?: string | undefined
  readonly credit?: string | undefined
  /** An address of the closed list. */
  readonly rights?: string | undefined
}

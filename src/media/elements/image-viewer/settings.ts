export interface Stage {
  /** Address of its `info.json`. */
  readonly description: string
  readonly label: string
  readonly credit?: string
  /** Of the work from edge to edge of the image, when it is known. */
  readonly width_mm?: number
}

export type Words = Record<
  | 'open'
  | 'close'
  | 'loading'
  | 'failed'
  | 'opened'
  | 'stage'
  | 'zoomIn'
  | 'zoomOut'
  | 'whole'
  | 'turn'
  | 'fullScreen'
  | 'leaveFullScreen'
  | 'sameScale'
  | 'keys'
  | 'scale',
  string
>

export interface Settings {
  readonly stages: readonly Stage[]
  readonly words: Words
}

/** What the page says to the element. */
export function settingsOf({ dataset }: HTMLElement): Settings {
  return { stages: JSON.parse(dataset.stages ?? '[]'), words: JSON.parse(dataset.words ?? '{}') }
}

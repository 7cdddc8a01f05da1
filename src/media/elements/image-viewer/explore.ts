import styleUrl from './image-viewer.css?url'
import type { Settings } from './settings.ts'
import { type StageView, stageView } from './stage-view.ts'

export interface Exploration {
  close(): void
}

let prepared: Promise<void> | undefined

/** The stylesheet, once per page. */
function prepare(): Promise<void> {
  prepared ??= new Promise((resolve, reject) => {
    const sheet = document.createElement('link')
    sheet.rel = 'stylesheet'
    sheet.href = styleUrl
    sheet.addEventListener('load', () => resolve())
    sheet.addEventListener('error', () => reject(new Error(`No stylesheet at ${styleUrl}`)))
    document.head.append(sheet)
  })
  return prepared
}

/**
 * Opens the viewer over the page: one image, or two side by side, and their tools.
 * @throws when the stylesheet or an image does not come
 */
export async function explore({ stages, words }: Settings, closed: () => void): Promise<Exploration> {
  const [views] = await Promise.all([Promise.all(stages.map((stage) => stageView(stage, words))), prepare()])
  const dialog = document.createElement('dialog')
  dialog.className = 'viewer-dialog'
  dialog.setAttribute('aria-label', stages.map(({ label }) => label).join(', '))
  const row = document.createElement('div')
  row.className = 'viewer-stages'
  row.append(...views.map(({ element }) => element))
  const keys = document.createElement('p')
  keys.className = 'viewer-keys'
  keys.textContent = words.keys

  /** The image that has the focus, or all of them. */
  const chosen = () => {
    const focused = views.filter(({ element }) => element.contains(document.activeElement))
    return focused.length > 0 ? focused : views
  }
  const each = (act: (view: StageView) => void) => chosen().forEach(act)
  const acts = {
    zoomIn: () => each((view) => view.zoom(1.5)),
    zoomOut: () => each((view) => view.zoom(1 / 1.5)),
    whole: () => each((view) => view.whole()),
    turn: () => each((view) => view.turn()),
    sameScale: () => showAtOneScale(views),
    fullScreen: () => void toggleFullScreen(dialog),
  }
  const button = (name: keyof typeof acts | 'close', act: () => void) => {
    const made = document.createElement('button')
    made.type = 'button'
    made.className = 'button'
    made.append(icon(icons[name]), label(words[name]))
    made.addEventListener('click', act)
    return made
  }
  const tools = document.createElement('div')
  tools.className = 'viewer-bar'
  tools.setAttribute('role', 'group')
  const comparable = views.length > 1 && stages.every(({ width_mm }) => width_mm !== undefined)
  for (const name of ['zoomIn', 'zoomOut', 'whole', 'turn'] as const) tools.append(button(name, acts[name]))
  if (comparable) tools.append(button('sameScale', acts.sameScale))
  const full = button('fullScreen', acts.fullScreen)
  if (document.fullscreenEnabled) tools.append(full)
  tools.append(button('close', () => dialog.close()))
  dialog.append(tools, row, keys)

  dialog.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const act = {
      '+': acts.zoomIn,
      '=': acts.zoomIn,
      '-': acts.zoomOut,
      '0': acts.whole,
      r: acts.turn,
      f: acts.fullScreen,
      ArrowLeft: () => each((view) => view.pan(-1, 0)),
      ArrowRight: () => each((view) => view.pan(1, 0)),
      ArrowUp: () => each((view) => view.pan(0, -1)),
      ArrowDown: () => each((view) => view.pan(0, 1)),
    }[event.key.length === 1 ? event.key.toLowerCase() : event.key]
    if (!act) return
    event.preventDefault()
    act()
  })
  dialog.addEventListener('fullscreenchange', () => {
    full.lastElementChild?.replaceWith(
      label(document.fullscreenElement === dialog ? words.leaveFullScreen : words.fullScreen),
    )
  })
  dialog.addEventListener('close', () => {
    for (const view of views) view.destroy()
    dialog.remove()
    closed()
  })
  document.body.append(dialog)
  dialog.showModal()
  return { close: () => dialog.close() }
}

/** What each tool is on a screen too narrow for its name: strokes on a grid of 20. */
const icons = {
  zoomIn: 'M10 4v12M4 10h12',
  zoomOut: 'M4 10h12',
  whole: 'M3 5h14v10H3zM7 8h6v4H7z',
  turn: 'M15.5 10a5.5 5.5 0 1 1-2-4.2M14 2v4h-4',
  sameScale: 'M3 6v9h5V6zM11 10v5h6v-5zM2 17h16',
  fullScreen: 'M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4',
  close: 'm5 5 10 10M15 5 5 15',
} as const

function icon(strokes: string): SVGSVGElement {
  const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  drawing.setAttribute('viewBox', '0 0 20 20')
  drawing.setAttribute('class', 'icon')
  drawing.setAttribute('aria-hidden', 'true')
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path')
  path.setAttribute('d', strokes)
  drawing.append(path)
  return drawing
}

function label(text: string): HTMLSpanElement {
  const made = document.createElement('span')
  made.textContent = text
  return made
}

/** Two works at the size they have beside each other: as large as both can be seen whole. */
function showAtOneScale(views: readonly StageView[]): void {
  const densities = views.flatMap(({ pixelsPerMillimetreWhole }) => pixelsPerMillimetreWhole ?? [])
  const density = Math.min(...densities)
  for (const view of views) {
    view.whole()
    view.showAt(density)
  }
}

async function toggleFullScreen(dialog: HTMLDialogElement): Promise<void> {
  if (document.fullscreenElement) await document.exitFullscreen()
  else await dialog.requestFullscreen().catch(() => undefined)
}

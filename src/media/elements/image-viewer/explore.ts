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
    made.textContent = words[name]
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
    full.textContent = document.fullscreenElement === dialog ? words.leaveFullScreen : words.fullScreen
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

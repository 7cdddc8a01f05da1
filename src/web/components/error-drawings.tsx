import type { VNode } from 'preact'

const hook = (x: number) => <path class="metal" d={`M${x - 5} 0h10v8h-10z`} />

/** The trace a picture leaves on a wall when it is gone, and its two wires. */
const emptyNail = (
  <>
    <path class="trace" d="M96 104h208v156H96z" />
    {hook(136)}
    {hook(264)}
    <path class="wire" d="M136 8c0 46-2 92 1 128 1 13-11 17-13 9s8-11 11-3" />
    <path class="wire" d="M264 8c0 34 3 68-1 96-2 13 11 18 13 9s-9-10-11-2" />
  </>
)

/** One wire has gone: the frame hangs with its weight under the other. */
const fallen = (
  <>
    {hook(150)}
    {hook(262)}
    <path class="wire" d="M150 8v112" />
    <path class="wire" d="M262 8c0 20 2 40-1 58-2 12 9 16 11 8" />
    <g transform="translate(150 195.4) rotate(21.8)">
      <path class="frame-edge" d="M-106-76h212V76h-212z" />
      <path class="picture-edge" d="M-92-62H92V62H-92z" />
      <path class="line" d="M-92 24c30-26 52-30 78-8s58 20 106-14" />
      <path class="wire" d="M28-76c2-14 10-20 6-34" />
    </g>
  </>
)

/** More pictures than the wall can take. */
const crowded = (
  <>
    {[
      [28, 34, 96, 120],
      [110, 22, 132, 92],
      [228, 38, 92, 134],
      [300, 26, 78, 84],
      [52, 138, 128, 88],
      [166, 104, 84, 116],
      [236, 156, 122, 82],
      [20, 214, 84, 106],
      [108, 212, 150, 96],
      [266, 226, 104, 96],
    ].map(([x = 0, y = 0, width = 0, height = 0]) => (
      <g key={`${x}-${y}`}>
        <path class="wire" d={`M${x + width * 0.3} 0V${y}M${x + width * 0.7} 0V${y}`} />
        <path class="frame-edge" d={`M${x} ${y}h${width}v${height}h${-width}z`} />
        <path class="picture-edge" d={`M${x + 9} ${y + 9}h${width - 18}v${height - 18}h${18 - width}z`} />
      </g>
    ))}
  </>
)

/** A picture under its dust sheet. */
const covered = (
  <>
    {hook(136)}
    {hook(264)}
    <path class="wire" d="M136 8v92M264 8v92" />
    <path
      class="frame-edge"
      d="M88 98c70-7 154-7 224 0 7 58 9 124 12 186-12 9-22 7-32 1-14 10-30 9-44 0-16 10-30 9-46-1-15 11-32 10-46 0-14 9-28 10-42 1-12 7-26 6-36-1 3-62 5-128 10-186z"
    />
    <path
      class="line"
      d="M112 124c-4 50-6 98-6 146M162 112c4 52-4 104-6 162M214 110c-4 60 6 108 2 164M262 116c6 50 2 100 8 156"
    />
  </>
)

/** Two posts and a rope. */
const roped = (
  <>
    {hook(150)}
    {hook(250)}
    <path class="wire" d="M150 8v62M250 8v62" />
    <path class="frame-edge" d="M116 70h168v120H116z" />
    <path class="picture-edge" d="M129 83h142v94H129z" />
    <path class="line" d="M40 330h320" />
    <path class="post" d="M86 214h8v110h18v6H68v-6h18zM306 214h8v110h18v6h-44v-6h18z" />
    <path class="rope" d="M92 224c40 74 176 74 216 0" />
  </>
)

type ErrorDrawing = {
  drawing: VNode
  height: number
  /** Where the left edge of what hangs stands, out of 400: the label is aligned on it. */
  edge: number
}

export const errorDrawings = {
  'not-found': { drawing: emptyNail, height: 268, edge: 96 },
  failure: { drawing: fallen, height: 316, edge: 72 },
  'too-many': { drawing: crowded, height: 330, edge: 20 },
  unavailable: { drawing: covered, height: 296, edge: 78 },
  forbidden: { drawing: roped, height: 336, edge: 40 },
} satisfies Record<string, ErrorDrawing>

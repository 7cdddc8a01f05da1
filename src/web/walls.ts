/** The painted walls and the colour of each by day and in the dark, as `styles/tokens.css` sets them. */
export const walls = {
  day: ['#f1f4f6', '#13181b'],
  prussian: ['#15364f', '#0e2536'],
  pompeian: ['#6a2119', '#461510'],
  bottle: ['#163a2e', '#0f281f'],
  aubergine: ['#41243f', '#2c182b'],
  slate: ['#36424b', '#222b31'],
  ochre: ['#dba944', '#4d380b'],
  woad: ['#a8c3d3', '#1f3648'],
} as const satisfies Record<string, readonly [day: string, dark: string]>

export type Wall = keyof typeof walls

export const wallNames = Object.keys(walls) as readonly Wall[]

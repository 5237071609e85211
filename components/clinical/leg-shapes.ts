/**
 * Our own line drawing of a leg and a sole, as outlines from which every region is cut. One leg is drawn; the other is its mirror image.
 * Units are those of the figure's view box: a leg stands in 100 by 370, a sole in 100 by 166.
 */
import { area, curveMonotoneY } from 'd3-shape'
import type { BodyRegion } from '../../clinical/visit/visit-record'

type Level = { y: number; outer: number; inner: number }

/** A leg facing the reader, the patient's right one: its outer side is on the left. */
const front: readonly Level[] = [
  { y: 2, outer: 12, inner: 78 },
  { y: 40, outer: 13, inner: 75 },
  { y: 90, outer: 19, inner: 69 },
  { y: 136, outer: 26, inner: 63 },
  { y: 158, outer: 28, inner: 62 },
  { y: 176, outer: 28, inner: 61 },
  { y: 206, outer: 24, inner: 62 },
  { y: 246, outer: 30, inner: 58 },
  { y: 274, outer: 36, inner: 54 },
  { y: 292, outer: 36, inner: 55 },
  { y: 304, outer: 36, inner: 56 },
  { y: 322, outer: 30, inner: 60 },
  { y: 336, outer: 25, inner: 63 },
]

/** The same leg from behind, the patient's left one: its outer side is on the left here too. */
const back: readonly Level[] = [
  { y: 2, outer: 12, inner: 80 },
  { y: 28, outer: 9, inner: 82 },
  { y: 52, outer: 13, inner: 78 },
  { y: 92, outer: 19, inner: 70 },
  { y: 136, outer: 26, inner: 63 },
  { y: 158, outer: 28, inner: 61 },
  { y: 176, outer: 27, inner: 61 },
  { y: 206, outer: 22, inner: 65 },
  { y: 246, outer: 31, inner: 58 },
  { y: 274, outer: 37, inner: 54 },
  { y: 292, outer: 37, inner: 54 },
  { y: 304, outer: 35, inner: 56 },
  { y: 322, outer: 33, inner: 58 },
  { y: 335, outer: 37, inner: 54 },
]

/** The sole of the patient's right foot seen from below, toes up: the outer border is on the left, the big toe on the right. */
const sole: readonly Level[] = [
  { y: 35, outer: 24, inner: 80 },
  { y: 52, outer: 20, inner: 82 },
  { y: 76, outer: 23, inner: 78 },
  { y: 96, outer: 26, inner: 66 },
  { y: 116, outer: 29, inner: 64 },
  { y: 136, outer: 30, inner: 68 },
  { y: 152, outer: 34, inner: 65 },
  { y: 162, outer: 43, inner: 56 },
]

const between = (a: number, b: number, part: number) => a + (b - a) * part

/** The outline at a height, straight between its points; close enough at the seams, where both neighbors use it. */
function at(outline: readonly Level[], y: number): Level {
  const above = [...outline].reverse().find((level) => level.y <= y) ?? (outline[0] as Level)
  const below = outline.find((level) => level.y >= y) ?? (outline.at(-1) as Level)
  if (above.y === below.y) return above
  const part = (y - above.y) / (below.y - above.y)
  return { y, outer: between(above.outer, below.outer, part), inner: between(above.inner, below.inner, part) }
}

const shape = area<Level>()
  .x0((level) => level.outer)
  .x1((level) => level.inner)
  .y((level) => level.y)
  .curve(curveMonotoneY)

/** The part of an outline between two heights, as an SVG path. */
function slice(outline: readonly Level[], from: number, to: number): string {
  return shape([at(outline, from), ...outline.filter(({ y }) => y > from && y < to), at(outline, to)]) ?? ''
}

/** Five toes, the big one at the inner side. */
function toes(y: number, outer: number, inner: number, length: number): string {
  const width = (inner - outer) / 5.6
  return [0, 1, 2, 3, 4]
    .map((toe) => {
      const big = toe === 4
      const rx = (big ? width * 1.35 : width * 0.82) / 2
      const cx = big ? inner - rx : outer + width * (0.42 + toe * 0.98)
      const ry = (length * (0.62 + toe * 0.095)) / 2
      const cy = y + length / 2 - toe * 0.4
      return `M${cx - rx} ${cy}a${rx} ${ry} 0 1 0 ${rx * 2} 0a${rx} ${ry} 0 1 0 ${-rx * 2} 0z`
    })
    .join('')
}

export type RegionShape = {
  /** Null for parts that are drawn but not charted, such as the knee. */
  region: BodyRegion | null
  path: string
  /** What may be pressed: at least 34 units in each direction. */
  x: number
  y: number
  width: number
  height: number
}

function cut(outline: readonly Level[], region: BodyRegion | null, from: number, to: number): RegionShape {
  const levels = [at(outline, from), ...outline.filter(({ y }) => y > from && y < to), at(outline, to)]
  const left = Math.min(...levels.map(({ outer }) => outer))
  const width = Math.max(...levels.map(({ inner }) => inner)) - left
  const grow = Math.max(0, 36 - width)
  return { region, path: slice(outline, from, to), x: left - grow / 2, y: from, width: width + grow, height: to - from }
}

export const legViews = {
  front: {
    height: 370,
    shapes: [
      cut(front, 'thigh', 2, 136),
      cut(front, null, 136, 176),
      cut(front, 'shin', 176, 266),
      cut(front, 'ankle', 266, 301),
      cut(front, 'top-of-foot', 301, 336),
      { region: 'toes', path: toes(335, 25, 63, 20), x: 22, y: 336, width: 44, height: 34 },
    ],
  },
  back: {
    height: 370,
    shapes: [
      cut(back, 'buttock', 2, 52),
      cut(back, 'hamstring', 52, 136),
      cut(back, null, 136, 176),
      cut(back, 'calf', 176, 266),
      cut(back, 'ankle', 266, 300),
      cut(back, 'heel', 300, 335),
    ],
  },
  sole: {
    height: 166,
    shapes: [
      { region: 'toes', path: toes(4, 25, 80, 32), x: 20, y: 0, width: 64, height: 35 },
      cut(sole, 'forefoot', 35, 76),
      cut(sole, 'arch', 76, 126),
      cut(sole, 'heel', 126, 162),
    ],
  },
} as const satisfies Record<string, { height: number; shapes: readonly RegionShape[] }>

export type LegView = keyof typeof legViews

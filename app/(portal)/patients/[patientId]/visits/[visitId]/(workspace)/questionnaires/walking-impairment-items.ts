import type { SectionValues } from '../../../../../../../../clinical/visit/visit-record'

export type ImpairmentItem = Exclude<keyof SectionValues<'walking-impairment'>, 'completedBy'>
type Part = { title: string; asks: string; items: readonly { field: ImpairmentItem; words: string }[] }

/** Three parts, easiest first, in our own words. The block of 300 feet is the questionnaire's own (clinical.md 2.10, 3.3). */
export const impairmentParts: readonly Part[] = [
  {
    title: 'Distance',
    asks: 'In the past week, how hard was it to walk this far without stopping to rest?',
    items: [
      { field: 'distanceIndoors', words: 'Around the home' },
      { field: 'distance50Feet', words: '50 feet' },
      { field: 'distance150Feet', words: '150 feet (half a block)' },
      { field: 'distance300Feet', words: '300 feet (1 block)' },
      { field: 'distance600Feet', words: '600 feet (2 blocks)' },
      { field: 'distance900Feet', words: '900 feet (3 blocks)' },
      { field: 'distance1500Feet', words: '1,500 feet (5 blocks)' },
    ],
  },
  {
    title: 'Speed',
    asks: 'In the past week, how hard was it to walk one block at this speed without stopping to rest?',
    items: [
      { field: 'speedSlow', words: 'Slowly' },
      { field: 'speedAverage', words: 'At an average speed' },
      { field: 'speedQuick', words: 'Quickly' },
      { field: 'speedRunning', words: 'Running or jogging' },
    ],
  },
  {
    title: 'Stairs',
    asks: 'In the past week, how hard was it to climb this many stairs without stopping to rest?',
    items: [
      { field: 'stairs1Flight', words: '1 flight of stairs' },
      { field: 'stairs2Flights', words: '2 flights of stairs' },
      { field: 'stairs3Flights', words: '3 flights of stairs' },
    ],
  },
]

/** From no difficulty to unable, with the number that is stored. */
export const difficulties = [
  { value: '4', label: 'Not hard', long: 'Not hard at all' },
  { value: '3', label: 'A little', long: 'A little hard' },
  { value: '2', label: 'Somewhat', long: 'Somewhat hard' },
  { value: '1', label: 'Very', long: 'Very hard' },
  { value: '0', label: 'Could not', long: 'Could not do it' },
] as const

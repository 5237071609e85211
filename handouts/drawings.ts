/**
 * Our own line drawings, as data: strokes in painting order, black on white, in a box of 240 by 200. A page draws each stroke as a
 * `<path>` without fill, with round caps and joins. A body is painted as broad black strokes and narrower white ones on top, which leaves an
 * outline. Paths hold absolute M, L and Q commands only.
 */
export const drawingIds = ['calf-wall', 'hamstring-chair', 'arch-hand', 'towel-pull'] as const
export type DrawingId = (typeof drawingIds)[number]

export const drawingBox = { width: 240, height: 200 } as const
export type Stroke = { d: string; width: number; tone: 'ink' | 'paper'; dashed?: true }
export type Drawing = {
  strokes: readonly Stroke[]
  /** What a person who cannot see it is told, and the caption below it. */
  says: { en: string; es: string }
}

const line = (d: string): Stroke => ({ d, width: 3, tone: 'ink' })
const dashed = (d: string): Stroke => ({ d, width: 3, tone: 'ink', dashed: true })
/** Limbs of one body: where they meet there is no seam. */
const body = (...limbs: readonly { d: string; width: number }[]): Stroke[] => [
  ...limbs.map(({ d, width }): Stroke => ({ d, width, tone: 'ink' })),
  ...limbs.map(({ d, width }): Stroke => ({ d, width: width - 5, tone: 'paper' })),
]
const limb = (d: string, width = 15) => ({ d, width })
/** A dot as wide as its stroke. */
const head = (x: number, y: number) => limb(`M${x} ${y} L${x + 0.01} ${y}`, 29)
/** A shaft from one point to another with a head at its end. */
function arrow(fromX: number, fromY: number, toX: number, toY: number): Stroke[] {
  const along = Math.atan2(toY - fromY, toX - fromX)
  const barb = (turn: number) => `${(toX - 9 * Math.cos(along + turn)).toFixed(1)} ${(toY - 9 * Math.sin(along + turn)).toFixed(1)}`
  return [line(`M${fromX} ${fromY} L${toX} ${toY}`), line(`M${barb(0.5)} L${toX} ${toY} L${barb(-0.5)}`)]
}
const floor = line('M8 188 L232 188')

export const drawings: Readonly<Record<DrawingId, Drawing>> = {
  'calf-wall': {
    strokes: [
      floor,
      line('M216 10 L216 188'),
      ...body(limb('M120 112 L153 136 L146 177 L166 181', 14)),
      ...body(
        limb('M147 64 L120 112', 22),
        limb('M120 112 L90 145 L58 175'),
        limb('M56 180 L80 181', 13),
        head(157, 41),
        limb('M147 66 L176 84 L207 76', 12),
      ),
      dashed('M56 158 Q60 146 76 136'),
      ...arrow(30, 148, 42, 174),
    ],
    says: {
      en: 'Hands on the wall. Back leg straight, back heel on the floor. The pull is in the calf of the back leg.',
      es: 'Manos en la pared. Pierna de atrás recta, con el talón en el piso. El estirón se siente en la pantorrilla de atrás.',
    },
  },
  'hamstring-chair': {
    strokes: [
      floor,
      line('M34 54 L38 134 L108 134'),
      line('M42 134 L38 188'),
      line('M102 134 L106 188'),
      ...body(limb('M92 122 L139 126 L136 177 L158 182', 14)),
      ...body(
        limb('M120 68 L92 120', 22),
        limb('M92 122 L138 149 L183 176'),
        limb('M184 180 L195 158', 13),
        head(129, 46),
        limb('M120 70 L122 100 L146 112', 12),
      ),
      dashed('M100 144 Q124 156 142 168'),
      ...arrow(160, 52, 184, 72),
    ],
    says: {
      en: 'Sit on the front edge of a firm chair. One leg straight, heel on the floor. Lean forward with a straight back. The pull is behind the thigh.',
      es: 'Siéntese en la orilla de una silla firme. Una pierna recta, con el talón en el piso. Inclínese con la espalda recta. El estirón se siente detrás del muslo.',
    },
  },
  'arch-hand': {
    strokes: [
      ...body(limb('M238 84 L210 122 Q200 140 186 152', 20)),
      line(
        'M74 8 L78 78 Q70 116 62 138 Q58 164 82 166 Q104 162 116 158 Q132 154 146 166 Q156 172 164 164 L186 134 Q188 122 176 126 Q164 134 156 138 Q134 118 124 92 L120 8',
      ),
      line('M160 142 Q166 148 172 148'),
      dashed('M92 178 Q118 168 146 180'),
      ...arrow(196, 104, 164, 92),
    ],
    says: {
      en: 'Hold the toes with your hand and pull them back to the shin. The pull is in the sole of the foot.',
      es: 'Tome los dedos del pie con la mano y jálelos hacia la espinilla. El estirón se siente en la planta del pie.',
    },
  },
  'towel-pull': {
    strokes: [
      floor,
      ...body(
        limb('M62 110 L60 175', 22),
        limb('M60 178 L112 178 L162 178'),
        limb('M166 180 L172 150', 13),
        head(65, 83),
        limb('M62 112 L84 138 L110 134', 12),
      ),
      { d: 'M106 132 L176 150 Q184 154 181 164', width: 5, tone: 'ink' },
      ...arrow(158, 126, 128, 118),
    ],
    says: {
      en: 'Sit with the leg straight. Loop a towel around the front of the foot and pull it to you. Keep the knee straight. The pull is in the calf.',
      es: 'Siéntese con la pierna recta. Pase una toalla por la parte de adelante del pie y jálela hacia usted. Mantenga la rodilla recta. El estirón se siente en la pantorrilla.',
    },
  },
}

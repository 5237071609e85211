import type { SectionValues } from '../clinical/visit/visit-record'
import type { HandoutLanguage } from './handout-ids'

type Cause = NonNullable<SectionValues<'assessment'>['cause']>
type Band = 'abnormal' | 'borderline' | 'normal'
type Leg = 'right' | 'left'

/** What "What we found at your visit" says, in each language. Days and distances come in words already. */
export type VisitWords = {
  lead: (day: string) => string
  stillOpen: string
  cause: Record<Cause, string>
  distance: Record<'m' | 'ft', (amount: string) => string>
  walked: (distance: string) => string
  walkedFree: (distance: string) => string
  toldUs: (distance: string) => string
  walkedThen: (day: string, distance: string) => string
  walkedFreeThen: (day: string, distance: string) => string
  sameAs: (day: string) => string
  leg: Record<Leg, string>
  tooStiff: string
  oneArm: Record<'low' | 'open', string>
  number: (index: string) => string
  band: Record<Band, string>
  numberThen: (day: string, index: string) => string
  normalIsNotAll: string
  rescreen: (day: string) => string
}

export const visitWords: Record<HandoutLanguage, VisitWords> = {
  en: {
    lead: (day) => `You saw us on ${day}.`,
    stillOpen: 'We are still at work on the record of this visit. Ask us if something here does not seem right.',
    cause: {
      ischemic: 'We think that your cramps come from too little blood flow.',
      metabolic: 'We think that your cramps come from blood minerals that are out of balance.',
      biomechanical: 'We think that your cramps come from how your feet and legs move.',
      'sleep-related': 'Your cramps come when you sleep. Most often no one finds a cause.',
      mixed: 'We think that your cramps come from more than one cause.',
      undetermined: 'We do not know yet what causes your cramps.',
    },
    distance: { m: (amount) => `${amount} meters`, ft: (amount) => `${amount} feet` },
    walked: (distance) => `You walked about ${distance} before the cramp started.`,
    walkedFree: (distance) => `You can walk ${distance} with no cramp.`,
    toldUs: (distance) => `You told us that a cramp starts after about ${distance}.`,
    walkedThen: (day, distance) => `On ${day}, it was about ${distance}.`,
    walkedFreeThen: (day, distance) => `On ${day}, you walked ${distance} with no cramp.`,
    sameAs: (day) => `That is about the same as on ${day}.`,
    leg: { right: 'Right leg:', left: 'Left leg:' },
    tooStiff: 'the blood vessel is too stiff for this test to tell. We need to test your toe.',
    oneArm: {
      low: 'blood flow looks low. We could use one arm only, so we have no sure number yet.',
      open: 'we could use one arm only, so we have no sure number yet. We need to test more.',
    },
    number: (index) => `your number is ${index}.`,
    band: { abnormal: 'Blood flow is low.', borderline: 'It is just below the normal range.', normal: 'It is in the normal range.' },
    numberThen: (day, index) => `On ${day}, it was ${index}.`,
    normalIsNotAll: 'A normal number does not rule out blocked arteries.',
    rescreen: (day) => `We want to check you again on ${day}.`,
  },
  es: {
    lead: (day) => `Usted vino a vernos el ${day}.`,
    stillOpen: 'Todavía estamos completando el registro de esta visita. Si algo no le parece correcto, pregúntenos.',
    cause: {
      ischemic: 'Creemos que sus calambres son porque llega poca sangre.',
      metabolic: 'Creemos que sus calambres son porque los minerales de la sangre están fuera de balance.',
      biomechanical: 'Creemos que sus calambres son por la forma en que se mueven sus pies y piernas.',
      'sleep-related': 'Los calambres le dan cuando duerme. Casi siempre no se encuentra la causa.',
      mixed: 'Creemos que sus calambres tienen más de una causa.',
      undetermined: 'Todavía no sabemos qué causa sus calambres.',
    },
    distance: { m: (amount) => `${amount} metros`, ft: (amount) => `${amount} pies` },
    walked: (distance) => `Usted caminó unos ${distance} antes de que empezara el calambre.`,
    walkedFree: (distance) => `Usted puede caminar ${distance} sin calambre.`,
    toldUs: (distance) => `Usted nos dijo que el calambre empieza después de unos ${distance}.`,
    walkedThen: (day, distance) => `El ${day} fueron unos ${distance}.`,
    walkedFreeThen: (day, distance) => `El ${day} caminó ${distance} sin calambre.`,
    sameAs: (day) => `Es más o menos lo mismo que el ${day}.`,
    leg: { right: 'Pierna derecha:', left: 'Pierna izquierda:' },
    tooStiff: 'la arteria está muy dura y esta prueba no nos sirve. Hay que hacer la prueba en el dedo del pie.',
    oneArm: {
      low: 'parece que llega poca sangre. Solo pudimos medir un brazo, así que aún no tenemos un número seguro.',
      open: 'solo pudimos medir un brazo, así que aún no tenemos un número seguro. Hay que hacer otra prueba.',
    },
    number: (index) => `su número es ${index}.`,
    band: { abnormal: 'Llega poca sangre.', borderline: 'Está apenas por debajo de lo normal.', normal: 'Está dentro de lo normal.' },
    numberThen: (day, index) => `El ${day} era ${index}.`,
    normalIsNotAll: 'Un número normal no descarta arterias tapadas.',
    rescreen: (day) => `Queremos volver a revisar sus piernas el ${day}.`,
  },
}

/** What stands on the paper diary, for the patient who keeps it. Short words; no sum is asked. */
import type { DiaryUnit, nightLetters, walkLetters } from '../../clinical/visit/walk-diary-fields'

type Head = { name: string; codes?: readonly string[] }
export type DiaryWords = {
  title: string
  week: (week: 1 | 2, from: number, to: number) => string
  moreWalks: string
  units: Record<DiaryUnit, string>
  inUnit: (unit: string) => string
  countIn: (unit: string) => string
  oneBlock: string
  code: string
  firstDay: string
  name: string
  day: string
  date: string
  walk: string
  walks: Record<keyof typeof walkLetters, Head>
  nights: Record<keyof typeof nightLetters, Head>
  howTo: string
  steps: (unit: string) => readonly string[]
  example: string
  stop: string
  stopFor: readonly string[]
  callUs: string
  callFor: readonly string[]
  bottom: string
}

export const diaryWords: Record<'en' | 'es', DiaryWords> = {
  en: {
    title: 'My walk and cramp diary',
    week: (week, from, to) => `Week ${week}: days ${from} to ${to}`,
    moreWalks: 'More walks: write the day',
    units: { steps: 'steps', min: 'minutes', block: 'blocks', ft: 'feet', m: 'meters' },
    inUnit: (unit) => `in ${unit}`,
    countIn: (unit) => `I count in ${unit}`,
    oneBlock: 'One block is about ____ feet',
    code: 'Code',
    firstDay: 'First day',
    name: 'Name',
    day: 'Day',
    date: 'Date',
    walk: 'No.',
    walks: {
      surface: { name: 'Route', codes: ['flat', 'hill'] },
      startedAt: { name: 'I began at' },
      onsetState: { name: 'Did a cramp come?', codes: ['yes', 'no'] },
      onset: { name: 'First cramp after' },
      side: { name: 'Which leg?', codes: ['right', 'left', 'both'] },
      pain: { name: 'Worst pain, 0 to 10' },
      stopped: { name: 'Did I have to stop?', codes: ['yes', 'no'] },
      stop: { name: 'I stopped after' },
      restMinutes: { name: 'Rest until it eased, minutes' },
      totalMinutes: { name: 'Walked in all, minutes' },
      words: { name: 'Shoes, cane, weather, notes' },
    },
    nights: {
      nightCramps: { name: 'Cramps in the night' },
      nightMinutes: { name: 'How long, minutes' },
      words: { name: 'Notes of the night' },
    },
    howTo: 'How to keep it',
    steps: (unit) => [
      `Take the diary with you. Each walk has its own row. Count in ${unit}, always.`,
      'A cramp comes? Circle 1 in column C. Write in D when it began.',
      'No cramp? Circle 2 in C. Write in D how far you walked.',
      'You have to stop? Circle 1 in G. Write where in H, and in I how long you rested.',
      'In the morning, write in L how many cramps came in the night. No cramp: write 0.',
      'Leave a box empty when you do not know. You do not need to add anything up.',
      'Bring the diary to your next visit.',
    ],
    example: 'Example',
    stop: 'Stop and call 911',
    stopFor: ['chest pain', 'very hard to breathe', 'you faint, or feel that you will', 'a leg or foot suddenly cold, pale, numb or weak'],
    callUs: 'Stop and call us today',
    callFor: [
      'the leg pain does not go away after 10 minutes of rest',
      'new pain in the foot at rest or at night',
      'a new sore on the foot',
    ],
    bottom: 'Chest pain, very hard to breathe, fainting, or a leg suddenly cold, pale, numb or weak: stop and call 911.',
  },
  es: {
    title: 'Mi diario de caminatas y calambres',
    week: (week, from, to) => `Semana ${week}: días ${from} a ${to}`,
    moreWalks: 'Más caminatas: escriba el día',
    units: { steps: 'pasos', min: 'minutos', block: 'cuadras', ft: 'pies', m: 'metros' },
    inUnit: (unit) => `en ${unit}`,
    countIn: (unit) => `Cuento en ${unit}`,
    oneBlock: 'Una cuadra son unos ____ pies',
    code: 'Código',
    firstDay: 'Primer día',
    name: 'Nombre',
    day: 'Día',
    date: 'Fecha',
    walk: 'N.º',
    walks: {
      surface: { name: 'Camino', codes: ['plano', 'subida'] },
      startedAt: { name: 'Empecé a las' },
      onsetState: { name: '¿Vino un calam\u00adbre?', codes: ['sí', 'no'] },
      onset: { name: 'Primer calam\u00adbre a los' },
      side: { name: '¿Qué pierna?', codes: ['derecha', 'izquierda', 'las dos'] },
      pain: { name: 'El peor dolor, 0 a 10' },
      stopped: { name: '¿Tuve que parar?', codes: ['sí', 'no'] },
      stop: { name: 'Paré a los' },
      restMinutes: { name: 'Reposo hasta el alivio, minutos' },
      totalMinutes: { name: 'Caminé en total, minutos' },
      words: { name: 'Zapatos, bastón, clima, notas' },
    },
    nights: {
      nightCramps: { name: 'Calam\u00adbres en la noche' },
      nightMinutes: { name: 'Cuánto tiempo, minutos' },
      words: { name: 'Notas de la noche' },
    },
    howTo: 'Cómo llenarlo',
    steps: (unit) => [
      `Lleve el diario con usted. Cada caminata tiene su fila. Cuente siempre en ${unit}.`,
      '¿Viene un calambre? Marque 1 en la columna C. Escriba en D cuándo empezó.',
      '¿No viene? Marque 2 en C. Escriba en D hasta dónde caminó.',
      '¿Tiene que parar? Marque 1 en G. Escriba dónde en H, y en I cuánto descansó.',
      'En la mañana, escriba en L cuántos calambres tuvo en la noche. Ninguno: escriba 0.',
      'Si no sabe, deje el espacio vacío. No tiene que sumar nada.',
      'Traiga el diario a su próxima cita.',
    ],
    example: 'Ejemplo',
    stop: 'Pare y llame al 911',
    stopFor: [
      'dolor de pecho',
      'mucha falta de aire',
      'se desmaya, o siente que se va a desmayar',
      'una pierna o un pie de repente frío, pálido, dormido o débil',
    ],
    callUs: 'Pare y llámenos hoy',
    callFor: [
      'el dolor de la pierna no se quita después de 10 minutos de descanso',
      'dolor nuevo en el pie, en reposo o de noche',
      'una herida nueva en el pie',
    ],
    bottom: 'Dolor de pecho, mucha falta de aire, un desmayo, o una pierna de repente fría, pálida, dormida o débil: pare y llame al 911.',
  },
}

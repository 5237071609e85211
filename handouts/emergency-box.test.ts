import { describe, expect, it } from 'vitest'
import { composeHandout } from './compose'
import { everyFacts, linesOfBlocks } from './facts-for-tests'
import { handoutIds, handoutLanguages } from './handout-ids'
import { handoutLibrary } from './library'

/** clinical.md 8.2, word for word in English, and the same lines in Spanish. */
const box = {
  en: [
    'Call 911',
    'leg or foot suddenly cold, pale or blue, numb, weak or very painful',
    'chest pain, trouble breathing, coughing blood or fainting',
    'cramps with a racing or skipping heartbeat, confusion, a seizure or great weakness',
    'rock-hard, tight leg with pain that keeps getting worse',
    'numb between the legs, or cannot control bladder or bowels',
    'Go to the emergency room now',
    'cola-colored urine with muscle pain or weakness',
    'foot sore or black skin with fever or chills',
    'Call us today; if we are closed, go to urgent care or the emergency room, do not wait',
    'new sore, black skin, spreading redness',
    'one calf swollen, warm or sore',
    'new foot pain at night or at rest',
    'cramps while you take a water pill',
    'Do not stop your water pill on your own.',
  ],
  es: [
    'Llame al 911',
    'pierna o pie que de pronto se pone frío, pálido o azul, dormido, débil o con mucho dolor',
    'dolor de pecho, falta de aire, tos con sangre o desmayo',
    'calambres con latidos muy rápidos o irregulares, confusión, convulsiones o mucha debilidad',
    'pierna tensa y dura como piedra, con dolor que empeora cada vez más',
    'entrepierna dormida, o no puede controlar la orina o el excremento',
    'Vaya ahora mismo a la sala de emergencias',
    'orina de color refresco de cola, con dolor o debilidad de los músculos',
    'llaga en el pie o piel negra, con fiebre o escalofríos',
    'Llámenos hoy; si estamos cerrados, vaya a una clínica de urgencias (urgent care) o a la sala de emergencias, no espere',
    'llaga nueva, piel negra, enrojecimiento que se extiende',
    'una pantorrilla hinchada, caliente o adolorida',
    'dolor nuevo en el pie por la noche o en reposo',
    'calambres mientras toma una pastilla para eliminar líquidos (diurético)',
    'No deje de tomar su pastilla para eliminar líquidos por su cuenta.',
  ],
}

describe.each(handoutIds)('the emergency box of %s', (id) => {
  it.each(handoutLanguages)('is whole in %s, directly under the summary, on every sheet that the filter can make', (language) => {
    for (const facts of everyFacts) {
      const { sections } = composeHandout(handoutLibrary[id][language], facts)
      expect(sections.slice(0, 3).map((section) => section.id)).toEqual(['summary', 'emergency', 'today'])
      expect(linesOfBlocks(sections[1]!.blocks)).toEqual(box[language])
    }
  })
})

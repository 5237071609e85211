import type { HandoutLanguage } from './handout-ids'
import type { PrintCondition } from './print-conditions'

/**
 * Words by which a text of the practice's own is known to give advice that the safety filter withholds from some patients. Wider than the
 * advice: a section that is caught although it is harmless prints for fewer people, one that slips through can hurt.
 * Source: clinical.md 5 (R20, R22), 8.3, 8.5 and 8.6; article.md S18 (walk it off).
 */
export type Topic = 'minerals' | 'stretching' | 'walking' | 'walk-it-off'

export const RULE_VERSION = '2026-11-1'

/** The one condition under which each kind of advice may print. */
export const conditionOf: Record<Topic, PrintCondition> = {
  minerals: 'if-minerals-safe',
  stretching: 'if-stretching-safe',
  walking: 'if-walking-safe',
  'walk-it-off': 'unless-poor-flow',
}

/** What the clinician reads of it. */
export const topicWords: Record<Topic, { speaksOf: string; why: string; offer: string }> = {
  minerals: {
    speaksOf: 'potassium, salt or a sports drink',
    why: 'This can kill a patient on a diuretic or with kidney or heart disease (rule R20).',
    offer: 'Print it only where potassium and salt are known to be safe',
  },
  stretching: {
    speaksOf: 'stretching or massage',
    why: 'This can loosen a clot in a leg that is newly swollen, warm, red or sore.',
    offer: 'Print it only where stretching is known to be safe',
  },
  walking: {
    speaksOf: 'a walking program',
    why: 'This can harm a patient with limb threat, an ulcer, an acute Charcot foot or an unstable heart (rules R3 and R22).',
    offer: 'Print it only where a walking program is known to be safe',
  },
  'walk-it-off': {
    speaksOf: 'walking a cramp off',
    why: 'This is wrong for claudication, where the patient must stand still.',
    offer: 'Print it only where poor blood flow is known to be absent',
  },
}

/** A whole word, or its beginning, in a text without accents and in small letters. */
const word = (pattern: string) => new RegExp(`(?<![\\p{L}\\d])(?:${pattern})(?![\\p{L}\\d])`, 'u')

export const topicPatterns: Record<HandoutLanguage, Record<Topic, RegExp[]>> = {
  en: {
    minerals: [
      word('potassium|sodium|salts?|salty|salted|bouillon|broth|pickles?|pickle juice|bananas?|coconut water|gatorade|powerade|pedialyte'),
      word(
        '(?:sports?|energy|electrolyte|rehydration) (?:drinks?|powders?|tablets?|mix|mixes|waters?|solutions?|gels?|packets?|supplements?)',
      ),
      word('electrolytes? (?:and|or|replacement)|(?:take|drink|add|use|more|extra) electrolytes?'),
    ],
    stretching: [word('stretch\\w*|massag\\w*|rub|rubs|rubbing|rubbed|knead\\w*|foam roll\\w*')],
    walking: [
      word('walking (?:program|plan|exercise|schedule|routine|workout)s?'),
      word(
        'walk\\w* (?:for |at least |about |up to )*(?:\\d+|five|ten|fifteen|twenty|thirty|forty|sixty) ?-?(?:minutes?|min|steps|blocks?|miles?|hours?)',
      ),
      word(
        'walk\\w* (?:more|farther|further|faster|longer|daily|(?:every|each) (?:single |other )?day|(?:once|twice|(?:\\d+|two|three|four|five) times) an? (?:day|week))',
      ),
      word('walk\\w* (?:until|till|through|into) (?:it|the|your|you)'),
      word(
        '(?:exercise|training) by walking|(?:try|go|start) (?:to walk|walking|for a walk)|take (?:a|regular|daily|long|short|brisk) walks?',
      ),
    ],
    'walk-it-off': [
      word('walk\\w* (?:it|them|this|the (?:cramp|pain)s?) off'),
      word('walk\\w* (?:\\w+ ){0,3}(?:eases|ease|helps|help|relieves|relieve|stops|loosens)'),
      word('(?:eased|relieved|helped) by walking|(?:get up|stand up|stand) and walk|walk around'),
    ],
  },
  es: {
    minerals: [
      word(
        'potasio|sodio|sal|sales|salad[oa]s?|caldos?|platanos?|bananas?|bananos?|guineos?|pepinillos?|agua de coco|gatorade|powerade|pedialyte|sueros?',
      ),
      word(
        '(?:bebidas?|polvos?|tabletas?|pastillas?|sobres?|soluciones|solucion) (?:deportivas?|isotonicas?|energeticas?|hidratantes?|(?:de|con) electrolitos)',
      ),
      word('(?:tome|beba|agregue|use|mas) electrolitos|electrolitos (?:orales|en polvo)'),
    ],
    stretching: [word('estir\\w*|masaj\\w*|masaje\\w*|sob(?:e|a|ar|arse|ando|elo|ela|ese)|frot\\w*|amas(?:e|a|ar|ando)|rodillo')],
    walking: [
      word('(?:programas?|plan|planes|rutinas?|ejercicios?) (?:de|para) (?:caminatas?|caminar|marcha)'),
      word(
        'camin\\w* (?:por |unos |al menos |hasta )*(?:\\d+|cinco|diez|quince|veinte|treinta|sesenta) (?:minutos?|min|pasos|cuadras|millas|kilometros|horas?)',
      ),
      word(
        'camin\\w* (?:mas|diario|diariamente|a diario|todos los dias|cada dia|(?:una vez|dos veces|tres veces|\\d+ veces) (?:al|por) (?:dia|semana))',
      ),
      word('camin\\w* hasta que|(?:empiece|trate|procure|salga) (?:a|de) caminar|(?:de|haga) (?:un paseo|caminatas|una caminata)'),
    ],
    'walk-it-off': [
      word('camin\\w* (?:\\w+ ){0,3}(?:alivia|ayuda|quita|calma|afloja)'),
      word('(?:se alivia|se quita|se calma|mejora) (?:al caminar|caminando)|(?:levantese|parese|pongase de pie) y camine|camine un poco'),
    ],
  },
}

/** Never to be published, in any sentence: quinine and tonic water (clinical.md 8.6). */
export const neverPatterns: Record<HandoutLanguage, RegExp> = {
  en: word('quinine\\w*|tonic water|qualaquin|hydroquinine'),
  es: word('quinina|quininas|quinino|sulfato de quinina|agua tonica|aguas tonicas|agua quina|qualaquin'),
}

/** Epsom salt in a foot bath is not eaten. */
export const notEaten: Record<HandoutLanguage, { salt: RegExp; bath: RegExp }> = {
  en: { salt: /epsom salts?/gu, bath: word('soak\\w*|baths?|bathe\\w*|tub|basin') },
  es: { salt: /sal(?:es)? de epsom/gu, bath: word('remoj\\w*|banos?|tina|palangana') },
}

/** Whoever gives a stretch warns of the leg that must not be stretched, word for word as the library does (clinical.md 8.5). */
export const stretchingWarning: Record<HandoutLanguage, string> = {
  en: 'Do not rub or stretch a leg that is newly swollen, warm or red. Call us today.',
  es: 'No sobe ni estire una pierna que se acaba de hinchar o que está caliente o roja. Llámenos hoy.',
}

/** How the library itself warns, in words that need no condition. */
export const warningInOurWords: Record<HandoutLanguage, Partial<Record<Topic, string>>> = {
  en: { minerals: 'Ask your doctor before you drink sports drinks or take salt or potassium.', stretching: stretchingWarning.en },
  es: { minerals: 'Pregunte a su médico antes de tomar bebidas deportivas, sal o potasio.', stretching: stretchingWarning.es },
}

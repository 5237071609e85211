/**
 * What becomes of each fact of the article in our handout: the pass rule of article.md, S1 to S44.
 * `says` is a phrase of the handout that carries the fact; the test finds it in the printed text.
 */
export type ArticleFact =
  | { fact: string; treatment: 'printed'; says: string }
  | { fact: string; treatment: 'printed-with-caution'; says: string; caution: string }
  | { fact: string; treatment: 'not-printed'; why: string }

export const articleFacts: readonly ArticleFact[] = [
  { fact: 'S1', treatment: 'printed', says: 'A cramp is a sudden spasm that hurts. A muscle and its tendon pull tight' },
  { fact: 'S2', treatment: 'printed', says: 'The foot may bend too far down or up. The toes may curl.' },
  {
    fact: 'S3',
    treatment: 'printed-with-caution',
    says: 'into three kinds',
    caution: 'Many night cramps fit none of the three, and no one finds a cause.',
  },
  { fact: 'S4', treatment: 'printed', says: 'Sharp pain starts all at once in the calf or in the arch of the foot.' },
  { fact: 'S5', treatment: 'printed', says: 'You cannot use the foot or leg until the muscle lets go.' },
  { fact: 'S6', treatment: 'printed', says: 'The pain eases when someone stretches or rubs the tight muscle.' },
  {
    fact: 'S7',
    treatment: 'printed-with-caution',
    says: 'A short walk often eases a night cramp',
    caution: 'It starts when you walk and goes away within about 10 minutes when you stand still.',
  },
  { fact: 'S8', treatment: 'printed', says: 'A muscle that works with too little blood can cramp.' },
  {
    fact: 'S9',
    treatment: 'printed-with-caution',
    says: 'Night cramps usually are not from poor blood flow.',
    caution: 'Pain in the front of the foot at night that eases when you hang the foot down can be. Call us today.',
  },
  { fact: 'S10', treatment: 'printed', says: 'When this cramp comes with walking, doctors call it intermittent claudication.' },
  { fact: 'S11', treatment: 'printed', says: 'We ask how far you can walk before the cramp starts. It helps us judge the blood flow' },
  { fact: 'S12', treatment: 'printed', says: 'The main ones are sodium, potassium, calcium, magnesium and chloride.' },
  {
    fact: 'S13',
    treatment: 'not-printed',
    why: 'A simplification that makes two minerals the remedy; the sheet gives no mineral advice before the safety filter exists.',
  },
  {
    fact: 'S14',
    treatment: 'printed-with-caution',
    says: 'Your blood can lose too much sodium or potassium. Very hard exercise, water pills (diuretics) and kidney disease can do this.',
    caution: 'Some water pills and kidney disease can do the reverse: too much potassium stays in your blood.',
  },
  { fact: 'S15', treatment: 'printed', says: 'Your muscles need them in balance. When they are not, muscles can cramp.' },
  { fact: 'S16', treatment: 'printed', says: 'Biomechanics is how the body moves. Each step takes fine teamwork of nerves and muscles.' },
  { fact: 'S17', treatment: 'printed', says: 'one of them works too hard. That one may cramp.' },
  {
    fact: 'S18',
    treatment: 'printed-with-caution',
    says: 'or a cramp from how you move. A cramp from poor blood flow does the reverse.',
    caution: 'goes away within about 10 minutes when you stand still.',
  },
  {
    fact: 'S19',
    treatment: 'printed-with-caution',
    says: 'Shoes with good support and arch supports can help.',
    caution: 'Regular stretching may help too. It helps some people, not all.',
  },
  { fact: 'S20', treatment: 'printed', says: 'Athletes and young people often cramp after a long, active day.' },
  { fact: 'S21', treatment: 'printed', says: 'Muscles still need oxygen and fuel for hours after you stop.' },
  {
    fact: 'S22',
    treatment: 'printed-with-caution',
    says: 'a cramp is often a sign that the muscle needs oxygen and minerals.',
    caution: 'Still read the box on page 1. A child who limps, has a fever, or hurts in the same spot each night needs a doctor.',
  },
  {
    fact: 'S23',
    treatment: 'printed-with-caution',
    says: 'Older people who move less may cramp from peripheral artery disease (PAD).',
    caution: 'Many people with PAD have other leg pain, or no pain at all.',
  },
  {
    fact: 'S24',
    treatment: 'printed-with-caution',
    says: 'The test is simple. We do it here or in a lab for blood vessels.',
    caution: 'You lie down and rest. Then we check the blood pressure in your arms and ankles. It takes about 15 minutes.',
  },
  { fact: 'S25', treatment: 'printed', says: 'Heavy sweating' },
  { fact: 'S26', treatment: 'printed', says: 'drinking far too much can also upset the balance.' },
  { fact: 'S27', treatment: 'printed', says: 'water pills (diuretics)' },
  { fact: 'S28', treatment: 'printed', says: 'as you grow older' },
  { fact: 'S29', treatment: 'printed', says: 'if you smoke or used to smoke, or use tobacco that you chew or snuff' },
  {
    fact: 'S30',
    treatment: 'printed-with-caution',
    says: 'if you have high cholesterol',
    caution: 'if you have diabetes, high blood pressure or kidney disease',
  },
  { fact: 'S31', treatment: 'printed', says: 'Compartment syndrome: pressure builds up' },
  { fact: 'S32', treatment: 'printed', says: 'Complex regional pain syndrome: strong pain' },
  { fact: 'S33', treatment: 'printed', says: 'Deep vein thrombosis: a blood clot' },
  { fact: 'S34', treatment: 'printed', says: 'Peripheral artery disease: narrow blood vessels in the legs.' },
  { fact: 'S35', treatment: 'printed', says: 'Tarsal tunnel syndrome: a nerve that is squeezed' },
  { fact: 'S36', treatment: 'printed', says: 'It depends on the kind of cramp you have.' },
  { fact: 'S37', treatment: 'printed', says: 'From a water pill: your doctor checks you' },
  {
    fact: 'S38',
    treatment: 'not-printed',
    why: 'Rule R20: a drink that adds fluid can harm a patient who drank too much. The sheet says "ask us first" instead.',
  },
  {
    fact: 'S39',
    treatment: 'not-printed',
    why: 'Rule R20: minerals without supervision can harm a patient with kidney disease or certain pills. The sheet says "ask us first" instead.',
  },
  { fact: 'S40', treatment: 'printed', says: 'your doctor finds out where the blood vessels are narrow and how much.' },
  {
    fact: 'S41',
    treatment: 'printed',
    says: 'This can be a threat to your life. Call today. Your family doctor must check each cramp of this kind.',
  },
  { fact: 'S42', treatment: 'printed', says: 'and rest at home does not help. Call us or your family doctor.' },
  {
    fact: 'S43',
    treatment: 'printed-with-caution',
    says: 'Call us or your family doctor about all of your cramps.',
    caution: 'If something is new or gets worse fast, do not wait for a visit. Use the box on page 1.',
  },
  { fact: 'S44', treatment: 'printed', says: 'Some people call it a charley horse, a foot cramp, a calf cramp or cramps at night.' },
]

/** Names that the handout uses as they are, each explained where it first stands: exempt from the reading grade. */
export const medicalNames = [
  'ischemic',
  'intermittent claudication',
  'metabolic',
  'electrolytes',
  'sodium',
  'potassium',
  'calcium',
  'magnesium',
  'chloride',
  'diuretics',
  'biomechanical',
  'biomechanics',
  'peripheral artery disease',
  'ankle-brachial index',
  'cholesterol',
  'diabetes',
  'compartment syndrome',
  'complex regional pain syndrome',
  'deep vein thrombosis',
  'tarsal tunnel syndrome',
] as const

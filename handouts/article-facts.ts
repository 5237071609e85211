import type { HandoutLanguage } from './handout-ids'

/**
 * What becomes of each fact of the article in our handout: the pass rule of article.md, S1 to S44.
 * `says` is a phrase of the handout that carries the fact; the test finds it in the printed text of each language.
 */
type Phrase = Record<HandoutLanguage, string>
export type ArticleFact =
  | { fact: string; treatment: 'printed'; says: Phrase }
  | { fact: string; treatment: 'printed-with-caution'; says: Phrase; caution: Phrase }
  | { fact: string; treatment: 'not-printed'; why: string }

export const articleFacts: readonly ArticleFact[] = [
  {
    fact: 'S1',
    treatment: 'printed',
    says: {
      en: 'A cramp is a sudden spasm that hurts. A muscle and its tendon pull tight',
      es: 'Un calambre es un espasmo repentino que duele. El músculo y su tendón se aprietan',
    },
  },
  {
    fact: 'S2',
    treatment: 'printed',
    says: {
      en: 'The foot may bend too far down or up. The toes may curl.',
      es: 'El pie se dobla demasiado hacia abajo o hacia arriba. Los dedos se pueden encoger.',
    },
  },
  {
    fact: 'S3',
    treatment: 'printed-with-caution',
    says: { en: 'into three kinds', es: 'en tres clases' },
    caution: {
      en: 'Many night cramps fit none of the three, and no one finds a cause.',
      es: 'Muchos calambres de noche no son de ninguna de las tres, y nadie encuentra la causa.',
    },
  },
  {
    fact: 'S4',
    treatment: 'printed',
    says: {
      en: 'Sharp pain starts all at once in the calf or in the arch of the foot.',
      es: 'Un dolor fuerte empieza de golpe en la pantorrilla o en el arco del pie.',
    },
  },
  {
    fact: 'S5',
    treatment: 'printed',
    says: {
      en: 'You cannot use the foot or leg until the muscle lets go.',
      es: 'No puede usar el pie o la pierna hasta que el músculo se suelta.',
    },
  },
  {
    fact: 'S6',
    treatment: 'printed',
    says: {
      en: 'The pain eases when someone stretches or rubs the tight muscle.',
      es: 'El dolor baja cuando alguien estira o soba el músculo apretado.',
    },
  },
  {
    fact: 'S7',
    treatment: 'printed-with-caution',
    says: { en: 'A short walk often eases a night cramp', es: 'Caminar un poco muchas veces alivia un calambre de noche' },
    caution: {
      en: 'It starts when you walk and goes away within about 10 minutes when you stand still.',
      es: 'Empieza al caminar y se quita en unos 10 minutos cuando usted se detiene y se queda de pie.',
    },
  },
  {
    fact: 'S8',
    treatment: 'printed',
    says: { en: 'A muscle that works with too little blood can cramp.', es: 'Un músculo que trabaja con poca sangre se puede acalambrar.' },
  },
  {
    fact: 'S9',
    treatment: 'printed-with-caution',
    says: {
      en: 'Night cramps usually are not from poor blood flow.',
      es: 'Los calambres de noche por lo general no son por mala circulación.',
    },
    caution: {
      en: 'Pain in the front of the foot at night that eases when you hang the foot down can be. Call us today.',
      es: 'Un dolor en la parte de adelante del pie, de noche, que se calma al dejar colgar el pie, sí puede serlo. Llámenos hoy.',
    },
  },
  {
    fact: 'S10',
    treatment: 'printed',
    says: {
      en: 'When this cramp comes with walking, doctors call it intermittent claudication.',
      es: 'Cuando este calambre viene al caminar, los médicos lo llaman claudicación intermitente.',
    },
  },
  {
    fact: 'S11',
    treatment: 'printed',
    says: {
      en: 'We ask how far you can walk before the cramp starts. It helps us judge the blood flow',
      es: 'Le preguntamos cuánto puede caminar antes de que empiece el calambre. Eso nos ayuda a saber cómo llega la sangre',
    },
  },
  {
    fact: 'S12',
    treatment: 'printed',
    says: {
      en: 'The main ones are sodium, potassium, calcium, magnesium and chloride.',
      es: 'Los principales son sodio, potasio, calcio, magnesio y cloruro.',
    },
  },
  {
    fact: 'S13',
    treatment: 'not-printed',
    why: 'A simplification that makes two minerals the remedy; the sheet gives no mineral advice before the safety filter exists.',
  },
  {
    fact: 'S14',
    treatment: 'printed-with-caution',
    says: {
      en: 'Your blood can lose too much sodium or potassium. Very hard exercise, water pills (diuretics) and kidney disease can do this.',
      es: 'La sangre puede perder demasiado sodio o potasio. Esto pasa con el ejercicio muy fuerte, con las pastillas para eliminar líquidos (diuréticos) y con la enfermedad de los riñones.',
    },
    caution: {
      en: 'Some water pills and kidney disease can do the reverse: too much potassium stays in your blood.',
      es: 'Algunas de esas pastillas y la enfermedad de los riñones pueden hacer lo contrario: se queda demasiado potasio en la sangre.',
    },
  },
  {
    fact: 'S15',
    treatment: 'printed',
    says: {
      en: 'Your muscles need them in balance. When they are not, muscles can cramp.',
      es: 'Sus músculos los necesitan en balance. Si no lo están, los músculos se pueden acalambrar.',
    },
  },
  {
    fact: 'S16',
    treatment: 'printed',
    says: {
      en: 'Biomechanics is how the body moves. Each step takes fine teamwork of nerves and muscles.',
      es: 'La biomecánica es la forma en que se mueve el cuerpo. En cada paso, los nervios y los músculos trabajan en equipo.',
    },
  },
  {
    fact: 'S17',
    treatment: 'printed',
    says: { en: 'one of them works too hard. That one may cramp.', es: 'uno de los dos trabaja de más. Ese se puede acalambrar.' },
  },
  {
    fact: 'S18',
    treatment: 'printed-with-caution',
    says: {
      en: 'or a cramp from how you move. A cramp from poor blood flow does the reverse.',
      es: 'o uno por la forma de moverse. El calambre por mala circulación hace lo contrario.',
    },
    caution: {
      en: 'goes away within about 10 minutes when you stand still.',
      es: 'se quita en unos 10 minutos cuando usted se detiene y se queda de pie.',
    },
  },
  {
    fact: 'S19',
    treatment: 'printed-with-caution',
    says: {
      en: 'Shoes with good support and arch supports can help.',
      es: 'Ayudan los zapatos con buen soporte y las plantillas para el arco.',
    },
    caution: {
      en: 'Regular stretching may help too. It helps some people, not all.',
      es: 'Estirar con regularidad también puede ayudar. Les sirve a algunas personas, no a todas.',
    },
  },
  {
    fact: 'S20',
    treatment: 'printed',
    says: {
      en: 'Athletes and young people often cramp after a long, active day.',
      es: 'A los atletas y a los jóvenes les dan muchas veces después de un día largo y activo.',
    },
  },
  {
    fact: 'S21',
    treatment: 'printed',
    says: {
      en: 'Muscles still need oxygen and fuel for hours after you stop.',
      es: 'Los músculos siguen necesitando oxígeno y energía varias horas después.',
    },
  },
  {
    fact: 'S22',
    treatment: 'printed-with-caution',
    says: {
      en: 'a cramp is often a sign that the muscle needs oxygen and minerals.',
      es: 'un calambre muchas veces es señal de que el músculo necesita oxígeno y minerales.',
    },
    caution: {
      en: 'Still read the box on page 1. A child who limps, has a fever, or hurts in the same spot each night needs a doctor.',
      es: 'De todos modos, lea el cuadro de la página 1. Un niño que cojea, tiene fiebre o siente dolor en el mismo lugar cada noche debe ver al médico.',
    },
  },
  {
    fact: 'S23',
    treatment: 'printed-with-caution',
    says: {
      en: 'Older people who move less may cramp from peripheral artery disease (PAD).',
      es: 'A las personas mayores que se mueven menos les pueden dar por la enfermedad arterial periférica (EAP, o PAD en inglés).',
    },
    caution: {
      en: 'Many people with PAD have other leg pain, or no pain at all.',
      es: 'Muchas personas con EAP tienen otro dolor en las piernas, o no tienen dolor.',
    },
  },
  {
    fact: 'S24',
    treatment: 'printed-with-caution',
    says: {
      en: 'The test is simple. We do it here or in a lab for blood vessels.',
      es: 'La prueba es sencilla. La hacemos aquí o en un laboratorio de vasos sanguíneos.',
    },
    caution: {
      en: 'You lie down and rest. Then we check the blood pressure in your arms and ankles. It takes about 15 minutes.',
      es: 'Usted se acuesta y descansa. Luego le tomamos la presión en los brazos y en los tobillos. Tarda unos 15 minutos.',
    },
  },
  { fact: 'S25', treatment: 'printed', says: { en: 'Heavy sweating', es: 'Sudar mucho' } },
  {
    fact: 'S26',
    treatment: 'printed',
    says: { en: 'drinking far too much can also upset the balance.', es: 'beber demasiado también puede romper el balance.' },
  },
  { fact: 'S27', treatment: 'printed', says: { en: 'water pills (diuretics)', es: 'pastillas para eliminar líquidos (diuréticos)' } },
  { fact: 'S28', treatment: 'printed', says: { en: 'as you grow older', es: 'al tener más años' } },
  {
    fact: 'S29',
    treatment: 'printed',
    says: {
      en: 'if you smoke or used to smoke, or use tobacco that you chew or snuff',
      es: 'si fuma o fumaba, o si usa tabaco de mascar o rapé',
    },
  },
  {
    fact: 'S30',
    treatment: 'printed-with-caution',
    says: { en: 'if you have high cholesterol', es: 'si tiene alto el colesterol' },
    caution: {
      en: 'if you have diabetes, high blood pressure or kidney disease',
      es: 'si tiene diabetes, presión alta o enfermedad de los riñones',
    },
  },
  {
    fact: 'S31',
    treatment: 'printed',
    says: { en: 'Compartment syndrome: pressure builds up', es: 'Síndrome compartimental: la presión sube' },
  },
  {
    fact: 'S32',
    treatment: 'printed',
    says: { en: 'Complex regional pain syndrome: strong pain', es: 'Síndrome de dolor regional complejo: un dolor fuerte' },
  },
  {
    fact: 'S33',
    treatment: 'printed',
    says: { en: 'Deep vein thrombosis: a blood clot', es: 'Trombosis venosa profunda: un coágulo de sangre' },
  },
  {
    fact: 'S34',
    treatment: 'printed',
    says: {
      en: 'Peripheral artery disease: narrow blood vessels in the legs.',
      es: 'Enfermedad arterial periférica: arterias estrechas en las piernas.',
    },
  },
  {
    fact: 'S35',
    treatment: 'printed',
    says: { en: 'Tarsal tunnel syndrome: a nerve that is squeezed', es: 'Síndrome del túnel tarsiano: un nervio apretado' },
  },
  {
    fact: 'S36',
    treatment: 'printed',
    says: { en: 'It depends on the kind of cramp you have.', es: 'Depende de la clase de calambre que tenga.' },
  },
  {
    fact: 'S37',
    treatment: 'printed',
    says: { en: 'From a water pill: your doctor checks you', es: 'Por una pastilla para eliminar líquidos: su médico le revisa' },
  },
  {
    fact: 'S38',
    treatment: 'not-printed',
    why: 'The article advises it for a patient who drank too much, which is what rule R20 blocks and R11 forbids: no more fluids. The sheet says to drink nothing more and when to go to the emergency room.',
  },
  {
    fact: 'S39',
    treatment: 'printed-with-caution',
    says: {
      en: 'A sports drink after heavy sweat or hard exercise is fine for you. It gives back some sodium and potassium.',
      es: 'Usted sí puede tomar una bebida deportiva después de sudar mucho o hacer ejercicio fuerte. Le devuelve algo de sodio y potasio.',
    },
    caution: {
      en: 'It does not help if you drank far too much. Then do not drink more, not even a sports drink.',
      es: 'No sirve si usted bebió demasiado. En ese caso no beba más, ni siquiera una bebida deportiva.',
    },
  },
  {
    fact: 'S40',
    treatment: 'printed',
    says: {
      en: 'your doctor finds out where the blood vessels are narrow and how much.',
      es: 'su médico busca dónde y cuánto están estrechas las arterias.',
    },
  },
  {
    fact: 'S41',
    treatment: 'printed',
    says: {
      en: 'This can be a threat to your life. Call today. Your family doctor must check each cramp of this kind.',
      es: 'Esto puede poner su vida en peligro. Llame hoy. Su médico familiar debe revisar cada calambre de este tipo.',
    },
  },
  {
    fact: 'S42',
    treatment: 'printed',
    says: {
      en: 'and rest at home does not help. Call us or your family doctor.',
      es: 'y no mejora con descanso en casa. Llámenos o llame a su médico familiar.',
    },
  },
  {
    fact: 'S43',
    treatment: 'printed-with-caution',
    says: {
      en: 'Call us or your family doctor about all of your cramps.',
      es: 'Llámenos o llame a su médico familiar por todos sus calambres.',
    },
    caution: {
      en: 'If something is new or gets worse fast, do not wait for a visit. Use the box on page 1.',
      es: 'Si algo es nuevo o empeora rápido, no espere a la cita. Use el cuadro de la página 1.',
    },
  },
  {
    fact: 'S44',
    treatment: 'printed',
    says: {
      en: 'Some people call it a charley horse, a foot cramp, a calf cramp or cramps at night.',
      es: 'Hay quien le dice calambre en la pantorrilla, calambre en el pie, calambre de noche o, en inglés, charley horse.',
    },
  },
]

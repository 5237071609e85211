import { type DiaryUnit, diaryUnits } from '../../../../../clinical/visit/walk-diary-fields'

export type DiaryChoice = { lang: 'en' | 'es'; unit: DiaryUnit; large: boolean }

/** What the address asks for; the patient's language and minutes, which everybody can count, where it does not say. */
export function readDiaryChoice(asked: Record<string, string | string[] | undefined>, language: 'en' | 'es'): DiaryChoice {
  const lang = asked.lang === 'en' || asked.lang === 'es' ? asked.lang : language
  return { lang, unit: diaryUnits.find((unit) => unit === asked.unit) ?? 'min', large: asked.size === 'large' }
}

/** Which diary it is in the release record: `es/min/large`. */
export const nameOfDiary = ({ lang, unit, large }: DiaryChoice) => `${lang}/${unit}/${large ? 'large' : 'usual'}`

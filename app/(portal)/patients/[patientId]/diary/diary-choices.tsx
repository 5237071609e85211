import { diaryUnits } from '../../../../../clinical/visit/walk-diary-fields'
import { diaryWords } from '../../../../../components/print/walk-diary-words'
import { Button } from '../../../../../components/ui/button'
import type { DiaryChoice } from './diary-choice'

/** Unit, language and size, chosen before anything is printed; without a script too. */
export function DiaryChoices({ choice }: { choice: DiaryChoice }) {
  return (
    <form method="get" className="flex flex-wrap items-end gap-x-6 gap-y-3">
      <Choice
        name="unit"
        label="The patient counts in"
        chosen={choice.unit}
        options={diaryUnits.map((unit) => [unit, diaryWords.en.units[unit]])}
      />
      <Choice
        name="lang"
        label="Language"
        chosen={choice.lang}
        options={[
          ['en', 'English'],
          ['es', 'Spanish'],
        ]}
      />
      <Choice
        name="size"
        label="Print"
        chosen={choice.large ? 'large' : 'usual'}
        options={[
          ['usual', 'one week a page'],
          ['large', 'large, half a week a page'],
        ]}
      />
      <Button type="submit">Show this diary</Button>
    </form>
  )
}

type ChoiceProps = { name: string; label: string; chosen: string; options: readonly (readonly [string, string])[] }

const Choice = ({ name, label, chosen, options }: ChoiceProps) => (
  <label className="label grid gap-1">
    {label}
    <select name={name} defaultValue={chosen} key={chosen} className="input font-normal">
      {options.map(([value, word]) => (
        <option key={value} value={value}>
          {word}
        </option>
      ))}
    </select>
  </label>
)

/** A recorded value where nothing can be changed any more, or not by this person. */
export function ReadValue({ label, value, unit }: { label: string; value: string; unit?: string | undefined }) {
  return (
    <p className="m-0">
      <span className="hint block">{label}</span>
      {value === '' ? (
        <span className="text-ink-soft">not recorded</span>
      ) : (
        <span className="whitespace-pre-wrap">{unit ? `${value} ${unit}` : value}</span>
      )}
    </p>
  )
}

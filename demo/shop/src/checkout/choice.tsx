interface ChoiceProps {
  /** Radio buttons of one group exclude each other. */
  group: string
  label: string
  hint?: string
  /** Stands at the end of the line, such as a price. */
  aside?: string
  checked: boolean
  onChoose(): void
  testId: string
}

/** One radio button of a list, as large as its whole line. */
export function Choice({ group, label, hint, aside, checked, onChoose, testId }: ChoiceProps) {
  return (
    <label className="choice" data-testid={testId}>
      <input type="radio" name={group} required checked={checked} onChange={onChoose} />
      <span className="choice-text">
        <span>{label}</span>
        {hint && <span className="quiet small">{hint}</span>}
      </span>
      {aside && <span className="choice-aside">{aside}</span>}
    </label>
  )
}

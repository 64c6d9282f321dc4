interface FieldProps {
  name: string
  label: string
  value: string
  onChange(text: string): void
  type?: "text" | "email" | "tel"
  /** The browser's word for what belongs here. */
  autoComplete: string
  /** Shares its line with another field where there is room. */
  half?: boolean
  optional?: boolean
}

/** A labelled text field; the browser itself asks for what is missing. */
export function Field({ label, half, optional, type = "text", onChange, ...input }: FieldProps) {
  return (
    <label className={half ? "field half" : "field"}>
      <span>
        {label} {optional && <span className="quiet">(optional)</span>}
      </span>
      <input
        {...input}
        type={type}
        required={!optional}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  )
}

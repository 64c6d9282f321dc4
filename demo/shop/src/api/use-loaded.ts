import { useCallback, useEffect, useState, type DependencyList } from "react"

import { failureOf, type Failure } from "medusa-verified-payments/storefront"

export interface Loaded<T> {
  /** Undefined until the first answer; the former value stays while a new one is on its way. */
  value: T | undefined
  failure: Failure | undefined
  retry(): void
}

/** Loads something and again when `deps` change; an answer that was overtaken is dropped. */
export function useLoaded<T>(load: () => Promise<T>, deps: DependencyList): Loaded<T> {
  const [value, setValue] = useState<T>()
  const [failure, setFailure] = useState<Failure>()
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    let overtaken = false
    load().then(
      (loaded) => {
        if (!overtaken) {
          setValue(loaded)
          setFailure(undefined)
        }
      },
      (error) => overtaken || setFailure(failureOf(error))
    )
    return () => {
      overtaken = true
    }
  }, [...deps, attempt])
  return { value, failure, retry: useCallback(() => setAttempt((n) => n + 1), []) }
}

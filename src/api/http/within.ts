import { MedusaError } from "@medusajs/framework/utils"

/**
 * The result of `work`, or a `MedusaError` when it takes longer than `ms` milliseconds. The work
 * itself goes on: whoever uses this must be able to live with it succeeding later.
 */
export async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let late: NodeJS.Timeout | undefined
  const deadline = new Promise<never>((_done, fail) => {
    const end = () =>
      fail(new MedusaError(MedusaError.Types.UNEXPECTED_STATE, `Not done within ${ms} ms`))
    late = setTimeout(end, ms)
  })
  try {
    return await Promise.race([work, deadline])
  } finally {
    clearTimeout(late)
  }
}

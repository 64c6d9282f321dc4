import { MedusaError } from "@medusajs/framework/utils"

/** A command was called wrongly; whoever called it is shown its usage. */
export class UsageError extends MedusaError {
  constructor(message: string) {
    super(MedusaError.Types.INVALID_ARGUMENT, message)
  }
}

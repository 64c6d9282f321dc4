import { toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { retrievePaymentRegion, setPaymentProviders, type PaymentRegion } from "../lib/api/regions"
import { switchedIn, withProvider } from "../lib/gateways/region-providers"
import { queryKeys } from "./query-keys"

const KEY = [...queryKeys.regions, "switch"]

type Switched = { id: string; isOn: boolean }

/**
 * Switches an account on or off in a region. The switch moves at once and moves back when Medusa
 * refuses. Medusa replaces all providers of a region, so it is read anew before each change, and
 * changes wait for each other: two in a row must not undo one another.
 */
export function useRegionSwitch(provider: string) {
  const cache = useQueryClient()
  const show = ({ id, isOn }: Switched) =>
    cache.setQueryData<PaymentRegion[]>(
      queryKeys.regions,
      (regions) => regions && switchedIn(regions, id, provider, isOn)
    )
  return useMutation({
    mutationKey: KEY,
    scope: { id: KEY.join() },
    mutationFn: async ({ id, isOn }: Switched) => {
      const { providers } = await retrievePaymentRegion(id)
      await setPaymentProviders(id, withProvider(providers, provider, isOn))
    },
    onMutate: async (switched) => {
      await cache.cancelQueries({ queryKey: queryKeys.regions })
      show(switched)
    },
    onError: (error, { id, isOn }) => {
      show({ id, isOn: !isOn })
      toast.error(error.message)
    },
    onSettled: () => {
      // What is asked while another change waits would show that one as undone.
      if (cache.isMutating({ mutationKey: KEY }) === 1) {
        void cache.invalidateQueries({ queryKey: queryKeys.regions })
        void cache.invalidateQueries({ queryKey: queryKeys.medusaRegions })
      }
    },
  })
}

import { useQuery } from "@tanstack/react-query"
import { previewCallback } from "../../lib/api/callbacks"
import { queryKeys } from "../query-keys"

/** What processing a callback again would do, asked anew each time somebody wants to know. */
export function useCallbackPreview(id: string) {
  return useQuery({
    queryKey: [...queryKeys.callbacks, "preview", id],
    queryFn: () => previewCallback(id),
    staleTime: 0,
    gcTime: 0,
    retry: false,
    // The gateway is not asked because somebody came back to the window.
    refetchOnWindowFocus: false,
  })
}

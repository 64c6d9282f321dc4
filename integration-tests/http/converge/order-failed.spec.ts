import { groups } from "../../converge/deeds"
import { runRows } from "../../converge/run-rows"

runRows(groups.orderFailed, { alone: true })

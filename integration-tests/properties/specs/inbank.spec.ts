import { describeSequences } from "../suite"
import { inbank } from "../../../src/gateways/inbank"

describeSequences(inbank)

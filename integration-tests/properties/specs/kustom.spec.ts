import { describeSequences } from "../suite"
import { kustom } from "../../../src/gateways/kustom"

describeSequences(kustom)

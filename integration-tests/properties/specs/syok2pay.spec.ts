import { describeSequences } from "../suite"
import { syok2pay } from "../../../src/gateways/syok2pay"

describeSequences(syok2pay)

import { describeSequences } from "../suite"
import { b2binpay } from "../../../src/gateways/b2binpay"

describeSequences(b2binpay)

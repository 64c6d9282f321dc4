import { presetDevice } from "./preset-device"

const till = { id: "d1", name: "Till 1", location: "Tallinn" }
const upstairs = { id: "d2", name: "Till 2", location: null }

describe("presetDevice", () => {
  it.each([
    ["is the chosen one", [till, upstairs], "d2", "d2"],
    ["is the only one", [till], "", "d1"],
    ["is none where there is a choice", [till, upstairs], "", ""],
    ["is no device of another account", [till, upstairs], "d9", ""],
    ["is none before they are known", undefined, "d1", ""],
  ])("%s", (_name, devices, chosen, preset) => {
    expect(presetDevice(devices, chosen)).toBe(preset)
  })
})

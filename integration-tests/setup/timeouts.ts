/** A spec waits for conditions with deadlines of its own; this only ends one that hangs. */
jest.setTimeout(180_000)

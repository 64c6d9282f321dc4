/** Imported first: specs may run at the same time, so this run's servers keep their data elsewhere. */
process.env.PAYMENT_TEST_DIR ??= ".data/faults"

export {}

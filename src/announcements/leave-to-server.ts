let left = false

/**
 * Called by commands: a process that ends when its command has ended would cut off the subscribers
 * that it woke. Its events are written down all the same, and the server's sweep announces them.
 */
export function leaveAnnouncementsToServer(): void {
  left = true
}

/** Whether this process only writes events down. */
export function isLeftToServer(): boolean {
  return left
}

/** The payment cannot do that, or not any more; the message is for the person who asked. */
export class ActRefused extends Error {}

/** Something that whoever started a command can mend: its message says all that there is to say. */
export class PlainError extends Error {}

/** Where a command writes: lines to standard output and to standard error. */
export type Io = { out: (line: string) => void; err: (line: string) => void }

/** A command of the command line: 0 done, 1 the answer is no or a check failed, 2 the input was not understood. */
export type Command = (args: string[], io: Io) => Promise<number>

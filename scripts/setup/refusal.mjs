/** What ends a command: one sentence for the person at the terminal, who cannot do anything with a stack trace. */
export class Refusal extends Error {}

/** A setting makes it impossible to listen: the app has the chance to list what else is wrong before the command ends. */
export class SettingFault extends Refusal {}

/** The command was told to stop (Ctrl-C, SIGTERM): not a failure, and nothing more is to be said about it. */
export class Stopped extends Error {}

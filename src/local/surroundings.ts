/** What every look needs: whose environment, and how long it may take. */
export interface Surroundings {
  readonly env: NodeJS.ProcessEnv;
  /** Absolute path of the user's home directory. */
  readonly home: string;
  /** For each single step. */
  readonly timeoutMs: number;
  /** Ends when the time for everything together is over, or the caller gives up. */
  readonly signal: AbortSignal;
}

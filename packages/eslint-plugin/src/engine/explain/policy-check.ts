/** What an entry of the policy is good for. */
export interface PolicyEntryCheck {
  /** Where it stands: `allow[1]`. */
  readonly key: string;
  /** The entry, in short. */
  readonly text: string;
  /**
   * `used`; `unused`: nothing it speaks of is there; `expired`: its last day is over; `expires`: it will be within two weeks;
   * `guard`: the linter has no use for it, but the guard may.
   */
  readonly state: PolicyState;
  readonly why: string;
}

/** How an entry of the policy stands. */
export type PolicyState = 'used' | 'unused' | 'expired' | 'expires' | 'guard';

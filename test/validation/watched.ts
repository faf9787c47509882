/** What is integrated over the time counted, where the report has no such measure. */
export const WATCHED = ['between attempts', 'all agents busy', 'callbacks waiting', 'in the IVR'] as const;
export type Watch = (typeof WATCHED)[number];

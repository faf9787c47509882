/** The builder puts the version of package.json in its place. */
declare const CCSIM_VERSION: string | undefined;

/** The version of this ccsim; 0.0.0 where no builder was at work. */
export const VERSION: string = typeof CCSIM_VERSION === 'string' ? CCSIM_VERSION : '0.0.0';

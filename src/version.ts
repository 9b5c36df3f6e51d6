/** The version of this tool, the same as in package.json (a test compares them). */
export const VERSION = '0.1.0';

/** Where bugs are reported and documentation is read. */
export const HOMEPAGE = 'https://github.com/pullproof/pullproof';

/**
 * Takes over the warnings of Node and of libraries, which Node prints as they are: they may quote what a repository
 * says. Nothing where the user has switched them off.
 *
 * @param show prints one message; it has to escape it
 */
export function takeWarnings(show: (message: string) => void): void {
  if (process.listenerCount('warning') === 0) return;
  process.removeAllListeners('warning');
  process.on('warning', ({ name, message }) => show(name === 'Warning' ? message : `${name}: ${message}`));
}

import { build, type Rolldown } from 'vite';

const ENTRY = 'virtual:entry';

/**
 * A page that offers one exported function as `window.run`. Everything is bundled into the page, in memory, as our own pages are built.
 *
 * @param file - the whole path of the module
 * @param name - the function that it exports
 */
export async function pageThatRuns(file: string, name: string): Promise<string> {
  const entry = `import { ${name} } from ${JSON.stringify(file)}; window.run = ${name};`;
  const output = (await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, rolldownOptions: { input: ENTRY } },
    plugins: [
      {
        name: 'entry',
        resolveId: id => (id === ENTRY ? `\0${ENTRY}` : null),
        load: id => (id === `\0${ENTRY}` ? entry : null),
      },
    ],
  })) as Rolldown.RolldownOutput;
  const [chunk, ...others] = output.output;
  if (others.length > 0)
    throw new Error(`one file was expected, not also ${others.map(one => one.fileName)}`);
  const script = chunk.code.replaceAll('</script', '<\\/script');
  return `<!doctype html><meta charset="utf-8"><title>ccsim</title><script type="module">${script}</script>`;
}

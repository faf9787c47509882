/** The parts of package.json that the checks read. */
export interface Manifest {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  scripts?: Record<string, string>;
}

/** The parts of package-lock.json that the checks read; keys are folders such as node_modules/yaml. */
export interface Lock {
  packages: Record<string, LockedPackage>;
}

interface LockedPackage {
  license?: string;
  hasInstallScript?: boolean;
  dependencies?: Record<string, string>;
}

/** Licences under which what we ship may stand. */
export const LICENCES = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT'];
/** Packages for development that are bundled into the pages and reports, and so are shipped too. */
const BUNDLED = /^(d3-.*|lit)$/;

/** Where docs/dependencies.md and package.json differ: every package has one row with its version and a reason. */
export function undocumented(manifest: Manifest, text: string): string[] {
  const rows = [...text.matchAll(/^\| `([^`]+)` \| ([^|]*) \| ([^|]*) \|$/gm)];
  const faults: string[] = [];
  const all = { ...manifest.dependencies, ...manifest.devDependencies };
  for (const [name, version] of Object.entries(all)) {
    const own = rows.filter(row => row[1] === name);
    const row = own[0];
    if (!row || own.length > 1)
      faults.push(`${name}: has ${own.length} rows in docs/dependencies.md, needs one`);
    else if (row[2] !== version)
      faults.push(`${name}: the row says version ${row[2]}, package.json ${version}`);
    else if (!/\w+ \w+/.test(row[3]!)) faults.push(`${name}: the row gives no reason`);
  }
  const gone = rows.map(row => row[1]!).filter(name => !(name in all));
  return [...faults, ...gone.map(name => `${name}: has a row, but is no dependency`)];
}

/** Dependencies whose version is a range. */
export function unpinned(manifest: Manifest): string[] {
  const all = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  return all.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)).map(([name]) => name);
}

/** Folders of every package that reaches our users: what we depend on or bundle, and what that depends on. */
export function shipped(manifest: Manifest, lock: Lock): string[] {
  const roots = [
    ...Object.keys(manifest.dependencies),
    ...Object.keys(manifest.devDependencies).filter(name => BUNDLED.test(name)),
  ];
  const folders = new Set<string>();
  const add = (name: string, from: string): void => {
    const folder = folderOf(name, from, lock);
    if (folders.has(folder)) return;
    folders.add(folder);
    for (const next of Object.keys(lock.packages[folder]?.dependencies ?? {})) add(next, folder);
  };
  for (const name of roots) add(name, '');
  return [...folders].sort();
}

/** The folder in which a package that is asked for in `from` is found: beside it, or further up. */
function folderOf(name: string, from: string, lock: Lock): string {
  const folder = `${from && `${from}/`}node_modules/${name}`;
  if (folder in lock.packages || from === '') return folder;
  return folderOf(name, from.slice(0, Math.max(from.lastIndexOf('/node_modules/'), 0)), lock);
}

/** Packages whose licence is not on the list; `licenceOf` reads it from the package itself. */
export function forbiddenLicences(
  folders: string[],
  licenceOf: (folder: string) => string | undefined,
): string[] {
  return folders.flatMap(folder => {
    const licence = licenceOf(folder) ?? 'none';
    const choices = licence.replace(/^\((.*)\)$/, '$1').split(' OR ');
    return choices.some(choice => LICENCES.includes(choice)) ? [] : [`${folder}: licence ${licence}`];
  });
}

/** Shipped packages that run a script when installed, and scripts of our own that would. */
export function installScripts(manifest: Manifest, lock: Lock): string[] {
  const own = ['preinstall', 'install', 'postinstall'].filter(name => manifest.scripts?.[name]);
  return [...own, ...shipped(manifest, lock).filter(folder => lock.packages[folder]?.hasInstallScript)];
}

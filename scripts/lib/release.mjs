/**
 * What stands in the way of a release, one sentence each.
 *
 * @param {object} facts
 * @param {{ name: string, version: string, dependencies: Record<string, string> }} facts.plugin its `package.json`
 * @param {{ name: string, version: string }} facts.client its `package.json`
 * @param {{ packages: Record<string, { version?: string }> }} facts.lock
 * @param {string} facts.changelog
 * @param {string} facts.status what `git status --porcelain` says
 * @param {boolean} facts.isDryRun a changelog's entry may still be unreleased then
 * @returns {string[]}
 */
export const faultsOfRelease = ({ plugin, client, lock, changelog, status, isDryRun }) => {
  const { version } = plugin;
  const faults = [];
  if (status.trim() !== '') faults.push(`The tree is not clean:\n${status.trimEnd()}`);

  const versions = {
    'client/package.json': client.version,
    [`package.json, dependencies, ${client.name}`]: plugin.dependencies[client.name],
    'package-lock.json': lock.packages['']?.version,
    'package-lock.json, client': lock.packages.client?.version,
  };
  for (const [where, found] of Object.entries(versions)) {
    if (found !== version) faults.push(`package.json says version ${version}, and ${where} ${found}`);
  }

  const heading = changelog.split('\n').find((line) => line.startsWith(`## ${version} (`));
  if (!heading) faults.push(`The changelog has no entry "## ${version} (date)"`);
  else if (!isDryRun && !/\(\d{4}-\d\d-\d\d\)$/.test(heading)) faults.push(`The changelog says "${heading}", not when`);
  return faults;
};

import type { TeaserEntry } from '../lib/touchpoints';

export function Teasers({ entries }: { entries: readonly TeaserEntry[] }) {
  return (
    <ul id="homepage">
      {entries.map((entry) => (
        <li key={entry.documentId} title={`Why shown: ${entry.__match.rung}`}>
          {entry.title}
        </li>
      ))}
    </ul>
  );
}

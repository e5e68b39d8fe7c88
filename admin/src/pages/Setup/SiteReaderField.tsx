import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import type { Setup, SettingsPatch } from '../../../../types';
import { useText } from '../../utils/useText';

interface SiteReaderFieldProps {
  readonly setup: Setup;
  readonly busy: boolean;
  readonly onChange: (reader: NonNullable<SettingsPatch['siteReader']> | null) => void;
}

const PUBLIC = 'public';

/** Whom the site reads content as: the public, or an API token, by its name. One that is no longer there is said to be gone. */
export const SiteReaderField = ({ setup, busy, onChange }: SiteReaderFieldProps) => {
  const text = useText();
  const { siteReader } = setup.settings;
  const { tokens, site } = setup.access;
  const isListed = tokens.some(({ id }) => id === siteReader?.token);
  const lostName = siteReader?.name ?? text('site.token.unnamed');
  return (
    <Field.Root
      name="siteReader"
      hint={text('site.reader.hint')}
      error={site.caller.state === 'ok' ? undefined : text(`site.${site.caller.state}.${site.caller.kind}.field`)}
    >
      <Field.Label>{text('site.reader')}</Field.Label>
      <SingleSelect
        value={siteReader?.token ?? PUBLIC}
        disabled={busy || !setup.permissions.settings}
        onChange={(value) => onChange(value === PUBLIC ? null : { token: String(value) })}
      >
        <SingleSelectOption value={PUBLIC}>{text('site.reader.public')}</SingleSelectOption>
        {siteReader && !isListed && (
          <SingleSelectOption value={siteReader.token} disabled>
            {site.caller.state === 'gone' ? text('site.token.gone', { name: lostName }) : lostName}
          </SingleSelectOption>
        )}
        {tokens.map(({ id, name }) => (
          <SingleSelectOption key={id} value={id}>
            {text('setup.grant.token', { name })}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};

import { Button, Checkbox, Flex, Grid, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { Setup } from '../../../../types';
import { PERMISSION_NAMES } from '../../../../types/defaults';
import { LeaveGuard } from '../../components/LeaveGuard';
import { useText } from '../../utils/useText';

interface ContentTypesFormProps {
  readonly setup: Setup;
  readonly busy: boolean;
  readonly onSave: (uids: readonly string[]) => void;
}

/** Ticks for the included content types; before anyone has chosen, those that look like content with a page are ticked. */
export const ContentTypesForm = ({ setup, busy, onSave }: ContentTypesFormProps) => {
  const text = useText();
  const { contentTypes, settings, permissions, contentTypesLocked } = setup;
  const start = contentTypes
    .filter(({ suggested, participates }) =>
      settings.contentTypes === null && !contentTypesLocked ? suggested : participates,
    )
    .map(({ uid }) => uid);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(() => new Set(start));
  const dirty = !busy && (ticked.size !== start.length || start.some((uid) => !ticked.has(uid)));
  const fixed = contentTypesLocked || !permissions.settings;
  const toggle = (uid: string) =>
    setTicked((now) => new Set(now.has(uid) ? [...now].filter((other) => other !== uid) : [...now, uid]));
  const reason = contentTypesLocked
    ? text('setup.types.locked')
    : text('setup.noSettings', { permission: PERMISSION_NAMES.settings });

  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      {contentTypes.length === 0 && <Typography>{text('setup.types.none')}</Typography>}
      <Grid.Root gap={4} tag="ul">
        {contentTypes.map(({ uid, name, entries, suggested }) => (
          <Grid.Item key={uid} col={4} s={6} xs={12} tag="li" alignItems="flex-start">
            <Checkbox checked={ticked.has(uid)} disabled={fixed} onCheckedChange={() => toggle(uid)}>
              <Flex tag="span" direction="column" alignItems="flex-start">
                <Typography tag="span">{name}</Typography>
                <Typography tag="span" variant="pi" textColor="neutral600">
                  {text(suggested ? 'setup.types.entries' : 'setup.types.notSuggested', { count: entries })}
                </Typography>
              </Flex>
            </Checkbox>
          </Grid.Item>
        ))}
      </Grid.Root>
      <UntitledTypes
        names={contentTypes.filter(({ uid, titled }) => ticked.has(uid) && !titled).map(({ name }) => name)}
      />
      {fixed ? (
        <Typography textColor="neutral600">{reason}</Typography>
      ) : (
        <Flex gap={4} wrap="wrap">
          <Button loading={busy} disabled={ticked.size === 0} onClick={() => onSave([...ticked])}>
            {text('setup.types.save', { count: ticked.size })}
          </Button>
        </Flex>
      )}
      <LeaveGuard dirty={dirty} />
    </Flex>
  );
};

/** Content types whose entries have no title: what stands for it, and how to set one. */
const UntitledTypes = ({ names }: { readonly names: readonly string[] }) => {
  const text = useText();
  if (names.length === 0) return null;
  return (
    <Typography textColor="neutral600">
      {text('setup.types.untitled', { names: names.join(', '), count: names.length })}
    </Typography>
  );
};

import { useNotification } from '@strapi/strapi/admin';
import { Box, Button, Field, Flex, Grid, NumberInput, Typography } from '@strapi/design-system';
import { useState, type FormEvent } from 'react';
import type { Setup } from '../../../../types';
import { Problem } from '../../components/Problem';
import { useUpdateSettingsMutation } from '../../services/setup';
import { useText } from '../../utils/useText';

/** What each setting may be, in days, as the server checks it. */
const LIMITS = { staleAfterDays: 3650, expiringWithinDays: 365 } as const;
type Days = Record<keyof typeof LIMITS, number | undefined>;

const valid = (value: number | undefined, max: number): value is number =>
  value !== undefined && Number.isInteger(value) && value >= 1 && value <= max;

/** After how many days content counts as stale, and how long before its end a placement is announced. */
export const FreshnessSection = ({ setup }: { readonly setup: Setup }) => {
  const text = useText();
  const { toggleNotification } = useNotification();
  const { staleAfterDays, expiringWithinDays } = setup.settings;
  const [days, setDays] = useState<Days>({ staleAfterDays, expiringWithinDays });
  const [update, { isLoading, error }] = useUpdateSettingsMutation();

  const changed = days.staleAfterDays !== staleAfterDays || days.expiringWithinDays !== expiringWithinDays;
  const ok =
    valid(days.staleAfterDays, LIMITS.staleAfterDays) && valid(days.expiringWithinDays, LIMITS.expiringWithinDays);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!ok) return;
    const answer = await update(days);
    if (!('error' in answer)) toggleNotification({ type: 'success', message: text('setup.freshness.saved') });
  };

  const field = (name: keyof Days, key: string) => (
    <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
      <Field.Root
        name={name}
        hint={text(`setup.freshness.${key}.hint`)}
        error={valid(days[name], LIMITS[name]) ? undefined : text(`setup.freshness.${key}.hint`)}
      >
        <Field.Label>{text(`setup.freshness.${key}`)}</Field.Label>
        <NumberInput
          value={days[name]}
          disabled={!setup.permissions.settings}
          onValueChange={(value) => setDays({ ...days, [name]: value })}
        />
        {valid(days[name], LIMITS[name]) ? <Field.Hint /> : <Field.Error />}
      </Field.Root>
    </Grid.Item>
  );

  return (
    <Box tag="section" background="neutral0" shadow="tableShadow" hasRadius padding={6}>
      <Flex
        tag="form"
        direction="column"
        alignItems="stretch"
        gap={5}
        onSubmit={(event: FormEvent) => void save(event)}
      >
        <Typography tag="h2" variant="delta">
          {text('setup.freshness.title')}
        </Typography>
        {Boolean(error) && <Problem error={error} title={text('setup.freshness.failed')} />}
        <Grid.Root gap={5}>
          {field('staleAfterDays', 'stale')}
          {field('expiringWithinDays', 'expiring')}
        </Grid.Root>
        <Flex>
          <Button type="submit" loading={isLoading} disabled={!changed || !ok}>
            {text('common.save')}
          </Button>
        </Flex>
      </Flex>
    </Box>
  );
};

import { Box, Button, Field, Flex, Grid, NumberInput, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState, type FormEvent } from 'react';
import type { Setup } from '../../../../types';
import { MAX_EXPIRING_WITHIN_DAYS, MAX_STALE_AFTER_DAYS } from '../../../../types/defaults';
import { LeaveGuard } from '../../components/LeaveGuard';
import { Problem } from '../../components/Problem';
import { useUpdateSettingsMutation } from '../../services/setup';
import { useText } from '../../utils/useText';
import { FreshnessTable } from './FreshnessTable';
import { areDays, isChanged, isDays, toFreshness, type DaysByType } from './freshness';

/** What each setting may be, in days. */
const LIMITS = { staleAfterDays: MAX_STALE_AFTER_DAYS, expiringWithinDays: MAX_EXPIRING_WITHIN_DAYS } as const;
type Days = Record<keyof typeof LIMITS, number | undefined>;

/** After how many days content counts as stale, and how long before its end a placement is announced. */
export const FreshnessSection = ({ setup }: { readonly setup: Setup }) => {
  const text = useText();
  const { toggleNotification } = useNotification();
  const { staleAfterDays, expiringWithinDays, freshness } = setup.settings;
  const types = setup.contentTypes.filter(({ participates }) => participates);
  const [days, setDays] = useState<Days>({ staleAfterDays, expiringWithinDays });
  const [byType, setByType] = useState<DaysByType>(freshness);
  const [update, { isLoading, error }] = useUpdateSettingsMutation();

  const changed =
    days.staleAfterDays !== staleAfterDays ||
    days.expiringWithinDays !== expiringWithinDays ||
    isChanged(byType, freshness);
  const ok =
    isDays(days.staleAfterDays, LIMITS.staleAfterDays) &&
    isDays(days.expiringWithinDays, LIMITS.expiringWithinDays) &&
    areDays(byType);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!ok) return;
    const answer = await update({ ...days, freshness: toFreshness(byType) });
    if (!('error' in answer)) toggleNotification({ type: 'success', message: text('setup.freshness.saved') });
  };

  const field = (name: keyof Days, key: string) => (
    <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
      <Field.Root
        name={name}
        hint={text(`setup.freshness.${key}.hint`)}
        error={isDays(days[name], LIMITS[name]) ? undefined : text(`setup.freshness.${key}.hint`)}
      >
        <Field.Label>{text(`setup.freshness.${key}`)}</Field.Label>
        <NumberInput
          value={days[name]}
          disabled={!setup.permissions.settings}
          onValueChange={(value) => setDays({ ...days, [name]: value })}
        />
        {isDays(days[name], LIMITS[name]) ? <Field.Hint /> : <Field.Error />}
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
        {types.length > 0 && (
          <Flex direction="column" alignItems="stretch" gap={3}>
            <Typography tag="h3" fontWeight="bold">
              {text('freshness.types')}
            </Typography>
            <Typography textColor="neutral600">{text('freshness.types.hint', { days: staleAfterDays })}</Typography>
            <FreshnessTable types={types} value={byType} disabled={!setup.permissions.settings} onChange={setByType} />
          </Flex>
        )}
        <Flex>
          <Button type="submit" loading={isLoading} disabled={!changed || !ok}>
            {text('common.save')}
          </Button>
        </Flex>
      </Flex>
      <LeaveGuard dirty={changed && !isLoading} />
    </Box>
  );
};

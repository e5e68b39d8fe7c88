import { Checkbox, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Names, Orphan } from '../../../../../types';
import { t } from '../../../utils/translate';

interface OrphanListProps {
  readonly orphans: readonly Orphan[];
  readonly names: Names;
  /** Their documentIds. */
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
}

/** The broken links, one a line, to be chosen. */
export const OrphanList = ({ orphans, names, chosen, onChoose }: OrphanListProps) => {
  const toggle = (id: string) =>
    onChoose(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
      {orphans.map((orphan) => (
        <li key={orphan.documentId}>
          <Checkbox checked={chosen.includes(orphan.documentId)} onCheckedChange={() => toggle(orphan.documentId)}>
            <OrphanText orphan={orphan} names={names} />
          </Checkbox>
        </li>
      ))}
    </Flex>
  );
};

/** Where a broken link stands, and what of it is gone. What is gone has no name any more: its slug stands for it. */
const OrphanText = ({ orphan, names }: { readonly orphan: Orphan; readonly names: Names }) => {
  const { formatMessage } = useIntl();
  const { contentType, entry, journey, stage, touchpoint, reason } = orphan;
  const place = [
    names.stages[`${journey}/${stage}`] ?? stage,
    touchpoint === null ? formatMessage({ id: t('common.wholeStage') }) : (names.touchpoints[touchpoint] ?? touchpoint),
  ].join(' · ');
  return (
    <Flex tag="span" direction="column" alignItems="flex-start">
      <span>{place}</span>
      <Typography tag="span" variant="pi" textColor="neutral600">
        {formatMessage({ id: t(`orphans.reason.${reason}`) }, { contentType, entry, journey, stage, touchpoint })}
      </Typography>
    </Flex>
  );
};

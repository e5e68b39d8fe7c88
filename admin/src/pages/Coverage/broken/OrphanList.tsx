import { Checkbox, Flex, Typography } from '@strapi/design-system';
import type { ContentTypeInfo, Names, Orphan } from '../../../../../types';
import { useDescribe } from '../../../placing/useDescribe';
import { useText } from '../../../utils/useText';

interface OrphanListProps {
  readonly orphans: readonly Orphan[];
  readonly names: Names;
  readonly types: readonly ContentTypeInfo[];
  /** Those that may be chosen from here are on this page; those chosen may be on others, too. */
  readonly chosen: readonly Orphan[];
  readonly onChoose: (chosen: readonly Orphan[]) => void;
}

/** The broken links of a page, one per line, to choose from. */
export const OrphanList = ({ orphans, names, types, chosen, onChoose }: OrphanListProps) => {
  const text = useText();
  const isChosen = (orphan: Orphan) => chosen.some(({ documentId }) => documentId === orphan.documentId);
  const others = chosen.filter((one) => !orphans.some(({ documentId }) => documentId === one.documentId));
  const here = orphans.filter(isChosen);
  const all = here.length === orphans.length ? true : here.length > 0 ? 'indeterminate' : false;
  const toggle = (orphan: Orphan) =>
    onChoose(
      isChosen(orphan) ? chosen.filter(({ documentId }) => documentId !== orphan.documentId) : [...chosen, orphan],
    );
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Checkbox checked={all} onCheckedChange={(on) => onChoose(on ? [...others, ...orphans] : others)}>
        {text('unplaced.chooseAll')}
      </Checkbox>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
        {orphans.map((orphan) => (
          <li key={orphan.documentId}>
            <Checkbox checked={isChosen(orphan)} onCheckedChange={() => toggle(orphan)}>
              <OrphanText orphan={orphan} names={names} types={types} />
            </Checkbox>
          </li>
        ))}
      </Flex>
    </Flex>
  );
};

type OrphanTextProps = Pick<OrphanListProps, 'names' | 'types'> & { readonly orphan: Orphan };

/** Where a broken link stands, and what of it is gone. What is gone has no name any more: its slug stands for it. */
const OrphanText = ({ orphan, names, types }: OrphanTextProps) => {
  const text = useText();
  const { entry, journey, stage, locale, reason } = orphan;
  const { localeName } = useDescribe();
  const touchpoint =
    orphan.touchpoint === null
      ? text('common.wholeStage')
      : (names.touchpoints[orphan.touchpoint] ?? orphan.touchpoint);
  const contentType = types.find(({ uid }) => uid === orphan.contentType)?.name ?? orphan.contentType;
  const place = [names.journeys[journey] ?? journey, names.stages[`${journey}/${stage}`] ?? stage, touchpoint].join(
    ' · ',
  );
  return (
    <Flex tag="span" direction="column" alignItems="flex-start">
      <span>{place}</span>
      <Typography tag="span" variant="pi" textColor="neutral600">
        {text(`orphans.reason.${reason}`, {
          contentType,
          entry,
          journey,
          stage,
          touchpoint,
          locale: locale === null ? undefined : localeName(locale),
        })}
      </Typography>
    </Flex>
  );
};

import { Button, Flex, TextButton, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import type { EntryRef } from '../../../../types';
import { useSetAside } from '../../components/useSetAside';
import { useReadContentRefsMutation } from '../../services/inventory/list';
import { useErrorText } from '../../utils/useFaultText';
import { useText } from '../../utils/useText';
import { refOf } from '../../utils/entryRef';
import { questionOf } from './contentUrl';
import { useContent } from './context';

interface SelectionBarProps {
  readonly chosen: readonly EntryRef[];
  /** How many the list finds. */
  readonly total: number;
  readonly onChoose: (chosen: readonly EntryRef[]) => void;
  readonly onPlace: () => void;
}

/** What can be done with all chosen entries at once; and choosing not only those of the page. */
export const SelectionBar = ({ chosen, total, onChoose, onPlace }: SelectionBarProps) => {
  const text = useText();
  const errorText = useErrorText();
  const { toggleNotification } = useNotification();
  const { page, url } = useContent();
  const [read, reading] = useReadContentRefsMutation();
  const { setAside, moving } = useSetAside();
  const wholePage = chosen.length >= (page?.data.length ?? 0);

  const chooseAll = async () => {
    const answer = await read(questionOf(url));
    if ('error' in answer) {
      toggleNotification({ type: 'danger', message: errorText(answer.error) });
      return;
    }
    onChoose(answer.data.data.map(refOf));
    if (answer.data.meta.total > answer.data.data.length) {
      toggleNotification({ type: 'info', message: text('content.select.first', { count: answer.data.data.length }) });
    }
  };
  const move = (aside: boolean) => void setAside(chosen, aside, () => onChoose([]));

  return (
    <Flex gap={2} wrap="wrap" role="toolbar" aria-label={text('unplaced.bulk')}>
      <Typography aria-live="polite" textColor="neutral600">
        {text('unplaced.chosen', { count: chosen.length })}
      </Typography>
      {wholePage && chosen.length < total && (
        <TextButton disabled={reading.isLoading} onClick={() => void chooseAll()}>
          {text('content.select.all', { count: total })}
        </TextButton>
      )}
      <Button size="S" onClick={onPlace}>
        {text('content.place')}
      </Button>
      {url.placed !== 'setAside' && (
        <Button size="S" variant="tertiary" loading={moving} onClick={() => move(true)}>
          {text('unplaced.setAside')}
        </Button>
      )}
      {(url.placed === 'setAside' || url.placed === null) && (
        <Button size="S" variant="tertiary" loading={moving} onClick={() => move(false)}>
          {text('content.bringBack')}
        </Button>
      )}
      <TextButton onClick={() => onChoose([])}>{text('content.select.none')}</TextButton>
    </Flex>
  );
};

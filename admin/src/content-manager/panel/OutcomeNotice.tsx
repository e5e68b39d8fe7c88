import { TextButton, Typography } from '@strapi/design-system';
import { useEffect, useRef } from 'react';
import { useIntl } from 'react-intl';
import { missing, windowOf, type PlacementOutcome } from '../../placing/model';
import { useDescribe } from '../../placing/useDescribe';
import { useText } from '../../utils/useText';
import { Notice } from '../../components/Notice';

interface OutcomeNoticeProps {
  readonly outcome: PlacementOutcome;
  /** Visitors can see the entry. */
  readonly published: boolean;
  /** It was done for another locale than the one on screen, whose version may be published or not. */
  readonly elsewhere: boolean;
  readonly onUndo?: () => void;
}

/** Says what a change did and from when on: "Fills a gap: 0 → 1 of 2". It comes into view by itself. */
export const OutcomeNotice = ({ outcome, published, elsewhere, onUndo }: OutcomeNoticeProps) => {
  const text = useText();
  const { cell } = useDescribe();
  const effect = useEffectText();
  const holder = useRef<HTMLDivElement>(null);
  const { kind, item, names, option } = outcome;
  const what = text(`panel.done.${kind}`, { cell: names ? cell(names) : '' });
  const fills = kind === 'added' && option && missing(option) > 0;
  const atOnce = published && windowOf(item, Date.now()) === 'open';

  // Newer browsers answer with a promise, which React would take for what cleans up.
  useEffect(() => {
    holder.current?.scrollIntoView({ block: 'nearest' });
  }, [outcome]);

  return (
    // On narrow windows Strapi keeps its buttons over the page’s foot.
    <div ref={holder} style={{ scrollMarginBlock: '10rem' }}>
      <Notice
        tone="success"
        role="status"
        action={onUndo && <TextButton onClick={onUndo}>{text('panel.undo')}</TextButton>}
      >
        <Typography variant="pi" fontWeight="bold" textColor="success700">
          {what}
        </Typography>
        {fills && (
          <Typography variant="pi" textColor="success700">
            {text(atOnce ? 'panel.done.fills' : 'panel.done.willFill', {
              before: option.have,
              after: option.have + 1,
              target: option.target,
            })}
          </Typography>
        )}
        {kind !== 'removed' && (
          <Typography variant="pi" textColor="success700">
            {effect(outcome, published, elsewhere)}
          </Typography>
        )}
      </Notice>
    </div>
  );
};

/** From when on visitors see it: at once, once it is published, from a day on, or no more. */
const useEffectText = () => {
  const text = useText();
  const { localeName } = useDescribe();
  const { formatDate } = useIntl();
  return ({ item, option }: PlacementOutcome, published: boolean, elsewhere: boolean): string => {
    const state = windowOf(item, Date.now());
    if (state === 'over') return text('panel.done.over');
    const once =
      elsewhere && item.locale
        ? text('panel.done.elsewhere', { locale: localeName(item.locale) })
        : !published && text('panel.done.later');
    if (state === 'open') return once || text('panel.done.now');
    const from = formatDate(item.startsAt ?? undefined, { dateStyle: 'medium', timeStyle: 'short' });
    const isGap = option !== undefined && missing(option) > 0;
    const when = isGap ? 'panel.done.from.gap' : 'panel.done.from';
    return [text(when, { from }), once].filter(Boolean).join(' ');
  };
};

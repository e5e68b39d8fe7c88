import { Flex, Link, TextButton, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { Notice } from '../../components/Notice';
import { PLUGIN_ID } from '../../pluginId';
import { useErrorText } from '../../utils/useFaultText';
import { useText } from '../../utils/useText';

interface ErrorNoticeProps {
  readonly error: unknown;
  /** What failed, for a server that gave no reason. */
  readonly title: string;
  readonly onRetry?: () => void;
}

/** Something failed: what, why, and a way to try again. */
export const ErrorNotice = ({ error, title, onRetry }: ErrorNoticeProps) => {
  const text = useText();
  const errorText = useErrorText();
  return (
    <Notice
      tone="danger"
      role="alert"
      action={onRetry && <TextButton onClick={onRetry}>{text('common.retry')}</TextButton>}
    >
      <Typography variant="pi" fontWeight="bold" textColor="danger700">
        {title}
      </Typography>
      <Typography variant="pi" textColor="danger700">
        {errorText(error)}
      </Typography>
    </Notice>
  );
};

/** There is no journey to place anything on yet. */
export const NoJourney = () => {
  const text = useText();
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      <Typography variant="pi" textColor="neutral600">
        {text('panel.noJourney')}
      </Typography>
      <Link tag={NavLink} to={`/plugins/${PLUGIN_ID}`}>
        {text('panel.noJourney.link')}
      </Link>
    </Flex>
  );
};

interface BriefProps {
  /** "Consideration · Newsletter". */
  readonly cell: string;
  readonly brief: string;
}

/** What the plan asks for at a cell. */
export const Brief = ({ cell, brief }: BriefProps) => {
  const text = useText();
  return (
    <Notice tone="neutral">
      <Typography tag="h3" variant="pi" fontWeight="bold" textColor="neutral800">
        {text('panel.brief', { cell })}
      </Typography>
      <Typography variant="pi" textColor="neutral700" style={{ whiteSpace: 'pre-line' }}>
        {brief}
      </Typography>
    </Notice>
  );
};

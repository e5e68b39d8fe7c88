import { Button, Flex, Typography } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { useEffect, useState } from 'react';
import type { ContentRefs } from '../../../../../types';
import { PageFrame } from '../../../components/PageFrame';
import { Empty, LoadError, Loading, NoPermission } from '../../../components/states';
import { useReadContentRefsMutation } from '../../../services/inventory/list';
import { useText } from '../../../utils/useText';
import { questionOf, savedPart } from '../contentUrl';
import { useContent } from '../context';
import { TriageQueue } from './TriageQueue';

/** The entries of the present filter that are not placed yet, one by one, by keyboard. */
export const Triage = () => {
  const text = useText();
  const { setup, url, setUrl } = useContent();
  const back = (
    <Button variant="tertiary" startIcon={<ArrowLeft />} onClick={() => setUrl({ triage: false })}>
      {text('triage.back')}
    </Button>
  );
  return (
    <PageFrame title={text('triage.title')} subtitle={text('triage.subtitle')} primaryAction={back}>
      {setup.permissions.place ? <Queue key={savedPart(url)} /> : <NoPermission permission="place" />}
    </PageFrame>
  );
};

/** What is gone through is what was found at the start: it must not change while entries leave the list. */
const Queue = () => {
  const text = useText();
  const { url, setUrl } = useContent();
  const [read, { error }] = useReadContentRefsMutation();
  const [found, setFound] = useState<ContentRefs>();
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    let current = true;
    void read({ ...questionOf(url), placed: 'unplaced' }).then((answer) => {
      if (current && 'data' in answer) setFound(answer.data);
    });
    return () => {
      current = false;
    };
  }, [read, attempt, url]);

  if (!found) return error ? <LoadError error={error} onRetry={() => setAttempt(attempt + 1)} /> : <Loading />;
  if (found.data.length === 0) {
    return (
      <Empty
        text={text('triage.none')}
        action={
          <Button variant="secondary" onClick={() => setUrl({ triage: false })}>
            {text('triage.back')}
          </Button>
        }
      />
    );
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {found.meta.total > found.data.length && (
        <Typography textColor="neutral600">{text('content.select.first', { count: found.data.length })}</Typography>
      )}
      <TriageQueue queue={found.data} />
    </Flex>
  );
};

import { Typography } from '@strapi/design-system';
import { useEffect, useState } from 'react';
import { useText } from '../utils/useText';

const MINUTE = 60_000;

/** When what is shown was loaded: "Updated 2 min ago". `at` in milliseconds since the epoch. */
export const Updated = ({ at }: { readonly at: number | undefined }) => {
  const text = useText();
  const [now, setNow] = useState(Date.now);

  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), MINUTE / 2);
    return () => window.clearInterval(timer);
  }, []);

  if (at === undefined) return null;
  const minutes = Math.max(0, Math.floor((now - at) / MINUTE));
  return (
    <Typography variant="pi" textColor="neutral600">
      {text(minutes === 0 ? 'common.updatedNow' : 'common.updated', { minutes })}
    </Typography>
  );
};

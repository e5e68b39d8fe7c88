import { useState } from 'react';
import { keep, readKept } from '../../../content-manager/storage';
import { toDay } from '../../../utils/days';

/** Whether the next step of a journey was closed today, in this browser, and closing it until tomorrow. */
export const useDismissedToday = (journey: string) => {
  const name = `touchpoints.next.${journey}`;
  // Kept by name: another journey has its own.
  const [closed, setClosed] = useState<Readonly<Record<string, string | null>>>({});
  const today = toDay(new Date());
  const dismiss = () => {
    keep(name, today, 'browser');
    setClosed((before) => ({ ...before, [name]: today }));
    // What was pressed is gone: the keyboard goes on at the tab below.
    document.querySelector<HTMLElement>('main [role="tab"][aria-selected="true"]')?.focus();
  };
  return [(closed[name] ?? readKept<string>(name, 'browser')) === today, dismiss] as const;
};

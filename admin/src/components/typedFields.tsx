import { Button } from '@strapi/design-system';
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ComponentProps,
} from 'react';

/** A field that takes in what is typed only when it is left: half of a date is no date. */
export interface TypedField {
  /** Takes in now what was typed; `false`, with the focus on the field, where it cannot be read. */
  readonly settle: () => boolean;
  /** Something was typed that is not taken in yet, or cannot be. */
  readonly pending: boolean;
}

/** The fields of this kind in one form. */
export interface TypedFields {
  /** What is typed in one of them is not taken in yet, or cannot be: it would be lost. */
  readonly pending: boolean;
  /** Has all of them take in what was typed; `false` where one cannot read it: then nothing may be saved. */
  readonly settle: () => boolean;
  readonly join: (settle: () => boolean) => () => void;
  readonly hold: () => () => void;
}

const TypedFieldsContext = createContext<TypedFields | null>(null);

/** Makes the fields in it those of one form. */
export const TypedFieldsProvider = TypedFieldsContext.Provider;

/** The fields of a form, for the frame that surrounds it and passes them to {@link TypedFieldsProvider}. */
export const useTypedFields = (): TypedFields => {
  const fields = useRef(new Set<() => boolean>());
  const [held, setHeld] = useState(0);
  const settle = useCallback(() => [...fields.current].every((one) => one()), []);
  const join = useCallback((one: () => boolean) => {
    fields.current.add(one);
    return () => void fields.current.delete(one);
  }, []);
  const hold = useCallback(() => {
    setHeld((count) => count + 1);
    return () => setHeld((count) => count - 1);
  }, []);
  return useMemo(() => ({ pending: held > 0, settle, join, hold }), [held, settle, join, hold]);
};

/** Makes a field known to the form that it stands in, if it stands in one. */
export const useTypedField = ({ settle, pending }: TypedField): void => {
  const form = useContext(TypedFieldsContext);
  const { join, hold } = form ?? {};
  const latest = useRef(settle);
  latest.current = settle;
  useEffect(() => join?.(() => latest.current()), [join]);
  useEffect(() => (pending ? hold?.() : undefined), [pending, hold]);
};

const nothingTyped = () => true;

/** Has the fields of the form around take in what was typed: to be called before it is saved, which `false` forbids. */
export const useSettleFields = (): (() => boolean) => useContext(TypedFieldsContext)?.settle ?? nothingTyped;

/** The button that saves the form around it: pressing it does nothing as long as a field says that it cannot be read. */
export const SaveButton = ({ onClick, ...button }: ComponentProps<typeof Button<'button'>>) => {
  const settle = useSettleFields();
  return <Button {...button} onClick={(event) => settle() && onClick?.(event)} />;
};

import {
  Box,
  Field,
  Flex,
  Modal,
  Radio,
  SingleSelect,
  SingleSelectOption,
  TextInput,
  Typography,
} from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type {
  ContentRule,
  ContentTypeInfo,
  EntryFilters,
  PlacementDraft,
  RuleAction,
  RuleField,
} from '../../../../../types';

import { MAX_LINE } from '../../../../../types/defaults';
import { ModalFrame } from '../../../components/ModalFrame';
import { Problem } from '../../../components/Problem';
import { SaveFooter } from '../../../components/SaveFooter';
import { pending } from '../../../components/states';
import { useGetSegmentsQuery } from '../../../services/plan/segments';
import { useCreateRuleMutation, useGetRuleFieldsQuery, useUpdateRuleMutation } from '../../../services/rules';
import { same } from '../../../utils/same';
import { useText } from '../../../utils/useText';
import { EMPTY_ROW, isComplete, toFilters, toRows, type RuleFormLine } from './ruleForm';
import { RulePreview } from './RulePreview';
import { RulePlaces } from './RulePlaces';
import { RuleRows } from './RuleRows';

interface RuleDialogProps {
  /** The rule that is changed; a new one without it. */
  readonly rule?: ContentRule;
  /** Included content types that the person can read. */
  readonly types: readonly ContentTypeInfo[];
  readonly onClose: () => void;
}

/** What the rule says: every entry, the lines of the form, or filters that it cannot show. */
type Scope = 'every' | 'some' | 'kept';

interface RuleDialogDraft {
  readonly scope: Scope;
  readonly rows: readonly RuleFormLine[];
}

/** A rule: which entries of a content type it is about, and what happens with them. */
export const RuleDialog = ({ rule, types, onClose }: RuleDialogProps) => {
  const text = useText();
  const [uid, setUid] = useState(rule?.contentType ?? types[0]?.uid ?? '');
  const [name, setName] = useState(rule?.name ?? '');
  const fields = useGetRuleFieldsQuery(uid, { skip: !uid });
  const [filled, setFilled] = useState(false);
  const dirty = filled || name !== (rule?.name ?? '') || uid !== (rule?.contentType ?? types[0]?.uid ?? '');
  return (
    <ModalFrame title={text(rule ? 'rules.edit.title' : 'rules.add.title')} dirty={dirty} onClose={onClose}>
      {fields.currentData ? (
        <Form
          // Another content type has other fields: the conditions start over.
          key={uid}
          rule={rule?.contentType === uid ? rule : undefined}
          changed={rule}
          name={name}
          onName={setName}
          uid={uid}
          onType={setUid}
          types={types}
          fields={fields.currentData}
          onFilled={setFilled}
          onClose={onClose}
        />
      ) : (
        <Modal.Body>{pending({ ...fields, data: undefined }, 'settings')}</Modal.Body>
      )}
    </ModalFrame>
  );
};

interface FormProps extends RuleDialogProps {
  /** The rule that is saved, whatever its content type was. */
  readonly changed?: ContentRule;
  readonly name: string;
  readonly onName: (name: string) => void;
  readonly uid: string;
  readonly onType: (uid: string) => void;
  readonly fields: readonly RuleField[];
  /** Whether anything but name and type is other than it began. */
  readonly onFilled: (filled: boolean) => void;
}

const startOf = (rule: ContentRule | undefined, fields: readonly RuleField[]): RuleDialogDraft => {
  const rows = rule ? toRows(rule.filters, fields) : [EMPTY_ROW];
  if (rows === null) return { scope: 'kept', rows: [EMPTY_ROW] };
  return rows.length === 0 ? { scope: 'every', rows: [EMPTY_ROW] } : { scope: 'some', rows };
};

const Form = ({ rule, changed, name, onName, uid, onType, types, fields, ...on }: FormProps) => {
  const text = useText();
  const { toggleNotification } = useNotification();
  const { onFilled, onClose } = on;
  const [start] = useState(() => startOf(rule, fields));
  const [{ scope, rows }, setDraft] = useState(start);
  const [create, creating] = useCreateRuleMutation();
  const [update, updating] = useUpdateRuleMutation();
  const error = creating.error ?? updating.error;
  const [action, setAction] = useState<RuleAction>(changed?.action ?? 'place');
  const [placements, setPlacements] = useState<readonly PlacementDraft[]>(changed?.placements ?? []);
  const segments = useGetSegmentsQuery();
  const filled =
    !same({ scope, rows }, start) ||
    action !== (changed?.action ?? 'place') ||
    !same(placements, changed?.placements ?? []);
  useEffect(() => onFilled(filled), [onFilled, filled]);

  const filters: EntryFilters | null =
    scope === 'every' ? null : scope === 'kept' ? (rule?.filters ?? null) : toFilters(rows, fields);
  const complete = scope !== 'some' || rows.every((row) => isComplete(row, fields));
  // Lines that say nothing yet must not pass for "every entry".
  const says = scope !== 'some' || filters !== null;

  const save = async () => {
    const places = action === 'place' ? [...placements] : null;
    const body = { name: name.trim() || null, contentType: uid, filters, action, placements: places };
    const answer = changed ? await update({ documentId: changed.documentId, body }) : await create(body);
    if ('error' in answer) return;
    toggleNotification({ type: 'success', message: text('rules.saved') });
    onClose();
  };

  return (
    <>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={5}>
          {Boolean(error) && <Problem error={error} title={text('rules.failed')} />}
          <Field.Root name="name" hint={text('rules.name.hint')}>
            <Field.Label>{text('rules.name')}</Field.Label>
            <TextInput maxLength={MAX_LINE} value={name} onChange={(event) => onName(event.target.value)} />
            <Field.Hint />
          </Field.Root>
          <Field.Root name="contentType">
            <Field.Label>{text('unplaced.type')}</Field.Label>
            <SingleSelect aria-label={text('unplaced.type')} value={uid} onChange={(value) => onType(String(value))}>
              {types.map((type) => (
                <SingleSelectOption key={type.uid} value={type.uid}>
                  {type.name}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </Field.Root>
          <Field.Root>
            <Field.Label>{text('rules.scope')}</Field.Label>
            <Radio.Group
              aria-label={text('rules.scope')}
              value={scope}
              onValueChange={(value) => setDraft({ scope: value as Scope, rows })}
            >
              <Flex gap={5} wrap="wrap">
                <Radio.Item value="some">{text('rules.scope.some')}</Radio.Item>
                <Radio.Item value="every">{text('rules.scope.every')}</Radio.Item>
                {rule && toRows(rule.filters, fields) === null && (
                  <Radio.Item value="kept">{text('rules.scope.kept')}</Radio.Item>
                )}
              </Flex>
            </Radio.Group>
          </Field.Root>
          {scope === 'some' && (
            <RuleRows fields={fields} rows={rows} onChange={(next) => setDraft({ scope, rows: next })} />
          )}
          {scope === 'kept' && <Written filters={rule?.filters ?? null} />}
          <Field.Root>
            <Field.Label>{text('rules.action')}</Field.Label>
            <Radio.Group
              aria-label={text('rules.action')}
              value={action}
              onValueChange={(value) => setAction(value as RuleAction)}
            >
              <Flex gap={5} wrap="wrap">
                <Radio.Item value="place">{text('rules.action.place')}</Radio.Item>
                <Radio.Item value="setAside">{text('rules.action.setAside')}</Radio.Item>
              </Flex>
            </Radio.Group>
          </Field.Root>
          {action === 'place' && (
            <RulePlaces value={placements} onChange={setPlacements} segments={segments.data ?? []} />
          )}
          {says && <RulePreview question={{ contentType: uid, filters }} />}
        </Flex>
      </Modal.Body>
      <SaveFooter
        disabled={!complete || !says || (action === 'place' && placements.length === 0)}
        loading={creating.isLoading || updating.isLoading}
        onSave={save}
      />
    </>
  );
};

/** Filters that the form cannot show, as they were written. */
const Written = ({ filters }: { readonly filters: EntryFilters | null }) => (
  <Box background="neutral100" hasRadius padding={4} overflow="auto" tabIndex={0}>
    <Typography tag="pre" variant="pi" textColor="neutral800">
      {JSON.stringify(filters, null, 2)}
    </Typography>
  </Box>
);

import { Typography } from '@strapi/design-system';
import type { RuleField, ContentRule } from '../../../../../types';
import { usePlaces } from '../../../components/usePlaces';
import { useGetRuleFieldsQuery } from '../../../services/rules';
import { useText } from '../../../utils/useText';
import { needsValue, toRows, type RuleFormLine } from './ruleForm';

/** A rule in a line of words: its content type, its conditions, and what follows from them. */
export const RuleSummary = ({ rule }: { readonly rule: ContentRule }) => {
  const text = useText();
  const places = usePlaces();
  const wanted = rule.readable && rule.filters !== null;
  const { data: fields } = useGetRuleFieldsQuery(rule.contentType, { skip: !wanted });

  const wordsOf = (row: RuleFormLine, all: readonly RuleField[]) =>
    [
      all.find(({ path }) => path === row.field)?.labels.join(' › '),
      text(`rules.operator.${row.operator}`),
      needsValue(row.operator) && text('rules.value', { value: row.value }),
    ]
      .filter(Boolean)
      .join(' ');

  const conditions = () => {
    if (!rule.readable) return text('rules.unreadable');
    if (rule.filters === null) return text('rules.scope.every');
    const rows = fields && toRows(rule.filters, fields);
    return rows ? rows.map((row) => wordsOf(row, fields)).join(' · ') : JSON.stringify(rule.filters);
  };

  const outcome =
    rule.action === 'setAside' ? text('list.aside') : rule.placements.map((place) => places.name(place)).join(', ');

  return (
    <Typography tag="p" variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
      {text('common.labelled', { label: rule.typeName, value: `${conditions()} → ${outcome}` })}
    </Typography>
  );
};

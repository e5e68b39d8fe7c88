import { cellContract, coverageContract, gapContract } from '../../../../types';
import { createCoverage } from '../../coverage';
import { createCell } from '../../coverage/cell';
import type { Context } from '../../utils/context';
import { partOf } from '../../utils/part';
import { action } from '../request/action';
import { readerOf, withMe } from '../request/asker';

const routes = { ...coverageContract, ...cellContract, ...gapContract };

export default (context: Context) => {
  const coverage = () => partOf(context, createCoverage);

  return {
    find: action(routes['GET /coverage'], async (asked, ctx) => {
      const query = withMe(ctx, asked.query);
      const { coverage: data, revision, at, site } = await coverage().get(query, readerOf(context, ctx));
      return { data, meta: { revision, at, locale: query.locale ?? null, segment: query.segment ?? null, site } };
    }),

    cell: action(routes['GET /coverage/cell'], async ({ query }, ctx) => ({
      data: await partOf(context, createCell).open(query, readerOf(context, ctx)),
    })),

    gaps: action(routes['GET /gaps'], async ({ query }, ctx) => {
      const { gaps, pagination } = await coverage().gaps(withMe(ctx, query), readerOf(context, ctx));
      return { data: gaps, meta: { pagination } };
    }),
  };
};

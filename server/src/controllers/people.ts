import { peopleContract as routes } from '../../../types';
import { createOwners } from '../people/owners';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';
import { action } from './request/action';
import { mayOf, personOf } from './request/person';

export default (context: Context) => ({
  owners: action(routes['GET /owners'], async (_, ctx) => ({
    data: await partOf(context, createOwners).list(personOf(ctx).email, mayOf(ctx, 'plan')),
  })),
});

import { describeApi } from '../openapi/describe-api.ts';
import { fresh } from '../define-route.ts';

export const openapi = fresh('openapi', () => Promise.resolve(describeApi()));

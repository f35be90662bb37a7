import { reviewAgreement } from '../../work/reviewed.ts';
import { kept } from '../define-route.ts';

export const agreement = kept('agreement', (_, { store }) => reviewAgreement([store]));

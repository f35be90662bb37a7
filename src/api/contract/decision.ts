export {
  Decision,
  DecisionAction,
  DecisionAnchor,
  DecisionChange,
  DecisionKind,
} from '../../document/index.ts';

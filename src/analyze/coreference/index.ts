export { chainsIn, linkMentions } from './link-mentions.ts';

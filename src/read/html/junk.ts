import { type PageElement } from './dom.ts';
/** Elements that never hold an article's own words, by their role on the page. */
const JUNK_TAGS = new Set(['nav', 'aside', 'footer']);
const JUNK_ROLES = new Set(
  'navigation complementary contentinfo banner search menu menubar dialog alert alertdialog tablist'.split(
    ' ',
  ),
);

/** Parts of class names and ids that sites give to what stands around an article. */
const JUNK_NAMES =
  /(?:^|[\s_-])(?:navbar|navigation|menu|side-?bar|foot(?:er)?|bread-?crumbs?|comments?|comment-?list|disqus|respond|related|recommended|recirc|read-?more|more-?(?:stories|posts|articles)|popular|trending|share|sharing|social|sharedaddy|addtoany|newsletter|subscribe|subscription|sign-?up|promo|sponsor(?:ed)?|advert(?:isement)?|ads?|ad-?(?:slot|unit|container|wrapper)|cookies?|consent|gdpr|pop-?up|modal|overlay|paywall|widget-area|tags?|tag-?list|categories|pagination|pager|prev-?next|post-?nav|toc|table-?of-?contents|author-?(?:bio|box|card|info)|about-?author|by-?line|skip-?link|screen-?reader-?text|sr-only|visually-?hidden|outbrain|taboola|print-?only|toolbar)(?:$|[\s_-])/i;

const KEPT_TAGS = new Set(['body', 'html', 'main', 'article', 'h1', 'p']);

/** True where the tag alone says that an element stands around the article, whatever its size. */
export function isFrame(element: PageElement): boolean {
  return JUNK_TAGS.has(element.localName);
}

/** True where role, class name or style says that an element stands around the article, not in it. */
export function isJunk(element: PageElement): boolean {
  if (KEPT_TAGS.has(element.localName)) return false;
  if (element.localName === 'form' || element.hasAttribute('hidden')) return true;
  if (element.getAttribute('aria-hidden') === 'true') return true;
  if (/display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute('style') ?? '')) return true;
  if (JUNK_ROLES.has(element.getAttribute('role') ?? '')) return true;
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  return names.length > 1 && JUNK_NAMES.test(names);
}

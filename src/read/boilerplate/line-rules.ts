/** One kind of line that is no sentence of the article. */
export interface LineRule {
  readonly name: string;
  readonly pattern: RegExp;
  /** Longest line, in words, that the rule may drop: prose that happens to begin alike stays. */
  readonly maxWords: number;
}

/** Lines that pages set between and after paragraphs. Order does not matter: any match drops the line. */
export const LINE_RULES: readonly LineRule[] = [
  {
    name: 'credit',
    pattern:
      /^[[(]?(?:(?:file )?photo(?:graph)?s?|image|picture|pic|video|illustration|graphic|credits?|source)(?: (?:credits?|source|by|courtesy))?(?: of)?\s*[:/|©]\s*\S/i,
    maxWords: 20,
  },
  { name: 'file-photo', pattern: /^\(?FILE(?: (?:PHOTO|IMAGE|PICTURE))?\s*[-–—:]/, maxWords: 80 },
  {
    name: 'photo-by',
    pattern: /^[[(]?(?:(?:file )?photo(?:graph)?s?|image|picture) (?:by|courtesy of|from) /i,
    maxWords: 14,
  },
  {
    name: 'credit-tail',
    pattern: /^[^.!?]*[([](?:photo|image|picture|file)(?: by|:| credit| courtesy)[^)\]]*[)\]]$/i,
    maxWords: 40,
  },
  {
    name: 'agency-credit',
    pattern: /(?:\/|via )(?:Getty Images|AFP|Reuters|AP|Shutterstock|EPA|Bloomberg)\)?\.?$/i,
    maxWords: 30,
  },
  {
    name: 'read-more',
    pattern:
      /^(?:[>»▶►•*-]\s*)?(?:(?:also |to )?read(?: more| also| next| the full (?:story|article))?|see also|more on this(?: story)?|related(?: (?:stories|articles|news|posts|topics|coverage|links?))?|recommended(?: for you)?|don['’]t miss|up next|continue reading|keep reading|you (?:may|might) also (?:like|want)|also read|watch(?: (?:now|more|also|live|the video))?|listen(?: now| to)?)\s*[:|>»–—-]\s*\S/i,
    maxWords: 30,
  },
  {
    name: 'bare-link',
    pattern:
      /^(?:[>»▶►]\s*)?(?:read more|read also|also read|see also|learn more|find out more|click here|continue reading(?: the main story)?|keep reading|related(?: stories| articles| news| posts| topics)?|recommended(?: for you)?|more (?:stories|news|from .{1,40})|most (?:read|popular)|trending(?: now)?|you (?:may|might) also like|up next|skip (?:to|past) .{1,40}|back to top|view (?:all|more|comments|gallery)|load more|show (?:more|less)|see more|previous(?: article| post)?|next(?: article| post)?|table of contents|comments?|leave a (?:comment|reply)|\d+ comments?)[.:…»>]*$/i,
    maxWords: 8,
  },
  {
    name: 'share',
    pattern:
      /^(?:share(?: (?:this|on|via|the|it)(?: .{0,40})?)?|tweet(?: this)?|follow (?:us|me)(?: on .{1,40})?|print(?: this)?(?: page| article)?|e-?mail(?: this)?|copy link|link copied!?|save(?: article| for later)?|facebook|twitter|x|whatsapp|linkedin|reddit|pinterest|telegram|flipboard|bookmark|like this:?|like loading)[.:!]*$/i,
    maxWords: 8,
  },
  {
    name: 'share-list',
    pattern:
      /^(?:(?:share|facebook|twitter|x|whatsapp|linkedin|reddit|pinterest|telegram|e-?mail|print|copy|link|instagram|youtube|tumblr|messenger)[\s|,•·/]*){2,}$/i,
    maxWords: 20,
  },
  {
    name: 'advertisement',
    pattern:
      /^(?:[-–—*[( ]*)?(?:advertisements?|advert|sponsored(?: content)?|paid (?:content|post)|promoted(?: content)?|ad|story continues below(?: (?:this )?(?:ad|advertisement))?|article continues (?:below|after)(?: (?:this )?(?:ad|advertisement))?|scroll (?:down )?to continue|this is an ad)(?:[-–—*\]) .]*)$/i,
    maxWords: 8,
  },
  {
    name: 'newsletter',
    pattern:
      /^(?:(?:please )?(?:sign|signed) up (?:for|to|now|here|today)|subscribe(?: (?:to|now|here|today|for)|$)|get (?:the|our|your) .{0,60}(?:newsletter|inbox|briefing|alerts)|(?:enter|type) your e-?mail|join (?:our|the) .{0,60}(?:newsletter|mailing list|channel)|download (?:our|the) .{0,30}app|your e-?mail address|by (?:signing up|subscribing|clicking|submitting)|thank(?:s| you) for (?:subscribing|signing up)|never miss (?:a|an) )/i,
    maxWords: 45,
  },
  {
    name: 'support',
    pattern:
      /^(?:support (?:our|independent) journalism|donate(?: now| today)?$|become a (?:member|subscriber|patron)|already a (?:member|subscriber)|log ?in|sign in|create (?:an|a free) account)/i,
    maxWords: 20,
  },
  {
    name: 'copyright',
    pattern:
      /^(?:©|\(c\)|copyright\s*(?:©|\(c\)|\d{4}|by\s))\s*\S|^all rights reserved\b|^this (?:material|article|story|content) may not be (?:published|reproduced|republished)/i,
    maxWords: 60,
  },
  {
    name: 'cookies',
    pattern:
      /^(?:we (?:and our partners )?use cookies|this (?:site|website|page) (?:uses|requires) (?:cookies|javascript)|accept (?:all )?cookies|please enable javascript|cookie (?:policy|settings|preferences))/i,
    maxWords: 60,
  },
  {
    name: 'reading-time',
    pattern:
      /^(?:\d+[- ]?min(?:ute)?s?(?: read)?|(?:estimated )?reading time:? .{1,20}|\d+ views?|\d+ shares?)[.]?$/i,
    maxWords: 6,
  },
  {
    name: 'wire-contact',
    pattern:
      /^(?:\((?:reporting|writing|editing|additional reporting)(?: and (?:writing|editing))? by |our standards:)/i,
    maxWords: 60,
  },
  { name: 'rule', pattern: /^[\s*_=~#.•·–—|-]+$/u, maxWords: 200 },
];

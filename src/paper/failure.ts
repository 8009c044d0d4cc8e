/** Texts that are none: what a program or a model printed when it had failed. */
import type { EntryRecord, Sourced } from './entry-record.ts';
import type { Summary } from './schema.ts';

/** Nothing, said in a word or two. */
const PLACEHOLDER =
  /^(?:n\/?a|none|null|nil|nan|undefined|unknown|empty|todo|tb[acd]|xxx+|error|failed|placeholder|not (?:available|applicable|provided|specified)|no (?:summary|content|data|text|response|motivation|method|abstract|information)(?: (?:available|provided|generated|found))?|summary (?:not |un)available|暂无|无)$/i;

const KIND =
  '(?:api|http|https|internal|server|client|network|connection|timeout|request|response|runtime|unknown|unexpected|fatal|llm|gpt|openai|gemini|claude|anthropic|deepseek|azure|parse|parsing|json|validation|value|authentication)';
const STATUS =
  '(?:too many requests|bad gateway|bad request|internal server error|service (?:temporarily )?unavailable|gateway time-?out|unauthorized|forbidden|(?:client|server) error)';
/** What follows a status of HTTP in a message: nothing, or a sign; in a sentence, another word. */
const ENDS = String.raw`(?=\s*(?:$|[-–—:,.;!()[\]{}]|for url|${STATUS}|not found|error(?:[:.!]|$)))`;
/** How messages of programs begin. */
const PROGRAM = [
  String.raw`(?:an? |the )?(?:${KIND} ){0,3}(?:error|exception)(?: ?[:：]| \(?[45]\d\d\b| (?:message|code)\b)`,
  String.raw`(?:an |the )(?:${KIND} ){0,3}(?:error|exception) (?:has )?occurred(?: (?:while|when|during)\b|[.:!]|$)`,
  String.raw`[\w.]*\w(?:Error|Exception)\b ?[:(]`,
  String.raw`(?:error|http|status)(?: code)?[ :]*[45]\d\d\b${ENDS}`,
  String.raw`(?:[45]\d\d )?${STATUS}${ENDS}`,
  String.raw`(?:request|connection|api call|call|generation|summari[sz]ation|translation) (?:was |has )?(?:failed|timed out|refused|aborted|error)\b`,
  String.raw`failed to (?:generate|fetch|call|get|load|parse|summari[sz]e|translate|connect|process|retrieve)\b(?!(?: [\w-]+){1,4} (?:is|are|was|were|can|may|remain)\b)`,
  String.raw`traceback \(most recent`,
  String.raw`\{ ?["']?(?:error|detail|message|code)["']? ?:`,
  '<!doctype|<html',
  String.raw`https?connectionpool\(|\[(?:error|exception|failed|timeout)\]`,
  String.raw`<\|im_start\|> ?(?:assistant|user|system)\b|<\|(?:begin_of_text|start_header_id)\|>`,
  '(?:翻译|请求|生成|总结|调用|解析|连接|网络|服务器?|系统)(?:内部)?(?:失败|错误|超时|异常|繁忙|出错)(?:$|[。！!：:]|[，, ] ?请)',
  String.raw`(?:[\w-]+ ){0,3}(?:rate limit|quota)(?: limit)? (?:exceeded|reached|exhausted)`,
  'you (?:have )?exceeded your (?:current )?(?:quota|rate limit)',
  'insufficient_quota|context_length_exceeded|rate_limit_exceeded',
  "this model's maximum context length",
];

/** How models begin when they refuse or ask back. */
const MODEL = [
  String.raw`as an? (?:ai|artificial intelligence|large language model|language model)(?: language)?(?: model| assistant)?,? i\b`,
  'as an ai language model',
  String.raw`(?:i'm|i am|we're|we are)? ?(?:so |very )?sorry,? (?:but )?(?:i|we|there|the|this|as|your)\b`,
  String.raw`(?:unfortunately,? |i apologi[sz]e,? but |apologies,? but )i\b`,
  "i(?: can't| can ?not|'m unable to|'m not able to| am unable to| am not able to| do not have|'t| don't have) (?:assist|help|provide|fulfil|summari[sz]e|generate|comply|access|translate|process|answer|enough|create|read|open|see)",
  String.raw`(?:please|could you(?: please)?|can you(?: please)?) (?:provide|share|paste|supply|send) (?:me )?(?:with )?(?:the|your|more|a)\b`,
  '(?:很|非常)?抱歉[，,]|对不起[，,]我|作为(?:一个|一名)?(?:AI|人工智能)?大?型?(?:语言)?(?:模型|助手)?[，,]?我',
];

const beginning = (rows: readonly string[]): RegExp => new RegExp(`^(?:${rows.join('|')})`, 'i');
const BEGINNING = beginning([...PROGRAM, ...MODEL]);
/** Authors may begin with an apology, no model translates or sums up with one. */
const BEGINNING_OF_AUTHORS = beginning(PROGRAM);
const THOUGHT = /^<\/?think(?:ing)?>/i;
/** The kinds of text that say something in words of their own. */
const isProse = (kind: string): boolean =>
  /^(?:motivation|method|result|conclusion|summary|abstract|title)\b/.test(kind);
/** The end of thoughts whose beginning was cut off: on its own line, or behind a sentence where authors do not write. */
const END_OF_THOUGHT = /^[ \t]*<\/think(?:ing)?>[ \t]*$/m;
const END_BEHIND_SENTENCE = /[。.！!？?]\s?<\/think(?:ing)?>\s*[^\s,.;，。；、]/i;
const endsThought = (text: string): boolean =>
  END_OF_THOUGHT.test(text) || (END_BEHIND_SENTENCE.test(text) && !/<think(?:ing)?>/i.test(text));

/**
 * Whether a summary is a failure: an error message, a refusal, a leaked `<think>` block, or a placeholder. Judged by
 * how it begins, so that a summary may speak of refusals and of `<think>` tokens. Under other labels a word such as
 * "none" is an answer: `Venue: none`.
 */
export function isFailure({ kind, text }: Pick<Summary, 'kind' | 'text'>): boolean {
  return isMessage(kind, text) || THOUGHT.test(unmarked(text)) || endsThought(text);
}

/** The text without the marks it begins with. */
const unmarked = (text: string): string =>
  text.replaceAll('’', "'").replace(/^(?:[\s"'“*_`#>[({\p{So}]|\ufe0f)+/u, '');

function isMessage(kind: string, printed: string): boolean {
  const text = printed.replace(/^\s*```\w*\s*/, '');
  const folded = unmarked(text);
  const words = folded.slice(0, 60).replace(/[\s"'”*_`.…\])}]+$/u, '');
  const pattern = kind === 'abstract' ? BEGINNING_OF_AUTHORS : BEGINNING;
  return (
    (isProse(kind) && (!/[\p{L}\p{N}]/u.test(text) || PLACEHOLDER.test(words))) ||
    pattern.test(folded.slice(0, 300)) ||
    pattern.test(text.trim().slice(0, 300))
  );
}

/** `<think>`, what is thought, and the end of it, if there is one. */
const LEAK = /^\s*<think(?:ing)?>([\s\S]*?)(?:(<\/think(?:ing)?>)|$)/i;
/** What stands between the tags in a text about them: `<think> and </think>`, `<think>…</think>`. */
const BETWEEN_TAGS = /^(?:and|or|to|through|until|[.…,/、-]+|和|与|或|及|到|至)?$/i;
/** How thoughts begin that have no end. */
const FIRST_THOUGHT =
  /^\s*(?:\n|(?:okay|ok|hmm|alright|well|first|let me|let's|i need|i should|we need|the user|嗯|好的|好，|首先|用户|我需要|让我)(?![a-z]))/i;

/** The same in a translation, where what follows does not speak of the tag. */
const FIRST_OF_TRANSLATOR =
  /^(?!(?:标[记签]|令牌|词元|块|模式|部分|阶段|格式|和|与|或|及|到|至|等))\p{Script=Han}/u;

/**
 * The same of an abstract, or of a translated title or abstract, as printed. Papers about reasoning may begin with the
 * tags themselves; thoughts stand between or behind them.
 */
function isFailedPart(kind: string, text: string, printed: string): boolean {
  const [, thought = '', end] = LEAK.exec(printed) ?? [];
  const isTranslation = kind !== 'abstract';
  const isFirst =
    FIRST_THOUGHT.test(thought) || (isTranslation && FIRST_OF_TRANSLATOR.test(thought));
  const isLeak = end ? !BETWEEN_TAGS.test(thought.trim()) : isFirst;
  const isEnd = isTranslation ? endsThought(printed) : END_OF_THOUGHT.test(printed);
  return isLeak || isMessage(kind, text) || isEnd;
}

/** The abstract and the translations of an entry that are none. */
export function failuresIn({ abstract, translations }: EntryRecord): Sourced<Summary>[] {
  const parts: Sourced<Summary>[] = translations.map(({ value: { field, lang, text }, from }) => {
    const label = `${field === 'title' ? 'Title' : 'Abstract'} (${lang.toUpperCase()})`;
    return { value: { kind: `${field} (${lang})`, label, text }, from };
  });
  if (abstract) {
    const value = { kind: 'abstract', label: 'Abstract', text: abstract.value };
    parts.unshift({ value, from: abstract.from });
  }
  return parts.filter(({ value, from }) => isFailedPart(value.kind, value.text, from.raw));
}

/** An entry without what `failuresIn` finds. */
export function withoutFailures<E extends EntryRecord>(entry: E): E {
  const failed = new Set(failuresIn(entry).map(({ from }) => from));
  if (failed.size === 0) return entry;
  const { abstract, ...rest } = entry;
  const translations = entry.translations.filter(({ from }) => !failed.has(from));
  const kept = abstract && !failed.has(abstract.from) ? { abstract } : {};
  return { ...(rest as E), ...kept, translations };
}

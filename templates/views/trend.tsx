/** How many papers there were over time: by month, or by week where there are few months. */
import type { Count } from '../../src/library/series.ts';
import { papersOn, type Timeline, timelineOf } from '../../src/library/timeline.ts';
import type { Paper } from '../../src/paper/schema.ts';
import type { Site } from '../../src/site/site.ts';
import { dateUrl, weekUrl } from '../../src/site/urls.ts';
import { Block } from './aside.tsx';
import { type Bar, Bars } from './chart.tsx';
import { fullDate, weekName } from './dates.ts';

/** The bar of a month or week, with where it leads to if it has papers. */
export function barOf(unit: Timeline['unit'], { value, papers }: Count): Bar {
  const isMonth = unit === 'month';
  const url = isMonth ? dateUrl(value) : weekUrl(value);
  return {
    name: isMonth ? fullDate(value) : weekName(value),
    papers,
    ...(papers > 0 && { url }),
  };
}

/** How many of these papers there were in each month or week of the site. */
export function barsOf({ library }: Site, papers: Iterable<Paper>): Bar[] {
  const timeline = timelineOf(library);
  return papersOn(timeline, papers).map((one) => barOf(timeline.unit, one));
}

/** Of a tag or a source, as a block of the aside; nothing where there is but one month or week. */
export function Trend({ site, papers }: { site: Site; papers: Iterable<Paper> }) {
  const { unit, values } = timelineOf(site.library);
  if (values.length < 2) return null;
  const title = `Papers per ${unit}`;
  return (
    <Block title={title}>
      <Bars title={title} bars={barsOf(site, papers)} />
    </Block>
  );
}

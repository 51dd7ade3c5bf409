import { feedAt, feedPaths } from '../../layouts/feeds.ts';

export const getStaticPaths = () => feedPaths('feed.json');

export const GET = ({ params }: { params: { place?: string } }) =>
  feedAt('feed.json', params.place);

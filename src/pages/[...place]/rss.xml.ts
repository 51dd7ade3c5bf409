import { feedAt, feedPaths } from '../../layouts/feeds.ts';

export const getStaticPaths = () => feedPaths('rss.xml');

export const GET = ({ params }: { params: { place?: string } }) => feedAt('rss.xml', params.place);

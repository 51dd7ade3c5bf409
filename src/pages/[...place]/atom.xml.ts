import { feedAt, feedPaths } from '../../layouts/feeds.ts';

export const getStaticPaths = () => feedPaths('atom.xml');

export const GET = ({ params }: { params: { place?: string } }) => feedAt('atom.xml', params.place);

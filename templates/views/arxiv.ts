/** What is known of arXiv itself: its category names and addresses. */
import { arxivUrl } from '../../src/paper/identifier.ts';
import type { Paper } from '../../src/paper/schema.ts';

const CATEGORIES: Readonly<Record<string, string>> = {
  'cs.AI': 'Artificial Intelligence',
  'cs.AR': 'Hardware Architecture',
  'cs.CE': 'Computational Engineering, Finance, and Science',
  'cs.CL': 'Computation and Language',
  'cs.CR': 'Cryptography and Security',
  'cs.CV': 'Computer Vision and Pattern Recognition',
  'cs.CY': 'Computers and Society',
  'cs.DB': 'Databases',
  'cs.DC': 'Distributed, Parallel, and Cluster Computing',
  'cs.DL': 'Digital Libraries',
  'cs.GR': 'Graphics',
  'cs.HC': 'Human-Computer Interaction',
  'cs.IR': 'Information Retrieval',
  'cs.IT': 'Information Theory',
  'cs.LG': 'Machine Learning',
  'cs.MA': 'Multiagent Systems',
  'cs.MM': 'Multimedia',
  'cs.NE': 'Neural and Evolutionary Computing',
  'cs.NI': 'Networking and Internet Architecture',
  'cs.PL': 'Programming Languages',
  'cs.RO': 'Robotics',
  'cs.SD': 'Sound',
  'cs.SE': 'Software Engineering',
  'cs.SI': 'Social and Information Networks',
  'econ.GN': 'General Economics',
  'eess.AS': 'Audio and Speech Processing',
  'eess.IV': 'Image and Video Processing',
  'eess.SP': 'Signal Processing',
  'eess.SY': 'Systems and Control',
  'math.OC': 'Optimization and Control',
  'math.ST': 'Statistics Theory',
  'physics.med-ph': 'Medical Physics',
  'q-bio.NC': 'Neurons and Cognition',
  'q-bio.QM': 'Quantitative Methods',
  'quant-ph': 'Quantum Physics',
  'stat.AP': 'Applications',
  'stat.ME': 'Methodology',
  'stat.ML': 'Machine Learning (Statistics)',
};

/** arXiv's name of a category code, when it is one of the common ones. */
export const categoryName = (code: string): string | undefined => CATEGORIES[code];

/** The digest's link of this kind, or for arXiv's own pages the one its identifier gives. */
export function arxivLink(paper: Paper, kind: 'abs' | 'pdf'): string {
  return paper.links.find((link) => link.kind === kind)?.url ?? arxivUrl(paper.id, kind);
}

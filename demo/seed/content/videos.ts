import type { Entry, Video } from '../shape';

const channel = 'https://videos.northpine.example';

/** Films, in English with subtitles in every language of ours. */
export const videos: readonly Entry<Video>[] = [
  {
    slug: 'one-morning-one-hill',
    text: {
      title: 'One morning, one hill',
      summary: 'A nurse, a thermos and the hill behind the hospital. Ninety seconds before the early shift.',
      transcript: 'I come off the night shift at six, and at seven I am up there. It is two hundred metres high; nobody would call it a mountain. But you can see the weather coming, and nobody calls me by my surname.',
      durationSeconds: 92,
      url: `${channel}/one-morning-one-hill`,
    },
    age: 65,
  },
  {
    slug: 'why-we-walk-slowly',
    text: {
      title: 'Why we walk slowly',
      summary: 'Two fathers, three children and a stream that takes all day.',
      transcript: 'We planned seven kilometres. We did one and a half. They built a dam, the dam broke, they built it again. On the way home Lena asked when we would go back to the mountain. It was a meadow.',
      durationSeconds: 118,
      url: `${channel}/why-we-walk-slowly`,
    },
    age: 94,
  },
  {
    slug: 'four-hundred-kilometres',
    text: {
      title: 'Four hundred kilometres in ninety seconds',
      summary: 'What happens to a boot before we sell it: paths, bathtub, saw.',
      transcript: 'This one has walked with Ahmed, with Lotte, with Maren and with me. A hundred each. Now it goes swimming. And this is the part that makers do not like to see: we cut it open. See the glue? That should be a seam. Back it goes.',
      durationSeconds: 94,
      url: `${channel}/four-hundred-kilometres`,
    },
    age: 59,
  },
  {
    slug: 'fit-a-backpack',
    text: {
      title: 'Fit a backpack in ninety seconds',
      summary: 'Hips first, shoulders second, little straps last. With eight kilos in it.',
      transcript: 'Everything open. Belt on the bone, and pull. Now the shoulders, only until they touch. Now turn round. Does it come with you? Good. If it sways, the small straps up here. That is all, and it is different tomorrow, so do it again.',
      durationSeconds: 90,
      url: `${channel}/fit-a-backpack`,
    },
    age: 107,
  },
  {
    slug: 'lace-your-boots',
    text: {
      title: 'Lace your boots properly',
      summary: 'Loose in front, a stopper knot at the ankle, firm at the top. Two minutes that save two toenails.',
      transcript: 'Knock the heel back first. Loose over the toes: they want to spread. Here, at the bend, wrap the laces twice round each other, that holds what is below. Now you can pull the upper part as firmly as you like.',
      durationSeconds: 124,
      url: `${channel}/lace-your-boots`,
    },
    age: 36,
  },
  {
    slug: 'pitch-alone-in-wind',
    text: {
      title: 'Pitch a tent alone in the wind',
      summary: 'Peg first, pole later, and never let go of the corner that faces the wind.',
      transcript: 'Lie on it. I mean it. Then one peg on the windward side, then the other. Now the poles, but let them lie flat. When everything is in, stand up, walk to the lee side, and pull. The wind will do the work.',
      durationSeconds: 176,
      url: `${channel}/pitch-alone-in-wind`,
    },
    age: 285,
  },
  {
    slug: 'change-a-zip-slider',
    text: {
      title: 'Change a zip slider at the kitchen table',
      summary: 'Nine out of ten broken zips need a new slider, not a new zip. Two euros, five minutes.',
      transcript: 'Look at the teeth. All there? Then it is the slider. Cut the stopper, pull the old one off, thread the new one on from the bottom, both sides at once, and sew a new stopper. There. Thirty-five euros saved.',
      durationSeconds: 210,
      url: `${channel}/change-a-zip-slider`,
    },
    age: 77,
  },
  {
    slug: 'anna-and-the-blue-jacket',
    text: {
      title: 'Anna and the blue jacket',
      summary: 'Sixteen years, three cuffs, one ferry ticket. A customer tells.',
      transcript: 'My daughter says it is embarrassing. My granddaughter wants to have it. So it skips one generation, like curls. I only bought it because it rained in Bodø, you know. It rains there always.',
      durationSeconds: 133,
      url: `${channel}/anna-and-the-blue-jacket`,
    },
    age: 49,
  },
  {
    slug: 'round-the-freiburg-store',
    text: {
      title: 'Round the Freiburg store in two minutes',
      summary: 'Stone ramp, rain room, tent floor, workshop window: what there is to try.',
      transcript: 'Down here you walk on stones; up there it rains, from the left. All tents are pitched, please lie in them, shoes off. And behind this window Ruth is working. Knock if you have a question; she has most answers.',
      durationSeconds: 121,
      url: `${channel}/round-the-freiburg-store`,
    },
    age: 81,
  },
  {
    slug: 'tuesday-run',
    text: {
      title: 'The Tuesday run',
      summary: 'Thirty head torches, seven kilometres, one pace: talking pace.',
      transcript: 'The first time I came alone and stood behind the bicycle rack so that nobody would see me. Now I bring the tea.',
      durationSeconds: 88,
      url: `${channel}/tuesday-run`,
    },
    draft: true,
    age: 5,
  },
  {
    slug: 'founders-talk-2019',
    text: {
      title: 'The Lindner brothers: a talk from 2019',
      summary: 'Forty minutes about eleven tents, a garage and a bank that said no.',
      transcript: 'People ask whether it was courage. It was a calculation mistake. We thought there were six tents in the crate.',
      durationSeconds: 2418,
      url: `${channel}/founders-talk-2019`,
    },
    age: 720,
  },
  {
    slug: 'how-a-membrane-works',
    text: {
      title: 'How a membrane works, explained with a sieve',
      summary: 'Ruth, a kitchen sieve and a bowl of peas: why steam gets out and rain does not get in.',
      transcript: 'The peas are rain. They are too big, see? And this is steam: flour. Goes through, as long as the sieve is clean. Now I put butter on it. That is softener. That is what you did to your jacket.',
      durationSeconds: 81,
      url: `${channel}/how-a-membrane-works`,
    },
    age: 42,
  },
];

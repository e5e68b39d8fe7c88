import type { Email, Entry } from '../shape';

/** Emails as the CRM team sends them. */
export const emails: readonly Entry<Email>[] = [
  {
    slug: 'welcome-outside',
    text: {
      subject: 'Welcome outside',
      preheader: 'No discount code, but a walk near you.',
      body: `Good that you are here. We write every second Thursday, and we promise two things: every letter fits on one screen, and the first two have nothing to sell.

Instead, here is a walk. Tell us your postcode, and you get the nearest of our sixty easy ones, with bus times and a bakery.`,
      buttonLabel: 'Send me my walk',
      buttonUrl: '/walks/nearest',
    },
    translations: {
      de: {
        subject: 'Willkommen draußen',
        preheader: 'Kein Rabattcode, aber eine Tour in deiner Nähe.',
        body: `Schön, dass du da bist. Wir schreiben jeden zweiten Donnerstag und versprechen zwei Dinge: Jeder Brief passt auf einen Bildschirm, und in den ersten beiden gibt es nichts zu kaufen.

Stattdessen eine Tour. Verrat uns deine Postleitzahl, und du bekommst die nächste von unseren sechzig leichten, mit Busfahrplan und Bäckerei.`,
        buttonLabel: 'Meine Tour schicken',
        buttonUrl: '/de/touren/in-der-naehe',
      },
    },
    age: 68,
  },
  {
    slug: 'still-thinking',
    text: {
      subject: 'Still thinking about it? That is fine',
      preheader: 'Your basket waits two weeks. Here is what others asked.',
      body: `You left something in the basket, and perhaps for a good reason. The three questions we hear most at this point: does it fit, when does it come, and what if not?

It comes in two days, you have a hundred to decide, and if you tell us your height and what you wear at the moment, somebody answers with a size the same day. A person, with a name.`,
      buttonLabel: 'Back to my basket',
      buttonUrl: '/basket',
    },
    age: 45,
  },
  {
    slug: 'green-friday-letter',
    text: {
      subject: 'Friday: we mend for free',
      preheader: 'Bring the broken one first. Twenty per cent only if it is beyond repair.',
      body: `While others count down, our workshop opens at seven. From Friday to Monday we mend whatever you bring, up to two hours of work, for nothing.

If Ruth shakes her head, the piece that replaces it is twenty per cent cheaper. Last year she shook it for every ninth jacket.`,
      buttonLabel: 'Book a repair',
      buttonUrl: '/repair/green-friday',
    },
    age: 7,
  },
  {
    slug: 'last-orders-before-christmas',
    text: {
      subject: 'Under the tree in time: order by the 19th',
      preheader: 'And two presents that need no parcel at all.',
      body: `Parcels that leave us by noon on the nineteenth arrive before Christmas Eve, everywhere but on islands. After that there are the stores, open until two on the twenty-fourth.

Or give something that does not need wrapping: a voucher for a re-proofing, or a night in one of our rental tents. Both come by email, one minute after you thought of it.`,
      buttonLabel: 'Presents under 50 euros',
      buttonUrl: '/christmas',
    },
    age: 10,
  },
  {
    slug: 'order-confirmed',
    text: {
      subject: 'Thank you: your order is on the bench',
      preheader: 'What happens next, in three sentences.',
      body: `Somebody in Freiburg is packing your order now; it leaves today if it came before two o'clock. You get a second email with the tracking link when the parcel is on the van. Until then you can change the address or cancel with one click, without giving a reason.

PS: Keep the box. It is made to be sent back and forth four times.`,
      buttonLabel: 'See my order',
      buttonUrl: '/orders',
    },
    translations: {
      de: {
        subject: 'Danke: Deine Bestellung liegt auf dem Packtisch',
        preheader: 'Was jetzt passiert, in drei Sätzen.',
        body: `Jemand in Freiburg packt gerade deine Bestellung; kam sie vor vierzehn Uhr, geht sie heute noch raus. Sobald das Paket im Wagen liegt, bekommst du eine zweite E-Mail mit dem Link zur Verfolgung. Bis dahin kannst du mit einem Klick die Adresse ändern oder stornieren, ohne Begründung.

PS: Heb den Karton auf. Er ist dafür gemacht, viermal hin und her zu reisen.`,
        buttonLabel: 'Meine Bestellung ansehen',
        buttonUrl: '/de/bestellungen',
      },
      fr: {
        subject: 'Merci : votre commande est sur l’établi',
        preheader: 'La suite, en trois phrases.',
        body: `À Fribourg-en-Brisgau, quelqu’un prépare en ce moment votre commande ; passée avant quatorze heures, elle part aujourd’hui. Dès que le colis est dans le camion, vous recevez un second e-mail avec le lien de suivi. D’ici là, un clic suffit pour changer l’adresse ou annuler, sans donner de raison.

PS : gardez le carton. Il est fait pour voyager quatre fois.`,
        buttonLabel: 'Voir ma commande',
        buttonUrl: '/fr/commandes',
      },
    },
    age: 80,
  },
  {
    slug: 'parcel-on-its-way',
    text: {
      subject: 'Your parcel has left Freiburg',
      preheader: 'Where it is, and what to do if nobody is at home.',
      body: `Your parcel is on its way and should be with you the day after tomorrow. The link below shows where it is, to the hour on the last day.

Nobody at home? Send it to a neighbour, to a locker or to one of our stores until eight in the morning of that day. If it is not there by the evening, reply to this email, and we start looking before you have to ask twice.`,
      buttonLabel: 'Where is it?',
      buttonUrl: '/orders/track',
    },
    translations: {
      de: {
        subject: 'Dein Paket hat Freiburg verlassen',
        preheader: 'Wo es ist und was tun, wenn niemand zu Hause ist.',
        body: `Dein Paket ist unterwegs und sollte übermorgen bei dir sein. Der Link unten zeigt, wo es steckt, am letzten Tag auf die Stunde genau.

Niemand zu Hause? Bis acht Uhr früh an diesem Tag kannst du es zu Nachbarn, in eine Packstation oder in eine unserer Filialen umleiten. Ist es am Abend nicht da, antworte einfach auf diese E-Mail. Wir fangen an zu suchen, bevor du zweimal fragen musst.`,
        buttonLabel: 'Wo ist es?',
        buttonUrl: '/de/bestellungen/verfolgen',
      },
      fr: {
        subject: 'Votre colis a quitté Fribourg-en-Brisgau',
        preheader: 'Où il se trouve, et que faire si vous êtes absent.',
        body: `Votre colis est en route et devrait arriver après-demain. Le lien ci-dessous montre où il se trouve, à l’heure près le dernier jour.

Personne à la maison ? Jusqu’à huit heures ce matin-là, vous pouvez l’envoyer chez un voisin, en consigne ou dans l’un de nos magasins. S’il n’est pas là le soir, répondez à cet e-mail : nous commencerons à chercher avant que vous ayez à demander deux fois.`,
        buttonLabel: 'Où est-il ?',
        buttonUrl: '/fr/commandes/suivi',
      },
    },
    age: 52,
  },
  {
    slug: 'your-boots-week-one',
    text: {
      subject: 'Your boots, week one',
      preheader: 'Stairs first, hills later. A plan for seven days.',
      body: `Wear them at home for two evenings, on carpet, so that they stay as new in case they do not fit. Then to the baker's, then on one hour of flat path. If a seam rubs on day four, it will rub in the mountains: now is the time to tell us.

Lace them loosely at the front and firmly at the top. There is a film of two minutes about that, with Maren's hands and no music.`,
      buttonLabel: 'Show me the lacing',
      buttonUrl: '/videos/lace-your-boots',
    },
    translations: {
      de: {
        subject: 'Deine Stiefel, Woche eins',
        preheader: 'Erst Treppen, dann Hügel. Ein Plan für sieben Tage.',
        body: `Trag sie zwei Abende lang in der Wohnung, auf Teppich, damit sie wie neu bleiben, falls sie nicht passen. Dann zum Bäcker, dann eine Stunde auf ebenem Weg. Was am vierten Tag drückt, drückt auch in den Bergen: Jetzt ist der Moment, es uns zu sagen.

Vorn locker schnüren, oben fest. Dazu gibt es einen Film von zwei Minuten, mit Marens Händen und ohne Musik.`,
        buttonLabel: 'Schnürung ansehen',
        buttonUrl: '/de/videos/stiefel-schnueren',
      },
    },
    age: 63,
  },
  {
    slug: 'pine-club-monthly',
    text: {
      subject: 'Pine Club: what the month gives',
      preheader: 'Your points, one walk, one thing to mend before it breaks.',
      body: `You have points; how many stands at the top of the page behind the button. This month's walk goes to the old signal hut, nine kilometres, ten points with a stamp.

And one thing to look at before it breaks: the elastic cord in your tent poles. If a pole no longer snaps together by itself, it has one more trip in it. New cord costs six euros or thirty points.`,
      buttonLabel: 'My points',
      buttonUrl: '/club/points',
    },
    age: 13,
  },
  {
    slug: 'a-night-on-us',
    text: {
      subject: 'Happy birthday: a night outside is on us',
      preheader: 'One tent, two mats, any weekend until next spring.',
      body: `Somebody told us that it is your birthday; it was you, when you joined the club. So here is a present without a code: a night in one of our rental tents, with two mats and a stove, on any weekend until the end of April.

Reserve by reply. If you would rather sleep in a bed, give it to somebody who would not.`,
      buttonLabel: 'Choose a weekend',
      buttonUrl: '/club/birthday',
    },
    age: 129,
  },
  {
    slug: 'before-the-first-snow',
    text: {
      subject: 'Before the first snow: five things to check',
      preheader: 'Zips, batteries, soles, beads of water and the thermos seal.',
      body: `Pull every zip once to the top. Put new batteries into the head torch and the old ones into the box at our counter. Bend the soles: cracks across the ball of the foot do not survive frost. Pour a glass of water over your jacket and watch whether it beads.

Then smell your thermos. If it remembers last winter, the seal costs three euros, and we have it in a drawer.`,
      buttonLabel: 'Bring something in',
      buttonUrl: '/repair',
    },
    age: 22,
  },
  {
    slug: 'spring-service',
    text: {
      subject: 'Spring service: bring it before everybody does',
      preheader: 'Ten per cent off re-proofing until the end of March.',
      body: `In April the workshop has a waiting list of three weeks; in March it has tea and time. Bring rain jackets, trousers and tents for re-proofing now, and we take ten per cent off and have it ready in four days.

Write on a note what it is for. We treat a jacket for the dog walk differently from one for Scotland.`,
      buttonLabel: 'Reserve a slot',
      buttonUrl: '/repair',
    },
    age: 251,
  },
  {
    slug: 'bring-a-friend',
    text: {
      subject: 'Bring a friend, both get fifteen euros',
      preheader: 'A link, no app, and nothing is posted in your name.',
      body: `You know somebody who has been talking about "going outside more" since last summer. Send them the link below. With their first order they get fifteen euros, and so do you, as soon as they have kept something.

We do not ask for their address, we do not write to them, and we do not post anything in your name. You do the talking; you are better at it.`,
      buttonLabel: 'Copy my link',
      buttonUrl: '/friends',
    },
    translations: {
      de: {
        subject: 'Bring jemanden mit, beide bekommen fünfzehn Euro',
        preheader: 'Ein Link, keine App, und nichts wird in deinem Namen gepostet.',
        body: `Du kennst jemanden, der seit letztem Sommer davon redet, „mal wieder mehr rauszugehen“. Schick ihm den Link unten. Bei der ersten Bestellung gibt es fünfzehn Euro, und für dich genauso viel, sobald etwas behalten wurde.

Wir fragen nicht nach Adressen, schreiben niemandem und posten nichts in deinem Namen. Das Reden übernimmst du, das kannst du besser.`,
        buttonLabel: 'Meinen Link kopieren',
        buttonUrl: '/de/freunde',
      },
    },
    age: 88,
  },
  {
    slug: 'bring-a-friend-reminder',
    text: {
      subject: 'Your fifteen euros are still outside',
      preheader: 'One friend, one walk, one link.',
      body: `Three weeks ago we sent you a link for a friend. Nobody has used it yet, which is fine. Perhaps the easier way is a walk: take them along, lend them your second jacket, and say nothing about us at all.

If they ask where the jacket is from, the link still works.`,
      buttonLabel: 'Copy my link',
      buttonUrl: '/friends',
    },
    draft: true,
    age: 3,
  },
  {
    slug: 'your-reviews-read-aloud',
    text: {
      subject: 'Your reviews, read aloud',
      preheader: 'Three voices about one pair of trousers, one of them angry.',
      body: `"They survived two toddlers and a pilgrimage," writes Sofie from Ghent. "The knees are too stiff for climbing," writes Pavel, and he is right: they are made for walking. And Mrs Brandt, who is eighty, would like a pocket for her glasses. It is in the next series, on the left.

Thank you for every one of them. We read all, answer most, and build some.`,
      buttonLabel: 'Write one',
      buttonUrl: '/reviews/new',
    },
    age: 57,
  },
  {
    slug: 'season-start-for-clubs',
    text: {
      subject: 'Season start: your sizes from last year are still here',
      preheader: 'Reorder in one reply. Samples until the end of February.',
      body: `Your list from last season is saved: sections, sizes, badges. If only a few new members need something, reply with names and sizes, and the delivery goes out as before.

If it is time for something new, Hanna sends the samples for a week, at no charge, until the end of February.`,
      buttonLabel: 'Open our list',
      buttonUrl: '/clubs/lists',
    },
    age: 35,
  },
  {
    slug: 'winter-miles',
    text: {
      subject: 'Winter miles: how to keep the habit when it is dark at five',
      preheader: 'One torch, one loop, one person who waits for you.',
      body: `Motivation is no plan; a person who waits at the corner is. Our stores run every Tuesday at half past six, seven kilometres at a pace at which everybody can talk, with torches to borrow.

Wash your shoes with cold water afterwards, take the insoles out and let them dry without heat. Rubber that is warm and wet gets hard.`,
      buttonLabel: 'Find the Tuesday run',
      buttonUrl: '/running/tuesday',
    },
    age: 20,
  },
  {
    slug: 'what-still-fits',
    text: {
      subject: 'What still fits? A ten-minute check before the snow',
      preheader: 'Line up the children, try everything on, swap the rest.',
      body: `Saturday morning, before anybody is hungry: snow suit, boots, gloves, in this order. Sleeves may be a hand too long, boots a thumb, gloves not at all.

What is too small goes to the swap rail in every store. One whole piece in, one whole piece out, no money. Last winter four hundred snow suits changed hands like that.`,
      buttonLabel: 'How the swap works',
      buttonUrl: '/family/swap',
    },
    age: 26,
  },
  {
    slug: 'repair-cafe-invitation',
    text: {
      subject: 'Repair café: bring a needle or just the hole',
      preheader: 'Saturday from ten to three, coffee included.',
      body: `Ruth and two colleagues come to your store with three machines. They do not mend *for* you, they mend *with* you: zips, seams, holes from embers. Whoever has never sewn goes home with a straight seam.

Twelve places, first come, first served.`,
      buttonLabel: 'Save me a place',
      buttonUrl: '/events/repair-cafe',
    },
    draft: true,
    age: 2,
  },
  {
    slug: 'five-years-with-us',
    text: {
      subject: 'Five years, one jacket, no complaints',
      preheader: 'A small thank-you for those who do not come back often.',
      body: `You bought a jacket from us five years ago and nothing since. In most companies that is called a lost customer; here it means that the jacket holds.

If the cuffs are through by now, we renew them for half the price this month. If they are not, give it our regards.`,
      buttonLabel: 'Renew the cuffs',
      buttonUrl: '/repair/cuffs',
    },
    age: 36,
  },
];

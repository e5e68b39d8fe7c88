import type { Entry, Faq, FaqRest } from '../shape';

/** Questions people ask the service team, with the answers it gives. */
export const faqs: readonly Entry<Faq, FaqRest>[] = [
  {
    slug: 'how-long-does-delivery-take',
    text: {
      question: 'How long does delivery take?',
      answer: 'Two working days if you order before two o’clock, three on islands and in Corsica. You see the day on the product page already, and in the tracking email the hour. Large tents travel by freight and take a day longer.',
    },
    translations: {
      de: {
        question: 'Wie lange dauert die Lieferung?',
        answer: 'Zwei Werktage, wenn du vor vierzehn Uhr bestellst, auf Inseln drei. Den Tag siehst du schon auf der Produktseite, die Stunde in der Versand-E-Mail. Große Zelte kommen per Spedition und brauchen einen Tag länger.',
      },
      fr: {
        question: 'Combien de temps prend la livraison ?',
        answer: 'Deux jours ouvrés si vous commandez avant quatorze heures, trois en Corse et dans les îles. Le jour figure déjà sur la page du produit, l’heure dans l’e-mail de suivi. Les grandes tentes voyagent par transporteur et mettent un jour de plus.',
      },
    },
    age: 28,
  },
  {
    slug: 'can-i-return-worn-shoes',
    text: {
      question: 'Can I return shoes that I have worn?',
      answer: 'At home and on carpet: yes, for a hundred days, without a reason. Once they have been outside we look at them together: if they do not fit, we stretch, pad or exchange them, and nearly always find a way. What we do not do is sell worn boots as new.',
    },
    translations: {
      de: {
        question: 'Kann ich getragene Schuhe zurückgeben?',
        answer: 'Zu Hause und auf Teppich getragen: ja, hundert Tage lang und ohne Begründung. Waren sie schon draußen, schauen wir sie gemeinsam an: Passen sie nicht, weiten, polstern oder tauschen wir und finden fast immer einen Weg. Was wir nicht tun: getragene Stiefel als neu verkaufen.',
      },
    },
    age: 53,
  },
  {
    slug: 'can-i-pay-by-invoice',
    text: {
      question: 'Can I pay by invoice?',
      answer: 'Yes, up to 500 euros, and from your second order on up to 1,500. You have thirty days, and pay only for what you keep. We ask no agency about you for the first 200 euros.',
    },
    translations: {
      de: {
        question: 'Kann ich auf Rechnung zahlen?',
        answer: 'Ja, bis 500 Euro und ab der zweiten Bestellung bis 1.500. Du hast dreißig Tage Zeit und zahlst nur, was du behältst. Bis 200 Euro fragen wir keine Auskunftei.',
      },
    },
    age: 91,
  },
  {
    slug: 'which-size-do-i-need',
    text: {
      question: 'Which size do I need?',
      answer: 'Tell us your height, what you usually wear and where it is too tight, and you get an answer from a person within the day. For shoes measure both feet in the evening and add twelve millimetres. If in doubt, order two sizes; the way back is free.',
    },
    translations: {
      de: {
        question: 'Welche Größe brauche ich?',
        answer: 'Schreib uns deine Körpergröße, was du sonst trägst und wo es spannt, und du bekommst noch am selben Tag Antwort von einem Menschen. Bei Schuhen abends beide Füße messen und zwölf Millimeter dazugeben. Im Zweifel zwei Größen bestellen; der Rückweg ist kostenlos.',
      },
      fr: {
        question: 'Quelle taille me faut-il ?',
        answer: 'Dites-nous votre taille, ce que vous portez d’habitude et où cela serre : quelqu’un vous répond dans la journée. Pour les chaussures, mesurez les deux pieds le soir et ajoutez douze millimètres. En cas de doute, commandez deux tailles ; le retour est gratuit.',
      },
    },
    age: 32,
  },
  {
    slug: 'can-i-try-things-in-a-store',
    text: {
      question: 'Can I try things in a store before I order?',
      answer: 'Please do. Reserve up to ten pieces, and they wait for three days behind the counter. Every store has a stone ramp, Freiburg and Lyon have a rain room as well, and all tents up to four people are pitched.',
    },
    age: 44,
  },
  {
    slug: 'is-it-free-of-pfas',
    text: {
      question: 'Are your jackets free of PFAS?',
      answer: 'All of our own since spring 2024, and nine of ten of the others. The few that are not say so in the first line of the description. They bead a little longer; you have to re-proof the new ones about once a year, and we show you how.',
    },
    translations: {
      de: {
        question: 'Sind eure Jacken frei von PFAS?',
        answer: 'Alle eigenen seit Frühjahr 2024 und neun von zehn der übrigen. Bei den wenigen anderen steht es in der ersten Zeile der Beschreibung. Die perlen etwas länger ab; die neuen muss man etwa einmal im Jahr imprägnieren, und wie das geht, zeigen wir dir.',
      },
    },
    rest: { category: 'Care & repair' },
    age: 105,
  },
  {
    slug: 'what-does-a-repair-cost',
    text: {
      question: 'What does a repair cost?',
      answer: 'A zip slider 18 euros, a whole zip 35, a patch from 12, new soles 75. You get a photo and a price before we begin and can say no. Seams that open by themselves are our fault and cost nothing, however old they are.',
    },
    rest: { category: 'Care & repair' },
    translations: {
      de: {
        question: 'Was kostet eine Reparatur?',
        answer: 'Ein Schieber 18 Euro, ein ganzer Reißverschluss 35, ein Flicken ab 12, neue Sohlen 75. Bevor wir anfangen, bekommst du ein Foto und einen Preis und kannst Nein sagen. Nähte, die von selbst aufgehen, sind unsere Schuld und kosten nichts, egal wie alt sie sind.',
      },
      fr: {
        question: 'Combien coûte une réparation ?',
        answer: 'Un curseur 18 euros, une fermeture entière 35, une pièce dès 12, des semelles neuves 75. Avant de commencer, nous vous envoyons une photo et un prix, et vous pouvez refuser. Une couture qui lâche toute seule est notre faute et ne coûte rien, quel que soit son âge.',
      },
    },
    age: 39,
  },
  {
    slug: 'how-long-is-the-guarantee',
    text: {
      question: 'How long is the guarantee?',
      answer: 'Two years by law, five on our own brand, and on seams as long as the thing exists. Wear is not a defect, but it is usually a repair. Keep the receipt if you like; we find the order by your name as well.',
    },
    rest: { category: 'Care & repair' },
    translations: {
      de: {
        question: 'Wie lange gilt die Garantie?',
        answer: 'Zwei Jahre laut Gesetz, fünf auf unsere eigene Marke und auf Nähte so lange, wie es das Stück gibt. Abnutzung ist kein Mangel, aber meistens eine Reparatur. Den Beleg kannst du gern aufheben; wir finden die Bestellung auch über deinen Namen.',
      },
    },
    age: 85,
  },
  {
    slug: 'my-parcel-has-not-arrived',
    text: {
      question: 'My parcel has not arrived. What now?',
      answer: 'Look at the tracking link and ask the neighbours on both sides: four of five lost parcels are there. If it has not moved for two days, write to us with the order number. We send a new one the same day and look for the old one ourselves.',
    },
    age: 23,
  },
  {
    slug: 'do-my-points-expire',
    text: {
      question: 'Do my Pine Club points expire?',
      answer: 'After three years without any movement, and we write to you twice before. A walk with a stamp keeps all of them alive. Points can be given away to another member, but not sold.',
    },
    age: 126,
  },
  {
    slug: 'how-do-i-wash-merino',
    text: {
      question: 'How do I wash merino?',
      answer: 'Rarely. After eight days of wear at thirty degrees in the wool programme, with wool detergent and nothing else, and then lying flat. Holes of the size of a pinhead are moths, not you; freeze the shirt for three days before you mend it.',
    },
    rest: { category: 'Care & repair' },
    age: 60,
  },
  {
    slug: 'where-is-the-nearest-workshop',
    text: {
      question: 'Can I bring a repair to any store?',
      answer: 'Yes. All twelve stores take repairs, and the van to the workshop goes on Tuesdays and Fridays. Zips and patches take about ten days, soles three weeks. In April add two weeks, in February take one away.',
    },
    rest: { category: 'Care & repair' },
    age: 31,
  },
  {
    slug: 'can-i-change-my-order',
    text: {
      question: 'Can I change my order after I have paid?',
      answer: 'Until it is packed, with one click in the confirmation email: address, size, quantity or all of it. After that, refuse the parcel or send it back; you pay for neither.',
    },
    age: 47,
  },
  {
    slug: 'which-boots-are-vegan',
    text: {
      question: 'Which boots are vegan?',
      answer: 'Nineteen models at the moment, marked with a leaf on the product page. The glue counts as well, so we ask the makers for a statement for every series. Vegan boots dry faster and want less care; they cannot be waxed.',
    },
    age: 133,
  },
  {
    slug: 'when-are-the-stores-open',
    text: {
      question: 'When are the stores open?',
      answer: 'From ten to seven, on Saturdays until six, and on the Thursday before a long weekend until nine. The workshop counter closes an hour earlier. On the first Saturday in September all stores stay closed, because we are cleaning a mountain.',
    },
    age: 190,
  },
  {
    slug: 'how-do-i-delete-my-account',
    text: {
      question: 'How do I delete my account?',
      answer: 'Under "My data", last line. It is gone within a minute, with your points and your addresses; invoices stay for ten years because the law says so. You can order as a guest at any time.',
    },
    age: 301,
  },
  {
    slug: 'do-you-ship-to-norway',
    text: {
      question: 'Do you ship to Norway and Switzerland?',
      answer: 'To Switzerland yes, duty paid, in four working days; our store in Basel hands parcels out as well. To Norway not yet: we would rather not promise a delivery time that we cannot keep.',
    },
    draft: true,
    age: 8,
  },
  {
    slug: 'may-my-dog-come-in',
    text: {
      question: 'May my dog come into the store?',
      answer: 'Of course. There is water at the entrance, and biscuits at the till if you ask for them out of earshot. Only the rain room is too loud for most of them.',
    },
    age: 58,
  },
  {
    slug: 'what-can-i-rent',
    text: {
      question: 'What can I rent, and what does it cost?',
      answer: 'Tents from 25 euros a weekend, sleeping bags and carriers 15, boots and rucksacks 12, head torches 4. Two thirds of the fee come off the price if you keep it. Reserve online; in August do it two weeks ahead.',
    },
    age: 64,
  },
];

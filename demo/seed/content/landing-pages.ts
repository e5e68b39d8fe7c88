import type { Entry, LandingPage, LandingPageRest } from '../shape';

/** Pages with one thing to do on them. */
export const landingPages: readonly Entry<LandingPage, LandingPageRest>[] = [
  {
    slug: 'find-your-outside',
    text: {
      title: 'Find your outside',
      intro: 'It may be a summit. It may be the bench behind the allotments. We have the right jacket for both, and for most days it is the same one.',
      body: `Tell us where you go and how often, and we show you the few things that help. If the answer is "nothing, you have it all", we say that too: one in six people who ask us in a store goes home with a map and no bag.

Twelve stores, a workshop that mends what we sold, and a hundred days to change your mind.`,
      buttonLabel: 'Where do you want to go?',
      buttonUrl: '/start',
    },
    rest: { hero: 'valley-morning.svg' },
    translations: {
      de: {
        title: 'Finde dein Draußen',
        intro: 'Vielleicht ist es ein Gipfel. Vielleicht die Bank hinter den Schrebergärten. Wir haben die passende Jacke für beides, und meistens ist es dieselbe.',
        body: `Sag uns, wohin du gehst und wie oft, und wir zeigen dir das Wenige, das hilft. Wenn die Antwort „nichts, du hast schon alles“ lautet, sagen wir auch das: Jede und jeder Sechste geht bei uns mit einer Karte und ohne Tüte aus dem Laden.

Zwölf Filialen, eine Werkstatt, die flickt, was wir verkauft haben, und hundert Tage, um es sich anders zu überlegen.`,
        buttonLabel: 'Wohin soll es gehen?',
        buttonUrl: '/de/start',
      },
      fr: {
        title: 'Trouvez votre dehors',
        intro: 'C’est peut-être un sommet. Ou le banc derrière les jardins ouvriers. Nous avons la bonne veste pour les deux, et le plus souvent c’est la même.',
        body: `Dites-nous où vous allez et combien de fois, et nous vous montrons le peu de choses qui aident. Si la réponse est « rien, vous avez déjà tout », nous le disons aussi : une personne sur six repart de nos magasins avec une carte et sans sac.

Douze magasins, un atelier qui répare ce que nous avons vendu et cent jours pour changer d’avis.`,
        buttonLabel: 'Où voulez-vous aller ?',
        buttonUrl: '/fr/start',
      },
    },
    age: 19,
  },
  {
    slug: 'start-hiking',
    text: {
      title: 'Start hiking with what you have',
      intro: 'Trainers, a school rucksack, a bottle from the kitchen: your first three walks need nothing from us.',
      body: `We picked sixty easy walks within an hour of our stores, none longer than nine kilometres, each with a bus stop and a place to eat. Print one, go, and come back with questions.

After the third walk people usually want better shoes. Then we measure your feet, and you may wear the new pair at home for a hundred days.`,
      buttonLabel: 'Show me sixty easy walks',
      buttonUrl: '/walks?level=easy',
    },
    translations: {
      de: {
        title: 'Losgehen mit dem, was du hast',
        intro: 'Turnschuhe, der alte Schulrucksack, eine Flasche aus der Küche: Für die ersten drei Touren brauchst du nichts von uns.',
        body: `Wir haben sechzig leichte Touren im Umkreis von einer Stunde um unsere Filialen ausgesucht, keine länger als neun Kilometer, jede mit Bushaltestelle und Einkehr. Eine ausdrucken, loslaufen und mit Fragen wiederkommen.

Nach der dritten Tour wünschen sich die meisten bessere Schuhe. Dann messen wir deine Füße, und du darfst das neue Paar hundert Tage lang zu Hause tragen.`,
        buttonLabel: 'Sechzig leichte Touren zeigen',
        buttonUrl: '/de/touren?niveau=leicht',
      },
    },
    age: 58,
  },
  {
    slug: 'boot-finder',
    text: {
      title: 'Boot finder: four questions, three pairs',
      intro: 'No account, no email. Where do you walk, what do you carry, how wide are your feet, what rubbed last time?',
      body: `From two hundred boots we show you three: the one we would buy, the one that costs less, and the one that lasts longer. With each stands the reason not to take it.

You can reserve all three in your store, try them on the stone ramp and leave two of them there.`,
      buttonLabel: 'Start the boot finder',
      buttonUrl: '/boot-finder',
    },
    rest: { hero: 'boot-bench.svg' },
    translations: {
      de: {
        title: 'Stiefelfinder: vier Fragen, drei Paar',
        intro: 'Ohne Konto, ohne E-Mail. Wo gehst du, was trägst du, wie breit sind deine Füße, was hat zuletzt gedrückt?',
        body: `Aus zweihundert Stiefeln zeigen wir dir drei: den, den wir kaufen würden, den, der weniger kostet, und den, der länger hält. Bei jedem steht auch, was dagegen spricht.

Du kannst alle drei in deiner Filiale zurücklegen lassen, auf der Steinrampe probieren und zwei davon dalassen.`,
        buttonLabel: 'Stiefelfinder starten',
        buttonUrl: '/de/stiefelfinder',
      },
      fr: {
        title: 'Trouve-chaussures : quatre questions, trois paires',
        intro: 'Sans compte, sans e-mail. Où marchez-vous, que portez-vous, quelle est la largeur de vos pieds, qu’est-ce qui frottait la dernière fois ?',
        body: `Sur deux cents modèles, nous vous en montrons trois : celui que nous achèterions, celui qui coûte moins cher et celui qui dure plus longtemps. Pour chacun, la raison de ne pas le prendre.

Vous pouvez réserver les trois dans votre magasin, les essayer sur la rampe de pierre et en laisser deux sur place.`,
        buttonLabel: 'Commencer',
        buttonUrl: '/fr/trouve-chaussures',
      },
    },
    age: 30,
  },
  {
    slug: 'trail-shoes-by-ground',
    text: {
      title: 'Trail shoes, sorted by ground',
      intro: 'Mud, forest floor, rock, gravel road. Pick the ground you run on and forget the colours.',
      body: `**Mud** wants lugs of six millimetres and wide gaps. **Forest floor** is happy with four. **Rock** wants flat lugs and soft rubber, and **gravel** wants none of it: take a road shoe with a reinforced toe.

Between two sizes take the larger one. Downhill your toes need the width of a thumb, and no lacing makes up for it.`,
      buttonLabel: 'Compare trail shoes',
      buttonUrl: '/running/trail-shoes',
    },
    translations: {
      de: {
        title: 'Trailschuhe, nach Untergrund sortiert',
        intro: 'Matsch, Waldboden, Fels, Schotter. Such dir den Boden aus, auf dem du läufst, und vergiss die Farben.',
        body: `**Matsch** will sechs Millimeter Stollen mit viel Abstand. **Waldboden** ist mit vier zufrieden. **Fels** will flache Stollen und weichen Gummi, und **Schotter** nichts davon: Nimm einen Straßenschuh mit verstärkter Zehe.

Zwischen zwei Größen nimm die größere. Bergab brauchen die Zehen eine Daumenbreite Platz, und keine Schnürung gleicht das aus.`,
        buttonLabel: 'Trailschuhe vergleichen',
        buttonUrl: '/de/laufen/trailschuhe',
      },
    },
    age: 24,
  },
  {
    slug: 'family-camping-packed',
    text: {
      title: 'Family camping, packed',
      intro: 'A tent that four people can stand up in, and a list that fits on the fridge.',
      body: `We asked sixty families what they left at home the second time. The camp chairs, mostly, and the second stove. What they took instead: a bigger mat, a washing-up bowl for everything, and one head torch per child, because that ends all discussion.

Everything on the page can be rented for a weekend first. Two thirds of the rental fee comes off if you keep it.`,
      buttonLabel: 'See the family list',
      buttonUrl: '/family/camping',
    },
    rest: { hero: 'family-meadow.svg' },
    translations: {
      de: {
        title: 'Familiencamping, fertig gepackt',
        intro: 'Ein Zelt, in dem vier Leute stehen können, und eine Liste, die an den Kühlschrank passt.',
        body: `Wir haben sechzig Familien gefragt, was sie beim zweiten Mal zu Hause gelassen haben. Meistens die Campingstühle und den zweiten Kocher. Was stattdessen mitkam: eine größere Matte, eine Spülschüssel für alles und eine Stirnlampe pro Kind, denn damit ist jede Diskussion beendet.

Alles auf dieser Seite kann man erst einmal für ein Wochenende leihen. Wer es behält, bekommt zwei Drittel der Leihgebühr angerechnet.`,
        buttonLabel: 'Zur Familienliste',
        buttonUrl: '/de/familie/camping',
      },
    },
    age: 37,
  },
  {
    slug: 'clubs-and-schools',
    text: {
      title: 'Clubs & schools: one order, one contact',
      intro: 'From ten pieces on, Hanna and her team look after you by name.',
      body: `You get samples in every size for a week, one list that your members fill in themselves, one invoice and as many deliveries as you have sections. Printing and sewing on badges is done in our own workshop.

Schools pay after delivery. Clubs may split an invoice by section, and what does not fit comes back without a form.`,
      buttonLabel: 'Write to Hanna',
      buttonUrl: '/clubs/contact',
    },
    age: 87,
  },
  {
    slug: 'delivery-and-returns',
    text: {
      title: 'Two days to you, a hundred days back',
      intro: 'What delivery costs, how long it takes and how you send something back. All of it, before you buy.',
      body: `Orders placed before two o'clock leave Freiburg the same day and reach you in two working days, three in Corsica and on islands. Delivery costs 4.90 euros, and nothing from 60 euros on. A tree of ours is on the box, no filling is in it.

You may send things back for a hundred days, also when you have worn them at home. Boots with mud on them are a different matter: those we mend rather than take back. The return label is in the parcel; in a store you do not need it.`,
      buttonLabel: 'Follow my parcel',
      buttonUrl: '/orders/track',
    },
    translations: {
      de: {
        title: 'In zwei Tagen bei dir, hundert Tage zurück',
        intro: 'Was der Versand kostet, wie lange er dauert und wie man etwas zurückschickt. Alles, bevor du kaufst.',
        body: `Bestellungen bis vierzehn Uhr verlassen Freiburg noch am selben Tag und sind nach zwei Werktagen bei dir, auf Inseln nach drei. Der Versand kostet 4,90 Euro, ab 60 Euro nichts. Auf dem Karton ist unser Baum, im Karton kein Füllmaterial.

Zurückgeben kannst du hundert Tage lang, auch wenn du die Sachen zu Hause getragen hast. Stiefel mit Matsch sind etwas anderes: Die reparieren wir lieber, als sie zurückzunehmen. Das Rücksendeetikett liegt im Paket; in der Filiale brauchst du es nicht.`,
        buttonLabel: 'Mein Paket verfolgen',
        buttonUrl: '/de/bestellungen',
      },
      fr: {
        title: 'Deux jours pour arriver, cent jours pour revenir',
        intro: 'Ce que coûte la livraison, combien de temps elle prend et comment renvoyer un article. Tout, avant d’acheter.',
        body: `Une commande passée avant quatorze heures quitte Fribourg-en-Brisgau le jour même et arrive en deux jours ouvrés, trois en Corse et dans les îles. La livraison coûte 4,90 euros, et rien à partir de 60 euros. Sur le carton, notre sapin ; dans le carton, aucun rembourrage.

Vous pouvez renvoyer vos articles pendant cent jours, même portés à la maison. Des chaussures pleines de boue, c’est autre chose : nous préférons les réparer. L’étiquette de retour est dans le colis ; en magasin, vous n’en avez pas besoin.`,
        buttonLabel: 'Suivre mon colis',
        buttonUrl: '/fr/commandes',
      },
    },
    age: 14,
  },
  {
    slug: 'collect-today',
    text: {
      title: 'Order now, collect today',
      intro: 'If a store near you has it, it is on the shelf behind the counter in two hours.',
      body: `Reserve as many sizes as you like and pay only for what you take along. Somebody who knows the product hands it to you, checks the fit and keeps the rest for the next person.

Reserved things wait three days. If you need longer, reply to the text message with a plain "please wait".`,
      buttonLabel: 'Find my store',
      buttonUrl: '/stores',
    },
    translations: {
      de: {
        title: 'Jetzt bestellen, heute abholen',
        intro: 'Was eine Filiale in deiner Nähe hat, liegt in zwei Stunden hinter der Theke.',
        body: `Lass so viele Größen zurücklegen, wie du möchtest, und bezahl nur, was du mitnimmst. Jemand, der sich auskennt, gibt dir die Sachen, schaut nach dem Sitz und behält den Rest für die Nächsten.

Zurückgelegtes wartet drei Tage. Wenn du länger brauchst, antworte auf die SMS einfach mit „bitte warten“.`,
        buttonLabel: 'Meine Filiale finden',
        buttonUrl: '/de/filialen',
      },
    },
    age: 33,
  },
  {
    slug: 'ways-to-pay',
    text: {
      title: 'Five ways to pay, none with a surcharge',
      intro: 'Card, bank transfer, invoice, in the store, or in three parts without interest.',
      body: `Invoice means: unpack, try on, keep what fits, and pay for that within thirty days. Three parts means three equal parts, thirty days apart, without interest and without a credit check that stays on file.

Vouchers and points from the Pine Club are taken off at the last step, before you confirm, so that you see what is left.`,
      buttonLabel: 'Back to the basket',
      buttonUrl: '/basket',
    },
    age: 215,
  },
  {
    slug: 'pine-club',
    text: {
      title: 'Pine Club: points for going outside',
      intro: 'You collect points for repairs, walks and cleaning days. And, yes, a few for shopping.',
      body: `A repair gives fifty points, a stamped walk from our map ten, a cleaning day a hundred; a purchase gives one for every ten euros. A hundred points are a night in one of our rental tents, or a re-proofing.

The club costs nothing and keeps only what it needs: your name, your points and the address for the tent.`,
      buttonLabel: 'Join the club',
      buttonUrl: '/club',
    },
    rest: { hero: 'tent-dusk.svg' },
    translations: {
      de: {
        title: 'Pine Club: Punkte fürs Draußensein',
        intro: 'Punkte gibt es für Reparaturen, Touren und Putztage. Und ja, ein paar auch fürs Einkaufen.',
        body: `Eine Reparatur bringt fünfzig Punkte, eine abgestempelte Tour aus unserer Karte zehn, ein Putztag hundert; ein Einkauf einen je zehn Euro. Hundert Punkte sind eine Nacht in einem unserer Leihzelte oder eine Imprägnierung.

Der Club kostet nichts und merkt sich nur, was er braucht: deinen Namen, deine Punkte und die Adresse für das Zelt.`,
        buttonLabel: 'Mitglied werden',
        buttonUrl: '/de/club',
      },
      fr: {
        title: 'Pine Club : des points pour sortir',
        intro: 'On gagne des points pour une réparation, une balade ou une journée de nettoyage. Et, oui, quelques-uns pour un achat.',
        body: `Une réparation rapporte cinquante points, une balade tamponnée de notre carte dix, une journée de nettoyage cent ; un achat, un point tous les dix euros. Cent points valent une nuit dans une de nos tentes de location ou une réimperméabilisation.

Le club est gratuit et ne garde que le nécessaire : votre nom, vos points et l’adresse pour la tente.`,
        buttonLabel: 'Rejoindre le club',
        buttonUrl: '/fr/club',
      },
    },
    age: 51,
  },
  {
    slug: 'green-friday',
    text: {
      title: 'Green Friday: bring the old one first',
      intro: 'On Black Friday our workshop works for free. The shop gives twenty per cent on what cannot be mended any more.',
      body: `Bring a broken jacket, tent or rucksack to any store from Friday to Monday. If we can mend it, we do, without charge, up to two hours of work. If we cannot, it becomes spare parts and you get twenty per cent on the thing that replaces it.

Online it works with three photos. Whoever needs nothing gets nothing: that is the cheapest Friday of all.`,
      buttonLabel: 'Book a repair',
      buttonUrl: '/repair/green-friday',
    },
    rest: { hero: 'workshop.svg' },
    translations: {
      de: {
        title: 'Green Friday: erst das Alte mitbringen',
        intro: 'Am Black Friday arbeitet unsere Werkstatt umsonst. Der Laden gibt zwanzig Prozent auf das, was sich nicht mehr flicken lässt.',
        body: `Bring eine kaputte Jacke, ein Zelt oder einen Rucksack von Freitag bis Montag in eine Filiale. Was wir flicken können, flicken wir kostenlos, bis zu zwei Stunden Arbeit. Was nicht mehr geht, wird zu Ersatzteilen, und du bekommst zwanzig Prozent auf das Stück, das es ersetzt.

Online geht es mit drei Fotos. Wer nichts braucht, bekommt nichts: Das ist der günstigste Freitag von allen.`,
        buttonLabel: 'Reparatur buchen',
        buttonUrl: '/de/reparatur/green-friday',
      },
    },
    age: 8,
  },
  {
    slug: 'show-us-your-trail',
    text: {
      title: 'Show us your trail',
      intro: 'Your worst weather, your best bench, the view that nobody photographs. We print twelve of them.',
      body: `Every autumn our calendar is made from your pictures. No filters, no professional models, no edges of cliffs. The twelve people whose pictures are printed get a weekend in a hut with three friends.

Say where it is, or do not, if you want to keep it to yourself. We understand that very well.`,
      buttonLabel: 'Send a picture',
      buttonUrl: '/calendar',
    },
    rest: { hero: 'autumn-hills.svg' },
    translations: {
      de: {
        title: 'Zeig uns deinen Weg',
        intro: 'Dein schlimmstes Wetter, deine schönste Bank, die Aussicht, die niemand fotografiert. Zwölf davon drucken wir.',
        body: `Jeden Herbst entsteht unser Kalender aus euren Bildern. Ohne Filter, ohne Models, ohne Felskanten. Die zwölf, deren Bilder gedruckt werden, bekommen ein Hüttenwochenende mit drei Freunden.

Schreib dazu, wo es ist, oder lass es, wenn du es für dich behalten willst. Das verstehen wir sehr gut.`,
        buttonLabel: 'Bild schicken',
        buttonUrl: '/de/kalender',
      },
      fr: {
        title: 'Montrez-nous votre sentier',
        intro: 'Votre pire météo, votre plus beau banc, la vue que personne ne photographie. Nous en imprimons douze.',
        body: `Chaque automne, notre calendrier naît de vos images. Sans filtre, sans mannequins, sans bord de falaise. Les douze personnes dont la photo est imprimée passent un week-end en refuge avec trois amis.

Dites où c’est, ou ne le dites pas si vous préférez le garder pour vous. Nous comprenons très bien.`,
        buttonLabel: 'Envoyer une photo',
        buttonUrl: '/fr/calendrier',
      },
    },
    age: 46,
  },
  {
    slug: 'second-life',
    text: {
      title: 'Second life: we buy your jacket back',
      intro: 'Too small, too big, too yellow? If it is ours and whole, it gets a second owner.',
      body: `Bring it in, and we look at it with you for five minutes. You get up to forty per cent of the price it had, as a voucher or for the mountain rescue. We wash it, mend what there is to mend, and hang it on the green rail with its age on the tag.

Four thousand pieces found a second owner last year. The oldest was a wool jumper from 1991 that is now worn in Lyon.`,
      buttonLabel: 'What is mine worth?',
      buttonUrl: '/second-life',
    },
    age: 95,
  },
  {
    slug: 'summer-sale',
    text: {
      title: 'Summer, thirty per cent shorter',
      intro: 'The last shorts, sandals and sun hats of the season, until the shelves are empty.',
      body: `What is left of the summer goes now, so that nothing has to be stored, moved and counted twice. Sizes are as they are: many in S and XXL, a few in between.

The prices hold online and in all twelve stores, while stocks last.`,
      buttonLabel: 'See what is left',
      buttonUrl: '/sale/summer',
    },
    age: 75,
  },
  {
    slug: 'avalanche-basics',
    text: {
      title: 'Avalanche basics: an evening course in five stores',
      intro: 'Three hours, two guides, one transceiver each. Before the snow comes, not after.',
      body: `You learn to read the bulletin, to find a buried transceiver in under five minutes and, above all, which days are for staying below the tree line. The course does not replace a day in the snow with a guide; it makes that day worth more.

Sixteen places an evening, twenty euros, transceivers provided.`,
      buttonLabel: 'Book a place',
      buttonUrl: '/courses/avalanche',
    },
    draft: true,
    age: 4,
  },
  {
    slug: 'careers',
    text: {
      title: 'Work where the mud is',
      intro: 'Eleven apprenticeships and four jobs in the workshop, the stores and the warehouse.',
      body: `You need not be a mountaineer. You should like people, be able to say "I don't know, let me ask", and not mind when somebody unpacks wet boots on your counter.

Everybody gets two paid days a year to maintain a path, and the workshop mends the staff's bicycles, too.`,
      buttonLabel: 'See the jobs',
      buttonUrl: '/jobs',
    },
    age: 130,
  },
  {
    slug: 'gift-finder',
    text: {
      title: 'Gift finder: for people who have a jacket already',
      intro: 'Socks that last, a torch that finds the keyhole, a night in a tent. Sorted by who gets it, not by price.',
      body: `For the one who is always cold: hot-water bottle, wool, down booties. For the one who has everything: a repair voucher, because everything breaks. For the one who ought to go outside more: yourself, for a day, with a thermos.

All presents under twenty euros come without wrapping and with a bit of string, so that you may say you did it yourself.`,
      buttonLabel: 'Find a present',
      buttonUrl: '/gifts',
    },
    age: 11,
  },
];

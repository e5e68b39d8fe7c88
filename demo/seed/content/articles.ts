import type { Article, ArticleRest, Entry } from '../shape';

/** The trail journal. */
export const articles: readonly Entry<Article, ArticleRest>[] = [
  {
    slug: 'rain-is-not-the-problem',
    text: {
      title: 'Rain is not the problem. Sweat is.',
      excerpt: 'Most people who come home wet were never rained on. What to do about it, before you buy anything.',
      body: `Ask ten hikers why they were cold last autumn and nine will blame the rain. Then feel the inside of their jackets. On a steady climb a body gives off more than half a litre of water an hour, and no membrane in the world moves that much through a closed zip.

So start slower than you want to. Take off a layer *before* the climb, not in the middle of it, and open the zips under the arms while it is still dry. A thin wool shirt under an open jacket is warmer at the top than a perfect jacket over a soaked cotton shirt.

Only then is the jacket worth talking about. When you get there, we have a guide that says which rain asks for which one, and which rain asks for none.`,
    },
    rest: { author: 'Jonas Adler', category: 'Hiking', cover: 'rain-ridge.svg', editorialNotes: 'Jonas to add the photo of the open zips by spring.' },
    translations: {
      de: {
        title: 'Nicht der Regen ist das Problem, sondern der Schweiß',
        excerpt: 'Die meisten, die nass nach Hause kommen, hat kein Regen erwischt. Was dagegen hilft, noch bevor man etwas kauft.',
        body: `Fragt man zehn Wanderer, warum ihnen im letzten Herbst kalt war, geben neun dem Regen die Schuld. Dabei reicht ein Griff an die Innenseite ihrer Jacke. Wer gleichmäßig bergauf geht, gibt mehr als einen halben Liter Wasser pro Stunde ab, und keine Membran der Welt bringt so viel durch einen geschlossenen Reißverschluss.

Also: langsamer losgehen, als man möchte. Eine Schicht *vor* dem Anstieg ausziehen, nicht mittendrin, und die Belüftung unter den Armen öffnen, solange es noch trocken ist. Ein dünnes Wollshirt unter einer offenen Jacke wärmt oben am Gipfel besser als die beste Jacke über nasser Baumwolle.

Erst danach lohnt es sich, über die Jacke zu reden. Dafür haben wir einen Ratgeber, der sagt, welcher Regen welche Jacke braucht und welcher gar keine.`,
      },
      fr: {
        title: 'Le problème, ce n’est pas la pluie, c’est la transpiration',
        excerpt: 'La plupart de ceux qui rentrent trempés n’ont pas pris une goutte. Que faire, avant même d’acheter quoi que ce soit.',
        body: `Demandez à dix randonneurs pourquoi ils ont eu froid l’automne dernier : neuf accuseront la pluie. Touchez alors l’intérieur de leur veste. En montée régulière, un corps évacue plus d’un demi-litre d’eau par heure, et aucune membrane au monde n’en laisse passer autant à travers une fermeture fermée.

Partez donc plus lentement que vous n’en avez envie. Enlevez une couche *avant* la montée, pas au milieu, et ouvrez les aérations sous les bras tant qu’il fait sec. Un fin tee-shirt en laine sous une veste ouverte tient plus chaud au sommet qu’une veste parfaite sur du coton mouillé.

C’est seulement ensuite qu’il vaut la peine de parler de la veste. Notre guide dit alors quelle pluie demande quelle veste, et laquelle n’en demande aucune.`,
      },
    },
    age: 34,
  },
  {
    slug: 'first-overnight-hike',
    text: {
      title: 'Your first night out: a calm plan for a Saturday',
      excerpt: 'Nine kilometres, one forest campsite, home for Sunday lunch. A first overnight hike needs less than you think.',
      body: `Choose a campsite you could leave at midnight. That one decision takes the weight off everything else: if it goes wrong, you walk forty minutes to the car and tell a good story on Monday.

Walk nine kilometres, not nineteen. Arrive three hours before dark, pitch the tent while you can still see the slope, and cook something you already like. The people who hate their first night are almost always the people who arrived late and hungry.

Borrow what you do not have. A friend's tent, your own duvet in a bin bag, a pan from the kitchen: nobody is looking. After one night you know which three things you want to buy, and it is never the three you would have bought before.`,
    },
    rest: { author: 'Jonas Adler', category: 'Camping', cover: 'tent-dusk.svg' },
    translations: {
      de: {
        title: 'Die erste Nacht draußen: ein ruhiger Plan für einen Samstag',
        excerpt: 'Neun Kilometer, ein Waldcamp, zum Mittagessen am Sonntag wieder daheim. Für die erste Nacht braucht es weniger, als man denkt.',
        body: `Such dir einen Platz, den du um Mitternacht noch verlassen könntest. Diese eine Entscheidung nimmt allem anderen die Schwere: Geht etwas schief, läufst du vierzig Minuten zum Auto und hast am Montag etwas zu erzählen.

Geh neun Kilometer, nicht neunzehn. Komm drei Stunden vor der Dunkelheit an, stell das Zelt auf, solange du die Neigung noch siehst, und koch etwas, das du ohnehin magst. Wer seine erste Nacht gehasst hat, kam fast immer spät und hungrig an.

Leih dir, was fehlt. Das Zelt von Freunden, die eigene Bettdecke im Müllsack, ein Topf aus der Küche: Es schaut niemand zu. Nach einer Nacht weißt du, welche drei Dinge du wirklich kaufen willst, und es sind nie die drei, an die du vorher gedacht hast.`,
      },
    },
    age: 61,
  },
  {
    slug: 'why-your-feet-hurt',
    text: {
      title: 'Why your feet hurt after ten kilometres',
      excerpt: 'It is rarely the boot and often the sock, the lacing or the size you have worn since school.',
      body: `In our fitting room two of three people wear hiking boots that are a full size too short. Feet grow all through adult life, spread under load and swell by the afternoon, and the number you learned at eighteen knows nothing of that.

Before you blame the boot, try three things on your next walk. Wear one pair of thin wool socks instead of two pairs of thick ones. Lace loosely over the forefoot and firmly at the ankle. Then cut your toenails the evening before, because black nails are almost always short laces and long nails.

If it still hurts in the same spot after that, mark the spot with a pen and come by with the boots. A stretched seam costs nothing and takes ten minutes.`,
    },
    rest: { author: 'Maren Holt', category: 'Hiking' },
    translations: {
      de: {
        title: 'Warum nach zehn Kilometern die Füße wehtun',
        excerpt: 'Selten liegt es am Stiefel, oft an der Socke, der Schnürung oder der Größe, die man seit der Schulzeit trägt.',
        body: `In unserer Anprobe tragen zwei von drei Leuten Wanderschuhe, die eine ganze Nummer zu kurz sind. Füße wachsen ein Leben lang weiter, werden unter Last breiter und sind am Nachmittag dicker als am Morgen. Die Zahl, die man mit achtzehn gelernt hat, weiß davon nichts.

Bevor der Schuh schuld ist, probier auf der nächsten Tour dreierlei: ein Paar dünne Wollsocken statt zwei Paar dicke. Über dem Vorfuß locker schnüren, am Knöchel fest. Und am Abend vorher die Zehennägel schneiden, denn blaue Nägel kommen fast immer von lockeren Schnürsenkeln und langen Nägeln.

Tut es danach immer noch an derselben Stelle weh, markiere sie mit einem Stift und komm mit den Schuhen vorbei. Eine geweitete Naht kostet nichts und dauert zehn Minuten.`,
      },
    },
    age: 48,
  },
  {
    slug: 'trail-running-for-road-runners',
    text: {
      title: 'From road to trail: five things that change',
      excerpt: 'Forget your pace, shorten your step, look two metres ahead. What road runners notice on their first forest run.',
      body: `The first thing to go is your pace. Six minutes a kilometre on the road becomes eight on a trail, and the effort is the same, so run by breath and leave the watch under the sleeve.

Then your step gets shorter, your eyes move two metres ahead, your arms come out for balance and your shoes start to matter. On wet roots it is not the depth of the lugs that holds you but the rubber between them: soft rubber grips and wears, hard rubber lasts and slides.

Begin with one trail run a week, on a loop you know by day. After a month your ankles will have learned what your head cannot teach them.`,
    },
    rest: { author: 'Céline Faure', category: 'Trail running', cover: 'trail-morning.svg' },
    translations: {
      de: {
        title: 'Von der Straße in den Wald: fünf Dinge, die sich ändern',
        excerpt: 'Vergiss das Tempo, mach kürzere Schritte, schau zwei Meter voraus. Was beim ersten Waldlauf auffällt.',
        body: `Als Erstes verabschiedet sich das Tempo. Aus sechs Minuten pro Kilometer werden im Gelände acht, bei gleicher Anstrengung. Also nach dem Atem laufen und die Uhr unter dem Ärmel lassen.

Dann werden die Schritte kürzer, der Blick wandert zwei Meter nach vorn, die Arme gehen auf, und plötzlich zählt der Schuh. Auf nassen Wurzeln hält nicht die Tiefe der Stollen, sondern der Gummi dazwischen: Weicher greift und nutzt sich ab, harter hält lange und rutscht.

Fang mit einem Lauf pro Woche an, auf einer Runde, die du bei Tageslicht kennst. Nach einem Monat haben die Sprunggelenke gelernt, was ihnen kein Kopf beibringen kann.`,
      },
      fr: {
        title: 'De la route au sentier : cinq choses qui changent',
        excerpt: 'Oubliez l’allure, raccourcissez la foulée, regardez deux mètres devant. Ce qu’on remarque au premier footing en forêt.',
        body: `La première à partir, c’est l’allure. Six minutes au kilomètre sur route en deviennent huit sur sentier, pour le même effort : courez au souffle et laissez la montre sous la manche.

Puis la foulée raccourcit, le regard se pose deux mètres plus loin, les bras s’écartent et la chaussure se met à compter. Sur les racines mouillées, ce n’est pas la profondeur des crampons qui tient, c’est la gomme : tendre, elle accroche et s’use ; dure, elle dure et glisse.

Commencez par une sortie par semaine, sur une boucle que vous connaissez de jour. Au bout d’un mois, les chevilles ont appris ce que la tête ne peut pas leur expliquer.`,
      },
    },
    age: 27,
  },
  {
    slug: 'hiking-with-a-three-year-old',
    text: {
      title: 'Hiking with a three-year-old: plan half, enjoy all of it',
      excerpt: 'One kilometre an hour is a good day. How to plan a walk around somebody who stops at every snail.',
      body: `Count on one kilometre an hour and be glad about anything more. The walk is not the way to the lake; the walk is the stream, the log, the snail, the other snail, and then perhaps the lake.

Pack dry trousers first and food second. Hungry can wait ten minutes, wet cannot. Let your child carry something real, a cup or a torch, and turn around while everybody is still in a good mood, because nobody remembers the summit and everybody remembers the last half hour.

And take the carrier along even if "we don't need it any more". You need it at kilometre two, uphill, asleep.`,
    },
    rest: { author: 'Tom Brandvold', category: 'Family', cover: 'family-meadow.svg' },
    translations: {
      de: {
        title: 'Wandern mit Dreijährigen: halb so viel planen, alles genießen',
        excerpt: 'Ein Kilometer pro Stunde ist ein guter Tag. Wie man eine Tour um jemanden herum plant, der bei jeder Schnecke stehen bleibt.',
        body: `Rechne mit einem Kilometer pro Stunde und freu dich über alles, was dazukommt. Der Weg führt nicht zum See; der Weg ist der Bach, der Baumstamm, die Schnecke, die andere Schnecke und dann vielleicht der See.

Pack zuerst trockene Hosen ein, dann das Essen. Hunger kann zehn Minuten warten, Nässe nicht. Gib deinem Kind etwas Richtiges zu tragen, eine Tasse oder eine Lampe, und kehr um, solange alle gute Laune haben: An den Gipfel erinnert sich niemand, an die letzte halbe Stunde alle.

Und nimm die Kraxe mit, auch wenn ihr sie „eigentlich nicht mehr braucht“. Ihr braucht sie bei Kilometer zwei, bergauf, mit einem schlafenden Kind.`,
      },
    },
    age: 72,
  },
  {
    slug: 'five-autumn-walks-by-train',
    text: {
      title: 'Five autumn walks you can reach by train',
      excerpt: 'From the platform straight into the leaves, between seven and sixteen kilometres, every one with a bakery at the end.',
      body: `A walk that starts at one station and ends at another is the best kind: nobody has to go back to the car. These five all begin less than three hundred metres from a platform.

Our favourite for October follows the old quarry path above the Kinzig, eleven kilometres through beech woods that turn on the same weekend every year. The shortest is the vineyard loop near Ihringen, seven kilometres and flat enough for a pushchair with decent wheels.

Download the timetable for the *last* train before you leave, not the next one. Autumn afternoons are shorter than they look at noon.`,
    },
    rest: { author: 'Jonas Adler', category: 'Hiking', cover: 'autumn-hills.svg' },
    age: 40,
  },
  {
    slug: 'three-layers-no-theory',
    text: {
      title: 'Three layers, no theory',
      excerpt: 'A shirt that dries, a jumper that warms, a shell that stops the wind. You own two of them already.',
      body: `The layering system has been explained to you with arrows and diagrams. Here it is without: wear something next to your skin that dries on you, something over it that traps air, and something on top that stops wind. That is all three.

The running shirt in your drawer is the first layer. The old fleece is the second. If you own a windproof anything, you can go out this weekend without spending a cent.

What makes the difference is when you change, not what you bought. Put the warm layer on the minute you stop walking, before you feel cold, and take it off the minute before you start again.`,
    },
    rest: { author: 'Maren Holt', category: 'Hiking' },
    translations: {
      de: {
        title: 'Drei Schichten, ganz ohne Theorie',
        excerpt: 'Ein Shirt, das trocknet, ein Pulli, der wärmt, eine Hülle gegen den Wind. Zwei davon hast du schon.',
        body: `Das Zwiebelprinzip hat man dir schon mit Pfeilen und Schaubildern erklärt. Hier ohne: Auf die Haut kommt etwas, das am Körper trocknet, darüber etwas, das Luft festhält, und ganz außen etwas, das den Wind abhält. Das sind alle drei.

Das Laufshirt in deiner Schublade ist die erste Schicht, die alte Fleecejacke die zweite. Wenn du irgendetwas Winddichtes besitzt, kannst du dieses Wochenende los, ohne einen Cent auszugeben.

Den Unterschied macht, wann du wechselst, nicht was du gekauft hast. Zieh die warme Schicht in der Minute an, in der du stehen bleibst, bevor dir kalt wird, und zieh sie aus, kurz bevor es weitergeht.`,
      },
      fr: {
        title: 'Trois couches, sans théorie',
        excerpt: 'Un tee-shirt qui sèche, un pull qui réchauffe, une coque qui arrête le vent. Vous en avez déjà deux.',
        body: `On vous a déjà expliqué le système des trois couches avec des flèches et des schémas. Le voici sans : contre la peau, quelque chose qui sèche sur vous ; par-dessus, quelque chose qui retient l’air ; tout à l’extérieur, quelque chose qui arrête le vent. C’est tout.

Le tee-shirt de course dans votre tiroir est la première couche, la vieille polaire la deuxième. Si vous possédez n’importe quoi de coupe-vent, vous pouvez sortir ce week-end sans dépenser un centime.

Ce qui fait la différence, c’est le moment où vous changez, pas ce que vous avez acheté. Enfilez la couche chaude dès que vous vous arrêtez, avant d’avoir froid, et enlevez-la juste avant de repartir.`,
      },
    },
    age: 55,
  },
  {
    slug: 'down-or-synthetic',
    text: {
      title: 'Down or synthetic? A fair comparison for cold nights',
      excerpt: 'Down is lighter and packs smaller. Synthetic forgives rain and costs half. Which one forgives you?',
      body: `| | Down | Synthetic |
|---|---|---|
| Weight for 0 °C | 850 g | 1,300 g |
| When damp | loses most of its warmth | keeps about two thirds |
| Years of use | 15 and more, if dried well | 6 to 8 |
| Price | from 290 € | from 130 € |

Buy down if you carry your house on your back and sleep in a tent with two walls. Buy synthetic if you sleep in a car, a boat or a hut, if children will use it, or if you know that you will leave it in its stuff sack all winter: down does not forgive that.

And buy neither if you go out twice a year in July. A blanket and a liner are enough, and we rent sleeping bags in every store.`,
    },
    rest: { author: 'Jonas Adler', category: 'Camping' },
    translations: {
      de: {
        title: 'Daune oder Kunstfaser? Ein fairer Vergleich für kalte Nächte',
        excerpt: 'Daune ist leichter und kleiner im Packmaß. Kunstfaser verzeiht Nässe und kostet die Hälfte. Was verzeiht dir mehr?',
        body: `| | Daune | Kunstfaser |
|---|---|---|
| Gewicht für 0 °C | 850 g | 1300 g |
| Feucht | verliert fast alle Wärme | behält rund zwei Drittel |
| Lebensdauer | 15 Jahre und mehr, gut getrocknet | 6 bis 8 Jahre |
| Preis | ab 290 € | ab 130 € |

Nimm Daune, wenn du dein Haus auf dem Rücken trägst und in einem doppelwandigen Zelt schläfst. Nimm Kunstfaser, wenn du im Auto, auf dem Boot oder in der Hütte schläfst, wenn Kinder mitschlafen oder wenn du jetzt schon weißt, dass der Schlafsack den Winter im Packbeutel verbringt: Daune verzeiht das nicht.

Und kauf keins von beiden, wenn du zweimal im Jahr im Juli draußen bist. Dann reichen Decke und Inlett, und Schlafsäcke verleihen wir in jeder Filiale.`,
      },
      fr: {
        title: 'Duvet ou synthétique ? Une comparaison honnête pour les nuits froides',
        excerpt: 'Le duvet est plus léger et plus compact. Le synthétique pardonne l’humidité et coûte moitié moins. Lequel vous pardonnera le plus ?',
        body: `| | Duvet | Synthétique |
|---|---|---|
| Poids pour 0 °C | 850 g | 1 300 g |
| Humide | perd presque toute sa chaleur | en garde environ deux tiers |
| Durée de vie | 15 ans et plus, bien séché | 6 à 8 ans |
| Prix | dès 290 € | dès 130 € |

Choisissez le duvet si vous portez votre maison sur le dos et dormez sous une tente à double paroi. Choisissez le synthétique si vous dormez en voiture, en bateau ou en refuge, si des enfants s’en servent, ou si vous savez déjà qu’il passera l’hiver dans sa housse : le duvet ne le pardonne pas.

Et n’achetez ni l’un ni l’autre si vous partez deux fois par an en juillet. Une couverture et un drap de sac suffisent, et nous louons des sacs de couchage dans tous nos magasins.`,
      },
    },
    age: 90,
  },
  {
    slug: 'how-we-test-boots',
    text: {
      title: 'How we test boots: 400 kilometres before a recommendation',
      excerpt: 'Four testers, one scree slope, a bathtub and a saw. Why eleven of last year’s thirty boots are not in our shop.',
      body: `Every boot we sell has been walked for a hundred kilometres by each of four people with four kinds of feet. They do it on their own paths, in their own time, and write down where it rubbed before they write down what they liked.

Then the boot stands in a bathtub for two hours, dries on a rack for a night, and does it again nine times. What still keeps water out after ten rounds stays in. At the end we saw one of the pair in half: if the midsole is glued where it should be stitched, the other one goes back too.

Of thirty boots last year, nineteen passed. The list of those that failed hangs in every store, with the reason. Just ask.`,
    },
    rest: { author: 'Maren Holt', category: 'Hiking', cover: 'boot-bench.svg' },
    translations: {
      de: {
        title: 'So testen wir Stiefel: 400 Kilometer vor einer Empfehlung',
        excerpt: 'Vier Leute, ein Schotterhang, eine Badewanne und eine Säge. Warum elf der dreißig Stiefel vom letzten Jahr nicht bei uns stehen.',
        body: `Jeder Stiefel, den wir verkaufen, ist von vier Menschen mit vier verschiedenen Füßen je hundert Kilometer getragen worden. Auf eigenen Wegen, in eigener Zeit, und aufgeschrieben wird zuerst, wo es gedrückt hat, dann, was gefallen hat.

Danach steht der Stiefel zwei Stunden in der Badewanne, trocknet eine Nacht und darf noch neunmal. Was nach zehn Runden noch dicht ist, bleibt im Rennen. Zum Schluss sägen wir einen von beiden auf: Ist die Zwischensohle geklebt, wo sie genäht sein sollte, geht auch der andere zurück.

Von dreißig Modellen haben im letzten Jahr neunzehn bestanden. Die Liste der anderen hängt in jeder Filiale, mit Begründung. Frag einfach danach.`,
      },
      fr: {
        title: 'Comment nous testons les chaussures : 400 kilomètres avant un conseil',
        excerpt: 'Quatre testeurs, un pierrier, une baignoire et une scie. Pourquoi onze des trente modèles de l’an dernier ne sont pas en rayon.',
        body: `Chaque chaussure que nous vendons a été portée cent kilomètres par quatre personnes aux pieds bien différents. Sur leurs chemins, à leur rythme, et elles notent d’abord où ça frotte, ensuite ce qui leur a plu.

Puis la chaussure passe deux heures dans une baignoire, sèche une nuit, et recommence neuf fois. Celle qui reste étanche au bout de dix tours reste en course. À la fin, nous en scions une en deux : si la semelle intermédiaire est collée là où elle devrait être cousue, l’autre repart aussi.

Sur trente modèles l’an dernier, dix-neuf ont réussi. La liste des autres est affichée dans chaque magasin, avec la raison. Il suffit de demander.`,
      },
    },
    age: 66,
  },
  {
    slug: 'what-10000-mm-means',
    text: {
      title: 'What 10,000 mm really means',
      excerpt: 'The number on the hang tag is a column of water in a laboratory. Here is what it says about your shoulders.',
      body: `Picture a tube ten metres high standing on your sleeve, filled with water. If the fabric below holds for two minutes, it may be called 10,000 mm. Rain itself presses with about 2,000; a rucksack strap on a wet shoulder presses with 8,000 and a knee on wet ground with 15,000.

So a jacket for walks in town is happy with 5,000, a jacket under a rucksack wants 10,000, and trousers for kneeling in moss want 20,000. Everything above that is a number for the catalogue.

What the tag does not say matters more after three years: whether the seams are taped, and whether the coating on the outside was renewed. Ask about those two first.`,
    },
    rest: { author: 'Ruth Okafor', category: 'Care & repair' },
    translations: {
      de: {
        title: 'Was 10.000 mm wirklich bedeuten',
        excerpt: 'Die Zahl auf dem Etikett ist eine Wassersäule im Labor. Was sie über deine Schultern verrät.',
        body: `Stell dir ein zehn Meter hohes Rohr vor, das auf deinem Ärmel steht, voll Wasser. Hält der Stoff darunter zwei Minuten, darf er 10.000 mm heißen. Regen selbst drückt mit etwa 2.000, ein Rucksackgurt auf nasser Schulter mit 8.000, ein Knie auf nassem Boden mit 15.000.

Eine Jacke für die Stadt kommt also mit 5.000 aus, eine unter dem Rucksack will 10.000, eine Hose zum Knien im Moos 20.000. Alles darüber ist eine Zahl für den Katalog.

Was nicht auf dem Etikett steht, zählt nach drei Jahren mehr: ob die Nähte verschweißt sind und ob die Imprägnierung außen erneuert wurde. Frag zuerst nach diesen beiden.`,
      },
    },
    age: 118,
  },
  {
    slug: 'poles-or-no-poles',
    text: {
      title: 'Do you need poles?',
      excerpt: 'They save your knees on the way down and get in the way nearly everywhere else. An honest answer in four cases.',
      body: `Going down eight hundred metres with a full rucksack: yes, two, set a hand longer than on the flat. Your knees carry up to a quarter less, and tomorrow you will know.

A day walk on forest tracks: no. You swing them for show and your hands get cold. Scrambling over rocks: no, and stow them before the first handhold, not at it. Crossing a stream: one is enough, upstream.

If you are not sure, rent a pair for a weekend. We take the fee off the price if you keep them, and one in three people does not.`,
    },
    rest: { author: 'Jonas Adler', category: 'Hiking' },
    age: 243,
  },
  {
    slug: 'wash-it-less',
    text: {
      title: 'Wash it less: what outdoor fabric really needs',
      excerpt: 'Air does most of the work. When to wash, how warm, and the one product that ruins everything.',
      body: `A wool shirt needs a washing machine after about eight days of wear, a fleece after ten, and a rain jacket when the water stops forming beads. In between, a night on the balcony does more than any detergent.

When you do wash, set thirty degrees, close every zip, and leave the drawer for fabric softener empty. Softener coats the fibres with a film that no longer lets moisture through; one wash is enough to turn a good shirt into a plastic bag.

A washing bag catches part of the fibres that a fleece loses. It is not perfect, it costs fifteen euros, and it is the cheapest thing on this page.`,
    },
    rest: { author: 'Ruth Okafor', category: 'Care & repair' },
    translations: {
      de: {
        title: 'Weniger waschen: was Outdoor-Stoffe wirklich brauchen',
        excerpt: 'Die meiste Arbeit macht die Luft. Wann gewaschen wird, wie warm, und welches Mittel alles verdirbt.',
        body: `Ein Wollshirt muss nach etwa acht Tragetagen in die Maschine, eine Fleecejacke nach zehn und eine Regenjacke, wenn das Wasser nicht mehr abperlt. Dazwischen tut eine Nacht auf dem Balkon mehr als jedes Waschmittel.

Wenn gewaschen wird: dreißig Grad, alle Reißverschlüsse zu, und das Fach für den Weichspüler bleibt leer. Weichspüler legt einen Film um die Fasern, der keine Feuchtigkeit mehr durchlässt; eine einzige Wäsche macht aus einem guten Shirt eine Plastiktüte.

Ein Waschbeutel fängt einen Teil der Fasern auf, die Fleece verliert. Er ist nicht perfekt, kostet fünfzehn Euro und ist das Günstigste auf dieser Seite.`,
      },
    },
    age: 21,
  },
  {
    slug: 'repaired-not-replaced',
    text: {
      title: 'Repaired, not replaced: a day in our workshop',
      excerpt: 'Six machines, 4,300 zips a year, and a jacket from 1994 that came in for its third pocket.',
      body: `At half past seven Ruth opens the first parcel: a tent with a torn corner, a note and a bar of chocolate. By noon there are twenty-two jobs on the rail, most of them zips, some burns from camp fires, and one rucksack that a goat has chewed.

What can be mended is mended, and it costs what it costs: eighteen euros for a slider, thirty-five for a whole zip, nothing for a seam that we sold badly. What cannot be mended is taken apart, and its buckles live on in the drawer by the window.

The jacket from 1994 belongs to a postman from Titisee. He got it from us, he will pass it on to his daughter, and he would like the new pocket on the left.`,
    },
    rest: { author: 'Ruth Okafor', category: 'Care & repair', cover: 'workshop.svg' },
    translations: {
      de: {
        title: 'Repariert statt ersetzt: ein Tag in unserer Werkstatt',
        excerpt: 'Sechs Maschinen, 4.300 Reißverschlüsse im Jahr und eine Jacke von 1994, die ihre dritte Tasche bekommt.',
        body: `Um halb acht öffnet Ruth das erste Paket: ein Zelt mit ausgerissener Ecke, ein Zettel und eine Tafel Schokolade. Bis Mittag hängen zweiundzwanzig Aufträge an der Stange, die meisten davon Reißverschlüsse, ein paar Brandlöcher vom Lagerfeuer und ein Rucksack, an dem eine Ziege gekaut hat.

Was sich flicken lässt, wird geflickt, und es kostet, was es kostet: achtzehn Euro für einen Schieber, fünfunddreißig für einen ganzen Reißverschluss, nichts für eine Naht, die schon bei uns schlecht war. Was sich nicht flicken lässt, wird zerlegt, und seine Schnallen leben in der Schublade am Fenster weiter.

Die Jacke von 1994 gehört einem Postboten aus Titisee. Er hat sie von uns, er wird sie seiner Tochter weitergeben, und die neue Tasche hätte er gern links.`,
      },
      fr: {
        title: 'Réparé plutôt que remplacé : une journée dans notre atelier',
        excerpt: 'Six machines, 4 300 fermetures par an et une veste de 1994 venue pour sa troisième poche.',
        body: `À sept heures et demie, Ruth ouvre le premier colis : une tente au coin déchiré, un petit mot et une tablette de chocolat. À midi, vingt-deux commandes pendent à la tringle, surtout des fermetures, quelques trous de braise et un sac à dos qu’une chèvre a mâchonné.

Ce qui peut être réparé l’est, au juste prix : dix-huit euros pour un curseur, trente-cinq pour une fermeture entière, rien pour une couture que nous avions mal vendue. Ce qui ne peut pas l’être est démonté, et ses boucles vivent encore longtemps dans le tiroir près de la fenêtre.

La veste de 1994 appartient à un facteur de Titisee. Il l’a achetée chez nous, il la donnera à sa fille, et la nouvelle poche, il la voudrait à gauche.`,
      },
    },
    age: 83,
  },
  {
    slug: 'three-jackets-thirty-winters',
    text: {
      title: 'Three customers, three jackets, thirty winters',
      excerpt: 'We asked who owns our oldest jackets. Here are three answers, with the mileage.',
      body: `Anna from Colmar bought hers in 2009 for a week in Norway and has worn it on every school run since. The cuffs are new, the hood is not, and the left pocket still holds a ticket for the ferry to Bodø.

Murat leads the youth group of a hiking club and counts in children: about four hundred have followed that red back through the fog. Elke, seventy-three, has had hers re-proofed eleven times, "as often as my hip has been told to rest".

None of them is paid for this, none of them got anything, and all three say the same sentence in different words: it was worth having it mended.`,
    },
    rest: { author: 'Tom Brandvold', category: 'Care & repair', cover: 'three-jackets.svg' },
    translations: {
      de: {
        title: 'Drei Menschen, drei Jacken, dreißig Winter',
        excerpt: 'Wir haben gefragt, wem unsere ältesten Jacken gehören. Drei Antworten, mit Kilometerstand.',
        body: `Anna aus Colmar hat ihre 2009 für eine Woche Norwegen gekauft und trägt sie seitdem auf jedem Schulweg. Die Bündchen sind neu, die Kapuze nicht, und in der linken Tasche steckt noch das Ticket für die Fähre nach Bodø.

Murat leitet die Jugendgruppe eines Wandervereins und rechnet in Kindern: Rund vierhundert sind diesem roten Rücken schon durch den Nebel gefolgt. Elke, dreiundsiebzig, hat ihre elfmal imprägnieren lassen, „so oft, wie man meiner Hüfte Ruhe verordnet hat“.

Niemand von ihnen bekommt Geld dafür, niemand hat etwas geschenkt bekommen, und alle drei sagen mit anderen Worten denselben Satz: Es hat sich gelohnt, sie flicken zu lassen.`,
      },
      fr: {
        title: 'Trois personnes, trois vestes, trente hivers',
        excerpt: 'Nous avons demandé à qui appartiennent nos plus vieilles vestes. Trois réponses, avec le kilométrage.',
        body: `Anna, de Colmar, a acheté la sienne en 2009 pour une semaine en Norvège et la porte depuis sur chaque chemin d’école. Les poignets sont neufs, pas la capuche, et la poche gauche garde encore le billet du ferry pour Bodø.

Murat anime le groupe de jeunes d’un club de randonnée et compte en enfants : environ quatre cents ont suivi ce dos rouge dans le brouillard. Elke, soixante-treize ans, a fait réimperméabiliser la sienne onze fois, « aussi souvent qu’on a prescrit du repos à ma hanche ».

Aucun des trois n’est payé, aucun n’a rien reçu, et tous disent la même phrase avec d’autres mots : ça valait la peine de la faire réparer.`,
      },
    },
    age: 44,
  },
  {
    slug: 'what-214-volunteers-carried-down',
    text: {
      title: 'What 214 volunteers carried off one mountain',
      excerpt: 'Three hundred and ten kilos of litter, two bicycle frames and one complete sofa. The cleaning day in numbers.',
      body: `On the first Saturday of September we met at the valley station with gloves and bags. Eight hours later the container was full: bottles, ski passes from the eighties, two bicycle frames and a sofa that nobody could explain.

The most common find was not plastic but tissues, which need five years up there to disappear. The youngest helper was four and responsible for bottle caps; she found sixty-one.

Next year's date stands: the first Saturday in September, same place, soup on us. Club groups may register for a whole slope.`,
    },
    rest: { author: 'Tom Brandvold', category: 'Hiking' },
    age: 71,
  },
  {
    slug: 'outfitting-a-club-of-forty',
    text: {
      title: 'Outfitting a club of forty without forty opinions',
      excerpt: 'A size evening, a shortlist of two and a deadline. How a hiking club in Offenburg ordered in three weeks.',
      body: `The secret is to let people choose between two jackets, not between two colours and nine jackets. The board picks two models by price and use, we bring every size for one evening, and everybody writes down what fits.

In Offenburg that evening took two hours, with cake. Thirty-eight people tried on, two sent their measurements, and the order left the next morning as one list, one invoice and three deliveries by section.

Order in January and the club's name goes on the sleeve without a surcharge. Order in May and it still works, but you will hear the printer sigh.`,
    },
    rest: { author: 'Tom Brandvold', category: 'Hiking' },
    age: 102,
  },
  {
    slug: 'running-after-dark',
    text: {
      title: 'Running after dark: light, layers and listening',
      excerpt: 'Two hundred lumens on the forehead, ears free, a loop you know. Winter running is quieter than you think.',
      body: `A head torch with two hundred lumens and a wide beam is enough for forest tracks; more only makes the fog brighter. Wear it over a thin cap, tilt it two steps ahead, and carry the spare battery where your body keeps it warm.

Leave the headphones at home. In the dark your ears do half the seeing: the stream, the bicycle behind you, the difference between leaves and ice.

Keep to a loop that you know by day and tell somebody which one. And look up once when you turn the light off. That is what you came for.`,
    },
    rest: { author: 'Céline Faure', category: 'Trail running', cover: 'night-run.svg' },
    age: 16,
  },
  {
    slug: 'leave-no-trace-without-the-lecture',
    text: {
      title: 'Leave no trace, without the lecture',
      excerpt: 'Six habits that cost nothing and that nobody will ever notice. Which is the point.',
      body: `Walk through the puddle, not around it: paths get wide because feet want to stay dry. Carry your tissues home in a zip bag. Pitch after sunset, strike before breakfast, and turn the grass up with your hand before you go.

Wash pots fifty steps from the stream, without soap. If you must have a fire, have it where one has been. And let the cairns be: the stones you take from the path to build one are the stones that held the path together.

That is the whole list. If somebody asks whether anybody slept here last night, you did it right.`,
    },
    rest: { author: 'Jonas Adler', category: 'Camping' },
    age: 312,
  },
  {
    slug: 'first-winter-night',
    text: {
      title: 'Your first winter night outside',
      excerpt: 'Minus eight, no wind, a valley with a road. A night in the snow is mostly a matter of the evening before.',
      body: `The night is won before it is dark. Stamp down the snow for the tent an hour before you pitch it, so that it sets; cook twice as much fat as usual; and put the bottle for tomorrow's tea into the sleeping bag, upside down, because water freezes from the top.

Two mats are warmer than one good one. Dry socks belong at your feet and nowhere else, and the jacket goes over the foot of the bag, not under your head.

Wait for a night without wind and with a road in the valley. Then it is the quietest thing we know.`,
    },
    rest: { author: 'Jonas Adler', category: 'Winter', editorialNotes: 'Waiting for the avalanche service to read it. Do not publish before.' },
    draft: true,
    age: 6,
  },
  {
    slug: 'from-a-garage-to-twelve-stores',
    text: {
      title: 'From a garage in Freiburg to twelve stores',
      excerpt: 'Two brothers, eleven tents and a handwritten price list. How Northpine began in 1987.',
      body: `In the spring of 1987 the Lindner brothers bought eleven tents from a bankrupt importer and sold nine of them from their parents' garage. The two that were left became the first rental tents; one still hangs in the Freiburg store.

The name came from a tree on the north side of the Feldberg that both of them had once failed to climb. The second store opened in Basel in 1995, the web shop in 2003, and the workshop has been there from the first day, because one of the eleven tents was torn.`,
    },
    rest: { author: 'Tom Brandvold', category: 'Hiking' },
    age: 402,
  },
  {
    slug: 'fair-employer-award',
    text: {
      title: 'Northpine named fair employer of the region',
      excerpt: 'A jury of trade and crafts looked at pay, training and who works on Saturdays.',
      body: `The chamber of trade has named Northpine Outdoor one of five fair employers of the region. The jury praised that apprentices in the workshop and in the stores earn the same, and that every employee has two paid days a year for a trail they help to maintain.

"We are proud of it and will hang it behind the coffee machine," said managing director Ilse Lindner. Eleven apprenticeships for next September are still open.`,
    },
    rest: { author: 'Tom Brandvold', category: 'Hiking' },
    age: 155,
  },
  {
    slug: 'hut-etiquette',
    text: {
      title: 'A night in the hut: ten things nobody tells you',
      excerpt: 'Slippers, earplugs, cash. What old hands pack and newcomers learn at ten past nine in the evening.',
      body: `Book by telephone, cancel by telephone, and do both early. Bring a sleeping liner, earplugs, slippers and cash, in that order of regret. Pack for the morning in the evening: nobody forgives a plastic bag at five o'clock.

Dinner is at six thirty and there is one dish. Say hello at the long table before you sit down; by the soup you will know tomorrow's weather, the state of the bridge and at least one joke about goats.`,
    },
    rest: { author: 'Jonas Adler', category: 'Hiking' },
    age: 12,
  },
  {
    slug: 'dog-on-the-trail',
    text: {
      title: 'With the dog on the trail',
      excerpt: 'Paws, water, cows: three things to think of before a long day with four legs.',
      body: `Build up distance as you would with a runner: ten per cent a week, and soft ground first. Carry half a litre of water per ten kilos of dog and offer it before it is asked for. Look at the paws at every break; a cut pad at noon is a carried dog at four.

Around cows, keep a wide berth and the lead short, and let go if a herd comes at you: the dog is faster than you, and it is the dog they mean.`,
    },
    rest: { author: 'Tom Brandvold', category: 'Hiking' },
    draft: true,
    age: 9,
  },
  {
    slug: 'five-questions-before-you-buy-boots',
    text: {
      title: 'Five questions before you buy boots',
      excerpt: 'Where, how far, how heavy, how wide, how long. Answer them on the sofa, and the shop takes ten minutes.',
      body: `Where do you walk nine times out of ten? Buy for that, and borrow for the tenth. How far on a normal day? Under fifteen kilometres a light boot is more boot than you need. How heavy is the rucksack, with water?

How wide are your feet, measured, not guessed? And how long shall they last: a pair that can be resoled costs eighty euros more once and half as much over ten years.

Write the five answers on a note. In our stores people with a note wait less, because half of the conversation has happened already.`,
    },
    rest: { author: 'Maren Holt', category: 'Hiking' },
    age: 18,
  },
  {
    slug: 'one-pot-for-three-days',
    text: {
      title: 'One pot for three days: cooking outside without a spreadsheet',
      excerpt: 'Couscous, nuts, a lemon and the discipline not to pack a second pan.',
      body: `Plan by handfuls, not by grams: two of something that swells, one of something fat, half of something that tastes. Couscous, cashews and lemon on the first evening; noodles, peanut butter and chilli on the second; whatever is left, with an onion, on the third.

Cook until it is nearly done, wrap the pot in your jumper and wait ten minutes. It saves a third of the gas and burns nothing. Wash up with hot water and a finger.`,
    },
    rest: { author: 'Jonas Adler', category: 'Camping' },
    age: 29,
  },
];

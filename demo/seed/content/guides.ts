import type { Entry, Guide, GuideRest } from '../shape';

/** How to choose, use and look after gear. */
export const guides: readonly Entry<Guide, GuideRest>[] = [
  {
    slug: 'tent-for-two',
    text: {
      title: 'How to choose a tent for two',
      summary: 'Weight, wind and where the wet rucksack goes: three questions that leave three tents.',
      body: `**How do you get there?** On foot, every kilo counts and 2.5 is the limit. By bicycle 3.5 is fine, by car take the one in which you can sit up.

**Where does it stand?** A tunnel has more room for its weight and wants to face the wind. A dome stands by itself and does not care. Above the tree line choose the dome.

**Where does the wet rucksack go?** Two doors and two porches cost two hundred grams and save every friendship. If a tent has one of each, lie in it together before you buy it. We have all of them pitched upstairs.`,
    },
    rest: { level: 'beginner', category: 'Camping' },
    draft: true,
    age: 5,
  },
  {
    slug: 'choose-hiking-boots',
    text: {
      title: 'How to choose hiking boots',
      summary: 'Four classes from park to glacier, and how to find out at home which one you need.',
      body: `**Class A** bends like a trainer and is right for forest tracks. **A/B** has a firmer sole and an ankle, for day walks in low mountains. **B** carries a heavy rucksack over rubble. **C** takes crampons and is torture everywhere else.

Most people need A/B and buy B. Test it at home: put the toe of the boot on the edge of a step and lean in. If it folds and you plan to carry twelve kilos, go one class up; if it does not move and you walk along rivers, go one down.

Try boots on in the afternoon, with the sock you will wear, and walk *down* something. In our stores that is the stone ramp.`,
    },
    rest: { level: 'beginner', category: 'Hiking' },
    translations: {
      de: {
        title: 'Wanderschuhe richtig auswählen',
        summary: 'Vier Klassen vom Park bis zum Gletscher, und wie du zu Hause herausfindest, welche du brauchst.',
        body: `**Klasse A** biegt sich wie ein Turnschuh und passt für Waldwege. **A/B** hat eine festere Sohle und einen Schaft, für Tagestouren im Mittelgebirge. **B** trägt einen schweren Rucksack über Geröll. **C** nimmt Steigeisen auf und ist überall sonst eine Qual.

Die meisten brauchen A/B und kaufen B. Probier es daheim aus: Stell die Schuhspitze auf eine Stufenkante und geh ins Knie. Knickt sie ein und willst du zwölf Kilo tragen, nimm eine Klasse höher; rührt sich nichts und gehst du am liebsten am Fluss entlang, eine tiefer.

Probier Stiefel am Nachmittag an, mit der Socke, die du tragen wirst, und geh etwas *hinunter*. Bei uns ist das die Steinrampe.`,
      },
      fr: {
        title: 'Bien choisir ses chaussures de randonnée',
        summary: 'Quatre catégories du parc au glacier, et comment trouver chez vous celle qu’il vous faut.',
        body: `La **catégorie A** plie comme une basket et convient aux chemins forestiers. La **A/B** a une semelle plus ferme et une tige, pour la journée en moyenne montagne. La **B** porte un gros sac dans les éboulis. La **C** reçoit des crampons et reste une torture partout ailleurs.

La plupart ont besoin d’A/B et achètent B. Faites le test : posez la pointe sur le bord d’une marche et fléchissez. Si elle plie et que vous portez douze kilos, montez d’une catégorie ; si rien ne bouge et que vous longez des rivières, descendez d’une.

Essayez l’après-midi, avec la chaussette que vous porterez, et *descendez* quelque chose. Chez nous, c’est la rampe de pierre.`,
      },
    },
    age: 43,
  },
  {
    slug: 'how-a-backpack-should-sit',
    text: {
      title: 'How a backpack should sit',
      summary: 'The hips carry, the shoulders steer. Adjust it in ninety seconds, with weight in it.',
      body: `Put eight kilos into the pack, open all straps, and start at the bottom. The hip belt sits on the bone, not above it, and is pulled tight first. Then the shoulder straps, until they lie on without carrying. Then the small straps at the top, until the pack follows when you turn.

If there is a gap between your shoulder and the strap, the back is too short; if the strap begins behind your shoulder blade, it is too long. Colour and number of pockets come after that.

Bring what you usually carry when you try one on. Sandbags are patient, sleeping mats are not.`,
    },
    rest: { level: 'beginner', category: 'Hiking' },
    translations: {
      de: {
        title: 'Wie ein Rucksack sitzen muss',
        summary: 'Die Hüfte trägt, die Schultern lenken. In neunzig Sekunden eingestellt, mit Gewicht darin.',
        body: `Acht Kilo hinein, alle Gurte öffnen und unten anfangen. Der Hüftgurt sitzt auf dem Knochen, nicht darüber, und wird zuerst festgezogen. Dann die Schultergurte, bis sie aufliegen, ohne zu tragen. Dann die kleinen Gurte oben, bis der Rucksack mitgeht, wenn du dich drehst.

Bleibt zwischen Schulter und Gurt eine Lücke, ist der Rücken zu kurz; beginnt der Gurt hinter dem Schulterblatt, ist er zu lang. Farbe und Zahl der Fächer kommen danach.

Bring zur Anprobe mit, was du sonst trägst. Sandsäcke sind geduldig, Isomatten nicht.`,
      },
    },
    age: 110,
  },
  {
    slug: 'which-rain-jacket',
    text: {
      title: 'Which rain jacket for which rain',
      summary: 'Town, day walk, week in the mountains: three jackets, their price and what they cannot do.',
      body: `**Two and a half layers, 90 to 150 euros, 300 g.** For the bicycle, the dog and the shower at noon. Feels clammy inside after an hour uphill; that is not a defect.

**Three layers, 220 to 320 euros, 420 g.** For day walks in all seasons. Bears a rucksack, can be mended, lasts ten years if it is washed. This is the one that most people should buy once.

**Three layers, reinforced, from 400 euros, 550 g.** For rock, ropes and a whole week of rain. If you do not know whether you need it, you do not.`,
    },
    rest: { level: 'beginner', category: 'Hiking' },
    translations: {
      de: {
        title: 'Welche Regenjacke für welchen Regen',
        summary: 'Stadt, Tagestour, eine Woche Berge: drei Jacken, ihr Preis und was sie nicht können.',
        body: `**Zweieinhalb Lagen, 90 bis 150 Euro, 300 g.** Fürs Rad, den Hund und den Schauer am Mittag. Nach einer Stunde bergauf fühlt sie sich innen klamm an; das ist kein Mangel.

**Drei Lagen, 220 bis 320 Euro, 420 g.** Für Tagestouren zu jeder Jahreszeit. Verträgt einen Rucksack, lässt sich reparieren und hält gewaschen zehn Jahre. Die eine, die sich die meisten einmal kaufen sollten.

**Drei Lagen, verstärkt, ab 400 Euro, 550 g.** Für Fels, Seil und eine ganze Woche Regen. Wer nicht weiß, ob er sie braucht, braucht sie nicht.`,
      },
      fr: {
        title: 'Quelle veste pour quelle pluie',
        summary: 'Ville, journée, semaine en montagne : trois vestes, leur prix et ce qu’elles ne savent pas faire.',
        body: `**Deux couches et demie, 90 à 150 euros, 300 g.** Pour le vélo, le chien et l’averse de midi. Après une heure de montée, l’intérieur devient moite ; ce n’est pas un défaut.

**Trois couches, 220 à 320 euros, 420 g.** Pour la journée, en toute saison. Supporte un sac à dos, se répare et dure dix ans si on la lave. Celle que la plupart devraient acheter une fois.

**Trois couches renforcées, dès 400 euros, 550 g.** Pour le rocher, la corde et une semaine entière de pluie. Si vous ne savez pas si vous en avez besoin, c’est que non.`,
      },
    },
    age: 29,
  },
  {
    slug: 'sleeping-bag-temperatures',
    text: {
      title: 'Comfort, limit, extreme: reading a sleeping bag label',
      summary: 'Three numbers, of which one matters and one is only there to frighten you.',
      body: `*Comfort* is the temperature at which somebody who feels the cold sleeps through. *Limit* is the one at which somebody who does not, curled up, sleeps through. *Extreme* means that you survive six hours; nobody has ever slept well on it.

Buy by comfort, and take the coldest night you really plan, not the coldest you can imagine. A hot-water bottle covers five degrees, a hat two, dinner three.`,
    },
    rest: { level: 'regular', category: 'Camping' },
    age: 226,
  },
  {
    slug: 'measure-your-feet',
    text: {
      title: 'Measure your feet in five minutes',
      summary: 'A sheet of paper, a wall, a pencil. It saves a parcel in each direction.',
      body: `Do it in the evening. Put a sheet of paper against the wall, stand on it with your heel touching, and let your weight sink in. Mark the longest toe, which need not be the big one, with the pencil held upright. Measure both feet; the longer one counts.

Add twelve millimetres for hiking boots and ten for trail shoes, and compare with the table of the model, not of the brand. If you are between two sizes take the larger one.

Seven of ten boots that come back to us were too short. None was too long.`,
    },
    rest: { level: 'beginner', category: 'Hiking' },
    translations: {
      de: {
        title: 'Füße messen in fünf Minuten',
        summary: 'Ein Blatt Papier, eine Wand, ein Bleistift. Das spart ein Paket in jede Richtung.',
        body: `Am besten abends. Leg ein Blatt Papier an die Wand, stell dich mit der Ferse an die Wand darauf und lass das Gewicht einsinken. Markiere den längsten Zeh, das muss nicht der große sein, mit senkrecht gehaltenem Stift. Miss beide Füße; der längere zählt.

Gib für Wanderschuhe zwölf Millimeter dazu, für Trailschuhe zehn, und vergleiche mit der Tabelle des Modells, nicht der Marke. Zwischen zwei Größen nimm die größere.

Sieben von zehn Stiefeln, die zu uns zurückkommen, waren zu kurz. Zu lang war noch keiner.`,
      },
      fr: {
        title: 'Mesurer ses pieds en cinq minutes',
        summary: 'Une feuille, un mur, un crayon. Cela évite un colis dans chaque sens.',
        body: `Le soir, de préférence. Posez une feuille contre le mur, montez dessus, le talon au mur, et laissez le poids descendre. Marquez l’orteil le plus long, qui n’est pas forcément le gros, crayon bien droit. Mesurez les deux pieds ; le plus long compte.

Ajoutez douze millimètres pour la randonnée, dix pour le trail, et comparez avec le tableau du modèle, pas de la marque. Entre deux pointures, prenez la plus grande.

Sept paires sur dix qui nous reviennent étaient trop courtes. Aucune n’était trop longue.`,
      },
    },
    age: 62,
  },
  {
    slug: 'boot-care',
    text: {
      title: 'Boot care after every season',
      summary: 'Brush, dry, feed, rest. Twenty minutes twice a year double the life of a sole.',
      body: `Take out the insole and the laces, brush off the dry mud, and wash the rest with lukewarm water and a soft brush. Stuff the boots with newspaper and let them dry for two days in the shade: never on the radiator, which makes leather brittle and glue brittle faster.

Rub wax into leather while it is still a little damp; spray fabric and suede. Then look at the sole. If the profile in the middle is gone but the edge is still firm, we can resole it for seventy-five euros.

Boots that rest for years fall apart on the first walk. Wear them around the house once a quarter, even if the neighbours stare.`,
    },
    rest: { level: 'beginner', category: 'Care & repair' },
    translations: {
      de: {
        title: 'Schuhpflege nach jeder Saison',
        summary: 'Bürsten, trocknen, fetten, ruhen lassen. Zwanzig Minuten zweimal im Jahr verdoppeln ein Sohlenleben.',
        body: `Einlegesohle und Senkel heraus, trockenen Schlamm abbürsten, den Rest mit lauwarmem Wasser und weicher Bürste waschen. Mit Zeitungspapier ausstopfen und zwei Tage im Schatten trocknen lassen: nie auf der Heizung, die macht das Leder spröde und den Kleber noch schneller.

Glattleder wachsen, solange es noch etwas feucht ist; Stoff und Rauleder sprühen. Dann der Blick auf die Sohle. Ist das Profil in der Mitte weg, der Rand aber noch fest, besohlen wir für fünfundsiebzig Euro neu.

Stiefel, die jahrelang ruhen, zerfallen auf der ersten Tour. Trag sie einmal im Quartal durch die Wohnung, auch wenn die Nachbarn schauen.`,
      },
      fr: {
        title: 'Entretenir ses chaussures après chaque saison',
        summary: 'Brosser, sécher, nourrir, laisser reposer. Vingt minutes deux fois par an doublent la vie d’une semelle.',
        body: `Retirez semelle intérieure et lacets, brossez la boue sèche, lavez le reste à l’eau tiède avec une brosse douce. Bourrez de papier journal et laissez sécher deux jours à l’ombre : jamais sur le radiateur, qui rend le cuir cassant, et la colle plus vite encore.

Cirez le cuir tant qu’il est un peu humide ; vaporisez le tissu et le nubuck. Puis regardez la semelle. Si le relief du milieu a disparu mais que le bord reste ferme, nous ressemelons pour soixante-quinze euros.

Des chaussures oubliées des années se défont à la première sortie. Portez-les chez vous une fois par trimestre, même si les voisins regardent.`,
      },
    },
    age: 17,
  },
  {
    slug: 'bring-your-rain-jacket-back-to-life',
    text: {
      title: 'Bring your rain jacket back to life',
      summary: 'Water no longer beads? It is not broken. Wash, warm, spray, in this order.',
      body: `Close all zips and wash the jacket at thirty degrees with a liquid detergent, without softener, and rinse twice. Then thirty minutes in the dryer at low heat, or an iron on the lowest step through a tea towel: warmth wakes up what is left of the coating.

Only if water still soaks in, spray the damp jacket with a PFAS-free agent, shoulders and cuffs first, wait three minutes, wipe, and warm it again.

One jacket in two needs no spray at all after the first step. If yours still leaks after the third, bring it: it may be a seam, and seams are our job.`,
    },
    rest: { level: 'regular', category: 'Care & repair' },
    translations: {
      de: {
        title: 'So wird die Regenjacke wieder dicht',
        summary: 'Das Wasser perlt nicht mehr ab? Kaputt ist sie nicht. Waschen, wärmen, sprühen, in dieser Reihenfolge.',
        body: `Alle Reißverschlüsse schließen, bei dreißig Grad mit Flüssigwaschmittel und ohne Weichspüler waschen, zweimal spülen. Dann dreißig Minuten bei niedriger Hitze in den Trockner oder mit dem Bügeleisen auf der kleinsten Stufe durch ein Geschirrtuch: Wärme weckt, was von der Imprägnierung übrig ist.

Nur wenn Wasser immer noch einzieht, die feuchte Jacke mit einem PFAS-freien Mittel einsprühen, Schultern und Bündchen zuerst, drei Minuten warten, abwischen und noch einmal wärmen.

Jede zweite Jacke braucht nach dem ersten Schritt gar kein Spray. Ist deine nach dem dritten noch undicht, bring sie vorbei: Vielleicht ist es eine Naht, und Nähte sind unsere Sache.`,
      },
    },
    age: 38,
  },
  {
    slug: 'fix-a-tent-pole',
    text: {
      title: 'Fix a tent pole in the field',
      summary: 'A sleeve, two wraps of tape and four minutes. You will need it once, at night, in the wind.',
      body: `Push the repair sleeve over the break so that the middle of the sleeve lies on the crack. If the pole is bent, straighten it gently over your knee first; do not aim for perfect. Wrap tape around both ends of the sleeve so that it cannot wander.

No sleeve? A tent peg as a splint, tied on both sides, holds a night. At home send us the segment, not the tent: a new one costs nine euros and comes by letter.`,
    },
    rest: { level: 'regular', category: 'Care & repair' },
    age: 197,
  },
  {
    slug: 'wash-a-down-jacket',
    text: {
      title: 'Wash a down jacket without fear',
      summary: 'Special detergent, a big drum, three tennis balls and more patience than you expect.',
      body: `Down must be washed when it no longer lofts, and it forgives everything but impatience. Thirty degrees, down detergent, two extra rinses, a spin at six hundred at most.

Now the part that people skip: dry it in the tumble dryer at low heat with three tennis balls for two to three hours, and shake it out every half hour. It is dry when you feel no lumps any more, and then it needs thirty minutes longer.`,
    },
    rest: { level: 'regular', category: 'Care & repair' },
    age: 50,
  },
  {
    slug: 'stove-safety',
    text: {
      title: 'Your first stove: safe in ten sentences',
      summary: 'Outside, level, never in the tent. And why to smell before you light.',
      body: `Screw the cartridge on outdoors, upright, with the valve closed. Listen and smell: a hiss or a smell means off, and out of the door. Stand the stove on something level and keep an arm's length free above it.

Never cook in a closed tent. Not when it rains, not "just tea", not with the door open a hand's width: carbon monoxide has no smell and no patience. Let the burner cool for five minutes before you pack it, and carry empty cartridges to the recycling yard, where they are punctured.`,
    },
    rest: { level: 'beginner', category: 'Camping' },
    age: 140,
  },
  {
    slug: 'write-a-review-that-helps',
    text: {
      title: 'How to write a review that helps',
      summary: 'Three sentences: who you are, where you wore it, what you would tell a friend.',
      body: `The most helpful review in our shop has forty-one words. It says how tall and heavy the writer is, which size she took, that she wore the jacket for three weeks in Scotland, and that the hood is too small for a helmet.

You need no stars and no verdict. Say what you would tell a friend at the till, also if it is "I sent it back".`,
    },
    rest: { level: 'beginner' },
    draft: true,
    age: 11,
  },
  {
    slug: 'choosing-a-child-carrier',
    text: {
      title: 'Choosing a child carrier',
      summary: 'From sitting up to four years: fit it to the parent who is shorter, not to the child.',
      body: `A carrier is a rucksack with a will of its own. Set the back to the shorter parent first, because it is easier to lengthen a strap than a spine, and try it with the child in it, asleep if you can arrange that.

What you need: a sunshade that stays, a stand that locks, a pocket that you reach without taking it off. What you do not need: anything with a motor, a mirror on both sides, a second hip belt.

Rent one for a weekend before you buy. Every fourth family finds out that the child would rather walk.`,
    },
    rest: { level: 'beginner', category: 'Family' },
    age: 76,
  },
  {
    slug: 'packing-list-one-weekend',
    text: {
      title: 'Packing list: one weekend, one backpack',
      summary: 'Eight kilos without water. Everything on one page, with the three things that you may leave at home.',
      body: `Tent, mat, sleeping bag, stove, pan, spoon, head torch. Shirt to walk in, shirt to sleep in, warm jacket, rain jacket, three pairs of socks. Map, charged phone, first-aid kit, knife, lighter, toothbrush, paper.

You may leave at home: the second pair of trousers, the camp shoes and the book. You will look at the fire, and then you will sleep.`,
    },
    rest: { level: 'beginner', category: 'Camping' },
    age: 25,
  },
  {
    slug: 'read-a-contour-map',
    text: {
      title: 'Read a contour map before the battery dies',
      summary: 'Brown lines, slope and the bend of a stream: half an hour of practice on the kitchen table.',
      body: `Every brown line joins places of the same height. Where they lie close it is steep; where they bend uphill there is a stream; where they bend downhill there is a ridge. That is nearly everything.

Count the lines to the pass and multiply by the interval in the margin: for every hundred metres of height add a quarter of an hour to what the distance says. Then fold the map so that your thumb fits on where you are, and move it along.`,
    },
    rest: { level: 'regular', category: 'Hiking' },
    age: 268,
  },
  {
    slug: 'tent-or-tarp',
    text: {
      title: 'Tent or tarp? A buyer’s guide for two nights out',
      summary: 'A tarp weighs half and asks for twice the attention. Who should take which, and who should take both.',
      body: `**Take the tent** if you go where midges are, above the tree line, or with somebody who has never slept outside. Walls calm people down, and they stop the wind from four sides.

**Take the tarp** if you walk below the trees, like to see the morning and can tie two knots in the dark. It costs a third, weighs six hundred grams and becomes a roof for lunch when it rains.

**Take both** by bicycle or canoe. And practise the tarp in a park once: the first attempt takes half an hour, the third takes six minutes.`,
    },
    rest: { level: 'beginner', category: 'Camping' },
    translations: {
      de: {
        title: 'Zelt oder Tarp? Eine Kaufberatung für zwei Nächte draußen',
        summary: 'Ein Tarp wiegt die Hälfte und verlangt doppelt so viel Aufmerksamkeit. Wer was nehmen sollte, und wer beides.',
        body: `**Nimm das Zelt**, wenn es Mücken gibt, wenn du über der Baumgrenze schläfst oder mit jemandem unterwegs bist, der noch nie draußen übernachtet hat. Wände beruhigen, und sie halten den Wind von vier Seiten ab.

**Nimm das Tarp**, wenn du unter Bäumen bleibst, den Morgen gern siehst und zwei Knoten im Dunkeln kannst. Es kostet ein Drittel, wiegt sechshundert Gramm und wird bei Regen zum Dach für die Mittagspause.

**Nimm beides** mit dem Rad oder dem Kanu. Und üb das Tarp einmal im Park: Der erste Versuch dauert eine halbe Stunde, der dritte sechs Minuten.`,
      },
    },
    age: 12,
  },
  {
    slug: 'crampons-or-spikes',
    text: {
      title: 'Crampons or spikes?',
      summary: 'Twelve points for ice, six for a frozen path. What fits on which boot, and what holds on none.',
      body: `Spikes with chains slip over any boot and are right for frozen forest roads. Light crampons with ten points want a sole that hardly bends, class B at least, and a snowfield that is not steep. Twelve points with a front bail belong on class C, on ice, and in the hands of somebody who has practised.

If you have to ask whether a slope needs crampons, the slope is too steep to find out.`,
    },
    rest: { level: 'expert', category: 'Winter' },
    draft: true,
    age: 7,
  },
];

const words = (list: string) => new Set(list.trim().split(/\s+/));

/** Companies, agencies and alliances that are mostly spoken of by one word. */
const COMPANIES = words(`
  Apple Google Alphabet Microsoft Facebook Meta Amazon Twitter Netflix Tesla Uber Lyft Airbnb TikTok ByteDance Huawei Xiaomi Tencent
  Alibaba Baidu Samsung LG Sony Nintendo Panasonic Toshiba Hitachi Toyota Honda Nissan Mazda Subaru Mitsubishi Hyundai Kia Volkswagen
  BMW Daimler Mercedes Audi Porsche Volvo Renault Peugeot Fiat Chrysler Stellantis Ferrari Ford Boeing Airbus Embraer Bombardier
  Lockheed Raytheon Siemens Bosch Bayer BASF SAP Nokia Ericsson IBM Intel AMD Nvidia Qualcomm Oracle Cisco Dell HP Adobe Salesforce
  PayPal Visa Mastercard Citigroup JPMorgan Barclays HSBC UBS Santander BNP Deutsche Nomura SoftBank Berkshire BlackRock Pfizer
  Moderna AstraZeneca Novartis Roche Sanofi GlaxoSmithKline Merck Novavax BioNTech Sinovac Walmart Costco Ikea Nestle Nestlé Unilever
  Danone Heineken Starbucks McDonald Pepsi PepsiCo Nike Adidas Puma Gucci LVMH Exxon ExxonMobil Chevron Shell BP Total Equinor Eni
  Gazprom Rosneft Lukoil Aramco Petrobras Pemex Sinopec CNPC PetroChina Glencore Vale Rio BHP Sasol Eskom Safaricom MTN Vodafone
  Verizon AT&T T-Mobile Telefonica Orange Delta Lufthansa Ryanair EasyJet Qantas Emirates Etihad Reuters Bloomberg Xinhua Interfax
  TASS AFP AP BBC CNN CNBC NBC ABC CBS MSNBC NPR HBO Disney Pixar Spotify YouTube Instagram WhatsApp Snapchat Reddit LinkedIn Zoom
  Telegram WeChat Nasdaq NASA SpaceX Interpol Europol UNICEF UNESCO UNHCR WHO IMF OPEC NATO EU UN UNHRC ASEAN ECOWAS OECD WTO FIFA
  UEFA CONMEBOL IOC NFL NBA MLB NHL NCAA FBI CIA NSA DEA DHS FDA CDC EPA SEC FCC IRS ICE GOP MI5 MI6 KGB FSB GRU ISIS ISIL Hamas
  Hezbollah Taliban Greenpeace Oxfam PETA NAACP ACLU NRA Kremlin Pentagon Congress Parliament Knesset Bundestag Duma Fed Senate`);

/** Clubs and teams by the name that reports of matches use. */
const TEAMS = words(`
  Arsenal Chelsea Everton Liverpool Tottenham Spurs Wolves Leicester Southampton Burnley Fulham Watford Norwich Bournemouth Brentford
  Celtic Rangers Hibernian Juventus Napoli Lazio Roma Fiorentina Atalanta Sampdoria Torino Inter Udinese Sassuolo Barcelona Barca
  Atletico Sevilla Villarreal Getafe Valladolid Levante Espanyol Bayern Dortmund Leverkusen Schalke Hoffenheim Leipzig PSG Lyon
  Marseille Monaco Ajax Feyenoord PSV Benfica Porto Sporting Galatasaray Fenerbahce Besiktas Olympiakos Panathinaikos Shakhtar Zenit
  Spartak CSKA Flamengo Palmeiras Corinthians Santos Gremio Boca Independiente Peñarol Lakers Clippers Warriors Celtics Nets Knicks
  76ers Raptors Bulls Cavaliers Pistons Pacers Bucks Hawks Hornets Magic Wizards Nuggets Timberwolves Thunder Blazers Jazz Mavericks
  Rockets Grizzlies Pelicans Spurs Suns Kings Patriots Bills Dolphins Jets Ravens Bengals Browns Steelers Texans Colts Jaguars Titans
  Broncos Chiefs Raiders Chargers Cowboys Giants Eagles Redskins Commanders Bears Lions Packers Vikings Falcons Panthers Saints
  Buccaneers Cardinals Rams 49ers Seahawks Yankees Mets Rays Orioles Phillies Braves Marlins Nationals Brewers Cubs Reds Pirates
  Astros Athletics Angels Mariners Dodgers Padres Rockies Diamondbacks Twins Tigers Royals Guardians Indians Bruins Canadiens Leafs
  Senators Sabres Penguins Flyers Capitals Hurricanes Lightning Blackhawks Blues Predators Avalanche Flames Oilers Canucks Sharks
  Ducks Coyotes Wild Islanders Crusaders Hurricanes Highlanders Brumbies Waratahs Stormers Bulls Springboks Wallabies Proteas
  Bafana Wildcats Bulldogs Huskies Trojans Bruins Gators Longhorns Sooners Buckeyes Badgers Wolverines Spartans Hoosiers`);

/** Whether a word is mostly a body's name. */
export function isKnownBody(word: string): boolean {
  return COMPANIES.has(word);
}

/** Whether a word is mostly a team's name where sport is spoken of. */
export function isTeam(word: string): boolean {
  return TEAMS.has(word);
}

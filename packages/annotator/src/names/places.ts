import { createRequire } from 'node:module';

const list = (names: string) => names.split('|').map((name) => name.trim());

/** Large and often named cities that are no capitals of countries, and regions, seas and parts of the world. */
const CITIES = list(
  `New York|New York City|Los Angeles|Chicago|Houston|Phoenix|Philadelphia|San Antonio|San Diego|Dallas|San Francisco|Seattle|Denver|Boston|Detroit|Miami|Atlanta|Las Vegas|Portland|Baltimore|Milwaukee|Cleveland|Pittsburgh|Cincinnati|St. Louis|New Orleans|Orlando|Tampa|Minneapolis|Sacramento|Oakland|Charlotte|Brooklyn|Manhattan|Queens|Bronx|Hollywood|Silicon Valley|Wall Street|Capitol Hill|Toronto|Montreal|Vancouver|Calgary|Quebec|Ontario|British Columbia|Alberta|Guadalajara|Tijuana|Monterrey|Rio de Janeiro|São Paulo|Sao Paulo|Medellin|Guayaquil|Maracaibo|Barcelona|Valencia|Seville|Bilbao|Marseille|Lyon|Nice|Toulouse|Bordeaux|Strasbourg|Munich|Hamburg|Frankfurt|Cologne|Stuttgart|Dresden|Leipzig|Dusseldorf|Milan|Naples|Turin|Venice|Florence|Bologna|Geneva|Zurich|Basel|Salzburg|Rotterdam|The Hague|Hague|Antwerp|Manchester|Liverpool|Birmingham|Glasgow|Edinburgh|Leeds|Bristol|Cambridge|Oxford|Belfast|Cardiff|Brighton|Gothenburg|Malmo|Bergen|Krakow|Gdansk|St. Petersburg|Saint Petersburg|Vladivostok|Sochi|Kazan|Grozny|Odessa|Kharkiv|Lviv|Mariupol|Donetsk|Luhansk|Istanbul|Izmir|Aleppo|Homs|Raqqa|Idlib|Mosul|Basra|Kirkuk|Fallujah|Erbil|Tikrit|Ramadi|Benghazi|Misrata|Sirte|Gaza|Gaza City|Ramallah|Hebron|Tel Aviv|Haifa|Nazareth|Bethlehem|East Jerusalem|Jeddah|Mecca|Medina|Dubai|Sharjah|Aden|Taiz|Hodeidah|Isfahan|Mashhad|Shiraz|Tabriz|Alexandria|Giza|Casablanca|Marrakesh|Fez|Lagos|Kano|Maiduguri|Port Harcourt|Ibadan|Johannesburg|Durban|Soweto|Mombasa|Kisumu|Eldoret|Nakuru|Kampala|Goma|Bulawayo|Arusha|Mwanza|Zanzibar|Kandahar|Herat|Kunduz|Jalalabad|Karachi|Lahore|Peshawar|Quetta|Rawalpindi|Faisalabad|Multan|Mumbai|Bombay|Delhi|Kolkata|Calcutta|Chennai|Madras|Bangalore|Bengaluru|Hyderabad|Ahmedabad|Pune|Jaipur|Lucknow|Srinagar|Jammu|Amritsar|Chandigarh|Patna|Bhopal|Nagpur|Surat|Kanpur|Varanasi|Guwahati|Kochi|Thiruvananthapuram|Mysore|Mangalore|Chittagong|Sylhet|Jaffna|Kandy|Yangon|Mandalay|Chiang Mai|Pattaya|Phuket|Ho Chi Minh City|Saigon|Da Nang|Penang|Johor|Sabah|Sarawak|Surabaya|Bandung|Medan|Bali|Cebu|Davao|Mindanao|Luzon|Shanghai|Hong Kong|Macau|Guangzhou|Shenzhen|Chongqing|Wuhan|Chengdu|Tianjin|Nanjing|Xi'an|Urumqi|Lhasa|Harbin|Osaka|Kyoto|Nagoya|Hiroshima|Nagasaki|Fukushima|Okinawa|Sapporo|Busan|Incheon|Sydney|Melbourne|Brisbane|Perth|Adelaide|Darwin|Hobart|Auckland|Christchurch|Queensland|Victoria|Tasmania|New South Wales`,
);
const REGIONS = list(
  `Europe|Asia|Africa|North America|South America|Latin America|Central America|Antarctica|Middle East|Far East|Southeast Asia|South Asia|Central Asia|East Asia|North Africa|West Africa|East Africa|Southern Africa|Horn of Africa|Sub-Saharan Africa|Eastern Europe|Western Europe|Central Europe|Balkans|Caucasus|Baltics|Scandinavia|Caribbean|Pacific|Atlantic|Arctic|Mediterranean|Atlantic Ocean|Pacific Ocean|Indian Ocean|Red Sea|Black Sea|Baltic Sea|North Sea|South China Sea|East China Sea|Caspian Sea|Persian Gulf|Gulf|Gulf of Aden|Gulf of Mexico|Strait of Hormuz|Suez Canal|Panama Canal|Sahara|Sahel|Himalayas|Alps|Andes|Amazon|Nile|Danube|Rhine|Sinai|Crimea|Chechnya|Dagestan|Kashmir|Tibet|Xinjiang|Kurdistan|Golan Heights|West Bank|Gaza Strip|Darfur|Somaliland|Puntland|Nagorno-Karabakh|South Ossetia|Abkhazia|Transnistria|Catalonia|Scotland|Wales|England|Northern Ireland|Great Britain|Britain|Bavaria|Saxony|Siberia|Punjab|Sindh|Balochistan|Khyber Pakhtunkhwa|Waziristan|Bihar|Kerala|Gujarat|Maharashtra|Rajasthan|Assam|West Bengal|Uttar Pradesh|Tamil Nadu|Karnataka|Andhra Pradesh|Telangana|Haryana|Odisha|Goa|Manipur|Nagaland|Rakhine|Helmand|Anbar|Aceh|Java|Sumatra|Kalimantan|Papua|Soviet Union|USSR|Yugoslavia|Czechoslovakia|East Germany|West Germany|Persia|Burma|Ceylon|Siam|Holland|Oakland|New England|Midwest|West Coast|East Coast|Long Island|Guantanamo Bay|Guantánamo Bay|Downing Street|White House|Lake Victoria|Mount Everest|Kilimanjaro|Niger Delta|Rift Valley|Zululand|KwaZulu-Natal|Gauteng|Limpopo|Western Cape|Eastern Cape|Free State|Mpumalanga|Matabeleland|Ashanti|Tigray|Oromia|Ogaden|Kivu|North Kivu|South Kivu|Katanga|Equatoria|Borno|Kaduna|Yobe|Adamawa|Bayelsa|Rivers State|Casamance`,
);
const STATES = list(
  `Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming|Puerto Rico|District of Columbia|D.C.|Calif.|Fla.|Mass.|Va.|Md.|Pa.|Ill.|Conn.|Ariz.|Ky.|Tenn.|Wis.|Ga.|N.C.|S.C.|N.Y.|N.J.|N.H.`,
);
const COUNTRIES = list(
  `United States|United States of America|U.S.|US|USA|U.S.A.|America|United Kingdom|UK|U.K.|U.A.E.|UAE|United Arab Emirates|Russia|Iran|Syria|Vietnam|Laos|Moldova|Bolivia|Venezuela|Tanzania|Brunei|Palestine|Taiwan|North Korea|South Korea|Korea|DPRK|Congo|DR Congo|DRC|Democratic Republic of Congo|Democratic Republic of the Congo|Republic of Congo|Ivory Coast|Cote d'Ivoire|Côte d'Ivoire|Cape Verde|Swaziland|Eswatini|Macedonia|North Macedonia|Czech Republic|Czechia|Turkey|Türkiye|Vatican|Vatican City|East Timor|Timor-Leste|Myanmar|Burma|Gambia|The Gambia|Bahamas|Philippines|Netherlands|Kosovo|South Sudan|Sudan|Sao Tome|Micronesia|Trinidad|Tobago|Trinidad and Tobago|Kyrgyzstan|Bosnia|Herzegovina|Bosnia and Herzegovina|Republic of Ireland|Ireland|Guinea-Bissau|Western Sahara|Holy See|People's Republic of China|Papua New Guinea|Sierra Leone|Sri Lanka`,
);
/** Capitals that their governments are spoken of by. */
export const CAPITALS_OF_GOVERNMENTS = new Map(
  Object.entries({
    Washington: 'United States',
    Moscow: 'Russia',
    Beijing: 'China',
    London: 'United Kingdom',
    Paris: 'France',
    Berlin: 'Germany',
    Kyiv: 'Ukraine',
    Kiev: 'Ukraine',
    Tehran: 'Iran',
    Tokyo: 'Japan',
    Seoul: 'South Korea',
    Pyongyang: 'North Korea',
    Ankara: 'Turkey',
    Jerusalem: 'Israel',
    Damascus: 'Syria',
    Baghdad: 'Iraq',
    Riyadh: 'Saudi Arabia',
    Islamabad: 'Pakistan',
    'New Delhi': 'India',
    Brussels: 'European Union',
    Ottawa: 'Canada',
    Canberra: 'Australia',
    Taipei: 'Taiwan',
    Havana: 'Cuba',
    Caracas: 'Venezuela',
    Rome: 'Italy',
    Madrid: 'Spain',
    Warsaw: 'Poland',
    Cairo: 'Egypt',
    Doha: 'Qatar',
    Minsk: 'Belarus',
    Kabul: 'Afghanistan',
  }),
);

let states: Set<string> | undefined;

/** Whether a place is one of the United States. */
export function isState(name: string): boolean {
  states ??= new Set(STATES);
  return states.has(name);
}

let places: Set<string> | undefined;

/** Whether a name is that of a country, a state, a city or another part of the world. */
export function isPlace(name: string): boolean {
  places ??= readPlaces();
  return places.has(name);
}

function readPlaces(): Set<string> {
  const { countries }: typeof import('countries-list') = createRequire(import.meta.url)('countries-list');
  const found = new Set([...CITIES, ...REGIONS, ...STATES, ...COUNTRIES, ...CAPITALS_OF_GOVERNMENTS.keys()]);
  for (const { name, capital } of Object.values(countries)) {
    found.add(name);
    if (capital !== '') found.add(capital);
  }
  found.delete('');
  return found;
}

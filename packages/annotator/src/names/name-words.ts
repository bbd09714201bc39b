const words = (list: string) => new Set(list.trim().split(/\s+/));

/** Stand before a person's name. */
export const TITLES = words(`
  Mr Mr. Mrs Mrs. Ms Ms. Miss Dr Dr. Prof Prof. Professor Sir Lord Lady Dame Rev Rev. Reverend Father Sister Bishop Archbishop
  Cardinal Pope Imam Sheikh Ayatollah Rabbi President Vice-President Prime-Minister Minister Premier Chancellor Secretary
  Senator Sen. Sens. Representative Rep. Reps. Congressman Congresswoman Governor Gov. Govs. Mayor Councillor Councilor
  MP MLA Ambassador Judge Justice Attorney Sheriff General Gen. Gen Lt. Lt Col. Col Colonel Maj. Major Capt. Captain Cpl. Corporal
  Sgt. Sergeant Admiral Adm. Commander Cmdr. Brigadier Lieutenant Officer Inspector Superintendent Detective Constable
  King Queen Prince Princess Emperor Sultan Emir Crown Chief Chairman Chairwoman Chairperson Director Spokesman Spokeswoman
  Spokesperson Leader Coach Manager Commissioner Comrade Barrister Engineer Alhaji Chief Hon. Hon Deputy Speaker Aide Analyst`);

/** End or begin the name of a body. */
export const BODIES = words(`
  Government University College School Institute Institution Academy Ministry Department Dept Dept. Agency Bureau Office Commission
  Committee Council Congress Parliament Senate Assembly Court Tribunal Party Union Association Federation Confederation
  Organization Organisation Foundation Fund Trust Bank Corporation Corp Corp. Company Co Co. Inc Inc. Ltd Ltd. Limited LLC PLC
  Plc Group Holdings Industries Airlines Airways Air Motors Systems Technologies Partners Press Times Post Journal Herald
  Tribune Guardian Telegraph Gazette Chronicle News Network Television TV Radio Broadcasting Club United FC Police Army Navy
  Force Forces Guard Guards Authority Board Front Movement Alliance Coalition League Society Church Hospital Center Centre
  Service Services Administration Treasury Cabinet Command Corps Brigade Secretariat Chamber Exchange Museum Campaign Team
  Brotherhood Network Watch Forum Conference Reserve Nations Pentagon Kremlin Taliban Hamas Hezbollah Fatah Qaeda Shabaab
  Haram Reuters Interpol Google Apple Microsoft Facebook Twitter Amazon Boeing Airbus Samsung Sony Toyota Honda Ford
  Volkswagen Siemens Nokia Ericsson Exxon Shell Chevron Gazprom Rosneft Walmart Goldman JPMorgan Citigroup Barclays HSBC
  Bloomberg Xinhua Interfax Itar-Tass Al-Jazeera Greenpeace Amnesty Oxfam Unicef UNICEF Nato Ecowas Breitbart Politico
  Democrats Republicans House Labour Tories Constituency Cooperative Union Unions Consortium Enterprises Ventures Securities
  Insurance Petroleum Oil Energy Telecom Communications Media Entertainment Pictures Studios Records Laboratories Pharmaceuticals`);

/** End the name of a place. */
export const PLACE_WORDS = words(`
  County City Province State River Lake Sea Ocean Gulf Bay Island Islands Mountain Mountains Mount Valley Desert Peninsula
  Street Avenue Road Square Park Airport Bridge Beach District Region Village Town Township Coast Strait Canal Harbour Harbor
  Port Hills Heights Forest Stadium Hotel Prison Palace Highway Camp Crossing Border Springs Falls Creek Plaza Republic
  Kingdom Territory Territories Capital Oblast Governorate Prefecture Municipality Embassy`);

/** Begin the name of a place. */
export const PLACE_STARTS = words(
  'Mount Lake Cape Fort Port Gulf Isle Saint St. Camp North South East West Northern Southern Eastern Western Central',
);

/** End the name of a work, a law, a prize, a weapon, an event. */
export const THING_WORDS = words(`
  Act Bill Treaty Accord Accords Agreement Protocol Convention Resolution Amendment Constitution Declaration Pact Plan Deal
  Prize Award Awards Cup Games Olympics War Day Week Month Year Festival Championship Championships Open Summit Revolution Spring
  Program Programme Project Initiative Operation Law Code Charter Report Series Show Election Tour Trophy Medal Formula`);

/** Whether a word ends the name of a treaty, a law or a prize and of nothing else. */
export function isTreatyOrPrize(word: string): boolean {
  return /^(?:Treaty|Act|Bill|Accords?|Agreement|Protocol|Pact|Declaration|Amendment|Prize|Awards?|Cup|Olympics)$/.test(
    word,
  );
}

/** Peoples, languages, faiths and parties: adjectives and nouns with a capital. */
export const PEOPLES = words(`
  American Americans British Briton Britons English Scottish Welsh Irish French German Germans Italian Italians Spanish Spaniard
  Portuguese Dutch Belgian Belgians Swiss Austrian Austrians Swedish Swede Swedes Norwegian Norwegians Danish Dane Danes Finnish
  Finn Finns Icelandic Polish Pole Poles Czech Czechs Slovak Slovaks Hungarian Hungarians Romanian Romanians Bulgarian Bulgarians
  Serbian Serb Serbs Croatian Croat Croats Bosnian Bosnians Albanian Albanians Greek Greeks Turkish Turk Turks Cypriot Russian
  Russians Ukrainian Ukrainians Belarusian Georgian Georgians Armenian Armenians Azerbaijani Chechen Chechens Soviet Chinese
  Japanese Korean Koreans Taiwanese Tibetan Mongolian Vietnamese Thai Thais Cambodian Laotian Burmese Malaysian Malaysians
  Indonesian Indonesians Filipino Filipinos Philippine Singaporean Indian Indians Pakistani Pakistanis Bangladeshi Bangladeshis
  Nepali Nepalese Afghan Afghans Iranian Iranians Persian Iraqi Iraqis Syrian Syrians Lebanese Israeli Israelis Palestinian
  Palestinians Jordanian Jordanians Saudi Saudis Yemeni Yemenis Kuwaiti Qatari Emirati Omani Bahraini Arab Arabs Arabic Kurdish
  Kurd Kurds Egyptian Egyptians Libyan Libyans Tunisian Tunisians Algerian Algerians Moroccan Moroccans Sudanese Ethiopian
  Ethiopians Eritrean Eritreans Somali Somalis Kenyan Kenyans Ugandan Ugandans Tanzanian Tanzanians Rwandan Rwandans Congolese
  Nigerian Nigerians Ghanaian Ghanaians Ivorian Senegalese Malian Malians Liberian Cameroonian Angolan Zambian Zambians
  Zimbabwean Zimbabweans Namibian Mozambican Malawian Malawians Botswana-born African Africans Asian Asians European Europeans
  Mexican Mexicans Cuban Cubans Haitian Haitians Jamaican Jamaicans Brazilian Brazilians Argentine Argentinian Chilean Chileans
  Colombian Colombians Venezuelan Venezuelans Peruvian Bolivian Ecuadorian Canadian Canadians Australian Australians Latino
  Latinos Hispanic Hispanics Caribbean Muslim Muslims Islamic Islamist Islamists Islam Christian Christians Christianity Catholic
  Catholics Protestant Protestants Jewish Jew Jews Judaism Hindu Hindus Hinduism Buddhist Buddhists Buddhism Sikh Sikhs Sunni
  Sunnis Shiite Shiites Shia Shi'ite Orthodox Anglican Democrat Democratic Republican Communist Communists Socialist Marxist
  Tamil Tamils Bengali Punjabi Kashmiri Sinhalese Pashtun Zulu Xhosa Hausa Yoruba Igbo Kikuyu Hutu Tutsi Swahili Latin Nordic
  Western Westerners Spaniards Afrikaans Afrikaner Maori Aboriginal Nazi Nazis Zionist Ramadan Christmas Easter Eid Bible Quran
  Koran Rohingya Uighur Uyghur Uighurs Maltese Sri-Lankan Baloch Basque Catalan Flemish Balkan`);

/** Times and other capitals that are no names. */
export const NO_NAMES = words(`
  Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October
  November December Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sept. Sep. Oct. Nov. Dec. I I'm I'd I'll I've OK TV GMT EST PDT EDT PM AM
  Rs Rs. QR RM NT Sh Shs No. CEO CFO COO GDP HIV AIDS DNA VAT IT PR ID USD`);

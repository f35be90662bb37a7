/**
 * Regions, waters, islands and mountains that the sources lack: name (and other names), kind, countries that it lies in
 * (the first is the nominal state of a region of one state), a rough middle in degrees, and the rough reach in
 * kilometres. Written by hand from general knowledge; no GeoNames id.
 */
export const OWN_PLACES = `
Middle East, Mideast, Near East|region||33|44
Sahel|region||15|5
Maghreb|region||32|3
Horn of Africa|region||8|47
West Africa, Western Africa|region||12|-3
East Africa, Eastern Africa|region||0|36
Central Africa|region||4|20
Southern Africa|region||-22|24
North Africa, Northern Africa|region||28|15
Sub-Saharan Africa|region||0|20
Great Lakes region|region||-2|29
Americas|continent||20|-90
Latin America|region||-10|-65
Central America|region||13|-85
Caribbean, West Indies|region||18|-70
Southeast Asia, South-East Asia|region||10|108
South Asia|region||22|78
Central Asia|region||43|66
East Asia|region||36|115
Northeast Asia|region||42|125
Western Europe|region||48|4
Eastern Europe|region||51|27
Central Europe|region||48.5|16
Balkans, Western Balkans|region||43|20.5
Baltics, Baltic states|region||57|25
Scandinavia|region||63|14
Caucasus|region||42.5|44.5
South Caucasus|region||41|45
North Caucasus|region|RUS|43.3|44.5
Levant|region||34|36.5
Persian Gulf, Arabian Gulf, Gulf|water||26.5|52
Gulf states|region||25|50
Arabian Peninsula|region||22|47
Korean Peninsula, Korean peninsula|region||38|127
Iberian Peninsula|region||40|-4
Indochina|region||16|105
Himalayas, Himalaya|mountain||28|84
Andes|mountain||-20|-68
Alps|mountain||46.5|9.5
Rocky Mountains, Rockies|mountain||43|-109
Appalachians, Appalachian Mountains|mountain|USA|38|-80
Hindu Kush|mountain||36|71
Mount Everest|mountain||27.988|86.925
Mount Kilimanjaro|mountain|TZA|-3.07|37.35
Siberia|region|RUS|62|100
Sinai, Sinai Peninsula, Sinai peninsula|region|EGY|29.5|34
West Bank|region|PSE|32|35.25
Gaza Strip, Gaza|region|PSE|31.42|34.36
East Jerusalem|region|PSE|31.79|35.24
Palestinian territories, Palestinian Territories, Palestinian Authority|region|PSE|31.9|35.2
Golan Heights, Golan|region|SYR|32.98|35.75
Donbas, Donbass|region|UKR|48.3|38.2
Kashmir|region|IND|34.2|75.5
Azad Kashmir, Pakistan-administered Kashmir|region|PAK|33.9|73.8
Western Sahara|region|ESH|24.5|-13.5
Nagorno-Karabakh, Karabakh, Nagorno Karabakh, Artsakh|region|AZE|39.8|46.75
Abkhazia|region|GEO|43|41
South Ossetia|region|GEO|42.35|44
Transnistria, Trans-Dniester, Transdniestria|region|MDA|47|29.4
Northern Cyprus|region|CYP|35.25|33.5
Kurdistan, Iraqi Kurdistan, Kurdistan Region|region|IRQ|36.2|44.2
Rojava|region|SYR|36.6|40.5
Puntland|region|SOM|8.5|49
Somaliland|region|SOM|9.6|45
Jubaland|region|SOM|0.5|42
Darfur|region|SDN|13.5|24.5
South Kordofan|region|SDN|11|29.8
Blue Nile|water||12|34
Abyei|region|SDN|9.6|28.4
Ogaden|region|ETH|7|44
Tigray|region|ETH|13.8|39
Kivu|region|COD|-2|28.5
Kivus|region|COD|-2|28.5
Katanga|region|COD|-9|26
Kasai|region|COD|-5.5|22
Ituri|region|COD|1.5|29.5
Niger Delta|region|NGA|5|6
Casamance|region|SEN|12.8|-15.5
Azawad|region|MLI|18|0
Cabinda|region|AGO|-5.2|12.4
Waziristan|region|PAK|32.5|69.7
North Waziristan|region|PAK|32.95|70.1
South Waziristan|region|PAK|32.3|69.8
Swat Valley, Swat|region|PAK|35.2|72.4
Tribal Areas, tribal areas|region|PAK|33|70
Kashmir Valley|region|IND|34|74.8
Punjab|region|IND|31|75.5
Bengal|region||23.5|89
Tamil Eelam|region|LKA|9|80.5
Mindanao|island|PHL|7.9|124.9
Luzon|island|PHL|16|121
Visayas|region|PHL|11|123.5
Borneo|island||1|114
Java|island|IDN|-7.3|110
Sumatra|island|IDN|-0.5|101.5
Sulawesi|island|IDN|-2|120.5
Bali|island|IDN|-8.4|115.2
Timor|island||-9|125
New Guinea|island||-5.5|141
West Papua|region|IDN|-2.5|134.5
Bougainville|island|PNG|-6.2|155.2
Honshu|island|JPN|36|138
Hokkaido|island|JPN|43.3|142.8
Okinawa|island|JPN|26.5|128
Senkaku Islands, Senkakus, Diaoyu Islands|island|JPN|25.75|123.5
Spratly Islands, Spratlys|island||10|114
Paracel Islands, Paracels|island||16.5|112
Scarborough Shoal|island||15.15|117.75
Kuril Islands, Kurils, Northern Territories|island|RUS|46.5|151
Falkland Islands, Falklands, Malvinas|island|FLK|-51.75|-59
Diego Garcia|island|IOT|-7.31|72.41
Chechnya|region|RUS|43.3|45.7
Dagestan|region|RUS|43|47
Ingushetia|region|RUS|43.2|45
Tatarstan|region|RUS|55.5|51
Crimea, Crimean Peninsula|region|UKR|45.3|34.4
Corsica|island|FRA|42.15|9.1
Sicily|island|ITA|37.6|14.2
Sardinia|island|ITA|40.1|9
Crete|island|GRC|35.2|24.9
Lesbos|island|GRC|39.2|26.3
Canary Islands, Canaries|island|ESP|28.3|-16
Basque Country|region|ESP|43|-2.6
Catalonia|region|ESP|41.8|1.5
Bavaria|region|DEU|48.9|11.4
Flanders|region|BEL|51|3.9
Wallonia|region|BEL|50.4|4.7
Normandy|region|FRA|49|0
Brittany|region|FRA|48.2|-2.9
Provence|region|FRA|43.8|5.8
Tuscany|region|ITA|43.4|11.1
Transylvania|region|ROU|46.5|24.5
Bosnia|region|BIH|44|17.8
Vojvodina|region|SRB|45.4|20
Sandzak|region|SRB|43.2|20
Dalmatia|region|HRV|43.5|16.5
Anatolia|region|TUR|39|34
Great Britain|island|GBR|54|-2
British Isles|island||54.5|-4.5
Ulster|region||54.6|-6.9
Greater London|division|GBR|51.5|-0.12
Midlands, West Midlands|region|GBR|52.6|-1.9
Patagonia|region|ARG|-45|-69
Amazon, Amazon rainforest, Amazonia, Amazon basin|region||-4|-62
Galapagos Islands, Galapagos|island|ECU|-0.6|-90.6
Easter Island|island|CHL|-27.12|-109.35
Hispaniola|island||18.9|-71
Midwest|region|USA|41.5|-90
New England|region|USA|43.8|-71.6
Pacific Northwest|region|USA|46|-121
Gulf Coast|region|USA|29.5|-91
East Coast|region|USA|38|-76
West Coast|region|USA|39|-122
Deep South|region|USA|32.5|-87
Silicon Valley|region|USA|37.4|-122.05
Bay Area, San Francisco Bay Area|region|USA|37.75|-122.3
Central Valley|region|USA|36.7|-119.8
Southern California|region|USA|34|-117.5
Northern California|region|USA|39|-122
Long Island|island|USA|40.8|-73.2
Manhattan|city|USA|40.7834|-73.9663
Cape Cod|region|USA|41.7|-70.2
Florida Keys|island|USA|24.7|-81.2
Panhandle|region|USA|30.5|-85.5
Great Plains|region|USA|41|-101
Great Lakes|water||45|-84
Guantanamo Bay|water|CUB|19.9|-75.15
Atlantic Ocean, Atlantic, North Atlantic|water||25|-40
Pacific Ocean, Pacific|water||0|-160
South Pacific|water||-20|-150
Asia-Pacific, Asia Pacific|region||15|120
Indo-Pacific|region||5|100
Indian Ocean|water||-20|80
Arctic Ocean, Arctic|water||80|0
Southern Ocean|water||-65|0
Antarctica|continent||-80|0
Mediterranean Sea, Mediterranean|water||35.5|18
Black Sea|water||43.3|34.5
Red Sea|water||20|38.5
Caspian Sea, Caspian|water||41.5|50.5
Baltic Sea|water||58.5|20
North Sea|water||56|3
Irish Sea|water||53.8|-4.8
English Channel|water||50.2|-1.5
Adriatic Sea, Adriatic|water||43|15.5
Aegean Sea, Aegean|water||38.5|25
Arabian Sea|water||15|65
Caribbean Sea|water||15|-75
Bay of Bengal|water||15|88
South China Sea|water||12|114
East China Sea|water||29|125
Yellow Sea|water||36|123
Sea of Japan|water||40|135
Sea of Azov, Azov Sea|water||46|36.5
Barents Sea|water||74|37
Bering Sea|water||58|-178
Tasman Sea|water||-38|160
Coral Sea|water||-18|155
Java Sea|water||-5|110
Celebes Sea|water||3.5|122
Sulu Sea|water||8|120
Dead Sea|water||31.5|35.5
Sea of Galilee|water|ISR|32.83|35.59
Gulf of Aden|water||12.5|47.5
Gulf of Oman|water||25|58.5
Gulf of Mexico|water||25|-90
Gulf of Guinea|water||1.5|3
Gulf of Thailand|water||10|102
Gulf of Tonkin|water||20|108
Strait of Hormuz|water||26.57|56.25
Strait of Malacca, Malacca Strait|water||4|100
Taiwan Strait|water||24.5|119.5
Strait of Gibraltar|water||35.97|-5.5
Kerch Strait|water||45.25|36.6
Bosphorus, Bosporus|water|TUR|41.12|29.08
Bab el-Mandeb, Bab al-Mandab|water||12.58|43.33
Suez Canal|water|EGY|30.6|32.35
Panama Canal|water|PAN|9.08|-79.68
Nile, Nile River, River Nile|water||24|33
Niger River|water||13|0
Congo River|water||-2|17
Zambezi, Zambezi River|water||-16|30
Euphrates, Euphrates River|water||34.5|41
Tigris, Tigris River|water||35|43.5
Jordan River|water||32.2|35.55
Indus, Indus River|water|PAK|28|69
Ganges, Ganges River|water|IND|25.3|83
Brahmaputra, Brahmaputra River|water||26.5|92.5
Mekong, Mekong River|water||15|105.5
Yangtze, Yangtze River|water|CHN|30.5|112
Yellow River|water|CHN|36|112
Amur, Amur River|water||50|127.5
Volga, Volga River|water|RUS|53|48
Dnieper, Dnipro River, Dnieper River|water||48.5|34.8
Danube, Danube River|water||45.5|19
Rhine, River Rhine|water||50.5|7.5
River Thames, Thames|water|GBR|51.5|-0.6
Amazon River|water||-3|-60
Orinoco, Orinoco River|water|VEN|8|-64
Rio Grande|water||28|-101
Mississippi River|water|USA|35.5|-90
Missouri River|water|USA|43|-98
Ohio River|water|USA|38.2|-86
Colorado River|water|USA|36|-113
Hudson River|water|USA|41.8|-73.95
Potomac River, Potomac|water|USA|39|-77.2
Columbia River|water|USA|46|-120
Red River|water|USA|33|-95
St. Lawrence River|water|CAN|47|-71
Drina|water||44|19.4
Litani River, Litani|water|LBN|33.4|35.5
Yalu River|water||41|126
Lake Victoria|water||-1|33
Lake Chad|water||13|14
Lake Tanganyika|water||-6|29.5
Lake Malawi|water||-12|34.5
Lake Kivu|water||-2|29
Lake Albert|water||1.7|31
Lake Turkana|water|KEN|3.6|36
Lake Titicaca|water||-15.8|-69.4
Lake Michigan|water|USA|44|-87
Lake Superior|water||47.7|-87.5
Lake Erie|water||42.2|-81.2
Lake Huron|water||44.8|-82.4
Lake Ontario|water||43.7|-77.9
Lake Baikal|water|RUS|53.5|108
Aral Sea|water||45|59.5
Sahara, Sahara Desert|region||23|13
Gobi Desert, Gobi|region||42.5|104
Negev, Negev Desert|region|ISR|30.8|34.8
Galilee|region|ISR|32.9|35.4
Bekaa Valley, Bekaa|region|LBN|33.9|36
Tora Bora|mountain|AFG|34.12|70.2
Fergana Valley|region||40.6|71.5
Panjshir Valley|region|AFG|35.3|69.7
Guadeloupe|island|GLP|16.25|-61.55
Tahiti|island|PYF|-17.65|-149.45
Zanzibar|island|TZA|-6.1|39.3
Sabah|region|MYS|5.4|117
Sarawak|region|MYS|2.5|113.3
Aceh|region|IDN|4.5|96.8
Maluku, Moluccas|region|IDN|-3.2|129
Inner Mongolia|region|CHN|43.5|115
Manchuria|region|CHN|45|126
Tibet|region|CHN|31.5|88.5
Xinjiang|region|CHN|41.5|86
Kurdish region|region||37|43
Eastern Ghouta, Ghouta|region|SYR|33.53|36.45
Demilitarized Zone, DMZ|region||38|127.2
European Union, EU|region||49.84|9.9
White House|landmark|USA|38.8977|-77.0365
West Wing|landmark|USA|38.8976|-77.0375
Capitol Hill, US Capitol, U.S. Capitol|landmark|USA|38.8899|-77.0091
Pentagon|landmark|USA|38.8719|-77.0563
Wall Street|landmark|USA|40.7064|-74.0094
Times Square|landmark|USA|40.758|-73.9855
Central Park|landmark|USA|40.7826|-73.9656
Ground Zero|landmark|USA|40.7115|-74.0134
Trump Tower|landmark|USA|40.7624|-73.9738
Golden Gate Bridge|landmark|USA|37.8199|-122.4783
Camp David|landmark|USA|39.6483|-77.465
Dulles International Airport, Dulles Airport|landmark|USA|38.9531|-77.4565
John F. Kennedy International Airport, JFK Airport, Kennedy Airport|landmark|USA|40.6413|-73.7781
Los Angeles International Airport, LAX|landmark|USA|33.9416|-118.4085
Guantanamo, Guantánamo|landmark|CUB|19.9|-75.13
Kremlin, Red Square|landmark|RUS|55.752|37.6175
Maidan, Maidan Square, Independence Square|landmark|UKR|50.45|30.5241
Tahrir Square|landmark|EGY|30.0444|31.2357
Tiananmen Square, Tiananmen|landmark|CHN|39.9055|116.3976
Zhongnanhai|landmark|CHN|39.9119|116.3803
Great Hall of the People|landmark|CHN|39.9033|116.3875
Blue House|landmark|KOR|37.5866|126.9748
Downing Street, 10 Downing Street|landmark|GBR|51.5034|-0.1276
Buckingham Palace|landmark|GBR|51.5014|-0.1419
Whitehall|landmark|GBR|51.5047|-0.1263
Trafalgar Square|landmark|GBR|51.508|-0.1281
Heathrow, Heathrow Airport|landmark|GBR|51.47|-0.4543
Gatwick, Gatwick Airport|landmark|GBR|51.1537|-0.1821
Stormont|landmark|GBR|54.605|-5.832
Elysee, Elysee Palace, Élysée Palace|landmark|FRA|48.8704|2.3167
Eiffel Tower|landmark|FRA|48.8584|2.2945
Bataclan|landmark|FRA|48.863|2.3708
Champs-Elysees|landmark|FRA|48.8698|2.3078
Brandenburg Gate|landmark|DEU|52.5163|13.3777
Reichstag|landmark|DEU|52.5186|13.3762
Taksim Square, Taksim|landmark|TUR|41.037|28.985
Gezi Park|landmark|TUR|41.0383|28.987
Incirlik|landmark|TUR|37.002|35.4259
Al-Aqsa Mosque, Al-Aqsa, Temple Mount|landmark|PSE|31.7761|35.2358
Western Wall|landmark|PSE|31.7767|35.2345
Erez crossing, Erez|landmark|PSE|31.5586|34.5461
Rafah crossing|landmark|PSE|31.2469|34.2597
Kerem Shalom, Kerem Shalom crossing|landmark|PSE|31.2283|34.2844
Green Zone|landmark|IRQ|33.3067|44.3917
Bagram, Bagram Air Base, Bagram Airfield|landmark|AFG|34.9461|69.265
Zaporizhzhia Nuclear Power Plant, Zaporizhzhia nuclear power plant|landmark|UKR|47.5119|34.5864
Chernobyl, Chornobyl|landmark|UKR|51.389|30.099
Azovstal|landmark|UKR|47.099|37.6
Syntagma Square, Syntagma|landmark|GRC|37.9755|23.7348
St. Peter's Square|landmark|VAT|41.9022|12.4568
Taj Mahal|landmark|IND|27.1751|78.0421
Northern Europe|region||60|15
Southern Europe|region||41|15
Southeastern Europe, South-Eastern Europe|region||43|23
Eastern Mediterranean|water||34|30
Western Mediterranean|water||39|5
Nile Delta, Nile delta|region|EGY|30.9|31.1
Danube Delta, Danube delta|region|ROU|45.1|29.4
Mekong Delta, Mekong delta|region|VNM|9.8|105.6
Ganges Delta, Ganges delta|region|BGD|22.7|89.5
Irrawaddy Delta, Irrawaddy delta, Ayeyarwady Delta|region|MMR|16.5|95.2
Okavango Delta|region|BWA|-19.3|22.9
Mississippi Delta|region|USA|33.4|-90.8
Rift Valley, Great Rift Valley|region|KEN|0|36
Ural Mountains, Urals, Ural|mountain|RUS|60|60
Carpathians, Carpathian Mountains|mountain||47|25.5
Pyrenees|mountain||42.7|1
Caucasus Mountains|mountain||42.8|44
Atlas Mountains|mountain||32|-5
Zagros Mountains, Zagros|mountain|IRN|33|48
Tian Shan|mountain||42|80
Blue Ridge Mountains|mountain|USA|36.5|-81
Ozarks|mountain|USA|37|-93
Yorkshire|region|GBR|53.9|-1.3
Lancashire|region|GBR|53.8|-2.6
East Anglia|region|GBR|52.4|1
West Country|region|GBR|50.9|-3.5
Scottish Highlands|region|GBR|57.2|-4.8
San Fernando Valley|region|USA|34.2|-118.45
San Joaquin Valley|region|USA|36.6|-119.9
Salinas Valley|region|USA|36.4|-121.3
Sacramento Valley|region|USA|39.3|-121.9
Imperial Valley|region|USA|32.9|-115.4
Napa Valley|region|USA|38.5|-122.4
Hudson Valley|region|USA|41.8|-73.9
Shenandoah Valley|region|USA|38.5|-78.9
Rio Grande Valley|region|USA|26.2|-98
Tennessee Valley|region|USA|35|-86.5
Sun Belt|region|USA|33|-98
Rust Belt|region|USA|41.3|-83
Upper Midwest|region|USA|45|-92
Kasai-Occidental, Western Kasai, West Kasai|region|COD|-5.5|21.2
Kasai-Oriental, Eastern Kasai, East Kasai|region|COD|-5|23.8
French Quarter|landmark|USA|29.9584|-90.0644
Hollywood|landmark|USA|34.0983|-118.3267
Windsor Castle|landmark|GBR|51.4839|-0.6044
Bank of England|landmark|GBR|51.5142|-0.0885
Westminster Abbey|landmark|GBR|51.4994|-0.1273
Wembley Stadium|landmark|GBR|51.556|-0.2796
Scotland Yard|landmark|GBR|51.5026|-0.1244
Madison Square Garden|landmark|USA|40.7505|-73.9934
Statue of Liberty|landmark|USA|40.6892|-74.0445
Mount Rushmore|landmark|USA|43.8791|-103.4591
Line of Control|region|IND|34|74.5
Durand Line|region|AFG|32.5|69.3
38th parallel|region||38|127
`;

/** How copy shortens American, Canadian and Australian divisions after a town: ISO 3166-2 code and what stands for it. */
export const SHORT_DIVISIONS: Readonly<Record<string, string>> = {
  ...{
    'US-AL': 'Ala.',
    'US-AK': 'Alaska',
    'US-AZ': 'Ariz.',
    'US-AR': 'Ark.',
    'US-CA': 'Calif. Cal.',
    'US-CO': 'Colo.',
  },
  ...{
    'US-CT': 'Conn.',
    'US-DE': 'Del.',
    'US-FL': 'Fla.',
    'US-GA': 'Ga.',
    'US-ID': 'Idaho',
    'US-IL': 'Ill.',
  },
  ...{
    'US-IN': 'Ind.',
    'US-IA': 'Iowa',
    'US-KS': 'Kan. Kans.',
    'US-KY': 'Ky.',
    'US-LA': 'La.',
    'US-ME': 'Maine',
  },
  ...{
    'US-MD': 'Md.',
    'US-MA': 'Mass.',
    'US-MI': 'Mich.',
    'US-MN': 'Minn.',
    'US-MS': 'Miss.',
    'US-MO': 'Mo.',
  },
  ...{
    'US-MT': 'Mont.',
    'US-NE': 'Neb. Nebr.',
    'US-NV': 'Nev.',
    'US-NH': 'N.H.',
    'US-NJ': 'N.J.',
    'US-NM': 'N.M.',
  },
  ...{
    'US-NY': 'N.Y.',
    'US-NC': 'N.C.',
    'US-ND': 'N.D.',
    'US-OH': 'Ohio',
    'US-OK': 'Okla.',
    'US-OR': 'Ore.',
  },
  ...{
    'US-PA': 'Pa. Penn.',
    'US-RI': 'R.I.',
    'US-SC': 'S.C.',
    'US-SD': 'S.D.',
    'US-TN': 'Tenn.',
    'US-TX': 'Tex.',
  },
  ...{
    'US-UT': 'Utah',
    'US-VT': 'Vt.',
    'US-VA': 'Va.',
    'US-WA': 'Wash.',
    'US-WV': 'W.Va.',
    'US-WI': 'Wis. Wisc.',
  },
  ...{ 'US-WY': 'Wyo.', 'US-DC': 'D.C.' },
  ...{
    'CA-AB': 'Alta.',
    'CA-BC': 'B.C.',
    'CA-MB': 'Man.',
    'CA-NB': 'N.B.',
    'CA-NL': 'Nfld. N.L.',
    'CA-NS': 'N.S.',
  },
  ...{ 'CA-ON': 'Ont.', 'CA-PE': 'P.E.I.', 'CA-QC': 'Que.', 'CA-SK': 'Sask.', 'CA-NT': 'N.W.T.' },
  ...{ 'AU-NSW': 'NSW N.S.W.', 'AU-QLD': 'Qld', 'AU-ACT': 'ACT', 'AU-VIC': 'Vic.', 'AU-TAS': 'Tas.' },
};

/** Names by which English copy knows a place whose sources have it otherwise: GeoNames id and names. */
export const OWN_NAMES: Readonly<Record<string, string>> = {
  '5128581': 'New York, NYC',
  '4140963': 'Washington, Washington DC',
  '5368361': 'LA, Los Angeles',
  '3451190': 'Rio',
  '1275339': 'Mumbai, Bombay',
  '1275004': 'Kolkata, Calcutta',
  '1264527': 'Chennai, Madras',
  '1298824': 'Yangon, Rangoon',
  '703448': 'Kyiv, Kiev',
  '281184': 'Jerusalem',
  '281133': 'Gaza City',
};

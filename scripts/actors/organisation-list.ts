/** Own list of bodies and groups: "sector: names" or "country/sector: names". */
export const ORGANISATIONS = `
UNO: United Nations, UN, U.N., UNSC, Security Council, UN Security Council, General Assembly, UNHCR, UNICEF, UNESCO, UNRWA, UNDP, UNOCHA, OCHA, UNFPA, UNAMA, UNIFIL, MINUSMA, MINUSTAH, MONUSCO, UNAMID, UNMIK, UNPROFOR, UNITA Commission, World Food Programme, World Food Program, WFP, World Health Organisation, World Health Organization, WHO, International Atomic Energy Agency, IAEA, International Labour Organisation, International Labour Organization, ILO, Food and Agriculture Organisation, Food and Agriculture Organization, FAO, Human Rights Council, Blue Helmets, blue helmets, International Maritime Organisation, UN Women, UNAIDS, International Court of Justice, ICJ, World Court, High Commissioner for Refugees, Geneva-based human rights office, UNIDO, WIPO, UNSMIL, UNMISS, UNTAC, UNISFA, PAHO, Pan American Health Organization, ICAO, International Civil Aviation Organization, UNODC, WMO, World Meteorological Organization, ITU, UNEP, IOM, International Organization for Migration, International Organisation for Migration
EUR: European Union, EU, E.U., European Commission, European Parliament, European Council, Brussels, Eurogroup, Strasbourg, MEP, Juncker, Von der Leyen, Barroso, European Central Bank, ECB, European Court of Justice, Eurozone, Frontex, Europol, European Community, MEPs, European Court of Human Rights
IGO: Council of Europe, Universal Postal Union, North Atlantic Treaty Organisation, North Atlantic Treaty Organization, NATO, Nato, African Union, AU, Organisation of African Unity, Organization of African Unity, OAU, ASEAN, Asean, Association of Southeast Asian Nations, OPEC, Opec, OPEC+, Arab League, League of Arab States, Gulf Cooperation Council, GCC, ECOWAS, Ecowas, Ecomog, ECOMOG, AMISOM, Amisom, ATMIS, AUSSOM, African Union Mission in Somalia, SAMIM, KFOR, ISAF, Economic Community of West African States, SADC, Southern African Development Community, IGAD, Igad, East African Community, Organization of American States, Organisation of American States, OAS, Mercosur, Unasur, Caricom, CARICOM, Andean Community, Commonwealth, Commonwealth of Nations, Commonwealth of Independent States, CIS, Shanghai Cooperation Organisation, Shanghai Cooperation Organization, Collective Security Treaty Organisation, Collective Security Treaty Organization, CSTO, Lima Group, Contadora Group, Rio Group, OSCE, Organization for Security and Cooperation in Europe, Organisation for Security and Cooperation in Europe, OPCW, Organisation for the Prohibition of Chemical Weapons, Organization for the Prohibition of Chemical Weapons, Interpol, International Monetary Fund, IMF, World Bank, World Trade Organization, World Trade Organisation, WTO, Asian Development Bank, African Development Bank, OECD, G7, G8, G20, G-7, G-8, G-20, Group of Seven, Group of Eight, Group of 20, BRICS, Quad, Pacific Islands Forum, Organisation of Islamic Cooperation, Organization of Islamic Cooperation, Organisation of the Islamic Conference, OIC, International Criminal Court, ICC, Lake Chad Basin Commission, G5 Sahel, SAARC, APEC, Eurasian Economic Union, Non-Aligned Movement, Paris Club, Financial Action Task Force, FATF, Permanent Court of Arbitration, Inter-American Court of Human Rights, Inter-American Commission on Human Rights, International Energy Agency, International Whaling Commission, Visegrad Group, Nordic Council, Contact Group, Minsk Group, Quartet, Western European Union, Warsaw Pact, African Commission, Mekong River Commission, Zangger Committee, SCO, CPLP, EFTA, AfDB, ECCAS, EAC, CEMAC, UEMOA, EBRD
NGO: Red Cross, Red Crescent, International Committee of the Red Cross, ICRC, Amnesty International, Amnesty, Human Rights Watch, Doctors Without Borders, Medecins Sans Frontieres, MSF, Oxfam, Save the Children, Greenpeace, Reporters Without Borders, Transparency International, International Crisis Group, CARE International, Care International, World Vision, Mercy Corps, Norwegian Refugee Council, International Rescue Committee, Committee to Protect Journalists, Caritas, Islamic Relief, Action Against Hunger, ActionAid, White Helmets, Carter Center, Freedom House, Open Society, Global Witness, World Wildlife Fund, Syrian Observatory for Human Rights, Human Rights First, Global Fund, Sea-Watch, Sea-Eye, SOS Mediterranee, World Wide Fund for Nature, Wikimedia Foundation, International Olympic Committee, FIFA, UEFA, Venezuelan Observatory of Social Conflict, Observatory of Social Conflict
PSE/REB: Hamas, Islamic Jihad, Palestinian Islamic Jihad, PFLP, Al-Aqsa Martyrs' Brigades, Al-Aqsa Martyrs Brigades, Qassam Brigades
PSE/PTY: Fatah
PSE/OPP: Palestine Liberation Organization, Palestine Liberation Organisation, PLO
LBN/REB: Hezbollah, Hizbollah, Hizbullah
AFG/REB: Taliban, Taleban, Northern Alliance, Mujahideen, Haqqani network, Mujahedeen
PAK/REB: Pakistani Taliban, Tehreek-e-Taliban Pakistan, TTP, Balochistan Liberation Army, Baloch Liberation Army
PAK/IMG: Lashkar-e-Taiba, Lashkar-e-Toiba, Lashkar, Jaish-e-Mohammed, Jaish-e-Mohammad, Lashkar-e-Jhangvi
SOM/REB: al-Shabaab, al Shabaab, Al-Shabab, al-Shabab, Shabaab, Shabab, Islamic Courts, Islamic Courts Union
NGA/REB: Boko Haram, MEND, Movement for the Emancipation of the Niger Delta, Indigenous People of Biafra, IPOB, ISWAP
IMG: Islamic State, ISIS, ISIL, IS, Daesh, Islamic State of Iraq and Syria, Islamic State of Iraq and the Levant, Islamic State group, al-Qaeda, al-Qaida, al Qaeda, Al Qaida, Al-Qaeda, AQIM, AQAP, al-Qaeda in the Islamic Maghreb, al-Qaeda in the Arabian Peninsula, Jemaah Islamiyah, JNIM, Khorasan
SYR/REB: Nusra Front, Jabhat al-Nusra, al-Nusra Front, al-Nusra, Free Syrian Army, FSA, Hayat Tahrir al-Sham, HTS, Ahrar al-Sham, Syrian Democratic Forces, SDF, YPG, People's Protection Units, Syrian National Army, Jaish al-Islam
YEM/REB: Houthi, Houthis, Huthi, Huthis, Ansar Allah
YEM/PRE: Southern Transitional Council, STC
TUR/REB: PKK, Kurdistan Workers' Party, Kurdistan Workers Party, Ocalan, Abdullah Ocalan
COL/REB: FARC, Farc, ELN, National Liberation Army, Revolutionary Armed Forces of Colombia, M-19
COL/PRM: AUC, United Self-Defense Forces
PER/REB: Shining Path, Sendero Luminoso, Tupac Amaru, MRTA
MEX/REB: Zapatista, Zapatistas, EZLN
LKA/REB: Tamil Tigers, Tamil Tiger, LTTE, Liberation Tigers of Tamil Eelam
PHL/REB: Moro Islamic Liberation Front, MILF, Moro National Liberation Front, MNLF, Abu Sayyaf, New People's Army, NPA, Moro front, National Democratic Front
PHL/GOV: NDRRMC, National Disaster Risk Reduction and Management Council, Phivolcs, Pagasa, PAGASA
IDN/REB: Free Aceh Movement, GAM, Free Papua Movement, OPM
ESP/REB: ETA, Eta
GBR/REB: IRA, Irish Republican Army, Provisional IRA, Real IRA
GBR/PTY: Sinn Fein, Labour Party, Conservative Party, Conservatives, Tories, Tory, Liberal Democrats, Scottish National Party, SNP, UKIP, Ukip, Labour, Democratic Unionist Party, DUP, Brexit Party
GBR/PRM: UVF, UDA, Ulster Volunteer Force, Ulster Defence Association
UGA/REB: Lord's Resistance Army, LRA, Allied Democratic Forces, ADF
COD/MIL: FARDC
COD/REB: M23, March 23 Movement, Mai-Mai, Mai Mai, CODECO, RCD, MLC
RWA/REB: FDLR, Interahamwe, Rwandan Patriotic Front
SDN/REB: Sudan Liberation Army, Sudan Liberation Movement, SLA, Justice and Equality Movement, JEM, SPLA-North, SPLM-North
SDN/PRM: Rapid Support Forces, RSF, Janjaweed
SSD/REB: SPLM-IO, SPLA-IO
SDN/OPP: Forces of Freedom and Change
ETH/REB: Tigray People's Liberation Front, TPLF, Oromo Liberation Front, OLF, Oromo Liberation Army, ONLF, Ogaden National Liberation Front, Fano
BDI/REB: RED-Tabara
BDI/PTY: CNDD-FDD
ECU/CRM: Choneros, Los Choneros, Los Lobos
HTI/CRM: Viv Ansanm
MLI/REB: Katiba Macina, Macina Liberation Front, MNLA, Ansar Dine, Ansar Eddine, Tuareg, Tuaregs
ESH/REB: Polisario, Polisario Front
AGO/REB: UNITA, Unita, FLEC
MOZ/REB: RENAMO, Renamo
NIC/REB: Contras, Contra
NIC/PTY: Sandinistas, Sandinista, FSLN
SLV/REB: FMLN, Farabundo Marti National Liberation Front
GTM/REB: URNG
KHM/REB: Khmer Rouge
REB: Maoists, Maoist
IND/REB: Naxalites, Naxalite, Naxals, ULFA, Hizbul Mujahideen
MMR/REB: Karen National Union, KNU, Kachin Independence Army, KIA, Arakan Army, ARSA, Arakan Rohingya Salvation Army, United Wa State Army, TNLA, Ta'ang National Liberation Army, Brotherhood Alliance, Karen National Liberation Army, KNLA
MMR/MIL: Tatmadaw
MNG/LEG: State Great Khural, Great Khural
MMR/GOV: junta in Myanmar
MMR/OPP: National League for Democracy, NLD, National Unity Government, Aung San Suu Kyi, Suu Kyi
KOS/REB: Kosovo Liberation Army, KLA, UCK
MKD/REB: National Liberation Army of Macedonia
IRN/MIL: Revolutionary Guard, Revolutionary Guards, IRGC, Quds Force, Islamic Revolutionary Guard Corps
IRN/PRM: Basij
IRN/GOV: Guardian Council, Ayatollah Khamenei, Khamenei, Supreme Leader
IRN/REB: People's Mujahedin, Mujahedin-e Khalq, MEK, Jundallah
IRQ/PRM: Popular Mobilisation Forces, Popular Mobilization Forces, Hashd al-Shaabi, Kataib Hezbollah, Kata'ib Hezbollah, Badr Organisation, Badr Organization
IRQ/REB: Mahdi Army, Mehdi Army
IRQ/MIL: Peshmerga, peshmerga
RUS/PRM: Wagner, Wagner Group, Wagner group
RUS/COP: Investigative Committee
RUS/LEG: Duma, State Duma, Federation Council
RUS/SPY: FSB, KGB, GRU, SVR, Federal Security Service
RUS/BUS: Gazprom, Rosneft, Lukoil, Rosatom, Yukos, Transneft
RUS/JRN: RIA Novosti, TASS, Tass, Itar-Tass, Interfax, Kommersant, Pravda, Izvestia, Novaya Gazeta, Russia Today, RT
RUS/OPP: Navalny, Alexei Navalny
RUS/PTY: United Russia
RUS/REL: Russian Orthodox Church
RUS/CVL: Pussy Riot
RUS/NGO: Memorial
PTY: Social Democrats, Christian Democrats, Greens, Liberals
USA/LEG: Republicans, Democrats, US Congress, U.S. Congress, Capitol Hill, House of Representatives, US Senate, U.S. Senate, Capitol, House Republicans, House Democrats, Senate Republicans, Senate Democrats
USA/JUD: U.S. Supreme Court, US Supreme Court, Ninth Circuit, Second Circuit, Fourth Circuit, Fifth Circuit, D.C. Circuit, Southern District of New York
USA/EDU: Pew Research Center, Gallup, Harvard, Harvard University, Stanford, Stanford University, Yale, Yale University, Princeton University, Johns Hopkins University, Georgetown University, Columbia University, RAND Corporation
USA/GOV: State Department, White House, Treasury Department, U.S. Treasury, US Treasury, Justice Department, Department of Justice, Homeland Security, Department of Homeland Security, Environmental Protection Agency, EPA, National Security Council, Oval Office, Federal Reserve, USAID, NASA, NOAA, National Oceanic and Atmospheric Administration, National Hurricane Center, National Weather Service, USGS, U.S. Geological Survey, US Geological Survey, United States Geological Survey, FEMA, Federal Emergency Management Agency, NTSB, National Transportation Safety Board, FAA, Federal Aviation Administration, CDC, Centers for Disease Control and Prevention, Centers for Disease Control, National Institutes of Health, NIH, FDA, Food and Drug Administration, IRS, Internal Revenue Service, Securities and Exchange Commission, FCC, Federal Communications Commission, FTC, Federal Trade Commission, Office of Management and Budget, General Services Administration, Department of Agriculture, USDA, Department of Transportation, Department of Education, Department of Labor, Labor Department, Department of Energy, Energy Department, Department of the Interior, Interior Department, Department of Health and Human Services, Health and Human Services, HHS, Department of Housing and Urban Development, Department of Veterans Affairs, Veterans Affairs, Commerce Department, Department of Commerce, Agriculture Department, Education Department, Transportation Department, Department of State, Department of the Treasury, Census Bureau, Federal Election Commission, National Labor Relations Board, Consumer Financial Protection Bureau, Bureau of Land Management, National Park Service, Forest Service, Postal Service, USPS, Social Security Administration, Small Business Administration, Government Accountability Office, Nuclear Regulatory Commission, USCIS, Trump administration, Obama administration, Bush administration, Biden administration, Clinton administration, Reagan administration
USA/MIL: Pentagon, U.S. Army, US Army, Marine Corps, Marines, Air Force, U.S. Navy, US Navy, National Guard, Defense Department, Department of Defense, Green Berets, Navy SEALs
USA/SPY: CIA, Central Intelligence Agency, NSA, National Security Agency
USA/COP: FBI, Federal Bureau of Investigation, DEA, ICE, ATF, Secret Service, Drug Enforcement Administration, LAPD, NYPD, Customs and Border Protection, CBP, Border Patrol, Immigration and Customs Enforcement, U.S. Marshals, US Marshals, Marshals Service, Capitol Police, Park Police, Transportation Security Administration, TSA, Bureau of Prisons
USA/PTY: Republican Party, GOP, Democratic Party, Tea Party
USA/MNC: Facebook, Google, Twitter, Microsoft, Apple, Amazon, Boeing, ExxonMobil, Exxon, Chevron, Coca-Cola, Goldman Sachs, General Motors, Halliburton, Lockheed Martin, Citigroup, SpaceX, Tesla, Netflix, Walmart, Intel, IBM, Ford Motor Company, Pfizer, Moderna, Johnson & Johnson, JPMorgan Chase, JPMorgan, Bank of America, Wells Fargo, Morgan Stanley, McDonald's, Starbucks, Nike, Disney, Comcast, AT&T, Verizon, General Electric, Raytheon, Northrop Grumman, Blackwater, YouTube, Instagram, Reddit, GitHub, PayPal, Airbnb, Lyft, Delta Air Lines, American Airlines, United Airlines
USA/JRN: New York Times, Washington Post, CNN, Fox News, Associated Press, Wall Street Journal, Bloomberg, AP, NBC, ABC News, CBS, NPR, Voice of America, Politico, BuzzFeed, USA Today, Los Angeles Times, MSNBC, CNBC, NBC News, CBS News, Breitbart, Breitbart News, Axios, ProPublica, Daily Beast, Huffington Post, HuffPost, National Review, Mother Jones, BuzzFeed News, TMZ, Newsweek, New York Post, Daily Caller, Washington Examiner, Washington Times, Fox Business, PBS, National Public Radio, Chicago Tribune, Boston Globe, Miami Herald, San Francisco Chronicle, Houston Chronicle, Dallas Morning News, Time magazine, The Atlantic, The New Yorker, New Yorker, Rolling Stone, Vanity Fair, The Hill, The Intercept, McClatchy, RealClearPolitics, The Wall Street Journal
USA/SOC: ACLU, American Civil Liberties Union, NAACP, Black Lives Matter, National Rifle Association, NRA, Planned Parenthood, Heritage Foundation, Brookings Institution, Cato Institute, Federalist Society, Sierra Club, Judicial Watch, Human Rights Campaign, Anti-Defamation League, Southern Poverty Law Center, Council on American-Islamic Relations, CAIR, Family Research Council, MoveOn, Common Cause, League of Women Voters, Chamber of Commerce, Electronic Frontier Foundation, Proud Boys, Antifa, antifa, Center for American Progress, American Enterprise Institute, Commission on Presidential Debates
USA/REL: Southern Baptist Convention
USA/LAB: AFL-CIO, United Auto Workers, Teamsters
USA/CRM: Ku Klux Klan, KKK
GBR/JRN: BBC, Reuters, The Guardian, Financial Times, Sky News, The Economist, Daily Telegraph, The Times, The Independent, Daily Mail, The Sun, ITV, Channel 4, Daily Mirror
GBR/SPY: MI5, MI6, GCHQ
GBR/JUD: Crown Prosecution Service, Old Bailey
GBR/COP: Scotland Yard, Metropolitan Police, British Transport Police, National Crime Agency, Police Scotland, Greater Manchester Police
GBR/LEG: House of Commons, House of Lords, Commons, Stormont, Holyrood
GBR/GOV: Foreign Office, Home Office, Ministry of Defence, Bank of England, Queen Elizabeth, Cabinet Office, NHS, National Health Service, TfL, Transport for London, Met Office, Ofcom, Ofgem, Public Health England, Department of Health, Electoral Commission
GBR/BUS: Lloyd's of London
GBR/MNC: BP, Shell, HSBC, Rio Tinto, Unilever, GlaxoSmithKline
GBR/REL: Church of England, Archbishop of Canterbury
FRA/JRN: AFP, Agence France-Presse, Le Monde, Charlie Hebdo, Le Figaro
FRA/PTY: National Front, National Rally, Front National, Socialist Party of France
FRA/MNC: Total, TotalEnergies, Areva, Renault, Airbus
FRA/LAB: CGT
DEU/LEG: Bundestag, Bundesrat
DEU/PTY: CDU, SPD, AfD, Alternative for Germany, Free Democrats
DEU/MIL: Bundeswehr
DEU/JRN: Der Spiegel, Bild, Deutsche Welle
DEU/MNC: Siemens, Volkswagen, Deutsche Bank, Lufthansa
DEU/SPY: BND
ITA/PTY: Northern League, Five Star Movement, Forza Italia
ITA/COP: Carabinieri, carabinieri, Guardia di Finanza
ITA/CRM: Cosa Nostra, Camorra, 'Ndrangheta
ESP/JUD: Audiencia Nacional
ESP/COP: Guardia Civil, Civil Guard, Mossos d'Esquadra, Mossos
ESP/LEG: Cortes
ESP/PTY: Podemos, Popular Party, People's Party of Spain, PSOE, Vox
GRC/PTY: Syriza, New Democracy, Golden Dawn
TUR/PTY: AKP, AK Party, CHP, HDP
TUR/JRN: Anadolu, Anadolu Agency, Hurriyet
TUR/SPY: MIT
ISR/LEG: Knesset
ISR/SPY: Mossad, Shin Bet
ISR/MIL: IDF, Israel Defense Forces, Israel Defence Forces
ISR/PTY: Likud, Kadima, Labor Party of Israel, Shas
ISR/JRN: Haaretz, Jerusalem Post
EGY/PTY: Muslim Brotherhood
EGY/JRN: Al-Ahram, Ahram
EGY/REL: Al-Azhar, Coptic Church
CHN/GOV: Politburo, State Council, Taiwan Affairs Office, Foreign Ministry of China
CHN/PTY: Chinese Communist Party, Communist Party of China
CHN/MIL: People's Liberation Army, PLA
CHN/JRN: Xinhua, People's Daily, Global Times, CCTV
CHN/BUS: Huawei, ZTE, Alibaba, Sinopec
CHN/ISM: Falun Gong
CHN/REL: Dalai Lama
CHN/LEG: National People's Congress
TWN/PTY: Kuomintang, KMT, Democratic Progressive Party, DPP
HKG/GOV: Chief Executive of Hong Kong, Carrie Lam
HKG/LEG: Legislative Council
JPN/LEG: Diet
JPN/GOV: Japan Meteorological Agency
JPN/MIL: Self-Defense Forces, Self-Defence Forces
JPN/JRN: Kyodo, Asahi Shimbun, NHK
JPN/PTY: Liberal Democratic Party of Japan
JPN/MNC: Toyota, Mitsubishi, Nissan
KOR/BUS: Samsung, Hyundai
KOR/JRN: Yonhap
PRK/JRN: KCNA, Rodong Sinmun
PRK/GOV: Kims, Kim, Kim Jong-un, Kim Jong-il, Kim Jong Un, Kim Jong Il, Kim Il-sung
IND/LEG: Lok Sabha, Rajya Sabha
IND/PTY: BJP, Bharatiya Janata Party, Congress Party, Aam Aadmi Party, Shiv Sena
IND/SPY: RAW, Research and Analysis Wing
PAK/MIL: Frontier Corps
PAK/SPY: ISI, Inter-Services Intelligence
PAK/PTY: Pakistan People's Party, PPP, Pakistan Muslim League, PTI
PAK/JRN: Dawn
IRN/JRN: IRNA, Fars, Press TV, Mehr, Tasnim
IRN/LEG: Majlis, Majles
SAU/MNC: Saudi Aramco, Aramco
SAU/JRN: Al Arabiya, Al-Arabiya, SPA
QAT/JRN: Al Jazeera, Al-Jazeera
SYR/JRN: SANA
VEN/BUS: PDVSA
VEN/OPP: Juan Guaido, Guaido, Leopoldo Lopez
BRA/BUS: Petrobras, Vale
BRA/PTY: Workers' Party, PT
MEX/BUS: Pemex
MEX/PTY: PRI, Morena
MEX/CRM: Sinaloa Cartel, Sinaloa cartel, Zetas, Jalisco New Generation, CJNG
HTI/COP: Haitian National Police
ZAF/PTY: African National Congress, ANC, Democratic Alliance, Economic Freedom Fighters, EFF
ZAF/LAB: COSATU, Cosatu
ZAF/MNC: De Beers
ZWE/PTY: ZANU-PF, Zanu-PF, Zanu PF
ZWE/OPP: Movement for Democratic Change, MDC, Morgan Tsvangirai, Tsvangirai
KEN/PTY: Jubilee, ODM
NGA/BUS: NNPC
NGA/PTY: PDP, APC, All Progressives Congress
UKR/LEG: Verkhovna Rada, Rada
UKR/SPY: SBU
UKR/BUS: Naftogaz
UKR/MIL: Azov, Azov Battalion, Azov battalion
UKR/PRE: Donetsk People's Republic, Luhansk People's Republic, DNR, LNR, DPR, LPR
GEO/PRE: Abkhazia, South Ossetia
MDA/PRE: Transnistria, Transdniestria, Trans-Dniester, Tiraspol
AZE/PRE: Nagorno-Karabakh, Karabakh, Stepanakert
SOM/PRE: Somaliland, Puntland, Hargeisa
IRQ/PRE: Kurdistan Regional Government, KRG, Iraqi Kurdistan
BIH/PRE: Republika Srpska
CYP/PRE: Turkish Republic of Northern Cyprus, Northern Cyprus
BLR/OPP: Svetlana Tikhanovskaya, Tikhanovskaya
POL/PTY: Law and Justice, Civic Platform
POL/LEG: Sejm
POL/LAB: Solidarity
HUN/PTY: Fidesz, Jobbik
AUT/PTY: Freedom Party
NLD/PTY: Party for Freedom
CAN/COP: RCMP, Royal Canadian Mounted Police
CAN/GOV: Health Canada, Environment Canada, Global Affairs Canada, Statistics Canada
CAN/JRN: CBC
CAN/PTY: New Democrats, New Democratic Party, Bloc Quebecois
IRN/REB: Kurdistan Democratic Party of Iran, KDPI, Komala
BGD/PTY: Awami League, BNP, Bangladesh Nationalist Party
BGD/BUS: Grameen Bank
MYS/BUS: Petronas
MYS/PTY: UMNO, Umno
VAT/REL: Pope, pope, Pope Francis, Pope Benedict, Pope John Paul, Pontiff
ISM: Anonymous, WikiLeaks, Extinction Rebellion, Fridays for Future, Occupy, al-Haraka
MNC: Nestle, Glencore, Anglo American, Uber, Novartis, TikTok, ByteDance
AUS/JRN: Australian Broadcasting Corporation, Sydney Morning Herald
TUN/PTY: Ennahda
TUN/LAB: UGTT
LBN/PTY: Amal, Future Movement
LBY/PRM: Libya Dawn
LBY/REB: Libyan National Army, LNA, Haftar, Khalifa Haftar
LBY/GOV: Government of National Accord, Gaddafi, Gadhafi, Muammar Gaddafi, Muammar Gadhafi
DZA/REB: GIA, Armed Islamic Group, FIS
ARG/CVL: Mothers of the Plaza de Mayo
MOZ/PTY: Frelimo, FRELIMO
TZA/PTY: Chama Cha Mapinduzi, CCM, Chadema, ACT-Wazalendo
KEN/PTY: Azimio, Azimio la Umoja, Kenya Kwanza, United Democratic Alliance
NAM/PTY: SWAPO, Swapo
AGO/PTY: MPLA
SEN/PTY: Pastef
COD/PTY: UDPS
UGA/PTY: National Resistance Movement, National Unity Platform
ZMB/PTY: United Party for National Development, UPND
GHA/PTY: New Patriotic Party, National Democratic Congress
NPL/PTY: CPN-UML, Nepali Congress
PAK/PTY: Tehreek-e-Labbaik Pakistan, Tehreek-e-Labbaik, Jamiat Ulema-e-Islam, Muttahida Qaumi Movement, MQM
BGD/PTY: Jamaat-e-Islami
IND/PTY: AIADMK, DMK, Trinamool, Trinamool Congress, Bajrang Dal
IND/REL: Vishwa Hindu Parishad, VHP, Rashtriya Swayamsevak Sangh, RSS
KOS/PTY: Srpska Lista, Serb List, Vetevendosje
SVK/PTY: Smer
GEO/PTY: Georgian Dream, United National Movement
SLV/PTY: Nuevas Ideas
BFA/PRM: Koglweogo, Volunteers for the Defence of the Homeland, Volunteers for the Defense of the Homeland, VDP
MLI/PRM: Dan Na Ambassagou
COD/PRM: Wazalendo
COD/REB: Kamwina Nsapu
NGA/REB: Ansaru
CAF/REB: Coalition of Patriots for Change
PAK/REB: Jamaat-ul-Ahrar, Baloch Liberation Front, BLA
PHL/REB: Maute group, Dawlah Islamiya, Dawlah Islamiyah, Bangsamoro Islamic Freedom Fighters, BIFF
IDN/REB: West Papua National Liberation Army, TPNPB
IDN/PRE: United Liberation Movement for West Papua, ULMWP
IRN/REB: Jaish al-Adl, Jaysh al-Adl, PJAK
IRQ/PRM: Asaib Ahl al-Haq, Harakat al-Nujaba
MMR/REB: People's Defence Force, People's Defense Force, Myanmar National Democratic Alliance Army, MNDAA
COL/CRM: Gulf Clan, Clan del Golfo, Gaitanist Self-Defence Forces
VEN/CRM: Tren de Aragua
ECU/CRM: Los Tiguerones, Tiguerones
BRA/CRM: Comando Vermelho, Red Command, First Capital Command, Primeiro Comando da Capital
SLV/CRM: MS-13, Mara Salvatrucha, Barrio 18
HTI/CRM: G9
CAN/COP: Mounties
KGZ/SPY: GKNB, State Committee for National Security
RUS/PRM: Africa Corps
ISR/NGO: B'Tselem
CUB/SOC: Damas de Blanco
NGO: World Council of Churches
HND/SOC: OFRANEH, Ofraneh
ECU/SOC: CONAIE, Conaie
COL/LAB: Fecode
PER/LAB: CGTP
CAF/REB: Seleka
CAF/PRM: Anti-balaka, anti-balaka
`;

/** Groups that became an army, a party or a government: "names: country sector -until sector -until sector". */
export const DATED_ORGANISATIONS = `
Taliban, Taleban: AFG REB -1996-09-27 GOV -2001-11-13 REB -2021-08-15 GOV
Khmer Rouge: KHM REB -1975-04-17 GOV -1979-01-07 REB
Rwandan Patriotic Front: RWA REB -1994-07-19 PTY
Renamo: MOZ REB -1992-10-04 PTY
Unita: AGO REB -2002-04-04 PTY
FMLN, Farabundo Marti National Liberation Front: SLV REB -1992-01-16 PTY
URNG: GTM REB -1996-12-29 PTY
Sandinista, Sandinistas, FSLN: NIC REB -1979-07-19 PTY
M-19: COL REB -1990-03-09 PTY
Nepalese Maoists: NPL REB -2006-11-21 PTY
SPLA, Sudan People's Liberation Army: SSD REB -2011-07-09 MIL
SPLM, Sudan People's Liberation Movement: SSD REB -2005-01-09 PTY
Tigray People's Liberation Front, TPLF: ETH REB -1991-05-28 PTY -2020-11-04 REB -2022-11-02 PTY
Eritrean People's Liberation Front, EPLF: ERI REB -1993-05-24 PTY
Rapid Support Forces, RSF: SDN PRM -2023-04-15 REB
Hayat Tahrir al-Sham, HTS: SYR REB -2024-12-08 GOV
Seleka: CAF REB -2013-03-24 GOV -2014-01-10 REB
African National Congress, ANC: ZAF OPP -1994-05-10 PTY
National League for Democracy, NLD: MMR OPP -2016-03-30 PTY -2021-02-01 OPP
Aung San Suu Kyi, Suu Kyi: MMR OPP -2016-03-30 GOV -2021-02-01 OPP
Gaddafi, Gadhafi, Muammar Gaddafi, Muammar Gadhafi: LBY GOV -2011-10-20 ELI
`;

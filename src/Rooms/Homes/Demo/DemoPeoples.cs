using Huiskamer.Foundation.Demo;

namespace Huiskamer.Homes.Demo;

/// <summary>Names that go together, how often they come, and what is spoken at home.</summary>
/// <param name="Share">How many in a thousand households.</param>
/// <param name="Language">The language that may be spoken at home, ISO 639-1.</param>
/// <param name="Speak">How often it is.</param>
/// <param name="Since">The first year in which these names rent here.</param>
/// <param name="Women">First names of women.</param>
/// <param name="Men">First names of men.</param>
/// <param name="Families">Family names.</param>
internal sealed record DemoPeople(
    int Share, string Language, double Speak, int Since, string[] Women, string[] Men, string[] Families);

/// <summary>Who lives in the demo house. Everybody is made up.</summary>
internal static class DemoPeoples
{
    private static readonly IReadOnlyList<DemoPeople> All =
    [
        new(470, "nl", 1, 1951,
            Words("Anneke Bea Bianca Carla Corrie Daphne Diana Dina Elly Els Esmee Fenna Geesje Gerda Greetje Hannie Hilda Ineke Irma Jannie Jolanda Karin Kim Laura Lia Lisa Loes Manon Marga Marian Marieke Mieke Mia Nel Nicole Nienke Paula Ria Rianne Roos Saskia Sandra Sofie Tineke Trudy Wendy Willie Wilma"),
            Words("Ad Alex Ben Bert Cees Co Daan Danny Dick Dirk Erik Evert Frans Fred Gijs Guus Hans Henk Herman Hugo Ivo Jaap Jan Jeroen Joop Joost Kees Koos Lars Leo Luuk Marcel Mark Martin Niek Nico Onno Peter Piet Rik Rob Ruud Sander Sjaak Stef Tim Tom Wim Wouter"),
            Words("Aalbers Bakker Bloem Bos Brouwer Dekker Dekkers Driessen Gerritsen Groen Groot Hendriks Hoekstra Jacobs Jansen Janssen Kok Koning Kramer Kuipers Linden Maas Meijer Mulder Peters Peeters Post Prins Schouten Smit Smits Timmermans Verhoeven Vermeer Visser Vos Willems Witte",
                "de Boer", "de Bruin", "de Graaf", "de Groot", "de Jong", "de Leeuw", "de Vries", "de Wit", "van Beek", "van Dam", "van den Berg", "van der Heide", "van der Meer", "van der Wal", "van Dijk", "van Leeuwen", "van Vliet", "'t Hart")),
        new(270, "nl", 1, 1951,
            Words("Aaltje Albertje Annechien Berendina Fennechien Fennigje Frouwke Geertje Geesien Gepke Grietje Harmke Hendrikje Hilje Jantina Jantje Jeichien Klasien Lammechien Lammie Margje Marchien Roelie Roelina Trijntje Wubbechien Zwaantje"),
            Words("Albert Arend Berend Egbert Engbert Evert Geert Gerrit Harm Hendrik Hilbert Jans Jakob Johannes Klaas Koert Lammert Luitje Marinus Reinder Roelof Sikko Tjaart Tjakko Wessel Willem Wolter"),
            Words("Abbingh Alberts Bloemink Boekholt Boelens Borger Brands Bruins Dilling Eising Eleveld Enting Feringa Fokkinga Gosselaar Greving Hadderingh Heling Hidding Hoving Huizing Jalving Katerberg Kiers Koops Kroezenga Lanjouw Luinge Meppelink Mensingh Naber Oosting Ottens Pinxterhuis Pronk Reinders Rocks Sijbring Sikken Strating Stroetinga Tingen Warmelts Weggemans Wehkamp Wiering Withaar Zwiers", "ten Cate", "ter Veer")),
        new(45, "tr", 0.45, 1972,
            Words("Ayşe Aylin Berna Çiğdem Derya Elif Emine Esra Fadime Gül Hatice Hülya Meryem Nurcan Özlem Sevgi Şeyma Zeynep"),
            Words("Ahmet Ali Burak Can Emre Erkan Hakan Halil Hasan Hüseyin İbrahim Mehmet Murat Mustafa Osman Serkan Süleyman Yusuf"),
            Words("Acar Aksoy Arslan Aydın Bulut Çelik Çetin Demir Doğan Erdoğan Güneş Kaplan Kara Kaya Kılıç Koç Korkmaz Öztürk Polat Şahin Şimşek Yıldırım Yıldız Yılmaz")),
        new(35, "ar", 0.35, 1974,
            Words("Amina Fatima Hafida Hanane Hayat Ikram Jamila Karima Khadija Latifa Loubna Malika Naima Nora Rachida Samira Soumaya Zohra"),
            Words("Abdelaziz Ahmed Aziz Bilal Driss Hamid Hassan Ismail Jamal Karim Khalid Mimoun Mohamed Mustapha Nordin Omar Rachid Said"),
            Words("Abarkane Achahbar Amrani Azzouzi Bakkali Bouali Bouzian Chaouch Daoudi Haddou Hamdaoui Idrissi Kaddouri Lahlou Mansouri Ouali Saidi Tahiri Yaakoubi", "El Khattabi", "El Morabet", "Ben Ali")),
        new(50, "pl", 0.75, 2004,
            Words("Agnieszka Aleksandra Anna Barbara Beata Dorota Ewa Iwona Joanna Katarzyna Magdalena Małgorzata Monika Natalia Renata Sylwia Wioletta"),
            Words("Adam Andrzej Dariusz Grzegorz Jacek Jakub Krzysztof Łukasz Marcin Marek Mateusz Michał Paweł Piotr Rafał Tomasz Wojciech Zbigniew"),
            Words("Adamczyk Duda Dudek Jabłoński Kaczmarek Kamiński Kowalczyk Kozłowski Krawczyk Król Mazur Nowak Nowicki Pawlak Piotrowski Sikora Szymański Walczak Wieczorek Wójcik Woźniak Zając Zieliński")),
        new(35, "nl", 1, 1973,
            Words("Anjali Asha Carmen Chantal Cynthia Farida Henna Indra Ingrid Jacintha Lilian Marlène Naomi Premila Sharda Sharon Shanti Usha"),
            Words("Anand André Clyde Dennis Errol Franklin Glenn Humphrey Iwan Kenneth Lloyd Orlando Radjen Rakesh Romeo Soerish Stanley Winston"),
            Words("Amatali Bihari Biervliet Chin Doerga Gangadin Graanoogst Jagessar Karijosemito Kromosoeto Mahabier Nahar Pinas Ramdin Ramsaran Rijssel Sardjoe Soekhoe Tjon Vreden Wijngaarde")),
        new(40, "ar", 0.9, 2014,
            Words("Abeer Alaa Dima Fatmeh Ghada Hala Hanan Huda Layal Lina Maha Nour Rana Rasha Reem Salma Sana Yara"),
            Words("Abdullah Adnan Ammar Anas Bashar Fadi Firas Ghassan Hadi Imad Khaled Louay Mahmoud Mazen Nabil Omar Samer Tarek"),
            Words("Al-Ahmad Al-Hariri Al-Hassan Al-Khalaf Al-Masri Al-Najjar Al-Sayed Barakat Darwish Dib Hamdan Haddad Ibrahim Issa Jaber Kanaan Khoury Mansour Nasser Sabbagh Saleh Shaheen Zaher")),
        new(20, "ti", 0.9, 2014,
            Words("Abeba Almaz Asmeret Bisrat Eden Feven Genet Hiwet Kisanet Luwam Mebrat Rahwa Saba Selam Senait Tsega Winta Yodit"),
            Words("Abel Amanuel Awet Biniam Daniel Dawit Filmon Goitom Haben Isaias Kibrom Medhanie Merhawi Natnael Robel Samuel Tesfalem Yonas"),
            Words("Abraha Andemariam Asfaha Berhane Fessehaye Gebremariam Gebremedhin Ghebreab Habte Haile Hagos Kidane Mehari Mengistu Negash Okbay Tekle Tesfay Weldu Woldemichael Yohannes Zerai")),
        new(15, "uk", 0.9, 2022,
            Words("Alina Daryna Halyna Iryna Kateryna Larysa Liudmyla Nadiia Nataliia Oksana Olena Svitlana Tetiana Yuliia"),
            Words("Andrii Bohdan Dmytro Ihor Mykola Oleh Oleksii Pavlo Serhii Taras Vasyl Volodymyr"),
            Words("Bilous Bondarenko Boiko Hrytsenko Ivanenko Klymenko Kovalenko Kravchenko Lysenko Marchenko Melnyk Moroz Oliinyk Polishchuk Savchenko Shevchuk Tkachenko")),
        new(20, "fa", 0.6, 1994,
            Words("Azadeh Farideh Fereshteh Laleh Leila Mahsa Mina Nasrin Parisa Roya Shirin Soraya Zahra Zohreh"),
            Words("Ahmad Babak Behrouz Farhad Hamed Javad Kamran Mehdi Mirwais Najib Navid Reza Siavash Wahid"),
            Words("Ahmadi Amiri Ebrahimi Farahani Ghorbani Haidari Hosseini Jafari Karimi Mohammadi Noori Popal Rahimi Rezaei Sadat Sharifi Wardak")),
    ];

    /// <summary>Names that could have begun to rent in this year.</summary>
    public static DemoPeople Of(DemoHouse demo, int year)
    {
        var there = All.Where(people => people.Since <= year).ToList();
        var left = demo.Chance.Next(there.Sum(people => people.Share));
        return there.First(people => (left -= people.Share) < 0);
    }

    private static string[] Words(string words, params string[] more) => [.. words.Split(' '), .. more];
}

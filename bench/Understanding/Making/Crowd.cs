namespace Understanding.Making;

/// <summary>Names of many more accounts and people, always the same ones.</summary>
internal static class Crowd
{
    private static readonly string[] Beginnings = ["Ash", "Bel", "Cor", "Dun", "El", "Fen", "Gar", "Hol", "Is", "Jor", "Kel", "Lor", "Mar", "Nor", "Ol", "Pel", "Quin", "Ros", "Sel", "Tor", "Ul", "Ver", "Wes", "Yar", "Zan"];
    private static readonly string[] Ends = ["berg", "cott", "dale", "field", "gate", "ham", "ius", "ka", "ley", "mont", "nova", "ora", "port", "quist", "ridge", "stead", "thorpe", "und", "vik", "wood"];
    private static readonly string[] Trades = ["Foods", "Energy", "Motors", "Logistics", "Pharma", "Chemicals", "Airways", "Steel", "Media", "Textiles"];
    private static readonly string[] FirstNames = ["Ada", "Bruno", "Chiara", "Dario", "Edda", "Farid", "Greta", "Hana", "Ivo", "Jutta", "Kofi", "Lena", "Milos", "Nadia", "Oskar", "Petra", "Quentin", "Rosa", "Samir", "Thea", "Udo", "Vera", "Wim", "Xenia", "Yusuf"];

    public static string Account(int number) => $"{Beginnings[number % 25]}{Ends[number / 25 % 20]} {Trades[(number + (number / 500)) % 10]}";

    public static string Person(int number) => $"{FirstNames[number % 25]} {Beginnings[number / 25 % 25]}{Ends[number / 625 % 20]}{(number >= 12_500 ? "s" : "")}";
}

namespace Testing.Cards;

internal static class SchemaFile
{
    public static string Read(string name) => File.ReadAllText(Repository.At("tests", "Testing", "Cards", "Schemas", name));
}
